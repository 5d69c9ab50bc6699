"""The normal distribution: numpy has none, and scipy does not come with every QGIS."""

from __future__ import annotations

import math

import numpy as np

_erfc = np.frompyfunc(math.erfc, 1, 1)


def normal_cdf(z: np.ndarray) -> np.ndarray:
    """Φ(z), the chance of a standard normal number of at most ``z``; any shape, NaN where ``z`` is.

    ``Φ(z) = erfc(−z/√2)/2`` with C's own ``erfc``, which keeps its digits far out in the tail.
    """
    return np.asarray(_erfc(-np.asarray(z, dtype=float) / math.sqrt(2)), dtype=float) / 2


def two_sided(z: np.ndarray) -> np.ndarray:
    """The chance of a standard normal number at least as far from 0 as ``z``; NaN where ``z`` is."""
    return 2 * normal_cdf(-np.abs(z))
