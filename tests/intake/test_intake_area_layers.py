"""Several layers in one file, rows that are no areas of the study, and names from elsewhere."""

from __future__ import annotations

import pytest
from osgeo import ogr
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.boundaries.areas import area_layers, municipalities, read_areas
from quickscan_veerkracht.veerkracht.study import AreaSource
from support.boundary_files import codes_of, square


def drawn(*rows):
    """Rows of attributes, each with a square of its own."""
    return [(cells, square(194000 + 900 * i)) for i, cells in enumerate(rows)]


@pytest.fixture
def three_levels(layer_file):
    """A GeoPackage as the CBS offers it, whose neighbourhoods have no names of what is above them."""
    layer_file(
        "wijkenbuurten_2020.gpkg",
        drawn(
            {"gemeentecode": "GM0200", "gemeentenaam": "Apeldoorn", "water": "NEE"},
            {"gemeentecode": "GM0344", "gemeentenaam": "Utrecht", "water": "NEE"},
        ),
        layer="gemeenten",
    )
    layer_file(
        "wijkenbuurten_2020.gpkg",
        drawn(
            {"wijkcode": "WK020001", "wijknaam": "Centrum", "gemeentecode": "GM0200"},
            {"wijkcode": "WK020002", "wijknaam": "Zuid", "gemeentecode": "GM0200"},
            {"wijkcode": "WK034401", "wijknaam": "West", "gemeentecode": "GM0344"},
        ),
        layer="wijken",
    )
    return layer_file(
        "wijkenbuurten_2020.gpkg",
        drawn(
            {"buurtcode": "BU02000101", "buurtnaam": "Binnenstad", "gemeentecode": "GM0200"},
            {"buurtcode": "BU02000201", "buurtnaam": "Brummelhof", "gemeentecode": "GM0200"},
            {"buurtcode": "BU03440101", "buurtnaam": "Oog in Al", "gemeentecode": "GM0344"},
        ),
        layer="buurten",
    )


def test_all_layers_of_a_file_are_listed_with_level_and_count(three_levels, say):
    assert area_layers(three_levels, say) == [
        ("gemeenten", "municipality", 2),
        ("wijken", "district", 3),
        ("buurten", "neighbourhood", 3),
    ]


@pytest.mark.parametrize("municipality", ["Apeldoorn", "apeldoorn", "GM0200", "0200", "200"])
def test_names_of_districts_and_municipality_come_from_the_other_layers_of_the_file(three_levels, say, municipality):
    areas = read_areas(AreaSource(str(three_levels)), municipality, say)
    assert (codes_of(areas), areas.municipality_name, areas.year) == (["BU02000101", "BU02000201"], "Apeldoorn", 2020)
    assert areas.frame["district_name"].tolist() == ["Centrum", "Zuid"]
    assert areas.reasons["layer"] == "The layer “buurten” was read."
    assert areas.reasons["district_name"] == "The names of the districts are in the layer “wijken”."
    assert areas.reasons["municipality_name"] == "The names of the municipalities are in the layer “gemeenten”."
    assert municipalities(AreaSource(str(three_levels)), say) == [("GM0200", "Apeldoorn"), ("GM0344", "Utrecht")]


@pytest.mark.parametrize(
    ("layer", "codes", "level"),
    [("wijken", ["WK020001", "WK020002"], "district"), ("gemeenten", ["GM0200"], "municipality")],
)
def test_another_layer_can_be_named(three_levels, say, layer, codes, level):
    for source in (AreaSource(str(three_levels), layer), AreaSource(f"{three_levels}|layername={layer}")):
        areas = read_areas(source, "Apeldoorn", say)
        assert (codes_of(areas), areas.level, areas.municipality_name) == (codes, level, "Apeldoorn")


def test_a_layer_that_is_not_there_is_answered_with_those_that_are(three_levels, say):
    with pytest.raises(QuickScanError, match="has no layer “straten”") as caught:
        read_areas(AreaSource(str(three_levels), "straten"), "", say)
    assert caught.value.details == "Its layers are: gemeenten, wijken, buurten."


def test_own_areas_go_before_the_outline_of_the_municipality_beside_them(layer_file, say):
    layer_file("plan.gpkg", drawn({"gemeentecode": "GM0200", "naam": "Apeldoorn"}), layer="gemeentegrens")
    layer_file("plan.gpkg", [({"naam": "Markt"}, "POINT (194000 469500)")], layer="punten")
    path = layer_file("plan.gpkg", drawn({"vak": "A1"}, {"vak": "B2"}), layer="vakken")
    assert [name for name, _, _ in area_layers(path, say)] == ["gemeentegrens", "vakken"]
    assert codes_of(read_areas(AreaSource(str(path)), "", say)) == ["A1", "B2"]


def test_names_that_a_layer_has_itself_are_not_looked_for_elsewhere(layer_file, say):
    layer_file("a.gpkg", drawn({"wijkcode": "WK020001", "wijknaam": "Anders"}), layer="wijken")
    cells = {"buurtcode": "BU02000101", "wijkcode": "WK020001", "wijknaam": "Centrum"}
    areas = read_areas(AreaSource(str(layer_file("a.gpkg", drawn(cells)))), "", say)
    assert areas.frame["district_name"].tolist() == ["Centrum"]
    assert "district_name" not in areas.reasons


@pytest.mark.parametrize("column", ["water", "WATER", "H2O"])
def test_water_is_kept_and_marked_by_its_column(layer_file, say, column):
    rows = drawn(
        {"buurtcode": "BU02330000", "buurtnaam": "Ermelo", column: "NEE"},
        {"buurtcode": "BU02339997", "buurtnaam": None, column: "JA"},
    )
    areas = read_areas(AreaSource(str(layer_file("a.gpkg", rows))), "", say)
    assert areas.frame.set_index("area_code")["water"].to_dict() == {"BU02330000": False, "BU02339997": True}
    # a name that nobody gave is the code
    assert areas.frame["name"].tolist() == ["Ermelo", "BU02339997"]
    assert areas.reasons["water"] == f"Water is marked in “{column}”."


def test_water_without_a_column_is_known_by_its_code(layer_file, say):
    rows = drawn({"statcode": "BU02330000", "statnaam": "Ermelo"}, {"statcode": "BU02339997", "statnaam": None})
    areas = read_areas(AreaSource(str(layer_file("a.gpkg", rows))), "", say)
    assert areas.frame["water"].tolist() == [False, True]
    assert areas.reasons["water"] == "Water is what has a code that ends in 9997."


def test_own_keys_that_end_like_water_are_no_water(layer_file, say):
    areas = read_areas(AreaSource(str(layer_file("a.gpkg", drawn({"vak_id": "9997"}, {"vak_id": "19997"})))), "", say)
    assert not areas.frame["water"].any()


def test_what_lies_abroad_and_rows_without_a_code_are_left_out_and_counted(layer_file, say):
    rows = drawn(
        {"BU_CODE": "BU02000101", "GM_CODE": "GM0200", "WATER": "NEE"},
        {"BU_CODE": "B", "GM_CODE": "B", "WATER": "B"},
        {"BU_CODE": None, "GM_CODE": "GM0200", "WATER": "JA"},
        {"BU_CODE": "BU02000102", "GM_CODE": "GM0200", "WATER": "NEE"},
    )
    path = layer_file("a.gpkg", rows)
    areas = read_areas(AreaSource(str(path)), "", say)
    assert codes_of(areas) == ["BU02000101", "BU02000102"]
    assert areas.repairs == (
        "1 rows without a code were left out.",
        "1 rows whose code is no CBS code were left out, such as “B”.",
    )
    assert municipalities(AreaSource(str(path)), say) == [("GM0200", "")]


def test_a_file_with_all_levels_in_one_layer_gives_the_one_of_most_rows(layer_file, say):
    codes = ["GM0200", "WK020001", "BU02000101", "BU02000102", "BU02000103"]
    rows = drawn(*({"gwb_code_10": code, "regio": code} for code in codes))
    areas = read_areas(AreaSource(str(layer_file("a.gpkg", rows))), "", say)
    assert (codes_of(areas), areas.level) == (codes[2:], "neighbourhood")
    assert areas.repairs == ("2 rows of another level than most were left out, such as “GM0200”.",)


def test_the_municipalities_of_2017_with_their_water_beside_them_are_one_each(layer_file, say):
    """88 of that year's 388 stand in it twice, as land and as water, and abroad is in it as “B”."""
    rows = [{"GM_CODE": f"GM{i:04d}", "GM_NAAM": f"Gemeente {i}", "WATER": "NEE"} for i in range(3, 391)]
    rows += [{**cells, "WATER": "JA"} for cells in rows[:88]]
    rows.append({"GM_CODE": "B", "GM_NAAM": None, "WATER": "B"})
    path = layer_file("gem_2017.gpkg", drawn(*rows), layer="gem_2017")
    assert len(municipalities(AreaSource(str(path)), say)) == 388
    areas = read_areas(AreaSource(str(path)), "Gemeente 5", say)
    assert (codes_of(areas), areas.year, areas.level) == (["GM0005"], 2017, "municipality")
    assert areas.frame["water"].tolist() == [False]
    assert ogr.CreateGeometryFromWkb(areas.frame["geometry"].iloc[0]).Area() == 12_000
    assert "1 water parts with the code of a land area were left out." in areas.repairs


def test_a_municipality_in_parts_without_anything_else_is_one_area(layer_file, say):
    rows = drawn(*({"gemeentecode": "GM0060", "gemeentenaam": "Ameland"} for _ in range(3)))
    areas = read_areas(AreaSource(str(layer_file("eilanden.gpkg", rows))), "", say)
    assert (codes_of(areas), areas.municipality_name) == (["GM0060"], "Ameland")
    assert ogr.CreateGeometryFromWkb(areas.frame["geometry"].iloc[0]).GetGeometryCount() == 3
    assert "1 areas were drawn in more than one row; their parts were joined." in areas.repairs


def test_parts_of_areas_in_rows_of_their_own_keep_the_code_as_key(layer_file, say):
    """Each island has a number of its own, but the code says which area it belongs to."""
    rows = drawn(
        *({"id": str(i), "statcode": f"BU006000{i // 3:02d}", "statnaam": f"Buurt {i // 3}"} for i in range(9))
    )
    areas = read_areas(AreaSource(str(layer_file("eilanden.gpkg", rows, numeric=("id",)))), "", say)
    assert (areas.key_field, codes_of(areas)) == ("statcode", ["BU00600000", "BU00600001", "BU00600002"])


def test_the_districts_of_own_areas_are_those_that_the_user_names(layer_file, say):
    rows = drawn({"code": "A", "wijk": "Noord", "team": "T1"}, {"code": "B", "wijk": "Noord", "team": "T2"})
    path = str(layer_file("a.gpkg", rows))
    found = read_areas(AreaSource(path), "", say)
    assert (found.frame["district_code"].tolist(), found.reasons["district"]) == (
        ["Noord", "Noord"],
        "The districts are in “wijk”.",
    )
    chosen = read_areas(AreaSource(path, district_field="team"), "", say)
    assert chosen.frame["district_code"].tolist() == ["T1", "T2"]


def test_own_districts_as_areas_have_no_districts_above_them(layer_file, say):
    rows = drawn({"wijkcode": "W01", "wijknaam": "Noord"}, {"wijkcode": "W02", "wijknaam": "Zuid"})
    frame = read_areas(AreaSource(str(layer_file("a.gpkg", rows, layer="wijken"))), "", say).frame
    assert frame["name"].tolist() == ["Noord", "Zuid"]
    assert frame["district_code"].tolist() == frame["district_name"].tolist() == ["", ""]


def test_the_columns_that_a_user_names_must_exist(layer_file, say):
    path = str(layer_file("a.gpkg", drawn({"code": "A", "naam": "Noord"}, {"code": "B", "naam": "Zuid"})))
    for field in ("name_field", "district_field"):
        with pytest.raises(QuickScanError, match="has no column “weg”") as caught:
            read_areas(AreaSource(path, **{field: "weg"}), "", say)
        assert "code, naam" in caught.value.details


def test_a_path_with_a_bar_in_it_is_a_path(layer_file, tmp_path, say):
    made = layer_file("a.gpkg", drawn({"buurtcode": "BU02000101"}))
    path = tmp_path / "a|b.gpkg"
    made.rename(path)
    assert codes_of(read_areas(AreaSource(str(path)), "", say)) == ["BU02000101"]
