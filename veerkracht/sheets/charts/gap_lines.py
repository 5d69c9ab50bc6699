"""The differences by social housing: "much" and "little" through the years, one small chart an indicator."""

from __future__ import annotations

from typing import Optional

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from ...analysis.results import QuickScan
from ...intake.catalogue import Indicator, catalogue
from ...wording import Wording
from .. import facts
from ..colours import concentration_colours, tint
from ..gap_numbers import gap_decimals
from .multiples import Panel, head, panels, time_axis, value_axis
from .paper import INK, POINT, SMALL, new_figure, style
from .point_labels import spread

LEFT, RIGHT = 8.0, 16.0


def figure(quickscan: QuickScan, size_mm: tuple[float, float], say: Wording) -> Optional[Figure]:
    """None when there is no gap to draw. Indicators with several years come first, in the catalogue's order."""
    shown = _indicators(quickscan)
    if not shown:
        return None
    with style():
        made = new_figure(size_mm)
        for panel, indicator in zip(panels(made, len(shown), LEFT, RIGHT), shown):
            draw(panel, indicator, quickscan, say)
    return made


def _indicators(quickscan: QuickScan) -> list[Indicator]:
    frame = quickscan.results.gap.dropna(subset=["much", "little"])
    years = frame.groupby("indicator")["year"].nunique()
    known = [item for key, item in catalogue().items() if key in years.index]
    return sorted(known, key=lambda item: int(years[item.id]) < 2)


def draw(panel: Panel, indicator: Indicator, quickscan: QuickScan, say: Wording) -> None:
    """One indicator on its panel."""
    frame = quickscan.results.gap
    rows = frame[frame["indicator"] == indicator.id].dropna(subset=["much", "little"]).sort_values("year")
    years = rows["year"].astype(int).tolist()
    much, little = rows["much"].to_numpy(float), rows["little"].to_numpy(float)
    decimals = gap_decimals(rows, indicator)
    colours = concentration_colours(quickscan)
    dark, light = colours[4], colours[3]
    value_axis(panel, float(min(much.min(), little.min())), float(max(much.max(), little.max())), say)
    time_axis(panel, years)
    panel.fill(years, little, much, color=tint(light, 0.18), linewidth=0, zorder=1)
    for values, colour in ((much, dark), (little, light)):
        panel.plot(years, values, color=colour, linewidth=1.6, solid_capstyle="round", zorder=3)
        ends = [0, -1] if len(years) > 1 else [0]
        dots = {"color": colour, "marker": "o", "linestyle": "", "markersize": 3.6}
        panel.plot(np.array(years)[ends], values[ends], zorder=4, **dots)
    if len(years) == 1:
        panel.plot([years[0]] * 2, [little[0], much[0]], color=light, linewidth=0.8, zorder=2)
    _end_labels(panel, years[-1], float(much[-1]), float(little[-1]), decimals, say)
    head(panel, (indicator.label(say.language), indicator.short(say.language)), _lines(rows, indicator, decimals, say))


def _end_labels(panel: Panel, year: int, much: float, little: float, decimals: int, say: Wording) -> None:
    low, high = panel.values
    apart = (high - low) / panel.height * SMALL * POINT * 1.15
    heights = spread(np.array([much, little]), apart, low, high)
    for at, word in (
        (heights[0], say("much {value}", value=say.number(much, decimals))),
        (heights[1], say("little {value}", value=say.number(little, decimals))),
    ):
        panel.words(word, panel.x(year) + 5 * POINT, panel.y(at), va="center", fontsize=SMALL, color=INK)


def _lines(rows: pd.DataFrame, indicator: Indicator, decimals: int, say: Wording) -> tuple[str, str]:
    """What the difference does: from and to, and whether that is more than chance; with the unit and without."""
    unit = indicator.unit(say.language)
    if len(rows) < 2:
        gap = say.number(rows["gap"].iloc[-1], decimals)
        return say("{unit}; difference {gap}", unit=unit, gap=gap), say("difference {gap}", gap=gap)
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
    first, last = (say.number(rows["gap"].iloc[place], decimals) for place in (0, -1))
    whole = say("{word}: {first} → {last} {unit}", word=word, first=first, last=last, unit=unit)
    return whole, say("{word}: {first} → {last}", word=word, first=first, last=last)
