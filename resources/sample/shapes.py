"""Outlines of areas from labelled blocks.

Every boundary is a chain of block edges that two neighbours share and that is simplified once, so that gaps and
overlaps cannot arise.
"""

from __future__ import annotations

import numpy as np
from blocks import Blocks
from lines import inside

Ring = list[tuple[float, float]]
Polygon = list[Ring]


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
