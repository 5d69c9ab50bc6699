"""From the cells of a table to observations: what all formats share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Optional

import numpy as np
import pandas as pd

from ...errors import QuickScanError
from ...wording import Wording
from ..cells.raw import RawTable
from ..codes import CBS_CODE, NETHERLANDS, level_of
from ..columns import ColumnUse, find_column, known_columns, take_apart
from ..values import to_numbers
from .figures import Figures, Years, as_observations, nothing_in, read_figures
from .keys import CODE_STEMS, LEVEL_STEMS, NUMBER_STEMS, REGION_STEMS, YEAR_STEMS, Keys, some

NAME_STEMS = ("regio", "bunaam", "buurtnaam", "wknaam", "wijknaam", "statnaam", "naam", "name", "areaname")
FLAG_STEMS = (
    "indelingswijzigingwijkenenbuurten",
    "indelingswijziginggemeentewijkbuurt",
    "indwbi",
)
MUNICIPALITY_NAME_STEMS = ("gemeentenaam", "gmnaam")
_CBS_CODE = re.compile(CBS_CODE)


@dataclass(frozen=True)
class Content:
    """What a format makes of a table (see ``frames.Table`` for the frames)."""

    observations: pd.DataFrame
    regions: pd.DataFrame
    columns_used: tuple[str, ...]
    repairs: tuple[str, ...] = ()
    by_name: bool = False
    crosswalk: Optional[pd.DataFrame] = None
    since: Mapping[tuple[str, int], int] = field(default_factory=dict)


def columns_needed(raw: RawTable, publishers: Sequence[str], more: Iterable[str] = ()) -> set[str]:
    """The headers of a wide table that are read at all: keys, years, names, flags, known indicators, and ``more``."""
    uses = {use.column for use in known_columns(raw.headers, publishers)}
    twins = {twin for column in uses for twin in twins_of(raw, column)}
    describing = {
        *CODE_STEMS,
        *NUMBER_STEMS,
        *REGION_STEMS,
        *LEVEL_STEMS,
        *YEAR_STEMS,
        *NAME_STEMS,
        *FLAG_STEMS,
        *MUNICIPALITY_NAME_STEMS,
    }
    return uses | twins | {header for header in raw.headers if take_apart(header).stem in describing} | set(more)


def gather(raw: RawTable, keys: Keys, years: Years, uses: Sequence[ColumnUse], say: Wording) -> Content:
    """Observations of the columns in ``uses``, and the regions of a table.

    Parameters
    ----------
    years : the year of the whole table, or of each row; a year in a column's header goes before it.

    Raises
    ------
    QuickScanError : two columns of one name, or two rows of one area and year, contradict each other; or no row is of
        a whole year.
    """
    if any(use.year is None for use in uses):
        _require_years(raw, years)
    return _gathered(raw, keys, years, uses, say)


def _gathered(raw: RawTable, keys: Keys, years: Years, uses: Sequence[ColumnUse], say: Wording) -> Content:
    columns: list[Figures] = []
    repairs: list[str] = []
    empty: list[str] = []
    for use in uses:
        _must_agree_with_twins(raw, use.column)
        figures, told, is_empty = read_figures(raw, use, say)
        repairs += told
        if figures is None:
            empty += [use.column] if is_empty else []
            continue
        if use.year is None and years is None:
            repairs.append(say("“{column}” was left out: it does not say of which year it is.", column=use.column))
            continue
        columns.append(figures)
    repairs += [nothing_in(empty, say)] if empty else []
    frame = as_observations(keys.codes, years, columns, raw.name)
    if not _stand_once(keys.codes, years, [figures.use for figures in columns]):
        frame, settled = settle_duplicates(frame, raw, say)
        repairs += settled
    used = tuple(figures.use.column for figures in columns)
    return Content(frame, regions(raw, keys, years), used, (*keys.repairs, *repairs), keys.by_name)


def _stand_once(codes: pd.Series, years: Years, uses: Sequence[ColumnUse]) -> bool:
    """Whether no area can have two figures of one indicator and year: no row is of the same area (and year) as another,
    no column of the same indicator and year. Then it need not be looked for among all figures."""
    by_header = {use.indicator for use in uses if use.year is not None}
    by_row = {use.indicator for use in uses if use.year is None}
    if by_header & by_row or len({(use.indicator, use.year) for use in uses}) < len(uses):
        return False
    rows = pd.DataFrame({"area_code": codes, "year": 0 if years is None or by_header else years})
    return not rows[codes.ne("")].duplicated().any()


def gather_rows(
    raw: RawTable,
    keys: Keys,
    years: Years,
    value: str,
    selections: Sequence[tuple[pd.Series, ColumnUse]],
    say: Wording,
) -> Content:
    """Observations of a long table: each selection of rows holds one figure, in the column ``value``.

    Parameters
    ----------
    selections : which rows (bool), and what their figure is; ``column`` is what the figure is called in sentences.

    Raises
    ------
    QuickScanError : two rows of one area, year and figure contradict each other; or no row is of a whole year.
    """
    _require_years(raw, years)
    parts = []
    for rows, use in selections:
        frame = raw.frame[rows].rename(columns={value: use.column}).reset_index(drop=True)
        own_keys = replace(keys, codes=keys.codes[rows].reset_index(drop=True))
        own_years = years[rows].reset_index(drop=True) if isinstance(years, pd.Series) else years
        parts.append(_gathered(replace(raw, frame=frame), own_keys, own_years, [use], say))
    used = tuple(dict.fromkeys(column for part in parts for column in part.columns_used))
    return Content(
        pd.concat([part.observations for part in parts], ignore_index=True),
        _all_regions(parts),
        used,
        tuple(dict.fromkeys(sentence for part in parts for sentence in part.repairs)),
        keys.by_name,
    )


def _require_years(raw: RawTable, years: Years) -> None:
    if not isinstance(years, pd.Series) or years.gt(0).any():
        return
    header = find_column(raw.frame.columns, YEAR_STEMS)
    raise QuickScanError(
        "“{name}” holds no figures of a whole year.",
        "Its periods are: {periods}.",
        "Download or save the table by year.",
        name=raw.name,
        periods=some(sorted(raw.frame[header].str.strip().unique())) if header else "–",
    )


def _all_regions(parts: Sequence[Content]) -> pd.DataFrame:
    regions = pd.concat([part.regions for part in parts], ignore_index=True)
    key = ["area_code", "year"] if regions["change_flag"].notna().any() else ["area_code"]
    return regions.drop_duplicates(key).reset_index(drop=True)


def _must_agree_with_twins(raw: RawTable, column: str) -> None:
    for twin in twins_of(raw, column):
        if twin in raw.frame and not raw.frame[twin].str.strip().equals(raw.frame[column].str.strip()):
            raise QuickScanError(
                "“{name}” has two columns called “{column}”, with different figures.",
                "Which of them is meant cannot be told from the table.",
                "Rename or remove one of the two in a copy of the table.",
                name=raw.name,
                column=column,
            )


def twins_of(raw: RawTable, column: str) -> set[str]:
    """The other columns of one name; numbers, capitals and punctuation make no other name."""
    alike = {header for header in raw.headers if header != column and _is_alike(header, column)}
    return alike | set(raw.twins.get(column, ()))


def _is_alike(one: str, other: str) -> bool:
    first, second = take_apart(one), take_apart(other)
    return (first.path, first.year, first.unit) == (second.path, second.year, second.unit)


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
        telling = _telling_apart(raw)
        raise QuickScanError(
            "“{name}” holds area codes twice, with different numbers.",
            "{count} codes stand in it more than once for the same year, such as {codes}. Columns that may tell the "
            "rows apart: {columns}.",
            "Keep one row per area and year: remove the double rows, or filter the table on one category.",
            name=raw.name,
            count=len(codes),
            codes=some(codes),
            columns=some(telling) or "–",
        )
    known = frame["value"].notna() | frame["numerator"].notna()
    ordered = frame.assign(_known=known).sort_values("_known", ascending=False, kind="stable")
    kept = ordered.drop_duplicates(key).drop(columns="_known").sort_index()
    count = frame.loc[again, "area_code"].nunique()
    sentence = say("{count} area codes stand in the table twice with the same numbers; one was kept.", count=count)
    return kept.reset_index(drop=True), [sentence]


def _telling_apart(raw: RawTable) -> list[str]:
    """Columns with a few texts that come back again and again: kinds, sources, ages."""
    few = []
    for column in raw.frame.columns:
        values = raw.frame[column].nunique()
        if 1 < values <= 30 and values < len(raw.frame) and to_numbers(raw.frame[column])[1].any():
            few.append(str(column))
    return few


def regions(raw: RawTable, keys: Keys, years: Years) -> pd.DataFrame:
    """One row per code (and year, where a table of more years has boundary flags): area_code, name, level,
    change_flag, year, and ``copies``: how many rows of the table carry the code and year."""
    headers = list(raw.frame.columns)
    frame = pd.DataFrame({"area_code": keys.codes})
    frame["name"] = _names(raw, keys)
    frame["level"] = level_of(keys.codes)
    flag = find_column(headers, FLAG_STEMS)
    frame["change_flag"] = to_numbers(raw.frame[flag])[0].round() if flag else np.nan
    frame["change_flag"] = frame["change_flag"].astype("Int8")
    frame["year"] = 0 if years is None else years
    frame = frame[frame["area_code"].ne("")]
    frame["copies"] = frame.groupby(["area_code", "year"])["area_code"].transform("size")
    key = ["area_code", "year"] if flag else ["area_code"]
    return frame.drop_duplicates(key).reset_index(drop=True)


def _names(raw: RawTable, keys: Keys) -> pd.Series:
    """The name of the area in each row: from its own column, from the list of regions that came with the table, or,
    of a municipality, from the column with its name."""
    headers, codes = list(raw.frame.columns), keys.codes
    header = _name_column(raw)
    if not header:
        # a StatLine table view has the names in the column that is called after the regions
        view = find_column(headers, ("wijkenenbuurten", "regios"))
        if view and not any(_CBS_CODE.fullmatch(cell.strip()) for cell in raw.frame[view]):
            header = view
    names = raw.frame[header].str.strip() if header else pd.Series("", index=codes.index)
    listed = raw.about.meaning_of(keys.column) or raw.about.meaning_of(find_column(headers, REGION_STEMS))
    if listed:
        names = names.mask(names.eq(""), raw.frame[keys.column].str.strip().map(listed).fillna(""))
    municipality = find_column(headers, MUNICIPALITY_NAME_STEMS)
    if municipality:
        nameless = (codes.str.startswith("GM") | codes.eq(NETHERLANDS)) & names.eq("")
        names = names.mask(nameless, raw.frame.loc[nameless, municipality].str.strip())
    return names


def _name_column(raw: RawTable) -> str:
    """The column with the names of the areas; one that is called so may hold their codes (``regio``)."""
    headers = list(raw.frame.columns)
    while header := find_column(headers, NAME_STEMS):
        if not raw.frame[header].str.strip().str.upper().str.fullmatch(CBS_CODE).any():
            return header
        headers.remove(header)
    return ""


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
