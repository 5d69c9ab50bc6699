"""Metadata that publishers put in or beside a table: its number, title, release, and what its column keys mean.

StatLine gives ``…_metadata.csv`` with a bulk download, OData v3 has ``TableInfos`` and ``DataProperties``, OData v4
``Properties`` and ``MeasureCodes``; what this plugin fetched has a ``.source.json``. All of it is extra: metadata that
cannot be read is as metadata that is not there.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Optional

from ..fingerprint import sha256
from .dialect import MIXED, find_delimiter, open_text
from .raw import About

SOURCE_SUFFIX = ".source.json"
_TABLE_ID = re.compile(r"(?<![0-9A-Za-z])(\d{5}[A-Z]{3})(?![0-9A-Z])")
_METADATA = re.compile(
    r"(?i:metadata|tableinfos|dataproperties|properties|distribution|dimensions|catalog|d-\d{5}[a-z]{3})|"
    r"[A-Z][A-Za-z]+(?:Codes|Groups)"
)
_LARGEST = 32 * 2**20
# lists that say what columns or tables mean, and not what the keys in a dimension do
_OTHER_LISTS = re.compile(r"value|TableInfos|DataProperties|Properties|Dimensions|Measure\w*|\w*(?:Groups|DataSet)")
_CODES = "Codes"
_RELEASE = re.compile(r"_(\d{2})(\d{2})((?:19|20)\d{2})_(\d{6})(?!\d)")


def table_id(text: str) -> str:
    """The publisher's number in a name or address, such as ``84799NED``; empty without one."""
    found = _TABLE_ID.search(text)
    return found.group(1) if found else ""


def is_companion(path: Path) -> bool:
    """Whether a file is metadata of a table beside it, by its name; region lists are tables of their own."""
    if path.name.lower().endswith(SOURCE_SUFFIX):
        return True
    last = re.split(r"[_\s]", path.stem)[-1]
    regions = re.search(r"(?i)(?:wijkenenbuurten|regios)(?:codes)?$", path.stem)
    return path.suffix.lower() in (".csv", ".json") and bool(_METADATA.fullmatch(last)) and not regions


def about_file(path: Path) -> About:
    """What the name of a file and the metadata beside it say; what stands in the file itself is not looked at."""
    number = table_id(path.name)
    about = About(table_id=number)
    for beside in _beside(path, number):
        about = merged(about, _about_companion(beside, number))
    # the name tells when it was downloaded, which only says that the table is no newer
    return merged(about, About(released=_release_in_name(path.name)))


def merged(first: About, second: About) -> About:
    """What the first says, filled in with what only the second says."""
    said = {
        name: getattr(first, name) or getattr(second, name)
        for name in ("table_id", "title", "released", "period", "publisher", "licence", "titles", "units")
    }
    return About(**said, lists={**second.lists, **first.lists})


def about_document(document: Any) -> About:
    """What a JSON answer says of its table: ``TableInfos``, ``DataProperties``, ``Properties``, ``MeasureCodes``, and
    the list of each dimension (``WijkenEnBuurten``, ``SoortMisdrijf``, ``WijkenEnBuurtenCodes``)."""
    if not isinstance(document, dict):
        return About()
    context = str(document.get("odata.metadata") or document.get("@odata.context") or "")
    about = _of_table(document.get("TableInfos") or document.get("Properties"))
    columns = _of_columns(document.get("DataProperties") or document.get("MeasureCodes"))
    rest = About(table_id=table_id(context), lists=_lists_of(document.items()))
    return merged(merged(about, columns), rest)


def _release_in_name(name: str) -> str:
    """The moment of a StatLine download (``_25042023_160857``) as ISO text; empty when the name has none."""
    stamp = _RELEASE.search(name)
    if not stamp:
        return ""
    day, month, year, time = stamp.groups()
    return f"{year}-{month}-{day}T{time[:2]}:{time[2:4]}:{time[4:]}"


def _beside(path: Path, number: str) -> list[Path]:
    try:
        folder = sorted(item for item in path.parent.iterdir() if item != path and is_companion(item))
    except OSError:
        return []
    own = [item for item in folder if item.name == path.name + SOURCE_SUFFIX]
    if path.stem.lower() == "observations":
        near = [item for item in folder if item.stem.lower() == "properties" or item.stem.endswith(_CODES)]
    else:
        near = [item for item in folder if number and number in item.name]
    return [item for item in (*own, *near) if item.is_file() and item.stat().st_size <= _LARGEST]


def _about_companion(path: Path, number: str) -> About:
    try:
        if path.suffix.lower() == ".json":
            content = json.loads(path.read_bytes().decode("utf-8-sig"))
            if path.name.lower().endswith(SOURCE_SUFFIX):
                return _of_source(content, path.with_name(path.name[: -len(SOURCE_SUFFIX)]))
            found = merged(_of_table(content), _of_columns(content))
            return found if not number or found.table_id in ("", number) else About()
        return _of_blocks(path, number)
    except (OSError, ValueError, csv.Error, RecursionError):
        return About()


def _of_source(content: Any, fetched: Path) -> About:
    """The note of a fetched file, where the file is still the one that came."""
    if not isinstance(content, dict) or content.get("sha256") != sha256(fetched):
        return About()
    text = {key: str(content.get(key) or "") for key in ("table", "title", "released", "publisher", "licence")}
    return About(text["table"], text["title"], text["released"], "", text["publisher"], text["licence"])


def _of_table(content: Any) -> About:
    row = _first(content)
    if row is None or "Identifier" not in row or not ("Modified" in row or "Updated" in row):
        return About()
    modified = str(row.get("Modified") or row.get("Updated") or "")
    period = str(row.get("Period") or row.get("TemporalCoverage") or "")
    return About(str(row["Identifier"]).strip(), str(row.get("Title") or "").strip(), modified[:19], period.strip())


def _first(content: Any) -> Optional[Mapping[str, Any]]:
    if isinstance(content, dict) and isinstance(content.get("value"), list):
        content = content["value"]
    if isinstance(content, list):
        content = content[0] if content else None
    return content if isinstance(content, dict) else None


def _of_columns(content: Any) -> About:
    rows = content.get("value") if isinstance(content, dict) else content
    if not isinstance(rows, list):
        return About()
    titles, units = {}, {}
    for row in rows:
        if not isinstance(row, dict):
            continue
        key = str(row.get("Key") or row.get("Identifier") or "").strip()
        if key and row.get("Title") and ("Unit" in row or "Type" in row):
            titles[key] = str(row["Title"]).strip()
            units[key] = str(row.get("Unit") or "").strip()
    return About(titles=titles, units=units)


def _lists_of(blocks: Iterable[tuple[str, Any]]) -> dict[str, dict[str, str]]:
    """What the keys of each dimension mean, of lists by name; one that says nothing is left out."""
    lists = {}
    for name, rows in blocks:
        if not isinstance(rows, list) or _OTHER_LISTS.fullmatch(name):
            continue
        meanings = {
            str(row.get("Key") or row.get("Identifier") or "").strip(): str(row["Title"]).strip()
            for row in rows
            if isinstance(row, dict) and row.get("Title")
        }
        meanings.pop("", None)
        if meanings:
            lists[name.removesuffix(_CODES)] = meanings
    return lists


def _of_blocks(path: Path, number: str) -> About:
    """A CSV with one table, or the several tables that StatLine puts below each other in ``metadata.csv``."""
    blocks = [(name or path.stem.split("_")[-1], rows) for name, rows in _blocks(path)]
    about = About(lists=_lists_of(blocks))
    for kind, rows in blocks:
        if kind in ("TableInfos", "Properties") and rows:
            found = _of_table(rows[0])
            # a folder may hold the metadata of another table
            if not number or found.table_id == number:
                about = merged(about, found)
        elif kind in ("DataProperties", "MeasureCodes"):
            about = merged(about, _of_columns(rows))
    return replace(about, table_id=about.table_id or number)


def _blocks(path: Path) -> Iterable[tuple[str, list[dict[str, str]]]]:
    with open_text(path, MIXED) as stream:
        delimiter = find_delimiter(stream.read(2**16))
        stream.seek(0)
        name = ""
        header: Optional[list[str]] = None
        rows: list[dict[str, str]] = []
        for cells in csv.reader(stream, delimiter=delimiter):
            if len([cell for cell in cells if cell]) == 1 and (header is None or len(cells) == 1):
                if header:
                    yield name, rows
                name, header, rows = cells[0].strip(), None, []
            elif not any(cells):
                continue
            elif header is None:
                header = [cell.strip() for cell in cells]
            else:
                rows.append(dict(zip(header, cells)))
        if header:
            yield name, rows
