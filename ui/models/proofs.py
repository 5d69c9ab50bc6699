"""The pages of what is looked at, as small pictures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QIcon

from ...veerkracht.proofs import Proof
from ..translation import tr


class ProofsModel(QAbstractListModel):
    """One page a row: its picture, its number, and what the proof-reader says of it."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._proofs: tuple[Proof, ...] = ()
        self._icons: dict[str, QIcon] = {}

    @property
    def proofs(self) -> tuple[Proof, ...]:
        return self._proofs

    def set_proofs(self, proofs: Sequence[Proof]) -> None:
        """Show these; pages that come behind those that are shown leave the view where it is."""
        new, known = tuple(proofs), len(self._proofs)
        if new[:known] == self._proofs:
            if len(new) > known:
                self.beginInsertRows(QModelIndex(), known, len(new) - 1)
                self._proofs = new
                self.endInsertRows()
            return
        self.beginResetModel()
        self._proofs = new
        self._icons = {picture: icon for picture, icon in self._icons.items() if picture in {p.picture for p in new}}
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._proofs)

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        if not index.isValid():
            return None
        proof = self._proofs[index.row()]
        number = tr("{page} of {pages}", page=proof.page, pages=proof.pages) if proof.pages > 1 else proof.title
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{number} ⚠" if proof.findings else number
        if role == Qt.ItemDataRole.DecorationRole:
            # read when the page comes into view
            return self._icons.setdefault(proof.picture, QIcon(proof.picture))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((proof.title, *proof.findings))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join((proof.title, number, *proof.findings))
        return None
