"""Do the differences between areas grow: spread and its slope (σ-convergence), and dissimilarity (DOMAIN §8).

Arrays are (…, areas) for one year, (…, years, areas) for several; what is said of a group (a municipality) is
(…, groups). ``group``: :class:`~.grouping.Grouping`; None: all areas are one group.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from .counts import part_of
from .grouping import Grouping
from .series import ascending

LEAST_AREAS = 2
LEAST_YEARS = 2


@dataclass(frozen=True)
class Spread:
    """``sd`` in the values' unit, ``cv`` as a part of ``centre`` (NaN unless that is positive), ``areas`` counted."""

    sd: np.ndarray
    cv: np.ndarray
    centre: np.ndarray
    areas: np.ndarray


@dataclass(frozen=True)
class Convergence:
    """The spread of every year, (…, years, groups), and its straight line over the years, (…, groups).

    ``slope`` and ``cv_slope`` per year, negative when areas grow alike; ``error`` and ``cv_error`` their standard
    errors, NaN also where all areas are equal in one of the years; ``areas``: how many were followed. NaN with fewer
    than two areas or two years.
    """

    spread: Spread
    slope: np.ndarray
    error: np.ndarray
    cv_slope: np.ndarray
    cv_error: np.ndarray
    areas: np.ndarray


def spread(
    values: np.ndarray,
    weights: np.ndarray,
    reference: Optional[np.ndarray] = None,
    group: Optional[np.ndarray] = None,
) -> Spread:
    """The weighted spread between areas around their group's value: ``√(Σw(x − ref)²/Σw)``, and that over ref.

    ``reference`` (…, groups): the published value; None: the weighted mean of the areas. Areas count that have a value
    and a positive weight; NaN with fewer than two.
    """
    values, weights = _known(values, weights)
    return _spread(values, weights, Grouping(group, values.shape[-1]), reference)


def convergence(
    years: np.ndarray,
    values: np.ndarray,
    weights: np.ndarray,
    reference: Optional[np.ndarray] = None,
    group: Optional[np.ndarray] = None,
) -> Convergence:
    """How the spread moves over the years, over areas that are known in every year in which any of their group is.

    The areas stay the same, so that the spread moves because they do. The slope is that of the least-squares line
    through the yearly spreads. Its error is by the delta method: the slope is a smooth function of sums over areas;
    linearised in each area's part of those sums, its variance is that of a sum of independent areas,
    ``I/(I − 1)·Σ uᵢ²`` (Deville 1999, Survey Methodology 25). An area's years stay together in ``uᵢ``, so that years
    need not be independent. It says how sure the slope is as a trait of such areas; chance in each value is in it.

    ``reference`` (…, years, groups) is taken as exact; ``weights`` may differ by year.
    """
    years = ascending(years)[:, None]
    values, weights = _known(values, weights)
    groups = Grouping(group, values.shape[-1])
    known = np.isfinite(weights)
    present = groups.each(groups.known(weights)) > 0
    followed = (known | ~present).all(axis=-2, keepdims=True) & present
    values, weights = np.where(followed, values, np.nan), np.where(followed, weights, np.nan)
    each = _spread(values, weights, groups, reference)
    part_sd, part_cv = _parts(values, weights, groups, each, reference is None)
    slope, error = _slope(years, each.sd, part_sd, groups)
    cv_slope, cv_error = _slope(years, each.cv, part_cv, groups)
    return Convergence(each, slope, error, cv_slope, cv_error, each.areas.max(axis=-2))


def dissimilarity(x: np.ndarray, n: np.ndarray, group: Optional[np.ndarray] = None) -> np.ndarray:
    """Which share of the people with something would have to move for every area to have as many: 0 even, 1 apart.

    ``½·Σ|aᵢ/A − bᵢ/B|`` with ``a = x`` people with it and ``b = n − x`` without (Duncan and Duncan 1955), per group
    over the areas where both are known. NaN where nobody or everybody has it, and with fewer than two areas.
    """
    x, n = part_of(x, n)
    groups = Grouping(group, x.shape[-1])
    having, lacking = groups.totals(x), groups.totals(n - x)
    both = (groups.known(x) >= LEAST_AREAS) & (having > 0) & (lacking > 0)
    having, lacking = np.where(both, having, np.nan), np.where(both, lacking, np.nan)
    apart = groups.totals(np.abs(x / groups.each(having) - (n - x) / groups.each(lacking)))
    return np.where(both, apart / 2, np.nan)


def _known(values: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    values, weights = np.broadcast_arrays(np.asarray(values, dtype=float), np.asarray(weights, dtype=float))
    known = np.isfinite(values) & np.isfinite(weights) & (weights > 0)
    return np.where(known, values, np.nan), np.where(known, weights, np.nan)


def _spread(values: np.ndarray, weights: np.ndarray, groups: Grouping, reference: Optional[np.ndarray]) -> Spread:
    areas = groups.known(weights)
    total = np.where(areas >= LEAST_AREAS, groups.totals(weights), np.nan)
    centre = groups.totals(weights * values) / total
    if reference is not None:
        centre = np.where(np.isfinite(centre), np.asarray(reference, dtype=float), np.nan)
    sd = np.sqrt(groups.totals(weights * (values - groups.each(centre)) ** 2) / total)
    sd = np.where(np.isfinite(centre), sd, np.nan)
    return Spread(sd, sd / np.where(centre > 0, centre, np.nan), centre, areas)


def _parts(
    values: np.ndarray, weights: np.ndarray, groups: Grouping, each: Spread, own_mean: bool
) -> tuple[np.ndarray, np.ndarray]:
    """Each area's part in a year's sd and cv, when those are linearised."""
    share = weights / groups.each(groups.totals(weights))
    sd, cv, centre = (groups.each(np.where(part > 0, part, np.nan)) for part in (each.sd, each.cv, each.centre))
    away = values - groups.each(each.centre)
    part_sd = share * (away**2 - sd**2) / (2 * sd)
    part_mean = share * away if own_mean else np.zeros_like(away)
    return part_sd, (part_sd - cv * part_mean) / centre


def _slope(years: np.ndarray, yearly: np.ndarray, parts: np.ndarray, groups: Grouping) -> tuple[np.ndarray, np.ndarray]:
    """The least-squares slope over the years that have a spread, and its error from the areas' parts in each."""
    used = np.isfinite(yearly)
    number = used.sum(axis=-2, keepdims=True)
    middle = np.where(used, years, 0).sum(axis=-2, keepdims=True) / np.maximum(number, 1)
    away = np.where(used, years - middle, 0)
    length = (away**2).sum(axis=-2, keepdims=True)
    lever = away / np.where((number >= LEAST_YEARS) & (length > 0), length, np.nan)
    slope = (lever * np.where(used, yearly, 0)).sum(axis=-2)
    by_area = (groups.each(lever) * np.where(groups.each(used) > 0, parts, 0)).sum(axis=-2)
    areas = groups.known(by_area)
    variance = groups.totals(by_area**2) * areas / np.where(areas >= LEAST_AREAS, areas - 1, np.nan)
    return slope, np.sqrt(variance)
