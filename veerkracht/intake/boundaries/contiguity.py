"""Which areas touch: by the corners that they share, and by distance where a border is not drawn with shared corners.

Queen contiguity: one shared point is enough. Layers of a publisher are drawn so that neighbours have the same
vertices; one that was drawn by hand, put together from several files or simplified area by area is not. There a
stretch of border belongs to one area only, and every pair that comes together at such a stretch and shares no vertex
is measured by GDAL: a neighbour that was missed would change the weights of both. In a layer that is drawn well only
its outer border is such a stretch, and a junction of streets that is drawn a metre wide stays as the publisher drew
it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Optional

import numpy as np
import pandas as pd
from osgeo import ogr

from ...wording import Wording
from ..formats.keys import some
from ..frames import Neighbours
from .complaints import attempt, quiet
from .outlines import Outlines, outlines

# metres: vertices at most this far apart in both directions are one place; RD files are written in millimetres to
# decimetres, and degrees come back from a transformation with less than a millimetre of noise
SAME_PLACE = 0.01
# metres: borders that were drawn apart and leave no more room than this touch
TOUCHING = 1.0
# rows of the tables that are held in memory at once
_BLOCK = 2_000_000


def contiguity(areas: pd.DataFrame, say: Wording) -> Neighbours:
    """Which of the areas touch, at a border or a corner.

    Vertices at most 1 cm apart are one place (at 2 cm or more they never are). Where a border belongs to one area only,
    areas at most 1 m from it touch too; so does an area that lies on top of another, without a hole for it. Water rows
    are areas like the others: what has no value drops out where values are laid over the pairs.

    Parameters
    ----------
    areas : AREA_COLUMNS, of which ``area_code`` (each once) and ``geometry`` (WKB in RD) are used; an area whose
        geometry is None or cannot be read touches nothing.
    """
    codes, shapes = areas["area_code"].tolist(), areas["geometry"].tolist()
    drawn = outlines(shapes)
    sharing = _sharing_a_vertex(drawn)
    close = _close(drawn, shapes, sharing)
    one, other = np.divmod(np.union1d(sharing, close), max(len(codes), 1))
    order = np.lexsort((np.append(other, one), np.append(one, other)))
    first, second = np.append(one, other)[order], np.append(other, one)[order]
    notes = []
    if len(close):
        sentence = say(
            "{count} pairs of areas have no corner in common but lie at most 1 m apart, such as {one} and {other}; "
            "they count as neighbours.",
            count=len(close),
            one=codes[close[0] // len(codes)],
            other=codes[close[0] % len(codes)],
        )
        notes.append(sentence)
    alone = np.setdiff1d(np.arange(len(codes)), first)
    if len(alone):
        notes.append(
            say("{count} areas touch no other: {codes}.", count=len(alone), codes=some([codes[at] for at in alone], 5))
        )
    return Neighbours(tuple(codes), first, second, tuple(notes))


# Below, a pair is one number: the smaller place times the number of areas, plus the larger.


def _sharing_a_vertex(drawn: Outlines) -> np.ndarray:
    """The pairs of areas with a vertex in the same place.

    Rounding to a grid parts two points that lie close on either side of a line of it. So four grids are laid, each half
    a cell beside the other: points at most half a cell apart are in one cell of at least one of them.
    """
    if not len(drawn.points):
        return np.empty(0, dtype=np.int64)
    shifts = [(east, north) for east in (0.0, 0.5) for north in (0.0, 0.5)]
    found = [_together(_places(drawn.points, shift), drawn.area, drawn.areas) for shift in shifts]
    return np.unique(np.concatenate(found))


def _places(points: np.ndarray, shift: tuple[float, float]) -> np.ndarray:
    """The cell of a grid that each point lies in, as a number; ``shift`` moves the grid by a share of a cell."""
    east, north = np.floor(points / (2 * SAME_PLACE) + shift).astype(np.int64).T
    # one number sorts in a third of the time of two
    cells = (east - east.min()) * (np.ptp(north) + 1) + (north - north.min())
    order = np.argsort(cells)
    places = np.empty(len(points), dtype=np.int64)
    places[order] = np.cumsum(np.append(False, np.diff(cells[order]) != 0))
    return places


def _together(cell: np.ndarray, area: np.ndarray, areas: int) -> np.ndarray:
    """The pairs of areas with a vertex in the same cell of a grid."""
    cell, area = np.divmod(np.unique(cell * areas + area), areas)
    found = []
    # of a cell with four areas the first meets the second, third and fourth, at steps of one, two and three
    meeting, step = np.flatnonzero(cell[1:] == cell[:-1]), 1
    while len(meeting):
        found.append(np.unique(area[meeting] * areas + area[meeting + step]))
        step += 1
        meeting = meeting[meeting + step < len(cell)]
        meeting = meeting[cell[meeting] == cell[meeting + step]]
    return np.concatenate([np.empty(0, dtype=np.int64), *found])


def _close(drawn: Outlines, shapes: Sequence[Optional[bytes]], sharing: np.ndarray) -> np.ndarray:
    """The pairs that share no vertex, and of which GDAL says that they touch."""
    boxes = drawn.boxes() + np.array([-TOUCHING, -TOUCHING, TOUCHING, TOUCHING]) / 2
    pairs = np.setdiff1d(np.concatenate([np.empty(0, dtype=np.int64), *_overlapping(boxes)]), sharing)
    one, other = np.divmod(pairs, max(drawn.areas, 1))
    possible = _may_meet(drawn, boxes, one, other)
    pairs, one, other = pairs[possible], one[possible], other[possible]
    with quiet():
        read = {place: attempt(ogr.CreateGeometryFromWkb, shapes[place]) for place in np.union1d(one, other).tolist()}
        touching = [_touch(read[left], read[right]) for left, right in zip(one.tolist(), other.tolist())]
    return pairs[np.array(touching, dtype=bool)]


def _touch(one: Optional[ogr.Geometry], other: Optional[ogr.Geometry]) -> bool:
    distance = None if one is None or other is None else attempt(one.Distance, other)
    # where it cannot tell, as of an invalid shape, GDAL says -1
    return distance is not None and 0 <= distance <= TOUCHING


def _overlapping(boxes: np.ndarray) -> Iterator[np.ndarray]:
    """The pairs of areas whose boxes overlap, in blocks."""
    order = np.argsort(boxes[:, 0], kind="stable")
    order = order[~np.isnan(boxes[order, 0])]
    west, south, east, north = boxes[order].T
    # those to the right of each that begin before it ends
    reach = np.searchsorted(west, east, side="right") - np.arange(len(order)) - 1
    for rows in _blocks(reach):
        one, other = _expanded(rows, reach[rows])
        other += one + 1
        both = (south[one] <= north[other]) & (south[other] <= north[one])
        left, right = order[one[both]], order[other[both]]
        yield np.minimum(left, right) * len(boxes) + np.maximum(left, right)


def _may_meet(drawn: Outlines, boxes: np.ndarray, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Of which pairs the outlines come together where their boxes overlap, or one could lie on top of the other.

    Touching happens inside the overlap of the boxes. An area without any segment there cannot touch, unless it covers
    the overlap whole; then the other lies in its box whole. At least one has a stretch of border there that is its own.
    """
    ones, others = boxes[one], boxes[other]
    shared = np.column_stack([np.maximum(ones[:, :2], others[:, :2]), np.minimum(ones[:, 2:], others[:, 2:])])
    alone = _belonging_to_one(drawn)
    one_reaches, one_alone = _reaches(drawn, alone, one, shared)
    other_reaches, other_alone = _reaches(drawn, alone, other, shared)
    possible = (one_reaches | (shared == others).all(axis=1)) & (other_reaches | (shared == ones).all(axis=1))
    return possible & (one_alone | other_alone)


def _belonging_to_one(drawn: Outlines) -> np.ndarray:
    """Whether the segment that begins at each vertex is drawn by one area only; False for the last of a ring."""
    found = np.zeros(len(drawn.points), dtype=bool)
    if len(found):
        place, begins = _places(drawn.points, (0.0, 0.0)), np.flatnonzero(~drawn.closes)
        one, other = place[begins], place[begins + 1]
        ends = np.minimum(one, other) * len(place) + np.maximum(one, other)
        _, segment = np.unique(ends, return_inverse=True)
        owned = np.unique(segment * drawn.areas + drawn.area[begins]) // drawn.areas
        found[begins] = np.bincount(owned)[segment] == 1
    return found


def _reaches(drawn: Outlines, alone: np.ndarray, areas: np.ndarray, boxes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Whether any segment of an area comes into the box beside it (by the segment's own box), and any of its alone."""
    # of a ring's last vertex the "segment" to itself is harmless
    end = np.where(drawn.closes, np.arange(len(drawn.points)), np.arange(len(drawn.points)) + 1)
    low = np.minimum(drawn.points, drawn.points[end]) - TOUCHING / 2
    high = np.maximum(drawn.points, drawn.points[end]) + TOUCHING / 2
    first = np.searchsorted(drawn.area, areas, side="left")
    sizes = np.searchsorted(drawn.area, areas, side="right") - first
    found, found_alone = np.zeros((2, len(areas)), dtype=bool)
    for rows in _blocks(sizes):
        row, at = _expanded(rows, sizes[rows])
        at += first[row]
        inside = ((low[at] <= boxes[row, 2:]) & (high[at] >= boxes[row, :2])).all(axis=1)
        found[row[inside]] = True
        found_alone[row[inside & alone[at]]] = True
    return found, found_alone


def _expanded(rows: np.ndarray, sizes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Each row as often as its size, and beside it the numbers from 0 up to that size."""
    ends = np.cumsum(sizes)
    return np.repeat(rows, sizes), np.arange(int(sizes.sum())) - np.repeat(ends - sizes, sizes)


def _blocks(sizes: np.ndarray) -> Iterator[np.ndarray]:
    """The rows with a size, in runs whose sizes add up to about a block."""
    rows = np.flatnonzero(sizes > 0)
    run = np.cumsum(sizes[rows]) // _BLOCK
    yield from (part for part in np.split(rows, np.flatnonzero(np.diff(run)) + 1) if len(part))
