"""A panel with an interface that remembers what it was told, in the language of the reader."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import pytest
from qgis.core import QgsApplication, QgsLayerTreeModel, QgsProject
from qgis.gui import QgsLayerTreeView, QgsMapCanvas, QgsMessageBarItem
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow
from quickscan_veerkracht.ui.dock import QuickScanDock
from quickscan_veerkracht.ui.findings import Findings
from quickscan_veerkracht.ui.table_state import TableState
from quickscan_veerkracht.ui.tasks import ComputeTask, MatchTask, ReadAreasTask, ReadTableTask
from quickscan_veerkracht.veerkracht.intake.frames import Areas
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.study import AreaSource, Study, TableSource, read_study


class RecordingBar:
    def __init__(self) -> None:
        self.pushed: list[tuple] = []
        self.items: list[QgsMessageBarItem] = []

    def pushMessage(self, *parts: object) -> None:  # noqa: N802
        self.pushed.append(parts)

    def pushItem(self, item: QgsMessageBarItem) -> None:  # noqa: N802
        self.items.append(item)
        button = item.layout().itemAt(item.layout().count() - 1).widget()
        self.pushed.append((item.title(), item.text(), button.toolTip(), item.level(), item.duration()))

    def popWidget(self, item: QgsMessageBarItem) -> None:  # noqa: N802
        self.items.remove(item)

    @property
    def texts(self) -> str:
        return "\n".join(str(part) for parts in self.pushed for part in parts)


class LayerTree:
    """A layer tree as QGIS has it beside the map."""

    def __init__(self) -> None:
        self.view = QgsLayerTreeView()
        root = QgsProject.instance().layerTreeRoot()
        model = QgsLayerTreeModel(root, self.view)
        model.setFlag(QgsLayerTreeModel.Flag.ShowLegendAsTree)
        self.view.setModel(model)


class RecordingInterface:
    """The few calls that the panel makes of QGIS's interface."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self.bar = RecordingBar()
        self.canvas = canvas
        self.window = QMainWindow()
        self.window.resize(1200, 700)
        self.window.setCentralWidget(canvas)
        self.active = None
        self.tree = LayerTree()

    def messageBar(self) -> RecordingBar:  # noqa: N802
        return self.bar

    def mapCanvas(self) -> QgsMapCanvas:  # noqa: N802
        return self.canvas

    def mainWindow(self) -> QMainWindow:  # noqa: N802
        return self.window

    def addDockWidget(self, area: Qt.DockWidgetArea, dock: QDockWidget) -> None:  # noqa: N802
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock: QDockWidget) -> None:  # noqa: N802
        self.window.removeDockWidget(dock)

    def layerTreeView(self) -> QgsLayerTreeView:  # noqa: N802
        return self.tree.view

    def setActiveLayer(self, layer: object) -> None:  # noqa: N802
        self.active = layer


@pytest.fixture
def dutch(qgis_app):
    before = QgsApplication.locale()
    QgsApplication.setLocale(QLocale("nl_NL"))
    yield
    QgsApplication.setLocale(QLocale(before))


@pytest.fixture
def project(qgis_app):
    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()


@pytest.fixture
def interface(qtbot):
    made = RecordingInterface(QgsMapCanvas())
    qtbot.addWidget(made.window)
    return made


@pytest.fixture
def dock(qtbot, project, dutch, interface):
    panel = QuickScanDock(interface)
    qtbot.addWidget(panel)
    panel.resize(380, 800)
    panel.show()
    yield panel
    # in the order of QGIS when it closes: the project goes first
    QgsProject.instance().clear()
    panel.release()
    # layers and tasks go while QGIS is still there, not when the session has ended it
    panel.deleteLater()
    gc.collect()


@pytest.fixture
def click(qtbot):
    def clicked(widget: object) -> None:
        assert widget.isEnabled(), widget.objectName()
        assert widget.isVisible(), widget.objectName()
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    return clicked


@pytest.fixture
def wait_idle(qtbot):
    """Waits until the panel's background work is done."""

    def waited(panel: QuickScanDock) -> None:
        qtbot.waitUntil(lambda: not panel.desk.busy and not panel.publishing.running, timeout=120_000)

    return waited


@pytest.fixture(scope="session")
def sample_study(sample_folder: Path) -> Study:
    return read_study(sample_folder / "study.json")


@pytest.fixture(scope="session")
def small_study(sample_study: Study) -> Study:
    """The sample with two years of key figures and the crimes: enough for signals and trends, and quick."""

    def wanted(table: TableSource) -> bool:
        name = Path(table.path).name
        return name.startswith(("kwb_2014", "kwb_2022", "politie_99018"))

    return sample_study.changed(
        areas=AreaSource(path=sample_study.areas.path, layer=sample_study.areas.layer),
        tables=tuple(table for table in sample_study.tables if wanted(table)),
        municipality=sample_study.municipality,
    )


@dataclass(frozen=True)
class Filled:
    """All that a panel holds of a study that was read and computed."""

    study: Study
    municipalities: tuple[tuple[str, str], ...]
    areas: Areas
    tables: tuple[TableState, ...]
    findings: Findings


def _filled(study: Study, folder: Path) -> Filled:
    """What the panel's tasks bring, one after the other in this thread."""
    nothing, said = Path("/nowhere"), study.language
    municipalities, areas = ReadAreasTask(study.areas, study.municipality, said, "").work(Progress())
    readings = [ReadTableTask(source, None, nothing, said, "").work(Progress()) for source in study.tables]
    tables = [(source, reading.table) for source, reading in zip(study.tables, readings)]
    areas, answers = MatchTask(areas, tables, said, "").work(Progress())
    states = tuple(
        TableState(source, reading.table, None, matched, count, report, reading.indicators, reading.stamp)
        for reading, (source, matched, count, report) in zip(readings, answers)
    )
    findings = ComputeTask(study, folder / "quickscan.gpkg", "").work(Progress())
    return Filled(findings.quickscan.study, municipalities, areas, states, findings)


@pytest.fixture(scope="session")
def small_filled(small_study: Study, tmp_path_factory: pytest.TempPathFactory, qgis_app: object) -> Filled:
    """The small sample, read and computed once; for what happens after that."""
    return _filled(small_study, tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def small_filled_english(small_study: Study, tmp_path_factory: pytest.TempPathFactory, qgis_app: object) -> Filled:
    """The same, for a user whose QGIS speaks English."""
    return _filled(small_study.changed(language="en"), tmp_path_factory.mktemp("small_en"))


@pytest.fixture(scope="session")
def small_findings(small_filled: Filled) -> Findings:
    """What the small sample comes to."""
    return small_filled.findings


@pytest.fixture
def put_on_map() -> Callable[[QuickScanDock, Findings], None]:
    """Gives results to a panel, as its own computation does, until they are on the map."""

    def put(panel: QuickScanDock, findings: Findings) -> None:
        panel.study.computed(findings)
        panel.work.computed.emit(findings)
        while panel.desk.busy:
            QgsApplication.processEvents()

    return put


@pytest.fixture
def fill(put_on_map: Callable[[QuickScanDock, Findings], None]) -> Callable[[QuickScanDock, Filled], QuickScanDock]:
    """Puts what was read and computed into a panel, as if it had done so itself, with its maps in the project."""

    def filled_in(panel: QuickScanDock, filled: Filled, mapped: bool = True) -> QuickScanDock:
        study = panel.study
        study.study, study.areas, study.tables = filled.study, filled.areas, filled.tables
        study.municipalities = filled.municipalities
        study._announce_all()
        if mapped:
            put_on_map(panel, filled.findings)
        else:
            study.computed(filled.findings)
        return panel

    return filled_in
