"""A study is saved and read back equal, and what is no study is refused with a reason."""

from __future__ import annotations

import json

import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.study import (
    AreaNote,
    AreaSource,
    Choice,
    Study,
    TableSource,
    Thresholds,
    from_json,
    parse_period,
    read_study,
)

STUDY = Study(
    areas=AreaSource("buurten.gpkg", "buurten", "buurtcode", year=2022),
    tables=(TableSource("kwb.csv", year=2020), TableSource("map/kwb.xlsx", layer="kwb-2023")),
    municipality="GM0344",
    period=(2020, 2023),
    thresholds=Thresholds(hide_inhabitants=60, clear=0.8),
    vulnerability_indicators=("k_laag_inkomen", "k_bijstand"),
    base_year=2020,
    selection=("BU03440111", "BU03440112"),
    choices=(
        Choice("o_overlast", "norm", norm=12.5),
        Choice("k_bijstand", method="breaks", direction=1, breaks=(2.0, 4.0, 6.0, 8.0)),
    ),
    left_out=("k_ww",),
    area_notes=(AreaNote("BU03440111", "Veel verhuizingen na de renovatie."),),
)


def test_a_study_is_read_back_equal():
    assert from_json(STUDY.to_json()) == STUDY


def test_relative_paths_start_at_the_study_file(tmp_path):
    path = tmp_path / "study.json"
    path.write_text(STUDY.to_json(), encoding="utf-8")
    study = read_study(path)
    assert study.areas.path == str(tmp_path / "buurten.gpkg")
    assert study.tables[1].path == str(tmp_path / "map" / "kwb.xlsx")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": "x"}', "not json"])
def test_text_that_is_no_study_is_refused(text):
    with pytest.raises(QuickScanError) as raised:
        from_json(text)
    assert raised.value.hint


def test_a_study_of_a_newer_plugin_is_refused_with_both_versions():
    document = {**json.loads(STUDY.to_json()), "version": 99}
    with pytest.raises(QuickScanError) as raised:
        from_json(json.dumps(document))
    assert "99" in raised.value.details


def test_an_unknown_choice_is_named():
    document = {**json.loads(STUDY.to_json()), "colour": "red"}
    with pytest.raises(QuickScanError) as raised:
        from_json(json.dumps(document))
    assert "colour" in raised.value.details


@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_study_of_an_earlier_plugin_is_read(version):
    added = ("vulnerability_indicators", "base_year", "selection", "choices", "left_out")
    document = {key: value for key, value in json.loads(STUDY.to_json()).items() if key not in added}
    document["thresholds"] = {"hide_inhabitants": 60}
    study = from_json(json.dumps({**document, "version": version}))
    assert study.municipality == "GM0344"
    assert study.thresholds == Thresholds(hide_inhabitants=60)
    assert study.choices == ()


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        ({"reference": "moon"}, "moon"),
        ({"method": "guess"}, "guess"),
        ({"direction": 2}, "2"),
        ({"method": "breaks", "breaks": [1, 3, 2, 4]}, "ascending"),
        ({"method": "breaks", "breaks": [1, 2, 3]}, "four"),
        ({"reference": "norm"}, "norm"),
    ],
)
def test_a_choice_on_an_indicator_that_cannot_be_is_named(choice, told):
    document = {**json.loads(STUDY.to_json()), "choices": [{"indicator": "k_bijstand", **choice}]}
    with pytest.raises(QuickScanError) as raised:
        from_json(json.dumps(document))
    assert told in raised.value.details


@pytest.mark.parametrize(("text", "period"), [("2014-2020", (2014, 2020)), (" 2014–2020 ", (2014, 2020)), ("", None)])
def test_a_period_is_two_years(text, period):
    assert parse_period(text) == period


@pytest.mark.parametrize("text", ["2014", "2020-2014", "2014-2014", "14-20", "a-b"])
def test_what_is_no_period_is_refused(text):
    with pytest.raises(QuickScanError) as raised:
        parse_period(text)
    assert text in raised.value.message


def test_a_study_that_is_given_away_names_its_files_but_not_their_folders():
    kept = STUDY.changed(areas=AreaSource("/home/jansen/kaart/buurten.gpkg"), house="/home/jansen/huis/stijl.json")
    away = kept.without_folders()
    assert away.house == "stijl.json"
    assert away.areas.path == "buurten.gpkg"
    assert [table.path for table in away.tables] == ["kwb.csv", "kwb.xlsx"]
    assert away.period == STUDY.period


def test_a_note_on_an_area_takes_the_place_of_the_one_before_and_goes_when_it_is_emptied():
    study = STUDY.with_note("BU03440112", " Goed gesprek. ").with_note("BU03440111", "Anders.")
    assert study.note_on("BU03440112") == "Goed gesprek."
    assert study.note_on("BU03440111") == "Anders."
    assert study.with_note("BU03440111", "  ").area_notes == (AreaNote("BU03440112", "Goed gesprek."),)
    assert study.note_on("BU03449999") == ""
