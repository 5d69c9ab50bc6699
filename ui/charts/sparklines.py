"""The years of an indicator as a line so small that it stands in a row of a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen, QPixmap, QPolygonF
from qgis.PyQt.QtWidgets import QApplication

from ..models.profile import Series
from .theme import ACCENT, ACCENT_ON_DARK

SPARKLINE_SIZE = (64, 20)
EDGE = 4


def sparklines(series: Sequence[Series]) -> list[Optional[QPixmap]]:
    """One picture each; None where there are fewer than two years."""
    dark = QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128
    colour = QColor(ACCENT_ON_DARK if dark else ACCENT)
    return [_line(one, colour) if len(one.years) > 1 else None for one in series]


def _line(series: Series, colour: QColor) -> QPixmap:
    screen = QApplication.primaryScreen()
    ratio = float(screen.devicePixelRatio()) if screen is not None else 1.0
    width, height = SPARKLINE_SIZE
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    low, high = min(series.values), max(series.values)
    first, last = series.years[0], series.years[-1]
    points = [
        QPointF(
            EDGE + (width - 2 * EDGE) * (year - first) / (last - first),
            height - EDGE - (height - 2 * EDGE) * ((value - low) / (high - low) if high > low else 0.5),
        )
        for year, value in zip(series.years, series.values)
    ]
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPolyline(QPolygonF(points))
    painter.setBrush(colour)
    painter.drawEllipse(points[-1], 2.0, 2.0)
    painter.end()
    return picture
