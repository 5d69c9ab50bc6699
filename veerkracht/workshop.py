"""What the groups of a workshop wrote: notes on the map, the canvas of a district, success and promises (DOMAIN §10).

It is kept in the study, printed on the sheets, and written into the GeoPackage so that a colleague can take it over.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass, replace
from typing import Any, Optional, TypeVar, Union

from .errors import QuickScanError
from .wording import Wording

THEMES = ("W", "K", "O", "L", "C")
SESSIONS = (1, 2)
GRID_LETTERS, GRID_NUMBERS = "ABCDEFGH", "12345678"
# the strategy families of DOMAIN §10, in the order in which they are offered
STRATEGY_FAMILIES = ("inflow", "mix", "stock", "care", "social", "facilities", "residents", "crime")
CELL = re.compile(f"[{GRID_LETTERS}][{GRID_NUMBERS}]")


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
        return Workshop(*(tuple(item for item in getattr(self, part) if item.district == district) for part in PARTS))

    def canvas(self, district: str) -> Canvas:
        """The canvas of a district; an empty one where there is none."""
        return next((canvas for canvas in self.canvases if canvas.district == district), Canvas(district))

    def numbers(self) -> dict[str, int]:
        """The number of each note by its id, as it stands on map and sheet; no two have the same, so that a note can
        be named by it where the notes of all districts lie on one map."""
        return {note.id: number for number, note in enumerate(self.notes, start=1)}

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
PARTS: dict[str, type] = {"notes": Note, "canvases": Canvas, "successes": Success, "promises": Promise}
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


def theme_label(theme: str, say: Wording) -> str:
    """A theme in words; empty for none."""
    return {
        "W": say("Housing"),
        "K": say("Vulnerability"),
        "O": say("Nuisance and safety"),
        "L": say("Liveability"),
        "C": say("Context"),
    }.get(theme, "")


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
    if cell and not CELL.fullmatch(cell):
        raise QuickScanError(
            "“{text}” is no cell of the grid.",
            "A cell is a letter from A to H and a number from 1 to 8.",
            "Write it as on the sheet, for instance C4.",
            text=text,
        )
    return cell
