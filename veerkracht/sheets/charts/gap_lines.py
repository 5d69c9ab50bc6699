"""The differences by social housing: "much" and "little" through the years, one small chart an indicator."""

from __future__ import annotations

from typing import Optional

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from ...analysis.results import QuickScan
from ...intake.catalogue import Indicator
from ...wording import Wording
from .. import facts
from ..colours import concentration_colours, tint
from ..gap_numbers import gap_decimals
from ..gaps import alone, runs
from .multiples import HEAD, LINE_HEIGHT, Panel, head, panels, time_axis, unit_lines, value_axis
from .paper import INK, POINT, SMALL, new_figure, style
from .point_labels import spread
from .points import gap_indicators, gap_name

LEFT, RIGHT = 8.0, 16.0
SMALLEST = (38.0, 28.5)


def figure(quickscan: QuickScan, size_mm: tuple[float, float], say: Wording) -> Optional[Figure]:
    """None when there is no gap to draw. Indicators with several years come first, in the catalogue's order."""
    shown = gap_indicators(quickscan)
    if not shown:
        return None
    with style():
        made = new_figure(size_mm)
        for panel, indicator in zip(panels(made, len(shown), LEFT, RIGHT, SMALLEST, over=HEAD + LINE_HEIGHT), shown):
            draw(panel, indicator, quickscan, say)
    return made


def draw(panel: Panel, indicator: Indicator, quickscan: QuickScan, say: Wording) -> None:
    """One indicator on its panel."""
    frame = quickscan.results.gap
    rows = frame[frame["indicator"] == indicator.id].sort_values("year")
    known = rows[["much", "little"]].notna().all(axis=1).to_numpy()
    between = np.arange(len(known))
    rows = rows[(between >= known.argmax()) & (between < len(known) - known[::-1].argmax())]
    known = rows[["much", "little"]].notna().all(axis=1).to_numpy()
    years = rows["year"].to_numpy(int)
    much, little = (rows[name].where(known).to_numpy(float) for name in ("much", "little"))
    decimals = gap_decimals(rows[known], indicator)
    colours = concentration_colours(quickscan)
    dark, light = colours[4], colours[3]
    value_axis(panel, float(np.nanmin([much, little])), float(np.nanmax([much, little])), say)
    time_axis(panel, years.tolist())
    for run in runs(known):
        panel.fill(years[run], little[run], much[run], color=tint(light, 0.18), linewidth=0, zorder=1)
    dotted = alone(known[None, :])[0]
    dotted[[0, -1]] = True
    for values, colour in ((much, dark), (little, light)):
        panel.plot(years, values, color=colour, linewidth=1.6, solid_capstyle="round", zorder=3)
        panel.dots(years[dotted], values[dotted], color=colour, markersize=3.6, zorder=4)
    if len(years) == 1:
        panel.plot([years[0]] * 2, [little[0], much[0]], color=light, linewidth=0.8, zorder=2)
    _end_labels(panel, int(years[-1]), float(much[-1]), float(little[-1]), decimals, say)
    name = gap_name(indicator, say.language)
    lines = unit_lines(indicator, quickscan.study, say), _lines(rows[known], decimals, say)
    head(panel, (name, indicator.short(say.language)), *lines)


def _end_labels(panel: Panel, year: int, much: float, little: float, decimals: int, say: Wording) -> None:
    wanted, sizes = np.array([panel.y(much), panel.y(little)]), np.full(2, SMALL * POINT * 1.15)
    heights = spread(wanted, sizes, panel.bottom, panel.bottom + panel.height)
    for at, word in (
        (heights[0], say("much {value}", value=say.number(much, decimals))),
        (heights[1], say("little {value}", value=say.number(little, decimals))),
    ):
        panel.words(word, panel.x(year) + 5 * POINT, at, va="center", fontsize=SMALL, color=INK)


def _lines(rows: pd.DataFrame, decimals: int, say: Wording) -> tuple[str, ...]:
    """What the difference does: from and to, and whether that is more than chance; ever shorter."""
    if len(rows) < 2:
        return (say("difference {gap}", gap=say.number(rows["gap"].iloc[-1], decimals)),)
    known = rows["trend"].dropna()
    trend = int(known.iloc[-1]) if len(known) else 0
    if trend in facts.WORSE:
        words = say("difference grows"), say("grows")
    elif trend in facts.BETTER:
        words = say("difference shrinks"), say("shrinks")
    elif trend:
        words = say("difference stable"), say("stable")
    else:
        words = (say("difference"), "")
    first, last = (say.number(rows["gap"].iloc[place], decimals) for place in (0, -1))
    told = say("{first} → {last}", first=first, last=last)
    return tuple(say("{word}: {change}", word=word, change=told) if word else told for word in words)
