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
from .dialect import Dialect
from .grid import GridCells
from .limits import LONGEST_LINE
from .textfiles import WEB_PAGE, web_page
from .workbooks import require_whole

SPREADSHEETS = {".xlsx": "XLSX", ".xlsm": "XLSX", ".xls": "XLS", ".ods": "ODS"}
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
# as configuration options these work in every GDAL; as open options only in later ones
_AS_TEXT = {
    f"OGR_{driver}_{option}": value
    for driver in ("XLSX", "XLS", "ODS")
    for option, value in (("FIELD_TYPES", "STRING"), ("HEADERS", "DISABLE"))
}


class SheetCells(GridCells):
    """One sheet of an open workbook as rows of cells."""

    kind = "sheet"

    def __init__(self, path: Path, dataset: gdal.Dataset, layer: str, say: Wording, dialect: Dialect) -> None:
        super().__init__(path, layer, say, dialect)
        self._dataset = dataset
        self._sheets = dataset.GetLayerCount()

    def rows(self) -> Iterator[list[str]]:
        csv.field_size_limit(max(csv.field_size_limit(), LONGEST_LINE))
        reader = csv.reader(io.StringIO(self._text, newline=""))
        next(reader, None)  # the names that GDAL makes up
        for row in reader:
            if any(cell.strip() for cell in row):
                yield row

    def notes(self) -> list[str]:
        if self._sheets > 1:
            return [self._say("Sheet “{sheet}” of {count} was read.", sheet=self.layer, count=self._sheets)]
        return []

    @cached_property
    def _text(self) -> str:
        """All cells at once: GDAL writes them to a CSV in memory."""
        target = f"/vsimem/{uuid.uuid4().hex}.csv"
        arguments = ["-f", "CSV", "-lco", "SEPARATOR=COMMA", "-lco", "STRING_QUOTING=ALWAYS"]
        try:
            with _quiet_errors():
                written = gdal.VectorTranslate(target, self._dataset, options=[*arguments, self.layer])
                written = None  # noqa: F841 - closing writes the last rows
            return _content(target).decode("utf-8", "replace")
        finally:
            gdal.Unlink(target)


@contextmanager
def open_workbook(path: Path) -> Iterator[gdal.Dataset]:
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
        start = file.read(200)
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(WEB_PAGE):
        raise web_page(path, start.lstrip(b"\xef\xbb\xbf \t\r\n"))
    driver = SPREADSHEETS[path.suffix.lower()]
    if driver != "XLS" and start.startswith(_OLD_WORKBOOK):
        raise QuickScanError(
            "“{name}” could not be opened as a spreadsheet.",
            "It is protected with a password, or an old xls file under another name.",
            "Open it in a spreadsheet program and save it as xlsx, without a password.",
            name=path.name,
        )
    reason = require_whole(path) if driver in ("XLSX", "ODS") else ""
    dataset: Optional[gdal.Dataset] = None
    if not reason:
        with _cells_as_text(), _quiet_errors():
            try:
                dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=[driver])
            except RuntimeError as problem:
                reason = str(problem)
            reason = reason or gdal.GetLastErrorMsg()
    if dataset is None:
        raise QuickScanError(
            "“{name}” could not be opened as a spreadsheet.",
            "The file is broken off or of another kind. {problem}",
            "Open it in a spreadsheet program and save it again, or download it again.",
            name=path.name,
            problem=reason,
        )
    try:
        # sheets are read when they are first asked for, so the options must hold as long as the file is open
        with _cells_as_text():
            yield dataset
    finally:
        dataset = None


def sheet_names(dataset: gdal.Dataset) -> list[str]:
    """The sheets of an open workbook, in its own order."""
    return [dataset.GetLayer(index).GetName() for index in range(dataset.GetLayerCount())]


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


@contextmanager
def _quiet_errors() -> Iterator[None]:
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


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
