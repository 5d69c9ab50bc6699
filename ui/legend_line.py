"""A legend that takes as little room as it can: swatches as on the map, each with its name and number of areas."""

from __future__ import annotations

from typing import Any, NamedTuple, Optional

from qgis.core import QgsSymbolLayerUtils
from qgis.PyQt.QtCore import QPoint, QRect, QSize, Qt
from qgis.PyQt.QtGui import QFont, QFontMetrics, QPainter, QPen, QPixmap
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from ..veerkracht.mapping.legend import Legend, LegendEntry
from ..veerkracht.mapping.symbols import swatch
from .delegates import bold, thin

SWATCH = QSize(22, 14)
SPACE = 5  # after a swatch
APART = 14  # between two entries


class _Piece(NamedTuple):
    """One entry, or a title where there is no picture, at its place."""

    place: QRect
    text: str
    picture: Optional[QPixmap]


class LegendLine(QLabel):
    """The entries behind each other, over as many lines as the width asks; a label, so that themes colour it."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._parts: list[tuple[str, Optional[QPixmap]]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def texts(self) -> list[str]:
        """What it says, titles among it."""
        return [text for text, _picture in self._parts]

    def show_legend(self, legend: Legend) -> None:
        """Show the classes of a map, and what is drawn over them where it occurs."""
        self._parts = []
        for group in legend.groups:
            self._parts.append((group.title, None))
            self._parts += [
                (f"{entry.label} ({entry.count})", self._picture(entry))
                for entry in group.entries
                if entry.count or not entry.overlay
            ]
        self.setAccessibleName("; ".join(self.texts))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's own name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's own name
        pieces = self._laid(width)
        return max((piece.place.bottom() for piece in pieces), default=0) + 2

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        width = max(self.width(), 240)
        return QSize(240, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(120, self.fontMetrics().lineSpacing())

    def paintEvent(self, _event: Any) -> None:  # noqa: N802 - Qt's own name
        painter = QPainter(self)
        ink = self.palette().color(self.foregroundRole())
        for piece in self._laid(self.width()):
            room = QRect(piece.place)
            if piece.picture is not None:
                chip = QRect(QPoint(0, 0), SWATCH)
                chip.moveCenter(QPoint(room.left() + SWATCH.width() // 2, room.center().y()))
                painter.drawPixmap(chip, piece.picture)
                painter.setPen(QPen(thin(self.palette()), 1))
                painter.drawRect(chip.adjusted(0, 0, -1, -1))
                room.setLeft(chip.right() + SPACE)
            painter.setPen(ink)
            painter.setFont(self._font_of(piece.picture))
            elided = painter.fontMetrics().elidedText(piece.text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), elided)
        painter.end()

    def _laid(self, width: int) -> list[_Piece]:
        pieces: list[_Piece] = []
        left = top = 0
        line = max(self.fontMetrics().lineSpacing(), SWATCH.height() + 2)
        for text, picture in self._parts:
            needed = QFontMetrics(self._font_of(picture)).horizontalAdvance(text) + 2
            needed += SWATCH.width() + SPACE if picture is not None else 0
            # a group starts on a line of its own
            if left and (left + needed > width or picture is None):
                left, top = 0, top + line + 2
            pieces.append(_Piece(QRect(left, top, min(needed, width - left), line), text, picture))
            left += needed + APART
        return pieces

    def _font_of(self, picture: Optional[QPixmap]) -> QFont:
        return self.font() if picture is not None else bold(self.font())

    def _picture(self, entry: LegendEntry) -> QPixmap:
        ratio = self.devicePixelRatioF()
        symbol = swatch(entry.colour, entry.hatch, entry.letter, entry.glyph)
        picture = QgsSymbolLayerUtils.symbolPreviewPixmap(symbol, SWATCH * ratio)
        picture.setDevicePixelRatio(ratio)
        return picture
