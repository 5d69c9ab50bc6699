"""CBS SES-WOA: socio-economic scores by neighbourhood (86092NED and its forerunners), CSV or JSON."""

from __future__ import annotations

from collections.abc import Collection
from typing import Optional

from ...wording import Wording
from ..cells.raw import RawTable
from ..columns import are_published, known_columns
from .format import Format, Recognition
from .keys import code_column, find_years
from .tidy import Content, columns_needed
from .wide_table import read_wide

NAME = "ses_woa"
PUBLISHERS = ("CBS SES-WOA",)


def _recognise(raw: RawTable, say: Wording) -> Optional[Recognition]:
    uses = known_columns(raw.headers, PUBLISHERS)
    scores = [use for use in uses if use.indicator == "k_ses"]
    if not are_published(scores) or not code_column(raw):
        return None
    periods = find_years(raw, say)
    years = tuple(sorted(set(periods[1]) - {0})) if periods else ()
    return Recognition(NAME, "CBS", 0.95, say("It has the SES-WOA score “{column}”.", column=scores[0].column), years)


def _columns(raw: RawTable) -> Collection[str]:
    return columns_needed(raw, PUBLISHERS)


def _read(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    return read_wide(raw, PUBLISHERS, year, say)


FORMAT = Format(NAME, "CBS", "CC BY 4.0", _recognise, _read, _columns)
