"""The sheets with a map: one map with its legend, what stands out and a chart; or two maps side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from itertools import zip_longest
from pathlib import Path
from typing import Optional

from qgis.core import QgsLayoutItemMap, QgsRectangle
from qgis.PyQt.QtCore import QRectF, QSizeF

from ..analysis.results import K_INDEX
from ..mapping.legend import legend
from ..mapping.views import View
from . import charts, naming
from .design import (
    BODY,
    BODY_TOP,
    GREY,
    HEADING,
    HOUSE_COLOUR,
    INK,
    SMALL,
    SMALL_BOLD,
    Style,
)
from .district_counts import district_counts
from .extents import CROWDED, densest_part, is_crowded, study_extent
from .items import (
    CHART_PROPERTY,
    RIGHT_ALIGNED,
    Sheet,
    embedded,
    label,
    map_frame,
    north,
    paragraph,
    picture,
    polyline,
    rule,
    scale_bar,
)
from .legend_items import draw_legend, legend_height
from .measure import text_height, text_width
from .page import Making, Section, fitted, page, start
from .table_blocks import text_blocks
from .table_items import draw_heading, draw_text_rows, heading_height, stretched
from .words import answer, answer_of_both, highlights, question, relative_note
from .words.small_print import BESIDE

MAP_COLUMNS = 8
STRIP = 8.0  # scale bar, north and remarks under a map
LEAST_CHART, MOST_CHART = 42.0, 150.0
LEAST_INSET, MOST_INSET = 56.0, 96.0
LEAST_BELOW = 100.0  # legend and remarks under a map
BLOCK_GAP = 6.0
MOST_KEY = 0.35  # of the column beside a map: the key of its numbers
LEAST_BESIDE = 14.0  # of a part of that key beside a legend
MOST_UNDER = 0.4  # of the height of a map or two: the key under all else
TIMES = 1.35  # by how much their scale number may grow for that key
WORTH = 0.05  # of the areas: so many more must be named by giving up a chart or a larger map
LEAST_REMARK = 7.0  # points of a remark under a map
# what these maps show is counted: a table by district says more than a chart
COUNTED_BY_DISTRICT = ("orientation", "focus", "bivariate", "red_count", "residual", "going_well")


@dataclass(frozen=True)
class _Places:
    """Where things are on a sheet with one map: ``keys`` are the parts of the key of its numbers with their frames."""

    map: QRectF
    named: naming.Naming
    legend: QRectF
    side: QRectF
    keys: tuple[tuple[str, naming.Naming, QRectF], ...]


def map_sheet(making: Making, view: View, number: int) -> Section:
    """One map; beside it, or under it on standing paper, its legend, what stands out and a chart or a table."""
    quickscan, say = making.quickscan, making.say
    layout = start(making)
    title = question(view, quickscan, say)
    sheet = page(making, layout, view.id, title, answer(view, quickscan, say), str(number))
    places = _standing(making, view) if making.design.standing else _lying(making, view)
    drawn = map_frame(sheet, places.map, study_extent(making), making.theme(view), "map")
    strip(making, sheet, drawn, places.map, remark(view.id, making))
    naming.apply(places.named, drawn, making.design.scale)
    for place, (name, part, frame) in enumerate(places.keys):
        naming.draw_key(sheet, part, say, frame, name, more=place > 0)
    _told(making, sheet, view, places, drawn)
    return Section(view.id, title, layout, 1)


def _lying(making: Making, view: View) -> _Places:
    """The map beside what is told of it, and its key beside the map or under it."""
    design, say = making.design, making.say
    side = design.body(MAP_COLUMNS, 12 - MAP_COLUMNS)
    words = _words_height(making, view, side.width())
    free = side.height() - words - _chart_height(making, view, side.width()) - BLOCK_GAP
    most = min(max(free, MOST_KEY * side.height()), side.height() - words - BLOCK_GAP)
    frame, named, under = naming.under_or_beside(
        making, map_place(making, view), study_extent(making), view, side.width(), (free, most)
    )
    begun, rest = naming.parts(named, under)
    keys = []
    if under:
        high = naming.key_height(begun, say, frame.width())
        keys.append(("names", begun, QRectF(frame.left(), design.body_bottom - high, frame.width(), high)))
    high = naming.key_height(rest, say, side.width())
    if high:
        box = QRectF(side.left(), side.bottom() - high, side.width(), high)
        keys.append(("names beside" if under else "names", rest, box))
        side = side.adjusted(0, 0, 0, -high - BLOCK_GAP)
    return _Places(frame, named, side, side, tuple(keys))


def _standing(making: Making, view: View) -> _Places:
    """The map above what is told of it, and its key under all else.

    There is no chart where its room names clearly more areas, and the map is smaller where that does.
    """
    design, extent = making.design, study_extent(making)
    whole = design.body(0, 12)
    tried = [
        naming.over_key(making, map_place(making, view, least), extent, [view], whole.width(), MOST_UNDER, times=times)
        for least, times in ((LEAST_CHART, 1.0), (-BLOCK_GAP, 1.0), (-BLOCK_GAP, TIMES))
    ]
    keyed = tried[0]
    for other in tried[1:]:
        if len(keyed.named.unnamed) - len(other.named.unnamed) >= WORTH * len(making.quickscan.areas.frame):
            keyed = other
    top = keyed.frame.bottom() + STRIP + 5.0
    key = whole.adjusted(0, whole.height() - keyed.height, 0, 0)
    bottom = -keyed.height - BLOCK_GAP if keyed.height else 0.0
    return _Places(
        keyed.frame,
        keyed.named,
        design.body(0, 6, top).adjusted(0, 0, 0, bottom),
        design.body(6, 6, top).adjusted(0, 0, 0, bottom),
        (("names", keyed.under, key),),
    )


def _words_height(making: Making, view: View, width: float) -> float:
    """How high the legend and what stands out under it are."""
    key = legend_height(legend(making.quickscan, view, making.say), width)
    return key + BLOCK_GAP + _remarks_height(making, view, width)


def _chart_height(making: Making, view: View, width: float) -> float:
    """How high a small chart or a table under them is, with the room above it."""
    spec = district_counts(making, view) if view.id in COUNTED_BY_DISTRICT else None
    if spec is None or not spec.rows:
        return BLOCK_GAP + LEAST_CHART
    shown = stretched(spec, width)
    return BLOCK_GAP + heading_height(shown) + sum(text_blocks(spec, shown, 1e5, 1e5)[0].heights)


def map_place(making: Making, view: Optional[View] = None, least_chart: float = LEAST_CHART) -> QRectF:
    """Where the one map of a sheet is: at the left, or on standing paper above what must be told of the view.

    ``least_chart`` : the height that is left there for a chart or a table.
    """
    design = making.design
    if not design.standing:
        return design.columns(0, MAP_COLUMNS, BODY_TOP, design.body_bottom - STRIP - 2)
    half = design.columns(0, 6, 0, 0).width()
    below = LEAST_BELOW if view is None else 0.0
    if view is not None:
        words = _remarks_height(making, view, half) + BLOCK_GAP + least_chart
        below = max(words, legend_height(legend(making.quickscan, view, making.say), half))
    return design.columns(0, 12, BODY_TOP, design.body_bottom - below - STRIP - 5.0)


def double_map_sheet(making: Making, stem: str, absolute: View, relative: View, number: int) -> Section:
    """The absolute and the relative version of a change side by side, each with its own legend and remarks."""
    quickscan, say = making.quickscan, making.say
    layout = start(making)
    title = question(absolute, quickscan, say)
    both = f"{absolute.id}{BESIDE}{relative.id}"
    sheet = page(making, layout, both, title, answer_of_both(absolute, relative, quickscan, say), str(number))
    versions = (
        (absolute, 0, say("Absolute: compared with the area itself, earlier")),
        (relative, 6, say("Relative: compared with {place} as a whole", place=quickscan.areas.municipality_name)),
    )
    legends = [legend(quickscan, view, say) for view, _, _ in versions]
    standing, whole = making.design.standing, making.design.body(0, 12)
    width = making.design.columns(0, 6 if standing else 3, 0, 0).width()
    keys = [legend_height(shown, width) for shown in legends]
    words = [_remarks_height(making, view, width) for view, _, _ in versions]
    below = max(key + BLOCK_GAP + said for key, said in zip(keys, words)) if standing else max(*keys, *words)
    extent = study_extent(making)
    place = making.design.columns(0, 6, BODY_TOP + 7.0, making.design.body_bottom - below - STRIP - 5.0)
    free = [below - said - BLOCK_GAP - (key + BLOCK_GAP if standing else 0.0) for key, said in zip(keys, words)]
    boxes = [QSizeF(width, high if high >= LEAST_BESIDE else 0.0) for high in free]
    keyed = naming.over_key(
        making, place, extent, [absolute, relative], whole.width(), MOST_UNDER, times=TIMES, boxes=boxes
    )
    place, more = keyed.frame, False
    for (view, first, heading), shown, begun in zip_longest(versions, legends, keyed.boxes):
        side = making.design.body(first, 6)
        style = fitted(heading, HEADING, side.width(), 6.0, 8.0)
        label(sheet, heading, QRectF(side.left(), BODY_TOP, side.width(), 6.5), style, f"{view.id}: heading")
        frame = making.design.columns(first, 6, place.top(), place.bottom())
        drawn = map_frame(sheet, frame, extent, making.theme(view), f"map {view.id}")
        naming.apply(keyed.named, drawn, making.design.scale)
        strip(making, sheet, drawn, frame, remark(view.id, making))
        top = place.bottom() + STRIP + 5.0
        under = making.design.body(first, 6 if standing else 3, top)
        bottom_of_legend = draw_legend(sheet, shown, under, view.id)
        if standing:
            under.setTop(bottom_of_legend + BLOCK_GAP)
        beside = under if standing else making.design.body(first + 3, 3, top)
        beside.setTop(_remarks(making, sheet, view, beside) + BLOCK_GAP)
        if begun is not None:
            naming.draw_key(sheet, begun, say, beside, f"names {view.id}", more)
            more = more or bool(begun.key)
    naming.draw_key(sheet, keyed.under, say, whole.adjusted(0, whole.height() - keyed.height, 0, 0), "names", more)
    return Section(stem, title, layout, 1)


def remark(view: str, making: Making) -> str:
    """What must stand right under a map of this view; empty for most."""
    if not view.endswith("_relative"):
        return ""
    note = relative_note(view, making.quickscan, making.say).rstrip(".")
    return note[:1].lower() + note[1:]


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


def _told(making: Making, sheet: Sheet, view: View, places: _Places, main: QgsLayoutItemMap) -> None:
    """The legend; at its side, or under it where that is the same place, what stands out and a chart."""
    side, named = places.side, places.named
    shown = legend(making.quickscan, view, making.say)
    top = draw_legend(sheet, shown, places.legend, view.id) + BLOCK_GAP
    if side != places.legend:
        top = side.top()
    top = _remarks(making, sheet, view, QRectF(side.left(), top, side.width(), 0.0))
    room = QRectF(side.left(), top + BLOCK_GAP, side.width(), side.bottom() - top - BLOCK_GAP)
    inset = room.height() >= LEAST_INSET and is_crowded(making, map_place(making))
    least = LEAST_INSET + BLOCK_GAP if inset else 0.0
    if view.id in COUNTED_BY_DISTRICT:
        table = QRectF(room.left(), room.top(), room.width(), room.height() - least)
        bottom = _by_district(making, sheet, view, table)
        # nothing else belongs there: many numbers on the map tell that its middle is hard to read
        many = len(named.key) >= CROWDED * len(making.quickscan.areas.frame)
        inset = inset or (bottom < table.top() and many and room.height() >= LEAST_CHART)
        room.setTop(bottom + BLOCK_GAP)
    elif room.height() >= LEAST_CHART + least:
        charted = QRectF(room)
        if inset:
            charted.setBottom(room.bottom() - max(LEAST_INSET, min(MOST_INSET, room.height() / 2)) - BLOCK_GAP)
        charted.setTop(max(charted.top(), charted.bottom() - MOST_CHART))
        chart(making, sheet, view.id, partial(chart_of, view, making), charted)
        room.setTop(charted.bottom() + BLOCK_GAP)
    if inset:
        _inset(making, sheet, view, room, main, named)


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


def chart_of(view: View, making: Making, path: Path, size: tuple[float, float]) -> Optional[Path]:
    """The chart that belongs to a map, drawn to ``path``; ``size`` in millimetres."""
    quickscan, say = making.quickscan, making.say
    if view.id.startswith("coincidence_"):
        return charts.quadrants(quickscan, view.id.split("_")[1], path, size, say)
    if view.id == "social_housing":
        return charts.housing_scatter(quickscan, path, size, say)
    indicator = K_INDEX if view.id.startswith("k_") else view.indicator or quickscan.results.nuisance
    if view.partner:
        return charts.change(quickscan, indicator, view.id.rsplit("_", 1)[1], path, size, say)
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


def _inset(
    making: Making, sheet: Sheet, view: View, frame: QRectF, main: QgsLayoutItemMap, named: naming.Naming
) -> None:
    """The densest part, at a larger scale, where the names of small areas can be read; its edges are on the main map.

    What has no room for its name here either has the number of the main map.
    """
    heading = QRectF(frame.left(), frame.top(), frame.width(), 6.0)
    label(sheet, making.say("The densest part"), heading, HEADING, "inset: heading")
    frame = frame.adjusted(0, 6.5, 0, -STRIP)
    part = densest_part(making, frame, map_place(making))
    drawn = map_frame(sheet, frame, part, making.theme(view), "inset", margin=1.0)
    naming.name_where_it_fits(making, drawn, frame, view, numbered=named.numbered)
    strip(making, sheet, drawn, frame, "")
    _edges(sheet, main, drawn.extent())


def _edges(sheet: Sheet, main: QgsLayoutItemMap, part: QgsRectangle) -> None:
    """What an inset shows, as thin lines on the main map."""
    size, whole = sheet.design.scale, main.extent()
    part = part.intersect(whole)
    left, top = main.positionWithUnits().x() / size, main.pagePositionWithUnits().y() / size
    across, down = (main.rect().width() / size / whole.width(), main.rect().height() / size / whole.height())
    box = QRectF(
        left + (part.xMinimum() - whole.xMinimum()) * across,
        top + (whole.yMaximum() - part.yMaximum()) * down,
        part.width() * across,
        part.height() * down,
    )
    corners = [box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft(), box.topLeft()]
    polyline(sheet, corners, "inset: edges", GREY, 0.25)


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
