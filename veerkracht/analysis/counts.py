"""Which counts can be: a share counts part of its denominator, a rate counts what happened among so many."""

from __future__ import annotations

import numpy as np

# A count worked back from a share of 100 % may lie above its denominator by the last digit.
ROUNDING = 1e-9


def part_of(x: np.ndarray, n: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Both where ``0 ≤ x ≤ n`` and ``n > 0``, NaN in both where not: more than all is no share but a mistake."""
    x, n = happened_among(x, n)
    possible = x <= n * (1 + ROUNDING)
    return np.where(possible, np.minimum(x, n), np.nan), np.where(possible, n, np.nan)


def happened_among(x: np.ndarray, n: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Both where ``x ≥ 0`` and ``n > 0``, NaN in both where not. Arrays of one shape, to which the two broadcast."""
    x, n = np.broadcast_arrays(np.asarray(x, dtype=float), np.asarray(n, dtype=float))
    possible = (x >= 0) & (n > 0) & np.isfinite(x) & np.isfinite(n)
    return np.where(possible, x, np.nan), np.where(possible, n, np.nan)
