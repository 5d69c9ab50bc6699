"""What all pages share: a form, the study, and a way to ask for another page."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..study_model import StudyModel
from ..translation import load_form


class Page(QWidget):
    """A page of the panel. Subclasses name their form and listen to the study only."""

    FORM = ""
    go_to = pyqtSignal(str)

    def __init__(self, study: StudyModel) -> None:
        super().__init__()
        load_form(self.FORM, self)
        self.study = study
        self._listening: list[tuple[QObject, object]] = []

    def listen(self, signal: object, slot: object) -> None:
        """Connect to something that outlives the page; :meth:`release` undoes it."""
        signal.connect(slot)  # type: ignore[attr-defined]
        self._listening.append((signal, slot))  # type: ignore[arg-type]

    def release(self) -> None:
        """Let go of everything outside the page."""
        for signal, slot in self._listening:
            signal.disconnect(slot)  # type: ignore[attr-defined]
        self._listening.clear()
