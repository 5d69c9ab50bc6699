"""A user's own indicators, as a study and a file ``*.indicators.json`` carry them (docs/indicators.md).

Only the form of what was written is looked at here; whether it makes an indicator is for the intake to say
(``intake/own.py``), which knows the others.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Optional

from .errors import QuickScanError

VERSION = 1
SUFFIX = ".indicators.json"


@dataclass(frozen=True)
class Formula:
    """How an indicator is made of others.

    kind : ``sum``; ``difference`` (the first less the second); ``ratio`` (the last is what is divided by; those before
        it are added up); ``per`` (as a ratio, of the numbers of people or cases behind the operands).
    operands : ids of indicators. per : what a ratio is multiplied by: 100, 1000.
    """

    kind: str
    operands: tuple[str, ...]
    per: Optional[int] = None


@dataclass(frozen=True)
class OwnIndicator:
    """An indicator of the user; the fields are those of ``resources/indicators.json``.

    columns : the names of columns (or of figures in a long table) that hold it; count_columns : that hold the number
        of people or cases behind it.
    kind, denominator, per : follow from the formula where there is one. What one language lacks the other gives.
    """

    id: str
    theme: str = ""
    direction: Optional[int] = None
    kind: str = ""
    label_nl: str = ""
    label_en: str = ""
    short_nl: str = ""
    short_en: str = ""
    unit_nl: str = ""
    unit_en: str = ""
    denominator: str = ""
    per: Optional[int] = None
    decimals: Optional[int] = None
    whole_percent: bool = False
    sensitive: bool = False
    columns: tuple[str, ...] = ()
    count_columns: tuple[str, ...] = ()
    formula: Optional[Formula] = None


_NUMBERS = ("direction", "per", "decimals")
_TRUTHS = ("whole_percent", "sensitive")
_LISTS = ("columns", "count_columns", "operands")


def unusable(id_: str, details: str, hint: str, **values: object) -> QuickScanError:
    """The error for an indicator that cannot be used."""
    return QuickScanError("The indicator “{id}” cannot be used.", details, hint, id=id_, **values)


def from_document(document: Any) -> OwnIndicator:
    """An indicator from parsed JSON.

    Raises
    ------
    QuickScanError : it lacks its id, or a field is not known or of another type.
    """
    if not isinstance(document, dict) or not isinstance(document.get("id"), str):
        raise QuickScanError(
            "An indicator has no id.",
            "It reads: {text}",
            'Give it a short name, such as "id": "k_schulden".',
            text=json.dumps(document, ensure_ascii=False)[:200],
        )
    values = _typed(document["id"], document, OwnIndicator)
    if values.get("formula") is not None:
        values["formula"] = Formula(
            **{"kind": "", "operands": (), **_typed(document["id"], values["formula"], Formula)}
        )
    return OwnIndicator(**values)


def _typed(id_: str, document: Any, what: type) -> dict[str, Any]:
    known = [item.name for item in fields(what)]
    if not isinstance(document, Mapping):
        raise unusable(
            id_,
            "Its formula is {value}, which has no kind and no operands.",
            "Write it as in docs/indicators.md, or leave it out.",
            value=document,
        )
    unknown = sorted(set(document) - set(known))
    if unknown:
        raise unusable(
            id_,
            "It has the fields {fields}, which do not exist.",
            "Leave them out, or correct their names. The fields are: {known}.",
            fields=", ".join(unknown),
            known=", ".join(known),
        )
    return {name: _value(id_, name, value) for name, value in document.items()}


def _value(id_: str, name: str, value: Any) -> Any:
    if name == "formula" or (value is None and name in _NUMBERS):
        return value
    if name in _LISTS:
        if isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value):
            return tuple(value)
    elif name in _NUMBERS:
        # true is a number to Python, and to nobody else
        if isinstance(value, int) and not isinstance(value, bool):
            return value
    elif isinstance(value, bool if name in _TRUTHS else str):
        return value
    raise unusable(
        id_,
        "“{field}” is {value}.",
        "Give a whole number (direction, per, decimals), true or false (whole_percent, sensitive), a list of texts "
        "(columns, count_columns, operands), or a text.",
        field=name,
        value=json.dumps(value, ensure_ascii=False)[:100],
    )


def read_indicators(path: Path) -> tuple[OwnIndicator, ...]:
    """The indicators in a file.

    Raises
    ------
    QuickScanError : the file cannot be read, is no such file, was written for a newer plugin, or one of its indicators
        has not the form of one.
    """
    try:
        document = json.loads(path.read_text(encoding="utf-8-sig"))
        version = int(document.get("version", VERSION))
        listed = document["indicators"]
        if not isinstance(listed, list):
            raise ValueError("indicators")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as problem:
        raise QuickScanError(
            "The indicators in {name} could not be read.",
            "{problem}",
            "The file is JSON with a list called “indicators”; docs/indicators.md has an example.",
            name=path.name,
            problem=problem,
        ) from problem
    if version > VERSION:
        raise QuickScanError(
            "The indicators in {name} were written for a newer version of the plugin.",
            "The file has version {version}; this plugin reads up to {newest}.",
            "Update QuickScan Veerkracht through the plugin manager.",
            name=path.name,
            version=version,
            newest=VERSION,
        )
    return tuple(from_document(item) for item in listed)
