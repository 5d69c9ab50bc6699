"""The attributes of the CBS wijk- en buurtkaart and of its squares: GeoPackage, shapefile, WFS and OGC API.

The names of fields differ by year and service (``AANT_INW``, ``aantal_inwoners``); most are those of the rules
"CBS map", older ones those of the key figures.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Optional

from ...wording import Wording
from ..cells.raw import RawTable
from ..columns import are_published, find_column, known_columns
from .format import Format, Recognition
from .keys import code_column, year_in_text
from .tidy import Content, columns_needed
from .wide_table import read_wide, year_of_name

NAME = "cbs_map"
# figures of others may have been joined to a map
PUBLISHERS = ("CBS map", "CBS KWB", "wide")
_YEAR_CODE_STEMS = ("jaarstatcode", "jrstatcode")
_YEAR_CODE = r"^((?:19|20)\d{2})(?:BU|WK|GM)"
_YEAR_STEMS = ("jaarcode",)


def _year(raw: RawTable) -> tuple[Optional[int], str]:
    """The year in ``2021BU02330000``, in ``jaarcode``, or in the name of the layer or file."""
    column = find_column(raw.frame.columns, _YEAR_CODE_STEMS)
    if column:
        years = raw.frame[column].str.extract(_YEAR_CODE)[0].dropna()
        if years.nunique() == 1:
            return int(years.iloc[0]), column
    column = find_column(raw.frame.columns, _YEAR_STEMS)
    if column and raw.frame[column].nunique() == 1:
        year = year_in_text(raw.frame[column].iloc[0])
        if year is not None:
            return year, column
    return year_of_name(raw)


def _recognise(raw: RawTable, say: Wording) -> Optional[Recognition]:
    if raw.kind != "map":
        return None
    uses = known_columns(raw.headers, PUBLISHERS[:2])
    code = code_column(raw)
    if not are_published(uses) or not code:
        return None
    year, evidence = _year(raw)
    reason = say("It is a map with the code column “{column}” and {count} known columns.", column=code, count=len(uses))
    if year is not None:
        reason += " " + say("The year {year} follows from “{evidence}”.", year=year, evidence=evidence)
    return Recognition(NAME, "CBS", 0.9, reason, (year,) if year else ())


def _columns(raw: RawTable) -> Collection[str]:
    years = [header for header in (find_column(raw.headers, (*_YEAR_CODE_STEMS, *_YEAR_STEMS)),) if header]
    return columns_needed(raw, PUBLISHERS, years)


def _read(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    return read_wide(raw, PUBLISHERS, year, say, _year)


FORMAT = Format(NAME, "CBS", "CC BY 4.0", _recognise, _read, _columns)
