"""Layouts of a project that was made, taken over into another project with the same maps, to be changed there.

A layout that the user changed is never touched: the new one stands beside it, numbered.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from qgis.core import QgsLayoutItemMap, QgsMasterLayoutInterface, QgsPrintLayout, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

from ..analysis.results import QuickScan
from ..errors import QuickScanError
from ..mapping.magnified import magnified_theme
from ..mapping.project import DISTRICT_VIEWS, MapProject
from ..mapping.renderer import LIT_DISTRICT
from ..mapping.views import available_views
from ..wording import Wording
from .items import PAPER_PROPERTY, SCALE_PROPERTY
from .report import NAME_PROPERTY, TITLE_PROPERTY, free_name, is_layout_edited, mark

_ON_PAPER = re.compile(r" \([^()]*\)$")  # behind the name of a theme that was made larger


@dataclass(frozen=True)
class MadeLayouts:
    """documents : one a layout, as QGIS saves them. themes : what the views are called in them, to the views' ids."""

    documents: tuple[str, ...]
    themes: Mapping[str, str]


def read_layouts(projects: Sequence[Path], quickscan: QuickScan) -> MadeLayouts:
    """The layouts in projects that were made of these results; of a report, each page or district by itself.

    May run in a background thread.

    Raises
    ------
    QuickScanError : a project cannot be read.
    """
    documents: list[str] = []
    for project in projects:
        try:
            with zipfile.ZipFile(project) as archive:
                name = next(item for item in archive.namelist() if item.endswith(".qgs"))
                root = ElementTree.fromstring(archive.read(name))
        except (OSError, StopIteration, zipfile.BadZipFile, ElementTree.ParseError) as problem:
            raise QuickScanError(
                "The layouts in {name} could not be read.",
                "{problem}",
                "Make the files again.",
                name=project.name,
                problem=problem,
            ) from problem
        holder = root.find("Layouts")
        found = holder.iter("Layout") if holder is not None else ()
        documents += [ElementTree.tostring(layout, encoding="unicode") for layout in found]
    say = Wording(quickscan.study.language)
    views = available_views(quickscan, say)
    themes = {view.name: view.id for view in views}
    lit = next((view for name in DISTRICT_VIEWS for view in views if view.id == name), None)
    if lit is not None:
        themes[say("{map}, one district", map=lit.name)] = LIT_DISTRICT
    return MadeLayouts(tuple(documents), themes)


def take_over(document: str, themes: Mapping[str, str], maps: MapProject) -> str:
    """Put one layout in a project; returns what it is called there. Its maps follow the project's own themes.

    An earlier one of that name is replaced, unless somebody changed it.

    Raises
    ------
    QuickScanError : QGIS cannot read it.
    """
    dom, layout = QDomDocument(), QgsPrintLayout(maps.project)
    dom.setContent(document)
    if not layout.readLayoutXml(dom.documentElement(), dom, QgsReadWriteContext()):
        raise QuickScanError("A layout could not be read.", "QGIS refused it.", "Make the files again.")
    for item in layout.items():
        if isinstance(item, QgsLayoutItemMap) and item.followVisibilityPreset():
            item.setFollowVisibilityPresetName(_theme_here(item.followVisibilityPresetName(), layout, themes, maps))
    # what is changed from here on is the user's
    mark(layout)
    layout.setName(free_name(maps.project, _wish(layout), _is_unedited_layout))
    maps.project.layoutManager().addLayout(layout)
    return str(layout.name())


def _theme_here(name: str, layout: QgsPrintLayout, themes: Mapping[str, str], maps: MapProject) -> str:
    """The project's own theme for one of another language, or of larger paper."""
    base = name if name in themes else _ON_PAPER.sub("", name)
    if base not in themes:
        return name
    view = themes[base]
    own = maps.district_theme if view == LIT_DISTRICT else maps.themes.get(view, base)
    if not maps.project.mapThemeCollection().hasMapTheme(own):
        return name
    scale, paper = float(layout.customProperty(SCALE_PROPERTY, 1.0)), str(layout.customProperty(PAPER_PROPERTY, ""))
    return magnified_theme(maps, own, scale, paper) if base != name else own


def _wish(layout: QgsPrintLayout) -> str:
    number = str(layout.customProperty(NAME_PROPERTY, "")).split("_")[0]
    return str(layout.name() or f"{number} {layout.customProperty(TITLE_PROPERTY, '')}".strip())


def _is_unedited_layout(earlier: QgsMasterLayoutInterface) -> bool:
    return isinstance(earlier, QgsPrintLayout) and not is_layout_edited(earlier)
