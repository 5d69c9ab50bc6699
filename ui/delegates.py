"""How cards, maps and signals are painted: from the palette, so that light, dark and high contrast come for free."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, QTimer
from qgis.PyQt.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from .models.figures import FiguresModel
from .models.table_cards import TableCardsModel

GAP = 8
BAR_HEIGHT = 6
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


def bold(font: QFont) -> QFont:
    """The same font in bold."""
    strong = QFont(font)
    strong.setBold(True)
    return strong


def muted(palette: QPalette) -> QColor:
    """Between text and ground: quieter than text, still readable in light and dark."""
    return _between(palette, 0.68)


def quieten(widget: QWidget) -> None:
    """Let a label speak more softly than the choices around it, in light and dark."""
    palette = widget.palette()
    colour = _between(QApplication.palette(), 0.68)
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    widget.setPalette(palette)


def thin(palette: QPalette) -> QColor:
    """A thin line on the ground."""
    return _between(palette, 0.2)


def _between(palette: QPalette, share: float) -> QColor:
    """``share`` of the text colour on the ground; of the active group, so that a disabled row stays readable."""
    group = QPalette.ColorGroup.Active
    text, ground = palette.color(group, QPalette.ColorRole.Text), palette.color(group, QPalette.ColorRole.Base)
    mixed = (round(share * a + (1 - share) * b) for a, b in zip(text.getRgb()[:3], ground.getRgb()[:3]))
    return QColor(*mixed)


class CardDelegate(QStyledItemDelegate):
    """A table as a card: name and match rate, bar, publisher and years, and a warning when there is one."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # noqa: N802 - Qt's own name
        width = self.parent().viewport().width()
        line = option.fontMetrics.height()
        height = 4 * GAP + line + BAR_HEIGHT
        if index.data(TableCardsModel.SUBTITLE_ROLE):
            height += line + GAP // 2
        warning = index.data(TableCardsModel.WARNING_ROLE)
        if warning:
            room = QRect(0, 0, width - 3 * GAP - 20, 1000)
            height += option.fontMetrics.boundingRect(room, _WRAP, warning).height() + GAP // 2
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        palette, metrics = option.palette, option.fontMetrics
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(option.rect).adjusted(1, GAP / 2, -1, -GAP / 2)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        edge = palette.color(QPalette.ColorRole.Highlight) if hovered or focused else thin(palette)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(card, 4, 4)
        inner = card.adjusted(GAP, GAP, -GAP, -GAP).toRect()
        rate = index.data(TableCardsModel.RATE_ROLE)
        text = palette.color(QPalette.ColorRole.Text)
        painter.setPen(text)
        row = QRect(inner.left(), inner.top(), inner.width(), metrics.height())
        painter.drawText(row, _RIGHT, rate)
        strong = bold(option.font)
        painter.setFont(strong)
        room = inner.width() - metrics.horizontalAdvance(rate) - GAP
        name = QFontMetrics(strong).elidedText(index.data(), Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(row, _LEFT, name)
        painter.setFont(option.font)
        bar = QRectF(inner.left(), row.bottom() + GAP / 2 + 1, inner.width(), BAR_HEIGHT)
        self._paint_bar(painter, palette, bar, index.data(TableCardsModel.SHARE_ROLE))
        top = round(bar.bottom()) + GAP // 2
        subtitle = index.data(TableCardsModel.SUBTITLE_ROLE)
        if subtitle:
            painter.setPen(muted(palette))
            line = QRect(inner.left(), top, inner.width(), metrics.height())
            painter.drawText(line, _LEFT, metrics.elidedText(subtitle, Qt.TextElideMode.ElideRight, inner.width()))
            top += metrics.height() + GAP // 2
        warning = index.data(TableCardsModel.WARNING_ROLE)
        if warning:
            icon = QgsApplication.getThemeIcon("/mIconWarning.svg")
            icon.paint(painter, QRect(inner.left(), top, 16, 16))
            painter.setPen(text)
            painter.drawText(
                QRect(inner.left() + 20, top, inner.width() - 20, inner.bottom() - top + 2), _WRAP, warning
            )
        painter.restore()

    @staticmethod
    def _paint_bar(painter: QPainter, palette: QPalette, bar: QRectF, share: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(thin(palette))
        painter.drawRoundedRect(bar, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
        if share > 0:
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
            full = QRectF(bar.left(), bar.top(), bar.width() * share, bar.height())
            painter.drawRoundedRect(full, BAR_HEIGHT / 2, BAR_HEIGHT / 2)


class ChoiceDelegate(QStyledItemDelegate):
    """Cells in which one of some choices stands: a box to pick from."""

    def __init__(self, choices: Iterable[tuple[str, str]], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)

    def createEditor(self, parent: QWidget, option: Any, index: QModelIndex) -> QWidget:  # noqa: N802 - Qt's own name
        box = QComboBox(parent)
        for choice, label in self._choices:
            box.addItem(label, choice)
        box.setMaxVisibleItems(20)
        box.activated.connect(lambda _row: self._done(box))
        QTimer.singleShot(0, box.showPopup)
        return box

    def _done(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QComboBox, index: QModelIndex) -> None:  # noqa: N802 - Qt's own name
        editor.setCurrentIndex(max(0, editor.findData(index.data(FiguresModel.CHOICE_ROLE))))

    def setModelData(self, editor: QComboBox, model: Any, index: QModelIndex) -> None:  # noqa: N802 - Qt's own name
        model.setData(index, editor.currentData())
