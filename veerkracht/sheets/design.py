"""The sheet's design: paper, grid, type scale and colours (A3 landscape, all lengths in millimetres)."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor

PAGE_WIDTH = 420.0
PAGE_HEIGHT = 297.0
MARGIN = 12.0
COLUMNS = 12
GUTTER = 5.0
BASELINE = 5.0

INK = QColor("#222222")
GREY = QColor("#5A5A5A")
LINE = QColor("#C9C6C0")
QUIET = QColor("#F4F2EE")
PAPER = QColor("#FFFFFF")
# no data colour of DOMAIN §9 is green, so that the accent cannot be read as a class
ACCENT = QColor("#3F6B4F")

RIGHT = PAGE_WIDTH - MARGIN
WIDTH = PAGE_WIDTH - 2 * MARGIN
TITLE_TOP = MARGIN
ANSWER_TOP = 22.5
BODY_TOP = 38.0
BODY_BOTTOM = 272.0
FOOTER_RULE = 275.0
FOOTER_TOP = 277.0
FOOTER_BOTTOM = PAGE_HEIGHT - MARGIN


@dataclass(frozen=True)
class Style:
    """One step of the type scale; ``points`` on A3, ``colour`` as #rrggbb."""

    points: float
    bold: bool = False
    italic: bool = False
    colour: str = "#222222"


COVER = Style(44, bold=True)
COVER_SUB = Style(20)
TITLE = Style(20, bold=True)
ANSWER = Style(13)
HEADING = Style(12, bold=True)
FIGURE = Style(26, bold=True, colour=ACCENT.name())
LEAD = Style(11)
BODY = Style(9.5)
BODY_BOLD = Style(9.5, bold=True)
LABEL = Style(8)
LABEL_BOLD = Style(8, bold=True)
CELL = Style(7.5)
CELL_BOLD = Style(7.5, bold=True)
SMALL = Style(7.5, colour=GREY.name())
SMALL_BOLD = Style(7.5, bold=True, colour=GREY.name())
MARK = Style(8, bold=True, colour=ACCENT.name())


def columns(first: int, count: int, top: float, bottom: float) -> QRectF:
    """The rectangle over ``count`` grid columns from column ``first`` (0 is the leftmost)."""
    width = (WIDTH - (COLUMNS - 1) * GUTTER) / COLUMNS
    left = MARGIN + first * (width + GUTTER)
    return QRectF(left, top, count * width + (count - 1) * GUTTER, bottom - top)
