"""Text tables (CSV and its kin): encoding, delimiter and header row are found out; all cells stay text."""

from __future__ import annotations

import csv
import io
from collections.abc import Generator, Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Optional, Union

from ...errors import QuickScanError
from ...wording import Wording
from .dialect import MIXED, Dialect, find_dialect, open_text
from .grid import GridCells
from .limits import LONGEST_LINE
from .regular import Cut, can_be_cut, cut

# characters that are cut at a time: few enough to stay near the processor
_PIECE = 2**18

_NOT_TEXT = {
    b"%PDF": "PDF",
    b"PK\x03\x04": "zip, xlsx or ods",
    b"\xd0\xcf\x11\xe0": "xls",
    b"SQLite format 3": "GeoPackage",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"\x1f\x8b": "gzip",
    b"7z\xbc\xaf\x27\x1c": "7z",
    b"Rar!": "rar",
}
_WEB_PAGE = (b"<!doctype", b"<html", b"<?xml", b"<head", b"<body", b"<table", b"<meta", b"<style", b"<div")


class TextCells(GridCells):
    """A text file as rows of cells.

    Raises
    ------
    QuickScanError : the file is empty, a web page, no text, or no table.
    """

    kind = "text"

    def __init__(self, path: Path, say: Wording, dialect: Optional[Dialect] = None) -> None:
        _refuse_what_is_no_table(path)
        super().__init__(path, "", say, find_dialect(path, dialect or Dialect()))

    def rows(self) -> Iterator[list[str]]:
        with open_text(self.path, self.dialect.encoding) as stream:
            yield from self._parsed(stream)

    def below(self, skip: int, width: int, wanted: Sequence[int]) -> Generator[Union[Cut, list[str]], None, None]:
        """The rows below the first ``skip``: cut together as long as they are plain, from there on one by one, also
        where the header may stand between them again."""
        mark = max(self.head[skip - 1], key=len, default="") if skip else ""
        with open_text(self.path, self.dialect.encoding) as stream:
            for _ in islice(self._parsed(stream), skip):
                pass
            text = ""
            while can_be_cut(self.dialect.delimiter) and (piece := stream.read(_PIECE)):
                text += piece
                found = None if mark and mark in text else cut(text, self.dialect.delimiter, width, wanted)
                if found is None:
                    break
                rows, text = found
                yield rows
            yield from self._parsed(chain(io.StringIO(text + stream.readline(), newline=""), stream))

    def _parsed(self, lines: Iterable[str]) -> Iterator[list[str]]:
        """The rows that are not empty."""
        # one limit for the whole program; it is only ever raised, so that no other reader meets one below its own
        csv.field_size_limit(max(csv.field_size_limit(), LONGEST_LINE))
        for row in csv.reader(lines, delimiter=self.dialect.delimiter, strict=True):
            if row and any(row):
                yield row

    def notes(self) -> list[str]:
        if self.dialect.encoding == MIXED:
            return [self._say("Some letters are in Windows encoding (cp1252), not UTF-8; they were read as such.")]
        return []


def _refuse_what_is_no_table(path: Path) -> None:
    with path.open("rb") as stream:
        head, more = stream.read(4096), stream.read(1)
    if not more and not head.strip(b"\x00\xef\xbb\xbf \t\r\n"):
        raise QuickScanError(
            "“{name}” is empty.",
            "The file holds no text at all.",
            "Download or save the table again.",
            name=path.name,
        )
    refuse_web_page(path, head)
    kind = next((name for magic, name in _NOT_TEXT.items() if head.startswith(magic)), "")
    if kind:
        raise QuickScanError(
            "“{name}” is not a table in text form.",
            "Its content is of another kind ({kind}).",
            "Choose a CSV, xlsx, xls or ods file; give a file the extension that belongs to its content.",
            name=path.name,
            kind=kind,
        )


def refuse_web_page(path: Path, head: bytes) -> None:
    """Check that a file, which begins with ``head``, is no page or XML under the name of a table.

    Raises
    ------
    QuickScanError : it is.
    """
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not start.startswith(_WEB_PAGE):
        return
    if b"urn:schemas-microsoft-com:office:spreadsheet" in start:
        raise QuickScanError(
            "“{name}” could not be opened as a spreadsheet.",
            "It is an XML table of Excel 2003, which cannot be read.",
            "Open it in a spreadsheet program and save it as xlsx.",
            name=path.name,
        )
    if b"<table" in start and b"<script" not in start:
        raise QuickScanError(
            "“{name}” is a web page, not a table.",
            "Some programs save a page with a table in it under the name of a spreadsheet.",
            "Open it in a spreadsheet program and save it as xlsx; or download the file itself, not the page that "
            "shows it.",
            name=path.name,
        )
    raise QuickScanError(
        "“{name}” is a web page, not a table.",
        "The file begins with “{start}”: a page was saved under the name of a table.",
        "Download the file itself (often the button “Download” or “Raw”), not the page that shows it.",
        name=path.name,
        start=start[:15].decode("ascii", "replace"),
    )
