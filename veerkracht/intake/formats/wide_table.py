"""Reading a table with a row an area (or area and year) and a column an indicator: what most formats come down to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, Optional

from ...wording import Wording
from ..cells.raw import RawTable
from ..columns import ColumnUse, known_columns
from .keys import find_keys, find_years, year_in_text, year_is_unknown
from .tidy import Content, gather, no_known_columns, with_repairs

# the year of a whole table and the text that it follows from
YearOf = Callable[[RawTable], tuple[Optional[int], str]]


def year_of_name(raw: RawTable) -> tuple[Optional[int], str]:
    """The only year in what the publisher says of the table, in the sheet's or in the file's name."""
    for text in (raw.about.period, raw.layer, raw.path.stem):
        year = year_in_text(text)
        if year is not None:
            return year, text
    return None, ""


def read_wide(
    raw: RawTable,
    publishers: Sequence[str],
    year: Optional[int],
    say: Wording,
    year_of: YearOf = year_of_name,
    uses: Optional[Sequence[ColumnUse]] = None,
) -> Content:
    """Observations of the columns that the rules of ``publishers`` know, or of the columns in ``uses``.

    The year stands in a column, in the headers, or follows from ``year_of``; the user's ``year`` goes before all.

    Raises
    ------
    QuickScanError : no column is known, there are no area codes, or the year stands nowhere.
    """
    uses = known_columns(raw.headers, publishers) if uses is None else uses
    if not uses:
        raise no_known_columns(raw)
    keys = find_keys(raw, say)
    periods = find_years(raw, say, year)
    if periods is not None:
        return with_repairs(gather(raw, keys, periods[1], uses, say), raw.notes, periods[2])
    notes: list[str] = []
    if year is None and not all(use.year for use in uses):
        year, evidence = year_of(raw)
        if year is None:
            raise year_is_unknown(raw)
        notes.append(say("The year {year} follows from “{evidence}”.", year=year, evidence=evidence))
    return with_repairs(gather(raw, keys, year, uses, say), raw.notes, notes)
