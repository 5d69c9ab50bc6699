"""All indicators over the years, one small chart each: the areas as thin lines, the municipality as a thick one."""

from __future__ import annotations

from typing import Optional

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from ...analysis.results import K_INDEX, QuickScan
from ...wording import Wording
from .. import facts
from ..tables import most_important, signal_indicators
from .multiples import grid, head, panels, time_axis, value_axis
from .paper import GREY, SMALL, new_figure, style
from .time_lines import LEFT, QUIET, WHOLE, of_the_municipality

RIGHT = 11.0
SMALLEST = (44.0, 34.0)
LARGEST = (130.0, 90.0)


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
            panel.lines(_segments(wide), colors=QUIET, linewidths=0.5)
            if len(whole):
                since, values = whole.index.to_numpy(dtype=float), whole.to_numpy(dtype=float)
                panel.plot(since, values, color=WHOLE, linewidth=2.0, zorder=6)
                end = say.number(float(values[-1]), indicator.decimals)
                panel.words(end, panel.x(since[-1]) + 1.8, panel.y(values[-1]), va="center", fontsize=SMALL, color=GREY)
            head(panel, (indicator.label(say.language), indicator.short(say.language)), (indicator.unit(say.language),))
    return made


def _segments(wide: pd.DataFrame) -> list[np.ndarray]:
    """A line an area, over the years that it has."""
    years, values = wide.columns.to_numpy(dtype=float), wide.to_numpy(dtype=float)
    known = ~np.isnan(values)
    points = np.column_stack([np.broadcast_to(years, values.shape)[known], values[known]])
    return [line for line in np.split(points, np.cumsum(known.sum(axis=1))[:-1]) if len(line) > 1]
