"""The key of an organisation's own areas, and of a layer with more than one field that could be it."""

from __future__ import annotations

import pytest
from osgeo import ogr
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.boundaries.areas import read_areas
from quickscan_veerkracht.veerkracht.study import AreaSource
from support.boundary_files import codes_of, rows_of, strips

CALLED = "It is called like a code, such as {}."
DIFFERS = "It has another value for each area, such as {}."
OWN_KEYS = [
    ({"naam": ["Noord", "Zuid", "West"], "gebiedcode": ["N-1", "Z-1", "W-1"]}, "gebiedcode", CALLED),
    ({"wijknr": ["1", "2", "10"], "naam": ["Noord", "Zuid", "West"]}, "wijknr", CALLED),
    ({"OBJECTID": ["1", "2", "3"], "vak_id": ["a", "b", "c"]}, "vak_id", CALLED),
    ({"stedelijkheid": ["1", "2", "3"], "gebied": ["N", "Z", "W"]}, "gebied", CALLED),
    ({"OBJECTID": ["1", "2", "3"], "omschrijving": ["Noord", "Oud zuid", "West"]}, "omschrijving", DIFFERS),
    ({"omschr": ["Oud noord", "Oud zuid", "Oud west"], "vlak": ["N1", "Z1", "W1"]}, "vlak", DIFFERS),
    ({"naam": ["Noord", "Zuid", "West"], "vlak": ["n", "z", "w"]}, "vlak", DIFFERS),
    ({"soort": ["stad", "stad", "dorp"], "vlak": ["N1", "Z1", "W1"]}, "vlak", DIFFERS),
    (
        {"SHAPE_Leng": ["10.5", "11.5", "12.5"], "OBJECTID": ["7", "8", "9"]},
        "OBJECTID",
        "It only numbers the rows, but there is nothing better.",
    ),
]


@pytest.mark.parametrize(("columns", "key", "why"), OWN_KEYS, ids=[" ".join(row[0]) for row in OWN_KEYS])
@pytest.mark.parametrize("suffix", ["gpkg", "csv"])
def test_the_key_of_own_areas_is_chosen_by_name_and_then_because_it_tells_them_apart(
    layer_file, tmp_path, say, columns, key, why, suffix
):
    rows = rows_of(columns, strips(3))
    if suffix == "csv":
        lines = [";".join([*columns, "wkt"]), *(";".join([*cells.values(), shape]) for cells, shape in rows)]
        path = tmp_path / "gebieden.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
    else:
        numbers = [header for header, cells in columns.items() if cells[0].isdigit() and header != "wijknr"]
        path = layer_file("gebieden.gpkg", rows, layer="gebieden", numeric=numbers, real=("SHAPE_Leng",))
    areas = read_areas(AreaSource(str(path)), "", say)
    assert (areas.key_field, areas.kind, areas.level) == (key, "own", "other")
    why = why.format(columns[key][0])
    assert areas.reasons["key"] == f"The key is “{key}”. {why}"
    assert set(codes_of(areas)) == set(columns[key])
    assert areas.key_candidates[0] == (key, why)


def test_neighbourhoods_of_one_district_that_look_like_countries_are_own_areas(layer_file, say):
    """Amsterdam calls a district in its north NL, and its neighbourhoods NL01, NL02 and NL03."""
    columns = {"buurtcode": ["NL01", "NL02", "NL03"], "buurtnaam": ["Banne", "Buiksloot", "Loenermark"]}
    areas = read_areas(AreaSource(str(layer_file("a.gpkg", rows_of(columns, strips(3))))), "", say)
    assert (areas.kind, areas.level, codes_of(areas)) == ("own", "other", ["NL01", "NL02", "NL03"])
    assert areas.frame["name"].tolist() == ["Banne", "Buiksloot", "Loenermark"]


def test_a_layer_without_a_single_column_has_no_key(tmp_path, say):
    path = tmp_path / "kaal.geojson"
    feature = (
        '{"type": "Feature", "properties": {}, "geometry": ' + ogr.CreateGeometryFromWkt(strips(1)[0]).ExportToJson()
    )
    path.write_text('{"type": "FeatureCollection", "features": [' + feature + "}]}", encoding="utf-8")
    with pytest.raises(QuickScanError, match="no column with area codes"):
        read_areas(AreaSource(str(path)), "", say)


def test_a_count_that_differs_for_each_area_by_chance_is_not_preferred_to_names(layer_file, say):
    columns = {
        "inwoners": ["5", "120", "3400", "17", "60", "9"],
        "plek": ["Noord", "Zuid", "West", "Oost", "Midden", "Haven"],
    }
    path = layer_file("g.gpkg", rows_of(columns, strips(6)), numeric=("inwoners",))
    assert read_areas(AreaSource(str(path)), "", say).key_field == "plek"


def test_numbers_without_a_gap_are_preferred_to_names(layer_file, say):
    columns = {"volg": [str(i) for i in range(8, 14)], "plek": ["Oud noord", "Zuid", "West", "Oost", "Midden", "Haven"]}
    path = layer_file("g.gpkg", rows_of(columns, strips(6)), numeric=("volg",))
    areas = read_areas(AreaSource(str(path)), "", say)
    assert (areas.key_field, codes_of(areas)) == ("volg", ["10", "11", "12", "13", "8", "9"])


@pytest.mark.parametrize("column", ["shape_area", "oppervlakte", "omtrek", "latitude"])
def test_measures_are_never_the_key(layer_file, say, column):
    path = layer_file(
        "g.gpkg", rows_of({column: ["10", "20", "30"], "soort": ["a", "a", "b"]}, strips(3)), numeric=(column,)
    )
    with pytest.raises(QuickScanError, match="no column with area codes") as caught:
        read_areas(AreaSource(str(path)), "", say)
    assert f"{column}, soort" in caught.value.details


def test_the_code_of_the_municipality_on_each_own_area_is_not_its_key(layer_file, say):
    columns = {
        "gemeentecode": ["GM0344"] * 4,
        "subwijk": ["S11", "S12", "S21", "S22"],
        "naam": ["Noord", "Zuid", "West", "Oost"],
        "wijk": ["Binnen", "Binnen", "Buiten", "Buiten"],
    }
    areas = read_areas(AreaSource(str(layer_file("g.gpkg", rows_of(columns, strips(4))))), "Utrecht", say)
    assert (areas.key_field, areas.kind, areas.municipality_code) == ("subwijk", "own", "GM0344")
    assert areas.municipality_name == "Utrecht"
    assert areas.frame["district_code"].tolist() == ["Binnen", "Binnen", "Buiten", "Buiten"]


def test_two_own_areas_in_each_district_are_not_its_parts(layer_file, say):
    columns = {
        "wk_code": ["WK034401", "WK034401", "WK034402"],
        "subwijk": ["a", "b", "c"],
        "naam": ["Noord", "Zuid", "West"],
    }
    rows = rows_of(columns, strips(3))
    areas = read_areas(AreaSource(str(layer_file("g.gpkg", rows, layer="gebieden"))), "", say)
    assert (areas.key_field, codes_of(areas)) == ("subwijk", ["a", "b", "c"])


@pytest.mark.parametrize(
    ("kind", "cells", "codes"),
    [
        ("numeric", [3, 20, 100], ["100", "20", "3"]),
        ("real", [3.0, 20.0, 100.0], ["100", "20", "3"]),
        ("text", [" N 1", "Z/2 ", "été"], ["N 1", "Z/2", "été"]),
    ],
)
def test_a_key_that_the_user_gives_may_be_of_any_type(layer_file, say, kind, cells, codes):
    rows = rows_of({"sleutel": cells, "code": ["a", "b", "c"]}, strips(3))
    types = {kind: ("sleutel",)} if kind != "text" else {}
    areas = read_areas(AreaSource(str(layer_file("g.gpkg", rows, **types)), key_field="sleutel"), "", say)
    assert codes_of(areas) == codes
    assert areas.reasons["key"] == "The key “sleutel” was chosen by the user."
    assert ("Spaces around 2 codes were removed." in areas.repairs) == (kind == "text")


def test_all_keys_that_could_be_meant_are_offered_with_what_speaks_for_them(layer_file, say):
    columns = {"code": ["A", "B"], "cbscode": ["BU02000101", "BU02000102"], "naam": ["Noord", "Zuid"]}
    areas = read_areas(AreaSource(str(layer_file("g.gpkg", rows_of(columns, strips(2))))), "", say)
    assert areas.key_candidates == (
        ("cbscode", "It holds CBS codes, such as BU02000101."),
        ("code", "It is called like a code, such as A."),
    )


def test_of_two_years_of_codes_the_newest_is_taken_and_that_is_said(layer_file, say):
    columns = {"BU_2019": ["BU02000101", "BU02000102"], "BU_2022": ["BU02000201", "BU02000202"]}
    areas = read_areas(AreaSource(str(layer_file("g.gpkg", rows_of(columns, strips(2))))), "", say)
    assert (areas.key_field, areas.year) == ("BU_2022", 2022)
    assert areas.reasons["key"].endswith("It is of the newest year.")


@pytest.mark.parametrize("header", ["c28992r100", "pc4", "sleutel"])
def test_the_year_of_own_areas_comes_from_the_file_not_from_their_keys(layer_file, say, header):
    cells = {"c28992r100": ["E1940N2011", "E1941N2011"], "pc4": ["2011", "2012"], "sleutel": ["2011", "2012"]}
    path = layer_file("gebieden_2020.gpkg", rows_of({header: cells[header]}, strips(2)), layer="gebieden")
    assert read_areas(AreaSource(str(path)), "", say).year == 2020
