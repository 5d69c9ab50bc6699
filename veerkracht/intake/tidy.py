"""From the cells of a table to observations: what all formats share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Optional, Union

import numpy as np
import pandas as pd

from ..errors import QuickScanError
from ..wording import Wording
from .codes import CBS_CODE, NETHERLANDS, clean_codes, level_from_header, level_of, levels_from_words
from .columns import NUMERATOR, ColumnUse, find_column, take_apart
from .frames import observations
from .raw import RawTable
from .values import to_numbers

CODE_STEMS = (
    "codering",
    "gwbcode10",
    "gwbcode",
    "regiocode",
    "wijkenenbuurten",
    "regios",
    "bucode",
    "buurtcode",
    "wkcode",
    "wijkcode",
    "gmcode",
    "gemeentecode",
    "statcode",
    "areacode",
    "gebiedcode",
    "cbscode",
    "gwbcode8",
    "code",
)
LEVEL_STEMS = ("soortregio", "recs", "niveau")
NAME_STEMS = ("regio", "bunaam", "buurtnaam", "wknaam", "wijknaam", "statnaam", "naam", "name", "areaname")
FLAG_STEMS = (
    "indelingswijzigingwijkenenbuurten",
    "indelingswijziginggemeentewijkbuurt",
    "indwbi",
)
MUNICIPALITY_NAME_STEMS = ("gemeentenaam", "gmnaam")
YEAR_STEMS = ("perioden", "periode", "jaar", "year")


@dataclass(frozen=True)
class Keys:
    """The area codes of a table, row by row, the column they stand in, and what was repaired in them."""

    column: str
    codes: pd.Series
    repairs: tuple[str, ...]


@dataclass(frozen=True)
class Content:
    """What a format makes of a table (see ``frames.Table`` for the two frames)."""

    observations: pd.DataFrame
    regions: pd.DataFrame
    columns_used: tuple[str, ...]
    repairs: tuple[str, ...] = ()


def code_column(raw: RawTable) -> str:
    """The header of the area codes: the first known name under which most cells are CBS codes, else the first known
    name at all; empty when no column is called that way."""
    candidates = []
    for stem in CODE_STEMS:
        header = find_column(raw.headers, (stem,))
        if header:
            candidates.append(header)
    for header in candidates:
        cells = raw.frame[header].str.strip().str.upper()
        filled = cells[cells.ne("")]
        if len(filled) and filled.str.fullmatch(CBS_CODE).mean() >= 0.5:
            return header
    # a column of names is no key: WijkenEnBuurten holds names in a StatLine table view
    with_digits = [h for h in candidates if raw.frame[h].str.contains(r"\d").mean() >= 0.5]
    return with_digits[0] if with_digits else ""


def find_keys(raw: RawTable, say: Wording) -> Keys:
    """The area codes of a table.

    Raises
    ------
    QuickScanError : no column holds area codes, or all of its cells are empty.
    """
    header = code_column(raw)
    if not header:
        raise QuickScanError(
            "“{name}” has no column with area codes.",
            "Its columns are: {columns}.",
            "Add a column with the codes of the areas (BU…, WK…, GM… or your own) and call it “code”.",
            name=raw.name,
            columns=_some(raw.headers),
        )
    words = find_column(raw.headers, LEVEL_STEMS)
    level: Union[str, pd.Series] = levels_from_words(raw.frame[words]) if words else level_from_header(header)
    codes, repairs = clean_codes(raw.frame[header], say, level)
    if codes.eq("").all():
        raise QuickScanError(
            "“{name}” has a column for area codes without codes.",
            "All cells of “{column}” are empty.",
            "Fill the column or download the table again.",
            name=raw.name,
            column=header,
        )
    return Keys(header, codes, tuple(repairs))


def find_years(
    raw: RawTable, say: Wording, wanted: Optional[int] = None
) -> Optional[tuple[str, pd.Series, tuple[str, ...]]]:
    """The column with periods and the year of each row (0 where it is no whole year); None without such a column.

    ``2012JJ00``, ``2012`` and the provisional ``2024*`` are years; ``2025MM01`` is a month and ``2019G400`` no year.

    Parameters
    ----------
    wanted : the year that the user gave: of a table of more years only its rows are kept, a table of one year is taken
        to be of that year.

    Raises
    ------
    QuickScanError : the table has more years and ``wanted`` is not among them.
    """
    header = find_column(raw.headers, YEAR_STEMS)
    if not header:
        return None
    text = raw.frame[header].str.strip()
    years = text.str.extract(r"^((?:19|20)\d{2})(?:JJ00)?\*{0,2}$")[0]
    none = years.isna()
    notes = []
    if none.any():
        notes.append(
            say(
                "{count} rows were left out because their period is no year, such as “{period}”.",
                count=int(none.sum()),
                period=text[none].iloc[0],
            )
        )
    numbers = years.fillna("0").astype("int64")
    present = sorted(set(numbers) - {0})
    if wanted is None:
        return header, numbers, tuple(notes)
    if wanted in present:
        return header, numbers.where(numbers.eq(wanted), 0), tuple(notes)
    if len(present) > 1:
        raise QuickScanError(
            "“{name}” has no rows of {year}.",
            "Its years are: {years}.",
            "Give one of these years, or none to read them all.",
            name=raw.name,
            year=wanted,
            years=", ".join(map(str, present)),
        )
    return header, numbers.where(numbers.eq(0), wanted), tuple(notes)


def gather(
    raw: RawTable,
    codes: pd.Series,
    years: Union[int, pd.Series, None],
    uses: Sequence[ColumnUse],
    say: Wording,
    status: str = "ok",
) -> Content:
    """Observations of the columns in ``uses``, and the regions of a table.

    Parameters
    ----------
    years : the year of the whole table, or of each row; a year in a column's header goes before it.
    status : of values that are there (``modelled`` for the RIVM).
    """
    parts: list[pd.DataFrame] = []
    repairs: list[str] = []
    used: list[str] = []
    for use in uses:
        numbers, unreadable = to_numbers(raw.frame[use.column])
        if unreadable.any():
            repairs.append(
                say(
                    "{count} cells of “{column}” hold no number, such as “{cell}”; they count as no data.",
                    count=int(unreadable.sum()),
                    column=use.column,
                    cell=raw.frame.loc[unreadable, use.column].iloc[0].strip()[:30],
                )
            )
        if numbers.isna().all():
            repairs.append(say("“{column}” is there but holds no data at all.", column=use.column))
            continue
        used.append(use.column)
        year = use.year if use.year is not None else years
        parts.append(_part(codes, year, use, numbers, status, raw.name))
    rows = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame()
    frame = observations(rows)
    frame = frame[frame["area_code"].ne("") & frame["year"].gt(0)].reset_index(drop=True)
    frame, settled = settle_duplicates(frame, raw, say)
    repairs += settled
    return Content(frame, regions(raw, codes, years), tuple(used), tuple(repairs))


def _part(
    codes: pd.Series, year: Union[int, pd.Series, None], use: ColumnUse, numbers: pd.Series, status: str, source: str
) -> pd.DataFrame:
    is_numerator = use.role == NUMERATOR
    return pd.DataFrame(
        {
            "area_code": codes.to_numpy(),
            "year": 0 if year is None else (year.to_numpy() if isinstance(year, pd.Series) else year),
            "indicator": use.indicator,
            "value": np.nan if is_numerator else numbers.to_numpy(),
            "numerator": numbers.to_numpy() if is_numerator else np.nan,
            "status": np.where(numbers.isna(), "missing", status),
            "source": source,
        }
    )


def settle_duplicates(frame: pd.DataFrame, raw: RawTable, say: Wording) -> tuple[pd.DataFrame, list[str]]:
    """One row per area, year and indicator: equal copies are dropped and counted.

    Raises
    ------
    QuickScanError : a code stands in the table twice with different numbers.
    """
    key = ["area_code", "year", "indicator"]
    again = frame.duplicated(key, keep=False)
    if not again.any():
        return frame, []
    # a cell without data beside one with data is no contradiction
    numbers = frame.loc[again].groupby(key)[["value", "numerator"]].nunique()
    clashing = numbers[(numbers > 1).any(axis=1)]
    if len(clashing):
        codes = sorted(clashing.index.get_level_values("area_code").unique())
        raise QuickScanError(
            "“{name}” holds area codes twice, with different numbers.",
            "{count} codes stand in it more than once for the same year, such as {codes}.",
            "Keep one row per area and year: remove the double rows, or filter the table on one category.",
            name=raw.name,
            count=len(codes),
            codes=_some(codes),
        )
    known = frame["value"].notna() | frame["numerator"].notna()
    ordered = frame.assign(_known=known).sort_values("_known", ascending=False, kind="stable")
    kept = ordered.drop_duplicates(key).drop(columns="_known").sort_index()
    count = frame.loc[again, "area_code"].nunique()
    sentence = say("{count} area codes stand in the table twice with the same numbers; one was kept.", count=count)
    return kept.reset_index(drop=True), [sentence]


def regions(raw: RawTable, codes: pd.Series, years: Union[int, pd.Series, None]) -> pd.DataFrame:
    """One row per code (and year, where a table of more years has boundary flags): area_code, name, level,
    change_flag, year, and ``copies``: how many rows of the table carry the code and year."""
    headers = raw.headers
    frame = pd.DataFrame({"area_code": codes})
    frame["name"] = _names(raw, codes)
    frame["level"] = level_of(codes)
    flag = find_column(headers, FLAG_STEMS)
    frame["change_flag"] = to_numbers(raw.frame[flag])[0].round() if flag else np.nan
    frame["change_flag"] = frame["change_flag"].astype("Int8")
    frame["year"] = 0 if years is None else years
    frame = frame[frame["area_code"].ne("")]
    frame["copies"] = frame.groupby(["area_code", "year"])["area_code"].transform("size")
    key = ["area_code", "year"] if flag else ["area_code"]
    return frame.drop_duplicates(key).reset_index(drop=True)


def _names(raw: RawTable, codes: pd.Series) -> pd.Series:
    header = find_column(raw.headers, NAME_STEMS)
    if not header:
        # a StatLine table view has the names in the column that is called after the regions
        view = find_column(raw.headers, ("wijkenenbuurten", "regios"))
        if view and not raw.frame[view].str.strip().str.fullmatch(CBS_CODE).any():
            header = view
    names = raw.frame[header].str.strip() if header else pd.Series("", index=codes.index)
    municipality = find_column(raw.headers, MUNICIPALITY_NAME_STEMS)
    if municipality:
        is_municipality = codes.str.startswith("GM") | codes.eq(NETHERLANDS)
        names = names.mask(is_municipality & names.eq(""), raw.frame[municipality].str.strip())
    return names


def year_in_text(text: str) -> Optional[int]:
    """The only year that stands in a name such as ``kwb-2023``; None when there is none or more than one.

    A day-month-year stamp (``14102024``) is no year.
    """
    years = {int(found) for found in re.findall(r"(?<!\d)((?:19|20)\d{2})(?!\d)", text)}
    return years.pop() if len(years) == 1 else None


def year_is_unknown(raw: RawTable) -> QuickScanError:
    """The error for a table whose year stands nowhere."""
    return QuickScanError(
        "The year of “{name}” is not known.",
        "No column, table number, sheet or file name tells which year the figures are of.",
        "Fill in the year beside the table, or put it in the file name (such as kwb_2020.csv).",
        name=raw.name,
    )


def no_known_columns(raw: RawTable) -> QuickScanError:
    """The error for a table without a single column that is an indicator."""
    return QuickScanError(
        "“{name}” has no columns that the QuickScan knows.",
        "Its columns are: {columns}.",
        "Name a column after an indicator (such as k_lvb or misdrijven_2021), or choose another table.",
        name=raw.name,
        columns=_some(raw.headers),
    )


def with_repairs(content: Content, *more: Sequence[str]) -> Content:
    """The content with other sentences put before its own."""
    return replace(content, repairs=(*(sentence for part in more for sentence in part), *content.repairs))


def header_years(uses: Sequence[ColumnUse]) -> tuple[int, ...]:
    """The years that stand in headers."""
    return tuple(sorted({use.year for use in uses if use.year is not None}))


def stems(raw: RawTable) -> set[str]:
    """All header stems of a table."""
    return {take_apart(header).stem for header in raw.headers}


def _some(items: Sequence[str], limit: int = 12) -> str:
    shown = ", ".join(items[:limit])
    return shown + (", …" if len(items) > limit else "")
