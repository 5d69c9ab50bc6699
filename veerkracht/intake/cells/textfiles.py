"""Text tables (CSV and its kin): encoding, delimiter and header row are found out; all cells stay text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
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
}
WEB_PAGE = (b"<!doctype", b"<html", b"<?xml", b"<head", b"<body", b"<table")


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

    def below(self, skip: int, width: int, wanted: Sequence[int]) -> Iterator[Union[Cut, list[str]]]:
        """The rows below the first ``skip``: cut together as long as they are plain, from there on one by one."""
        with open_text(self.path, self.dialect.encoding) as stream:
            for _ in islice(self._parsed(stream), skip):
                pass
            text = ""
            while can_be_cut(self.dialect.delimiter) and (piece := stream.read(_PIECE)):
                text += piece
                found = cut(text, self.dialect.delimiter, width, wanted)
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
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(WEB_PAGE):
        raise web_page(path, start)
    kind = next((name for magic, name in _NOT_TEXT.items() if head.startswith(magic)), "")
    if kind:
        raise QuickScanError(
            "“{name}” is not a table in text form.",
            "Its content is of another kind ({kind}).",
            "Choose a CSV, xlsx, xls or ods file; give a file the extension that belongs to its content.",
            name=path.name,
            kind=kind,
        )


def web_page(path: Path, start: bytes) -> QuickScanError:
    """The error for a page that was saved under the name of a table; ``start`` is how it begins."""
    return QuickScanError(
        "“{name}” is a web page, not a table.",
        "The file begins with “{start}”: a page was saved under the name of a table.",
        "Download the file itself (often the button “Download” or “Raw”), not the page that shows it.",
        name=path.name,
        start=start[:15].decode("ascii", "replace"),
    )
