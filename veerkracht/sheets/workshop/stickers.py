"""Stickers for the maps: first the legend, then each signal of the district that stands out.

They fit the common label sheet of 3 × 11 labels of 70 × 25.4 mm on A4, and can be cut from plain paper too.
"""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsLayout
from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QColor

from ...analysis.results import Coincidence, Signal
from ...mapping.class_names import coincidence_labels, coincidence_meanings, fragile_label, signal_labels
from ...mapping.nouns import nuisance
from ...mapping.symbols import FRAGILE
from .. import facts
from ..colours import LETTERS, OPEN_GLYPHS, coincidence_colours, readable_on, signal_colours
from ..design import BODY_BOLD, INK, LABEL, LINE, SMALL, SMALL_BOLD, Style
from ..items import CENTRE, Sheet, box, label, leave_white, line, new_sheet
from ..legend_items import draw_glyph
from ..measure import longest_word, text_height, wrapped
from ..outlines import draw_outline
from ..page import Making, Section, fitted, report_name, start
from ..signal_tables import signal_letters, trend_marks, uncertain_note
from ..tables import signal_indicators
from ..words import footer
from ..words.terms import capital
from .place import Place

ACROSS, DOWN = 3, 11
HEIGHT_MM = 25.4
INSIDE = 4.0
CHIP, CHIP_OUTLINE = 13.0, 1.8
SMALLEST = 7.0  # points
EDGE = 4.5  # nearer to the paper's edge no office printer prints


@dataclass(frozen=True)
class Sticker:
    """A chip with a letter, a glyph beside it, and two lines of text; ``hollow`` as of :class:`~..tables.Cell`."""

    colour: str
    letter: str
    glyph: str
    first: str
    second: str = ""
    hollow: bool = False


def stickers_sheet(making: Making, number: int, code: str) -> Section:
    """As many pages as it takes."""
    say, place = making.say, Place(making, code)
    layout = start(making)
    title = say("Stickers for {place}", place=place.name)
    found = [*_legend(making), *signal_stickers(making, place)]
    on_one = ACROSS * DOWN
    pages = 0
    for begin in range(0, len(found), on_one):
        _page(making, layout, title, found[begin : begin + on_one], code, str(number + pages))
        pages += 1
    return Section(place.file_name("stickers"), title, layout, pages)


def _page(making: Making, layout: QgsLayout, title: str, found: list[Sticker], code: str, number: str) -> None:
    sheet = new_sheet(layout, making.design)
    leave_white(sheet)
    design = sheet.design
    width, height = design.width / ACROSS, HEIGHT_MM / design.scale
    top = (design.height - DOWN * height) / 2
    edge = EDGE / design.scale
    head = QRectF(2 * edge, edge, design.width - 4 * edge, top - edge)
    text = f"{title} · {report_name(making.quickscan)} · {number}"
    label(sheet, text, head, fitted(text, SMALL_BOLD, head.width(), head.height(), 6.0), "question")
    shown = f"district:{code}" if code else "summary"
    line_of = footer(shown, making.quickscan, making.say, making.made, areas=False)
    foot = QRectF(2 * edge, design.height - top + 0.3, design.width - 4 * edge, top - edge)
    label(sheet, line_of, foot, fitted(line_of, SMALL, foot.width(), foot.height(), 5.0), "footer")
    for place, sticker in enumerate(found):
        left, at = place % ACROSS * width, top + place // ACROSS * height
        _sticker(sheet, sticker, QRectF(left, at, width, height), place + 1)
    for place in range(1, ACROSS):
        x = place * width
        line(sheet, QPointF(x, top), QPointF(x, design.height - top), f"cut {place}", LINE, 0.1, True)
    for place in range(DOWN + 1):
        y = top + place * height
        line(sheet, QPointF(edge, y), QPointF(design.width - edge, y), f"cut across {place}", LINE, 0.1, True)


def _sticker(sheet: Sheet, sticker: Sticker, frame: QRectF, number: int) -> None:
    inner = frame.adjusted(INSIDE + 1.0, INSIDE, -INSIDE, -INSIDE)
    chip = QRectF(inner.left(), inner.center().y() - CHIP / 2, CHIP, CHIP)
    name = f"sticker {number}"
    if sticker.hollow:
        draw_outline(sheet, chip, sticker.colour, name, CHIP_OUTLINE)
    else:
        box(sheet, chip, name, QColor(sticker.colour), INK, 0.1)
    ink = INK if sticker.hollow else QColor(readable_on(sticker.colour))
    if sticker.letter:
        label(sheet, sticker.letter, chip, Style(18, bold=True), f"{name}: letter", CENTRE, True, ink)
    left = chip.right() + 2.0
    if sticker.glyph:
        draw_glyph(sheet, sticker.glyph.rstrip(FRAGILE), QRectF(left, chip.top(), 5.0, CHIP), f"{name}: glyph", INK)
        if sticker.glyph.endswith(FRAGILE):
            star = QRectF(left + 3.6, chip.center().y() - 3.6, 2.4, 4.0)
            label(sheet, FRAGILE, star, BODY_BOLD, f"{name}: star")
            left += 1.0
        left += 6.5
    room = QRectF(left, inner.top(), inner.right() - left, inner.height())
    high = room.height() / 2 if sticker.second else room.height()
    first, style = _broken(sticker.first, BODY_BOLD, room.width(), high)
    first_high = text_height(first, style, room.width())
    second, second_style = _broken(sticker.second, LABEL, room.width(), room.height() - first_high)
    second_high = text_height(second, second_style, room.width()) if second else 0.0
    top = room.top() + max(0.0, (room.height() - first_high - second_high) / 2)
    label(sheet, first, QRectF(left, top, room.width(), first_high), style, f"{name}: first")
    if second:
        label(sheet, second, QRectF(left, top + first_high, room.width(), second_high), second_style, f"{name}: second")


def _broken(text: str, style: Style, width: float, high: float) -> tuple[str, Style]:
    """A text as large as fits, with the words broken that are wider than the sticker even in small letters."""
    found = fitted(text, style, width, high, SMALLEST)
    return "\n".join(wrapped(text, found, width)) if longest_word(text, found) > width else text, found


def _legend(making: Making) -> list[Sticker]:
    """What letters, outlines and colours mean: the five levels and the classes of coincidence."""
    say = making.say
    colours = signal_colours(making.quickscan)
    level = [
        Sticker(colours[number], LETTERS[number], "", say("{letter}: {name}", letter=LETTERS[number], name=name))
        for number, name in enumerate(signal_labels(say), 1)
    ]
    level.append(Sticker(colours[1], LETTERS[1], OPEN_GLYPHS[2], uncertain_note(say), hollow=True))
    if facts.any_fragile(making.quickscan):
        level.append(Sticker(colours[1], LETTERS[1] + FRAGILE, "", capital(fragile_label(say))))
    if "coincidence_absolute" in making.quickscan.results.unavailable:
        return level
    kinds, titles = coincidence_colours(making.quickscan), coincidence_labels(say)
    meanings = coincidence_meanings(nuisance(making.quickscan, say), say)
    return level + [
        Sticker(
            kinds[kind.value],
            titles[kind.value][:1] if kind is not Coincidence.NO_SIGNAL else "",
            "",
            titles[kind.value],
            meanings[kind.value],
        )
        for kind in Coincidence
    ]


def signal_stickers(making: Making, place: Place) -> list[Sticker]:
    """The signals of a place that are not around the average, by area and then as the catalogue orders them."""
    quickscan, say = making.quickscan, making.say
    results = quickscan.results
    names, colours = place.areas, signal_colours(quickscan)
    order = {item.id: number for number, item in enumerate(signal_indicators(quickscan))}
    rows = results.signals[["area_code", "indicator", "signal", "uncertain", "fragile"]].dropna(subset=["signal"])
    rows = rows[rows["area_code"].isin(names.index) & rows["indicator"].isin(list(order))]
    rows = rows[rows["signal"].astype(int) != int(Signal.AVERAGE)]
    trends = results.trends[["area_code", "indicator"]].assign(mark=trend_marks(results.trends))
    rows = rows.merge(trends, how="left", on=["area_code", "indicator"])
    rows = rows.assign(
        letter=signal_letters(rows),
        of_area=rows["area_code"].map({code: number for number, code in enumerate(names.index)}),
        of_indicator=rows["indicator"].map(order),
    ).sort_values(["of_area", "of_indicator"])
    labels = {item.id: item.label(say.language) for item in signal_indicators(quickscan)}
    return [
        Sticker(colours[int(signal)], letter, mark, labels[indicator], str(names[code]), bool(doubtful))
        for signal, letter, mark, indicator, code, doubtful in zip(
            rows["signal"],
            rows["letter"],
            rows["mark"].fillna(""),
            rows["indicator"],
            rows["area_code"],
            rows["uncertain"],
        )
    ]
