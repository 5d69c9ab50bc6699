"""The panel and the map: shows results in the open project, switches views, and follows QGIS's own selection."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, Callable, Optional, TypeVar

from qgis.core import QgsExpression, QgsFeatureRequest, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDockWidget, QWidget

from ..veerkracht.intake.own import own_indicators
from ..veerkracht.mapping.opening import open_maps
from ..veerkracht.mapping.project import GROUP_MARK, MapProject, place, remove_earlier, show_view
from ..veerkracht.mapping.renewing import renew
from ..veerkracht.mapping.styles import AREAS, DISTRICTS, SURROUNDINGS
from ..veerkracht.mapping.views import BY_YEAR, INDICATOR, View
from ..veerkracht.own_indicators import OwnIndicator
from .findings import Findings
from .later import later
from .translation import say

Answer = TypeVar("Answer")

FIRST_CHOICE = ("coincidence_relative", "coincidence_absolute", "k_level", "social_housing", "orientation")
FLASHED_AT_MOST = 20


class MapLink(QObject):
    """Knows the result layer; everything it connects, :meth:`release` lets go of. ``iface`` may be None.

    ``maps_changed`` : other layers are followed, or none. ``maps_renewed`` : the same layers show other results.
    """

    areas_picked = pyqtSignal(tuple)
    maps_changed = pyqtSignal()
    maps_renewed = pyqtSignal()

    def __init__(self, iface: Any) -> None:
        super().__init__()
        self._iface = iface
        self._found: Optional[MapProject] = None
        self._added: dict[str, View] = {}
        # later, and once for all that changed meanwhile
        self._legend_soon = later(self, self._refresh_legend)

    @property
    def maps(self) -> Optional[MapProject]:
        """The maps in the project, for as long as they are there."""
        return self._found

    def _take(self, maps: Optional[MapProject]) -> None:
        if maps is not self._found:
            self._found, self._added = maps, {}
            self.maps_changed.emit()

    @property
    def canvas(self) -> Optional[QgsMapCanvas]:
        """QGIS's own map canvas; None where QGIS runs without a window."""
        return self._iface.mapCanvas() if self._iface is not None else None

    def show(self, findings: Findings, view_id: str, zoomed: bool = True) -> Generator[None, None, str]:
        """Put the results in the project and show ``view_id``, or else the first map, a step at a time; answers which
        one is shown.

        Raises
        ------
        QuickScanError : the results cannot be opened; the project is then as it was.
        """
        project = QgsProject.instance()
        quickscan, geopackage = findings.quickscan, findings.geopackage
        assert geopackage is not None
        own = quickscan.study.indicators
        # a map by year is made when it is asked for: new results start with the map of its indicator
        wanted = (view_id.replace(BY_YEAR, INDICATOR), *FIRST_CHOICE)
        opened = yield from _knowing(own, open_maps(quickscan, geopackage, say(), wanted))
        assert opened is not None
        was_empty = not project.mapLayers()
        with own_indicators(own):
            maps = place(project, quickscan, opened, say())
        # whoever looks at the earlier maps goes over to these while those are still there
        self._unfollow()
        self._follow(maps)
        remove_earlier(maps)
        yield
        if was_empty:
            project.setCrs(maps.areas.crs())
        if self._iface is not None:
            self._iface.setActiveLayer(maps.areas)
        self._legend_soon.start()
        if zoomed:
            self.zoom()
        shown = maps.areas.styleManager().currentStyle()
        return next((view.id for view in maps.views if view.name == shown), "")

    def renew(self, findings: Findings, view_id: str) -> Generator[None, None, str]:
        """New results in the place of those on the map, which stays where it is, a step at a time; answers which view
        is shown.

        Raises
        ------
        QuickScanError : the results cannot be opened.
        """
        geopackage, maps, canvas = findings.geopackage, self.maps, self.canvas
        assert geopackage is not None
        if maps is None:
            return (yield from self.show(findings, view_id, zoomed=False))
        renewed = None
        if canvas is not None:
            # a map is drawn with its new figures and its new classes, or not yet
            canvas.freeze(True)
        try:
            steps = renew(maps, findings.quickscan, geopackage, findings.styles, say())
            renewed = yield from _knowing(findings.quickscan.study.indicators, steps, lambda: self.maps is maps)
        finally:
            if canvas is not None:
                canvas.freeze(False)
        if renewed is None:
            return (yield from self.show(findings, view_id, zoomed=False))
        self._found, self._added = renewed, {}
        self.maps_renewed.emit()
        if canvas is not None:
            canvas.refresh()
        self._legend_soon.start()
        known = [view.id for row in findings.views for view in (row.view, row.by_year) if view is not None]
        # other choices can leave nothing to compare from year to year
        return view_id if view_id in known else view_id.replace(BY_YEAR, INDICATOR)

    def find(self, findings: Findings) -> bool:
        """Take up the maps that a project brought along, edited or not; False when it has none."""
        self.release()
        project = QgsProject.instance()
        groups = [group for group in project.layerTreeRoot().findGroups(True) if group.customProperty(GROUP_MARK)]
        layers = {}
        for group in groups:
            for node in group.findLayers():
                layer = node.layer()
                if layer is not None and layer.isValid():
                    layers[layer.source().split("layername=")[-1].split("|")[0]] = layer
        if not all(name in layers for name in (AREAS, DISTRICTS, SURROUNDINGS)):
            return False
        views = tuple(row.view for row in findings.views if not row.reason)
        self._follow(MapProject(project, layers[AREAS], layers[DISTRICTS], layers[SURROUNDINGS], views))
        return True

    def show_view(self, view_id: str) -> None:
        """Draw the result layer as another map; the user's own layers stay as they are."""
        view = next((view for view in self.maps.views if view.id == view_id), None) if self.maps else None
        view = view or self._added.get(view_id)
        if view is not None and self.maps is not None:
            show_view(self.maps, view)
            self._legend_soon.start()

    def add_view(self, view: View) -> None:
        """Know one more map, of which the layer has a style."""
        self._added[view.id] = view

    def _refresh_legend(self) -> None:
        """The tree built its legend when the style changed; built again it unfolds what the map says."""
        layer = self._layer
        node = QgsProject.instance().layerTreeRoot().findLayer(layer.id()) if layer is not None else None
        if self._iface is not None and node is not None:
            self._iface.layerTreeView().layerTreeModel().refreshLayerLegend(node)

    def add_window(self, window: QDockWidget, panel: QWidget) -> None:
        """Put a window between QGIS's map and the panel, as wide as half of the map."""
        canvas, main = self._iface.mapCanvas(), self._iface.mainWindow()
        half = canvas.width() // 2
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, window)
        dock = panel
        while dock is not None and not isinstance(dock, QDockWidget):
            dock = dock.parentWidget()
        if dock is not None and not dock.isFloating() and main.dockWidgetArea(dock) == main.dockWidgetArea(window):
            main.splitDockWidget(window, dock, Qt.Orientation.Horizontal)
        main.resizeDocks([window], [half], Qt.Orientation.Horizontal)
        window.show()

    def remove_window(self, window: QDockWidget) -> None:
        """Take it away for good."""
        self._iface.removeDockWidget(window)
        window.deleteLater()

    def select(self, codes: tuple[str, ...], flash: bool = True) -> None:
        """Select these areas on the map, as QGIS does it; a few of them flash."""
        layer = self._layer
        if layer is None:
            return
        if not codes:
            layer.removeSelection()
            return
        quoted = ", ".join(QgsExpression.quotedString(code) for code in codes)
        layer.selectByExpression(f'"area_code" IN ({quoted})')
        if flash and self._iface is not None and len(codes) <= FLASHED_AT_MOST:
            self._iface.mapCanvas().flashFeatureIds(layer, layer.selectedFeatureIds())

    def zoom(self) -> None:
        """The whole municipality in the canvas."""
        layer = self._layer
        if layer is None or self._iface is None:
            return
        canvas = self._iface.mapCanvas()
        extent = canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent())
        extent.scale(1.05)
        canvas.setExtent(extent)
        canvas.refresh()

    def release(self) -> None:
        """Stop following the layer; it stays in the project."""
        self._legend_soon.stop()
        self._unfollow()
        self._take(None)

    @property
    def _layer(self) -> Optional[QgsVectorLayer]:
        return self.maps.areas if self.maps is not None else None

    def _follow(self, maps: MapProject) -> None:
        self._take(maps)
        maps.areas.selectionChanged.connect(self._selection_changed)
        maps.areas.willBeDeleted.connect(self._layer_gone)

    def _unfollow(self) -> None:
        layer = self._layer
        if layer is not None:
            layer.selectionChanged.disconnect(self._selection_changed)
            layer.willBeDeleted.disconnect(self._layer_gone)

    def _layer_gone(self) -> None:
        self._take(None)

    def _selection_changed(self, *_ids: Any) -> None:
        layer = self._layer
        if layer is None:
            return
        request = QgsFeatureRequest().setFilterFids(layer.selectedFeatureIds())
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes(["area_code"], layer.fields())
        self.areas_picked.emit(tuple(str(feature["area_code"]) for feature in layer.getFeatures(request)))


def _knowing(
    own: tuple[OwnIndicator, ...],
    steps: Generator[None, None, Answer],
    wanted: Callable[[], bool] = lambda: True,
) -> Generator[None, None, Optional[Answer]]:
    """Steps in each of which a study's own indicators are known, and not in what happens between them; None when they
    are not wanted any more."""
    while wanted():
        with own_indicators(own):
            try:
                next(steps)
            except StopIteration as end:
                return end.value
        yield
    steps.close()
    return None
