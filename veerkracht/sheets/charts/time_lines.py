"""Time lines of areas, one small chart an indicator, with the municipality as a grey line."""

from __future__ import annotations

from typing import Optional

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from ...analysis.results import K_INDEX, QuickScan
from ...intake.catalogue import Indicator
from ...wording import Wording
from .. import facts
from ..colours import signal_colours
from ..once import once
from ..tables import most_important, signal_indicators
from .multiples import GUTTER, SMALLEST, UNBOUND, Panel, grid, head, in_one, panels, shorten, time_axis, value_axis
from .paper import GREY, INK, LINE, POINT, SMALL, new_figure, style
from .point_labels import spread

LEFT, RIGHT_OF_ONE = 8.5, 11.0
NAMES_SHARE, NAMES_WIDTH = 0.5, (18.0, 48.0)  # of the panel, and limits in millimetres
SMALLEST_WITH_NAMES = (52.0, 30.0)
# on a district's sheet: more panels than this are looked at by nobody; a single one takes the width, but is no poster
DISTRICT_PANELS = 8
LARGEST_IN_DISTRICT, LARGEST_ALONE = (112.0, 56.0), (UNBOUND[0], 90.0)
QUIET = "#B8B2A6"  # areas without a change beyond chance
WHOLE = "#6E6E6E"


def district_figure(
    quickscan: QuickScan, district_code: str, size_mm: tuple[float, float], say: Wording
) -> Optional[Figure]:
    """The lines of a district's areas, of its most important indicators; None when none has two years there."""
    members = facts.land(quickscan)
    codes = members.index[members["district_code"] == district_code]
    return _figure(quickscan, codes, size_mm, say, DISTRICT_PANELS, (LARGEST_IN_DISTRICT, LARGEST_ALONE))


def area_figure(quickscan: QuickScan, area_code: str, size_mm: tuple[float, float], say: Wording) -> Optional[Figure]:
    """The lines of one area; None when no indicator has two years there."""
    return _figure(quickscan, pd.Index([area_code]), size_mm, say)


def _figure(
    quickscan: QuickScan,
    codes: pd.Index,
    size_mm: tuple[float, float],
    say: Wording,
    at_most: Optional[int] = None,
    most: tuple[tuple[float, float], tuple[float, float]] = (UNBOUND, UNBOUND),
) -> Optional[Figure]:
    """``most``: the largest a panel may be among others, and by itself."""
    alone = len(codes) == 1
    smallest = SMALLEST if alone else SMALLEST_WITH_NAMES
    lines_of = {str(name): _lines(rows) for name, rows in _rows(quickscan, codes).groupby("indicator", observed=True)}
    drawable = {
        item: lines_of[item.id]
        for item in signal_indicators(quickscan)
        if item.id in lines_of and item.id != K_INDEX and lines_of[item.id].notna().sum(axis=1).ge(2).any()
    }
    if not drawable:
        return None
    wanted = min(len(drawable), at_most or len(drawable))
    columns, lines = grid(size_mm, wanted, smallest)
    shown = most_important(list(drawable), min(wanted, columns * lines), quickscan)
    largest = most[len(shown) == 1]
    with style():
        made = new_figure(size_mm)
        width = min(largest[0], (size_mm[0] - (columns - 1) * GUTTER) / columns)
        right = RIGHT_OF_ONE if alone else float(np.clip(NAMES_SHARE * width, *NAMES_WIDTH))
        for panel, indicator in zip(panels(made, len(shown), LEFT, right, smallest, largest), shown):
            draw(panel, indicator, drawable[indicator], quickscan, right, say)
    return made


def _rows(quickscan: QuickScan, codes: pd.Index) -> pd.DataFrame:
    found = _counted(quickscan)
    return found[found["area_code"].isin(codes)]


@once
def _counted(quickscan: QuickScan) -> pd.DataFrame:
    """The observations after suppression; modelled values are no series and are left out (DOMAIN §3)."""
    found = quickscan.results.observations
    return found[found["value"].notna() & found["status"].isin(["ok", "estimated"])]


def _lines(rows: pd.DataFrame) -> pd.DataFrame:
    """One indicator's values, areas × years; the last of several for the same year."""
    areas, row = np.unique(rows["area_code"].to_numpy(), return_inverse=True)
    years, column = np.unique(rows["year"].to_numpy(), return_inverse=True)
    values = np.full((len(areas), len(years)), np.nan)
    values[row, column] = rows["value"].to_numpy(float)
    return pd.DataFrame(values, pd.Index(areas, name="area_code"), pd.Index(years, name="year"))


def draw(
    panel: Panel, indicator: Indicator, wide: pd.DataFrame, quickscan: QuickScan, right: float, say: Wording
) -> None:
    """One indicator on its panel, with ``right`` millimetres for the words at the end of the lines."""
    trend = facts.of_indicator(quickscan.results.trends, indicator.id)["trend"].reindex(wide.index)
    whole = of_the_municipality(quickscan, indicator, wide.columns)
    everything = np.concatenate([wide.to_numpy().ravel(), whole.to_numpy()])
    value_axis(panel, float(np.nanmin(everything)), float(np.nanmax(everything)), say)
    time_axis(panel, [int(year) for year in wide.columns])
    alone = len(wide) == 1
    colours = signal_colours(quickscan)
    years = wide.columns.to_numpy()
    values, kinds = wide.to_numpy(float), trend.fillna(3).astype(int).to_numpy()
    known = ~np.isnan(values)
    singles = known.sum(axis=1) == 1
    for kind, single in sorted(set(zip(kinds.tolist(), singles.tolist()))):
        alike = (kinds == kind) & (singles == single)
        moved = kind != 3
        panel.plot(
            *in_one([np.column_stack([years[seen], line[seen]]) for line, seen in zip(values[alike], known[alike])]),
            color=colours[kind] if moved else INK if alone else QUIET,
            linewidth=1.4 if moved or alone else 0.8,
            zorder=4 if moved else 2,
            marker="o" if single else None,
            markersize=2.5,
            solid_capstyle="round",
        )
    if len(whole):
        panel.plot(whole.index.to_numpy(), whole.to_numpy(), color="white", linewidth=3.2, zorder=5)
        panel.plot(whole.index.to_numpy(), whole.to_numpy(), color=WHOLE, linewidth=1.8, zorder=6)
    _labels(panel, indicator, wide, trend, whole, quickscan, right, say)
    head(panel, (indicator.label(say.language), indicator.short(say.language)), (indicator.unit(say.language),))


def of_the_municipality(quickscan: QuickScan, indicator: Indicator, years: pd.Index) -> pd.Series:
    """The municipality's own figures by year; of these years, as far as they are published."""
    return _by_year(quickscan, indicator.id).reindex(years).dropna()


@once
def _by_year(quickscan: QuickScan, indicator: str) -> pd.Series:
    found = _of_the_municipality(quickscan)
    rows = found[found["indicator"] == indicator]
    return rows.drop_duplicates("year", keep="last").set_index("year")["value"]


@once
def _of_the_municipality(quickscan: QuickScan) -> pd.DataFrame:
    found = quickscan.results.observations
    return found[found["area_code"] == quickscan.areas.municipality_code]


def _labels(
    panel: Panel,
    indicator: Indicator,
    wide: pd.DataFrame,
    trend: pd.Series,
    whole: pd.Series,
    quickscan: QuickScan,
    right: float,
    say: Wording,
) -> None:
    """Names at the right of the lines that moved, and of the municipality; as many as stand clear of each other."""
    low, high = panel.values
    apart = (high - low) / panel.height * SMALL * POINT * 1.12
    room = max(1, int(panel.height / (SMALL * POINT * 1.12)))
    last = wide.ffill(axis=1).iloc[:, -1]
    ends: list[tuple[float, str, str]] = []
    if len(wide) == 1:
        ends.append((float(last.iloc[0]), say.number(last.iloc[0], indicator.decimals), INK))
        if len(whole):
            ends.append((float(whole.iloc[-1]), say.number(whole.iloc[-1], indicator.decimals), GREY))
    else:
        if len(whole):
            ends.append((float(whole.iloc[-1]), quickscan.areas.municipality_name, GREY))
        names = facts.names(quickscan)
        moved = trend.dropna().astype(int)
        moved = moved[moved != 3]
        # strongest first where there is no room for all of them
        for code in (moved - 3).abs().sort_values(ascending=False, kind="stable").index[: room - 1]:
            ends.append((float(last[code]), str(names[code]), INK))
    if not ends:
        return
    places = spread(np.array([end for end, _, _ in ends]), apart, low + apart / 2, high - apart / 2)
    at = panel.x(int(wide.columns.max()))
    for (end, name, colour), place in zip(ends, places):
        if abs(place - end) > apart * 0.4:
            _leader(panel, (at + 8 * POINT, panel.y(place)), (at, panel.y(end)))
        text = panel.words(name, at + 9 * POINT, panel.y(place), va="center", fontsize=SMALL, color=colour)
        shorten(text, right - 3)


def _leader(panel: Panel, word: tuple[float, float], end: tuple[float, float]) -> None:
    """A thin line from a word to the end of its line, from which it keeps a point of air."""
    whole = np.hypot(word[0] - end[0], word[1] - end[1])
    share = POINT / whole
    short = (end[0] + share * (word[0] - end[0]), end[1] + share * (word[1] - end[1]))
    panel.stroke((word, short), color=LINE, linewidth=0.4, zorder=3)
