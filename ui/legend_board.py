"""A map's legend in the size of its font: swatches as on the map, words, and the number of areas."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsRenderContext
from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QFontMetrics, QImage, QPainter, QPalette
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ..veerkracht.mapping.legend import Legend, LegendEntry
from ..veerkracht.mapping.symbols import swatch
from .delegates import bold

_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
# in mm: letters and hatches keep their size to it, whatever the font
SWATCH_HEIGHT = 4.4


class LegendBoard(QWidget):
    """As high as its lines; they break where the room is narrow."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._legend = Legend(())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_legend(self, shown: Legend) -> None:
        self._legend = shown
        lines = [f"{entry.told}: {entry.count}" for group in shown.groups for entry in group.entries]
        self.setAccessibleDescription(". ".join(lines))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's own name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's own name
        return self._walk(None, width)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        width = 22 * self.fontMetrics().averageCharWidth()
        return QSize(width, self._walk(None, max(width, self.width())))

    def paintEvent(self, _event: Any) -> None:  # noqa: N802 - Qt's own name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._walk(painter, self.width())
        painter.end()

    def changeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        super().changeEvent(event)
        if event.type() == event.Type.FontChange:
            self.updateGeometry()

    def _walk(self, painter: Optional[QPainter], width: int) -> int:
        """Draw the lines, or only measure them; returns the height."""
        metrics, strong = self.fontMetrics(), QFontMetrics(bold(self.font()))
        line = metrics.height()
        chip = QSize(round(line * 1.5), line)
        count_room = metrics.horizontalAdvance("0000")
        top = 0
        for group in self._legend.groups:
            if top:
                top += line // 2
            room = strong.boundingRect(QRect(0, 0, width, 10000), _WRAP, group.title)
            if painter is not None:
                painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
                painter.setFont(bold(self.font()))
                painter.drawText(QRect(0, top, width, room.height()), _WRAP, group.title)
                painter.setFont(self.font())
            top += room.height() + line // 4
            for entry in group.entries:
                left = chip.width() + line // 2
                words = QRect(left, 0, width - left - count_room, 10000)
                height = max(line, metrics.boundingRect(words, _WRAP, entry.told).height())
                if painter is not None:
                    painter.drawImage(0, top + (height - line) // 2, self._swatch(entry, chip))
                    painter.drawText(QRect(left, top, words.width(), height), _WRAP, entry.told)
                    painter.drawText(QRect(width - count_room, top, count_room, height), _RIGHT, str(entry.count))
                top += height + line // 5
        return top

    def _swatch(self, entry: LegendEntry, size: QSize) -> QImage:
        """As on the map, with its letter as high as the line allows."""
        ratio = self.devicePixelRatioF()
        image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        context = QgsRenderContext.fromQPainter(painter)
        context.setScaleFactor(image.height() / SWATCH_HEIGHT)
        symbol = swatch(entry.colour, entry.hatch, entry.letter, entry.glyph)
        symbol.drawPreviewIcon(painter, image.size(), context)
        painter.end()
        image.setDevicePixelRatio(ratio)
        return image
