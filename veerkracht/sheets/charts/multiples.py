"""A grid of small charts with the same anatomy: heading, one line below it, a quiet time axis."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.ticker import MaxNLocator

from ...wording import Wording
from .paper import BODY, FAINT, GREY, LINE, MM, POINT, SMALL, place_axes, size_of

HEAD = 9.0  # millimetres above the axes, for the heading and the line below it
FOOT = 5.0
GUTTER = 5.0
SMALLEST = (38.0, 28.0)  # width and height of a panel that can still be read
UNBOUND = (math.inf, math.inf)


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


def panels(
    figure: Figure,
    count: int,
    left: float,
    right: float,
    smallest: tuple[float, float] = SMALLEST,
    largest: tuple[float, float] = UNBOUND,
) -> Iterator[Axes]:
    """Axes for ``count`` panels in reading order, from the figure's top left corner.

    ``left`` and ``right`` are millimetres kept free in each panel; ``largest`` is the most that one may take.
    """
    size = size_of(figure)
    columns, rows = grid(size, count, smallest)
    width = min(largest[0], (size[0] - (columns - 1) * GUTTER) / columns)
    height = min(largest[1], (size[1] - (rows - 1) * GUTTER) / rows)
    for index in range(min(count, columns * rows)):
        row, column = divmod(index, columns)
        x, y = column * (width + GUTTER), row * (height + GUTTER)
        yield place_axes(figure, x + left, y + HEAD, size[0] - x - width + right, size[1] - y - height + FOOT)


def head(axes: Axes, titles: tuple[str, ...], line: str, left: float, width: float) -> None:
    """A heading in semibold and a grey line under it, flush with the panel's left side ``left`` mm before the axes.

    titles : the same heading, ever shorter; the first that fits ``width`` millimetres is taken. What still is too wide
    is cut short with an ellipsis.
    """
    heading = _line_above(axes, titles[0], left, 5.0, BODY)
    heading.set_fontweight("semibold")
    for title in titles[1:]:
        if _width(axes, heading) > width:
            heading.set_text(title)
    below = _line_above(axes, line, left, 1.4, SMALL)
    below.set_color(GREY)
    shorten(axes, heading, width)
    shorten(axes, below, width)


def _line_above(axes: Axes, words: str, left: float, height: float, size: float) -> Text:
    """A line of text ``height`` mm above the axes, starting ``left`` mm before them."""
    return axes.annotate(
        words,
        (0, 1),
        xycoords="axes fraction",
        xytext=(-left / POINT, height / POINT),
        textcoords="offset points",
        fontsize=size,
        va="bottom",
        annotation_clip=False,
    )


def _width(axes: Axes, text: Text) -> float:
    """Width of a text in millimetres."""
    return text.get_window_extent(axes.figure.canvas.get_renderer()).width / axes.figure.dpi * MM


def shorten(axes: Axes, text: Text, width: float) -> None:
    """Cut a text short until it is at most ``width`` millimetres wide."""
    words = text.get_text()
    while words and _width(axes, text) > width:
        words = words[:-1].rstrip()
        text.set_text(words + "…")


def time_axis(axes: Axes, years: list[int]) -> None:
    """First and last year only; a little air beside them."""
    first, last = min(years), max(years)
    air = max(0.05 * (last - first), 0.02 if last > first else 0.5)
    axes.set_xlim(first - air, last + air)
    axes.set_xticks([first, last] if last > first else [first])
    axes.set_xticklabels([str(year) for year in ([first, last] if last > first else [first])])
    ticks = axes.get_xticklabels()
    ticks[0].set_ha("left" if last > first else "center")
    ticks[-1].set_ha("right" if last > first else "center")
    axes.spines["left"].set_visible(False)
    axes.spines["bottom"].set_color(LINE)
    axes.tick_params(axis="y", length=0, pad=1)


def value_axis(axes: Axes, low: float, high: float, say: Wording) -> None:
    """Two or three round values on quiet lines."""
    room = 0.1 * (high - low) or max(abs(high) * 0.1, 0.1)
    axes.set_ylim(low - room, high + room)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=3, steps=[1, 2, 5, 10]))
    decimals = tick_decimals(axes.get_yticks())
    axes.yaxis.set_major_formatter(lambda value, _: say.number(value, decimals))
    axes.yaxis.grid(True, color=FAINT, linewidth=0.5)


def tick_decimals(ticks: np.ndarray) -> int:
    """The fewest decimals that write every tick exactly; three at most."""
    return next((count for count in range(3) if np.allclose(ticks, np.round(ticks, count), atol=1e-9)), 3)
