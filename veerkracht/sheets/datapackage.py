"""Every table as CSV for other programs, with a data dictionary beside it (a Frictionless ``datapackage.json``).

Commas between cells, a point in numbers, UTF-8. A text that a spreadsheet could take for a formula gets an apostrophe
before it, as in the workbook. What was hidden is left out, as in the GeoPackage.
"""

from __future__ import annotations

import csv
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd

from ..analysis.results import QuickScan
from ..intake.catalogue import catalogue
from ..mapping.geopackage import contract_tables
from ..mapping.wide import wide_areas
from ..progress import Progress
from ..wording import Wording
from .workbook import neutral

DICTIONARY = Path(__file__).resolve().parents[2] / "resources" / "dictionary.json"
NAME, PACKAGE = "datapackage.json", "quickscan"
_FLOATS = "%.10g"


def write_datapackage(quickscan: QuickScan, folder: Path, say: Wording, progress: Progress) -> None:
    """Write one CSV a table, and what their columns mean, into ``folder``, which must exist and be empty.

    Raises
    ------
    OSError : the folder cannot be written.
    Cancelled : the user asked to stop.
    """
    tables = {"areas": wide_areas(quickscan).drop(columns="geometry"), **contract_tables(quickscan)}
    resources = []
    for number, (name, table) in enumerate(tables.items()):
        progress.step(number / len(tables), say("Writing the tables"))
        _write(table, folder / f"{name}.csv")
        resources.append(_resource(name, table, say))
    town = quickscan.areas.municipality_name
    package = {
        "profile": "tabular-data-package",
        "name": PACKAGE,
        "title": say("QuickScan {town}", town=town),
        "description": say("A map signals and does not judge: talk about it with the people who know the place."),
        "sources": [_source(origin) for origin in quickscan.provenance],
        "resources": resources,
    }
    (folder / NAME).write_text(json.dumps(package, ensure_ascii=False, indent=1), encoding="utf-8")


def _write(table: pd.DataFrame, path: Path) -> None:
    plain = table.copy()
    for column in plain.columns:
        if _type(plain[column]) == "string":
            text = plain[column].astype(object).where(plain[column].notna(), "").map(str)
            plain[column] = text.map({cell: neutral(cell) for cell in text.unique()})
    with path.open("w", encoding="utf-8", newline="") as stream:
        plain.to_csv(stream, index=False, float_format=_FLOATS, quoting=csv.QUOTE_MINIMAL)


def _resource(name: str, table: pd.DataFrame, say: Wording) -> dict[str, Any]:
    return {
        "name": name.replace("_", "-"),
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "title": _words("tables", name, say),
        "encoding": "utf-8",
        "schema": {
            "fields": [
                {
                    "name": column,
                    "type": _type(table[column]),
                    "description": described(name, column, say),
                    **_truth(_type(table[column])),
                }
                for column in table.columns
            ]
        },
    }


def _truth(kind: str) -> dict[str, Any]:
    return {"trueValues": ["True"], "falseValues": ["False"]} if kind == "boolean" else {}


def described(table: str, column: str, say: Wording) -> str:
    """What a column means, in the language of ``say``; empty where the dictionary does not have it."""
    text = _words("columns", f"{table}.{column}", say) or _words("columns", column, say)
    if text or table != "areas":
        return text
    known = catalogue()
    for indicator in sorted(known, key=len, reverse=True):
        if column.startswith(f"{indicator}_"):
            part = _words("parts", column[len(indicator) + 1 :], say)
            return say(
                "{indicator} ({unit}): {part}",
                indicator=known[indicator].label(say.language),
                unit=known[indicator].unit(say.language),
                part=part,
            )
    return ""


def _words(kind: str, name: str, say: Wording) -> str:
    return _dictionary()[kind].get(name, {}).get(say.language, "")


@lru_cache(maxsize=1)
def _dictionary() -> dict[str, dict[str, dict[str, str]]]:
    read: dict[str, dict[str, dict[str, str]]] = json.loads(DICTIONARY.read_text(encoding="utf-8"))
    return read


def _type(column: pd.Series) -> str:
    if pd.api.types.is_bool_dtype(column.dtype):
        return "boolean"
    if pd.api.types.is_integer_dtype(column.dtype):
        return "integer"
    return "number" if pd.api.types.is_float_dtype(column.dtype) else "string"


def _source(origin: Any) -> dict[str, str]:
    title = " ".join(part for part in (origin.publisher, origin.table_id, origin.title or origin.table) if part)
    return {"title": title, "licence": origin.licence, "sha256": origin.sha256}
