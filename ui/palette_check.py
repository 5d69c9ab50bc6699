"""The colours of a palette as people with another colour vision see them, with a verdict in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen
from qgis.PyQt.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QSizePolicy, QWidget

from ..veerkracht.mapping.colour_vision import APART, DEUTAN, KINDS, NORMAL, PROTAN, TRITAN, closest, seen_as
from ..veerkracht.mapping.drawing import SIGNAL_LETTERS
from ..veerkracht.mapping.labels import is_dark
from ..veerkracht.mapping.palette import INK, PAPER
from .delegates import thin
from .translation import tr


class PaletteCheck(QWidget):
    """A line for each kind of colour vision: the classes as they look then. One is chosen for the small maps."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        names = {
            NORMAL: (tr("All colours"), ""),
            PROTAN: (tr("No red"), tr("Protan: about 1 man in 100; red looks dark.")),
            DEUTAN: (tr("No green"), tr("Deutan, the most common: with weaker forms about 1 man in 16.")),
            TRITAN: (tr("No blue"), tr("Tritan: rare, as often in women as in men.")),
        }
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(12)
        layout.setVerticalSpacing(2)
        self.buttons = QButtonGroup(self)
        self.strips: dict[str, ColourStrip] = {}
        for row, kind in enumerate(KINDS):
            name, tip = names[kind]
            button = QRadioButton(name, self)
            button.setToolTip(f"{tip} {tr('Shows the small maps above as they look then.')}".strip())
            self.buttons.addButton(button, row)
            self.strips[kind] = ColourStrip(self)
            layout.addWidget(button, row, 0)
            layout.addWidget(self.strips[kind], row, 1)
        layout.setColumnStretch(2, 1)
        self.verdict = QLabel(self)
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict.setWordWrap(True)
        layout.addWidget(self.verdict, len(KINDS), 0, 1, 3)
        self.buttons.button(0).setChecked(True)

    @property
    def vision(self) -> str:
        """Which kind is chosen."""
        return KINDS[self.buttons.checkedId()]

    def show_colours(self, colours: Sequence[str]) -> None:
        """Show the colours of the five classes, and say which of them look alike."""
        says = {
            NORMAL: "{one} and {other} look alike.",
            PROTAN: "{one} and {other} look alike to who sees no red.",
            DEUTAN: "{one} and {other} look alike to who sees no green.",
            TRITAN: "{one} and {other} look alike to who sees no blue.",
        }
        alike, least = [], []
        for kind in KINDS:
            self.strips[kind].show_colours([seen_as(colour, kind) for colour in colours])
            apart, one, other = closest(colours, kind)
            told = tr(says[kind], one=SIGNAL_LETTERS[one], other=SIGNAL_LETTERS[other])
            name = self.buttons.button(KINDS.index(kind)).text()
            self.strips[kind].setAccessibleName(f"{name}: {told if apart < APART else tr('all distinct')}")
            least.append(f"{name}: {SIGNAL_LETTERS[one]}–{SIGNAL_LETTERS[other]} {apart:.0f}")
            if apart < APART:
                alike.append(told)
        self.verdict.setText(" ".join(alike) or tr("The classes are distinct for everybody."))
        self.verdict.setToolTip(
            tr(
                "How far apart (ΔE 2000) the closest two are; below {least} they are easily taken for each other.",
                least=round(APART),
            )
            + "\n"
            + "\n".join(least)
        )


class ColourStrip(QWidget):
    """Colours beside each other, each with its letter."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.colours: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_colours(self, colours: Sequence[str]) -> None:
        self.colours = tuple(colours)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        line = self.fontMetrics().height()
        return QSize(round(1.4 * line) * max(1, len(self.colours)), line + 4)

    def paintEvent(self, _event: Any) -> None:  # noqa: N802 - Qt's own name
        painter = QPainter(self)
        width = self.width() / max(1, len(self.colours))
        for place, colour in enumerate(self.colours):
            chip = QRectF(place * width, 1, width, self.height() - 2)
            painter.fillRect(chip, QColor(colour))
            painter.setPen(QColor(PAPER if is_dark(colour) else INK))
            painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), SIGNAL_LETTERS[place])
        painter.setPen(QPen(thin(self.palette()), 1))
        painter.drawRect(QRectF(0.5, 1.5, self.width() - 1, self.height() - 3))
        painter.end()
