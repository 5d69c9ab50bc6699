"""Spreadsheets (xlsx, xls, ods) through GDAL, every cell as text: codes keep their zeros (ARCHITECTURE, decision 6)."""

from __future__ import annotations

import csv
import io
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Optional

from osgeo import gdal

from ...errors import QuickScanError
from ...wording import Wording
from ..boundaries.complaints import attempt, quiet
from ..boundaries.datasets import Source
from .dialect import Dialect
from .grid import GridCells
from .limits import LONGEST_LINE
from .sheet_marks import Marks, hidden_sheets, marks_of
from .textfiles import refuse_web_page
from .zipped import require_whole

SPREADSHEETS = {".xlsx": "XLSX", ".xlsm": "XLSX", ".xls": "XLS", ".ods": "ODS"}
_OLD_WORKBOOK, _ZIPPED = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"
# as configuration options these work in every GDAL; as open options only in later ones
_AS_TEXT = {
    f"OGR_{driver}_{option}": value
    for driver in ("XLSX", "XLS", "ODS")
    for option, value in (("FIELD_TYPES", "STRING"), ("HEADERS", "DISABLE"))
}


class SheetCells(GridCells):
    """One sheet of an open workbook as rows of cells."""

    kind = "sheet"

    def __init__(self, path: Path, workbook: Source, layer: str, say: Wording, dialect: Dialect) -> None:
        super().__init__(path, layer, say, dialect)
        self._workbook = workbook
        self._sheets = len(workbook.layers)

    def rows(self) -> Iterator[list[str]]:
        csv.field_size_limit(max(csv.field_size_limit(), LONGEST_LINE))
        reader = csv.reader(io.StringIO(self._text, newline=""))
        next(reader, None)  # the names that GDAL makes up
        for number, row in enumerate(reader):
            cells = self._marks.shown(number, row)
            if any(cell.strip() for cell in cells):
                yield cells

    def notes(self) -> list[str]:
        notes = []
        if self._sheets > 1:
            notes.append(self._say("Sheet “{sheet}” of {count} was read.", sheet=self.layer, count=self._sheets))
        if self._marks.percentages:
            notes.append(self._say("Cells that are shown as percentages were read so: 0.125 as 12.5 %."))
        return notes

    @cached_property
    def _marks(self) -> Marks:
        return Marks() if self.path.suffix.lower() == ".xls" else marks_of(self.path, self.layer)

    @cached_property
    def _text(self) -> str:
        """All cells at once: GDAL writes them to a CSV in memory."""
        target = f"/vsimem/{uuid.uuid4().hex}.csv"
        arguments = ["-f", "CSV", "-lco", "SEPARATOR=COMMA", "-lco", "STRING_QUOTING=ALWAYS"]
        try:
            with quiet() as failures:
                self._workbook.write_layer(self.layer, target, arguments)
            if failures:
                raise _not_opened(self.path, failures[0])
            return _content(target).decode("utf-8", "replace")
        finally:
            gdal.Unlink(target)


@contextmanager
def open_workbook(path: Path) -> Iterator[Source]:
    """A workbook, read-only, closed afterwards.

    Raises
    ------
    QuickScanError : the file is empty, broken off, protected, or no workbook.
    """
    if path.stat().st_size == 0:
        raise QuickScanError(
            "“{name}” is empty.", "The file has no content.", "Download or save the table again.", name=path.name
        )
    with path.open("rb") as file:
        start = file.read(4096)
    refuse_web_page(path, start)
    driver = SPREADSHEETS[path.suffix.lower()]
    _refuse_other_kind(path, driver, start)
    problem = require_whole(path) if driver in ("XLSX", "ODS") else ""
    if problem:
        raise _not_opened(path, problem)
    with _cells_as_text(), quiet() as failures:
        workbook = attempt(_opened, path, driver)
    if workbook is None:
        raise _not_opened(path, "".join(failures[:1]))
    try:
        if failures:
            raise _not_opened(path, failures[0])
        # sheets are read when they are first asked for, so the options must hold as long as the file is open
        with _cells_as_text():
            yield workbook
    finally:
        workbook.close()


def sheet_names(path: Path, workbook: Source) -> list[str]:
    """The sheets of an open workbook that a user sees, in its own order; all where none is seen."""
    names = [layer.GetName() for layer in workbook.layers]
    hidden = set() if path.suffix.lower() == ".xls" else hidden_sheets(path)
    return [name for name in names if name not in hidden] or names


def _opened(path: Path, driver: str) -> Optional[Source]:
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=[driver])
    if dataset is None:
        return None
    # an ods is gone through at this moment
    dataset.GetLayerCount()
    return Source(dataset)


def _refuse_other_kind(path: Path, driver: str, start: bytes) -> None:
    if driver != "XLS" and start.startswith(_OLD_WORKBOOK):
        raise QuickScanError(
            "“{name}” could not be opened as a spreadsheet.",
            "It is protected with a password, or an old xls file under another name.",
            "Open it in a spreadsheet program and save it as xlsx, without a password.",
            name=path.name,
        )
    if driver == "XLS" and start.startswith(_ZIPPED):
        raise QuickScanError(
            "“{name}” could not be opened as a spreadsheet.",
            "It is an xlsx or ods file under the name of an old xls file.",
            "Open it in a spreadsheet program and save it as xlsx, or give it the extension that belongs to it.",
            name=path.name,
        )


def _not_opened(path: Path, problem: str) -> QuickScanError:
    return QuickScanError(
        "“{name}” could not be opened as a spreadsheet.",
        "The file is broken off or of another kind. {problem}",
        "Open it in a spreadsheet program and save it again, or download it again.",
        name=path.name,
        problem=problem,
    )


@contextmanager
def _cells_as_text() -> Iterator[None]:
    before = {option: gdal.GetConfigOption(option) for option in _AS_TEXT}
    for option, value in _AS_TEXT.items():
        gdal.SetConfigOption(option, value)
    try:
        yield
    finally:
        for option, earlier in before.items():
            gdal.SetConfigOption(option, earlier)


def _content(target: str) -> bytes:
    handle = gdal.VSIFOpenL(target, "rb")
    if handle is None:
        return b""
    try:
        gdal.VSIFSeekL(handle, 0, 2)
        size = gdal.VSIFTellL(handle)
        gdal.VSIFSeekL(handle, 0, 0)
        return bytes(gdal.VSIFReadL(1, size, handle)) if size else b""
    finally:
        gdal.VSIFCloseL(handle)
