"""The sheets of words: cover, reading guide and summary. What was done stands in method_sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor

from ..analysis.results import K_INDEX, Coincidence
from ..mapping.palette import palette
from ..mapping.views import View, view_name
from . import charts, facts
from .colours import GLYPHS, LETTERS, readable_on
from .design import (
    BODY,
    BODY_TOP,
    COVER,
    COVER_SUB,
    FIGURE,
    GREY,
    HEADING,
    INK,
    LABEL,
    LABEL_BOLD,
    LEAD,
    MARGIN,
    MARK,
    SMALL,
    Style,
)
from .flow import balanced, fitting, placed, write
from .items import CENTRE, RIGHT_ALIGNED, Sheet, box, label, map_frame, new_sheet, paragraph, rule, text_height
from .legend_items import draw_glyph
from .map_sheet import chart, densest_part, study_extent
from .page import Making, Section, fitted, is_fictitious, page, report_name, start
from .words import answer, question, reading_guide, summary
from .words.small_print import publishers_of
from .words.terms import areas_word, counted, nuisance, period, reference_name

SMALLEST_TEXT = 7.5
LEAST_EXAMPLE = 50.0
LEAST_CHARTS = 58.0
FIGURES_HEIGHT = 26.0


def cover(making: Making, contents: list[tuple[str, str]], view: View) -> Section:
    """The first page: what this is, of where and when, a quiet map, and the contents with page numbers."""
    quickscan, say = making.quickscan, making.say
    layout = start(making)
    sheet = new_sheet(layout, making.design)
    left = making.design.columns(0, 5, MARGIN, making.design.height - MARGIN)
    frame = making.design.columns(5, 7, MARGIN, making.design.height - MARGIN - 7.0)
    drawn = map_frame(sheet, frame, study_extent(making), making.theme(view), "map", margin=1.08)
    drawn.setFrameEnabled(False)
    caption = QRectF(frame.left(), frame.bottom() + 2.0, frame.width(), 5.0)
    label(sheet, view.name, caption, SMALL, "map caption", RIGHT_ALIGNED)
    town = quickscan.areas.municipality_name
    rule(sheet, left.left(), 30.0, left.left() + 40.0, "accent", making.design.accent, 1.6)
    top = paragraph(sheet, "QuickScan Veerkracht", left.left(), 34.0, left.width(), COVER_SUB, "kind") + 2.0
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
    _contents(making, sheet, contents, QRectF(left.left(), top + 9.0, left.width() - 10.0, 0))
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


def reading_guide_sheet(making: Making, number: int) -> Section:
    """How to read the maps: text at the left, the keys drawn at the right."""
    quickscan, say = making.quickscan, making.say
    layout = start(making)
    title = question("reading_guide", quickscan, say)
    sheet = page(making, layout, "reading_guide", title, say("A signal, not a judgement."), str(number))
    top = BODY_TOP - 5.0
    frames = [making.design.body(0, 4, top), making.design.body(4, 4, top)]
    content = fitting(reading_guide(quickscan, say), frames, replace(BODY, points=11.5), SMALLEST_TEXT)
    frames = balanced(content, frames)
    for column_number, column in enumerate(placed(content, frames)[:-1], 1):
        write(sheet, column, f"guide {column_number}")
    draw_example(making, sheet, making.design.body(0, 8, frames[0].bottom() + 8.0))
    draw_keys(making, sheet, making.design.body(8, 4, top))
    return Section("leeswijzer" if say.language == "nl" else "reading_guide", title, layout, 1)


def draw_example(
    making: Making,
    sheet: Sheet,
    frame: QRectF,
    wanted: Sequence[str] = ("k_level", "o_level"),
    times: float = 1.3,
) -> None:
    """A piece of a map, ``times`` as large as on other sheets: of the first of the views ``wanted`` that there is."""
    views = {view.id: view for view in making.maps.views}
    view = next((views[name] for name in (*wanted, *views) if name in views), None)
    if view is None or frame.height() < LEAST_EXAMPLE:
        return
    text = making.say("An example: {view}", view=view.name)
    rule(sheet, frame.left(), frame.top(), frame.right(), "example rule", INK, 0.3)
    high = max(6.0, text_height(text, HEADING, frame.width()))
    label(sheet, text, QRectF(frame.left(), frame.top() + 1.0, frame.width(), high), HEADING, "example heading")
    frame = frame.adjusted(0, high + 2.5, 0, 0)
    map_frame(sheet, frame, densest_part(making, frame, times), making.theme(view), "example", margin=1.0)


def _pictured(making: Making, sheet: Sheet, top: float) -> None:
    """Three charts under the words, where these leave room: both levels, and how the changes meet."""
    height = making.design.body_bottom - top
    quickscan, say = making.quickscan, making.say
    if height < LEAST_CHARTS:
        return
    missing = quickscan.results.unavailable
    wanted: list[tuple[str, str, Callable[[Path, tuple[float, float]], Optional[Path]]]] = []
    for name, indicator in (("k_level", K_INDEX), ("o_level", quickscan.results.nuisance)):
        if name not in missing and indicator:
            wanted.append((name, view_name(name, say), partial(_level_chart, making, indicator)))
    for version in ("absolute", "relative"):
        name = f"coincidence_{version}"
        if name not in missing and len(wanted) < 3:
            wanted.append((name, view_name(name, say), partial(_meeting_chart, making, version)))
    for place, (name, title, draw) in enumerate(wanted):
        frame = making.design.body(place * 4, 4, top)
        rule(sheet, frame.left(), top, frame.right(), f"chart rule {name}", INK, 0.3)
        label(sheet, title, QRectF(frame.left(), top + 1.0, frame.width(), 6.0), HEADING, f"chart title {name}")
        chart(making, sheet, f"summary_{name}", draw, frame.adjusted(0, 8.0, 0, 0))


def _level_chart(making: Making, indicator: str, path: Path, size: tuple[float, float]) -> Optional[Path]:
    return charts.distribution(making.quickscan, indicator, path, size, making.say)


def _meeting_chart(making: Making, version: str, path: Path, size: tuple[float, float]) -> Optional[Path]:
    return charts.quadrants(making.quickscan, version, path, size, making.say)


def draw_keys(making: Making, sheet: Sheet, frame: QRectF) -> None:
    """The chips, the arrows and the four fields of coincidence, drawn large."""
    say = making.say
    colours = palette(making.quickscan.study.palette)
    names = (
        (1, say("strongly unfavourable"), say("1 standard deviation or more")),
        (2, say("unfavourable"), say("from 0.5 to 1")),
        (3, say("around average"), say("less than 0.5")),
        (4, say("favourable"), say("from 0.5 to 1")),
        (5, say("strongly favourable"), say("1 standard deviation or more")),
    )
    top = _key_heading(sheet, say("Level, against {reference}", reference=reference_name(making.quickscan, say)), frame)
    for signal, name, rule_text in names:
        colour = QColor(colours.signal[signal - 1])
        box(sheet, QRectF(frame.left(), top, 14.0, 9.6), f"key {signal}", colour)
        label(
            sheet,
            LETTERS[signal],
            QRectF(frame.left(), top + 1.8, 14.0, 6.0),
            HEADING,
            f"key letter {signal}",
            CENTRE,
            True,
            QColor(readable_on(colour.name())),
        )
        label(sheet, name, QRectF(frame.left() + 18.0, top, 54.0, 9.6), LEAD, f"key name {signal}", middle=True)
        label(
            sheet,
            rule_text,
            QRectF(frame.left() + 72.0, top, frame.width() - 72.0, 9.6),
            LABEL,
            f"key rule {signal}",
            RIGHT_ALIGNED,
            True,
            GREY,
        )
        top += 11.6
    trends = (
        (1, say("strongly worse")),
        (2, say("worse")),
        (3, say("stable")),
        (4, say("better")),
        (5, say("strongly better")),
    )
    top = _key_heading(sheet, say("Change"), QRectF(frame.left(), top + 6.0, frame.width(), 0))
    for trend, name in trends:
        draw_glyph(sheet, GLYPHS[trend], QRectF(frame.left(), top + 1.7, 14.0, 6.0), f"key trend {trend}", INK)
        label(
            sheet,
            name,
            QRectF(frame.left() + 18.0, top, frame.width() - 18.0, 9.4),
            LEAD,
            f"key trend name {trend}",
            middle=True,
        )
        top += 10.4
    _coincidence_key(making, sheet, QRectF(frame.left(), top + 6.0, frame.width(), frame.bottom() - top - 6.0))


def _key_heading(sheet: Sheet, text: str, frame: QRectF) -> float:
    rule(sheet, frame.left(), frame.top(), frame.right(), f"key rule {text}", INK, 0.3)
    height = text_height(text, HEADING, frame.width())
    label(sheet, text, QRectF(frame.left(), frame.top() + 1.0, frame.width(), height), HEADING, f"key heading {text}")
    return frame.top() + height + 3.0


def _coincidence_key(making: Making, sheet: Sheet, frame: QRectF) -> None:
    """The two by two fields of DOMAIN §7, with their heads at the top and at the left."""
    say = making.say
    colours = dict(zip(Coincidence, palette(making.quickscan.study.palette).coincidence))
    bare = nuisance(making.quickscan, say)
    top = _key_heading(sheet, say("Coincidence"), frame)
    first = 38.0
    width = (frame.width() - first - 2.0) / 2
    heads = (say("More {nuisance}", nuisance=bare), say("Not more {nuisance}", nuisance=bare))
    height = max(text_height(head, LABEL, width) for head in heads)
    for number, head in enumerate(heads):
        label(
            sheet,
            head,
            QRectF(frame.left() + first + number * (width + 2.0), top, width, height),
            LABEL,
            f"coincidence head {number}",
        )
    top += height + 1.0
    fields = (
        (
            say("More vulnerability"),
            ((Coincidence.COINCIDES, say("Coincidence")), (Coincidence.RESILIENT, say("Resilient"))),
        ),
        (
            say("Not more vulnerability"),
            ((Coincidence.OTHER_CAUSE, say("Other cause")), (Coincidence.NO_SIGNAL, say("No signal"))),
        ),
    )
    tall = min(26.0, (frame.bottom() - top - 2.0) / 2)
    for row, (head, cells) in enumerate(fields):
        at = top + row * (tall + 2.0)
        label(sheet, head, QRectF(frame.left(), at, first - 2.0, tall), LABEL, f"coincidence row {row}", middle=True)
        for number, (kind, name) in enumerate(cells):
            colour = QColor(colours[kind])
            rect = QRectF(frame.left() + first + number * (width + 2.0), at, width, tall)
            box(sheet, rect, f"coincidence field {kind.value}", colour)
            inner = rect.adjusted(2, 1, -2, -1)
            label(
                sheet,
                name,
                inner,
                LABEL_BOLD,
                f"coincidence name {kind.value}",
                CENTRE,
                True,
                QColor(readable_on(colour.name())),
            )


@dataclass(frozen=True)
class KeyFigure:
    """A large number and what it counts."""

    number: str
    text: str


def summary_sheet(making: Making, number: int) -> Section:
    """One page in words and numbers, with the maps that could not be made and why."""
    quickscan, say = making.quickscan, making.say
    layout = start(making)
    title = question("summary", quickscan, say)
    sheet = page(making, layout, "summary", title, answer("summary", quickscan, say), str(number))
    top = BODY_TOP - 4.0
    found = key_figures(making)
    span = 12 // max(1, min(6, len(found)))
    for place, figure in enumerate(found[:6]):
        frame = making.design.columns(place * span, span, top, top + FIGURES_HEIGHT)
        rule(sheet, frame.left(), top, frame.right(), f"figure rule {place}", INK, 0.3)
        label(
            sheet,
            figure.number,
            QRectF(frame.left(), top + 1.0, frame.width(), 12.5),
            fitted(figure.number, FIGURE, frame.width() - 1, 12.4, 12.0),
            f"figure {place}",
        )
        style = fitted(figure.text, LABEL, frame.width(), FIGURES_HEIGHT - 14.0, 6.0)
        label(
            sheet,
            figure.text,
            QRectF(frame.left(), top + 13.5, frame.width(), FIGURES_HEIGHT - 13.5),
            style,
            f"figure text {place}",
        )
    top += FIGURES_HEIGHT + 4.0
    frames = [making.design.body(first, 4, top) for first in (0, 4, 8)]
    content = fitting(summary(quickscan, say), frames, replace(BODY, points=11), SMALLEST_TEXT)
    pages = 1
    frames = balanced(content, frames)
    spread = placed(content, frames)
    _pictured(making, sheet, frames[0].bottom() + 7.0)
    for column_number, column in enumerate(spread[:-1], 1):
        write(sheet, column, f"summary {column_number}")
    rest = [line for line, _ in spread[-1]]
    while rest:  # only where names and reasons are very many
        sheet = page(making, layout, "summary", title, "", str(number + pages))
        frames = [making.design.columns(first, 4, BODY_TOP - 18.0, making.design.body_bottom) for first in (0, 4, 8)]
        spread = placed(rest, frames)
        for column_number, column in enumerate(spread[:-1], 1):
            write(sheet, column, f"summary {column_number}")
        rest = [line for line, _ in spread[-1]]
        pages += 1
    return Section("samenvatting" if say.language == "nl" else "summary", title, layout, pages)


def key_figures(making: Making) -> list[KeyFigure]:
    """What is counted in large type, as far as it could be made."""
    quickscan, say = making.quickscan, making.say
    missing = quickscan.results.unavailable
    bare = nuisance(quickscan, say)
    areas = areas_word(2, quickscan, say)
    found = [KeyFigure(say.number(len(facts.land(quickscan))), say("{areas} in all", areas=areas))]
    counts = (
        ("k_level", facts.RED, say("with high vulnerability")),
        ("o_level", facts.RED, say("with much {nuisance}", nuisance=bare)),
        ("focus", (True,), say("with both: in focus")),
        ("coincidence_absolute", (Coincidence.COINCIDES.value,), say("where both increase: coincidence")),
        (
            "coincidence_absolute",
            (Coincidence.RESILIENT.value,),
            say("with more vulnerability and not more {nuisance}", nuisance=bare),
        ),
    )
    for view, wanted, text in counts:
        if view not in missing:
            members = facts.among(facts.classes(view, quickscan), wanted)
            found.append(KeyFigure(say.number(len(members)), text))
    return found
