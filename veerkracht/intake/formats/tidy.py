"""From the cells of a table to observations: what all formats share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Union

import numpy as np
import pandas as pd

from ...errors import QuickScanError
from ...wording import Wording
from ..catalogue import catalogue
from ..cells.raw import RawTable
from ..codes import CBS_CODE, NETHERLANDS, level_of
from ..columns import NUMERATOR, ColumnUse, find_column, take_apart
from ..frames import observations
from ..values import has_thousands, to_numbers
from .keys import some

NAME_STEMS = ("regio", "bunaam", "buurtnaam", "wknaam", "wijknaam", "statnaam", "naam", "name", "areaname")
FLAG_STEMS = (
    "indelingswijzigingwijkenenbuurten",
    "indelingswijziginggemeentewijkbuurt",
    "indwbi",
)
MUNICIPALITY_NAME_STEMS = ("gemeentenaam", "gmnaam")


@dataclass(frozen=True)
class Content:
    """What a format makes of a table (see ``frames.Table`` for the two frames)."""

    observations: pd.DataFrame
    regions: pd.DataFrame
    columns_used: tuple[str, ...]
    repairs: tuple[str, ...] = ()


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
        whole = use.role == NUMERATOR or catalogue()[use.indicator].kind == "count"
        numbers, unreadable = to_numbers(raw.frame[use.column], whole)
        if whole and has_thousands(raw.frame[use.column]):
            repairs.append(say("The points in “{column}” were read as thousands separators.", column=use.column))
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
            codes=some(codes),
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


def no_known_columns(raw: RawTable) -> QuickScanError:
    """The error for a table without a single column that is an indicator."""
    return QuickScanError(
        "“{name}” has no columns that the QuickScan knows.",
        "Its columns are: {columns}.",
        "Name a column after an indicator (such as k_lvb or misdrijven_2021), or choose another table.",
        name=raw.name,
        columns=some(raw.headers),
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
