"""The one type family of maps, charts and sheets, bundled so that every machine prints the same page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from qgis.PyQt.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication

FAMILY = "IBM Plex Sans"
FONT_FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "fonts"


def load_fonts() -> str:
    """Make the bundled fonts known to this QGIS, once; returns the family's name.

    Where they cannot be loaded Qt takes its default sans serif, and the sheets measure with that.
    """
    if QGuiApplication.instance() is not None:  # before there is one Qt takes no fonts, nor remembers them for later
        _add_fonts()
    return FAMILY


@cache
def _add_fonts() -> None:
    for path in sorted(FONT_FOLDER.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


_chosen: list[str] = []


@contextmanager
def typeface(name: str) -> Iterator[None]:
    """Set sheets and charts in another family while they are made; an empty name keeps the bundled one."""
    _chosen.append(name)
    try:
        yield
    finally:
        _chosen.pop()


def family() -> str:
    """The family that sheets and charts are set in now."""
    return (_chosen and _chosen[-1]) or load_fonts()


def is_installed(name: str) -> bool:
    """Whether this computer has a family of that name."""
    load_fonts()
    return bool(QFontInfo(QFont(name)).family().casefold() == name.casefold())


def font(points: float, bold: bool = False, italic: bool = False) -> QFont:
    """The family at a size; ``bold`` is the bundled one's SemiBold, the heaviest weight that it has."""
    name = family()
    made = QFont(name)
    made.setPointSizeF(points)
    if name == FAMILY:
        made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        made.setStyleName("SemiBold" if bold else "Italic" if italic else "Regular")
    else:
        made.setBold(bold)
    made.setItalic(italic)
    return made
