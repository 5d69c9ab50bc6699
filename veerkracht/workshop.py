"""What the groups of a workshop wrote: notes on the map, the canvas of a district, success and promises (DOMAIN §10).

It is kept in the study, printed on the sheets, and written into the GeoPackage so that a colleague can take it over.
"""

from __future__ import annotations

import math
import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any, Optional, TypeVar, Union

from .errors import QuickScanError
from .wording import Wording

THEMES = ("W", "K", "O", "L", "C")
SESSIONS = (1, 2)
GRID_LETTERS, GRID_NUMBERS = "ABCDEFGH", "12345678"
# the strategy families of DOMAIN §10, in the order in which they are offered
STRATEGY_FAMILIES = ("inflow", "mix", "stock", "care", "social", "facilities", "residents", "crime")
_CELL = re.compile(f"[{GRID_LETTERS}][{GRID_NUMBERS}]")
_YEARS = range(1900, 2201)


@dataclass(frozen=True)
class Note:
    """A remark on the map of a district.

    grid : a cell of the district's sheet, ``A1`` to ``H8``. x, y : a point in the areas' coordinate system, or None.
    theme : of THEMES. family : of STRATEGY_FAMILIES. session : the workshop, 1 or 2. Texts may be empty.
    """

    id: str
    text: str = ""
    area_code: str = ""
    grid: str = ""
    x: Optional[float] = None
    y: Optional[float] = None
    theme: str = ""
    family: str = ""
    owner: str = ""
    district: str = ""
    session: int = 2


@dataclass(frozen=True)
class Canvas:
    """The canvas of a district; its success and its promises stand in the workshop beside it.

    see : what we see. problem, owner : the analysis of the problem and who owns it. approach : the main lines.
    """

    district: str
    see: str = ""
    problem: str = ""
    owner: str = ""
    approach: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        return not (self.see or self.problem or self.owner or self.approach)


@dataclass(frozen=True)
class Success:
    """What a group calls success: an indicator that has a value in a year.

    area_code : of one area; empty for the whole district, and with an empty district for the municipality.
    since : the year of the figure that the group looked at, from which it is followed; None: the first there is.
    """

    id: str
    district: str = ""
    indicator: str = ""
    target: Optional[float] = None
    year: Optional[int] = None
    area_code: str = ""
    note: str = ""
    since: Optional[int] = None


@dataclass(frozen=True)
class Promise:
    """What may be expected of an organisation in a district."""

    district: str
    organisation: str
    text: str = ""


@dataclass(frozen=True)
class Workshop:
    """All that was written down. Ids are unique; a district has one canvas, and one promise an organisation."""

    notes: tuple[Note, ...] = ()
    canvases: tuple[Canvas, ...] = ()
    successes: tuple[Success, ...] = ()
    promises: tuple[Promise, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.notes or self.canvases or self.successes or self.promises)

    def of_district(self, district: str) -> Workshop:
        """What was written for one district."""
        return Workshop(*(tuple(item for item in getattr(self, part) if item.district == district) for part in _PARTS))

    def canvas(self, district: str) -> Canvas:
        """The canvas of a district; an empty one where there is none."""
        return next((canvas for canvas in self.canvases if canvas.district == district), Canvas(district))

    def numbers(self) -> dict[str, int]:
        """The number of each note by its id, as it stands on map and sheet: counted from 1 in each district."""
        found: dict[str, int] = {}
        counted: dict[str, int] = {}
        for note in self.notes:
            counted[note.district] = found[note.id] = counted.get(note.district, 0) + 1
        return found

    def with_note(self, note: Note) -> Workshop:
        """A copy with this note in the place of the one of the same id, or behind all."""
        return replace(self, notes=_put(self.notes, note, "id"))

    def without_note(self, id_: str) -> Workshop:
        return replace(self, notes=tuple(note for note in self.notes if note.id != id_))

    def with_success(self, success: Success) -> Workshop:
        return replace(self, successes=_put(self.successes, success, "id"))

    def without_success(self, id_: str) -> Workshop:
        return replace(self, successes=tuple(item for item in self.successes if item.id != id_))

    def with_canvas(self, canvas: Canvas) -> Workshop:
        """A copy with this canvas for its district; an empty one takes the earlier away."""
        if canvas.empty:
            return replace(self, canvases=tuple(item for item in self.canvases if item.district != canvas.district))
        return replace(self, canvases=_put(self.canvases, canvas, "district"))

    def with_promise(self, promise: Promise) -> Workshop:
        return replace(self, promises=_put(self.promises, promise, "district", "organisation"))

    def without_promise(self, district: str, organisation: str) -> Workshop:
        kept = (item for item in self.promises if (item.district, item.organisation) != (district, organisation))
        return replace(self, promises=tuple(kept))


# the parts of a workshop: what is in each, and what tells one from another
_PARTS: dict[str, type] = {"notes": Note, "canvases": Canvas, "successes": Success, "promises": Promise}
KEYS = {"notes": ("id",), "canvases": ("district",), "successes": ("id",), "promises": ("district", "organisation")}

Item = TypeVar("Item", bound=Union[Note, Canvas, Success, Promise])


def _put(items: tuple[Item, ...], new: Item, *key: str) -> tuple[Item, ...]:
    def key_of(item: Item) -> tuple[Any, ...]:
        return tuple(getattr(item, name) for name in key)

    if any(key_of(item) == key_of(new) for item in items):
        return tuple(new if key_of(item) == key_of(new) else item for item in items)
    return (*items, new)


def new_id() -> str:
    """An id that no colleague's note or success has."""
    return uuid.uuid4().hex[:12]


def family_label(family: str, say: Wording) -> str:
    """A strategy family in words; empty for none."""
    return {
        "inflow": say("Steer inflow and screening"),
        "mix": say("Mix rents and tenures"),
        "stock": say("Stock quality"),
        "care": say("Agreements with care"),
        "social": say("Social management"),
        "facilities": say("Facilities and built environment"),
        "residents": say("Residents' own strength"),
        "crime": say("Tackle crime"),
    }.get(family, "")


def as_cell(text: str) -> str:
    """A cell of the grid as it is written, ``b 3`` as ``B3``; empty for empty text.

    Raises
    ------
    QuickScanError : it is no cell of A1 to H8.
    """
    cell = re.sub(r"[\s.\-]", "", text).upper()
    if cell and not _CELL.fullmatch(cell):
        raise QuickScanError(
            "“{text}” is no cell of the grid.",
            "A cell is a letter from A to H and a number from 1 to 8.",
            "Write it as on the sheet, for instance C4.",
            text=text,
        )
    return cell


def from_document(document: Any) -> Workshop:
    """A workshop from parsed JSON.

    Raises
    ------
    QuickScanError : something in it has another form, cannot be, or stands there twice.
    """
    if not isinstance(document, dict) or set(document) - set(_PARTS):
        raise unreadable("It has other parts than notes, canvases, successes and promises.")
    parts: dict[str, Any] = {}
    for part, kind in _PARTS.items():
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
    lacking = [field for part, of in _PARTS.items() if of is kind for field in KEYS[part] if field not in values]
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
        if item.grid and not _CELL.fullmatch(item.grid):
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
