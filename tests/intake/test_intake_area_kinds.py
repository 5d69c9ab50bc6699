"""CBS layers of every year, squares, postcode areas and an organisation's own areas, each recognised by itself."""

from __future__ import annotations

import pytest
from osgeo import ogr
from quickscan_veerkracht.veerkracht.intake.boundaries.areas import municipalities, read_areas
from quickscan_veerkracht.veerkracht.study import AreaSource
from support.boundary_files import brought_to, codes_of, rows_of, strips

# how each year and each service calls its fields: header and the cells of two areas of one municipality
NEIGHBOURHOODS = {
    "shapefile 2009 to 2012": {
        "BU_CODE": ["BU02000101", "BU02000102"],
        "BU_NAAM": ["Binnenstad", "De Haven"],
        "WK_CODE": ["WK020001", "WK020001"],
        "GM_CODE": ["GM0200", "GM0200"],
        "GM_NAAM": ["Apeldoorn", "Apeldoorn"],
        "IND_WBI": ["1", "3"],
        "WATER": ["NEE", "NEE"],
        "POSTCODE": ["7311", "7312"],
    },
    "shapefile 2019 and 2020": {
        "BU_CODE": ["BU02000101", "BU02000102"],
        "JRSTATCODE": ["2020BU02000101", "2020BU02000102"],
        "BU_NAAM": ["Binnenstad", "De Haven"],
        "WK_CODE": ["WK020001", "WK020001"],
        "GM_CODE": ["GM0200", "GM0200"],
        "GM_NAAM": ["Apeldoorn", "Apeldoorn"],
        "IND_WBI": ["1", "3"],
        "H2O": ["NEE", "NEE"],
        "POSTCODE": ["7311", "7312"],
    },
    "codes with the year in the header": {
        "BU_2012": ["BU02000101", "BU02000102"],
        "BU_NAAM": ["Binnenstad", "De Haven"],
        "WK_2012": ["WK020001", "WK020001"],
        "GM_2012": ["GM0200", "GM0200"],
        "GM_NAAM": ["Apeldoorn", "Apeldoorn"],
        "IND_WBI": ["1", "3"],
    },
    "numbers for codes": {
        "GM2021": ["200", "200"],
        "WK2021": ["20001", "20001"],
        "buurtcode2021": ["2000101", "2000102"],
        "buurtnaam2021": ["Binnenstad", "De Haven"],
        "GM_NAAM": ["Apeldoorn", "Apeldoorn"],
        "IND_WBI": ["1", "3"],
    },
    "numbers for codes, and text for those above them": {
        "GM_2021": ["GM0200", "GM0200"],
        "WK_2021": ["WK020001", "WK020001"],
        "buurtcode2021": ["2000101", "2000102"],
        "buurtnaam2021": ["Binnenstad", "De Haven"],
        "GM_NAAM": ["Apeldoorn", "Apeldoorn"],
        "indelingswijziging_wijken_en_buurten": ["1", "3"],
    },
    "WFS and GeoPackage": {
        "buurtcode": ["BU02000101", "BU02000102"],
        "jaarstatcode": ["2021BU02000101", "2021BU02000102"],
        "buurtnaam": ["Binnenstad", "De Haven"],
        "wijkcode": ["WK020001", "WK020001"],
        "gemeentecode": ["GM0200", "GM0200"],
        "gemeentenaam": ["Apeldoorn", "Apeldoorn"],
        "indelingswijziging_wijken_en_buurten": ["1", "3"],
        "water": ["NEE", "NEE"],
        "meest_voorkomende_postcode": ["7311", "7312"],
    },
    "OGC API, generalised": {
        "statcode": ["BU02000101", "BU02000102"],
        "statnaam": ["Binnenstad", "De Haven"],
        "jrstatcode": ["2019BU02000101", "2019BU02000102"],
        "rubriek": ["buurt", "buurt"],
        "gmCode": ["GM0200", "GM0200"],
        "jaarcode": ["2019", "2019"],
    },
    "only the code with its year": {
        "jrstatcode": ["2019BU02000101", "2019BU02000102"],
        "statnaam": ["Binnenstad", "De Haven"],
    },
}
KEYS = {
    "shapefile 2009 to 2012": ("BU_CODE", None),
    "shapefile 2019 and 2020": ("BU_CODE", 2020),
    "codes with the year in the header": ("BU_2012", 2012),
    "numbers for codes": ("buurtcode2021", 2021),
    "numbers for codes, and text for those above them": ("buurtcode2021", 2021),
    "WFS and GeoPackage": ("buurtcode", 2021),
    "OGC API, generalised": ("statcode", 2019),
    "only the code with its year": ("jrstatcode", 2019),
}
NUMBERS = ("GM2021", "WK2021", "buurtcode2021", "IND_WBI", "jaarcode", "indelingswijziging_wijken_en_buurten")


def squares(x, y, size, count):
    """Squares in a row, from one corner."""
    return [
        f"POLYGON (({x + i * size} {y}, {x + i * size + size} {y}, {x + i * size + size} {y + size}, "
        f"{x + i * size} {y + size}, {x + i * size} {y}))"
        for i in range(count)
    ]


@pytest.mark.parametrize("how", NEIGHBOURHOODS)
def test_neighbourhoods_are_recognised_by_the_fields_of_every_year(layer_file, say, how):
    rows = rows_of(NEIGHBOURHOODS[how], strips(2))
    path = layer_file("kaart.gpkg", rows, layer="kaart", numeric=NUMBERS)
    key, year = KEYS[how]
    areas = read_areas(AreaSource(str(path)), "", say)
    assert (areas.key_field, areas.year, areas.kind, areas.level) == (key, year, "cbs", "neighbourhood")
    frame = areas.frame
    assert codes_of(areas) == ["BU02000101", "BU02000102"]
    assert frame["name"].tolist() == ["Binnenstad", "De Haven"]
    assert frame["district_code"].tolist() == ["WK020001", "WK020001"]
    assert areas.municipality_code == "GM0200"
    assert not frame["water"].any()
    if any(header in NEIGHBOURHOODS[how] for header in ("IND_WBI", "indelingswijziging_wijken_en_buurten")):
        assert frame["change_flag"].tolist() == [1, 3]
    if any(header in NEIGHBOURHOODS[how] for header in ("GM_NAAM", "gemeentenaam")):
        assert areas.municipality_name == "Apeldoorn"


@pytest.mark.parametrize(
    ("columns", "level", "codes"),
    [
        ({"GM2012": ["3", "1900"], "GM_NAAM": ["Appingedam", "Súdwest-Fryslân"]}, "municipality", ["GM0003", "GM1900"]),
        ({"GM_CODE": ["GM0003", "GM1900"], "GM_NAAM": ["Appingedam", "Sneek"]}, "municipality", ["GM0003", "GM1900"]),
        ({"WK2012": ["300", "190001"], "WK_NAAM": ["Wijk 00", "Wijk 01"]}, "district", ["WK000300", "WK190001"]),
        (
            {"gwb_code_8": ["00030000", "19000101"], "regio": ["Noord", "West"]},
            "neighbourhood",
            ["BU00030000", "BU19000101"],
        ),
    ],
)
def test_a_layer_with_numbers_for_codes_gets_its_zeros_and_prefixes_back(layer_file, say, columns, level, codes):
    path = layer_file("kaart.shp", rows_of(columns, strips(2)), driver="ESRI Shapefile", numeric=("GM2012", "WK2012"))
    found = [code for code, _ in municipalities(AreaSource(str(path)), say)]
    assert found == ["GM0003", "GM1900"]
    areas = [read_areas(AreaSource(str(path)), code, say) for code in found]
    assert [codes_of(one) for one in areas] == [[codes[0]], [codes[1]]]
    assert {one.level for one in areas} == {level}
    assert {one.kind for one in areas} == {"cbs"}


def test_whole_numbers_that_a_dbf_keeps_as_decimal_ones_are_codes_too(layer_file, say):
    rows = rows_of({"BU_2012": [2000101.0, 2000102.0], "BU_NAAM": ["Binnenstad", "De Haven"]}, strips(2))
    path = layer_file("kaart.shp", rows, driver="ESRI Shapefile", real=("BU_2012",))
    assert codes_of(read_areas(AreaSource(str(path)), "", say)) == ["BU02000101", "BU02000102"]


def test_a_name_without_codes_below_it_does_not_turn_districts_into_neighbourhoods(layer_file, say):
    """An organisation numbers its own districts 1, 2, 3 in a field that the CBS uses for its codes."""
    rows = rows_of({"wijkcode": ["1", "2", "16"], "wijknaam": ["Noord", "Oost", "West"]}, strips(3))
    areas = read_areas(AreaSource(str(layer_file("wijken.gpkg", rows, layer="wijken"))), "", say)
    assert (codes_of(areas), areas.kind, areas.level) == (["1", "16", "2"], "own", "other")


@pytest.mark.parametrize(("size", "epsg"), [(100, 28992), (500, 28992), (100, 3857), (500, 3857)])
@pytest.mark.parametrize("header", ["c28992r{}", "crs28992res{}m", "C28992R{}"])
def test_squares_are_recognised_by_their_codes(layer_file, say, size, epsg, header):
    key = header.format(size)
    shapes = [brought_to(epsg, shape).ExportToWkt() for shape in squares(194_000, 469_500, size, 3)]
    codes = [f"E{1940 + i * size // 100}N4695" for i in range(3)]
    path = layer_file(
        "vierkanten_2021.gpkg", rows_of({key: codes, "aantal_inwoners": ["5", "-99997", "40"]}, shapes), epsg=epsg
    )
    areas = read_areas(AreaSource(str(path)), "Apeldoorn", say)
    assert (areas.kind, areas.level, areas.key_field, areas.year) == (f"squares_{size}m", "other", key, 2021)
    assert codes_of(areas) == codes
    assert areas.reasons["level"] == f"Squares of {size} m, because “{key}” holds codes of squares."
    assert areas.frame["district_code"].tolist() == ["", "", ""]
    # the layer has no municipality: all squares are used
    assert (areas.municipality_code, areas.municipality_name) == ("", "Apeldoorn")
    assert sum(ogr.CreateGeometryFromWkb(shape).Area() for shape in areas.frame["geometry"]) == pytest.approx(
        3 * size**2, rel=0.001
    )


def test_squares_with_keys_of_their_own_are_recognised_by_their_shapes(layer_file, say):
    rows = rows_of({"vak": ["A1", "A2", "A3"]}, squares(194_000, 469_500, 500, 3))
    areas = read_areas(AreaSource(str(layer_file("vakken.gpkg", rows))), "", say)
    assert (areas.kind, areas.level, areas.key_field) == ("squares_500m", "other", "vak")
    assert areas.reasons["level"] == "Squares of 500 m, because all areas are squares of that size."


@pytest.mark.parametrize(
    "shapes",
    [
        [*squares(194_000, 469_500, 100, 2), *squares(198_000, 469_500, 200, 1)],
        ["POLYGON ((0 400000, 100 400050, 50 400150, -50 400100, 0 400000))"] * 2,
    ],
    ids=["two sizes", "tilted"],
)
def test_areas_that_are_not_all_upright_squares_of_one_size_are_no_squares(layer_file, say, shapes):
    rows = rows_of({"vak": ["A1", "A2", "A3"][: len(shapes)]}, shapes)
    assert read_areas(AreaSource(str(layer_file("vakken.gpkg", rows))), "", say).kind == "own"


@pytest.mark.parametrize("key", ["pc4", "PC4", "pc4_code", "postcode"])
@pytest.mark.parametrize("numeric", [True, False])
def test_postcode_areas_are_recognised_and_are_neither_years_nor_municipalities(layer_file, say, key, numeric):
    # postcodes that could be a year, and a file that speaks of municipalities
    rows = rows_of({key: ["2011", "2019", "7311"], "aantal_inwoners": ["10", "20", "30"]}, strips(3))
    path = layer_file("postcodes_gemeente.gpkg", rows, layer="pc4", numeric=(key,) if numeric else ())
    areas = read_areas(AreaSource(str(path)), "", say)
    assert (areas.kind, areas.level, areas.key_field, areas.year) == ("pc4", "other", key, None)
    assert codes_of(areas) == ["2011", "2019", "7311"]
    assert areas.reasons["level"].startswith("Postcode areas (PC4), because “")


def test_postcode_areas_that_say_their_municipality_are_chosen_by_it(layer_file, say):
    columns = {
        "pc4_code": ["7311", "3511", "7312"],
        "gem_code": ["GM0200", "GM0344", "GM0200"],
        "gem_name": ["Apeldoorn", "Utrecht", "Apeldoorn"],
    }
    path = layer_file("pc4.gpkg", rows_of(columns, strips(3)))
    areas = read_areas(AreaSource(str(path)), "Apeldoorn", say)
    assert (codes_of(areas), areas.municipality_code) == (["7311", "7312"], "GM0200")
    assert areas.frame["name"].tolist() == ["7311", "7312"]


def test_the_postcode_that_occurs_most_in_a_neighbourhood_is_no_key(layer_file, say):
    columns = NEIGHBOURHOODS["shapefile 2019 and 2020"]
    areas = read_areas(AreaSource(str(layer_file("b.gpkg", rows_of(columns, strips(2))))), "", say)
    assert areas.key_candidates[0][0] == "BU_CODE"
