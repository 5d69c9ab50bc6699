"""Turns a :class:`~.tables.TableSpec` into QGIS's own table items: heads, rows of chips and rows of words."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from qgis.core import QgsLayoutFrame, QgsLayoutItemManualTable, QgsTableCell, QgsTextFormat
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor

from ..mapping.typography import font
from .design import CELL, CELL_BOLD, GUTTER, INK, LINE, MARGIN, PAPER, SMALL, Style
from .items import LEFT, Sheet, label, line, paragraph, rule
from .measure import longest_word, text_height, text_width
from .outlines import Outline, draw_outlines
from .table_blocks import PADDING, Block
from .tables import Cell, Column, TableSpec

ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
}
CHIP_GAP = 0.6
MARK_WIDTH = 6.6
LARGEST_STRETCH, WIDEST_CHIPS = 2.2, 2.5
MOST_NAMES = 0.3  # of the width of a table of chips
SLACK = 0.4  # QGIS leaves out a row that does not fit by a hair
HEADING_GAP = 1.5
SMALLEST_HEADING = 7.0
LONGEST_STANDING = 24.0

Look = tuple[bool, str]  # whether a cell's text is semibold, and its colour


def stretched(spec: TableSpec, width: float) -> tuple[Column, ...]:
    """The columns, made wider together to fill ``width`` (within reason), or narrower to fit in it.

    In a table of chips the names have the room that they need, and only the chips grow or shrink.
    """
    chips = [column for column in spec.columns if column.align == "center"]
    if not chips:
        factor = min(width / sum(column.width for column in spec.columns), LARGEST_STRETCH)
        return tuple(replace(column, width=column.width * factor) for column in spec.columns)
    if spec.columns[0].align == "center":
        return _wider(spec.columns, width)
    names, *others = spec.columns
    longest = max((text_width(row.cells[0].text, CELL) for row in spec.rows), default=0.0) + 2 * PADDING
    names = replace(names, width=min(max(names.width, longest), MOST_NAMES * width))
    return (names, *_wider(tuple(others), width - names.width))


def _wider(columns: tuple[Column, ...], width: float) -> tuple[Column, ...]:
    """The columns with their chips made wider or narrower together; the rest, and what stays empty, as it is."""
    chips = [column for column in columns if column.align == "center"]
    fixed = sum(column.after if column.align == "center" else column.width for column in columns)
    factor = min((width - fixed) / sum(column.width - column.after for column in chips), WIDEST_CHIPS)
    return tuple(
        replace(column, width=(column.width - column.after) * factor + column.after)
        if column.align == "center"
        else column
        for column in columns
    )


def all_upright(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns with their heads over marks on their side, because those of another table of the report must be."""
    return tuple(replace(column, upright=column.align == "center") for column in columns)


def heading_style(columns: tuple[Column, ...]) -> Style:
    """The largest size at which no word of a heading is wider than its column, within what can be read."""
    points = CELL_BOLD.points
    while points > SMALLEST_HEADING and not _lie(columns, points):
        points -= 0.25
    return CELL_BOLD if heads_stand(columns) else replace(CELL_BOLD, points=points)


def heading_height(columns: tuple[Column, ...]) -> float:
    """The height of the head, its rule included."""
    style, standing = heading_style(columns), heads_stand(columns)
    return HEADING_GAP + max(
        _length(column, style) if standing and column.align == "center" else _height(column, style)
        for column in columns
    )


def _lie(columns: tuple[Column, ...], points: float) -> bool:
    style = replace(CELL_BOLD, points=points)
    return all(longest_word(column.heading, style) <= column.width - column.after - PADDING for column in columns)


def heads_stand(columns: tuple[Column, ...]) -> bool:
    """Whether the heads over marks stand on their side, because words would be too small to read or cut."""
    return any(column.upright for column in columns) or not _lie(columns, SMALLEST_HEADING)


def _length(column: Column, style: Style) -> float:
    """How high a head is that stands on its side; a long one breaks."""
    return min(text_width(column.heading, style) + 0.5, max(LONGEST_STANDING, longest_word(column.heading, style)))


def _height(column: Column, style: Style) -> float:
    return text_height(column.heading, style, column.width - column.after - PADDING)


def draw_heading(
    sheet: Sheet, columns: tuple[Column, ...], left: float, top: float, name: str, inset: float = PADDING
) -> float:
    """The column heads, standing on a rule, ``inset`` from the left of their columns; returns where the rows begin."""
    style, standing = heading_style(columns), heads_stand(columns)
    height = heading_height(columns)
    at, foot = left, top + height - HEADING_GAP
    for number, column in enumerate(columns):
        head = f"{name}: head {number + 1}"
        if standing and column.align == "center":
            length = _length(column, style)
            thick = text_height(column.heading, style, length)
            middle = QPointF(at + (column.width - _beside_chip(column)) / 2, foot - length / 2)  # over the chips
            frame = QRectF(middle.x() - length / 2, middle.y() - thick / 2, length, thick)
            label(sheet, column.heading, frame, style, head, LEFT).setItemRotation(-90)
        else:
            room = column.width - column.after - (PADDING if column.align != "center" else 0.0)
            needed = _height(column, style)
            frame = QRectF(at + (inset if column.align == "left" else 0.0), foot - needed, room, needed)
            label(sheet, column.heading, frame, style, head, ALIGN[column.align])
        at += column.width
    rule(sheet, left, top + height - 0.5, at, f"{name}: head rule", INK, 0.3)
    return top + height


def draw_chips(sheet: Sheet, columns: tuple[Column, ...], block: Block, left: float, top: float, name: str) -> float:
    """Rows of chips, each with its trend mark beside it on the paper; returns where they end."""
    widths: list[float] = [columns[0].width]
    for column in columns[1:]:
        beside = _beside_chip(column)
        widths += [column.width] if column.align != "center" else [column.width - beside, beside]
    contents = []
    for row in block.rows:
        cells = [_cell(row.cells[0], ALIGN["left"], row.kind == "group")]
        for column, cell in zip(columns[1:], row.cells[1:] if row.kind != "group" else (Cell(""),) * len(columns)):
            filled = PAPER.name() if cell.hollow else cell.fill
            cells.append(_cell(replace(cell, mark="", fill=filled), ALIGN[column.align]))
            if column.align == "center":
                # in the weight of the chips, so that most cells look alike
                cells.append(_cell(Cell(cell.mark), LEFT, heavy=True))
        contents.append(cells)
    table = _table(sheet, contents, widths, block.heights, left, top, name, CHIP_GAP, PAPER)
    table.setVerticalGrid(True)
    bottom = top + sum(block.heights)
    frame = QRectF(left, top, sum(widths), bottom - top)
    draw_outlines(sheet, _hollow(columns, block, left, top), frame, f"{name}: uncertain")
    at = left
    for column in columns:
        at += column.width
        if column.after:
            x = at - column.after / 2
            line(sheet, QPointF(x, top + CHIP_GAP), QPointF(x, bottom), f"{name}: apart", LINE, 0.3)
    return bottom


def _beside_chip(column: Column) -> float:
    """The room for the trend mark at the right of a chip, and what stays empty behind it."""
    return MARK_WIDTH + column.after


def _hollow(columns: tuple[Column, ...], block: Block, left: float, top: float) -> list[Outline]:
    """Where the uncertain chips of a block are."""
    found, y = [], top
    for row, height in zip(block.rows, block.heights):
        x = left
        for column, cell in zip(columns, row.cells):
            if cell.hollow:
                wide = column.width - _beside_chip(column) - CHIP_GAP
                found.append((QRectF(x + CHIP_GAP, y + CHIP_GAP, wide, height - CHIP_GAP), cell.fill))
            x += column.width
        y += height
    return found


def draw_text_rows(
    sheet: Sheet, columns: tuple[Column, ...], block: Block, left: float, top: float, name: str
) -> float:
    """Rows of words and numbers with a thin line between them; returns where they end."""
    if not block.rows:
        return top
    contents = [
        [_cell(cell, ALIGN[column.align], top=True) for cell, column in zip(row.cells, columns)] for row in block.rows
    ]
    widths = [column.width for column in columns]
    table = _table(sheet, contents, widths, block.heights, left, top, name, 0.15, LINE, PADDING)
    table.setVerticalGrid(False)
    return top + sum(block.heights)


def draw_note(sheet: Sheet, spec: TableSpec, top: float, name: str) -> float:
    """The small print under a table."""
    width = sheet.design.inner_width
    return paragraph(sheet, spec.note, MARGIN, top, width, SMALL, f"{name}: note") if spec.note else top


def note_height(spec: TableSpec, width: float) -> float:
    """The room that :func:`draw_note` takes between the margins, with the space above it."""
    return text_height(spec.note, SMALL, width) + GUTTER / 2 if spec.note else 0.0


def _cell(cell: Cell, align: Qt.AlignmentFlag, heavy: bool = False, top: bool = False) -> tuple[QgsTableCell, Look]:
    made = QgsTableCell(cell.line)
    made.setHorizontalAlignment(align)
    made.setVerticalAlignment(Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter)
    if cell.fill:
        made.setBackgroundColor(QColor(cell.fill))
    return made, (cell.bold or heavy, cell.colour or INK.name())


def _format(look: Look, scale: float) -> QgsTextFormat:
    bold, colour = look
    made = font(CELL.points * scale, bold)
    form = QgsTextFormat()
    form.setFont(made)
    form.setNamedStyle(made.styleName())
    form.setSize(CELL.points * scale)
    form.setColor(QColor(colour))
    return form


def _table(
    sheet: Sheet,
    contents: list[list[tuple[QgsTableCell, Look]]],
    widths: list[float],
    heights: tuple[float, ...],
    left: float,
    top: float,
    name: str,
    gap: float,
    colour: QColor,
    padding: float = 0.0,
) -> QgsLayoutItemManualTable:
    table = QgsLayoutItemManualTable.create(sheet.layout)
    sheet.layout.addMultiFrame(table)
    scale = sheet.design.scale
    _give_looks(table, contents, scale)
    table.setIncludeTableHeader(False)
    table.setCellMargin(padding * scale)
    table.setShowGrid(True)
    table.setGridStrokeWidth(gap * scale)
    table.setGridColor(colour)
    table.setRowHeights([(height - gap - 2 * padding) * scale for height in heights])
    table.setColumnWidths([(width - gap - 2 * padding) * scale for width in widths])
    frame = QgsLayoutFrame(sheet.layout, table)
    table.addFrame(frame)
    rect = QRectF(left, top, sum(widths) + gap, sum(heights) + gap + SLACK)
    sheet.place(frame, rect, name)
    frame.setBackgroundEnabled(False)
    table.refresh()
    return table


def _give_looks(table: QgsLayoutItemManualTable, contents: list[list[tuple[QgsTableCell, Look]]], scale: float) -> None:
    """Put the cells in the table. The look that most cells share is the table's; only the others carry their own,
    because a project spends ten kilobytes on each."""
    looks = Counter(look for row in contents for cell, look in row if cell.content())
    shared = looks.most_common(1)[0][0]
    formats = {look: _format(look, scale) for look in looks}
    table.setContentTextFormat(formats[shared])
    for row in contents:
        for cell, look in row:
            if cell.content() and look != shared:
                cell.setTextFormat(formats[look])
    table.setTableContents([[cell for cell, _ in row] for row in contents])
