"""The zoom sheet of a district: a map with a grid to refer notes to, and a margin to write in."""

from __future__ import annotations

from collections import defaultdict

from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QColor

from ...mapping.grid import Grid
from ...wording import Wording
from ...workshop import GRID_LETTERS, GRID_NUMBERS, Note, family_label
from .. import naming
from ..design import BODY, BODY_TOP, GREY, GUTTER, HEADING, INK, MARGIN, PAPER, SMALL, Style
from ..flow import Line, placed, write
from ..items import CENTRE, Sheet, box, label, leave_white, line, round_scale
from ..legend_items import draw_legend, legend_height
from ..map_sheet import STRIP, remark, strip
from ..page import Making, Section, page, start
from ..words import answer
from .place import Place
from .sets import notes_of
from .writing import heading

TOP = BODY_TOP - 4.0
BAND = 7.0  # for the letters and numbers around the map
WRITING_SHARE = 0.28  # of the width between the margins, at least
GRID_MARK = Style(13, bold=True)
GRID_OPACITY = 0.5
DISC = 2.6  # radius of a note's number on the map
NOTE_GAP = 1.6
MOST_KEY = 0.5  # of the margin: the names behind the numbers on the map
# finer than those of other maps, so that the district fills its sheet
SCALES = (
    *(1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.75, 1.9, 2.0, 2.25, 2.5, 2.75, 3.0, 3.25, 3.5, 3.75, 4.0, 4.25, 4.5, 4.75),
    *(5.0, 5.5, 6.0, 6.5, 7.0, 7.5, 8.0, 8.5, 9.0, 9.5, 10.0),
)


def zoom_sheet(making: Making, number: int, code: str) -> Section:
    """The sheet of one district, or of all areas for an empty code; notes that do not fit go on on a next page."""
    say, place = making.say, Place(making, code)
    layout = start(making)
    place.light(layout)
    view = f"district:{code}"
    title = say("What do we see in {place}?", place=place.name)
    reply = answer(view if code else "orientation", making.quickscan, say)
    sheet = page(making, layout, view, title, reply, str(number))
    leave_white(sheet)
    shown = place.legend(bool(making.background))
    frame = _frame(sheet, place.grid)
    drawn = place.map(sheet, frame, "map", making.background, SCALES)
    notes = notes_of(code, making.quickscan)
    discs = _discs(making, frame, place.grid, notes)
    _grid(sheet, frame)
    under = QRectF(frame.left(), frame.top(), frame.width(), frame.height() + BAND)
    district_view = making.maps.district_view
    note = making.credit or (remark(district_view.id, making) if district_view else "")
    strip(making, sheet, drawn, under, note)
    _numbers(sheet, discs)
    begin = frame.right() + BAND + 2 * GUTTER
    margin = QRectF(begin, TOP, making.design.right - begin, making.design.body_bottom - TOP)
    below = legend_height(shown, margin.width())
    draw_legend(sheet, shown, margin.adjusted(0, margin.height() - below, 0, 0), "zoom")
    margin.setBottom(margin.bottom() - below - GUTTER)
    most = naming.capacity(margin.width(), MOST_KEY * margin.height())
    views = [district_view] if district_view else []
    named = naming.plan(making, drawn.extent(), frame, views, most, code, avoid=[disc for _, disc in discs])
    naming.apply(named, drawn, making.design.scale)
    margin.setBottom(_key(sheet, named, say, margin))
    pages = _notes(making, sheet, margin, notes, (view, title, number))
    return Section(place.file_name("zoom"), title, layout, pages)


def _frame(sheet: Sheet, grid: Grid) -> QRectF:
    """Where the map stands: the grid at a round scale, as large as it fits with its letters around it."""
    design, size = sheet.design, sheet.design.scale / 1000.0
    across, high = grid.xmax - grid.xmin, grid.ymax - grid.ymin
    widest = design.inner_width * (1 - WRITING_SHARE) - GUTTER - 2 * BAND
    highest = design.body_bottom - TOP - STRIP - 2 * BAND
    scale = round_scale(max(across / (widest * size), high / (highest * size)), SCALES)
    return QRectF(MARGIN + BAND, TOP + BAND, across / (scale * size), high / (scale * size))


def _grid(sheet: Sheet, frame: QRectF) -> None:
    """Fine lines over the map, and the letters and numbers of the cells on all four sides."""
    width, height = frame.width() / len(GRID_LETTERS), frame.height() / len(GRID_NUMBERS)
    for place, letter in enumerate(GRID_LETTERS):
        x = frame.left() + place * width
        if place:
            _grid_line(sheet, QPointF(x, frame.top()), QPointF(x, frame.bottom()), f"grid line {letter}")
        for side, y in (("top", frame.top() - BAND), ("bottom", frame.bottom())):
            cell = QRectF(x, y, width, BAND)
            label(sheet, letter, cell, GRID_MARK, f"grid {letter} {side}", CENTRE, True, GREY)
    for place, figure in enumerate(GRID_NUMBERS):
        y = frame.top() + place * height
        if place:
            _grid_line(sheet, QPointF(frame.left(), y), QPointF(frame.right(), y), f"grid line {figure}")
        for side, x in (("left", frame.left() - BAND), ("right", frame.right())):
            cell = QRectF(x, y, BAND, height)
            label(sheet, figure, cell, GRID_MARK, f"grid {figure} {side}", CENTRE, True, GREY)


def _grid_line(sheet: Sheet, begin: QPointF, end: QPointF, name: str) -> None:
    # names lie under these lines, and are read through them
    for item in (line(sheet, begin, end, f"{name} casing", PAPER, 0.16), line(sheet, begin, end, name, GREY, 0.08)):
        item.symbol().setOpacity(GRID_OPACITY)


def _key(sheet: Sheet, named: naming.Naming, say: Wording, margin: QRectF) -> float:
    """The names behind the numbers, over the legend; returns where the room to write ends."""
    high = naming.key_height(named, say, margin.width())
    if not high:
        return margin.bottom()
    top = margin.bottom() - high
    naming.draw_key(sheet, named, say, QRectF(margin.left(), top, margin.width(), high))
    return top - GUTTER


def _discs(making: Making, frame: QRectF, grid: Grid, notes: tuple[Note, ...]) -> list[tuple[int, QRectF]]:
    """The number of each note and the disc for it: at its point, or in the middle of its cell, beside others there."""
    numbers = making.quickscan.study.workshop.numbers()
    spots: dict[tuple[float, float], list[Note]] = defaultdict(list)
    for note in notes:
        at = (note.x, note.y) if note.x is not None and note.y is not None else None
        at = at or (grid.centre(note.grid) if note.grid else None)
        if at is not None and grid.cell_at(*at):
            spots[at].append(note)
    discs = []
    for (x, y), found in spots.items():
        for place, note in enumerate(found):
            left = frame.left() + (x - grid.xmin) / (grid.xmax - grid.xmin) * frame.width()
            left += (place - (len(found) - 1) / 2) * 2.2 * DISC
            top = frame.top() + (grid.ymax - y) / (grid.ymax - grid.ymin) * frame.height()
            discs.append((numbers[note.id], QRectF(left - DISC, top - DISC, 2 * DISC, 2 * DISC)))
    return discs


def _numbers(sheet: Sheet, discs: list[tuple[int, QRectF]]) -> None:
    for number, disc in discs:
        box(sheet, disc, f"note {number}: disc", INK, PAPER, 0.4, round_=True)
        mark = Style(8 if number < 100 else 6.5, bold=True)
        label(sheet, str(number), disc, mark, f"note {number}: number", CENTRE, True, QColor(PAPER))


def _notes(
    making: Making, sheet: Sheet, margin: QRectF, notes: tuple[Note, ...], furniture: tuple[str, str, int]
) -> int:
    """What was written, with its number and cell; else the margin stays white. Returns the number of pages."""
    say = making.say
    text = say("What was written") if notes else say("Room to write")
    style = HEADING if notes else SMALL
    top = heading(sheet, text, margin, style, "writing")
    numbers = making.quickscan.study.workshop.numbers()
    rest = [Line(note_text(making, note, numbers[note.id]), BODY, 0.0, NOTE_GAP, False) for note in notes if note.text]
    frames = [QRectF(margin.left(), top, margin.width(), margin.bottom() - top)]
    view, title, number = furniture
    pages = 1
    while True:
        *columns, rest_of = placed(rest, frames)
        for place, column in enumerate(columns, 1):
            write(sheet, column, f"notes {pages} {place}")
        rest = [found for found, _ in rest_of]
        if not rest:
            return pages
        sheet = page(making, sheet.layout, view, title, "", str(number + pages))
        leave_white(sheet)
        frames = [making.design.body(first, 4, TOP - 10.0) for first in (0, 4, 8)]
        pages += 1


def note_text(making: Making, note: Note, number: int) -> str:
    """A note with its number, its place, its strategy and its owner."""
    say = making.say
    names = making.quickscan.areas.frame.set_index("area_code")["name"]
    where = ", ".join(part for part in (note.grid, str(names.get(note.area_code, ""))) if part)
    more = " · ".join(part for part in (family_label(note.family, say), note.owner) if part)
    head = f"{number}  {where}: {note.text}" if where else f"{number}  {note.text}"
    return f"{head} ({more})" if more else head
