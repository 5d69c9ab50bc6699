"""How often chance alone gives as much of a spatial pattern: by shuffling the values over the areas."""

from __future__ import annotations

import numpy as np

from .neighbourhood import TIE, Net
from .remembered import remembered

SHUFFLES = 999
_SEED = 20_201_127
# numbers that are held in memory at once
_BLOCK = 4_000_000
# chances that are remembered: those of the indicators of a study or two
_KEPT = 200


@remembered(_KEPT)
def chance_of_order(net: Net, found: float) -> float:
    """How often shuffled values give as much of a pattern, to either side."""
    random = np.random.Generator(np.random.PCG64(_SEED))
    below = above = 0
    step = max(1, _BLOCK // len(net.first))
    for start in range(0, SHUFFLES, step):
        keys = random.random((min(step, SHUFFLES - start), len(net.z)))
        shuffled = net.z[np.argsort(keys, axis=1)]
        made = (shuffled * net.around(shuffled)).mean(axis=1)
        below += int((made <= found + TIE).sum())
        above += int((made >= found - TIE).sum())
    return float(_both_sides(np.array(below), np.array(above), SHUFFLES))


@remembered(_KEPT)
def chance_of_neighbours(net: Net, times: int) -> np.ndarray:
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
            below[those] += np.searchsorted(made, own[those] + TIE, side="right")
            above[those] += len(made) - np.searchsorted(made, own[those] - TIE, side="left")
        row, place = np.nonzero(np.arange(size) < net.count[draws])
        area = draws[row, place]
        with_itself = sums[row, net.count[area] - 1]
        without = with_itself - net.z[area] + drawn[row, net.count[area]]
        low, high = own[area] - TIE, own[area] + TIE
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
