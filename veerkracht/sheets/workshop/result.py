"""One page a district, afterwards: what was agreed, and how far each success indicator has come."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QRectF

from ...analysis.success import Followed, State, follow, state_label
from ...intake.catalogue import catalogue
from ...mapping.palette import INK
from ...wording import Wording
from .. import charts
from ..colours import readable_on, signal_colours
from ..design import BODY, BODY_TOP, GUTTER, HEADING
from ..items import Sheet, leave_white, paragraph
from ..legend_items import draw_legend, legend_height
from ..map_sheet import STRIP, chart, strip
from ..measure import text_height
from ..page import Making, Section, page, start
from ..table_blocks import Block, text_blocks
from ..table_items import draw_heading, heading_height, stretched
from ..tables import DASH, Cell, Column, Row, TableSpec
from ..words.district_words import canvas_headings
from .canvas import success_texts
from .place import Place
from .rows import draw_chip, draw_rows
from .sets import notes_of
from .writing import heading, told
from .zoom import note_text

TOP = BODY_TOP - 4.0
LEFT_COLUMNS = 4
MAP_SHARE = 0.34
STATE = 4  # the column with the chips
LEAST_ROOM = 30.0
HEADING_ROOM, LEAST_LINES, MOST_LINES = 9.0, 60.0, 150.0
# the colours of signals: reached and on track are favourable, behind is not
CLASS_OF_STATE = {State.REACHED: 5, State.ON_TRACK: 4, State.BEHIND: 2}


def result_sheet(making: Making, number: int, code: str) -> Section:
    """Success indicators against their targets, beside the problem, the approach and the promises."""
    quickscan, say = making.quickscan, making.say
    place = Place(making, code)
    workshop = quickscan.study.workshop.of_district(code)
    followed = follow(workshop.successes, quickscan, catalogue(), say)
    layout = start(making)
    place.light(layout)
    title = say("How far has {place} come?", place=place.name)
    view = f"district:{code}" if code else "summary"
    sheet = page(making, layout, view, title, result_answer(followed, say), str(number))
    if not (workshop.canvases and workshop.promises):  # where little was agreed on, much of the page is white
        leave_white(sheet)
    _agreed(making, sheet, place)
    side = making.design.body(LEFT_COLUMNS, 12 - LEFT_COLUMNS, TOP)
    top = heading(sheet, canvas_headings(say)[2], side, HEADING, "success")
    spec = result_table(making, followed)
    shown = stretched(spec, side.width())
    room = side.bottom() - top - heading_height(shown)
    blocks = [block for block in text_blocks(spec, shown, room, side.height() - heading_height(shown)) if block.rows]
    for of, block in enumerate(blocks):
        if of:
            sheet = page(making, layout, view, title, "", str(number + of))
            top = side.top()
        top = draw_heading(sheet, shown, side.left(), top, "success")
        drawn = {STATE: partial(_state, sheet, block)}
        top = draw_rows(sheet, shown, block, side.left(), top, "success", drawn)
    if not followed:
        top = paragraph(
            sheet, say("No success indicator was agreed on."), side.left(), top, side.width(), BODY, "success: none"
        )
    half = (side.width() - GUTTER) / 2
    under = QRectF(side.left(), top + GUTTER, half, side.bottom() - top - GUTTER)
    top = max(_promises(making, sheet, code, under), _notes(making, sheet, code, under.translated(half + GUTTER, 0)))
    _lines(making, sheet, code, QRectF(side.left(), top + GUTTER, side.width(), side.bottom() - top - GUTTER))
    return Section(place.file_name("result"), title, layout, max(1, len(blocks)))


def result_answer(followed: Sequence[Followed], say: Wording) -> str:
    """How many of the success indicators are where."""
    if not followed:
        return say("No success indicator was agreed on.")
    counts = [(state, sum(item.state is state for item in followed)) for state in State]
    parts = [say("{count} {state}", count=count, state=state_label(state, say)) for state, count in counts if count]
    return say("Of {count} success indicators: {parts}.", count=len(followed), parts=", ".join(parts))


def result_table(making: Making, followed: Sequence[Followed]) -> TableSpec:
    """One row a success indicator."""
    quickscan, say = making.quickscan, making.say
    colours = signal_colours(quickscan)
    columns = (
        Column(say("Indicator"), 58.0),
        Column(say("Start"), 24.0, "right"),
        Column(say("Latest"), 24.0, "right"),
        Column(say("Target"), 24.0, "right"),
        Column(say("State"), 30.0, "center"),
        Column(say("In words"), 86.0),
    )
    rows = []
    for item in followed:
        name, target, year = success_texts(item.success, quickscan, say)
        number = CLASS_OF_STATE.get(item.state)
        colour = colours[number] if number else ""
        known = catalogue().get(item.success.indicator)
        decimals = known.decimals if known else 1
        named = f"{name}\n{item.success.note}" if item.success.note else name
        rows.append(
            Row(
                (
                    Cell(named or DASH),
                    Cell(_with_year(item.start, item.start_year, decimals, say)),
                    Cell(_with_year(item.latest, item.latest_year, decimals, say)),
                    Cell(f"{target or DASH}\n{year}".strip()),
                    Cell(state_label(item.state, say), colour, readable_on(colour) if colour else INK, bool(colour)),
                    Cell(item.words),
                )
            )
        )
    return TableSpec(columns, tuple(rows))


def _state(sheet: Sheet, block: Block, row: int, frame: QRectF, name: str) -> None:
    draw_chip(sheet, block.rows[row].cells[STATE], frame, name)


def _with_year(value: object, year: object, decimals: int, say: Wording) -> str:
    return DASH if value is None else f"{say.number(float(str(value)), decimals)}\n{year or ''}".strip()


def _agreed(making: Making, sheet: Sheet, place: Place) -> None:
    """At the left: the district's map, the problem with its owner, and the main lines of the approach."""
    say = making.say
    canvas = making.quickscan.study.workshop.canvas(place.code)
    column = making.design.body(0, LEFT_COLUMNS, TOP)
    grid = place.grid
    high = min(column.width() * (grid.ymax - grid.ymin) / (grid.xmax - grid.xmin), column.height() * MAP_SHARE)
    frame = QRectF(column.left(), column.top(), column.width(), high)
    strip(making, sheet, place.small_map(sheet, frame, "map"), frame, "")
    shown = place.legend()
    below = legend_height(shown, column.width(), across=2)
    at = QRectF(column.left(), frame.bottom() + STRIP + 3.0, column.width(), below)
    draw_legend(sheet, shown, at, "map", across=2)
    _, problem, _, approach, _ = canvas_headings(say)
    owner = say("Owner: {owner}", owner=canvas.owner) if canvas.owner else ""
    parts = ((problem, (canvas.problem, owner)), (approach, canvas.approach))
    top = at.bottom() + GUTTER
    share = (column.bottom() - top - GUTTER) / 2
    for number, (title, texts) in enumerate(parts):
        frame = QRectF(column.left(), top + number * (share + GUTTER), column.width(), share)
        begin = heading(sheet, title, frame, HEADING, f"agreed {number}")
        told(sheet, texts, QRectF(frame.left(), begin, frame.width(), frame.bottom() - begin), f"agreed {number}", BODY)


def _notes(making: Making, sheet: Sheet, code: str, room: QRectF) -> float:
    """As many of the notes as there is room for; all of them stand on the zoom sheet. Returns where they end."""
    workshop = making.quickscan.study.workshop
    found = notes_of(code, making.quickscan)
    if room.height() < LEAST_ROOM or not found:
        return room.top()
    top = heading(sheet, making.say("What was written on the map"), room, HEADING, "notes")
    numbers = workshop.numbers()
    for note in found:
        text = note_text(making, note, numbers[note.id])
        if not note.text or top + text_height(text, BODY, room.width()) > room.bottom():
            continue
        top = paragraph(sheet, text, room.left(), top, room.width(), BODY, f"note {numbers[note.id]}") + 2.0
    return top


def _promises(making: Making, sheet: Sheet, code: str, room: QRectF) -> float:
    """Returns where they end."""
    promises = making.quickscan.study.workshop.of_district(code).promises
    if room.height() < LEAST_ROOM or not promises:
        return room.top()
    begin = heading(sheet, canvas_headings(making.say)[4], room, HEADING, "promises")
    texts = [f"{promise.organisation}: {promise.text}" for promise in promises]
    return told(sheet, texts, QRectF(room.left(), begin, room.width(), room.bottom() - begin), "promises", BODY)


def _lines(making: Making, sheet: Sheet, code: str, room: QRectF) -> None:
    """How the district's areas went over the years, where there is room to read it."""
    frame = room.adjusted(0, HEADING_ROOM, 0, 0)
    if not code or frame.height() < LEAST_LINES:
        return
    frame.setHeight(min(frame.height(), MOST_LINES))
    if chart(making, sheet, f"result_{code}", partial(_drawn, making, code), frame):
        heading(sheet, making.say("Over the years"), room, HEADING, "time lines")


def _drawn(making: Making, code: str, path: Path, size: tuple[float, float]) -> Optional[Path]:
    return charts.district_trends(making.quickscan, code, path, size, making.say)
