"""How a text table is written: its encoding and delimiter. Found from the file itself, unless the user knows better."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from ...errors import QuickScanError
from .limits import LONGEST_LINE, require_size

DELIMITERS = (";", ",", "\t", "|")
MIXED = "utf-8, with Windows characters"
LOOK_AT = 60
_BLOCK = 2**20
_HEAD = 2**18
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CODEC_ERRORS = "veerkracht_cp1252"


@dataclass(frozen=True)
class Dialect:
    """How a table is written; an empty field is still to be found.

    encoding : a codec name, or ``MIXED``.
    delimiter : between the cells of text.
    header_row : number of title rows above the header, -1 where unknown.
    header_rows : rows that make up the header, 0 where unknown.
    """

    encoding: str = ""
    delimiter: str = ""
    header_row: int = -1
    header_rows: int = 0


def _as_windows(problem: UnicodeError) -> tuple[str, int]:
    """Bytes that are no UTF-8 are letters of Windows: some programs paste the one into the other."""
    assert isinstance(problem, UnicodeDecodeError)
    wrong = problem.object[problem.start : problem.end]
    return wrong.decode("cp1252", "replace"), problem.end


codecs.register_error(_CODEC_ERRORS, _as_windows)


def open_text(path: Path, encoding: str) -> io.TextIOWrapper:
    """The file as text; the caller closes it."""
    if encoding == MIXED:
        return path.open(encoding="utf-8-sig", errors=_CODEC_ERRORS, newline="")
    return path.open(encoding=encoding, errors="replace", newline="")


def find_dialect(path: Path, known: Dialect) -> Dialect:
    """Encoding and delimiter of a text table, in one pass over the bytes.

    Raises
    ------
    QuickScanError : the file holds zero bytes, is too large, or has lines that no table has.
    """
    encoding = known.encoding or _encoding(path)
    with open_text(path, encoding) as stream:
        head = stream.read(_HEAD)
    return replace(known, encoding=encoding, delimiter=known.delimiter or find_delimiter(head))


def _encoding(path: Path) -> str:
    """Reads all of the file, a block at a time; refuses what no table is."""
    require_size(path)
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    mixed = False
    run = 0
    with path.open("rb") as stream:
        start = stream.read(2)
        if start in _UTF16:
            return "utf-16"
        stream.seek(0)
        for block in iter(lambda: stream.read(_BLOCK), b""):
            if b"\x00" in block:
                raise QuickScanError(
                    "“{name}” is not a table in text form.",
                    "It holds zero bytes, which text never does: it is broken off, or of another kind.",
                    "Download or save the table again, as CSV or as xlsx.",
                    name=path.name,
                )
            run = run + len(block) if not _has_line_end(block) else len(block) - _last_line_end(block)
            if run > LONGEST_LINE:
                raise QuickScanError(
                    "“{name}” is not a table.",
                    "It has a line of more than {limit} MB.",
                    "Save the table again, with one row on a line.",
                    name=path.name,
                    limit=LONGEST_LINE // 2**20,
                )
            if not mixed:
                try:
                    decoder.decode(block)
                except UnicodeDecodeError:
                    mixed = True
        if not mixed:
            try:
                decoder.decode(b"", final=True)
            except UnicodeDecodeError:
                mixed = True
    return MIXED if mixed else "utf-8-sig"


def _has_line_end(block: bytes) -> bool:
    return b"\n" in block or b"\r" in block


def _last_line_end(block: bytes) -> int:
    return max(block.rfind(b"\n"), block.rfind(b"\r"))


def find_delimiter(head: str) -> str:
    """The separator that gives the most rows of the same, largest number of cells; the first where none does."""

    def score(delimiter: str) -> tuple[int, int]:
        counts = [len(cells) for cells in first_rows(head, delimiter)]
        if not counts:
            return 0, 0
        width, often = Counter(counts).most_common(1)[0]
        return (often * (width > 1), width)

    return max(DELIMITERS, key=score)


def first_rows(head: str, delimiter: str) -> list[list[str]]:
    """The first rows of a text; what is wrong with them is told when the table is read."""
    rows: list[list[str]] = []
    try:
        for cells in csv.reader(io.StringIO(head, newline=""), delimiter=delimiter):
            if cells:
                rows.append(cells)
            if len(rows) >= LOOK_AT:
                break
    except csv.Error:
        pass
    return rows
