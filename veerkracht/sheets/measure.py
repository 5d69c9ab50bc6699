"""How wide and how high texts are in the type of the sheets, in millimetres of A3, before anything is drawn."""

from __future__ import annotations

from functools import lru_cache

from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from ..mapping.typography import family, font
from .design import Style

POINT = 25.4 / 72.0
# measured at many pixels a millimetre, so that hinting does not count; and a little room for other text engines
PIXELS_PER_MM = 40.0
ALLOWANCE = 1.02
HYPHENS = "-–/"


def _ruler(style: Style) -> QFontMetricsF:
    return _kept_ruler(family(), style.points, style.bold, style.italic)


@lru_cache(maxsize=64)
def _kept_ruler(_family: str, points: float, bold: bool, italic: bool) -> QFontMetricsF:
    return _font_ruler(font(points, bold, italic))


def _font_ruler(made: QFont) -> QFontMetricsF:
    large = QFont(made)
    large.setPixelSize(max(1, round(made.pointSizeF() * POINT * PIXELS_PER_MM)))
    return QFontMetricsF(large)


def text_width(text: str, style: Style) -> float:
    """The width of the longest line in millimetres."""
    ruler = _ruler(style)
    return max(ruler.horizontalAdvance(line) for line in text.split("\n")) / PIXELS_PER_MM * ALLOWANCE


def text_height(text: str, style: Style, width: float) -> float:
    """The height in millimetres that a text takes when it is wrapped at ``width``."""
    return _kept_height(text, family(), style.points, style.bold, style.italic, width)


@lru_cache(maxsize=4096)
def _kept_height(text: str, family_: str, points: float, bold: bool, italic: bool, width: float) -> float:
    """Columns that are balanced measure the same texts dozens of times."""
    frame = QRectF(0, 0, width / ALLOWANCE * PIXELS_PER_MM, 1e7)
    ruler = _kept_ruler(family_, points, bold, italic)
    return ruler.boundingRect(frame, int(Qt.TextFlag.TextWordWrap), text).height() / PIXELS_PER_MM + 0.2


def settled_width(text: str, style: Style, width: float) -> float:
    """The width to draw a text in that was measured at ``width``: less where it would take a line less than measured.

    A text whose last word just fits is measured with it on a line of its own, as another text engine may set it. Drawn
    on a line less it would leave a white one under it; a little narrower it takes the lines that it was given.
    """
    # beside what is measured the allowance is that of no text engine
    exact = text_height(text, style, width * ALLOWANCE)
    return width if exact == text_height(text, style, width) else width / ALLOWANCE


def wrapped(text: str, style: Style, width: float) -> list[str]:
    """The text in lines of at most ``width``; a word that is wider is broken, behind a hyphen where it has one."""
    ruler, room = _ruler(style), width / ALLOWANCE * PIXELS_PER_MM
    lines: list[str] = []
    for part in text.split("\n"):
        line = ""
        for word in part.split(" "):
            longer = f"{line} {word}" if line else word
            if ruler.horizontalAdvance(longer) <= room:
                line = longer
                continue
            if line:
                lines.append(line)
            while ruler.horizontalAdvance(word) > room and len(word) > 1:
                fits = next(
                    n for n in range(len(word) - 1, 0, -1) if n == 1 or ruler.horizontalAdvance(word[:n]) <= room
                )
                fits = max(word.rfind(mark, 0, fits) for mark in HYPHENS) + 1 or fits
                lines.append(word[:fits])
                word = word[fits:]
            line = word
        lines.append(line)
    return lines


def font_text_height(text: str, made: QFont, width: float) -> float:
    """The least height in millimetres of a text in a font of some size, wrapped at ``width``."""
    frame = QRectF(0, 0, width * PIXELS_PER_MM, 1e7)
    ruler = _font_ruler(made)
    return ruler.boundingRect(frame, int(Qt.TextFlag.TextWordWrap), text).height() / PIXELS_PER_MM


def font_text_width(text: str, made: QFont, width: float) -> float:
    """The width in millimetres of a text in a font of some size, wrapped at ``width``; 0 does not wrap it."""
    frame = QRectF(0, 0, (width or 1e5) * PIXELS_PER_MM, 1e7)
    flags = Qt.TextFlag.TextWordWrap if width else Qt.TextFlag.TextDontClip
    return _font_ruler(made).boundingRect(frame, int(flags), text).width() / PIXELS_PER_MM


def font_widest_word(text: str, made: QFont) -> float:
    """The width in millimetres of the widest word in a font of some size."""
    ruler = _font_ruler(made)
    return max((ruler.horizontalAdvance(word) for word in text.split()), default=0.0) / PIXELS_PER_MM


def longest_word(text: str, style: Style) -> float:
    """The width in millimetres that cannot be wrapped away."""
    return max((text_width(word, style) for word in text.split()), default=0.0)
