"""What the plugin adds to QGIS beside its panel: menus of layers, the search bar, the options, help, diagnostics, and a
look over its sheets before they are exported."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QAction

from ..veerkracht.mapping.result_layer import ResultLayer
from ..veerkracht.sheets.validity import register, unregister
from .help import HelpWindow
from .layer_actions import LayerActions
from .locator import AreaLocator
from .messages import Messages
from .options import PAGE, OptionsFactory
from .translation import language, tr


class Shell:
    """Adds all of it; :meth:`release` takes it away again. ``panel`` opens the panel and gives it.

    opened : the panel where it was opened before, else None.
    """

    def __init__(
        self,
        iface: Any,
        menu: str,
        results: ResultLayer,
        panel: Callable[[], Any],
        opened: Callable[[], Any],
    ) -> None:
        self._iface, self._menu, self._opened = iface, menu, opened
        self._help: Optional[HelpWindow] = None
        self._layer_actions = LayerActions(iface, panel)
        self._locator = AreaLocator(iface, results)
        iface.registerLocatorFilter(self._locator)
        self._options = OptionsFactory()
        iface.registerOptionsWidgetFactory(self._options)
        self._check = register(language())
        self._actions = [
            self._entry("options", tr("Options…"), self._show_options),
            self._entry("help", tr("Help"), self._show_help),
            self._entry("diagnostics", tr("Copy diagnostics"), self._copy_diagnostics),
        ]

    def release(self) -> None:
        """Leave QGIS as it was."""
        self._layer_actions.release()
        self._iface.deregisterLocatorFilter(self._locator)
        self._iface.unregisterOptionsWidgetFactory(self._options)
        unregister(self._check)
        for action in self._actions:
            self._iface.removePluginMenu(self._menu, action)
            action.deleteLater()
        if self._help is not None:
            self._help.deleteLater()

    def _entry(self, name: str, text: str, slot: Callable[[], None]) -> QAction:
        action = QAction(text, self._iface.mainWindow())
        action.setObjectName(f"quickscan_veerkracht_{name}")
        action.triggered.connect(slot)
        self._iface.addPluginToMenu(self._menu, action)
        return action

    def _show_options(self, _checked: bool = False) -> None:
        self._iface.showOptionsDialog(self._iface.mainWindow(), PAGE)

    def _show_help(self, _checked: bool = False) -> None:
        if self._help is None:
            self._help = HelpWindow(self._iface.mainWindow())
        self._help.show_section("")

    def _copy_diagnostics(self, _checked: bool = False) -> None:
        dock = self._opened()
        messages = dock.messages if dock is not None else Messages(self._iface)
        QGuiApplication.clipboard().setText(messages.diagnostics())
        messages.done(tr("Copied: versions and counts, without names or folders."))
