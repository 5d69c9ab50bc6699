"""What groups wrote travels in the GeoPackage and comes back, and paper and map speak of the same cells."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import replace

import numpy as np
import pytest
from osgeo import ogr, osr
from qgis.core import QgsVectorLayer
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.mapping.geopackage import write_geopackage
from quickscan_veerkracht.veerkracht.mapping.grid import district_grid
from quickscan_veerkracht.veerkracht.mapping.project import build_project
from quickscan_veerkracht.veerkracht.mapping.workshop_tables import NOTES, read_workshop
from quickscan_veerkracht.veerkracht.wording import Wording
from quickscan_veerkracht.veerkracht.workshop import Canvas, Note, Promise, Success, Workshop
from support.invented import invented_quickscan

X, Y = 135100.25, 455200.5
WORKSHOP = Workshop(
    notes=(
        Note("a1", "Donker <b>plein</b>", "BU99900101", "C4", X, Y, "O", "facilities", "=Corporatie", "WK999001", 1),
        Note("a2", "", district="WK999002", grid="H8"),
    ),
    canvases=(Canvas("WK999001", "Drukte\nen meer", "Geen beheer", "Gemeente", ("Eerst dit", "Dan dat")),),
    successes=(Success("s1", "WK999001", "o_misdrijf", 8.5, 2030, "", "elk jaar", 2019), Success("s2")),
    promises=(Promise("WK999001", "Corporatie", "Twee huismeesters"),),
)


@pytest.fixture(scope="module")
def quickscan():
    made = invented_quickscan()
    return replace(made, study=made.study.changed(workshop=WORKSHOP))


@pytest.fixture(scope="module")
def written(quickscan, qgis_app, tmp_path_factory):
    path = tmp_path_factory.mktemp("workshop") / "quickscan.gpkg"
    write_geopackage(quickscan, path)
    return path


def test_what_groups_wrote_comes_back_equal_and_the_file_is_not_touched(written):
    before = hashlib.sha256(written.read_bytes()).hexdigest()
    assert read_workshop(written) == WORKSHOP
    assert hashlib.sha256(written.read_bytes()).hexdigest() == before
    assert [path.name for path in written.parent.iterdir()] == ["quickscan.gpkg"]


def test_an_empty_workshop_comes_back_empty(made):
    assert read_workshop(made.geopackage) == Workshop()


def test_notes_are_a_layer_of_numbered_points_in_plain_qgis(written):
    layer = QgsVectorLayer(f"{written}|layername={NOTES}", "notes", "ogr")
    features = {feature["id"]: feature for feature in layer.getFeatures()}
    assert features["a1"].geometry().asPoint().x() == pytest.approx(X)
    assert not features["a2"].hasGeometry()
    assert [features[id_]["number"] for id_ in ("a1", "a2")] == [1, 2]
    assert layer.renderer().symbol().symbolLayerCount() == 3


def test_points_are_brought_to_the_coordinates_of_the_reader(written):
    note = read_workshop(written, "EPSG:4326").notes[0]
    point = ogr.CreateGeometryFromWkt(f"POINT ({X} {Y})")
    systems = [osr.SpatialReference(), osr.SpatialReference()]
    for system, number in zip(systems, (28992, 4326)):
        system.ImportFromEPSG(number)
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    point.Transform(osr.CoordinateTransformation(*systems))
    assert (note.x, note.y) == pytest.approx((point.GetX(), point.GetY()), abs=1e-5)


def test_a_point_that_a_colleague_drew_in_qgis_is_taken_with_an_id_of_its_own(written, tmp_path):
    copy = tmp_path / "collega.gpkg"
    copy.write_bytes(written.read_bytes())
    source = ogr.Open(str(copy), 1)
    layer = source.GetLayerByName(NOTES)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("text", "Erbij getekend")
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (135000 455000)"))
    layer.CreateFeature(feature)
    feature = layer = source = None
    notes = read_workshop(copy).notes
    assert [note.text for note in notes] == ["Donker <b>plein</b>", "", "Erbij getekend"]
    assert (notes[2].x, notes[2].y, notes[2].session) == (135000.0, 455000.0, 2)
    assert notes[2].id


def test_rows_that_another_program_has_not_put_in_the_file_yet_are_read(written, tmp_path):
    copy = tmp_path / "open.gpkg"
    copy.write_bytes(written.read_bytes())
    with closing(sqlite3.connect(copy)) as writer:
        writer.execute("PRAGMA journal_mode=WAL")
        writer.execute("PRAGMA wal_autocheckpoint=0")
        writer.execute("UPDATE workshop_promises SET text = 'Drie huismeesters'")
        writer.commit()
        assert read_workshop(copy).promises[0].text == "Drie huismeesters"


@pytest.mark.parametrize("content", [b"no database at all, though long enough to be one" * 20, None])
def test_a_file_without_notes_is_refused_with_what_to_do(tmp_path, content):
    path = tmp_path / "anders.gpkg"
    if content is None:
        sqlite3.connect(path).close()
    else:
        path.write_bytes(content)
    with pytest.raises(QuickScanError) as raised:
        read_workshop(path)
    assert raised.value.hint
    with pytest.raises(QuickScanError):
        read_workshop(tmp_path / "weg.gpkg")


def test_a_value_that_cannot_be_is_named(written, tmp_path):
    copy = tmp_path / "fout.gpkg"
    copy.write_bytes(written.read_bytes())
    with closing(sqlite3.connect(copy)) as database, database:
        database.execute("UPDATE workshop_success SET year = 99999")
    with pytest.raises(QuickScanError) as raised:
        read_workshop(copy)
    assert "99999" in raised.value.details


def test_every_cell_holds_its_own_middle_and_letters_run_to_the_right(quickscan):
    grid = district_grid(quickscan.areas.frame, "WK999001")
    cells = [letter + number for letter in "ABCDEFGH" for number in "12345678"]
    assert [grid.cell_at(*grid.centre(cell)) for cell in cells] == cells
    assert grid.centre("A1")[0] < grid.centre("B1")[0]
    assert grid.centre("A1")[1] > grid.centre("A2")[1]
    assert grid.cell_at(grid.xmin, grid.ymax) == "A1"
    assert grid.cell_at(grid.xmax, grid.ymin) == "H8"
    assert grid.cell_at(grid.xmax + 1, grid.ymin) == ""


def test_the_grid_holds_the_whole_district_with_a_margin_and_has_the_shape_of_the_sheet(quickscan):
    frame = quickscan.areas.frame
    grid = district_grid(frame, "WK999003")
    outlines = frame.loc[frame["district_code"] == "WK999003", "geometry"]
    boxes = np.array([ogr.CreateGeometryFromWkb(bytes(wkb)).GetEnvelope() for wkb in outlines])
    assert min(boxes[:, 0].min() - grid.xmin, grid.xmax - boxes[:, 1].max()) > 0.0
    assert min(boxes[:, 2].min() - grid.ymin, grid.ymax - boxes[:, 3].max()) > 0.0
    assert (grid.xmax - grid.xmin) / (grid.ymax - grid.ymin) == pytest.approx(1.25)


def test_without_a_district_the_grid_is_over_all_areas(quickscan):
    whole = district_grid(quickscan.areas.frame)
    assert whole == district_grid(quickscan.areas.frame, "WK000000")
    assert whole.rectangle.contains(district_grid(quickscan.areas.frame, "WK999000").rectangle)


def test_the_project_for_a_colleague_shows_the_notes_over_all_maps(quickscan, written):
    maps = build_project(quickscan, written, Wording("nl"))
    first = maps.project.layerTreeRoot().children()[0].layer()
    assert first.name() == "Notities van de werksessie"
    assert first.featureCount() == len(WORKSHOP.notes)
    maps.project.clear()
