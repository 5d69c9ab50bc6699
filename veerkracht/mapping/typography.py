"""The one type family of maps, charts and sheets, bundled so that every machine prints the same page."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from qgis.PyQt.QtGui import QFont, QFontDatabase

FAMILY = "IBM Plex Sans"
FONT_FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "fonts"


@cache
def load_fonts() -> str:
    """Make the bundled fonts known to this QGIS, once; returns the family's name.

    Where they cannot be loaded Qt takes its default sans serif, and the sheets measure with that.
    """
    for path in sorted(FONT_FOLDER.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    return FAMILY


def font(points: float, bold: bool = False, italic: bool = False) -> QFont:
    """The family at a size; ``bold`` is its SemiBold, the heaviest weight that is bundled."""
    made = QFont(load_fonts())
    made.setPointSizeF(points)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setStyleName("SemiBold" if bold else "Italic" if italic else "Regular")
    made.setItalic(italic)
    return made
