"""Leefbaarometer scores: a row per area and year (``bu_code`` or ``wk_code``, ``jaar``, afw fys onv soc vrz won).

Version 3.0 (from 2021) and 2.0 (``rlbrmtr``, ``rlbvei`` …) are formats apart: their scores rest on other models and
may never stand in one series; ``combine`` sees to it. The score ``lbm`` itself is not read: it is ``afw`` plus a
constant, and would stand on another scale.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Optional

from ...wording import Wording
from ..cells.raw import RawTable
from .format import Format, Recognition
from .keys import code_column, find_years
from .tidy import Content, columns_needed, stems, with_repairs
from .wide_table import read_wide

NAME = "leefbaarometer"
NAME_2 = "leefbaarometer2"
PUBLISHERS = ("Leefbaarometer",)
PUBLISHERS_2 = ("Leefbaarometer 2.0",)
_DIMENSIONS = {"afw", "lbm", "fys", "onv", "soc", "vrz", "won"}
_DIMENSIONS_2 = {"rlbrmtr", "rlbwon", "rlbbev", "rlbvrz", "rlbvei", "rlbfys"}


def _recognised(raw: RawTable, name: str, dimensions: set[str], say: Wording) -> Optional[Recognition]:
    present = dimensions & stems(raw)
    if len(present) < 3 or not code_column(raw):
        return None
    periods = find_years(raw, say)
    years = tuple(sorted(set(periods[1]) - {0})) if periods else ()
    reason = say("It has the Leefbaarometer columns {columns}.", columns=", ".join(sorted(present)))
    return Recognition(name, "Leefbaarometer", 0.95, reason, years)


def _recognise(raw: RawTable, say: Wording) -> Optional[Recognition]:
    return _recognised(raw, NAME, _DIMENSIONS, say)


def _recognise_2(raw: RawTable, say: Wording) -> Optional[Recognition]:
    return _recognised(raw, NAME_2, _DIMENSIONS_2, say)


def _columns(raw: RawTable) -> Collection[str]:
    return columns_needed(raw, (*PUBLISHERS, *PUBLISHERS_2))


def _read(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    content = read_wide(raw, PUBLISHERS, year, say)
    if "lbm" in stems(raw) and "afw" not in stems(raw):
        note = say("The score “lbm” was not read: without the deviation “afw” it stands on a scale of its own.")
        return with_repairs(content, [note])
    return content


def _read_2(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    note = say("These are scores of Leefbaarometer 2.0: they are never put in one series with those of 3.0.")
    return with_repairs(read_wide(raw, PUBLISHERS_2, year, say), [note])


FORMAT = Format(NAME, "Leefbaarometer", "CC0", _recognise, _read, _columns)
FORMAT_2 = Format(NAME_2, "Leefbaarometer", "CC0", _recognise_2, _read_2, _columns)
