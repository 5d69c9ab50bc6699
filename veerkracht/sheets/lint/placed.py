"""The items of a layout as they lie on paper: which page, which place, and where there really is ink."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsLayout, QgsLayoutItem, QgsLayoutItemLabel, QgsLayoutItemPage
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont

from ...compat import label_look
from ..items import SCALE_PROPERTY
from ..measure import font_text_height, font_text_width


@dataclass(frozen=True)
class Placed:
    """An item on a page; lengths in millimetres of the paper, from the upper left corner of the layout.

    ink : for a text the part of ``rect`` that its lines take, for everything else ``rect`` itself.
    text, font, colour : of a label; an empty text for other items.
    """

    item: QgsLayoutItem
    page: int
    rect: QRectF
    ink: QRectF
    text: str
    font: QFont
    colour: QColor

    @property
    def name(self) -> str:
        return self.item.id() or self.item.displayName()

    @property
    def is_label(self) -> bool:
        return isinstance(self.item, QgsLayoutItemLabel)


def scale_of(layout: QgsLayout) -> float:
    """How much larger than on A3 everything on this layout is; 1 for a layout that is not ours."""
    return float(layout.customProperty(SCALE_PROPERTY, 1.0) or 1.0)


def placed(layout: QgsLayout) -> list[Placed]:
    """The visible items, those below first."""
    found = [
        item
        for item in layout.items()
        if isinstance(item, QgsLayoutItem) and not isinstance(item, QgsLayoutItemPage) and item.isVisible()
    ]
    return [_placed(item) for item in sorted(found, key=lambda item: item.zValue())]


def _placed(item: QgsLayoutItem) -> Placed:
    rect = item.mapRectToScene(item.rect())
    if not isinstance(item, QgsLayoutItemLabel):
        return Placed(item, item.page() + 1, rect, rect, "", QFont(), QColor())
    text = item.currentText()
    font, colour = label_look(item)
    if item.itemRotation():
        return Placed(item, item.page() + 1, rect, rect, text, font, colour)
    inner = rect.adjusted(item.marginX(), item.marginY(), -item.marginX(), -item.marginY())
    return Placed(item, item.page() + 1, rect, _ink(item, inner, text, font), text, font, colour)


def _ink(item: QgsLayoutItemLabel, rect: QRectF, text: str, font: QFont) -> QRectF:
    width = min(rect.width(), font_text_width(text, font, rect.width()))
    height = min(rect.height(), font_text_height(text, font, rect.width()))
    left, top = rect.left(), rect.top()
    if item.hAlign() == Qt.AlignmentFlag.AlignHCenter:
        left += (rect.width() - width) / 2
    elif item.hAlign() == Qt.AlignmentFlag.AlignRight:
        left = rect.right() - width
    if item.vAlign() == Qt.AlignmentFlag.AlignVCenter:
        top += (rect.height() - height) / 2
    elif item.vAlign() == Qt.AlignmentFlag.AlignBottom:
        top = rect.bottom() - height
    return QRectF(left, top, width, height)
