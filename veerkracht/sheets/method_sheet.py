"""Method and provenance: how it was made, of what, what was hidden and what did not match. Breaks over pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
from qgis.core import QgsLayout
from qgis.PyQt.QtCore import QRectF

from ..analysis.results import QuickScan
from ..wording import Wording
from .design import BODY, BODY_TOP, HEADING, MARGIN, SMALL
from .flow import balanced, fitting, placed, write
from .items import Sheet, label, leave_white, text_height
from .page import Making, Section, page, start
from .table_items import draw_heading, draw_text_rows, heading_height, stretched, text_blocks
from .tables import Cell, Column, Row, TableSpec, hidden_table, ingredients_table, match_summary, provenance_table
from .words import method, question

TOP = BODY_TOP - 13.0
TITLE_HEIGHT = 7.0
LEAST_ROWS = 24.0  # millimetres: a table does not begin where fewer would stand under its head
SMALLEST_TEXT = 8.0
MOST_CODES = 60
FIRST_CODES = 8


def method_sheet(making: Making, number: int) -> Section:
    """As many pages as it takes: the method in words, then the tables one under another."""
    quickscan, say = making.quickscan, making.say
    layout = start(making)
    title = question("method", quickscan, say)
    pages, sheet, top = _words(making, layout, title, number)
    tables = (
        (say("What the K-index is made of"), ingredients_table(quickscan, say)),
        (say("Where the figures come from"), provenance_table(quickscan, say)),
        (say("How the tables match the areas"), match_summary(quickscan, say)),
        (say("What did not match"), unmatched_table(quickscan, say)),
        (say("What was hidden"), hidden_table(quickscan, say)),
    )
    pages = _tables(making, layout, title, number, tables, (pages, sheet, top))
    return Section("verantwoording" if say.language == "nl" else "method", title, layout, pages)


def _words(making: Making, layout: QgsLayout, title: str, number: int) -> tuple[int, Sheet, float]:
    """The method in three columns; returns the number of pages, the last of them and where it is free."""
    frames = [making.design.body(first, 4, TOP) for first in (0, 4, 8)]
    rest = fitting(method(making.quickscan, making.say), frames, replace(BODY, points=10), SMALLEST_TEXT)
    pages = 0
    while True:
        sheet = page(making, layout, "method", title, "", str(number + pages))
        spread = placed(rest, frames)
        if not spread[-1]:
            frames = balanced(rest, frames)
            spread = placed(rest, frames)
        for place, column in enumerate(spread[:-1], 1):
            write(sheet, column, f"method {place}")
        pages += 1
        left = [line for line, _ in spread[-1]]
        if not left or len(left) == len(rest):
            return pages, sheet, frames[0].bottom() + 8.0
        rest = left


def _tables(
    making: Making,
    layout: QgsLayout,
    title: str,
    number: int,
    tables: Sequence[tuple[str, TableSpec]],
    begun: tuple[int, Sheet, float],
) -> int:
    """The tables one under another from where the words ended; returns the number of pages of words and tables."""
    pages, sheet, top = begun
    width, bottom = making.design.inner_width, making.design.body_bottom
    for heading, spec in tables:
        if not spec.rows and not spec.note:
            continue
        shown = stretched(spec, width)
        head = TITLE_HEIGHT + (heading_height(shown) if spec.rows else 0.0)
        note = text_height(spec.note, SMALL, width) + 1.5 if spec.note else 0.0
        if bottom - top < head + min(LEAST_ROWS, 6.0 * len(spec.rows)) + note:
            sheet, top, pages = page(making, layout, "method", title, "", str(number + pages)), TOP, pages + 1
        blocks = text_blocks(spec, shown, bottom - top - head - note, bottom - TOP - head - note)
        for place, block in enumerate(blocks):
            if place:
                sheet, top, pages = page(making, layout, "method", title, "", str(number + pages)), TOP, pages + 1
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


def unmatched_table(quickscan: QuickScan, say: Wording) -> TableSpec:
    """The codes that ask for a look, gathered by side, cause and what to do over all tables."""
    report = quickscan.match_report
    rows = report[report["attention"].astype(bool)].fillna("")
    heads = (
        Column(say("Where"), 30.0),
        Column(say("Codes"), 100.0),
        Column(say("Reason"), 80.0),
        Column(say("What to do"), 80.0),
        Column(say("Tables"), 90.0),
    )
    where = {
        "only_in_table": say("only in the table"),
        "only_in_areas": say("only in the areas"),
        "matched": say("matched"),
    }
    made = []
    for (side, _cause), part in rows.groupby(["side", "cause"], sort=False):
        # reasons and advice name codes of their own; the first stands for all
        reason, advice = (_common(part[column], say) for column in ("reason", "suggestion"))
        codes = sorted(pd.unique(part["area_code"].astype(str)))
        names = ", ".join(pd.unique(part["table"].astype(str)))
        texts = (where.get(str(side), str(side)), _listed_codes(codes, say), reason, advice, names)
        made.append(Row(tuple(Cell(text) for text in texts)))
    return TableSpec(heads, tuple(made), "" if made else say("Everything matched."))


def _common(sentences: pd.Series, say: Wording) -> str:
    """The sentence of all rows; where they differ, the first as an example."""
    first = str(sentences.iloc[0])
    return first if sentences.nunique() == 1 else say("For instance: {sentence}", sentence=first)


def _listed_codes(codes: list[str], say: Wording) -> str:
    """All codes; of very many (a table of the whole country) their number and the first ones."""
    if len(codes) <= MOST_CODES:
        return ", ".join(codes)
    return say(
        "{count} codes, among them {codes}. All of them stand in the match report in the workbook.",
        count=say.number(len(codes)),
        codes=", ".join(codes[:FIRST_CODES]),
    )
