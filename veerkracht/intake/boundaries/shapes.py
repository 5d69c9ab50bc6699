"""Shapes as valid multipolygons in RD: curves made straight, heights dropped, invalid ones repaired in the copy."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Optional

import numpy as np
import pandas as pd
from osgeo import ogr

from .complaints import attempt, features, quiet, without
from .projection import Placement, to_rd

# a repair that changes an area by more than this share is worth a look: it can eat an area
NOTABLE_CHANGE = 0.01
_SURFACES = (ogr.wkbPolyhedralSurface, ogr.wkbTIN)
AREAL = (
    ogr.wkbPolygon,
    ogr.wkbMultiPolygon,
    ogr.wkbCurvePolygon,
    ogr.wkbMultiSurface,
    ogr.wkbSurface,
    ogr.wkbTriangle,
    *_SURFACES,
)


def is_areal(geometry: ogr.Geometry) -> bool:
    """Whether a geometry is a polygon of some kind, or a collection with one in it."""
    kind = ogr.GT_Flatten(geometry.GetGeometryType())
    if kind == ogr.wkbGeometryCollection:
        return any(is_areal(geometry.GetGeometryRef(index)) for index in range(geometry.GetGeometryCount()))
    return kind in AREAL


def geometries(
    layer: ogr.Layer, placement: Placement, near: Optional[tuple[float, float, float, float]] = None
) -> tuple[pd.DataFrame, str]:
    """The shapes of a layer by feature id, and what went wrong while they were read (empty when nothing did).

    Parameters
    ----------
    near : only features that touch this rectangle (west, south, east, north) in the layer's own coordinates.

    Returns
    -------
    DataFrame : ``geometry`` (WKB of a valid multipolygon in RD; None where there is none), ``repaired`` (bool),
        ``change`` (what the repair did to the area, as a share of the larger of both), ``stray`` (bool: a point or a
        line, or an area that had one beside it).
    """
    if near is None:
        layer.SetSpatialFilter(None)
    else:
        layer.SetSpatialFilterRect(*near)
    ids: list[int] = []
    rows: list[tuple[Optional[bytes], bool, float, bool]] = []
    with quiet() as failures, without(layer, _fields(layer)):
        for feature in features(layer, failures):
            geometry = feature.GetGeometryRef()
            ids.append(feature.GetFID())
            read = len(failures)
            rows.append(
                (None, False, 0.0, False)
                if geometry is None or geometry.IsEmpty()
                else _as_multipolygon(geometry.Clone(), placement)
            )
            # what is wrong with a shape itself is told as a repair
            del failures[read:]
    layer.SetSpatialFilter(None)
    frame = pd.DataFrame(rows, index=pd.Index(ids, name="fid"), columns=["geometry", "repaired", "change", "stray"])
    frame = frame.astype({"geometry": "object", "repaired": bool, "change": float, "stray": bool})
    return frame, failures[0] if failures else ""


def _fields(layer: ogr.Layer) -> list[str]:
    definition = layer.GetLayerDefn()
    return [definition.GetFieldDefn(place).GetName() for place in range(definition.GetFieldCount())]


def _as_multipolygon(geometry: ogr.Geometry, placement: Placement) -> tuple[Optional[bytes], bool, float, bool]:
    if not is_areal(geometry):
        return None, False, 0.0, True
    geometry.FlattenTo2D()
    if geometry.HasCurveGeometry():
        geometry = geometry.GetLinearGeometry()
    stray = ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbGeometryCollection and not _only_polygons(geometry)
    if not to_rd(geometry, placement):
        return None, False, 0.0, stray
    shape = polygons_of([geometry])
    repaired = not shape.IsValid()
    change = 0.0
    if repaired:
        shape, change = _repaired(shape)
    if shape.IsEmpty():
        return None, repaired, change, stray
    return wkb(shape), repaired, change, stray


def _only_polygons(collection: ogr.Geometry) -> bool:
    return all(is_areal(collection.GetGeometryRef(index)) for index in range(collection.GetGeometryCount()))


def polygons_of(geometries: Iterable[Optional[ogr.Geometry]]) -> ogr.Geometry:
    """All polygons in some geometries as one multipolygon."""
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    for geometry in geometries:
        if geometry is not None:
            _add_polygons(geometry, whole)
    return whole


def _add_polygons(geometry: ogr.Geometry, whole: ogr.Geometry) -> None:
    kind = ogr.GT_Flatten(geometry.GetGeometryType())
    if kind == ogr.wkbTriangle:
        geometry = ogr.ForceToPolygon(geometry.Clone())
    if kind in (ogr.wkbPolygon, ogr.wkbTriangle):
        if not geometry.IsEmpty():
            whole.AddGeometry(geometry)
    elif kind in (ogr.wkbMultiPolygon, ogr.wkbGeometryCollection, *_SURFACES):
        for index in range(geometry.GetGeometryCount()):
            _add_polygons(geometry.GetGeometryRef(index), whole)


def _repaired(shape: ogr.Geometry) -> tuple[ogr.Geometry, float]:
    """A valid shape of an invalid one, and what that did to its area.

    The method that keeps the ring structure goes first: it fills where a ring or two parts overlap, where tracing the
    lines would leave a hole.
    """
    closed = _closed(shape)
    before = closed.Area()
    made = attempt(closed.MakeValid, ["METHOD=STRUCTURE"]) or attempt(closed.MakeValid) or attempt(closed.Buffer, 0)
    valid = _with_area(polygons_of([made]))
    after = valid.Area()
    larger = max(before, after)
    return valid, abs(after - before) / larger if larger else 0.0


def _with_area(shape: ogr.Geometry) -> ogr.Geometry:
    """Without the slivers that a ring leaves which crosses itself, valid but too thin to have an area."""
    parts = [shape.GetGeometryRef(index) for index in range(shape.GetGeometryCount())]
    return polygons_of(part for part in parts if part.Area() > 0)


def _closed(shape: ogr.Geometry) -> ogr.Geometry:
    """The polygons with their rings closed, without rings of fewer than three places, which enclose nothing."""
    shape.CloseRings()
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    for index in range(shape.GetGeometryCount()):
        polygon = shape.GetGeometryRef(index)
        rings = [polygon.GetGeometryRef(number) for number in range(polygon.GetGeometryCount())]
        if rings[0].GetPointCount() < 4:
            continue
        kept = ogr.Geometry(ogr.wkbPolygon)
        for ring in rings:
            if ring.GetPointCount() >= 4:
                kept.AddGeometry(ring)
        whole.AddGeometry(kept)
    return whole


def wkb(geometry: ogr.Geometry) -> bytes:
    """A geometry as well-known binary, little-endian."""
    return bytes(geometry.ExportToWkb(ogr.wkbNDR))


def union(shapes: Iterable[bytes]) -> bytes:
    """One multipolygon (WKB) of several."""
    whole = polygons_of(ogr.CreateGeometryFromWkb(shape) for shape in shapes)
    with quiet():
        joined = attempt(whole.UnionCascaded)
    return wkb(polygons_of([joined]) if joined is not None else whole)


def extent(layer: ogr.Layer, ids: Iterable[int]) -> Optional[tuple[float, float, float, float]]:
    """West, south, east and north of some features, in the layer's own coordinates; None when all are empty."""
    wanted = {int(number) for number in ids}
    boxes = []
    layer.SetSpatialFilter(None)
    with quiet() as failures, without(layer, _fields(layer)):
        # a format that cannot be entered halfway is read once from its start
        at_once = layer.TestCapability(ogr.OLCRandomRead)
        one_by_one = (attempt(layer.GetFeature, number) for number in sorted(wanted))
        found = one_by_one if at_once else features(layer, failures)
        for feature in found:
            if feature is None or feature.GetFID() not in wanted:
                continue
            shape = feature.GetGeometryRef()
            if shape is not None and not shape.IsEmpty():
                boxes.append(shape.GetEnvelope())
    if not boxes:
        return None
    west, _, south, _ = np.min(boxes, axis=0)
    _, east, _, north = np.max(boxes, axis=0)
    return float(west), float(south), float(east), float(north)
