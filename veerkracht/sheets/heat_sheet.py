"""The sheets that hold a table or a chart instead of a map: heat table and gap."""

from __future__ import annotations

import pandas as pd
from qgis.core import QgsLayout
from qgis.PyQt.QtCore import QRectF

from . import charts
from .charts.points import gap_indicators, gap_name
from .design import BODY, BODY_TOP, GUTTER, HEADING, INK, MARGIN
from .gap_numbers import gap_decimals
from .items import label, leave_white, paragraph, rule
from .map_sheet import chart
from .page import Making, Section, page, start
from .signal_tables import heat_table
from .table_blocks import PADDING, Block, chip_blocks, names_broken, text_blocks
from .table_items import (
    all_upright,
    draw_chips,
    draw_heading,
    draw_note,
    draw_text_rows,
    heading_height,
    heads_stand,
    note_height,
    stretched,
)
from .tables import DASH, NAME_WIDTH, Cell, Column, Row, TableSpec, signal_indicators
from .words import answer, question
from .words.answers import gap_answer

MOST_TABLE = 140.0  # under the lines
GAP_COLUMNS = 7  # of the lines; the numbers take the others
DIGIT_AIR, MARK_AIR = "\u2007", "\u2008"  # as wide as a digit and as a decimal mark
LEAST_REMARKS = 38.0
MOST_ACROSS, BETWEEN = 3, 10.0  # tables of few indicators beside each other, and the room between them
MOST_STANDING = 10  # indicators beside the names on standing paper
NAMES_AND_COUNT = NAME_WIDTH + 20.0
LEAST_CHIP, LEAST_BESIDE = 12.5, 15.0  # the narrowest column of chips, and where two tables stand beside each other


def heat_sheet(making: Making, number: int) -> Section:
    """All areas by all indicators, over as many pages as it takes, each with the head repeated."""
    quickscan, say = making.quickscan, making.say
    layout = start(making)
    title = question("heat_table", quickscan, say)
    pages = 0
    parts = _parts(making)
    across, laid_out = _laid_out(parts, making.design.inner_width)
    for spec, shown in zip(parts, laid_out):
        pages += _heat_pages(making, layout, title, spec, shown, across, number + pages)
    return Section("seinentabel" if say.language == "nl" else "heat_table", title, layout, pages)


def _parts(making: Making) -> list[TableSpec]:
    """The table with all indicators; where they are too many for the width, tables after each other, evenly filled."""
    indicators = signal_indicators(making.quickscan)
    for_chips = making.design.inner_width - NAMES_AND_COUNT
    most = MOST_STANDING if making.design.standing else int(for_chips / LEAST_CHIP)
    parts = max(1, -(-len(indicators) // most))
    size = max(1, -(-len(indicators) // parts))
    return [
        heat_table(making.quickscan, making.say, indicators[begin : begin + size])
        for begin in range(0, max(1, len(indicators)), size)
    ]


def _laid_out(parts: list[TableSpec], width: float) -> tuple[int, list[tuple[Column, ...]]]:
    """How many columns of rows stand beside each other, and of each part the columns of its cells."""
    least = NAMES_AND_COUNT + LEAST_BESIDE * max(len(spec.columns) - 2 for spec in parts)
    across = max(1, min(MOST_ACROSS, int((width + BETWEEN) / (least + BETWEEN))))
    column = (width - BETWEEN * (across - 1)) / across
    shown = [stretched(spec, column) for spec in parts]
    if any(heads_stand(columns) for columns in shown):
        shown = [all_upright(columns) for columns in shown]
    return across, shown


def _heat_pages(
    making: Making,
    layout: QgsLayout,
    title: str,
    spec: TableSpec,
    shown: tuple[Column, ...],
    across: int,
    number: int,
) -> int:
    """The table over pages; one of few indicators in columns beside each other. Returns the number of pages."""
    quickscan, say = making.quickscan, making.say
    width = making.design.inner_width
    column = (width - BETWEEN * (across - 1)) / across
    spec = names_broken(spec, shown[0].width - PADDING)
    top = BODY_TOP - 6.0
    room = making.design.body_bottom - top - heading_height(shown) - note_height(spec, width)

    def continued(heading: str) -> str:
        return say("{district} (continued)", district=heading)

    blocks = chip_blocks(spec, room, room, continued)
    pages = [blocks[begin : begin + across] for begin in range(0, len(blocks), across)]
    for place, beside in enumerate(pages):
        sheet = page(making, layout, "heat_table", title, answer("heat_table", quickscan, say), str(number + place))
        bottom = top
        for at, block in enumerate(beside):
            left, name = MARGIN + at * (column + BETWEEN), f"heat table {at + 1}" if across > 1 else "heat table"
            begin = draw_heading(sheet, shown, left, top, name, inset=0.0)
            bottom = max(bottom, draw_chips(sheet, shown, block, left, begin, name))
        draw_note(sheet, spec, bottom + GUTTER / 2, "heat table")
        if place == len(pages) - 1:
            leave_white(sheet)
    return len(pages)


def gap_sheet(making: Making, number: int) -> Section:
    """How areas with much and with little social housing differ: lines, and numbers beside them or under them."""
    quickscan, say = making.quickscan, making.say
    layout = start(making)
    title = question("gap", quickscan, say)
    sheet = page(making, layout, "gap", title, gap_answer(quickscan, say), str(number))
    spec = gap_table(making)
    design = making.design
    frame = design.body(0, 12)
    place = design.body(GAP_COLUMNS, 12 - GAP_COLUMNS)
    shown, block, height = _gap_laid_out(spec, place.width(), place.height() - GUTTER - LEAST_REMARKS)
    beside = not design.standing and height + LEAST_REMARKS > frame.height() / 2
    if beside:
        frame = design.body(0, GAP_COLUMNS)
    else:
        place = design.body(0, 12 if design.standing else 8)
        shown, block, height = _gap_laid_out(spec, place.width(), MOST_TABLE)
        under = height + GUTTER + LEAST_REMARKS if design.standing else max(height, LEAST_REMARKS)
        frame.setBottom(frame.bottom() - under - GUTTER)
        place.setTop(frame.bottom() + GUTTER)
    chart(making, sheet, "gap", lambda path, size: charts.gap(quickscan, path, size, say), frame)
    top = draw_heading(sheet, shown, place.left(), place.top(), "gap")
    top = draw_text_rows(sheet, shown, block, place.left(), top, "gap") + GUTTER
    side = place
    if not beside and not design.standing:
        side, top = design.body(8, 4), place.top()
    rule(sheet, side.left(), top, side.right(), "gap rule", INK, 0.3)
    label(sheet, say("How it was compared"), QRectF(side.left(), top + 1, side.width(), 6), HEADING, "gap remarks")
    groups = (
        say("Much and little are the highest and the lowest third of the areas by share of corporation dwellings.")
        if quickscan.results.housing_groups == "terciles"
        else say("Much is 67\u00a0% corporation dwellings or more, little is 10 to 32\u00a0%.")
    )
    top = paragraph(sheet, groups, side.left(), top + 7.5, side.width(), BODY, "gap groups") + 1.5
    top = paragraph(
        sheet,
        say("A difference counts as grown or shrunk when its change is larger than chance."),
        side.left(),
        top,
        side.width(),
        BODY,
        "gap chance",
    )
    arrows = say("The arrow beside a unit points to the unfavourable side of the scale.")
    top = paragraph(sheet, arrows, side.left(), top + 1.5, side.width(), BODY, "gap arrows")
    left_out = len(spec.rows) - len(block.rows)
    if left_out > 0:
        text = say("The workbook has {count} more indicators.", count=left_out)
        paragraph(sheet, text, side.left(), top + 1.5, side.width(), BODY, "gap more")
    return Section("kloof" if say.language == "nl" else "gap", title, layout, 1)


def _gap_laid_out(spec: TableSpec, width: float, most: float) -> tuple[tuple[Column, ...], Block, float]:
    """The columns of a table of words over a width, the rows of it that fit a height, and how high it then is."""
    shown = stretched(spec, width)
    head = heading_height(shown)
    block = text_blocks(spec, shown, most - head, most - head)[0]
    return shown, block, head + sum(block.heights)


def gap_table(making: Making) -> TableSpec:
    """Per indicator the last year's means with much and with little social housing, and which way the gap goes."""
    quickscan, say = making.quickscan, making.say
    words = {1: say("grows"), 2: say("grows"), 3: say("stable"), 4: say("shrinks"), 5: say("shrinks")}
    heads = (
        Column(say("Indicator"), 46.0),
        Column(say("Unit"), 33.0),
        Column(say("Year"), 12.0, "right"),
        Column(say("Much"), 15.0, "right"),
        Column(say("Little"), 15.0, "right"),
        Column(say("Gap"), 17.0, "right"),
    )
    frame = quickscan.results.gap.dropna(subset=["much", "little"]).sort_values("year")
    found = [(item, frame[frame["indicator"] == item.id]) for item in gap_indicators(quickscan)]
    decimals = [gap_decimals(rows, item) for item, rows in found]
    most = max(decimals, default=0)
    rows = []
    for (item, years), places in zip(found, decimals):
        last = years.iloc[-1]
        numbers = [aligned(say.number(last[side], places), places, most) for side in ("much", "little")]
        way = DASH if pd.isna(last["trend"]) else words[int(last["trend"])]
        texts = (gap_name(item, say.language), item.unit(say.language), str(int(last["year"])), *numbers, way)
        rows.append(Row(tuple(Cell(text) for text in texts)))
    return TableSpec(heads, tuple(rows))


def aligned(number: str, decimals: int, most: int) -> str:
    """A number with as much air behind it as ``most`` decimals would take, so that a column has its marks under each
    other."""
    missing = most - decimals
    return number + (MARK_AIR if missing and not decimals else "") + DIGIT_AIR * missing
