"""The results as a GeoPackage that can be given away: spatial layers, every table, and the styles of all maps.

Nothing of QGIS opens the file while it is made, so that no write-ahead log stays beside it.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timezone
from itertools import repeat
from pathlib import Path
from typing import Callable, Optional

import numpy as np
import pandas as pd
from osgeo import gdal, ogr, osr
from qgis.core import QgsGeometry, QgsWkbTypes

from ..analysis.remembered import kept_with_first
from ..analysis.results import QuickScan
from ..errors import QuickScanError
from ..intake.frames import PROVENANCE_COLUMNS
from ..progress import Progress
from ..wording import Wording
from .styles import (
    AREAS,
    DISTRICTS,
    SURROUNDINGS,
    qml_of_areas,
    qml_of_districts,
    qml_of_notes,
    qml_of_surroundings,
)
from .views import available_views
from .wide import label_points, wide_areas, without_hidden
from .workshop_tables import NOTES, notes_table, other_tables

GEOMETRY = "geom"
STYLE_COLUMNS = {
    "f_table_catalog": "text",
    "f_table_schema": "text",
    "f_table_name": "text",
    "f_geometry_column": "text",
    "styleName": "text",
    "styleQML": "text",
    "styleSLD": "text",
    "useAsDefault": "boolean",
    "description": "text",
    "owner": "text",
    "ui": "text",
    "update_time": "time",
}


def write_geopackage(quickscan: QuickScan, path: Path, progress: Optional[Progress] = None) -> None:
    """Write all results to ``path``; an earlier file there is replaced only when the new one is complete.

    Raises
    ------
    QuickScanError : the folder cannot be written, or the file cannot be made.
    Cancelled : the user asked to stop; nothing is left behind.
    """
    say = Wording(quickscan.study.language)
    _write_aside(path, lambda aside: _write(quickscan, aside, say, progress or Progress()))


def write_layers(quickscan: QuickScan, path: Path, progress: Optional[Progress] = None) -> None:
    """As :func:`write_geopackage`, with nothing but what a map draws: a user who tries choices waits for no table."""

    def write(aside: Path) -> None:
        areas = wide_areas(quickscan)
        _make_layers(aside, quickscan, areas, {})
        _verify(aside, {AREAS: len(areas)})
        (progress or Progress()).step(1.0)

    _write_aside(path, write)


def _write_aside(path: Path, write: Callable[[Path], None]) -> None:
    try:
        handle, name = tempfile.mkstemp(prefix=".quickscan-", suffix=".gpkg", dir=path.parent)
        os.close(handle)
    except OSError as problem:
        raise _not_written(path, problem) from problem
    aside = Path(name)
    try:
        aside.unlink()
        write(aside)
        os.replace(aside, path)
    except (OSError, RuntimeError, sqlite3.Error) as problem:
        raise _not_written(path, problem) from problem
    finally:
        for rest in (aside, Path(f"{name}-wal"), Path(f"{name}-shm"), Path(f"{name}-journal")):
            rest.unlink(missing_ok=True)


def _not_written(path: Path, problem: Exception) -> QuickScanError:
    return QuickScanError(
        "The GeoPackage {name} could not be written.",
        "{problem}",
        "Check that the folder can be written and has room, and that no other program has the file open.",
        name=path.name,
        problem=problem,
    )


def _write(quickscan: QuickScan, path: Path, say: Wording, progress: Progress) -> None:
    areas = wide_areas(quickscan)
    progress.step(0.2, say("Writing the areas"))
    tables = {**contract_tables(quickscan), "layer_styles": _styles(quickscan, say, progress)}
    _make_layers(path, quickscan, areas, tables)
    progress.step(0.7, say("Writing the tables"))
    _fill(path, tables)
    _verify(path, {AREAS: len(areas), **{name: len(table) for name, table in tables.items()}})
    progress.step(1.0)


def _make_layers(path: Path, quickscan: QuickScan, areas: pd.DataFrame, tables: dict[str, pd.DataFrame]) -> None:
    """The spatial layers with their features, and the tables, empty."""
    dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown, ["VERSION=1.2"])
    if dataset is None:
        raise OSError(gdal.GetLastErrorMsg())
    crs = osr.SpatialReference()
    crs.SetFromUserInput(quickscan.areas.crs)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    dataset.StartTransaction()
    _spatial_layer(dataset, AREAS, areas, crs)
    _spatial_layer(dataset, DISTRICTS, _districts(quickscan.areas.frame), crs)
    around = pd.DataFrame({"geometry": pd.Series(list(quickscan.areas.surroundings), dtype=object)})
    _spatial_layer(dataset, SURROUNDINGS, around, crs)
    _spatial_layer(dataset, NOTES, notes_table(quickscan.study.workshop), crs, ogr.wkbPoint)
    for name, table in tables.items():
        layer = dataset.CreateLayer(name, None, ogr.wkbNone, ["ASPATIAL_VARIANT=GPKG_ATTRIBUTES"])
        _make_fields(layer, table)
    dataset.CommitTransaction()


def _spatial_layer(
    dataset: gdal.Dataset,
    name: str,
    table: pd.DataFrame,
    crs: osr.SpatialReference,
    kind: int = ogr.wkbMultiPolygon,
) -> None:
    layer = dataset.CreateLayer(name, crs, kind, [f"GEOMETRY_NAME={GEOMETRY}", f"IDENTIFIER={name}"])
    attributes = table.drop(columns="geometry")
    _make_fields(layer, attributes)
    definition = layer.GetLayerDefn()
    for wkb, values in zip(table["geometry"], _rows(attributes)):
        feature = ogr.Feature(definition)
        for index, value in enumerate(values):
            if value is not None:
                feature.SetField(index, value)
        if wkb is not None:
            feature.SetGeometryDirectly(_multipolygon(wkb) if kind == ogr.wkbMultiPolygon else _point(wkb))
        layer.CreateFeature(feature)


def _multipolygon(wkb: bytes) -> ogr.Geometry:
    geometry = ogr.CreateGeometryFromWkb(bytes(wkb))
    geometry = geometry.GetLinearGeometry()
    geometry.FlattenTo2D()
    return ogr.ForceToMultiPolygon(geometry)


def _point(wkb: bytes) -> ogr.Geometry:
    return ogr.CreateGeometryFromWkb(bytes(wkb))


@kept_with_first
def _districts(frame: pd.DataFrame) -> pd.DataFrame:
    """The outline of each district; of the whole municipality where the areas belong to none."""
    named = {name: frame[name].fillna("").astype(str) for name in ("district_code", "district_name")}
    groups = frame.assign(**named).groupby("district_code", sort=True)
    table = pd.DataFrame(
        {
            "district_code": [code for code, _ in groups],
            "district_name": [rows["district_name"].iloc[0] or code for code, rows in groups],
            "areas": [len(rows) for _, rows in groups],
            "water": [bool(rows["water"].all()) for _, rows in groups],
            "geometry": [_union(rows["geometry"]) for _, rows in groups],
        }
    )
    # a name goes where the district is widest, as for the areas
    points = pd.DataFrame(label_points(table["geometry"]))
    return pd.concat([table.drop(columns="geometry"), points, table["geometry"]], axis=1)


def _union(geometries: pd.Series) -> bytes:
    """One geometry of many; a border that crosses itself is mended first, for the outline only."""
    parts = []
    for wkb in geometries:
        part = QgsGeometry()
        part.fromWkb(bytes(wkb))
        parts.append(part.makeValid())
    together = QgsGeometry.unaryUnion(parts)
    together.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)
    return bytes(together.asWkb())


def contract_tables(quickscan: QuickScan) -> dict[str, pd.DataFrame]:
    """The contract's tables, without what was hidden."""
    results = quickscan.results
    return {
        "signals": without_hidden(results.signals),
        "trends": without_hidden(results.trends),
        "coincidence": results.coincidence,
        "housing": without_hidden(results.housing),
        "series": results.series,
        "funnel": results.funnel,
        "chance": results.chance,
        "inequality": results.inequality,
        "pattern": results.pattern,
        "clusters": results.clusters,
        "gap": results.gap,
        "references_used": results.references,
        "ingredients": results.ingredients,
        "sensitivity": results.sensitivity,
        "observations": without_hidden(results.observations),
        "hidden": results.hidden,
        "match_report": quickscan.match_report,
        "provenance": _provenance(quickscan),
        "study": pd.DataFrame(
            {
                "name": ["study", "municipality_code", "municipality_name", "areas", "areas_sha256", "notes"],
                "value": [
                    quickscan.study.without_folders().to_json(),
                    quickscan.areas.municipality_code,
                    quickscan.areas.municipality_name,
                    Path(quickscan.areas.source).name,
                    quickscan.areas.sha256,
                    "\n".join(quickscan.notes),
                ],
            }
        ),
        "unavailable": pd.DataFrame(
            {"view": list(results.unavailable), "reason": list(results.unavailable.values())}, dtype=object
        ),
        **other_tables(quickscan.study.workshop),
    }


def _provenance(quickscan: QuickScan) -> pd.DataFrame:
    rows = [[getattr(item, column) for column in PROVENANCE_COLUMNS] for item in quickscan.provenance]
    table = pd.DataFrame(rows, columns=list(PROVENANCE_COLUMNS))
    for column, mark in (("years", ", "), ("columns_used", ", "), ("repairs", "\n")):
        table[column] = [mark.join(map(str, value)) for value in table[column]]
    return table


def _styles(quickscan: QuickScan, say: Wording, progress: Progress) -> pd.DataFrame:
    """The table in which QGIS looks for styles; the first view is what a colleague sees at once."""
    views = available_views(quickscan, say)
    rows = []
    for number, view in enumerate(views):
        progress.step(0.2)
        rows.append((AREAS, view.name, qml_of_areas(quickscan, view, say), number == 0))
    rows += [
        (DISTRICTS, DISTRICTS, qml_of_districts(), True),
        (SURROUNDINGS, SURROUNDINGS, qml_of_surroundings(), True),
        (NOTES, NOTES, qml_of_notes(), True),
    ]
    table = pd.DataFrame(rows, columns=["f_table_name", "styleName", "styleQML", "useAsDefault"])
    table = table.reindex(columns=list(STYLE_COLUMNS)).fillna({"f_geometry_column": GEOMETRY})
    table["update_time"] = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    return table.fillna("").astype({"useAsDefault": bool})


def _make_fields(layer: ogr.Layer, table: pd.DataFrame) -> None:
    for column in table.columns:
        kind, subtype = _field_type(table[column])
        if layer.GetName() == "layer_styles" and STYLE_COLUMNS[column] == "time":
            kind = ogr.OFTDateTime
        field = ogr.FieldDefn(column, kind)
        field.SetSubType(subtype)
        layer.CreateField(field)


def _field_type(column: pd.Series) -> tuple[int, int]:
    if pd.api.types.is_bool_dtype(column.dtype):
        return ogr.OFTInteger, ogr.OFSTBoolean
    if pd.api.types.is_integer_dtype(column.dtype):
        return ogr.OFTInteger64, ogr.OFSTNone
    if pd.api.types.is_float_dtype(column.dtype):
        return ogr.OFTReal, ogr.OFSTNone
    return ogr.OFTString, ogr.OFSTNone


def _rows(table: pd.DataFrame) -> Iterator[tuple[object, ...]]:
    """The rows as plain Python values, None for what is absent.

    One after the other: as many tuples as a country has rows, held at once, let Python look through all its memory for
    rubbish, for which every thread and the window stand still.
    """
    columns = [_plain(table[column]) for column in table.columns]
    return iter(zip(*columns)) if columns else repeat((), len(table))


def _plain(column: pd.Series) -> list[object]:
    kind = column.dtype
    known = column.notna().to_numpy()
    if pd.api.types.is_float_dtype(kind):
        numbers = column.to_numpy(dtype=float, na_value=np.nan)
        return _or_none(numbers, np.isfinite(numbers))
    if pd.api.types.is_bool_dtype(kind) or pd.api.types.is_integer_dtype(kind):
        return _or_none(column.astype("Int64").fillna(0).to_numpy(dtype=np.int64), known)
    # most are texts already, and a text is what a text is
    return [(value if type(value) is str else str(value)) if told else None for value, told in zip(column, known)]


def _or_none(numbers: np.ndarray, known: np.ndarray) -> list[object]:
    plain = numbers.astype(object)
    plain[~known] = None
    return plain.tolist()


def _verify(path: Path, expected: dict[str, int]) -> None:
    """Count the rows again: a full disk may stop a driver that does not say so."""
    with closing(sqlite3.connect(path)) as connection:
        for name, count in expected.items():
            found = connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
            if found != count:
                raise OSError(f"{name}: {found} / {count}")


def _fill(path: Path, tables: dict[str, pd.DataFrame]) -> None:
    """Put the rows in the tables, in one transaction; half a million rows take seconds this way."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for name, table in tables.items():
            names = ", ".join(f'"{column}"' for column in table.columns)
            holes = ", ".join("?" * len(table.columns))
            # table and column names are the contract's, never the user's
            connection.executemany(f'INSERT INTO "{name}" ({names}) VALUES ({holes})', _rows(table))
