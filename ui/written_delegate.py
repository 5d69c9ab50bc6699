"""How a line of the workshop's lists is painted: a badge, what was written, and what belongs to it in small."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRect, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from .delegates import _WRAP, GAP, bold, muted
from .models.written import WrittenModel

LONGEST_LIST = 260


class WrittenDelegate(QStyledItemDelegate):
    """The texts whole, however long; the badge as a disc where it is a number or a sign."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # noqa: N802 - Qt's own name
        width = self.parent().viewport().width()
        title, detail = self._rooms(option, index, QRect(0, 0, width, 10000))
        bottom = (detail if index.data(WrittenModel.DETAIL_ROLE) else title).bottom()
        return QSize(width, max(bottom, self._badge_size(option)) + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        option = QStyleOptionViewItem(option)
        QApplication.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = option.palette
        ink = palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        title, detail = self._rooms(option, index, option.rect)
        self._paint_badge(painter, option, index)
        painter.setPen(ink)
        painter.drawText(title, _WRAP, index.data())
        painter.setPen(ink if selected else muted(palette))
        painter.drawText(detail, _WRAP, index.data(WrittenModel.DETAIL_ROLE))
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            self._paint_tick(painter, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(palette.color(QPalette.ColorRole.Highlight))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def editorEvent(self, event, model, option, index):  # type: ignore[no-untyped-def]  # noqa: N802, ANN001, ANN201
        if event.type() == event.Type.MouseButtonRelease and index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            return self._turn(model, index)
        if event.type() == event.Type.KeyPress and event.key() == Qt.Key.Key_Space:
            return self._turn(model, index)
        return super().editorEvent(event, model, option, index)

    @staticmethod
    def _turn(model: WrittenModel, index: QModelIndex) -> bool:
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) in (Qt.CheckState.Checked, 2)
        turned = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, turned, Qt.ItemDataRole.CheckStateRole)

    @staticmethod
    def _badge_size(option: QStyleOptionViewItem) -> int:
        return option.fontMetrics.height() + GAP

    def _rooms(self, option: QStyleOptionViewItem, index: QModelIndex, rect: QRect) -> tuple[QRect, QRect]:
        """Where the two texts go."""
        beside = index.data(WrittenModel.BADGE_ROLE) or index.data(Qt.ItemDataRole.CheckStateRole) is not None
        left = rect.left() + GAP + (self._badge_size(option) + GAP if beside else 0)
        room = QRect(left, rect.top() + GAP // 2, rect.right() - GAP - left, 10000)
        title = option.fontMetrics.boundingRect(room, _WRAP, index.data())
        below = room.translated(0, title.height() + 2)
        detail = option.fontMetrics.boundingRect(below, _WRAP, index.data(WrittenModel.DETAIL_ROLE))
        return QRect(left, title.top(), room.width(), title.height()), QRect(
            left, below.top(), room.width(), detail.height()
        )

    def _paint_badge(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        badge = index.data(WrittenModel.BADGE_ROLE)
        if not badge:
            return
        palette, size = option.palette, self._badge_size(option)
        disc = QRect(option.rect.left() + GAP // 2, option.rect.top() + GAP // 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        # as on the map: light on dark, whatever the theme
        painter.setBrush(palette.color(QPalette.ColorRole.Text))
        painter.drawEllipse(disc)
        painter.setPen(palette.color(QPalette.ColorRole.Base))
        painter.setFont(bold(option.font))
        painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), badge)
        painter.setFont(option.font)

    def _paint_tick(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        box = QStyleOptionViewItem(option)
        size = option.fontMetrics.height()
        box.rect = QRect(option.rect.left() + GAP, option.rect.top() + GAP // 2, size, size)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) in (Qt.CheckState.Checked, 2)
        box.state &= ~QStyle.StateFlag.State_HasFocus
        box.state |= QStyle.StateFlag.State_On if ticked else QStyle.StateFlag.State_Off
        QApplication.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, painter, option.widget
        )


def as_high_as_its_rows(view: QListView) -> None:
    """Let a list be no higher than what is in it, so that several stand under each other on one sheet."""
    rows = view.model().rowCount()
    heights = (view.sizeHintForRow(row) for row in range(rows))
    view.setVisible(rows > 0)
    view.setFixedHeight(min(LONGEST_LIST, sum(heights) + 2 * view.frameWidth() + 2))
