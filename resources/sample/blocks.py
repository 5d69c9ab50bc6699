"""Neighbourhoods grown over thousands of small blocks.

Blocks are the Voronoi cells of seeds that follow the local street pattern; along rivers, canals, roads and borders the
seeds lie in mirrored pairs, so that block edges run exactly along those lines. Neighbourhoods grow over the blocks by
travel cost: crossing a barrier is expensive.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass

import numpy as np
from matplotlib.tri import Triangulation


@dataclass(frozen=True)
class Barrier:
    """A line that neighbourhoods respect: ``line`` (n, 2) in metres.

    ``cost`` is extra travel in metres (``inf``: never crossed); seeds lie every ``step``, ``offset`` to each side.
    """

    line: np.ndarray
    cost: float
    step: float
    offset: float


@dataclass(frozen=True)
class Blocks:
    """Seeds (n, 2), pairs of touching blocks (m, 2) and the ends of the edge they share (m, 2, 2), in metres."""

    seeds: np.ndarray
    pairs: np.ndarray
    edges: np.ndarray


def blocks(seeds: np.ndarray) -> Blocks:
    """The Voronoi cells of ``seeds``; edge ends are rounded to decimetres so that both sides share the same numbers."""
    triangulation = Triangulation(seeds[:, 0], seeds[:, 1])
    triangles, neighbours = triangulation.triangles, triangulation.neighbors
    a, b, c = (seeds[triangles[:, k]] for k in range(3))
    ab, ac = b - a, c - a
    double = 2 * (ab[:, 0] * ac[:, 1] - ab[:, 1] * ac[:, 0])
    b2, c2 = (ab * ab).sum(axis=1), (ac * ac).sum(axis=1)
    centre = np.column_stack([ac[:, 1] * b2 - ab[:, 1] * c2, ab[:, 0] * c2 - ac[:, 0] * b2]) / double[:, None] + a
    centre = np.round(centre, 1)
    pairs, edges = [], []
    for side in range(3):
        other = neighbours[:, side]
        here = np.flatnonzero(other > np.arange(len(triangles)))
        pairs.append(np.column_stack([triangles[here, side], triangles[here, (side + 1) % 3]]))
        edges.append(np.stack([centre[here], centre[other[here]]], axis=1))
    pair, edge = np.vstack(pairs), np.concatenate(edges)
    order = np.lexsort(
        [pair.max(axis=1), pair.min(axis=1)]
    )  # the triangulation's own order may differ between versions
    return Blocks(seeds, pair[order], edge[order])


def crossing_cost(made: Blocks, barriers: list[Barrier]) -> np.ndarray:
    """Extra travel (m,) between touching blocks: the cost of each barrier that lies between their seeds."""
    start, end = made.seeds[made.pairs[:, 0]], made.seeds[made.pairs[:, 1]]
    extra = np.zeros(len(start))
    for barrier in barriers:
        hit = np.zeros(len(start), dtype=bool)
        for p, q in zip(barrier.line[:-1], barrier.line[1:]):
            along, gap = q - p, end - start
            denominator = gap[:, 0] * along[1] - gap[:, 1] * along[0]
            safe = np.where(denominator == 0, 1.0, denominator)
            to = p - start
            t = (to[:, 0] * along[1] - to[:, 1] * along[0]) / safe
            u = (to[:, 0] * gap[:, 1] - to[:, 1] * gap[:, 0]) / safe
            hit |= (denominator != 0) & (t >= 0) & (t <= 1) & (u >= 0) & (u <= 1)
        extra = np.where(hit, np.maximum(extra, barrier.cost), extra)
    return extra


def grow(made: Blocks, extra: np.ndarray, sources: list[tuple[int, int, float]], closed: np.ndarray) -> np.ndarray:
    """The label (n,) of each block: sources are (block, label, speed); ``closed`` blocks are not entered and get -1."""
    count = len(made.seeds)
    touching: list[list[tuple[int, float]]] = [[] for _ in range(count)]
    gap = made.seeds[made.pairs[:, 0]] - made.seeds[made.pairs[:, 1]]
    length = np.sqrt((gap * gap).sum(axis=1)) + extra
    for (i, j), cost in zip(made.pairs.tolist(), length.tolist()):
        if np.isfinite(cost):
            touching[i].append((j, cost))
            touching[j].append((i, cost))
    label = np.full(count, -1)
    heap = [(0.0, block, who, speed) for block, who, speed in sources]
    heapq.heapify(heap)
    while heap:
        cost, block, who, speed = heapq.heappop(heap)
        if label[block] >= 0 or closed[block]:
            continue
        label[block] = who
        for other, step in touching[block]:
            if label[other] < 0 and not closed[other]:
                heapq.heappush(heap, (cost + step / speed, other, who, speed))
    return label


def tidy(made: Blocks, label: np.ndarray, extra: np.ndarray, fixed: np.ndarray, rounds: int = 4) -> np.ndarray:
    """Give blocks that stick out to the area with which they share most edge; ``fixed`` blocks keep their label."""
    gap = made.edges[:, 0] - made.edges[:, 1]
    # a shared edge along a barrier hardly binds two blocks
    bind = np.sqrt((gap * gap).sum(axis=1)) * np.where(extra > 0, 0.15, 1.0)
    label = label.copy()
    kinds = int(label.max()) + 1
    for _ in range(rounds):
        weight = np.zeros((len(label), kinds))
        for own, other in ((0, 1), (1, 0)):
            a, b = made.pairs[:, own], made.pairs[:, other]
            good = (label[b] >= 0) & ~fixed[b] & np.isfinite(extra)
            np.add.at(weight, (a[good], label[b][good]), bind[good])
        best = weight.argmax(axis=1)
        own_weight = weight[np.arange(len(label)), np.maximum(label, 0)]
        top = weight[np.arange(len(label)), best]
        change = (label >= 0) & ~fixed & (top > 1.6 * own_weight) & (best != label)
        label[change] = best[change]
    return label


def in_one_piece(made: Blocks, label: np.ndarray, fixed: np.ndarray) -> np.ndarray:
    """Give loose pieces of an area to the area around them, so that each area is one piece (``fixed`` blocks stay)."""
    label = label.copy()
    touching: list[list[int]] = [[] for _ in range(len(label))]
    for i, j in made.pairs.tolist():
        touching[i].append(j)
        touching[j].append(i)
    seen = np.zeros(len(label), dtype=bool)
    pieces: dict[int, list[list[int]]] = {}
    for start in range(len(label)):
        if seen[start] or label[start] < 0:
            continue
        seen[start], piece, queue = True, [], [start]
        while queue:
            block = queue.pop()
            piece.append(block)
            for other in touching[block]:
                if not seen[other] and label[other] == label[start]:
                    seen[other] = True
                    queue.append(other)
        pieces.setdefault(int(label[start]), []).append(piece)
    for who, found in pieces.items():
        for piece in sorted(found, key=len, reverse=True)[1:]:
            around = [int(label[o]) for b in piece for o in touching[b] if label[o] not in (who, -1) and not fixed[o]]
            if around and not fixed[piece[0]]:
                label[piece] = max(sorted(set(around)), key=around.count)
    return label
