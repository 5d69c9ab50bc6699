"""A study that was saved with a project elsewhere: its files come along, or are asked for once."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QFileDialog
from quickscan_veerkracht.ui import project_state
from quickscan_veerkracht.ui.project_state import SavedState


@pytest.fixture
def saved(small_study, tmp_path):
    """A project with the files of the small sample in a folder beside it."""
    home = tmp_path / "thuis"
    data = home / "gegevens"
    data.mkdir(parents=True)
    for source in (small_study.areas, *small_study.tables):
        shutil.copy(source.path, data)
    there = small_study.changed(
        areas=replace(small_study.areas, path=str(data / Path(small_study.areas.path).name)),
        tables=tuple(replace(table, path=str(data / Path(table.path).name)) for table in small_study.tables),
    )
    project = QgsProject.instance()
    project.setFileName(str(home / "scan.qgz"))
    project_state.write(project, SavedState(there))
    assert project.write()
    project.clear()
    return home


def opened(dock, file: Path, wait_idle) -> None:
    assert QgsProject.instance().read(str(file))
    wait_idle(dock)


def test_files_beside_the_project_come_along_to_another_machine(dock, saved, tmp_path, wait_idle, interface):
    elders = tmp_path / "elders"
    saved.rename(elders)
    opened(dock, elders / "scan.qgz", wait_idle)
    assert dock.study.lost == ()
    assert all(Path(state.source.path).parent == elders / "gegevens" for state in dock.study.tables)
    assert all(state.matched for state in dock.study.tables)
    assert interface.bar.pushed == []


def test_files_that_stayed_behind_are_asked_for_once(dock, saved, tmp_path, wait_idle, interface, click, monkeypatch):
    usb = tmp_path / "usb"
    (saved / "gegevens").rename(usb)
    opened(dock, saved / "scan.qgz", wait_idle)
    study, button = dock.study, dock.contents.nextStepButton
    assert len(study.lost) == 4
    assert interface.bar.pushed == []
    asked = []

    def choose(_parent: object, title: str, _start: str) -> tuple[str, str]:
        asked.append(title)
        return str(usb / Path(study.lost[0]).name), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    assert button.text().startswith("Waar is ")
    click(button)
    wait_idle(dock)
    assert len(asked) == 1
    assert study.lost == ()
    assert study.areas.municipality_name == "Veerdam"
    assert all(state.matched for state in study.tables)
    assert not button.isVisible() or not button.text().startswith("Waar is ")
    assert Path(project_state.read(QgsProject.instance()).study.areas.path).parent == usb
