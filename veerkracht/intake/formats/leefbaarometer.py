"""The Leefbaarometer: scores and classes, a row per area and year (``bu_code`` or ``wk_code``, ``jaar``, afw fys onv
soc vrz won; kscore kfys konv …), the layer of one year of its map service (``buurtscore24``), and its developments.

Version 3.0 (from 2021) and 2.0 (``rlbrmtr``, ``rlbvei`` …) are formats apart: their scores rest on other models and
may never stand in one series; ``combine`` sees to it. The score ``lbm`` itself is not read: it is ``afw`` plus a
constant, and would stand on another scale. Tables of classes and of developments may have the columns of the scores:
what is in them tells.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Optional

import pandas as pd

from ...errors import QuickScanError
from ...wording import Wording
from ..catalogue import CLASSES, HIGHEST_CLASS, LOWEST_CLASS, catalogue
from ..cells.raw import RawTable
from ..columns import ColumnUse, known_columns
from ..values import to_numbers
from .developments import columns_of_spans, developments_in, is_development, read_developments, span_of_name
from .format import Format, Recognition
from .keys import code_column, find_years
from .tidy import Content, columns_needed, stems, with_repairs
from .wide_table import read_wide, year_of_name

NAME = "leefbaarometer"
NAME_2 = "leefbaarometer2"
PUBLISHERS = ("Leefbaarometer",)
PUBLISHERS_2 = ("Leefbaarometer 2.0",)
_DIMENSIONS = {"afw", "lbm", "fys", "onv", "soc", "vrz", "won"}
_OF_CLASSES = {"kscore", "kfys", "konv", "ksoc", "kvrz", "kwon"}
_DIMENSIONS_2 = {"rlbrmtr", "rlbwon", "rlbbev", "rlbvrz", "rlbvei", "rlbfys"}
_LAYER_YEAR = re.compile(r"score(\d{2})(?!\d)", re.IGNORECASE)
# rows that show whether a table holds classes
_ENOUGH = 1000


def _recognised(
    raw: RawTable, name: str, dimensions: set[str], publishers: Sequence[str], say: Wording
) -> Optional[Recognition]:
    present = dimensions & stems(raw)
    if len(present) < 3 or not code_column(raw):
        return None
    reason = say("It has the Leefbaarometer columns {columns}.", columns=", ".join(sorted(present)))
    if is_development(raw):
        # changes in score follow from the scores; only the classes are a table of their own
        sure = 0.95 if _with_classes(raw, publishers) else 0.2
        return Recognition(name, "Leefbaarometer", sure, reason, span_of_name(raw) or ())
    periods = find_years(raw, say)
    year, _ = _year(raw)
    years = tuple(sorted(set(periods[1]) - {0})) if periods else (year,) if year else ()
    return Recognition(name, "Leefbaarometer", 0.95, reason, years)


def _recognise(raw: RawTable, say: Wording) -> Optional[Recognition]:
    return _recognised(raw, NAME, _DIMENSIONS | _OF_CLASSES, PUBLISHERS, say)


def _recognise_2(raw: RawTable, say: Wording) -> Optional[Recognition]:
    return _recognised(raw, NAME_2, _DIMENSIONS_2, PUBLISHERS_2, say)


def _year(raw: RawTable) -> tuple[Optional[int], str]:
    """The year of a layer of the map service, whose name ends in two digits of it, or that in the name of the file."""
    for text in (raw.layer, raw.path.stem):
        found = _LAYER_YEAR.search(text)
        if found:
            return 2000 + int(found.group(1)), text
    return year_of_name(raw)


def _with_classes(raw: RawTable, publishers: Sequence[str]) -> list[ColumnUse]:
    """The columns that hold classes: those that are called so, else those called as scores where all hold classes."""
    uses = known_columns(raw.headers, publishers)
    called = [use for use in uses if catalogue()[use.indicator].kind == CLASSES]
    if called:
        return called
    return uses if uses and all(_are_classes(raw.frame[use.column].head(_ENOUGH)) for use in uses) else []


def _are_classes(cells: pd.Series) -> bool:
    """Whether there are only whole numbers from 1 to 9; a score has many decimals, and most are below 1."""
    numbers = to_numbers(cells)[0].dropna()
    within = numbers.between(LOWEST_CLASS, HIGHEST_CLASS)
    return bool(len(numbers) and within.all() and numbers.eq(numbers.round()).all())


def _as_classes(uses: Sequence[ColumnUse]) -> list[ColumnUse]:
    """Columns that are called as scores, read as the classes that they hold."""
    of = {item.classes_of: name for name, item in catalogue().items() if item.classes_of}
    return [replace(use, indicator=of.get(use.indicator, use.indicator)) for use in uses]


def _columns(raw: RawTable) -> Collection[str]:
    return columns_needed(raw, PUBLISHERS, columns_of_spans(raw))


def _columns_2(raw: RawTable) -> Collection[str]:
    return columns_needed(raw, PUBLISHERS_2, columns_of_spans(raw))


def _read(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    content = _content(raw, PUBLISHERS, year, say)
    if "lbm" in stems(raw) and "afw" not in stems(raw) and not is_development(raw):
        note = say("The score “lbm” was not read: without the deviation “afw” it stands on a scale of its own.")
        return with_repairs(content, [note])
    return content


def _read_2(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    note = say("These are scores of Leefbaarometer 2.0: they are never put in one series with those of 3.0.")
    return with_repairs(_content(raw, PUBLISHERS_2, year, say), [note])


def _content(raw: RawTable, publishers: Sequence[str], year: Optional[int], say: Wording) -> Content:
    """Developments, classes, or scores (and the classes beside them).

    Raises
    ------
    QuickScanError : as :func:`~.wide_table.read_wide`, or it holds changes in score only.
    """
    classes = _with_classes(raw, publishers)
    if not is_development(raw):
        scored = [use for use in known_columns(raw.headers, publishers) if use not in classes]
        return read_wide(raw, publishers, year, say, _year, [*scored, *_as_classes(classes)])
    if not classes:
        raise QuickScanError(
            "“{name}” holds changes in the scores of the Leefbaarometer, no classes of development.",
            "Its name says that it holds developments; no column holds classes from 1 to 9.",
            "Choose the table of scores of the same release; changes between its years are computed from it.",
            name=raw.name,
        )
    return read_developments(raw, developments_in(classes), year, say)


FORMAT = Format(NAME, "Leefbaarometer", "CC0", _recognise, _read, _columns)
FORMAT_2 = Format(NAME_2, "Leefbaarometer", "CC0", _recognise_2, _read_2, _columns_2)
