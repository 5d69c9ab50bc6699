"""Boundary files of any kind, opened so that not a byte of them changes and nothing appears beside them."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from ...errors import QuickScanError
from ...wording import Wording
from ..cells.textfiles import TextCells
from .archives import unpack
from .datasets import Source, open_source

TEXT_FILES = (".csv", ".tsv", ".txt")
# SQLite writes a log beside a database that it reads and the reader of GML a .gfs: of these a copy is read
_SQLITE = (".gpkg", ".sqlite", ".db")
_COPIED = (*_SQLITE, ".gml", ".xml")
_ENDS = 1 << 16
_CLAIM = re.compile(
    rb'"(?:numberMatched|numberReturned|totalFeatures)"\s*:\s*(\d+)|\b(?:numberMatched|numberOfFeatures)="(\d+)"'
)
_NEXT_PAGE = re.compile(rb'"rel"\s*:\s*"next"')


@dataclass
class Contents:
    """What a file holds: datasets, and tables of text cells by their name."""

    sources: list[Source] = field(default_factory=list)
    tables: list[tuple[str, pd.DataFrame]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@contextmanager
def opened(path: Path, say: Wording) -> Iterator[Contents]:
    """What a file holds, for as long as the block lasts; temporary copies go with it.

    Raises
    ------
    QuickScanError : the file does not exist, may not be read, or is no boundary file.
    """
    _must_be_file(path)
    with tempfile.TemporaryDirectory(prefix="quickscan_") as folder:
        contents = Contents()
        try:
            try:
                _fill(contents, path, Path(folder), say)
            except OSError as problem:
                raise QuickScanError(
                    "“{name}” could not be opened.",
                    "{problem}",
                    "Check whether you may read the file and whether another program holds it.",
                    name=path.name,
                    problem=problem,
                ) from problem
            yield contents
        finally:
            # on Windows a folder with an open file in it cannot be removed
            for source in contents.sources:
                source.close()


def claims(path: Path) -> tuple[int, bool]:
    """How many features the answer of a web service says there are (0 where it says nothing), and whether it points to
    a next page."""
    with path.open("rb") as stream:
        ends = stream.read(_ENDS)
        stream.seek(max(_ENDS, path.stat().st_size - _ENDS))
        ends += stream.read()
    counts = [int(one or other) for one, other in _CLAIM.findall(ends)]
    return max(counts, default=0), bool(_NEXT_PAGE.search(ends))


def _must_be_file(path: Path) -> None:
    if path.is_dir():
        raise QuickScanError(
            "“{name}” is a folder.",
            "A boundary layer is one file, or a zip.",
            "Choose the file with the areas in this folder.",
            name=path.name,
        )
    if not path.is_file():
        raise QuickScanError(
            "The boundary file “{name}” does not exist.",
            "Looked for: {path}",
            "Check the path; the file may have been moved or renamed.",
            name=path.name,
            path=path,
        )


def _fill(contents: Contents, path: Path, folder: Path, say: Wording) -> None:
    if path.suffix.lower() != ".zip":
        _add(contents, path, path, folder, say)
        return
    problems = []
    for member in unpack(path, folder):
        try:
            _add(contents, member, path, folder, say)
        except QuickScanError as problem:
            # a zip may hold a description of itself beside the map
            problems.append(problem)
    if problems and not contents.sources and not contents.tables:
        raise problems[0]


def _add(contents: Contents, path: Path, shown: Path, folder: Path, say: Wording) -> None:
    _refuse_what_is_no_map(path)
    if path.suffix.lower() in TEXT_FILES:
        raw = TextCells(path, say).table()
        contents.tables.append((path.stem, raw.frame))
        contents.notes += raw.notes
    else:
        readable = path if folder in path.parents else _readable_copy(path, folder)
        contents.sources.append(open_source(readable, shown))


def _refuse_what_is_no_map(path: Path) -> None:
    with path.open("rb") as stream:
        start = stream.read(2048).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not start:
        raise QuickScanError(
            "“{name}” is empty.",
            "The file holds nothing at all.",
            "Download or save the areas again.",
            name=path.name,
        )
    if start.startswith(b"<!doctype html") or b"<html" in start:
        raise QuickScanError(
            "“{name}” is a web page, not a map file.",
            "A page was saved under the name of a map file.",
            "Download the file itself (often the button “Download” or “Raw”), not the page that shows it.",
            name=path.name,
        )
    if path.suffix.lower() == ".shp":
        beside = {item.suffix.lower() for item in path.parent.iterdir() if item.stem == path.stem}
        missing = [suffix for suffix in (".shx", ".dbf") if suffix not in beside]
        if missing:
            raise QuickScanError(
                "The shapefile “{name}” is not complete.",
                "Beside it there is no file that ends in {missing}.",
                "Keep the files of a shapefile together: .shp, .shx, .dbf, .prj and .cpg.",
                name=path.name,
                missing=", ".join(missing),
            )


def _readable_copy(path: Path, folder: Path) -> Path:
    suffix = path.suffix.lower()
    if suffix not in _COPIED:
        return path
    copy = folder / path.name
    shutil.copyfile(path, copy)
    # what another program has not yet written back stands in the log; the schema of GML tells its columns' types
    beside = path.with_name(path.name + "-wal") if suffix in _SQLITE else path.with_suffix(".xsd")
    if beside.is_file():
        shutil.copyfile(beside, folder / beside.name)
    return copy
