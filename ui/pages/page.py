"""What all pages share: a form, the study, and a way to ask for another page."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QToolButton, QWidget

from ..study_model import StudyModel
from ..translation import load_form, tr


class Page(QWidget):
    """A page of the panel. Subclasses name their form and listen to the study only."""

    FORM = ""
    go_to = pyqtSignal(str)

    def __init__(self, study: StudyModel) -> None:
        super().__init__()
        load_form(self.FORM, self)
        for button in self.findChildren(QToolButton, "collapseButton"):
            box = button.parentWidget()
            # its arrow has the focus, and shows it; the box around it would have it a second time
            box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAccessibleName(box.title())
            button.setToolTip(tr("Show or hide: {what}", what=box.title()))
        self.study = study
        self._listening: list[tuple[Any, Any]] = []

    def listen(self, signal: Any, slot: Any) -> None:
        """Connect to something that outlives the page; :meth:`release` undoes it."""
        signal.connect(slot)
        self._listening.append((signal, slot))

    def release(self) -> None:
        """Let go of everything outside the page."""
        for signal, slot in self._listening:
            signal.disconnect(slot)
        self._listening.clear()
