"""Rows of words with small chips and lines among them: table items side by side, so that nothing lies over a table."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QColor

from ..design import CELL_BOLD, INK
from ..items import CENTRE, TOLD_PROPERTY, Sheet, box, label, polyline
from ..outlines import draw_outline
from ..page import fitted
from ..table_blocks import Block
from ..table_items import draw_text_rows
from ..tables import Cell, Column
from .sparks import Spark

CHIP_HEIGHT = 5.0
DOT, ALONE = 0.7, 0.35  # radius of the point at the end of a line, and of a year without neighbours
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


def draw_chip(sheet: Sheet, cell: Cell, frame: QRectF, name: str, told: str = "") -> None:
    """The cell's text on its colour, at the top of the frame; without a colour only the text.

    told : the same in words where the looks say more than the text.
    """
    chip = QRectF(frame.left() + 1.0, frame.top() + 0.9, frame.width() - 2.0, CHIP_HEIGHT)
    if cell.hollow:
        draw_outline(sheet, chip, cell.fill, name)
    elif cell.fill:
        box(sheet, chip, name, QColor(cell.fill), INK, 0.1)
    style = fitted(cell.text, CELL_BOLD, chip.width() - 0.6, CHIP_HEIGHT, 6.0)
    text = label(sheet, cell.text, chip, style, f"{name}: text", CENTRE, True, QColor(cell.colour))
    text.setCustomProperty(TOLD_PROPERTY, told)


def draw_spark(sheet: Sheet, spark: Spark, colour: str, frame: QRectF, name: str, told: str = "") -> None:
    """A line over the years that all lines share, interrupted where there is no figure; a point at its last year, if
    that is the last one that there are figures of.

    told : the same in words, for who cannot see it.
    """
    inner = QRectF(frame.left() + 1.5, frame.top() + 1.2, frame.width() - 4.0, min(MOST_SPARK, frame.height() - 2.4))
    numbers = spark.values.dropna().to_numpy(dtype=float)
    span = max(float(np.ptp(numbers)), spark.least)
    middle = (numbers.min() + numbers.max()) / 2
    first, last = spark.years

    def at(year: float, number: float) -> QPointF:
        share = (number - middle) / span if span else 0.0
        across = (year - first) / (last - first) if last > first else 0.5
        return QPointF(inner.left() + across * inner.width(), inner.center().y() - share * inner.height())

    for run in spark.runs():
        points = [at(year, number) for year, number in zip(run.index.to_numpy(float), run.to_numpy(float))]
        if len(points) > 1:
            polyline(sheet, points, name, QColor(colour), 0.35).setCustomProperty(TOLD_PROPERTY, told)
        elif run.index[0] != spark.values.index[-1]:
            _dot(sheet, points[0], ALONE, colour, f"{name}: end")
    end, number = spark.values.index.to_numpy(float)[-1], spark.values.to_numpy(float)[-1]
    if not math.isnan(number):
        _dot(sheet, at(end, number), DOT, colour, f"{name}: end")


def _dot(sheet: Sheet, centre: QPointF, radius: float, colour: str, name: str) -> None:
    rect = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    box(sheet, rect, name, QColor(colour), round_=True)
