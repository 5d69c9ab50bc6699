"""The keys of the maps, drawn large: chips, arrows, the four fields of coincidence, and a piece of a map."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor

from ..analysis.results import Coincidence
from ..mapping.nouns import nuisance
from ..mapping.palette import palette
from . import facts, naming
from .colours import GLYPHS, LETTERS, readable_on
from .design import GREY, HEADING, INK, LABEL, LABEL_BOLD, LEAD
from .extents import densest_part
from .items import CENTRE, RIGHT_ALIGNED, Sheet, box, label, map_frame, rule
from .legend_items import draw_glyph
from .map_sheet import map_place
from .measure import text_height, text_width
from .page import Making
from .words.terms import reference_name

LEAST_EXAMPLE = 50.0
LEVEL_ROW, TREND_ROW, CHANGE_HEAD = 11.6, 10.4, 17.0


def draw_keys(making: Making, sheet: Sheet, frame: QRectF) -> None:
    """The chips, the arrows and the four fields of coincidence, drawn large."""
    top = draw_level_key(making, sheet, frame) + 6.0
    if facts.coincides(making.quickscan):
        draw_coincidence_key(making, sheet, QRectF(frame.left(), top, frame.width(), frame.bottom() - top))


def draw_level_key(making: Making, sheet: Sheet, frame: QRectF) -> float:
    """The chips and the arrows; returns where they end."""
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
    # both lists together take all of a low frame, and no more than they need of a high one
    tight = min(1.0, (frame.bottom() - top - CHANGE_HEAD) / (len(names) * (LEVEL_ROW + TREND_ROW)))
    high, aside = tight * (LEVEL_ROW - 2.0), max(text_width(rule_text, LABEL) for _, _, rule_text in names) + 1.0
    for signal, name, rule_text in names:
        colour = QColor(colours.signal[signal - 1])
        box(sheet, QRectF(frame.left(), top, 14.0, high), f"key {signal}", colour)
        label(
            sheet,
            LETTERS[signal],
            QRectF(frame.left(), top, 14.0, high),
            HEADING,
            f"key letter {signal}",
            CENTRE,
            True,
            QColor(readable_on(colour.name())),
        )
        room = QRectF(frame.left() + 18.0, top, frame.width() - 20.0 - aside, high)
        label(sheet, name, room, LEAD, f"key name {signal}", middle=True)
        label(
            sheet,
            rule_text,
            QRectF(frame.right() - aside, top, aside, high),
            LABEL,
            f"key rule {signal}",
            RIGHT_ALIGNED,
            True,
            GREY,
        )
        top += tight * LEVEL_ROW
    trends = (
        (1, say("strongly worse")),
        (2, say("worse")),
        (3, say("stable")),
        (4, say("better")),
        (5, say("strongly better")),
    )
    top = _key_heading(sheet, say("Change"), QRectF(frame.left(), top + 6.0, frame.width(), 0))
    for trend, name in trends:
        draw_glyph(
            sheet, GLYPHS[trend], QRectF(frame.left(), top + (high - 6.0) / 2, 14.0, 6.0), f"key trend {trend}", INK
        )
        label(
            sheet,
            name,
            QRectF(frame.left() + 18.0, top, frame.width() - 18.0, high),
            LEAD,
            f"key trend name {trend}",
            middle=True,
        )
        top += tight * TREND_ROW
    return top


def _key_heading(sheet: Sheet, text: str, frame: QRectF) -> float:
    rule(sheet, frame.left(), frame.top(), frame.right(), f"key rule {text}", INK, 0.3)
    height = text_height(text, HEADING, frame.width())
    label(sheet, text, QRectF(frame.left(), frame.top() + 1.0, frame.width(), height), HEADING, f"key heading {text}")
    return frame.top() + height + 3.0


def draw_coincidence_key(making: Making, sheet: Sheet, frame: QRectF) -> float:
    """The two by two fields of DOMAIN §7, with their heads at the top and at the left; returns where they end."""
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
    return top + 2 * tall + 2.0


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
    shown = map_frame(
        sheet, frame, densest_part(making, frame, map_place(making), times), making.theme(view), "example", margin=1.0
    )
    naming.name_where_it_fits(making, shown, frame, view)
