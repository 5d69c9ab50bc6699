"""Layers that carry a map theme's style themselves, for as long as a series of maps is printed.

For each map that follows a theme QGIS writes the style of every layer as XML, reads that of the theme and reads the
first back, of a table with hundreds of columns a tenth of a second each time. Here that is done once for each style.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Optional

from qgis.core import (
    QgsLayout,
    QgsLayoutItemMap,
    QgsMapLayer,
    QgsMapThemeCollection,
    QgsVectorLayer,
)

Ready = dict[tuple[str, str], QgsMapLayer]


@contextmanager
def ready_layers(layouts: Iterable[QgsLayout]) -> Iterator[None]:
    """Let the maps of these layouts draw layers that have their theme's style; afterwards they follow it again.

    Maps that do not follow a theme, and themes with a layer other than of vectors in a named style, stay as they are.
    """
    ready: Ready = {}
    changed: list[tuple[QgsLayoutItemMap, list[QgsMapLayer]]] = []
    try:
        for layout in layouts:
            themes = layout.project().mapThemeCollection()
            for item in layout.items():
                if isinstance(item, QgsLayoutItemMap) and _follows(item, themes):
                    shown = _shown(themes, item.followVisibilityPresetName(), ready)
                    if shown is not None and not item.keepLayerSet():
                        changed.append((item, item.layers()))
                        item.setFollowVisibilityPreset(False)
                        item.setKeepLayerSet(True)
                        item.setLayers(shown)
        yield
    finally:
        for item, layers in changed:
            item.setLayers(layers)
            item.setKeepLayerSet(False)
            item.setFollowVisibilityPreset(True)


def _follows(item: QgsLayoutItemMap, themes: QgsMapThemeCollection) -> bool:
    return bool(item.followVisibilityPreset()) and bool(themes.hasMapTheme(item.followVisibilityPresetName()))


def _shown(themes: QgsMapThemeCollection, theme: str, ready: Ready) -> Optional[list[QgsMapLayer]]:
    """The theme's visible layers in their order, each with its style; None where one cannot be made so."""
    styles = {record.layer().id(): record for record in themes.mapThemeState(theme).layerRecords() if record.layer()}
    found: list[QgsMapLayer] = []
    for layer in themes.mapThemeVisibleLayers(theme):
        record = styles[layer.id()]
        if not record.usingCurrentStyle:
            found.append(layer)
            continue
        if not isinstance(layer, QgsVectorLayer) or record.usingLegendItems:
            return None
        key = (layer.id(), record.currentStyle)
        if key not in ready:
            made = _styled(layer, record.currentStyle)
            if made is None:
                return None
            ready[key] = made
        found.append(ready[key])
    return found


def _styled(layer: QgsVectorLayer, name: str) -> Optional[QgsVectorLayer]:
    """The layer once more, outside the project, in one of its styles; None where that style is gone."""
    style = layer.styleManager().style(name)
    made = QgsVectorLayer(layer.source(), layer.name(), layer.providerType())
    if not style.isValid() or not made.isValid():
        return None
    made.setCrs(layer.crs())
    style.writeToLayer(made)
    return made
