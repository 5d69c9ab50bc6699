"""Chips of uncertain signals: their colour as an outline, as charts draw uncertain points open."""

from __future__ import annotations

import base64
from collections.abc import Sequence

from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor

from .colours import visible_rim
from .design import PAPER
from .items import Sheet, box, picture

THICK = 0.9
PALE = "#B8B2A6"
Outline = tuple[QRectF, str]  # where a chip is, and its colour


def rim(colour: str) -> str:
    """The colour of an outline; grey for one that nobody would see on white."""
    return visible_rim(colour, PALE)


def draw_outline(sheet: Sheet, chip: QRectF, colour: str, name: str, thick: float = THICK) -> None:
    """One outlined chip, white inside."""
    half = thick / 2
    box(sheet, chip.adjusted(half, half, -half, -half), name, QColor(PAPER), QColor(rim(colour)), thick)


def draw_outlines(sheet: Sheet, chips: Sequence[Outline], frame: QRectF, name: str) -> None:
    """The outlines of all these chips of a table as one picture over its frame: an item for each is too much for a
    project that has hundreds."""
    if not chips:
        return
    shapes = "".join(_rectangle(chip.translated(-frame.left(), -frame.top()), colour) for chip, colour in chips)
    size = f'width="{frame.width():.3f}mm" height="{frame.height():.3f}mm"'
    box_ = f'viewBox="0 0 {frame.width():.3f} {frame.height():.3f}"'
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box_}>{shapes}</svg>'
    picture(sheet, "base64:" + base64.b64encode(drawn.encode("ascii")).decode("ascii"), frame, name)


def _rectangle(chip: QRectF, colour: str) -> str:
    half = THICK / 2
    inner = chip.adjusted(half, half, -half, -half)
    place = f'x="{inner.left():.3f}" y="{inner.top():.3f}" width="{inner.width():.3f}" height="{inner.height():.3f}"'
    return f'<rect {place} fill="none" stroke="{rim(colour)}" stroke-width="{THICK}"/>'
