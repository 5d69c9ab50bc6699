"""What the groups wrote as tables of a GeoPackage, and read back, so that a colleague's file can be taken over.

A colleague may have moved a point or added one in plain QGIS: the geometry is what counts, and a row without an id gets
one.
"""

from __future__ import annotations

import shutil
import sqlite3
import struct
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import fields
from pathlib import Path
from typing import Any, Optional

import pandas as pd
from osgeo import ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
)

from ..errors import QuickScanError
from ..workshop import KEYS, Canvas, Note, Promise, Success, Workshop, new_id
from ..workshop_document import from_document

NOTES, CANVAS, SUCCESS, PROMISES = "workshop_notes", "workshop_canvas", "workshop_success", "workshop_promises"
_TABLES = {"notes": (NOTES, Note), "canvases": (CANVAS, Canvas), "successes": (SUCCESS, Success)}
_TABLES["promises"] = (PROMISES, Promise)
_NUMBERS = {"session": "Int64", "year": "Int64", "since": "Int64", "target": "float64"}
# sizes of the envelope in a geometry of a GeoPackage, by the number in its flags
_ENVELOPES = (0, 32, 48, 48, 64)
_HEAD = 8


def notes_table(workshop: Workshop) -> pd.DataFrame:
    """One row a note: its number on map and sheet, its fields, and ``geometry`` (WKB of a point, None without one)."""
    numbers = workshop.numbers()
    table = _table("notes", workshop).drop(columns=["x", "y"])
    table.insert(0, "number", pd.Series([numbers[note.id] for note in workshop.notes], dtype="Int64"))
    return table.assign(geometry=pd.Series([_point(note) for note in workshop.notes], dtype=object))


def other_tables(workshop: Workshop) -> dict[str, pd.DataFrame]:
    """The canvases, success indicators and promises by the name of their table; one row each."""
    return {_TABLES[part][0]: _table(part, workshop) for part in ("canvases", "successes", "promises")}


def read_workshop(path: Path, crs: str = "") -> Workshop:
    """What is written in a GeoPackage of a QuickScan; the file is not touched.

    Parameters
    ----------
    crs : the coordinate system in which points are wanted; empty leaves them as they are.

    Raises
    ------
    QuickScanError : the file cannot be read, has no such tables, or something in them cannot be.
    """
    try:
        with opened(path) as database:
            names = {row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if NOTES not in names:
                raise QuickScanError(
                    "There are no workshop notes in {name}.",
                    "It has no table “{table}”.",
                    "Choose a quickscan.gpkg that this version of QuickScan Veerkracht wrote.",
                    name=path.name,
                    table=NOTES,
                )
            document = {
                part: [_document(kind, row) for row in _rows(database, table)]
                for part, (table, kind) in _TABLES.items()
                if table in names
            }
            placed = _placed(document["notes"], _transform(database, crs))
    except (sqlite3.Error, OSError, struct.error) as problem:
        raise QuickScanError(
            "The file {name} could not be read.",
            "{problem}",
            "Check that it is a GeoPackage and that no other program is writing to it.",
            name=path.name,
            problem=problem,
        ) from problem
    return from_document({**document, "notes": placed})


def _table(part: str, workshop: Workshop) -> pd.DataFrame:
    names = [item.name for item in fields(_TABLES[part][1])]
    rows = [[getattr(item, name) for name in names] for item in getattr(workshop, part)]
    table = pd.DataFrame(rows, columns=names, dtype=object)
    if "approach" in table:
        table["approach"] = ["\n".join(lines) for lines in table["approach"]]
    return table.astype({name: kind for name, kind in _NUMBERS.items() if name in names})


def _point(note: Note) -> Optional[bytes]:
    if note.x is None or note.y is None:
        return None
    return bytes(QgsGeometry.fromPointXY(QgsPointXY(note.x, note.y)).asWkb())


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The file, or a copy of it where a program that has it open keeps its newest rows in a file beside it."""
    log = path.with_name(path.name + "-wal")
    if not path.is_file():
        raise FileNotFoundError(path.name)
    with tempfile.TemporaryDirectory(prefix="quickscan-") as folder:
        options = "?immutable=1"
        if log.exists() and log.stat().st_size:
            for file in (path, log):
                shutil.copy2(file, Path(folder) / file.name)
            path, options = Path(folder) / path.name, ""
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}{options}", uri=True)) as database:
            yield database


def _rows(database: sqlite3.Connection, table: str) -> list[dict[str, Any]]:
    cursor = database.execute(f'SELECT * FROM "{table}"')  # one of the four names above
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row)) for row in cursor]


def _document(kind: type, row: dict[str, Any]) -> dict[str, Any]:
    """The fields that the row has, and its geometry; what another program left empty is empty text."""
    optional = {item.name for item in fields(kind) if str(item.type).startswith("Optional")}
    known = [item.name for item in fields(kind) if item.name in row and item.name not in ("x", "y")]
    values = {name: row[name] for name in known if row[name] is not None or name in optional}
    for key in (name for keys in KEYS.values() for name in keys if name in known and name not in values):
        values[key] = ""
    if "approach" in values:
        values["approach"] = [line for line in values["approach"].split("\n") if line.strip()]
    if "id" in known and not values["id"]:
        values["id"] = new_id()
    return {**values, "geometry": row.get("geom")} if kind is Note else values


def _placed(notes: list[dict[str, Any]], transform: Optional[QgsCoordinateTransform]) -> list[dict[str, Any]]:
    """The notes with x and y in the place of their geometry; none where it is no point."""
    placed = []
    for note in notes:
        blob = note.pop("geometry")
        place = _place(blob) if blob else None
        if place is not None and transform is not None:
            with suppress(QgsCsException):
                moved = transform.transform(QgsPointXY(*place))
                place = (moved.x(), moved.y())
        placed.append(note if place is None else {**note, "x": place[0], "y": place[1]})
    return placed


def _place(blob: bytes) -> Optional[tuple[float, float]]:
    flags = blob[3]
    geometry = ogr.CreateGeometryFromWkb(bytes(blob[_HEAD + _ENVELOPES[min((flags >> 1) & 7, 4)] :]))
    if geometry is None or geometry.IsEmpty():
        return None
    middle = geometry.Centroid()
    return middle.GetX(), middle.GetY()


def _transform(database: sqlite3.Connection, crs: str) -> Optional[QgsCoordinateTransform]:
    """From the file's coordinate system to the wanted one; None where they are the same or one is not known."""
    found = database.execute(
        "SELECT s.organization, s.organization_coordsys_id, s.definition FROM gpkg_geometry_columns g "
        "JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id WHERE g.table_name = ?",
        (NOTES,),
    ).fetchone()
    if not crs or found is None:
        return None
    source = QgsCoordinateReferenceSystem(f"{found[0]}:{found[1]}")
    if not source.isValid():
        source = QgsCoordinateReferenceSystem.fromWkt(str(found[2]))
    wanted = QgsCoordinateReferenceSystem(crs)
    if not source.isValid() or not wanted.isValid() or source == wanted:
        return None
    return QgsCoordinateTransform(source, wanted, QgsCoordinateTransformContext())
