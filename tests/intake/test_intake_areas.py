from __future__ import annotations

import os
import shutil
import sqlite3

import pytest
from osgeo import ogr
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.boundaries.areas import municipalities, name_districts, read_areas
from quickscan_veerkracht.veerkracht.intake.frames import AREA_COLUMNS
from quickscan_veerkracht.veerkracht.intake.reader import read_table
from quickscan_veerkracht.veerkracht.study import AreaSource, TableSource


def area_of(wkb):
    return ogr.CreateGeometryFromWkb(wkb).Area()


def buurt(code, name="", **more):
    return {"buurtcode": code, "buurtnaam": name or code, **more}


@pytest.mark.parametrize(
    ("file", "count", "municipality"),
    [("apeldoorn_buurt_2019_rd", 95, "GM0200"), ("utrecht_buurt_2019_rd", 111, "GM0344")],
)
def test_the_geopackage_and_the_geojson_without_crs_give_the_same_areas(shared_data, say, file, count, municipality):
    package = read_areas(AreaSource(str(shared_data / f"boundaries/{file}.gpkg")), "", say)
    geojson = read_areas(AreaSource(str(shared_data / f"boundaries/{file}_cartomap.geojson")), municipality, say)
    for areas in (package, geojson):
        assert (len(areas.frame), areas.level, areas.year) == (count, "neighbourhood", 2019)
        assert (areas.municipality_code, areas.key_field, areas.crs) == (municipality, "statcode", "EPSG:28992")
        assert list(areas.frame.columns) == list(AREA_COLUMNS)
    assert "RD (EPSG:28992)" in geojson.repairs[0]
    ours, theirs = package.frame.set_index("area_code"), geojson.frame.set_index("area_code")
    assert ours.index.equals(theirs.index)
    assert ours["geometry"].map(area_of).tolist() == pytest.approx(theirs["geometry"].map(area_of).tolist())


def test_apeldoorn_has_its_hectares_and_keeps_its_holes(shared_data, say):
    areas = read_areas(AreaSource(str(shared_data / "boundaries/apeldoorn_buurt_2019_rd.gpkg")), "Apeldoorn", say)
    assert areas.frame["geometry"].map(area_of).sum() / 10_000 == pytest.approx(34065, rel=0.001)
    frame = areas.frame.set_index("area_code")
    for code in ("BU02001103", "BU02001303"):
        shape = ogr.CreateGeometryFromWkb(frame.loc[code, "geometry"])
        assert shape.GetGeometryRef(0).GetGeometryCount() > 1
    assert frame.loc["BU02000101", "district_code"] == "WK020001"


def test_the_columns_of_the_cbs_are_found_and_water_is_kept_and_marked(shared_data, say):
    source = AreaSource(str(shared_data / "boundaries/pdok_wfs_cbs_buurten_2021_ermelo.gpkg"))
    areas = read_areas(source, "ermelo", say)
    assert (areas.year, areas.municipality_name, areas.key_field) == (2021, "Ermelo", "buurtcode")
    water = areas.frame[areas.frame["water"]]
    assert water["area_code"].tolist() == ["BU02339997"]
    assert set(areas.reasons) >= {"key", "name", "level", "year", "district", "municipality", "water"}
    assert municipalities(source, say) == [("GM0233", "Ermelo")]


def test_a_layer_of_the_country_gives_one_municipality_and_only_its_neighbours(shared_data, say):
    source = AreaSource(str(shared_data / "boundaries/pdok_wfs_cbs_wijkenbuurten2016_gemeenten_rd.geojson"))
    by_code = read_areas(source, "GM0200", say)
    by_name = read_areas(source, "Apeldoorn", say)
    assert by_code.frame["area_code"].tolist() == by_name.frame["area_code"].tolist() == ["GM0200"]
    assert 5 < len(by_code.surroundings) < 60
    names = dict(municipalities(source, say))
    assert len(names) == 390
    assert names["GM0200"] == "Apeldoorn"
    with pytest.raises(QuickScanError, match="Choose a municipality") as caught:
        read_areas(source, "", say)
    assert "390" in caught.value.details
    with pytest.raises(QuickScanError, match="“Atlantis” is not in"):
        read_areas(source, "Atlantis", say)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_geopackage_stays_byte_for_byte_and_nothing_is_left_beside_it(shared_data, say, digest, tmp_path, read_only):
    copy = tmp_path / "grenzen.gpkg"
    shutil.copyfile(shared_data / "boundaries/apeldoorn_buurt_2019_rd.gpkg", copy)
    if read_only:
        os.chmod(copy, 0o444)
    before, moment = digest(copy), copy.stat().st_mtime_ns
    areas = read_areas(AreaSource(str(copy)), "", say)
    municipalities(AreaSource(str(copy)), say)
    assert digest(copy) == before == areas.sha256
    assert copy.stat().st_mtime_ns == moment
    assert [item.name for item in tmp_path.iterdir()] == ["grenzen.gpkg"]


def test_an_edit_that_another_program_has_not_yet_written_back_is_seen(shared_data, say, digest, tmp_path):
    copy = tmp_path / "grenzen.gpkg"
    copy.write_bytes((shared_data / "boundaries/apeldoorn_buurt_2019_rd.gpkg").read_bytes())
    editor = sqlite3.connect(copy)
    try:
        editor.execute("PRAGMA journal_mode=WAL")
        # what the triggers of a GeoPackage ask for; no shape changes here
        for function in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
            editor.create_function(function, 1, lambda shape: 1)
        editor.execute("UPDATE buurt_2019 SET statnaam = 'Nieuwe naam' WHERE statcode = 'BU02000101'")
        editor.commit()
        before = {item.name: digest(item) for item in tmp_path.iterdir()}
        assert "grenzen.gpkg-wal" in before
        areas = read_areas(AreaSource(str(copy)), "", say)
        assert areas.frame.set_index("area_code").loc["BU02000101", "name"] == "Nieuwe naam"
        assert {item.name: digest(item) for item in tmp_path.iterdir()} == before
    finally:
        editor.close()


def test_the_layer_may_be_named_as_qgis_does(shared_data, say):
    path = shared_data / "boundaries/apeldoorn_buurt_2019_rd.gpkg"
    assert len(read_areas(AreaSource(f"{path}|layername=buurt_2019"), "", say).frame) == 95
    with pytest.raises(QuickScanError, match="has no layer “wijken”") as caught:
        read_areas(AreaSource(f"{path}|layername=wijken"), "", say)
    assert "buurt_2019" in caught.value.details


def test_parts_in_rows_of_their_own_become_one_area(layer_file, shape, say):
    rows = [
        (buurt("BU02000101", "Centrum"), shape(200000, 460000)),
        (buurt("BU02000101", "Centrum"), shape(200500, 460000)),
        (buurt("BU02000102", "West"), shape(201000, 460000)),
    ]
    areas = read_areas(AreaSource(str(layer_file("a.gpkg", rows))), "", say)
    assert areas.frame["geometry"].map(area_of).tolist() == [20_000, 10_000]
    assert any("parts were joined" in sentence for sentence in areas.repairs)


def test_one_code_for_different_areas_is_refused(layer_file, shape, say):
    rows = [
        (buurt("BU02000101", "Centrum"), shape(200000, 460000)),
        (buurt("BU02000101", "West"), shape(200500, 460000)),
    ]
    with pytest.raises(QuickScanError, match="one code for different areas") as caught:
        read_areas(AreaSource(str(layer_file("a.gpkg", rows))), "", say)
    assert "BU02000101" in caught.value.details
    assert caught.value.hint


def test_the_water_of_an_area_does_not_hide_its_land(layer_file, shape, say):
    rows = [
        (buurt("BU02000101", "Centrum", water="NEE"), shape(200000, 460000)),
        (buurt("BU02000101", "Centrum", water="JA"), shape(200500, 460000)),
    ]
    areas = read_areas(AreaSource(str(layer_file("a.gpkg", rows))), "", say)
    assert areas.frame["water"].tolist() == [False]
    assert areas.frame["geometry"].map(area_of).tolist() == [10_000]
    assert any("water parts" in sentence for sentence in areas.repairs)


def test_own_areas_with_any_text_key_work(layer_file, shape, say):
    rows = [
        ({"gebied": "Noord-1", "naam": "Noord"}, shape(0, 400000)),
        ({"gebied": "Z/2", "naam": "Zuid"}, shape(900, 400000)),
    ]
    areas = read_areas(AreaSource(str(layer_file("a.gpkg", rows)), key_field="gebied"), "", say)
    assert areas.level == "other"
    assert areas.frame["area_code"].tolist() == ["Noord-1", "Z/2"]
    assert areas.frame["name"].tolist() == ["Noord", "Zuid"]


def test_a_wrong_key_column_names_the_right_ones(shared_data, say):
    path = str(shared_data / "boundaries/apeldoorn_buurt_2019_rd.gpkg")
    with pytest.raises(QuickScanError, match="has no column “code”") as caught:
        read_areas(AreaSource(path, key_field="code"), "", say)
    assert "statcode" in caught.value.details
    assert caught.value.hint


def test_a_layer_without_codes_lists_its_columns(layer_file, shape, say):
    path = layer_file("a.gpkg", [({"soort": "park", "kleur": "groen"}, shape(200000, 460000))])
    with pytest.raises(QuickScanError, match="no column with area codes") as caught:
        read_areas(AreaSource(str(path)), "", say)
    assert "soort, kleur" in caught.value.details


def test_districts_and_municipality_get_their_names_from_the_tables(shared_data, say):
    areas = read_areas(AreaSource(str(shared_data / "boundaries/utrecht_buurt_2019_rd.gpkg")), "", say)
    assert name_districts(areas, []).frame["district_name"].eq("").all()
    kwb = read_table(TableSource(str(shared_data / "kwb/CBS-Utrecht-kwb-2023.xlsx")), say)
    named = name_districts(areas, [kwb])
    assert named.municipality_name == "Utrecht"
    assert named.frame.set_index("area_code").loc["BU03440111", "district_name"] == "Wijk 01 West"


def test_a_district_without_a_name_is_called_by_its_number(shared_data, say):
    areas = read_areas(AreaSource(str(shared_data / "boundaries/apeldoorn_buurt_2019_rd.gpkg")), "", say)
    crimes = read_table(TableSource(str(shared_data / "politie/derived_apeldoorn_misdrijven_buurt_2021_2025.csv")), say)
    named = name_districts(areas, [crimes])
    assert named.frame.set_index("area_code").loc["BU02001701", "district_name"] == "Wijk 17"
    assert named.municipality_name == "Apeldoorn"
    regions = read_table(TableSource(str(shared_data / "kwb/odata_v3_84799NED_WijkenEnBuurten_cut.csv")), say)
    assert "Centrum" in set(name_districts(areas, [regions]).frame["district_name"])
