"""Room to write by hand: thin lines, and the texts that were written before."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import QPointF, QRectF

from ..design import INK, LABEL, LEAD, LINE, Style
from ..items import Sheet, label, line, paragraph, rule
from ..measure import text_height, wrapped

PITCH = 8.5
LEAST_ABOVE = 0.7  # of a pitch, over the first line
SMALLEST, SMALLEST_PRINTED = 4.5, 7.5
ELLIPSIS = "…"


def lines_to_write_on(sheet: Sheet, frame: QRectF, name: str, pitch: float = PITCH) -> list[float]:
    """Thin lines, a pitch apart; lines of frames beside each other are at the same height. Returns their heights."""
    heights = []
    number, y = 1, math.ceil((frame.top() + LEAST_ABOVE * pitch) / pitch) * pitch
    while y <= frame.bottom() + 0.1:
        line(sheet, QPointF(frame.left(), y), QPointF(frame.right(), y), f"{name}: line {number}", LINE, 0.15)
        heights.append(y)
        number, y = number + 1, y + pitch
    return heights


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


def caption(sheet: Sheet, text: str, frame: QRectF, height: float, name: str) -> None:
    """What is asked for on the line at ``height``, small above its beginning."""
    label(sheet, text, QRectF(frame.left(), height - PITCH + 0.6, frame.width(), 4.5), LABEL, f"{name}: caption")
