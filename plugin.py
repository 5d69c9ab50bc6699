"""The plugin as QGIS meets it: an action that opens the panel, and the Processing provider. Nothing heavy at start."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from .ui.messages import Messages
from .ui.shell import Shell
from .ui.translation import say, tr
from .veerkracht.compat import require_pandas
from .veerkracht.errors import QuickScanError
from .veerkracht.mapping.functions import Functions
from .veerkracht.mapping.result_layer import ResultLayer

NAME = "QuickScan Veerkracht"
ICON = Path(__file__).resolve().parent / "resources" / "icons" / "quickscan.svg"


class QuickScanPlugin:
    """Everything that :meth:`initGui` and :meth:`initProcessing` add to QGIS, :meth:`unload` takes away again.

    ``iface`` is None where QGIS runs without a window; then there is a provider and nothing else.
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._provider: Any = None
        self._results: Optional[ResultLayer] = None
        self._functions: Optional[Functions] = None
        self._action: Any = None
        self._dock: Any = None
        self._shell: Optional[Shell] = None

    def initProcessing(self) -> None:  # noqa: N802 - the name QGIS asks for
        """Add the algorithms and the functions for expressions; all that a headless QGIS calls."""
        if self._provider is not None:
            return
        from .veerkracht.processing.provider import QuickScanProvider

        self._provider = QuickScanProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)
        self._results = ResultLayer(QgsProject.instance())
        self._functions = Functions(say(), self._results)

    def initGui(self) -> None:  # noqa: N802 - the name QGIS asks for
        """Add the algorithms, a toolbar button, menu entries, and what stands elsewhere in QGIS."""
        self.initProcessing()
        if self._iface is None or self._action is not None:
            return
        self._action = QAction(QIcon(str(ICON)), NAME, self._iface.mainWindow())
        self._action.setObjectName("quickscan_veerkracht_open")
        self._action.setToolTip(tr("Make a QuickScan Veerkracht: from tables and boundaries to printed maps"))
        self._action.triggered.connect(self.open_panel)
        self._iface.addToolBarIcon(self._action)
        self._iface.addPluginToMenu(NAME, self._action)
        assert self._results is not None
        self._shell = Shell(self._iface, NAME, self._results, self.open_panel, lambda: self._dock)

    def open_panel(self) -> Any:
        """Show the panel, made at the first time; returns it, or None when it cannot be made (the user is told)."""
        if self._iface is None:
            return None
        if self._dock is None:
            try:
                require_pandas()
            except QuickScanError as problem:
                Messages(self._iface).error(problem)
                return None
            from .ui.dock import QuickScanDock

            self._dock = QuickScanDock(self._iface, self._iface.mainWindow())
            self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
            # QGIS gives a new dock its least width; the names of the steps ask for more
            width = self._dock.sizeHint().width()
            self._iface.mainWindow().resizeDocks([self._dock], [width], Qt.Orientation.Horizontal)
        self._dock.show()
        self._dock.raise_()
        return self._dock

    def unload(self) -> None:
        """Leave QGIS as it was before the plugin came."""
        if self._dock is not None:
            self._dock.release()
            self._iface.removeDockWidget(self._dock)
            self._dock.deleteLater()
            self._dock = None
        if self._shell is not None:
            self._shell.release()
            self._shell = None
        if self._action is not None:
            self._action.triggered.disconnect(self.open_panel)
            self._iface.removePluginMenu(NAME, self._action)
            self._iface.removeToolBarIcon(self._action)
            self._action.deleteLater()
            self._action = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._functions is not None and self._results is not None:
            self._functions.release()
            self._results.release()
            self._functions = self._results = None
