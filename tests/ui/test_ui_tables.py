"""Tables of one's own in the panel: explained with the import assistant, repaired, and read again when they change."""

from __future__ import annotations

from pathlib import Path

import pytest
from quickscan_veerkracht.ui import assistant, tasks, work
from quickscan_veerkracht.ui.models.figures import FiguresModel
from quickscan_veerkracht.veerkracht.intake.columns import NUMERATOR
from quickscan_veerkracht.veerkracht.recipe import read_recipes
from quickscan_veerkracht.veerkracht.study import AreaSource

# five neighbourhoods of the sample; whole numbers beyond a percentage are the people behind it
OWN = "gebied;omschrijving;volk 2021;hulp 2021\n" + "".join(
    f"BU9901000{number};Buurt {number};{1000 * number};{150 * number}\n" for number in range(1, 6)
)


@pytest.fixture
def recipes(tmp_path, monkeypatch) -> Path:
    """The folder in which recipes are remembered."""
    folder = tmp_path / "recipes"
    for module in (assistant, tasks, work):
        if hasattr(module, "recipes_folder"):
            monkeypatch.setattr(module, "recipes_folder", lambda: folder)
    return folder


@pytest.fixture
def town(dock, sample_study, wait_idle, recipes):
    """The panel with the areas of the sample and no tables."""
    source = sample_study.areas
    dock.study.choose_areas(AreaSource(path=source.path, layer=source.layer, year=2022), municipality="GM9901")
    wait_idle(dock)
    dock.open_page("tables")
    return dock


def added(dock, wait_idle, path: Path, text: str):
    path.write_text(text, encoding="utf-8")
    dock.work.add_paths([path])
    wait_idle(dock)
    return dock.study.tables[-1]


def opened(dock, qtbot, click, wait_idle, state):
    """The assistant for a table, with its guess and the preview of it."""
    dock.tables_page.show_table(state.source)
    windows = []
    dock.tables_page.assistant_wanted.disconnect()
    dock.tables_page.assistant_wanted.connect(lambda source: windows.append(dock.open_assistant(source)))
    click(dock.tables_page.assistantButton)
    (window,) = windows
    settled(dock, qtbot, wait_idle, window)
    return window


def settled(dock, qtbot, wait_idle, window) -> None:
    qtbot.waitUntil(lambda: not window._timer.isActive() and not dock.desk.busy, timeout=30_000)
    wait_idle(dock)


def choose_indicator(window, column: str, indicator: str) -> None:
    model = window.form.figures
    row = next(row for row in range(model.rowCount()) if model.index(row, FiguresModel.NAME).data() == column)
    model.setData(model.index(row, FiguresModel.INDICATOR), indicator)


def test_an_unknown_table_asks_for_the_assistant_and_is_no_failure(town, tmp_path, wait_idle, interface):
    state = added(town, wait_idle, tmp_path / "eigen.csv", OWN)
    assert state.problem is not None
    assert interface.bar.pushed == []
    town.tables_page.show_table(state.source)
    assert "importhulp" in town.tables_page.warningLabel.text()
    assert town.tables_page.assistantButton.isVisible()


def test_what_is_agreed_is_read_matched_and_remembered_for_the_next_file(
    town, tmp_path, qtbot, click, wait_idle, recipes
):
    state = added(town, wait_idle, tmp_path / "eigen.csv", OWN)
    window = opened(town, qtbot, click, wait_idle, state)
    assert window.codeBox.currentData() == "gebied"
    assert not window.useButton.isEnabled()
    choose_indicator(window, "hulp 2021", "k_lvb")
    choose_indicator(window, "volk 2021", "c_inw")
    settled(town, qtbot, wait_idle, window)
    assert window.form.figures.meanings()[-1].role == NUMERATOR
    window.rememberBox.setChecked(True)
    window.nameEdit.setText("Hulp en volk")
    click(window.useButton)
    wait_idle(town)
    (state,) = town.study.tables
    assert (state.matched, state.indicators) == (5, {"k_lvb", "c_inw"})
    cells = state.table.observations.set_index(["area_code", "indicator"])
    assert cells["numerator"]["BU99010003", "k_lvb"] == 450
    assert cells["value"]["BU99010003", "c_inw"] == 3000
    (recipe,) = read_recipes(recipes)
    assert recipe.name == "Hulp en volk"
    following = added(town, wait_idle, tmp_path / "volgend jaar.csv", OWN.replace("2021", "2022"))
    assert following.matched == 5
    assert following.source.recipe == recipe
    assert following.table.provenance.years == (2022,)


def test_a_figure_that_may_be_a_share_or_people_waits_for_an_answer(town, tmp_path, qtbot, click, wait_idle):
    path = tmp_path / "klein.csv"
    state = added(town, wait_idle, path, "gebied;hulp 2021\nBU99010001;12\nBU99010002;30\n")
    window = opened(town, qtbot, click, wait_idle, state)
    choose_indicator(window, "hulp 2021", "k_lvb")
    settled(town, qtbot, wait_idle, window)
    assert not window.useButton.isEnabled()
    assert not window.saveButton.isEnabled()
    assert "hulp 2021" in window.problemLabel.text()
    row = window.form.figures.index(0, FiguresModel.ROLE)
    assert row.data() == "kies…"
    window.form.figures.setData(row, NUMERATOR)
    settled(town, qtbot, wait_idle, window)
    assert window.useButton.isEnabled()


def test_an_assistant_that_is_closed_changes_nothing(town, tmp_path, qtbot, click, wait_idle, recipes):
    state = added(town, wait_idle, tmp_path / "eigen.csv", OWN)
    window = opened(town, qtbot, click, wait_idle, state)
    choose_indicator(window, "volk 2021", "c_inw")
    window.reject()
    wait_idle(town)
    assert town.study.tables == (state,)
    assert not recipes.exists()


def test_a_repair_is_one_click_told_and_undone(town, tmp_path, wait_idle, click):
    lost = "code;k_lvb_2021\n" + "".join(f"9901-{number:04d};{number},5\n" for number in range(1, 6))
    state = added(town, wait_idle, tmp_path / "verloren.csv", lost)
    assert state.matched == 0
    page = town.tables_page
    page.show_table(state.source)
    page.sideBox.setCurrentIndex(1)
    page.reportView.selectRow(0)
    click(page.repairButton)
    wait_idle(town)
    (state,) = town.study.tables
    assert state.matched == 5
    assert len(state.source.repairs) == 1
    assert state.source.repairs == town.study.study.tables[0].repairs
    click(page.undoButton)
    wait_idle(town)
    (state,) = town.study.tables
    assert (state.matched, state.source.repairs) == (0, ())
    assert (tmp_path / "verloren.csv").read_text(encoding="utf-8") == lost


def test_a_changed_file_is_noticed_and_what_differs_is_counted(town, tmp_path, wait_idle, click, qtbot, interface):
    path = tmp_path / "cijfers.csv"
    text = "code;k_lvb_2021\nBU99010001;1,5\nBU99010002;2,5\nBU99010003;3,5\n"
    state = added(town, wait_idle, path, text)
    path.write_text(text.replace("2,5", "2,9").replace("BU99010003;3,5", "BU99010004;4,5"), encoding="utf-8")
    town.watch.look()
    assert town.study.state_of(state.source).stale
    page = town.tables_page
    page.show_table(state.source)
    assert "lees" in page.warningLabel.text()
    click(page.rereadButton)
    wait_idle(town)
    (state,) = town.study.tables
    assert not state.stale
    assert "1 cijfers veranderd, 1 nieuw en 1 verdwenen" in interface.bar.texts
    assert "1 cijfers veranderd, 1 nieuw en 1 verdwenen" in page.warningLabel.text()
