"""Where lines over the years are interrupted: a year without a figure of which others have one."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..analysis.results import QuickScan
from . import facts


def alone(known: np.ndarray) -> np.ndarray:
    """Which values (rows of years) have none in the year before nor in the year after: no line goes through them."""
    beside = np.pad(known, ((0, 0), (1, 1)))
    return np.asarray(known & ~beside[:, :-2] & ~beside[:, 2:])


def runs(known: np.ndarray) -> list[slice]:
    """The stretches of one row of years without a gap."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], known.astype(int), [0]])))
    return [slice(int(begin), int(end)) for begin, end in edges.reshape(-1, 2)]


def years_by_indicator(observations: pd.DataFrame, quickscan: QuickScan) -> dict[str, pd.Index]:
    """Of each indicator the years in order in which any area has one of these observations."""
    found = observations[observations["area_code"].isin(facts.land(quickscan).index)]
    years = found[["indicator", "year"]].drop_duplicates().sort_values("year")
    return {
        str(name): pd.Index(rows["year"].to_numpy(int), name="year")
        for name, rows in years.groupby("indicator", observed=True)
    }
