"""Empirical Bayes: values of small areas, drawn towards their municipality's by as much as they rest on chance.

A help to look with, beside the raw value and never in its place: five crimes among sixty people say less than five
hundred among six thousand, and a map of drawn-in values is not the map of the smallest areas.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from .counts import happened_among, part_of
from .grouping import Grouping


@dataclass(frozen=True)
class Shrunk:
    """Per area, all (…, areas), NaN where the area's own value is unknown or its group holds fewer than two.

    ``value = weight·raw + (1 − weight)·centre``; ``centre``: the group's value ``Σx/Σn``; ``between``: the variance
    of the true values over the group's areas, 0 when chance explains all differences (then every area gets the
    centre). Values are per 1: proportions, or events per person.
    """

    value: np.ndarray
    weight: np.ndarray
    centre: np.ndarray
    between: np.ndarray


def shrink_rates(x: np.ndarray, n: np.ndarray, group: Optional[np.ndarray] = None) -> Shrunk:
    """Marshall's global empirical Bayes estimate of the rates ``x / n``, per group (:class:`~.grouping.Grouping`).

    ``m = Σx/Σn``, ``s² = Σn(r − m)²/Σn``, ``A = s² − m/n̄`` (at least 0), weight ``A/(A + m/n)``
    (Marshall 1991, Mapping disease and mortality rates using empirical Bayes estimators, Applied Statistics 40).
    """
    x, n = happened_among(x, n)
    groups, centre, spread, mean_n = _measured(x, n, group)
    between = groups.each(np.maximum(spread - centre / mean_n, 0))
    centre = groups.each(centre)
    return _shrunk(x / n, between, centre / n, centre)


def shrink_shares(x: np.ndarray, n: np.ndarray, group: Optional[np.ndarray] = None) -> Shrunk:
    """The beta-binomial estimate of the shares ``x / n``, per group: ``(x + M·m)/(n + M)``.

    ``m = Σx/Σn``; ``M``, the number of people that the group's value counts for, is ``m(1 − m)/A − 1``, where the
    variance between areas follows from their spread as Marshall's does, with the chance of a share instead of that
    of a count: ``A = (s² − m(1−m)/n̄)/(1 − 1/n̄)``, at least 0 and at most ``m(1 − m)``. The weight is ``n/(n + M)``.
    """
    x, n = part_of(x, n)
    groups, centre, spread, mean_n = _measured(x, n, group)
    widest = centre * (1 - centre)
    people = np.where(mean_n > 1, mean_n, np.nan)
    between = groups.each(np.clip((spread - widest / people) / (1 - 1 / people), 0, widest))
    # With M written out, n/(n + M) is A/(A + (m(1−m) − A)/n): no division by an A of 0.
    return _shrunk(x / n, between, (groups.each(widest) - between) / n, groups.each(centre))


def _measured(
    x: np.ndarray, n: np.ndarray, group: Optional[np.ndarray]
) -> tuple[Grouping, np.ndarray, np.ndarray, np.ndarray]:
    """Per group: ``Σx/Σn``, the weighted variance around it, mean n; NaN with fewer than two areas."""
    groups = Grouping(group, x.shape[-1])
    areas, people = groups.known(n), groups.totals(n)
    people = np.where(areas >= 2, people, np.nan)
    centre = groups.totals(x) / people
    spread = groups.totals(n * (x / n - groups.each(centre)) ** 2) / people
    return groups, centre, spread, people / np.maximum(areas, 1)


def _shrunk(raw: np.ndarray, between: np.ndarray, chance: np.ndarray, centre: np.ndarray) -> Shrunk:
    """With no variance at all, neither between areas nor by chance, every area has the centre's value anyway."""
    whole = between + chance
    weight = np.where(whole == 0, 0, between / np.where(whole == 0, 1, whole))
    value = weight * raw + (1 - weight) * centre
    known = np.isfinite(value)
    return Shrunk(value, *(np.where(known, part, np.nan) for part in (weight, centre, between)))
