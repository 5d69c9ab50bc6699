"""Areas as lines through the years, with the municipality, like areas, or the two groups of the gap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.ticker import FixedLocator

from ..models.chart_shapes import LineChart, Tip
from ..translation import tr
from .picture import NAMES_AT_MOST, PIXELS, Picture
from .theme import Theme

MOST = 0.95  # of the values lie within the scale; those of chosen areas always do
MANY = 800  # areas that are no longer drawn one by one


class Lines(Picture):
    """Lines through the years; those of chosen areas are drawn out, the first of them the most."""

    def __init__(
        self,
        figure: Figure,
        theme: Theme,
        chart: LineChart,
        chosen: Sequence[str] = (),
        title: str = "",
        note: str = "",
    ) -> None:
        super().__init__(figure, theme, title, note)
        self.chart = chart
        self._row = {code: row for row, code in enumerate(chart.codes)}
        self._usual = self._usual_limits()
        # between two data colours a third would be taken for one of them
        self._own = theme.ink if chart.fill else theme.accent
        axes = self.place_axes(2)
        first, last = int(chart.years[0]), int(chart.years[-1])
        axes.set_xlim(first - 0.03 * (last - first), last + 0.03 * (last - first))
        axes.set_ylim(*self._limits(chosen))
        self._year_axis()
        self.numbers_on(axes.yaxis, 4)
        axes.grid(axis="y", color=theme.faint, linewidth=0.5, alpha=0.6)
        self.above(chart.y_label, 1)
        if chart.backdrop:
            self._backdrop()
        if chart.fill:
            one, other = chart.lines[0].values, chart.lines[1].values
            axes.fill_between(chart.years, one, other, color=chart.fill, alpha=0.18, linewidth=0, zorder=1)
        for line in chart.lines:
            self._line(
                line.values, theme.line(line.colour) if line.colour else theme.quiet, 2.0 if line.colour else 1.6, 4
            )
        self._hover_line = self._line(np.full(len(chart.years), np.nan), theme.ink, 1.2, 7, animated=True)
        self._dot = axes.plot(
            [], [], "o", markersize=7, markerfacecolor="none", markeredgecolor=theme.ink, animated=True, zorder=8
        )[0]
        self._extra: list[Any] = []
        self.choose(chosen)

    # -- marks

    def tip(self, mark: int) -> Tip:
        line, year = divmod(int(self._marks[mark]), len(self.chart.years))
        values = self._values[line]
        return self.chart.tip(self._names[line], int(self.chart.years[year]), float(values[year]))

    def choose(self, codes: Sequence[str]) -> bool:
        self.chosen = tuple(code for code in codes if code in self._row)
        limits = self._limits(self.chosen)
        if not np.allclose(limits, self.axes.get_ylim()):
            return False
        for artist in self._extra:
            artist.remove()
        self._extra = []
        rows = [self._row[code] for code in self.chosen]
        peers = self._peers(rows)
        if peers is not None:
            self._extra.append(self._line(peers, self.theme.quiet, 1.4, 5, animated=True, linestyle=(0, (4, 2))))
        if rows:
            others = self._bundle(self.chart.areas[rows[1:]], self._own, 1.2, 6)
            others.set_animated(True)
            self._extra += [others, self._line(self.chart.areas[rows[0]], self._own, 2.4, 6, animated=True)]
        self._legend(rows, peers is not None)
        self._gather(rows, peers)
        return True

    def hover(self, mark: int) -> None:
        self.hovered = mark
        if mark < 0:
            self._hover_line.set_ydata(np.full(len(self.chart.years), np.nan))
            self._dot.set_data([], [])
            return
        line, year = divmod(int(self._marks[mark]), len(self.chart.years))
        self._hover_line.set_ydata(self._values[line] if self.codes[mark] else np.full(len(self.chart.years), np.nan))
        self._dot.set_data([self.chart.years[year]], [self._values[line][year]])

    def beside(self, mark: int, step: int) -> int:
        """Along a line, year by year, and on to the next line."""
        if not len(self.places):
            return -1
        return (mark + step) % len(self.places) if mark >= 0 else self._first_mark

    def _gather(self, rows: list[int], peers: Any) -> None:
        """The points that can be pointed at: of the lines that are drawn."""
        chart = self.chart
        every = chart.backdrop and len(chart.codes) <= MANY
        shown = np.arange(len(chart.codes)) if every else np.array(rows, dtype=int)
        always = [line.values for line in chart.lines] + ([peers] if peers is not None else [])
        self._values = np.vstack([chart.areas[shown], *always]) if len(shown) else np.vstack(always)
        names = [line.name for line in chart.lines] + ([tr("like areas")] if peers is not None else [])
        self._names = [*(str(name) for name in chart.names[shown]), *names]
        codes = np.array([*chart.codes[shown], *([""] * len(always))], dtype=object)
        flat = self._values.reshape(-1)
        low, high = self.axes.get_ylim()
        known = np.isfinite(flat) & (flat >= low) & (flat <= high)
        self._marks = np.flatnonzero(known)
        years = np.tile(chart.years.astype(float), len(self._values))
        self.codes = np.repeat(codes, len(chart.years))[known]
        self.places = self.axes.transData.transform(np.column_stack([years[known], flat[known]]))
        wanted = self.chosen[0] if self.chosen else ""
        mine = np.flatnonzero(self.codes == wanted)
        self._first_mark = int(mine[0]) if len(mine) else 0

    def _peers(self, rows: list[int]) -> Any:
        """The middle of the other areas that are like the first chosen one; None without."""
        if not rows or self.chart.peers is None:
            return None
        values = self.chart.peers[rows[0]]
        return values if np.isfinite(values).any() else None

    # -- drawing

    def _usual_limits(self) -> tuple[float, float]:
        values = [line.values for line in self.chart.lines]
        if self.chart.backdrop:
            known = self.chart.areas[np.isfinite(self.chart.areas)]
            if len(known):
                values.append(np.quantile(known, [1 - MOST, MOST]))
        every = np.concatenate(values)
        every = every[np.isfinite(every)]
        return (float(every.min()), float(every.max())) if len(every) else (0.0, 1.0)

    def _limits(self, codes: Sequence[str]) -> tuple[float, float]:
        """The usual scale, and further where a chosen area lies outside it."""
        rows = [self._row[code] for code in codes if code in self._row]
        low, high = self._usual
        known = self.chart.areas[rows]
        known = known[np.isfinite(known)]
        if len(known):
            low, high = min(low, float(known.min())), max(high, float(known.max()))
        room = 0.06 * (high - low) or 0.5
        return low - room, high + room

    def _year_axis(self) -> None:
        years = self.chart.years
        room = max(2, int(self.axes.bbox.width / (3.6 * self.em)))
        step = max(1, -(-len(years) // room))
        self.axes.xaxis.set_major_locator(FixedLocator(years[::-1][::step]))
        self.axes.xaxis.set_major_formatter(lambda value, _place: f"{value:.0f}")
        self.axes.spines["left"].set_visible(False)
        self.axes.tick_params(axis="y", length=0)

    def _backdrop(self) -> None:
        """All areas, faintly: what is usual here. A country's areas are a field, in which a darker one holds half."""
        if len(self.chart.codes) > MANY:
            quantiles = np.nanquantile(self.chart.areas, [1 - MOST, 0.25, 0.75, MOST], axis=0)
            for low, high in ((0, 3), (1, 2)):
                self.axes.fill_between(
                    self.chart.years, quantiles[low], quantiles[high], color=self.theme.faint, alpha=0.4, linewidth=0
                )
            return
        self._bundle(self.chart.areas, self.theme.faint, 0.6, 2)

    def _bundle(self, values: np.ndarray, colour: str, width: float, zorder: int) -> Any:
        """Many lines as one drawing (areas × years)."""
        years = np.broadcast_to(self.chart.years.astype(float), values.shape)
        lines = LineCollection(np.stack([years, values], axis=2), colors=colour, linewidths=width, zorder=zorder)
        return self.axes.add_collection(lines, autolim=False)

    def _line(self, values: np.ndarray, colour: str, width: float, zorder: int, **style: Any) -> Any:
        kept = np.isfinite(values)
        marker = "o" if kept.sum() <= 12 else None
        return self.axes.plot(
            self.chart.years,
            values,
            color=colour,
            linewidth=width,
            marker=marker,
            markersize=1.6 + width,
            solid_capstyle="round",
            zorder=zorder,
            **style,
        )[0]

    def _legend(self, rows: list[int], with_peers: bool) -> None:
        """The names of the lines, side by side above them, each after a piece of its line; what does not fit is left
        to hovering."""
        theme, em = self.theme, self.em
        items: list[tuple[str, str, Any, float]] = [
            (str(self.chart.names[row]), self._own, "-", 2.4 if n == 0 else 1.2) for n, row in enumerate(rows)
        ]
        lines: list[tuple[str, str, Any, float]] = [
            (line.short or line.name, theme.line(line.colour) if line.colour else theme.quiet, "-", 2.0)
            for line in self.chart.lines
        ]
        if with_peers:
            lines.append((tr("like areas"), theme.quiet, (0, (3, 1.5)), 1.4))
        items = [*items[:1], *lines, *items[1:NAMES_AT_MOST]]
        x, y = 0.4 * em, self.axes.bbox.y1 + 0.6 * em
        for number, (name, colour, dash, width) in enumerate(items):
            room = self.figure.bbox.width - x - 2.4 * em
            left = len(items) - number
            if room < 4 * em:
                break
            text = self.words(
                name, x + 1.9 * em, y, animated=True, fontweight="bold" if number == 0 and rows else "normal"
            )
            self.shorten(text, min(room, max(room / min(left, 2), 6 * em)) if left > 1 else room)
            piece = self.axes.plot(
                [x, x + 1.5 * em],
                [y + 0.35 * em] * 2,
                transform=PIXELS,
                color=colour,
                linestyle=dash,
                linewidth=width,
                clip_on=False,
                animated=True,
            )[0]
            self._extra += [text, piece]
            x += 1.9 * em + self.width_of(text) + 1.1 * em
