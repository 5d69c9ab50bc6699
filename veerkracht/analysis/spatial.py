"""Whether like areas lie together: Moran's I over all areas, and around each of them.

Sources: Moran, *Notes on continuous stochastic phenomena* (1950); Cliff and Ord, *Spatial processes* (1981), for the
variance under randomisation; Anselin, *Local indicators of spatial association* (1995); Benjamini and Hochberg,
*Controlling the false discovery rate* (1995).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import erfc, sqrt

import numpy as np

from ..intake.frames import Neighbours
from .neighbourhood import TIE, Net, Problem, net_of, pairs_of
from .results import CLUSTERS
from .shuffling import chance_of_neighbours, chance_of_order

# a finding is told when chance gives it at most this often; of the clusters that are shown at most this share is chance
LEVEL = 0.05
# first few draws; many where a cluster may be told, for after the correction for hundreds of areas only the rarest
# chances count, and with 9,999 draws it was the seed that said whether four areas of Amsterdam are told or none
FEW_DRAWS, DRAWS = 9_999, 99_999
# far from the level after so few draws, it will stay so after many
_MAY_BE_TOLD = 0.2


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
    pairs = pairs_of(codes, neighbours)
    rows = [_moran(net_of(row[pairs.order], pairs)) for row in values]
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
    pairs = pairs_of(codes, neighbours)
    local, p, adjusted = np.full((3, *values.shape), np.nan)
    cluster = np.full(values.shape, -1, dtype=np.int8)
    problem = np.full(values.shape, Problem.NONE, dtype=np.int8)
    for number, (row, direction) in enumerate(zip(values, directions)):
        net = net_of(row[pairs.order], pairs)
        at = pairs.order[net.areas]
        problem[number] = Problem.ALONE
        problem[number, ~np.isfinite(row)] = Problem.NO_VALUE
        problem[number, at] = net.problem
        if net.problem == Problem.NONE:
            around = net.around(net.z)
            local[number, at] = (len(at) - 1) / len(at) * net.z * around
            p[number, at] = chance_of_neighbours(net, FEW_DRAWS)
            if (false_discovery(p[number, at]) <= _MAY_BE_TOLD).any():
                p[number, at] = chance_of_neighbours(net, DRAWS)
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


def _moran(net: Net) -> tuple[float, ...]:
    """The seven numbers of a Pattern."""
    areas = len(net.areas)
    if net.problem != Problem.NONE:
        return (areas, *[np.nan] * 5, net.problem)
    found = float(net.z @ net.around(net.z)) / areas
    expected = -1 / (areas - 1)
    variance = _variance(net)
    # where every area touches every other, all orders give the same number
    z = (found - expected) / sqrt(variance) if variance > TIE / areas else np.nan
    p_normal = erfc(abs(z) / sqrt(2)) if np.isfinite(z) else np.nan
    return areas, found, expected, z, p_normal, chance_of_order(net, found), net.problem


def _variance(net: Net) -> float:
    """The variance of Moran's I when the values are put in any order (Cliff and Ord); the weights sum to n."""
    n = float(len(net.areas))
    weight = 1.0 / net.count
    s1 = 0.5 * float(((weight[net.first] + weight[net.second]) ** 2).sum())
    s2 = float(((1.0 + net.sums(weight)) ** 2).sum())
    kurtosis = float((net.z**4).mean())
    whole = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * n * n)
    tails = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * n * n)
    return (whole - tails) / ((n - 1) * (n - 2) * (n - 3) * n * n) - 1 / (n - 1) ** 2


def _kinds(own: np.ndarray, around: np.ndarray) -> np.ndarray:
    """Places in CLUSTERS, of values where higher is better; "none" where an area or its neighbours are the mean."""
    conditions = [
        (own < -TIE) & (around < -TIE),
        (own > TIE) & (around > TIE),
        (own < -TIE) & (around > TIE),
        (own > TIE) & (around < -TIE),
    ]
    return np.select(conditions, [CLUSTERS.index(name) for name in CLUSTERS[1:]], default=0)
