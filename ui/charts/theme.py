"""The colours of ink and ground that a chart is drawn with: those of the panel, or those of paper."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QLabel

from ...veerkracht.mapping.palette import INK, PAPER
from ...veerkracht.sheets.colours import luminance

ACCENT, ACCENT_ON_DARK = "#1B6B75", "#8CC0C4"
LEAST_CONTRAST = 0.3  # of luminance


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
        return colour if abs(luminance(colour) - luminance(self.ground)) > LEAST_CONTRAST else self.quiet


def theme_of(label: QLabel) -> Theme:
    """The theme of a label: QGIS's dark themes tell labels, and no plain widgets, in which colours text is written."""
    palette, font = label.palette(), label.font()
    points = font.pointSizeF() if font.pointSizeF() > 0 else font.pixelSize() * 72.0 / label.logicalDpiY()
    return _theme(palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window), points * 0.9)


def paper_theme(points: float) -> Theme:
    """Ink on white, for pictures that go into a document."""
    return _theme(QColor(INK), QColor(PAPER), points)


def _theme(ink: QColor, ground: QColor, points: float) -> Theme:
    return Theme(
        ink.name(),
        _between(ink, ground, 0.6),
        _between(ink, ground, 0.24),
        _between(ink, ground, 0.05),
        ground.name(),
        ACCENT_ON_DARK if ink.lightness() > ground.lightness() else ACCENT,
        points,
    )


def _between(ink: QColor, ground: QColor, share: float) -> str:
    mixed = (round(share * a + (1 - share) * b) for a, b in zip(ink.getRgb()[:3], ground.getRgb()[:3]))
    return QColor(*mixed).name()
