"""Thin builders over QGIS's layout items, so that a sheet reads as a list of what stands where.

Lengths are in millimetres of A3, as ``design`` has them; here they become those of the paper.
"""

from __future__ import annotations

import base64
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Union

from qgis.core import (
    QgsBasicNumericFormat,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpressionContextUtils,
    QgsFillSymbol,
    QgsLayout,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemPolygon,
    QgsLayoutItemPolyline,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPolygonF

from ..mapping.magnified import MAGNIFICATION, magnified_fill
from ..mapping.typography import font
from .design import INK, LINE, Design, Style
from .measure import settled_width, text_height

MILLIMETRES = QgsUnitTypes.LayoutUnit.LayoutMillimeters
ROUND_SCALES = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0, 6.0, 7.5, 10.0)
# what a layout remembers of its design, for whoever looks it over
PAPER_PROPERTY, SCALE_PROPERTY = "quickscan/paper", "quickscan/scale"
WHITE_PROPERTY = "quickscan/white"  # the pages that are meant to have much white
# what an item remembers for who cannot see it: that it is a heading, which chart it is, what it says in words
HEADING_PROPERTY, CHART_PROPERTY, TOLD_PROPERTY = "quickscan/heading", "quickscan/chart", "quickscan/told"
LEFT, CENTRE, RIGHT_ALIGNED = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True)
class Sheet:
    """One page of a layout; rectangles are given from the page's own top left corner."""

    layout: QgsLayout
    design: Design
    page: int = 0

    def place(self, item: QgsLayoutItem, rect: QRectF, name: str) -> None:
        """Add the item and put it where it belongs; ``name`` is what the layout's item list shows."""
        if item.scene() is None:
            self.layout.addLayoutItem(item)
        item.setId(name)
        scale = self.design.scale
        item.attemptMove(QgsLayoutPoint(rect.x() * scale, rect.y() * scale, MILLIMETRES), True, False, self.page)
        item.attemptResize(QgsLayoutSize(rect.width() * scale, rect.height() * scale, MILLIMETRES))

    def in_layout(self, points: Sequence[QPointF]) -> QPolygonF:
        """Points of the page in the layout's own coordinates."""
        scale = self.design.scale
        top = self.page * (self.design.paper.height + self.layout.pageCollection().spaceBetweenPages())
        return QPolygonF([QPointF(point.x() * scale, point.y() * scale + top) for point in points])


def new_layout(project: QgsProject, design: Design, alone: bool = False) -> QgsLayout:
    """An empty layout; its pages are added by :func:`new_sheet`, and :func:`finished` ends it.

    ``alone`` makes one that stands in the project's own list, and not in a report.
    """
    layout = QgsPrintLayout(project) if alone else QgsLayout(project)
    # each step kept for undoing costs some 100 kB, so a report of a city a gigabyte
    layout.undoStack().blockCommands(True)
    layout.setUnits(MILLIMETRES)
    layout.setCustomProperty(PAPER_PROPERTY, design.paper.name)
    layout.setCustomProperty(SCALE_PROPERTY, design.scale)
    QgsExpressionContextUtils.setLayoutVariable(layout, MAGNIFICATION, design.scale)
    return layout


def finished(layout: QgsLayout) -> None:
    """What is changed in a layout from here on can be undone."""
    layout.undoStack().blockCommands(False)


def new_sheet(layout: QgsLayout, design: Design) -> Sheet:
    """One more page."""
    page = QgsLayoutItemPage(layout)
    page.setPageSize(QgsLayoutSize(design.paper.width, design.paper.height, MILLIMETRES))
    layout.pageCollection().addPage(page)
    return Sheet(layout, design, layout.pageCollection().pageCount() - 1)


def leave_white(sheet: Sheet) -> None:
    """Say of a page that it is meant to have much white: to write on, or because a text ends there."""
    meant = str(sheet.layout.customProperty(WHITE_PROPERTY, ""))
    sheet.layout.setCustomProperty(WHITE_PROPERTY, f"{meant} {sheet.page + 1}".strip())


def plain(text: str) -> str:
    """Text from data is never code: a layout label evaluates what stands between ``[%`` and ``%]``."""
    return text.replace("[%", "[ %")


def label(
    sheet: Sheet,
    text: str,
    rect: QRectF,
    style: Style,
    name: str,
    align: Qt.AlignmentFlag = LEFT,
    middle: bool = False,
    colour: Optional[QColor] = None,
) -> QgsLayoutItemLabel:
    """A text in a frame, printed as it stands: ``[% … %]`` in it is not evaluated."""
    item = QgsLayoutItemLabel(sheet.layout)
    item.setMode(QgsLayoutItemLabel.Mode.ModeFont)
    item.setFont(font(style.points * sheet.design.scale, style.bold, style.italic))
    item.setFontColor(colour or sheet.design.colour(style))
    item.setMarginX(0)
    item.setMarginY(0)
    item.setHAlign(align)
    item.setVAlign(Qt.AlignmentFlag.AlignVCenter if middle else Qt.AlignmentFlag.AlignTop)
    item.setText(plain(text))
    if style.heading:
        item.setCustomProperty(HEADING_PROPERTY, True)
    sheet.place(item, rect, name)
    return item


def paragraph(sheet: Sheet, text: str, left: float, top: float, width: float, style: Style, name: str) -> float:
    """A wrapped text as high as it needs; returns where it ends."""
    height = text_height(text, style, width)
    label(sheet, text, QRectF(left, top, settled_width(text, style, width), height), style, name)
    return top + height


def rule(
    sheet: Sheet, left: float, top: float, right: float, name: str, colour: QColor = LINE, width: float = 0.2
) -> QgsLayoutItemPolyline:
    """A horizontal line."""
    return line(sheet, QPointF(left, top), QPointF(right, top), name, colour, width)


def line(
    sheet: Sheet,
    start: QPointF,
    end: QPointF,
    name: str,
    colour: QColor = LINE,
    width: float = 0.2,
    dashed: bool = False,
) -> QgsLayoutItemPolyline:
    """A straight line between two points of the page."""
    return polyline(sheet, [start, end], name, colour, width, dashed)


def polyline(
    sheet: Sheet, points: Sequence[QPointF], name: str, colour: QColor, width: float, dashed: bool = False
) -> QgsLayoutItemPolyline:
    """A line through points of the page."""
    item = QgsLayoutItemPolyline(sheet.in_layout(points), sheet.layout)
    look = {"color": colour.name(), "width": str(width * sheet.design.scale), "capstyle": "flat"}
    item.setSymbol(QgsLineSymbol.createSimple({**look, "line_style": "dash" if dashed else "solid"}))
    sheet.layout.addLayoutItem(item)
    item.setId(name)
    return item


def box(
    sheet: Sheet,
    rect: QRectF,
    name: str,
    fill: Union[QColor, QgsFillSymbol, None] = None,
    line: Optional[QColor] = None,
    width: float = 0.15,
    round_: bool = False,
) -> QgsLayoutItemShape:
    """A rectangle or an ellipse, filled with a colour or with a map's own fill symbol."""
    item = QgsLayoutItemShape(sheet.layout)
    shapes = QgsLayoutItemShape.Shape
    item.setShapeType(shapes.Ellipse if round_ else shapes.Rectangle)
    if isinstance(fill, QgsFillSymbol):
        item.setSymbol(magnified_fill(fill, sheet.design.scale))
    else:
        item.setSymbol(
            QgsFillSymbol.createSimple(
                {
                    "color": fill.name() if fill else "#ffffff",
                    "style": "solid" if fill else "no",
                    "outline_style": "solid" if line else "no",
                    "outline_color": (line or INK).name(),
                    "outline_width": str(width * sheet.design.scale),
                }
            )
        )
    sheet.place(item, rect, name)
    return item


def polygon(sheet: Sheet, points: Sequence[QPointF], name: str, colour: QColor) -> QgsLayoutItemPolygon:
    """A filled polygon; the points are on the page."""
    item = QgsLayoutItemPolygon(sheet.in_layout(points), sheet.layout)
    item.setSymbol(QgsFillSymbol.createSimple({"color": colour.name(), "outline_style": "no"}))
    sheet.layout.addLayoutItem(item)
    item.setId(name)
    return item


def embedded(path: Path) -> str:
    """A picture's own content as a source, so that the project stays whole wherever it goes."""
    return "base64:" + base64.b64encode(path.read_bytes()).decode("ascii")


def picture(sheet: Sheet, source: str, rect: QRectF, name: str, vector: bool = True) -> QgsLayoutItemPicture:
    """A picture, an SVG or a bitmap, scaled into its frame, from the frame's top left corner."""
    item = QgsLayoutItemPicture(sheet.layout)
    item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
    item.setPictureAnchor(QgsLayoutItem.ReferencePoint.UpperLeft)
    sheet.place(item, rect, name)
    if source:
        # told the format, because QGIS takes any embedded picture for a bitmap
        formats = QgsLayoutItemPicture.Format
        item.setPicturePath(source, formats.FormatSVG if vector else formats.FormatRaster)
    return item


def round_scale(least: float, steps: Sequence[float] = ROUND_SCALES) -> float:
    """The first round scale number that is not smaller than ``least``; ``steps`` are from 1 to 10."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in steps if step * power >= least * 0.999)


def largest_round_scale(most: float) -> float:
    """The last round scale number that is not larger than ``most``."""
    power = 10.0 ** math.floor(math.log10(most * 1.001))
    return max(step * power for step in ROUND_SCALES if step * power <= most * 1.001)


def map_frame(
    sheet: Sheet,
    rect: QRectF,
    extent: QgsRectangle,
    theme: str,
    name: str,
    margin: float = 1.04,
    steps: Sequence[float] = ROUND_SCALES,
) -> QgsLayoutItemMap:
    """A map that follows a theme, round in scale, with ``extent`` (in the project's system) in its middle."""
    item = QgsLayoutItemMap(sheet.layout)
    sheet.place(item, rect, name)
    item.setCrs(sheet.layout.project().crs())
    item.setFollowVisibilityPreset(True)
    item.setFollowVisibilityPresetName(theme)
    item.setExtent(shown_extent(sheet.design, rect, extent, margin, steps))
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(LINE)
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2 * sheet.design.scale, MILLIMETRES))
    item.setBackgroundColor(QColor("#FFFFFF"))
    return item


def shown_extent(
    design: Design, rect: QRectF, extent: QgsRectangle, margin: float = 1.04, steps: Sequence[float] = ROUND_SCALES
) -> QgsRectangle:
    """What a map in a frame shows at a round scale, with ``extent`` in its middle."""
    across, high = rect.width() * design.scale, rect.height() * design.scale
    scale = round_scale(1000.0 * margin * max(extent.width() / across, extent.height() / high), steps)
    width, height = across * scale / 1000.0, high * scale / 1000.0
    middle = extent.center()
    return QgsRectangle(
        middle.x() - width / 2, middle.y() - height / 2, middle.x() + width / 2, middle.y() + height / 2
    )


def extent_in(extent: QgsRectangle, source: QgsCoordinateReferenceSystem, project: QgsProject) -> QgsRectangle:
    """A layer's extent in the project's system."""
    return QgsCoordinateTransform(source, project.crs(), project).transformBoundingBox(extent)


def scale_bar(
    sheet: Sheet, linked: QgsLayoutItemMap, left: float, top: float, style: Style, name: str, decimal: str
) -> QgsLayoutItemScaleBar:
    """A bar of two segments in kilometres (or metres where the map is large), some 40 mm of A3 long."""
    item = QgsLayoutItemScaleBar(sheet.layout)
    item.setStyle("Line Ticks Up")
    item.setLinkedMap(linked)
    size = sheet.design.scale
    metres = round_scale(linked.scale() * 0.016 * size)
    kilometres = metres >= 500
    item.setUnits(
        QgsUnitTypes.DistanceUnit.DistanceKilometers if kilometres else QgsUnitTypes.DistanceUnit.DistanceMeters
    )
    item.setUnitLabel("km" if kilometres else "m")
    item.setUnitsPerSegment(metres / 1000.0 if kilometres else metres)
    item.setNumberOfSegments(2)
    item.setNumberOfSegmentsLeft(0)
    item.setHeight(1.6 * size)
    item.setLabelBarSpace(0.8 * size)
    item.setBoxContentSpace(0)
    item.setLineSymbol(QgsLineSymbol.createSimple({"color": INK.name(), "width": str(0.25 * size)}))
    figures = QgsBasicNumericFormat()
    figures.setShowThousandsSeparator(False)
    figures.setDecimalSeparator(decimal)
    item.setNumericFormat(figures)
    text = QgsTextFormat()
    text.setFont(font(style.points * size, style.bold))
    text.setSize(style.points * size)
    text.setColor(sheet.design.colour(style))
    item.setTextFormat(text)
    item.update()
    sheet.place(item, QRectF(left, top, 50.0, 8.0), name)
    item.resizeToMinimumWidth()
    return item


def north(sheet: Sheet, left: float, top: float, size: float, style: Style, name: str) -> None:
    """An arrow to the north, which is up on every map here."""
    middle = left + size / 2
    polygon(
        sheet,
        [
            QPointF(middle, top),
            QPointF(left + size, top + size),
            QPointF(middle, top + 0.72 * size),
            QPointF(left, top + size),
        ],
        name,
        INK,
    )
    label(sheet, "N", QRectF(left + size + 1.2, top, 5, size), style, f"{name} N", middle=True)
