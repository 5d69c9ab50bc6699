"""The steps of a QuickScan as buttons, each with the state of its page."""

from __future__ import annotations

from enum import Enum

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QIcon, QPainter, QPalette, QPen, QPixmap
from qgis.PyQt.QtWidgets import QSizePolicy, QToolButton, QWidget

from .study_model import StudyModel
from .translation import tr

STEPS = ("areas", "tables", "signals", "map", "insight", "workshop", "print")
_ICONS = {
    "areas": "/mIconPolygonLayer.svg",
    "tables": "/mActionOpenTable.svg",
    "signals": "/propertyicons/diagram.svg",
    "map": "/mActionStyleManager.svg",
    "insight": "/mActionIdentify.svg",
    "workshop": "/mActionTextAnnotation.svg",
    "print": "/mActionFilePrint.svg",
}
_ICON_SIZE = 24


class StepState(Enum):
    """How far a page is."""

    EMPTY = "empty"
    BUSY = "busy"
    ATTENTION = "attention"
    DONE = "done"


def step_label(step: str) -> str:
    """What a step is called."""
    return {
        "areas": tr("Areas"),
        "tables": tr("Tables"),
        "signals": tr("Signals"),
        "map": tr("Map"),
        "insight": tr("Insight"),
        "workshop": tr("Workshop"),
        "print": tr("Print"),
    }[step]


def state_label(state: StepState) -> str:
    """The state in words, for tooltips and screen readers."""
    return {
        StepState.EMPTY: tr("to do"),
        StepState.BUSY: tr("busy"),
        StepState.ATTENTION: tr("asks attention"),
        StepState.DONE: tr("done"),
    }[state]


def state_of(step: str, study: StudyModel, publishing: bool, published: bool) -> StepState:
    """What the dot of a step says, from the study alone."""
    done, empty, attention, busy = StepState.DONE, StepState.EMPTY, StepState.ATTENTION, StepState.BUSY
    if step == "areas":
        if study.areas_busy:
            return busy
        if study.areas is not None:
            return done
        return attention if study.areas_problem or study.municipalities else empty
    if step == "tables":
        states = study.tables
        if any(state.busy for state in states):
            return busy
        if any(state.problem is not None or state.matched == 0 or state.stale for state in states):
            return attention
        return done if states else empty
    if step == "workshop":
        return done if study.study.workshop else empty
    if step in ("signals", "map") and study.computing:
        return busy if step == "signals" else empty
    if step == "print" and publishing:
        return busy
    if study.findings is None:
        return empty
    if step == "signals":
        return attention if study.outdated else done
    if step == "insight":
        return done if study.selected_area else empty
    if step == "print":
        return empty if not published else (attention if study.outdated else done)
    return attention if study.outdated else done


class StepButton(QToolButton):
    """One step: icon with a state dot, its name under it while there is room."""

    def __init__(self, step: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.step = step
        self.state = StepState.EMPTY
        self.setObjectName(f"step_{step}")
        self.setText(step_label(step))
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setIconSize(QSize(_ICON_SIZE, _ICON_SIZE))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_state(StepState.EMPTY)
        self.show_text(True)

    def set_state(self, state: StepState) -> None:
        self.state = state
        self.setIcon(self._icon())
        words = f"{step_label(self.step)}: {state_label(state)}"
        self.setToolTip(words)
        self.setAccessibleName(words)

    def show_text(self, shown: bool) -> None:
        """Name under the icon, or the icon alone where the panel is narrow."""
        style = Qt.ToolButtonStyle.ToolButtonTextUnderIcon if shown else Qt.ToolButtonStyle.ToolButtonIconOnly
        self.setToolButtonStyle(style)

    def text_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.text()) + 12

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(_ICON_SIZE + 12, super().sizeHint().height())

    def changeEvent(self, event: object) -> None:  # noqa: N802 - Qt's own name
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange:  # type: ignore[attr-defined]
            self.setIcon(self._icon())

    def _icon(self) -> QIcon:
        """QGIS's icon with the state as a small sign whose shape tells it too: ring, half, exclamation mark, tick."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round((_ICON_SIZE + 4) * ratio), round(_ICON_SIZE * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QgsApplication.getThemeIcon(_ICONS[self.step]).paint(painter, 0, 0, 20, 20)
        self._paint_state(painter, QRectF(_ICON_SIZE - 8, _ICON_SIZE - 12, 11, 11))
        painter.end()
        return QIcon(picture)

    def _paint_state(self, painter: QPainter, dot: QRectF) -> None:
        palette = self.palette()
        ground, ink = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
        mark, on_mark = palette.color(QPalette.ColorRole.Highlight), palette.color(QPalette.ColorRole.HighlightedText)
        painter.setPen(QPen(ink if self.state in (StepState.EMPTY, StepState.BUSY) else mark, 1.2))
        painter.setBrush(ground)
        if self.state is StepState.DONE:
            painter.setBrush(mark)
            painter.drawEllipse(dot)
            painter.setPen(QPen(on_mark, 1.6))
            c = dot.center()
            painter.drawPolyline(
                QPointF(c.x() - 2.6, c.y()), QPointF(c.x() - 0.7, c.y() + 2.0), QPointF(c.x() + 2.7, c.y() - 2.2)
            )
        elif self.state is StepState.ATTENTION:
            painter.setPen(QPen(ink, 1.2))
            painter.setBrush(ink)
            painter.drawEllipse(dot)
            painter.setPen(QPen(ground, 1.8))
            c = dot.center()
            painter.drawLine(QPointF(c.x(), c.y() - 3), QPointF(c.x(), c.y() + 0.6))
            painter.drawPoint(QPointF(c.x(), c.y() + 3.2))
        else:
            painter.drawEllipse(dot)
            if self.state is StepState.BUSY:
                painter.setBrush(ink)
                painter.drawPie(dot, 90 * 16, 180 * 16)
