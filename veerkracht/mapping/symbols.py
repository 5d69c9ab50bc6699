"""The symbols of the maps and of the swatches in a legend: fills, hatches, letters and glyphs.

Glyphs are drawn from triangles and circles, so that they look the same where a font is missing; each has a white halo,
so that it reads on every fill. Sizes are in millimetres on an A3 sheet.
"""

from __future__ import annotations

import math
from typing import Optional

from qgis.core import (
    QgsFillSymbol,
    QgsFontMarkerSymbolLayer,
    QgsGeometryGeneratorSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsSimpleFillSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor

from .palette import BORDER, HATCH, INK, PAPER
from .typography import load_fonts

LABEL_POINT = 'make_point("label_x", "label_y")'
LETTER_SIZE = 3.0
GLYPH_SIZE = 2.3
SMALLER, DOT = 0.72, 0.6
# a marker is centred on half of its font's ascent; capitals of this family stand lower than that
RAISED = 0.16
HALO = 0.7
BORDER_WIDTH = 0.16
# the passes in which a map is drawn: no fill may cover a neighbour's mark
FILL_PASS, HATCH_PASS, BORDER_PASS, MARK_PASS = 0, 1, 2, 3
# the disc of a note holds three digits
DISC_SIZE, DISC_TEXT = 5.2, 2.8
# the slopes of hatches, where y counts downwards as it does on paper
FALLING, RISING = 1, -1
# half the distance between a letter and the glyph beside it
BESIDE = 2.1
# a class that hangs on a choice: a star at the upper right of its letter or glyph, where no hatch can be taken for it
FRAGILE = "*"
AFTER, ABOVE = 1.8, 0.2
# the variable of a layout that tells how much larger than on A3 its hatches are
MAGNIFICATION = "quickscan_magnification"
# an area in which less than a circle of this radius fits has no mark: those of small areas would lie over each other
ROOM_FOR_MARK = 1.2
HAS_ROOM = f'coalesce("label_r" * 1000 / @map_scale >= {ROOM_FOR_MARK} * coalesce(@{MAGNIFICATION}, 1), true)'


def fill(colour: str) -> QgsFillSymbol:
    """A plain area with a thin border."""
    symbol = _empty_fill(colour)
    _add(symbol, _border(), BORDER_PASS)
    return symbol


def hatched(kind: str, colour: str = PAPER) -> QgsFillSymbol:
    """An area under a hatch; ``kind`` is ``no_data``, ``hidden`` (a grid) or ``uncertain`` (over ``colour``)."""
    symbol = fill(colour)
    add_hatch(symbol, kind)
    return symbol


def overlay(kind: str) -> QgsFillSymbol:
    """The hatch alone, to draw over another fill."""
    symbol = QgsFillSymbol.createSimple({"style": "no", "outline_style": "no"})
    add_hatch(symbol, kind)
    return symbol


def add_hatch(symbol: QgsFillSymbol, kind: str) -> None:
    """Put a hatch over a fill: no data rises to the right, uncertain falls to the right, hidden does both."""
    if kind == "uncertain":
        # a white line beside the dark one keeps the hatch visible on dark fills and on light ones
        _add(symbol, _lines(FALLING, 2.2, 0.32, PAPER), HATCH_PASS)
        _add(symbol, _lines(FALLING, 2.2, 0.14, INK), HATCH_PASS)
    if kind in ("no_data", "hidden"):
        _add(symbol, _lines(RISING, 1.5, 0.16, HATCH), HATCH_PASS)
    if kind == "hidden":
        _add(symbol, _lines(FALLING, 1.5, 0.16, HATCH), HATCH_PASS)


def add_mark(symbol: QgsFillSymbol, mark: QgsMarkerSymbol) -> None:
    """Put a marker in the middle of each area."""
    layer = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": LABEL_POINT, "SymbolType": "Marker"})
    layer.setSubSymbol(mark)
    _where_there_is_room(layer)
    _add(symbol, layer, MARK_PASS)


def only_mark(mark: QgsMarkerSymbol) -> QgsFillSymbol:
    """An area of which only the marker in its middle is drawn."""
    symbol = QgsFillSymbol.createSimple({"style": "no", "outline_style": "no"})
    layer = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": LABEL_POINT, "SymbolType": "Marker"})
    layer.setSubSymbol(mark)
    _where_there_is_room(layer)
    layer.setRenderingPass(MARK_PASS)
    symbol.changeSymbolLayer(0, layer)
    return symbol


def _where_there_is_room(layer: QgsSymbolLayer) -> None:
    layer.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyLayerEnabled, QgsProperty.fromExpression(HAS_ROOM))


def text_mark(
    text: str = "", expression: str = "", shift: float = 0.0, lift: float = 0.0, size: float = LETTER_SIZE
) -> QgsMarkerSymbol:
    """A letter or short text with a halo; ``shift`` in mm to the right, ``lift`` in mm up."""
    under = _letter(text, expression, PAPER, shift, lift, size)
    under.setStrokeColor(QColor(PAPER))
    under.setStrokeWidth(HALO)
    under.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return _marker([under, _letter(text, expression, INK, shift, lift, size)])


def fragile_mark(shift: float = 0.0) -> QgsMarkerSymbol:
    """The star of a fragile class, beside a letter or glyph that is ``shift`` mm right of the middle."""
    return text_mark(FRAGILE, shift=shift + AFTER, lift=ABOVE)


def glyph_mark(glyph: str, shift: float = 0.0, size: float = GLYPH_SIZE) -> QgsMarkerSymbol:
    """One of the glyphs of DOMAIN §5 with a halo; ``shift`` in mm to the right.

    A doubled arrow is two triangles above each other, each smaller, with a slit between them.
    """
    shape, down, doubled = ("circle" if glyph[0] == "●" else "triangle"), glyph[0] == "▼", len(glyph) == 2
    width = size * (SMALLER if doubled else DOT if shape == "circle" else 1.0)
    places = [-0.54 * width, 0.54 * width] if doubled else [0.0]
    halos = [_shape(shape, width, down, shift, place, PAPER, HALO) for place in places]
    inks = [_shape(shape, width, down, shift, place, INK, 0.0) for place in places]
    return _marker([*halos, *inks])


def numbered_mark(expression: str) -> QgsMarkerSymbol:
    """A dark disc with a white number in it; ``expression`` gives the number."""
    halo = _shape("circle", DISC_SIZE, False, 0.0, 0.0, PAPER, HALO)
    disc = _shape("circle", DISC_SIZE, False, 0.0, 0.0, INK, 0.0)
    return _marker([halo, disc, _letter("", f"to_string({expression})", PAPER, 0.0, 0.0, DISC_TEXT)])


def swatch(colour: str, hatch: str = "", letter: str = "", glyph: str = "") -> QgsFillSymbol:
    """A legend's swatch: the same fill, hatch and mark as on the map, with the mark in its middle."""
    symbol = hatched(hatch, colour) if hatch else fill(colour)
    mark: Optional[QgsMarkerSymbol] = None
    if letter:
        mark = text_mark(letter)
    elif glyph:
        mark = glyph_mark(glyph)
    if mark is not None:
        layer = QgsGeometryGeneratorSymbolLayer.create(
            {"geometryModifier": "centroid($geometry)", "SymbolType": "Marker"}
        )
        layer.setSubSymbol(mark)
        _add(symbol, layer, MARK_PASS)
    return symbol


def _empty_fill(colour: str) -> QgsFillSymbol:
    symbol = QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"})
    symbol.symbolLayer(0).setRenderingPass(FILL_PASS)
    return symbol


def _border() -> QgsSymbolLayer:
    return QgsSimpleFillSymbolLayer.create(
        {"style": "no", "outline_color": BORDER, "outline_width": str(BORDER_WIDTH), "joinstyle": "round"}
    )


def _lines(slope: int, distance: float, width: float, colour: str) -> QgsSymbolLayer:
    """Lines at 45 degrees, ``distance`` and ``width`` in mm, as geometry: QGIS prints its own line patterns as bitmaps.

    The lines are y = slope · x + (number + ½) · step, from below the area's box to above it; the same over all areas.
    The half keeps them off the corner of a swatch, which they would touch in a single point.
    """
    lowest, highest = ("x_max", "x_min") if slope == FALLING else ("x_min", "x_max")
    sign = "-" if slope == FALLING else "+"
    ends = (
        f"make_point({side}(@area), {slope} * {side}(@area) + (@element + 0.5) * @step)" for side in ("x_min", "x_max")
    )
    numbers = (
        f"floor((y_min(@area) {sign} {lowest}(@area)) / @step), ceil((y_max(@area) {sign} {highest}(@area)) / @step)"
    )
    lines = f"collect_geometries(array_foreach(generate_series({numbers}), make_line({', '.join(ends)})))"
    # a border that crosses itself would be left without lines; make_valid came after 3.22
    area = "buffer($geometry, 0)"
    layer = QgsGeometryGeneratorSymbolLayer.create({"SymbolType": "Line"})
    layer.setUnits(QgsUnitTypes.RenderUnit.RenderMillimeters)
    step = f"{distance * math.sqrt(2.0)} * coalesce(@{MAGNIFICATION}, 1)"
    layer.setGeometryExpression(
        f"with_variable('step', {step}, with_variable('area', {area}, intersection(@area, {lines})))"
    )
    layer.setSubSymbol(QgsLineSymbol.createSimple({"color": colour, "width": str(width), "capstyle": "flat"}))
    return layer


def _letter(
    text: str, expression: str, colour: str, shift: float, lift: float, size: float
) -> QgsFontMarkerSymbolLayer:
    layer = QgsFontMarkerSymbolLayer(load_fonts(), text or "A", size, QColor(colour))
    layer.setOffset(QPointF(shift, -RAISED * size - lift))
    layer.setFontStyle("SemiBold")
    if expression:
        layer.setDataDefinedProperty(
            QgsSymbolLayer.Property.PropertyCharacter, QgsProperty.fromExpression(f"coalesce({expression}, '')")
        )
    return layer


def _shape(
    name: str, size: float, down: bool, shift: float, place: float, colour: str, halo: float
) -> QgsSimpleMarkerSymbolLayer:
    # a turned marker turns its offset with it
    sign = -1.0 if down else 1.0
    outline = (
        {"outline_color": colour, "outline_width": str(halo), "joinstyle": "round"} if halo else {"outline_style": "no"}
    )
    return QgsSimpleMarkerSymbolLayer.create(
        {
            "name": name,
            "size": str(size),
            "color": colour,
            "angle": "180" if down else "0",
            "offset": f"{sign * shift},{sign * place}",
            **outline,
        }
    )


def _marker(layers: list[QgsSymbolLayer]) -> QgsMarkerSymbol:
    symbol = QgsMarkerSymbol.createSimple({})
    symbol.changeSymbolLayer(0, layers[0])
    for layer in layers[1:]:
        symbol.appendSymbolLayer(layer)
    return symbol


def _add(symbol: QgsSymbol, layer: QgsSymbolLayer, rendering_pass: int) -> None:
    layer.setRenderingPass(rendering_pass)
    symbol.appendSymbolLayer(layer)
