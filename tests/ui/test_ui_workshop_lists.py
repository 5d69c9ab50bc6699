"""The lists of the workshop, without a widget."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from quickscan_veerkracht.ui.models.written import (
    WrittenFilter,
    WrittenModel,
    conflict_rows,
    names_of,
    note_rows,
    promise_rows,
    success_rows,
)
from quickscan_veerkracht.veerkracht.analysis.success import Followed, State
from quickscan_veerkracht.veerkracht.intake.catalogue import catalogue
from quickscan_veerkracht.veerkracht.wording import Wording
from quickscan_veerkracht.veerkracht.workshop import Canvas, Note, Promise, Success, Workshop
from quickscan_veerkracht.veerkracht.workshop_merge import merge
from support.invented import invented_quickscan

SAY = Wording("nl")
AREA, DISTRICT = "BU99900101", "WK999001"
NOTES = (
    Note("a", "Donker plein", AREA, "C4", theme="O", family="facilities", owner="Gemeente", district=DISTRICT),
    Note("b", "", district="WK999002", theme="K"),
    Note("c", "Verhuizingen", district=DISTRICT, theme="K", family="inflow"),
)


@pytest.fixture(scope="module")
def names():
    return names_of(invented_quickscan().areas.frame)


@pytest.fixture
def listed(names):
    model, shown = WrittenModel(), WrittenFilter()
    shown.setSourceModel(model)
    model.set_rows(note_rows(Workshop(NOTES), names, SAY))
    return model, shown


def badges(shown):
    return [shown.index(row, 0).data(WrittenModel.BADGE_ROLE) for row in range(shown.rowCount())]


def test_a_note_says_its_number_place_theme_strategy_and_owner(listed, names):
    model, _shown = listed
    detail = model.index(0).data(WrittenModel.DETAIL_ROLE)
    assert model.index(0).data(WrittenModel.BADGE_ROLE) == "1"
    wanted = ["C4", names.areas[AREA], "Overlast en veiligheid", "Voorzieningen en gebouwde omgeving", "Gemeente"]
    assert detail == " · ".join(wanted)
    assert model.index(1).data() == "(geen tekst)"
    assert "Donker plein" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_notes_are_filtered_by_district_theme_strategy_and_words(listed):
    _model, shown = listed
    shown.want(district=DISTRICT)
    assert badges(shown) == ["1", "3"]
    shown.want(theme="K")
    assert badges(shown) == ["3"]
    shown.want(theme="", family="facilities")
    assert badges(shown) == ["1"]
    shown.want(district="", family="")
    shown.search("  GEMEENTE ")
    assert badges(shown) == ["1"]
    shown.search("")
    assert badges(shown) == ["1", "2", "3"]


def test_changed_words_leave_the_list_as_it_is(listed, names, qtbot):
    model, _shown = listed
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_rows(note_rows(Workshop((NOTES[0], Note("b", "Nu wel"), NOTES[2])), names, SAY))
    assert model.index(1).data() == "Nu wel"


def test_a_success_shows_its_sign_and_words_and_asks_for_a_computation_without(names):
    success = Success("s", DISTRICT, "o_misdrijf", 10.0, 2030, note="Rustiger straten")
    found = {"s": Followed(success, State.ON_TRACK, "Op koers: …")}
    row = success_rows([success], found, catalogue(), names, SAY)[0]
    assert row.badge == "↗"
    assert row.title == f"Geregistreerde misdrijven · {names.districts[DISTRICT]}"
    assert row.detail == "Op koers: …\nRustiger straten"
    changed = Success("s", DISTRICT, "o_misdrijf", 12.0, 2030)
    for followed in ({}, found):
        row = success_rows([changed], followed, catalogue(), names, SAY)[0]
        assert row.detail == "Bereken de seinen om te zien hoe ver dit is."


def test_promises_are_found_by_district_and_organisation():
    row = promise_rows([Promise(DISTRICT, "Corporatie", "Twee huismeesters")])[0]
    assert (row.key, row.title, row.detail) == ((DISTRICT, "Corporatie"), "Corporatie", "Twee huismeesters")


def test_a_conflict_shows_only_what_differs_and_is_ticked(names, qtbot):
    mine = Workshop(NOTES, (Canvas(DISTRICT, "Drukte", approach=("Eerst", "Dan")),))
    theirs = Workshop(
        (Note("a", "Licht plein", AREA, "C4", theme="O", family="facilities", district=DISTRICT),),
        (Canvas(DISTRICT, "Drukte", approach=("Eerst",)),),
    )
    rows = conflict_rows(merge(mine, theirs).conflicts, names, SAY)
    assert rows[0].detail == "Jij: Donker plein · Gemeente\nCollega: Licht plein · (niets)"
    assert rows[1].detail == "Jij: Eerst; Dan\nCollega: Eerst"
    model = WrittenModel(ticks=True)
    model.set_rows(rows)
    model.setData(model.index(1), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert model.ticked() == {1}
    model.setData(model.index(1), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert model.ticked() == set()


def test_names_leave_water_out_and_fall_back_on_codes():
    frame = invented_quickscan().areas.frame.copy()
    frame.loc[frame["area_code"] == AREA, "name"] = " "
    names = names_of(frame)
    water = frame.loc[frame["water"], "area_code"].iloc[0]
    assert water not in names.areas
    assert names.areas[AREA] == AREA
    assert names.place("", "", SAY) == "Hele gemeente"
    assert names.place("", "WK7", SAY) == "WK7"
