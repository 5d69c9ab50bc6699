"""Rules on text: whole, large enough to read, and dark enough on what lies under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Optional

from qgis.core import QgsLayout, QgsLayoutFrame, QgsLayoutItemManualTable, QgsLayoutItemMap, QgsLayoutItemShape
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QColor

from ...wording import Wording
from ..colours import luminance
from ..measure import font_text_height, font_text_width, font_widest_word
from .finding import Finding
from .placed import Placed, scale_of

LEAST_POINTS = 6.9  # on A3
LEAST_CONTRAST = 4.5  # WCAG 2.1, level AA
_HAIR = 0.4  # millimetres of A3 by which text engines differ


def cut(layout: QgsLayout, items: Sequence[Placed], say: Wording) -> Iterator[Finding]:
    """Texts that need more room than their frame has, and tables that go on past theirs."""
    hair = _HAIR * scale_of(layout)
    for item in items:
        if item.is_label and item.text.strip():
            frame = item.item.rect()  # of a turned text not the same as its place on the page
            high = font_text_height(item.text, item.font, frame.width()) - frame.height()
            wide = font_widest_word(item.text, item.font) - frame.width()
            if max(high, wide) > hair:
                yield Finding("cut", item.page, item.name, say("The text “{text}” is cut.", text=_short(item.text)))
        elif isinstance(item.item, QgsLayoutFrame):
            yield from _cut_table(item, hair, say)


def _cut_table(item: Placed, hair: float, say: Wording) -> Iterator[Finding]:
    table = item.item.multiFrame()
    if not isinstance(table, QgsLayoutItemManualTable):
        return
    size = table.totalSize()
    # QGIS leaves out a row that does not fit, if by a hair
    if table.frameCount() == 1 and (
        size.height() > item.rect.height() + 0.01 or size.width() > item.rect.width() + hair
    ):
        yield Finding("cut", item.page, item.name, say("The table does not fit in its frame."))
    for row in table.tableContents():
        for cell, width in zip(row, table.columnWidths()):
            form = cell.textFormat() if cell.textFormat().isValid() else table.contentTextFormat()
            font = form.font()
            font.setPointSizeF(form.size())
            if width > 0 and font_text_width(str(cell.content() or ""), font, 0.0) - width > hair:
                text = _short(str(cell.content()))
                yield Finding("cut", item.page, item.name, say("The text “{text}” is cut.", text=text))


def small(layout: QgsLayout, items: Sequence[Placed], say: Wording) -> Iterator[Finding]:
    """Texts under the least size for this paper."""
    least = LEAST_POINTS * scale_of(layout)
    for item in items:
        if item.is_label and item.text.strip() and item.font.pointSizeF() < least:
            yield Finding(
                "small",
                item.page,
                item.name,
                say(
                    "The text “{text}” is {points} points; on this paper at least {least} can be read.",
                    text=_short(item.text),
                    points=say.number(item.font.pointSizeF(), 1),
                    least=say.number(least, 1),
                ),
            )


def contrast(layout: QgsLayout, items: Sequence[Placed], say: Wording) -> Iterator[Finding]:
    """Texts that stand out too little from the box or the paper under them; on a map nothing can be said."""
    boxes = [item for item in items if isinstance(item.item, (QgsLayoutItemShape, QgsLayoutItemMap))]
    for item in items:
        if not item.is_label or not item.text.strip():
            continue
        ground = _ground(item, boxes)
        if ground is not None and _ratio(item.colour, ground) < LEAST_CONTRAST:
            text = say("The text “{text}” hardly stands out from what lies under it.", text=_short(item.text))
            yield Finding("contrast", item.page, item.name, text)


def _ground(item: Placed, boxes: Sequence[Placed]) -> Optional[QColor]:
    """The colour under the middle of a text; None where that is a map."""
    middle: QPointF = item.ink.center()
    under = [box for box in boxes if box.rect.contains(middle) and box.item.zValue() < item.item.zValue()]
    for box in reversed(under):
        if isinstance(box.item, QgsLayoutItemMap):
            return None
        layer = box.item.symbol().symbolLayer(0)
        if layer is not None and layer.properties().get("style", "solid") == "solid":
            return layer.fillColor()
    return QColor("#FFFFFF")


def _ratio(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one.name()), luminance(other.name())), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _short(text: str, most: int = 40) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
