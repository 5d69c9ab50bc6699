"""The invented municipality's single sheets, laid out once for all tests of what becomes of them."""

from __future__ import annotations

import os
from datetime import date

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from quickscan_veerkracht.veerkracht.mapping.geopackage import write_geopackage
from quickscan_veerkracht.veerkracht.mapping.project import build_project
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.sheets.page import Making
from quickscan_veerkracht.veerkracht.sheets.workshop.build import build_sheets
from quickscan_veerkracht.veerkracht.sheets.workshop.publish import chosen_sheets
from quickscan_veerkracht.veerkracht.wording import Wording
from support.invented import invented_quickscan
from support.sheets import made_report

SINGLES = ("theme:k_level", "view:k_level", "years", "pair:k_level|social_housing", "guide")


@pytest.fixture(scope="package")
def invented():
    return invented_quickscan()


@pytest.fixture(scope="package")
def singles(invented, qgis_app, tmp_path_factory):
    """Some sheets and sheets of a workshop, in one project, by their id."""
    folder = tmp_path_factory.mktemp("singles")
    say = Wording("nl")
    write_geopackage(invented, folder / "sheets.gpkg", Progress())
    maps = build_project(invented, folder / "sheets.gpkg", say)
    making = Making(maps, invented, folder, say, date(2026, 11, 22))
    made = build_sheets(making, chosen_sheets(invented, SINGLES, say), {"view": "A1", "theme": "A1"}, Progress())
    yield {sheet.choice.id: sheet for sheet in made}
    maps.project.clear()


@pytest.fixture(scope="package")
def report(invented, qgis_app, tmp_path_factory):
    """The project and the report of the invented municipality."""
    maps, made = made_report(invented, tmp_path_factory.mktemp("report"))
    yield maps, made
    maps.project.clear()
