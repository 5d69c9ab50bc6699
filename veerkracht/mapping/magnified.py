"""Maps for large paper: the same theme with names, marks, lines and hatches larger, so that they read from a table.

Over a background the areas let it shine through, and what lies around the municipality is left to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsAbstractVectorLayerLabeling,
    QgsFillSymbol,
    QgsMapLayer,
    QgsMapThemeCollection,
    QgsPalLayerSettings,
    QgsRuleBasedLabeling,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from .project import MapProject
from .symbols import MAGNIFICATION

__all__ = ["MAGNIFICATION", "magnified_fill", "magnified_theme"]

UNSEEN = 0.1  # A4 takes the theme of A3
SHINES_THROUGH = 0.55  # opacity of the fills over a background; names and marks stay whole


def magnified_theme(
    maps: MapProject, theme: str, factor: float, paper: str, background: Sequence[QgsMapLayer] = ()
) -> str:
    """The name of a theme like ``theme``, ``factor`` times as large; it and its styles are added when first asked for.

    Hatches are as large as the variable MAGNIFICATION of the layout says. ``background`` are layers of the project that
    lie under the areas.
    """
    if abs(factor - 1.0) <= UNSEEN and not background:
        return theme
    paper = f"{paper}+" if background else paper
    collection = maps.project.mapThemeCollection()
    name = _on_paper(theme, paper)
    if collection.hasMapTheme(name):
        return name
    record = QgsMapThemeCollection.MapThemeRecord()
    record.setHasExpandedStateInfo(False)
    for shown in collection.mapThemeState(theme).layerRecords():
        layer = shown.layer()
        if background and layer is maps.surroundings:
            continue
        larger = QgsMapThemeCollection.MapThemeLayerRecord(layer)
        larger.usingCurrentStyle = True
        opacity = SHINES_THROUGH if background and layer is maps.areas else 1.0
        larger.currentStyle = _magnified_style(layer, shown.currentStyle, factor, paper, opacity)
        larger.isVisible = True
        record.addLayerRecord(larger)
    for layer in background:
        under = QgsMapThemeCollection.MapThemeLayerRecord(layer)
        under.isVisible = True
        record.addLayerRecord(under)
    collection.insert(name, record)
    return name


def magnified_fill(symbol: QgsFillSymbol, factor: float) -> QgsFillSymbol:
    """A fill of a legend, with lines and marks ``factor`` times as large."""
    made: QgsFillSymbol = symbol.clone()
    if factor != 1.0:
        _magnify(made, factor, 1.0)
    return made


def _on_paper(name: str, paper: str) -> str:
    return f"{name} ({paper})"


def _magnified_style(layer: QgsVectorLayer, style: str, factor: float, paper: str, opacity: float) -> str:
    styles, name = layer.styleManager(), _on_paper(style, paper)
    if name in styles.styles():
        return name
    shown = styles.currentStyle()
    styles.setCurrentStyle(style)
    renderer = layer.renderer().clone()
    if isinstance(renderer, QgsRuleBasedRenderer):
        for rule in renderer.rootRule().descendants():
            if rule.symbol() is not None:
                larger = rule.symbol().clone()
                _magnify(larger, factor, opacity)
                rule.setSymbol(larger)
    styles.addStyleFromLayer(name)
    styles.setCurrentStyle(name)
    layer.setRenderer(renderer)
    labels = layer.labeling()
    if labels is not None:
        layer.setLabeling(_magnified_labels(labels, factor))
    styles.setCurrentStyle(shown)
    return name


def _magnify(symbol: QgsSymbol, factor: float, opacity: float) -> None:
    for layer in symbol.symbolLayers():
        _magnify_layer(layer, factor, opacity)


def _magnify_layer(layer: QgsSymbolLayer, factor: float, opacity: float) -> None:
    inner = layer.subSymbol()
    if inner is not None:
        larger = inner.clone()
        _magnify(larger, factor, 1.0)
        layer.setSubSymbol(larger)
        return
    if opacity < 1.0 and isinstance(layer, QgsSimpleFillSymbolLayer):
        colour = layer.fillColor()
        colour.setAlphaF(opacity)
        layer.setFillColor(colour)
    # which of these a layer has depends on whether it is a marker, a line or a fill
    for read, write in (("size", "setSize"), ("width", "setWidth"), ("strokeWidth", "setStrokeWidth")):
        if hasattr(layer, read) and hasattr(layer, write):
            getattr(layer, write)(getattr(layer, read)() * factor)
    if hasattr(layer, "offset"):
        layer.setOffset(layer.offset() * factor)


def _magnified_labels(labels: QgsAbstractVectorLayerLabeling, factor: float) -> QgsAbstractVectorLayerLabeling:
    made = labels.clone()
    if isinstance(made, QgsRuleBasedLabeling):
        for rule in made.rootRule().descendants():
            if rule.settings() is not None:
                rule.setSettings(_magnified_settings(rule.settings(), factor))
        return made
    return QgsVectorLayerSimpleLabeling(_magnified_settings(made.settings(), factor))


def _magnified_settings(settings: QgsPalLayerSettings, factor: float) -> QgsPalLayerSettings:
    made = QgsPalLayerSettings(settings)
    text = made.format()
    text.setSize(text.size() * factor)
    halo = text.buffer()
    halo.setSize(halo.size() * factor)
    text.setBuffer(halo)
    made.setFormat(text)
    made.dist *= factor
    if made.callout() is not None and made.callout().enabled():
        leader = made.callout().clone()
        line = leader.lineSymbol().clone()
        line.setWidth(line.width() * factor)
        leader.setLineSymbol(line)
        made.setCallout(leader)
    return made
