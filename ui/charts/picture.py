"""What all charts share: a drawing with marks that the mouse can find, and what is drawn over it without drawing it
again."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib import patheffects
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator
from matplotlib.transforms import IdentityTransform

from ...veerkracht.sheets.charts.multiples import tick_decimals
from ..models.chart_shapes import Tip
from ..translation import say
from .theme import Theme

NAMES_AT_MOST = 8
LEFT, RIGHT, FOOT = 6.0, 1.2, 3.6  # margins, in heights of the text
PIXELS = IdentityTransform()
LINE = 1.45  # from a line of text to the next, in heights of the text


class Picture(ABC):
    """One chart on a figure; its size is that of the figure, in pixels. A picture that goes elsewhere has a title above
    it and a note below."""

    def __init__(self, figure: Figure, theme: Theme, title: str = "", note: str = "") -> None:
        self.figure, self.theme = figure, theme
        self._title, self._note = title, note
        self.em = theme.points * figure.dpi / 72
        self.chosen: tuple[str, ...] = ()
        self.hovered = -1
        self.axes: Axes
        # of the marks: places in pixels from the lower left corner, and the areas that they stand for ("" for none)
        self.places = np.empty((0, 2))
        self.codes: np.ndarray = np.empty(0, dtype=object)

    @abstractmethod
    def tip(self, mark: int) -> Tip:
        """What a mark tells."""

    @abstractmethod
    def choose(self, codes: Sequence[str]) -> bool:
        """Draw these areas out; False when the whole has to be drawn anew for it."""

    @abstractmethod
    def hover(self, mark: int) -> None:
        """Draw one mark out; -1 for none."""

    def overlay(self) -> list[Any]:
        """What is drawn over the chart, from back to front."""
        return [artist for artist in self.axes.get_children() if artist.get_animated()]

    def nearest(self, x: float, y: float, reach: float) -> int:
        """The mark nearest to a place in pixels; -1 when none lies within ``reach``."""
        if not len(self.places):
            return -1
        distance = np.hypot(self.places[:, 0] - x, self.places[:, 1] - y)
        mark = int(np.argmin(distance))
        return mark if distance[mark] <= reach else -1

    def within(self, corner: tuple[float, float], other: tuple[float, float]) -> tuple[str, ...]:
        """The areas that have a mark in a rectangle."""
        low, high = np.minimum(corner, other), np.maximum(corner, other)
        inside = ((self.places >= low) & (self.places <= high)).all(axis=1)
        return tuple(dict.fromkeys(code for code in self.codes[inside] if code))

    def beside(self, mark: int, step: int) -> int:
        """The mark to go to with the arrow keys: the next one or the one before; -1 where there are none."""
        if not len(self.places):
            return -1
        return (mark + step) % len(self.places) if mark >= 0 else (0 if step > 0 else len(self.places) - 1)

    # -- parts of the drawing

    def place_axes(self, lines_above: float, left: float = LEFT) -> Axes:
        """Axes below so many lines of text."""
        width, height = self.figure.bbox.width, self.figure.bbox.height
        top = (LINE * (lines_above + bool(self._title)) + 0.4) * self.em
        foot = (FOOT + LINE * bool(self._note)) * self.em
        axes = self.figure.add_axes(
            (
                left * self.em / width,
                foot / height,
                max(0.1, 1 - (left + RIGHT) * self.em / width),
                max(0.1, 1 - (top + foot) / height),
            )
        )
        axes.patch.set_visible(False)
        axes.set_axisbelow(True)
        axes.tick_params(colors=self.theme.quiet, labelsize=self.theme.small, length=2.5, width=0.6, pad=2)
        for name, spine in axes.spines.items():
            spine.set_visible(name in ("left", "bottom"))
            spine.set_color(self.theme.faint)
        self.axes = axes
        if self._title:
            title = self.words(self._title, 0.4 * self.em, height - 1.1 * self.em, fontweight="bold")
            self.shorten(title, width - 0.8 * self.em)
        if self._note:
            note = self.words(self._note, 0.4 * self.em, 0.6 * self.em, color=self.theme.quiet)
            note.set_fontsize(self.theme.small)
            self.shorten(note, width - 0.8 * self.em)
        return axes

    def words(self, text: str, x: float, y: float, **style: Any) -> Any:
        """Text at a place in pixels."""
        style = {"fontsize": self.theme.points, "color": self.theme.ink, "va": "baseline", **style}
        return self.axes.text(x, y, text, transform=PIXELS, clip_on=False, **style)

    def above(self, text: str, line: float) -> Any:
        """A line of text above the axes, from the left; cut short where it is too wide."""
        y = self.axes.bbox.y1 + (0.5 + LINE * line) * self.em
        made = self.words(text, 0.4 * self.em, y, color=self.theme.quiet)
        self.shorten(made, self.figure.bbox.width - 0.8 * self.em)
        return made

    def below(self, text: str) -> Any:
        """The words under the scale, to its right end."""
        y = (0.7 + LINE * bool(self._note)) * self.em
        made = self.words(text, self.axes.bbox.x1, y, ha="right", color=self.theme.quiet)
        self.shorten(made, self.figure.bbox.width - 0.8 * self.em)
        return made

    def width_of(self, text: Any) -> float:
        return float(text.get_window_extent(self.figure.canvas.get_renderer()).width)

    def shorten(self, text: Any, width: float) -> None:
        """Cut a text short until it is at most so many pixels wide."""
        whole = text.get_text()
        actual = self.width_of(text)
        while whole and actual > width:
            kept = min(len(whole) - 1, int(len(whole) * width / actual))
            whole = whole[:kept].rstrip()
            text.set_text(whole + "…")
            actual = self.width_of(text)

    def halo(self) -> list[Any]:
        return [patheffects.withStroke(linewidth=2.5, foreground=self.theme.ground)]

    def numbers_on(self, axis: Any, ticks: int, signed: bool = False) -> None:
        """Few round numbers as the user writes them."""
        axis.set_major_locator(MaxNLocator(nbins=ticks, min_n_ticks=2, steps=[1, 2, 2.5, 5, 10]))
        decimals = tick_decimals(np.asarray(axis.get_majorticklocs()))

        def written(value: float, _place: Any) -> str:
            text = say().number(value, decimals)
            return f"+{text}" if signed and round(value, decimals) > 0 else text

        axis.set_major_formatter(FuncFormatter(written))

    def name_marks(self, marks: np.ndarray, names: Sequence[str]) -> None:
        """Names beside marks, on the side where there is room; one that would lie over another is left to hovering."""
        middle = self.axes.bbox.x0 + self.axes.bbox.width / 2
        taken: list[Any] = []
        for mark, name in zip(marks[:NAMES_AT_MOST], names):
            x, y = self.places[mark]
            sides = (-1, 1) if x > middle else (1, -1)
            text = self.words(name, x, y, va="center", fontweight="bold", animated=True, zorder=9)
            text.set_path_effects(self.halo())
            for side in sides:
                text.set_text(name)
                text.set_ha("left" if side > 0 else "right")
                text.set_x(x + 0.8 * side * self.em)
                self.shorten(text, (self.figure.bbox.width - x if side > 0 else x) - self.em)
                box = text.get_window_extent(self.figure.canvas.get_renderer())
                if not box.count_overlaps(taken):
                    taken.append(box)
                    break
            else:
                text.remove()
