"""Registered crime (47018NED) and nuisance (47024NED) of the police: one row per kind, area and period.

A kind is told by its code (``0.0.0`` is all crime) or by its title; kinds that no rule asks for are left out.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

import pandas as pd

from ...errors import QuickScanError
from ...wording import Wording
from ..cells.raw import RawTable
from ..columns import ColumnRule, ColumnUse, find_column, rules, take_apart
from .format import Format, Recognition
from .keys import Keys, find_keys, find_years, year_is_unknown
from .tidy import Content, gather, with_repairs

NAME = "police"
MEASURES = ("geregistreerdemisdrijven", "geregistreerdeoverlast")
# every way in which a table says "all kinds together"
_TOTAL = r"0\.0\.0|0|T\d{6}|(?i:totaal.*)"


def _measure(raw: RawTable) -> str:
    return find_column(raw.headers, MEASURES)


def _kind_column(raw: RawTable) -> str:
    by_word = find_column(raw.headers, ("overlast", "misdrijf", "misdrijven"))
    return next((header for header in raw.headers if take_apart(header).stem.startswith("soort")), by_word)


def _recognise(raw: RawTable, say: Wording) -> Optional[Recognition]:
    measure = _measure(raw)
    if not measure:
        return None
    periods = find_years(raw, say)
    years = tuple(sorted(set(periods[1]) - {0})) if periods else ()
    return Recognition(NAME, "Politie", 0.95, say("It has the police column “{column}”.", column=measure), years)


def _read(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    measure = _measure(raw)
    if not measure:
        raise QuickScanError(
            "“{name}” is not a table of the police.",
            "It has no column GeregistreerdeMisdrijven or GeregistreerdeOverlast.",
            "Choose another format for it, or leave the choice to the plugin.",
            name=raw.name,
        )
    keys = find_keys(raw, say)
    periods = find_years(raw, say, year)
    if periods is None and year is None:
        raise year_is_unknown(raw)
    years = periods[1] if periods is not None else pd.Series(year, index=keys.codes.index)
    kinds = _kinds(raw)
    stem = take_apart(measure).stem
    parts: list[Content] = []
    wanted_rows = pd.Series(False, index=kinds.index)
    for rule in rules():
        if rule.publisher != "Politie" or rule.stem.lower() != stem:
            continue
        rows = _rows_of(rule, kinds)
        if rows.any():
            wanted_rows |= rows
            parts.append(_of_kind(raw, keys, years, ColumnUse(measure, rule.indicator, rule.role), rows, say))
    if not parts:
        raise QuickScanError(
            "“{name}” holds no kind of crime or nuisance that the QuickScan uses.",
            "Its kinds are: {kinds}.",
            "Download the table with the total (0.0.0) in it.",
            name=raw.name,
            kinds=", ".join(sorted(kinds.unique())[:12]),
        )
    notes = [] if periods is None else list(periods[2])
    if not wanted_rows.all():
        notes.append(say("{count} rows of other kinds were left out.", count=int((~wanted_rows).sum())))
    observed = pd.concat([part.observations for part in parts], ignore_index=True)
    regions = pd.concat([part.regions for part in parts], ignore_index=True).drop_duplicates("area_code")
    repairs = tuple(dict.fromkeys(sentence for part in parts for sentence in part.repairs))
    content = Content(observed, regions.reset_index(drop=True), (measure,), repairs)
    return with_repairs(content, raw.notes, keys.repairs, notes)


def _kinds(raw: RawTable) -> pd.Series:
    header = _kind_column(raw)
    return raw.frame[header].str.strip() if header else pd.Series("0.0.0", index=raw.frame.index)


def _rows_of(rule: ColumnRule, kinds: pd.Series) -> pd.Series:
    if rule.category in ("total", "0.0.0"):
        return kinds.str.fullmatch(_TOTAL)
    if rule.category[0].isdigit():
        # a table view shows the title behind the code: "1.4.5 Mishandeling"
        return kinds.eq(rule.category) | kinds.str.startswith(rule.category + " ")
    return kinds.str.contains(rule.category, case=False, regex=False)


def _of_kind(raw: RawTable, keys: Keys, years: pd.Series, use: ColumnUse, rows: pd.Series, say: Wording) -> Content:
    part = replace(raw, frame=raw.frame[rows].reset_index(drop=True))
    codes = keys.codes[rows].reset_index(drop=True)
    return gather(part, codes, years[rows].reset_index(drop=True), [use], say)


FORMAT = Format(NAME, "Politie", "CC BY 4.0", _recognise, _read)
