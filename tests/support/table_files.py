"""Tables in files of every kind, written with other libraries than the plugin reads them with."""

from __future__ import annotations

import csv
import io
import json
import warnings
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Callable, Optional

import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from osgeo import ogr

Rows = Sequence[Sequence[Any]]


def plain(cell: Any) -> Any:
    return float(cell) if isinstance(cell, Decimal) else cell


def write_xlsx(path: Path, rows: Rows, edit: Optional[Callable[[Any, Any], None]] = None) -> Path:
    """A workbook with one sheet; ``edit`` is given the book and the sheet before it is saved."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows:
        sheet.append([plain(cell) for cell in row])
    if edit is not None:
        edit(book, sheet)
    book.save(path)
    return path


def write_xls(path: Path, rows: Rows, more: Mapping[str, Rows] = {}) -> Path:
    """An old workbook; ``more`` are other sheets by name."""
    book = xlwt.Workbook()
    for name, cells in {"Blad1": rows, **more}.items():
        sheet = book.add_sheet(name)
        for row, line in enumerate(cells):
            for column, cell in enumerate(line):
                if cell is not None:
                    sheet.write(row, column, plain(cell))
    book.save(str(path))
    return path


def write_ods(path: Path, rows: Rows) -> Path:
    """An OpenDocument sheet; a cell that is a dictionary gives the attributes of the cell itself."""
    document = OpenDocumentSpreadsheet()
    sheet = Table(name="Blad1")
    for line in rows:
        row = TableRow()
        for cell in line:
            row.addElement(_ods_cell(cell))
        sheet.addElement(row)
    document.spreadsheet.addElement(sheet)
    document.save(str(path))
    return path


def _ods_cell(cell: Any) -> TableCell:
    if cell is None:
        return TableCell()
    if isinstance(cell, dict):
        return TableCell(**cell)
    if isinstance(cell, (int, float, Decimal)):
        return TableCell(valuetype="float", value=str(cell))
    made = TableCell(valuetype="string")
    made.addElement(P(text=cell))
    return made


def as_text(
    rows: Rows,
    delimiter: str = ";",
    quoting: int = csv.QUOTE_MINIMAL,
    line_end: str = "\n",
) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, quoting=quoting, lineterminator=line_end)
    writer.writerows(["" if cell is None else cell for cell in row] for row in rows)
    return stream.getvalue()


def write_json(path: Path, rows: Rows) -> Path:
    """A list of records; a cell without data is left out."""
    header, *lines = rows
    records = [{name: plain(cell) for name, cell in zip(header, line) if cell is not None} for line in lines]
    path.write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
    return path


def write_gpkg(path: Path, rows: Rows) -> Path:
    """A GeoPackage with a table and no shapes; a column is of text, of whole numbers or of decimals."""
    header, *lines = rows
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("cijfers", None, ogr.wkbNone)
    for name, column in zip(header, zip(*lines)):
        layer.CreateField(ogr.FieldDefn(name, _field_type([cell for cell in column if cell is not None])))
    for line in lines:
        feature = ogr.Feature(layer.GetLayerDefn())
        for place, cell in enumerate(line):
            if cell is not None:
                feature.SetField(place, plain(cell))
        layer.CreateFeature(feature)
    return path


def _field_type(cells: list[Any]) -> int:
    if cells and all(isinstance(cell, int) for cell in cells):
        return ogr.OFTInteger
    return ogr.OFTReal if cells and not any(isinstance(cell, str) for cell in cells) else ogr.OFTString


def write_zip(path: Path, members: Iterable[tuple[Any, Any]], how: int = zipfile.ZIP_DEFLATED) -> Path:
    """A zip of (name or ZipInfo, content), in which a name may stand twice."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(path, "w", how) as archive:
            for name, content in members:
                archive.writestr(name, content)
    return path


def rewritten(path: Path, target: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """A zipped file with some of its parts changed."""
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name in archive.namelist():
            made.writestr(name, change(name, archive.read(name)))
    return target


def figures_of(table: Any) -> dict[tuple[str, int, str], float]:
    """What was read of each area, year and indicator; of a count the count, not the rate that was made of it."""
    frame = table.observations
    figures = frame["numerator"].where(frame["numerator"].notna(), frame["value"])
    keys = zip(frame["area_code"], frame["year"], frame["indicator"])
    return {key: figure for key, figure in zip(keys, figures) if figure == figure}
