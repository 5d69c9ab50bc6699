"""A long table: one column says which figure a row is, another holds it (``code;jaar;indicator;waarde``)."""

from __future__ import annotations

from typing import Optional

from ...errors import QuickScanError
from ...wording import Wording
from ..cells.raw import RawTable
from ..columns import find_column, known_columns
from .format import Format, Recognition
from .keys import YEAR_STEMS, code_column, find_keys, find_years, some, year_is_unknown
from .tidy import Content, gather_rows, with_repairs

NAME = "long"
PUBLISHERS = ("wide", "CBS KWB")
VARIABLE_STEMS = ("indicator", "variabele", "variable", "onderwerp", "kenmerk")
VALUE_STEMS = ("waarde", "value", "aantal", "cijfer")


def _places(raw: RawTable) -> tuple[str, str]:
    return find_column(raw.headers, VARIABLE_STEMS), find_column(raw.headers, VALUE_STEMS)


def _recognise(raw: RawTable, say: Wording) -> Optional[Recognition]:
    variable, value = _places(raw)
    if not variable or not value or not code_column(raw) or not find_column(raw.headers, YEAR_STEMS):
        return None
    periods = find_years(raw, say)
    years = tuple(sorted(set(periods[1]) - {0})) if periods else ()
    reason = say("“{variable}” says which figure a row is, “{value}” holds it.", variable=variable, value=value)
    return Recognition(NAME, "", 0.7, reason, years)


def _read(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    variable, value = _places(raw)
    if not variable or not value:
        raise QuickScanError(
            "“{name}” is no long table.",
            "It has no column that says which figure a row is, and one that holds it.",
            "Choose another format for it, or leave the choice to the plugin.",
            name=raw.name,
        )
    return read_long(raw, variable, value, PUBLISHERS, year, say)


def read_long(
    raw: RawTable,
    variable: str,
    value: str,
    publishers: tuple[str, ...],
    year: Optional[int],
    say: Wording,
) -> Content:
    """Observations of a long table, by the rules of ``publishers`` for what stands in the column ``variable``.

    Raises
    ------
    QuickScanError : no variable is known, or one stands twice for an area and year with different values.
    """
    names = raw.frame[variable].str.strip()
    uses = known_columns(names.unique(), publishers)
    if not uses:
        raise QuickScanError(
            "“{name}” has no figures that the QuickScan knows.",
            "The column “{column}” holds: {values}.",
            "Rename a figure after an indicator (such as k_lvb), or choose another table.",
            name=raw.name,
            column=variable,
            values=some(sorted(names.unique())),
        )
    keys = find_keys(raw, say)
    periods = find_years(raw, say, year)
    if periods is None and year is None:
        raise year_is_unknown(raw)
    selections = [(names.eq(use.column), use) for use in uses]
    notes = list(periods[2]) if periods else []
    left = int((~names.isin([use.column for use in uses])).sum())
    if left:
        notes.append(say("{count} rows of other figures were left out.", count=left))
    content = gather_rows(raw, keys, periods[1] if periods else year, value, selections, say)
    return with_repairs(content, raw.notes, notes)


FORMAT = Format(NAME, "", "", _recognise, _read)
