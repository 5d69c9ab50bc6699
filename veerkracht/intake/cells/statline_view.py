"""The table view of StatLine ("CSV zonder statistische symbolen" of what the screen shows).

Above the figures stand titles, then a row for the topic, one for each dimension across (such as periods) and one with
the units; to the left the names of regions, without codes. It is turned into the form of the database: a column for
each dimension and each topic.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from ...errors import QuickScanError
from .layout import is_footer

_TOPIC = ("onderwerp", "onderwerpen", "topic", "topics")
_FIXED = re.compile(r"([^:]{2,60}): (\S.*)")
_FIGURE = re.compile(r"[+\-−]?\d+(?:[.,]\d+)?\*{0,2}")
_MOST_HEADER_ROWS = 8


@dataclass(frozen=True)
class View:
    """The turned table, and the lines around it."""

    frame: pd.DataFrame
    titles: tuple[str, ...]
    footers: tuple[str, ...]


def is_view(head: Sequence[Sequence[str]]) -> bool:
    """Whether the first rows are those of a table view."""
    return _topic_row(head) >= 0


def _topic_row(rows: Sequence[Sequence[str]]) -> int:
    for number, row in enumerate(rows[:12]):
        if len(row) > 1 and row[0].strip().lower() in _TOPIC:
            return number
    return -1


def turned(rows: Sequence[Sequence[str]], path: Path) -> View:
    """The view as a table with a row a region and period.

    Raises
    ------
    QuickScanError : the rows that should hold units and figures are not there, or one of them has other cells.
    """
    topic_row = _topic_row(rows)
    topics = [cell.strip() for cell in rows[topic_row]]
    left = _left_columns(topics)
    units_row = _units_row(rows, topic_row, left)
    below = rows[units_row + 1 :]
    data = [row for row in below if len(row) == len(topics) and not is_footer(row)]
    if units_row < 0 or not data:
        raise QuickScanError(
            "“{name}” is not a whole table view.",
            "It begins as a table view of StatLine, but below the topics stand no units or figures.",
            "Download it again from StatLine; “CSV met statistische symbolen” also holds the codes of the regions.",
            name=path.name,
        )
    footers = tuple(row[0].strip() for row in below if (len(row) == 1 or is_footer(row)) and row[0].strip())
    others = [row for row in below if len(row) not in (1, len(topics)) and not is_footer(row)]
    if others:
        raise QuickScanError(
            "“{name}” could not be read as a table.",
            "It is a table view of StatLine, but the row of “{region}” has {found} cells and the topics have {width}.",
            "Download it again from StatLine; the file was changed or is broken off.",
            name=path.name,
            region=others[0][0].strip(),
            found=len(others[0]),
            width=len(topics),
        )
    titles = tuple(" ".join(filter(None, map(str.strip, row))) for row in rows[:topic_row])
    grid = pd.DataFrame(data, dtype=object)
    names = [cell.strip() for cell in rows[units_row][:left]]
    units = [cell.strip() for cell in rows[units_row]]
    across = {rows[n][0].strip(): [cell.strip() for cell in rows[n]] for n in range(topic_row + 1, units_row)}
    fixed = {found[1]: found[2] for found in map(_FIXED.fullmatch, titles[1:]) if found}
    groups: dict[tuple[str, ...], list[int]] = {}
    for column in range(left, len(topics)):
        groups.setdefault(tuple(cells[column] for cells in across.values()), []).append(column)
    blocks = []
    for values, columns in groups.items():
        block = grid[list(range(left))].set_axis(names, axis=1)
        block = block.assign(**fixed, **dict(zip(across, values)))
        for column in columns:
            header = f"{topics[column]} ({units[column]})" if units[column] else topics[column]
            block[header] = grid[column]
        blocks.append(block)
    return View(pd.concat(blocks, ignore_index=True).fillna(""), tuple(filter(None, titles)), footers)


def _left_columns(topics: list[str]) -> int:
    """How many columns to the left name the rows: those under the word for topics, or under nothing."""
    left = 0
    for topic in topics:
        if topic and topic.lower() not in _TOPIC:
            break
        left += 1
    return max(1, min(left, len(topics) - 1))


def _units_row(rows: Sequence[Sequence[str]], topic_row: int, left: int) -> int:
    """The last header row: under it stand figures, in it stand none."""
    found = -1
    for number in range(topic_row + 1, min(topic_row + _MOST_HEADER_ROWS, len(rows))):
        cells = [cell.strip() for cell in rows[number][left:]]
        if len(rows[number]) != len(rows[topic_row]):
            break
        if not any(_FIGURE.fullmatch(cell) or cell in (".", "x", "") for cell in cells):
            found = number
    return found
