"""The cover: what this is, of where and when, a quiet map, and where everything stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from qgis.PyQt.QtCore import QRectF

from ..mapping.legend import LegendEntry, legend
from ..mapping.views import View
from . import facts, naming
from .design import COVER, COVER_SUB, HEADING, LABEL, LABEL_BOLD, LEAD, MARGIN, MARK, SMALL, Style
from .extents import study_extent
from .items import RIGHT_ALIGNED, Sheet, label, leave_white, map_frame, new_sheet, paragraph, rule
from .legend_items import draw_line, line_height
from .measure import text_height
from .page import Making, Section, fitted, is_fictitious, report_name, start
from .words import question
from .words.small_print import publishers_of
from .words.terms import counted, period, reference_name

COVER_MAP = 112.0
CAPTION, CAPTION_GAP = 6.0, 2.0
LEAST_POINTS, LEAST_WITH_PARTS = 7.25, 8.0
NUMBER_ROOM, PART_INDENT, ENTRY_GAP = 12.0, 4.0, 0.8


@dataclass(frozen=True)
class Entry:
    """A line of the contents; ``part``: under the chapter before it."""

    title: str
    page: int
    part: bool = False


def cover(making: Making, contents: Sequence[Entry], view: View) -> Section:
    """The first page: what this is, of where and when, a quiet map, and the contents with page numbers."""
    quickscan, say = making.quickscan, making.say
    layout = start(making)
    sheet = new_sheet(layout, making.design)
    leave_white(sheet)  # contents may be short
    design = making.design
    if design.standing:
        frame = design.columns(0, 12, MARGIN, MARGIN + COVER_MAP)
        under = frame.bottom() + CAPTION_GAP + _caption_height(making, view, frame.width())
        left = design.columns(0, 6, under + 8.0, design.height - MARGIN)
        beside = design.columns(6, 6, left.top() + 4.0, design.height - MARGIN)
    else:
        left = beside = design.columns(0, 5, MARGIN + 18.0, design.height - MARGIN)
        frame = design.columns(5, 7, MARGIN, design.height - MARGIN)
        frame.setBottom(frame.bottom() - _caption_height(making, view, frame.width()) - CAPTION_GAP)
    town = quickscan.areas.municipality_name
    rule(sheet, left.left(), left.top(), left.left() + 40.0, "accent", design.accent, 1.6)
    top = paragraph(sheet, "QuickScan Veerkracht", left.left(), left.top() + 4.0, left.width(), COVER_SUB, "kind") + 2.0
    style = fitted(town, COVER, left.width() - 4.0, 34.0, 18.0)
    top = paragraph(sheet, town, left.left(), top, left.width(), style, "town") + 3.0
    if is_fictitious(quickscan):
        text = say("fictitious municipality")
        text = text if say.language == "en" else f"{text} / fictitious"
        top = paragraph(sheet, text, left.left(), top, left.width(), replace(MARK, points=14), "fictitious") + 3.0
    years = facts.span(quickscan)
    about = [
        say("Period {years}", years=period(years, say)) if years else "",
        say("Compared with {reference}", reference=reference_name(quickscan, say)),
        counted(len(facts.land(quickscan)), quickscan, say),
        say("Made {date}", date=making.made.strftime("%d-%m-%Y") if say.language == "nl" else making.made.isoformat()),
    ]
    top = paragraph(
        sheet,
        "\n".join(line for line in about if line),
        left.left(),
        top,
        left.width(),
        replace(LEAD, points=13),
        "about",
    )
    top = paragraph(
        sheet,
        say("The maps show signals. They do not judge: talk about them with the people who know the areas."),
        left.left(),
        top + 5.0,
        left.width() - 10.0,
        LEAD,
        "signal",
    )
    credit = say("Sources: {publishers}", publishers=", ".join(publishers_of("", quickscan)))
    width = left.width() - 10.0
    style = fitted(credit, SMALL, width, 24.0, 7.0)
    height = text_height(credit, style, width)
    label(sheet, credit, QRectF(left.left(), left.bottom() - height, width, height), style, "sources")
    if design.standing:
        _contents(making, sheet, contents, beside)
    else:
        room = left.bottom() - height - 8.0 - (top + 9.0)
        _contents(making, sheet, contents, QRectF(left.left(), top + 9.0, width, room))
    drawn = map_frame(sheet, frame, study_extent(making), making.theme(view), "map", margin=1.08)
    drawn.setFrameEnabled(False)
    naming.leave_unnamed(drawn)
    _caption(making, sheet, view, frame)
    return Section("omslag" if say.language == "nl" else "cover", report_name(quickscan), layout, 1)


def _key(making: Making, view: View) -> list[LegendEntry]:
    """The classes that occur on the map."""
    return [entry for entry in legend(making.quickscan, view, making.say).groups[0].entries if entry.count]


def _caption_height(making: Making, view: View, width: float) -> float:
    return CAPTION + line_height(_key(making, view), width)


def _caption(making: Making, sheet: Sheet, view: View, frame: QRectF) -> None:
    """What the map asks, and what its classes are, from its left under it."""
    asked = question(view, making.quickscan, making.say)
    top = frame.bottom() + CAPTION_GAP
    place = QRectF(frame.left(), top, frame.width(), CAPTION)
    label(sheet, asked, place, fitted(asked, LABEL_BOLD, frame.width(), CAPTION, 7.0), "map caption")
    draw_line(sheet, _key(making, view), QRectF(frame.left(), top + CAPTION, frame.width(), 0.0), "map key")


def _contents(making: Making, sheet: Sheet, contents: Sequence[Entry], frame: QRectF) -> None:
    """Titles and their page numbers, as large as the frame allows.

    Parts of a chapter are left out where they would make everything too small.
    """
    room = frame.height() - 8.0
    label(sheet, making.say("Contents"), QRectF(frame.left(), frame.top(), frame.width(), 6.5), HEADING, "contents")
    top = frame.top() + 8.0
    style = _fitting(contents, frame.width(), room)
    if style.points < LEAST_WITH_PARTS:
        contents = [entry for entry in contents if not entry.part]
        style = _fitting(contents, frame.width(), room)
    for number, entry in enumerate(contents, 1):
        indent = PART_INDENT if entry.part else 0.0
        width = frame.width() - NUMBER_ROOM - indent
        height = text_height(entry.title, style, width)
        label(sheet, entry.title, QRectF(frame.left() + indent, top, width, height), style, f"contents {number}")
        place = QRectF(frame.right() - 10.0, top, 10.0, height)
        label(sheet, str(entry.page), place, style, f"contents {number} page", RIGHT_ALIGNED)
        top += height + ENTRY_GAP


def _fitting(contents: Sequence[Entry], width: float, room: float) -> Style:
    style = replace(LABEL, points=10.5)
    while style.points > LEAST_POINTS and _height(contents, style, width - NUMBER_ROOM) > room:
        style = replace(style, points=style.points - 0.25)
    return style


def _height(contents: Sequence[Entry], style: Style, width: float) -> float:
    return sum(
        text_height(entry.title, style, width - (PART_INDENT if entry.part else 0.0)) + ENTRY_GAP for entry in contents
    )
