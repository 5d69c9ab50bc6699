"""What was written in the workshop as lists: notes, success indicators, promises, and differences with a colleague."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Optional

import pandas as pd
from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QSortFilterProxyModel, Qt

from ...veerkracht.analysis.success import Followed, State
from ...veerkracht.intake.catalogue import Indicator
from ...veerkracht.wording import Wording
from ...veerkracht.workshop import Note, Promise, Success, Workshop, family_label, theme_label
from ...veerkracht.workshop_merge import Conflict

_USER = int(Qt.ItemDataRole.UserRole)
# beside their words: a state is never told by colour alone
STATE_SIGNS = {
    State.REACHED: "✓",
    State.ON_TRACK: "↗",
    State.BEHIND: "!",
    State.WAITING: "…",
    State.HIDDEN: "–",
    State.NO_FIGURES: "–",
}


class Names(NamedTuple):
    """The names of areas and districts by their codes."""

    areas: Mapping[str, str]
    districts: Mapping[str, str]
    district_of: Mapping[str, str]

    def place(self, area_code: str, district: str, say: Wording) -> str:
        """An area, else a district, else the municipality, in words."""
        if area_code:
            return self.areas.get(area_code, area_code)
        return self.districts.get(district, district) if district else say("Whole municipality")


def names_of(areas: Optional[pd.DataFrame]) -> Names:
    """The names in the intake's areas; empty without areas. Water is no place to talk about."""
    if areas is None:
        return Names({}, {}, {})
    land = areas[~areas["water"].astype(bool)].sort_values("name")
    codes = land["area_code"].astype(str)
    district = land["district_code"].fillna("").astype(str)
    names = land["name"].fillna("").astype(str).str.strip()
    of_district = land.assign(code=district)[district != ""].drop_duplicates("code").sort_values("district_name")
    titles = of_district["district_name"].fillna("").astype(str).str.strip()
    return Names(
        dict(zip(codes, names.where(names != "", codes))),
        dict(zip(of_district["code"], titles.where(titles != "", of_district["code"]))),
        dict(zip(codes, district)),
    )


class WrittenRow(NamedTuple):
    """One line of a list: a badge, what was written, and in small what belongs to it; ``detail`` may be empty.

    key : what it is found by. district, theme, family : what a list can be filtered by.
    """

    key: Any
    badge: str
    title: str
    detail: str
    district: str = ""
    theme: str = ""
    family: str = ""


def note_rows(workshop: Workshop, names: Names, say: Wording) -> tuple[WrittenRow, ...]:
    """The notes in their order, each with its number on the map."""
    numbers = workshop.numbers()
    return tuple(
        WrittenRow(
            note.id,
            str(numbers[note.id]),
            note.text or say("(no text)"),
            _about(note, names, say),
            note.district,
            note.theme,
            note.family,
        )
        for note in workshop.notes
    )


def _about(note: Note, names: Names, say: Wording) -> str:
    parts = (
        note.grid,
        names.place(note.area_code, note.district, say),
        theme_label(note.theme, say),
        family_label(note.family, say),
        note.owner,
    )
    return " · ".join(part for part in parts if part)


def success_rows(
    successes: Sequence[Success],
    followed: Mapping[str, Followed],
    indicators: Mapping[str, Indicator],
    names: Names,
    say: Wording,
) -> tuple[WrittenRow, ...]:
    """The success indicators with how far each has come; without results they say what to do."""
    rows = []
    for success in successes:
        indicator = indicators.get(success.indicator)
        label = indicator.label(say.language) if indicator else success.indicator or success.note
        found = followed.get(success.id)
        known = found is not None and found.success == success
        words = found.words if found is not None and known else say("Compute the signals to see how far this is.")
        badge = STATE_SIGNS[found.state] if found is not None and known else "–"
        title = " · ".join(part for part in (label, names.place(success.area_code, success.district, say)) if part)
        detail = "\n".join(part for part in (words, success.note if indicator else "") if part)
        rows.append(WrittenRow(success.id, badge, title, detail, success.district))
    return tuple(rows)


def promise_rows(promises: Iterable[Promise]) -> tuple[WrittenRow, ...]:
    """The organisations with what may be expected of each."""
    return tuple(
        WrittenRow((promise.district, promise.organisation), "", promise.organisation, promise.text, promise.district)
        for promise in promises
    )


def conflict_rows(conflicts: Iterable[Conflict], names: Names, say: Wording) -> tuple[WrittenRow, ...]:
    """What two people wrote differently: where, and both texts."""
    kinds = {
        "notes": say("Note"),
        "canvases": say("Canvas"),
        "successes": say("Target"),
        "promises": say("Promise"),
    }
    rows = []
    for number, conflict in enumerate(conflicts):
        place = names.place(getattr(conflict.mine, "area_code", ""), conflict.mine.district, say)
        mine, theirs = _differences(conflict, names, say)
        detail = say("You: {mine}\nColleague: {theirs}", mine=mine, theirs=theirs)
        rows.append(WrittenRow(number, "", f"{kinds[conflict.part]} · {place}", detail))
    return tuple(rows)


def _differences(conflict: Conflict, names: Names, say: Wording) -> tuple[str, str]:
    """The fields that differ, of both."""
    fields = [name for name in vars(conflict.mine) if getattr(conflict.mine, name) != getattr(conflict.theirs, name)]

    def told(item: Any) -> str:
        parts = []
        for name in fields:
            value = getattr(item, name)
            if name == "theme":
                value = theme_label(value, say)
            elif name == "family":
                value = family_label(value, say)
            elif name == "area_code":
                value = names.areas.get(value, value)
            elif isinstance(value, tuple):
                value = "; ".join(value)
            elif isinstance(value, float):
                value = say.number(value, 1)
            parts.append(str(value) if value not in (None, "") else say("(nothing)"))
        return " · ".join(parts)

    return told(conflict.mine), told(conflict.theirs)


class WrittenModel(QAbstractListModel):
    """One line a row. With ``ticks`` each can be ticked; :meth:`ticked` gives the keys of those that are."""

    KEY_ROLE = _USER + 1
    BADGE_ROLE = _USER + 2
    DETAIL_ROLE = _USER + 3

    def __init__(self, parent: Any = None, ticks: bool = False) -> None:
        super().__init__(parent)
        self._rows: tuple[WrittenRow, ...] = ()
        self._ticks = ticks
        self._ticked: set[Any] = set()

    def set_rows(self, rows: Sequence[WrittenRow]) -> None:
        """Show these; where only words changed, a selection stays."""
        same = [row.key for row in rows] == [row.key for row in self._rows]
        if same:
            self._rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, number: int) -> WrittenRow:
        return self._rows[number]

    def row_of(self, key: Any) -> Optional[int]:
        return next((number for number, row in enumerate(self._rows) if row.key == key), None)

    def ticked(self) -> set[Any]:
        return set(self._ticked)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex) -> Any:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._ticks and index.isValid() else flags

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and self._ticks:
            return Qt.CheckState.Checked if row.key in self._ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (row.badge, row.title, row.detail) if part)
        return {self.KEY_ROLE: row.key, self.BADGE_ROLE: row.badge, self.DETAIL_ROLE: row.detail}.get(role)

    def setData(self, index: QModelIndex, value: Any, role: int = 0) -> bool:  # noqa: N802 - Qt's own name
        if not (self._ticks and index.isValid() and role == Qt.ItemDataRole.CheckStateRole):
            return False
        checked = value in (Qt.CheckState.Checked, 2)
        (self._ticked.add if checked else self._ticked.discard)(self._rows[index.row()].key)
        self.dataChanged.emit(index, index)
        return True


class WrittenFilter(QSortFilterProxyModel):
    """Only what is of a district, a theme and a strategy family, and holds a text; empty lets all through."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._wanted = {"district": "", "theme": "", "family": ""}
        self._text = ""

    def want(self, **wanted: str) -> None:
        """Other values of ``district``, ``theme`` or ``family``."""
        self._wanted.update(wanted)
        self.invalidateFilter()

    def search(self, text: str) -> None:
        self._text = text.strip().casefold()
        self.invalidateFilter()

    def filterAcceptsRow(self, number: int, _parent: QModelIndex) -> bool:  # noqa: N802 - Qt's own name
        row = self.sourceModel().row(number)
        if any(value and getattr(row, name) != value for name, value in self._wanted.items()):
            return False
        return not self._text or self._text in f"{row.badge} {row.title} {row.detail}".casefold()
