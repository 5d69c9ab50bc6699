"""A sheet for each district: its map, its areas by all signals, and how they went over the years.

Each is a section of the report with a layout of its own. A field group, which repeats one layout over the districts,
was tried: QGIS prints the pictures that it looks up per district as bitmaps, and a table item cannot change at all.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Optional

from qgis.core import QgsExpressionContextUtils, QgsLayout, QgsRectangle
from qgis.PyQt.QtCore import QRectF

from ..analysis.results import K_INDEX, QuickScan
from ..mapping.legend import legend
from ..mapping.renderer import LIT_DISTRICT
from ..wording import Wording
from . import charts, facts, naming
from .design import BODY_TOP, CELL, CELL_BOLD, GUTTER, HEADING, SMALL
from .items import Sheet, extent_in, label, leave_white, map_frame, paragraph
from .legend_items import draw_legend, legend_height
from .map_sheet import STRIP, chart, remark, strip
from .measure import longest_word, text_height, text_width
from .once import once
from .page import Making, Section, page, readable, start
from .signal_tables import district_note, district_order, district_table
from .table_blocks import PADDING, chip_blocks, chips_height, names_broken
from .table_items import MARK_WIDTH, SMALLEST_HEADING, all_upright, draw_chips, draw_heading, heading_height, stretched
from .tables import Column, TableSpec, signal_indicators
from .words import answer, question

CODE = "district_code"
MAP_COLUMNS = 5
TOP = BODY_TOP - 2.0
LEAST_FOR_NAMES, MOST_FOR_NAMES = 40.0, 0.18  # the second as a share of the table
LEAST_CHIP = 18.0  # with its trend mark
BETWEEN_TABLES = 4.0
LEAST_TRENDS, MOST_TRENDS = 62.0, 150.0
HEADING_ROOM = 8.0
MOST_KEY = 0.4  # of the map: the key of its numbers
AROUND = 1.06  # how much more than the district its map shows
STANDING_MAP = 82.0  # least height of the map on standing paper


def district_codes(making: Making) -> list[str]:
    """The districts that have areas to judge (not water alone), by code, as the report prints them."""
    judged = set(facts.land(making.quickscan)[CODE].dropna())
    known = judged & set(facts.districts(making.quickscan).index)
    return sorted(set(_extents(making)) & known)


def district_sheet(making: Making, number: int, code: str) -> Section:
    """The sheet of one district; a table that is too long for it goes on on a next page."""
    quickscan, say = making.quickscan, making.say
    layout = start(making)
    title = question(f"district:{code}", quickscan, say)
    reply = answer(f"district:{code}", quickscan, say)

    def new_page(place: int) -> Sheet:
        return page(making, layout, f"district:{code}", title, reply, str(number + place))

    sheet = new_page(0)
    side = _beside_map(making)
    whole = making.design.body(0, 12, TOP) if making.design.standing else side
    tables, note = _tables(making, code, side)

    def continued(heading: str) -> str:
        return say("{district} (continued)", district=heading)

    taken = sum(heading_height(shown) for shown, _spec in tables) + BETWEEN_TABLES * (len(tables) - 1)
    taken += text_height(note, SMALL, side.width()) + GUTTER / 2
    room, least = side.height() - taken, sum(chips_height(spec) for _shown, spec in tables)
    lines = _for_trends(quickscan, code)
    share = (room - lines if room - lines >= least else room) / len(tables)  # each has the same areas
    made = [(shown, chip_blocks(spec, share, whole.height() - taken, continued)) for shown, spec in tables]
    rows = sum(sum(blocks[0].heights) for _shown, blocks in made)
    pages = len(made[0][1])
    left = room - rows
    # on standing paper the map takes what the tables leave, where no time lines can stand there
    spare = left if making.design.standing and pages == 1 and (left < lines or not lines) else 0.0
    side = side.adjusted(0, spare, 0, 0)
    _map(making, layout, sheet, code, STANDING_MAP + spare)
    bottom = side.top()
    for place in range(pages):
        if place:
            sheet, side = new_page(place), whole
        top = side.top()
        for number, (shown, blocks) in enumerate(made, 1):
            name = f"signals table {number}" if len(made) > 1 else "signals table"
            top = draw_heading(sheet, shown, side.left(), top, name, inset=0.0)
            bottom = draw_chips(sheet, shown, blocks[place], side.left(), top, name)
            top = bottom + BETWEEN_TABLES
        bottom = paragraph(sheet, note, side.left(), bottom + GUTTER / 2, side.width(), SMALL, "signals table: note")
    if not _trends(making, sheet, code, QRectF(side.left(), bottom, side.width(), side.bottom() - bottom)):
        leave_white(sheet)
    name = facts.districts(quickscan)[code]
    kind = "wijk" if say.language == "nl" else "district"
    return Section(readable(f"{kind}_{code}_{name}"), title, layout, pages, say("Districts"), str(name))


def _beside_map(making: Making) -> QRectF:
    """Where the table and the time lines are: at the right of the map and its legend, or under them."""
    if not making.design.standing:
        return making.design.body(MAP_COLUMNS, 12 - MAP_COLUMNS, TOP)
    view, width = making.maps.district_view, making.design.inner_width
    if view is None:
        return making.design.body(0, 12, TOP)
    shown = legend(making.quickscan, view, making.say)
    below = legend_height(shown, width, counts=False, across=4)
    return making.design.body(0, 12, BODY_TOP + STANDING_MAP + STRIP + 4.0 + below + GUTTER)


def _for_trends(quickscan: QuickScan, code: str) -> float:
    """The room that the time lines of a district need at the least; 0 where it has none."""
    trends = quickscan.results.trends
    moved = trends["trend"].notna() & trends["indicator"].ne(K_INDEX)
    members = facts.land(quickscan)[CODE]
    inside = trends["area_code"].isin(members.index[members == code])
    return GUTTER + HEADING_ROOM + LEAST_TRENDS if (moved & inside).any() else 0.0


def _tables(making: Making, code: str, side: QRectF) -> tuple[list[tuple[tuple[Column, ...], TableSpec]], str]:
    """The district's table in one or more below each other, each with a part of the indicators; and their note.

    What is unfavourable somewhere in the district goes first; a second table does not push the time lines off the page.
    """
    quickscan, say = making.quickscan, making.say
    order = district_order(quickscan, code)
    across = _across(district_table(quickscan, code, say), side.width())
    after = _for_trends(quickscan, code)

    def in_parts(count: int) -> list[tuple[tuple[Column, ...], TableSpec]]:
        kept = set(order[: count * across])
        shown = [item for item in signal_indicators(quickscan) if item in kept]
        size = max(1, -(-len(shown) // count))
        parts = [shown[begin : begin + size] for begin in range(0, len(shown), size)] or [[]]
        made = [_laid_out(district_table(quickscan, code, say, part), side.width()) for part in parts]
        return (
            [(all_upright(columns), spec) for columns, spec in made]
            if _upright(quickscan, say.language, side.width())
            else made
        )

    def high(tables: list[tuple[tuple[Column, ...], TableSpec]]) -> float:
        rows = sum(heading_height(columns) + chips_height(spec) + BETWEEN_TABLES for columns, spec in tables)
        return rows + text_height(_note(making, code, tables), SMALL, side.width()) + GUTTER

    tables = in_parts(1)
    room = side.height() - after
    room = room if high(tables) <= room else side.height()
    for count in range(2, -(-len(order) // across) + 1):
        more = in_parts(count)
        if high(more) > room:
            break
        tables = more
    return tables, _note(making, code, tables)


def _note(making: Making, code: str, tables: list[tuple[tuple[Column, ...], TableSpec]]) -> str:
    heads = {column.heading for columns, _spec in tables for column in columns[1:]}
    shown = [item for item in signal_indicators(making.quickscan) if item.short(making.say.language) in heads]
    return district_note(making.quickscan, code, making.say, shown)


@once
def _upright(quickscan: QuickScan, language: str, width: float) -> bool:
    """Whether the heads of all districts' tables stand on their side, because in one of them a word is too wide."""
    say, style = Wording(language), replace(CELL_BOLD, points=SMALLEST_HEADING)
    words = (longest_word(item.short(language), style) for item in signal_indicators(quickscan))
    rooms = []
    for code in facts.districts(quickscan).index:
        across = _across(district_table(quickscan, code, say), width)
        widest = district_table(quickscan, code, say, signal_indicators(quickscan)[:across])
        rooms.append(_laid_out(widest, width)[0][-1].width - PADDING)
    return max(words, default=0.0) > min(rooms, default=0.0)


def _across(spec: TableSpec, width: float) -> int:
    """How many indicators stand beside the names."""
    if len(spec.columns) < 2:
        return 1
    names = max(LEAST_FOR_NAMES, min(_names(spec), MOST_FOR_NAMES * width))
    return max(1, int((width - names - spec.columns[1].after) / _chip(spec)))


def _names(spec: TableSpec) -> float:
    cells = [row.cells[0] for row in spec.rows]
    return max(text_width(cell.text, CELL_BOLD if cell.bold else CELL) for cell in cells) + 2 * PADDING


def _chip(spec: TableSpec) -> float:
    """The room that the widest text of a chip and its trend mark need."""
    widest = max(text_width(cell.text, CELL_BOLD) for row in spec.rows for cell in row.cells[1:])
    return max(LEAST_CHIP, widest + MARK_WIDTH + PADDING)


def _laid_out(spec: TableSpec, width: float) -> tuple[tuple[Column, ...], TableSpec]:
    """The columns over ``width``, and the table with its names broken to fit the first.

    Chips get the room that they need; the names take what is left, as far as they can use it, and stand on two lines
    where that is too little.
    """
    chips = _chip(spec) * (len(spec.columns) - 1) + sum(column.after for column in spec.columns)
    first = min(_names(spec), max(LEAST_FOR_NAMES, width - chips))
    others = stretched(replace(spec, columns=spec.columns[1:]), width - first)
    columns = (replace(spec.columns[0], width=first), *others)
    return columns, names_broken(spec, first - PADDING)


def _map(making: Making, layout: QgsLayout, sheet: Sheet, code: str, standing_height: float) -> None:
    """The district in full colour among its dimmed neighbours; the map theme asks the layout which one it is."""
    quickscan, say = making.quickscan, making.say
    view = making.maps.district_view
    if view is None:
        return
    shown = legend(quickscan, view, say)
    standing = making.design.standing
    across, columns = (4, 12) if standing else (2, MAP_COLUMNS)
    top = BODY_TOP if standing else TOP
    side = making.design.body(0, columns, top)
    below = legend_height(shown, side.width(), counts=False, across=across)
    bottom = top + standing_height if standing else making.design.body_bottom - below - STRIP - 6.0
    extent = _extents(making)[code]
    frame = making.design.columns(0, columns, top, bottom)
    keyed = naming.over_key(making, frame, extent, [view], frame.width(), MOST_KEY, code, AROUND)
    frame, key = keyed.frame, keyed.height
    QgsExpressionContextUtils.setLayoutVariable(layout, LIT_DISTRICT, code)
    drawn = map_frame(sheet, frame, extent, making.district_theme(), "map", margin=AROUND)
    naming.apply(keyed.named, drawn, making.design.scale)
    strip(making, sheet, drawn, frame, remark(view.id, making))
    top = frame.bottom() + STRIP + 4.0
    if key:
        naming.draw_key(sheet, keyed.under, say, QRectF(side.left(), top - 1.0, side.width(), key))
        top += key + 2.0
    draw_legend(sheet, shown, QRectF(side.left(), top, side.width(), below), view.id, counts=False, across=across)


def _trends(making: Making, sheet: Sheet, code: str, room: QRectF) -> bool:
    """The time lines in what the table leaves of the page, where that is enough to read them; whether there are any."""
    frame = room.adjusted(0, GUTTER + HEADING_ROOM, 0, 0)
    if frame.height() < LEAST_TRENDS:
        return False
    frame.setHeight(min(frame.height(), MOST_TRENDS))
    draw = partial(_drawn_trends, making, code)
    found = chart(making, sheet, f"trends_{code}", draw, frame)
    if found:
        heading = QRectF(frame.left(), frame.top() - HEADING_ROOM, frame.width(), 6.5)
        label(sheet, making.say("Over the years"), heading, HEADING, "time lines: heading")
    return found


def _drawn_trends(making: Making, code: str, path: Path, size: tuple[float, float]) -> Optional[Path]:
    return charts.district_trends(making.quickscan, code, path, size, making.say)


def _extents(making: Making) -> dict[str, QgsRectangle]:
    """Each district's extent, in the project's system; a district may be several features."""
    layer = making.maps.districts
    found: dict[str, QgsRectangle] = {}
    for feature in layer.getFeatures():
        code = str(feature[CODE])
        box = extent_in(feature.geometry().boundingBox(), layer.crs(), making.maps.project)
        if code in found:
            box.combineExtentWith(found[code])
        found[code] = box
    return found
