"""Text tables (CSV and its kin): encoding, delimiter and header row are found out; all cells stay text."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path
from typing import Optional

import pandas as pd

from ...errors import QuickScanError
from ...wording import Wording
from .raw import RawTable

DELIMITERS = (";", ",", "\t", "|")
ENCODINGS = ("utf-8-sig", "cp1252")
_LOOK_AT = 60
_NOT_TEXT = {
    b"%PDF": "PDF",
    b"PK\x03\x04": "zip, xlsx or ods",
    b"\xd0\xcf\x11\xe0": "xls",
    b"SQLite format 3": "GeoPackage",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
}
WEB_PAGE = (b"<!doctype", b"<html", b"<?xml", b"<head", b"<body", b"<table")


def read_text_table(path: Path, say: Wording, rows: Optional[int] = None) -> RawTable:
    """Read a CSV as text cells.

    Parameters
    ----------
    rows : read only the first so many rows.

    Raises
    ------
    QuickScanError : the file is empty, a web page, no text, or no table.
    """
    content = path.read_bytes()
    _refuse_what_is_no_table(path, content)
    text, encoding = _decode(path, content)
    lines = text.splitlines()
    delimiter = _delimiter(lines[:_LOOK_AT])
    start = _header_row(text, delimiter)
    notes: list[str] = []
    if encoding == "cp1252":
        notes.append(say("The text is in Windows encoding (cp1252), not UTF-8."))
    if start:
        notes.append(say("{count} title lines above the header were skipped.", count=start))
    frame = _parse(path, text, delimiter, start, rows)
    frame, footers = _without_footer(frame)
    if footers and rows is None:
        notes.append(say("{count} lines below the table (such as the source) were skipped.", count=footers))
    if frame.shape[1] < 2:
        raise QuickScanError(
            "“{name}” is not a table.",
            "No separator (semicolon, comma or tab) gives it more than one column.",
            "Save the table as CSV with a semicolon between the columns, or as xlsx.",
            name=path.name,
        )
    if frame.empty:
        raise QuickScanError(
            "“{name}” holds no rows.",
            "There is a header and nothing below it.",
            "Download or save the table again; check the filter that it was made with.",
            name=path.name,
        )
    return RawTable(path, "", frame, "text", rows is not None, tuple(notes))


def _refuse_what_is_no_table(path: Path, content: bytes) -> None:
    head = content[:4096]
    if not content.strip(b"\x00\xef\xbb\xbf \t\r\n"):
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
    # UTF-16 also holds zero bytes; it is decoded, other binary content is not
    if kind or (b"\x00" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff"))):
        raise QuickScanError(
            "“{name}” is not a table in text form.",
            "Its content is of another kind ({kind}).",
            "Choose a CSV, xlsx, xls or ods file; give a file the extension that belongs to its content.",
            name=path.name,
            kind=kind or "binary",
        )


def _decode(path: Path, content: bytes) -> tuple[str, str]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace"), "utf-16"
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1"), "latin-1"


def _counts(text_lines: list[str], delimiter: str) -> list[int]:
    try:
        return [len(cells) for cells in csv.reader(text_lines, delimiter=delimiter) if cells]
    except csv.Error:
        return []


def _delimiter(lines: list[str]) -> str:
    """The separator that gives the most rows of the same, largest number of cells."""

    def score(delimiter: str) -> tuple[int, int]:
        counts = _counts(lines, delimiter)
        if not counts:
            return 0, 0
        width, often = Counter(counts).most_common(1)[0]
        return (often * (width > 1), width)

    return max(DELIMITERS, key=score)


def _header_row(text: str, delimiter: str) -> int:
    """How many lines stand above the header: the first row as wide as most rows are."""
    widths: list[tuple[int, int]] = []
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    before = 0
    try:
        for cells in reader:
            widths.append((before, len(cells)))
            before = reader.line_num
            if len(widths) >= _LOOK_AT:
                break
    except csv.Error:
        return 0
    common = Counter(width for _, width in widths if width > 1).most_common(1)
    if not common:
        return 0
    return next(line for line, width in widths if width == common[0][0])


def _parse(path: Path, text: str, delimiter: str, start: int, rows: Optional[int]) -> pd.DataFrame:
    try:
        frame = pd.read_csv(
            io.StringIO(text),
            sep=delimiter,
            skiprows=start,
            nrows=rows,
            dtype=str,
            keep_default_na=False,
            na_filter=False,
            index_col=False,
            header=0,
        )
    except (ValueError, pd.errors.ParserError) as problem:
        raise QuickScanError(
            "“{name}” could not be read as a table.",
            "{problem}",
            "Look in the file whether every row has the same number of cells, and save it again.",
            name=path.name,
            problem=problem,
        ) from problem
    frame.columns = [str(header).strip().lstrip("\ufeff") for header in frame.columns]
    return frame.fillna("")


def _without_footer(frame: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    if frame.shape[1] < 2 or frame.empty:
        return frame, 0
    rest_is_empty = frame.iloc[:, 1:].eq("").all(axis=1)
    footer = rest_is_empty & (frame.iloc[:, 0].str.match(r"\s*(?:Bron|Source|©)") | frame.iloc[:, 0].str.strip().eq(""))
    return frame[~footer].reset_index(drop=True), int(footer.sum())


def web_page(path: Path, start: bytes) -> QuickScanError:
    """The error for a page that was saved under the name of a table; ``start`` is how it begins."""
    return QuickScanError(
        "“{name}” is a web page, not a table.",
        "The file begins with “{start}”: a page was saved under the name of a table.",
        "Download the file itself (often the button “Download” or “Raw”), not the page that shows it.",
        name=path.name,
        start=start[:15].decode("ascii", "replace"),
    )
