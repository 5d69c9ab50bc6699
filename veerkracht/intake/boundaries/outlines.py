"""The outlines of many areas as columns of numbers: what is asked of every vertex is asked of all at once."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Optional

import numpy as np
from osgeo import ogr

from .complaints import attempt, quiet
from .shapes import polygons_of, wkb

_LITTLE_ENDIAN = 1
_HEADER = 5  # byte order and type
_COUNT = 4
_POINT = 16


@dataclass(frozen=True)
class Outlines:
    """All vertices of some areas, ring after ring, the areas in the order in which they were given.

    points : (V, 2), metres; area : (V,), place of the area that a vertex belongs to; closes : (V,), bool, the last
        vertex of a ring, from which no segment goes to the next; areas : their number, those without a shape counted.
    """

    points: np.ndarray
    area: np.ndarray
    closes: np.ndarray
    areas: int

    def boxes(self) -> np.ndarray:
        """West, south, east and north of each area, (A, 4); NaN where an area has no shape."""
        found = np.full((self.areas, 4), np.nan)
        if len(self.points):
            starts = np.flatnonzero(np.diff(self.area, prepend=-1))
            owners = self.area[starts]
            found[owners, :2] = np.minimum.reduceat(self.points, starts)
            found[owners, 2:] = np.maximum.reduceat(self.points, starts)
        return found


def outlines(geometries: Iterable[Optional[bytes]]) -> Outlines:
    """The outlines of geometries in WKB; one that is None, is no polygon or cannot be read has no vertices."""
    rings: list[np.ndarray] = []
    owners: list[int] = []
    count = 0
    with quiet():
        for count, content in enumerate(geometries, start=1):
            found = _rings(content) if content else []
            rings += found
            owners += [count - 1] * len(found)
    sizes = np.array([len(ring) for ring in rings], dtype=np.int64)
    closes = np.zeros(int(sizes.sum()), dtype=bool)
    closes[np.cumsum(sizes) - 1] = True
    points = np.concatenate(rings) if rings else np.empty((0, 2))
    return Outlines(points, np.repeat(np.array(owners, dtype=np.int64), sizes), closes, count)


def _rings(content: bytes) -> list[np.ndarray]:
    plain = _plain_rings(content)
    if plain is None:
        shape = attempt(ogr.CreateGeometryFromWkb, content)
        if shape is None:
            return []
        shape.FlattenTo2D()
        plain = _plain_rings(wkb(polygons_of([shape.GetLinearGeometry()])))
    return [ring for ring in plain or [] if len(ring) and np.isfinite(ring).all()]


def _plain_rings(content: bytes) -> Optional[list[np.ndarray]]:
    """The rings of a flat little-endian polygon or multipolygon, such as the intake writes; None for anything else."""
    try:
        order, kind = struct.unpack_from("<BI", content)
        if order != _LITTLE_ENDIAN or kind not in (ogr.wkbPolygon, ogr.wkbMultiPolygon):
            return None
        parts, at = 1, 0
        if kind == ogr.wkbMultiPolygon:
            (parts,), at = struct.unpack_from("<I", content, _HEADER), _HEADER + _COUNT
        found = []
        for _ in range(parts):
            order, kind, rings = struct.unpack_from("<BII", content, at)
            if order != _LITTLE_ENDIAN or kind != ogr.wkbPolygon:
                return None
            at += _HEADER + _COUNT
            for _ in range(rings):
                (size,) = struct.unpack_from("<I", content, at)
                at += _COUNT
                found.append(np.frombuffer(content, "<f8", 2 * size, at).reshape(-1, 2))
                at += _POINT * size
    except (struct.error, ValueError):
        return None
    return found
