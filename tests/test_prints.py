from __future__ import annotations

import json

import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.prints import Prints
from quickscan_veerkracht.veerkracht.study import Study, from_json


def test_what_is_printed_is_kept_with_the_study():
    prints = Prints(False, True, ("zoom:WK1",), ("years",), ("pdf", "svg"), (("zoom", "A0"),), "press", "A4", False)
    assert from_json(Study(prints=prints).to_json()).prints == prints


def test_a_study_from_before_prints_the_report_and_the_tables():
    document = json.loads(Study().to_json())
    del document["prints"]
    assert document["version"] == 4
    assert from_json(json.dumps(document)).prints == Prints(report=True, tables=True)


@pytest.mark.parametrize(
    "wrong", [{"preset": "fax"}, {"formats": ["docx"]}, {"colour": "red"}, {"report_paper": "A0"}, {"profiles": "some"}]
)
def test_a_choice_that_is_not_understood_is_told(wrong):
    document = {**json.loads(Study().to_json()), "prints": wrong}
    with pytest.raises(QuickScanError, match="choice that is not understood"):
        from_json(json.dumps(document))


def test_a_study_from_before_the_choice_of_paper_prints_a_report_that_lies():
    document = json.loads(Study(prints=Prints(workshop=("guide",))).to_json())
    del document["prints"]["report_paper"], document["prints"]["profiles"]
    assert from_json(json.dumps(document)).prints == Prints(workshop=("guide",), report_paper="A3", profiles=None)


def test_other_paper_takes_the_place_of_earlier_paper_and_goes_when_it_is_empty():
    prints = Prints().with_paper("zoom", "A0").with_paper("focus", "A2").with_paper("zoom", "A2")
    assert dict(prints.papers) == {"zoom": "A2", "focus": "A2"}
    assert prints.with_paper("zoom", "").papers == (("focus", "A2"),)


def test_there_is_nothing_to_make_when_nothing_is_ticked():
    assert not Prints(report=False, tables=False)
    assert Prints(report=False, tables=False, singles=("years",))
