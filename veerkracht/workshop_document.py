"""A workshop read back from JSON or from a table: what cannot be is refused with the field that is wrong."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from .errors import QuickScanError
from .workshop import CELL, KEYS, PARTS, SESSIONS, STRATEGY_FAMILIES, THEMES, Item, Note, Success, Workshop

_YEARS = range(1900, 2201)


def from_document(document: Any) -> Workshop:
    """A workshop from parsed JSON.

    Raises
    ------
    QuickScanError : something in it has another form, cannot be, or stands there twice.
    """
    if not isinstance(document, dict) or set(document) - set(PARTS):
        raise unreadable("It has other parts than notes, canvases, successes and promises.")
    parts: dict[str, Any] = {}
    for part, kind in PARTS.items():
        listed = document.get(part, ())
        if not isinstance(listed, (list, tuple)):
            raise unreadable("“{part}” is no list.", part=part)
        parts[part] = tuple(item_from(kind, values) for values in listed)
        _must_differ(part, parts[part])
    return Workshop(**parts)


def item_from(kind: type[Item], document: Any) -> Item:
    """A note, canvas, success or promise from its fields by name.

    Raises
    ------
    QuickScanError : a field is not known, is missing, is of another type or cannot have this value.
    """
    name = kind.__name__.lower()
    known = {item.name: str(item.type) for item in fields(kind)}
    if not isinstance(document, dict) or set(document) - set(known):
        odd = ", ".join(sorted(map(str, set(document) - set(known)))) if isinstance(document, dict) else str(document)
        raise unreadable("A {kind} has fields that do not exist: {fields}.", kind=name, fields=odd[:200])
    values = {field: _typed(name, field, known[field], value) for field, value in document.items()}
    lacking = [field for part, of in PARTS.items() if of is kind for field in KEYS[part] if field not in values]
    if lacking or values.get("id") == "":
        raise unreadable("A {kind} lacks its {field}.", kind=name, field=", ".join(lacking) or "id")
    item = kind(**values)
    _check(item)
    return item


def _typed(kind: str, field: str, wanted: str, value: Any) -> Any:
    if wanted.startswith("Optional") and value is None:
        return None
    if wanted.startswith("tuple"):
        if isinstance(value, (list, tuple)) and all(isinstance(line, str) for line in value):
            return tuple(value)
    elif wanted in ("int", "Optional[int]"):
        # true is a number to Python, and to nobody else
        if isinstance(value, int) and not isinstance(value, bool):
            return value
    elif wanted == "Optional[float]":
        if isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
            return float(value)
    elif isinstance(value, str):
        return value
    raise _cannot_be(kind, field, value)


def _check(item: Any) -> None:
    kind = type(item).__name__.lower()
    if isinstance(item, Note):
        if item.grid and not CELL.fullmatch(item.grid):
            raise _cannot_be(kind, "grid", item.grid)
        if (item.x is None) != (item.y is None):
            raise _cannot_be(kind, "x, y", f"{item.x}, {item.y}")
        for field, values in (("theme", ("", *THEMES)), ("family", ("", *STRATEGY_FAMILIES)), ("session", SESSIONS)):
            if getattr(item, field) not in values:
                raise _cannot_be(kind, field, getattr(item, field))
    if isinstance(item, Success):
        for field in ("year", "since"):
            if getattr(item, field) is not None and getattr(item, field) not in _YEARS:
                raise _cannot_be(kind, field, getattr(item, field))


def _must_differ(part: str, items: Iterable[Any]) -> None:
    seen = set()
    for item in items:
        key = tuple(getattr(item, name) for name in KEYS[part])
        if key in seen:
            raise unreadable("In “{part}” this stands twice: {key}.", part=part, key=", ".join(key))
        seen.add(key)


def _cannot_be(kind: str, field: str, value: Any) -> QuickScanError:
    return unreadable("The {field} of a {kind} cannot be “{value}”.", kind=kind, field=field, value=str(value)[:100])


def unreadable(details: str, **values: object) -> QuickScanError:
    """The error for a workshop that cannot be read."""
    return QuickScanError(
        "What was written in the workshop could not be read.",
        details,
        "Correct it in the file it comes from, or take it out there.",
        **values,
    )
