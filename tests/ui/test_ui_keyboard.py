"""The panel without a mouse, and for who cannot see it: everything is reached, named and explained."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication
from quickscan_veerkracht.ui import opening
from quickscan_veerkracht.ui.models.views import ViewsModel
from quickscan_veerkracht.ui.steps import STEPS
from support.looking import interactive_parts, moments, named, settle, spoken_name, tab_round


@pytest.fixture
def active(dock):
    """A panel that has the keyboard."""
    QApplication.setActiveWindow(dock)
    dock.activateWindow()
    return dock


@pytest.fixture
def filled(active, fill, small_filled):
    fill(active, small_filled)
    active.study.select_area(active.study.findings.profiles.names[10][0])
    return active


def test_whatever_can_be_acted_on_has_a_name_and_a_tooltip(filled):
    nameless, unexplained = [], []
    for moment in moments(filled, STEPS):
        for part in interactive_parts(filled.contents):
            where = f"{moment}: {named(part)}"
            if not spoken_name(part).strip():
                nameless.append(where)
            if not part.toolTip().strip():
                unexplained.append(where)
    assert not nameless + unexplained, "\n".join(dict.fromkeys([*nameless, "--", *unexplained]))


def test_tab_comes_to_everything_on_every_page_and_is_held_by_nothing(filled):
    missed = []
    for moment in moments(filled, STEPS):
        filled.steps.buttons[filled.current_step].setFocus()
        reached = [filled.steps.buttons[filled.current_step], *tab_round(filled)]
        page = filled._pages[filled.current_step]
        inside = [part for part in reached if page.isAncestorOf(part)]
        onward = getattr(page, "nextButton", None)
        if onward in inside and onward is not inside[-1]:
            missed.append(f"{moment}: the way on comes before {named(inside[-1])}")
        for part in interactive_parts(filled.contents):
            exclusive = isinstance(part, QAbstractButton) and (part.autoExclusive() or part.group() is not None)
            proxy = part.focusProxy() or part
            held = proxy in reached or any(part.isAncestorOf(other) for other in reached)
            if part.isEnabled() and not held and not exclusive:
                missed.append(f"{moment}: {named(part)}")
    assert not missed, "\n".join(dict.fromkeys(missed))


def test_shift_tab_goes_the_same_way_back(filled):
    for step in STEPS:
        filled.open_page(step)
        settle()
        first = filled.steps.buttons[step]
        first.setFocus()
        there = [first, *tab_round(filled)][:-1]
        first.setFocus()
        back = [first, *tab_round(filled, Qt.Key.Key_Backtab)][:-1]
        assert [named(part) for part in back[1:]] == [named(part) for part in reversed(there[1:])]
        assert len(there) > 5


def press(panel, name: str, key: Qt.Key = Qt.Key.Key_Space) -> None:
    """Go to a part with Tab, as one who has no mouse, and press a key on it."""
    for _ in range(80):
        part = QApplication.focusWidget()
        if part is not None and part.objectName() == name:
            QTest.keyClick(part, key)
            settle()
            return
        QTest.keyClick(part or panel, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not come to {name}")


def test_the_whole_journey_is_made_by_keyboard(active, small_study, wait_idle, monkeypatch, tmp_path, qtbot):
    (tmp_path / "study.json").write_text(small_study.to_json(), encoding="utf-8")
    monkeypatch.setattr(opening, "SAMPLE", tmp_path / "study.json")
    published = []
    monkeypatch.setattr(active.publishing, "publish", lambda *what: published.append(what))
    dock, study = active, active.study
    press(dock, "sampleButton")
    wait_idle(dock)
    assert study.areas.municipality_name == "Veerdam"
    press(dock, "nextButton")
    press(dock, "computeButton")
    wait_idle(dock)
    assert study.findings is not None
    press(dock, "nextButton")
    assert dock.current_step == "map"
    first = study.view_id
    press(dock, "viewsView", Qt.Key.Key_End)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Home)
    if dock.map_page.viewsView.currentIndex().data(ViewsModel.ID_ROLE) == first:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: study.view_id != first)
    press(dock, "nextButton")
    press(dock, "areaBox", Qt.Key.Key_Delete)
    name = study.findings.profiles.names[10][1]
    box = QApplication.focusWidget()
    QTest.keyClicks(box, name)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert study.selected_area == study.findings.profiles.names[10][0]
    press(dock, "tabs", Qt.Key.Key_Right)
    assert dock.insight_page.tabs.currentIndex() == 1
    press(dock, "step_insight", Qt.Key.Key_Right)
    assert dock.current_step == "workshop"
    press(dock, "nextButton")
    dock.print_page.suggest_folder(tmp_path / "uit")
    press(dock, "publishButton")
    assert len(published) == 1


def test_every_page_has_its_help_behind_one_button(active):
    for step in STEPS:
        active.open_page(step)
        press(active, "helpButton")
        assert active.guide.help.browser.source().fragment() == step
        active.guide.help.hide()
        QApplication.setActiveWindow(active)
