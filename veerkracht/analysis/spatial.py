"""Whether like areas lie together: Moran's I over all areas, and around each of them.

An area takes part when it has a value and touches another that has one. Each of its neighbours with a value weighs the
same, and their weights sum to 1: ``w = 1/k`` for k such neighbours.

Sources: Moran, *Notes on continuous stochastic phenomena* (1950); Cliff and Ord, *Spatial processes* (1981), for the
variance under randomisation; Anselin, *Local indicators of spatial association* (1995); Benjamini and Hochberg,
*Controlling the false discovery rate* (1995).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from math import erfc, sqrt

import numpy as np
import pandas as pd

from ..intake.frames import Neighbours
from .remembered import remembered
from .results import CLUSTERS

# below this a pattern of chance is hard to tell from one that means something
LEAST_AREAS = 20
# a finding is told when chance gives it at most this often; of the clusters that are shown at most this share is chance
LEVEL = 0.05
SHUFFLES = 999
# first few draws; many where a cluster may be told, for after the correction for hundreds of areas only the rarest
# chances count, and with 9,999 draws it was the seed that said whether four areas of Amsterdam are told or none
FEW_DRAWS, DRAWS = 9_999, 99_999
# far from the level after so few draws, it will stay so after many
_MAY_BE_TOLD = 0.2
_SEED = 20_201_127
# standard deviations: what lies closer together is equal, and differs by the order of additions only
_TIE = 1e-9
# numbers that are held in memory at once
_BLOCK = 4_000_000
# chances that are remembered: those of the indicators of a study or two
_KEPT = 200


class Problem(IntEnum):
    """Why there is nothing to tell, of all areas or of one."""

    NONE = 0
    FEW = 1
    SAME = 2
    NO_VALUE = 3
    ALONE = 4


@dataclass(frozen=True)
class Pattern:
    """How the areas lie: arrays of one number per indicator.

    areas : those that take part. expected : Moran's I without any pattern. z, p_normal : by the variance under
    randomisation, both sides counted. p : by shuffling the values over the areas, both sides counted.
    problem : of Problem.
    """

    areas: np.ndarray
    moran: np.ndarray
    expected: np.ndarray
    z: np.ndarray
    p_normal: np.ndarray
    p: np.ndarray
    problem: np.ndarray


@dataclass(frozen=True)
class Clusters:
    """How each area lies among its neighbours: arrays indicator × area, in the order of the codes that were given.

    local : local Moran's I. p : by putting others in the place of the neighbours, both sides counted.
    adjusted : p after the correction for testing many areas. cluster : a place in CLUSTERS; -1 where none can be given.
    problem : of Problem.
    """

    local: np.ndarray
    p: np.ndarray
    adjusted: np.ndarray
    cluster: np.ndarray
    problem: np.ndarray


def moran(values: np.ndarray, codes: Sequence[str], neighbours: Neighbours) -> Pattern:
    """Moran's I of each indicator: ``Σ zᵢ Σ wᵢⱼ zⱼ / Σ zᵢ²`` with z the deviations from the mean.

    The answer is the same in whatever order the areas stand, and each time.

    Parameters
    ----------
    values : indicator × area; NaN where there is none. codes : of the areas, each once; what ``neighbours`` does not
        know touches nothing.
    """
    pairs = _pairs(codes, neighbours)
    rows = [_moran(_net(row[pairs.order], pairs)) for row in values]
    areas, found, expected, z, p_normal, p, problem = np.array(rows, dtype=float).reshape(-1, 7).T
    return Pattern(areas.astype(np.int64), found, expected, z, p_normal, p, problem.astype(np.int8))


def clusters(values: np.ndarray, directions: Sequence[int], codes: Sequence[str], neighbours: Neighbours) -> Clusters:
    """Local Moran's I of each indicator and area, and which areas are part of a cluster or stand out from it.

    ``Iᵢ = (n − 1) zᵢ Σ wᵢⱼ zⱼ / Σ z²``. Its p: how often k others, drawn from all but the area itself, lie as far to
    one side as its k neighbours do. A cluster is told where it is found with a false discovery rate of at most 5 % over
    the areas of the indicator.

    Parameters
    ----------
    values : indicator × area; NaN where there is none. directions : of each indicator, 1 higher is better, -1 higher is
        worse, 0 neither: then there is no cluster to name. codes, neighbours : as in :func:`moran`.
    """
    pairs = _pairs(codes, neighbours)
    local, p, adjusted = np.full((3, *values.shape), np.nan)
    cluster = np.full(values.shape, -1, dtype=np.int8)
    problem = np.full(values.shape, Problem.NONE, dtype=np.int8)
    for number, (row, direction) in enumerate(zip(values, directions)):
        net = _net(row[pairs.order], pairs)
        at = pairs.order[net.areas]
        problem[number] = Problem.ALONE
        problem[number, ~np.isfinite(row)] = Problem.NO_VALUE
        problem[number, at] = net.problem
        if net.problem == Problem.NONE:
            around = net.around(net.z)
            local[number, at] = (len(at) - 1) / len(at) * net.z * around
            p[number, at] = _chance_of_neighbours(net, FEW_DRAWS)
            if (false_discovery(p[number, at]) <= _MAY_BE_TOLD).any():
                p[number, at] = _chance_of_neighbours(net, DRAWS)
            adjusted[number, at] = false_discovery(p[number, at])
            if direction:
                kinds = _kinds(direction * net.z, direction * around)
                cluster[number, at] = np.where(adjusted[number, at] <= LEVEL, kinds, 0)
    return Clusters(local, p, adjusted, cluster, problem)


def false_discovery(p: np.ndarray) -> np.ndarray:
    """The lowest false discovery rate at which each finding still counts, after Benjamini and Hochberg."""
    order = np.argsort(p)[::-1]
    ranks = np.arange(len(p), 0, -1)
    adjusted = np.empty(len(p))
    adjusted[order] = np.minimum.accumulate(p[order] * len(p) / ranks)
    return np.minimum(adjusted, 1.0)


@dataclass(frozen=True)
class _Pairs:
    """Neighbours as places in ``order``: the areas by code, so that their order in a file changes nothing."""

    order: np.ndarray
    first: np.ndarray
    second: np.ndarray


@dataclass(frozen=True)
class _Net:
    """The areas that take part (places in _Pairs.order), their values in standard deviations from the mean (z), and for
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


def _pairs(codes: Sequence[str], neighbours: Neighbours) -> _Pairs:
    names = np.array(codes, dtype=object)
    order = np.argsort(names, kind="stable")
    place = pd.Index(names[order]).get_indexer(pd.Index(neighbours.codes, dtype=object))
    first, second = place[neighbours.first], place[neighbours.second]
    known = (first >= 0) & (second >= 0)
    first, second = first[known], second[known]
    by_area = np.lexsort((second, first))
    return _Pairs(order, first[by_area], second[by_area])


def _net(values: np.ndarray, pairs: _Pairs) -> _Net:
    known = np.isfinite(values)
    both = known[pairs.first] & known[pairs.second]
    areas, first = np.unique(pairs.first[both], return_inverse=True)
    second = np.searchsorted(areas, pairs.second[both])
    own = values[areas]
    problem, z = Problem.NONE, np.full(len(areas), np.nan)
    if len(areas) < LEAST_AREAS:
        problem = Problem.FEW
    elif np.ptp(own) <= _TIE * np.abs(own).max():
        problem = Problem.SAME
    else:
        z = (own - own.mean()) / own.std()
    return _Net(areas, z, first, second, np.bincount(first, minlength=len(areas)), problem)


def _moran(net: _Net) -> tuple[float, ...]:
    """The seven numbers of a Pattern."""
    areas = len(net.areas)
    if net.problem != Problem.NONE:
        return (areas, *[np.nan] * 5, net.problem)
    found = float(net.z @ net.around(net.z)) / areas
    expected = -1 / (areas - 1)
    variance = _variance(net)
    # where every area touches every other, all orders give the same number
    z = (found - expected) / sqrt(variance) if variance > _TIE / areas else np.nan
    p_normal = erfc(abs(z) / sqrt(2)) if np.isfinite(z) else np.nan
    return areas, found, expected, z, p_normal, _chance_of_order(net, found), net.problem


def _variance(net: _Net) -> float:
    """The variance of Moran's I when the values are put in any order (Cliff and Ord); the weights sum to n."""
    n = float(len(net.areas))
    weight = 1.0 / net.count
    s1 = 0.5 * float(((weight[net.first] + weight[net.second]) ** 2).sum())
    s2 = float(((1.0 + net.sums(weight)) ** 2).sum())
    kurtosis = float((net.z**4).mean())
    whole = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * n * n)
    tails = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * n * n)
    return (whole - tails) / ((n - 1) * (n - 2) * (n - 3) * n * n) - 1 / (n - 1) ** 2


@remembered(_KEPT)
def _chance_of_order(net: _Net, found: float) -> float:
    """How often shuffled values give as much of a pattern, to either side."""
    random = np.random.Generator(np.random.PCG64(_SEED))
    below = above = 0
    step = max(1, _BLOCK // len(net.first))
    for start in range(0, SHUFFLES, step):
        keys = random.random((min(step, SHUFFLES - start), len(net.z)))
        shuffled = net.z[np.argsort(keys, axis=1)]
        made = (shuffled * net.around(shuffled)).mean(axis=1)
        below += int((made <= found + _TIE).sum())
        above += int((made >= found - _TIE).sum())
    return float(_both_sides(np.array(below), np.array(above), SHUFFLES))


@remembered(_KEPT)
def _chance_of_neighbours(net: _Net, times: int) -> np.ndarray:
    """How often k others lie as far to one side as the k neighbours of each area, to either side.

    The same draws serve all areas, from all of them, one more than any has neighbours. An area that is drawn itself
    among the first k gives its place to the next; so its neighbours are always k of the others, each as likely.
    """
    random, size = np.random.Generator(np.random.PCG64(_SEED)), int(net.count.max()) + 1
    own = net.sums(net.z)
    below, above = np.zeros((2, len(net.z)), dtype=np.int64)
    step = _BLOCK // size
    for start in range(0, times, step):
        draws = _draws(len(net.z), size, min(step, times - start), random)
        drawn = net.z[draws]
        sums = np.cumsum(drawn, axis=1)
        for count in np.unique(net.count):
            those = np.flatnonzero(net.count == count)
            made = np.sort(sums[:, count - 1])
            below[those] += np.searchsorted(made, own[those] + _TIE, side="right")
            above[those] += len(made) - np.searchsorted(made, own[those] - _TIE, side="left")
        row, place = np.nonzero(np.arange(size) < net.count[draws])
        area = draws[row, place]
        with_itself = sums[row, net.count[area] - 1]
        without = with_itself - net.z[area] + drawn[row, net.count[area]]
        low, high = own[area] - _TIE, own[area] + _TIE
        below += _changes(area, without <= high, with_itself <= high, len(below))
        above += _changes(area, without >= low, with_itself >= low, len(above))
    return _both_sides(below, above, times)


def _changes(area: np.ndarray, now: np.ndarray, before: np.ndarray, areas: int) -> np.ndarray:
    """By area, how many more of its draws are counted now than before."""
    return np.bincount(area[now], minlength=areas) - np.bincount(area[before], minlength=areas)


def _draws(areas: int, size: int, count: int, random: np.random.Generator) -> np.ndarray:
    """Draws of different areas, in any order (draw × size), after Floyd.

    Made of nothing but random numbers between 0 and 1, which every version of numpy makes in the same way.
    """
    chosen = np.empty((size, count), dtype=np.int64)
    for step in range(size):
        last = areas - size + step
        pick = np.floor(random.random(count) * (last + 1)).astype(np.int64)
        chosen[step] = np.where((chosen[:step] == pick).any(axis=0), last, pick)
    order = np.argsort(random.random((count, size)), axis=1)
    return np.take_along_axis(chosen.T, order, axis=1)


def _both_sides(below: np.ndarray, above: np.ndarray, made: int) -> np.ndarray:
    """Twice the smaller tail, with what was found counted among what was made: a pattern to either side would have been
    told, so a p of one side would be half of what it should be."""
    return np.minimum(1.0, 2 * (np.minimum(below, above) + 1) / (made + 1))


def _kinds(own: np.ndarray, around: np.ndarray) -> np.ndarray:
    """Places in CLUSTERS, of values where higher is better; "none" where an area or its neighbours are the mean."""
    conditions = [
        (own < -_TIE) & (around < -_TIE),
        (own > _TIE) & (around > _TIE),
        (own < -_TIE) & (around > _TIE),
        (own > _TIE) & (around < -_TIE),
    ]
    return np.select(conditions, [CLUSTERS.index(name) for name in CLUSTERS[1:]], default=0)
