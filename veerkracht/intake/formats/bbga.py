"""Amsterdam's BBGA (Basisbestand Gebieden Amsterdam): ``jaar;gebiedcode15;variabele;waarde``.

Areas carry the city's own codes: ``STAD``, districts ``AA`` and neighbourhoods ``AA01`` since 2022, ``A00a`` before.
The new ones are the end of the CBS code and get it back; the old ones stay, since only a crosswalk tells what became of
them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

import pandas as pd

from ...wording import Wording
from ..cells.raw import RawTable
from ..columns import find_column
from .format import Format, Recognition
from .keys import find_years
from .long_table import read_long
from .tidy import Content, with_repairs

NAME = "bbga"
PUBLISHERS = ("BBGA",)
CITY = "GM0363"
_AREA_STEMS = ("gebiedcode15", "gebiedcode22", "gebiedcode")
# the letters of Amsterdam's boroughs; GGW areas (DX01, GA01) are none of them
_NEW_DISTRICT, _NEW_NEIGHBOURHOOD = r"[ABEFKMNST][A-Z]", r"[ABEFKMNST][A-Z]\d{2}"


def _recognise(raw: RawTable, say: Wording) -> Optional[Recognition]:
    area = find_column(raw.headers, _AREA_STEMS)
    if not area or not find_column(raw.headers, ("variabele",)) or not find_column(raw.headers, ("waarde",)):
        return None
    periods = find_years(raw, say)
    years = tuple(sorted(set(periods[1]) - {0})) if periods else ()
    reason = say("It has the columns of Amsterdam's BBGA: {area}, variabele and waarde.", area=area)
    return Recognition(NAME, "Gemeente Amsterdam", 0.97, reason, years)


def _read(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    area = find_column(raw.frame.columns, _AREA_STEMS)
    notes: list[str] = []
    if area:
        codes, notes = cbs_codes(raw.frame[area], say)
        raw = replace(raw, frame=raw.frame.assign(**{area: codes}))
    variable, value = (find_column(raw.headers, (stem,)) for stem in ("variabele", "waarde"))
    return with_repairs(read_long(raw, variable, value, PUBLISHERS, year, say), notes)


def cbs_codes(own: pd.Series, say: Wording) -> tuple[pd.Series, list[str]]:
    """The city's own codes as those of the CBS where that is unambiguous, and a sentence where it was done."""
    text = own.str.strip()
    codes = text.mask(text.eq("STAD"), CITY)
    codes = codes.mask(text.str.fullmatch(_NEW_DISTRICT), "WK" + CITY[2:] + text)
    codes = codes.mask(text.str.fullmatch(_NEW_NEIGHBOURHOOD), "BU" + CITY[2:] + text)
    changed = codes.ne(text)
    if not changed.any():
        return codes, []
    sentence = say(
        "{count} rows with Amsterdam's own codes got those of the CBS, such as {code}.",
        count=int(changed.sum()),
        code=codes[changed].iloc[0],
    )
    return codes, [sentence]


FORMAT = Format(NAME, "Gemeente Amsterdam", "", _recognise, _read)
