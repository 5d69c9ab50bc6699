"""The rows of a table over pages, each as high as it must be, so that nothing is ever cut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from .design import CELL, CELL_BOLD
from .measure import text_height, wrapped
from .tables import Cell, Column, Row, TableSpec

CHIP_ROW = 5.6  # a chip of 5 mm and the paper between two of them
TALLEST_CHIP_ROW = 6.8
PADDING = 1.2


@dataclass(frozen=True)
class Block:
    """Rows of one table that stand on one page, with their heights in millimetres."""

    rows: tuple[Row, ...]
    heights: tuple[float, ...]


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
