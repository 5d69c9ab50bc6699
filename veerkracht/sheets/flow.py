"""Text that runs through columns and over pages, in the largest size at which it fits (millimetres)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from qgis.PyQt.QtCore import QRectF

from .design import HEADING, Style
from .items import Sheet, label
from .measure import settled_width, text_height
from .words import Section

AFTER_SENTENCE = 1.4
BEFORE_HEADING = 4.5
AFTER_HEADING = 1.2


@dataclass(frozen=True)
class Line:
    """A heading or a sentence, ready to be placed."""

    text: str
    style: Style
    before: float
    after: float
    heading: bool


def lines(sections: Sequence[Section], style: Style) -> list[Line]:
    """The sections as headings and sentences; a heading is a fifth larger than the text."""
    heading = replace(HEADING, points=style.points * 1.2)
    made = []
    for section in sections:
        made.append(Line(section.title, heading, BEFORE_HEADING, AFTER_HEADING, True))
        made += [Line(sentence, style, 0.0, AFTER_SENTENCE, False) for sentence in section.sentences]
    return made


def placed(content: Sequence[Line], frames: Sequence[QRectF]) -> list[list[tuple[Line, QRectF]]]:
    """Each line's rectangle, frame by frame; lines that find no place are in a last, extra list.

    A heading never stands alone at the foot of a frame.
    """
    result: list[list[tuple[Line, QRectF]]] = []
    rest = list(content)
    for frame in frames:
        column: list[tuple[Line, QRectF]] = []
        top = frame.top()
        while rest:
            line = rest[0]
            top += line.before if column else 0.0
            height = text_height(line.text, line.style, frame.width())
            needed = height
            if line.heading and len(rest) > 1:
                needed += line.after + text_height(rest[1].text, rest[1].style, frame.width())
            if top + needed > frame.bottom() + 0.01 and (column or frame is not frames[-1]):
                break
            if top + needed > frame.bottom() + 0.01:
                break
            column.append((line, QRectF(frame.left(), top, frame.width(), height)))
            top += height + line.after
            rest.pop(0)
        result.append(column)
    result.append([(line, QRectF()) for line in rest])
    return result


def fitting(sections: Sequence[Section], frames: Sequence[QRectF], style: Style, smallest: float) -> list[Line]:
    """The lines in the largest size, from ``style`` down to ``smallest`` points, at which they fit in the frames."""
    while True:
        content = lines(sections, style)
        if not placed(content, frames)[-1] or style.points <= smallest:
            return content
        style = replace(style, points=style.points - 0.5)


def balanced(content: Sequence[Line], frames: Sequence[QRectF]) -> list[QRectF]:
    """The frames, all shortened alike as far as the lines still fit, so that columns end at about one height."""
    shorter = list(frames)
    while True:
        next_try = [QRectF(frame.left(), frame.top(), frame.width(), frame.height() - 2.0) for frame in shorter]
        if next_try[0].height() < 20.0 or placed(content, next_try)[-1]:
            return shorter
        shorter = next_try


def write(sheet: Sheet, column: Sequence[tuple[Line, QRectF]], name: str) -> None:
    """Put one frame's lines on the page."""
    for number, (line, rect) in enumerate(column, 1):
        room = QRectF(rect.left(), rect.top(), settled_width(line.text, line.style, rect.width()), rect.height())
        label(sheet, line.text, room, line.style, f"{name} {number}")
