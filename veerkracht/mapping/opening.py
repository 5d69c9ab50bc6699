"""The layers of the maps, opened with all their styles, before a project has them.

In steps, since together these take longer than a window may stand still.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional, TypeVar

from qgis.core import QgsMapLayerStyle, QgsVectorLayer

from ..analysis.results import QuickScan
from ..errors import QuickScanError
from ..wording import Wording
from .styles import (
    AREAS,
    DISTRICTS,
    SURROUNDINGS,
    DistrictLook,
    qml_of_areas,
    saved_styles,
    style_districts,
    style_surroundings,
)
from .typography import load_fonts
from .views import View, available_views

# where the layer of the districts keeps how its styles are called
DISTRICT_STYLES = "quickscan_veerkracht/themes/styles"

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class OpenedMaps:
    """Layers that no project has yet. ``outlines``: the names of the districts' styles. ``shown``: of which view the
    areas have the style now."""

    areas: QgsVectorLayer
    districts: QgsVectorLayer
    surroundings: QgsVectorLayer
    views: tuple[View, ...]
    outlines: tuple[str, str, str]
    shown: Optional[View]


def open_maps(
    quickscan: QuickScan, geopackage: Path, say: Wording, shown: Sequence[str] = ()
) -> Generator[None, None, OpenedMaps]:
    """Open the maps, a step at a time; the first of the views ``shown`` that there is, else of all, is shown.

    Raises
    ------
    QuickScanError : the GeoPackage cannot be opened.
    """
    load_fonts()
    views = tuple(available_views(quickscan, say))
    areas = open_layer(geopackage, AREAS, say("Areas of the QuickScan"))
    yield
    districts = open_layer(geopackage, DISTRICTS, say("District outlines"))
    yield
    surroundings = open_layer(geopackage, SURROUNDINGS, say("Surroundings"))
    style_surroundings(surroundings)
    yield
    outlines = (say("Outlines"), say("Outlines with names"), say("Outlines, one district lit"))
    by_id = {view.id: view for view in views}
    first = next((by_id[name] for name in shown if name in by_id), views[0] if views else None)
    # the GeoPackage was written in the background and has them, in the language of the study
    saved = saved_styles(geopackage, AREAS)
    yield
    for view in views:
        areas.styleManager().addStyle(
            view.name, QgsMapLayerStyle(saved.get(view.name) or qml_of_areas(quickscan, view, say))
        )
        if view.name not in saved:
            yield
    yield
    if first is not None:
        _leave_unnamed_style(areas, first.name)
    yield
    _add_district_styles(districts, outlines)
    yield
    return OpenedMaps(areas, districts, surroundings, views, outlines, first)


def all_of(steps: Generator[None, None, Answer]) -> Answer:
    """The answer of steps that are taken at once."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def open_layer(geopackage: Path, table: str, name: str) -> QgsVectorLayer:
    """A table of the results as a layer that cannot be changed.

    Raises
    ------
    QuickScanError : it cannot be opened.
    """
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = QgsVectorLayer(f"{geopackage}|layername={table}", name, "ogr", options)
    if not layer.isValid():
        raise QuickScanError(
            "The maps could not be opened.",
            "There is no layer “{table}” in {name}.",
            "Compute the QuickScan again.",
            table=table,
            name=geopackage.name,
        )
    layer.setReadOnly(True)
    return layer


def _leave_unnamed_style(layer: QgsVectorLayer, name: str) -> None:
    """Show a style of the layer, and take away the nameless one that every new layer has."""
    styles = layer.styleManager()
    unnamed = styles.currentStyle()
    styles.setCurrentStyle(name)
    styles.removeStyle(unnamed)


def _add_district_styles(layer: QgsVectorLayer, names: tuple[str, str, str]) -> None:
    layer.setDisplayExpression('"district_name"')
    styles = layer.styleManager()
    # before the styles are made: a style carries the layer's properties, and switching brings its own back
    layer.setCustomProperty(DISTRICT_STYLES, list(names))
    for name, look in zip(names, DistrictLook):
        style_districts(layer, look)
        styles.addStyleFromLayer(name)
    _leave_unnamed_style(layer, names[0])
