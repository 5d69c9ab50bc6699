"""What an unknown table probably is, with the reason for each guess; the user corrects, and keeps it as a recipe."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

import pandas as pd

from ...errors import QuickScanError
from ...recipe import FROM_COLUMN, FROM_HEADER, FROM_NAME, GIVEN, LONG, WIDE, Keep, Meaning, Recipe
from ...wording import Wording
from ..catalogue import catalogue
from ..cells.dialect import Dialect
from ..cells.grid import GridCells
from ..cells.opening import layers_of, open_cells
from ..cells.raw import RawTable
from ..codes import BARE_CODE, CBS_CODE, clean_codes, level_from_header, level_of, visible
from ..columns import ColumnUse, find_column, known_columns, plain, rules, take_apart
from ..formats.keys import CODE_STEMS, REGION_STEMS, YEAR_STEMS
from ..formats.long_table import VALUE_STEMS, VARIABLE_STEMS
from ..formats.tidy import NAME_STEMS
from ..formats.wide_table import year_of_name
from ..values import to_numbers
from .roles import with_number, with_role

PEEK_ROWS = 400
_SHOWN_ROWS = 40
_PERIOD = r"(?:19|20)\d{2}(?:JJ00|[.,]0+)?\*{0,2}"
_KEY = r"(?=.*\d)[0-9A-Za-z._-]{1,24}"
_ALIKE = 0.86


@dataclass(frozen=True)
class Proposal:
    """A recipe that is guessed, and what the assistant shows beside it.

    reasons : by field of the recipe, a sentence.
    grid : the first rows as they stand in the file; empty for files that are no grid.
    headers : of the table, with ``figures`` those of them that hold numbers.
    kinds : columns that hold a few texts again and again, with these texts.
    parts : the sheets, layers or members of the file.
    """

    recipe: Recipe
    reasons: dict[str, str]
    grid: tuple[tuple[str, ...], ...]
    headers: tuple[str, ...]
    figures: tuple[str, ...]
    kinds: dict[str, tuple[str, ...]]
    parts: tuple[str, ...]
    raw: RawTable


def propose(path: Path, say: Wording, layer: str = "", dialect: Optional[Dialect] = None) -> Proposal:
    """Guess how a table is to be read, from its first rows.

    Parameters
    ----------
    layer : the sheet, layer or member; empty for the largest.
    dialect : what the user has settled already.

    Raises
    ------
    QuickScanError : the file cannot be read, or there is no table in it.
    """
    parts = layers_of(path)
    layer = layer or _largest(path, parts, say)
    with open_cells(path, layer, say, dialect) as cells:
        raw = cells.table(PEEK_ROWS)
        grid: tuple[tuple[str, ...], ...] = ()
        written: dict[str, object] = {}
        reasons: dict[str, str] = {}
        if isinstance(cells, GridCells):
            grid = tuple(tuple(row) for row in cells.head[:_SHOWN_ROWS])
            written = {
                "encoding": cells.dialect.encoding,
                "delimiter": cells.dialect.delimiter,
                "header_row": cells.layout.first,
                "header_rows": cells.layout.count,
            }
            reasons = _about_grid(cells, say)
    figures = tuple(header for header in raw.headers if _is_figures(raw.frame[header]))
    recipe = Recipe(path.stem, raw.headers, sheet=layer, **written)  # type: ignore[arg-type]
    for guess in (_codes, _decimal, _layout, _year, _meanings, _keep):
        recipe, told = guess(raw, recipe, figures, say)
        reasons.update(told)
    return Proposal(recipe, reasons, grid, raw.headers, figures, _kinds(raw), tuple(parts), raw)


def _largest(path: Path, parts: Sequence[str], say: Wording) -> str:
    """The part of a file with the most cells in its first rows: a read-me sheet has few."""

    def size(part: str) -> int:
        try:
            with open_cells(path, part, say) as cells:
                return cells.table(PEEK_ROWS).frame.size
        except QuickScanError:
            return 0

    return max(parts, key=size) if len(parts) > 1 else "".join(parts)


def _about_grid(cells: GridCells, say: Wording) -> dict[str, str]:
    names = {";": say("semicolon"), ",": say("comma"), "\t": say("tab"), "|": say("bar")}
    reasons = {
        "header_row": say(
            "The header is row {row}: the first that is about as full as the fullest and holds no figures.",
            row=cells.layout.first + 1,
        )
    }
    if cells.layout.count > 1:
        reasons["header_rows"] = say("It takes {count} rows, because one alone leaves gaps.", count=cells.layout.count)
    if cells.dialect.delimiter:
        reasons["delimiter"] = say(
            "A {delimiter} parts the cells: it gives most rows the same number of them.",
            delimiter=names.get(cells.dialect.delimiter, cells.dialect.delimiter),
        )
        reasons["encoding"] = say("The encoding is {encoding}.", encoding=cells.dialect.encoding)
    return reasons


def _is_figures(cells: pd.Series) -> bool:
    """Whether a column holds numbers for the most part, which are not codes or years."""
    filled = cells[cells.str.strip().ne("")]
    if filled.empty:
        return False
    numbers, unreadable = to_numbers(filled)
    is_code = filled.str.strip().str.fullmatch(f"{CBS_CODE}|{_PERIOD}").mean() > 0.5
    return bool(numbers.notna().any() and unreadable.mean() < 0.2 and not is_code)


def figures_in(proposal: Proposal, recipe: Recipe) -> list[tuple[str, str]]:
    """What a user can give an indicator: the columns of figures, or in a long table the figures in the rows; each
    with an example of what stands in it."""
    frame = proposal.raw.frame
    if recipe.layout == LONG:
        if recipe.variable_column not in frame or recipe.value_column not in frame:
            return []
        names = frame[recipe.variable_column].str.strip()
        first = frame[recipe.value_column].groupby(names, sort=False).first()
        return [(str(name), str(example).strip()) for name, example in first.items()]
    chosen = {meaning.column for meaning in recipe.meanings}
    columns = [
        header
        for header in proposal.headers
        if header not in (recipe.code_column, recipe.year_column) and (header in proposal.figures or header in chosen)
    ]
    cells = {header: frame[header].str.strip() for header in columns if header in frame}
    return [(header, next((cell for cell in column if cell), "")) for header, column in cells.items()]


Guessed = tuple[Recipe, dict[str, str]]


def _codes(raw: RawTable, recipe: Recipe, figures: Sequence[str], say: Wording) -> Guessed:
    """The column with the area codes: by what stands in it, then by its name; else the one with names."""
    best, score, reason = "", 0.0, ""
    for header in raw.headers:
        cells = visible(raw.frame[header]).str.strip()
        filled = cells[cells.ne("")]
        if filled.empty:
            continue
        cbs = filled.str.upper().str.fullmatch(CBS_CODE).mean()
        named = take_apart(header).stem in CODE_STEMS
        different = filled.nunique() / len(filled)
        # under a name that tells the level, a short number is one that lost its zeros
        bare = filled.str.fullmatch(BARE_CODE.format(least=1 if level_from_header(header) else 5)).mean()
        key = filled.str.fullmatch(_KEY).mean()
        for points, why in (
            (4.0 * cbs + named if cbs >= 0.5 else 0.0, say("“{column}” holds codes of the CBS.", column=header)),
            (
                2.0 * bare + named + different if bare >= 0.8 and (named or different > 0.5) else 0.0,
                say("“{column}” holds numbers of the length of area codes.", column=header),
            ),
            (1.0 + key if named and key >= 0.5 else 0.0, say("“{column}” is called as a code column.", column=header)),
        ):
            if points > score:
                best, score, reason = header, points, why
    if best:
        levels = raw.frame[best]
        codes, _ = clean_codes(levels, say, level_from_header(best))
        found = level_of(codes[codes.ne("")]).mode()
        level = str(found.iloc[0]) if len(found) and found.iloc[0] != "other" else ""
        told = {"code_column": reason}
        if level:
            told["level"] = say("The codes are of {level}.", level=_level_word(level, say))
        return recipe.changed(code_column=best, level=level), told
    names = find_column(raw.headers, (*NAME_STEMS, *REGION_STEMS))
    names = names or next((header for header in raw.headers if header not in figures), "")
    reason = say("No column holds codes; “{column}” holds names, which match nothing until you say so.", column=names)
    return recipe.changed(code_column=names, by_name=True), {"code_column": reason}


def _decimal(raw: RawTable, recipe: Recipe, figures: Sequence[str], say: Wording) -> Guessed:
    cells = raw.frame[list(figures)].stack() if figures else pd.Series(dtype=object)
    text = cells.astype(str).str.strip()
    commas = int(text.str.fullmatch(r"[+-]?\d+,(?:\d{1,2}|\d{4,})").sum())
    points = int(text.str.fullmatch(r"[+-]?\d+\.(?:\d{1,2}|\d{4,})").sum())
    if commas > points:
        return recipe.changed(decimal=","), {
            "decimal": say("The comma is the decimal mark: {count} cells.", count=commas)
        }
    if points > 0:
        return recipe.changed(decimal="."), {
            "decimal": say("The point is the decimal mark: {count} cells.", count=points)
        }
    return recipe, {"decimal": say("No decimals were seen; each cell is read as it shows.")}


def _layout(raw: RawTable, recipe: Recipe, figures: Sequence[str], say: Wording) -> Guessed:
    """Long where one column says which figure a row is, and one holds it."""
    variable = find_column(raw.headers, VARIABLE_STEMS)
    value = find_column(raw.headers, VALUE_STEMS)
    others = [header for header in figures if header != recipe.code_column]
    if variable and (value or len(others) == 1):
        value = value or others[0]
        reason = say(
            "Long: “{variable}” says which figure a row is, “{value}” holds it.", variable=variable, value=value
        )
        return recipe.changed(layout=LONG, variable_column=variable, value_column=value), {"layout": reason}
    return recipe.changed(layout=WIDE), {"layout": say("Wide: a column for each figure.")}


def _year(raw: RawTable, recipe: Recipe, figures: Sequence[str], say: Wording) -> Guessed:
    column = find_column(raw.headers, YEAR_STEMS)
    if not column:
        # 1911 crimes are no year
        others = {recipe.code_column, *(use.column for use in _by_name(raw.headers))}
        cells = {header: raw.frame[header].str.strip() for header in raw.headers if header not in others}
        column = next((name for name, part in cells.items() if part.str.fullmatch(_PERIOD).mean() > 0.95), "")
    if column:
        reason = say("The years stand in “{column}”.", column=column)
        return recipe.changed(year_from=FROM_COLUMN, year_column=column), {"year_from": reason}
    with_year = [header for header in figures if take_apart(header).year]
    # a column without a single figure may be all that there is
    with_year = with_year or [use.column for use in _by_name(raw.headers) if use.year]
    if with_year:
        reason = say("The years stand in the headers, as in “{column}”.", column=with_year[0])
        return recipe.changed(year_from=FROM_HEADER), {"year_from": reason}
    year, evidence = year_of_name(raw)
    if year is not None:
        reason = say("The year {year} follows from “{evidence}”.", year=year, evidence=evidence)
        return recipe.changed(year_from=FROM_NAME), {"year_from": reason}
    return recipe.changed(year_from=GIVEN), {"year_from": say("The year stands nowhere: fill it in.")}


def _meanings(raw: RawTable, recipe: Recipe, figures: Sequence[str], say: Wording) -> Guessed:
    if recipe.layout == LONG:
        names = list(raw.frame[recipe.variable_column].str.strip().unique())
    else:
        names = [header for header in figures if header not in (recipe.code_column, recipe.year_column)]
    by_name = [Meaning(use.column, use.indicator, use.role, use.year, use.factor) for use in _by_name(names)]
    meanings = {meaning.column: with_number(meaning, raw, recipe) for meaning in by_name}
    taken = {(meaning.indicator, take_apart(column).year) for column, meaning in meanings.items()}
    for name in names:
        indicator = "" if name in meanings else _alike(name)
        if indicator and (indicator, take_apart(name).year) not in taken:
            guessed = Meaning(name, indicator, year=take_apart(name).year)
            meanings[name] = with_role(guessed, raw, recipe)
            taken.add((indicator, take_apart(name).year))
    ordered = tuple(meanings[name] for name in names if name in meanings)
    reason = say("{count} of {all} figures were recognised by their name.", count=len(ordered), all=len(names))
    return recipe.changed(meanings=ordered), {"meanings": reason}


def _by_name(names: Sequence[str]) -> list[ColumnUse]:
    return known_columns(names, sorted({rule.publisher for rule in rules() if not rule.category}))


def _alike(name: str) -> str:
    """The indicator whose label is nearly the name of a column; empty where none is, or more are."""
    stem = take_apart(name).stem
    labels: dict[str, str] = {}
    for indicator in catalogue().values():
        for label in (indicator.label_nl, indicator.label_en, indicator.short_nl, indicator.short_en):
            labels.setdefault(plain(label), indicator.id)
    close = difflib.get_close_matches(stem, labels, n=2, cutoff=_ALIKE)
    found = {labels[label] for label in close}
    return found.pop() if len(found) == 1 else ""


def _keep(raw: RawTable, recipe: Recipe, figures: Sequence[str], say: Wording) -> Guessed:
    """Where an area stands in more rows than there are years, the rows of "all together" are meant."""
    columns = [recipe.code_column, *([recipe.year_column] if recipe.year_column else [])]
    columns += [recipe.variable_column] if recipe.layout == LONG else []
    if not recipe.code_column or not raw.frame.duplicated(columns).any():
        return recipe, {}
    for column, values in _kinds(raw).items():
        total = next((value for value in values if value.lower().startswith(("totaal", "total", "alle"))), "")
        if total and column not in columns:
            reason = say(
                "Areas stand in more rows; those with “{column}” = “{value}” are kept.", column=column, value=total
            )
            return recipe.changed(keep=(Keep(column, (total,)),)), {"keep": reason}
    return recipe, {"keep": say("Areas stand in more rows of one year: choose which rows to keep.")}


def _kinds(raw: RawTable) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for header in raw.headers:
        values = sorted(raw.frame[header].str.strip().unique())
        if 1 < len(values) <= 30 and len(values) < len(raw.frame):
            found[header] = tuple(values)
    return found


def _level_word(level: str, say: Wording) -> str:
    return {
        "neighbourhood": say("neighbourhoods"),
        "district": say("districts"),
        "municipality": say("municipalities"),
        "country": say("the country"),
    }.get(level, say("own areas"))
