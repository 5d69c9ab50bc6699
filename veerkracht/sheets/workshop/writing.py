"""Room to write by hand: thin lines, and the texts that were written before."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import QPointF, QRectF

from ..design import BODY, INK, LABEL, LEAD, LINE, Style
from ..items import Sheet, label, line, paragraph, rule, text_height, wrapped

PITCH = 8.5
LEAST_ABOVE = 0.7  # of a pitch, over the first line
SMALLEST, SMALLEST_PRINTED = 4.5, 7.5
ELLIPSIS = "…"


def lines_to_write_on(sheet: Sheet, frame: QRectF, name: str, pitch: float = PITCH) -> None:
    """Thin lines, a pitch apart; lines of frames beside each other are at the same height."""
    number, y = 1, math.ceil((frame.top() + LEAST_ABOVE * pitch) / pitch) * pitch
    while y <= frame.bottom() + 0.1:
        line(sheet, QPointF(frame.left(), y), QPointF(frame.right(), y), f"{name}: line {number}", LINE, 0.15)
        number, y = number + 1, y + pitch


def heading(sheet: Sheet, text: str, frame: QRectF, style: Style, name: str) -> float:
    """A heading under a rule; returns where the room under it begins."""
    rule(sheet, frame.left(), frame.top(), frame.right(), f"{name}: rule", INK, 0.3)
    return paragraph(sheet, text, frame.left(), frame.top() + 1.2, frame.width(), style, f"{name}: heading") + 1.5


def written(sheet: Sheet, texts: Sequence[str], frame: QRectF, name: str, style: Style = LEAD) -> float:
    """Texts under each other, as :func:`told`, and below them lines; returns where the texts end."""
    top = told(sheet, texts, frame, name, style)
    lines_to_write_on(sheet, QRectF(frame.left(), top, frame.width(), frame.bottom() - top), name)
    return top


def told(sheet: Sheet, texts: Sequence[str], frame: QRectF, name: str, style: Style = LEAD) -> float:
    """Texts under each other, as large as they fit in the frame; returns where they end.

    What does not fit in the smallest type either ends with an ellipsis: the study has the whole of it.
    """
    filled = [text for text in texts if text.strip()]
    smallest = max(SMALLEST, SMALLEST_PRINTED / sheet.design.scale)
    while style.points > smallest and _height(filled, style, frame.width()) > frame.height():
        style = replace(style, points=style.points - 0.5)
    if _height(filled, style, frame.width()) > frame.height():
        filled = [_shortened(filled, style, frame)]
    top = frame.top()
    for number, text in enumerate(filled, 1):
        top = paragraph(sheet, text, frame.left(), top, frame.width(), style, f"{name}: text {number}") + 2.0
    return top


def _shortened(texts: Sequence[str], style: Style, frame: QRectF) -> str:
    lines = wrapped("\n".join(texts), style, frame.width() - 3.0)
    while len(lines) > 1 and text_height("\n".join([*lines, ELLIPSIS]), style, frame.width()) > frame.height() - 2.0:
        lines.pop()
    return "\n".join([*lines, ELLIPSIS])


def _height(texts: Sequence[str], style: Style, width: float) -> float:
    return sum(text_height(text, style, width) + 2.0 for text in texts)


def field(sheet: Sheet, caption: str, text: str, frame: QRectF, name: str) -> float:
    """A caption with a line to write on behind it, or with what was written; returns where it ends."""
    label(sheet, caption, QRectF(frame.left(), frame.top(), frame.width(), 4.5), LABEL, f"{name}: caption")
    if not text:
        line(
            sheet,
            QPointF(frame.left(), frame.top() + PITCH + 3.0),
            QPointF(frame.right(), frame.top() + PITCH + 3.0),
            f"{name}: line",
            LINE,
            0.15,
        )
        return frame.top() + PITCH + 5.0
    return paragraph(sheet, text, frame.left(), frame.top() + 4.8, frame.width(), BODY, f"{name}: text") + 2.0
