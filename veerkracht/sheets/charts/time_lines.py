"""Time lines of areas, one small chart an indicator, with the municipality as a grey line."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from ...analysis.results import K_INDEX, QuickScan
from ...intake.catalogue import Indicator
from ...wording import Wording
from .. import facts
from ..gaps import alone, years_by_indicator
from ..once import once
from ..tables import most_important, signal_indicators
from .line_names import End, name_lines
from .multiples import (
    GUTTER,
    SMALLEST,
    UNBOUND,
    Panel,
    grid,
    head,
    in_one,
    panels,
    time_axis,
    unit_lines,
    value_axis,
)
from .paper import GREY, INK, new_figure, style

LEFT = 8.5
NAMES_SHARE, NAMES_WIDTH = 0.55, (18.0, 48.0)  # of the panel, and limits in millimetres
SHARE_OF_ONE, WIDTH_OF_ONE = 0.35, (14.0, 30.0)  # the same, for the numbers beside the lines of one area
SMALLEST_WITH_NAMES = (52.0, 30.0)
# on a district's sheet: more panels than this are looked at by nobody; a single one takes the width, but is no poster
DISTRICT_PANELS = 8
LARGEST_IN_DISTRICT, LARGEST_ALONE = (112.0, 56.0), (230.0, 90.0)
QUIET = "#B8B2A6"  # areas without a change beyond chance
WHOLE = "#6E6E6E"


def district_figure(
    quickscan: QuickScan, district_code: str, size_mm: tuple[float, float], say: Wording
) -> Optional[Figure]:
    """The lines of a district's areas, of its most important indicators; None when none has two years there."""
    members = facts.land(quickscan)
    codes = members.index[members["district_code"] == district_code]
    return _figure(quickscan, codes, size_mm, say, named=True)


def area_figure(quickscan: QuickScan, area_code: str, size_mm: tuple[float, float], say: Wording) -> Optional[Figure]:
    """The lines of one area; None when no indicator has two years there."""
    return _figure(quickscan, pd.Index([area_code]), size_mm, say, named=False)


def _figure(
    quickscan: QuickScan, codes: pd.Index, size_mm: tuple[float, float], say: Wording, named: bool
) -> Optional[Figure]:
    smallest = SMALLEST_WITH_NAMES if named else SMALLEST
    counted = _counted(quickscan)
    inside = counted[counted["area_code"].isin(codes)]
    lines_of = {str(name): _lines(rows) for name, rows in inside.groupby("indicator", observed=True)}
    drawable = {
        item: lines_of[item.id]
        for item in signal_indicators(quickscan)
        if item.id in lines_of and item.id != K_INDEX and lines_of[item.id].notna().sum(axis=1).ge(2).any()
    }
    if not drawable:
        return None
    wanted = min(len(drawable), DISTRICT_PANELS) if named else len(drawable)
    columns, lines = grid(size_mm, wanted, smallest)
    shown = most_important(list(drawable), min(wanted, columns * lines), quickscan)
    largest = LARGEST_ALONE if len(shown) == 1 else LARGEST_IN_DISTRICT if named else UNBOUND
    share, limits = (NAMES_SHARE, NAMES_WIDTH) if named else (SHARE_OF_ONE, WIDTH_OF_ONE)
    with style():
        made = new_figure(size_mm)
        width = min(largest[0], (size_mm[0] - (columns - 1) * GUTTER) / columns)
        right = float(np.clip(share * width, *limits))
        for panel, indicator in zip(panels(made, len(shown), LEFT, right, smallest, largest), shown):
            wide = drawable[indicator].reindex(columns=_years(quickscan)[indicator.id])
            draw(panel, indicator, wide, quickscan, right, say, named)
    return made


@once
def _counted(quickscan: QuickScan) -> pd.DataFrame:
    """The observations after suppression; modelled values are no series and are left out (DOMAIN §3)."""
    found = quickscan.results.observations
    return found[found["value"].notna() & found["status"].isin(["ok", "estimated"])]


@once
def _years(quickscan: QuickScan) -> dict[str, pd.Index]:
    """The years of each indicator: one that an area lacks among these is a gap in its line."""
    return years_by_indicator(_counted(quickscan), quickscan)


def _lines(rows: pd.DataFrame) -> pd.DataFrame:
    """One indicator's values, areas × years; the last of several for the same year."""
    areas, row = np.unique(rows["area_code"].to_numpy(), return_inverse=True)
    years, column = np.unique(rows["year"].to_numpy(), return_inverse=True)
    values = np.full((len(areas), len(years)), np.nan)
    values[row, column] = rows["value"].to_numpy(float)
    return pd.DataFrame(values, pd.Index(areas, name="area_code"), pd.Index(years, name="year"))


def draw(
    panel: Panel,
    indicator: Indicator,
    wide: pd.DataFrame,
    quickscan: QuickScan,
    right: float,
    say: Wording,
    named: bool,
) -> None:
    """One indicator on its panel, with ``right`` millimetres for the words at the end of the lines.

    wide : areas × the years of the indicator; a line is interrupted where a year is missing.
    named : by the areas' names; else the last values stand there.
    """
    trend = facts.of_indicator(quickscan.results.trends, indicator.id)["trend"].reindex(wide.index)
    whole = of_the_municipality(quickscan, indicator, wide.columns)
    everything = np.concatenate([wide.to_numpy().ravel(), whole.to_numpy()])
    value_axis(panel, float(np.nanmin(everything)), float(np.nanmax(everything)), say)
    time_axis(panel, [int(year) for year in wide.columns])
    years, values = wide.columns.to_numpy(), wide.to_numpy(float)
    strong = (trend.fillna(3).astype(int).to_numpy() != 3) | (len(wide) == 1)
    for use, colour, width, place in ((~strong, QUIET, 0.8, 2), (strong, INK, 1.4, 4)):
        if use.any():
            _areas(panel, years, values[use], color=colour, linewidth=width, zorder=place)
    municipality(panel, whole, 1.8)
    ends = _ends(indicator, wide, trend, whole, quickscan, say, named)
    name_lines(panel, ends, panel.x(int(wide.columns.max())), right - 3)
    head(
        panel,
        (indicator.label(say.language), indicator.short(say.language)),
        unit_lines(indicator, quickscan.study, say),
    )


def _areas(panel: Panel, years: np.ndarray, values: np.ndarray, **look: Any) -> None:
    """Lines of one look, and dots where a value stands by itself between years without one."""
    panel.plot(*in_one([np.column_stack([years, line]) for line in values]), solid_capstyle="round", **look)
    lone = alone(~np.isnan(values))
    where = np.broadcast_to(years, values.shape)[lone]
    panel.dots(
        where, values[lone], color=look["color"], markersize=1.2 + 1.2 * look["linewidth"], zorder=look["zorder"]
    )


def municipality(panel: Panel, whole: pd.Series, width: float) -> None:
    """The line of the municipality over the others, where it has figures."""
    years, values = whole.index.to_numpy(), whole.to_numpy(float)
    lone = alone(~np.isnan(values)[None, :])[0]
    for colour, wide, place in (("white", width + 1.4, 5), (WHOLE, width, 6)):
        if whole.notna().any():
            panel.plot(years, values, color=colour, linewidth=wide, zorder=place)
        panel.dots(years[lone], values[lone], color=colour, markersize=1.8 + wide, zorder=place)


def of_the_municipality(quickscan: QuickScan, indicator: Indicator, years: pd.Index) -> pd.Series:
    """The municipality's own figures of these years; NaN where none is published."""
    return _by_year(quickscan, indicator.id).reindex(years).astype(float)


@once
def _by_year(quickscan: QuickScan, indicator: str) -> pd.Series:
    found = _of_the_municipality(quickscan)
    rows = found[found["indicator"] == indicator]
    return rows.drop_duplicates("year", keep="last").set_index("year")["value"]


@once
def _of_the_municipality(quickscan: QuickScan) -> pd.DataFrame:
    found = quickscan.results.observations
    return found[found["area_code"] == quickscan.areas.municipality_code]


def _ends(
    indicator: Indicator,
    wide: pd.DataFrame,
    trend: pd.Series,
    whole: pd.Series,
    quickscan: QuickScan,
    say: Wording,
    named: bool,
) -> list[End]:
    """What to write at the end of each line: of the municipality first, then of the lines that moved, the strongest
    first, then of those that lie farthest from the middle."""
    last = wide.ffill(axis=1).iloc[:, -1].dropna()
    moved = trend.reindex(last.index).fillna(3).astype(int) - 3
    ends = []
    if whole.notna().any():
        town, end = quickscan.areas.municipality_name, float(whole.dropna().iloc[-1])
        if len(last) == 1:
            town = say("{name} {value}", name=town, value=say.number(end, indicator.decimals))
        ends.append(End(end, town, GREY))
    names = facts.names(quickscan).reindex(last.index).astype(str)
    if not named:
        names = last.map(lambda value: say.number(value, indicator.decimals))
    elif len(last) == 1:
        number = say.number(float(last.iloc[0]), indicator.decimals)
        names = names.map(lambda name: say("{name} {value}", name=name, value=number))
    order = np.lexsort((-(last - last.median()).abs().to_numpy(), -moved.abs().to_numpy()))
    return [*ends, *(End(float(last.iloc[at]), names.iloc[at], INK, int(np.sign(moved.iloc[at]))) for at in order)]
