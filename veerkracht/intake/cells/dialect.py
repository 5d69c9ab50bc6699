"""How a text table is written: its encoding and delimiter. Found from the file itself, unless the user knows better."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import AnyStr

from ...errors import QuickScanError
from .limits import LONGEST_LINE, require_size

DELIMITERS = (";", ",", "\t", "|")
MIXED = "utf-8, with Windows characters"
LOOK_AT = 60
_BLOCK = 2**20
_HEAD = 2**18
_UTF16 = "utf-16"
_BYTE_ORDERS = ("utf-16-le", "utf-16-be")
# in UTF-16 every other byte of a western text is zero, save for some letters in names and typographers' marks, of which
# the other byte may look like a control character
_MOSTLY, _SELDOM = 0.7, 0.1
_CONTROL = bytes(set(range(32)) - set(b"\t\r\n"))
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

    Of the encodings, only one that bytes do not show by themselves (Windows, DOS) is taken from ``known``: a recipe
    remembers the encoding of last year's file.

    Raises
    ------
    QuickScanError : the file holds zero bytes, is too large, or has lines that no table has.
    """
    shown = _encoding(path)
    chosen = known.encoding not in ("", MIXED, "utf-8-sig", _UTF16, *_BYTE_ORDERS) and not shown.startswith(_UTF16)
    encoding = known.encoding if chosen else shown
    with open_text(path, encoding) as stream:
        head = stream.read(_HEAD)
    return replace(known, encoding=encoding, delimiter=known.delimiter or find_delimiter(head))


def _encoding(path: Path) -> str:
    """Reads all of the file, a block at a time; refuses what no table is."""
    require_size(path)
    with path.open("rb") as stream:
        wide = _sixteen_bits(stream.read(_HEAD))
    if wide:
        with open_text(path, wide) as text:
            for _ in _in_lines(iter(lambda: text.read(_BLOCK), ""), path):
                pass
        return wide
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    mixed = False
    with path.open("rb") as stream:
        for block in _in_lines(iter(lambda: stream.read(_BLOCK), b""), path):
            if b"\x00" in block:
                raise QuickScanError(
                    "“{name}” is not a table in text form.",
                    "It holds zero bytes, which text never does: it is broken off, or of another kind.",
                    "Download or save the table again, as CSV or as xlsx.",
                    name=path.name,
                )
            mixed = mixed or not _is_utf8(decoder, block)
    return MIXED if mixed or not _is_utf8(decoder, b"", final=True) else "utf-8-sig"


def _sixteen_bits(head: bytes) -> str:
    """Which UTF-16 a text is in; empty where it is in none. Not every program marks it as such."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _UTF16
    for order, letters, zeros in ((_BYTE_ORDERS[0], head[0::2], head[1::2]), (_BYTE_ORDERS[1], head[1::2], head[0::2])):
        controls = sum(letters.count(byte) for byte in _CONTROL)
        if zeros.count(0) > _MOSTLY * len(zeros) and controls < _SELDOM * len(letters):
            return order
    return ""


def _in_lines(blocks: Iterator[AnyStr], path: Path) -> Iterator[AnyStr]:
    """The blocks of a file, as long as no line in it is longer than any table's."""
    run = 0
    for block in blocks:
        ends = (b"\n", b"\r") if isinstance(block, bytes) else ("\n", "\r")
        last = max(block.rfind(end) for end in ends)
        run = run + len(block) if last < 0 else len(block) - last
        if run > LONGEST_LINE:
            raise QuickScanError(
                "“{name}” is not a table.",
                "It has a line of more than {limit} MB.",
                "Save the table again, with one row on a line.",
                name=path.name,
                limit=LONGEST_LINE // 2**20,
            )
        yield block


def _is_utf8(decoder: codecs.IncrementalDecoder, block: bytes, final: bool = False) -> bool:
    try:
        decoder.decode(block, final)
    except UnicodeDecodeError:
        return False
    return True


def find_delimiter(head: str) -> str:
    """The separator that gives the most rows of the same, largest number of cells; the first where none does."""

    def score(delimiter: str) -> tuple[int, int]:
        # titles above the table have one cell with every separator
        widths = [len(cells) for cells in first_rows(head, delimiter) if len(cells) > 1]
        if not widths:
            return 0, 0
        width, often = Counter(widths).most_common(1)[0]
        return often, width

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
