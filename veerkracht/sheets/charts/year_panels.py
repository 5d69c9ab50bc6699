"""All indicators over the years, one small chart each: the areas as thin lines, the municipality as a thick one."""

from __future__ import annotations

from typing import Optional

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from ...analysis.results import K_INDEX, QuickScan
from ...wording import Wording
from .. import facts
from ..gaps import alone, runs
from ..tables import most_important, signal_indicators
from .multiples import grid, head, panels, time_axis, unit_lines, value_axis
from .paper import GREY, SMALL, new_figure, style
from .time_lines import LEFT, QUIET, municipality, of_the_municipality

RIGHT = 11.0
SMALLEST = (44.0, 34.0)
LARGEST = (196.0, 110.0)


def figure(quickscan: QuickScan, size_mm: tuple[float, float], say: Wording) -> Optional[Figure]:
    """As many indicators with two years of figures as can be read; None where there is none."""
    found = quickscan.results.observations
    land = facts.land(quickscan).index
    rows = found[found["area_code"].isin(land) & found["value"].notna() & found["status"].isin(["ok", "estimated"])]
    years = rows.groupby("indicator")["year"].nunique()
    lasting = set(years.index[years > 1])
    known = [item for item in signal_indicators(quickscan) if item.id != K_INDEX and item.id in lasting]
    if not known:
        return None
    columns, lines = grid(size_mm, len(known), SMALLEST)
    shown = most_important(known, columns * lines, quickscan)
    with style():
        made = new_figure(size_mm)
        for panel, indicator in zip(panels(made, len(shown), LEFT, RIGHT, SMALLEST, LARGEST), shown):
            wide = rows[rows["indicator"] == indicator.id].pivot_table(
                index="area_code", columns="year", values="value", aggfunc="last"
            )
            whole = of_the_municipality(quickscan, indicator, wide.columns)
            everything = np.concatenate([wide.to_numpy().ravel(), whole.to_numpy()])
            value_axis(panel, float(np.nanmin(everything)), float(np.nanmax(everything)), say)
            time_axis(panel, [int(year) for year in wide.columns])
            pieces, dots = _pieces(wide)
            panel.lines(pieces, colors=QUIET, linewidths=0.5)
            panel.dots(*dots, color=QUIET, markersize=1.6)
            municipality(panel, whole, 2.0)
            end = whole.dropna()
            if len(end):
                value, x = float(end.iloc[-1]), panel.x(float(end.index.to_numpy()[-1]))
                words = say.number(value, indicator.decimals)
                panel.words(words, x + 1.8, panel.y(value), va="center", fontsize=SMALL, color=GREY)
            names = (indicator.label(say.language), indicator.short(say.language))
            head(panel, names, unit_lines(indicator, quickscan.study, say))
    return made


def _pieces(wide: pd.DataFrame) -> tuple[list[np.ndarray], np.ndarray]:
    """The lines of the areas, interrupted where a year is missing, and the values that stand by themselves there."""
    years, values = wide.columns.to_numpy(dtype=float), wide.to_numpy(dtype=float)
    known = ~np.isnan(values)
    lone = alone(known)
    lines = [
        np.column_stack([years[run], line[run]]) for line, seen in zip(values, known & ~lone) for run in runs(seen)
    ]
    return lines, np.array([np.broadcast_to(years, values.shape)[lone], values[lone]])
