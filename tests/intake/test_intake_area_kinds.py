"""CBS layers of every year, squares, postcode areas and an organisation's own areas, each recognised by itself."""

from __future__ import annotations

import pytest
from osgeo import ogr, osr
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.boundaries.areas import municipalities, read_areas
from quickscan_veerkracht.veerkracht.study import AreaSource

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


def rows_of(columns, shapes):
    """Columns of cells as the rows that ``layer_file`` writes."""
    return [(dict(zip(columns, cells)), shape) for cells, shape in zip(zip(*columns.values()), shapes)]


def squares(x, y, size, count):
    """Squares in a row, from one corner."""
    return [
        f"POLYGON (({x + i * size} {y}, {x + i * size + size} {y}, {x + i * size + size} {y + size}, "
        f"{x + i * size} {y + size}, {x + i * size} {y}))"
        for i in range(count)
    ]


def strips(count):
    """Areas of no regular shape, all different."""
    return [
        f"POLYGON (({200_000 + 900 * i} 460000, {200_400 + 900 * i} 460010, {200_500 + 900 * i} {460_300 + 7 * i}, "
        f"{200_010 + 900 * i} 460200, {200_000 + 900 * i} 460000))"
        for i in range(count)
    ]


def codes_of(areas):
    return areas.frame["area_code"].tolist()


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
    shapes = [in_system(shape, epsg) for shape in squares(194_000, 469_500, size, 3)]
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


def in_system(wkt, epsg):
    """A shape in RD brought to another system."""
    shape = ogr.CreateGeometryFromWkt(wkt)
    systems = []
    for number in (28992, epsg):
        system = osr.SpatialReference()
        system.ImportFromEPSG(number)
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        systems.append(system)
    shape.Transform(osr.CoordinateTransformation(*systems))
    return shape.ExportToWkt()


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
