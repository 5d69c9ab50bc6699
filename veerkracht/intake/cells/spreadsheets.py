"""Spreadsheets (xlsx, xls, ods) through GDAL, every cell as text: codes keep their zeros (ARCHITECTURE, decision 6)."""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Optional

import pandas as pd
from osgeo import gdal

from ...errors import QuickScanError
from ...wording import Wording
from .raw import RawTable
from .textfiles import WEB_PAGE, web_page

SPREADSHEETS = {".xlsx": "XLSX", ".xlsm": "XLSX", ".xls": "XLS", ".ods": "ODS"}
# as configuration options these work in every GDAL; as open options only in later ones
_AS_TEXT = {
    f"OGR_{driver}_{option}": value
    for driver in ("XLSX", "XLS", "ODS")
    for option, value in (("FIELD_TYPES", "STRING"), ("HEADERS", "FORCE"))
}


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


def sheet_names(path: Path) -> list[str]:
    """The sheets of a workbook."""
    with _open(path) as dataset:
        return [dataset.GetLayer(index).GetName() for index in range(dataset.GetLayerCount())]


def read_sheet(path: Path, layer: str, say: Wording, rows: Optional[int] = None) -> RawTable:
    """Read one sheet as text cells: ``layer``, or the first sheet that holds a table.

    Raises
    ------
    QuickScanError : the file is empty, broken off, no workbook, or has no such sheet.
    """
    with _open(path) as dataset:
        sheets = [dataset.GetLayer(index).GetName() for index in range(dataset.GetLayerCount())]
        if layer and layer not in sheets:
            raise QuickScanError(
                "“{name}” has no sheet “{sheet}”.",
                "Its sheets are: {sheets}.",
                "Choose one of these sheets.",
                name=path.name,
                sheet=layer,
                sheets=", ".join(sheets),
            )
        chosen = layer or next(
            (name for name in sheets if dataset.GetLayerByName(name).GetFeatureCount() > 0), sheets[0] if sheets else ""
        )
        frame = _cells(dataset, chosen, rows) if chosen else pd.DataFrame()
    if frame.empty:
        raise QuickScanError(
            "“{name}” holds no rows.",
            "The sheet “{sheet}” has no cells below a header.",
            "Choose another sheet or download the table again.",
            name=path.name,
            sheet=chosen,
        )
    notes = [say("Sheet “{sheet}” of {count} was read.", sheet=chosen, count=len(sheets))] if len(sheets) > 1 else []
    return RawTable(path, chosen, frame, "sheet", rows is not None, tuple(notes))


@contextmanager
def _open(path: Path) -> Iterator[gdal.Dataset]:
    if path.stat().st_size == 0:
        raise QuickScanError(
            "“{name}” is empty.", "The file has no content.", "Download or save the table again.", name=path.name
        )
    with path.open("rb") as file:
        start = file.read(200).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(WEB_PAGE):
        raise web_page(path, start)
    driver = SPREADSHEETS[path.suffix.lower()]
    reason = _broken_workbook(path) if driver in ("XLSX", "ODS") else ""
    dataset = None
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


def _broken_workbook(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            broken = archive.testzip()
            return f"{broken}" if broken else ""
    except (zipfile.BadZipFile, OSError, EOFError, RuntimeError) as problem:
        return str(problem)


def _cells(dataset: gdal.Dataset, sheet: str, rows: Optional[int]) -> pd.DataFrame:
    """All cells of a sheet at once: GDAL writes them to a CSV in memory, which pandas reads as text."""
    target = f"/vsimem/{uuid.uuid4().hex}.csv"
    arguments = ["-f", "CSV", "-lco", "SEPARATOR=COMMA", "-lco", "STRING_QUOTING=ALWAYS"]
    if rows is not None:
        arguments += ["-limit", str(rows)]
    try:
        with _quiet_errors():
            written = gdal.VectorTranslate(target, dataset, options=[*arguments, sheet])
            written = None  # noqa: F841 - closing writes the last rows
        text = _content(target).decode("utf-8")
    finally:
        gdal.Unlink(target)
    if not text.strip():
        return pd.DataFrame()
    frame = pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False, na_filter=False)
    frame.columns = [str(header).strip() for header in frame.columns]
    return frame[~frame.eq("").all(axis=1)].reset_index(drop=True)


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
