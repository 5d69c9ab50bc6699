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

from ..mapping.legend import legend
from ..mapping.renderer import LIT_DISTRICT
from . import charts, facts, naming
from .design import BODY_TOP, CELL, CELL_BOLD, GUTTER, HEADING, SMALL
from .items import Sheet, extent_in, label, leave_white, map_frame, paragraph
from .legend_items import draw_legend, legend_height
from .map_sheet import STRIP, chart, remark, strip
from .measure import text_height, text_width
from .page import Making, Section, page, readable, start
from .table_items import (
    MARK_WIDTH,
    PADDING,
    chip_blocks,
    draw_chips,
    draw_heading,
    heading_height,
    names_broken,
    stretched,
)
from .tables import Column, TableSpec, district_table
from .words import answer, question

CODE = "district_code"
MAP_COLUMNS = 5
TOP = BODY_TOP - 2.0
LEAST_FOR_NAMES = 40.0
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
    shown, spec = _with_names_whole(district_table(quickscan, code, say), side.width())
    note = text_height(spec.note, SMALL, side.width()) + GUTTER / 2 if spec.note else 0.0
    whole = making.design.body(0, 12, TOP) if making.design.standing else side
    taken = heading_height(shown) + note

    def continued(heading: str) -> str:
        return say("{district} (continued)", district=heading)

    blocks = chip_blocks(spec, side.height() - taken, whole.height() - taken, continued)
    spare = _spare(making, side.height() - taken - sum(blocks[0].heights)) if len(blocks) == 1 else 0.0
    side = side.adjusted(0, spare, 0, 0)
    _map(making, layout, sheet, code, STANDING_MAP + spare)
    bottom = side.top()
    for place, block in enumerate(blocks):
        if place:
            sheet, side = new_page(place), whole
        top = draw_heading(sheet, shown, side.left(), side.top(), "signals table", inset=0.0)
        bottom = draw_chips(sheet, shown, block, side.left(), top, "signals table")
        bottom = _note(sheet, spec, side, bottom)
    if not _trends(making, sheet, code, QRectF(side.left(), bottom, side.width(), side.bottom() - bottom)):
        leave_white(sheet)
    name = facts.districts(quickscan)[code]
    kind = "wijk" if say.language == "nl" else "district"
    return Section(readable(f"{kind}_{code}_{name}"), title, layout, len(blocks), say("Districts"), str(name))


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


def _spare(making: Making, left: float) -> float:
    """How much higher the map on standing paper may be: what the table leaves, where no time lines can stand there."""
    if not making.design.standing:
        return 0.0
    lines = 0.0 if making.quickscan.results.trends.empty else GUTTER + HEADING_ROOM + LEAST_TRENDS
    return left if left < lines or not lines else 0.0


def _with_names_whole(spec: TableSpec, width: float) -> tuple[tuple[Column, ...], TableSpec]:
    """The columns over ``width``, and the table with its names broken to fit the first.

    Chips get the room that their widest text and its trend mark need; the names take what is left, as far as they can
    use it, and stand on two lines where that is too little.
    """
    names = [row.cells[0] for row in spec.rows]
    longest = max(text_width(cell.text, CELL_BOLD if cell.bold else CELL) for cell in names) + 2 * PADDING
    chips = max(text_width(cell.text, CELL_BOLD) for row in spec.rows for cell in row.cells[1:]) + MARK_WIDTH + PADDING
    first = min(longest, max(LEAST_FOR_NAMES, width - chips * (len(spec.columns) - 1)))
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


def _note(sheet: Sheet, spec: TableSpec, side: QRectF, top: float) -> float:
    if not spec.note:
        return top
    return paragraph(sheet, spec.note, side.left(), top + GUTTER / 2, side.width(), SMALL, "signals table: note")


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
