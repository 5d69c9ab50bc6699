"""Where the table stands in a grid of cells: titles above it, one or more header rows, the data, footers below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..codes import CBS_CODE

Rows = Sequence[Sequence[str]]
_MOST_HEADER_ROWS = 6
_CODE = re.compile(rf"(?i:{CBS_CODE})|\d{{7,8}}(?:\.0+)?")
_NUMBER = re.compile(r"[+\-−]?(?:\d+|\d{1,3}(?:[.,  \u202f]\d{3})+)(?:[.,]\d*)?(?:[eE][+-]?\d+)?\*{0,2}\s?%?")
_YEAR = re.compile(r"(?:19|20)\d{2}(?:JJ00)?\*{0,2}")
_NO_DATA = frozenset((".", "x", "-", "–", "null", "n/a", "na", "nan"))
_UNITS = re.compile(
    r"(?i)aantal|getal|code|naam|omschrijving|%|‰|x 1 ?000(?: euro)?|1 ?000 euro|euro|€|km²?|ha|m[²³]|kwh|score|index|"
    r"number|count|per (?:1 ?000|100) .*|aantal .* per .*"
)
_FOOTER = re.compile(r"(?i)\s*(?:bron|source|©|toelichting|noot|voetnoot|note)\b.*|\s*")


@dataclass(frozen=True)
class Layout:
    """first : rows above the header; count : rows of the header; names : one a column, unique.

    twins : names that stood more than once, with what the later ones are called here.
    """

    first: int
    count: int
    names: tuple[str, ...]
    titles: tuple[str, ...]
    twins: dict[str, tuple[str, ...]]


def find_layout(head: Rows, first: int = -1, count: int = 0) -> Layout:
    """The layout of a table by its first rows; ``first`` and ``count`` where the user gave them."""
    if first < 0:
        first = _header_row(head)
    if count <= 0:
        first, count = _header_rows(head, first)
    return _named(head, first, count)


def _header_row(head: Rows) -> int:
    """The first row that is about as full as the fullest, and holds no data."""
    if not head:
        return 0
    fullest = max(_filled(row) for row in head)
    for number, row in enumerate(head):
        if _filled(row) >= max(2, 0.5 * fullest) and not is_data(row):
            return number
    # no header at all: the fullest rows begin here, and their first one has to serve as names
    return next((number for number, row in enumerate(head) if _filled(row) >= max(1, 0.5 * fullest)), 0)


def _header_rows(head: Rows, first: int) -> tuple[int, int]:
    """Rows that belong to the header: groups above it, names that complete it, and units below it.

    A row below is taken in only where the header is not complete by itself (gaps or names that stand twice), so that a
    row of data is never lost to the header.
    """
    last = first
    while _incomplete(head[first : last + 1]) and last + 1 < len(head) and last - first < _MOST_HEADER_ROWS:
        below = head[last + 1]
        if is_data(below) or not _filled(below) or not _has_data_below(head, last + 1):
            break
        last += 1
    if last + 1 < len(head) and _is_units(head[last + 1]):
        last += 1
    while first > 0 and _incomplete(head[first : last + 1]) and _is_group(head[first - 1]):
        first -= 1
    return first, last - first + 1


def _incomplete(rows: Rows) -> bool:
    names = _joined(rows)
    return "" in names or len(set(names)) < len(names)


def _has_data_below(head: Rows, number: int) -> bool:
    return any(is_data(row) for row in head[number + 1 :])


def _is_units(row: Sequence[str]) -> bool:
    filled = [cell.strip() for cell in row if cell.strip()]
    return len(filled) > 1 and sum(bool(_UNITS.fullmatch(cell)) for cell in filled) >= 0.5 * len(filled)


def _is_group(row: Sequence[str]) -> bool:
    """A row with names for groups of columns: something stands beyond the first cell, and no data."""
    return any(cell.strip() for cell in row[1:]) and not is_data(row)


def is_data(row: Sequence[str]) -> bool:
    """Whether a row holds figures or area codes; years alone are a header."""
    cells = [cell.strip() for cell in row if cell.strip()]
    if any(_CODE.fullmatch(cell) for cell in cells):
        return True
    numbers = [cell for cell in cells if _NUMBER.fullmatch(cell)]
    figures = [cell for cell in numbers if not _YEAR.fullmatch(cell)]
    empty = sum(cell.lower() in _NO_DATA for cell in cells)
    if not figures:
        # a row of which all figures are years may be a header; one with a sign for "no data" is not
        return bool(empty) and len(numbers) + empty >= 0.3 * len(cells)
    return len(numbers) + empty >= 0.3 * len(cells)


def is_footer(row: Sequence[str]) -> bool:
    """Whether a row below the table is no data: a source, a note, or nothing."""
    return bool(_FOOTER.fullmatch(row[0])) and not any(cell.strip() for cell in row[1:])


def _filled(row: Sequence[str]) -> int:
    return sum(1 for cell in row if cell.strip())


def _joined(rows: Rows) -> list[str]:
    """One name a column: its cells from top to bottom, groups filled to the right; units in brackets behind."""
    width = max((len(row) for row in rows), default=0)
    parts: list[list[str]] = [[] for _ in range(width)]
    units = _is_units(rows[-1]) and len(rows) > 1
    for number, row in enumerate(rows):
        last = number == len(rows) - 1
        group = ""
        for column in range(width):
            cell = " ".join(row[column].split()) if column < len(row) else ""
            if not last and not (units and number == len(rows) - 2):
                group = cell or group
                cell = group
            if units and last:
                if cell and _UNITS.fullmatch(cell) and parts[column]:
                    parts[column][-1] = f"{parts[column][-1]} ({cell})"
                elif cell and cell not in parts[column]:
                    parts[column].append(cell)
            elif cell and cell not in parts[column]:
                parts[column].append(cell)
    return ["/".join(column) for column in parts]


def _named(head: Rows, first: int, count: int) -> Layout:
    # a group that is filled to the right must not name the columns before it
    names = [name.lstrip("\ufeff") for name in _joined(head[first : first + count])]
    width = max((len(row) for row in head[first:]), default=len(names))
    names += [""] * (width - len(names))
    while names and not names[-1] and all(len(row) < len(names) or not row[len(names) - 1].strip() for row in head):
        names.pop()
    seen: dict[str, int] = {}
    twins: dict[str, tuple[str, ...]] = {}
    unique = []
    for number, name in enumerate(names, start=1):
        name = name or f"column {number}"
        seen[name] = seen.get(name, 0) + 1
        if seen[name] > 1:
            twin = f"{name} #{seen[name]}"
            twins[name] = (*twins.get(name, ()), twin)
            name = twin
        unique.append(name)
    titles = tuple(" ".join(cell for cell in map(str.strip, row) if cell) for row in head[:first])
    return Layout(first, count, tuple(unique), tuple(title for title in titles if title), twins)
