"""Boundary files, opened so that not a byte of them changes: attributes as text, geometry as WKB in RD."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Optional

import pandas as pd
from osgeo import gdal, ogr, osr

from ...errors import QuickScanError
from ...wording import Wording
from ..codes import CBS_CODE

RD = 28992
# metres in which the Netherlands lies in RD; a layer in it without a CRS can be nothing else (DATA-FACTS, Geometry)
RD_X = (0.0, 300000.0)
RD_Y = (300000.0, 625000.0)
# SQLite writes beside a database that it reads, so these are copied and the copy is read
_SQLITE = (".gpkg", ".sqlite", ".db")
_LEVEL_ORDER = {"BU": 3, "WK": 2, "GM": 1}
_POLYGONS = (ogr.wkbPolygon, ogr.wkbMultiPolygon, ogr.wkbCurvePolygon, ogr.wkbMultiSurface, ogr.wkbSurface)
_PEEK = 200


def split_layer(path: str, layer: str) -> tuple[Path, str]:
    """A QGIS source (``file.gpkg|layername=buurt``) as path and layer."""
    file, *options = path.split("|")
    named = next((option[len("layername=") :] for option in options if option.startswith("layername=")), "")
    return Path(file), layer or named


@contextmanager
def open_boundaries(path: Path, layer: str = "") -> Iterator[tuple[ogr.Layer, str]]:
    """The layer with the areas, and why this one; the deepest level where a file has more.

    Raises
    ------
    QuickScanError : the file does not exist, is no boundary file, or has no (such) layer of polygons.
    """
    with open_dataset(path) as dataset:
        try:
            chosen, reason = _choose_layer(dataset, path, layer)
            yield chosen, reason
        finally:
            chosen = None


@contextmanager
def open_dataset(path: Path) -> Iterator[gdal.Dataset]:
    """A map file, opened so that nothing is written in it or beside it.

    Raises
    ------
    QuickScanError : the file does not exist or is no map file.
    """
    if not path.is_file():
        raise QuickScanError(
            "The boundary file “{name}” does not exist.",
            "Looked for: {path}",
            "Check the path; the file may have been moved or renamed.",
            name=path.name,
            path=path,
        )
    with tempfile.TemporaryDirectory(prefix="quickscan_") as folder:
        dataset = _open(_readable_copy(path, Path(folder)), path)
        try:
            yield dataset
        finally:
            dataset = None


def _readable_copy(path: Path, folder: Path) -> Path:
    if path.suffix.lower() not in _SQLITE:
        return path
    copy = folder / path.name
    shutil.copyfile(path, copy)
    # what another program has not yet written back stands in the log beside the file
    log = path.with_name(path.name + "-wal")
    if log.is_file():
        shutil.copyfile(log, folder / log.name)
    return copy


def _open(readable: Path, path: Path) -> gdal.Dataset:
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    problem = ""
    dataset = None
    try:
        gdal.ErrorReset()
        dataset = gdal.OpenEx(str(readable), gdal.OF_VECTOR | gdal.OF_READONLY)
        problem = gdal.GetLastErrorMsg()
    except RuntimeError as error:
        problem = str(error)
    finally:
        gdal.PopErrorHandler()
    if dataset is None:
        raise QuickScanError(
            "“{name}” could not be opened as a boundary layer.",
            "It is empty, broken off or not a map file. {problem}",
            "Choose a GeoPackage, GeoJSON or shapefile with the areas.",
            name=path.name,
            problem=problem.replace(str(readable), path.name),
        )
    return dataset


def _choose_layer(dataset: gdal.Dataset, path: Path, layer: str) -> tuple[ogr.Layer, str]:
    names = [dataset.GetLayer(index).GetName() for index in range(dataset.GetLayerCount())]
    if layer and layer not in names:
        raise QuickScanError(
            "“{name}” has no layer “{layer}”.",
            "Its layers are: {layers}.",
            "Choose one of these layers.",
            name=path.name,
            layer=layer,
            layers=", ".join(names),
        )
    found = [(name, dataset.GetLayerByName(name)) for name in ([layer] if layer else names)]
    polygons = [(name, item) for name, item in found if _has_polygons(item)]
    if not polygons:
        raise QuickScanError(
            "“{name}” holds no areas.",
            "None of its layers ({layers}) has polygons.",
            "Choose a layer with the boundaries of neighbourhoods, districts or your own areas.",
            name=path.name,
            layers=", ".join(names) or "–",
        )
    name, chosen = max(polygons, key=lambda pair: _depth(pair[1]))
    return chosen, name


def _has_polygons(layer: ogr.Layer) -> bool:
    kind = ogr.GT_Flatten(layer.GetGeomType())
    if kind != ogr.wkbUnknown:
        return kind in _POLYGONS
    layer.ResetReading()
    for _ in range(_PEEK):
        feature = layer.GetNextFeature()
        if feature is None:
            return False
        geometry = feature.GetGeometryRef()
        if geometry is not None:
            return ogr.GT_Flatten(geometry.GetGeometryType()) in _POLYGONS
    return False


def _depth(layer: ogr.Layer) -> int:
    head = attributes(layer, _PEEK)
    found = {
        prefix
        for column in head.columns
        for prefix in head[column][head[column].str.fullmatch(CBS_CODE)].str[:2].unique()
    }
    return max((_LEVEL_ORDER.get(prefix, 0) for prefix in found), default=0)


def attributes(
    layer: ogr.Layer, rows: Optional[int] = None, wanted: Optional[Callable[[str], bool]] = None
) -> pd.DataFrame:
    """The attributes as trimmed text ("" for NULL), with the feature id as index.

    wanted : which numeric fields to read beside the text fields; a CBS layer has some 200 of them.
    """
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(index) for index in range(definition.GetFieldCount())]
    places = [
        index
        for index, item in enumerate(fields)
        if wanted is None or item.GetType() == ogr.OFTString or wanted(item.GetName())
    ]
    names = [fields[index].GetName() for index in places]
    layer.SetSpatialFilter(None)
    layer.ResetReading()
    ids: list[int] = []
    cells: list[list[str]] = []
    feature = layer.GetNextFeature()
    while feature is not None and (rows is None or len(ids) < rows):
        ids.append(feature.GetFID())
        cells.append([feature.GetFieldAsString(index) for index in places])
        feature = layer.GetNextFeature()
    frame = pd.DataFrame(cells, index=pd.Index(ids, name="fid"), columns=names, dtype="object")
    return frame.apply(lambda column: column.astype(str).str.strip()) if len(frame) else frame


def projection_of(layer: ogr.Layer, say: Wording) -> tuple[Optional[osr.CoordinateTransformation], str, str]:
    """How to bring a layer to RD (None when it is), a sentence on why, and a sentence when that is a repair.

    Raises
    ------
    QuickScanError : there is no CRS and the coordinates do not lie in the Netherlands in RD.
    """
    reference = layer.GetSpatialRef()
    if reference is not None and reference.GetName().lower().startswith(("undefined", "unknown")):
        # a GeoPackage has a row of its own for "no coordinate system"
        reference = None
    west, east, south, north = layer.GetExtent()
    in_rd = RD_X[0] <= west and east <= RD_X[1] and RD_Y[0] <= south and north <= RD_Y[1]
    degrees = reference is not None and reference.IsGeographic()
    if in_rd and (reference is None or degrees):
        sentence = say("The layer does not say its coordinate system; its coordinates are those of RD (EPSG:28992).")
        return None, sentence, sentence
    if reference is None:
        raise QuickScanError(
            "The boundary layer has no coordinate system.",
            "Its coordinates ({west} to {east}) are not those of RD, so they cannot be placed.",
            "Set the coordinate system of the layer in QGIS and save it again.",
            west=round(west, 2),
            east=round(east, 2),
        )
    target = osr.SpatialReference()
    target.ImportFromEPSG(RD)
    target.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    source = reference.Clone()
    source.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    if source.GetAuthorityCode(None) == str(RD) or source.IsSame(target):
        return None, say("The layer is in RD (EPSG:28992)."), ""
    sentence = say("The layer was converted from {crs} to RD (EPSG:28992).", crs=source.GetName())
    return osr.CoordinateTransformation(source, target), sentence, sentence


def geometries(
    layer: ogr.Layer,
    transformation: Optional[osr.CoordinateTransformation],
    near: Optional[tuple[float, float, float, float]] = None,
) -> tuple[pd.Series, int]:
    """Valid multipolygons in RD as WKB by feature id (None where there is none), and how many had to be repaired.

    near : only features that touch this rectangle (west, south, east, north) in the layer's own coordinates.
    """
    layer.ResetReading()
    if near is None:
        layer.SetSpatialFilter(None)
    else:
        layer.SetSpatialFilterRect(*near)
    shapes: dict[int, Optional[bytes]] = {}
    repaired = 0
    feature = layer.GetNextFeature()
    while feature is not None:
        geometry = feature.GetGeometryRef()
        if geometry is None or geometry.IsEmpty():
            shapes[feature.GetFID()] = None
        else:
            shape, changed = _as_multipolygon(geometry.Clone(), transformation)
            shapes[feature.GetFID()] = shape
            repaired += changed
        feature = layer.GetNextFeature()
    layer.SetSpatialFilter(None)
    return pd.Series(shapes, dtype="object"), repaired


def _as_multipolygon(
    geometry: ogr.Geometry, transformation: Optional[osr.CoordinateTransformation]
) -> tuple[Optional[bytes], bool]:
    geometry.FlattenTo2D()
    if geometry.HasCurveGeometry():
        geometry = geometry.GetLinearGeometry()
    if transformation is not None:
        geometry.Transform(transformation)
    changed = False
    if not _valid(geometry):
        geometry = geometry.MakeValid() or geometry.Buffer(0)
        changed = True
    polygons = ogr.Geometry(ogr.wkbMultiPolygon)
    _add_polygons(geometry, polygons)
    if polygons.GetGeometryCount() == 0:
        return None, changed
    return bytes(polygons.ExportToWkb(ogr.wkbNDR)), changed


def _valid(geometry: ogr.Geometry) -> bool:
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return bool(geometry.IsValid())
    finally:
        gdal.PopErrorHandler()


def _add_polygons(geometry: ogr.Geometry, polygons: ogr.Geometry) -> None:
    kind = ogr.GT_Flatten(geometry.GetGeometryType())
    if kind == ogr.wkbPolygon:
        polygons.AddGeometry(geometry)
    elif kind in (ogr.wkbMultiPolygon, ogr.wkbGeometryCollection):
        for index in range(geometry.GetGeometryCount()):
            _add_polygons(geometry.GetGeometryRef(index), polygons)


def union(shapes: pd.Series) -> bytes:
    """One multipolygon (WKB) of several."""
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    for shape in shapes:
        _add_polygons(ogr.CreateGeometryFromWkb(shape), whole)
    joined = ogr.Geometry(ogr.wkbMultiPolygon)
    _add_polygons(whole.UnionCascaded(), joined)
    return bytes(joined.ExportToWkb(ogr.wkbNDR))


def extent(layer: ogr.Layer, ids: Iterable[int]) -> Optional[tuple[float, float, float, float]]:
    """West, south, east and north of some features, in the layer's own coordinates; None when all are empty."""
    # the features are kept: a geometry that outlives its feature points to freed memory
    features = [layer.GetFeature(int(number)) for number in ids]
    shapes = [feature.GetGeometryRef() for feature in features]
    boxes = pd.DataFrame([shape.GetEnvelope() for shape in shapes if shape is not None and not shape.IsEmpty()])
    if boxes.empty:
        return None
    return float(boxes[0].min()), float(boxes[2].min()), float(boxes[1].max()), float(boxes[3].max())
