"""Whether a table has the shape that a recipe was made for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Optional

from ...recipe import FROM_HEADER, Recipe
from ..cells.raw import RawTable
from ..columns import take_apart

# of the headers of the one and of the other, so many must stand in both
_ALIKE = 0.9


def recipe_for(raw: RawTable, recipes: Sequence[Recipe]) -> Optional[Recipe]:
    """The recipe whose headers are most like those of the table; None where none is like enough."""
    ranked = sorted(((likeness(raw.headers, recipe), number) for number, recipe in enumerate(recipes)), reverse=True)
    return recipes[ranked[0][1]] if ranked and ranked[0][0] >= _ALIKE else None


def likeness(headers: Iterable[str], recipe: Recipe) -> float:
    """The share of headers that the table and the recipe have in common, 0 to 1; years and numbers in headers do not
    count, but the columns that the recipe uses must be there."""
    theirs = {take_apart(header).path for header in headers}
    ours = {take_apart(header).path for header in recipe.headers}
    used = [recipe.code_column, recipe.year_column, recipe.variable_column, recipe.value_column]
    if not theirs or not ours or any(take_apart(column).path not in theirs for column in used if column):
        return 0.0
    return len(theirs & ours) / max(len(theirs), len(ours))


def columns_in(raw: RawTable, recipe: Recipe) -> dict[str, list[str]]:
    """The headers of a table by the header that a recipe calls them by: the same, else those that differ in number or
    year only. A recipe with a year in its headers finds the columns of other years too."""
    by_path: dict[str, list[str]] = {}
    for header in raw.headers:
        by_path.setdefault(take_apart(header).path, []).append(header)
    wanted = [recipe.code_column, recipe.year_column, recipe.variable_column, recipe.value_column]
    wanted += [keep.column for keep in recipe.keep]
    if not recipe.variable_column:
        wanted += [meaning.column for meaning in recipe.meanings]
    found: dict[str, list[str]] = {}
    for column in filter(None, wanted):
        alike = by_path.get(take_apart(column).path, [])
        exact = [column] if column in raw.headers else alike[:1]
        found[column] = alike if recipe.year_from == FROM_HEADER and take_apart(column).year else exact
    return found
