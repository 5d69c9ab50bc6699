"""The sheets with a map: one map with its legend, what stands out and a chart; or two maps side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Optional

from qgis.core import QgsLayoutItemMap, QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import QRectF

from ..analysis.results import K_INDEX
from ..mapping.legend import legend
from ..mapping.views import View
from . import charts, naming
from .design import (
    BODY,
    BODY_TOP,
    HEADING,
    HOUSE_COLOUR,
    INK,
    SMALL,
    SMALL_BOLD,
    Style,
)
from .district_counts import district_counts
from .items import (
    CHART_PROPERTY,
    RIGHT_ALIGNED,
    Sheet,
    embedded,
    extent_in,
    label,
    map_frame,
    north,
    paragraph,
    picture,
    rule,
    scale_bar,
    shown_extent,
)
from .legend_items import draw_legend, legend_height
from .measure import text_height, text_width
from .page import Making, Section, fitted, page, start
from .table_items import draw_heading, draw_text_rows, heading_height, stretched, text_blocks
from .words import answer, highlights, question

MAP_COLUMNS = 8
STRIP = 8.0  # scale bar, north and remarks under a map
LEAST_CHART, MOST_CHART = 50.0, 150.0
LEAST_INSET, MOST_INSET = 56.0, 96.0
# a map is crowded where a quarter of its areas are smaller than a name takes
ROOM_FOR_NAME, CROWDED = 11.0, 0.25  # millimetres of A3, share of the areas
LEAST_BELOW = 100.0  # legend and remarks under a map
BLOCK_GAP = 6.0
REST_ROOM = 8.0  # height of the sentence on areas without name and number
KEY_STANDING = 46.0  # height that two maps under each other leave for their key
MOST_KEY = 0.35  # of the column beside a map: the key of its numbers
MOST_STANDING = 0.6  # the same on standing paper, where it stands under the map
LEAST_REMARK = 7.0  # points of a remark under a map
# what these maps show is counted: a table by district says more than a chart
COUNTED_BY_DISTRICT = ("orientation", "focus", "bivariate", "red_count", "residual", "going_well")


def map_sheet(making: Making, view: View, number: int) -> Section:
    """One map; beside it, or under it on standing paper, its legend, what stands out and a chart or a table."""
    quickscan, say = making.quickscan, making.say
    layout = start(making)
    title = question(view, quickscan, say)
    sheet = page(making, layout, view.id, title, answer(view, quickscan, say), str(number))
    frame = map_place(making, view)
    drawn = map_frame(sheet, frame, study_extent(making), making.theme(view), "map")
    strip(making, sheet, drawn, frame, remark(view.id, making))
    standing, top = making.design.standing, frame.bottom() + STRIP + 5.0
    side = making.design.body(6, 6, top) if standing else making.design.body(MAP_COLUMNS, 12 - MAP_COLUMNS)
    key = making.design.body(0, 6, top) if standing else side
    most = naming.capacity(side.width(), (MOST_STANDING if standing else MOST_KEY) * side.height())
    named = naming.plan(making, drawn.extent(), frame, [view], most)
    naming.apply(named, drawn, making.design.scale)
    high = naming.key_height(named, say, side.width())
    if high:
        naming.draw_key(sheet, named, say, QRectF(side.left(), side.bottom() - high, side.width(), high))
        side = side.adjusted(0, 0, 0, -high - BLOCK_GAP)
        key = key if standing else side
    _told(making, sheet, view, key, side)
    return Section(view.id, title, layout, 1)


def map_place(making: Making, view: Optional[View] = None) -> QRectF:
    """Where the one map of a sheet is: at the left, or on standing paper above what must be told of the view."""
    design = making.design
    if not design.standing:
        return design.columns(0, MAP_COLUMNS, BODY_TOP, design.body_bottom - STRIP - 2)
    half = design.columns(0, 6, 0, 0).width()
    below = LEAST_BELOW
    if view is not None:
        words = _remarks_height(making, view, half) + BLOCK_GAP + LEAST_CHART
        below = max(below, words, legend_height(legend(making.quickscan, view, making.say), half))
    return design.columns(0, 12, BODY_TOP, design.body_bottom - below - STRIP - 5.0)


def double_map_sheet(making: Making, stem: str, absolute: View, relative: View, number: int) -> Section:
    """The absolute and the relative version of a change side by side, each with its own legend and remarks."""
    quickscan, say = making.quickscan, making.say
    layout = start(making)
    title = question(absolute, quickscan, say)
    sheet = page(making, layout, absolute.id, title, answer(absolute, quickscan, say), str(number))
    versions = (
        (absolute, 0, say("Absolute: compared with the area itself, earlier")),
        (relative, 6, say("Relative: compared with {place} as a whole", place=quickscan.areas.municipality_name)),
    )
    legends = [legend(quickscan, view, say) for view, _, _ in versions]
    standing = making.design.standing
    width = making.design.columns(0, 6 if standing else 3, 0, 0).width()
    keys = [legend_height(shown, width) for shown in legends]
    words = [_remarks_height(making, view, width) for view, _, _ in versions]
    below = (
        max(key + BLOCK_GAP + said for key, said in zip(keys, words)) + KEY_STANDING if standing else max(*keys, *words)
    )
    bottom = making.design.body_bottom - below - STRIP - 5.0
    shown_on = making.design.columns(0, 6, BODY_TOP + 7.0, bottom)
    extent = shown_extent(making.design, shown_on, study_extent(making))
    # half of the key under the remarks of each map
    room = min(below - BLOCK_GAP - said - (key + BLOCK_GAP if standing else 0.0) for key, said in zip(keys, words))
    most = 2 * naming.capacity(width, room - REST_ROOM)
    named = naming.plan(making, extent, shown_on, [absolute, relative], most)
    halves = naming.halves(named)
    for (view, first, heading), shown in zip(versions, legends):
        side = making.design.body(first, 6)
        style = fitted(heading, HEADING, side.width(), 6.0, 8.0)
        label(sheet, heading, QRectF(side.left(), BODY_TOP, side.width(), 6.5), style, f"{view.id}: heading")
        frame = making.design.columns(first, 6, BODY_TOP + 7.0, bottom)
        drawn = map_frame(sheet, frame, study_extent(making), making.theme(view), f"map {view.id}")
        naming.apply(named, drawn, making.design.scale)
        strip(making, sheet, drawn, frame, remark(view.id, making))
        top = bottom + STRIP + 5.0
        under = making.design.body(first, 6 if standing else 3, top)
        bottom_of_legend = draw_legend(sheet, shown, under, view.id)
        if standing:
            under.setTop(bottom_of_legend + BLOCK_GAP)
        beside = under if standing else making.design.body(first + 3, 3, top)
        ends = _remarks(making, sheet, view, beside)
        naming.draw_key(
            sheet,
            halves[view is relative],
            say,
            QRectF(beside.left(), ends + BLOCK_GAP, beside.width(), 0.0),
            f"names {view.id}",
        )
    return Section(stem, title, layout, 1)


def study_extent(making: Making) -> QgsRectangle:
    """The municipality's areas, in the project's system."""
    layer = making.maps.areas
    return extent_in(layer.extent(), layer.crs(), making.maps.project)


def remark(view: str, making: Making) -> str:
    """What must stand right under a map of this view; empty for most."""
    return making.say("relative: may have improved in absolute terms") if view.endswith("_relative") else ""


def strip(making: Making, sheet: Sheet, drawn: QgsLayoutItemMap, frame: QRectF, note: str) -> None:
    """Scale bar, north, scale number (where the map is wide enough) and a remark on one line under the map."""
    say = making.say
    top = frame.bottom() + 2.0
    bar = scale_bar(sheet, drawn, frame.left(), top, SMALL, "scale bar", "," if say.language == "nl" else ".")
    at = frame.left() + bar.rect().width() / sheet.design.scale + 6.0
    north(sheet, at, top + 0.6, 4.5, SMALL_BOLD, "north")
    scale = say("Scale 1 : {number}", number=say.number(drawn.scale()))
    # as wide as any scale needs, because a district page shows another one for each district
    width = text_width(say("Scale 1 : {number}", number=say.number(1e6)), SMALL) + 1
    if at + 13.0 + width <= frame.right():
        label(sheet, scale, QRectF(at + 13.0, top + 0.6, width, 4.5), SMALL, "scale", middle=True)
    if note:
        style = Style(SMALL.points + 1, bold=True, colour=HOUSE_COLOUR)
        left, line = at + 13.0 + width + 4.0, top + 0.4
        if left + text_width(note, replace(style, points=LEAST_REMARK)) > frame.right():  # on a line of its own
            left, line = frame.left(), top + 6.2
        style = fitted(note, style, frame.right() - left, 4.9, LEAST_REMARK)
        rect = QRectF(left, line, frame.right() - left, 5.0)
        label(sheet, note, rect, style, "remark", RIGHT_ALIGNED, middle=True)


def _told(making: Making, sheet: Sheet, view: View, key: QRectF, side: QRectF) -> None:
    """The legend in ``key``; in ``side``, or under the legend where that is the same, what stands out and a chart."""
    shown = legend(making.quickscan, view, making.say)
    top = draw_legend(sheet, shown, key, view.id) + BLOCK_GAP
    top = _remarks(making, sheet, view, QRectF(side.left(), side.top() if side != key else top, side.width(), 0.0))
    room = QRectF(side.left(), top + BLOCK_GAP, side.width(), side.bottom() - top - BLOCK_GAP)
    if view.id in COUNTED_BY_DISTRICT:
        room.setTop(_by_district(making, sheet, view, room) + BLOCK_GAP)
        if room.height() >= LEAST_CHART:
            _inset(making, sheet, view, room)
    elif room.height() >= LEAST_CHART:
        if room.height() >= LEAST_CHART + LEAST_INSET + BLOCK_GAP and is_crowded(making):
            lower = QRectF(room)
            room.setBottom(room.bottom() - max(LEAST_INSET, min(MOST_INSET, room.height() / 2)) - BLOCK_GAP)
            lower.setTop(room.bottom() + BLOCK_GAP)
            _inset(making, sheet, view, lower)
        room.setTop(max(room.top(), room.bottom() - MOST_CHART))
        chart(making, sheet, view.id, partial(_draw, view, making), room)


def chart(
    making: Making, sheet: Sheet, name: str, draw: Callable[[Path, tuple[float, float]], Optional[Path]], frame: QRectF
) -> bool:
    """A chart drawn for its frame and kept inside the layout; a sentence where charts cannot be drawn here.

    Returns whether there is anything: not every study has the numbers for every chart.
    """
    path = draw(making.charts / f"{name.replace(':', '_')}.svg", (frame.width(), frame.height()))
    if path is not None:
        picture(sheet, embedded(path), frame, "chart").setCustomProperty(CHART_PROPERTY, name)
    elif not charts.available():
        paragraph(sheet, charts.missing_sentence(making.say), frame.left(), frame.top(), frame.width(), SMALL, "chart")
    return path is not None or not charts.available()


def _draw(view: View, making: Making, path: Path, size: tuple[float, float]) -> Optional[Path]:
    quickscan, say = making.quickscan, making.say
    if view.id.startswith("coincidence_"):
        return charts.quadrants(quickscan, view.id.split("_")[1], path, size, say)
    if view.id == "social_housing":
        return charts.housing_scatter(quickscan, path, size, say)
    indicator = K_INDEX if view.id.startswith("k_") else view.indicator or quickscan.results.nuisance
    return charts.distribution(quickscan, indicator, path, size, say)


def _remarks_height(making: Making, view: View, width: float) -> float:
    found = highlights(view, making.quickscan, making.say)
    return 7.0 + sum(text_height(sentence, BODY, width) + 1.5 for sentence in found) if found else 0.0


def _remarks(making: Making, sheet: Sheet, view: View, frame: QRectF) -> float:
    """What stands out, as up to three sentences; returns where they end."""
    found = highlights(view, making.quickscan, making.say)
    if not found:
        return frame.top() - BLOCK_GAP
    rule(sheet, frame.left(), frame.top(), frame.right(), f"{view.id}: rule", INK, 0.3)
    label(
        sheet,
        making.say("What stands out"),
        QRectF(frame.left(), frame.top() + 1, frame.width(), 6),
        HEADING,
        f"{view.id}: remarks",
    )
    top = frame.top() + 7.5
    for number, sentence in enumerate(found, 1):
        top = paragraph(sheet, sentence, frame.left(), top, frame.width(), BODY, f"{view.id}: remark {number}") + 1.5
    return top


def _inset(making: Making, sheet: Sheet, view: View, frame: QRectF) -> None:
    """The densest part, at a larger scale, where the names of small areas can be read."""
    label(
        sheet,
        making.say("The densest part"),
        QRectF(frame.left(), frame.top(), frame.width(), 6.0),
        HEADING,
        "inset: heading",
    )
    frame = frame.adjusted(0, 6.5, 0, -STRIP)
    drawn = map_frame(sheet, frame, densest_part(making, frame), making.theme(view), "inset", margin=1.0)
    strip(making, sheet, drawn, frame, "")


def is_crowded(making: Making) -> bool:
    """Whether many areas are too small on the one map of a sheet for their names."""
    whole, main = study_extent(making), map_place(making)
    ground = max(whole.width() / main.width(), whole.height() / main.height())  # of the study a millimetre
    boxes = _boxes(making)
    small = sum(max(box.width(), box.height()) < ROOM_FOR_NAME * ground for box in boxes)
    return small >= CROWDED * len(boxes)


def _boxes(making: Making) -> list[QgsRectangle]:
    """What each area takes, in the project's system."""
    layer = making.maps.areas
    boxes = [feature.geometry().boundingBox() for feature in layer.getFeatures()]
    return (
        boxes
        if layer.crs() == making.maps.project.crs()
        else [extent_in(box, layer.crs(), making.maps.project) for box in boxes]
    )


def densest_part(making: Making, frame: QRectF, times: float = 2.0) -> QgsRectangle:
    """What a frame shows ``times`` as large as on the main map, around the middle of the smallest quarter of areas."""
    whole = study_extent(making)
    main = map_place(making)
    ground = max(whole.width() / main.width(), whole.height() / main.height()) / times
    boxes = _boxes(making)
    smallest = sorted(boxes, key=lambda box: box.width() * box.height())[: max(1, len(boxes) // 4)]
    x = sorted(box.center().x() for box in smallest)[len(smallest) // 2]
    y = sorted(box.center().y() for box in smallest)[len(smallest) // 2]
    middle = QgsPointXY(x, y)
    width, height = ground * frame.width(), ground * frame.height()
    return QgsRectangle(
        middle.x() - width / 2, middle.y() - height / 2, middle.x() + width / 2, middle.y() + height / 2
    )


def _by_district(making: Making, sheet: Sheet, view: View, frame: QRectF) -> float:
    """A small table by district, if it fits, for the maps that no chart belongs to; returns where it ends."""
    spec = district_counts(making, view)
    if not spec.rows:
        return frame.top() - BLOCK_GAP
    shown = stretched(spec, frame.width())
    room = frame.height() - heading_height(shown)
    block = text_blocks(spec, shown, room, room)[0]
    if len(block.rows) < len(spec.rows):  # the areas themselves stand in the heat table
        return frame.top() - BLOCK_GAP
    top = draw_heading(sheet, shown, frame.left(), frame.top(), "districts")
    return draw_text_rows(sheet, shown, block, frame.left(), top, "districts")
