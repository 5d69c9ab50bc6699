"""Any file with a table in it, as cells: by what the file is, not by which publisher wrote it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Optional, Protocol

from ...errors import QuickScanError
from ...wording import Wording
from .archives import ARCHIVES, members, unpacked
from .companions import is_companion
from .dialect import Dialect
from .jsonfiles import JsonCells
from .mapfiles import MAP_FILES, MapCells, open_map
from .raw import RawTable
from .spreadsheets import SPREADSHEETS, SheetCells, open_workbook, sheet_names
from .textfiles import TextCells

TEXT_FILES = (".csv", ".tsv", ".txt")
JSON_FILES = (".json",)
TABLE_FILES = (*TEXT_FILES, *SPREADSHEETS, *JSON_FILES, *MAP_FILES)
_IN_ZIP = "!"


class Cells(Protocol):
    """What every kind of file offers."""

    path: Path
    layer: str
    kind: str

    def table(self, rows: Optional[int] = None, columns: Optional[Collection[str]] = None) -> RawTable:
        """The table as text; only the first ``rows`` and only ``columns`` where these are given."""


def is_table_file(path: Path) -> bool:
    """Whether a file's extension is that of a table; locks, hidden files and metadata are not."""
    known = (*TABLE_FILES, *ARCHIVES)
    return path.suffix.lower() in known and not path.name.startswith((".", "~$")) and not is_companion(path)


def layers_of(path: Path) -> list[str]:
    """The parts of a file that may each hold a table: sheets, layers, files in a zip (``member`` or ``member!sheet``).

    A file with one table has one part, which may be called "".

    Raises
    ------
    QuickScanError : the file does not exist, or cannot be opened.
    """
    with problems_told(path):
        _must_exist(path)
        return _layers(path)


def _layers(path: Path) -> list[str]:
    suffix = path.suffix.lower()
    if suffix in ARCHIVES:
        return [layer for member in members(path, TABLE_FILES) for layer in _layers_of_member(path, member)]
    if suffix in SPREADSHEETS:
        with open_workbook(path) as workbook:
            return sheet_names(path, workbook)
    if _is_map(path):
        with open_map(path, Wording("en")) as layers:
            return list(layers)
    return [""]


def _layers_of_member(path: Path, member: str) -> list[str]:
    """The parts of a file in a zip; it is unpacked only where it may have more than one."""
    if PurePosixPath(member).suffix.lower() not in (*SPREADSHEETS, *MAP_FILES):
        return [member]
    with unpacked(path, member) as file:
        try:
            inner = layers_of(file)
        except QuickScanError:
            # reading it says what is wrong; the other tables of the zip are not to suffer from it
            return [member]
    return [f"{member}{_IN_ZIP}{layer}" for layer in inner] if len(inner) > 1 else [member]


@contextmanager
def open_cells(path: Path, layer: str, say: Wording, dialect: Optional[Dialect] = None) -> Iterator[Cells]:
    """One table of a file, open as long as the block lasts.

    Parameters
    ----------
    layer : a part of the file as :func:`layers_of` names them; empty for the first.

    Raises
    ------
    QuickScanError : the file does not exist, cannot be opened, or has no such part.
    """
    with problems_told(path):
        _must_exist(path)
        with _open(path, layer, say, dialect or Dialect()) as cells:
            yield cells


@contextmanager
def problems_told(path: Path) -> Iterator[None]:
    """What the system says of a file or folder, as an error for the person who chose it."""
    try:
        yield
    except OSError as problem:
        raise QuickScanError(
            "“{name}” could not be opened.",
            "{problem}",
            "Check whether you may read the file and whether another program holds it.",
            name=path.name,
            problem=problem,
        ) from problem


@contextmanager
def _open(path: Path, layer: str, say: Wording, dialect: Dialect) -> Iterator[Cells]:
    suffix = path.suffix.lower()
    if suffix in ARCHIVES:
        member, _, inner = (layer or _first(members(path, TABLE_FILES), path)).partition(_IN_ZIP)
        with unpacked(path, member) as file, _open(file, inner, say, dialect) as cells:
            yield cells
    elif suffix in SPREADSHEETS:
        with open_workbook(path) as workbook:
            yield SheetCells(path, workbook, _chosen(sheet_names(path, workbook), layer, path), say, dialect)
    elif _is_map(path):
        with open_map(path, say) as layers:
            yield MapCells(path, layers[_chosen(list(layers), layer, path)], say)
    elif _is_json(path):
        yield JsonCells(path, say)
    else:
        yield TextCells(path, say, dialect)


def _chosen(names: list[str], layer: str, path: Path) -> str:
    if layer and layer not in names:
        raise QuickScanError(
            "“{name}” has no sheet “{sheet}”.",
            "Its sheets are: {sheets}.",
            "Choose one of these sheets.",
            name=path.name,
            sheet=layer,
            sheets=", ".join(names),
        )
    return layer or _first(names, path)


def _first(names: list[str], path: Path) -> str:
    if not names:
        raise QuickScanError(
            "“{name}” holds no tables.",
            "There is no sheet, layer or file in it that may hold one.",
            "Choose a file with a table.",
            name=path.name,
        )
    return names[0]


def _is_map(path: Path) -> bool:
    return path.suffix.lower() in MAP_FILES or (
        path.suffix.lower() in JSON_FILES and b"FeatureCollection" in _head(path)
    )


def _is_json(path: Path) -> bool:
    return _head(path).lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")


def _head(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(4096)


def _must_exist(path: Path) -> None:
    if not path.is_file():
        raise QuickScanError(
            "The file “{name}” does not exist.",
            "Looked for: {path}",
            "Check the path; the file may have been moved or renamed.",
            name=path.name,
            path=path,
        )
