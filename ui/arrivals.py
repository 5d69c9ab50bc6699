"""What comes to the panel from elsewhere in QGIS: layers of its menus, and what is dragged from the browser, the layer
tree or the desktop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional, Union

from qgis.core import QgsMimeDataUtils, QgsProject, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import QEvent, QMimeData, QObject, Qt
from qgis.PyQt.QtWidgets import QWidget

from ..veerkracht.mapping.result_layer import is_own_file, is_own_layer
from ..veerkracht.study import AreaSource, TableSource
from .area_layer import source_of
from .messages import Messages
from .pages.tables import TablesPage
from .study_model import StudyModel
from .table_state import TableState
from .translation import tr
from .work import Work

# what holds boundaries where it is dropped among the areas; everything else is a table
BOUNDARY_SUFFIXES = (".gpkg", ".shp", ".geojson", ".gml", ".fgb", ".tab", ".mif", ".kml")
LAYERED_SUFFIXES = (".gpkg", ".sqlite", ".xlsx", ".xlsm", ".xls", ".ods")


@dataclass(frozen=True)
class FileLayer:
    """A file, and the layer in it where that was named."""

    path: Path
    layer: str = ""


Arrival = Union[FileLayer, QgsVectorLayer]


def arrivals_in(data: QMimeData) -> list[Arrival]:
    """The layers and files that are dragged; the QuickScan's own results are none."""
    found: list[Arrival] = []
    if QgsMimeDataUtils.isUriList(data):
        for uri in QgsMimeDataUtils.decodeUriList(data):
            arrival = _arrival_of(uri)
            if arrival is not None:
                found.append(arrival)
    if not found:
        found = [FileLayer(Path(url.toLocalFile())) for url in data.urls() if url.isLocalFile()]
    return [one for one in found if not _is_ours(one)]


def _is_ours(arrival: Arrival) -> bool:
    return is_own_file(str(arrival.path)) if isinstance(arrival, FileLayer) else is_own_layer(arrival)


def _arrival_of(uri: Any) -> Optional[Arrival]:
    layer = QgsProject.instance().mapLayer(uri.layerId) if uri.layerId else None
    if layer is not None:
        return layer if isinstance(layer, QgsVectorLayer) else None
    if uri.providerKey == "ogr":
        parts = QgsProviderRegistry.instance().decodeUri("ogr", uri.uri)
        path = Path(parts.get("path") or uri.uri)
        layer_name = parts.get("layerName") if path.suffix.lower() in LAYERED_SUFFIXES else ""
        return FileLayer(path, layer_name or "") if path.is_file() else None
    if uri.layerType == "vector":
        opened = QgsVectorLayer(uri.uri, uri.name, uri.providerKey)
        return opened if opened.isValid() else None
    return FileLayer(Path(uri.uri)) if not uri.providerKey and Path(uri.uri).exists() else None


class DropTarget(QObject):
    """Lets a widget and all that is in it take what is dropped, until :meth:`release`."""

    def __init__(self, widget: QWidget, take: Callable[[list[Arrival]], None]) -> None:
        super().__init__(widget)
        self._widget, self._take = widget, take
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            data: QMimeData = event.mimeData()
            if QgsMimeDataUtils.isUriList(data) or any(url.isLocalFile() for url in data.urls()):
                _accept_copy(event)
                return True
        elif event.type() == QEvent.Type.Drop:
            came = arrivals_in(event.mimeData())
            if came:
                _accept_copy(event)
                self._take(came)
                return True
        return False

    def release(self) -> None:
        """Take nothing any more."""
        self._widget.removeEventFilter(self)
        self._widget.setAcceptDrops(False)


def _accept_copy(event: Any) -> None:
    """Take a copy or nothing, whatever is proposed: a layer tree removes a layer that was moved away from it."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.setAccepted(event.dropAction() == Qt.DropAction.CopyAction)


class Arrivals:
    """Puts what comes in its place in the study.

    open_page : shows the page where it can be seen.
    """

    def __init__(
        self,
        study: StudyModel,
        work: Work,
        messages: Messages,
        tables_page: TablesPage,
        open_page: Callable[[str], None],
    ) -> None:
        self._study, self._work, self._messages = study, work, messages
        self._tables_page, self._open_page = tables_page, open_page

    def drop(self, came: list[Arrival], page: str) -> None:
        """Boundaries where they are dropped among the areas; else tables."""
        tables = list(came)
        if page == "areas":
            boundaries = next((one for one in came if _may_be_boundaries(one)), None)
            if boundaries is not None:
                tables.remove(boundaries)
                self._take_areas(boundaries)
        if tables:
            self._take_tables(tables)

    def use_as_areas(self, layer: QgsVectorLayer) -> None:
        """A layer of the project as boundaries."""
        self._take_areas(layer)

    def add_as_table(self, layer: QgsVectorLayer) -> None:
        """A layer or table of the project as a table."""
        self._take_tables([layer])

    def show_report(self, layer: QgsVectorLayer) -> None:
        """The match report of the table that was read from a layer's file."""
        state = self._table_of(layer)
        if state is None:
            self._messages.tell(
                tr("“{name}” is no table of this QuickScan yet: choose “Add as table” first.", name=layer.name())
            )
            return
        self._open_page("tables")
        self._tables_page.show_table(state.source)

    def _table_of(self, layer: QgsVectorLayer) -> Optional[TableState]:
        source = source_of(layer)
        if source is None:
            return None
        ours = [state for state in self._study.tables if Path(state.source.path) == Path(source.path)]
        return next((state for state in ours if state.source.layer in ("", source.layer)), ours[0] if ours else None)

    def _take_areas(self, arrival: Arrival) -> None:
        self._open_page("areas")
        if isinstance(arrival, FileLayer):
            self._study.choose_areas(AreaSource(path=str(arrival.path), layer=arrival.layer))
        else:
            self._work.take_layer(arrival)

    def _take_tables(self, came: list[Arrival]) -> None:
        self._open_page("tables")
        self._tables_page.show_cards()
        layers = [one for one in came if isinstance(one, QgsVectorLayer)]
        files = [one for one in came if isinstance(one, FileLayer)]
        named = [TableSource(str(one.path), layer=one.layer) for one in files if one.layer]
        paths = [one.path for one in files if not one.layer]
        if named:
            self._study.add_tables(named)
        if paths:
            self._work.add_paths(paths)
        for layer in layers:
            self._work.add_layer(layer)


def _may_be_boundaries(arrival: Arrival) -> bool:
    if isinstance(arrival, FileLayer):
        return arrival.path.suffix.lower() in BOUNDARY_SUFFIXES
    return arrival.isSpatial()
