"""The lines over the years in an area's profile: which years all lines of a sheet share, and how high a line is."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ...analysis.results import K_INDEX, QuickScan
from ...wording import Wording
from .. import facts
from ..once import once
from ..tables import signal_indicators


@dataclass(frozen=True)
class Spark:
    """``values`` by year, of every year that the indicator has figures of; NaN where the area has none.

    years : the first and the last of all lines of the sheet, which share them. least : the least span of the height,
    so that chance does not look like a landslide; a change of twice its margin fills it. breaks : years in which the
    area's border changed, over which no line goes.
    """

    values: pd.Series
    years: tuple[int, int]
    least: float
    breaks: tuple[int, ...] = ()

    def runs(self) -> list[pd.Series]:
        """The parts of the line that are not interrupted."""
        values = self.values
        cuts = pd.Series([any(last < year <= at for year in self.breaks) for last, at in _steps(values)], values.index)
        known = values.notna()
        begins = (known & (~known.shift(fill_value=False) | cuts)).cumsum()
        return [part for _number, part in values[known].groupby(begins[known])]


def spark_years(quickscan: QuickScan) -> tuple[int, int]:
    """The first and the last year of all lines; the same twice (or 0) where there is nothing to draw."""
    years = _counted(quickscan)["year"]
    return (int(years.min()), int(years.max())) if len(years) else (0, 0)


def sparks(area_code: str, quickscan: QuickScan) -> dict[str, Spark]:
    """The line of an area by indicator; of the K-index the two years that its trend compares."""
    years, found = spark_years(quickscan), {}
    moved = quickscan.results.breaks
    breaks = tuple(int(year) for year in moved.loc[moved["area_code"] == area_code, "year"])
    for item in signal_indicators(quickscan):
        trend = facts.of_indicator(quickscan.results.trends, item.id).reindex([area_code]).iloc[0]
        if item.id == K_INDEX:
            values = _of_the_index(trend)
        else:
            wide = _wide(quickscan, item.id)
            if area_code not in wide.index:
                continue
            values = wide.loc[area_code]
        if values.notna().sum() >= 2:
            found[item.id] = Spark(values, years, _least(quickscan, item.id, trend), breaks)
    return found


def years_told(values: pd.Series, decimals: int, say: Wording) -> str:
    """The first and the last figure of a line over the years in words; empty where these are one figure."""
    known = values.dropna()
    if len(known) < 2:
        return ""
    first, last = (f"{say.number(known.iloc[place], decimals)} ({known.index[place]})" for place in (0, -1))
    return say("from {first} to {last}", first=first, last=last)


def _steps(values: pd.Series) -> list[tuple[int, int]]:
    """Each year behind the one before it; the first behind itself."""
    years = [int(year) for year in values.index]
    return list(zip([*years[:1], *years], years))


def _of_the_index(trend: pd.Series) -> pd.Series:
    ends = {trend[f"year_{end}"]: trend[f"value_{end}"] for end in ("from", "to")}
    known = {int(year): float(value) for year, value in ends.items() if pd.notna(year) and pd.notna(value)}
    return pd.Series(known, dtype=float)


def _least(quickscan: QuickScan, indicator: str, trend: pd.Series) -> float:
    """Twice the margin of the trend; where it has none, the spread between areas."""
    if pd.notna(trend["band"]) and trend["band"] > 0:
        return 2.0 * float(trend["band"])
    references = quickscan.results.references
    spread = references.loc[references["indicator"] == indicator, "sigma"].dropna()
    return float(spread.iloc[0]) if len(spread) else 0.0


@once
def _counted(quickscan: QuickScan) -> pd.DataFrame:
    """What was measured of the areas, of indicators that have a signal; modelled figures are no series (DOMAIN §3)."""
    rows = quickscan.results.observations
    shown = [item.id for item in signal_indicators(quickscan)]
    measured = rows["value"].notna() & rows["status"].isin(["ok", "estimated"])
    return rows[measured & rows["indicator"].isin(shown) & rows["area_code"].isin(facts.land(quickscan).index)]


@once
def _wide(quickscan: QuickScan, indicator: str) -> pd.DataFrame:
    """One indicator's values, areas × the years that any area has a figure of."""
    rows = _counted(quickscan)
    rows = rows[rows["indicator"] == indicator].drop_duplicates(["area_code", "year"], keep="last")
    return rows.pivot(index="area_code", columns="year", values="value").sort_index(axis=1)
