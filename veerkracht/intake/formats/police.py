"""Registered crime (47018NED, 47022NED) and nuisance (47024NED) of the police: one row per kind, area and period.

A kind is told by its code (``0.0.0`` is all crime) or by its title, which stands in its place or in a list that came
with the table (47024NED has keys such as ``A048450``); kinds that no rule asks for are left out. Months are added up to
years, and only where all twelve are there: a year of eleven months would look like one of less crime.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Optional

import numpy as np
import pandas as pd

from ...errors import QuickScanError
from ...wording import Wording
from ..cells.raw import RawTable
from ..columns import ColumnRule, ColumnUse, find_column, plain, rules, take_apart
from ..values import to_numbers
from .format import Format, Recognition
from .keys import LEVEL_STEMS, YEAR_STEMS, find_keys, find_years, some, year_is_unknown
from .tidy import Content, columns_needed, gather_rows, with_repairs

NAME = "police"
MEASURES = ("geregistreerdemisdrijven", "geregistreerdeoverlast")
_ALL = "0.0.0"
# every way in which a table says "all kinds together": by code, by title, or by both
_TOTAL = r"0(?:\.0\.0)?(?: .*)?|T\d{6}|(?:[A-Z]+\d+ )?(?i:tota+l.*)"
_MONTH = r"((?:19|20)\d{2})MM(0[1-9]|1[0-2])\*{0,2}"


def _measure(raw: RawTable) -> str:
    return find_column(raw.headers, MEASURES)


def _kind_column(raw: RawTable) -> str:
    kinds = [stem for stem in map(_stem, raw.headers) if stem.startswith("soort") and stem not in LEVEL_STEMS]
    return find_column(raw.headers, (*kinds, "overlast", "misdrijf", "misdrijven"))


def _stem(header: str) -> str:
    return take_apart(header).stem


def _recognise(raw: RawTable, say: Wording) -> Optional[Recognition]:
    measure = _measure(raw)
    if not measure:
        return None
    periods = find_years(raw, say)
    years = tuple(sorted(set(periods[1]) - {0})) if periods else ()
    return Recognition(NAME, "Politie", 0.95, say("It has the police column “{column}”.", column=measure), years)


def _columns(raw: RawTable) -> Collection[str]:
    return columns_needed(raw, (), [header for header in (_measure(raw), _kind_column(raw)) if header])


def _read(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    measure = _measure(raw)
    if not measure:
        raise QuickScanError(
            "“{name}” is not a table of the police.",
            "It has no column GeregistreerdeMisdrijven or GeregistreerdeOverlast.",
            "Choose another format for it, or leave the choice to the plugin.",
            name=raw.name,
        )
    raw, monthly = _in_years(raw, measure, say)
    keys = find_keys(raw, say)
    periods = find_years(raw, say, year)
    if periods is None and year is None:
        raise year_is_unknown(raw)
    years = periods[1] if periods is not None else pd.Series(year, index=keys.codes.index)
    kinds = _kinds(raw)
    stem = take_apart(measure).stem
    selections = [
        (rows, ColumnUse(measure, rule.indicator, rule.role))
        for rule in rules()
        if rule.publisher == "Politie" and rule.stem.lower() == stem and (rows := _rows_of(rule, kinds)).any()
    ]
    if not selections:
        raise QuickScanError(
            "“{name}” holds no kind of crime or nuisance that the QuickScan uses.",
            "Its kinds are: {kinds}.",
            "Download the table with the total (0.0.0) in it.",
            name=raw.name,
            kinds=some(sorted(kinds.unique())),
        )
    notes = [*monthly, *(periods[2] if periods is not None else ())]
    left = ~pd.concat([rows for rows, _ in selections], axis=1).any(axis=1)
    if left.any():
        notes.append(say("{count} rows of other kinds were left out.", count=int(left.sum())))
    content = gather_rows(raw, keys, years, measure, selections, say)
    return with_repairs(content, raw.notes, notes)


def _kinds(raw: RawTable) -> pd.Series:
    """What each row counts: the title of its kind behind the code, as ``1.4.5 Mishandeling``, where both are known."""
    header = _kind_column(raw)
    if not header:
        return pd.Series(_ALL, index=raw.frame.index)
    kinds = raw.frame[header].str.strip()
    titles = kinds.map(raw.about.meaning_of(header)).fillna("")
    return kinds.where(titles.eq("") | titles.eq(kinds), kinds + " " + titles)


def _rows_of(rule: ColumnRule, kinds: pd.Series) -> pd.Series:
    if rule.category in ("total", _ALL):
        return kinds.str.fullmatch(_TOTAL)
    if rule.category[0].isdigit():
        return kinds.eq(rule.category) | kinds.str.startswith(rule.category + " ")
    return kinds.str.contains(rule.category, case=False, regex=False)


def _in_years(raw: RawTable, measure: str, say: Wording) -> tuple[RawTable, list[str]]:
    """The table with its months added up to years; a year that the table also gives itself is taken from there.

    A year of an area and kind is whole when it has twelve months with a number; else it has no number.
    """
    period = find_column(raw.frame.columns, YEAR_STEMS)
    if not period:
        return raw, []
    months = raw.frame[period].str.strip().str.extract(_MONTH)
    monthly = months[0].notna()
    if not monthly.any():
        return raw, []
    # the number of a row tells the months of one area apart, and is not read
    rest = [column for column in raw.frame.columns if column not in (measure, period) and plain(column) != "id"]
    frame = raw.frame[monthly].assign(_year=months[0], _month=months[1], _count=to_numbers(raw.frame[measure], True)[0])
    # a month that stands twice with other numbers makes thirteen, and so no whole year
    grouped = frame.drop_duplicates([*rest, "_year", "_month", "_count"]).groupby(
        [*rest, "_year"], sort=False, dropna=False
    )
    years = grouped["_count"].agg(["sum", "count"]).reset_index()
    whole = years["count"].eq(12)
    text = years["sum"].round().astype("int64").astype(str)
    added = years[rest].assign(**{period: years["_year"], measure: np.where(whole, text, ".")})
    given = raw.frame[~monthly & raw.frame[period].str.strip().ne("")]
    both = pd.concat([given, added], ignore_index=True)
    notes = [say("Months were added up to years.")]
    broken = sorted(set(years.loc[~whole, "_year"]))
    if broken:
        notes.append(
            say(
                "Years without twelve months for every area have no figure there: {years}.",
                years=", ".join(broken),
            )
        )
    key = [column for column in both.columns if column != measure]
    normal = both[key].apply(lambda column: column.str.strip().str.replace("JJ00", "", regex=False))
    return replace(raw, frame=both[~normal.duplicated()].fillna("").reset_index(drop=True)), notes


FORMAT = Format(NAME, "Politie", "CC BY 4.0", _recognise, _read, _columns)
