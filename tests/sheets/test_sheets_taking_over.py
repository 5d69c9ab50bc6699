"""Layouts that were made, in another project with the same maps."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsLayoutItemLabel, QgsLayoutItemMap, QgsProject, QgsVectorLayer
from quickscan_veerkracht.veerkracht.mapping.geopackage import write_geopackage
from quickscan_veerkracht.veerkracht.mapping.labels import NAMING, NAMING_SCALE
from quickscan_veerkracht.veerkracht.mapping.project import add_to_project
from quickscan_veerkracht.veerkracht.mapping.project_store import store_project, stored_project
from quickscan_veerkracht.veerkracht.printing import publish_workshop
from quickscan_veerkracht.veerkracht.sheets import facts
from quickscan_veerkracht.veerkracht.sheets.lint import lint
from quickscan_veerkracht.veerkracht.sheets.taking_over import read_layouts, take_over
from quickscan_veerkracht.veerkracht.wording import Wording

SHEETS = ("view:social_housing", "focus")


@pytest.fixture(scope="module")
def printed(invented, qgis_app, tmp_path_factory):
    folder = tmp_path_factory.mktemp("printed")
    return publish_workshop(invented, folder / "uit", SHEETS, {"focus": "A1"})


@pytest.fixture
def maps(invented, qgis_app, tmp_path):
    """The open project of a user who reads English, with the plugin's maps and a theme of the user's own."""
    project = QgsProject()
    write_geopackage(invented, tmp_path / "open.gpkg")
    yield add_to_project(project, invented, tmp_path / "open.gpkg", Wording("en"))
    project.clear()


def test_their_maps_follow_the_themes_of_the_project_in_its_language_and_on_their_paper(printed, invented, maps):
    made = read_layouts([printed.project], invented)
    names = [take_over(document, made.themes, maps) for document in made.documents]
    assert names == ["Focusgebieden (A1)", "Aandeel corporatiewoningen (A3)"]
    followed = {
        layout.name(): {
            item.followVisibilityPresetName() for item in layout.items() if isinstance(item, QgsLayoutItemMap)
        }
        for layout in maps.project.layoutManager().layouts()
    }
    assert followed == {
        "Focusgebieden (A1)": {"Focus areas (A1)"},
        "Aandeel corporatiewoningen (A3)": {"Social-housing share"},
    }
    known = set(maps.project.mapThemeCollection().mapThemes())
    assert set().union(*followed.values()) <= known


def test_their_maps_draw_the_same_names_and_numbers_at_the_same_places(printed, invented, maps):
    made = read_layouts([printed.project], invented)
    for document in made.documents:
        take_over(document, made.themes, maps)
    for layout in maps.project.layoutManager().layouts():
        shown = layout.itemById("map").createExpressionContext()
        areas = json.loads(shown.variable(NAMING))["areas"]
        assert {str(code) for code in facts.land(invented).index} <= set(areas)
        assert float(shown.variable(NAMING_SCALE)) == pytest.approx(layout.itemById("map").scale(), rel=1e-3)
        assert [finding for finding in lint(layout, Wording("en")) if finding.kind == "unnamed"] == []


def test_a_layout_that_somebody_changed_stays_and_the_new_one_stands_beside_it(printed, invented, maps):
    made = read_layouts([printed.project], invented)
    for document in made.documents:
        take_over(document, made.themes, maps)
    manager = maps.project.layoutManager()
    mine = manager.layoutByName("Focusgebieden (A1)")
    title = next(item for item in mine.items() if isinstance(item, QgsLayoutItemLabel) and item.id() == "question")
    title.setText("Onze eigen vraag")
    names = [take_over(document, made.themes, maps) for document in made.documents]
    assert names == ["Focusgebieden (A1) (2)", "Aandeel corporatiewoningen (A3)"]
    assert len(manager.layouts()) == 3
    kept = [item.text() for item in manager.layoutByName("Focusgebieden (A1)").items() if hasattr(item, "text")]
    assert "Onze eigen vraag" in kept


def test_the_geopackage_opens_by_itself_in_plain_qgis_with_the_same_maps_after_it_was_moved(
    printed, invented, qgis_app, tmp_path
):
    moved = tmp_path / "elders" / "workshop.gpkg"
    moved.parent.mkdir()
    moved.write_bytes(printed.geopackage.read_bytes())
    project = QgsProject()
    assert project.read(stored_project(moved))
    layers = list(project.mapLayers().values())
    assert len(layers) == 3
    assert all(isinstance(layer, QgsVectorLayer) and layer.isValid() for layer in layers)
    assert {layer.source().split("|")[0] for layer in layers} == {str(moved)}
    written = QgsProject()
    assert written.read(str(printed.project))
    themes = written.mapThemeCollection().mapThemes()
    assert project.mapThemeCollection().mapThemes() == themes
    assert len(themes) > 10
    for name in themes:
        shown = project.mapThemeCollection().mapThemeState(name).layerRecords()
        assert all(record.layer().isValid() for record in shown)
        assert all(record.currentStyle in record.layer().styleManager().styles() for record in shown)
    assert sorted(layout.name() for layout in project.layoutManager().layouts()) == [
        "Aandeel corporatiewoningen (A3)",
        "Focusgebieden (A1)",
    ]
    for each in (project, written):
        each.clear()
    assert [path.name for path in moved.parent.iterdir() if path.suffix == ".gpkg"] == ["workshop.gpkg"]


def test_storing_a_project_again_takes_the_place_of_the_earlier_one_and_names_no_user(printed, tmp_path):
    copy = tmp_path / "workshop.gpkg"
    copy.write_bytes(printed.geopackage.read_bytes())
    store_project(copy, printed.project)
    with closing(sqlite3.connect(copy)) as database:
        rows = database.execute("SELECT name, metadata FROM qgis_projects").fetchall()
    assert [name for name, _metadata in rows] == ["workshop"]
    assert '"last_modified_user": ""' in rows[0][1]
