"""How many areas would be red, or worse, by chance alone: what a count on a map must be held against.

With small areas some are red though all are alike. Arrays are (…, areas), what is said of a group is (…, groups).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from .grouping import Grouping
from .normal import normal_cdf


@dataclass(frozen=True)
class ByChance:
    """``expected`` number of areas, its standard deviation ``sd`` when areas are independent, and the ``areas`` asked.

    All per group; the first two are NaN where no area has an error to reckon with.
    """

    expected: np.ndarray
    sd: np.ndarray
    areas: np.ndarray


def red_by_chance(errors: np.ndarray, sigma: np.ndarray, cut: float, group: Optional[np.ndarray] = None) -> ByChance:
    """How many areas would have ``z ≤ −cut`` if every one of them had the reference's value, per group.

    ``Σ Φ(−cut·σ/SE)``. ``errors``: the standard error of each value at the reference (:func:`~.funnel.share_error`,
    :func:`~.funnel.rate_error`), in the unit of σ; ``sigma`` broadcasts: the σ that z was divided by. NaN errors are
    not asked; an error of 0 is never red. ``group``: :class:`~.grouping.Grouping`.
    """
    sigma = np.asarray(sigma, dtype=float)
    return _summed(errors, cut * np.where(sigma > 0, sigma, np.nan), group)


def worse_by_chance(errors: np.ndarray, band: np.ndarray, group: Optional[np.ndarray] = None) -> ByChance:
    """How many areas would change for the worse beyond the ``band`` if none had changed: ``Σ Φ(−band/SE)``.

    ``errors``: the standard error of each change; ``band``: what it is classed by, ``max(1.96·SE, δ)`` (DOMAIN §6), or
    twice that for "strongly worse". As many are expected to be better.
    """
    return _summed(errors, np.asarray(band, dtype=float), group)


def _summed(errors: np.ndarray, reach: np.ndarray, group: Optional[np.ndarray]) -> ByChance:
    errors, reach = np.broadcast_arrays(np.asarray(errors, dtype=float), reach)
    groups = Grouping(group, errors.shape[-1])
    known = np.isfinite(errors) & (errors >= 0) & np.isfinite(reach) & (reach >= 0)
    ratio = np.where(errors > 0, reach, np.inf) / np.where(errors > 0, errors, 1)
    chance = np.where(known, normal_cdf(-ratio), np.nan)
    areas = groups.known(chance)
    counted = np.where(areas > 0, 1, np.nan)
    return ByChance(groups.totals(chance) * counted, np.sqrt(groups.totals(chance * (1 - chance))) * counted, areas)
