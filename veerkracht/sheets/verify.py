"""Looks over layouts as a proof reader would: text that does not fit, items off the page or over each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from qgis.core import (
    QgsLayout,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsReport,
    QgsReportSectionFieldGroup,
)
from qgis.PyQt.QtCore import QRectF

from .items import ON_MAP_PROPERTY, font_text_height, font_widest_word
from .report import bodies

TOLERANCE = 0.35  # millimetres
# shapes, rules and glyphs may lie under or over a text; these may not lie over one another
SOLID = (QgsLayoutItemLabel, QgsLayoutItemPicture, QgsLayoutItemMap, QgsLayoutFrame)


@dataclass(frozen=True)
class Problem:
    """One thing that would be seen on paper; ``kind`` is cut, outside, overlap, rows, picture or theme."""

    kind: str
    page: int
    item: str
    what: str = ""


def problems(report: QgsReport) -> list[Problem]:
    """Everything that is wrong in a report, each district page looked at with its own content."""
    found: list[Problem] = []
    groups = {
        id(section.body()): section
        for section in report.childSections()
        if isinstance(section, QgsReportSectionFieldGroup) and section.body() is not None
    }
    for layout in bodies(report):
        group = groups.get(id(layout))
        if group is None:
            found += layout_problems(layout)
            continue
        layout.reportContext().setLayer(group.layer())
        for feature in group.layer().getFeatures():
            layout.reportContext().setFeature(feature)
            layout.refresh()
            found += layout_problems(layout)
    return found


def layout_problems(layout: QgsLayout) -> list[Problem]:
    """Everything that is wrong in one layout, as it stands now."""
    items = [
        item
        for item in layout.items()
        if isinstance(item, QgsLayoutItem) and not isinstance(item, QgsLayoutItemPage) and item.isVisible()
    ]
    return [*_outside(layout, items), *_cut(items), *_rows(items), *_pictures(layout, items), *_overlaps(items)]


def _rect(item: QgsLayoutItem) -> QRectF:
    return item.mapRectToScene(item.rect())


def _outside(layout: QgsLayout, items: list[QgsLayoutItem]) -> Iterator[Problem]:
    pages = [_rect(page) for page in layout.pageCollection().pages()]
    for item in items:
        rect = _rect(item).adjusted(TOLERANCE, TOLERANCE, -TOLERANCE, -TOLERANCE)
        if not any(page.contains(rect) for page in pages):
            yield Problem("outside", item.page(), item.id(), str(_rect(item)))


def _cut(items: list[QgsLayoutItem]) -> Iterator[Problem]:
    for item in items:
        if not isinstance(item, QgsLayoutItemLabel):
            continue
        text, rect = item.currentText(), item.rect()
        if not text.strip():
            continue
        height = font_text_height(text, item.font(), rect.width())
        if height > rect.height() + TOLERANCE:
            yield Problem("cut", item.page(), item.id(), f"{height:.1f} > {rect.height():.1f}: {text}")
        elif font_widest_word(text, item.font()) > rect.width() + TOLERANCE:
            yield Problem("cut", item.page(), item.id(), f"too narrow: {text}")


def _rows(items: list[QgsLayoutItem]) -> Iterator[Problem]:
    """Tables that are higher or wider than their frame: QGIS leaves out what does not fit."""
    for item in items:
        if isinstance(item, QgsLayoutFrame):
            size = item.multiFrame().totalSize()
            if size.height() > item.rect().height() + 0.01 or size.width() > item.rect().width() + TOLERANCE:
                yield Problem("rows", item.page(), item.id(), f"{size} in {item.rect()}")


def _pictures(layout: QgsLayout, items: list[QgsLayoutItem]) -> Iterator[Problem]:
    themes = set(layout.project().mapThemeCollection().mapThemes())
    for item in items:
        if isinstance(item, QgsLayoutItemPicture) and item.isMissingImage():
            yield Problem("picture", item.page(), item.id())
        if isinstance(item, QgsLayoutItemMap) and item.followVisibilityPresetName() not in themes:
            yield Problem("theme", item.page(), item.id(), item.followVisibilityPresetName())


def _meant(first: QgsLayoutItem, second: QgsLayoutItem) -> bool:
    """Whether one of them is a map and the other was put on it."""
    pairs = ((first, second), (second, first))
    return any(isinstance(one, QgsLayoutItemMap) and other.customProperty(ON_MAP_PROPERTY) for one, other in pairs)


def _overlaps(items: list[QgsLayoutItem]) -> Iterator[Problem]:
    solid = [(item, _rect(item)) for item in items if isinstance(item, SOLID)]
    for (first, one), (second, other) in combinations(solid, 2):
        shared = one.intersected(other)
        if shared.width() > TOLERANCE and shared.height() > TOLERANCE and not _meant(first, second):
            yield Problem("overlap", first.page(), first.id(), f"{second.id()}: {shared}")
