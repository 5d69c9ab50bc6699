"""Which areas take part in a spatial pattern, and what lies around each of them.

An area takes part when it has a value and touches another that has one. Each of its neighbours with a value weighs the
same, and their weights sum to 1: ``w = 1/k`` for k such neighbours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import pandas as pd

from ..intake.frames import Neighbours

# below this a pattern of chance is hard to tell from one that means something
LEAST_AREAS = 20
# standard deviations: what lies closer together is equal, and differs by the order of additions only
TIE = 1e-9


class Problem(IntEnum):
    """Why there is nothing to tell, of all areas or of one."""

    NONE = 0
    FEW = 1
    SAME = 2
    NO_VALUE = 3
    ALONE = 4


@dataclass(frozen=True)
class Pairs:
    """Neighbours as places in ``order``: the areas by code, so that their order in a file changes nothing."""

    order: np.ndarray
    first: np.ndarray
    second: np.ndarray


@dataclass(frozen=True)
class Net:
    """The areas that take part (places in Pairs.order), their values in standard deviations from the mean (z), and for
    each pair of neighbours their places among them; ``count`` is the number of neighbours of each area."""

    areas: np.ndarray
    z: np.ndarray
    first: np.ndarray
    second: np.ndarray
    count: np.ndarray
    problem: Problem

    def sums(self, values: np.ndarray) -> np.ndarray:
        """The sum over the neighbours of each area: (…, A) to (…, A)."""
        return np.add.reduceat(values[..., self.second], np.cumsum(self.count) - self.count, axis=-1)

    def around(self, values: np.ndarray) -> np.ndarray:
        """The mean of the neighbours of each area."""
        return self.sums(values) / self.count


def pairs_of(codes: Sequence[str], neighbours: Neighbours) -> Pairs:
    """The pairs of neighbours among some areas; what ``neighbours`` does not know touches nothing."""
    names = np.array(codes, dtype=object)
    order = np.argsort(names, kind="stable")
    place = pd.Index(names[order]).get_indexer(pd.Index(neighbours.codes, dtype=object))
    first, second = place[neighbours.first], place[neighbours.second]
    known = (first >= 0) & (second >= 0)
    first, second = first[known], second[known]
    by_area = np.lexsort((second, first))
    return Pairs(order, first[by_area], second[by_area])


def net_of(values: np.ndarray, pairs: Pairs) -> Net:
    """The areas with a value that touch another with one; ``values`` in the order of ``pairs.order``."""
    known = np.isfinite(values)
    both = known[pairs.first] & known[pairs.second]
    areas, first = np.unique(pairs.first[both], return_inverse=True)
    second = np.searchsorted(areas, pairs.second[both])
    own = values[areas]
    problem, z = Problem.NONE, np.full(len(areas), np.nan)
    if len(areas) < LEAST_AREAS:
        problem = Problem.FEW
    elif np.ptp(own) <= TIE * np.abs(own).max():
        problem = Problem.SAME
    else:
        z = (own - own.mean()) / own.std()
    return Net(areas, z, first, second, np.bincount(first, minlength=len(areas)), problem)
