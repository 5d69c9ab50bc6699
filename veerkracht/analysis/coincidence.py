"""Coincidence: where do more vulnerability and nuisance go together? And focus, and stacked signals (DOMAIN §7)."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from .results import COINCIDENCE, Coincidence, Signal, Trend

VERSIONS = {"absolute": "trend", "relative": "trend_relative"}
LEAST_FOR_ALL_RED = 4


def coincidence_classes(k_trend: pd.Series, o_trend: pd.Series) -> pd.Categorical:
    """The class of each area from its two trend classes; missing where either is."""
    k_worse, o_worse = k_trend.le(int(Trend.WORSE)), o_trend.le(int(Trend.WORSE))
    known = (k_trend.notna() & o_trend.notna()).to_numpy(dtype=bool)
    up, more = k_worse.fillna(False).to_numpy(dtype=bool), o_worse.fillna(False).to_numpy(dtype=bool)
    classes = np.select(
        [~known, up & more, up, more],
        [
            "",
            Coincidence.COINCIDES.value,
            Coincidence.RESILIENT.value,
            Coincidence.OTHER_CAUSE.value,
        ],
        default=Coincidence.NO_SIGNAL.value,
    )
    return pd.Categorical(pd.Series(classes).where(known), dtype=COINCIDENCE)


def focus(k_signal: pd.Series, o_signal: pd.Series) -> pd.Series:
    """Areas red on the level of both K and O; NA where either has no signal."""
    red = int(Signal.UNFAVOURABLE)
    both = k_signal.le(red) & o_signal.le(red)
    return both.where(k_signal.notna() & o_signal.notna()).astype("boolean")


def stacked(signals: Iterable[pd.Series], areas: int) -> pd.DataFrame:
    """red_count, available_count (Int64) and all_red (boolean) over the given indicators' signal classes.

    ``all_red`` needs at least four available signals: fewer say nothing about all. Where none is available there is
    nothing to count: the count of red signals is missing, not 0.
    """
    columns = [signal.to_numpy(dtype=float, na_value=np.nan) for signal in signals]
    classes = np.column_stack(columns) if columns else np.full((areas, 0), np.nan)
    available = np.isfinite(classes).sum(axis=1)
    red = (classes <= int(Signal.UNFAVOURABLE)).sum(axis=1)
    all_red = pd.array((available >= LEAST_FOR_ALL_RED) & (red == available), dtype="boolean")
    return pd.DataFrame(
        {
            "red_count": pd.Series(red, dtype="Int64").mask(available == 0),
            "available_count": pd.array(available, dtype="Int64"),
            "all_red": all_red,
        }
    )
