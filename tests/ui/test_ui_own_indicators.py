"""A user's own indicators in the panel: added as a file, known to the tables and the assistant, kept in the project."""

from __future__ import annotations

import json

import pytest
from quickscan_veerkracht.ui import project_state
from quickscan_veerkracht.ui.assistant import Assistant
from quickscan_veerkracht.ui.models.figures import FiguresModel
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.catalogue import built_in, catalogue
from quickscan_veerkracht.veerkracht.own_indicators import OwnIndicator
from quickscan_veerkracht.veerkracht.study import AreaSource, Study

DEBTS = {
    "id": "o_schulden",
    "label_nl": "Schuldhulp",
    "unit_nl": "% van de huishoudens",
    "theme": "O",
    "direction": -1,
    "kind": "share",
    "denominator": "c_hh",
    "columns": ["schuldhulp"],
}
TWICE = {
    "id": "o_dubbel",
    "label_nl": "Schuldhulp tegen overlast",
    "unit_nl": "verhouding",
    "theme": "O",
    "direction": -1,
    "formula": {"kind": "ratio", "operands": ["o_schulden", "c_woz"]},
}
# ten neighbourhoods of the sample, in two districts
CODES = [f"BU9901{district:02d}{number:02d}" for district in (0, 1) for number in range(1, 6)]
ROWS = [f"{code};{number},5;{200 + number}\n" for number, code in enumerate(CODES, start=1)]
TABLE = "".join(["buurtcode;schuldhulp_2021;c_woz_2021\n", *ROWS])


@pytest.fixture
def town(dock, sample_study, wait_idle):
    """The panel with the areas of the sample, and a table of which only the property value is known."""
    source = sample_study.areas
    dock.study.choose_areas(AreaSource(path=source.path, layer=source.layer, year=2022), municipality="GM9901")
    wait_idle(dock)
    dock.open_page("tables")
    return dock


@pytest.fixture
def added(town, tmp_path, wait_idle):
    def add(*documents: dict, name: str = "eigen.indicators.json") -> None:
        path = tmp_path / name
        path.write_text(json.dumps({"version": 1, "indicators": list(documents)}), encoding="utf-8")
        town.work.add_paths([path])
        wait_idle(town)

    return add


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "eigen.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_tables_that_were_read_are_read_again_with_indicators_that_are_added(town, added, table, wait_idle, interface):
    town.work.add_paths([table])
    wait_idle(town)
    assert town.study.tables[0].indicators == {"c_woz"}
    added(DEBTS)
    (state,) = town.study.tables
    assert state.indicators == {"c_woz", "o_schulden"}
    assert state.matched == 10
    assert "eigen.indicators.json: 1 eigen indicatoren." in interface.bar.texts
    assert "10 nieuw" in interface.bar.texts
    assert dict(catalogue()) == built_in()


def test_a_table_and_its_indicators_may_be_dropped_together(town, table, tmp_path, wait_idle):
    path = tmp_path / "eigen.indicators.json"
    path.write_text(json.dumps({"indicators": [DEBTS]}), encoding="utf-8")
    town.work.add_paths([table, path])
    wait_idle(town)
    assert town.study.tables[0].indicators == {"c_woz", "o_schulden"}


def test_the_same_id_takes_the_place_of_the_earlier_one(town, added):
    added(DEBTS)
    added({**DEBTS, "label_nl": "Anders"}, TWICE)
    assert [(item.id, item.label_nl) for item in town.study.study.indicators] == [
        ("o_schulden", "Anders"),
        ("o_dubbel", "Schuldhulp tegen overlast"),
    ]


def test_a_file_that_cannot_be_used_says_why_and_changes_nothing(town, added, interface):
    added(DEBTS)
    added({**TWICE, "theme": "Z"})
    assert "De indicator “o_dubbel” kan niet worden gebruikt." in interface.bar.texts
    assert "Het thema is “Z”." in interface.bar.texts
    assert [item.id for item in town.study.study.indicators] == ["o_schulden"]


def test_the_choice_for_nuisance_offers_them_and_what_is_made_of_them(town, added, table, wait_idle):
    added(DEBTS, TWICE)
    town.work.add_paths([table])
    wait_idle(town)
    town.open_page("signals")
    box = town.signals_page.nuisanceBox
    assert [box.itemData(row) for row in range(1, box.count())] == ["o_schulden", "o_dubbel"]
    assert box.itemText(1) == "Schuldhulp"


def test_the_assistant_offers_those_that_a_table_can_hold(town, added, tmp_path, qtbot, wait_idle):
    added(DEBTS, TWICE)
    path = tmp_path / "onbekend.csv"
    path.write_text("gebied;omschrijving;hulp 2021\nBU99010001;Noord;12\nBU99010002;Zuid;30\n", encoding="utf-8")
    town.work.add_paths([path])
    wait_idle(town)
    window: Assistant = town.open_assistant(town.study.tables[-1].source)
    qtbot.waitUntil(lambda: not window._timer.isActive() and not town.desk.busy, timeout=30_000)
    model = window.form.figures
    cell = model.index(0, FiguresModel.INDICATOR)
    model.setData(cell, "o_schulden")
    assert cell.data() == "O · Schuldhulp"
    assert model.index(0, FiguresModel.ROLE).data() == "kies…"
    assert "o_dubbel" not in model._labels
    window.reject()


def test_the_project_keeps_them(town, added, project):
    added(DEBTS)
    state = project_state.read(project)
    assert state is not None
    assert state.study.indicators == town.study.study.indicators


def test_a_project_with_one_that_cannot_be_used_is_told_and_not_taken_over(project):
    study = Study(indicators=(OwnIndicator("k_fout", "Z"),))
    project_state.write(project, project_state.SavedState(study))
    with pytest.raises(QuickScanError, match="Its theme is “Z”"):
        project_state.read(project)


def test_maps_and_profiles_know_the_labels_when_the_computation_is_long_past(
    town, added, table, small_study, wait_idle, project
):
    added(DEBTS)
    study = town.study.study.changed(tables=small_study.tables, period=small_study.period)
    town.study.load(study.changed(areas=small_study.areas))
    wait_idle(town)
    town.work.add_paths([table])
    wait_idle(town)
    town.work.compute()
    wait_idle(town)
    profile = town.study.findings.profiles.of("BU99010001")
    assert profile is not None
    row = next(row for row in profile.rows if row.indicator == "o_schulden")
    assert (row.label, row.unit, row.value) == ("Schuldhulp", "% van de huishoudens", "1,5")
    assert "Schuldhulp" in project.mapThemeCollection().mapThemes()
