"""What groups wrote is kept whole, and what cannot be is refused with the field that is wrong."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.study import Study, from_json
from quickscan_veerkracht.veerkracht.wording import Wording
from quickscan_veerkracht.veerkracht.workshop import (
    STRATEGY_FAMILIES,
    Canvas,
    Note,
    Promise,
    Success,
    Workshop,
    as_cell,
    family_label,
)
from quickscan_veerkracht.veerkracht.workshop_document import from_document
from quickscan_veerkracht.veerkracht.workshop_merge import merge

WORKSHOP = Workshop(
    notes=(
        Note("a1", "Donker plein", "BU1", "C4", 1.5, 2.5, "O", "facilities", "Corporatie", "WK1", 1),
        Note("a2", "=HYPERLINK(1)", district="WK2"),
        Note("a3", "Veel verhuizingen", district="WK1"),
    ),
    canvases=(Canvas("WK1", "Drukte", "Geen beheer", "Gemeente", ("Eerst dit", "Dan dat")),),
    successes=(Success("s1", "WK1", "o_overlast", 8.5, 2030, "BU1", "elk jaar", 2024),),
    promises=(Promise("WK1", "Corporatie", "Twee huismeesters"),),
)


def test_a_workshop_is_saved_with_its_study_and_read_back_equal():
    study = Study(workshop=WORKSHOP)
    assert from_json(study.to_json()) == study


def test_a_study_from_before_the_workshop_is_read():
    document = json.loads(Study(municipality="GM0344").to_json())
    del document["workshop"]
    assert from_json(json.dumps({**document, "version": 3})).workshop == Workshop()


def test_no_two_notes_have_the_same_number():
    assert WORKSHOP.numbers() == {"a1": 1, "a2": 2, "a3": 3}


def test_a_district_has_its_own_part():
    part = WORKSHOP.of_district("WK1")
    assert [note.id for note in part.notes] == ["a1", "a3"]
    assert part.canvases == WORKSHOP.canvases
    assert not WORKSHOP.of_district("WK9")


def test_a_changed_note_keeps_its_place_and_a_new_one_comes_behind():
    changed = WORKSHOP.with_note(replace(WORKSHOP.notes[0], text="Licht plein"))
    assert [note.text for note in changed.notes][:2] == ["Licht plein", "=HYPERLINK(1)"]
    assert [note.id for note in changed.with_note(Note("z")).notes] == ["a1", "a2", "a3", "z"]
    assert [note.id for note in changed.without_note("a2").notes] == ["a1", "a3"]


def test_an_emptied_canvas_is_none():
    assert WORKSHOP.with_canvas(Canvas("WK1")).canvases == ()
    assert WORKSHOP.canvas("WK7") == Canvas("WK7")


@pytest.mark.parametrize(
    ("part", "values", "told"),
    [
        ("notes", {"text": "x"}, "id"),
        ("notes", {"id": "a", "grid": "I9"}, "I9"),
        ("notes", {"id": "a", "x": 1.0}, "x, y"),
        ("notes", {"id": "a", "x": float("nan"), "y": 1.0}, "nan"),
        ("notes", {"id": "a", "theme": "Q"}, "Q"),
        ("notes", {"id": "a", "family": "magic"}, "magic"),
        ("notes", {"id": "a", "session": True}, "session"),
        ("notes", {"id": "a", "colour": "red"}, "colour"),
        ("notes", "a", "fields"),
        ("canvases", {"district": "WK1", "approach": "one line"}, "approach"),
        ("successes", {"id": "s", "target": "8"}, "target"),
        ("successes", {"id": "s", "year": 20300}, "20300"),
        ("promises", {"district": "WK1"}, "organisation"),
    ],
)
def test_what_cannot_be_is_refused_with_the_field(part, values, told):
    with pytest.raises(QuickScanError) as raised:
        from_document({part: [values]})
    assert told in raised.value.details
    dutch = raised.value.parts(Wording("nl"))
    assert dutch[1] != raised.value.details


def test_an_id_that_stands_there_twice_is_refused():
    with pytest.raises(QuickScanError) as raised:
        from_document({"notes": [{"id": "a"}, {"id": "a"}]})
    assert "twice" in raised.value.details


def test_every_strategy_family_has_its_words_in_both_languages():
    for language in ("nl", "en"):
        labels = {family_label(family, Wording(language)) for family in STRATEGY_FAMILIES}
        assert len(labels) == len(STRATEGY_FAMILIES)
        assert "" not in labels


@pytest.mark.parametrize(("typed", "cell"), [("b3", "B3"), (" H 8 ", "H8"), ("a-1", "A1"), ("", "")])
def test_a_cell_is_understood_as_people_type_it(typed, cell):
    assert as_cell(typed) == cell


@pytest.mark.parametrize("typed", ["I1", "A9", "A0", "4C", "A10", "AA"])
def test_what_is_no_cell_is_refused(typed):
    with pytest.raises(QuickScanError) as raised:
        as_cell(typed)
    assert typed in raised.value.message


def test_a_colleagues_notes_come_behind_ones_own_and_nothing_is_overwritten():
    theirs = Workshop(
        notes=(replace(WORKSHOP.notes[0], text="Gezellig plein"), WORKSHOP.notes[1], Note("b1", "Nieuw")),
        canvases=(Canvas("WK2", "Rust"),),
    )
    merged = merge(WORKSHOP, theirs)
    assert [note.id for note in merged.workshop.notes] == ["a1", "a2", "a3", "b1"]
    assert merged.workshop.notes[0].text == "Donker plein"
    assert (merged.added, merged.same) == (2, 1)
    assert [(conflict.mine.text, conflict.theirs.text) for conflict in merged.conflicts] == [
        ("Donker plein", "Gezellig plein")
    ]
    assert merged.taking_theirs(merged.conflicts).notes[0].text == "Gezellig plein"
    assert merged.taking_theirs(()) == merged.workshop


def test_taking_over_the_same_file_again_changes_nothing():
    merged = merge(WORKSHOP, WORKSHOP)
    assert merged.workshop == WORKSHOP
    assert (merged.added, merged.conflicts) == (0, ())
