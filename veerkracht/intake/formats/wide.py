"""A table with a code column and one column per indicator and year: ``code;naam;misdrijven_2021;misdrijven_2022``.

It is how registered crimes are often passed on, and how a user's own figures come in (``k_lvb_2020``).
"""

from __future__ import annotations

from typing import Optional

from ...wording import Wording
from ..cells.raw import RawTable
from ..columns import known_columns
from .format import Format, Recognition
from .keys import code_column, find_keys, find_years, year_in_text, year_is_unknown
from .tidy import Content, gather, header_years, no_known_columns, with_repairs

NAME = "wide"
PUBLISHERS = ("wide", "CBS KWB")


def _recognise(raw: RawTable, say: Wording) -> Optional[Recognition]:
    uses = known_columns(raw.headers, PUBLISHERS)
    code = code_column(raw)
    if not uses or not code:
        return None
    with_year = header_years(uses)
    reason = say("It has the code column “{column}” and {count} columns of indicators.", column=code, count=len(uses))
    return Recognition(NAME, _publisher(raw), 0.8 if with_year else 0.4, reason, with_year)


def _publisher(raw: RawTable) -> str:
    police = any(use.indicator.startswith("o_") for use in known_columns(raw.headers, ("wide",)))
    return "Politie" if police else ""


def _read(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    uses = known_columns(raw.headers, PUBLISHERS)
    if not uses:
        raise no_known_columns(raw)
    keys = find_keys(raw, say)
    periods = find_years(raw, say, year)
    if periods is not None:
        return with_repairs(gather(raw, keys.codes, periods[1], uses, say), raw.notes, keys.repairs, periods[2])
    if year is None and not all(use.year for use in uses):
        year = year_in_text(raw.path.stem)
        if year is None:
            raise year_is_unknown(raw)
    return with_repairs(gather(raw, keys.codes, year, uses, say), raw.notes, keys.repairs)


FORMAT = Format(NAME, "", "", _recognise, _read)
