"""Where the area of a profile lies: a map of it among its neighbours, with a thick line around it and its name."""

from __future__ import annotations

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import QLineF, QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QPolygonF

from .. import facts, naming
from ..design import BODY_TOP, INK, LABEL_BOLD, PAPER
from ..items import CENTRE, Sheet, box, label, map_frame, polyline
from ..legend_items import draw_legend, legend_height
from ..map_sheet import STRIP, strip
from ..measure import text_height, text_width, wrapped
from ..page import Making
from .place import Place

LEFT_COLUMNS = 3
LOCATOR_HEIGHT = 76.0
AROUND = 2.2  # how much more than the area its locator shows
CASING, LINE_WIDTH, STEP = 1.7, 0.9, 2.0
MOST_UNDER = 28.0  # of what stands beside the map on standing paper, under the map
WIDEST_NAME, NARROWER_NAME = 40.0, 26.0
UNDER_MARK = 2.2


def draw_locator(making: Making, sheet: Sheet, place: Place, area_code: str, top: float) -> QRectF:
    """The map at the left with its legend; returns the room under it (on standing paper under the legend beside it)."""
    quickscan = making.quickscan
    standing = making.design.standing
    column = making.design.body(0, 6 if standing else LEFT_COLUMNS, BODY_TOP if standing else top)
    frame = QRectF(column.left(), column.top(), column.width(), LOCATOR_HEIGHT)
    wkb = quickscan.areas.frame.set_index("area_code").at[area_code, "geometry"]
    shape = QgsGeometry()
    shape.fromWkb(bytes(wkb))
    around = QgsRectangle(shape.boundingBox())
    around.scale(AROUND)
    drawn = map_frame(sheet, frame, around, place.theme(), f"map {area_code}")
    view, name = making.maps.district_view, f"map {area_code}"
    rings = _rings(shape, drawn.extent(), frame)
    _outline(sheet, rings, name)
    asked = (making, drawn, frame, view, place.code, [area_code])
    under_line = _steps(rings, frame)
    if not naming.name_where_it_fits(*asked, under_line):
        text, beside = _own_name(str(facts.names(quickscan)[area_code]), shape, rings, drawn.extent(), frame)
        naming.name_where_it_fits(*asked, [*under_line, beside])
        box(sheet, beside, f"{name}: under its name", QColor(PAPER))
        label(sheet, text, beside, LABEL_BOLD, f"{name}: its name", CENTRE, True)
    strip(making, sheet, drawn, frame, "")
    under = frame.bottom() + STRIP + 3.0
    if standing:  # the legend stands beside the map
        column = making.design.columns(6, 6, BODY_TOP, BODY_TOP + LOCATOR_HEIGHT + STRIP + MOST_UNDER)
        under = column.top()
    if view is not None:
        shown = place.legend(counted=False)
        high = legend_height(shown, column.width(), counts=False)
        legend_frame = QRectF(column.left(), under, column.width(), high)
        draw_legend(sheet, shown, legend_frame, f"legend {area_code}", counts=False)
        under += high + 4.0
    return QRectF(column.left(), under, column.width(), column.bottom() - under)


def _on_page(point: QgsPointXY, extent: QgsRectangle, frame: QRectF) -> QPointF:
    across, up = frame.width() / extent.width(), frame.height() / extent.height()
    return QPointF(
        frame.left() + (point.x() - extent.xMinimum()) * across, frame.top() + (extent.yMaximum() - point.y()) * up
    )


def _rings(shape: QgsGeometry, extent: QgsRectangle, frame: QRectF) -> list[list[QPointF]]:
    """The outer and inner borders of an area on the page, without bends that nobody can see."""
    seen = shape.simplify(0.1 * extent.width() / frame.width())
    parts = seen.asMultiPolygon() if seen.isMultipart() else [seen.asPolygon()]
    return [[_on_page(point, extent, frame) for point in ring] for part in parts for ring in part]


def _outline(sheet: Sheet, rings: list[list[QPointF]], name: str) -> None:
    for number, ring in enumerate(rings):
        polyline(sheet, ring, f"{name}: around {number}", PAPER, CASING)
    for number, ring in enumerate(rings):
        polyline(sheet, ring, f"{name}: border {number}", INK, LINE_WIDTH)


def _steps(rings: list[list[QPointF]], frame: QRectF) -> list[QRectF]:
    """What the outline covers of the map, as small boxes along it."""
    lines = [QLineF(one, other) for ring in rings for one, other in zip(ring, ring[1:])]
    points = [
        line.pointAt(step / count)
        for line in lines
        for count in [int(line.length() / STEP) + 1]
        for step in range(count)
    ]
    half = LINE_WIDTH / 2
    return [QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half) for at in points if frame.contains(at)]


def _own_name(
    name: str, shape: QgsGeometry, rings: list[list[QPointF]], extent: QgsRectangle, frame: QRectF
) -> tuple[str, QRectF]:
    """The name of the area in lines, and its place: under the mark in its middle, or else under or over the area."""
    middle = _on_page(shape.poleOfInaccessibility(1.0)[0].asPoint(), extent, frame)
    inside = [QPolygonF(ring) for ring in rings]
    for width in (WIDEST_NAME, NARROWER_NAME):
        text = "\n".join(wrapped(name, LABEL_BOLD, width))
        wide = text_width(text, LABEL_BOLD) + 1.0
        rect = QRectF(middle.x() - wide / 2, middle.y() + UNDER_MARK, wide, text_height(text, LABEL_BOLD, wide))
        around = QPolygonF(rect.adjusted(-LINE_WIDTH, -LINE_WIDTH, LINE_WIDTH, LINE_WIDTH))
        if any(not around.subtracted(ring).size() and ring.boundingRect().contains(rect) for ring in inside):
            return text, rect
    text = "\n".join(wrapped(name, LABEL_BOLD, WIDEST_NAME))
    return text, _beside(rings, frame, text)


def _beside(rings: list[list[QPointF]], frame: QRectF, text: str) -> QRectF:
    """Where the name stands that does not fit in its area: under it, or over it where there is more room."""
    xs = [point.x() for ring in rings for point in ring]
    ys = [point.y() for ring in rings for point in ring]
    wide = min(frame.width(), text_width(text, LABEL_BOLD) + 2.4)
    high = text_height(text, LABEL_BOLD, wide) + 0.8
    left = min(max((min(xs) + max(xs) - wide) / 2, frame.left() + 0.5), frame.right() - wide - 0.5)
    below = max(ys) + CASING
    top = below if below + high <= frame.bottom() - 0.5 else max(frame.top() + 0.5, min(ys) - CASING - high)
    return QRectF(left, top, wide, high)
