"""Taking over what a colleague wrote: what is new comes in, what differs is asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QWidget

from ..veerkracht.mapping.workshop_tables import read_workshop
from ..veerkracht.progress import Progress
from ..veerkracht.workshop import Workshop
from ..veerkracht.workshop_merge import Merged
from .models.written import Names, WrittenModel, conflict_rows
from .tasks import StudyTask
from .translation import load_form, say, tr
from .written_delegate import WrittenDelegate


class TakeOverTask(StudyTask):
    """What is written in a GeoPackage, with its points in the coordinate system of the study."""

    def __init__(self, path: Path, crs: str, title: str) -> None:
        super().__init__(title)
        self._path, self._crs = path, crs

    def work(self, progress: Progress) -> Workshop:
        return read_workshop(self._path, self._crs)


class TakeOver(QDialog):
    """Asks about each difference; one's own stays where nothing is ticked. :attr:`workshop` is the outcome."""

    def __init__(self, merged: Merged, names: Names, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("takeover", self)
        self.setWindowTitle(tr("Take over from a colleague"))
        self._merged = merged
        self.rows = WrittenModel(self, ticks=True)
        self.rows.set_rows(conflict_rows(merged.conflicts, names, say()))
        self.conflictsView.setModel(self.rows)
        self._delegate = WrittenDelegate(self.conflictsView)
        self.conflictsView.setItemDelegate(self._delegate)
        self.foundLabel.setText(summary_of(merged))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Take over"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Cancel"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.resize(460, 420)

    @property
    def workshop(self) -> Workshop:
        """One's own with what is new, and theirs where that was ticked."""
        ticked = self.rows.ticked()
        return self._merged.taking_theirs(
            [item for number, item in enumerate(self._merged.conflicts) if number in ticked]
        )

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self.conflictsView.doItemsLayout()


def summary_of(merged: Merged) -> str:
    """How much is new, equal and different."""
    return tr(
        "New: {new}. The same in both: {same}. Different: {different}.",
        new=merged.added,
        same=merged.same,
        different=len(merged.conflicts),
    )
