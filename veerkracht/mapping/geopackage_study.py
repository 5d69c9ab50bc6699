"""The study that a GeoPackage of results was made of, to go on with it.

The file names its sources without their folders, which tell who somebody is: they are sought beside it.
"""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

from ..errors import QuickScanError
from ..study import Study, from_json
from .workshop_tables import opened, read_workshop


def read_study_of(geopackage: Path) -> Study:
    """The study in a GeoPackage of results, with what is in its workshop tables now; the file is not touched.

    Raises
    ------
    QuickScanError : the file cannot be read, or is not one of the plugin's.
    """
    try:
        with opened(geopackage) as database:
            row = database.execute("SELECT value FROM study WHERE name = 'study'").fetchone()
    except (sqlite3.Error, OSError) as problem:
        raise _not_ours(geopackage, str(problem)) from problem
    if row is None:
        raise _not_ours(geopackage, "study")
    study = from_json(row[0])
    here = geopackage.resolve().parent

    def beside(name: str) -> str:
        return str(here / name) if name else name

    return study.changed(
        areas=replace(study.areas, path=beside(study.areas.path)),
        tables=tuple(replace(table, path=beside(table.path)) for table in study.tables),
        house=beside(study.house),
        workshop=read_workshop(geopackage),
    )


def _not_ours(geopackage: Path, problem: str) -> QuickScanError:
    return QuickScanError(
        "There is no study in {name}.",
        "{problem}",
        "Choose a quickscan.gpkg that this version of QuickScan Veerkracht wrote.",
        name=geopackage.name,
        problem=problem,
    )
