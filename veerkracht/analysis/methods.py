"""Other ways to class a value than by z: quintiles, fixed breaks, the Leefbaarometer's classes, intervals (DOMAIN §5).

Values are (…, areas); ``direction`` is +1 (higher is better), −1 (higher is worse) or 0 (no judgement), a number or an
array that broadcasts, (indicators, 1) say. Classes come out as small whole numbers 1–5, 1 the most unfavourable, and
0 for none, as those of z do.
"""

from __future__ import annotations

from typing import Optional

import numpy as np

from .grouping import Grouping
from .results import Signal, Trend

QUINTILES = 5
# Rounding before a value is held against a cut or another value, so that the last binary digit parts no equals.
DIGITS = 9
# What the Leefbaarometer's nine classes of level and of development are here; the first place is class 1.
LEVELS = (1, 1, 2, 2, 3, 4, 4, 5, 5)
BETWEEN_LEVELS = (2.5, 4.5, 5.5, 7.5)
DEVELOPMENTS = (Trend.WORSE,) * 4 + (Trend.STABLE,) + (Trend.BETTER,) * 4


def quantile_classes(
    values: np.ndarray, direction: np.ndarray, group: Optional[np.ndarray] = None, classes: int = QUINTILES
) -> np.ndarray:
    """The fifth of its group (:class:`~.grouping.Grouping`) that each area is in; class 1 the most unfavourable fifth.

    With ``r`` the place from the most unfavourable, equal values sharing the first of theirs, among ``n`` areas:
    ``k + 1 − ⌈(n + 1 − r)·k/n⌉`` (OHID, Assigning deprivation categories; PHEindicatormethods, phe_quantile). What
    does not divide by five goes to the unfavourable side, so turning the direction mirrors the classes only where it
    does divide. A group with fewer areas than classes has none.
    """
    oriented = np.round(np.asarray(values, dtype=float), DIGITS) * _judging(direction)
    groups = Grouping(group, oriented.shape[-1])
    areas = groups.each(groups.known(oriented))
    above = areas + 1 - groups.ranks(oriented)
    # The product is whole, so that ⌈·⌉ is not one too high by a last binary digit.
    return _numbers(np.where(areas >= classes, classes + 1 + np.floor(-above * classes / areas), np.nan))


def fixed_breaks(values: np.ndarray, cuts: np.ndarray, direction: np.ndarray) -> np.ndarray:
    """The class between four ascending cuts in the values' own unit; a value on a cut is in the outer class.

    ``cuts`` is (4,), or (…, 4) with one row for each row of values; as with z both are rounded to 9 decimals first.
    """
    cuts = np.round(np.asarray(cuts, dtype=float), DIGITS)
    if cuts.shape[-1] != len(Signal) - 1 or not (np.diff(cuts, axis=-1) > 0).all():
        raise ValueError("four ascending cuts make five classes")
    values = np.round(np.asarray(values, dtype=float), DIGITS)
    lowest, low, high, highest = (cuts[..., place, None] for place in range(len(Signal) - 1))
    place = 1.0 + (values > lowest) + (values > low) + (values >= high) + (values >= highest)
    # Counted from the lowest value; where higher is worse, the middle class is the mirror.
    place = Signal.AVERAGE + (place - Signal.AVERAGE) * _judging(direction)
    return _numbers(np.where(np.isfinite(values), place, np.nan))


def leefbaarometer_classes(levels: np.ndarray) -> np.ndarray:
    """The Leefbaarometer's nine classes as five: 1–2, 3–4, 5, 6–7, 8–9; 0 for what is none of its classes."""
    return _looked_up(levels, LEVELS)


def leefbaarometer_trends(developments: np.ndarray) -> np.ndarray:
    """The trend class of its development classes: up to 4 worse (2), 5 stable (3), from 6 better (4) (DOMAIN §6)."""
    return _looked_up(developments, DEVELOPMENTS)


def benchmark(low: np.ndarray, high: np.ndarray, reference: np.ndarray, direction: np.ndarray) -> np.ndarray:
    """Unfavourable (2), similar (3) or favourable (4): is the whole interval on one side of the reference?

    As OHID Fingertips colours its tables. An interval that touches the reference is similar; without one no class.
    """
    low, high, reference = (np.asarray(part, dtype=float) for part in (low, high, reference))
    side: np.ndarray = (low > reference).astype(float) - (high < reference)
    known = np.isfinite(low) & np.isfinite(high) & np.isfinite(reference) & (low <= high)
    return _numbers(np.where(known, Signal.AVERAGE + side * _judging(direction), np.nan))


def _judging(direction: np.ndarray) -> np.ndarray:
    """The direction, NaN where there is none."""
    direction = np.asarray(direction, dtype=float)
    return np.where(direction == 0, np.nan, np.sign(direction))


def _looked_up(classes: np.ndarray, table: tuple[int, ...]) -> np.ndarray:
    classes = np.asarray(classes, dtype=float)
    known = (classes >= 1) & (classes <= len(table)) & (classes == np.floor(classes))
    return np.where(known, np.asarray(table)[np.where(known, classes, 1).astype(int) - 1], 0).astype(np.int8)


def _numbers(classes: np.ndarray) -> np.ndarray:
    return np.where(np.isnan(classes), 0, classes).astype(np.int8)
