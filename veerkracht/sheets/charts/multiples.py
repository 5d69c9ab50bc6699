"""A grid of small charts with the same anatomy: heading, one line below it, a quiet time axis."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Optional

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ...wording import Wording
from .paper import BODY, GREY, LINE, POINT, SMALL, place_axes, size_of

HEAD = 9.0  # millimetres above the axes, for the heading and the line below it
FOOT = 5.0
GUTTER = 5.0
SMALLEST_WIDTH, SMALLEST_HEIGHT = 38.0, 28.0


def grid(size_mm: tuple[float, float], wanted: int) -> tuple[int, int]:
    """Columns and rows that hold ``wanted`` panels, nearest to a width of one and a half times the height.

    Fewer than ``wanted`` where the panels would become too small to read; at least one.
    """
    columns_at_most = max(1, int((size_mm[0] + GUTTER) // (SMALLEST_WIDTH + GUTTER)))
    rows_at_most = max(1, int((size_mm[1] + GUTTER) // (SMALLEST_HEIGHT + GUTTER)))
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


def panels(figure: Figure, count: int, left: float, right: float) -> Iterator[Axes]:
    """Axes for ``count`` panels in reading order; ``left`` and ``right`` are millimetres kept free in each."""
    size = size_of(figure)
    columns, rows = grid(size, count)
    width = (size[0] - (columns - 1) * GUTTER) / columns
    height = (size[1] - (rows - 1) * GUTTER) / rows
    for index in range(min(count, columns * rows)):
        row, column = divmod(index, columns)
        x, y = column * (width + GUTTER), row * (height + GUTTER)
        yield place_axes(figure, x + left, y + HEAD, size[0] - x - width + right, size[1] - y - height + FOOT)


def head(axes: Axes, title: str, line: str, left: float, width: Optional[float] = None) -> None:
    """A heading in semibold and a grey line under it, flush with the panel's left side ``left`` mm before the axes.

    What is wider than ``width`` millimetres is cut short with an ellipsis.
    """
    for words, height, weight, colour, size in (
        (title, 5.0, "semibold", None, BODY),
        (line, 1.4, "normal", GREY, SMALL),
    ):
        text = axes.annotate(
            words,
            (0, 1),
            xycoords="axes fraction",
            xytext=(-left / POINT, height / POINT),
            textcoords="offset points",
            fontsize=size,
            fontweight=weight,
            va="bottom",
        )
        if colour:
            text.set_color(colour)
        if width is not None:
            shorten(axes, text, width)


def shorten(axes: Axes, text: object, width: float) -> None:
    """Cut a text short until it is at most ``width`` millimetres wide."""
    renderer = axes.figure.canvas.get_renderer()
    limit = width / 25.4 * axes.figure.dpi
    words = text.get_text()  # type: ignore[attr-defined]
    while words and text.get_window_extent(renderer).width > limit:  # type: ignore[attr-defined]
        words = words[:-1].rstrip()
        text.set_text(words + "…")  # type: ignore[attr-defined]


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


def value_axis(axes: Axes, low: float, high: float, decimals: int, say: Wording) -> None:
    """Two or three values on quiet lines."""
    room = 0.1 * (high - low) or max(abs(high) * 0.1, 0.1)
    axes.set_ylim(low - room, high + room)
    axes.locator_params(axis="y", nbins=3)
    span = high - low
    shown = decimals if span < 10 or decimals == 0 else 0
    if span < 0.5:
        shown = max(shown, 2)
    axes.yaxis.set_major_formatter(lambda value, _: say.number(value, shown))
    axes.yaxis.grid(True, color="#E4E1DA", linewidth=0.5)
