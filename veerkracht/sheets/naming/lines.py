"""A name in as many lines as suits its room, measured in the type of the maps."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from qgis.PyQt.QtGui import QFont, QFontMetricsF

from ...mapping.labels import LINE, NAME_POINTS
from ...mapping.typography import load_fonts
from ..measure import POINT, font_text_width

MOST_LINES, MOST_PIECES = 4, 8
WIDE, TOO_WIDE, MORE_LINES = 24.0, 0.3, 0.5  # millimetres; what each above it costs; what each line more costs
LETTERS = 1.0  # height of a line's letters, with what hangs under it, as a part of the type size
RAISED = 0.16  # by how much of the type size the letters stand under the middle of their line
_LARGE = 100
_BREAK = re.compile(r"(?<=[ \-–/])")


@dataclass(frozen=True)
class Lines:
    """A name broken in lines, the room that they take in millimetres of A3, and what breaking them so costs."""

    text: str
    width: float
    height: float
    cost: float


@cache
def broken(name: str, points: float = NAME_POINTS, bold: bool = False) -> tuple[Lines, ...]:
    """The name in one line and, where it can be broken, in more lines that are as even as can be."""
    pieces = [piece for piece in _BREAK.split(" ".join(name.split())) if piece]
    while len(pieces) > MOST_PIECES:  # very long names are broken at every other place
        pieces = ["".join(pieces[at : at + 2]) for at in range(0, len(pieces), 2)]
    found = []
    for count in range(1, min(MOST_LINES, len(pieces)) + 1):
        width, lines = min(
            _evenly(pieces, cuts, points, bold) for cuts in combinations(range(1, len(pieces)), count - 1)
        )
        size = points * POINT
        height = size * LETTERS + (count - 1) * LINE * _own_line(bold) * size
        cost = MORE_LINES * (count - 1) + TOO_WIDE * max(0.0, width - WIDE)
        found.append(Lines("\n".join(lines), width, height, cost))
    return tuple(found)


def _evenly(pieces: list[str], cuts: tuple[int, ...], points: float, bold: bool) -> tuple[float, list[str]]:
    edges = [0, *cuts, len(pieces)]
    lines = ["".join(pieces[begin:end]).strip() for begin, end in zip(edges, edges[1:])]
    return max(text_width(line, points, bold) for line in lines), lines


def raised(points: float) -> float:
    """How much higher, in millimetres, QGIS must put a text so that its letters stand around its middle."""
    return RAISED * points * POINT


@cache
def text_width(text: str, points: float, bold: bool = False) -> float:
    """The width of a line in millimetres."""
    font = _font(bold)
    font.setPointSizeF(points)
    return font_text_width(text, font, 0.0)


@cache
def _own_line(bold: bool) -> float:
    """The height of a line as the type asks for it, as a part of its size."""
    font = _font(bold)
    font.setPixelSize(_LARGE)
    return QFontMetricsF(font).height() / _LARGE


def _font(bold: bool) -> QFont:
    font = QFont(load_fonts())
    font.setStyleName("SemiBold" if bold else "Regular")
    return font
