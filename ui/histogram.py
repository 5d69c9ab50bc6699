"""How the areas are spread over the classes, as bars, with class bounds that can be dragged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from ..veerkracht.analysis.preview import Distribution
from ..veerkracht.mapping.class_names import SIGNAL_LETTERS
from .models.histogram import HistogramPlan
from .translation import say, tr

_MARGIN = 8


class Histogram(QLabel):
    """Bars in the map's colours. ``dragged`` while a bound moves, ``dropped`` when it stays: which, and its value.

    A label, because QGIS's dark themes tell labels, and no plain widgets, in which colour text is written.
    """

    dragged = pyqtSignal(int, float)
    dropped = pyqtSignal(int, float)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("Bars: areas by value. Lines: the bounds between the classes; drag one to set it yourself."))
        self.colours: Sequence[str] = ("#888888",) * 5
        self._shown: Optional[Distribution] = None
        self._decimals, self._unit = 0, ""
        self._held: Optional[int] = None
        self._line = 0

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(200, self.fontMetrics().height() * 8)

    def show_distribution(self, shown: Optional[Distribution], name: str, unit: str, decimals: int) -> None:
        """Draw this one, or nothing."""
        self._shown, self._unit, self._decimals = shown, unit, decimals
        self.setVisible(shown is not None)
        if shown is not None:
            self.setAccessibleName(tr("How the areas are spread: {name}", name=name))
            bounds = " – ".join(self._number(cut) for cut in shown.cuts)
            told = tr("{count} areas, {red} on red.", count=shown.areas, red=shown.red)
            self.setAccessibleDescription(f"{told} {tr('Class bounds: {bounds}.', bounds=bounds) if bounds else ''}")
        self.update()

    @property
    def plan(self) -> Optional[HistogramPlan]:
        """Where everything lies at this width."""
        return HistogramPlan(self._shown, max(1.0, self.width() - 2.0 * _MARGIN)) if self._shown is not None else None

    # -- hands

    def mousePressEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        plan = self.plan
        if plan is not None and event.button() == Qt.MouseButton.LeftButton:
            self._held = plan.line_at(event.pos().x() - _MARGIN)
            self._line = self._held if self._held is not None else self._line
            self.update()

    def mouseMoveEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        plan = self.plan
        if plan is None:
            return
        x = event.pos().x() - _MARGIN
        if self._held is not None:
            value = plan.value(x)
            QToolTip.showText(self.mapToGlobal(event.pos()), self._with_unit(value), self)
            self.dragged.emit(self._held, value)
            return
        over = plan.line_at(x)
        self.setCursor(Qt.CursorShape.SplitHCursor if over is not None else Qt.CursorShape.ArrowCursor)
        QToolTip.showText(self.mapToGlobal(event.pos()), self._told(plan, x, over), self)

    def mouseReleaseEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        plan, held = self.plan, self._held
        self._held = None
        if plan is not None and held is not None:
            self.dropped.emit(held, plan.value(event.pos().x() - _MARGIN))

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        """Up and down choose a line, left and right move it: a hundredth of the scale, or a tenth with Shift."""
        plan, key = self.plan, event.key()
        if plan is None or not plan.distribution.cuts:
            super().keyPressEvent(event)
            return
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._line = (self._line + (1 if key == Qt.Key.Key_Up else -1)) % len(plan.distribution.cuts)
            self.update()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = (plan.high - plan.low) / (10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 100)
            step = max(step, 10.0**-self._decimals) * (1 if key == Qt.Key.Key_Right else -1)
            self.dropped.emit(self._line, plan.distribution.cuts[self._line] + step)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        super().focusOutEvent(event)
        self.update()

    # -- drawing

    def paintEvent(self, _event: Any) -> None:  # noqa: N802 - Qt's own name
        plan = self.plan
        if plan is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_MARGIN, 0)
        line = self.fontMetrics().height()
        top, bottom = line + 4.0, self.height() - line - 6.0
        ink = self.palette().color(QPalette.ColorRole.WindowText)
        quiet = QColor(ink)
        quiet.setAlpha(110)
        self._paint_bars(painter, plan, top, bottom, quiet)
        painter.setPen(QPen(quiet, 1))
        painter.drawLine(QPointF(0, bottom), QPointF(plan.width, bottom))
        self._paint_lines(painter, plan, top, bottom, ink)
        self._paint_words(painter, plan, bottom, ink)
        painter.end()

    def _paint_bars(self, painter: QPainter, plan: HistogramPlan, top: float, bottom: float, quiet: QColor) -> None:
        scale = (bottom - top) / plan.most
        for bar in plan.bars():
            box = QRectF(bar.left + 0.5, bottom - scale * bar.high, max(1.0, bar.right - bar.left - 1), 0)
            box.setHeight(scale * (bar.high - bar.low))
            colour = QColor(self.colours[bar.signal - 1]) if bar.signal else quiet
            painter.setPen(QPen(quiet, 0.6))
            painter.setBrush(colour)
            painter.drawRect(box)

    def _paint_lines(self, painter: QPainter, plan: HistogramPlan, top: float, bottom: float, ink: QColor) -> None:
        for number, x in enumerate(plan.lines()):
            chosen = number == (self._held if self._held is not None else self._line)
            strong = chosen and (self.hasFocus() or self._held is not None)
            colour = self.palette().color(QPalette.ColorRole.Highlight) if strong else ink
            painter.setPen(QPen(colour, 2.2 if strong else 1.2))
            painter.drawLine(QPointF(x, top - 2), QPointF(x, bottom + 2))
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(x - 2.5, (top + bottom) / 2 - 7, 5, 14), 2, 2)

    def _paint_words(self, painter: QPainter, plan: HistogramPlan, bottom: float, ink: QColor) -> None:
        metrics, shown = self.fontMetrics(), plan.distribution
        painter.setPen(ink)
        for x, signal in plan.classes():
            letter = SIGNAL_LETTERS[signal - 1]
            painter.drawText(QPointF(x - metrics.horizontalAdvance(letter) / 2, metrics.ascent() + 1.0), letter)
        low, high = self._number(float(shown.edges[0])), self._number(float(shown.edges[-1]))
        base = bottom + 4 + metrics.ascent()
        ends = [0.0, plan.width - metrics.horizontalAdvance(high)]
        painter.drawText(QPointF(ends[0], base), low)
        painter.drawText(QPointF(ends[1], base), high)
        if shown.reference == shown.reference:
            x, words = plan.x(shown.reference), self._number(shown.reference)
            painter.setBrush(ink)
            painter.drawPolygon(QPolygonF([QPointF(x - 4, bottom + 6), QPointF(x + 4, bottom + 6), QPointF(x, bottom)]))
            wide = metrics.horizontalAdvance(words)
            left = x + 7 if x + 7 + wide < ends[1] - 4 else x - 7 - wide
            if left > metrics.horizontalAdvance(low) + 4:
                painter.drawText(QPointF(left, base), words)

    def _told(self, plan: HistogramPlan, x: float, line: Optional[int]) -> str:
        shown = plan.distribution
        if line is not None:
            return tr("Class bound {bound}: drag it", bound=self._with_unit(shown.cuts[line]))
        found = plan.bin_at(x)
        if found is None or not found[2]:
            return self.toolTip()
        return tr(
            "{low} to {high}: {count} areas",
            low=self._number(found[0]),
            high=self._with_unit(found[1]),
            count=found[2],
        )

    def _with_unit(self, value: float) -> str:
        return f"{self._number(value)} {self._unit}".strip()

    def _number(self, value: float) -> str:
        return say().number(value, self._decimals)
