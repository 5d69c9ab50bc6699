"""The canvas of a district: five columns to write in, and its map and signals small beside them."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QRectF

from ...analysis.results import QuickScan
from ...intake.catalogue import catalogue
from ...wording import Wording
from ...workshop import Promise, Success, Workshop
from .. import facts
from ..design import BODY, BODY_TOP, CELL, GUTTER, HEADING, LABEL, LABEL_BOLD, MARGIN, SMALL
from ..items import RIGHT_ALIGNED, Sheet, label, leave_white, paragraph
from ..legend_items import draw_legend, legend_height
from ..map_sheet import STRIP, strip
from ..measure import text_height
from ..page import Making, Section, fitted, page, start
from ..tables import signal_indicators
from ..words.district_words import canvas_headings
from ..words.terms import label as indicator_label
from ..words.terms import short
from .place import Place
from .writing import caption, heading, lines_to_write_on, told, written

TOP = BODY_TOP - 6.0
CORNER_SHARE = 0.17
MORE = 8.0  # for the line that says that there are more
FIELDS = 4  # organisations, where nothing is written yet


def canvas_sheet(making: Making, number: int, code: str) -> Section:
    """The canvas, with what the group wrote where it did."""
    say, place = making.say, Place(making, code)
    workshop = making.quickscan.study.workshop.of_district(code)
    layout = start(making)
    place.light(layout)
    title = say("What do we want to achieve in {place}?", place=place.name)
    reply = say("Begin with what you see; end with what each of you promises.")
    sheet = page(making, layout, f"district:{code}", title, reply, str(number))
    leave_white(sheet)
    corner = making.design.inner_width * CORNER_SHARE
    inside = making.design.inner_width - corner - 2 * GUTTER
    width = (inside - 4 * GUTTER) / 5
    canvas = workshop.canvas(code)
    columns: tuple[Callable[[QRectF], object], ...] = (
        lambda frame: written(sheet, (canvas.see,), frame, "see"),
        lambda frame: _problem(making, sheet, frame, canvas.problem, canvas.owner),
        lambda frame: _success(making, sheet, frame, workshop),
        lambda frame: written(sheet, canvas.approach, frame, "approach"),
        lambda frame: _promises(making, sheet, frame, workshop.promises),
    )
    for column, (text, fill) in enumerate(zip(canvas_headings(say), columns)):
        frame = QRectF(MARGIN + column * (width + GUTTER), TOP, width, making.design.body_bottom - TOP)
        frame.setTop(heading(sheet, text, frame, HEADING, f"canvas {column + 1}"))
        fill(frame)
    side = making.design.right - corner
    _corner(making, sheet, place, QRectF(side, TOP, corner, making.design.body_bottom - TOP))
    return Section(place.file_name("canvas"), title, layout, 1)


def _problem(making: Making, sheet: Sheet, frame: QRectF, problem: str, owner: str) -> None:
    asked = making.say("Owner of the problem")
    if owner:
        foot = text_height(owner, BODY, frame.width()) + 6.0
        at = QRectF(frame.left(), frame.bottom() - foot, frame.width(), foot)
        label(sheet, asked, QRectF(at.left(), at.top(), at.width(), 4.5), LABEL, "owner: caption")
        paragraph(sheet, owner, at.left(), at.top() + 4.8, at.width(), BODY, "owner: text")
        written(sheet, (problem,), frame.adjusted(0, 0, 0, -foot - 2.0), "problem")
        return
    top = told(sheet, (problem,), frame, "problem")
    heights = lines_to_write_on(sheet, QRectF(frame.left(), top, frame.width(), frame.bottom() - top), "problem")
    if heights:
        caption(sheet, asked, frame, heights[-1], "owner")


def _success(making: Making, sheet: Sheet, frame: QRectF, workshop: Workshop) -> None:
    """Rows of an indicator, its target and its year."""
    say = making.say
    shares = ((0.0, 0.46, say("Indicator")), (0.49, 0.3, say("Target")), (0.82, 0.18, say("Year")))
    for first, share, text in shares:
        place = QRectF(frame.left() + first * frame.width(), frame.top(), share * frame.width(), 4.5)
        label(sheet, text, place, fitted(text, LABEL, place.width(), 4.5, 6.0), f"success: {text}")
    top = frame.top() + 5.5
    for number, success in enumerate(workshop.successes, 1):
        texts = success_texts(success, making.quickscan, say)
        cells = [
            (QRectF(frame.left() + first * frame.width(), top, share * frame.width(), 0.0), text)
            for (first, share, _), text in zip(shares, texts)
        ]
        highest = max(text_height(text, LABEL_BOLD, at.width()) for at, text in cells)
        note = text_height(success.note, LABEL, frame.width()) if success.note else 0.0
        if top + highest + note > frame.bottom() - MORE:
            more = say("{count} more stand on the sheet with results.", count=len(workshop.successes) - number + 1)
            top = paragraph(sheet, more, frame.left(), top, frame.width(), LABEL, "success: more")
            break
        bottoms = [
            paragraph(sheet, text, at.left(), at.top(), at.width(), LABEL_BOLD, f"success {number} {place}")
            for place, (at, text) in enumerate(cells, 1)
            if text
        ]
        top = max(bottoms, default=top)
        if success.note:
            top = paragraph(sheet, success.note, frame.left(), top, frame.width(), LABEL, f"success {number}: note")
        top += 2.5
    for place, (first, share, _) in enumerate(shares, 1):
        left = frame.left() + first * frame.width()
        lines_to_write_on(sheet, QRectF(left, top, share * frame.width(), frame.bottom() - top), f"success {place}")


def success_texts(success: Success, quickscan: QuickScan, say: Wording) -> tuple[str, str, str]:
    """Indicator (with its area), target and year as they are printed; empty where they were left open."""
    known = catalogue().get(success.indicator)
    name = indicator_label(success.indicator, say) if success.indicator else ""
    if success.area_code:
        area = str(facts.names(quickscan).get(success.area_code, success.area_code))
        name = f"{name} ({area})" if name else area
    decimals = known.decimals if known else 1
    target = "" if success.target is None else say.number(success.target, decimals)
    return name, target, str(success.year or "")


def _promises(making: Making, sheet: Sheet, frame: QRectF, promises: tuple[Promise, ...]) -> None:
    if promises:
        texts = [f"{promise.organisation}: {promise.text}" for promise in promises]
        written(sheet, texts, frame, "promises")
        return
    heights = lines_to_write_on(sheet, frame, "promises")
    for number, height in enumerate(heights[:: max(1, len(heights) // FIELDS)], 1):
        caption(sheet, making.say("Organisation"), frame, height, f"organisation {number}")


def _corner(making: Making, sheet: Sheet, place: Place, frame: QRectF) -> None:
    """The district's map, its legend, and which signals are unfavourable in how many of its areas."""
    say = making.say
    grid = place.grid
    height = frame.width() * (grid.ymax - grid.ymin) / (grid.xmax - grid.xmin)
    at = QRectF(frame.left(), frame.top(), frame.width(), height)
    strip(making, sheet, place.small_map(sheet, at, "map"), at, "")
    shown = place.legend()
    top = at.bottom() + STRIP + 4.0
    top = draw_legend(
        sheet, shown, QRectF(frame.left(), top, frame.width(), legend_height(shown, frame.width())), "map"
    )
    rest = QRectF(frame.left(), top + 5.0, frame.width(), frame.bottom() - top - 5.0)
    counted = red_counts(making.quickscan, place, say)
    if not counted:
        return
    top = heading(sheet, say("Unfavourable signals"), rest, HEADING, "signals")
    for number, (name, text) in enumerate(counted, 1):
        if top + 5.0 > rest.bottom():
            break
        label(sheet, name, QRectF(rest.left(), top, rest.width() - 20.0, 4.6), CELL, f"signal {number}")
        label(sheet, text, QRectF(rest.right() - 19.0, top, 19.0, 4.6), SMALL, f"signal {number}: count", RIGHT_ALIGNED)
        top += 5.0


def red_counts(quickscan: QuickScan, place: Place, say: Wording) -> list[tuple[str, str]]:
    """Per indicator its short name and in how many of the place's areas with a signal it is unfavourable."""
    signals = quickscan.results.signals
    rows = signals[signals["area_code"].isin(place.areas.index) & signals["signal"].notna()]
    found = []
    for item in signal_indicators(quickscan):
        classes = rows.loc[rows["indicator"] == item.id, "signal"]
        red = int(classes.isin(facts.RED).sum())
        if red:
            text = say("{red} of {available}", red=red, available=len(classes))
            found.append((short(item.id, say), text))
    return found
