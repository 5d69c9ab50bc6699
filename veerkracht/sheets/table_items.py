"""Turns a :class:`~.tables.TableSpec` into QGIS's own table items, page by page, so that nothing is ever cut."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from qgis.core import QgsLayoutFrame, QgsLayoutItemManualTable, QgsTableCell, QgsTextFormat
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor

from ..mapping.typography import font
from .design import CELL, CELL_BOLD, GUTTER, INK, LINE, MARGIN, PAPER, SMALL, Style
from .items import LEFT, Sheet, label, line, paragraph, rule
from .measure import longest_word, text_height, text_width, wrapped
from .outlines import Outline, draw_outlines
from .tables import Cell, Column, Row, TableSpec

ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
}
CHIP_ROW = 5.6  # a chip of 5 mm and the paper between two of them
TALLEST_CHIP_ROW = 6.8
CHIP_GAP = 0.6
MARK_WIDTH = 6.6
LARGEST_STRETCH = 2.2  # of words and numbers; chips take the width that there is
MOST_NAMES = 0.3  # of the width of a table of chips
PADDING = 1.2
SLACK = 0.4  # QGIS leaves out a row that does not fit by a hair
HEADING_GAP = 1.5
SMALLEST_HEADING = 7.0
LONGEST_STANDING = 24.0

Look = tuple[bool, str]  # whether a cell's text is semibold, and its colour


@dataclass(frozen=True)
class Block:
    """Rows of one table that stand on one page, with their heights in millimetres."""

    rows: tuple[Row, ...]
    heights: tuple[float, ...]


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
    factor = (width - fixed) / sum(column.width - column.after for column in chips)
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


def chip_blocks(spec: TableSpec, first: float, following: float, continued: Callable[[str], str]) -> list[Block]:
    """The rows over pages with ``first`` and then ``following`` millimetres for rows, evenly filled.

    A group's heading is repeated, worded by ``continued``, where the group goes on, and never stands last on a page.
    """
    count = 1
    while True:
        blocks = _chip_blocks(spec, first, following, count, continued)
        if blocks:
            return blocks
        count += 1


def _chip_blocks(
    spec: TableSpec, first: float, following: float, count: int, continued: Callable[[str], str]
) -> list[Block]:
    """The rows over exactly ``count`` pages; empty when they do not fit."""
    room = first + following * (count - 1)
    pages: list[list[Row]] = []
    rows = list(spec.rows)
    share = (sum(map(_rows_high, rows)) + count - 1) / room  # rows a millimetre, with one repeated heading a page
    at, heading = 0, None
    for number in range(count):
        space = first if number == 0 else following
        wanted = min(int(space / CHIP_ROW), int(space * share + 0.999))
        page: list[Row] = []
        if at < len(rows) and rows[at].kind != "group" and heading is not None:
            page.append(Row((replace(heading.cells[0], text=continued(heading.cells[0].text)),), "group"))
        used = float(len(page))
        while at < len(rows):
            high = _rows_high(rows[at])
            # a heading takes its first row with it
            taken = high + (_rows_high(rows[at + 1]) if rows[at].kind == "group" and at + 1 < len(rows) else 0.0)
            if used + taken > wanted:
                break
            heading = rows[at] if rows[at].kind == "group" else heading
            page.append(rows[at])
            used += high
            at += 1
        pages.append(page)
    if at < len(rows):
        return []
    fullest = max(sum(map(_rows_high, page)) for page in pages)
    height = min(TALLEST_CHIP_ROW, max(CHIP_ROW, min(first, following) / fullest))
    return [Block(tuple(page), tuple(height * _rows_high(row) for row in page)) for page in pages if page]


def chips_height(spec: TableSpec) -> float:
    """The least height of all rows of chips."""
    return CHIP_ROW * sum(map(_rows_high, spec.rows))


def _rows_high(row: Row) -> float:
    """How many rows of chips a row is high: more than one where its name is broken."""
    lines = row.cells[0].text.count("\n") + 1
    return 1.0 if lines == 1 else (lines * _line_height() + PADDING) / CHIP_ROW


def names_broken(spec: TableSpec, width: float) -> TableSpec:
    """The table with the names in its first column in lines of at most ``width``."""
    return replace(
        spec,
        rows=tuple(
            replace(row, cells=(replace(row.cells[0], text=_broken(row.cells[0], width)), *row.cells[1:]))
            if row.kind != "group"
            else row
            for row in spec.rows
        ),
    )


def _broken(cell: Cell, width: float) -> str:
    return "\n".join(wrapped(cell.text, CELL_BOLD if cell.bold else CELL, width))


def text_blocks(spec: TableSpec, columns: tuple[Column, ...], first: float, following: float) -> list[Block]:
    """The rows of a table of sentences over pages, each as high as its highest cell.

    A row that is higher than a page goes on on the next one.
    """
    rows = [piece for row in spec.rows for piece in _pieces(row, columns, following)]
    blocks: list[Block] = []
    page: list[Row] = []
    heights: list[float] = []
    space = first
    for row in rows:
        height = _row_height(row, columns)
        if page and sum(heights) + height > space:
            blocks.append(Block(tuple(page), tuple(heights)))
            page, heights, space = [], [], following
        elif not page and height > space:
            blocks.append(Block((), ()))
            space = following
        page.append(row)
        heights.append(height)
    blocks.append(Block(tuple(page), tuple(heights)))
    return blocks


def _lines(cell: Cell, column: Column) -> list[str]:
    return wrapped(cell.line, CELL_BOLD if cell.bold else CELL, column.width - 2 * PADDING)


def _line_height() -> float:
    return text_height("Ág", CELL, 100.0)


def _row_height(row: Row, columns: tuple[Column, ...]) -> float:
    lines = max(len(_lines(cell, column)) for cell, column in zip(row.cells, columns))
    return lines * _line_height() + 2 * PADDING + 0.4


def _pieces(row: Row, columns: tuple[Column, ...], room: float) -> list[Row]:
    """The row with its lines broken, in as many pieces as pages need."""
    lines = [_lines(cell, column) for cell, column in zip(row.cells, columns)]
    most = max(1, int((room - 2 * PADDING - 0.4) / _line_height()))
    count = -(-max(len(part) for part in lines) // most)
    return [
        Row(
            tuple(
                replace(cell, text="\n".join(part[number * most : (number + 1) * most]), mark="")
                for cell, part in zip(row.cells, lines)
            ),
            row.kind,
        )
        for number in range(count)
    ]


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
