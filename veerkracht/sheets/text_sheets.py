"""The sheets of words: cover, reading guide and summary. What was done stands in method_sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QRectF

from ..analysis.results import K_INDEX, Coincidence
from ..mapping.legend import legend
from ..mapping.nouns import nuisance
from ..mapping.views import view_name
from . import charts, facts, naming
from .design import (
    BODY,
    BODY_TOP,
    FIGURE,
    GUTTER,
    HEADING,
    INK,
    LABEL,
)
from .extents import study_extent
from .flow import balanced, fitting, placed, write
from .items import Sheet, label, map_frame, rule
from .keys import draw_coincidence_key, draw_example, draw_keys, draw_level_key
from .legend_items import draw_legend, legend_height
from .map_sheet import chart
from .page import Making, Section, fitted, page, start
from .words import answer, question, reading_guide, summary
from .words.terms import areas_word, capital

SMALLEST_TEXT = 9.5
LEAST_CHARTS = 58.0
PICTURED = ("red_count", "social_housing", "orientation")
FIGURES_HEIGHT = 26.0
KEY_WIDTH = 52.0  # of the legend beside the map of the summary


def reading_guide_sheet(making: Making, number: int) -> Section:
    """How to read the maps: text at the left, the keys drawn at the right."""
    quickscan, say = making.quickscan, making.say
    layout = start(making)
    title = question("reading_guide", quickscan, say)
    sheet = page(making, layout, "reading_guide", title, say("A signal, not a judgement."), str(number))
    top = BODY_TOP - 5.0
    standing = making.design.standing
    frames = (
        making.design.text_columns(top) if standing else [making.design.body(0, 4, top), making.design.body(4, 4, top)]
    )
    content = fitting(reading_guide(quickscan, say), frames, replace(BODY, points=11.5), SMALLEST_TEXT)
    frames = balanced(content, frames)
    for column_number, column in enumerate(placed(content, frames)[:-1], 1):
        write(sheet, column, f"guide {column_number}")
    under = frames[0].bottom() + 8.0
    if standing:
        draw_level_key(making, sheet, making.design.body(0, 6, under))
        right = making.design.body(6, 6, under)
        if facts.coincides(quickscan):
            right.setTop(draw_coincidence_key(making, sheet, right) + 8.0)
        draw_example(making, sheet, right)
    else:
        draw_example(making, sheet, making.design.body(0, 8, under))
        draw_keys(making, sheet, making.design.body(8, 4, top))
    return Section("leeswijzer" if say.language == "nl" else "reading_guide", title, layout, 1)


def _pictured(making: Making, sheet: Sheet, top: float) -> None:
    """Charts under the words, where these leave room: both levels, how the changes meet; a map for what is missing."""
    height = making.design.body_bottom - top
    quickscan, say = making.quickscan, making.say
    if height < LEAST_CHARTS:
        return
    missing = quickscan.results.unavailable
    wanted: list[tuple[str, str, Callable[[Path, tuple[float, float]], Optional[Path]]]] = []
    for name, indicator in (("k_level", K_INDEX), ("o_level", quickscan.results.nuisance)):
        if name not in missing and indicator:
            title = view_name(name, say)
            if indicator != K_INDEX:  # by the name of what it really is of
                title = say("{what}: level", what=capital(nuisance(quickscan, say)))
            wanted.append((name, title, partial(_level_chart, making, indicator)))
    for version in ("absolute", "relative"):
        name = f"coincidence_{version}"
        if name not in missing and len(wanted) < 3:
            wanted.append((name, view_name(name, say), partial(_meeting_chart, making, version)))
    across = 2 if making.design.standing else 3
    span = 12 // across
    for place, (name, title, draw) in enumerate(wanted[:across]):
        frame = making.design.body(place * span, span, top)
        rule(sheet, frame.left(), top, frame.right(), f"chart rule {name}", INK, 0.3)
        label(sheet, title, QRectF(frame.left(), top + 1.0, frame.width(), 6.0), HEADING, f"chart title {name}")
        chart(making, sheet, f"summary_{name}", draw, frame.adjusted(0, 8.0, 0, 0))
    if len(wanted) < across:
        views = {view.id: view for view in making.maps.views}
        view = next((views[name] for name in PICTURED if name in views), making.maps.views[0])
        frame = making.design.body(len(wanted) * span, 12 - len(wanted) * span, top)
        rule(sheet, frame.left(), top, frame.right(), "map rule", INK, 0.3)
        label(sheet, view.name, QRectF(frame.left(), top + 1.0, frame.width(), 6.0), HEADING, "map title")
        frame = frame.adjusted(0, 8.0, 0, 0)
        key = frame.adjusted(frame.width() - KEY_WIDTH, 0, 0, 0)
        explained = legend(quickscan, view, say)
        if legend_height(explained, KEY_WIDTH, counts=False) <= key.height():
            draw_legend(sheet, explained, key, "summary", counts=False)
            frame.setRight(key.left() - GUTTER)
        shown = map_frame(sheet, frame, study_extent(making), making.theme(view), "map")
        naming.name_where_it_fits(making, shown, frame, view)


def _level_chart(making: Making, indicator: str, path: Path, size: tuple[float, float]) -> Optional[Path]:
    return charts.distribution(making.quickscan, indicator, path, size, making.say)


def _meeting_chart(making: Making, version: str, path: Path, size: tuple[float, float]) -> Optional[Path]:
    return charts.quadrants(making.quickscan, version, path, size, making.say)


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
    shown = found[:6]
    across = min(len(shown), 3 if making.design.standing else 6)
    span = 12 // max(1, across)
    for place, figure in enumerate(shown):
        if place and place % across == 0:
            top += FIGURES_HEIGHT + 2.0
        frame = making.design.columns(place % across * span, span, top, top + FIGURES_HEIGHT)
        rule(sheet, frame.left(), top, frame.right(), f"figure rule {place}", INK, 0.3)
        label(
            sheet,
            figure.number,
            QRectF(frame.left(), top + 1.0, frame.width(), 12.5),
            fitted(figure.number, FIGURE, frame.width() - 1, 12.4, 12.0),
            f"figure {place}",
        )
        style = fitted(figure.text, LABEL, frame.width(), FIGURES_HEIGHT - 14.0, 7.0)
        label(
            sheet,
            figure.text,
            QRectF(frame.left(), top + 13.5, frame.width(), FIGURES_HEIGHT - 13.5),
            style,
            f"figure text {place}",
        )
    top += FIGURES_HEIGHT + 4.0
    frames = making.design.text_columns(top)
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
        frames = making.design.text_columns(BODY_TOP - 18.0)
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
