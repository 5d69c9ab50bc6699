"""What one area shows: its signals, their trends and the years behind them. Plain data, prepared in the background."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple, Optional

import pandas as pd

from ...veerkracht.analysis.results import K_INDEX, QuickScan
from ...veerkracht.intake.catalogue import catalogue
from ...veerkracht.wording import Wording


class Series(NamedTuple):
    """Years and their values, in step."""

    years: tuple[int, ...]
    values: tuple[float, ...]


NO_SERIES = Series((), ())


@dataclass(frozen=True)
class ProfileRow:
    """One indicator of an area. ``signal`` and ``trend`` are classes 1–5, or 0 when there is none."""

    indicator: str
    label: str
    short: str
    unit: str
    decimals: int
    year: str
    value: str
    reference: str
    signal: int
    trend: int
    trend_relative: int
    change: str
    certainty: str
    uncertain: bool
    reason: str
    trend_reason: str
    series: Series = NO_SERIES
    municipality: Series = NO_SERIES
    fragile: bool = False
    trend_fragile: bool = False


@dataclass(frozen=True)
class AreaProfile:
    """One area. ``coincidence`` holds the class names, absolute and relative; empty where there is none."""

    code: str
    name: str
    district: str
    water: bool
    rows: tuple[ProfileRow, ...]
    coincidence_absolute: str
    coincidence_relative: str
    coincidence_reason: str
    red_count: Optional[int]
    available_count: Optional[int]
    focus: bool


class Profiles:
    """All areas of a QuickScan, sorted once so that each is found at once.

    names : (code, name) of all areas that are not water, by name.
    """

    def __init__(self, quickscan: QuickScan, say: Wording) -> None:
        self._say = say
        # those that the QuickScan was made with; profiles are asked for long after
        self._known = catalogue()
        self.municipality_name = quickscan.areas.municipality_name
        results = quickscan.results
        self._areas = quickscan.areas.frame.set_index("area_code")
        self._signals = results.signals.set_index("area_code").sort_index()
        self._trends = results.trends.set_index(["area_code", "indicator"]).sort_index()
        self._coincidence = results.coincidence.set_index(["area_code", "version"]).sort_index()
        seen = results.observations.loc[results.observations["value"].notna()]
        self._observations = seen.set_index("area_code").sort_index()[["indicator", "year", "value"]]
        self._municipality = self._series_of(quickscan.areas.municipality_code)
        self._order = {indicator: number for number, indicator in enumerate(dict.fromkeys((K_INDEX, *self._known)))}
        land = self._areas.loc[~self._areas["water"]].sort_values("name", kind="stable")
        self.names: tuple[tuple[str, str], ...] = tuple(zip(land.index, land["name"].fillna("")))

    def of(self, code: str) -> Optional[AreaProfile]:
        """The profile of one area; None when the QuickScan has no such area."""
        if code not in self._areas.index:
            return None
        area = self._areas.loc[code]
        series = self._series_of(code)
        signals = self._signals.loc[[code]] if code in self._signals.index else self._signals.iloc[:0]
        rows = [self._row(code, signal, series) for signal in signals.itertuples(index=False)]
        rows.sort(key=lambda row: self._order.get(row.indicator, len(self._order)))
        absolute, relative = (self._coincidence_of(code, version) for version in ("absolute", "relative"))
        either = relative if relative is not None else absolute
        return AreaProfile(
            code=code,
            name=_text(area["name"]) or code,
            district=_text(area["district_name"]),
            water=bool(area["water"]),
            rows=tuple(rows),
            coincidence_absolute="" if absolute is None else _text(absolute["coincidence"]),
            coincidence_relative="" if relative is None else _text(relative["coincidence"]),
            coincidence_reason="" if either is None else _text(either["reason"]),
            red_count=None if either is None else _whole(either["red_count"]),
            available_count=None if either is None else _whole(either["available_count"]),
            focus=either is not None and pd.notna(either["focus"]) and bool(either["focus"]),
        )

    def _row(self, code: str, signal: Any, series: dict[str, Series]) -> ProfileRow:
        indicator = str(signal.indicator)
        entry = self._known.get(indicator)
        decimals = entry.decimals if entry else 2
        language = self._say.language
        trend: Any = self._trends.loc[(code, indicator)] if (code, indicator) in self._trends.index else None
        # modelled figures count in the level, never as a change (DOMAIN §3): no line that suggests one
        modelled = entry is not None and entry.kind == "model"
        return ProfileRow(
            indicator=indicator,
            label=self._label(indicator),
            short=entry.short(language) if entry else self._label(indicator),
            unit=entry.unit(language) if entry else "",
            decimals=decimals,
            year=_text(signal.year),
            value=self._say.number(signal.value, decimals),
            reference=self._say.number(signal.reference, decimals),
            signal=_whole(signal.signal) or 0,
            trend=0 if trend is None else _whole(trend["trend"]) or 0,
            trend_relative=0 if trend is None else _whole(trend["trend_relative"]) or 0,
            change="" if trend is None else self._change(trend, decimals),
            certainty=_text(signal.certainty),
            uncertain=bool(signal.uncertain),
            reason=_text(signal.reason),
            trend_reason="" if trend is None else _text(trend["reason"]),
            series=NO_SERIES if modelled else series.get(indicator, NO_SERIES),
            municipality=self._municipality.get(indicator, NO_SERIES),
            fragile=bool(signal.fragile),
            trend_fragile=trend is not None and bool(trend["fragile"]),
        )

    def _label(self, indicator: str) -> str:
        entry = self._known.get(indicator)
        return entry.label(self._say.language) if entry else indicator

    def _change(self, trend: Any, decimals: int) -> str:
        """The two values as they were counted, with their years: 4,1 → 5,0 (2016–2020)."""
        if pd.isna(trend["value_from"]) or pd.isna(trend["value_to"]):
            return ""
        return self._say(
            "{before} → {after} ({first}–{last})",
            before=self._say.number(trend["value_from"], decimals),
            after=self._say.number(trend["value_to"], decimals),
            first=_text(trend["year_from"]),
            last=_text(trend["year_to"]),
        )

    def _series_of(self, code: str) -> dict[str, Series]:
        if code not in self._observations.index:
            return {}
        rows = self._observations.loc[[code]].sort_values(["indicator", "year"])
        return {
            str(indicator): Series(tuple(int(year) for year in part["year"]), tuple(float(v) for v in part["value"]))
            for indicator, part in rows.groupby("indicator")
        }

    def _coincidence_of(self, code: str, version: str) -> Any:
        key = (code, version)
        return self._coincidence.loc[key] if key in self._coincidence.index else None


def _text(value: Any) -> str:
    return "" if pd.isna(value) else str(value)


def _whole(value: Any) -> Optional[int]:
    return None if pd.isna(value) else int(value)
