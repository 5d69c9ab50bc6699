"""The notes of a workshop on the map: a numbered disc each, the same in the panel, the GeoPackage and on the sheets."""

from __future__ import annotations

from qgis.core import QgsSingleSymbolRenderer, QgsVectorLayer

from .symbols import numbered_mark

NUMBER = "number"


def style_notes(layer: QgsVectorLayer) -> None:
    """Give a layer of points with a field ``number`` the look of notes."""
    layer.setRenderer(QgsSingleSymbolRenderer(numbered_mark(f'"{NUMBER}"')))
    layer.setLabelsEnabled(False)
    layer.setDisplayExpression('"text"')
