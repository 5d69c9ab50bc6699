"""QGIS's own ways: dragging, layer menus, the search bar, the options, diagnostics and help."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from qgis.core import (
    QgsFeedback,
    QgsLayerTreeModel,
    QgsLocatorContext,
    QgsMimeDataUtils,
    QgsProject,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QGuiApplication
from qgis.PyQt.QtWidgets import QApplication, QMessageBox
from quickscan_veerkracht.ui import fetching, options
from quickscan_veerkracht.ui.arrivals import arrivals_in
from quickscan_veerkracht.ui.diagnostics import diagnostics, without_names
from quickscan_veerkracht.ui.help import FOLDER
from quickscan_veerkracht.ui.locator import AreaLocator, rank
from quickscan_veerkracht.ui.messages import unexpected
from quickscan_veerkracht.ui.next_step import COMPUTE, next_step
from quickscan_veerkracht.ui.settings import GROUP, Settings, new_study, read_settings, write_settings
from quickscan_veerkracht.ui.steps import STEPS
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.mapping.geopackage import write_geopackage
from quickscan_veerkracht.veerkracht.mapping.project import add_to_project
from quickscan_veerkracht.veerkracht.mapping.result_layer import ResultLayer
from quickscan_veerkracht.veerkracht.sources.cache import NOTE
from quickscan_veerkracht.veerkracht.wording import Wording
from support.dragging import drop_on
from support.invented import invented_quickscan


@pytest.fixture
def boundaries(sample_folder) -> QgsVectorLayer:
    path = sample_folder / "veerdam_wijkenbuurten_2022.gpkg"
    return QgsVectorLayer(f"{path}|layername=buurten", "Buurten", "ogr")


@pytest.fixture
def key_figures(sample_folder) -> Path:
    return next(sample_folder.glob("kwb_2022*.csv"))


@pytest.fixture
def clean_settings(qgis_app):
    QgsSettings().remove(GROUP)
    yield
    QgsSettings().remove(GROUP)


@pytest.fixture
def found(project, tmp_path):
    """The results of the invented municipality in the open project, as the plugin follows them."""
    path = tmp_path / "quickscan_1.gpkg"
    quickscan = invented_quickscan()
    write_geopackage(quickscan, path)
    results = ResultLayer(project)
    add_to_project(project, quickscan, path, Wording("nl"))
    yield results
    results.release()


def uri_of(layer: QgsVectorLayer) -> QMimeData:
    """What the browser of QGIS drags."""
    uri = QgsMimeDataUtils.Uri()
    uri.layerType, uri.providerKey, uri.name, uri.uri = "vector", layer.providerType(), layer.name(), layer.source()
    return QgsMimeDataUtils.encodeUriList([uri])


# -- dragging and layer menus


def test_boundaries_from_the_browser_become_the_areas_where_they_are_dropped_on_that_page(dock, boundaries, wait_idle):
    assert drop_on(dock.contents, uri_of(boundaries))
    wait_idle(dock)
    assert dock.study.study.areas.layer == "buurten"
    assert Path(dock.study.study.areas.path).name == "veerdam_wijkenbuurten_2022.gpkg"
    assert dock.study.tables == ()


def test_a_table_that_is_dropped_among_the_areas_is_a_table_all_the_same(dock, key_figures, wait_idle):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(key_figures))])
    assert drop_on(dock.contents, data)
    wait_idle(dock)
    assert [Path(state.source.path) for state in dock.study.tables] == [key_figures]
    assert dock.current_step == "tables"
    assert not dock.study.study.areas.path


def test_a_layer_of_the_layer_tree_is_copied_and_stays_there(dock, project, boundaries, wait_idle):
    project.addMapLayer(boundaries)
    model = QgsLayerTreeModel(project.layerTreeRoot())
    data = model.mimeData([model.index(0, 0)])
    offered = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(10, 10), offered, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(dock.contents, enter)
    assert enter.isAccepted()
    assert enter.dropAction() == Qt.DropAction.CopyAction  # a layer tree removes what was moved away from it
    assert drop_on(dock.contents, data)
    wait_idle(dock)
    assert dock.study.area_layer_id == boundaries.id()


def test_results_are_never_taken_as_areas_or_as_a_table(dock, found):
    layers = list(QgsProject.instance().mapLayers().values())
    assert len(layers) == 3
    for layer in layers:
        assert arrivals_in(uri_of(layer)) == []
        assert not drop_on(dock.contents, uri_of(layer))


def test_a_layer_without_a_file_becomes_a_table_by_a_copy(dock, project, sample_study, wait_idle, qtbot):
    layer = QgsVectorLayer("None?field=gwb_code:string&field=aantal_inwoners:string", "Eigen lijst", "memory")
    project.addMapLayer(layer)
    dock.arrivals.add_as_table(layer)
    qtbot.waitUntil(lambda: len(dock.study.tables) == 1, timeout=20_000)
    wait_idle(dock)
    assert Path(dock.study.tables[0].source.path).name.startswith("Eigen_lijst")
    assert layer.isValid()


def test_the_match_report_of_a_layer_is_shown_or_what_to_do_first(
    dock, interface, project, key_figures, small_study, wait_idle
):
    layer = QgsVectorLayer(str(key_figures), "Kerncijfers", "ogr")
    project.addMapLayer(layer)
    dock.arrivals.show_report(layer)
    assert "“Kerncijfers” is nog geen tabel" in interface.bar.texts
    dock.study.load(small_study)
    wait_idle(dock)
    dock.arrivals.show_report(layer)
    assert dock.current_step == "tables"
    assert dock.tables_page.stack.currentWidget() is dock.tables_page.reportPage
    assert key_figures.name in dock.tables_page.reportHeading.toolTip()


# -- the search bar


def searched(locator: AreaLocator, text: str) -> list:
    came: list = []
    locator.prepare(text, QgsLocatorContext())
    searching = locator  # QGIS asks a copy; what prepare took is all that is read
    searching.resultFetched.connect(came.append)
    searching.fetchResults(text, QgsLocatorContext(), QgsFeedback())
    searching.resultFetched.disconnect(came.append)
    return came


def test_the_search_bar_finds_areas_by_name_and_code_and_selects_them(found, interface):
    locator = AreaLocator(interface, found)
    layer = found.layer()
    feature = next(iter(layer.getFeatures("not water")))
    for text in (feature["name"].upper(), feature["area_code"].lower()):
        results = searched(locator, text)
        assert feature["name"] in [result.displayString for result in results]
    assert searched(locator, "zz-nothing") == []
    assert searched(locator, "b") == []  # one letter is not enough without the prefix
    result = next(one for one in searched(locator, feature["name"]) if one.displayString == feature["name"])
    locator.triggerResult(result)
    assert [one["area_code"] for one in layer.selectedFeatures()] == [feature["area_code"]]
    assert interface.canvas.extent().contains(feature.geometry().boundingBox().center())


def test_the_search_bar_finds_nothing_without_results(project, interface):
    results = ResultLayer(project)
    assert searched(AreaLocator(interface, results), "haven") == []
    results.release()


def test_a_name_that_begins_with_the_text_comes_first():
    assert rank("haven", "bu1", "havenpoort") < rank("haven", "bu1", "oude haven") < rank("haven", "bu1", "houthaven")
    assert rank("bu1", "bu1", "x") is not None
    assert rank("haven", "bu1", "markt") is None


# -- options


def test_options_are_kept_and_what_is_as_at_first_leaves_no_trace(clean_settings, dutch):
    assert read_settings() == Settings()
    page = options.OptionsPage()
    page.languageBox.setCurrentIndex(page.languageBox.findData("en"))
    page.folderWidget.setFilePath("/uit/voer")
    page.houseWidget.setFilePath("/stijl/gemeente.json")
    page.idleBox.setValue(20)
    page.apply()
    assert read_settings() == Settings("en", "/stijl/gemeente.json", "/uit/voer", idle_seconds=20)
    assert (new_study().language, new_study().house) == ("en", "/stijl/gemeente.json")
    write_settings(Settings())
    assert [key for key in QgsSettings().allKeys() if key.startswith(GROUP)] == []
    assert new_study().language == "nl"


def test_settings_that_make_no_sense_are_as_at_first(clean_settings):
    QgsSettings().setValue(f"{GROUP}/idle_seconds", "soon")
    QgsSettings().setValue(f"{GROUP}/output_language", "fr")
    assert read_settings() == Settings()


def test_time_limits_go_with_every_fetch(clean_settings, dock):
    write_settings(Settings(idle_seconds=7, total_seconds=33))
    errand = dock.fetching._errand("Veerdam", False)
    assert (errand.idle_seconds, errand.total_seconds) == (7, 33)


def test_the_cache_shows_its_size_and_is_cleared_of_fetched_files_only(tmp_path, monkeypatch, clean_settings, dutch):
    monkeypatch.setattr(options, "fetched_folder", lambda: tmp_path)
    inside = tmp_path / "deel"
    inside.mkdir()
    for name in ("a.json", "deel/b.json"):
        (tmp_path / name).write_bytes(b"x" * 1_500_000)
        (tmp_path / (name + NOTE)).write_text("{}")
    (tmp_path / "van mezelf.txt").write_text("blijft")
    page = options.OptionsPage()
    assert page.cacheLabel.text() == "2 bestanden, 3,0 MB"
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    page.clearButton.click()
    assert (tmp_path / "a.json").exists()
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    page.clearButton.click()
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == ["van mezelf.txt"]
    assert page.cacheLabel.text() == "Er is nog niets opgehaald."
    assert not page.clearButton.isEnabled()
    assert fetching.fetched_folder() != tmp_path


# -- errors


@pytest.mark.parametrize(
    "text",
    [
        "No such file: '/home/jan de vries/Mijn scans/geheim 2023.csv'",
        "C:\\Users\\Jan de Vries\\Documents\\geheim.xlsx is locked",
        "cannot open \\\\server\\zorg\\jan\\geheim.gpkg",
        f"{Path.home()}/geheim/x.csv: permission denied",
        "geheim jan.xlsx: line 3",
        "file:///home/jan/geheim.csv",
    ],
)
def test_diagnostics_tell_no_folder_file_or_name(text):
    shown = without_names(text).lower()
    for word in ("jan", "geheim", "scans", "zorg", "users", "/home", str(Path.home()).lower() + "/"):
        assert word not in shown


def test_diagnostics_hold_versions_counts_and_the_error_but_no_values_of_the_user(dock, small_study, wait_idle):
    dock.study.load(small_study)
    wait_idle(dock)
    problem = QuickScanError(
        "The file “{name}” does not exist.",
        "Looked for: {path}; {problem}; row {row}",
        name="clienten_jan.csv",
        path=str(Path.home() / "clienten_jan.csv"),
        problem=f"[Errno 2] '{Path.home()}/clienten_jan.csv'",
        row=12,
    )
    dock.messages.error(problem)
    text = dock.messages.diagnostics()
    assert "The file “{name}” does not exist." in text
    assert "row = 12" in text
    assert "[Errno 2] '<path>'" in text
    for secret in ("jan", "Veerdam", str(Path.home()) + "/"):
        assert secret not in text
    for name in ("QuickScan Veerkracht", "QGIS 3", "Qt 5", "GDAL 3", "Python 3", "pandas", "matplotlib"):
        assert name in text
    areas = len(dock.study.areas.frame)
    assert f"areas: {areas}, tables: {len(small_study.tables)}, indicators: " in text
    assert "indicators: 0" not in text


def test_an_unexpected_failure_tells_where_in_the_plugin_it_arose(qgis_app):
    try:
        Wording("nl")("{a}", b=1)
    except KeyError as problem:
        text = diagnostics({}, unexpected(problem))
    assert "kind = KeyError" in text
    assert "at veerkracht › wording line" in text
    assert "<path>" not in text


def test_the_details_of_an_error_stand_behind_its_button_and_can_be_copied(dock, interface, click):
    problem = QuickScanError("Het bestand is leeg.", "Er staan <b>0</b> rijen in.", "Kies een ander.")
    dock.messages.error(problem)
    item = interface.bar.items[-1]
    button = item.layout().itemAt(item.layout().count() - 1).widget()
    assert button.text() == "Details…"
    window = dock.messages.show_details(problem)
    assert window.detailsLabel.text() == "Er staan <b>0</b> rijen in."
    assert window.detailsLabel.textFormat() == Qt.TextFormat.PlainText
    click(window.copyButton)
    assert QGuiApplication.clipboard().text().startswith("QuickScan Veerkracht ")
    assert "Het bestand is leeg." in QGuiApplication.clipboard().text()
    window.close()


def test_what_the_panel_still_says_goes_with_it(dock, interface):
    problem = QuickScanError("Het bestand is leeg.", "Er staan 0 rijen in.", "Kies een ander.")
    dock.messages.error(problem)
    dock.messages.tell_list("Twee opmerkingen.", ("Een.", "Twee."))
    windows = [dock.messages.show_details(problem), dock.messages.show_list("Twee opmerkingen.", ("Een.", "Twee."))]
    closed = dock.messages.show_details(problem)
    closed.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(interface.bar.items) == 2
    assert all(window.isVisible() for window in windows)
    dock.release()
    assert not interface.bar.items
    assert not any(window.isVisible() for window in windows)


# -- help and empty pages


def test_the_help_has_a_section_for_every_page_in_both_languages():
    sections = {}
    for language in ("nl", "en"):
        text = (FOLDER / f"{language}.html").read_text(encoding="utf-8")
        tree = ElementTree.fromstring(text.replace('<meta charset="utf-8">', "").replace("<!DOCTYPE html>", ""))
        sections[language] = [element.get("name") for element in tree.iter("a") if element.get("name")]
        assert set(STEPS) <= set(sections[language])
        links = {element.get("href")[1:] for element in tree.iter("a") if element.get("href")}
        assert links == set(sections[language])
    assert sections["nl"] == sections["en"]
    assert not re.search(r"\b[Uu]w?\b", (FOLDER / "nl.html").read_text(encoding="utf-8"))


def test_the_help_button_opens_the_section_of_the_page(dock, click):
    dock.open_page("map")
    click(dock.contents.helpButton)
    browser = dock.guide.help.browser
    assert dock.guide.help.isVisible()
    assert browser.source().fragment() == "map"
    assert browser.source().fileName() == "nl.html"
    assert browser.verticalScrollBar().value() > 0
    dock.guide.help.close()


def test_an_empty_page_says_what_to_do_and_its_button_does_it(dock, click, wait_idle, small_study):
    assert dock.contents.nextStepFrame.isHidden()  # the page of the areas says it itself
    dock.open_page("insight")
    assert dock.contents.sampleButton.isVisible()
    click(dock.contents.nextStepButton)
    assert dock.current_step == "areas"
    dock.study.load(small_study.changed(tables=()))
    wait_idle(dock)
    dock.open_page("map")
    assert next_step(dock.study, "map").target == "tables"
    assert not dock.contents.sampleButton.isVisible()
    click(dock.contents.nextStepButton)
    assert dock.current_step == "tables"
    dock.study.load(small_study)
    wait_idle(dock)
    dock.open_page("print")
    assert next_step(dock.study, "print").target == COMPUTE
    click(dock.contents.nextStepButton)
    wait_idle(dock)
    assert dock.study.findings is not None
    assert dock.contents.nextStepFrame.isHidden()
