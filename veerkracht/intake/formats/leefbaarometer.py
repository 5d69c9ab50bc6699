"""Leefbaarometer scores: a row per area and year (``bu_code`` or ``wk_code``, ``jaar``, afw fys onv soc vrz won)."""

from __future__ import annotations

from typing import Optional

from ...wording import Wording
from ..cells.raw import RawTable
from ..columns import known_columns
from .format import Format, Recognition
from .keys import code_column, find_keys, find_years, year_in_text, year_is_unknown
from .tidy import Content, gather, no_known_columns, stems, with_repairs

NAME = "leefbaarometer"
PUBLISHERS = ("Leefbaarometer",)
_DIMENSIONS = {"afw", "lbm", "fys", "onv", "soc", "vrz", "won"}


def _recognise(raw: RawTable, say: Wording) -> Optional[Recognition]:
    present = _DIMENSIONS & stems(raw)
    if len(present) < 3 or not code_column(raw):
        return None
    periods = find_years(raw, say)
    years = tuple(sorted(set(periods[1]) - {0})) if periods else ()
    reason = say("It has the Leefbaarometer columns {columns}.", columns=", ".join(sorted(present)))
    return Recognition(NAME, "Leefbaarometer", 0.95, reason, years)


def _read(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    uses = known_columns(raw.headers, PUBLISHERS)
    if not uses:
        raise no_known_columns(raw)
    keys = find_keys(raw, say)
    periods = find_years(raw, say, year)
    if periods is not None:
        return with_repairs(gather(raw, keys.codes, periods[1], uses, say), raw.notes, keys.repairs, periods[2])
    year = year if year is not None else year_in_text(raw.path.stem)
    if year is None:
        raise year_is_unknown(raw)
    return with_repairs(gather(raw, keys.codes, year, uses, say), raw.notes, keys.repairs)


FORMAT = Format(NAME, "Leefbaarometer", "CC0", _recognise, _read)
