"""A second map beside QGIS's own: another view of the same place, at the same scale and in the same year."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsFeatureRequest, QgsGeometry, QgsRectangle
from qgis.gui import QgsDockWidget, QgsMapCanvas, QgsMapMouseEvent, QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QWidget

from ..veerkracht.intake.own import own_indicators
from ..veerkracht.mapping.legend import legend
from ..veerkracht.mapping.project import MapProject
from ..veerkracht.mapping.screen import Copies, year_at
from ..veerkracht.mapping.views import View
from .later import later
from .legend_line import LegendLine
from .study_model import StudyModel
from .translation import load_form, say, tr


class CompareWindow(QgsDockWidget):
    """The second map. It follows the first and the first follows it; :meth:`release` before it is taken away.

    ``area_picked`` : an area was clicked on it.
    """

    area_picked = pyqtSignal(str)

    def __init__(self, study: StudyModel, maps: MapProject, main: QgsMapCanvas, view_id: str) -> None:
        super().__init__(tr("Second map"), None)
        self.setObjectName("QuickScanVeerkrachtCompare")
        self._study, self._maps, self._main = study, maps, main
        self._copies = Copies(maps)
        self._results = study.findings.quickscan.results if study.findings else None
        self._moving = False
        self._released = False
        self.contents = QWidget(self)
        load_form("compare", self.contents)
        self.setWidget(self.contents)
        self.canvas = QgsMapCanvas(self.contents)
        self.canvas.setObjectName("compareCanvas")
        self.canvas.setAccessibleName(tr("Second map"))
        self.canvas.setMinimumSize(160, 120)
        self.canvas.enableAntiAliasing(True)
        self.canvas.setCanvasColor(main.canvasColor())
        self.canvas.setSelectionColor(main.selectionColor())
        self.canvas.setDestinationCrs(main.mapSettings().destinationCrs())
        self.contents.canvasLayout.addWidget(self.canvas, 1)
        self.legend = LegendLine(self.contents)
        self.contents.compareLayout.addWidget(self.legend)
        self._tool = PickTool(self.canvas)
        self._tool.picked.connect(self._pick)
        self.canvas.setMapTool(self._tool)
        self._size = self.canvas.size()
        self._fill_box(view_id)
        self.contents.viewBox.currentIndexChanged.connect(lambda _row: self.draw())
        self.canvas.extentsChanged.connect(self._moved)
        self._signals = (
            (main.extentsChanged, self._follow_main),
            (main.rotationChanged, self._follow_main),
            (main.destinationCrsChanged, self._take_crs),
            (main.temporalRangeChanged, self._take_time),
            (study.look_changed, self.draw),
            (study.results_changed, self._recolour),
        )
        for signal, slot in self._signals:
            signal.connect(slot)
        # kept, since a layer that goes can be asked for nothing any more
        self._selected = maps.areas.selectionChanged
        self._selected.connect(self._take_selection)
        self._draw_soon = later(self, self._fill_again)
        self.canvas.setLayers(self._copies.layers)
        self._take_selection()
        self._take_time()
        self._follow_main()

    @property
    def view(self) -> Optional[View]:
        """What it shows."""
        found: Optional[View] = self.contents.viewBox.currentData()
        return found

    def show_view(self, view_id: str) -> None:
        """Another of its maps."""
        box = self.contents.viewBox
        rows = [row for row in range(box.count()) if box.itemData(row).id == view_id]
        if rows:
            box.setCurrentIndex(rows[0])

    def draw(self) -> None:
        """Draw the map again, in the look and the palette of today."""
        view, findings = self.view, self._study.findings
        if view is None or findings is None or self._released:
            return
        with own_indicators(findings.quickscan.study.indicators):
            self._copies.draw_as(findings.quickscan, view, say(), self._study.look)
        self.canvas.refresh()
        self._describe()

    def take_maps(self, maps: MapProject) -> None:
        """New results, in the same layers or in others that have come beside them: the same view of the same place."""
        self._selected.disconnect(self._take_selection)
        self._selected = maps.areas.selectionChanged
        self._selected.connect(self._take_selection)
        self._maps, self._results = maps, self._study.findings.quickscan.results if self._study.findings else None
        self._copies.follow(maps)
        self._take_selection()
        self._draw_soon.start()

    def _recolour(self) -> None:
        """The same results in another palette; new ones are drawn when their layers are there."""
        findings = self._study.findings
        if findings is not None and findings.quickscan.results is self._results:
            self.draw()

    def release(self) -> None:
        """Let go of the map, the study and the layers."""
        if self._released:
            return
        self._released = True
        self._draw_soon.stop()
        for signal, slot in self._signals:
            signal.disconnect(slot)
        self._selected.disconnect(self._take_selection)
        self.canvas.extentsChanged.disconnect(self._moved)
        self.canvas.stopRendering()
        self.canvas.unsetMapTool(self._tool)
        self.canvas.setLayers([])

    def _fill_again(self) -> None:
        """The maps of new results; one that they do not have makes room for the first."""
        view = self.view
        self._fill_box(view.id if view is not None else "")

    def _fill_box(self, view_id: str) -> None:
        box, findings = self.contents.viewBox, self._study.findings
        box.blockSignals(True)
        box.clear()
        for row in findings.views if findings else ():
            if not row.reason:
                box.addItem(row.view.name, row.view)
                if row.by_year is not None:
                    box.addItem(row.by_year.name, row.by_year)
        self.show_view(view_id)
        box.blockSignals(False)
        self.draw()

    def _describe(self) -> None:
        view, findings = self.view, self._study.findings
        if view is None or findings is None:
            return
        year = year_at(self.canvas.temporalRange(), view.years) if view.years else None
        title = view.name if not view.years else f"{view.name}: {year}" if year else tr("No figures of this year")
        self.contents.titleLabel.setText(title)
        self.setWindowTitle(tr("Second map: {name}", name=view.name))
        with own_indicators(findings.quickscan.study.indicators):
            shown = legend(findings.quickscan, view, say(), look=self._study.look, year=year)
        self.legend.show_legend(shown)

    # -- one place, one scale, one time, one selection

    def _moved(self) -> None:
        """The user moved this map, or made the window larger: then the scale is that of the first map still."""
        if self._moving:
            return
        if self.canvas.size() != self._size:
            self._follow_main()
        else:
            self._move(self._main, self.canvas)

    def _follow_main(self, *_what: Any) -> None:
        if not self._moving:
            self._move(self.canvas, self._main)

    def _move(self, moved: QgsMapCanvas, leading: QgsMapCanvas) -> None:
        """The same middle at the same scale, however large either is."""
        self._moving = True
        try:
            self._size = self.canvas.size()
            unit, middle = leading.mapUnitsPerPixel(), leading.center()
            if unit > 0:
                extent = QgsRectangle.fromCenterAndSize(middle, moved.width() * unit, moved.height() * unit)
                moved.setRotation(leading.rotation())
                moved.setExtent(extent)
                moved.refresh()
        finally:
            self._moving = False

    def _take_crs(self) -> None:
        self._moving = True
        self.canvas.setDestinationCrs(self._main.mapSettings().destinationCrs())
        self._moving = False
        self._follow_main()

    def _take_time(self) -> None:
        self.canvas.setTemporalRange(self._main.temporalRange())
        if self.view is not None and self.view.years:
            self._describe()

    def _take_selection(self, *_ids: Any) -> None:
        self._copies.areas.selectByIds(self._maps.areas.selectedFeatureIds())

    def _pick(self, place: QPoint) -> None:
        """The area under a click."""
        point = self.canvas.getCoordinateTransform().toMapCoordinates(place)
        layer = self._copies.areas
        point = self.canvas.mapSettings().mapToLayerCoordinates(layer, point)
        request = QgsFeatureRequest().setFilterRect(QgsRectangle(point, point))
        here = QgsGeometry.fromPointXY(point)
        found = [feature for feature in layer.getFeatures(request) if feature.geometry().intersects(here)]
        if found:
            self.area_picked.emit(str(found[0]["area_code"]))


class PickTool(QgsMapToolPan):
    """Dragging moves the map, a click picks."""

    picked = pyqtSignal(QPoint)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._pressed = QPoint()

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS's own name
        self._pressed = event.pos()
        super().canvasPressEvent(event)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS's own name
        moved = (event.pos() - self._pressed).manhattanLength()
        if event.button() == Qt.MouseButton.LeftButton and moved < QApplication.startDragDistance():
            self.picked.emit(event.pos())
            return
        super().canvasReleaseEvent(event)
