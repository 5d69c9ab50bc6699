"""The attributes of a layer as text, read without its shapes where that is possible."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import islice
from typing import Optional

import numpy as np
import pandas as pd
from osgeo import ogr

from .complaints import breaks_off, features, quiet, without
from .shapes import AREAL, is_areal

_PEEK = 200


@dataclass(frozen=True)
class Head:
    """The first rows of a layer: text cells, where the areas among them lie (rows of x, y), and the kinds of shapes
    that are no areas."""

    frame: pd.DataFrame
    points: np.ndarray
    has_areas: bool
    others: frozenset[str]


def head_of(layer: ogr.Layer) -> Head:
    """The first rows of a layer, and more only until the first area is found."""
    places = _places(layer)
    layer.SetSpatialFilter(None)
    cells: list[list[str]] = []
    points: list[tuple[float, float]] = []
    others: set[str] = set()
    kind = ogr.GT_Flatten(layer.GetGeomType())
    may_have_areas = kind in (*AREAL, ogr.wkbUnknown, ogr.wkbGeometryCollection)
    with quiet() as failures:
        for feature in features(layer, failures):
            shape = feature.GetGeometryRef()
            if shape is not None and is_areal(shape):
                if not shape.IsEmpty():
                    west, east, south, north = shape.GetEnvelope()
                    points.append(((west + east) / 2, (south + north) / 2))
            elif shape is not None:
                others.add(shape.GetGeometryName())
            if len(cells) < _PEEK:
                cells.append([feature.GetFieldAsString(place) for place in places.values()])
            elif points or not may_have_areas:
                # among points, lines and empty shapes the first area may come late
                break
    frame = pd.DataFrame(cells, columns=list(places), dtype=object)
    # a layer of polygons without rows has areas, only none yet; one with rows but no shapes may have them in a column
    has_areas = bool(points) or (kind in AREAL and not cells)
    return Head(_as_text(frame), np.array(points).reshape(-1, 2), has_areas, frozenset(others))


def attributes(layer: ogr.Layer, wanted: Optional[Collection[str]] = None, most: Optional[int] = None) -> pd.DataFrame:
    """The attributes as text just as they stand ("" for NULL), with the feature id as index.

    Parameters
    ----------
    wanted : the fields to read, all when None; a CBS layer has some 200 of them.
    most : how many rows to read at most, all when None.

    Raises
    ------
    QuickScanError : the file breaks off before its last row.
    """
    places = {name: place for name, place in _places(layer).items() if wanted is None or name in wanted}
    unwanted = ["OGR_GEOMETRY", *(name for name in _places(layer) if name not in places)]
    layer.SetSpatialFilter(None)
    ids: list[int] = []
    # in one row: a list for each of a country's areas lets Python look through its memory, and every thread stand still
    cells: list[str] = []
    with quiet() as failures, without(layer, unwanted):
        for feature in islice(features(layer, failures), most):
            ids.append(feature.GetFID())
            cells += [feature.GetFieldAsString(place) for place in places.values()]
    if failures and len(ids) < layer.GetFeatureCount():
        raise breaks_off(layer.GetName(), layer.GetFeatureCount(), len(ids), failures[0])
    table = np.array(cells, dtype=object).reshape(len(ids), len(places))
    return _as_text(pd.DataFrame(table, index=pd.Index(ids, name="fid"), columns=list(places), dtype=object))


def trimmed(frame: pd.DataFrame) -> pd.DataFrame:
    """Text cells without the spaces around them."""
    return frame.apply(lambda column: column.str.strip()) if len(frame) else frame


def _as_text(frame: pd.DataFrame) -> pd.DataFrame:
    """Older versions of GDAL give bytes for text that is no UTF-8: as the surrogates that newer ones give."""

    def text(cell: object) -> str:
        return cell.decode("utf-8", "surrogateescape") if isinstance(cell, bytes) else str(cell)

    for column in frame.columns:
        if any(type(cell) is not str for cell in frame[column]):
            frame[column] = frame[column].map(text)
    return frame


def field_types(layer: ogr.Layer) -> dict[str, int]:
    """The fields of a layer and their types (``ogr.OFT…``)."""
    definition = layer.GetLayerDefn()
    return {name: definition.GetFieldDefn(place).GetType() for name, place in _places(layer).items()}


def _places(layer: ogr.Layer) -> dict[str, int]:
    """Where each field stands; of fields with one name only the first."""
    definition = layer.GetLayerDefn()
    places: dict[str, int] = {}
    for place in range(definition.GetFieldCount()):
        places.setdefault(definition.GetFieldDefn(place).GetName(), place)
    return places
