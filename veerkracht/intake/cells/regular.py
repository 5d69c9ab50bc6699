"""Text in which every row is plain: cut into cells by looking at all its separators at once.

A row is plain when it has as many cells as the header, its quotes stand only around whole cells, and more than its
first cell is filled. Text with another row in it is left to the csv module, which says what is wrong with it, or
whether it is a line below the table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np

_LINE_FEED, _RETURN, _QUOTE = b'\n\r"'
# stands between cells while they are decoded together; text with it is not plain
_MARK = "\0"


@dataclass(frozen=True)
class Cut:
    """The cells of some rows, a list for each column that was asked for."""

    rows: int
    columns: list[list[str]]


def can_be_cut(delimiter: str) -> bool:
    """Whether cells between such delimiters can be found byte by byte."""
    return len(delimiter) == 1 and delimiter.isascii() and delimiter not in '\n\r" \0'


def cut(text: str, delimiter: str, width: int, wanted: Sequence[int]) -> Optional[tuple[Cut, str]]:
    """The cells of the rows in a text and what follows the last whole row; None where a row is not plain.

    Parameters
    ----------
    width : how many cells a row must have, two or more.
    wanted : the places of the columns to return.
    """
    encoded = text.encode("utf-8")
    found = _bounds(encoded, ord(delimiter), width)
    if found is None or _MARK in text:
        return None
    starts, ends, length = found
    bounds = [(starts[:, place].tolist(), ends[:, place].tolist()) for place in wanted]
    if text.isascii():
        return Cut(len(starts), [[text[start:end] for start, end in zip(*column)] for column in bounds]), text[length:]
    # a letter of more bytes moves all places behind it, so the cells are taken from the bytes
    joined = [_MARK.encode().join([encoded[start:end] for start, end in zip(*column)]) for column in bounds]
    return Cut(len(starts), [cells.decode("utf-8").split(_MARK) for cells in joined]), encoded[length:].decode("utf-8")


def _bounds(encoded: bytes, delimiter: int, width: int) -> Optional[tuple[np.ndarray, np.ndarray, int]]:
    """Where each cell begins and ends, rows by columns, without its quotes; and how long the rows are together."""
    text = np.frombuffer(encoded, np.uint8)
    quotes = text == _QUOTE
    separators = (text == delimiter) | (text == _LINE_FEED)
    quoted = bool(quotes.any())
    if quoted:
        # behind an odd number of quotes a separator is part of a cell
        separators &= ~np.bitwise_xor.accumulate(quotes.view(np.uint8)).view(bool)
    ends = np.flatnonzero(separators)
    last = np.flatnonzero(text[ends] == _LINE_FEED)
    rows = len(last)
    if not rows or not np.array_equal(last, np.arange(width - 1, rows * width, width)):
        return None
    ends = ends[: rows * width]
    length = int(ends[-1]) + 1
    starts = np.concatenate(([0], ends[:-1] + 1)).reshape(rows, width)
    ends = ends.reshape(rows, width)
    returns = text[ends[:, -1] - 1] == _RETURN
    if np.count_nonzero(text[:length] == _RETURN) != np.count_nonzero(returns):
        return None
    ends[:, -1] -= returns
    if quoted:
        # every cell has an even number of quotes, so these two are all of them
        opened = text[starts] == _QUOTE
        if np.count_nonzero(quotes[:length]) != 2 * np.count_nonzero(opened & (text[ends - 1] == _QUOTE)):
            return None
        starts += opened
        ends -= opened
    filled = (ends[:, 1:] > starts[:, 1:]).any(axis=1)
    return (starts, ends, length) if filled.all() else None
