"""Rows of words with small chips and lines among them: table items side by side, so that nothing lies over a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np
import pandas as pd
from qgis.core import QgsLayoutItem
from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QColor

from ..design import CELL_BOLD, INK
from ..gaps import runs
from ..items import CENTRE, TOLD_PROPERTY, Sheet, box, label, polyline
from ..page import fitted
from ..table_items import Block, draw_text_rows
from ..tables import Cell, Column

CHIP_HEIGHT = 5.0
DOT, LONE_DOT = 0.7, 0.35  # radius of the point at the end of a line, and of a year between two without a figure
MOST_SPARK = 7.0

# draws what stands in one row of a column: the number of the row, the column's frame in it, a name
Drawer = Callable[[int, QRectF, str], None]


def draw_rows(
    sheet: Sheet,
    columns: tuple[Column, ...],
    block: Block,
    left: float,
    top: float,
    name: str,
    drawn: Mapping[int, Drawer],
) -> float:
    """The rows as words, but the columns in ``drawn`` (by their number) as these draw them; returns where they end."""
    begin, at = 0, left
    for number in [*sorted(drawn), len(columns)]:
        words = columns[begin:number]
        if words:
            rows = tuple(replace(row, cells=row.cells[begin:number]) for row in block.rows)
            draw_text_rows(sheet, words, replace(block, rows=rows), at, top, f"{name} {begin}")
        at += sum(column.width for column in words)
        if number < len(columns):
            y = top
            for place, height in enumerate(block.heights):
                drawn[number](place, QRectF(at, y, columns[number].width, height), f"{name} {number} {place}")
                y += height
            at += columns[number].width
        begin = number + 1
    return top + sum(block.heights)


def draw_chip(sheet: Sheet, cell: Cell, frame: QRectF, name: str) -> None:
    """The cell's text on its colour, at the top of the frame; without a colour only the text."""
    chip = QRectF(frame.left() + 1.0, frame.top() + 0.9, frame.width() - 2.0, CHIP_HEIGHT)
    if cell.fill:
        box(sheet, chip, name, QColor(cell.fill), INK, 0.1)
    style = fitted(cell.text, CELL_BOLD, chip.width() - 0.6, CHIP_HEIGHT, 6.0)
    label(sheet, cell.text, chip, style, f"{name}: text", CENTRE, True, QColor(cell.colour))


def draw_spark(sheet: Sheet, values: pd.Series, colour: str, frame: QRectF, name: str, told: str = "") -> None:
    """A line over the years, the whole height for its own range, with a point at its end; ``values`` by year, NaN where
    the line is interrupted.

    told : the same in words, for who cannot see it.
    """
    known = values.dropna()
    if len(known) < 2:
        return
    inner = QRectF(frame.left() + 1.5, frame.top() + 1.2, frame.width() - 4.0, min(MOST_SPARK, frame.height() - 2.4))
    years, numbers = values.index.to_numpy(dtype=float), values.to_numpy(dtype=float)
    lowest, span = float(known.min()), float(np.ptp(known.to_numpy(dtype=float)))
    first, last = years[~np.isnan(numbers)][[0, -1]]
    share = (numbers - lowest) / span if span else np.full(len(numbers), 0.5)
    xs = inner.left() + (years - first) / (last - first) * inner.width()
    ys = inner.bottom() - share * inner.height()
    parts = runs(~np.isnan(numbers))
    for place, part in enumerate(parts):
        points = [QPointF(float(x), float(y)) for x, y in zip(xs[part], ys[part])]
        if len(points) > 1:
            polyline(sheet, points, f"{name}: line {place}", QColor(colour), 0.35)
        elif place < len(parts) - 1:
            _dot(sheet, points[0], LONE_DOT, f"{name}: dot {place}", colour)
    _dot(sheet, points[-1], DOT, name, colour).setCustomProperty(TOLD_PROPERTY, told)


def _dot(sheet: Sheet, at: QPointF, radius: float, name: str, colour: str) -> QgsLayoutItem:
    return box(
        sheet, QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), name, QColor(colour), round_=True
    )
