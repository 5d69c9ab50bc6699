"""The sheets' one design: grid, type scale and colours, for paper of any size.

A sheet is laid out in the millimetres and points of an A3 sheet; :class:`Design` knows how much larger its paper is,
and the builders in ``items`` multiply every length and size by that. So an A1 is the A3 sheet twice as large. Paper
under A3 is not made smaller in proportion, because its text could not be read: it holds less.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor

from ..errors import QuickScanError
from .house import House

A3_SHORT_SIDE = 297.0
LEAST_SCALE = 0.95  # body text of 9 pt
LEAST_SIDE, MOST_SIDE = 105.0, 2000.0

MARGIN = 12.0
COLUMNS = 12
GUTTER = 5.0
BASELINE = 5.0
TITLE_TOP = MARGIN
ANSWER_TOP = 22.5
BODY_TOP = 38.0

INK = QColor("#222222")
GREY = QColor("#5A5A5A")
LINE = QColor("#C9C6C0")
QUIET = QColor("#F4F2EE")
PAPER = QColor("#FFFFFF")
HOUSE_COLOUR = "house"  # stands for the accent of the house style


@dataclass(frozen=True)
class Style:
    """One step of the type scale; ``points`` on A3, ``colour`` as #rrggbb or HOUSE_COLOUR.

    heading : what is set in it says what the texts after it are about.
    """

    points: float
    bold: bool = False
    italic: bool = False
    colour: str = "#222222"
    heading: bool = False


COVER = Style(44, bold=True)
COVER_SUB = Style(20)
TITLE = Style(20, bold=True)
ANSWER = Style(13)
HEADING = Style(12, bold=True, heading=True)
FIGURE = Style(26, bold=True, colour=HOUSE_COLOUR)
LEAD = Style(11)
BODY = Style(9.5)
BODY_BOLD = Style(9.5, bold=True)
LABEL = Style(8)
LABEL_BOLD = Style(8, bold=True)
CELL = Style(7.5)
CELL_BOLD = Style(7.5, bold=True)
SMALL = Style(7.5, colour=GREY.name())
SMALL_BOLD = Style(7.5, bold=True, colour=GREY.name())
MARK = Style(8, bold=True, colour=HOUSE_COLOUR)


@dataclass(frozen=True)
class Paper:
    """A sheet of paper; ``width`` and ``height`` in millimetres as it lies, ``name`` is what people call it."""

    name: str
    width: float
    height: float

    @property
    def portrait(self) -> Paper:
        """The same paper, standing."""
        return replace(self, width=min(self.width, self.height), height=max(self.width, self.height))

    @property
    def landscape(self) -> Paper:
        """The same paper, lying."""
        return replace(self, width=max(self.width, self.height), height=min(self.width, self.height))

    @property
    def scale(self) -> float:
        """How much larger everything on it is than on A3."""
        return max(LEAST_SCALE, round(min(self.width, self.height) / A3_SHORT_SIDE, 1))


A0, A1 = Paper("A0", 1189.0, 841.0), Paper("A1", 841.0, 594.0)
A2, A3, A4 = Paper("A2", 594.0, 420.0), Paper("A3", 420.0, 297.0), Paper("A4", 297.0, 210.0)
PAPERS = {paper.name: paper for paper in (A0, A1, A2, A3, A4)}


def paper_of(text: str) -> Paper:
    """``A1`` or ``600x900`` (millimetres) as paper, lying unless the sizes say otherwise.

    Raises
    ------
    QuickScanError : the text is no paper, or a side is under 105 or over 2,000 mm.
    """
    name = text.strip().upper()
    if name in PAPERS:
        return PAPERS[name]
    sides = name.replace("×", "X").split("X")
    try:
        width, height = (float(side) for side in sides)
    except ValueError:
        width = height = 0.0
    if not (LEAST_SIDE <= width <= MOST_SIDE and LEAST_SIDE <= height <= MOST_SIDE):
        raise QuickScanError(
            "There is no paper “{text}”.",
            "Paper is {names}, or a width and a height between 105 and 2000 mm.",
            "Write it as A1, or as 600x900.",
            text=text,
            names=", ".join(PAPERS),
        )
    return Paper(f"{width:g}×{height:g}", width, height)


@dataclass(frozen=True)
class Design:
    """How a sheet is laid out on one paper, in one house style; all lengths in millimetres of A3 unless said."""

    paper: Paper = A3
    house: House = field(default_factory=House)

    @property
    def scale(self) -> float:
        """Millimetres on this paper for each millimetre of A3."""
        return self.paper.scale

    @property
    def width(self) -> float:
        return self.paper.width / self.scale

    @property
    def height(self) -> float:
        return self.paper.height / self.scale

    @property
    def right(self) -> float:
        """Where the right margin begins."""
        return self.width - MARGIN

    @property
    def inner_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * MARGIN

    @property
    def body_bottom(self) -> float:
        return self.height - 25.0

    @property
    def footer_rule(self) -> float:
        return self.height - 22.0

    @property
    def footer_top(self) -> float:
        return self.height - 20.0

    @property
    def accent(self) -> QColor:
        """The house colour, for rules and the page number."""
        return QColor(self.house.accent)

    def on(self, paper: Paper) -> Design:
        """The same design on other paper."""
        return replace(self, paper=paper)

    @property
    def standing(self) -> bool:
        """Whether the paper is higher than wide: what stands beside a map there stands under it."""
        return self.height > self.width

    def text_columns(self, top: float) -> list[QRectF]:
        """The columns of running text, to the foot of the body."""
        count = 2 if self.standing else 3
        width = COLUMNS // count
        return [self.body(place * width, width, top) for place in range(count)]

    def columns(self, first: int, count: int, top: float, bottom: float) -> QRectF:
        """The rectangle over ``count`` grid columns from column ``first`` (0 is the leftmost)."""
        width = (self.inner_width - (COLUMNS - 1) * GUTTER) / COLUMNS
        left = MARGIN + first * (width + GUTTER)
        return QRectF(left, top, count * width + (count - 1) * GUTTER, bottom - top)

    def body(self, first: int, count: int, top: float = BODY_TOP) -> QRectF:
        """Grid columns from ``top`` to the foot of the body."""
        return self.columns(first, count, top, self.body_bottom)

    def colour(self, style: Style) -> QColor:
        """The colour that a text of this style is printed in."""
        return self.accent if style.colour == HOUSE_COLOUR else QColor(style.colour)
