"""The results as a workbook (XLSX) that colleagues open without QGIS, written by GDAL (ARCHITECTURE, decision 6).

Numbers are numbers; text is text. A text that a spreadsheet could take for a formula gets an apostrophe before it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pandas as pd
from osgeo import gdal, ogr

from ..analysis.results import QuickScan
from ..errors import QuickScanError
from ..wording import Wording
from .workbook_looks import dress
from .workbook_sheets import Sheet, sheets

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
SHEET_NAME_LIMIT = 31


def write_workbook(quickscan: QuickScan, path: Path, say: Wording) -> None:
    """Write every result, read-me first; made aside and renamed, so that an earlier workbook survives a failure.

    Raises
    ------
    QuickScanError : the file cannot be written, or is open in another program.
    """
    aside = path.with_name(f".{path.stem}-{os.getpid()}.xlsx")
    try:
        content = sheets(quickscan, say)
        _write(content, aside)
        dress(aside, [sheet.frame for sheet in content])
        os.replace(aside, path)
    except (OSError, RuntimeError) as problem:
        raise QuickScanError(
            "The workbook {name} could not be written.",
            "{problem}",
            "Close it in other programs, or choose another folder.",
            name=path.name,
            problem=problem,
        ) from problem
    finally:
        if aside.exists():
            aside.unlink()


def neutral(text: str) -> str:
    """A text that no spreadsheet takes for a formula: one that begins like one gets an apostrophe in front.

    Not a space: readers of XLSX may strip that.
    """
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_STARTS) else text


def _write(content: list[Sheet], path: Path) -> None:
    """One GDAL layer a sheet. RuntimeError when GDAL refuses."""
    driver = ogr.GetDriverByName("XLSX")
    if driver is None:
        raise RuntimeError("GDAL: XLSX")
    workbook = driver.CreateDataSource(str(path))
    if workbook is None:
        raise RuntimeError(gdal.GetLastErrorMsg() or str(path))
    for sheet in content:
        _write_sheet(workbook, sheet)
    workbook.FlushCache()
    del workbook
    if not path.exists() or path.stat().st_size == 0:
        raise RuntimeError(gdal.GetLastErrorMsg() or str(path))


def _write_sheet(workbook: ogr.DataSource, sheet: Sheet) -> None:
    if sheet.frame.empty:  # GDAL writes no headings above nothing
        empty = {heading: ["–" if index == 0 else None] for index, heading in enumerate(sheet.frame.columns)}
        sheet = Sheet(sheet.name, pd.DataFrame(empty, dtype=object))
    layer = workbook.CreateLayer(sheet.name[:SHEET_NAME_LIMIT], None, ogr.wkbNone)
    if layer is None:
        raise RuntimeError(gdal.GetLastErrorMsg() or sheet.name)
    numeric = [
        pd.api.types.is_numeric_dtype(kind) and not pd.api.types.is_bool_dtype(kind) for kind in sheet.frame.dtypes
    ]
    whole = [pd.api.types.is_integer_dtype(kind) for kind in sheet.frame.dtypes]
    for heading, is_number, is_whole in zip(sheet.frame.columns, numeric, whole):
        kind = ogr.OFTInteger64 if is_whole else ogr.OFTReal if is_number else ogr.OFTString
        layer.CreateField(ogr.FieldDefn(neutral(str(heading)), kind))
    definition = layer.GetLayerDefn()
    columns = [
        sheet.frame[heading].astype(object).where(sheet.frame[heading].notna(), None).tolist()
        for heading in sheet.frame.columns
    ]
    for cells in zip(*columns):
        feature = ogr.Feature(definition)
        for index, (cell, is_number) in enumerate(zip(cells, numeric)):
            if cell is None:
                continue
            feature.SetField(index, cell if is_number else neutral(str(cell)))
        if layer.CreateFeature(feature) != 0:
            raise RuntimeError(gdal.GetLastErrorMsg() or sheet.name)
