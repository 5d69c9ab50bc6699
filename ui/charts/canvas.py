"""The chart as a widget: matplotlib's own Qt canvas. The chart itself is drawn once; what the mouse points at and what
is chosen is drawn over a copy of it, so that it follows at once with any number of areas."""

from __future__ import annotations

from html import escape
from typing import Any, Optional

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.transforms import IdentityTransform
from qgis.PyQt.QtCore import QPoint, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QApplication, QSizePolicy, QToolTip

from ...veerkracht.compat import chart_canvas
from ..later import later
from .make import Chart, make_picture, settings
from .picture import Picture
from .theme import Theme

REACH = 14  # pixels of the screen between the mouse and what it points at
LEAST_DRAG = 5
SETTLE = 40  # milliseconds that a new size has to stay before the chart is drawn in it


class ChartCanvas(chart_canvas()):  # type: ignore[misc] # matplotlib's class for this Qt
    """Shows one chart; tells which areas the user chose in it."""

    chosen = pyqtSignal(tuple)
    opened = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__(Figure())
        self.picture: Optional[Picture] = None
        self._chart: Optional[Chart] = None
        self._theme: Optional[Theme] = None
        self._selection: tuple[str, ...] = ()
        self._ground: Any = None
        self._by_key = False
        self._drag: Optional[tuple[float, float]] = None
        self._band: Optional[Rectangle] = None
        self.figure.patch.set_alpha(0.0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        # what lies under the chart is that of the panel, whatever the theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        self._settled = later(self, self.rebuild, SETTLE)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(320, 300)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(120, 140)

    # -- what is shown

    def show_chart(self, chart: Chart, theme: Theme, selection: tuple[str, ...]) -> None:
        """Draw another chart, or the same in other colours."""
        self._chart, self._theme, self._selection = chart, theme, selection
        self.rebuild()

    def select(self, codes: tuple[str, ...]) -> None:
        """Draw these areas out."""
        self._selection = codes
        if self.picture is None or self._ground is None:
            return
        with settings():
            fits = self.picture.choose(codes)
        if fits:
            self._draw_over()
        else:
            self.rebuild()

    def rebuild(self) -> None:
        """Draw all of it."""
        self._settled.stop()
        if self._chart is None or self._theme is None or self.width() < 60 or self.height() < 60:
            return
        hovered = self.picture.hovered if self.picture is not None else -1
        with settings():
            self.figure.clear()
            self.figure.set_dpi(self.logicalDpiX() * self.devicePixelRatioF())
            dpi = self.figure.dpi
            ratio = self.devicePixelRatioF()
            size = inches(self.width() * ratio, dpi), inches(self.height() * ratio, dpi)
            self.figure.set_size_inches(*size, forward=False)
            self.picture = make_picture(self.figure, self._theme, self._chart, self._selection)
            if 0 <= hovered < len(self.picture.places) and self.hasFocus():
                self.picture.hover(hovered)
            self._band = Rectangle(
                (0, 0),
                0,
                0,
                transform=IdentityTransform(),
                facecolor="none",
                edgecolor=self._theme.ink,
                linewidth=0.9,
                linestyle=(0, (3, 2)),
                animated=True,
                visible=False,
                zorder=10,
            )
            self.picture.axes.add_artist(self._band)
            self._band.set_clip_on(False)
            self.draw()

    def draw(self) -> None:
        """matplotlib asks for this when it thinks that all is to be drawn."""
        with settings():
            super().draw()
            self._ground = self.copy_from_bbox(self.figure.bbox)
            self._draw_over()

    def draw_idle(self) -> None:
        """A new size: the chart is drawn in it when it is no longer being changed."""
        self._settled.start()

    def _draw_over(self) -> None:
        if self._ground is None or self.picture is None:
            return
        self.restore_region(self._ground)
        for artist in sorted(self.picture.overlay(), key=lambda item: float(item.get_zorder())):
            self.picture.axes.draw_artist(artist)
        self.update()

    def paintEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        super().paintEvent(event)
        if self._by_key:
            painter = QPainter(self)
            painter.setPen(QPen(QApplication.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
            painter.end()

    # -- the mouse and the keys

    def _at(self, event: Any) -> tuple[float, float]:
        ratio = self.devicePixelRatioF()
        return event.pos().x() * ratio, self.figure.bbox.height - event.pos().y() * ratio

    def _mark_at(self, event: Any) -> int:
        if self.picture is None:
            return -1
        return self.picture.nearest(*self._at(event), REACH * self.devicePixelRatioF())

    def hover(self, mark: int, tell: bool = True) -> None:
        """Point at one mark (-1: at none) and tell what it is."""
        if self.picture is None:
            return
        if mark != self.picture.hovered:
            self.picture.hover(mark)
            self._draw_over()
        if mark < 0 or not tell:
            QToolTip.hideText()
            return
        tip = self.picture.tip(mark)
        # names come from files: they are written, not read as HTML
        lines = "".join(f"<br>{escape(line)}" for line in tip.lines)
        self.setAccessibleDescription("; ".join((tip.name, *tip.lines)))
        ratio = self.devicePixelRatioF()
        x, y = self.picture.places[mark]
        place = QPoint(round(x / ratio), round((self.figure.bbox.height - y) / ratio))
        QToolTip.showText(self.mapToGlobal(place), f"<b>{escape(tip.name)}</b>{lines}", self)

    def mouseMoveEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        if self._drag is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self.hover(self._mark_at(event))
            return
        x, y = self._at(event)
        if self._band is not None and self._is_drag(x, y):
            self.hover(-1)
            self._band.set_bounds(self._drag[0], self._drag[1], x - self._drag[0], y - self._drag[1])
            self._band.set_visible(True)
            self._draw_over()

    def mousePressEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag = self._at(event)

    def mouseReleaseEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        if event.button() != Qt.MouseButton.LeftButton or self._drag is None or self.picture is None:
            return
        start, self._drag = self._drag, None
        adding = bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier))
        end = self._at(event)
        if abs(end[0] - start[0]) + abs(end[1] - start[1]) > LEAST_DRAG * self.devicePixelRatioF():
            if self._band is not None:
                self._band.set_visible(False)
            self._draw_over()
            self._choose(self.picture.within(start, end), adding, toggle=False)
        else:
            mark = self._mark_at(event)
            self._choose((self.picture.codes[mark],) if mark >= 0 and self.picture.codes[mark] else (), adding)

    def mouseDoubleClickEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        mark = self._mark_at(event)
        if self.picture is not None and mark >= 0 and self.picture.codes[mark]:
            self.opened.emit(self.picture.codes[mark])

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        key, keys = event.key(), Qt.Key
        step = {keys.Key_Right: 1, keys.Key_Down: 1, keys.Key_Left: -1, keys.Key_Up: -1}.get(key, 0)
        if self.picture is None:
            return
        mark = self.picture.hovered
        if step:
            self.hover(self.picture.beside(mark, step))
        elif key in (keys.Key_Space, keys.Key_Return, keys.Key_Enter) and mark >= 0 and self.picture.codes[mark]:
            adding = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._choose((self.picture.codes[mark],), adding)
        elif key == keys.Key_Escape and (mark >= 0 or self._selection):
            self.hover(-1)
            self.chosen.emit(())
        else:
            event.ignore()

    def leaveEvent(self, _event: Any) -> None:  # noqa: N802 - Qt's own name
        self.hover(-1)

    def enterEvent(self, _event: Any) -> None:  # noqa: N802 - Qt's own name
        """matplotlib has nothing to do here."""

    def wheelEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        event.ignore()

    def keyReleaseEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        event.ignore()

    def focusInEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        reasons = Qt.FocusReason
        self._by_key = event.reason() in (reasons.TabFocusReason, reasons.BacktabFocusReason)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        self._by_key = False
        self.hover(-1)
        super().focusOutEvent(event)

    def _is_drag(self, x: float, y: float) -> bool:
        assert self._drag is not None
        moved = abs(x - self._drag[0]) + abs(y - self._drag[1])
        return moved > LEAST_DRAG * self.devicePixelRatioF()

    def _choose(self, codes: tuple[str, ...], adding: bool, toggle: bool = True) -> None:
        """The codes, or these beside what was chosen; ``toggle`` takes one away that was chosen already."""
        if not adding:
            self.chosen.emit(codes)
            return
        if toggle and codes and codes[0] in self._selection:
            self.chosen.emit(tuple(code for code in self._selection if code not in codes))
        else:
            self.chosen.emit(tuple(dict.fromkeys((*self._selection, *codes))))


def inches(pixels: float, dpi: float) -> float:
    """How long so many whole pixels are. A little over: matplotlib cuts to whole pixels, and one that is lost to
    rounding shows as a line of noise at the edge."""
    return (pixels + 0.1) / dpi
