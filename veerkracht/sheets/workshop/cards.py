"""Question cards, eight to a sheet of A4, with marks to cut along."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF

from ..design import INK, LABEL, MARK, SMALL, Style
from ..items import LEFT, RIGHT_ALIGNED, Sheet, label, leave_white, line, new_sheet, paragraph, rule
from ..measure import text_height
from ..page import Making, Section, fitted, is_fictitious, report_name, start
from ..words import footer
from ..words.cards import Card, cards

COLUMNS, ROWS = 2, 4
INSIDE = 8.0  # from the cut to the text
CUT = 6.0  # length of a mark
FACT, QUESTION = Style(10.5), Style(15, bold=True)
SMALLEST = 9.5


def cards_sheet(making: Making, number: int) -> Section:
    """The cards, side by side up to the edges of the paper; the small print of a sheet stands on each."""
    layout = start(making)
    sheet = new_sheet(layout, making.design)
    leave_white(sheet)
    width, height = making.design.width / COLUMNS, making.design.height / ROWS
    for place, card in enumerate(cards(making.quickscan, making.say)[: COLUMNS * ROWS]):
        left, top = place % COLUMNS * width, place // COLUMNS * height
        _card(making, sheet, card, QRectF(left, top, width, height), place + 1)
    _cut_marks(sheet)
    title = making.say("What strikes you? Cards to talk by")
    return Section("vraagkaarten" if making.say.language == "nl" else "question_cards", title, layout, 1)


def _card(making: Making, sheet: Sheet, card: Card, frame: QRectF, number: int) -> None:
    say = making.say
    inner = frame.adjusted(INSIDE, INSIDE, -INSIDE, -INSIDE)
    head = QRectF(inner.left(), inner.top(), inner.width() * 0.4, 5.0)
    label(sheet, say("What strikes you?"), head, MARK, f"card {number}: head", LEFT)
    if card.sheet:
        seen = QRectF(inner.left() + inner.width() * 0.4, inner.top(), inner.width() * 0.6, 5.0)
        text = say("Sheet: {name}", name=card.sheet)
        label(sheet, text, seen, fitted(text, LABEL, seen.width(), 5.0, 6.0), f"card {number}: sheet", RIGHT_ALIGNED)
    rule(sheet, inner.left(), inner.top() + 6.0, inner.right(), f"card {number}: rule", sheet.design.accent, 0.4)
    foot = footer_of_card(making)
    style = fitted(foot, SMALL, inner.width(), 11.5, 7.0)
    high = text_height(foot, style, inner.width())
    label(sheet, foot, QRectF(inner.left(), inner.bottom() - high, inner.width(), high), style, f"card {number}: foot")
    top, room = inner.top() + 9.5, inner.height() - 9.5 - high - 3.0
    if card.fact:
        style = fitted(card.fact, FACT, inner.width(), room * 0.55, 8.0)
        end = paragraph(sheet, card.fact, inner.left(), top, inner.width(), style, f"card {number}: fact") + 2.5
        room, top = room - (end - top), end
    style = fitted(card.question, QUESTION, inner.width(), room, SMALLEST)
    paragraph(sheet, card.question, inner.left(), top, inner.width(), style, f"card {number}: question")


def footer_of_card(making: Making) -> str:
    """Of when and where, from which source, made when: as under a sheet, and whose it is before it."""
    name = report_name(making.quickscan)
    if is_fictitious(making.quickscan):
        name = f"{name} ({making.say('fictitious municipality')})"
    return f"{name} · {footer('summary', making.quickscan, making.say, making.made)}"


def _cut_marks(sheet: Sheet) -> None:
    """Short lines at the edges of the paper, and a cross wherever four cards meet."""
    width, height = sheet.design.width, sheet.design.height
    xs = [width * column / COLUMNS for column in range(1, COLUMNS)]
    ys = [height * row / ROWS for row in range(1, ROWS)]
    ends = []
    for x in xs:
        ends += [(QPointF(x, 0.0), QPointF(x, CUT)), (QPointF(x, height - CUT), QPointF(x, height))]
        ends += [(QPointF(x, y - CUT / 2), QPointF(x, y + CUT / 2)) for y in ys]
    for y in ys:
        ends += [(QPointF(0.0, y), QPointF(CUT, y)), (QPointF(width - CUT, y), QPointF(width, y))]
        ends += [(QPointF(x - CUT / 2, y), QPointF(x + CUT / 2, y)) for x in xs]
    for number, (begin, end) in enumerate(ends, 1):
        line(sheet, begin, end, f"cut mark {number}", INK, 0.1)
