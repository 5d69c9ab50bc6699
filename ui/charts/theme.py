"""The colours of ink and ground that a chart is drawn with: those of the panel, or those of paper."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QPoint, QRect, QSize
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QLabel

from ...veerkracht.mapping.palette import INK, PAPER
from ...veerkracht.sheets.colours import luminance

ACCENT, ACCENT_ON_DARK = "#1B6B75", "#8CC0C4"
LEAST_CONTRAST = 2.0  # as WCAG counts it


@dataclass(frozen=True)
class Theme:
    """ink : text. quiet : axes, the municipality. faint : grids, other areas. pale : fields. ground : behind it all.

    accent : what is chosen. points : the size of text.
    """

    ink: str
    quiet: str
    faint: str
    pale: str
    ground: str
    accent: str
    points: float

    @property
    def small(self) -> float:
        return 0.92 * self.points

    def rim(self, colour: str) -> str:
        """The colour for the rim of an open mark; a quiet one where it would not be seen on the ground."""
        return colour if _contrast(colour, self.ground) > LEAST_CONTRAST else self.quiet

    def line(self, colour: str) -> str:
        """A data colour for a line: a little nearer to the ink where it would be lost on the ground."""
        for share in (0.0, 0.15, 0.3, 0.45):
            mixed = _between(QColor(self.ink), QColor(colour), share)
            if _contrast(mixed, self.ground) > LEAST_CONTRAST:
                break
        return mixed


def theme_of(label: QLabel) -> Theme:
    """The theme of a label: QGIS's dark themes tell labels, and no plain widgets, in which colour text is written.

    What lies behind it they tell nobody: it is looked up in the window itself.
    """
    window, font = label.window(), label.font()
    seen = window.grab(QRect(label.mapTo(window, QPoint(0, 0)), QSize(1, 1))).toImage()
    ground = seen.pixelColor(0, 0) if not seen.isNull() else label.palette().color(QPalette.ColorRole.Window)
    points = font.pointSizeF() if font.pointSizeF() > 0 else font.pixelSize() * 72.0 / label.logicalDpiY()
    return _theme(label.palette().color(QPalette.ColorRole.WindowText), ground, points * 0.9)


def paper_theme(points: float) -> Theme:
    """Ink on white, for pictures that go into a document."""
    return _theme(QColor(INK), QColor(PAPER), points)


def _theme(ink: QColor, ground: QColor, points: float) -> Theme:
    return Theme(
        ink.name(),
        _between(ink, ground, 0.72),
        _between(ink, ground, 0.24),
        _between(ink, ground, 0.05),
        ground.name(),
        ACCENT_ON_DARK if ink.lightness() > ground.lightness() else ACCENT,
        points,
    )


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _between(ink: QColor, ground: QColor, share: float) -> str:
    mixed = (round(share * a + (1 - share) * b) for a, b in zip(ink.getRgb()[:3], ground.getRgb()[:3]))
    return QColor(*mixed).name()
