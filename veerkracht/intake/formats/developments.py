"""Development classes of the Leefbaarometer: how an area changed between two years, in nine classes as published.

A table or map layer of a release (``Leefbaarometer-ontwikkeling buurten 2014-2024``, ``buurtontwikkeling14_24``) with
columns of classes: ``kscore``, ``konv`` … The changes in score beside them are not read: they follow from the scores.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Optional

import pandas as pd

from ...errors import QuickScanError
from ...wording import Wording
from ..catalogue import catalogue
from ..cells.raw import RawTable
from ..columns import ColumnUse, find_column
from .keys import YEAR_STEMS, find_keys
from .tidy import Content, gather, with_repairs

SPAN_STEMS = ("periode", "perioden", "jaren", "ontwikkeling", *YEAR_STEMS)
FIRST_STEMS, LAST_STEMS = ("jaarvan", "vanjaar", "beginjaar", "van"), ("jaartot", "totjaar", "eindjaar", "tot")
_NAME = "ontwikkeling"
_YEAR = r"(?:(?:19|20)\d{2}|\d{2})"
_SPAN = re.compile(rf"(?<!\d)({_YEAR})\s*[-–_/]\s*({_YEAR})(?!\d)")


def is_development(raw: RawTable) -> bool:
    """Whether a table is called one of developments."""
    return _NAME in f"{raw.path.stem} {raw.layer}".lower()


def span_of_name(raw: RawTable) -> Optional[tuple[int, int]]:
    """The two years in the name of the layer or the file (``14_24``, ``2014-2024``); None where there are none."""
    return next((span for span in map(_span, (raw.layer, raw.path.stem)) if span), None)


def columns_of_spans(raw: RawTable) -> set[str]:
    """The headers that may tell the years of a development."""
    return {found for stems in (SPAN_STEMS, FIRST_STEMS, LAST_STEMS) if (found := find_column(raw.headers, stems))}


def read_developments(raw: RawTable, uses: Sequence[ColumnUse], year: Optional[int], say: Wording) -> Content:
    """Observations of development classes, each of the last year of its period; ``since`` tells the first.

    Of more periods up to one year the longest is read.

    Parameters
    ----------
    uses : the columns with classes. year : the user's; of more periods only those up to that year are read.

    Raises
    ------
    QuickScanError : the years stand nowhere, or are not those of a period.
    """
    spans = _spans(raw)
    known = spans["first"].gt(0) & spans["first"].lt(spans["last"])
    if not known.any():
        raise QuickScanError(
            "The years of the developments in “{name}” are not known.",
            "No column, sheet or file name tells between which two years the areas changed.",
            "Put both years in the file name, such as “ontwikkeling buurten 2014-2024”.",
            name=raw.name,
        )
    longest = spans["first"].where(known).groupby(spans["last"]).transform("min")
    taken = known & spans["first"].eq(longest)
    if year is not None and spans["last"].nunique() > 1:
        taken &= spans["last"].eq(year)
    notes = []
    left = spans[known & ~taken].drop_duplicates()
    if len(left):
        listed = ", ".join(f"{first}–{last}" for first, last in left.itertuples(index=False, name=None))
        notes.append(say("Developments of other periods were left out: {periods}.", periods=listed))
    own = replace(raw, frame=raw.frame[taken].reset_index(drop=True))
    taken_spans = spans[taken].reset_index(drop=True)
    content = gather(own, find_keys(own, say), taken_spans["last"].astype("int64"), uses, say)
    firsts = taken_spans.drop_duplicates("last").set_index("last")["first"]
    names = content.observations["indicator"].unique()
    since = {(str(name), last): first for name in names for last, first in zip(firsts.index.tolist(), firsts.tolist())}
    return replace(with_repairs(content, raw.notes, notes), since=since)


def developments_in(uses: Sequence[ColumnUse]) -> list[ColumnUse]:
    """The same columns, read as classes of development of what they are classes, or scores, of."""
    known = catalogue()
    of = {item.development_of: name for name, item in known.items() if item.development_of}
    return [replace(use, indicator=of[known[use.indicator].classes_of or use.indicator]) for use in uses]


def _spans(raw: RawTable) -> pd.DataFrame:
    """The first and the last year of each row (``first``, ``last``; 0 for none)."""
    headers = list(raw.frame.columns)
    ends = [find_column(headers, stems) for stems in (FIRST_STEMS, LAST_STEMS)]
    if all(ends):
        years = [pd.to_numeric(raw.frame[header].str.strip(), errors="coerce").fillna(0) for header in ends]
        return pd.DataFrame({"first": years[0], "last": years[1]}).astype("int64")
    while header := find_column(headers, SPAN_STEMS):
        cells = raw.frame[header].fillna("")
        spans = {cell: _span(cell) for cell in cells.unique()}
        if any(spans.values()):
            rows = [spans[cell] or (0, 0) for cell in cells]
            return pd.DataFrame(rows, columns=["first", "last"], index=raw.frame.index)
        headers.remove(header)
    first, last = span_of_name(raw) or (0, 0)
    return pd.DataFrame({"first": first, "last": last}, index=raw.frame.index)


def _span(text: str) -> Optional[tuple[int, int]]:
    found = _SPAN.search(text)
    if not found:
        return None
    first, last = (int(year) if len(year) == 4 else 2000 + int(year) for year in found.groups())
    return (first, last) if first < last else None
