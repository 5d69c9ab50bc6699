"""The QuickScan's entries in the menus of a layer: its context menu, and QGIS's menu Layer."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import QgsMapLayer, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMenu

from ..veerkracht.mapping.result_layer import is_own_layer
from .translation import tr

MENU = "QuickScan"
ICON = Path(__file__).resolve().parent.parent / "resources" / "icons" / "quickscan.svg"


class LayerActions:
    """Three actions on the layer that is chosen; ``panel`` opens the panel and gives it, or None where it cannot be.

    Everything that is added, :meth:`release` takes away.
    """

    def __init__(self, iface: Any, panel: Callable[[], Any]) -> None:
        self._iface, self._panel = iface, panel
        self.use_as_areas = self._action(
            "areas", tr("Use as areas"), tr("Take the polygons of this layer as the areas of the QuickScan")
        )
        self.add_as_table = self._action(
            "table", tr("Add as table"), tr("Take the columns of this layer as a table of the QuickScan")
        )
        self.show_report = self._action(
            "report",
            tr("Show match report"),
            tr("Show which areas found their figures in this table, and which did not"),
        )
        self.actions = (self.use_as_areas, self.add_as_table, self.show_report)
        self.use_as_areas.triggered.connect(self._use_as_areas)
        self.add_as_table.triggered.connect(self._add_as_table)
        self.show_report.triggered.connect(self._show_report)
        for action in self.actions:
            iface.addCustomActionForLayerType(action, MENU, QgsMapLayer.LayerType.VectorLayer, True)
        self.menu = QMenu(MENU, iface.mainWindow())
        self.menu.setIcon(QIcon(str(ICON)))
        self.menu.addActions(self.actions)
        self._entry = iface.layerMenu().addMenu(self.menu)
        iface.currentLayerChanged.connect(self._follow)
        # what can be done depends on the study too, which may have changed since
        self.menu.aboutToShow.connect(self._follow)
        self._follow()

    def release(self) -> None:
        """Take the actions out of QGIS's menus."""
        self._iface.currentLayerChanged.disconnect(self._follow)
        self._iface.layerMenu().removeAction(self._entry)
        for action in self.actions:
            self._iface.removeCustomActionForLayerType(action)
            action.deleteLater()
        self.menu.deleteLater()

    def _action(self, name: str, text: str, tip: str) -> QAction:
        action = QAction(text, self._iface.mainWindow())
        action.setObjectName(f"quickscan_veerkracht_layer_{name}")
        action.setToolTip(tip)
        action.setStatusTip(tip)
        return action

    def _follow(self, _layer: Optional[QgsMapLayer] = None) -> None:
        """Only what makes sense for the layer can be chosen."""
        layer = self._layer()
        usable = layer is not None and not is_own_layer(layer)
        self.use_as_areas.setEnabled(usable and is_polygon_layer(layer))
        self.add_as_table.setEnabled(usable)
        self.show_report.setEnabled(usable)

    def _layer(self) -> Optional[QgsVectorLayer]:
        layer = self._iface.activeLayer()
        return layer if isinstance(layer, QgsVectorLayer) and layer.isValid() else None

    def _use_as_areas(self) -> None:
        layer, panel = self._layer(), self._panel()
        if layer is not None and panel is not None:
            panel.arrivals.use_as_areas(layer)

    def _add_as_table(self) -> None:
        layer, panel = self._layer(), self._panel()
        if layer is not None and panel is not None:
            panel.arrivals.add_as_table(layer)

    def _show_report(self) -> None:
        layer, panel = self._layer(), self._panel()
        if layer is not None and panel is not None:
            panel.arrivals.show_report(layer)


def is_polygon_layer(layer: Optional[QgsVectorLayer]) -> bool:
    """Whether a layer can hold areas."""
    return layer is not None and layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
