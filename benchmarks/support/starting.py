"""Starts a plugin in a QGIS without a screen; prints the milliseconds of loading it and of opening its panel."""

from __future__ import annotations

import sys
from importlib import import_module
from time import perf_counter
from typing import Any

from qgis.core import QgsMapLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QMainWindow, QMenu

from .window import Interface, application

OURS = __package__.split(".")[0]


class Layers(QObject):
    """What tells of the layer that is chosen."""

    changed = pyqtSignal(QgsMapLayer)


class Host(Interface):
    """An interface with a window, to which a plugin may add whatever it wants."""

    def __init__(self) -> None:
        super().__init__()
        self._window = QMainWindow()
        self._menu = QMenu(self._window)
        self._layers = Layers()
        self.currentLayerChanged = self._layers.changed

    def mainWindow(self) -> QMainWindow:  # noqa: N802 - QGIS's own names
        return self._window

    def addDockWidget(self, area: Any, dock: Any) -> None:  # noqa: N802
        self._window.addDockWidget(area, dock)

    def __getattr__(self, name: str) -> Any:
        """What else a plugin calls costs QGIS's own time, and is not measured."""
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *_what: self._menu if name.endswith("Menu") and not _what else None


def started(folder: str) -> tuple[float, float]:
    """Milliseconds until the plugin is there, and until its panel is shown; the second is 0 for the empty one."""
    if folder:
        sys.path.insert(0, folder)
    with application():
        host = Host()
        begun = perf_counter()
        plugin = import_module("empty_plugin" if folder else OURS).classFactory(host)
        plugin.initGui()
        there = perf_counter()
        if not folder:
            plugin.open_panel()
            QApplication.processEvents()
        shown = perf_counter()
        plugin.unload()
    return 1000 * (there - begun), 1000 * (shown - there) if not folder else 0.0


if __name__ == "__main__":
    print(*started(sys.argv[1] if len(sys.argv) > 1 else ""), flush=True)
