"""The panel as a user meets it: clicks, drops, projects that open and close."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import pytest
from qgis.core import QgsFeatureRequest, QgsLayerTreeModelLegendNode, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QUrl
from qgis.PyQt.QtWidgets import QApplication
from quickscan_veerkracht.ui import project_state, tasks
from quickscan_veerkracht.ui.dock import QuickScanDock
from quickscan_veerkracht.ui.models.match_report import MatchReportModel
from quickscan_veerkracht.ui.models.views import ViewsModel
from quickscan_veerkracht.ui.steps import StepState
from quickscan_veerkracht.veerkracht.mapping.project import GROUP_MARK
from quickscan_veerkracht.veerkracht.pipeline import run
from quickscan_veerkracht.veerkracht.study import AreaSource
from support.dragging import drop_on


def step_states(dock: QuickScanDock) -> dict[str, StepState]:
    return {name: button.state for name, button in dock.steps.buttons.items()}


def drop(dock: QuickScanDock, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    dock.open_page("tables")
    drop_on(dock.contents, data)


def click_row(qtbot, view, row: int) -> None:
    view.scrollTo(view.model().index(row, 0))
    place = view.visualRect(view.model().index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.fixture
def computed(dock, fill, small_filled):
    """A panel with the small sample as it is when its signals were computed."""
    return fill(dock, small_filled)


class Clicks(QObject):
    """Counts how often a mouse button goes down on a part of the panel."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        self.count += event.type() == QEvent.Type.MouseButtonPress and event.spontaneous() and watched.isWidgetType()
        return False


@pytest.fixture
def clicks(qgis_app):
    counter = Clicks()
    QApplication.instance().installEventFilter(counter)
    yield counter
    QApplication.instance().removeEventFilter(counter)


def test_the_sample_goes_from_its_button_to_the_files_in_at_most_ten_clicks(
    dock, qtbot, click, clicks, wait_idle, sample_study, monkeypatch, tmp_path
):
    published = []
    monkeypatch.setattr(dock.publishing, "publish", lambda *what: published.append(what))
    click(dock.areas_page.sampleButton)
    wait_idle(dock)
    assert dock.contents.municipalityButton.text() == "Veerdam"
    assert dock.tables_page.cards.rowCount() == len(sample_study.tables)
    click(dock.tables_page.nextButton)
    below = dock.signals_page.computeButton.mapTo(dock.contents, QPoint())
    click(dock.signals_page.computeButton)
    assert dock.contents.progressFrame.isVisible()
    QApplication.processEvents()
    assert dock.signals_page.computeButton.mapTo(dock.contents, QPoint()) == below
    assert step_states(dock)["signals"] is StepState.BUSY
    wait_idle(dock)
    assert not dock.contents.progressFrame.isVisible()
    click(dock.signals_page.nextButton)
    layer = dock.map_link._layer
    assert layer.featureCount() == len(dock.study.findings.quickscan.areas.frame)
    row = dock.map_page.views.row_of("k_level")
    click_row(qtbot, dock.map_page.viewsView, row)
    assert layer.styleManager().currentStyle() == dock.map_page.views.index(row).data()
    click(dock.map_page.nextButton)
    code = dock.study.findings.profiles.names[10][0]
    layer.selectByExpression(f"area_code = '{code}'")
    profile = dock.study.findings.profiles.of(code)
    assert dock.insight_page.areaBox.currentText() == profile.name
    assert dock.insight_page.area.table.rowCount() == len(profile.rows)
    assert step_states(dock)["insight"] is StepState.DONE
    click(dock.insight_page.nextButton)
    dock.print_page.suggest_folder(tmp_path / "uit")
    click(dock.print_page.publishButton)
    assert len(published) == 1
    assert 5 < clicks.count <= 10


def test_the_panel_shows_what_the_pipeline_computes(computed):
    expected = run(computed.study.study).results.signals
    shown = computed.study.findings.quickscan.results.signals
    assert expected.equals(shown)


def test_the_layer_tree_shows_the_classes_of_the_map_unfolded(computed, interface):
    view, root = interface.layerTreeView(), QgsProject.instance().layerTreeRoot()
    for name in ("k_level", "orientation", "k_change_absolute"):
        computed.study.choose_view(name)
        model, layer = view.layerTreeModel(), computed.map_link._layer
        nodes = model.layerLegendNodes(root.findLayer(layer.id()))
        groups = {rule.ruleKey() for rule in layer.renderer().rootRule().descendants() if rule.children()}
        indexes = {node.data(QgsLayerTreeModelLegendNode.LegendNodeRoles.RuleKeyRole): node for node in nodes}
        assert groups <= set(indexes), name
        for key in groups:
            index = view.proxyModel().mapFromSource(model.legendNode2index(indexes[key]))
            assert view.isExpanded(index), name


def test_without_matplotlib_a_sentence_stands_where_the_chart_would_be(
    monkeypatch, qtbot, project, dutch, interface, small_study, wait_idle, click
):
    for name in [name for name in sys.modules if name.split(".")[0] == "matplotlib"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    dock = QuickScanDock(interface)
    qtbot.addWidget(dock)
    dock.resize(380, 800)
    dock.show()
    dock.study.load(small_study)
    wait_idle(dock)
    dock.work.compute()
    wait_idle(dock)
    dock.open_page("insight")
    page = dock.insight_page
    assert page.charts.view.canvas is None
    assert page.charts.view.sentence.isVisible()
    assert page.charts.view.sentence.text().startswith("Geen grafiek")
    dock.study.select_area(dock.study.findings.profiles.names[10][0])
    page.tabs.setCurrentIndex(2)
    assert page.area.signalsView.isVisible()
    assert page.area.reasonLabel.text()
    dock.release()


def test_an_area_chosen_in_the_panel_is_selected_on_the_map(computed, qtbot):
    computed.open_page("insight")
    code, name = computed.study.findings.profiles.names[4]
    box = computed.insight_page.areaBox
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())
    assert selected_on_the_map(computed) == {code}
    assert computed.insight_page.areaBox.currentText() == name


def selected_on_the_map(dock: QuickScanDock) -> set[str]:
    return {feature["area_code"] for feature in dock.map_link._layer.getSelectedFeatures()}


def test_map_chart_and_table_have_one_selection_also_of_more_areas_and_after_computing_again(
    computed, qtbot, wait_idle, click
):
    computed.open_page("insight")
    page, layer = computed.insight_page, computed.map_link._layer
    codes = [code for code, _name in computed.study.findings.profiles.names[3:6]]
    quoted = ", ".join(f"'{code}'" for code in codes)
    layer.selectByExpression(f'"area_code" IN ({quoted})')
    assert set(page.charts.view.canvas.picture.chosen) == set(codes)
    rows = page.heat.heatView.selectionModel().selectedRows()
    assert {page.heat.table.code(index.row()) for index in rows} == set(codes)
    assert page.area.profile.code in codes
    page.charts.show_kind("strip")
    canvas = page.charts.view.canvas
    x, y = canvas.picture.places[0]
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(canvas.height() - y)))
    chosen = {canvas.picture.codes[0]}
    assert selected_on_the_map(computed) == chosen
    computed.work.compute()
    wait_idle(computed)
    assert computed.map_link._layer is not layer
    assert selected_on_the_map(computed) == chosen
    computed.map_link._layer.removeSelection()
    assert page.area.profile is None
    assert page.charts.view.canvas.picture.chosen == ()


def test_dropped_files_and_folders_become_cards_with_their_match(dock, small_study, wait_idle, tmp_path):
    dock.study.load(small_study.changed(tables=()))
    wait_idle(dock)
    dock.open_page("tables")
    folder = tmp_path / "cijfers"
    folder.mkdir()
    first, *others = [Path(table.path) for table in small_study.tables]
    for path in others:
        (folder / path.name).write_bytes(path.read_bytes())
    drop(dock, first, folder)
    wait_idle(dock)
    states = dock.study.tables
    assert {state.file_name for state in states} == {path.name for path in (first, *others)}
    assert all(state.matched and state.matched <= state.areas for state in states)


def test_a_click_on_a_card_opens_its_match_report(dock, small_study, wait_idle, qtbot, click):
    dock.study.load(small_study)
    wait_idle(dock)
    dock.open_page("tables")
    click_row(qtbot, dock.tables_page.cardsView, 0)
    page, state = dock.tables_page, dock.study.tables[0]
    assert page.stack.currentWidget() is page.reportPage
    assert page.filter.rowCount() == sum(row.attention for row in state.report)
    page.sideBox.setCurrentIndex(page.sideBox.findData("matched"))
    assert page.filter.rowCount() == state.matched
    code = page.filter.index(0, MatchReportModel.CODE).data()
    page.searchEdit.setText(code)
    assert page.filter.rowCount() == 1
    click(page.backButton)
    assert page.stack.currentWidget() is page.cardsPage


def test_a_file_that_is_no_table_is_told_with_what_why_and_what_to_do(dock, interface, wait_idle, tmp_path):
    broken = tmp_path / "brief.csv"
    broken.write_text("Beste lezer,\ndit is een brief.\n", encoding="utf-8")
    drop(dock, broken)
    wait_idle(dock)
    problem = dock.study.tables[0].problem
    assert all(problem.parts())
    assert len(interface.bar.pushed) == 1
    assert "Traceback" not in interface.bar.texts
    assert step_states(dock)["tables"] is StepState.ATTENTION


def test_a_broken_file_does_not_hold_up_the_others(dock, small_study, wait_idle, click, tmp_path):
    broken = tmp_path / "brief.csv"
    broken.write_text("Beste lezer,\ndit is een brief.\n", encoding="utf-8")
    dock.study.load(small_study)
    drop(dock, broken)
    wait_idle(dock)
    assert [state.matched is None for state in dock.study.tables] == [False, False, False, True]
    dock.open_page("signals")
    click(dock.signals_page.computeButton)
    wait_idle(dock)
    assert len(dock.study.findings.quickscan.tables) == len(small_study.tables)
    assert not dock.study.outdated


def test_a_file_without_areas_is_told_on_the_page_and_in_the_bar(dock, interface, wait_idle, tmp_path):
    dock.study.choose_areas(AreaSource(path=str(tmp_path / "weg.gpkg")))
    wait_idle(dock)
    assert dock.areas_page.problemLabel.isVisible()
    assert "weg.gpkg" in dock.areas_page.problemLabel.text()
    assert interface.bar.pushed
    assert not dock.areas_page.nextButton.isEnabled()


def test_another_choice_marks_the_results_out_of_date_until_they_follow(computed, qtbot, wait_idle):
    dock = computed
    box = dock.signals_page.referenceBox
    first = dock.study.findings.geopackage
    box.setCurrentIndex(box.findData("netherlands"))
    box.activated.emit(box.currentIndex())
    assert step_states(dock)["map"] is StepState.ATTENTION
    assert not dock.print_page.publishButton.isEnabled()
    qtbot.waitUntil(lambda: not dock.study.outdated, timeout=60_000)
    assert not dock.contents.outdatedFrame.isVisible()
    assert step_states(dock)["map"] is StepState.DONE
    assert dock.study.findings.quickscan.study.reference == "netherlands"
    groups = [g for g in QgsProject.instance().layerTreeRoot().findGroups() if g.customProperty(GROUP_MARK)]
    assert len(groups) == 1
    now = dock.study.findings.geopackage
    assert now != first
    assert [path.name for path in dock.folder.path.glob("*.gpkg")] == [now.name]


def test_a_cancel_leaves_no_result_and_says_so(dock, small_study, wait_idle, interface, click):
    dock.study.load(small_study)
    wait_idle(dock)
    dock.open_page("signals")
    click(dock.signals_page.computeButton)
    click(dock.contents.cancelButton)
    wait_idle(dock)
    assert dock.study.findings is None
    assert "Afgebroken." in interface.bar.texts
    assert not QgsProject.instance().mapLayers()
    assert not list(dock.folder.path.glob("*.gpkg*"))


def test_a_project_remembers_study_and_map_and_takes_them_up_again(
    computed, qtbot, interface, wait_idle, tmp_path, small_study
):
    computed.open_page("map")
    click_row(qtbot, computed.map_page.viewsView, computed.map_page.views.row_of("k_level"))
    file = tmp_path / "scan.qgz"
    assert QgsProject.instance().write(str(file))
    QgsProject.instance().clear()
    assert not computed.study.tables
    assert QgsProject.instance().read(str(file))
    wait_idle(computed)
    assert {state.source.path for state in computed.study.tables} == {table.path for table in small_study.tables}
    qtbot.waitUntil(lambda: computed.study.findings is not None, timeout=60_000)
    wait_idle(computed)
    assert computed.study.view_id == "k_level"
    assert not computed.study.outdated
    assert computed.map_link._layer is not None


def test_a_panel_opened_later_finds_the_study_in_the_project(dock, small_study, wait_idle, project, qtbot, interface):
    dock.study.load(small_study)
    dock.study.change(reference="netherlands")
    wait_idle(dock)
    dock.release()
    later = QuickScanDock(interface)
    qtbot.addWidget(later)
    wait_idle(later)
    assert later.study.study.reference == "netherlands"
    assert later.contents.municipalityButton.text() == "Veerdam"
    later.release()


def test_a_project_that_closes_while_work_runs_leaves_an_empty_panel(dock, small_study, qtbot, wait_idle, interface):
    dock.study.load(small_study)
    wait_idle(dock)
    dock.work.compute()
    QgsProject.instance().clear()
    assert not dock.desk.busy
    qtbot.waitUntil(lambda: not tasks._alive, timeout=60_000)
    qtbot.wait(50)
    assert dock.study.findings is None
    assert not dock.study.tables
    assert not QgsProject.instance().mapLayers()
    assert interface.bar.pushed == []


def test_a_panel_that_goes_while_work_runs_leaves_nothing_behind(dock, small_study, qtbot, wait_idle):
    dock.study.load(small_study)
    wait_idle(dock)
    dock.work.compute()
    dock.release()
    qtbot.waitUntil(lambda: not tasks._alive, timeout=60_000)
    qtbot.wait(50)
    QgsProject.instance().clear()
    assert dock.study.findings is None
    assert not QgsProject.instance().mapLayers()


def test_a_removed_result_layer_is_let_go_of(computed):
    QgsProject.instance().removeMapLayer(computed.map_link._layer.id())
    assert computed.map_link._layer is None
    computed.map_link.zoom()
    computed.map_link.show_view("k_level")


def test_a_layer_without_a_file_is_copied_and_its_municipality_found(dock, small_study, wait_idle, qtbot, project):
    source = QgsVectorLayer(f"{small_study.areas.path}|layername={small_study.areas.layer}", "grenzen", "ogr")
    memory = source.materialize(QgsFeatureRequest())
    memory.setName("getekend")
    project.addMapLayer(memory)
    box = dock.areas_page.layerBox
    assert [box.itemText(row) for row in range(box.count())] == ["Kies een laag…", "getekend"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    qtbot.waitUntil(lambda: len(dock.study.municipalities) == 3, timeout=60_000)
    municipalities = dock.areas_page.municipalityBox
    municipalities.lineEdit().setText("veerd")
    qtbot.keyClick(municipalities.lineEdit(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dock.study.areas is not None, timeout=60_000)
    assert dock.study.areas.municipality_name == "Veerdam"
    assert Path(dock.study.study.areas.path).parent == dock.folder.path
    assert memory.featureCount() == source.featureCount()


def test_a_layer_with_a_file_is_read_from_it_and_the_file_stays_as_it_was(
    dock, small_study, wait_idle, project, tmp_path
):
    copy = tmp_path / "grenzen.gpkg"
    copy.write_bytes(Path(small_study.areas.path).read_bytes())
    layer = QgsVectorLayer(f"{copy}|layername={small_study.areas.layer}", "grenzen", "ogr")
    project.addMapLayer(layer)
    before = hashlib.sha256(copy.read_bytes()).hexdigest()
    dock.work.take_layer(layer)
    wait_idle(dock)
    assert dock.study.study.areas.path == str(copy)
    assert dock.study.study.areas.layer == small_study.areas.layer
    assert hashlib.sha256(copy.read_bytes()).hexdigest() == before


def test_a_filtered_layer_gives_only_what_it_shows(dock, small_study, qtbot, project, tmp_path):
    copy = tmp_path / "grenzen.gpkg"
    copy.write_bytes(Path(small_study.areas.path).read_bytes())
    layer = QgsVectorLayer(f"{copy}|layername={small_study.areas.layer}", "grenzen", "ogr")
    layer.setSubsetString("wijkcode in ('WK990101', 'WK990102')")
    shown = sum(1 for _feature in layer.getFeatures())
    assert shown < 20
    dock.work.take_layer(layer)
    qtbot.waitUntil(lambda: dock.study.areas is not None, timeout=60_000)
    assert len(dock.study.areas.frame) == shown


def test_a_map_that_cannot_be_made_is_in_the_list_with_its_reason(dock, small_study, wait_idle, click):
    one_year = tuple(table for table in small_study.tables if "kwb_2014" not in table.path)
    dock.study.load(small_study.changed(tables=one_year))
    wait_idle(dock)
    dock.open_page("signals")
    click(dock.signals_page.computeButton)
    wait_idle(dock)
    model = dock.map_page.views
    index = model.index(model.row_of("k_change_relative"))
    assert index.data(ViewsModel.REASON_ROLE) == dock.study.findings.quickscan.results.unavailable["k_change_relative"]
    assert not index.flags() & Qt.ItemFlag.ItemIsEnabled


def test_the_state_is_written_at_every_change(dock, small_study, wait_idle, project):
    dock.study.load(small_study)
    wait_idle(dock)
    dock.study.change(period=(2014, 2022))
    assert project_state.read(project).study.period == (2014, 2022)
    assert project.isDirty()
