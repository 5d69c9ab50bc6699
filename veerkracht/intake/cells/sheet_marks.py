"""What GDAL leaves out of a spreadsheet and a table cannot do without.

A sheet may be hidden; a cell of 0.125 may be shown as 12.5 %; and a formula that no spreadsheet program has worked out
yet (a file made by another program) has no number, which would look like a gap. Old xls files do not tell.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path, PurePosixPath
from typing import Callable
from xml.etree import ElementTree
from xml.parsers import expat

# the two that Excel has without a definition: 0% and 0.00%
_PERCENT_FORMATS = {"9", "10"}
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.')
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_BLOCK = 2**20
_BOOK = "xl/workbook.xml"
# one cell that says it stands a billion times is made to bring a program down; GDAL leaves it out too
_MOST_REPEATED = 1_000_000

Place = tuple[int, int]


@dataclass
class Marks:
    """By row and column, both from 0: cells shown as a percentage, and formulas without a result."""

    percentages: set[Place] = field(default_factory=set)
    formulas: dict[Place, str] = field(default_factory=dict)

    def shown(self, row: int, cells: list[str]) -> list[str]:
        """The cells of a row as a spreadsheet program shows them."""
        if not self.percentages and not self.formulas:
            return cells
        return [
            _percentage(cell) if (row, column) in self.percentages else self.formulas.get((row, column), cell)
            for column, cell in enumerate(cells)
        ]


def hidden_sheets(path: Path) -> set[str]:
    """The sheets of an xlsx or ods that its user does not see."""
    if path.suffix.lower() == ".ods":
        return {name for name, (hidden, _) in _of_ods(path).items() if hidden}
    with zipfile.ZipFile(path) as archive:
        return {name for name, (hidden, _) in _sheets(archive).items() if hidden}


def marks_of(path: Path, sheet: str) -> Marks:
    """The marks of one sheet of an xlsx or ods."""
    if path.suffix.lower() == ".ods":
        return _of_ods(path).get(sheet, (False, Marks()))[1]
    with zipfile.ZipFile(path) as archive:
        part = _sheets(archive).get(sheet, (False, ""))[1]
        if part not in archive.namelist():
            return Marks()
        percent = _percent_styles(archive)
        return _of_xlsx(archive, part, percent) if percent or _holds(archive, part, _FORMULA) else Marks()


def _percentage(cell: str) -> str:
    try:
        hundredfold = Decimal(cell.strip()) * 100
    except InvalidOperation:
        return cell
    # a computer's 0.07 is 0.07000000000000001 now and then
    return f"{Decimal(f'{hundredfold:.12g}').normalize():f}%" if hundredfold.is_finite() else cell


def _sheets(archive: zipfile.ZipFile) -> dict[str, tuple[bool, str]]:
    """By name: whether a sheet is hidden, and where in the file it stands."""
    beside = "xl/_rels/workbook.xml.rels"
    if not {_BOOK, beside} <= set(archive.namelist()):
        return {}
    targets = {item.get("Id"): item.get("Target", "") for item in _elements(archive, beside, "Relationship")}
    found = {}
    for item in _elements(archive, _BOOK, "sheet"):
        link = next((value for name, value in item.attrib.items() if name.endswith("}id")), "")
        target = targets.get(link, "")
        part = target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl") / target)
        found[item.get("name", "")] = (item.get("state", "visible") != "visible", part)
    return found


def _percent_styles(archive: zipfile.ZipFile) -> set[str]:
    if "xl/styles.xml" not in archive.namelist():
        return set()
    formats = {
        item.get("numFmtId")
        for item in _elements(archive, "xl/styles.xml", "numFmt")
        if "%" in _QUOTED.sub("", item.get("formatCode", ""))
    } | _PERCENT_FORMATS
    styles = next(_elements(archive, "xl/styles.xml", "cellXfs"), None)
    return {str(number) for number, style in enumerate(styles or ()) if style.get("numFmtId") in formats}


def _elements(archive: zipfile.ZipFile, part: str, name: str) -> Iterator[ElementTree.Element]:
    try:
        root = ElementTree.fromstring(archive.read(part))
    except ElementTree.ParseError:
        return iter(())
    return (item for item in root.iter() if item.tag.rpartition("}")[2] == name)


def _holds(archive: zipfile.ZipFile, part: str, pattern: re.Pattern[bytes]) -> bool:
    with archive.open(part) as stream:
        tail = b""
        for block in iter(lambda: stream.read(_BLOCK), b""):
            if pattern.search(tail + block):
                return True
            tail = block[-32:]
    return False


def _walk(archive: zipfile.ZipFile, part: str, start: Callable, end: Callable, text: Callable) -> None:
    """Goes through a large part without keeping it; what is wrong with it is told by the program that reads it."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, given: start(name.rpartition(":")[2], given)
    parser.EndElementHandler = lambda name: end(name.rpartition(":")[2])
    parser.CharacterDataHandler = text
    with archive.open(part) as stream:
        try:
            parser.ParseFile(stream)
        except expat.ExpatError:
            return


def _of_xlsx(archive: zipfile.ZipFile, part: str, percent: set[str]) -> Marks:
    marks = Marks()
    row = column = -1
    kind = style = inside = ""
    parts: dict[str, str] = {}

    def start(name: str, given: dict[str, str]) -> None:
        nonlocal row, column, kind, style, inside
        if name == "row":
            row, column = int(given.get("r", row + 2)) - 1, -1
        elif name == "c":
            column = _column(given["r"]) if "r" in given else column + 1
            kind, style = given.get("t", "n"), given.get("s", "")
            parts.clear()
        elif name in ("f", "v"):
            inside = name
            parts[name] = ""

    def text(piece: str) -> None:
        if inside:
            parts[inside] += piece

    def end(name: str) -> None:
        nonlocal inside
        inside = ""
        if name != "c" or kind != "n":
            return
        if parts.get("v"):
            if style in percent:
                marks.percentages.add((row, column))
        elif "f" in parts:
            marks.formulas[row, column] = f"={parts['f'] or '…'}"

    _walk(archive, part, start, end, text)
    return marks


def _column(reference: str) -> int:
    """``C5`` as 2."""
    number = 0
    for letter in reference.rstrip("0123456789"):
        number = number * 26 + ord(letter.upper()) - 64
    return number - 1


def _of_ods(path: Path) -> dict[str, tuple[bool, Marks]]:
    with zipfile.ZipFile(path) as archive:
        if "content.xml" not in archive.namelist():
            return {}
        if not _holds(archive, "content.xml", re.compile(rb'"percentage"|display="false"')):
            return {}
        return _ods_sheets(archive)


def _ods_sheets(archive: zipfile.ZipFile) -> dict[str, tuple[bool, Marks]]:
    found: dict[str, tuple[bool, Marks]] = {}
    unseen: set[str] = set()
    style = sheet = ""
    row = column = below = 0

    def start(name: str, given: dict[str, str]) -> None:
        nonlocal style, sheet, row, column, below
        if name == "style":
            style = given.get("style:name", "")
        elif name == "table-properties" and given.get("table:display") == "false":
            unseen.add(style)
        elif name == "table":
            sheet, row = given.get("table:name", ""), 0
            found[sheet] = (given.get("table:style-name") in unseen, Marks())
        elif name == "table-row":
            column, below = 0, int(given.get("table:number-rows-repeated", 1))
        elif name in ("table-cell", "covered-table-cell"):
            beside = int(given.get("table:number-columns-repeated", 1))
            if given.get("office:value-type") == "percentage" and below * beside <= _MOST_REPEATED:
                places = ((row + down, column + right) for down in range(below) for right in range(beside))
                found[sheet][1].percentages.update(places)
            column += beside

    def end(name: str) -> None:
        nonlocal row
        if name == "table-row":
            row += below

    _walk(archive, "content.xml", start, end, lambda _: None)
    return found
