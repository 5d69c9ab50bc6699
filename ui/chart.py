"""Small charts, drawn by matplotlib into pictures; where it is missing a sentence stands in their place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QImage, QPainter, QPalette, QPixmap
from qgis.PyQt.QtWidgets import QApplication, QLabel, QSizePolicy, QToolTip, QWidget

from .messages import missing_matplotlib
from .models.profile import ProfileRow, Series
from .translation import say

SPARKLINE_SIZE = (64, 20)
AREA_COLOUR, MUNICIPALITY_COLOUR = "#1B6B75", "#8A8A8A"
AREA_COLOUR_DARK = "#8CC0C4"


def has_matplotlib() -> bool:
    """Whether charts can be drawn here."""
    try:
        import matplotlib.figure  # noqa: F401
    except ImportError:
        return False
    return True


def sparklines(rows: Sequence[ProfileRow]) -> list[Optional[QPixmap]]:
    """The years of every row as a small line; None where there are fewer than two. All rows are one drawing."""
    if not rows or not has_matplotlib():
        return []
    width, height = SPARKLINE_SIZE
    ratio = _ratio()
    axes, render = _canvas(width, height * len(rows), ratio)
    colour = _area_colour(QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128)
    for number, row in enumerate(rows):
        if len(row.series.years) < 2:
            continue
        years, values = row.series.years, row.series.values
        low, high = min(values), max(values)
        span = (high - low) or 1.0
        middle = len(rows) - number - 1
        heights = [middle + 0.2 + 0.6 * ((value - low) / span if high > low else 0.5) for value in values]
        places = [(year - years[0]) / (years[-1] - years[0]) for year in years]
        axes.plot(places, heights, color=colour, linewidth=1.2, solid_capstyle="round")
        axes.plot(places[-1:], heights[-1:], color=colour, marker="o", markersize=3)
    axes.set_xlim(-0.08, 1.08)
    axes.set_ylim(0, len(rows))
    whole = render()
    step = round(height * ratio)
    lines: list[Optional[QPixmap]] = []
    for number, row in enumerate(rows):
        part = whole.copy(0, number * step, round(width * ratio), step)
        part.setDevicePixelRatio(ratio)
        lines.append(part if len(row.series.years) > 1 else None)
    return lines


class TrendChart(QLabel):
    """One indicator over the years: the area, and the municipality as a quiet line. Hovering tells year and value.

    A label, because QGIS's dark themes tell labels, and no plain widgets, in which colour text is written.
    """

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row: Optional[ProfileRow] = None
        self._names = ("", "")
        self._picture: Optional[QPixmap] = None
        self._points: list[tuple[float, float, str]] = []
        self._missing = not has_matplotlib()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(200, self.fontMetrics().height() * (3 if self._missing else 9))

    def clear(self) -> None:
        self._row, self._picture = None, None
        self.update()

    def show_row(self, row: ProfileRow, area: str, municipality: str) -> None:
        """Draw this row; names label the two lines."""
        self._row, self._names, self._picture = row, (area, municipality), None
        self.setVisible(len(row.series.years) > 1)
        self.setAccessibleName(row.label)
        told = missing_matplotlib() if self._missing else "; ".join(text for _x, _y, text in self._texts(row))
        self.setAccessibleDescription(told)
        self.update()

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        self._picture = None
        super().resizeEvent(event)

    def changeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        self._picture = None
        super().changeEvent(event)

    def paintEvent(self, _event: Any) -> None:  # noqa: N802 - Qt's own name
        if self._row is None:
            return
        painter = QPainter(self)
        if self._missing:
            flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            painter.drawText(self.rect(), flags, missing_matplotlib())
        else:
            if self._picture is None:
                self._picture = self._draw(self._row)
            painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def mouseMoveEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        near = [(abs(x - event.pos().x()) + abs(y - event.pos().y()), text) for x, y, text in self._points]
        distance, text = min(near, default=(99, ""))
        QToolTip.showText(self.mapToGlobal(event.pos()), text if distance < 16 else "", self)

    def _texts(self, row: ProfileRow) -> list[tuple[int, float, str]]:
        return [
            (year, value, f"{name}, {year}: {say().number(value, row.decimals)} {row.unit}".strip())
            for name, series in zip(self._names, (row.series, row.municipality))
            for year, value in zip(series.years, series.values)
        ]

    def _draw(self, row: ProfileRow) -> QPixmap:
        text = self.palette().color(QPalette.ColorRole.WindowText)
        ink = text.name()
        quiet = MUNICIPALITY_COLOUR
        points = self.font().pointSizeF() * 0.85
        axes, render = _canvas(self.width(), self.height(), _ratio(), bare=False)
        area_colour = _area_colour(text.lightness() > 128)
        first, last = row.series.years[0], row.series.years[-1]
        city = _within(row.municipality, first, last)
        for series, colour, width in ((city, quiet, 1.2), (row.series, area_colour, 2.0)):
            axes.plot(series.years, series.values, color=colour, linewidth=width, marker="o", markersize=2 + width)
        self._label_ends(axes, row.series, city, (area_colour, quiet), points)
        axes.set_xlim(first - 0.04 * (last - first), last + 0.04 * (last - first))
        axes.margins(y=0.18)
        years = sorted(set(row.series.years))
        step = max(1, -(-len(years) // max(2, self.width() // 60)))
        axes.set_xticks(years[::-1][::step])
        axes.yaxis.set_major_locator(_few_ticks())
        axes.yaxis.set_major_formatter(lambda value, _place: say().number(value, row.decimals))
        axes.tick_params(colors=ink, labelsize=points, length=0)
        axes.grid(axis="y", color=quiet, alpha=0.3, linewidth=0.6)
        for name, spine in axes.spines.items():
            spine.set_visible(name == "bottom")
            spine.set_color(quiet)
        picture = render()
        ratio = _ratio()
        self._points = [
            (x / ratio, self.height() - y / ratio, text)
            for (year, value, text) in self._texts(row)
            for x, y in [axes.transData.transform((year, value))]
        ]
        return picture

    def _label_ends(self, axes: Any, area: Series, city: Series, colours: tuple[str, str], points: float) -> None:
        """Names above the plot, in their line's colour: direct, and never on top of a line."""
        metrics = self.fontMetrics()
        room = max(40, self.width() // 2 - 24)
        names = [metrics.elidedText(name, Qt.TextElideMode.ElideRight, room) for name in self._names]
        axes.text(0, 1.02, f"● {names[0]}", color=colours[0], fontsize=points, transform=axes.transAxes, va="bottom")
        if city.years:
            axes.text(
                1, 1.02, f"● {names[1]}", color=colours[1], fontsize=points, transform=axes.transAxes, va="bottom",
                ha="right",
            )  # fmt: skip


def _within(series: Series, first: int, last: int) -> Series:
    kept = [(year, value) for year, value in zip(*series) if first <= year <= last]
    return Series(tuple(year for year, _value in kept), tuple(value for _year, value in kept))


def _few_ticks() -> Any:
    from matplotlib.ticker import MaxNLocator

    return MaxNLocator(nbins=3, min_n_ticks=2)


def _ratio() -> float:
    screen = QApplication.primaryScreen()
    return float(screen.devicePixelRatio()) if screen is not None else 1.0


def _area_colour(dark: bool) -> str:
    """The colour of an area's line, on a dark or a light ground."""
    return AREA_COLOUR_DARK if dark else AREA_COLOUR


def _canvas(width: int, height: int, ratio: float, bare: bool = True) -> tuple[Any, Any]:
    """Axes on a clear ground of this many pixels, and a function that draws them as a picture."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    dpi = 96.0 * ratio
    figure = Figure(figsize=(max(width, 40) * ratio / dpi, max(height, 10) * ratio / dpi), dpi=dpi)
    figure.patch.set_alpha(0.0)
    canvas = FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1)) if bare else figure.add_subplot()
    axes.patch.set_alpha(0.0)
    if bare:
        axes.set_axis_off()
    else:
        figure.set_layout_engine("tight") if hasattr(figure, "set_layout_engine") else figure.set_tight_layout(True)

    def render() -> QPixmap:
        canvas.draw()
        wide, high = canvas.get_width_height()
        # a copy: the picture must outlive matplotlib's buffer
        image = QImage(bytes(canvas.buffer_rgba()), wide, high, 4 * wide, QImage.Format.Format_RGBA8888).copy()
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(ratio)
        return picture

    return axes, render
