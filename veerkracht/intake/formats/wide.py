"""A table with a code column and one column per indicator and year: ``code;naam;misdrijven_2021;misdrijven_2022``.

It is how registered crimes are often passed on, and how a user's own figures come in (``k_lvb_2020``).
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Optional

from ...wording import Wording
from ..cells.raw import RawTable
from ..columns import known_columns
from .format import Format, Recognition
from .keys import code_column
from .tidy import Content, columns_needed, header_years
from .wide_table import read_wide

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


def _columns(raw: RawTable) -> Collection[str]:
    return columns_needed(raw, PUBLISHERS)


def _read(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    return read_wide(raw, PUBLISHERS, year, say)


FORMAT = Format(NAME, "", "", _recognise, _read, _columns)
