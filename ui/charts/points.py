"""Areas as points: the scatters, and the strip on which they are stacked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Union

import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from ...veerkracht.sheets.charts.points import stacked
from ..models.chart_shapes import PointChart, StripChart, Tip
from .picture import LINE, PIXELS, Picture
from .theme import Theme

MM = 25.4
MARK = 0.62  # diameter of a mark, in heights of the text
MANY, SMALLER = 800, 0.55  # of so many areas the marks are smaller


class _AreaMarks(Picture):
    """One mark per area; chosen and hovered ones get a ring."""

    def __init__(
        self, figure: Figure, theme: Theme, chart: Union[PointChart, StripChart], title: str = "", note: str = ""
    ) -> None:
        super().__init__(figure, theme, title, note)
        self.chart = chart
        self.codes = chart.codes
        self._mark = {code: mark for mark, code in enumerate(chart.codes)}
        self._rings: tuple[Any, ...] = ()
        self._ring: Any = None

    def tip(self, mark: int) -> Tip:
        return self.chart.tip(mark)

    def marks(self, x: np.ndarray, y: np.ndarray, marker: str, size: float, among: np.ndarray, rim: float) -> None:
        """The marks, ``size`` points wide, one drawing per colour: so matplotlib is quick with a country's areas."""
        for colour in dict.fromkeys(self.chart.colours):
            for open_ in (False, True):
                use = (self.chart.colours == colour) & (self.chart.hollow == open_) & among
                if use.any():
                    self.axes.plot(
                        x[use],
                        y[use],
                        linestyle="none",
                        marker=marker,
                        markersize=size,
                        markerfacecolor=self.theme.ground if open_ else colour,
                        markeredgecolor=self.theme.rim(colour) if open_ else self.theme.quiet,
                        markeredgewidth=min(1.3, 0.2 * size) if open_ else rim,
                        zorder=3,
                        clip_on=False,
                    )

    def make_rings(self, size: float, marker: str) -> None:
        """Rings around marks of this size (points), empty at first."""

        def rings(wider: float, colour: str, width: float, zorder: int) -> Any:
            style = {"markerfacecolor": "none", "markeredgecolor": colour, "markeredgewidth": width, "zorder": zorder}
            drawn = self.axes.plot([], [], marker, markersize=size + wider, animated=True, clip_on=False, **style)
            return drawn[0]

        # a light ring within the dark one keeps it apart from a dark mark
        self._rings = (rings(2.5, self.theme.ground, 1.4, 6), rings(5, self.theme.ink, 1.8, 7))
        self._ring = rings(5, self.theme.ink, 1.0, 8)

    def choose(self, codes: Sequence[str]) -> bool:
        self.chosen = tuple(codes)
        marks = np.array([self._mark[code] for code in codes if code in self._mark], dtype=int)
        for rings in self._rings:
            rings.set_data(self._at[marks, 0], self._at[marks, 1])
        for text in [item for item in self.axes.texts if item.get_animated()]:
            text.remove()
        if len(marks) <= 8:
            self.name_marks(marks, [str(self.chart.names[mark]) for mark in marks])
        return True

    def hover(self, mark: int) -> None:
        self.hovered = mark
        at = self._at[[mark] if mark >= 0 else []]
        self._ring.set_data(at[:, 0], at[:, 1])

    def take_places(self, x: np.ndarray, y: np.ndarray) -> None:
        """Where the marks are, in the scales of the axes."""
        self._at = np.column_stack([x, y])
        self.places = self.axes.transData.transform(self._at)


class Scatter(_AreaMarks):
    """Areas by two numbers."""

    def __init__(self, figure: Figure, theme: Theme, chart: PointChart, title: str = "", note: str = "") -> None:
        super().__init__(figure, theme, chart, title, note)
        axes = self.place_axes(1)
        many = len(chart.codes) > MANY
        size = MARK * theme.points * (SMALLER if many else 1.0)
        self._set_limits(chart)
        self._ground(chart)
        rim = 0.3 if many else 0.5
        self.marks(chart.x, chart.y, "o", size, ~chart.beyond, rim)
        self.marks(chart.x, chart.y, "D", 0.85 * size, chart.beyond, rim)
        self._corners(chart)
        self.numbers_on(axes.xaxis, 5, chart.signed[0])
        self.numbers_on(axes.yaxis, 5, chart.signed[1])
        self.above(chart.y_label, 0)
        self.below(chart.x_label)
        self.take_places(chart.x, chart.y)
        self.make_rings(size, "o")

    def _set_limits(self, chart: PointChart) -> None:
        """The scale, with air beside it; above and below room for the names of the quadrants."""
        (left, right), (low, high) = chart.x_limits, chart.y_limits
        room = (2.6 if chart.corners else 0.8) * self.em / max(self.axes.bbox.height, 1.0)
        side = 0.03 * (right - left)
        self.axes.set_xlim(left - side, right + side)
        self.axes.set_ylim(low - room * (high - low), high + room * (high - low))

    def _ground(self, chart: PointChart) -> None:
        (left, right), (low, high) = self.axes.get_xlim(), self.axes.get_ylim()
        for band, corner, width, height in (
            (chart.x_band, (-chart.x_band, low), 2 * chart.x_band, high - low),
            (chart.y_band, (left, -chart.y_band), right - left, 2 * chart.y_band),
        ):
            if np.isfinite(band):
                self.axes.add_patch(Rectangle(corner, width, height, facecolor=self.theme.pale, linewidth=0, zorder=0))
        style = {"color": self.theme.faint, "zorder": 1}
        self.axes.axhline(0, linewidth=0.8, **style)
        if chart.corners:
            self.axes.axvline(0, linewidth=0.8, **style)
        for cut in [cut for cut in chart.x_cuts if left < cut < right]:
            self.axes.axvline(cut, linewidth=0.7, linestyle=(0, (3, 3)), **style)

    def _corners(self, chart: PointChart) -> None:
        box, em = self.axes.bbox, self.em
        for corner in chart.corners:
            y = box.y1 - 1.1 * em if corner.top else box.y0 + 0.5 * em
            x = box.x1 - 0.3 * em if corner.right else box.x0 + 1.5 * em
            text = self.words(
                f"{corner.title}  {corner.areas}",
                x,
                y,
                ha="right" if corner.right else "left",
                fontweight="bold",
                path_effects=self.halo(),
                zorder=4,
            )
            start = x - self.width_of(text) - 1.2 * em if corner.right else x - 1.2 * em
            self.axes.add_patch(
                Rectangle(
                    (start, y - 0.02 * em),
                    0.8 * em,
                    0.8 * em,
                    transform=PIXELS,
                    facecolor=corner.colour,
                    edgecolor=self.theme.quiet,
                    linewidth=0.5,
                    zorder=4,
                    clip_on=False,
                )
            )


class Strip(_AreaMarks):
    """Areas stacked on one scale, between the cuts of its classes."""

    def __init__(self, figure: Figure, theme: Theme, chart: StripChart, title: str = "", note: str = "") -> None:
        super().__init__(figure, theme, chart, title, note)
        axes = self.place_axes(2.2, left=1.2)
        low, high = chart.bounds
        width, height = axes.bbox.width / figure.dpi * MM, axes.bbox.height / figure.dpi * MM
        clipped = chart.values.clip(low, high)
        x, level, side = stacked(pd.Series(clipped), low, high, chart.cuts, (width, height))
        y = (level + 0.5) * side
        axes.set_xlim(low, high)
        axes.set_ylim(0, height)
        size = 0.84 * side / MM * 72
        self.marks(x, y, "s", size, np.ones(len(x), dtype=bool), min(0.3, 0.1 * size))
        axes.spines["left"].set_visible(False)
        axes.set_yticks([])
        self._heads(chart)
        self.numbers_on(axes.xaxis, 5)
        self.below(chart.x_label)
        self.take_places(x, y)
        self.make_rings(size, "s")

    def _heads(self, chart: StripChart) -> None:
        """The cuts, the classes between them with their number of areas, and what it is compared with."""
        low, high = chart.bounds
        box, em = self.axes.bbox, self.em
        at = np.clip([-np.inf, *chart.cuts, np.inf], low, high)
        for cut in [cut for cut in chart.cuts if low < cut < high]:
            self.axes.axvline(cut, color=self.theme.faint, linewidth=0.7, linestyle=(0, (3, 3)), zorder=1)
        for left, right, head in zip(at, at[1:], chart.heads):
            if right <= left:
                continue
            if left < chart.reference < right:  # the words stay off the line of what it is compared with
                wider = chart.reference - left > right - chart.reference
                left, right = (left, chart.reference) if wider else (chart.reference, right)
            middle = box.x0 + ((left + right) / 2 - low) / (high - low) * box.width
            text = self.words(head, middle, box.y1 + 0.5 * em, ha="center", fontweight="bold")
            if self.width_of(text) + 0.8 * em > (right - left) / (high - low) * box.width:
                text.set_text(head.split(" ")[0])
        if np.isfinite(chart.reference) and low <= chart.reference <= high:
            x = box.x0 + (chart.reference - low) / (high - low) * box.width
            top = box.y1 + LINE * 1.1 * em
            self.axes.plot(
                [x, x], [box.y0, top], transform=PIXELS, color=self.theme.ink, linewidth=1.1, zorder=2, clip_on=False
            )
            right = x > box.x0 + box.width / 2
            self.words(chart.reference_name, x + (-0.3 if right else 0.3) * em, top, ha="right" if right else "left")
