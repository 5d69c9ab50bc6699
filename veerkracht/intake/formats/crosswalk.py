"""What became of areas when boundaries or codes changed (DOMAIN §2): from code, to code, from year, to year, share.

Either a user's own table with such columns, or a list of areas that carries the codes of two years side by side, such
as Amsterdam's (``BUURTCODE_CBS_2015``, ``BUURTCODE_CBS_2022``).
"""

from __future__ import annotations

import re
from typing import Optional

import pandas as pd

from ...errors import QuickScanError
from ...wording import Wording
from ..cells.raw import RawTable
from ..codes import clean_codes, level_of
from ..columns import find_column, plain, take_apart
from ..frames import CROSSWALK_COLUMNS, observations
from ..values import to_numbers
from .format import Format, Recognition
from .keys import some
from .tidy import Content, with_repairs

NAME = "crosswalk"
_FROM = ("fromcode", "codefrom", "from", "vancode", "codevan", "van", "oudecode", "codeoud", "oud", "oldcode")
_TO = ("tocode", "codeto", "to", "naarcode", "codenaar", "naar", "nieuwecode", "codenieuw", "nieuw", "newcode")
_FROM_YEAR = ("fromyear", "yearfrom", "vanjaar", "jaarvan", "oudjaar", "jaaroud")
_TO_YEAR = ("toyear", "yearto", "naarjaar", "jaarnaar", "nieuwjaar", "jaarnieuw")
_SHARE = ("share", "aandeel", "gewicht", "weight", "fractie", "deel")
_CODE_WORD = re.compile(r"code")


def _recognise(raw: RawTable, say: Wording) -> Optional[Recognition]:
    own = _own_columns(raw)
    if own:
        years = tuple(sorted(_years(raw, own[0], own[1])))
        reason = say("“{old}” and “{new}” say which code became which.", old=own[0], new=own[1])
        return Recognition(NAME, "", 0.9, reason, years)
    sets = _code_sets(raw)
    if len(sets) < 2:
        return None
    old, new = sets[min(sets)][0], sets[max(sets)][0]
    reason = say("It has the codes of two years side by side: “{old}” and “{new}”.", old=old, new=new)
    return Recognition(NAME, "", 0.6, reason, tuple(sorted(sets)))


def _own_columns(raw: RawTable) -> Optional[tuple[str, str]]:
    old, new = find_column(raw.headers, _FROM), find_column(raw.headers, _TO)
    return (old, new) if old and new else None


def _code_sets(raw: RawTable) -> dict[int, list[str]]:
    """The code columns by the year that their names end in, where one name stands there for more than one year."""
    sets: dict[int, list[str]] = {}
    years_of: dict[str, set[int]] = {}
    headers = [(header, take_apart(header)) for header in raw.headers if _CODE_WORD.search(plain(header))]
    for _, apart in headers:
        if apart.year:
            years_of.setdefault(apart.stem, set()).add(apart.year)
    for header, apart in headers:
        if apart.year and len(years_of[apart.stem]) > 1:
            sets.setdefault(apart.year, []).append(header)
    return sets


def _years(raw: RawTable, old: str, new: str) -> set[int]:
    columns = (find_column(raw.headers, _FROM_YEAR), find_column(raw.headers, _TO_YEAR))
    found = {take_apart(old).year, take_apart(new).year} - {None}
    years = {year for year in found if year}
    for column in columns:
        if column and column in raw.frame:
            years |= {int(number) for number in to_numbers(raw.frame[column])[0].dropna().unique()}
    return years


def _read(raw: RawTable, year: Optional[int], say: Wording) -> Content:
    own = _own_columns(raw)
    if own:
        rows, repairs = _own_rows(raw, own[0], own[1], say)
    else:
        rows, repairs = _side_by_side(raw, say)
    rows = rows[rows["from_code"].ne("") & rows["to_code"].ne("")]
    rows = rows.drop_duplicates(["from_code", "to_code", "from_year", "to_year"]).reset_index(drop=True)
    if rows.empty:
        raise QuickScanError(
            "“{name}” holds no codes that changed.",
            "Its columns are: {columns}.",
            "Give it the columns from_code, to_code, from_year, to_year and share.",
            name=raw.name,
            columns=some(raw.headers),
        )
    rows = _with_shares(rows)
    both = pd.concat([rows["from_code"], rows["to_code"]]).drop_duplicates()
    regions = pd.DataFrame({"area_code": both.to_numpy(), "name": "", "level": level_of(both).to_numpy()})
    regions["change_flag"] = pd.Series(pd.NA, index=regions.index, dtype="Int8")
    regions["year"], regions["copies"] = 0, 1
    content = Content(observations(pd.DataFrame()), regions, tuple(raw.headers), (), crosswalk=rows)
    return with_repairs(content, raw.notes, repairs)


def _own_rows(raw: RawTable, old: str, new: str, say: Wording) -> tuple[pd.DataFrame, list[str]]:
    frame = pd.DataFrame()
    repairs: list[str] = []
    for column, source in (("from_code", old), ("to_code", new)):
        frame[column], told = clean_codes(raw.frame[source], say)
        repairs += told
    for column, stems, source in (("from_year", _FROM_YEAR, old), ("to_year", _TO_YEAR, new)):
        header = find_column(raw.frame.columns, stems)
        frame[column] = to_numbers(raw.frame[header])[0] if header else take_apart(source).year or 0
        frame[column] = frame[column].fillna(0).astype("int64")
    header = find_column(raw.frame.columns, _SHARE)
    frame["share"] = _shares(raw, header) if header else float("nan")
    return frame, repairs


def _shares(raw: RawTable, header: str) -> pd.Series:
    shares, unreadable = to_numbers(raw.frame[header])
    if unreadable.any() or shares.isna().any() or shares.lt(0).any():
        raise QuickScanError(
            "“{name}” has shares that are no numbers.",
            "The column “{column}” holds {cell}.",
            "Give every row a share between 0 and 1 (or a percentage).",
            name=raw.name,
            column=header,
            cell=raw.frame.loc[unreadable | shares.isna() | shares.lt(0), header].iloc[0] or "–",
        )
    return shares / 100 if shares.max() > 1.5 else shares


def _side_by_side(raw: RawTable, say: Wording) -> tuple[pd.DataFrame, list[str]]:
    sets = _code_sets(raw)
    if not sets:
        return pd.DataFrame(columns=list(CROSSWALK_COLUMNS)), []
    newest = max(sets)
    repairs: list[str] = []
    cleaned: dict[str, pd.Series] = {}
    for headers in sets.values():
        for header in headers:
            cleaned[header], told = clean_codes(raw.frame[header], say)
            repairs += told
    parts = [
        pd.DataFrame(
            {
                "from_code": cleaned[old],
                "to_code": cleaned[new],
                "from_year": year,
                "to_year": newest,
                "share": float("nan"),
            }
        )
        for year, headers in sets.items()
        for old in headers
        for new in sets[newest]
        if old != new
    ]
    return pd.concat(parts, ignore_index=True), list(dict.fromkeys(repairs))


def _with_shares(rows: pd.DataFrame) -> pd.DataFrame:
    """A code with one successor goes to it whole. Where more successors have no shares, they stay unknown."""
    # the same successor in another code family (AE01 and BU0363AE01) is no split
    family = rows["to_code"].str.len()
    key = [rows["from_code"], rows["from_year"], rows["to_year"], family]
    successors = rows.groupby(key)["to_code"].transform("nunique")
    share = rows["share"].where(rows["share"].notna() | successors.gt(1), 1.0)
    return rows.assign(share=share)[list(CROSSWALK_COLUMNS)]


FORMAT = Format(NAME, "", "", _recognise, _read)
