"""The guide of the panel: what is missing for the page that is shown, and the help on it."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence

from .help import HelpWindow
from .next_step import COMPUTE, FIND, next_step
from .study_model import StudyModel

LONGEST_VERB = 280  # pixels


class Guide(QObject):
    """Fills the frame above the pages; ``contents`` is the form of the panel, ``page`` tells which step is shown."""

    page_wanted = pyqtSignal(str)
    compute_wanted = pyqtSignal()
    sample_wanted = pyqtSignal()
    find_wanted = pyqtSignal()

    def __init__(self, contents: Any, study: StudyModel, page: Callable[[], str]) -> None:
        super().__init__(contents)
        self._contents, self._study, self._page = contents, study, page
        self.help: Optional[HelpWindow] = None
        contents.helpButton.setIcon(QgsApplication.getThemeIcon("/mActionHelpContents.svg"))
        contents.helpButton.setShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents))
        contents.helpButton.clicked.connect(self.show_help)
        contents.nextStepButton.clicked.connect(self._take)
        contents.sampleButton.clicked.connect(self.sample_wanted)

    def refresh(self) -> None:
        """Show what is missing for the page that is shown, with its verb."""
        step = next_step(self._study, self._page())
        self._contents.nextStepFrame.setVisible(step is not None)
        if step is not None:
            self._contents.nextStepLabel.setText(step.sentence)
            self._contents.nextStepButton.setText(self._short(step.verb))
            self._contents.sampleButton.setVisible(step.sample)

    def _short(self, verb: str) -> str:
        """A verb that names a file is as long as that; the sentence above it stays readable in a narrow panel."""
        button = self._contents.nextStepButton
        button.setToolTip(verb)
        return str(button.fontMetrics().elidedText(verb, Qt.TextElideMode.ElideMiddle, LONGEST_VERB))

    def show_help(self) -> None:
        """The help, at the page that is shown."""
        if self.help is None:
            self.help = HelpWindow(self._contents)
        self.help.show_section(self._page())

    def _take(self) -> None:
        step = next_step(self._study, self._page())
        if step is not None and step.target == COMPUTE:
            self.compute_wanted.emit()
        elif step is not None and step.target == FIND:
            self.find_wanted.emit()
        elif step is not None:
            self.page_wanted.emit(step.target)
