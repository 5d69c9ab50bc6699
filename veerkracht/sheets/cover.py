"""The cover: what this is, of where and when, a quiet map, and where everything stands."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import QRectF

from ..mapping.views import View
from . import facts
from .design import COVER, COVER_SUB, HEADING, LABEL, LEAD, MARGIN, MARK, SMALL, Style
from .items import RIGHT_ALIGNED, Sheet, label, map_frame, new_sheet, paragraph, rule, text_height
from .map_sheet import study_extent
from .page import Making, Section, fitted, is_fictitious, report_name, start
from .words.small_print import publishers_of
from .words.terms import counted, period, reference_name

COVER_MAP = 132.0


def cover(making: Making, contents: list[tuple[str, str]], view: View) -> Section:
    """The first page: what this is, of where and when, a quiet map, and the contents with page numbers."""
    quickscan, say = making.quickscan, making.say
    layout = start(making)
    sheet = new_sheet(layout, making.design)
    design = making.design
    if design.standing:
        frame = design.columns(0, 12, MARGIN, MARGIN + COVER_MAP)
        left = design.columns(0, 6, frame.bottom() + 14.0, design.height - MARGIN)
        beside = design.columns(6, 6, left.top() + 4.0, design.height - MARGIN)
    else:
        left = beside = design.columns(0, 5, MARGIN + 18.0, design.height - MARGIN)
        frame = design.columns(5, 7, MARGIN, design.height - MARGIN - 7.0)
    drawn = map_frame(sheet, frame, study_extent(making), making.theme(view), "map", margin=1.08)
    drawn.setFrameEnabled(False)
    caption = QRectF(frame.left(), frame.bottom() + 2.0, frame.width(), 5.0)
    label(sheet, view.name, caption, SMALL, "map caption", RIGHT_ALIGNED)
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
    begin = beside.top() if design.standing else top + 9.0
    _contents(making, sheet, contents, QRectF(beside.left(), begin, beside.width() - (0 if design.standing else 10), 0))
    credit = say("Sources: {publishers}", publishers=", ".join(publishers_of("", quickscan)))
    style = fitted(credit, SMALL, left.width() - 10.0, 24.0, 5.0)
    height = text_height(credit, style, left.width() - 10.0)
    rect = QRectF(left.left(), making.design.height - MARGIN - height, left.width() - 10.0, height)
    label(sheet, credit, rect, style, "sources")
    return Section("omslag" if say.language == "nl" else "cover", report_name(quickscan), layout, 1)


def _contents(making: Making, sheet: Sheet, contents: list[tuple[str, str]], frame: QRectF) -> None:
    """Titles and their page numbers, as large as the room above the sources allows."""
    room = making.design.height - MARGIN - 30.0 - frame.top() - 8.0
    label(sheet, making.say("Contents"), QRectF(frame.left(), frame.top(), frame.width(), 6.5), HEADING, "contents")
    top = frame.top() + 8.0
    style = replace(LABEL, points=10.5)
    while style.points > 5.5 and _contents_height(contents, style, frame.width() - 12.0) > room:
        style = replace(style, points=style.points - 0.25)
    for number, (title, page_number) in enumerate(contents, 1):
        height = text_height(title, style, frame.width() - 12.0)
        rect = QRectF(frame.left(), top, frame.width() - 12.0, height)
        label(sheet, title, rect, style, f"contents {number}")
        label(
            sheet,
            page_number,
            QRectF(frame.right() - 10.0, top, 10.0, height),
            style,
            f"contents {number} page",
            RIGHT_ALIGNED,
        )
        top += height + 1.0


def _contents_height(contents: list[tuple[str, str]], style: Style, width: float) -> float:
    return sum(text_height(title, style, width) + 1.0 for title, _ in contents)
