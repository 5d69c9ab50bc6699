"""Where it goes well, as classes: now, in how it develops, or both; and where nuisance stays behind vulnerability."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..analysis.availability import WELL_SIGNALS
from ..analysis.results import K_INDEX, Coincidence, QuickScan, Signal, Trend

BOTH, NOW, BETTER, RESILIENT, OTHER = 1, 2, 3, 4, 0


def goes_well(quickscan: QuickScan) -> pd.Index:
    """The areas with at least four signals, none of them unfavourable and at least half of them favourable."""
    signals = quickscan.results.signals
    rows = signals[signals["signal"].notna() & signals["indicator"].ne(K_INDEX)]
    grouped = (
        rows.assign(
            red=rows["signal"].le(int(Signal.UNFAVOURABLE)),
            green=rows["signal"].ge(int(Signal.FAVOURABLE)),
            known=True,
        )
        .groupby("area_code")[["red", "green", "known"]]
        .sum()
    )
    chosen = (grouped["known"] >= WELL_SIGNALS) & (grouped["red"] == 0) & (grouped["green"] * 2 >= grouped["known"])
    return grouped.index[chosen]


@dataclass(frozen=True)
class Followed:
    """Of which of the two the areas have a trend (absolute): a map speaks of no other change."""

    vulnerability: bool
    nuisance: bool

    @property
    def both(self) -> bool:
        return self.vulnerability and self.nuisance


def followed(quickscan: QuickScan) -> Followed:
    """Whether any area has a trend of vulnerability, and of nuisance."""
    rows = quickscan.results.coincidence
    rows = rows[rows["version"].eq("absolute")]
    return Followed(bool(rows["k_trend"].notna().any()), bool(rows["o_trend"].notna().any()))


def well_classes(quickscan: QuickScan, codes: pd.Index) -> pd.Series:
    """One of BOTH, NOW, BETTER, RESILIENT and OTHER by area code (Int64).

    Better: vulnerability or nuisance changed for the better (absolute), and neither for the worse. Where no area has a
    trend of one of them it is the other that changed, and no area is RESILIENT. NA where no signal could be made, and
    where a trend that is not known here could make the area one that gets better or copes.
    """
    results = quickscan.results
    rows = results.coincidence[results.coincidence["version"].eq("absolute")]
    rows = rows.drop_duplicates("area_code").set_index("area_code").reindex(codes)
    told = followed(quickscan)
    legs = [name for name, known in (("k_trend", told.vulnerability), ("o_trend", told.nuisance)) if known]
    trends = np.array([pd.to_numeric(rows[leg]).to_numpy(dtype=float, na_value=np.nan) for leg in legs])
    trends = trends.reshape(len(legs), len(codes))
    complete = ~np.isnan(trends).any(axis=0)
    better = complete & (trends >= int(Trend.BETTER)).any(axis=0) & ~(trends <= int(Trend.WORSE)).any(axis=0)
    now = codes.isin(goes_well(quickscan))
    resilient = rows["coincidence"].astype(object).eq(Coincidence.RESILIENT.value).to_numpy(dtype=bool)
    found = np.select([now & better, now, better, resilient], [BOTH, NOW, BETTER, RESILIENT], OTHER)
    # with more nuisance an area neither gets better nor copes, whatever its vulnerability did
    more = trends[-1] <= int(Trend.WORSE) if told.nuisance else np.zeros(len(codes), dtype=bool)
    signals = pd.to_numeric(rows["available_count"]).fillna(0).gt(0).to_numpy(dtype=bool)
    return pd.Series(found, index=codes, dtype="Int64").where(signals & (now | complete | more))
