"""A project inside its GeoPackage, so that the one file opens in plain QGIS with the same maps and layouts.

QGIS can write it too, but then opens the file and may leave a write-ahead log beside it, and writes the user's name in.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import datetime, timezone
from pathlib import Path

from .project import MapProject, save_project

_TABLE = "CREATE TABLE IF NOT EXISTS qgis_projects (name TEXT PRIMARY KEY, metadata BLOB, content BLOB)"


def finish_project(maps: MapProject, project: Path, geopackage: Path) -> None:
    """Save a project beside its GeoPackage and in it; it is done with afterwards.

    Raises
    ------
    QuickScanError : the project cannot be written. OSError, sqlite3.Error : the GeoPackage cannot.
    """
    save_project(maps, project)
    maps.project.clear()
    store_project(geopackage, project)


def store_project(geopackage: Path, project: Path) -> None:
    """Put a ``.qgz`` in the GeoPackage that it lies beside, under its own name, as QGIS's own storage keeps it.

    Raises
    ------
    OSError, sqlite3.Error : the files cannot be read or written.
    """
    told = {"last_modified_time": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S"), "last_modified_user": ""}
    with closing(sqlite3.connect(geopackage)) as database, database:
        database.execute(_TABLE)
        row = (project.stem, json.dumps(told), project.read_bytes().hex())
        database.execute("INSERT OR REPLACE INTO qgis_projects VALUES (?, ?, ?)", row)


def stored_project(geopackage: Path, name: str = "") -> str:
    """What QGIS opens for the project inside a GeoPackage."""
    return f"geopackage:{geopackage}?projectName={name or geopackage.stem}"
