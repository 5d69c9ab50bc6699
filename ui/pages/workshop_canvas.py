"""The canvas of the second session, in the five parts in which it lies on the table."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtWidgets import QPlainTextEdit

from ...veerkracht.workshop import Canvas
from ..following import Following
from ..later import later
from ..models.written import Names
from ..study_model import StudyModel
from ..translation import tr
from .workshop_part import WorkshopPart, complete_with
from .workshop_promises import PromisesPart
from .workshop_success import SuccessPart

# what is typed goes into the study after a pause, so that one step back undoes a thought and not a letter
PAUSE = 900
LEAST_LINES, MOST_LINES = 3, 10


class CanvasPart(WorkshopPart):
    """What is typed is kept by itself; :meth:`flush` does not wait for the pause."""

    FORM = "workshop_canvas"

    def __init__(self, study: StudyModel, following: Following) -> None:
        super().__init__(study)
        self.success = SuccessPart(study, following)
        self.promises = PromisesPart(study)
        self.successLayout.addWidget(self.success)
        self.promiseLayout.addWidget(self.promises)
        self._pause = later(self, self.flush, PAUSE)
        self._showing = self._unsaved = False
        for edit in (self.seeEdit, self.problemEdit, self.approachEdit):
            edit.textChanged.connect(self._typed)
            edit.document().documentLayout().documentSizeChanged.connect(lambda _size, edit=edit: _grow(edit))
        self.ownerEdit.textEdited.connect(self._typed)

    def show_district(self, district: str, names: Names) -> None:
        self.flush()
        another = district != self.district
        super().show_district(district, names)
        for part in (self.success, self.promises):
            if another:
                part.close_form()
            part.show_district(district, names)

    def refresh(self) -> None:
        """The canvas as the study has it; what is being typed stays."""
        if not self._unsaved:
            self._show(self.workshop.canvas(self.district))
        for part in (self.success, self.promises):
            part.refresh()

    def _show(self, canvas: Canvas) -> None:
        self._showing = True
        for edit, text in (
            (self.seeEdit, canvas.see),
            (self.problemEdit, canvas.problem),
            (self.approachEdit, "\n".join(canvas.approach)),
        ):
            if _lines(edit.toPlainText()) != _lines(text):
                edit.setPlainText(text)
        if self.ownerEdit.text() != canvas.owner:
            self.ownerEdit.setText(canvas.owner)
        complete_with(self.ownerEdit, {item.owner for item in self.workshop.canvases})
        whole = not self.district
        self.successLabel.setToolTip(tr("Those of all districts") if whole else "")
        self._showing = False

    def _typed(self, *_text: Any) -> None:
        if not self._showing:
            self._unsaved = True
            self._pause.start()

    def flush(self) -> None:
        """Put what was typed in the study now."""
        if not self._unsaved:
            return
        self._unsaved = False
        self._pause.stop()
        canvas = Canvas(
            self.district,
            self.seeEdit.toPlainText().strip(),
            self.problemEdit.toPlainText().strip(),
            self.ownerEdit.text().strip(),
            tuple(_lines(self.approachEdit.toPlainText())),
        )
        self.put(self.workshop.with_canvas(canvas), tr("canvas"))

    def forget(self) -> None:
        """Another study: nothing of the earlier one may come into it."""
        self._unsaved = False
        self._pause.stop()
        for part in (self.success, self.promises):
            part.close_form()


def _grow(edit: QPlainTextEdit) -> None:
    """As high as what is written in it, within bounds: a sheet to write on, not a slot to look through."""
    lines = min(MOST_LINES, max(LEAST_LINES, round(edit.document().size().height())))
    around = 2 * (edit.frameWidth() + round(edit.document().documentMargin()))
    # half a line more: lines of a document are a little higher than the font says
    edit.setFixedHeight(round((lines + 0.5) * edit.fontMetrics().lineSpacing()) + around)


def _lines(text: str) -> list[str]:
    """The lines with something on them."""
    return [line.strip() for line in text.split("\n") if line.strip()]
