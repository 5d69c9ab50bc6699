"""Shapes that stand as text in a column: WKT, EWKT (with its coordinate system), hexadecimal WKB and GeoJSON."""

from __future__ import annotations

import re
from typing import Literal, Optional

import pandas as pd
from osgeo import ogr, osr

from ...errors import QuickScanError
from ...wording import Wording
from .complaints import attempt, quiet
from .datasets import Source, source_in_memory
from .shapes import is_areal

_WKT = re.compile(
    r"(?:SRID\s*=\s*(?P<srid>\d+)\s*;)?\s*"
    r"(?P<kind>(?:MULTI)?POLYGON|CURVEPOLYGON|MULTISURFACE|GEOMETRYCOLLECTION)\s*(?P<heights>ZM|Z|M)?\s*(?=[(E])",
    re.IGNORECASE,
)
_HEX = re.compile(r"0[01](?:[0-9A-F]{2}){8,}", re.IGNORECASE)
_JSON = re.compile(r'\{.*"type"\s*:\s*"(?:MultiPolygon|Polygon|GeometryCollection)"', re.DOTALL)
_LOOK_AT = 50
# PostGIS marks a coordinate system in WKB by this bit of the geometry's type
_HAS_SRID = 0x20000000


def geometry_column(frame: pd.DataFrame) -> str:
    """The first column of text cells of which most filled ones are polygons; empty when there is none."""
    for column in frame.columns:
        cells = frame[column]
        filled = cells[cells.ne("")].head(_LOOK_AT)
        if len(filled) and filled.map(_looks_like_shape).mean() > 0.5:
            return str(column)
    return ""


def drawn(frame: pd.DataFrame, column: str, name: str, say: Wording) -> tuple[Source, list[str]]:
    """A table in memory as a layer with shapes, one feature a row, and sentences on what could not be read.

    Parameters
    ----------
    frame : text cells; ``column`` is left out of the fields, the shapes in it become those of the layer.

    Raises
    ------
    QuickScanError : the shapes are in more than one coordinate system.
    """
    with quiet():
        read = [_shape(cell) for cell in frame[column]]
    systems = sorted({system for shape, system in read if shape is not None and system})
    if len(systems) > 1:
        raise QuickScanError(
            "The shapes in “{name}” are in more than one coordinate system.",
            "The column “{column}” has: {systems}.",
            "Save the areas in one coordinate system.",
            name=name,
            column=column,
            systems=", ".join(f"EPSG:{system}" for system in systems),
        )
    source = _in_memory(frame.drop(columns=column), [shape for shape, _ in read], systems, name)
    notes = [say("The shapes are in the column “{column}”.", column=column)]
    unreadable = sum(shape is None for shape, _ in read) - int(frame[column].eq("").sum())
    if unreadable:
        notes.append(
            say("{count} cells of “{column}” hold no shape that can be read.", count=unreadable, column=column)
        )
    return source, notes


def _in_memory(frame: pd.DataFrame, shapes: list[Optional[ogr.Geometry]], systems: list[int], name: str) -> Source:
    reference = osr.SpatialReference()
    with quiet():
        known = bool(systems) and attempt(reference.ImportFromEPSG, systems[0]) == 0
    source = source_in_memory(name)
    layer = source.add_layer(name, reference if known else None)
    for header in frame.columns:
        layer.CreateField(ogr.FieldDefn(str(header), ogr.OFTString))
    definition = layer.GetLayerDefn()
    for cells, shape in zip(frame.itertuples(index=False, name=None), shapes):
        feature = ogr.Feature(definition)
        for place, cell in enumerate(cells):
            feature.SetField(place, cell)
        feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    return source


def _looks_like_shape(cell: str) -> bool:
    text = cell.strip()
    if _HEX.fullmatch(text):
        shape, _ = _shape(text)
        return shape is not None and is_areal(shape)
    return bool(_WKT.match(text) or _JSON.match(text))


def _shape(cell: str) -> tuple[Optional[ogr.Geometry], int]:
    """The shape in a cell, None when there is none, and the EPSG number of its coordinates, 0 when it does not say."""
    text = cell.strip()
    found = _WKT.match(text)
    if found:
        # “POLYGONZ(” is written by some and read by few
        kind = f"{found['kind']} {found['heights'] or ''} "
        return attempt(ogr.CreateGeometryFromWkt, kind + text[found.end() :]), int(found["srid"] or 0)
    if _HEX.fullmatch(text):
        return _from_wkb(bytes.fromhex(text))
    if _JSON.match(text):
        return attempt(ogr.CreateGeometryFromJson, text), 0
    return None, 0


def _from_wkb(content: bytes) -> tuple[Optional[ogr.Geometry], int]:
    order: Literal["little", "big"] = "little" if content[0] else "big"
    kind = int.from_bytes(content[1:5], order)
    system = 0
    if kind & _HAS_SRID:
        system = int.from_bytes(content[5:9], order)
        content = content[:1] + (kind ^ _HAS_SRID).to_bytes(4, order) + content[9:]
    return attempt(ogr.CreateGeometryFromWkb, content), system
