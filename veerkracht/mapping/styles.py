"""A view's whole style (renderer, names, tip), put on a layer or written as QML."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from enum import Enum
from pathlib import Path

from qgis.core import Qgis, QgsMapLayer, QgsReadWriteContext, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from ..analysis.results import QuickScan
from ..wording import Wording
from .drawing import Drawing, drawing
from .labels import area_labels, district_labels, neighbour_labels
from .look import EVERYTHING, Look, seen
from .notes import style_notes
from .palette import QUIET
from .renderer import lit_renderer, outline_renderer, plain_renderer, renderer
from .tips import map_tip
from .views import View


class DistrictLook(Enum):
    """How the districts' layer is drawn: outlines, with names, or with one district lit among dimmed ones."""

    PLAIN = 1
    NAMED = 2
    ONE_LIT = 3


AREAS, DISTRICTS, SURROUNDINGS = "areas", "districts", "surroundings"


def style_areas(layer: QgsVectorLayer, quickscan: QuickScan, view: View, say: Wording, look: Look = EVERYTHING) -> None:
    """Give the areas the look of one view."""
    drawn = seen(drawing(quickscan, view, say), look, say)
    layer.setRenderer(renderer(drawn, say))
    layer.setLabeling(area_labels(drawn))
    layer.setLabelsEnabled(look.names)
    layer.setMapTipTemplate(map_tip(drawn, view, quickscan, say))
    _set_time(layer, drawn)
    layer.setDisplayExpression('"name"')


def _set_time(layer: QgsVectorLayer, drawn: Drawing) -> None:
    """Let a map by year be drawn anew when QGIS's temporal controller moves; the others have no time."""
    time = layer.temporalProperties()
    time.setIsActive(bool(drawn.last_year))
    if drawn.last_year:
        time.setMode(Qgis.VectorTemporalMode.RedrawLayerOnly)


def style_districts(layer: QgsVectorLayer, look: DistrictLook = DistrictLook.PLAIN) -> None:
    """Give the districts their outline, with or without names, or a veil and a name over all but one."""
    one_lit = look is DistrictLook.ONE_LIT
    layer.setRenderer(lit_renderer() if one_lit else outline_renderer())
    layer.setLabeling(neighbour_labels() if one_lit else district_labels())
    layer.setLabelsEnabled(look is not DistrictLook.PLAIN)


def style_surroundings(layer: QgsVectorLayer) -> None:
    """Keep what lies around the municipality quiet."""
    layer.setRenderer(plain_renderer(QUIET))


def qml_of_areas(quickscan: QuickScan, view: View, say: Wording, look: Look = EVERYTHING) -> str:
    """The view's style as a QGIS style file."""
    layer = _scratch_layer()
    style_areas(layer, quickscan, view, say, look)
    return _qml(layer)


def qml_of_districts(look: DistrictLook = DistrictLook.PLAIN) -> str:
    """The districts' style as a QGIS style file."""
    layer = _scratch_layer()
    style_districts(layer, look)
    return _qml(layer)


def qml_of_surroundings() -> str:
    """The surroundings' style as a QGIS style file."""
    layer = _scratch_layer()
    style_surroundings(layer)
    return _qml(layer)


def qml_of_notes() -> str:
    """The style of a workshop's notes as a QGIS style file."""
    layer = _scratch_layer("Point")
    style_notes(layer)
    return _qml(layer)


def saved_styles(geopackage: Path, table: str) -> dict[str, str]:
    """The QGIS style files that a GeoPackage of results holds for one of its layers, by their names; none
    where it holds nothing but layers."""
    with closing(sqlite3.connect(f"{geopackage.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'layer_styles'").fetchall():
            return {}
        rows = connection.execute("SELECT styleName, styleQML FROM layer_styles WHERE f_table_name = ?", (table,))
        return dict(rows.fetchall())


def _scratch_layer(shape: str = "Polygon") -> QgsVectorLayer:
    """A layer without data, so that a style can be written without opening a file."""
    return QgsVectorLayer(f"{shape}?crs=EPSG:28992", "style", "memory")


def _qml(layer: QgsVectorLayer) -> str:
    document = QDomDocument()
    layer.exportNamedStyle(
        document,
        QgsReadWriteContext(),
        QgsMapLayer.StyleCategory.Symbology
        | QgsMapLayer.StyleCategory.Labeling
        | QgsMapLayer.StyleCategory.MapTips
        | QgsMapLayer.StyleCategory.Temporal,
    )
    return document.toString(2)
