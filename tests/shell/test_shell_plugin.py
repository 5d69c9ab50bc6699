"""What the plugin adds to QGIS it takes away again."""

from __future__ import annotations

import ast
import gc
import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsExpression, QgsProject
from qgis.gui import QgisInterface, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtWidgets import QAction, QDialog, QDockWidget, QMainWindow, QMenu, QToolBar
from quickscan_veerkracht import classFactory

ROOT = Path(__file__).resolve().parents[2]


class WindowInterface:
    """QGIS's interface, as far as the plugin may use it, over a real window whose contents can be counted."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.toolbar = QToolBar(self.window)
        self.window.addToolBar(self.toolbar)
        self.menu = QMenu(self.window)
        self.canvas = QgsMapCanvas(self.window)
        self.window.setCentralWidget(self.canvas)
        self.bar = QgsMessageBar(self.window)
        self.layers = QMenu(self.window)
        self.layer_actions: list[QAction] = []
        self.locators: list[object] = []
        self.options: list[object] = []
        self.currentLayerChanged = self.canvas.currentLayerChanged
        self.shown_options = ""

    def mainWindow(self) -> QMainWindow:  # noqa: N802
        return self.window

    def mapCanvas(self) -> QgsMapCanvas:  # noqa: N802
        return self.canvas

    def messageBar(self) -> QgsMessageBar:  # noqa: N802
        return self.bar

    def addToolBarIcon(self, action: QAction) -> int:  # noqa: N802
        self.toolbar.addAction(action)
        return 0

    def removeToolBarIcon(self, action: QAction) -> None:  # noqa: N802
        self.toolbar.removeAction(action)

    def addPluginToMenu(self, name: str, action: QAction) -> None:  # noqa: N802
        self._submenu(name).addAction(action)

    def removePluginMenu(self, name: str, action: QAction) -> None:  # noqa: N802
        submenu = self._submenu(name)
        submenu.removeAction(action)
        if submenu.isEmpty():
            self.menu.removeAction(submenu.menuAction())
            submenu.deleteLater()

    def _submenu(self, name: str) -> QMenu:
        for action in self.menu.actions():
            if action.text() == name:
                return action.menu()
        return self.menu.addMenu(name)

    def addDockWidget(self, area: Qt.DockWidgetArea, dock: QDockWidget) -> None:  # noqa: N802
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock: QDockWidget) -> None:  # noqa: N802
        self.window.removeDockWidget(dock)

    def layerMenu(self) -> QMenu:  # noqa: N802
        return self.layers

    def activeLayer(self) -> object:  # noqa: N802
        return self.canvas.currentLayer()

    def addCustomActionForLayerType(self, action: QAction, menu: str, kind: object, everywhere: bool) -> None:  # noqa: N802
        assert everywhere
        self.layer_actions.append(action)

    def removeCustomActionForLayerType(self, action: QAction) -> bool:  # noqa: N802
        self.layer_actions.remove(action)
        return True

    def registerLocatorFilter(self, locator: object) -> None:  # noqa: N802
        self.locators.append(locator)

    def deregisterLocatorFilter(self, locator: object) -> None:  # noqa: N802
        self.locators.remove(locator)

    def registerOptionsWidgetFactory(self, factory: object) -> None:  # noqa: N802
        self.options.append(factory)

    def unregisterOptionsWidgetFactory(self, factory: object) -> None:  # noqa: N802
        self.options.remove(factory)

    def showOptionsDialog(self, parent: object, page: str) -> None:  # noqa: N802
        self.shown_options = page

    def setActiveLayer(self, layer: object) -> bool:  # noqa: N802
        return True

    def contents(self) -> dict[str, int]:
        """What stands in the window, with everything that waits to be deleted gone."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        registry = QgsApplication.processingRegistry()
        return {
            "toolbar": len(self.toolbar.actions()),
            "menus": len(self.menu.actions()),
            "docks": len(self.window.findChildren(QDockWidget)),
            "actions": len(self.window.findChildren(QAction)),
            "menus in the window": len(self.window.findChildren(QMenu)),
            "dialogs": len(self.window.findChildren(QDialog)),
            "layer menu": len(self.layers.actions()),
            "layer actions": len(self.layer_actions),
            "locators": len(self.locators),
            "options": len(self.options),
            "listening to the layer": self.canvas.receivers(self.currentLayerChanged),
            "canvas items": len(self.canvas.items()),
            "providers": len(registry.providers()),
            "algorithms": len(registry.algorithms()),
            "checks of layouts": len(QgsApplication.validityCheckRegistry().checks()),
            "functions": len([one for one in QgsExpression.Functions() if one.group() == "QuickScan"]),
            "layers": len(QgsProject.instance().mapLayers()),
        }


@pytest.fixture
def window(qgis_app, qtbot) -> WindowInterface:
    QgsProject.instance().clear()
    interface = WindowInterface()
    qtbot.addWidget(interface.window)
    interface.window.show()
    return interface


def receivers() -> list[int]:
    project = QgsProject.instance()
    signals = (
        project.readProject,
        project.cleared,
        project.fileNameChanged,
        project.layersAdded,
        project.layersRemoved,
    )
    return [project.receivers(signal) for signal in signals]


@pytest.mark.parametrize("opened", [False, True], ids=["panel never opened", "panel opened"])
def test_load_and_unload_leave_nothing_behind_however_often(window: WindowInterface, opened: bool) -> None:
    before, listening = window.contents(), receivers()
    for _ in range(3):
        plugin = classFactory(window)
        plugin.initGui()
        if opened:
            assert plugin.open_panel().isVisible()
        during = window.contents()
        assert (during["toolbar"], during["menus"], during["docks"]) == (1, 1, int(opened))
        assert during["providers"] == before["providers"] + 1
        assert during["functions"] > 10
        assert during["checks of layouts"] == before["checks of layouts"] + 1
        assert (during["layer menu"], during["layer actions"]) == (1, 3)
        assert (during["locators"], during["options"]) == (1, 1)
        plugin.unload()
        assert window.contents() == before
        assert receivers() == listening


def test_the_button_opens_one_panel_and_shows_it_again(window: WindowInterface) -> None:
    plugin = classFactory(window)
    plugin.initGui()
    button = window.toolbar.actions()[0]
    button.trigger()
    dock = plugin.open_panel()
    dock.hide()
    button.trigger()
    assert dock.isVisible()
    assert window.contents()["docks"] == 1
    plugin.unload()


def test_without_a_window_there_is_a_provider_and_nothing_else(qgis_app) -> None:
    registry = QgsApplication.processingRegistry()
    plugin = classFactory(None)
    plugin.initProcessing()
    plugin.initGui()
    assert {algorithm.id() for algorithm in registry.providerById("veerkracht").algorithms()} == {
        "veerkracht:fetchboundaries",
        "veerkracht:sheet",
        "veerkracht:workshopsheets",
        "veerkracht:fetchtables",
        "veerkracht:readtable",
        "veerkracht:jointables",
        "veerkracht:signals",
        "veerkracht:quickscan",
    }
    assert plugin.open_panel() is None
    assert QgsExpression.isFunctionName("sein")
    plugin.unload()
    plugin.unload()
    assert not QgsExpression.isFunctionName("sein")
    assert registry.providerById("veerkracht") is None


def test_a_missing_pandas_is_told_with_what_to_do(window: WindowInterface, monkeypatch: pytest.MonkeyPatch) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *rest: None if name == "pandas" else found(name, *rest)
    )
    plugin = classFactory(window)
    plugin.initGui()
    assert plugin.open_panel() is None
    assert "pandas" in window.bar.currentItem().text()
    layout = window.bar.currentItem().layout()
    layout.itemAt(layout.count() - 1).widget().click()
    details = window.window.findChild(QDialog, "ProblemWindow")
    assert "python3-pandas" in details.hintLabel.text()
    details.close()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("veerkracht:quickscan")
    possible, reason = algorithm.canExecute()
    assert not possible
    assert "pandas" in reason
    plugin.unload()


def test_every_call_of_the_interface_exists_in_qgis() -> None:
    calls = {
        node.attr
        for path in [ROOT / "plugin.py", *ROOT.glob("ui/**/*.py")]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and getattr(node.value, "attr", getattr(node.value, "id", "")).lstrip("_") == "iface"
    }
    assert {"addToolBarIcon", "removeToolBarIcon", "mainWindow"} <= calls
    assert [name for name in sorted(calls) if not hasattr(QgisInterface, name)] == []


def test_loading_the_plugin_imports_no_pandas() -> None:
    code = (
        "import importlib.util, sys\n"
        "import qgis.core, qgis.PyQt.uic\n"
        "of_qgis = set(sys.modules)\n"
        f"spec = importlib.util.spec_from_file_location('quickscan_veerkracht', {str(ROOT / '__init__.py')!r},"
        f" submodule_search_locations=[{str(ROOT)!r}])\n"
        "module = importlib.util.module_from_spec(spec)\n"
        "sys.modules['quickscan_veerkracht'] = module\n"
        "spec.loader.exec_module(module)\n"
        "plugin = module.classFactory(None)\n"
        "from quickscan_veerkracht.veerkracht.processing.provider import QuickScanProvider\n"
        "heavy = {'pandas', 'numpy', 'matplotlib', 'scipy'} & set(sys.modules) - of_qgis\n"
        "assert 'pandas' not in of_qgis\n"
        "assert not heavy, heavy\n"
    )
    outcome = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stderr
