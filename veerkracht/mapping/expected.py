"""The resilience residual as classes: more or less nuisance than residents and homes lead to expect (DOMAIN §7)."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..analysis.results import Results

# in the spread within which half of the areas lie
FAR = 2.0


def residual_spread(results: Results) -> float:
    """Half of the areas lie within it of what is expected, in z; NaN where there is no residual."""
    if results.residual_model is not None:
        return results.residual_model.spread
    values = results.coincidence.drop_duplicates("area_code")["residual"].astype(float).abs().dropna()
    return float(values.median()) if len(values) else float("nan")


def residual_classes(results: Results, codes: pd.Index) -> pd.Series:
    """1 far worse than expected to 5 far better, by area code (Int64); 3 is the middle half of the areas."""
    rows = results.coincidence.drop_duplicates("area_code").set_index("area_code").reindex(codes)
    value, spread = rows["residual"].to_numpy(dtype=float), residual_spread(results)
    bounds = [-FAR * spread, -spread, spread, FAR * spread]
    found = pd.Series(np.digitize(np.nan_to_num(value), bounds) + 1, index=codes, dtype="Int64")
    return found.where(~np.isnan(value))
