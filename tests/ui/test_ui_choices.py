"""Choices on the page of signals: what they do is seen at once, they can be undone, and nothing is read again."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from quickscan_veerkracht.ui.pages import presets as presets_page
from quickscan_veerkracht.ui.steps import STEPS
from quickscan_veerkracht.veerkracht.pipeline import run
from quickscan_veerkracht.veerkracht.study import Choice

CRIMES = "o_misdrijf"


@pytest.fixture
def own_folder(monkeypatch, tmp_path):
    monkeypatch.setattr(presets_page, "presets_folder", lambda: tmp_path / "presets")
    return tmp_path / "presets"


@pytest.fixture
def opened(own_folder, dock, wait_idle, qtbot):
    """Opens the page of signals with a study, and waits for what its choices give."""

    def open_study(study):
        dock.study.load(study)
        wait_idle(dock)
        dock.open_page("signals")
        settled(dock, qtbot)
        return dock.signals_page

    return open_study


@pytest.fixture
def page(opened, small_study):
    return opened(small_study)


def settled(dock, qtbot) -> None:
    """Waits until the choices have been looked at and, once there are results, computed."""

    def done() -> bool:
        preview, study = dock.live.preview, dock.study
        looked_at = preview is not None and preview.study == study.usable
        return looked_at and (study.findings is None or not (study.outdated or dock.desk.busy))

    qtbot.waitUntil(done, timeout=60_000)


def pick(box, data) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def drag(page, qtbot, line: int, by: int) -> tuple[float, ...]:
    """Drag a line of the histogram by hand; answers where all of them are then."""
    histogram = page.detail.histogram
    x = round(histogram.plan.lines()[line]) + 8
    middle = histogram.height() // 2
    qtbot.mousePress(histogram, Qt.MouseButton.LeftButton, pos=QPoint(x, middle))
    qtbot.mouseMove(histogram, QPoint(x + by, middle))
    qtbot.mouseRelease(histogram, Qt.MouseButton.LeftButton, pos=QPoint(x + by, middle))
    return page.study.study.choice(page._indicator).breaks


def copies(study, folder: Path, without: str = ""):
    """The study with tables in a folder of the test's own, less the rows in which a text stands."""
    tables = []
    for table in study.tables:
        copy = folder / Path(table.path).name
        shutil.copy(table.path, copy)
        if without:
            rows = copy.read_text(encoding="utf-8").splitlines(keepends=True)
            copy.write_text("".join(row for row in rows if without not in row), encoding="utf-8")
        tables.append(replace(table, path=str(copy)))
    return study.changed(tables=tuple(tables))


def test_before_the_first_computation_the_page_shows_the_spread_of_every_indicator(page):
    page.show_indicator(CRIMES)
    shown = page.live.preview.distributions[CRIMES]
    assert page.detail.histogram.isVisible()
    assert page.detail.redLabel.text() == f"{shown.red} van {shown.classed} gebieden op rood"
    assert page.tree.index_of(CRIMES, page.tree.RED).data() == str(shown.red)
    assert str(shown.red) in page.detail.histogram.accessibleDescription()
    assert not page.indicatorsView.isRowHidden(0, page.tree.index(0, 0))
    place = page.tree.index_of("k_psych")
    assert page.indicatorsView.isRowHidden(place.row(), place.parent())
    page.allBox.click()
    assert not page.indicatorsView.isRowHidden(place.row(), place.parent())


def test_a_dragged_line_tells_what_it_does_and_where_it_is_dropped_becomes_a_bound(page, dock, qtbot):
    page.show_indicator(CRIMES)
    before, study = page.live.preview.distributions[CRIMES], page.study.study
    page.detail.histogram.dragged.emit(2, before.cuts[2] * 0.6)
    qtbot.waitUntil(lambda: page.live.preview.effect is not None, timeout=10_000)
    assert page.live.preview.distributions[CRIMES].red > before.red
    assert page.study.study == study
    assert not dock.study.undo_stack.canUndo()
    dock.live.try_out(None)
    settled(dock, qtbot)
    bounds = drag(page, qtbot, 2, -20)
    assert page.study.study.choice(CRIMES).method == "breaks"
    assert bounds[2] < before.cuts[2]
    assert bounds[3] == pytest.approx(before.cuts[3], abs=0.051)
    settled(dock, qtbot)
    now = page.live.preview.distributions[CRIMES]
    assert now.red > before.red
    assert page.detail.redLabel.text() == f"{before.red} rood → {now.red} rood"
    assert f"{before.red} rood → {now.red} rood" in page.effectLabel.text()
    assert [box.value() for box in page.detail.bounds] == list(bounds)
    assert page.detail.methodBox.currentData() == "breaks"
    qtbot.keyClick(page.detail.histogram, Qt.Key.Key_Down)
    qtbot.keyClick(page.detail.histogram, Qt.Key.Key_Right)
    moved = page.study.study.choice(CRIMES).breaks
    assert moved[1] > bounds[1]
    assert moved[0] == bounds[0]


def test_bounds_method_side_and_norm_are_chosen_by_their_boxes(page):
    page.show_indicator(CRIMES)
    detail, study = page.detail, page.study

    def chosen() -> Choice:
        return study.study.choice(CRIMES)

    pick(detail.methodBox, "quintiles")
    assert chosen().method == "quintiles"
    pick(detail.methodBox, "breaks")
    assert len(chosen().breaks) == 4
    detail.bound1Box.setValue(-12.5)
    assert chosen().breaks[0] == -12.5
    pick(detail.directionBox, 1)
    assert chosen().direction == 1
    pick(detail.directionBox, -1)
    assert chosen().direction is None
    pick(detail.ownReferenceBox, "norm")
    assert chosen().norm == pytest.approx(page.live.preview.distributions[CRIMES].reference, abs=0.051)
    detail.normBox.setValue(12.5)
    assert chosen().norm == 12.5
    assert detail.normBox.isVisible()
    detail.usualButton.click()
    assert study.study.choices == ()
    assert not detail.normBox.isVisible()


def test_ticks_leave_indicators_out_and_choose_ingredients(page, dock, qtbot):
    tree, tick = page.tree, Qt.ItemDataRole.CheckStateRole
    members = set(page.live.preview.ingredients)
    tree.setData(tree.index_of("k_ww"), Qt.CheckState.Unchecked, tick)
    assert page.study.study.left_out == ("k_ww",)
    settled(dock, qtbot)
    assert page.live.preview.ingredients == members - {"k_ww"}
    tree.setData(tree.index_of("k_ao", tree.INGREDIENT), Qt.CheckState.Unchecked, tick)
    settled(dock, qtbot)
    assert page.live.preview.ingredients == members - {"k_ww", "k_ao"}
    pick(page.nuisanceBox, "o_vernieling")
    settled(dock, qtbot)
    assert tree.index_of("o_vernieling", tree.INGREDIENT).data() == "O"


def test_choices_are_undone_and_done_again_by_buttons_and_keys_and_what_is_read_stays(
    page, dock, click, qtbot, wait_idle
):
    study, contents = dock.study, dock.contents
    assert not contents.undoButton.isEnabled()
    first = study.study
    study.change("vergelijking", reference="peers")
    page.tree.part_wanted.emit(["k_ww"], False)
    study.remove_table(study.tables[-1].source)
    assert contents.undoButton.toolTip() == "Ongedaan maken: welke indicatoren meedoen (Ctrl+Z)"
    click(contents.undoButton)
    assert study.study.left_out == ()
    assert len(study.study.tables) == len(first.tables) - 1
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for widget in (page.referenceBox, page.indicatorsView, page.detail.histogram):
        widget.setFocus()
        qtbot.keyClick(widget, Qt.Key.Key_Z, control)
        assert study.study.reference == first.reference
        assert not study.undo_stack.canUndo()
        qtbot.keyClick(widget, Qt.Key.Key_Z, control | shift)
        assert study.study.reference == "peers"
    assert contents.redoButton.isEnabled()
    assert page.referenceBox.currentData() == "peers"
    page.advancedBox.setCollapsed(False)
    for _time in range(5):
        page.hideBox.stepUp()
    assert study.study.thresholds.hide_inhabitants == 55
    # turning a number up step by step is one step
    study.undo_stack.undo()
    assert study.study.thresholds.hide_inhabitants == 50
    # another study has none
    study.load(first)
    assert not study.undo_stack.canUndo()
    wait_idle(dock)


def test_the_results_follow_a_choice_by_themselves_and_read_nothing(
    opened, dock, small_study, wait_idle, click, qtbot, tmp_path, interface
):
    study = copies(small_study, tmp_path)
    page = opened(study)
    click(page.computeButton)
    wait_idle(dock)
    layer = dock.map_link._layer
    code = dock.study.findings.profiles.names[3][0]
    layer.selectByExpression(f"area_code = '{code}'")
    told = len(interface.bar.pushed)
    expected = run(dock.study.study.changed(choices=(Choice(CRIMES, method="quintiles"),)))
    # the watch on the files would see them go, and rightly call them stale
    dock.watch.changed.disconnect(dock.study.tables_stale)
    for table in study.tables:
        Path(table.path).unlink()
    page.show_indicator(CRIMES)
    pick(page.detail.methodBox, "quintiles")
    assert dock.study.outdated
    settled(dock, qtbot)
    assert dock.study.findings.quickscan.results.signals.equals(expected.results.signals)
    assert dock.map_link._layer is layer
    rows = expected.results.signals[expected.results.signals["indicator"] == CRIMES]
    wanted = dict(zip(rows["area_code"], rows["signal"].fillna(0).astype(int)))
    assert {feature["area_code"]: feature[f"{CRIMES}_signal"] or 0 for feature in layer.getFeatures()} == wanted
    assert [feature["area_code"] for feature in layer.getSelectedFeatures()] == [code]
    assert len(interface.bar.pushed) == told
    qtbot.waitUntil(lambda: "layer_styles" in tables_in(layer), timeout=30_000)
    assert {"signals", "trends"} <= tables_in(layer)
    assert len(QgsProject.instance().mapLayers()) == 3
    # the language of the report is no other result; an indicator that is left out loses its map
    dock.study.change(language="en")
    assert not dock.study.outdated
    page.tree.part_wanted.emit([CRIMES], False)
    settled(dock, qtbot)
    assert dock.map_page.views.row_of(f"indicator:{CRIMES}") is None
    # what asks for reading does not follow by itself, and every page says so
    dock.study.remove_table(dock.study.tables[0].source)
    wait_idle(dock)
    for step in STEPS:
        dock.open_page(step)
        assert dock.contents.outdatedFrame.isVisible(), step
    assert not dock.print_page.publishButton.isEnabled()


def tables_in(layer) -> set[str]:
    """The tables in the file that a layer shows."""
    with closing(sqlite3.connect(layer.source().split("|")[0])) as connection:
        return {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}


def test_sets_of_choices_are_kept_shared_taken_and_removed(page, tmp_path, qtbot, interface):
    box, sets, study = page.presetBox, page.presets, page.study
    assert box.currentText() == "de gewone keuzes"
    assert not sets.remove_action.isEnabled()
    study.change(reference="peers")
    assert box.currentText() == "eigen keuzes"
    sets.keep("Onze wijk")
    qtbot.waitUntil(lambda: box.currentText() == "Onze wijk")
    assert sets.remove_action.isEnabled()
    sets.share(tmp_path / "weg")
    file = tmp_path / "weg.preset.json"
    assert file.is_file()
    box.setCurrentIndex(box.findText("zoals Fingertips"))
    box.activated.emit(box.currentIndex())
    assert {choice.method for choice in study.study.choices} == {"benchmark"}
    assert study.study.reference == "municipality"
    sets.remove("Onze wijk")
    qtbot.waitUntil(lambda: box.findText("Onze wijk") < 0)
    sets.take_file(file)
    qtbot.waitUntil(lambda: box.currentText() == "Onze wijk")
    assert study.study.reference == "peers"
    study.undo_stack.undo()
    assert box.currentText() == "zoals Fingertips"
    file.write_text("{}", encoding="utf-8")
    sets.take_file(file)
    assert "Dit is geen set keuzes" in interface.bar.texts


def test_what_the_tables_cannot_serve_is_there_with_its_reason(opened, small_study, tmp_path):
    page = opened(copies(small_study, tmp_path, without="NL0"))
    assert not page.live.preview.country
    for box, row in ((page.referenceBox, page.referenceBox.findData("netherlands")), (page.presetBox, 1)):
        assert not box.model().item(row).isEnabled()
    assert "Nederland" in page.presetBox.itemData(1, Qt.ItemDataRole.ToolTipRole)
