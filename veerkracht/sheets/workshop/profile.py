"""The profile of each neighbourhood of a district: where it lies, its signals with their reasons, and its lines."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Optional

import pandas as pd
from qgis.core import QgsGeometry, QgsLayout, QgsRectangle
from qgis.PyQt.QtCore import QPointF, QRectF

from ...analysis.results import Trend
from ...wording import Wording
from .. import charts, facts, naming
from ..colours import signal_colours
from ..design import BODY, BODY_TOP, GREY, GUTTER, HEADING, SMALL, Design
from ..items import Sheet, label, leave_white, map_frame, paragraph, polygon
from ..legend_items import draw_legend, legend_height
from ..map_sheet import STRIP, chart, strip
from ..measure import text_height
from ..page import Making, Section, page, start
from ..table_items import Block, draw_heading, heading_height, stretched, text_blocks
from ..tables import Column, TableSpec, signal_indicators
from ..words.district_words import profile_answer
from ..words.terms import listed
from .place import Place
from .profile_table import peers, profile_table, spark_values, years_told
from .rows import Drawer, draw_chip, draw_rows, draw_spark
from .writing import heading

TOP = BODY_TOP - 4.0
LEFT_COLUMNS = 3
LOCATOR_HEIGHT = 76.0
SIGNAL, YEARS = 1, 6  # columns that are drawn
STABLE = int(Trend.STABLE)
LEAST_LINES, MOST_LINES = 62.0, 130.0
MOST_PEERS = 12
MOST_UNDER = 28.0  # of what stands beside the map on standing paper, under the map
STANDING_WIDTHS = (38.0, 12.0, 16.0, 18.0, 20.0, 12.0, 18.0, 66.0)
AROUND = 2.2  # how much more than the area its locator shows


def profile_sheets(making: Making, number: int, code: str) -> Section:
    """One page or more for each area of the district, in alphabetical order."""
    say, place = making.say, Place(making, code)
    layout = start(making)
    place.light(layout)
    pages = 0
    for area_code, name in place.areas.items():
        pages += _profile(making, layout, place, str(area_code), str(name), number + pages)
    title = say("Profiles of {place}", place=place.name)
    chapter = say("Districts") if code else say("Profiles")
    return Section(place.file_name("profiles"), title, layout, pages, chapter)


def _profile(making: Making, layout: QgsLayout, place: Place, area_code: str, name: str, number: int) -> int:
    """Returns the number of pages."""
    quickscan, say = making.quickscan, making.say
    title = say("What do the figures say of {area}?", area=name)
    view = f"district:{place.code}" if place.code else "heat_table"

    def new_page(of: int) -> Sheet:
        return page(making, layout, view, title, profile_answer(area_code, quickscan, say), str(number + of))

    sheet = new_page(0)
    left = _locator(making, sheet, place, area_code)
    left = _beside(making, sheet, area_code, left)
    standing = making.design.standing
    whole = making.design.body(0, 12, TOP) if standing else making.design.body(LEFT_COLUMNS, 12 - LEFT_COLUMNS, TOP)
    under_map = BODY_TOP + LOCATOR_HEIGHT + STRIP + 2.0
    side = making.design.body(0, 12, max(under_map, left.top())) if standing else whole
    spec = profile_table(area_code, quickscan, say)
    shown = _columns(spec, making.design)
    note = text_height(spec.note, SMALL, side.width()) + 2.0
    taken = heading_height(shown) + note
    made = text_blocks(spec, shown, side.height() - taken, whole.height() - taken)
    blocks = [block for block in made if block.rows]
    bottom, begin = side.top(), 0
    for of, block in enumerate(blocks):
        if of:
            sheet = new_page(of)
            left = making.design.body(0, LEFT_COLUMNS, TOP)
            side = whole
        top = draw_heading(sheet, shown, side.left(), side.top(), f"signals {number}")
        drawn = _drawers(making, sheet, area_code, block, begin)
        bottom = draw_rows(sheet, shown, block, side.left(), top, f"signals {number}", drawn)
        begin += len(block.rows)
        bottom = paragraph(sheet, spec.note, side.left(), bottom + 2.0, side.width(), SMALL, f"signals {number}: note")
    under = QRectF(side.left(), bottom + GUTTER, side.width(), side.bottom() - bottom - GUTTER)
    room = under if standing or under.height() >= left.height() else left
    if not _lines(making, sheet, area_code, room):
        leave_white(sheet)
    return len(blocks)


def _columns(spec: TableSpec, design: Design) -> tuple[Column, ...]:
    """The columns over the width that there is; on standing paper the reasons get less of it."""
    if not design.standing:
        return stretched(spec, design.columns(LEFT_COLUMNS, 12 - LEFT_COLUMNS, 0, 0).width())
    factor = design.inner_width / sum(STANDING_WIDTHS)
    return tuple(replace(column, width=width * factor) for column, width in zip(spec.columns, STANDING_WIDTHS))


def _drawers(making: Making, sheet: Sheet, area_code: str, block: Block, begin: int) -> dict[int, Drawer]:
    """The chips and the lines of a block, of which the first row is row ``begin`` of the table."""
    quickscan = making.quickscan
    items = signal_indicators(quickscan)[begin : begin + len(block.rows)]
    lines = spark_values(area_code, quickscan)
    trends = quickscan.results.trends
    own = trends[(trends["area_code"] == area_code) & trends["trend"].notna()]
    moved = dict(zip(own["indicator"], own["trend"].astype(int)))
    colours = {**signal_colours(quickscan), STABLE: GREY.name()}

    def spark(row: int, frame: QRectF, name: str) -> None:
        values = lines.get(items[row].id)
        if values is not None:
            told = years_told(values, items[row].decimals, making.say)
            draw_spark(sheet, values, colours[moved.get(items[row].id, STABLE)], frame, name, told)

    def chip(row: int, frame: QRectF, name: str) -> None:
        draw_chip(sheet, block.rows[row].cells[SIGNAL], frame, name)

    return {SIGNAL: chip, YEARS: spark}


def _locator(making: Making, sheet: Sheet, place: Place, area_code: str) -> QRectF:
    """The area among its neighbours, with a frame around it on the map; returns the room under it."""
    quickscan, say = making.quickscan, making.say
    standing = making.design.standing
    column = making.design.body(0, 6 if standing else LEFT_COLUMNS, BODY_TOP if standing else TOP)
    frame = QRectF(column.left(), column.top(), column.width(), LOCATOR_HEIGHT)
    wkb = quickscan.areas.frame.set_index("area_code").at[area_code, "geometry"]
    shape = QgsGeometry()
    shape.fromWkb(bytes(wkb))
    around = QgsRectangle(shape.boundingBox())
    around.scale(AROUND)
    drawn = map_frame(sheet, frame, around, place.theme(), f"map {area_code}")
    arrow = _arrow(sheet, drawn.extent(), shape, frame, f"map {area_code}: arrow")
    view = making.maps.district_view
    naming.name_where_it_fits(making, drawn, frame, view, place.code, [area_code], [arrow])
    strip(making, sheet, drawn, frame, "")
    top = frame.bottom() + STRIP + 3.0
    if standing:  # the legend stands beside the map
        column = making.design.columns(6, 6, BODY_TOP, BODY_TOP + LOCATOR_HEIGHT + STRIP + MOST_UNDER)
        top = column.top()
    if view is None:
        return QRectF(column.left(), top, column.width(), column.bottom() - top)
    shown = place.legend()
    high = legend_height(shown, column.width(), counts=False)
    legend_frame = QRectF(column.left(), top, column.width(), high)
    draw_legend(sheet, shown, legend_frame, f"legend {area_code}", counts=False)
    name = say("Map: {view}", view=view.name)
    label(sheet, name, QRectF(column.left(), top + high + 1.0, column.width(), 5.0), SMALL, f"map {area_code}: view")
    top += high + 8.0
    return QRectF(column.left(), top, column.width(), column.bottom() - top)


def _arrow(sheet: Sheet, extent: QgsRectangle, shape: QgsGeometry, frame: QRectF, name: str) -> QRectF:
    """A pointer from above to the middle of the area, in the house colour; returns what it covers."""
    inside = shape.poleOfInaccessibility(1.0)[0].asPoint()
    x = frame.left() + (inside.x() - extent.xMinimum()) / extent.width() * frame.width()
    y = frame.top() + (extent.yMaximum() - inside.y()) / extent.height() * frame.height() - 4.0
    polygon(sheet, [QPointF(x, y), QPointF(x - 2.2, y - 5.5), QPointF(x + 2.2, y - 5.5)], name, sheet.design.accent)
    return QRectF(x - 2.2, y - 5.5, 4.4, 5.5)


def _beside(making: Making, sheet: Sheet, area_code: str, room: QRectF) -> QRectF:
    """Why the map shows what it shows, and who the peers are; returns the room under it."""
    quickscan, say = making.quickscan, making.say
    rows = quickscan.results.coincidence
    rows = rows[(rows["area_code"] == area_code) & rows["reason"].notna()]
    told = [f"{version}: {reason}" for version, reason in _by_version(rows, say)]
    names = facts.names(quickscan).reindex(peers(area_code, quickscan)).sort_values()
    top = room.top()
    parts = [(say("Coincidence"), told)]
    if len(names):
        shown = listed(list(names), say) if len(names) <= MOST_PEERS else ", ".join(names[:MOST_PEERS])
        more = say("{names} and {count} more.", names=shown, count=len(names) - MOST_PEERS)
        parts.append((say("Peers: about as much social housing"), [more if len(names) > MOST_PEERS else f"{shown}."]))
    for number, (title, sentences) in enumerate(parts, 1):
        high = 9.0 + sum(text_height(text, BODY, room.width()) + 1.5 for text in sentences)
        if not sentences or top + high > room.bottom():
            continue
        frame = QRectF(room.left(), top, room.width(), high)
        top = heading(sheet, title, frame, HEADING, f"beside {area_code} {number}")
        for place, text in enumerate(sentences, 1):
            top = paragraph(sheet, text, room.left(), top, room.width(), BODY, f"beside {area_code} {number} {place}")
            top += 1.5
        top += 3.0
    return QRectF(room.left(), top, room.width(), room.bottom() - top)


def _by_version(rows: pd.DataFrame, say: Wording) -> list[tuple[str, str]]:
    """The reasons of the coincidence, told once where both versions have the same."""
    reasons = rows.drop_duplicates("version").set_index("version")["reason"].astype(str)
    names = {"absolute": say("Absolute"), "relative": say("Relative")}
    found = [(names[version], reasons[version]) for version in names if version in reasons.index and reasons[version]]
    return found[:1] if len({reason for _, reason in found}) == 1 else found


def _lines(making: Making, sheet: Sheet, area_code: str, room: QRectF) -> bool:
    """How each indicator went over the years, where there is room to read it; returns whether there is."""
    frame = room.adjusted(0, 8.0, 0, 0)
    if frame.height() < LEAST_LINES:
        return False
    frame.setHeight(min(frame.height(), MOST_LINES))
    found = chart(making, sheet, f"lines_{area_code}", partial(_drawn, making, area_code), frame)
    if found:
        title = QRectF(frame.left(), frame.top() - 8.0, frame.width(), 6.5)
        label(sheet, making.say("Over the years"), title, HEADING, f"time lines {area_code}: heading")
    return found


def _drawn(making: Making, area_code: str, path: Path, size: tuple[float, float]) -> Optional[Path]:
    return charts.area_sparklines(making.quickscan, area_code, path, size, making.say)
