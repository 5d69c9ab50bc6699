"""How a signal is painted in a table: a chip in the map's colour with its letter, and the trend beside it."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..veerkracht.mapping.palette import palette as map_palette
from .delegates import bold, muted, thin
from .models.roles import GLYPH_ROLE, SIGNAL_ROLE, UNCERTAIN_ROLE

DARK = 115  # lightness below which a letter is white
INK = "#222222"
GLYPH_SIZE = 0.85  # of the text
LEFT_SHARE = 0.32  # where the middle of a chip with a glyph beside it is


class ChipDelegate(QStyledItemDelegate):
    """Cells with a signal are chips, hatched when uncertain and a dash where there is none; other cells are text."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.colours = map_palette().signal

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        signal = index.data(SIGNAL_ROLE)
        if signal is None:
            super().paint(painter, option, index)
            return
        style = QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        painter.save()
        if signal:
            self._paint_chip(painter, option, index, signal)
        else:
            painter.setPen(muted(option.palette))
            painter.drawText(option.rect, int(Qt.AlignmentFlag.AlignCenter), index.data())
        painter.restore()

    def _paint_chip(self, painter: QPainter, option: Any, index: QModelIndex, signal: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        glyph = index.data(GLYPH_ROLE)
        cell = QRectF(option.rect)
        size = min(cell.height() - 4, option.fontMetrics.height() + 4)
        chip = QRectF(0, 0, size * 1.3, size)
        chip.moveCenter(cell.center())
        if glyph is not None:
            chip.moveCenter(cell.center() - QRectF(0, 0, (0.5 - LEFT_SHARE) * cell.width(), 0).bottomRight())
        colour = QColor(self.colours[signal - 1])
        painter.setPen(QPen(thin(option.palette), 1))
        painter.setBrush(colour)
        painter.drawRoundedRect(chip, 3, 3)
        letter = QColor("white") if colour.lightness() < DARK else QColor(INK)
        if index.data(UNCERTAIN_ROLE):
            painter.setPen(Qt.PenStyle.NoPen)
            hatch = QColor(letter)
            hatch.setAlpha(110)
            painter.setBrush(QBrush(hatch, Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(chip, 3, 3)
        painter.setPen(letter)
        painter.setFont(bold(option.font))
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), index.data())
        if glyph:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
            painter.setPen(option.palette.color(role))
            small = QFont(option.font)
            small.setPointSizeF(GLYPH_SIZE * small.pointSizeF() if small.pointSizeF() > 0 else GLYPH_SIZE * 9)
            painter.setFont(small)
            beside = QRectF(chip.right() + 2, cell.top(), cell.right() - chip.right() - 2, cell.height())
            painter.drawText(beside, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), glyph)
