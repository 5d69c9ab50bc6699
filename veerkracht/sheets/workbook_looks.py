"""A workbook that reads well: headings that stay in sight and filter, columns as wide as what is in them.

GDAL writes cells and nothing else; the rest is added to the XML of its sheets (ECMA-376, SpreadsheetML).
"""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STYLES = "xl/styles.xml"
_LEAST, _MOST = 8.0, 60.0  # widths, in digits of the usual font
_MOST_MEASURED = 400  # rows that tell how wide a column is
_TEXT_COLUMNS = 2  # a sheet of so few columns is to be read, not to be filtered
# what stands behind <sheetData> in a worksheet comes in a fixed order, and of that only this is written
_BEFORE_DATA, _AFTER_DATA = "cols", "autoFilter"


def dress(path: Path, frames: Sequence[pd.DataFrame]) -> None:
    """Rewrite a workbook that GDAL made; ``frames`` are its sheets in order, headings as column names.

    Raises
    ------
    OSError : the file cannot be rewritten.
    """
    ElementTree.register_namespace("", _MAIN)
    ElementTree.register_namespace("r", _RELATIONS)
    aside = path.with_name(f"{path.name}.dressed")
    with zipfile.ZipFile(path) as plain, zipfile.ZipFile(aside, "w", zipfile.ZIP_DEFLATED) as dressed:
        styles, heading, wrapped = _styles(plain.read(_STYLES))
        sheets = {f"xl/worksheets/sheet{number}.xml": frame for number, frame in enumerate(frames, start=1)}
        for part in plain.infolist():
            body = plain.read(part)
            if part.filename == _STYLES:
                body = styles
            elif part.filename in sheets:
                body = _sheet(body, sheets[part.filename], heading, wrapped)
            dressed.writestr(part.filename, body)
    aside.replace(path)


def _styles(body: bytes) -> tuple[bytes, str, str]:
    """The styles with two more: one for headings and one for long texts; and the numbers of those."""
    root = ElementTree.fromstring(body)
    fonts, formats = _child(root, "fonts"), _child(root, "cellXfs")
    bold = ElementTree.fromstring(ElementTree.tostring(fonts[0]))
    bold.insert(0, ElementTree.Element(f"{{{_MAIN}}}b"))
    fonts.append(bold)
    fonts.set("count", str(len(fonts)))
    for font in (str(len(fonts) - 1), "0"):
        style = ElementTree.SubElement(
            formats, f"{{{_MAIN}}}xf", numFmtId="164", fontId=font, xfId="0", applyFont="1", applyAlignment="1"
        )
        ElementTree.SubElement(style, f"{{{_MAIN}}}alignment", wrapText="1", vertical="top")
    formats.set("count", str(len(formats)))
    return _text(root), str(len(formats) - 2), str(len(formats) - 1)


def _sheet(body: bytes, frame: pd.DataFrame, heading: str, wrapped: str) -> bytes:
    root = ElementTree.fromstring(body)
    widths = [_width(frame[column]) for column in frame.columns]
    for old in root.findall(f"{{{_MAIN}}}{_BEFORE_DATA}"):
        root.remove(old)
    columns = ElementTree.Element(f"{{{_MAIN}}}cols")
    for number, width in enumerate(widths, start=1):
        place = str(number)
        ElementTree.SubElement(columns, f"{{{_MAIN}}}col", min=place, max=place, width=f"{width:.1f}", customWidth="1")
    data = _child(root, "sheetData")
    at = list(root).index(data)
    root.insert(at, columns)
    root.insert(at, _frozen())
    _dress_cells(data, [width >= _MOST for width in widths], heading, wrapped)
    if len(widths) > _TEXT_COLUMNS:
        last = f"{_letters(len(widths))}{max(1, len(data))}"
        root.insert(list(root).index(data) + 1, ElementTree.Element(f"{{{_MAIN}}}{_AFTER_DATA}", ref=f"A1:{last}"))
    return _text(root)


def _dress_cells(data: ElementTree.Element, long: Sequence[bool], heading: str, wrapped: str) -> None:
    places = {_letters(number): is_long for number, is_long in enumerate(long, start=1)}
    for row in data:
        style = heading if row.get("r") == "1" else wrapped
        for cell in row:
            if style == heading or places.get(cell.get("r", "").rstrip("0123456789")):
                cell.set("s", style)


def _frozen() -> ElementTree.Element:
    """The first row stays where it is."""
    views = ElementTree.Element(f"{{{_MAIN}}}sheetViews")
    view = ElementTree.SubElement(views, f"{{{_MAIN}}}sheetView", workbookViewId="0")
    ElementTree.SubElement(
        view, f"{{{_MAIN}}}pane", ySplit="1", topLeftCell="A2", activePane="bottomLeft", state="frozen"
    )
    return views


def _width(column: pd.Series) -> float:
    """As wide as nine in ten of its cells; a heading breaks over three lines at the most."""
    cells = column.dropna().head(_MOST_MEASURED).astype(str).str.len()
    usual = float(cells.quantile(0.9)) if len(cells) else 0.0
    name = str(column.name)
    longest_word = max((len(word) for word in name.split()), default=0)
    return min(_MOST, max(_LEAST, usual + 2.0, longest_word + 2.0, len(name) / 3.0 + 2.0))


def _letters(number: int) -> str:
    """The name of a column: A to Z, AA …"""
    name = ""
    while number:
        number, place = divmod(number - 1, 26)
        name = chr(ord("A") + place) + name
    return name


def _child(root: ElementTree.Element, name: str) -> ElementTree.Element:
    found = root.find(f"{{{_MAIN}}}{name}")
    if found is None:
        raise OSError(f"XLSX: {name}")
    return found


def _text(root: ElementTree.Element) -> bytes:
    return bytes(ElementTree.tostring(root, encoding="UTF-8", xml_declaration=True))
