"""RIVM health by neighbourhood (50090NED, 50120NED): modelled percentages of adults, CSV or Excel.

Only the estimate itself (Marges MW00000) of all adults (Leeftijd 20300) is read. The RIVM's own "veerkracht" is
personal resilience and is never read (DOMAIN §3).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from ...wording import Wording
from ..cells.raw import RawTable
from ..columns import find_column, known_columns
from .format import Format, Recognition
from .keys import find_keys, find_years, year_is_unknown
from .tidy import Content, gather, no_known_columns, stems, with_repairs

NAME = "rivm"
PUBLISHERS = ("RIVM",)
ADULTS = "20300"
ESTIMATE = "MW00000"


def _recognise(raw: RawTable, say: Wording) -> Optional[Recognition]:
    if not {"leeftijd", "marges", "wijkenenbuurten"} <= stems(raw):
        return None
    periods = find_years(raw, say)
    years = tuple(sorted(set(periods[1]) - {0})) if periods else ()
    return Recognition(NAME, "RIVM", 0.95, say("It has the columns Leeftijd, Marges and WijkenEnBuurten."), years)


def _read(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    uses = known_columns(raw.headers, PUBLISHERS)
    if not uses:
        raise no_known_columns(raw)
    age = raw.frame[find_column(raw.headers, ("leeftijd",))].str.strip()
    margin = raw.frame[find_column(raw.headers, ("marges",))].str.strip()
    wanted = age.eq(ADULTS) & margin.eq(ESTIMATE)
    notes = []
    if not wanted.all():
        notes.append(say("{count} rows of other ages or of interval bounds were left out.", count=int((~wanted).sum())))
    adults = replace(raw, frame=raw.frame[wanted].reset_index(drop=True))
    keys = find_keys(adults, say)
    periods = find_years(adults, say, year)
    if year is None and periods is None:
        raise year_is_unknown(raw)
    years = periods[1] if periods is not None else year
    content = gather(adults, keys.codes, years, uses, say, status="modelled")
    return with_repairs(content, raw.notes, notes, keys.repairs, periods[2] if periods else ())


FORMAT = Format(NAME, "RIVM", "", _recognise, _read)
