"""Where the social housing stands: classes and terciles of its share (DOMAIN §8)."""

from __future__ import annotations

from typing import Optional

import numpy as np
import pandas as pd

from ..intake.frames import STATUS
from .panel import Panel, class_column
from .suppression import HOUSING_SHARE

# Lower bounds, in % of the dwellings, of little, mixed and much; below the first is hardly.
CLASS_BOUNDS = (10.0, 33.0, 67.0)
LITTLE, MUCH = 2, 4
LEAST_IN_GROUP = 3


def housing(panel: Panel, year: Optional[int]) -> pd.DataFrame:
    """Results.housing; all empty when ``year`` is None (no shares at all)."""
    cell = panel.at(HOUSING_SHARE, year if year is not None else 0)
    share = cell["value"]
    return pd.DataFrame(
        {
            "area_code": panel.codes,
            "year": pd.array([year] * len(panel.codes), dtype="Int64"),
            "share": share.to_numpy(),
            "housing_class": housing_classes(share),
            "tercile": terciles(share),
            "status": pd.Categorical(cell["status"], dtype=STATUS),
        }
    )


def housing_classes(share: pd.Series) -> pd.Series:
    """1 hardly (< 10 %), 2 little (10–32), 3 mixed (33–66), 4 much (≥ 67); NA without a share."""
    classes = np.digitize(share.to_numpy(dtype=float), CLASS_BOUNDS) + 1
    return class_column(classes, share.notna().to_numpy())


def terciles(share: pd.Series) -> pd.Series:
    """The third of the areas that each is in, 1 with the lowest shares; equal shares stay together."""
    values = share.to_numpy(dtype=float)
    known = np.isfinite(values)
    lower, upper = np.quantile(values[known], [1 / 3, 2 / 3]) if known.any() else (0.0, 0.0)
    thirds = 1 + (values > lower).astype(int) + (values > upper).astype(int)
    return class_column(thirds, known)


def groups(frame: pd.DataFrame) -> tuple[str, np.ndarray, np.ndarray]:
    """How much and little social housing are told apart, and which areas are in either.

    The classes much (≥ 67 %) and little (10–32 %) when both hold at least three areas, else the upper and the lower
    tercile; the name is empty when those are too small as well.
    """
    classes, thirds = frame["housing_class"], frame["tercile"]
    for name, column, low, high in (("classes", classes, LITTLE, MUCH), ("terciles", thirds, 1, 3)):
        much, little = (column.eq(at).fillna(False).to_numpy(dtype=bool) for at in (high, low))
        if min(much.sum(), little.sum()) >= LEAST_IN_GROUP:
            return name, much, little
    return "", np.zeros(len(frame), dtype=bool), np.zeros(len(frame), dtype=bool)
