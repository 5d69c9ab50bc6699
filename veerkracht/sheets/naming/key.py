"""The key of the numbers on a map: in columns, from top to bottom, and how many areas stand there without a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import QRectF

from ...wording import Wording
from ..design import CELL, GUTTER, HEADING, SMALL
from ..items import RIGHT_ALIGNED, Sheet, label, paragraph
from ..measure import text_height, text_width, wrapped
from .plan import Naming

HEAD = 7.0
BETWEEN = 1.6  # a number and its name
LEAST_COLUMN = 34.0
Block = list[tuple[str, str]]  # number and line of a name, row by row


def key_height(naming: Naming, say: Wording, width: float) -> float:
    """How high the key is over a width; 0 for nothing to explain."""
    high = 0.0
    if naming.key:
        columns, _ = _columns(naming.key, width)
        high = HEAD + max(_height(column) for column in columns)
    rest = _rest(naming, say)
    return high + (text_height(rest, SMALL, width) + 1.0 if rest else 0.0)


def capacity(width: float, height: float) -> int:
    """About how many numbers a key of this size explains."""
    rows = int((height - HEAD) / text_height("x\nx", CELL, 100.0) * 2)
    return max(0, rows * max(1, int((width + GUTTER) / (LEAST_COLUMN + GUTTER))) * 9 // 10)


def parts(naming: Naming, count: int) -> tuple[Naming, Naming]:
    """The first ``count`` numbers, and the rest of the key; the areas without name are told with the last of them."""
    last = replace(naming, key=naming.key[count:])
    if count and not last.key:
        return naming, replace(last, unnamed=())
    return replace(naming, key=naming.key[:count], unnamed=()), last


def fitting(naming: Naming, say: Wording, width: float, height: float) -> int:
    """How many of the first numbers a key of this size explains."""
    count = len(naming.key)
    while count and key_height(parts(naming, count)[0], say, width) > height:
        count -= 1
    return count


def draw_key(
    sheet: Sheet, naming: Naming, say: Wording, frame: QRectF, name: str = "names", more: bool = False
) -> float:
    """The key from the top of a frame; returns where it ends. ``more`` : it goes on from another place."""
    top = frame.top()
    if naming.key:
        heading = QRectF(frame.left(), top, frame.width(), 6.0)
        text = say("Numbers on the map, continued") if more else say("Numbers on the map")
        label(sheet, text, heading, HEADING, f"{name}: heading")
        top += HEAD
        columns, step = _columns(naming.key, frame.width())
        room = max(text_width(str(number), CELL) for number, _ in naming.key)
        for place, column in enumerate(columns):
            left, high = frame.left() + place * step, _height(column)
            numbers, words = ("\n".join(part) for part in zip(*column))
            box = QRectF(left, top, room, high)
            label(sheet, numbers, box, CELL, f"{name}: numbers {place + 1}", RIGHT_ALIGNED)
            words_room = step - GUTTER - room - BETWEEN
            label(
                sheet, words, QRectF(left + room + BETWEEN, top, words_room, high), CELL, f"{name}: names {place + 1}"
            )
        top += max(_height(column) for column in columns)
    rest = _rest(naming, say)
    if rest:
        top = paragraph(sheet, rest, frame.left(), top + 1.0, frame.width(), SMALL, f"{name}: others")
    return top


def _rest(naming: Naming, say: Wording) -> str:
    count = len(naming.unnamed)
    if not count:
        return ""
    if count == 1:
        return say("For the name of one area, {name}, the map has no room.", name=naming.unnamed[0])
    return say("For the names of {count} areas the map has no room.", count=say.number(count))


def _columns(key: Sequence[tuple[int, str]], width: float) -> tuple[list[Block], float]:
    """The lines of each column, about as many in each, and the distance from one to the next."""
    room = max(text_width(str(number), CELL) for number, _ in key)
    count = max(1, min(len(key), int((width + GUTTER) / (LEAST_COLUMN + GUTTER))))
    step = (width + GUTTER) / count
    entries = [
        [(str(number) if not place else " ", line) for place, line in enumerate(lines)]
        for number, name in key
        for lines in [wrapped(name, CELL, step - GUTTER - room - BETWEEN - 0.5)]
    ]
    most = -(-sum(map(len, entries)) // count)
    while True:
        columns: list[Block] = [[]]
        for entry in entries:
            if columns[-1] and len(columns[-1]) + len(entry) > most:
                columns.append([])
            columns[-1] += entry
        if len(columns) <= count:
            return columns, step
        most += 1


def _height(column: Block) -> float:
    return text_height("\n".join(line for _, line in column), CELL, 1000.0)
