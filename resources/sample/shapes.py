"""Polygons of the invented municipality: thousands of small blocks, grown into neighbourhoods.

Blocks are the Voronoi cells of seeds that follow the local street pattern; along rivers, canals, roads and borders the
seeds lie in mirrored pairs, so that block edges run exactly along those lines. Neighbourhoods grow over the blocks by
travel cost: crossing a barrier is expensive. Every boundary is a chain of block edges that two neighbours share, so gaps
and overlaps cannot arise.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass

import numpy as np
from matplotlib.tri import Triangulation

Ring = list[tuple[float, float]]
Polygon = list[Ring]


@dataclass(frozen=True)
class Barrier:
    """A line that neighbourhoods respect: ``line`` (n, 2) in metres.

    ``cost`` is extra travel in metres (``inf``: never crossed); seeds lie every ``step`` metres, ``offset`` to each side.
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


def curve(points: list[tuple[float, float]], step: float = 25.0) -> np.ndarray:
    """A Catmull-Rom curve through ``points`` (metres), sampled about every ``step`` metres."""
    given = np.asarray(points, dtype=float)
    padded = np.vstack([2 * given[0] - given[1], given, 2 * given[-1] - given[-2]])
    pieces = []
    for a, b, c, d in zip(padded[:-3], padded[1:-2], padded[2:-1], padded[3:]):
        count = max(2, int(np.sqrt(((c - b) ** 2).sum()) / step))
        t = (np.arange(count) / count)[:, None]
        pieces.append(
            0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)
        )
    return np.vstack([*pieces, given[-1:]])


def roughen(points: list[tuple[float, float]], rng: np.random.Generator, share: float, rounds: int) -> np.ndarray:
    """A closed line with midpoints moved sideways by up to ``share`` of each piece, ``rounds`` times, as borders are."""
    line = np.asarray(points, dtype=float)
    for _ in range(rounds):
        following = np.roll(line, -1, axis=0)
        along = following - line
        sideways = np.column_stack([-along[:, 1], along[:, 0]]) * ((rng.random(len(line)) - 0.5) * 2 * share)[:, None]
        middle = (line + following) / 2 + sideways
        line = np.stack([line, middle], axis=1).reshape(-1, 2)
    return np.vstack([line, line[:1]])


def inside(points: np.ndarray, ring: np.ndarray) -> np.ndarray:
    """Which ``points`` (n, 2) lie in the closed ``ring`` (k, 2): even-odd rule."""
    result = np.zeros(len(points), dtype=bool)
    x, y = points[:, 0], points[:, 1]
    for (x0, y0), (x1, y1) in zip(ring[:-1], ring[1:]):
        crosses = (y0 > y) != (y1 > y)
        if y1 != y0:
            result ^= crosses & (x < (x1 - x0) * (y - y0) / (y1 - y0) + x0)
    return result


def distance_to_line(points: np.ndarray, line: np.ndarray) -> np.ndarray:
    """Distance (n,) from ``points`` to a polyline, in metres."""
    best = np.full(len(points), np.inf)
    for a, b in zip(line[:-1], line[1:]):
        along = b - a
        length = float(along @ along)
        if length == 0:
            continue
        t = np.clip(((points - a) @ along) / length, 0, 1)
        gap = points - (a + t[:, None] * along)
        best = np.minimum(best, (gap * gap).sum(axis=1))
    return np.sqrt(best)


def walk(line: np.ndarray, step: float) -> tuple[np.ndarray, np.ndarray]:
    """Points every ``step`` metres along ``line`` and the unit normals there."""
    pieces = np.diff(line, axis=0)
    lengths = np.sqrt((pieces * pieces).sum(axis=1))
    reach = np.concatenate([[0.0], np.cumsum(lengths)])
    count = max(2, round(reach[-1] / step))
    at = (np.arange(count) + 0.5) * reach[-1] / count
    index = np.clip(np.searchsorted(reach, at, side="right") - 1, 0, len(pieces) - 1)
    share = (at - reach[index]) / lengths[index]
    direction = pieces[index] / lengths[index][:, None]
    return line[index] + pieces[index] * share[:, None], np.column_stack([-direction[:, 1], direction[:, 0]])


def lattice(
    centre: np.ndarray,
    reach: float,
    spacing: tuple[float, float],
    degrees: float,
    jitter: float,
    rng: np.random.Generator,
) -> np.ndarray:
    """Seeds of a turned street pattern with blocks of ``spacing`` metres; ``jitter`` as a share of it."""
    columns, rows = int(reach / spacing[0]) + 2, int(reach / spacing[1]) + 2
    i, j = np.meshgrid(np.arange(-columns, columns + 1), np.arange(-rows, rows + 1))
    grid = np.column_stack([i.ravel() * spacing[0], j.ravel() * spacing[1]]).astype(float)
    grid += (rng.random(grid.shape) - 0.5) * jitter * np.asarray(spacing)
    turn = np.deg2rad(degrees)
    rotation = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    return centre + grid @ rotation


def thin(points: np.ndarray, least: float) -> np.ndarray:
    """``points`` without those nearer than ``least`` metres to an earlier one (a coarse grid finds the candidates)."""
    cells: dict[tuple[int, int], list[int]] = {}
    kept: list[int] = []
    for index, (x, y) in enumerate(points):
        column, row = int(x // least), int(y // least)
        near = (k for dx in (-1, 0, 1) for dy in (-1, 0, 1) for k in cells.get((column + dx, row + dy), ()))
        if all((points[k][0] - x) ** 2 + (points[k][1] - y) ** 2 >= least * least for k in near):
            cells.setdefault((column, row), []).append(index)
            kept.append(index)
    return points[kept]


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


def polygons(made: Blocks, label: np.ndarray, tolerance: np.ndarray) -> dict[int, list[Polygon]]:
    """The outline of each label >= 0 as polygons (outer ring first, holes after), simplified arc by arc.

    ``tolerance`` (metres, per label) is how far a simplified line may lie from the block edges; the finer side decides.
    """
    left, right = label[made.pairs[:, 0]], label[made.pairs[:, 1]]
    border = (left != right) & (made.edges[:, 0] != made.edges[:, 1]).any(axis=1)
    keys: dict[tuple[float, float], int] = {}
    places: list[tuple[float, float]] = []

    def node(point: np.ndarray) -> int:
        key = (float(point[0]), float(point[1]))
        if key not in keys:
            keys[key] = len(places)
            places.append(key)
        return keys[key]

    links: dict[int, list[int]] = {}
    sides: dict[tuple[int, int], tuple[int, int]] = {}  # directed edge -> (label on the left, label on the right)
    for k in np.flatnonzero(border).tolist():
        a, b = node(made.edges[k, 0]), node(made.edges[k, 1])
        links.setdefault(a, []).append(b)
        links.setdefault(b, []).append(a)
        along = made.edges[k, 1] - made.edges[k, 0]
        to_first = made.seeds[made.pairs[k, 0]] - made.edges[k, 0]
        first_is_left = along[0] * to_first[1] - along[1] * to_first[0] > 0
        pair = (int(left[k]), int(right[k])) if first_is_left else (int(right[k]), int(left[k]))
        sides[(a, b)], sides[(b, a)] = pair, (pair[1], pair[0])
    arcs = _arcs(links, sides)
    place = np.asarray(places)
    ends: dict[int, dict[int, list[list[int]]]] = {}
    for arc in arcs:
        on_left, on_right = sides[(arc[0], arc[1])]
        fine = min(float(tolerance[who]) for who in (on_left, on_right) if who >= 0)
        kept = [arc[k] for k in _simplify(place[arc], fine)]
        for who, path in ((on_left, kept), (on_right, kept[::-1])):
            if who >= 0:
                ends.setdefault(who, {}).setdefault(path[0], []).append(path)
    return {who: _assemble(starts, place) for who, starts in sorted(ends.items())}


def _arcs(links: dict[int, list[int]], sides: dict[tuple[int, int], tuple[int, int]]) -> list[list[int]]:
    """Chains of nodes between the places where three or more areas meet; closed chains start anywhere."""
    used = set()
    arcs = []
    junctions = sorted(n for n, others in links.items() if len(others) != 2)
    for start in junctions + sorted(links):
        for following in links[start]:
            if (start, following) in used:
                continue
            arc = [start, following]
            used.update([(start, following), (following, start)])
            while len(links[arc[-1]]) == 2 and arc[-1] != start:
                one, two = links[arc[-1]]
                arc.append(two if one == arc[-2] else one)
                used.update([(arc[-2], arc[-1]), (arc[-1], arc[-2])])
            arcs.append(arc)
    return arcs


def _simplify(points: np.ndarray, tolerance: float) -> list[int]:
    """Indices kept by the Douglas-Peucker rule; a closed chain keeps its farthest point as well."""
    keep = {0, len(points) - 1}
    stack = [(0, len(points) - 1)]
    if (points[0] == points[-1]).all():
        far = int(((points - points[0]) ** 2).sum(axis=1).argmax())
        keep.add(far)
        stack = [(0, far), (far, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        if last - first < 2:
            continue
        a, along = points[first], points[last] - points[first]
        gap = points[first + 1 : last] - a
        length = np.sqrt(along @ along)
        off = np.abs(gap[:, 0] * along[1] - gap[:, 1] * along[0]) / length if length else np.sqrt((gap**2).sum(axis=1))
        worst = int(off.argmax())
        if off[worst] > tolerance:
            middle = first + 1 + worst
            keep.add(middle)
            stack += [(first, middle), (middle, last)]
    return sorted(keep)


def _assemble(starts: dict[int, list[list[int]]], place: np.ndarray) -> list[Polygon]:
    """Join arcs (area on the left) into rings, then holes into the outer ring around them."""
    rings: list[Ring] = []
    for start in sorted(starts):
        while starts[start]:
            path = list(starts[start].pop())
            while path[-1] != path[0]:
                options = starts[path[-1]]
                options.sort(key=lambda arc: _turn(place, path[-2], path[-1], arc[1]))
                path += options.pop(0)[1:]
            rings.append([(float(x), float(y)) for x, y in place[path]])
    outer = [ring for ring in rings if signed_area(ring) > 0]
    made: list[Polygon] = [[ring] for ring in sorted(outer, key=signed_area, reverse=True)]
    for ring in rings:
        if signed_area(ring) < 0:
            middle = (np.asarray(ring[0]) + np.asarray(ring[1])) / 2
            home = [p for p in made if inside(middle[None, :], np.asarray(p[0]))[0]]
            home[-1].append(ring)
    return made


def dissolve(parts: list[Polygon]) -> list[Polygon]:
    """The outline around ``parts`` that share their edges exactly: an edge that two parts walk in turn is inside."""
    edges = {(a, b) for part in parts for ring in part for a, b in zip(ring[:-1], ring[1:])}
    outside = sorted((a, b) for a, b in edges if (b, a) not in edges)
    places = sorted({point for edge in outside for point in edge})
    number = {point: index for index, point in enumerate(places)}
    starts: dict[int, list[list[int]]] = {}
    for a, b in outside:
        starts.setdefault(number[a], []).append([number[a], number[b]])
    return _assemble(starts, np.asarray(places))


def _turn(place: np.ndarray, before: int, here: int, following: int) -> float:
    """How far to the left the path turns: the area on the left is closed by the sharpest left turn."""
    into, out = place[here] - place[before], place[following] - place[here]
    return -float(np.arctan2(into[0] * out[1] - into[1] * out[0], into[0] * out[0] + into[1] * out[1]))


def signed_area(ring: Ring) -> float:
    """Area in m², positive for a ring that runs anticlockwise."""
    points = np.asarray(ring) - np.asarray(ring[0])
    x, y = points[:, 0], points[:, 1]
    return float((x[:-1] * y[1:] - x[1:] * y[:-1]).sum() / 2)
