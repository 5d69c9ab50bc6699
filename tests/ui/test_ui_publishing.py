"""The page that prints: what it hands to the pipeline, and what it shows of the answer."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QToolButton
from quickscan_veerkracht.ui.steps import StepState
from quickscan_veerkracht.veerkracht import pipeline
from quickscan_veerkracht.veerkracht.errors import QuickScanError


@pytest.fixture
def ready(dock, small_study, wait_idle, click, tmp_path):
    """A computed small sample, with the print page open and a folder chosen."""
    dock.study.load(small_study)
    wait_idle(dock)
    dock.open_page("signals")
    click(dock.signals_page.computeButton)
    wait_idle(dock)
    dock.open_page("print")
    dock.print_page.folderWidget.setFilePath(str(tmp_path / "uit"))
    return dock


@pytest.fixture
def publications(monkeypatch):
    """Stands in for the rooms that draw and print; remembers what it was asked, page by page."""
    asked: list[tuple[str, Path]] = []

    def publish(quickscan, folder, progress):
        asked.append((quickscan.study.language, folder))
        for page in range(4):
            progress.step(page / 4, f"blad {page}")
        return pipeline._outputs(folder)

    monkeypatch.setattr(pipeline, "publish", publish)
    return asked


def test_one_click_publishes_and_then_links_to_what_was_made(ready, publications, click, tmp_path):
    click(ready.print_page.publishButton)
    assert publications == [("nl", tmp_path / "uit")]
    links = ready.print_page.linksHolder.findChildren(QToolButton)
    assert [link.toolTip() for link in links] == [
        str(tmp_path / "uit" / "quickscan.pdf"),
        str(tmp_path / "uit" / "sheets"),
        str(tmp_path / "uit" / "quickscan.xlsx"),
        str(tmp_path / "uit"),
    ]
    assert all(link.isVisible() for link in links)
    assert ready._steps["print"].state is StepState.DONE


@pytest.fixture
def without_matplotlib(monkeypatch):
    """Every import of matplotlib fails, as in a QGIS that lacks it."""
    for name in [name for name in sys.modules if name.split(".")[0] == "matplotlib"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "matplotlib", None)


def test_the_button_really_makes_the_five_outputs_even_without_matplotlib(
    ready, without_matplotlib, click, interface, tmp_path
):
    told: list[tuple[float, str]] = []
    ready.publishing.told.connect(lambda share, message: told.append((share, message)))
    shown = ready.map_link._layer.id()
    click(ready.print_page.publishButton)
    outputs, folder = ready.publishing.outputs, tmp_path / "uit"
    assert outputs is not None, interface.bar.texts
    made = {item.name for item in folder.iterdir()}
    assert made == {"quickscan.gpkg", "quickscan.qgz", "quickscan.pdf", "quickscan.xlsx", "sheets"}
    assert outputs.report.read_bytes().startswith(b"%PDF-")
    assert len(list(outputs.sheets.glob("*.pdf"))) > 10
    areas = QgsVectorLayer(f"{outputs.geopackage}|layername=areas", "areas", "ogr")
    assert areas.featureCount() == len(ready.study.findings.quickscan.areas.frame)
    assert shown in QgsProject.instance().mapLayers()
    assert "De QuickScan staat klaar in de map “uit”." in interface.bar.texts
    shares, words = [share for share, _message in told], [message for _share, message in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert "Blad “Hoe is dit gemaakt?” afdrukken" in words


def test_another_language_is_computed_first_and_leaves_the_map_as_it_is(ready, publications, click, qtbot, tmp_path):
    box = ready.print_page.languageBox
    box.setCurrentIndex(box.findData("en"))
    box.activated.emit(box.currentIndex())
    shown = ready.study.findings
    assert not ready.study.outdated
    click(ready.print_page.publishButton)
    qtbot.waitUntil(lambda: bool(publications), timeout=60_000)
    assert publications == [("en", tmp_path / "uit")]
    assert ready.study.findings is shown


def test_the_stop_button_is_heard_between_two_pages(ready, publications, click, interface):
    told = []

    def stop(_fraction: float, message: str) -> None:
        told.append(message)
        if message == "blad 1":
            assert ready.contents.cancelButton.isVisible()
            assert not ready.contents.pages.isEnabled()
            click(ready.contents.cancelButton)

    ready.publishing.told.connect(stop)
    click(ready.print_page.publishButton)
    assert told == ["blad 0", "blad 1"]
    assert "Afgebroken." in interface.bar.texts
    assert ready.publishing.outputs is None
    assert ready.contents.pages.isEnabled()


def test_a_folder_that_cannot_be_written_is_told_with_all_three_parts(ready, monkeypatch, click, interface):
    def publish(*_args):
        raise QuickScanError("In de map kan niet worden geschreven.", "Geen toegang.", "Kies een andere map.")

    monkeypatch.setattr(pipeline, "publish", publish)
    click(ready.print_page.publishButton)
    _title, text, more, *_rest = interface.bar.pushed[-1]
    assert text == "In de map kan niet worden geschreven. Kies een andere map."
    assert more == "<p>Geen toegang.</p>"
    assert ready.print_page.publishButton.isEnabled()
