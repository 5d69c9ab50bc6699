"""New results in the place of those on the map: the same layers, so that selection, themes and layouts stay."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Optional

from qgis.core import QgsMapLayerStyle, QgsVectorLayer

from ..analysis.results import QuickScan
from ..wording import Wording
from .project import MapProject, show_view
from .styles import AREAS, DISTRICTS, SURROUNDINGS, qml_of_areas
from .views import available_views


def area_style(quickscan: QuickScan, say: Wording, view_id: str) -> dict[str, str]:
    """The style of one map by its name, as a QGIS style file; in the background, so that renewing is quick."""
    return {
        view.name: qml_of_areas(quickscan, view, say) for view in available_views(quickscan, say) if view.id == view_id
    }


def renew(
    maps: MapProject, quickscan: QuickScan, geopackage: Path, styles: Mapping[str, str], say: Wording
) -> Generator[None, None, Optional[MapProject]]:
    """Let the layers show new results, a step at a time; None, with the project as it was, where these have other maps
    than before.

    Parameters
    ----------
    styles : by name, those that are other than they were: of :func:`area_style`, or all, of styles.saved_styles.
    """
    views = tuple(available_views(quickscan, say))
    manager = maps.areas.styleManager()
    if {view.id for view in views} != {view.id for view in maps.views} or not set(styles) <= set(manager.styles()):
        return None
    shown = manager.currentStyle()
    yield
    _point_at(maps.areas, geopackage, AREAS)
    yield
    if shown in styles:
        QgsMapLayerStyle(styles[shown]).writeToLayer(maps.areas)
        yield
    for name, style in styles.items():
        if name != shown:
            manager.removeStyle(name)
            manager.addStyle(name, QgsMapLayerStyle(style))
    yield
    for layer, table in ((maps.districts, DISTRICTS), (maps.surroundings, SURROUNDINGS)):
        _point_at(layer, geopackage, table)
        yield
    renewed = replace(maps, views=views)
    current = next((view for view in views if view.name == shown), None)
    if current is not None:
        show_view(renewed, current)
    return renewed


def _point_at(layer: QgsVectorLayer, geopackage: Path, table: str) -> None:
    layer.setReadOnly(False)
    options = layer.dataProvider().ProviderOptions()
    layer.setDataSource(f"{geopackage}|layername={table}", layer.name(), "ogr", options)
    layer.setReadOnly(True)
