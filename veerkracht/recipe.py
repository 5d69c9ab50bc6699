"""How a table that no format knows is to be read: what the user told the import assistant, saved as plain JSON.

A recipe belongs to a shape of table (the headers), not to one file, so that next year's file is read by itself.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Optional

from .errors import QuickScanError

VERSION = 1
SUFFIX = ".recipe.json"
WIDE, LONG = "wide", "long"
FROM_COLUMN, FROM_HEADER, FROM_NAME, GIVEN = "column", "header", "name", "given"
ROLES = ("value", "numerator")
LAYOUTS = (WIDE, LONG)
YEARS = (FROM_COLUMN, FROM_HEADER, FROM_NAME, GIVEN)


@dataclass(frozen=True)
class Meaning:
    """What one column (or, in a long table, one figure) is.

    column : its header; in a long table what stands in the column of variables.
    role : ``value`` (the indicator itself) or ``numerator`` (the number of people or cases behind it).
    year : where the header names it and the table has a column a year.
    factor : the column times this is in the indicator's unit.
    """

    column: str
    indicator: str
    role: str = "value"
    year: Optional[int] = None
    factor: float = 1.0


@dataclass(frozen=True)
class Keep:
    """Only rows in which ``column`` holds one of ``values``."""

    column: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Recipe:
    """How to read a table.

    headers : those of the table that the recipe was made for; a table with the same ones is read by it.
    sheet, encoding, delimiter : as found or chosen; empty: found anew in each file.
    header_row : title rows above the header (-1: found); header_rows : rows of the header (0: found).
    decimal : ``,`` or ``.``; empty: as each cell shows it.
    by_name : the key column holds names, which match nothing until the user says so.
    level : of the codes; empty: as they show.
    variable_column, value_column : in a long table.
    year_from : where the year stands; ``year_column`` or ``year`` go with it.
    """

    name: str
    headers: tuple[str, ...] = ()
    sheet: str = ""
    encoding: str = ""
    delimiter: str = ""
    header_row: int = -1
    header_rows: int = 0
    decimal: str = ""
    code_column: str = ""
    by_name: bool = False
    level: str = ""
    layout: str = WIDE
    variable_column: str = ""
    value_column: str = ""
    year_from: str = FROM_NAME
    year_column: str = ""
    year: Optional[int] = None
    keep: tuple[Keep, ...] = ()
    meanings: tuple[Meaning, ...] = ()
    publisher: str = ""
    licence: str = ""

    def changed(self, **choices: Any) -> Recipe:
        """A copy with other choices."""
        return replace(self, **choices)

    def to_json(self) -> str:
        """The recipe as text that :func:`from_json` reads back equal."""
        return json.dumps({"recipe": VERSION, **asdict(self)}, indent=2, ensure_ascii=False)


def from_document(document: Mapping[str, Any]) -> Recipe:
    """A recipe from parsed JSON.

    Raises
    ------
    ValueError : something in it is not understood.
    """
    values = {key: value for key, value in document.items() if key != "recipe"}
    unknown = sorted(set(values) - {item.name for item in fields(Recipe)})
    if unknown:
        raise ValueError(f"unknown: {', '.join(unknown)}")
    values["headers"] = tuple(values.get("headers", ()))
    values["keep"] = tuple(Keep(item["column"], tuple(item["values"])) for item in values.get("keep", ()))
    values["meanings"] = tuple(Meaning(**item) for item in values.get("meanings", ()))
    recipe = Recipe(**values)
    if recipe.layout not in LAYOUTS or recipe.year_from not in YEARS:
        raise ValueError(f"layout {recipe.layout}, year_from {recipe.year_from}")
    roles = {meaning.role for meaning in recipe.meanings} - set(ROLES)
    if roles:
        raise ValueError(f"role {', '.join(sorted(roles))}")
    return recipe


def from_json(text: str) -> Recipe:
    """Read a recipe.

    Raises
    ------
    QuickScanError : the text is no recipe, or was written by a newer plugin.
    """
    try:
        document = json.loads(text)
        version = int(document["recipe"])
        if version > VERSION:
            raise ValueError(f"version {version}")
        return from_document(document)
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        raise QuickScanError(
            "This is not a recipe of the import assistant.",
            "It could not be read: {problem}",
            "Choose a file that QuickScan Veerkracht saved (its name ends in .recipe.json), or update the plugin.",
            problem=problem,
        ) from problem


def read_recipes(path: Path) -> list[Recipe]:
    """The recipes in a file or folder; a file in a folder that is no recipe is passed over.

    Raises
    ------
    QuickScanError : the path does not exist, or the file is no recipe.
    """
    if path.is_dir():
        found = []
        for item in sorted(path.glob(f"*{SUFFIX}")):
            try:
                found.append(from_json(item.read_text(encoding="utf-8")))
            except (QuickScanError, OSError, UnicodeDecodeError):
                continue
        return found
    try:
        return [from_json(path.read_text(encoding="utf-8"))]
    except (OSError, UnicodeDecodeError) as problem:
        raise QuickScanError(
            "The recipe {name} could not be read.", "{problem}", "Check the path.", name=path.name, problem=problem
        ) from problem


def save_recipe(recipe: Recipe, folder: Path) -> Path:
    """Write a recipe into ``folder``, under its own name; one of the same name is replaced.

    Raises
    ------
    QuickScanError : the folder cannot be written.
    """
    name = "".join(letter if letter.isalnum() or letter in " -_" else "_" for letter in recipe.name).strip() or "recipe"
    target = folder / f"{name[:80]}{SUFFIX}"
    aside = target.with_name(f"{target.name}.part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside.write_text(recipe.to_json(), encoding="utf-8")
        aside.replace(target)
    except OSError as problem:
        raise QuickScanError(
            "The recipe could not be saved.",
            "{problem}",
            "Check whether you may write in {folder}.",
            problem=problem,
            folder=folder,
        ) from problem
    return target
