"""The maps that can be shown, and those that cannot with the reason why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, Optional

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, Qt

from ...veerkracht.analysis.results import QuickScan
from ...veerkracht.mapping.views import INDICATOR, VIEW_IDS, View, available_views, view_name
from ...veerkracht.wording import Wording


class ViewRow(NamedTuple):
    """A map and, when it cannot be shown, why."""

    view: View
    reason: str


def views_of(quickscan: QuickScan, say: Wording) -> tuple[ViewRow, ...]:
    """All maps: what can be shown, then the standard ones that cannot."""
    available = [ViewRow(view, "") for view in available_views(quickscan, say)]
    shown = {row.view.id for row in available}
    reasons = quickscan.results.unavailable
    missing = [
        ViewRow(View(view_id, view_name(view_id, say)), reason)
        for view_id, reason in reasons.items()
        if view_id not in shown and (view_id in VIEW_IDS or view_id.startswith(INDICATOR))
    ]
    return (*available, *missing)


class ViewsModel(QAbstractListModel):
    """One map a row; a map that cannot be shown is there, disabled, with its reason."""

    ID_ROLE = int(Qt.ItemDataRole.UserRole) + 1
    REASON_ROLE = int(Qt.ItemDataRole.UserRole) + 2

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ViewRow, ...] = ()

    def set_rows(self, rows: Sequence[ViewRow]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_of(self, view_id: str) -> Optional[int]:
        return next((number for number, row in enumerate(self._rows) if row.view.id == view_id), None)

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
        if role in (self.REASON_ROLE, Qt.ItemDataRole.ToolTipRole):
            return row.reason
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.view.name}. {row.reason}".strip()
        return None
