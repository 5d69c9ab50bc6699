"""Where a note stands on the map, and what lies under a click."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry
from quickscan_veerkracht.veerkracht.mapping.grid import district_grid, district_outline
from quickscan_veerkracht.veerkracht.mapping.notes import fill_notes, note_places, notes_layer, spot_at
from quickscan_veerkracht.veerkracht.workshop import Note, Workshop
from support.invented import invented_quickscan

DISTRICT = "WK999003"


@pytest.fixture(scope="module")
def areas(qgis_app):
    return invented_quickscan().areas


def shape(areas, code):
    found = QgsGeometry()
    found.fromWkb(bytes(areas.frame.set_index("area_code").at[code, "geometry"]))
    return found


def test_a_click_finds_area_district_and_cell_whatever_district_is_talked_about(areas):
    row = areas.frame[areas.frame["district_code"] == DISTRICT].iloc[2]
    point = shape(areas, row["area_code"]).pointOnSurface().asPoint()
    for district in ("", DISTRICT, "WK999001"):
        spot = spot_at(areas.frame, point.x(), point.y(), district)
        assert (spot.area_code, spot.district) == (row["area_code"], DISTRICT)
        assert spot.grid == district_grid(areas.frame, DISTRICT).cell_at(point.x(), point.y())


def test_a_click_beside_all_areas_stays_with_the_district(areas):
    grid = district_grid(areas.frame, DISTRICT)
    spot = spot_at(areas.frame, grid.xmin - 1e6, grid.ymin, DISTRICT)
    assert (spot.area_code, spot.district, spot.grid) == ("", DISTRICT, "")


def test_a_note_stands_at_its_point_else_in_its_cell_else_in_its_area(areas):
    code = areas.frame["area_code"].iloc[20]
    notes = (
        Note("point", x=1.0, y=2.0, grid="A1", district=DISTRICT),
        Note("cell", grid="C4", district=DISTRICT),
        Note("area", area_code=code, district=DISTRICT),
        Note("nowhere", district=DISTRICT),
    )
    places = note_places(Workshop(notes), areas.frame)
    assert set(places) == {"point", "cell", "area"}
    assert places["point"] == (1.0, 2.0)
    assert places["cell"] == district_grid(areas.frame, DISTRICT).centre("C4")
    x, y = places["area"]
    assert shape(areas, code).contains(QgsGeometry.fromWkt(f"POINT({x} {y})"))


def test_notes_of_one_cell_stand_beside_each_other_in_it(areas):
    notes = tuple(Note(str(number), grid="H8", district=DISTRICT) for number in range(7))
    places = note_places(Workshop(notes), areas.frame)
    grid = district_grid(areas.frame, DISTRICT)
    assert len(set(places.values())) == 7
    assert {grid.cell_at(*place) for place in places.values()} == {"H8"}


def test_the_layer_shows_the_notes_of_one_district_with_their_numbers(areas):
    notes = (
        Note("a", "<b>", grid="A1", district=DISTRICT),
        Note("b", grid="A1", district="WK999001"),
        Note("c", grid="B1", district=DISTRICT),
    )
    layer = notes_layer(areas.crs, "notities")
    for district, numbers in (("", [1, 2, 3]), (DISTRICT, [1, 3]), ("WK999002", [])):
        fill_notes(layer, Workshop(notes), areas.frame, district)
        assert sorted(feature["number"] for feature in layer.getFeatures()) == numbers


def test_the_outline_of_a_district_is_its_areas_together(areas):
    outline = district_outline(areas.frame, DISTRICT)
    codes = areas.frame.loc[areas.frame["district_code"] == DISTRICT, "area_code"]
    assert outline.area() == pytest.approx(sum(shape(areas, code).area() for code in codes), rel=1e-6)
    assert district_outline(areas.frame, "").isEmpty()
