"""Tables of a release of the Leefbaarometer, and layers of its map service."""

from __future__ import annotations

import json

import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.reader import expand, read_table, recognise
from quickscan_veerkracht.veerkracht.study import TableSource
from support.polder import zipped
from support.reading import read, value, write

SCORES = "jaar,lbm,afw,fys,onv,soc,vrz,won"
RELEASE = "Leefbaarometer 3.0 - Meting 2024 - open data"


@pytest.mark.parametrize(
    ("name", "header", "first", "code", "level"),
    [
        ("scores buurten 2002-2024", "bu_code,bu_naam", "BU02000101,Centrum", "BU02000101", "neighbourhood"),
        ("scores wijken 2002-2024", "wk_code,wk_naam", "WK020001,Centrum", "WK020001", "district"),
        ("scores gemeenten 2002-2024", "gm_code,gm_naam", "GM0200,Apeldoorn", "GM0200", "municipality"),
        # the zeros of a code get lost in a spreadsheet
        ("scores buurten 2002-2024", "bu_code,bu_naam", "2000101,Centrum", "BU02000101", "neighbourhood"),
        ("scores PC4 2002-2024", "PC4", "7311", "7311", "other"),
        ("scores grids 2002-2024", "grid_id", "E1945N4660", "E1945N4660", "other"),
        ("scores grids 2002-2022", "gridcode", "E1945N4660", "E1945N4660", "other"),
    ],
)
def test_scores_of_every_level_are_read(tmp_path, say, name, header, first, code, level):
    rows = [f"{first},2022,4.2,0.1,0.0,-0.05,0.02,0.1,-0.3", f"{first},2024,4.25,0.15,0.0,-0.04,0.02,0.1,-0.3"]
    path = write(tmp_path, f"Leefbaarometer-{name}.csv", "\n".join([f"{header},{SCORES}", *rows]))
    seen = recognise(path, say=say)
    assert (seen.format, seen.publisher, seen.years) == ("leefbaarometer", "Leefbaarometer", (2022, 2024))
    table = read(path, say)
    assert table.provenance.years == (2022, 2024)
    assert value(table, code, 2022, "o_lbm") == -0.05
    assert value(table, code, 2024, "l_lbm") == 0.15
    assert value(table, code, 2024, "l_won") == -0.3
    assert value(table, code, 2024, "l_fys") == 0
    assert table.regions["level"].tolist() == [level]


def test_scores_with_a_decimal_comma_are_the_same_scores(tmp_path, say):
    text = "bu_code;jaar;afw;fys;onv;soc;vrz;won\nBU02000101;2022;0,1;0;-0,05;0;0;0\n"
    assert value(read(write(tmp_path, "lbm.csv", text), say), "BU02000101", 2022, "o_lbm") == -0.05


def test_the_score_itself_is_left_out_where_its_deviation_is_not_there(tmp_path, say):
    table = read(write(tmp_path, "lbm.csv", "bu_code,jaar,lbm,fys,onv\nBU02000101,2022,4.2,0.1,-0.05\n"), say)
    assert set(table.observations["indicator"]) == {"l_fys", "o_lbm"}
    assert any("“lbm” was not read" in sentence for sentence in table.provenance.repairs)


def test_version_2_is_a_format_of_its_own(tmp_path, say):
    text = "bu_code,jaar,rlbrmtr,rlbwon,rlbbev,rlbvrz,rlbvei,rlbfys\nBU02000101,2014,0.1,0.2,0.3,0.4,-0.5,0.6\n"
    table = read(write(tmp_path, "Leefbaarometer 2.0 buurten.csv", text), say)
    assert table.provenance.format == "leefbaarometer2"
    found = table.observations.set_index("indicator")["value"].to_dict()
    assert found == {"l_lbm": 0.1, "l_won": 0.2, "l_soc": 0.3, "l_vrz": 0.4, "o_lbm": -0.5, "l_fys": 0.6}
    assert any("2.0" in sentence for sentence in table.provenance.repairs)


def test_a_column_of_version_3_beside_those_of_version_2_is_left_out(tmp_path, say):
    """Dwellings are called “won” as well."""
    text = "bu_code,jaar,won,rlbrmtr,rlbwon,rlbbev\nBU02000101,2014,850,0.1,0.2,0.3\n"
    table = read(write(tmp_path, "lbm.csv", text), say)
    assert table.observations.set_index("indicator")["value"].to_dict() == {"l_lbm": 0.1, "l_won": 0.2, "l_soc": 0.3}


def test_changes_in_score_are_not_read_as_scores(tmp_path, say):
    """Their columns may be called like those of the scores."""
    text = f"bu_code,{SCORES}\nBU02000101,2024,0.05,0.05,0.0,-0.01,0.0,0.1,0.0\n"
    path = write(tmp_path, "Leefbaarometer-ontwikkeling buurten 2014-2024.csv", text)
    with pytest.raises(QuickScanError, match="holds changes in the scores") as caught:
        read(path, say)
    assert "scores of the same release" in caught.value.hint


@pytest.mark.parametrize(
    ("columns", "form"),
    [
        ("lbm,afw,fys,onv,soc,vrz,won", "leefbaarometer"),
        ("kscore,kafw,kfys,konv,ksoc,kvrz,kwon", "leefbaarometer"),
        ("won,rlbrmtr,rlbfys,rlbvei,rlbbev,rlbvrz,rlbwon", "leefbaarometer2"),
    ],
)
def test_classes_are_read_as_classes_whatever_their_columns_are_called(tmp_path, say, columns, form):
    text = f"bu_code,jaar,{columns}\nBU02000101,2024,9,9,4,6,5,9,1\nBU02000102,2024,5,5,4,3,5,,1\n"
    table = read(write(tmp_path, "lbm.csv", text), say)
    assert table.provenance.format == form
    assert value(table, "BU02000101", 2024, "l_lbm_klasse") == 9
    assert value(table, "BU02000101", 2024, "o_lbm_klasse") == 6
    assert value(table, "BU02000102", 2024, "o_lbm_klasse") == 3
    assert set(table.observations["indicator"]) == {
        f"{name}_klasse" for name in ("l_lbm", "l_fys", "o_lbm", "l_soc", "l_vrz", "l_won")
    }


def test_what_is_no_class_is_no_data(tmp_path, say):
    rows = "BU02000101,2024,0,5,4,6\nBU02000102,2024,10,5,4,3\nBU02000103,2024,4.5,1,9,3\n"
    table = read(write(tmp_path, "lbm.csv", f"bu_code,jaar,konv,kscore,kfys,ksoc\n{rows}"), say)
    assert "o_lbm_klasse" not in set(table.observations.dropna(subset=["value"])["indicator"])
    assert any("3 cells of “konv” hold no class from 1 to 9" in sentence for sentence in table.provenance.repairs)
    assert value(table, "BU02000103", 2024, "l_fys_klasse") == 9


CLASSES = "kscore,kfys,konv,ksoc,kvrz,kwon"


@pytest.mark.parametrize(
    ("name", "header", "rows"),
    [
        ("Leefbaarometer-ontwikkeling buurten 2014-2024.csv", "bu_code,score", ["BU02000101,0.03", "BU02000102,0.1"]),
        ("buurtontwikkeling14_24.csv", "id,name", ["BU02000101,Centrum", "BU02000102,Noord"]),
        (
            "ontwikkeling buurten.csv",
            "bu_code,periode",
            ["BU02000101,2014-2024", "BU02000102,2014-2024", "BU02000101,2022-2024", "BU02000102,2022 – 2024"],
        ),
        ("ontwikkeling.csv", "bu_code,jaar_van,jaar_tot", ["BU02000101,2014,2024", "BU02000102,2014,2024"]),
    ],
)
def test_developments_are_read_with_the_years_between_which_they_are(tmp_path, say, name, header, rows):
    classes = ["5,5,2,6,9,1", "5,5,8,6,9,1", "1,1,1,1,1,1", "1,1,1,1,1,1"]
    lines = [f"{row},{own}" for row, own in zip(rows, classes)]
    path = write(tmp_path, name, "\n".join([f"{header},{CLASSES}", *lines]))
    seen = recognise(path, say=say)
    assert (seen.format, seen.confidence > 0.9) == ("leefbaarometer", True)
    table = read(path, say)
    assert value(table, "BU02000101", 2024, "o_lbm_ontwikkeling") == 2
    assert value(table, "BU02000102", 2024, "o_lbm_ontwikkeling") == 8
    assert table.since["o_lbm_ontwikkeling", 2024] == 2014
    assert len(table.since) == 6
    assert table.provenance.years == (2024,)
    left = [sentence for sentence in table.provenance.repairs if "2022–2024" in sentence]
    assert len(left) == (len(rows) > 2)


def test_developments_of_unknown_years_are_refused(tmp_path, say):
    path = write(tmp_path, "ontwikkeling buurten.csv", f"bu_code,{CLASSES}\nBU02000101,5,5,2,6,9,1\n")
    with pytest.raises(QuickScanError, match="years of the developments") as caught:
        read(path, say)
    assert "2014-2024" in caught.value.hint


@pytest.mark.parametrize(("layer", "year"), [("buurtscore24", 2024), ("buurtscore08", 2008)])
def test_a_layer_of_the_map_service_has_its_year_in_its_name(tmp_path, say, layer, year):
    properties = {"id": "BU02000101", "name": "Centrum", "kscore": 9, "kfys": 5, "konv": 3}
    properties |= {"afw": 0.189053, "fys": 0.0343143, "onv": -0.113587, "soc": -0.03, "vrz": 0.31, "won": -0.01}
    feature = {"type": "Feature", "id": f"{layer}.1", "properties": properties, "geometry": None}
    document = {"type": "FeatureCollection", "name": layer, "features": [feature]}
    table = read(write(tmp_path, f"{layer}.geojson", json.dumps(document)), say)
    assert table.provenance.format == "leefbaarometer"
    assert value(table, "BU02000101", year, "o_lbm") == -0.113587
    assert value(table, "BU02000101", year, "l_lbm") == 0.189053
    # and the classes beside the scores
    assert value(table, "BU02000101", year, "o_lbm_klasse") == 3
    assert table.regions["name"].tolist() == ["Centrum"]


def test_numbers_of_rows_called_id_are_no_areas(tmp_path, say):
    with pytest.raises(QuickScanError, match="was not recognised"):
        read(write(tmp_path, "lbm.csv", "id,jaar,afw,fys,onv,soc\n1,2024,0.1,0.1,0.1,0.1\n"), say)


def test_of_a_release_the_scores_are_taken_and_not_the_changes_in_score(tmp_path, say):
    row = "2024,4.2,0.15,0.0,-0.04,0.02,0.1,-0.3\n"
    members = {
        f"{RELEASE}/Leefbaarometer-ontwikkeling buurten 2014-2024.csv": f"bu_code,{SCORES}\nBU02000101,{row}",
        f"{RELEASE}/Leefbaarometer-scores buurten 2002-2024.csv": f"bu_code,{SCORES}\nBU02000101,{row}",
        f"{RELEASE}/Leefbaarometer-scores wijken 2002-2024.csv": f"wk_code,{SCORES}\nWK020001,{row}",
        f"{RELEASE}/leesmij.txt": "Toelichting",
    }
    path = tmp_path / "open-data-leefbaarometer-meting-2024.zip"
    path.write_bytes(zipped({name: text.encode() for name, text in members.items()}))
    sources = expand([path], say)
    assert [source.layer.rsplit("/", 1)[-1] for source in sources] == [
        "Leefbaarometer-scores buurten 2002-2024.csv",
        "Leefbaarometer-scores wijken 2002-2024.csv",
    ]
    assert [read_table(source, say).regions["area_code"].tolist() for source in sources] == [
        ["BU02000101"],
        ["WK020001"],
    ]
    assert recognise(path, say=say).format == "leefbaarometer"
    assert value(read_table(TableSource(str(path)), say), "BU02000101", 2024, "o_lbm") == -0.04


def test_of_a_release_with_classes_of_development_these_are_taken_too(tmp_path, say):
    members = {
        f"{RELEASE}/Leefbaarometer-ontwikkeling buurten 2014-2024.csv": f"bu_code,{CLASSES}\nBU02000101,5,5,2,6,9,1\n",
        f"{RELEASE}/Leefbaarometer-scores buurten 2002-2024.csv": (
            f"bu_code,{SCORES}\nBU02000101,2024,4.2,0.15,0.0,-0.04,0.02,0.1,-0.3\n"
        ),
    }
    path = tmp_path / "open-data-leefbaarometer-meting-2024.zip"
    path.write_bytes(zipped({name: text.encode() for name, text in members.items()}))
    tables = [read_table(source, say) for source in expand([path], say)]
    assert [table.since.get(("o_lbm_ontwikkeling", 2024)) for table in tables] == [2014, None]
