"""95 % intervals of shares and rates (DOMAIN §4; the formulas of OHID Fingertips' technical guidance)."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..intake.catalogue import Indicator

Z95 = 1.959963984540054
# Kinds that are a count of a denominator, and so have an error that can be computed.
COUNTED_KINDS = ("share", "rate")


def wilson(x: np.ndarray, n: np.ndarray, z: float = Z95) -> tuple[np.ndarray, np.ndarray]:
    """Wilson's score interval of the proportion ``x / n``, as proportions; NaN where ``n`` is not positive."""
    x, n = np.asarray(x, dtype=float), np.where(np.asarray(n, dtype=float) > 0, n, np.nan)
    middle = 2 * x + z**2
    reach = z * np.sqrt(np.maximum(z**2 + 4 * x * (1 - x / n), 0))
    below, above = (middle - reach) / (2 * (n + z**2)), (middle + reach) / (2 * (n + z**2))
    return np.maximum(below, 0), np.minimum(above, 1)


def byar(x: np.ndarray, z: float = Z95) -> tuple[np.ndarray, np.ndarray]:
    """Byar's interval of a Poisson count ``x``, as counts. The lower limit of a count of 0 is 0."""
    x = np.asarray(x, dtype=float)
    positive = np.where(x > 0, x, np.nan)
    below = positive * (1 - 1 / (9 * positive) - z / (3 * np.sqrt(positive))) ** 3
    above = (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * np.sqrt(x + 1))) ** 3
    return np.where(x == 0, 0.0, np.maximum(below, 0)), above


def counted(indicator: Indicator, cell: pd.DataFrame) -> pd.Series:
    """The number behind each value: the numerator, else value × denominator / per."""
    return cell["numerator"].fillna(cell["value"] * cell["denominator"] / indicator.per).where(cell["value"].notna())


def interval(indicator: Indicator, cell: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """Lower and upper limit of each value, in its own unit; NaN where the kind or a missing count allows none.

    Wilson for shares, Byar for rates. Indices and modelled values have no margin that the publisher gives.
    """
    x, n = counted(indicator, cell), cell["denominator"]
    n = n.where(n > 0)
    if indicator.kind == "share":
        low, high = wilson(x.clip(upper=n).to_numpy(dtype=float), n.to_numpy(dtype=float))
        return pd.Series(low * 100, index=cell.index), pd.Series(high * 100, index=cell.index)
    if indicator.kind == "rate":
        low, high = byar(x.to_numpy(dtype=float))
        return pd.Series(low, index=cell.index) / n * indicator.per, pd.Series(
            high, index=cell.index
        ) / n * indicator.per
    nothing = pd.Series(np.nan, index=cell.index)
    return nothing, nothing.copy()


def variance(indicator: Indicator, cell: pd.DataFrame) -> pd.Series:
    """The sampling variance of each value, in its unit squared: ``pq/n`` for shares, ``x/n²`` for rates; else NaN."""
    x, n = counted(indicator, cell), cell["denominator"]
    n = n.where(n > 0)
    if indicator.kind == "share":
        p = (x / n).clip(0, 1)
        return p * (1 - p) / n * 100**2
    if indicator.kind == "rate":
        return x.clip(lower=0) / n**2 * indicator.per**2
    return pd.Series(np.nan, index=cell.index)
