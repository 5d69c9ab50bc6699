"""CBS OData v4: observations, one row a measure, area and period, as JSON or as the CSV package of the data portal.

Measures are codes (``T001036``). Their titles stand in ``MeasureCodes`` beside the table; without it the codes of the
rules "CBS OData v4" are known.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Optional

import pandas as pd

from ...errors import QuickScanError
from ...wording import Wording
from ..cells.raw import RawTable
from ..columns import find_column, known_columns
from .format import Format, Recognition
from .keys import REGION_STEMS, find_keys, find_years, some, year_is_unknown
from .kwb import PUBLISHERS as KWB_PUBLISHERS
from .kwb import table_year
from .ses_woa import PUBLISHERS as SES_PUBLISHERS
from .tidy import Content, gather_rows, with_repairs

NAME = "odata_v4"
PUBLISHERS = (*KWB_PUBLISHERS, *SES_PUBLISHERS)
_MEASURE, _VALUE, _TEXT, _WHY = "Measure", "Value", "StringValue", "ValueAttribute"
_SKIPPED = {"Id", _MEASURE, _VALUE, _TEXT, _WHY}


def _recognise(raw: RawTable, say: Wording) -> Optional[Recognition]:
    if not {_MEASURE, _VALUE} <= set(raw.headers) or not {_TEXT, _WHY} & set(raw.headers):
        return None
    periods = find_years(raw, say)
    years = tuple(sorted(set(periods[1]) - {0})) if periods else ()
    if not years:
        year, _ = table_year(raw)
        years = (year,) if year else ()
    return Recognition(NAME, "CBS", 0.95, say("It has the columns of CBS OData v4: Measure and Value."), years)


def _columns(raw: RawTable) -> Optional[Collection[str]]:
    return [header for header in raw.headers if header != "Id"]


def _read(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    if not {_MEASURE, _VALUE} <= set(raw.frame.columns):
        raise QuickScanError(
            "“{name}” is not a table of CBS OData v4.",
            "It has no columns Measure and Value.",
            "Choose another format for it, or leave the choice to the plugin.",
            name=raw.name,
        )
    if not find_column(raw.frame.columns, REGION_STEMS):
        raise QuickScanError(
            "“{name}” has no figures of areas.",
            "Its dimensions are {columns}; there are no neighbourhoods, districts or municipalities.",
            "Choose a table with the dimension “Wijken en buurten” or “Regio's”.",
            name=raw.name,
            columns=some([column for column in raw.headers if column not in _SKIPPED]),
        )
    measures = raw.frame[_MEASURE].str.strip()
    names = {code: _name(code, raw.about.titles) for code in measures.unique()}
    uses = known_columns(names.values(), PUBLISHERS)
    if not uses:
        raise QuickScanError(
            "“{name}” has no measures that the QuickScan knows.",
            "Its measures are: {measures}.",
            "Choose a table with key figures of neighbourhoods; the file MeasureCodes beside it tells what the "
            "measures are.",
            name=raw.name,
            measures=some(list(names.values())),
        )
    figures = measures.map(names)
    units = {names[code]: unit for code, unit in raw.about.units.items() if code in names}
    described = replace(raw, frame=_with_secrets(raw.frame), about=replace(raw.about, units=units))
    keys = find_keys(described, say)
    periods = find_years(described, say, year)
    notes: list[str] = list(periods[2]) if periods else []
    if periods is None and year is None:
        year, evidence = table_year(raw)
        if year is None:
            raise year_is_unknown(raw)
        notes.append(say("The year {year} follows from “{evidence}”.", year=year, evidence=evidence))
    selections = [(figures.eq(use.column), use) for use in uses]
    content = gather_rows(described, keys, periods[1] if periods else year, _VALUE, selections, say)
    return with_repairs(content, raw.notes, notes)


def _with_secrets(frame: pd.DataFrame) -> pd.DataFrame:
    """The service says why there is no number; a secret one is known and kept back."""
    if _WHY not in frame:
        return frame
    secret = frame[_VALUE].str.strip().eq("") & frame[_WHY].str.strip().isin(["Secret", "Confidential"])
    return frame.assign(**{_VALUE: frame[_VALUE].mask(secret, "x")})


def _name(code: str, titles: Mapping[str, str]) -> str:
    """The title of a measure where a rule knows it, else its code: some titles stand for more than one measure."""
    title = titles.get(code, "")
    if title and list(titles.values()).count(title) == 1 and known_columns([title], PUBLISHERS):
        return title
    return code


FORMAT = Format(NAME, "CBS", "CC BY 4.0", _recognise, _read, _columns)
