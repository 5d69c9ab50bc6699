"""The tables of the study as cards: what each is, how much of it matches, and what to look at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, Qt

from ..table_state import TableState
from ..translation import say, tr

_USER = int(Qt.ItemDataRole.UserRole)


class TableCardsModel(QAbstractListModel):
    """One card a table."""

    STATE_ROLE = _USER + 1
    SUBTITLE_ROLE = _USER + 2
    RATE_ROLE = _USER + 3
    SHARE_ROLE = _USER + 4
    WARNING_ROLE = _USER + 5

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._states: tuple[TableState, ...] = ()

    def set_states(self, states: Sequence[TableState]) -> None:
        """Show these; only a different number of tables resets the list, so that a selection stays."""
        if len(states) != len(self._states):
            self.beginResetModel()
            self._states = tuple(states)
            self.endResetModel()
            return
        self._states = tuple(states)
        if states:
            self.dataChanged.emit(self.index(0), self.index(len(states) - 1))

    def state(self, index: QModelIndex) -> TableState:
        return self._states[index.row()]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._states)

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        if not index.isValid():
            return None
        state = self._states[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return title(state)
        if role == self.STATE_ROLE:
            return state
        if role == self.SUBTITLE_ROLE:
            return subtitle(state)
        if role == self.RATE_ROLE:
            return rate(state)
        if role == self.SHARE_ROLE:
            return share(state)
        if role == self.WARNING_ROLE:
            return warning(state)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            parts = (title(state), state.source.path, subtitle(state), rate(state), warning(state))
            return "\n".join(part for part in parts if part)
        return None


def title(state: TableState) -> str:
    """What the table is, with its years; the file's own name where no publisher's form was recognised."""
    if state.table is None:
        return state.file_name
    years = years_text(state.table.provenance.years)
    name = {
        "cbs_kwb": tr("CBS key figures {years}", years=years),
        "police": _of_police(state.indicators, years),
        "rivm": tr("RIVM health {years}", years=years),
        "leefbaarometer": tr("Leefbaarometer {years}", years=years),
        "leefbaarometer2": tr("Leefbaarometer 2.0 {years}", years=years),
        "ses_woa": tr("SES-WOA scores {years}", years=years),
        "cbs_map": tr("CBS map figures {years}", years=years),
        "odata_v4": tr("CBS figures {years}", years=years),
        "bbga": tr("Amsterdam (BBGA) {years}", years=years),
        "region_names": tr("Names of areas"),
        "crosswalk": tr("Crosswalk of codes"),
    }.get(state.table.provenance.format)
    publisher = state.table.provenance.publisher
    if name is None and publisher:
        name = tr("Figures of {publisher} {years}", publisher=publisher, years=years)
    return name or f"{state.table.provenance.table} {years}".strip()


def _of_police(indicators: frozenset[str], years: str) -> str:
    """The police publish two tables of one shape: crime and nuisance."""
    if indicators and indicators <= {"o_overlast", "o_verward"}:
        return tr("Nuisance (police) {years}", years=years)
    return tr("Crime (police) {years}", years=years)


def subtitle(state: TableState) -> str:
    """Number of indicators, publisher and file."""
    if state.table is None:
        return tr("Reading…") if state.busy else ""
    indicators = len(state.indicators)
    counted = tr("1 indicator") if indicators == 1 else tr("{count} indicators", count=indicators)
    return " · ".join(part for part in (state.table.provenance.publisher, counted, state.file_name) if part)


def origin(state: TableState) -> str:
    """The publisher's title, number and release, where they are known."""
    if state.table is None:
        return ""
    provenance = state.table.provenance
    released = tr("released {date}", date=provenance.released[:10]) if provenance.released else ""
    return " · ".join(part for part in (provenance.title, provenance.table_id, released) if part)


def years_text(years: Sequence[int]) -> str:
    """``2020``, ``2012–2022`` for an unbroken row, else the years one by one."""
    ordered = sorted(set(years))
    if len(ordered) > 2 and ordered[-1] - ordered[0] == len(ordered) - 1:
        return f"{ordered[0]}–{ordered[-1]}"
    return ", ".join(str(year) for year in ordered)


def rate(state: TableState) -> str:
    """``105/107``: areas with a row in the table, of all areas."""
    if state.matched is None:
        return ""
    return f"{say().number(state.matched)}/{say().number(state.areas)}"


def share(state: TableState) -> float:
    """The length of the match bar, 0 to 1; below 0 while it is not known."""
    if state.matched is None:
        return -1.0
    return min(1.0, state.matched / state.areas) if state.areas else 0.0


def warning(state: TableState) -> str:
    """What to look at, in one line; empty when all is well."""
    if state.problem is not None:
        return " ".join(part for part in state.problem.parts(say())[::2] if part)
    if state.stale:
        return tr("The file changed after it was read: read it again")
    if state.revision is not None and state.revision:
        return state.revision.sentence(say())
    if state.table is not None and state.table.by_name:
        return tr("It has names of areas and no codes: look at the match report")
    if state.matched == 0:
        return tr("No area matches: look at the match report")
    if state.matched is not None and state.matched < state.areas:
        missing = state.areas - state.matched
        return tr("1 area without figures") if missing == 1 else tr("{count} areas without figures", count=missing)
    return ""
