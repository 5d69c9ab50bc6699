"""A GeoPackage written through SQLite alone, so that its bytes depend on neither the GDAL version nor the clock."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shapes import Polygon

STAMP = "2022-11-22T09:00:00.000Z"
APPLICATION_ID = 0x47504B47  # "GPKG"
USER_VERSION = 10200
WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
    'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,'
    'AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]'
)
RD = (
    'PROJCS["Amersfoort / RD New",GEOGCS["Amersfoort",DATUM["Amersfoort",SPHEROID["Bessel 1841",6377397.155,'
    '299.1528128,AUTHORITY["EPSG","7004"]],AUTHORITY["EPSG","6289"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],'
    'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4289"]],'
    'PROJECTION["Oblique_Stereographic"],PARAMETER["latitude_of_origin",52.1561605555556],'
    'PARAMETER["central_meridian",5.38763888888889],PARAMETER["scale_factor",0.9999079],'
    'PARAMETER["false_easting",155000],PARAMETER["false_northing",463000],UNIT["metre",1,AUTHORITY["EPSG","9001"]],'
    'AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","28992"]]'
)
TABLES = """
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
"""


@dataclass(frozen=True)
class Layer:
    """``columns`` maps a name to its SQL type; each row has its polygons and its values in column order."""

    name: str
    description: str
    columns: dict[str, str]
    rows: Sequence[tuple[list[Polygon], tuple[Any, ...]]]


def write_geopackage(path: Path, layers: Sequence[Layer]) -> None:
    """Write ``layers`` (EPSG:28992, multipolygons) to a new file."""
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(str(path))
    try:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("PRAGMA encoding = 'UTF-8'")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {USER_VERSION}")
        connection.executescript(TABLES)
        connection.executemany(
            "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)",
            [
                ("Undefined cartesian SRS", -1, "NONE", -1, "undefined", "undefined cartesian coordinate system"),
                ("Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined geographic coordinate system"),
                ("WGS 84 geodetic", 4326, "EPSG", 4326, WGS84, "longitude and latitude on the WGS 84 spheroid"),
                ("Amersfoort / RD New", 28992, "EPSG", 28992, RD, None),
            ],
        )
        for layer in layers:
            _write_layer(connection, layer)
        connection.commit()
    finally:
        connection.close()
    _forget_the_writer(path)


def _write_layer(connection: sqlite3.Connection, layer: Layer) -> None:
    points = [point for many, _ in layer.rows for one in many for ring in one for point in ring]
    east, north = [x for x, _ in points], [y for _, y in points]
    extent = (min(east), min(north), max(east), max(north))
    connection.execute(
        "INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, 28992)",
        (layer.name, layer.name, layer.description, STAMP, *extent),
    )
    connection.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'MULTIPOLYGON', 28992, 0, 0)", (layer.name,)
    )
    columns = ", ".join(f'"{name}" {kind}' for name, kind in layer.columns.items())
    connection.execute(f'CREATE TABLE "{layer.name}" (fid INTEGER PRIMARY KEY NOT NULL, geom MULTIPOLYGON, {columns})')
    marks = ", ".join("?" * (len(layer.columns) + 2))
    connection.executemany(
        f'INSERT INTO "{layer.name}" VALUES ({marks})',
        [(number, _blob(many), *values) for number, (many, values) in enumerate(layer.rows, start=1)],
    )


def _blob(many: list[Polygon]) -> bytes:
    """GeoPackage binary: header with envelope, then little-endian WKB; outer rings anticlockwise."""
    points = [point for one in many for ring in one for point in ring]
    east, north = [x for x, _ in points], [y for _, y in points]
    parts = [b"GP\x00\x03", struct.pack("<i4d", 28992, min(east), max(east), min(north), max(north))]
    parts.append(struct.pack("<BII", 1, 6, len(many)))
    for one in many:
        parts.append(struct.pack("<BII", 1, 3, len(one)))
        for ring in one:
            parts.append(struct.pack("<I", len(ring)))
            parts += [struct.pack("<2d", x, y) for x, y in ring]
    return b"".join(parts)


def _forget_the_writer(path: Path) -> None:
    """SQLite stamps its own version into bytes 96-99 of the header; a fixed number keeps the file equal everywhere."""
    with path.open("r+b") as file:
        file.seek(96)
        file.write((3040001).to_bytes(4, "big"))
