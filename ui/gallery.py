"""The maps as pictures with their names, as many beside each other as fit."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QEvent, QModelIndex, QRect, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontMetrics, QImage, QPainter, QPainterPath, QPalette, QPen
from qgis.PyQt.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from .delegates import GAP, bold, muted, thin
from .models.views import ViewsModel

PICTURE = QSize(200, 134)  # as it is drawn; it is shown as large as the columns are wide
LEAST = 140  # pixels that a column is wide
_TEXT = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
_MIDDLE = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
NAME_LINES = 2


class PictureDelegate(QStyledItemDelegate):
    """A picture in a frame and the map's name under it; where a map cannot be shown, the reason is in the frame."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # noqa: N802 - Qt's own name
        return self.parent().gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        palette = option.palette
        reason = index.data(ViewsModel.REASON_ROLE)
        shown = bool(index.data(ViewsModel.SHOWN_ROLE))
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and not reason
        width = option.rect.width() - GAP
        frame = QRectF(option.rect.left() + GAP / 2, option.rect.top() + GAP / 2, width, picture_height(width))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_picture(painter, frame, index.data(Qt.ItemDataRole.DecorationRole), palette)
        highlight = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Highlight)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(highlight, 3) if shown else QPen(highlight if hovered else thin(palette), 1))
        painter.drawRoundedRect(frame, 3, 3)
        if focused:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(frame.adjusted(-3, -3, 3, 3), 4, 4)
        painter.setPen(muted(palette) if reason else palette.color(QPalette.ColorRole.Text))
        if reason:
            self._paint_reason(painter, frame.adjusted(GAP, GAP, -GAP, -GAP).toRect(), reason)
        painter.setFont(bold(option.font) if shown else option.font)
        top = round(frame.bottom()) + GAP // 2
        room = QRect(option.rect.left() + 2, top, option.rect.width() - 4, option.rect.bottom() - top)
        painter.drawText(room, _TEXT, two_lines(index.data(), painter.fontMetrics(), room.width()))
        painter.restore()

    @staticmethod
    def _paint_picture(painter: QPainter, frame: QRectF, picture: Optional[QImage], palette: QPalette) -> None:
        path = QPainterPath()
        path.addRoundedRect(frame, 3, 3)
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(frame, palette.color(QPalette.ColorRole.AlternateBase))
        if picture is not None:
            painter.drawImage(frame, picture)
        painter.restore()

    @staticmethod
    def _paint_reason(painter: QPainter, room: QRect, reason: str) -> None:
        """As much of the reason as fits; all of it is in the tip."""
        metrics = painter.fontMetrics()
        words = reason.split(" ")
        text = reason
        while len(words) > 1 and metrics.boundingRect(room, _MIDDLE, text).height() > room.height():
            words.pop()
            text = f"{' '.join(words)}…"
        painter.drawText(room, _MIDDLE, text)


class GalleryView(QListView):
    """Pictures in rows that fill the width; ``seen`` tells which rows have come in sight.

    A click or Enter chooses (``chosen``); moving with the arrows only moves.
    """

    chosen = pyqtSignal(QModelIndex)
    seen = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(PictureDelegate(self))
        self.clicked.connect(self.chosen)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.seen.emit())

    def in_sight(self) -> list[QModelIndex]:
        """The rows that are seen now, from the top down."""
        room = self.viewport().rect()
        rows = (self.model().index(row, 0) for row in range(self.model().rowCount()))
        return [index for index in rows if self.visualRect(index).intersects(room)]

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        index = self.currentIndex()
        if event.key() in enter and index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.chosen.emit(index)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        self._fit()
        super().resizeEvent(event)
        # other columns move the map that is shown out of sight
        self.scrollTo(self.currentIndex())
        self.seen.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def showEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        super().showEvent(event)
        self.seen.emit()

    def _fit(self) -> None:
        """As many columns as there is room for, all of the same width."""
        width = self.viewport().width() - 2
        cell = width // max(1, width // LEAST)
        height = picture_height(cell - GAP) + NAME_LINES * self.fontMetrics().lineSpacing() + 2 * GAP
        self.setGridSize(QSize(cell, height))


def picture_height(width: int) -> int:
    """How high a picture of that width is."""
    return width * PICTURE.height() // PICTURE.width()


def two_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """A name over at most two lines, cut off where it is longer; all of it is in the tip."""
    words = text.split(" ")
    first = words.pop(0)
    while words and metrics.horizontalAdvance(f"{first} {words[0]}") <= width:
        first = f"{first} {words.pop(0)}"
    if metrics.horizontalAdvance(first) > width:
        first = metrics.elidedText(first, Qt.TextElideMode.ElideRight, width)
    rest = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width)
    return f"{first}\n{rest}".strip()
