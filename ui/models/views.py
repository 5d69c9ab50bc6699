"""The maps that can be shown, and those that cannot with the reason why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, Optional

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QImage

from ...veerkracht.analysis.results import QuickScan
from ...veerkracht.intake.catalogue import catalogue
from ...veerkracht.mapping.views import INDICATOR, VIEW_IDS, View, available_views, by_year, view_name
from ...veerkracht.wording import Wording

MAIN = "main"


class ViewRow(NamedTuple):
    """A map and, when it cannot be shown, why.

    group : MAIN, or the theme of its indicator. by_year : the map of the same indicator through the years, if any.
    """

    view: View
    reason: str
    group: str = MAIN
    by_year: Optional[View] = None


def views_of(quickscan: QuickScan, say: Wording) -> tuple[ViewRow, ...]:
    """All maps: what can be shown, then the standard ones that cannot."""
    available = [
        ViewRow(view, "", group_of(view.id), by_year(quickscan, view, say) if view.id.startswith(INDICATOR) else None)
        for view in available_views(quickscan, say)
    ]
    shown = {row.view.id for row in available}
    reasons = quickscan.results.unavailable
    missing = [
        ViewRow(View(view_id, view_name(view_id, say)), reason, group_of(view_id))
        for view_id, reason in reasons.items()
        if view_id not in shown and (view_id in VIEW_IDS or view_id.startswith(INDICATOR))
    ]
    return (*available, *missing)


def group_of(view_id: str) -> str:
    """MAIN, or the theme of the indicator that the map draws."""
    indicator = catalogue().get(view_id[len(INDICATOR) :]) if view_id.startswith(INDICATOR) else None
    return indicator.theme if indicator else MAIN


class ViewsModel(QAbstractListModel):
    """One map a row; a map that cannot be shown is there, disabled, with its reason."""

    ID_ROLE = int(Qt.ItemDataRole.UserRole) + 1
    REASON_ROLE = int(Qt.ItemDataRole.UserRole) + 2
    GROUP_ROLE = int(Qt.ItemDataRole.UserRole) + 3
    SHOWN_ROLE = int(Qt.ItemDataRole.UserRole) + 4

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ViewRow, ...] = ()
        self._pictures: dict[str, QImage] = {}
        self._shown = ""

    def set_rows(self, rows: Sequence[ViewRow]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def set_picture(self, view_id: str, picture: QImage) -> None:
        """The small picture of one map, shown as the decoration of its row."""
        self._pictures[view_id] = picture
        self._changed(view_id)

    def set_shown(self, view_id: str) -> None:
        """Which map is on the canvas; a map by year is that of its indicator."""
        before, self._shown = self._shown, view_id
        for changed in {before, view_id}:
            self._changed(changed)

    def row_of(self, view_id: str) -> Optional[int]:
        """The row of a map, or of the map whose years it shows."""
        for number, row in enumerate(self._rows):
            if row.view.id == view_id or (row.by_year is not None and row.by_year.id == view_id):
                return number
        return None

    def row(self, view_id: str) -> Optional[ViewRow]:
        number = self.row_of(view_id)
        return None if number is None else self._rows[number]

    def groups(self) -> list[str]:
        """The groups that occur, in the order of the maps."""
        return list(dict.fromkeys(row.group for row in self._rows))

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex) -> Any:
        flags = super().flags(index)
        if index.isValid() and self._rows[index.row()].reason:
            flags &= ~(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        return flags

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.view.name
        if role == self.ID_ROLE:
            return row.view.id
        if role == self.REASON_ROLE:
            return row.reason
        if role == self.GROUP_ROLE:
            return row.group
        if role == self.SHOWN_ROLE:
            return index.row() == self.row_of(self._shown)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._pictures.get(row.view.id)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.view.name}. {row.reason}" if row.reason else row.view.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.view.name}. {row.reason}".strip()
        return None

    def _changed(self, view_id: str) -> None:
        number = self.row_of(view_id)
        if number is not None:
            place = self.index(number)
            self.dataChanged.emit(place, place)


class ViewsFilter(QSortFilterProxyModel):
    """The maps of one group whose names hold a text."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._text, self._group = "", ""

    def set_text(self, text: str) -> None:
        self._text = text.strip().casefold()
        self.invalidateFilter()

    def set_group(self, group: str) -> None:
        """Only the maps of this group; all of them when empty."""
        self._group = group
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:  # noqa: N802 - Qt's own name
        index = self.sourceModel().index(row, 0, parent)
        if self._group and index.data(ViewsModel.GROUP_ROLE) != self._group:
            return False
        return self._text in str(index.data()).casefold()
