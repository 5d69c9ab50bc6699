"""The panel and the map: shows results in the open project, switches views, and follows QGIS's own selection."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsExpression, QgsFeatureRequest, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .study_model import Findings
from .translation import say


class MapLink(QObject):
    """Knows the result layer; everything it connects, :meth:`release` lets go of. ``iface`` may be None."""

    area_picked = pyqtSignal(str)

    def __init__(self, iface: Any) -> None:
        super().__init__()
        self._iface = iface
        self._layer: Optional[QgsVectorLayer] = None
        self._themes: dict[str, str] = {}

    def show(self, findings: Findings, view_id: str) -> str:
        """Put the results in the project and show ``view_id``, or the first map; answers which one is shown."""
        from ..veerkracht.mapping.project import add_to_project

        self.release()
        project = QgsProject.instance()
        first_time = not project.mapLayers()
        shown = add_to_project(project, findings.quickscan, findings.geopackage, say())
        self._follow(shown.areas)
        self._themes = {view.id: view.name for view in shown.views}
        if view_id not in self._themes:
            view_id = next((view for view in _FIRST_CHOICE if view in self._themes), next(iter(self._themes), ""))
        self.show_view(view_id)
        if self._iface is not None:
            self._iface.setActiveLayer(shown.areas)
            if first_time:
                project.setCrs(shown.areas.crs())
        self.zoom()
        return view_id

    def show_view(self, view_id: str) -> None:
        """Draw the result layer in another style; the user's other layers stay as they are."""
        name = self._themes.get(view_id)
        if self._layer is None or name is None:
            return
        self._layer.styleManager().setCurrentStyle(name)
        self._layer.triggerRepaint()
        self._layer.emitStyleChanged()

    def select(self, code: str) -> None:
        """Select one area on the map, as QGIS does it."""
        if self._layer is None:
            return
        self._layer.selectByExpression(QgsExpression.createFieldEqualityExpression("area_code", code))
        if self._iface is not None:
            self._iface.mapCanvas().flashFeatureIds(self._layer, self._layer.selectedFeatureIds())

    def zoom(self) -> None:
        """The whole municipality in the canvas."""
        if self._layer is None or self._iface is None:
            return
        canvas = self._iface.mapCanvas()
        extent = canvas.mapSettings().layerExtentToOutputExtent(self._layer, self._layer.extent())
        extent.scale(1.05)
        canvas.setExtent(extent)
        canvas.refresh()

    def release(self) -> None:
        """Stop following the layer; it stays in the project."""
        if self._layer is not None:
            self._layer.selectionChanged.disconnect(self._selection_changed)
            self._layer.willBeDeleted.disconnect(self._layer_gone)
            self._layer = None
        self._themes = {}

    def _follow(self, layer: QgsVectorLayer) -> None:
        self._layer = layer
        layer.selectionChanged.connect(self._selection_changed)
        layer.willBeDeleted.connect(self._layer_gone)

    def _layer_gone(self) -> None:
        self._layer = None
        self._themes = {}

    def _selection_changed(self, *_ids: Any) -> None:
        if self._layer is None:
            return
        request = QgsFeatureRequest().setFilterFids(self._layer.selectedFeatureIds()).setLimit(1)
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        for feature in self._layer.getFeatures(request):
            self.area_picked.emit(str(feature["area_code"]))


_FIRST_CHOICE = ("coincidence_relative", "coincidence_absolute", "k_level", "social_housing")
