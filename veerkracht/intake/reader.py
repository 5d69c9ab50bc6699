"""Tables come in here: find out what a file is, and read it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Optional, Union

from ..errors import QuickScanError
from ..study import TableSource
from ..wording import Wording
from .cells.raw import RawTable
from .cells.spreadsheets import SPREADSHEETS, read_sheet
from .cells.textfiles import read_text_table
from .fingerprint import sha256
from .formats.format import Format, Recognition
from .formats.registry import FORMATS
from .frames import Provenance, Table
from .rates import with_rates

__all__ = ["FORMATS", "Recognition", "expand", "read_table", "recognise"]

TEXT_FILES = (".csv", ".tsv", ".txt")
AUTO = "auto"
_PEEK_ROWS = 300


def recognise(path: Path, layer: str = "", say: Optional[Wording] = None) -> Recognition:
    """What a file is, from its first rows, and why.

    Parameters
    ----------
    layer : the sheet of a workbook; empty for the first that holds a table.
    say : the language of the reason.

    Raises
    ------
    QuickScanError : the file cannot be read, or no format knows it.
    """
    return _choose(_cells(Path(path), layer, say or Wording(), _PEEK_ROWS), AUTO, say or Wording())[1]


def read_table(source: TableSource, say: Wording) -> Table:
    """Read a table into observations of all areas and years in it.

    Rates and shares whose numerator and denominator both stand in the table are computed here; ``combine`` does the
    rest.

    Raises
    ------
    QuickScanError : the file cannot be read, is not known, or contradicts itself.
    """
    path = Path(source.path)
    raw = _cells(path, source.layer, say, None)
    chosen, recognition = _choose(raw, source.format, say)
    content = chosen.read(raw, source.year, say)
    observed, _ = with_rates(content.observations, say, years_around=0)
    provenance = Provenance(
        table=raw.name,
        publisher=recognition.publisher or chosen.publisher,
        format=chosen.name,
        years=tuple(sorted(int(year) for year in observed["year"].unique())),
        licence=chosen.licence,
        sha256=sha256(path),
        rows=len(raw.frame),
        columns_used=content.columns_used,
        repairs=content.repairs,
        path=str(path),
    )
    return Table(raw.name, observed, content.regions, provenance)


def expand(paths: Iterable[Union[str, Path]]) -> list[Path]:
    """Files as they are, and folders as the tables in them (not in their subfolders), by name.

    Raises
    ------
    QuickScanError : a path does not exist, or a folder holds no table.
    """
    files: list[Path] = []
    for path in map(Path, paths):
        if path.is_dir():
            inside = sorted(item for item in path.iterdir() if item.is_file() and is_table_file(item))
            if not inside:
                raise QuickScanError(
                    "The folder “{name}” holds no tables.",
                    "No CSV, xlsx, xls or ods file stands directly in it.",
                    "Choose the folder with the tables themselves.",
                    name=path.name,
                )
            files += inside
        else:
            _must_exist(path)
            files.append(path)
    return list(dict.fromkeys(files))


def is_table_file(path: Path) -> bool:
    """Whether a file's extension is that of a table; locks and hidden files are not."""
    known = (*TEXT_FILES, *SPREADSHEETS)
    return path.suffix.lower() in known and not path.name.startswith((".", "~$"))


def _must_exist(path: Path) -> None:
    if not path.is_file():
        raise QuickScanError(
            "The file “{name}” does not exist.",
            "Looked for: {path}",
            "Check the path; the file may have been moved or renamed.",
            name=path.name,
            path=path,
        )


def _cells(path: Path, layer: str, say: Wording, rows: Optional[int]) -> RawTable:
    _must_exist(path)
    try:
        if path.suffix.lower() in SPREADSHEETS:
            return read_sheet(path, layer, say, rows)
        return read_text_table(path, say, rows)
    except OSError as problem:
        raise QuickScanError(
            "“{name}” could not be opened.",
            "{problem}",
            "Check whether you may read the file and whether another program holds it.",
            name=path.name,
            problem=problem,
        ) from problem


def _choose(raw: RawTable, name: str, say: Wording) -> tuple[Format, Recognition]:
    if name != AUTO:
        named = next((item for item in FORMATS if item.name == name), None)
        if named is None:
            raise QuickScanError(
                "There is no table format “{format}”.",
                "The formats are: {formats}.",
                "Choose one of these, or “auto”.",
                format=name,
                formats=", ".join([AUTO, *(item.name for item in FORMATS)]),
            )
        reason = say("The user chose this format.")
        return named, named.recognise(raw, say) or Recognition(named.name, named.publisher, 1.0, reason)
    found = [(item, item.recognise(raw, say)) for item in FORMATS]
    known = [(item, recognition) for item, recognition in found if recognition is not None]
    if not known:
        raise QuickScanError(
            "“{name}” was not recognised.",
            "It is a table with the columns {columns}, but not one of the formats that are known ({formats}).",
            "Give it a column “code” with area codes and name the columns after indicators, such as k_lvb_2020.",
            name=raw.path.name,
            columns=", ".join(raw.headers[:12]) + (", …" if len(raw.headers) > 12 else ""),
            formats=", ".join(item.name for item in FORMATS),
        )
    return max(known, key=lambda pair: pair[1].confidence)
