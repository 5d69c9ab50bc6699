"""Whether a column is an indicator itself (a share, a rate) or the number of people or cases behind it."""

from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd

from ...recipe import LONG, Meaning, Recipe
from ..catalogue import catalogue
from ..cells.raw import RawTable
from ..columns import NUMERATOR, VALUE
from ..values import to_numbers

# neither the header nor the cells say it: 12 clients and 12 % look alike
UNDECIDED = ""
_COUNTED = re.compile(r"aantal|aantallen|absoluut|\babs\b|\bn\b|count|number", re.IGNORECASE)
_RELATIVE = re.compile(r"%|perc|pct|aandeel|share|\brate\b|relatief|\bper\b|promille", re.IGNORECASE)


def with_number(meaning: Meaning, raw: RawTable, recipe: Recipe) -> Meaning:
    """A meaning that is known by the name of its column: the number, where its cells are whole and more than a share
    can be."""
    whole, largest = _cells(meaning, raw, recipe)
    return replace(meaning, role=NUMERATOR) if _may_be_number(meaning) and whole and largest else meaning


def with_role(meaning: Meaning, raw: RawTable, recipe: Recipe) -> Meaning:
    """A meaning that was guessed or chosen, with the role that its header or its cells show, or ``UNDECIDED``."""
    if not _may_be_number(meaning):
        return meaning
    if _RELATIVE.search(meaning.column):
        return replace(meaning, role=VALUE)
    whole, beyond = _cells(meaning, raw, recipe)
    if _COUNTED.search(meaning.column) or (whole and beyond):
        return replace(meaning, role=NUMERATOR)
    return replace(meaning, role=UNDECIDED if whole else VALUE)


def _may_be_number(meaning: Meaning) -> bool:
    return catalogue()[meaning.indicator].kind in ("share", "rate") and meaning.role != NUMERATOR


def _cells(meaning: Meaning, raw: RawTable, recipe: Recipe) -> tuple[bool, bool]:
    """Whether the cells are whole numbers, and whether one is more than the indicator can be."""
    cells = raw.frame[recipe.value_column if recipe.layout == LONG else meaning.column]
    if recipe.layout == LONG:
        cells = cells[raw.frame[recipe.variable_column].str.strip().eq(meaning.column)]
    numbers: pd.Series = to_numbers(cells, whole=True)[0].dropna()
    whole = bool(len(numbers)) and bool(numbers.eq(numbers.round()).all())
    return whole, whole and bool(numbers.max() > catalogue()[meaning.indicator].per)
