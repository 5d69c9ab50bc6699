"""Cells of text to numbers: decimal point or comma, and every publisher's way of writing "no data" (DOMAIN §4)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

MISSING_WORDS = frozenset(
    (
        *("", ".", "..", "x", "-", "–", "--", "null", "none", "nan", "na", "n/a"),
        *("nb", "n.b.", "n/b", "nvt", "n.v.t.", "onbekend"),
    )
)
# the publisher knows the number and does not show it: a secret of the CBS, or a small count
_HIDDEN = re.compile(r"(?i)x|geheim|<\s*=?\s*\d+|\*")
# CBS writes -99997, -99999999 and the like; real negatives (SES-WOA, Leefbaarometer) are small
LOWEST_VALUE = -99990.0

# no thousands begin with a zero: 0.125 is a fraction
_GROUPS = r"[+-]?[1-9]\d{{0,2}}(?:{mark}\d{{3}})+"
_DECIMAL = r"[+-]?\d+{mark}\d+"
_POINT_GROUPS, _COMMA_GROUPS = _GROUPS.format(mark=r"\."), _GROUPS.format(mark=",")
_GROUPED_BY = {".": _POINT_GROUPS, ",": _COMMA_GROUPS}
# digits of one number are parted by a space, a hard space, a thin or a narrow one
_SPACE_IN_NUMBER = r"(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?:\D|$))"
# so many round thousands, and nothing else, are none: a database wrote each number with three decimals
_MANY = 5


@dataclass(frozen=True)
class Reading:
    """What the cells of one column hold, row by row.

    numbers : float, NaN for no data.
    unreadable : text that is neither a number nor a sign for "no data".
    doubtful : a point or comma may be decimal or part thousands, and the column does not show which.
    has_thousands : whether points part the thousands.
    """

    numbers: pd.Series
    unreadable: pd.Series
    doubtful: pd.Series
    has_thousands: bool


def read_cells(cells: pd.Series, whole: bool = False) -> Reading:
    """The numbers of one column.

    Of a point and a comma in one cell the last is the decimal mark. One of them alone is a decimal mark, except where
    the column shows that it parts thousands. A cell that can be read in two ways is read in none: in a column of counts
    ``1.234`` beside ``1500``, and a few round thousands alone; in others ``1.234`` where all decimals are written with
    a comma.

    Parameters
    ----------
    whole : the column counts something, so that the point in ``1.200`` parts thousands.
    """
    # thousands of areas share some hundreds of figures: each way of writing is read once
    place, ways = pd.factorize(cells.fillna("").astype(str))
    text = pd.Series(ways, dtype=object)
    thousands = {mark: _thousands(text, mark) if whole else False for mark in _GROUPED_BY}
    numbers, unreadable = _of_ways(text, {mark for mark, are in thousands.items() if are})
    doubtful = _in_two_ways(text, whole, {mark for mark, are in thousands.items() if are is None})
    # of -0 a figure remains that prints as 0
    numbers = np.where((numbers <= LOWEST_VALUE) | doubtful, np.nan, numbers) + 0.0
    return Reading(
        pd.Series(numbers[place], index=cells.index),
        pd.Series((unreadable & ~doubtful)[place], index=cells.index),
        pd.Series(doubtful[place], index=cells.index),
        thousands["."] is True,
    )


def to_numbers(cells: pd.Series, whole: bool = False) -> tuple[pd.Series, pd.Series]:
    """The numbers as in :func:`read_cells`, and which cells hold text that is none for sure."""
    reading = read_cells(cells, whole)
    return reading.numbers, reading.unreadable | reading.doubtful


def _of_ways(text: pd.Series, thousands: set[str]) -> tuple[np.ndarray, np.ndarray]:
    """The numbers of the different cells of a column, where ``thousands`` are parted by these marks, and which are
    unreadable."""
    numbers = pd.to_numeric(text, errors="coerce").to_numpy(dtype="float64", copy=True)
    unreadable = np.zeros(len(text), dtype=bool)
    plain = np.isfinite(numbers)
    if "." in thousands or text[~plain].str.contains(r"\.\d{3},|,\d{3}\.").any():
        plain &= ~text.str.contains(".", regex=False).to_numpy(dtype=bool)
    rest = text[~plain]
    numbers[~plain] = np.nan
    if not set(rest.str.strip().str.lower()) <= MISSING_WORDS:
        numbers[~plain], unreadable[~plain] = _dialects(rest, thousands)
    return numbers, unreadable


def _dialects(cells: pd.Series, thousands: set[str]) -> tuple[np.ndarray, np.ndarray]:
    """Numbers for all other ways of writing, and which are none."""
    text = _without_star(cells)
    hidden = text.str.fullmatch(_HIDDEN.pattern) | cells.str.fullmatch(r"\s*\*+\s*")
    missing = text.str.lower().isin(MISSING_WORDS) | hidden
    text = _without_unit(text).str.replace(_SPACE_IN_NUMBER, "", regex=True)
    both = text.str.contains(".", regex=False) & text.str.contains(",", regex=False)
    comma_last = text.str.rfind(",") > text.str.rfind(".")
    points_group = bool((both & comma_last & text.str.match(_POINT_GROUPS + ",")).any())
    commas_group = bool((both & ~comma_last & text.str.match(_COMMA_GROUPS + r"\.")).any())
    without_points = (both & comma_last) | (
        ~both & text.str.fullmatch(_POINT_GROUPS) & (points_group or "." in thousands)
    )
    without_commas = (both & ~comma_last) | (
        ~both & text.str.fullmatch(_COMMA_GROUPS) & (commas_group or "," in thousands)
    )
    text = text.where(~without_points, text.str.replace(".", "", regex=False))
    text = text.where(~without_commas, text.str.replace(",", "", regex=False))
    text = text.str.replace(r"(?<=\d),(?=\d+(?:[eE][+-]?\d+)?$)", ".", regex=True)
    # what pandas would also take for a number (infinity, 1e400) is none in a table of figures
    numbers = pd.to_numeric(text.mask(missing), errors="coerce").astype("float64")
    numbers = numbers.where(np.isfinite(numbers))
    unreadable = numbers.isna() & ~missing
    return numbers.to_numpy(), unreadable.to_numpy(dtype=bool)


def _without_star(cells: pd.Series) -> pd.Series:
    """Trimmed, with the minus of typographers as that of computers, and without the star of a provisional figure."""
    return cells.str.strip().str.replace("\u2212", "-", regex=False).str.rstrip("*").str.rstrip()


def _without_unit(text: pd.Series) -> pd.Series:
    return text.str.replace(r"^€\s*|\s*%$", "", regex=True)


def hidden_by_publisher(cells: pd.Series) -> pd.Series:
    """Cells that stand for a number which the publisher keeps back (``x``, ``<5``), unlike one that is not there."""
    text = cells.fillna("").astype(str)
    return text.map({cell: bool(_HIDDEN.fullmatch(cell.strip())) for cell in text.unique()}).astype(bool)


def _in_two_ways(text: pd.Series, whole: bool, untold: set[str]) -> np.ndarray:
    """Which of the different cells of a column can be read in two ways; ``untold`` are the marks of a column of counts
    that may part thousands."""
    none = np.zeros(len(text), dtype=bool)
    if whole:
        if not untold:
            return none
        bare = _without_unit(_without_star(text))
        return np.logical_or.reduce([_fits(bare, _GROUPED_BY[mark]) for mark in untold])
    pointed, comma = text.str.contains(".", regex=False), text.str.contains(",", regex=False)
    if not (pointed.any() and comma.any()) or (pointed & comma).any():
        return none
    bare = _without_unit(_without_star(text))
    points, commas = _fits(bare, _POINT_GROUPS), _fits(bare, _COMMA_GROUPS)
    shows_point = (_fits(bare, _DECIMAL.format(mark=r"\.")) & ~points).any()
    shows_comma = (_fits(bare, _DECIMAL.format(mark=",")) & ~commas).any()
    if shows_comma and not shows_point:
        return points
    if shows_point and not shows_comma:
        return commas
    return none


def _thousands(text: pd.Series, mark: str) -> Optional[bool]:
    """Whether ``mark`` parts the thousands among the different cells of a column of counts: ``1.200`` among ``90``, not
    ``120.000`` of a database; None where that cannot be told.

    Every point must have three digits behind it, and no number may be longer without one. Where these are all 0, a
    number of one to three digits without a point must show that there are no decimals. The same for commas.
    """
    # most columns have no such number, and need no closer look
    marked = _without_unit(_without_star(text[text.str.contains(mark, regex=False)]))
    marked = marked[_fits(marked, r"[+-]?\d[\d.,]*")]
    if marked.empty or not _fits(marked, _GROUPED_BY[mark]).all():
        return False
    text = _without_unit(_without_star(text))
    if (_fits(text, r"[+-]?\d{4,}(?:[.,]\d*)?") & ~text.str.startswith("-9999").to_numpy(dtype=bool)).any():
        return None
    if not marked.str.endswith(f"{mark}000").all() or _fits(text, r"[1-9]\d{0,2}").any():
        return True
    return None if marked.nunique() < _MANY else False


def _fits(text: pd.Series, pattern: str) -> np.ndarray:
    return text.str.fullmatch(pattern).to_numpy(dtype=bool)
