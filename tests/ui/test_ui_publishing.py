"""The page that prints: what it asks another process for, and what it shows of the answer."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
import sys
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QTextEdit, QToolButton
from quickscan_veerkracht.ui.steps import StepState
from quickscan_veerkracht.veerkracht import printing
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.prints import Prints


@pytest.fixture
def ready(dock, small_study, small_findings, tmp_path, put_on_map):
    """A panel with the small sample on the map, and the print page open with a folder chosen."""
    dock.study.change(**{field.name: getattr(small_study, field.name) for field in dataclasses.fields(small_study)})
    put_on_map(dock, small_findings)
    dock.open_page("print")
    dock.print_page.folderWidget.setFilePath(str(tmp_path / "uit"))
    return dock


@pytest.fixture
def lacking(monkeypatch, tmp_path):
    """Makes every import of a package fail in the process that prints, as in a QGIS that lacks it."""

    def lacks(package: str) -> None:
        folder = tmp_path / "lacking"
        folder.mkdir()
        # Python runs this before all else
        text = f"import sys; sys.modules[{package!r}] = None"
        (folder / "sitecustomize.py").write_text(text, encoding="utf-8")
        monkeypatch.syspath_prepend(str(folder))

    return lacks


def test_one_click_makes_the_outputs_in_the_language_that_was_chosen_even_without_matplotlib(
    ready, lacking, click, wait_idle, interface, tmp_path
):
    lacking("matplotlib")
    page, told = ready.print_page, []
    ready.desk.told.connect(lambda share, message: told.append((share, message)))
    page.languageBox.setCurrentIndex(page.languageBox.findData("en"))
    page.languageBox.activated.emit(page.languageBox.currentIndex())
    shown, findings, folder = ready.map_link._layer.id(), ready.study.findings, tmp_path / "uit"
    ready.study.change(prints=dataclasses.replace(ready.study.study.prints, tables=False))
    package = folder / "tables" / "datapackage.json"  # of an earlier time, when these were asked for
    package.parent.mkdir(parents=True)
    package.write_text('{"name": "quickscan"}', encoding="utf-8")
    click(page.publishButton)
    assert ready.steps.buttons["print"].state is StepState.BUSY
    assert not page.publishButton.isEnabled()
    assert ready.contents.pages.isEnabled()
    wait_idle(ready)
    outputs = ready.publishing.outputs
    assert outputs is not None, interface.bar.texts
    assert {item.name for item in folder.iterdir()} == {
        "quickscan.gpkg",
        "quickscan.qgz",
        "quickscan.pdf",
        "quickscan.html",
        "quickscan.xlsx",
        "sheets",
        "tables",
    }
    assert [item.name for item in package.parent.iterdir()] == [package.name]
    assert any(remark.startswith("“tables” is of an earlier result") for remark in outputs.remarks)
    assert outputs.report.read_bytes().startswith(b"%PDF-")
    assert len(list(outputs.sheets.glob("*.pdf"))) > 10
    areas = QgsVectorLayer(f"{outputs.geopackage}|layername=areas", "areas", "ogr")
    assert areas.featureCount() == len(findings.quickscan.areas.frame)
    with sqlite3.connect(outputs.geopackage) as connection:
        reasons = " ".join(row[0] for row in connection.execute("SELECT reason FROM signals WHERE reason <> ''"))
    assert "With another yardstick" in reasons
    # the map and its results are what they were
    assert shown in QgsProject.instance().mapLayers()
    assert ready.study.findings is findings
    assert not ready.study.outdated
    assert "De QuickScan staat klaar in de map “uit”." in interface.bar.texts
    shares, words = [share for share, _message in told], [message for _share, message in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert "Printing the sheet “How was this made?”" in words
    links = page.linksHolder.findChildren(QToolButton)
    made = [outputs.report, outputs.text_version, outputs.sheets, outputs.workbook, outputs.folder]
    assert [link.toolTip() for link in links[:-1]] == [str(path) for path in made]
    assert links[-1].text() == "Aanpassen in dit project"
    assert all(link.isVisible() for link in links)
    assert ready.steps.buttons["print"].state is StepState.DONE


def test_remarks_of_the_proof_reader_are_told_after_the_files_and_open_as_a_list(
    ready, click, wait_idle, interface, tmp_path
):
    house = tmp_path / "huis.json"
    house.write_text(json.dumps({"title_block": "W" * 80}), encoding="utf-8")  # longer than its place
    ready.study.change(house=str(house), prints=Prints(report=False, tables=False, singles=("years",)))
    click(ready.print_page.publishButton)
    wait_idle(ready)
    outputs = ready.publishing.outputs
    assert len(outputs.remarks) > 1
    assert list(outputs.singles.glob("*.pdf"))
    _title, text, hovered, level, _duration = interface.bar.pushed[-1]
    assert text == f"De proeflezer heeft {len(outputs.remarks)} opmerkingen."
    assert level == Qgis.MessageLevel.Warning
    assert "is afgekapt" in hovered
    window = ready.publishing._messages.show_list(text, outputs.remarks)
    assert window.findChild(QTextEdit).toPlainText() == "\n\n".join(outputs.remarks)
    window.close()


def test_the_stop_button_is_heard_in_the_other_process(ready, qtbot, click, wait_idle, interface, tmp_path):
    told: list[str] = []
    ready.desk.told.connect(lambda _share, message: told.append(message))
    click(ready.print_page.publishButton)
    qtbot.waitUntil(lambda: any(told), timeout=60_000)
    click(ready.contents.cancelButton)
    wait_idle(ready)
    assert "Afgebroken." in interface.bar.texts
    assert ready.publishing.outputs is None
    assert list(tmp_path.iterdir()) == []


def answer_of(ready, click, wait_idle, interface) -> tuple[str, str]:
    """What the message bar says, and what it says under "more"."""
    click(ready.print_page.publishButton)
    wait_idle(ready)
    assert ready.print_page.publishButton.isEnabled()
    _title, text, details, *_rest = interface.bar.pushed[-1]
    return text, details


def test_what_the_pipeline_refuses_in_the_other_process_is_told_here(ready, click, wait_idle, interface, tmp_path):
    (tmp_path / "bestand").write_text("", encoding="utf-8")
    ready.print_page.folderWidget.setFilePath(str(tmp_path / "bestand" / "uit"))
    text, details = answer_of(ready, click, wait_idle, interface)
    assert "kan niet worden geschreven" in text
    assert "bestand" in details


def test_a_process_that_breaks_down_takes_nothing_with_it(ready, lacking, click, wait_idle, interface, tmp_path):
    lacking("pandas")
    text, details = answer_of(ready, click, wait_idle, interface)
    assert text.startswith("Het programma dat de bestanden maakt is vastgelopen.")
    assert "Probeer het opnieuw." in details
    assert "Het eindigde met 1." in details
    assert "pandas" in details
    assert not (tmp_path / "uit").exists()


def test_a_table_that_changed_since_the_signals_were_computed_is_not_printed(
    ready, click, wait_idle, interface, tmp_path
):
    quickscan = ready.study.findings.quickscan
    first, *others = quickscan.tables
    older = dataclasses.replace(first, provenance=dataclasses.replace(first.provenance, sha256="0" * 64))
    changed = dataclasses.replace(quickscan, tables=(older, *others))
    ready.study.computed(dataclasses.replace(ready.study.findings, quickscan=changed))
    text, _details = answer_of(ready, click, wait_idle, interface)
    assert text.startswith("Een tabel veranderde nadat de seinen werden berekend.")
    assert not (tmp_path / "uit").exists()


@pytest.fixture
def alone(monkeypatch, tmp_path):
    """A QGIS that is one program, with no Python beside it."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "qgis.exe"))
    monkeypatch.setattr(sys, "exec_prefix", str(tmp_path))


def test_without_another_process_the_files_are_made_in_this_one_and_can_be_stopped(
    ready, alone, monkeypatch, click, wait_idle, interface, tmp_path
):
    asked: list[Path] = []

    def publish(_quickscan, folder, progress):
        asked.append(folder)
        for number in range(4):
            progress.step(number / 4, f"blad {number}")

    def stop(_fraction: float, message: str) -> None:
        told.append(message)
        if message == "blad 1":
            assert not ready.contents.pages.isEnabled()
            click(ready.contents.cancelButton)

    told: list[str] = []
    monkeypatch.setattr(printing, "publish", publish)
    ready.publishing.told.connect(stop)
    click(ready.print_page.publishButton)
    wait_idle(ready)
    assert asked == [tmp_path / "uit"]
    assert told == ["blad 0", "blad 1"]
    assert "Afgebroken." in interface.bar.texts
    assert ready.contents.pages.isEnabled()


def test_without_another_process_a_failure_is_told_too(ready, alone, monkeypatch, click, wait_idle, interface):
    def publish(*_args):
        raise QuickScanError("In de map kan niet worden geschreven.", "Geen toegang.", "Kies een andere map.")

    monkeypatch.setattr(printing, "publish", publish)
    told = answer_of(ready, click, wait_idle, interface)
    assert told == (
        "In de map kan niet worden geschreven. Kies een andere map.",
        "<p>Geen toegang.</p><p>Kies een andere map.</p>",
    )
