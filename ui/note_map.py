"""The notes and the map: a layer with their numbers, and a click that gives a note its place."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsMapToolEmitPoint
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal

from ..veerkracht.mapping.notes import NOTES_MARK, fill_notes, notes_layer
from ..veerkracht.mapping.project import GROUP_MARK
from .study_model import StudyModel
from .translation import tr


class PlaceTool(QgsMapToolEmitPoint):
    """Takes one click; Esc gives it up."""

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        if event.key() == Qt.Key.Key_Escape:
            self.canvas().unsetMapTool(self)
        else:
            super().keyPressEvent(event)


class NoteMap(QObject):
    """Keeps the layer of notes as the study has them. ``iface`` may be None; :meth:`release` lets go of QGIS.

    placed : a point was clicked, in the coordinate system of the areas. waiting : whether a click is waited for.
    picked : the id of a note that was selected on the map.
    """

    placed = pyqtSignal(float, float)
    picked = pyqtSignal(str)
    waiting = pyqtSignal(bool)

    def __init__(self, iface: Any, study: StudyModel) -> None:
        super().__init__()
        self._iface, self._study = iface, study
        self._layer_id = ""
        self._district = ""
        self._shown: tuple[Any, ...] = ()
        self._tool: Optional[PlaceTool] = None
        self._tool_before: Optional[QgsMapTool] = None
        study.study_changed.connect(self._refresh)
        study.areas_changed.connect(self._refresh)
        study.view_changed.connect(self._raise)

    def show_district(self, district: str) -> None:
        """Show the notes of one district, or all with an empty code."""
        self._district = district
        self._refresh()

    def ask_place(self) -> None:
        """Wait for a click on the map."""
        canvas = self._canvas
        if canvas is None or self._study.areas is None:
            return
        if self._tool is None:
            self._tool = PlaceTool(canvas)
            self._tool.canvasClicked.connect(self._clicked)
            self._tool.deactivated.connect(self._stopped)
        if canvas.mapTool() is not self._tool:
            self._tool_before = canvas.mapTool()
            canvas.setMapTool(self._tool)
        canvas.setFocus()
        self.waiting.emit(True)

    def stop_asking(self) -> None:
        """Do not wait for a click any more."""
        canvas = self._canvas
        if canvas is not None and self._tool is not None:
            canvas.unsetMapTool(self._tool)

    def point_out(self, note_id: str) -> None:
        """Let a note flash on the map, which is moved when it lies outside."""
        layer, canvas = self._layer, self._canvas
        if layer is None or canvas is None:
            return
        request = QgsFeatureRequest().setFilterExpression(f"\"id\" = '{note_id}'")
        for feature in layer.getFeatures(request) if note_id.isalnum() else ():
            point = canvas.mapSettings().layerToMapCoordinates(layer, feature.geometry().asPoint())
            if not canvas.extent().contains(point):
                canvas.setCenter(point)
                canvas.refresh()
            canvas.flashFeatureIds(layer, [feature.id()])

    def zoom(self, rectangle: Any) -> None:
        """Show this rectangle, in the coordinate system of the areas."""
        canvas, areas = self._canvas, self._study.areas
        if canvas is None or areas is None:
            return
        try:
            transform = _between(areas.crs, canvas.mapSettings().destinationCrs())
            canvas.setExtent(transform.transformBoundingBox(rectangle))
        except QgsCsException:
            return
        canvas.refresh()

    def release(self) -> None:
        """Let go of the map; the layer stays in the project."""
        self.stop_asking()
        self._study.study_changed.disconnect(self._refresh)
        self._study.areas_changed.disconnect(self._refresh)
        self._study.view_changed.disconnect(self._raise)
        layer = self._layer
        if layer is not None:
            layer.selectionChanged.disconnect(self._selected)
            layer.willBeDeleted.disconnect(self._gone)
        if self._tool is not None:
            self._tool.deleteLater()
            self._tool = None

    @property
    def layer(self) -> Optional[QgsVectorLayer]:
        """The layer of notes in the project, when there is one."""
        return self._layer

    @property
    def _layer(self) -> Optional[QgsVectorLayer]:
        return QgsProject.instance().mapLayer(self._layer_id) if self._layer_id else None

    @property
    def _canvas(self) -> Optional[QgsMapCanvas]:
        return self._iface.mapCanvas() if self._iface is not None else None

    def _refresh(self) -> None:
        """Fill the layer where what it shows is no longer so; it is made with the first note."""
        areas, workshop = self._study.areas, self._study.study.workshop
        if areas is None:
            self._shown = ()
            return
        layer = self._layer or self._found()
        wanted = (id(areas), workshop, self._district, self._layer_id)
        if wanted == self._shown or (layer is None and not workshop.notes):
            return
        layer = layer or self._added(areas.crs)
        fill_notes(layer, workshop, areas.frame, self._district)
        self._shown = (id(areas), workshop, self._district, self._layer_id)

    def _found(self) -> Optional[QgsVectorLayer]:
        """The layer that a project brought along."""
        for layer in QgsProject.instance().mapLayers().values():
            if layer.customProperty(NOTES_MARK):
                self._follow(layer)
                return layer
        return None

    def _added(self, crs: str) -> QgsVectorLayer:
        layer = notes_layer(crs, tr("Notes of the workshop"))
        project = QgsProject.instance()
        project.addMapLayer(layer, False)
        project.layerTreeRoot().insertLayer(0, layer)
        self._follow(layer)
        return layer

    def _raise(self) -> None:
        """New maps come on top of the project, and would cover the notes."""
        root = QgsProject.instance().layerTreeRoot()
        node = root.findLayer(self._layer_id) if self._layer_id else None
        tops = [number for number, child in enumerate(root.children()) if child.customProperty(GROUP_MARK)]
        if node is None or not tops or node not in root.children() or root.children().index(node) < tops[0]:
            return
        root.insertChildNode(tops[0], node.clone())
        root.removeChildNode(node)

    def _follow(self, layer: QgsVectorLayer) -> None:
        self._layer_id = layer.id()
        layer.selectionChanged.connect(self._selected)
        layer.willBeDeleted.connect(self._gone)

    def _gone(self) -> None:
        """A project that is opened again has a layer of the same id, which is another one."""
        self._layer_id, self._shown = "", ()

    def _selected(self, *_ids: Any) -> None:
        layer = self._layer
        if layer is not None and layer.selectedFeatureCount() == 1:
            self.picked.emit(str(layer.selectedFeatures()[0]["id"]))

    def _clicked(self, point: QgsPointXY, button: Any) -> None:
        canvas, areas = self._canvas, self._study.areas
        if canvas is None or areas is None or button != Qt.MouseButton.LeftButton:
            return
        self._back_to_earlier_tool(canvas)
        try:
            place = _between(canvas.mapSettings().destinationCrs(), areas.crs).transform(point)
        except QgsCsException:
            return
        self.placed.emit(place.x(), place.y())

    def _back_to_earlier_tool(self, canvas: QgsMapCanvas) -> None:
        if self._tool_before is not None:
            canvas.setMapTool(self._tool_before)
        else:
            canvas.unsetMapTool(self._tool)

    def _stopped(self) -> None:
        self.waiting.emit(False)


def _between(source: Any, target: Any) -> QgsCoordinateTransform:
    """From one coordinate system to another; each as such or by its name."""
    systems = (QgsCoordinateReferenceSystem(crs) for crs in (source, target))
    return QgsCoordinateTransform(*systems, QgsProject.instance())
