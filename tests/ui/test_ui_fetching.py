"""Fetching from the panel, against a server on this machine: what comes is in the study, what is on disk is told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.PyQt.QtWidgets import QApplication
from quickscan_veerkracht.ui import fetching
from support.loopback import Loopback, loopback, services_table


@pytest.fixture
def server() -> Iterator[Loopback]:
    with loopback() as running:
        yield running


@pytest.fixture
def kept(server: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of what was fetched; the services are those of the server on this machine."""
    table = services_table(server, tmp_path)
    monkeypatch.setattr(fetching, "fetched_folder", lambda: tmp_path / "fetched")
    monkeypatch.setattr(fetching, "services_file", lambda: table)
    return tmp_path / "fetched"


@pytest.fixture
def with_boundaries(kept, dock, click, wait_idle):
    """The panel with the boundaries of Veerdam, fetched."""
    form = dock.areas_page.fetch_form
    assert form.isVisible()
    form.municipalityEdit.setText("veerdam")
    form.yearBox.setCurrentText("2022")
    click(form.fetchButton)
    wait_idle(dock)
    return dock


@pytest.fixture
def unfold(qtbot):
    """Opens the box with the form; what is in it has its place when Qt has laid it out."""

    def unfolded(page) -> None:
        page.fetchBox.setCollapsed(False)
        qtbot.waitUntil(lambda: page.fetch_form.fetchButton.isVisible())
        QApplication.processEvents()

    return unfolded


def test_fetched_boundaries_become_those_of_the_study(with_boundaries, kept):
    dock = with_boundaries
    assert dock.study.study.areas.path == str(kept / "buurten_2022_GM9901.geojson")
    assert dock.study.study.municipality == "GM9901"
    assert len(dock.study.areas.frame) == 6
    assert "6 gebieden, grenzen van 2022" in dock.areas_page.factsLabel.text()
    assert "Bron: CBS, PDOK, vandaag opgehaald" in dock.areas_page.factsLabel.text()
    assert dock.areas_page.nextButton.isEnabled()


def test_fetched_tables_become_cards_that_match_and_say_when_they_came(with_boundaries, kept, click, wait_idle):
    dock = with_boundaries
    dock.open_page("tables")
    page, form = dock.tables_page, dock.tables_page.fetch_form
    click(page.fetchButton)
    assert form.municipalityEdit.text() == "Veerdam"
    form.firstBox.setCurrentText("2020")
    form.yearBox.setCurrentText("2021")
    form.leefbaarometerCheck.setChecked(False)
    click(form.fetchButton)
    wait_idle(dock)
    states = {Path(state.source.path).name: state for state in dock.study.tables}
    assert sorted(states) == [
        "47018NED_TypedDataSet_GM9901.json",
        "47024NED_TypedDataSet_GM9901.json",
        "84799NED_TypedDataSet_GM9901.json",
        "85039NED_TypedDataSet_GM9901.json",
    ]
    assert {state.matched for state in states.values()} == {6}
    page.show_table(states["84799NED_TypedDataSet_GM9901.json"].source)
    assert "Vandaag opgehaald" in page.factsLabel.text()


def test_what_is_on_disk_is_told_and_used_until_it_is_asked_anew(
    with_boundaries, kept, server, click, wait_idle, unfold
):
    dock = with_boundaries
    page, form = dock.areas_page, dock.areas_page.fetch_form
    note = kept / "buurten_2022_GM9901.geojson.source.json"
    document = json.loads(note.read_text(encoding="utf-8"))
    note.write_text(json.dumps({**document, "fetched": "2026-01-01T00:00:00Z"}), encoding="utf-8")
    assert page.fetchBox.isCollapsed()
    unfold(page)
    assert "dagen geleden opgehaald" in form.keptLabel.text()
    note.write_text(json.dumps(document), encoding="utf-8")
    asked = len(server.asked)
    form.yearBox.setCurrentText("2022")
    click(form.fetchButton)
    wait_idle(dock)
    assert len(server.asked) == asked
    unfold(page)
    form.refreshCheck.setChecked(True)
    click(form.fetchButton)
    wait_idle(dock)
    assert len(server.asked) > asked


def test_a_municipality_that_is_not_there_leaves_the_study_as_it_was(
    with_boundaries, interface, click, wait_idle, unfold
):
    dock = with_boundaries
    before = dock.study.study
    unfold(dock.areas_page)
    form = dock.areas_page.fetch_form
    form.municipalityEdit.clear()
    assert not form.fetchButton.isEnabled()
    form.municipalityEdit.insert("Veredam")
    form.yearBox.setCurrentText("2022")
    click(form.fetchButton)
    wait_idle(dock)
    assert dock.study.study == before
    assert "Er is in 2022 geen gemeente “Veredam”" in interface.bar.texts
    assert "Veerdam (GM9901)" in interface.bar.texts


def test_fetching_stops_when_it_is_cancelled(kept, dock, server, qtbot, click, wait_idle):
    server.stall("buurten")
    form = dock.areas_page.fetch_form
    form.municipalityEdit.setText("GM9901")
    form.yearBox.setCurrentText("2022")
    click(form.fetchButton)
    qtbot.waitUntil(lambda: bool(server.paths("buurten")), timeout=20_000)
    click(dock.contents.cancelButton)
    wait_idle(dock)
    assert dock.study.study.areas.path == ""
    assert list(kept.glob("buurten*")) == []


def test_a_year_without_its_table_stops_no_other(with_boundaries, kept, server, interface, click, wait_idle):
    dock = with_boundaries
    server.answer("47024NED", 404, times=99)
    dock.open_page("tables")
    click(dock.tables_page.fetchButton)
    form = dock.tables_page.fetch_form
    form.firstBox.setCurrentText("2020")
    form.yearBox.setCurrentText("2020")
    for check in (form.policeCheck, form.leefbaarometerCheck):
        check.setChecked(False)
    click(form.fetchButton)
    wait_idle(dock)
    assert [Path(state.source.path).name for state in dock.study.tables] == ["84799NED_TypedDataSet_GM9901.json"]
    assert "47024NED" in interface.bar.texts


def test_the_years_run_from_the_first_to_the_last_and_nothing_is_asked_of_none(kept, dock, click):
    dock.open_page("tables")
    click(dock.tables_page.fetchButton)
    form = dock.tables_page.fetch_form
    form.municipalityEdit.setText("GM9901")
    form.firstBox.setCurrentText("2022")
    form.yearBox.setCurrentText("2020")
    assert not form.fetchButton.isEnabled()
    form.firstBox.setCurrentText("2019")
    assert form.fetchButton.isEnabled()
    for check in (form.kwbCheck, form.policeCheck, form.nuisanceCheck, form.leefbaarometerCheck):
        check.setChecked(False)
    assert not form.fetchButton.isEnabled()


def test_all_that_does_not_come_is_told_in_one_message(with_boundaries, kept, server, interface, click, wait_idle):
    dock = with_boundaries
    for table in ("47018NED", "47024NED"):
        server.answer(table, 404, times=99)
    dock.open_page("tables")
    click(dock.tables_page.fetchButton)
    form = dock.tables_page.fetch_form
    form.firstBox.setCurrentText("2020")
    form.yearBox.setCurrentText("2020")
    form.leefbaarometerCheck.setChecked(False)
    click(form.fetchButton)
    wait_idle(dock)
    told = [parts for parts in interface.bar.pushed if "2 van de tabellen zijn niet gekomen." in str(parts)]
    assert len(told) == 1
    assert all(table in str(told) for table in ("47018NED", "47024NED"))
