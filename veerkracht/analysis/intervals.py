"""95 % intervals and sampling variances of shares and rates (DOMAIN §4, §6)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..intake.catalogue import Indicator
from .cube import Slice

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


def counted(cells: Slice, per: np.ndarray) -> np.ndarray:
    """The number behind each value (indicator × … × area): the numerator, else value × denominator / per."""
    back = cells.value * cells.denominator / per
    return np.where(np.isnan(cells.value), np.nan, np.where(np.isnan(cells.numerator), back, cells.numerator))


def interval(indicators: Sequence[Indicator], cells: Slice) -> tuple[np.ndarray, np.ndarray]:
    """Lower and upper limit of each value (indicator × area), in its own unit; NaN where kind or count allows none.

    Wilson for shares, Byar for rates. Indices and modelled values have no margin that the publisher gives.
    """
    low, high = np.full(cells.value.shape, np.nan), np.full(cells.value.shape, np.nan)
    per = like(per_of(indicators), cells.value)
    x, n = counted(cells, per), np.where(cells.denominator > 0, cells.denominator, np.nan)
    shares, rates = of_kind(indicators, "share"), of_kind(indicators, "rate")
    if shares.any():
        below, above = wilson(np.minimum(x[shares], n[shares]), n[shares])
        low[shares], high[shares] = below * 100, above * 100
    if rates.any():
        below, above = byar(x[rates])
        low[rates], high[rates] = below / n[rates] * per[rates], above / n[rates] * per[rates]
    return low, high


def variance(indicators: Sequence[Indicator], cells: Slice) -> np.ndarray:
    """The sampling variance of each value (indicator × … × area), in its unit squared.

    ``pq/n`` for shares, ``x/n²`` for rates; else NaN.
    """
    per = like(per_of(indicators), cells.value)
    x, n = counted(cells, per), np.where(cells.denominator > 0, cells.denominator, np.nan)
    p = np.clip(x / n, 0, 1)
    share, rate = (like(of_kind(indicators, kind), cells.value) for kind in ("share", "rate"))
    of_share, of_rate = p * (1 - p) / n * 100**2, np.maximum(x, 0) / n**2 * per**2
    return np.where(share, of_share, np.where(rate, of_rate, np.nan))


def per_of(indicators: Sequence[Indicator]) -> np.ndarray:
    """What each indicator is counted per (I)."""
    return np.array([float(item.per) for item in indicators])


def of_kind(indicators: Sequence[Indicator], *kinds: str) -> np.ndarray:
    """Which indicators are of a kind (I)."""
    return np.array([item.kind in kinds for item in indicators], dtype=bool)


def like(per_indicator: np.ndarray, values: np.ndarray) -> np.ndarray:
    """One number per indicator (I), to be laid beside values whose first axis is that of the indicators."""
    return per_indicator.reshape((-1,) + (1,) * (values.ndim - 1))
