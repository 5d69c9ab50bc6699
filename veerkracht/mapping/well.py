"""Where it goes well, as classes: now, in how it develops, or both; and where nuisance stays behind vulnerability."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..analysis.results import K_INDEX, Coincidence, QuickScan, Signal, Trend

# an area goes well now: at least this many signals, none unfavourable, at least half of them favourable
LEAST_SIGNALS = 4
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
    chosen = (grouped["known"] >= LEAST_SIGNALS) & (grouped["red"] == 0) & (grouped["green"] * 2 >= grouped["known"])
    return grouped.index[chosen]


def well_classes(quickscan: QuickScan, codes: pd.Index) -> pd.Series:
    """One of BOTH, NOW, BETTER, RESILIENT and OTHER by area code (Int64); NA where no signal could be made.

    Better: vulnerability or nuisance changed for the better (absolute), and neither for the worse.
    """
    results = quickscan.results
    rows = results.coincidence[results.coincidence["version"].eq("absolute")]
    rows = rows.drop_duplicates("area_code").set_index("area_code").reindex(codes)
    k, o = (pd.to_numeric(rows[leg]).to_numpy(dtype=float, na_value=np.nan) for leg in ("k_trend", "o_trend"))
    improved = (k >= int(Trend.BETTER)) | (o >= int(Trend.BETTER))
    worsened = (k <= int(Trend.WORSE)) | (o <= int(Trend.WORSE))
    better, now = improved & ~worsened, codes.isin(goes_well(quickscan))
    resilient = rows["coincidence"].astype(object).eq(Coincidence.RESILIENT.value).to_numpy(dtype=bool)
    found = np.select([now & better, now, better, resilient], [BOTH, NOW, BETTER, RESILIENT], OTHER)
    known = pd.to_numeric(rows["available_count"]).fillna(0).gt(0).to_numpy(dtype=bool)
    return pd.Series(found, index=codes, dtype="Int64").where(known)
