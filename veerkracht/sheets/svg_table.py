"""A table as an SVG picture, for pages that QGIS repeats with another table each (QtSvg draws SVG Tiny only)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

from ..mapping.typography import FAMILY
from ..wording import Wording
from .design import CELL, CELL_BOLD, INK, LINE, SMALL, Style
from .items import POINT, text_height, text_width, wrapped
from .table_items import CHIP_GAP, CHIP_ROW, HEADING_GAP, PADDING, heading_height, heading_style, stretched
from .tables import Cell, Column, Row, TableSpec

SMALLEST_ROW = 3.9
CAP_HEIGHT = 0.7  # of the type size, near enough for centring on a line
MARK_WIDTH = 5.6


@dataclass(frozen=True)
class Drawn:
    """The picture's source and its height in millimetres."""

    text: str
    height: float


def svg_table(spec: TableSpec, width: float, preferred: float, most: float, say: Wording) -> Drawn:
    """The table ``width`` wide and if possible at most ``preferred`` high: rows become lower before it grows higher.

    Where even ``most`` is too little, the last row says how many areas more stand in the heat table.
    """
    shown = stretched(spec, width)
    head = heading_height(shown)
    note = wrapped(spec.note, SMALL, width)
    foot = len(note) * _line_height(SMALL) + 2.0 if spec.note else 0.0
    rows = list(spec.rows)
    row = CHIP_ROW
    if head + len(rows) * row + foot > preferred:
        row = max(SMALLEST_ROW, min(row, (preferred - head - foot) / len(rows)))
    if head + len(rows) * row + foot > most:
        room = int((most - head - foot) / row) - 1
        left_out = len(rows) - room
        text = say("and {count} more: see the table of signals", count=left_out)
        rows = [*rows[: room - 1], Row((Cell(text),), "group"), rows[-1]]
    height = head + len(rows) * row + foot
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.2f}mm" height="{height:.2f}mm" '
        f'viewBox="0 0 {width:.2f} {height:.2f}">'
    ]
    parts += _heading(shown, head)
    size = min(CELL.points, (row - CHIP_GAP) / POINT * 0.72)
    for number, content in enumerate(rows):
        parts += _row(content, shown, head + number * row, row, size)
    baseline = head + len(rows) * row + 1.0 + SMALL.points * POINT
    for number, line in enumerate(note if spec.note else []):
        parts.append(_text(line, 0.0, baseline + number * _line_height(SMALL), SMALL, "start"))
    return Drawn("\n".join([*parts, "</svg>"]), height)


def _line_height(style: Style) -> float:
    return text_height("Ág", style, 100.0)


def _text(text: str, x: float, y: float, style: Style, anchor: str, colour: str = "") -> str:
    weight = "600" if style.bold else "400"
    return (
        f'<text x="{x:.2f}" y="{y:.2f}" font-family="{FAMILY}" font-size="{style.points * POINT:.3f}" '
        f'font-weight="{weight}" text-anchor="{anchor}" fill="{colour or style.colour}">{escape(text)}</text>'
    )


def _heading(columns: tuple[Column, ...], height: float) -> list[str]:
    style = heading_style(columns)
    step = _line_height(style)
    parts, left = [], 0.0
    for column in columns:
        lines = wrapped(column.heading, style, column.width - PADDING)
        for number, line in enumerate(reversed(lines)):
            y = height - HEADING_GAP - 0.9 - number * step
            x, anchor = (left + column.width / 2, "middle") if column.align == "center" else (left, "start")
            parts.append(_text(line, x, y, style, anchor))
        left += column.width
    parts.append(f'<rect x="0" y="{height - 0.65:.2f}" width="{left:.2f}" height="0.3" fill="{INK.name()}"/>')
    return parts


def _row(row: Row, columns: tuple[Column, ...], top: float, height: float, points: float) -> list[str]:
    """One row: names at the left, chips with their text, and the trend as triangles beside each chip."""
    parts, left = [], 0.0
    baseline = top + height / 2 + points * POINT * CAP_HEIGHT / 2
    for column, cell in zip(columns, row.cells):
        style = replace(CELL_BOLD if cell.bold or row.kind == "group" else CELL, points=points)
        if column.align == "left":
            room = sum(each.width for each in columns) if row.kind == "group" else column.width - 1.0
            while text_width(cell.text, style) > room and style.points > 4.5:
                style = replace(style, points=style.points - 0.25)
            parts.append(_text(cell.text, left, baseline, style, "start", cell.colour))
        else:
            chip = column.width - CHIP_GAP - MARK_WIDTH
            if cell.fill:
                parts.append(
                    f'<rect x="{left + CHIP_GAP:.2f}" y="{top + CHIP_GAP / 2:.2f}" width="{chip:.2f}" '
                    f'height="{height - CHIP_GAP:.2f}" fill="{cell.fill}"/>'
                )
            while text_width(cell.text, style) > chip - 0.8 and style.points > 4.0:
                style = replace(style, points=style.points - 0.25)
            parts.append(_text(cell.text, left + CHIP_GAP + chip / 2, baseline, style, "middle", cell.colour))
            parts += _marks(cell.mark, left + CHIP_GAP + chip + 0.7, top + height / 2)
        left += column.width
    parts.append(
        f'<rect x="0" y="{top + height - 0.05:.2f}" width="{columns[0].width - 1:.2f}" height="0.1" '
        f'fill="{LINE.name()}"/>'
    )
    return parts


def _marks(glyphs: str, left: float, middle: float) -> list[str]:
    """Triangles and dots as shapes: the type family has none."""
    parts = []
    half = 0.95
    for number, glyph in enumerate(glyphs):
        x = left + number * 2.3
        if glyph == "●":
            parts.append(f'<circle cx="{x + half:.2f}" cy="{middle:.2f}" r="0.7" fill="{INK.name()}"/>')
            continue
        tip, base = (middle + half, middle - half) if glyph == "▼" else (middle - half, middle + half)
        points = f"{x:.2f},{base:.2f} {x + 2 * half:.2f},{base:.2f} {x + half:.2f},{tip:.2f}"
        parts.append(f'<polygon points="{points}" fill="{INK.name()}"/>')
    return parts
