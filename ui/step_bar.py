"""The row of steps above the pages: which one is shown, and how far each is."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QButtonGroup, QWidget

from .publishing import Publishing
from .steps import STEPS, StepButton, state_of
from .study_model import StudyModel

_MARGINS = 8  # pixels beside the row


class StepBar(QObject):
    """Fills the row in the form ``contents``; ``chosen`` carries the step that the user asks for."""

    chosen = pyqtSignal(str)

    def __init__(self, contents: Any) -> None:
        super().__init__(contents)
        self._help = contents.helpButton
        self.buttons = {step: StepButton(step, contents) for step in STEPS}
        # a group of their own: buttons that exclude each other by themselves do so with those of the pages too
        group = QButtonGroup(contents)
        for step, button in self.buttons.items():
            group.addButton(button)
            contents.stepsRow.addWidget(button)
            button.clicked.connect(lambda _checked=False, step=step: self.chosen.emit(step))
        contents.stepsRow.addWidget(self._help)
        order = [contents.redoButton, *self.buttons.values(), self._help]
        order += [contents.nextStepButton, contents.sampleButton]
        for first, second in zip(order, order[1:]):
            QWidget.setTabOrder(first, second)

    def mark(self, shown: str) -> None:
        """The step whose page is shown: Tab comes to it, the arrows go from there to the others."""
        for step, button in self.buttons.items():
            button.setChecked(step == shown)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if step == shown else Qt.FocusPolicy.ClickFocus)

    def refresh(self, study: StudyModel, publishing: Publishing) -> None:
        """How far each step is."""
        for step, button in self.buttons.items():
            state = state_of(step, study, publishing.running, publishing.outputs is not None)
            if state is not button.state:
                button.set_state(state)

    @property
    def width_with_names(self) -> int:
        """The pixels that the names of all steps ask."""
        return sum(button.text_width() for button in self.buttons.values()) + _MARGINS + self._help.sizeHint().width()

    def fit(self, width: int) -> None:
        """Show the names where there is room for all of them."""
        needed = self.width_with_names
        for button in self.buttons.values():
            button.show_text(width >= needed)
