"""A grid of small charts with the same anatomy: heading, one line below it, a quiet time axis.

They have no axes of matplotlib: to make those takes ten times as long as all that is drawn in them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Union

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon
from matplotlib.text import Text
from matplotlib.ticker import MaxNLocator
from matplotlib.transforms import Affine2D, Transform

from ...analysis.roles import as_chosen
from ...intake.catalogue import Indicator
from ...study import Study
from ...wording import Wording
from .paper import BODY, FAINT, GREY, LINE, MM, POINT, SMALL, size_of, text_width

HEAD = 9.0  # millimetres above the axes, for the heading and the line below it
LINE_HEIGHT = 3.4  # of each further line there
FOOT = 5.0
BELOW_HEAD = 1.2  # the highest tick stays as far under the top of the axes, clear of the words there
GUTTER = 5.0
SMALLEST = (38.0, 28.0)  # width and height of a panel that can still be read
UNBOUND = (math.inf, math.inf)
Numbers = Union[Sequence[float], np.ndarray]
TICK, UNDER_TICK, BESIDE_TICK = 2.5, 3.5, 1.0  # points


def grid(size_mm: tuple[float, float], wanted: int, smallest: tuple[float, float] = SMALLEST) -> tuple[int, int]:
    """Columns and rows that hold ``wanted`` panels, nearest to a width of one and a half times the height.

    Fewer than ``wanted`` where the panels would become too small to read; at least one.
    """
    columns_at_most = max(1, int((size_mm[0] + GUTTER) // (smallest[0] + GUTTER)))
    rows_at_most = max(1, int((size_mm[1] + GUTTER) // (smallest[1] + GUTTER)))
    count = min(wanted, columns_at_most * rows_at_most)
    choices = [
        (columns, math.ceil(count / columns))
        for columns in range(1, min(columns_at_most, count) + 1)
        if math.ceil(count / columns) <= rows_at_most
    ]

    def misfit(choice: tuple[int, int]) -> tuple[float, int]:
        columns, rows = choice
        shape = (size_mm[0] / columns) / (size_mm[1] / rows)
        return abs(math.log(shape / 1.5)) + 0.15 * (columns * rows - count), columns

    return min(choices, key=misfit)


@dataclass
class Panel:
    """One small chart of a figure; lengths in millimetres from the figure's lower left corner.

    margin, breadth : where the whole of it begins, and how wide that is, with the words beside the lines.
    left, bottom, width, height : the part with the lines.
    years, values : the scales, which :func:`time_axis` and :func:`value_axis` set.
    """

    figure: Figure
    margin: float
    breadth: float
    left: float
    bottom: float
    width: float
    height: float
    years: tuple[float, float] = (0.0, 1.0)
    values: tuple[float, float] = (0.0, 1.0)

    def x(self, year: float) -> float:
        """Where a year lies, in millimetres."""
        return self.left + (year - self.years[0]) / (self.years[1] - self.years[0]) * self.width

    def y(self, value: float) -> float:
        """Where a value lies, in millimetres."""
        return self.bottom + (value - self.values[0]) / (self.values[1] - self.values[0]) * self.height

    def plot(self, years: Numbers, values: Numbers, **look: Any) -> None:
        """A line through values, interrupted where one is missing; once both scales are set."""
        self.figure.add_artist(Line2D(years, values, transform=self._scaled(), **look))

    def dots(self, years: Numbers, values: Numbers, **look: Any) -> None:
        """Values by themselves; once both scales are set."""
        if len(years):
            self.plot(years, values, **{"linestyle": "", "marker": "o", "markeredgewidth": 0, **look})

    def mark(self, left: float, bottom: float, marker: str, **look: Any) -> None:
        """A sign with its middle at a place in millimetres."""
        look = {"linestyle": "", "markeredgewidth": 0, "markersize": 4.2, **look}
        self.figure.add_artist(Line2D([left], [bottom], marker=marker, transform=_millimetres(self.figure), **look))

    def lines(self, points: Sequence[np.ndarray], **look: Any) -> None:
        """Hundreds of lines of one look, each of (year, value) pairs; once both scales are set."""
        self.figure.add_artist(LineCollection(points, transform=self._scaled(), **look))

    def fill(self, years: Numbers, low: Numbers, high: Numbers, **look: Any) -> None:
        """The surface between two lines; once both scales are set."""
        corners = np.column_stack([[*years, *reversed(years)], [*low, *reversed(high)]])
        self.figure.add_artist(Polygon(corners, transform=self._scaled(), **look))

    def stroke(self, *lines: tuple[tuple[float, float], tuple[float, float]], **look: Any) -> None:
        """Straight lines of one look, each between two points in millimetres."""
        look = {"solid_capstyle": "butt", **look}
        self.figure.add_artist(Line2D(*in_one(lines), transform=_millimetres(self.figure), **look))

    def words(self, text: str, left: float, bottom: float, **look: Any) -> Text:
        """A line of text at a place in millimetres."""
        return self.figure.text(left, bottom, text, transform=_millimetres(self.figure), **look)

    def _scaled(self) -> Transform:
        across = self.width / (self.years[1] - self.years[0])
        up = self.height / (self.values[1] - self.values[0])
        left, bottom = self.left - across * self.years[0], self.bottom - up * self.values[0]
        return Affine2D.from_values(across, 0, 0, up, left, bottom) + _millimetres(self.figure)


def in_one(lines: Sequence[Any]) -> np.ndarray:
    """The x and the y of lines of (x, y) pairs, as of one line that is interrupted between them.

    A figure that holds one line for each look is made and saved several times as fast as one with all of them.
    """
    gap = np.full((1, 2), np.nan)
    return np.vstack([part for line in lines for part in (np.asarray(line, float), gap)] or [gap]).T


def unit_lines(indicator: Indicator, study: Study, say: Wording) -> tuple[str, ...]:
    """The unit with the side of the scale that is unfavourable, ever shorter; at last the unit alone."""
    unit, direction = indicator.unit(say.language), as_chosen(indicator, study).direction
    if not direction:
        return (unit,)
    ways = (say("↓ unfavourable"), say("↓ worse")) if direction > 0 else (say("↑ unfavourable"), say("↑ worse"))
    # at last the arrow alone, which the panels beside it explain
    return (*(say("{unit}; {way}", unit=unit, way=way) for way in (*ways, ways[0][:1])), unit)


def _millimetres(figure: Figure) -> Transform:
    return Affine2D().scale(1 / MM) + figure.dpi_scale_trans


def panels(
    figure: Figure,
    count: int,
    left: float,
    right: float,
    smallest: tuple[float, float] = SMALLEST,
    largest: tuple[float, float] = UNBOUND,
    over: float = HEAD,
) -> Iterator[Panel]:
    """``count`` panels in reading order, from the figure's top left corner.

    ``left``, ``right`` and ``over`` (above) are millimetres kept free in each panel; ``largest`` is the most that one
    may take.
    """
    size = size_of(figure)
    columns, rows = grid(size, count, smallest)
    width = min(largest[0], (size[0] - (columns - 1) * GUTTER) / columns)
    height = min(largest[1], (size[1] - (rows - 1) * GUTTER) / rows)
    for index in range(min(count, columns * rows)):
        row, column = divmod(index, columns)
        x, y = column * (width + GUTTER), row * (height + GUTTER)
        low, high = size[1] - y - height + FOOT, size[1] - y - over
        yield Panel(figure, x, width, x + left, low, width - left - right, high - low)


def head(panel: Panel, titles: tuple[str, ...], *lines: tuple[str, ...]) -> None:
    """A heading in semibold and grey lines under it, flush with the panel's left side.

    titles, lines : the same heading and the same line, ever shorter; the first that fits the panel is taken. What still
    is too wide is cut short with an ellipsis.
    """
    top, under = panel.bottom + panel.height, len(lines) - 1
    grey = [(texts, 1.4 + LINE_HEIGHT * (under - place)) for place, texts in enumerate(lines)]
    for texts, up, look in (
        (titles, 5.0 + LINE_HEIGHT * under, {"fontsize": BODY, "fontweight": "semibold"}),
        *((texts, up, {"fontsize": SMALL, "color": GREY}) for texts, up in grey),
    ):
        words = panel.words(texts[0], panel.margin, top + up, va="bottom", **look)
        for text in texts[1:]:
            if text_width(words) > panel.breadth:
                words.set_text(text)
        shorten(words, panel.breadth)


def shorten(text: Text, width: float) -> None:
    """Cut a text short until it is at most ``width`` millimetres wide."""
    words = text.get_text()
    while words and text_width(text) > width:
        words = words[:-1].rstrip()
        text.set_text(words + "…")


def time_axis(panel: Panel, years: list[int]) -> None:
    """First and last year only; a little air beside them."""
    first, last = min(years), max(years)
    air = max(0.05 * (last - first), 0.02 if last > first else 0.5)
    panel.years = (first - air, last + air)
    panel.stroke(
        ((panel.left, panel.bottom), (panel.left + panel.width, panel.bottom)),
        color=LINE,
        linewidth=0.5,
        zorder=2.5,
        solid_capstyle="projecting",
    )
    ends = {first: "left", last: "right"} if last > first else {first: "center"}
    foot = panel.bottom
    marks = [((panel.x(year), foot), (panel.x(year), foot - TICK * POINT)) for year in ends]
    panel.stroke(*marks, color=GREY, linewidth=0.5, zorder=0.5)
    for year, side in ends.items():
        panel.words(
            str(year),
            panel.x(year),
            foot - (TICK + UNDER_TICK) * POINT,
            fontsize=SMALL,
            color=GREY,
            ha=side,
            va="top",
            zorder=0.5,
        )


def value_axis(panel: Panel, low: float, high: float, say: Wording) -> None:
    """Two or three round values on quiet lines."""
    room = 0.1 * (high - low) or max(abs(high) * 0.1, 0.1)
    panel.values = (low - room, high + room)
    ticks = MaxNLocator(nbins=3, steps=[1, 2, 5, 10]).tick_values(*panel.values)
    decimals = tick_decimals(ticks)
    within = 1e-10 * (high - low + 2 * room)
    shown = ticks[(ticks >= low - room - within) & (ticks <= high + room + within)]
    if len(shown):
        clear = max(0.5, 1 - BELOW_HEAD / panel.height)
        panel.values = (low - room, max(high + room, low - room + (shown[-1] - low + room) / clear))
    left, right = panel.left, panel.left + panel.width
    quiet = [((left, panel.y(tick)), (right, panel.y(tick))) for tick in shown]
    panel.stroke(*quiet, color=FAINT, linewidth=0.5, zorder=0.5, solid_capstyle="projecting")
    for tick in shown:
        panel.words(
            say.number(tick, decimals),
            panel.left - BESIDE_TICK * POINT,
            panel.y(tick),
            fontsize=SMALL,
            color=GREY,
            ha="right",
            va="center_baseline",
            zorder=0.5,
        )


def tick_decimals(ticks: np.ndarray) -> int:
    """The fewest decimals that write every tick exactly; three at most."""
    return next((count for count in range(3) if np.allclose(ticks, np.round(ticks, count), atol=1e-9)), 3)
