"""A view's legend as layout items that can be moved and edited: swatch, letter, glyph, label and count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QColor

from ..mapping import symbols
from ..mapping.legend import Legend, LegendEntry, LegendGroup
from .colours import readable_on
from .design import BODY, GREY, HEADING, INK, LABEL_BOLD, Style
from .items import CENTRE, RIGHT_ALIGNED, Sheet, box, label, polygon, rule
from .measure import text_height, text_width
from .page import fitted

SWATCH_WIDTH, SWATCH_HEIGHT = 9.0, 5.2
ROW = 6.4
HEAD = 8.0
GROUP_GAP = 3.0
TEXT_LEFT = SWATCH_WIDTH + 3.0
COLUMN_GAP = 5.0
# three by three classes
SIDES = 3
CELL_WIDTH, CELL_HEIGHT, SQUARE_TITLE = 26.0, 12.0, 5.5
SIGNS = Style(BODY.points + 1.5, bold=True)
LEAST_POINTS = 6.5


def legend_height(shown: Legend, width: float, counts: bool = True, across: int = 1) -> float:
    """The height that :func:`draw_legend` takes, in millimetres."""
    total = 0.0
    for group in shown.groups:
        total += _head_height(group, width) + _square_height(group) + GROUP_GAP
        total += sum(max(rows) for rows in _rows(group, width, counts, across))
    return total - GROUP_GAP


def draw_legend(sheet: Sheet, shown: Legend, frame: QRectF, name: str, counts: bool = True, across: int = 1) -> float:
    """The legend from the frame's top, ``across`` entries beside each other; returns where it ends."""
    top = frame.top()
    for number, group in enumerate(shown.groups):
        rule(sheet, frame.left(), top, frame.right(), f"legend rule {name} {number}", INK, 0.3)
        head = _head_height(group, frame.width())
        title = QRectF(frame.left(), top + 1.0, frame.width(), head - 2.0)
        label(sheet, _capital(group.title), title, HEADING, f"legend title {name} {number}")
        top += head
        if group.square is not None:
            _draw_square(sheet, group, QRectF(frame.left(), top, frame.width(), 0.0), f"legend {name} {number}", counts)
            top += _square_height(group)
        listed = _listed(group)
        width = (frame.width() - COLUMN_GAP * (across - 1)) / across
        rows = _rows(group, frame.width(), counts, across)
        for row, heights in enumerate(rows):
            for place, entry in enumerate(listed[row * across : (row + 1) * across]):
                left = frame.left() + place * (width + COLUMN_GAP)
                _entry(
                    sheet, entry, QRectF(left, top, width, max(heights)), f"legend {name} {number} {entry.key}", counts
                )
            top += max(heights)
        top += GROUP_GAP
    return top - GROUP_GAP


def line_height(entries: Sequence[LegendEntry], width: float) -> float:
    """The height that :func:`draw_line` takes, in millimetres."""
    return ROW * len(_lines(entries, width))


def draw_line(sheet: Sheet, entries: Sequence[LegendEntry], frame: QRectF, name: str) -> None:
    """Swatches with their labels beside each other, without numbers; on a next line where the frame is full."""
    for number, line_of in enumerate(_lines(entries, frame.width())):
        left = frame.left()
        for entry in line_of:
            wide = _wide(entry)
            place = QRectF(left, frame.top() + number * ROW, wide, ROW)
            _entry(sheet, replace(entry, meaning=""), place, f"{name} {entry.key}", counts=False)
            left += wide + COLUMN_GAP


def _lines(entries: Sequence[LegendEntry], width: float) -> list[list[LegendEntry]]:
    lines: list[list[LegendEntry]] = [[]]
    taken = 0.0
    for entry in entries:
        if lines[-1] and taken + _wide(entry) > width:
            lines.append([])
            taken = 0.0
        lines[-1].append(entry)
        taken += _wide(entry) + COLUMN_GAP
    return lines


def _wide(entry: LegendEntry) -> float:
    return TEXT_LEFT + text_width(entry.label, BODY) + 1.0


def draw_glyph(sheet: Sheet, glyph: str, frame: QRectF, name: str, colour: QColor) -> None:
    """Triangles or a dot in the middle of the frame; a doubled arrow is two above each other."""
    centre = frame.center()
    size = min(2.3, frame.height() / 2.1)
    if glyph[:1] == "●":
        steps = 16
        polygon(sheet, [_on_circle(centre, 0.36 * size, step / steps) for step in range(steps)], name, colour)
        return
    shifts = (-0.36 * size, 0.36 * size) if len(glyph) == 2 else (0.0,)
    turn = 1.0 if glyph[0] == "▼" else -1.0
    for number, shift in enumerate(shifts):
        y = centre.y() + shift
        points = [
            QPointF(centre.x() - size / 2, y - turn * size * 0.33),
            QPointF(centre.x() + size / 2, y - turn * size * 0.33),
            QPointF(centre.x(), y + turn * size * 0.33),
        ]
        polygon(sheet, points, f"{name} {number}", colour)


def _on_circle(centre: QPointF, radius: float, turn: float) -> QPointF:
    point = complex(radius) * (1j ** (4 * turn))
    return QPointF(centre.x() + point.real, centre.y() + point.imag)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _head_height(group: LegendGroup, width: float) -> float:
    return max(HEAD, text_height(_capital(group.title), HEADING, width) + 2.4)


def _rows(group: LegendGroup, width: float, counts: bool, across: int) -> list[list[float]]:
    """The heights of the entries, row by row."""
    column = (width - COLUMN_GAP * (across - 1)) / across
    heights = [_entry_height(entry, column, counts) for entry in _listed(group)]
    return [heights[start : start + across] for start in range(0, len(heights), across)]


def _listed(group: LegendGroup) -> tuple[LegendEntry, ...]:
    """The entries that stand below each other."""
    return group.entries if group.square is None else group.entries[SIDES * SIDES :]


def _square_height(group: LegendGroup) -> float:
    return 0.0 if group.square is None else SQUARE_TITLE + SIDES * CELL_HEIGHT + 2 * SQUARE_TITLE + 2.0


def _draw_square(sheet: Sheet, group: LegendGroup, frame: QRectF, name: str, counts: bool) -> None:
    """Three by three classes with named sides: unfavourable is to the right and on top, as in the charts."""
    assert group.square is not None
    square, steps = group.square, group.square.steps
    words = max(text_width(step, BODY) for step in steps) + 3.0
    cell = min(CELL_WIDTH, (frame.width() - words) / SIDES)
    left, top = frame.left() + words, frame.top() + SQUARE_TITLE
    title = QRectF(frame.left(), frame.top(), frame.width(), SQUARE_TITLE)
    label(sheet, square.down, title, LABEL_BOLD, f"{name}: rows")
    for place, step in enumerate(steps):
        beside = QRectF(frame.left(), top + place * CELL_HEIGHT, words - 2.0, CELL_HEIGHT)
        label(sheet, step, beside, BODY, f"{name}: row {place}", RIGHT_ALIGNED, middle=True)
        below = QRectF(left + (SIDES - 1 - place) * cell, top + SIDES * CELL_HEIGHT + 0.8, cell, SQUARE_TITLE)
        style = fitted(step, BODY, cell - 1.0, SQUARE_TITLE, LEAST_POINTS)
        label(sheet, step, below, style, f"{name}: column {place}", CENTRE)
    under = QRectF(left, top + SIDES * CELL_HEIGHT + 0.8 + SQUARE_TITLE, SIDES * cell, SQUARE_TITLE)
    label(sheet, square.across, under, LABEL_BOLD, f"{name}: columns", CENTRE)
    for place, entry in enumerate(group.entries[: SIDES * SIDES]):
        across, down = SIDES - 1 - place // SIDES, place % SIDES
        rect = QRectF(left + across * cell, top + down * CELL_HEIGHT, cell, CELL_HEIGHT)
        box(sheet, rect, f"{name} {entry.key}: swatch", symbols.swatch(entry.colour))
        ink = QColor(readable_on(entry.colour))
        signs = rect.adjusted(0, 0, -cell / 2, 0) if counts else rect
        label(sheet, entry.letter, signs, SIGNS, f"{name} {entry.key}: letter", CENTRE, True, ink)
        if counts:
            number = rect.adjusted(cell / 2, 0, 0, 0)
            label(sheet, str(entry.count), number, BODY, f"{name} {entry.key}: count", CENTRE, True, ink)


def _text_room(entry: LegendEntry, width: float, counts: bool) -> float:
    return width - TEXT_LEFT - (text_width(str(entry.count), BODY) + 3.0 if counts else 0.0)


def _entry_height(entry: LegendEntry, width: float, counts: bool) -> float:
    return max(ROW, text_height(entry.told, BODY, _text_room(entry, width, counts)) + 1.2)


def _entry(sheet: Sheet, entry: LegendEntry, frame: QRectF, name: str, counts: bool) -> None:
    swatch = QRectF(frame.left(), frame.top() + (ROW - SWATCH_HEIGHT) / 2, SWATCH_WIDTH, SWATCH_HEIGHT)
    box(sheet, swatch, f"{name}: swatch", symbols.swatch(entry.colour, entry.hatch))
    ink = QColor(readable_on(entry.colour))
    if entry.letter:
        label(sheet, entry.letter, swatch, LABEL_BOLD, f"{name}: letter", CENTRE, True, ink)
    elif entry.glyph:
        draw_glyph(sheet, entry.glyph, swatch, f"{name}: glyph", ink)
    room = _text_room(entry, frame.width(), counts)
    height = text_height(entry.told, BODY, room)
    top = frame.top() + max(0.0, (ROW - text_height("x", BODY, room)) / 2)
    label(sheet, entry.told, QRectF(frame.left() + TEXT_LEFT, top, room, height), BODY, name)
    if counts:
        style = Style(BODY.points, colour=GREY.name(), italic=True) if entry.overlay else BODY
        width = text_width(str(entry.count), BODY) + 1.0
        label(
            sheet,
            str(entry.count),
            QRectF(frame.right() - width, top, width, text_height("0", style, 20.0)),
            style,
            f"{name}: count",
            RIGHT_ALIGNED,
        )
