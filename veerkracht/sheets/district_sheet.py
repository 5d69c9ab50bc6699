"""One page a district: a section of the report that QGIS repeats over the districts layer.

The layout is one for all districts. What differs is looked up by the district's code in expressions: texts, the map's
extent, and two pictures (signals table and time lines) that are kept inside the layout.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from qgis.core import (
    QgsExpression,
    QgsLayout,
    QgsLayoutItem,
    QgsLayoutObject,
    QgsProperty,
    QgsRectangle,
    QgsScaleBarSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF

from ..mapping.legend import legend
from ..mapping.views import View
from . import charts, facts
from .design import BODY_BOTTOM, BODY_TOP, HEADING, columns
from .items import Sheet, embedded, extent_in, label, map_frame, picture, round_scale
from .legend_items import draw_legend, legend_height
from .map_sheet import STRIP, remark, strip
from .page import Making, Section, page, start
from .svg_table import svg_table
from .tables import district_table
from .words import answer, question

CODE = "district_code"
COPY_MARK = "quickscan_veerkracht/districts_with_a_page"
MAP_COLUMNS = 5
TOP = BODY_TOP - 2.0
LEAST_TRENDS = 62.0
GAP = 11.0  # between the table and the time lines, for their heading
PREFERRED = ("coincidence_absolute", "coincidence_relative", "red_count", "k_level", "o_level", "orientation")


def district_codes(making: Making) -> list[str]:
    """The districts that have areas to judge (not water alone), by code, as the report prints them."""
    layer = making.maps.districts
    judged = set(facts.land(making.quickscan)["district_code"].dropna())
    known = judged & set(facts.districts(making.quickscan).index)
    return sorted({str(feature[CODE]) for feature in layer.getFeatures()} & known)


def printed_districts(making: Making) -> QgsVectorLayer:
    """The layer that the report is repeated over: the districts, or a hidden copy of them without those of water."""
    project, layer = making.maps.project, making.maps.districts
    earlier = [item.id() for item in project.mapLayers().values() if item.customProperty(COPY_MARK)]
    codes = district_codes(making)
    if set(codes) == {str(feature[CODE]) for feature in layer.getFeatures()}:
        return layer
    copy = layer.clone()
    copy.setName(making.say("Districts with a page"))
    copy.setSubsetString(
        f"{QgsExpression.quotedColumnRef(CODE)} IN ({', '.join(map(QgsExpression.quotedString, codes))})"
    )
    copy.setCustomProperty(COPY_MARK, True)
    project.addMapLayer(copy, False)
    project.removeMapLayers(earlier)
    return copy


def district_section(making: Making, number: int) -> Section:
    """The layout of all district pages; ``pages`` is the number of districts."""
    quickscan, say = making.quickscan, making.say
    codes = district_codes(making)
    layout = start(making)
    titles = {code: question(f"district:{code}", quickscan, say) for code in codes}
    answers = {code: answer(f"district:{code}", quickscan, say) for code in codes}
    numbers = {code: str(number + place) for place, code in enumerate(codes)}
    longest = max(titles.values(), key=len), max(answers.values(), key=len)
    sheet = page(making, layout, "district:", *longest, f"[% {lookup(numbers)} %]")
    for name, texts in (("question", titles), ("answer", answers)):
        item = layout.itemById(name)
        if item is not None:
            item.setText(f"[% {lookup(texts)} %]")
    _map(making, layout, sheet, codes)
    _pictures(making, sheet, codes)
    return Section("wijk" if say.language == "nl" else "district", say("Districts"), layout, len(codes), True)


def lookup(values: Mapping[str, object]) -> str:
    """An expression that gives the value for the district that is printed; text from data is quoted."""
    pairs = ", ".join(
        f"{QgsExpression.quotedString(code)}, {QgsExpression.quotedString(value) if isinstance(value, str) else value}"
        for code, value in values.items()
    )
    return f"map_get(map({pairs}), {QgsExpression.quotedColumnRef(CODE)})"


def _view(making: Making) -> View:
    views = {view.id: view for view in making.maps.views}
    return next((views[name] for name in PREFERRED if name in views), next(iter(views.values())))


def _map(making: Making, layout: QgsLayout, sheet: Sheet, codes: list[str]) -> None:
    quickscan, say = making.quickscan, making.say
    view = _view(making)
    shown = legend(quickscan, view, say)
    side = columns(0, MAP_COLUMNS, TOP, BODY_BOTTOM)
    below = legend_height(shown, side.width(), counts=False, across=2)
    frame = columns(0, MAP_COLUMNS, TOP, BODY_BOTTOM - below - STRIP - 6.0)
    extents = _extents(making, codes, frame)
    first = extents[codes[0]]
    drawn = map_frame(sheet, frame, first, making.maps.themes[view.id], "map", margin=1.0)
    edges = (
        (QgsLayoutObject.DataDefinedProperty.MapXMin, QgsRectangle.xMinimum),
        (QgsLayoutObject.DataDefinedProperty.MapYMin, QgsRectangle.yMinimum),
        (QgsLayoutObject.DataDefinedProperty.MapXMax, QgsRectangle.xMaximum),
        (QgsLayoutObject.DataDefinedProperty.MapYMax, QgsRectangle.yMaximum),
    )
    for edge, get in edges:
        _define(drawn, edge, lookup({code: round(get(extent), 3) for code, extent in extents.items()}))
    strip(making, sheet, drawn, frame, remark(view.id, making))
    bar, scale = layout.itemById("scale bar"), layout.itemById("scale")
    bar.setSegmentSizeMode(QgsScaleBarSettings.SegmentSizeMode.SegmentSizeFitWidth)
    bar.setMinimumBarWidth(18.0)
    bar.setMaximumBarWidth(38.0)
    scales = {
        code: say("Scale 1 : {number}", number=say.number(extent.width() / frame.width() * 1000.0))
        for code, extent in extents.items()
    }
    scale.setText(f"[% {lookup(scales)} %]")
    top = frame.bottom() + STRIP + 4.0
    draw_legend(sheet, shown, QRectF(side.left(), top, side.width(), below), view.id, counts=False, across=2)


def _extents(making: Making, codes: list[str], frame: QRectF) -> dict[str, QgsRectangle]:
    """Each district in the middle of the frame, in a round scale."""
    layer = making.maps.districts
    found: dict[str, QgsRectangle] = {}
    for feature in layer.getFeatures():
        code = str(feature[CODE])
        if code not in codes:
            continue
        box = extent_in(feature.geometry().boundingBox(), layer.crs(), making.maps.project)
        if code in found:
            box.combineExtentWith(found[code])
        found[code] = box
    return {code: framed(found[code], frame) for code in codes}


def framed(extent: QgsRectangle, frame: QRectF) -> QgsRectangle:
    """The extent of a map of the frame's size around ``extent``, in a round scale."""
    scale = round_scale(1060.0 * max(extent.width() / frame.width(), extent.height() / frame.height()))
    width, height = frame.width() * scale / 1000.0, frame.height() * scale / 1000.0
    middle = extent.center()
    return QgsRectangle(
        middle.x() - width / 2, middle.y() - height / 2, middle.x() + width / 2, middle.y() + height / 2
    )


def _pictures(making: Making, sheet: Sheet, codes: list[str]) -> None:
    """The signals table and the time lines: for each district as high as its number of areas asks for."""
    quickscan, say = making.quickscan, making.say
    side = columns(MAP_COLUMNS, 12 - MAP_COLUMNS, TOP, BODY_BOTTOM)
    tables: dict[str, str] = {}
    lines: dict[str, str] = {}
    heights: dict[str, float] = {}
    for code in codes:
        spec = district_table(quickscan, code, say)
        drawn = svg_table(spec, side.width(), side.height() - LEAST_TRENDS - GAP, side.height(), say)
        path = making.charts / f"table_{code}.svg"
        path.write_text(drawn.text, encoding="utf-8")
        tables[code], heights[code] = embedded(path), drawn.height
        room = side.height() - drawn.height - GAP
        made: Path | None = None
        if room >= LEAST_TRENDS - 1.0:
            made = charts.district_trends(
                quickscan, code, making.charts / f"trends_{code}.svg", (side.width(), room), say
            )
        lines[code] = embedded(made) if made is not None else ""
    tallest = max(heights.values())
    table = picture(sheet, tables[codes[0]], QRectF(side.left(), side.top(), side.width(), tallest), "signals table")
    _define(table, QgsLayoutObject.DataDefinedProperty.PictureSource, lookup(tables))
    _define(table, QgsLayoutObject.DataDefinedProperty.ItemHeight, lookup({c: round(h, 2) for c, h in heights.items()}))
    if not any(lines.values()):
        return
    tops = {code: side.top() + height + GAP for code, height in heights.items()}
    words = {code: say("Over the years") if lines[code] else "" for code in codes}
    heading = label(
        sheet,
        f"[% {lookup(words)} %]",
        QRectF(side.left(), side.bottom() - 20, side.width(), 6.5),
        HEADING,
        "time lines: heading",
        expression=True,
    )
    _define(
        heading, QgsLayoutObject.DataDefinedProperty.PositionY, lookup({c: round(t - 8.0, 2) for c, t in tops.items()})
    )
    graph = picture(
        sheet,
        lines[codes[0]],
        QRectF(side.left(), tops[codes[0]], side.width(), side.bottom() - tops[codes[0]]),
        "time lines",
    )
    _define(graph, QgsLayoutObject.DataDefinedProperty.PictureSource, lookup(lines))
    _define(graph, QgsLayoutObject.DataDefinedProperty.PositionY, lookup({c: round(t, 2) for c, t in tops.items()}))
    _define(
        graph,
        QgsLayoutObject.DataDefinedProperty.ItemHeight,
        lookup({c: round(max(1.0, side.bottom() - t), 2) for c, t in tops.items()}),
    )


def _define(item: QgsLayoutItem, what: object, expression: str) -> None:
    item.dataDefinedProperties().setProperty(what, QgsProperty.fromExpression(expression))
