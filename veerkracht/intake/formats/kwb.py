"""CBS Kerncijfers wijken en buurten: StatLine and OData downloads as CSV or JSON, and the Excel edition.

Column numbers move between the years' tables, so columns are known by stem. A yearly table does not say its year in a
column: it follows from the table number in the file name (DOMAIN §3), or from a year in the file or sheet name.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Optional

from ...wording import Wording
from ..cells.raw import RawTable
from ..columns import are_published, find_column, known_columns
from .format import Format, Recognition
from .keys import code_column, region_column
from .tidy import Content, columns_needed, header_years, stems
from .wide_table import read_wide, year_of_name

NAME = "cbs_kwb"
# the measures of OData v4 are the columns of a table that was turned from long to wide; figures of others may have been
# put beside those of the CBS
OF_CBS = ("CBS KWB", "CBS OData v4")
PUBLISHERS = (*OF_CBS, "wide")

# DOMAIN §3: the KWB has a table of its own for every year
TABLE_YEARS = {
    "82339NED": 2013,
    "82931NED": 2014,
    "83220NED": 2015,
    "83487NED": 2016,
    "83765NED": 2017,
    "84286NED": 2018,
    "84583NED": 2019,
    "84799NED": 2020,
    "85039NED": 2021,
    "85318NED": 2022,
    "85618NED": 2023,
    "85984NED": 2024,
    "86165NED": 2025,
}
_REGION_STEMS = ("wijkenenbuurten", "codering", "regiocode", "gwbcode10", "gwbcode12", "gwbcode11", "gwbcode", "regios")


def table_year(raw: RawTable) -> tuple[Optional[int], str]:
    """The year of a yearly table and the text it was read from; None when nothing tells it."""
    number = raw.about.table_id.upper()
    if number in TABLE_YEARS:
        return TABLE_YEARS[number], number
    beside = re.search(r"kwb[_\s-]*((?:19|20)\d{2})(?!\d)", raw.path.name, flags=re.IGNORECASE)
    if beside:
        return int(beside.group(1)), raw.path.name
    return year_of_name(raw)


def _recognise(raw: RawTable, say: Wording) -> Optional[Recognition]:
    uses = known_columns(raw.headers, OF_CBS)
    region = find_column(raw.headers, _REGION_STEMS)
    if not region or not (code_column(raw) or region_column(raw)):
        return None
    in_table = stems(raw)
    if {"leeftijd", "marges"} <= in_table or "geregistreerdemisdrijven" in in_table or "measure" in in_table:
        return None
    year, evidence = table_year(raw)
    if uses and not are_published(uses):
        return None
    if not uses:
        # CBS wrote it, but it is about something else; reading it says which columns it has
        reason = say("It has the region column “{column}” of the CBS, but no indicator.", column=region)
        return Recognition(NAME, "CBS", 0.2, reason, (year,) if year else ())
    reason = say("It has the region column “{column}” and {count} known columns.", column=region, count=len(uses))
    if year is not None:
        reason += " " + say("The year {year} follows from “{evidence}”.", year=year, evidence=evidence)
    return Recognition(NAME, "CBS", 0.9, reason, (year,) if year else header_years(uses))


def _columns(raw: RawTable) -> Collection[str]:
    return columns_needed(raw, PUBLISHERS)


def _read(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    return read_wide(raw, PUBLISHERS, year, say, table_year)


FORMAT = Format(NAME, "CBS", "CC BY 4.0", _recognise, _read, _columns)
