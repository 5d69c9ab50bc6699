"""Reading a table by a recipe."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Optional

import pandas as pd

from ...errors import QuickScanError
from ...recipe import FROM_COLUMN, FROM_HEADER, GIVEN, LONG, Meaning, Recipe
from ...wording import Wording
from ..catalogue import catalogue
from ..cells.raw import RawTable
from ..codes import level_from_header
from ..columns import ColumnUse, take_apart
from ..formats.keys import Keys, find_years, keys_of, some, year_is_unknown
from ..formats.tidy import Content, Years, columns_needed, gather, gather_rows, twins_of, with_repairs
from ..formats.wide_table import year_of_name
from .shape import columns_in

NAME = "recipe"


def columns_of(raw: RawTable, recipe: Recipe) -> Collection[str]:
    """The headers that a recipe reads."""
    used = {header for headers in columns_in(raw, recipe).values() for header in headers}
    return used | columns_needed(raw, ()) | {twin for header in used for twin in twins_of(raw, header)}


def read_by_recipe(raw: RawTable, recipe: Recipe, year: Optional[int], say: Wording) -> Content:
    """Observations of a table, as the recipe says; the user's ``year`` goes before that of the recipe.

    Raises
    ------
    QuickScanError : the table lacks a column of the recipe, no row is kept, or the year is not known.
    """
    columns = columns_in(raw, recipe)
    missing = [column for column, headers in columns.items() if not headers]
    if missing or not recipe.code_column:
        raise QuickScanError(
            "“{name}” does not fit the recipe “{recipe}”.",
            "It lacks the columns {missing}; its columns are {columns}.",
            "Open the import assistant for this table, and say which columns they are now.",
            name=raw.name,
            recipe=recipe.name,
            missing=some(missing) or "–",
            columns=some(raw.headers),
        )
    raw, notes = _kept(raw, recipe, columns, say)
    figures = [recipe.value_column] if recipe.layout == LONG else [meaning.column for meaning in _known(recipe)]
    raw = _in_plain_numbers(raw, [header for column in figures for header in columns[column]], recipe)
    keys = _keys(raw, columns[recipe.code_column][0], recipe, say)
    years, told = _years(raw, recipe, columns, year, say)
    notes = [say("Read by the recipe “{recipe}”.", recipe=recipe.name), *notes, *told]
    uses = [] if recipe.layout == LONG else _uses(recipe, columns)
    if years is None and not any(use.year for use in uses):
        raise year_is_unknown(raw)
    if recipe.layout == LONG:
        content = _read_long(raw, recipe, columns, keys, years, say)
    else:
        content = gather(raw, keys, years, uses, say)
    return with_repairs(content, raw.notes, notes)


def _uses(recipe: Recipe, columns: dict[str, list[str]]) -> list[ColumnUse]:
    """What each column is; the columns of years that the recipe did not know yet go with the first of their kind."""
    uses: dict[str, ColumnUse] = {}
    exact = {meaning.column for meaning in _known(recipe)}
    for meaning in _known(recipe):
        for header in columns[meaning.column]:
            if header == meaning.column or header not in exact:
                year = _own_year(header, meaning, recipe)
                uses.setdefault(header, ColumnUse(header, meaning.indicator, meaning.role, year, meaning.factor))
    return list(uses.values())


def _known(recipe: Recipe) -> list[Meaning]:
    return [meaning for meaning in recipe.meanings if meaning.indicator in catalogue()]


def _own_year(header: str, meaning: Meaning, recipe: Recipe) -> Optional[int]:
    if recipe.year_from != FROM_HEADER:
        return None
    return take_apart(header).year or meaning.year


def _kept(raw: RawTable, recipe: Recipe, columns: dict[str, list[str]], say: Wording) -> tuple[RawTable, list[str]]:
    wanted = pd.Series(True, index=raw.frame.index)
    for keep in recipe.keep:
        cells = raw.frame[columns[keep.column][0]].str.strip()
        wanted &= cells.isin([value.strip() for value in keep.values])
    if wanted.all():
        return raw, []
    if not wanted.any():
        raise QuickScanError(
            "“{name}” has no rows that the recipe keeps.",
            "It keeps rows with {filters}.",
            "Open the import assistant for this table, and choose other rows.",
            name=raw.name,
            filters="; ".join(f"{keep.column} = {', '.join(keep.values)}" for keep in recipe.keep),
        )
    note = say("{count} rows were left out by the filters of the recipe.", count=int((~wanted).sum()))
    return replace(raw, frame=raw.frame[wanted].reset_index(drop=True)), [note]


def _in_plain_numbers(raw: RawTable, figures: list[str], recipe: Recipe) -> RawTable:
    """The other mark parts thousands, where the user says which one is the decimal mark.

    Not in a column where that mark is seen to be decimal too (``0.5``): a sheet may hold numbers beside text.
    """
    if recipe.decimal not in (",", "."):
        return raw
    point = r"\." if recipe.decimal == "," else ","
    comma = r"\." if recipe.decimal == "." else ","
    grouped = rf"\s*[+-]?[1-9]\d{{0,2}}(?:{point}\d{{3}})+(?:{comma}\d+)?\s*"

    def plain(column: pd.Series) -> pd.Series:
        groups = column.str.fullmatch(grouped)
        if (column.str.fullmatch(rf"\s*[+-]?\d+{point}\d+\s*") & ~groups).any():
            return column
        ungrouped = column.where(~groups, column.str.replace(point, "", regex=True))
        return ungrouped.str.replace(",", ".", regex=False).where(
            ungrouped.str.match(r"^\s*[+-]?\d*,\d+\s*$"), ungrouped
        )

    frame = raw.frame.assign(**{header: plain(raw.frame[header]) for header in figures})
    return replace(raw, frame=frame, is_plain=True)


def _keys(raw: RawTable, column: str, recipe: Recipe, say: Wording) -> Keys:
    if recipe.by_name:
        return Keys(column, raw.frame[column].str.strip(), (), by_name=True)
    return keys_of(raw, column, recipe.level or level_from_header(column), say)


def _years(
    raw: RawTable, recipe: Recipe, columns: dict[str, list[str]], year: Optional[int], say: Wording
) -> tuple[Years, list[str]]:
    if recipe.year_from == FROM_COLUMN:
        column = columns[recipe.year_column][0]
        renamed = replace(raw, frame=pd.DataFrame({"jaar": raw.frame[column]}))
        periods = find_years(renamed, say, year)
        assert periods is not None
        return periods[1], list(periods[2])
    if year is not None:
        return year, []
    if recipe.year_from == GIVEN and recipe.year is not None:
        return recipe.year, []
    named, evidence = year_of_name(raw)
    if named is not None:
        return named, [say("The year {year} follows from “{evidence}”.", year=named, evidence=evidence)]
    if recipe.year_from == FROM_HEADER:
        return None, []
    raise year_is_unknown(raw)


def _read_long(
    raw: RawTable, recipe: Recipe, columns: dict[str, list[str]], keys: Keys, years: Years, say: Wording
) -> Content:
    names = raw.frame[columns[recipe.variable_column][0]].str.strip()
    selections: list[tuple[pd.Series, ColumnUse]] = []
    for meaning in _known(recipe):
        rows = names.eq(meaning.column.strip())
        if rows.any():
            selections.append((rows, ColumnUse(meaning.column, meaning.indicator, meaning.role, None, meaning.factor)))
    if not selections:
        raise QuickScanError(
            "“{name}” holds none of the figures of the recipe “{recipe}”.",
            "The column “{column}” holds: {values}.",
            "Open the import assistant for this table, and say what its figures are.",
            name=raw.name,
            recipe=recipe.name,
            column=recipe.variable_column,
            values=some(sorted(names.unique())),
        )
    return gather_rows(raw, keys, years, columns[recipe.value_column][0], selections, say)
