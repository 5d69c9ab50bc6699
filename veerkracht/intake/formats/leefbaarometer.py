"""Leefbaarometer scores: a row per area and year (``bu_code`` or ``wk_code``, ``jaar``, afw fys onv soc vrz won), or
the layer of one year of its map service (``buurtscore24``).

Version 3.0 (from 2021) and 2.0 (``rlbrmtr``, ``rlbvei`` …) are formats apart: their scores rest on other models and
may never stand in one series; ``combine`` sees to it. The score ``lbm`` itself is not read: it is ``afw`` plus a
constant, and would stand on another scale. A release also has tables of developments and of classes, which may be
called the same; they are refused.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Optional

import pandas as pd

from ...errors import QuickScanError
from ...wording import Wording
from ..cells.raw import RawTable
from ..columns import known_columns
from ..values import to_numbers
from .format import Format, Recognition
from .keys import code_column, find_years, some
from .tidy import Content, columns_needed, stems, with_repairs
from .wide_table import read_wide, year_of_name

NAME = "leefbaarometer"
NAME_2 = "leefbaarometer2"
PUBLISHERS = ("Leefbaarometer",)
PUBLISHERS_2 = ("Leefbaarometer 2.0",)
_DIMENSIONS = {"afw", "lbm", "fys", "onv", "soc", "vrz", "won"}
_DIMENSIONS_2 = {"rlbrmtr", "rlbwon", "rlbbev", "rlbvrz", "rlbvei", "rlbfys"}
_DEVELOPMENT = "ontwikkeling"
_LAYER_YEAR = re.compile(r"score(\d{2})(?!\d)", re.IGNORECASE)
_CLASSES = (1, 9)
# rows that show whether a table holds classes
_ENOUGH = 1000


def _recognised(raw: RawTable, name: str, dimensions: set[str], say: Wording) -> Optional[Recognition]:
    present = dimensions & stems(raw)
    if len(present) < 3 or not code_column(raw):
        return None
    periods = find_years(raw, say)
    year, _ = _year(raw)
    years = tuple(sorted(set(periods[1]) - {0})) if periods else (year,) if year else ()
    reason = say("It has the Leefbaarometer columns {columns}.", columns=", ".join(sorted(present)))
    # a release has both side by side; only the scores are its tables
    return Recognition(name, "Leefbaarometer", 0.2 if _is_development(raw) else 0.95, reason, years)


def _is_development(raw: RawTable) -> bool:
    return _DEVELOPMENT in f"{raw.path.stem} {raw.layer}".lower()


def _recognise(raw: RawTable, say: Wording) -> Optional[Recognition]:
    return _recognised(raw, NAME, _DIMENSIONS, say)


def _recognise_2(raw: RawTable, say: Wording) -> Optional[Recognition]:
    return _recognised(raw, NAME_2, _DIMENSIONS_2, say)


def _year(raw: RawTable) -> tuple[Optional[int], str]:
    """The year of a layer of the map service, whose name ends in two digits of it, or that in the name of the file."""
    for text in (raw.layer, raw.path.stem):
        found = _LAYER_YEAR.search(text)
        if found:
            return 2000 + int(found.group(1)), text
    return year_of_name(raw)


def _must_be_scores(raw: RawTable, publishers: Sequence[str]) -> None:
    if _is_development(raw):
        raise QuickScanError(
            "“{name}” holds developments of the Leefbaarometer, no scores.",
            "Its name says so; its numbers tell how much an area changed between two years.",
            "Choose the table of scores of the same release; changes between its years are computed from it.",
            name=raw.name,
        )
    columns = [use.column for use in known_columns(raw.headers, publishers)]
    if columns and all(map(_are_classes, (raw.frame[column].head(_ENOUGH) for column in columns))):
        raise QuickScanError(
            "“{name}” holds classes of the Leefbaarometer, no scores.",
            "All numbers in {columns} are whole, from 1 to 9.",
            "Choose the table of scores of the same release; changes between its years are computed from it.",
            name=raw.name,
            columns=some(columns),
        )


def _are_classes(cells: pd.Series) -> bool:
    """Whether there are only whole numbers from 1 to 9; a score has many decimals, and most are below 1."""
    numbers = to_numbers(cells)[0].dropna()
    return bool(len(numbers) and numbers.between(*_CLASSES).all() and numbers.eq(numbers.round()).all())


def _columns(raw: RawTable) -> Collection[str]:
    return columns_needed(raw, PUBLISHERS)


def _columns_2(raw: RawTable) -> Collection[str]:
    return columns_needed(raw, PUBLISHERS_2)


def _read(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    _must_be_scores(raw, PUBLISHERS)
    content = read_wide(raw, PUBLISHERS, year, say, _year)
    if "lbm" in stems(raw) and "afw" not in stems(raw):
        note = say("The score “lbm” was not read: without the deviation “afw” it stands on a scale of its own.")
        return with_repairs(content, [note])
    return content


def _read_2(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    _must_be_scores(raw, PUBLISHERS_2)
    note = say("These are scores of Leefbaarometer 2.0: they are never put in one series with those of 3.0.")
    return with_repairs(read_wide(raw, PUBLISHERS_2, year, say, _year), [note])


FORMAT = Format(NAME, "Leefbaarometer", "CC0", _recognise, _read, _columns)
FORMAT_2 = Format(NAME_2, "Leefbaarometer", "CC0", _recognise_2, _read_2, _columns_2)
