"""The definitions of signal, trend, coincidence and gap as one would write them down: area by area, with
``groupby.apply``.

The yardstick that the analysis on arrays is held against, in speed and, in a test, in every class that it gives. It
leaves out what the engine does besides: peers and other references, the residual, reasons, secondary suppression.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import pandas as pd

from ...veerkracht.intake.catalogue import Indicator

Z95 = 1.959963984540054
HIDE_PEOPLE, HIDE_HOMES, LARGE, SMALL, LEAST_AREAS, LEAST_MEMBERS, LEAST_IN_GROUP = 50, 20, 200, 200, 8, 3, 3


@dataclass(frozen=True)
class Plain:
    """signals, trends (``k_index`` among them), coincidence (absolute, relative) and gap, each with its class."""

    signals: pd.DataFrame
    trends: pd.DataFrame
    coincidence: pd.DataFrame
    gap: pd.DataFrame


class Walk:
    """One analysis.

    people : inhabitants by area and year. published : of the municipalities, by municipality, indicator and year.
    """

    def __init__(self, observations: pd.DataFrame, areas: pd.DataFrame, indicators: Mapping[str, Indicator]) -> None:
        table = observations[["area_code", "indicator", "year", "value", "denominator", "numerator"]].copy()
        table["area_code"], table["indicator"] = table["area_code"].astype(str), table["indicator"].astype(str)
        places = table["area_code"].str.startswith("GM")
        self.published = table[places].set_index(["area_code", "indicator", "year"])["value"]
        table = table[~places].merge(areas[["area_code", "municipality_code"]], on="area_code")
        self.people = table[table["indicator"] == "c_inw"].set_index(["area_code", "year"])["value"].rename("people")
        self.indicators = indicators
        judged = [name for name, item in indicators.items() if item.theme in ("K", "O", "L") and item.direction]
        table = table[table["indicator"].isin([*judged, "w_corp"])].join(self.people, on=["area_code", "year"])
        self.table = table.groupby(["area_code", "indicator"], group_keys=False).apply(_hidden)

    def run(self) -> Plain:
        """Everything for all areas."""
        homes = self.table[self.table["indicator"] == "w_corp"]
        last = homes.groupby("municipality_code", group_keys=False).apply(
            lambda rows: rows[rows["year"] == _years(rows)[-1]]
        )
        share = last.dropna(subset=["value"]).set_index("area_code")["value"]
        judged = self.table[self.table["indicator"] != "w_corp"]
        vulnerable = judged[judged["indicator"].str.startswith("k_")]
        by_place = judged.groupby(["municipality_code", "indicator"])
        levels = by_place.apply(self._level).reset_index(["municipality_code", "indicator"])
        trends = by_place.apply(self._change).reset_index("indicator")
        of_k = levels[levels["indicator"].str.startswith("k_")]
        index = of_k.groupby("municipality_code").apply(self._index_level)
        moves = vulnerable.groupby("municipality_code").apply(self._index_change)
        nuisance = trends[trends["indicator"] == "o_lbm"].set_index("area_code")[["trend", "trend_relative"]]
        both = moves.join(nuisance.add_prefix("o_"), on="area_code")
        coincidence = _each(both).apply(_coincidence)
        gap = by_place.apply(lambda rows: self._gap(rows, share))
        signals = pd.concat([levels[["area_code", "indicator", "signal"]], index.assign(indicator="k_index")])
        changes = pd.concat([trends, moves.assign(indicator="k_index")])
        return Plain(signals.reset_index(drop=True), changes.reset_index(drop=True), coincidence, gap.reset_index())

    def _level(self, rows: pd.DataFrame) -> pd.DataFrame:
        place, name = _group(rows)
        item, year = self.indicators[name], _years(rows)[-1]
        rows = rows[rows["year"] == year]
        reference = float(self.published[(place, name, year)])
        sigma = _spread(rows, reference)

        def of_area(own: pd.DataFrame) -> pd.Series:
            row = own.iloc[0]
            z = item.direction * (row["value"] - reference) / sigma
            low, high = _interval(item, row)
            certain = row["people"] >= SMALL and (low > reference or high < reference)
            return pd.Series({"z": z, "signal": _signal(z), "certain": certain})

        return _each(rows).apply(of_area).reset_index()

    def _change(self, rows: pd.DataFrame) -> pd.DataFrame:
        place, name = _group(rows)
        item, years = self.indicators[name], _years(rows)
        if item.kind == "model" or len(years) < 2:
            return pd.DataFrame({"area_code": rows["area_code"].unique(), "trend": 0, "trend_relative": 0})
        ends = _each(rows).apply(partial(_ends, item=item, first=years[0], last=years[-1]))
        begin, end = (float(self.published[(place, name, year)]) for year in (years[0], years[-1]))
        whole = item.direction * (end - begin)
        large = ends.loc[ends["people"] >= LARGE, "change"]
        delta = 1.0 if item.whole_percent else 0.25 * large.std()
        return _each(ends).apply(lambda own: _trends(own.iloc[0], whole, delta)).reset_index()

    def _index_level(self, rows: pd.DataFrame) -> pd.DataFrame:
        year = self.people.index.get_level_values("year").max()
        z = rows.groupby("area_code")["z"].apply(lambda own: own.mean() if own.count() >= LEAST_MEMBERS else math.nan)
        people = self.people.xs(year, level="year").reindex(z.index)
        usable = z.notna() & (people >= LARGE)
        sigma = math.sqrt(np.average(z[usable] ** 2, weights=people[usable]))
        return (z / sigma).apply(_signal).rename("signal").reset_index()

    def _index_change(self, rows: pd.DataFrame) -> pd.DataFrame:
        place = _group(rows)[0]
        members = {
            str(name): own for name, own in rows.groupby("indicator") if self.indicators[str(name)].kind != "model"
        }
        shared = sorted(set.intersection(*(set(_years(own)) for own in members.values())))
        first, last = shared[0], shared[-1]
        parts = []
        for name, own in members.items():
            item = self.indicators[name]
            base, end = (float(self.published[(place, name, year)]) for year in (first, last))
            sigma = _spread(own[own["year"] == first], base)
            ends = _each(own).apply(partial(_ends, item=item, first=first, last=last))
            scaled = ends[["change", "error"]] / sigma
            parts.append(scaled.assign(people=ends["people"], city=item.direction * (end - base) / sigma))
        together = pd.concat(parts)

        def of_area(own: pd.DataFrame) -> pd.Series:
            known = own.dropna(subset=["change"])
            if len(known) < LEAST_MEMBERS:
                return pd.Series({"change": math.nan, "relative": math.nan, "error": math.nan, "people": math.nan})
            change = known["change"].mean()
            error = math.sqrt((known["error"] ** 2).sum()) / len(known)
            relative = change - known["city"].mean()
            return pd.Series({"change": change, "relative": relative, "error": error, "people": own["people"].iloc[0]})

        moves = _each(together).apply(of_area)
        delta = 0.25 * moves.loc[moves["people"] >= LARGE, "change"].std()
        return (
            _each(moves)
            .apply(lambda own: _trends(own.iloc[0], own["change"].iloc[0] - own["relative"].iloc[0], delta))
            .reset_index()
        )

    def _gap(self, rows: pd.DataFrame, share: pd.Series) -> pd.DataFrame:
        years = _years(rows)
        if self.indicators[_group(rows)[1]].kind == "model":
            years = years[-1:]  # modelled figures are never a series
        share = share[share.index.isin(rows["area_code"])]
        much, little = share.index[share >= 67], share.index[(share >= 10) & (share < 33)]
        if min(len(much), len(little)) < LEAST_IN_GROUP:
            lower, upper = np.quantile(share, [1 / 3, 2 / 3])
            much, little = share.index[share > upper], share.index[share <= lower]
        value = rows.pivot(index="area_code", columns="year", values="value")
        stays = value.index[value[[years[0], years[-1]]].notna().all(axis=1)]
        rows = rows[rows["area_code"].isin(stays) & rows["value"].notna() & rows["year"].isin(years)]

        def of_year(own: pd.DataFrame) -> float:
            groups = [own[own["area_code"].isin(group)] for group in (much, little)]
            if min(map(len, groups)) < LEAST_IN_GROUP:
                return math.nan
            means = [np.average(group["value"], weights=group["denominator"]) for group in groups]
            return float(means[0] - means[1])

        return rows.groupby("year").apply(of_year).rename("gap").reset_index()


def _each(rows: pd.DataFrame) -> Any:
    """Area by area; what ``apply`` may give is more than the stubs of pandas know."""
    return rows.groupby("area_code")


def _group(rows: pd.DataFrame) -> tuple[str, str]:
    """The municipality and the indicator that rows are of (empty where they are of several)."""
    name = rows.name
    return (str(name[0]), str(name[1])) if isinstance(name, tuple) else (str(name), "")


def _hidden(rows: pd.DataFrame) -> pd.DataFrame:
    few = rows["people"] < HIDE_PEOPLE
    if rows["indicator"].iloc[0] == "w_corp":
        few |= rows["denominator"] < HIDE_HOMES
    return rows.assign(**{name: rows[name].mask(few) for name in ("value", "denominator", "numerator")})


def _years(rows: pd.DataFrame) -> list[int]:
    """The years in which enough areas have a value."""
    counts = rows.dropna(subset=["value"]).groupby("year")["area_code"].count()
    return [int(year) for year in counts.index[counts >= LEAST_AREAS]]


def _spread(rows: pd.DataFrame, reference: float) -> float:
    usable = rows[rows["value"].notna() & (rows["people"] >= LARGE)]
    return math.sqrt(np.average((usable["value"] - reference) ** 2, weights=usable["denominator"]))


def _interval(item: Indicator, row: pd.Series) -> tuple[float, float]:
    x, n = row["numerator"], row["denominator"]
    if item.kind == "share":
        middle, reach = 2 * x + Z95**2, Z95 * math.sqrt(Z95**2 + 4 * x * (1 - x / n))
        return 100 * (middle - reach) / (2 * (n + Z95**2)), 100 * (middle + reach) / (2 * (n + Z95**2))
    if item.kind == "rate":
        low = x * (1 - 1 / (9 * x) - Z95 / (3 * math.sqrt(x))) ** 3 if x else 0.0
        high = (x + 1) * (1 - 1 / (9 * (x + 1)) + Z95 / (3 * math.sqrt(x + 1))) ** 3
        return low / n * item.per, high / n * item.per
    return math.nan, math.nan


def _signal(z: float) -> int:
    if math.isnan(z):
        return 0
    z = round(z, 9)
    return 1 + sum(z > cut for cut in (-1, -0.5)) + sum(z >= cut for cut in (0.5, 1))


def _ends(own: pd.DataFrame, item: Indicator, first: int, last: int) -> pd.Series:
    """The change of one area between two years, and the error of that."""
    old, new = (own[own["year"] == year].iloc[0] for year in (first, last))
    error = math.sqrt(_variance(item, old) + _variance(item, new))
    change = item.direction * (new["value"] - old["value"])
    return pd.Series({"change": change, "error": error, "people": min(old["people"], new["people"])})


def _variance(item: Indicator, row: pd.Series) -> float:
    x, n = row["numerator"], row["denominator"]
    if item.kind == "share":
        return 100**2 * x / n * (1 - x / n) / n
    return item.per**2 * x / n**2 if item.kind == "rate" else math.nan


def _trends(row: pd.Series, whole: float, delta: float) -> pd.Series:
    band = np.fmax(Z95 * row["error"], delta)
    return pd.Series({"trend": _trend(row["change"], band), "trend_relative": _trend(row["change"] - whole, band)})


def _trend(change: float, band: float) -> int:
    if math.isnan(change) or math.isnan(band):
        return 0
    over, twice = round(abs(change) - band, 9) > 0, round(abs(change) - 2 * band, 9) > 0
    return 3 + (1 if change > 0 else -1) * (int(over) + int(twice))


def _coincidence(own: pd.DataFrame) -> pd.Series:
    row = own.iloc[0]
    return pd.Series(
        {
            "absolute": _coincides(row["trend"], row["o_trend"]),
            "relative": _coincides(row["trend_relative"], row["o_trend_relative"]),
        }
    )


def _coincides(vulnerability: int, nuisance: int) -> str:
    if not vulnerability or not nuisance:
        return ""
    up, worse = vulnerability <= 2, nuisance <= 2
    if up:
        return "coincides" if worse else "resilient"
    return "other_cause" if worse else "no_signal"
