"""The maps as a QGIS project: one layer of areas, a named style and a map theme per view (ARCHITECTURE, decision 1).

Themes are made from records, not through a layer tree's model, because that needs a screen on QGIS 3.22.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayerTree,
    QgsLayerTreeGroup,
    QgsMapThemeCollection,
    QgsProject,
    QgsReferencedRectangle,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..analysis.results import QuickScan
from ..errors import QuickScanError
from ..wording import Wording
from .notes import style_notes
from .opening import DISTRICT_STYLES, OpenedMaps, all_of, open_layer, open_maps
from .palette import PAPER
from .renderer import LIT_DISTRICT
from .views import View
from .workshop_tables import NOTES

GROUP_MARK = "quickscan_veerkracht/group"
THEMES_MARK = "quickscan_veerkracht/themes"
NAMED_DISTRICTS = "orientation"
# a district's own map shows the first of these that there is
DISTRICT_VIEWS = ("coincidence_absolute", "coincidence_relative", "red_count", "k_level", "o_level", "orientation")


@dataclass(frozen=True)
class MapProject:
    """A project with the maps in it; ``themes`` maps a view's id to its map theme.

    district_view, district_theme : the view of a district's own map, and its theme, in which the district whose code
        stands in the layout's variable ``LIT_DISTRICT`` is lit and the others are dimmed.
    """

    project: QgsProject
    areas: QgsVectorLayer
    districts: QgsVectorLayer
    surroundings: QgsVectorLayer
    views: tuple[View, ...]
    themes: dict[str, str] = field(default_factory=dict)
    district_view: Optional[View] = None
    district_theme: str = ""


def build_project(quickscan: QuickScan, geopackage: Path, say: Wording) -> MapProject:
    """A new project that holds nothing but the maps.

    Raises
    ------
    QuickScanError : the GeoPackage cannot be opened.
    """
    project = QgsProject()
    project.setTitle(f"QuickScan {quickscan.areas.municipality_name}".strip())
    project.setCrs(QgsCoordinateReferenceSystem(quickscan.areas.crs))
    project.setBackgroundColor(QColor(PAPER))
    maps = add_to_project(project, quickscan, geopackage, say)
    if quickscan.study.workshop.notes:
        _add_notes(project, geopackage, say)
    extent = maps.areas.extent()
    extent.scale(1.05)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, project.crs()))
    return maps


def add_to_project(
    project: QgsProject, quickscan: QuickScan, geopackage: Path, say: Wording, shown: Sequence[str] = ()
) -> MapProject:
    """Add the maps to a project in a group of their own, in the place of an earlier group of the plugin's.

    The user's own layers, groups and themes are left as they are. The first of the views ``shown`` that there is, is
    shown; without any the first of all.

    Raises
    ------
    QuickScanError : the GeoPackage cannot be opened; the project is then unchanged.
    """
    maps = place(project, quickscan, all_of(open_maps(quickscan, geopackage, say, shown)), say)
    remove_earlier(maps)
    return maps


def place(project: QgsProject, quickscan: QuickScan, opened: OpenedMaps, say: Wording) -> MapProject:
    """Put opened maps in a project, where an earlier group of the plugin's stands; that one loses its themes, and stays
    until :func:`remove_earlier`, so that whoever looks at it can look at the new one first."""
    earlier = _own_groups(project)
    root = project.layerTreeRoot()
    for old in earlier:
        for theme in _as_list(old.customProperty(THEMES_MARK)):
            project.mapThemeCollection().removeMapTheme(theme)
    top = [old for old in earlier if QgsLayerTree.isGroup(old.parent()) and old.parent() is root]
    position = root.children().index(top[-1]) if top else 0
    areas, districts, surroundings = opened.areas, opened.districts, opened.surroundings
    group = root.insertGroup(position, f"QuickScan {quickscan.areas.municipality_name}".strip())
    group.setCustomProperty(GROUP_MARK, True)
    for layer in (districts, areas, surroundings):
        project.addMapLayer(layer, False)
        group.addLayer(layer).setExpanded(layer is areas)
    by_id = {view.id: view for view in opened.views}
    lit = next((by_id[name] for name in DISTRICT_VIEWS if name in by_id), None)
    lit_theme = say("{map}, one district", map=lit.name) if lit else ""
    layers = areas, districts, surroundings
    themes = _add_themes(project, group, opened.views, layers, opened.outlines, lit, lit_theme)
    lit_theme = themes.pop(LIT_DISTRICT, "")
    maps = MapProject(project, areas, districts, surroundings, opened.views, themes, lit, lit_theme)
    if opened.shown is not None:
        show_view(maps, opened.shown)
    return maps


def remove_earlier(maps: MapProject) -> None:
    """Take out the plugin's other groups, with their layers."""
    for group in _own_groups(maps.project):
        if group.findLayer(maps.areas.id()) is None:
            maps.project.removeMapLayers(group.findLayerIds())
            group.parent().removeChildNode(group)


def _add_notes(project: QgsProject, geopackage: Path, say: Wording) -> None:
    """The notes of the workshop, over all maps; in the panel they are drawn from the study itself."""
    notes = open_layer(geopackage, NOTES, say("Notes of the workshop"))
    style_notes(notes)
    project.addMapLayer(notes, False)
    project.layerTreeRoot().insertLayer(0, notes)


def show_view(map_project: MapProject, view: View) -> None:
    """Show one of the maps, at once; only the plugin's own layers change.

    Raises
    ------
    QuickScanError : the project has no such map.
    """
    areas, districts = map_project.areas, map_project.districts
    if view.name not in areas.styleManager().styles():
        raise QuickScanError(
            "The map “{name}” is not in this project.",
            "The layer with the results has no style of that name; it may have been removed by hand.",
            "Compute the QuickScan again.",
            name=view.name,
        )
    areas.styleManager().setCurrentStyle(view.name)
    _open_legend(map_project.project, areas)
    plain, named = _district_style_names(districts)[:2]
    districts.styleManager().setCurrentStyle(named if view.id == NAMED_DISTRICTS else plain)
    areas.triggerRepaint()
    districts.triggerRepaint()


def _open_legend(project: QgsProject, layer: QgsVectorLayer) -> None:
    """Let the layer tree show the classes of a map unfolded: letters on a map are read with their legend."""
    node, renderer = project.layerTreeRoot().findLayer(layer.id()), layer.renderer()
    if node is not None and isinstance(renderer, QgsRuleBasedRenderer):
        groups = [rule.ruleKey() for rule in renderer.rootRule().descendants() if rule.children()]
        # the property in which QGIS's own layer tree keeps what is unfolded
        node.setCustomProperty("expandedLegendNodes", groups)


def save_project(map_project: MapProject, path: Path) -> None:
    """Save the project; the paths in it are relative, so that project and GeoPackage can move together.

    Raises
    ------
    QuickScanError : the file cannot be written.
    """
    project = map_project.project
    project.writeEntryBool("Paths", "/Absolute", False)
    if not project.write(str(path)):
        raise QuickScanError(
            "The project {name} could not be saved.",
            "{problem}",
            "Check that the folder can be written and that no other program has the file open.",
            name=path.name,
            problem=project.error(),
        )


def _district_style_names(layer: QgsVectorLayer) -> list[str]:
    return _as_list(layer.customProperty(DISTRICT_STYLES))


def _add_themes(
    project: QgsProject,
    group: QgsLayerTreeGroup,
    views: Sequence[View],
    layers: tuple[QgsVectorLayer, QgsVectorLayer, QgsVectorLayer],
    outlines: tuple[str, str, str],
    lit: Optional[View],
    lit_theme: str,
) -> dict[str, str]:
    """One theme a view, by the view's id, and one for the district maps as ``LIT_DISTRICT``.

    A theme of the user's own that has the same name keeps it.
    """
    areas, districts, surroundings = layers
    plain, named, one_lit = outlines
    wanted = [(view.id, view.name, view, named if view.id == NAMED_DISTRICTS else plain) for view in views]
    if lit is not None:
        wanted.append((LIT_DISTRICT, lit_theme, lit, one_lit))
    collection = project.mapThemeCollection()
    themes: dict[str, str] = {}
    for key, wish, view, outline in wanted:
        record = QgsMapThemeCollection.MapThemeRecord()
        record.setHasExpandedStateInfo(False)
        record.addLayerRecord(_record(districts, outline))
        record.addLayerRecord(_record(areas, view.name))
        record.addLayerRecord(_record(surroundings, surroundings.styleManager().currentStyle()))
        name = wish if not collection.hasMapTheme(wish) else f"QuickScan: {wish}"
        collection.insert(name, record)
        themes[key] = name
    group.setCustomProperty(THEMES_MARK, list(themes.values()))
    return themes


def _record(layer: QgsVectorLayer, style: str) -> QgsMapThemeCollection.MapThemeLayerRecord:
    record = QgsMapThemeCollection.MapThemeLayerRecord(layer)
    record.usingCurrentStyle = True
    record.currentStyle = style
    record.isVisible = True
    return record


def _own_groups(project: QgsProject) -> list[QgsLayerTreeGroup]:
    """The plugin's groups in the layer tree."""
    groups = project.layerTreeRoot().findGroups(True)
    return [group for group in groups if group.customProperty(GROUP_MARK)]


def _as_list(value: object) -> list[str]:
    """A list that QGIS saved in a property; it gives a single text back as it is."""
    if not value:
        return []
    return [value] if isinstance(value, str) else list(value)  # type: ignore[call-overload]
