"""Pages of words in columns with tables under them, as many as it takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Optional

from qgis.core import QgsLayout
from qgis.PyQt.QtCore import QRectF

from .design import BODY, BODY_TOP, HEADING, MARGIN, SMALL
from .flow import balanced, fitting, placed, write
from .items import Sheet, label, leave_white
from .measure import text_height
from .page import Making, page
from .table_blocks import text_blocks
from .table_items import draw_heading, draw_text_rows, heading_height, stretched
from .tables import TableSpec
from .words import Section as Words

TOP = BODY_TOP - 13.0
TITLE_HEIGHT = 7.0
LEAST_ROWS = 24.0  # millimetres: a table does not begin where fewer would stand under its head
SMALLEST_TEXT = 9.5


@dataclass(frozen=True)
class Begun:
    """So many pages are there, and ``sheet``, the last of them, is free from ``top``."""

    pages: int
    sheet: Sheet
    top: float


def words_on(making: Making, layout: QgsLayout, view: str, title: str, number: int, sections: Sequence[Words]) -> Begun:
    """The words in columns."""
    frames = making.design.text_columns(TOP)
    rest = fitting(sections, frames, replace(BODY, points=10), SMALLEST_TEXT)
    pages = 0
    while True:
        sheet = page(making, layout, view, title, "", str(number + pages))
        spread = placed(rest, frames)
        if not spread[-1]:
            frames = balanced(rest, frames)
            spread = placed(rest, frames)
        for place, column in enumerate(spread[:-1], 1):
            write(sheet, column, f"{view} {place}")
        pages += 1
        left = [line for line, _ in spread[-1]]
        if not left or len(left) == len(rest):
            return Begun(pages, sheet, frames[0].bottom() + 8.0)
        rest = left


def tables_on(
    making: Making,
    layout: QgsLayout,
    view: str,
    title: str,
    number: int,
    tables: Sequence[tuple[str, TableSpec]],
    begun: Optional[Begun] = None,
    reply: str = "",
) -> int:
    """The tables one under another, from where the words ended; returns the number of pages of words and tables.

    ``reply`` answers the question at the head of the first page, where there are no words before the tables.
    """
    if begun is None:
        begun = Begun(1, page(making, layout, view, title, reply, str(number)), BODY_TOP - 6.0 if reply else TOP)
    pages, sheet, top = begun.pages, begun.sheet, begun.top
    width, bottom = making.design.inner_width, making.design.body_bottom
    for heading, spec in tables:
        if not spec.rows and not spec.note:
            continue
        shown = stretched(spec, width)
        head = TITLE_HEIGHT + (heading_height(shown) if spec.rows else 0.0)
        note = text_height(spec.note, SMALL, width) + 1.5 if spec.note else 0.0
        if bottom - top < head + min(LEAST_ROWS, 6.0 * len(spec.rows)) + note:
            sheet, top, pages = page(making, layout, view, title, "", str(number + pages)), TOP, pages + 1
        blocks = text_blocks(spec, shown, bottom - top - head - note, bottom - TOP - head - note)
        for place, block in enumerate(blocks):
            if place:
                sheet, top, pages = page(making, layout, view, title, "", str(number + pages)), TOP, pages + 1
                heading = making.say("{heading} (continued)", heading=heading) if place == 1 else heading
            if spec.rows and not block.rows:  # its first row is higher than what was left of the page
                continue
            label(sheet, heading, QRectF(MARGIN, top, width, TITLE_HEIGHT - 0.8), HEADING, heading)
            top += TITLE_HEIGHT
            if block.rows:
                top = draw_heading(sheet, shown, MARGIN, top, heading)
                top = draw_text_rows(sheet, shown, block, MARGIN, top, heading)
        if spec.note:
            label(sheet, spec.note, QRectF(MARGIN, top + 1.2, width, note - 1.2), SMALL, f"{heading}: note")
            top += note
        top += 7.0
    leave_white(sheet)
    return pages
