"""Sets of choices are kept, given away and read back; what is none is refused."""

from __future__ import annotations

import json

import pytest
from quickscan_veerkracht.veerkracht.analysis.presets import (
    FINGERTIPS,
    NATIONAL,
    USUAL,
    built_in,
    file_of,
    from_text,
    of_study,
    read_presets,
    remove_preset,
    save_preset,
)
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.catalogue import catalogue
from quickscan_veerkracht.veerkracht.study import AreaSource, Choice, Study, TableSource, Thresholds

NAMES = {USUAL: "gewoon", NATIONAL: "landelijk", FINGERTIPS: "Fingertips"}
STUDY = Study(
    areas=AreaSource("/home/jansen/buurten.gpkg"),
    tables=(TableSource("kwb.csv"),),
    municipality="GM0344",
    period=(2014, 2020),
    reference="peers",
    thresholds=Thresholds(clear=0.6),
    choices=(Choice("o_misdrijf", method="breaks", breaks=(1.0, 2.0, 3.0, 4.0)), Choice("k_ww", "norm", norm=3.0)),
    left_out=("k_ao", "k_wmo"),
)


def test_a_set_holds_how_is_judged_and_nothing_of_what_where_or_when():
    preset = of_study("Onze wijkaanpak", STUDY)
    read = from_text(preset.to_json())
    assert read == preset
    assert "jansen" not in preset.to_json()
    other = Study(municipality="GM0200", period=(2020, 2023))
    applied = read.applied(other)
    assert (applied.municipality, applied.period) == ("GM0200", (2020, 2023))
    assert (applied.reference, applied.choices, applied.left_out) == (STUDY.reference, STUDY.choices, STUDY.left_out)


def test_a_study_follows_a_set_in_whatever_order_its_choices_were_made():
    preset = of_study("x", STUDY)
    assert preset.is_in(STUDY.changed(choices=STUDY.choices[::-1], left_out=STUDY.left_out[::-1]))
    assert not preset.is_in(STUDY.changed(left_out=("k_ao",)))


def test_the_plugins_own_are_the_usual_choices_the_netherlands_and_margins():
    usual, national, fingertips = built_in(catalogue(), NAMES)
    assert usual.is_in(Study(municipality="GM0344"))
    assert national.study.reference == "netherlands"
    chosen = {choice.indicator for choice in fingertips.study.choices}
    assert {choice.method for choice in fingertips.study.choices} == {"benchmark"}
    assert {"k_bijstand", "o_misdrijf"} <= chosen
    # without a margin an interval says nothing
    assert not chosen & {"o_lbm", "k_ses", "w_corp", "c_inw"}


def test_sets_are_kept_by_name_replaced_and_removed(tmp_path):
    folder = tmp_path / "presets"
    for name in ("b", "A"):
        save_preset(of_study(name, STUDY), file_of(name, folder))
    save_preset(of_study("b", Study()), file_of("b", folder))
    (folder / "stuk.preset.json").write_text("{", encoding="utf-8")
    assert [preset.name for preset in read_presets(folder)] == ["A", "b"]
    assert read_presets(folder)[1].study == Study()
    remove_preset("A", folder)
    assert [preset.name for preset in read_presets(folder)] == ["b"]


def test_a_name_stays_within_the_folder(tmp_path):
    assert file_of("../../weg", tmp_path).parent == tmp_path


@pytest.mark.parametrize(
    "change",
    [
        {"preset": 99},
        {"study": 99},
        {"name": " "},
        {"choices": {"areas": {"path": "x"}}},
        {"choices": {"reference": "moon"}},
    ],
)
def test_what_is_no_set_of_choices_is_refused(change):
    document = {**json.loads(of_study("x", STUDY).to_json()), **change}
    with pytest.raises(QuickScanError) as raised:
        from_text(json.dumps(document))
    assert raised.value.hint
