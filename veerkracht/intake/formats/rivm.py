"""RIVM health by neighbourhood (50090NED, 50120NED): modelled percentages of adults, CSV or Excel.

Only the estimate itself (Marges MW00000) of all adults (Leeftijd 20300) is read. The RIVM's own "veerkracht" is
personal resilience and is never read (DOMAIN §3).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Optional

from ...errors import QuickScanError
from ...wording import Wording
from ..cells.raw import RawTable
from ..columns import find_column, take_apart
from .format import Format, Recognition
from .keys import find_years, some
from .tidy import Content, columns_needed, no_known_columns, stems, with_repairs
from .wide_table import read_wide

NAME = "rivm"
PUBLISHERS = ("RIVM",)
# of code or title, as the download has them
ADULTS = r"20300|(?i:18 jaar (?:of|en) ouder|18 years or over)"
ESTIMATE = r"MW00000|(?i:waarde|value)"
_DIMENSIONS = ("leeftijd", "marges")


def _recognise(raw: RawTable, say: Wording) -> Optional[Recognition]:
    if not {*_DIMENSIONS, "wijkenenbuurten"} <= stems(raw):
        return None
    periods = find_years(raw, say)
    years = tuple(sorted(set(periods[1]) - {0})) if periods else ()
    return Recognition(NAME, "RIVM", 0.95, say("It has the columns Leeftijd, Marges and WijkenEnBuurten."), years)


def _columns(raw: RawTable) -> Collection[str]:
    dimensions = [header for header in raw.headers if take_apart(header).stem in _DIMENSIONS]
    return columns_needed(raw, PUBLISHERS, dimensions)


def _read(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    dimensions = [find_column(raw.frame.columns, (stem,)) for stem in _DIMENSIONS]
    if not all(dimensions):
        raise no_known_columns(raw)
    age, margin = (raw.frame[header].str.strip() for header in dimensions)
    wanted = age.str.fullmatch(ADULTS) & margin.str.fullmatch(ESTIMATE)
    if not wanted.any():
        raise QuickScanError(
            "“{name}” holds no estimates for all adults.",
            "Its ages are {ages} and its margins {margins}; 20300 and MW00000 are needed.",
            "Download the table for 18 years and over, with the value itself.",
            name=raw.name,
            ages=some(sorted(age.unique())),
            margins=some(sorted(margin.unique())),
        )
    notes = []
    if not wanted.all():
        notes.append(say("{count} rows of other ages or of interval bounds were left out.", count=int((~wanted).sum())))
    adults = replace(raw, frame=raw.frame[wanted].reset_index(drop=True))
    return with_repairs(read_wide(adults, PUBLISHERS, year, say), notes)


FORMAT = Format(NAME, "RIVM", "", _recognise, _read, _columns)
