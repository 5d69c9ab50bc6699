"""Lays out the report of a study, for tests of what stands on its pages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from qgis.core import QgsReport
from quickscan_veerkracht.veerkracht.analysis.results import QuickScan
from quickscan_veerkracht.veerkracht.mapping.geopackage import write_geopackage
from quickscan_veerkracht.veerkracht.mapping.project import MapProject, build_project
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.sheets.report import build_report
from quickscan_veerkracht.veerkracht.wording import Wording

DAY = date(2026, 11, 22)


def made_report(quickscan: QuickScan, folder: Path) -> tuple[MapProject, QgsReport]:
    """The project and the report in it, without a page for each area."""
    folder.mkdir(parents=True, exist_ok=True)
    say = Wording(quickscan.study.language)
    write_geopackage(quickscan, folder / "quickscan.gpkg", Progress())
    maps = build_project(quickscan, folder / "quickscan.gpkg", say)
    return maps, build_report(maps, quickscan, folder / "charts", say, DAY, profiles=False)
