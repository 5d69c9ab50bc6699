"""The differences by social housing: "much" and "little" through the years, one small chart an indicator."""

from __future__ import annotations

from typing import Optional

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ...analysis.results import QuickScan
from ...intake.catalogue import Indicator, catalogue
from ...wording import Wording
from .. import facts
from ..colours import concentration_colours, tint
from .multiples import GUTTER, grid, head, panels, time_axis, value_axis
from .paper import INK, POINT, SMALL, new_figure, size_of, style
from .point_labels import spread

LEFT, RIGHT = 8.0, 16.0


def figure(quickscan: QuickScan, size_mm: tuple[float, float], say: Wording) -> Optional[Figure]:
    """None when there is no gap to draw. Indicators with several years come first, in the catalogue's order."""
    shown = _indicators(quickscan)
    if not shown:
        return None
    with style():
        made = new_figure(size_mm)
        columns, _ = grid(size_of(made), len(shown))
        width = (size_mm[0] - (columns - 1) * GUTTER) / columns
        for axes, indicator in zip(panels(made, len(shown), LEFT, RIGHT), shown):
            draw(axes, indicator, quickscan, width, say)
    return made


def _indicators(quickscan: QuickScan) -> list[Indicator]:
    frame = quickscan.results.gap.dropna(subset=["much", "little"])
    years = frame.groupby("indicator")["year"].nunique()
    known = [item for key, item in catalogue().items() if key in years.index]
    return sorted(known, key=lambda item: int(years[item.id]) < 2)


def draw(axes: Axes, indicator: Indicator, quickscan: QuickScan, width: float, say: Wording) -> None:
    """One indicator on ``axes``; ``width`` is that of the whole panel in millimetres."""
    frame = quickscan.results.gap
    rows = frame[frame["indicator"] == indicator.id].dropna(subset=["much", "little"]).sort_values("year")
    years = rows["year"].astype(int).tolist()
    much, little = rows["much"].to_numpy(float), rows["little"].to_numpy(float)
    # small numbers get one decimal more, so that a difference does not round away
    decimals = indicator.decimals + (indicator.decimals < 2 and max(abs(much).max(), abs(little).max()) < 2)
    colours = concentration_colours(quickscan)
    dark, light = colours[4], colours[3]
    axes.fill_between(years, little, much, color=tint(light, 0.18), linewidth=0, zorder=1)
    for values, colour in ((much, dark), (little, light)):
        axes.plot(years, values, color=colour, linewidth=1.6, solid_capstyle="round", zorder=3, clip_on=False)
        ends = [0, -1] if len(years) > 1 else [0]
        axes.plot(np.array(years)[ends], values[ends], "o", color=colour, markersize=3.6, zorder=4, clip_on=False)
    if len(years) == 1:
        axes.plot([years[0]] * 2, [little[0], much[0]], color=light, linewidth=0.8, zorder=2)
    value_axis(axes, float(min(much.min(), little.min())), float(max(much.max(), little.max())), say)
    time_axis(axes, years)
    _end_labels(axes, years[-1], float(much[-1]), float(little[-1]), decimals, say)
    head(
        axes,
        (indicator.label(say.language), indicator.short(say.language)),
        _line(rows, indicator, decimals, say),
        LEFT,
        width,
    )


def _end_labels(axes: Axes, year: int, much: float, little: float, decimals: int, say: Wording) -> None:
    low, high = axes.get_ylim()
    height = axes.get_window_extent().height / axes.figure.dpi * 25.4
    apart = (high - low) / height * SMALL * POINT * 1.15
    heights = spread(np.array([much, little]), apart, low, high)
    for at, word in (
        (heights[0], say("much {value}", value=say.number(much, decimals))),
        (heights[1], say("little {value}", value=say.number(little, decimals))),
    ):
        axes.annotate(
            word,
            (year, at),
            xytext=(5, 0),
            textcoords="offset points",
            va="center",
            fontsize=SMALL,
            color=INK,
            annotation_clip=False,
        )


def _line(rows: pd.DataFrame, indicator: Indicator, decimals: int, say: Wording) -> str:
    """What the difference does: from and to, and whether that is more than chance."""
    unit = indicator.unit(say.language)
    if len(rows) < 2:
        return say("{unit}; difference {gap}", unit=unit, gap=say.number(rows["gap"].iloc[-1], decimals))
    known = rows["trend"].dropna()
    trend = int(known.iloc[-1]) if len(known) else 0
    if trend in facts.WORSE:
        word = say("difference grows")
    elif trend in facts.BETTER:
        word = say("difference shrinks")
    elif trend:
        word = say("difference stable")
    else:
        word = say("difference")
    first, last = rows["gap"].iloc[0], rows["gap"].iloc[-1]
    return say(
        "{word}: {first} → {last} {unit}",
        word=word,
        first=say.number(first, decimals),
        last=say.number(last, decimals),
        unit=unit,
    )
