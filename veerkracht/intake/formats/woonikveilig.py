"""woonikveilig.nl: key figures, crime and health of one municipality, repackaged as a nested JSON document.

Its key figures are those of one year of the CBS, named in ``bronnen``; its makers turned zeros into gaps.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Optional

import pandas as pd

from ...wording import Wording
from ..cells.raw import RawTable
from ..columns import NUMERATOR, VALUE, ColumnUse, take_apart
from .format import Format, Recognition
from .keys import find_keys, year_in_text, year_is_unknown
from .tidy import Content, gather, no_known_columns, with_repairs

NAME = "woonikveilig"
_KEY_FIGURES = {
    "demografie/inwoners": "c_inw",
    "demografie/huishoudens": "c_hh",
    "demografie/wozWaarde": "c_woz",
}
_CRIME = "veiligheid/trend/"
_SOURCE = "bronnen/kerncijfers"


def _recognise(raw: RawTable, say: Wording) -> Optional[Recognition]:
    crimes = [header for header in raw.headers if header.startswith(_CRIME)]
    if raw.kind != "json" or "code" not in raw.headers or not crimes or not set(_KEY_FIGURES) & set(raw.headers):
        return None
    years = tuple(sorted(int(year) for header in crimes if (year := header[len(_CRIME) :]).isdigit()))
    return Recognition(NAME, "woonikveilig.nl", 0.95, say("It is laid out as the documents of woonikveilig.nl."), years)


def _columns(raw: RawTable) -> Collection[str]:
    return [
        header
        for header in raw.headers
        if header in (*_KEY_FIGURES, "code", "name", _SOURCE) or header.startswith(_CRIME)
    ]


def _read(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    crimes = [header for header in raw.frame.columns if header.startswith(_CRIME)]
    figures = [header for header in _KEY_FIGURES if header in raw.frame.columns]
    if not crimes and not figures:
        raise no_known_columns(raw)
    evidence = ""
    if year is None and figures:
        sources = raw.frame[_SOURCE] if _SOURCE in raw.frame else pd.Series(dtype=object)
        evidence = next((text for text in sources if text), "")
        year = year_in_text(evidence)
        if year is None:
            raise year_is_unknown(raw)
    uses = [ColumnUse(header, _KEY_FIGURES[header], VALUE, year) for header in figures]
    uses += [ColumnUse(header, "o_misdrijf", NUMERATOR, take_apart(header).year) for header in crimes]
    notes = [say("A gap may be a zero here: the makers of this document do not tell the two apart.")]
    if evidence:
        notes.append(say("The year {year} follows from “{evidence}”.", year=year, evidence=evidence))
    # years stand in the headers, all of them
    content = gather(raw, find_keys(raw, say), year, uses, say)
    return with_repairs(content, raw.notes, notes)


FORMAT = Format(NAME, "woonikveilig.nl", "", _recognise, _read, _columns)
