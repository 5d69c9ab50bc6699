"""The head of the panel: which municipality, period and reference the study has, as far as there is room."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtWidgets import QToolButton

from .study_model import StudyModel
from .translation import tr

_GAP = 8  # pixels between what the study is and what undoes its choices


class StudyRow(QObject):
    """Fills the buttons of the form ``contents``. In a narrow panel the reference gives way first, then the end of a
    long name; the tooltips tell all."""

    def __init__(self, contents: Any) -> None:
        super().__init__(contents)
        self._contents = contents
        self._name = ""
        contents.installEventFilter(self)

    def show(self, study: StudyModel) -> None:
        """What is chosen in ``study``."""
        contents = self._contents
        found = study.areas.municipality_name if study.areas else ""
        self._name = found or study.study.municipality or tr("No municipality yet")
        period = study.study.period or ((study.years[0], study.years[-1]) if study.years else None)
        contents.periodButton.setText(_years(period))
        contents.periodButton.setVisible(period is not None)
        contents.referenceButton.setText(reference_label(study.study.reference))
        against = contents.referenceButton.text()
        contents.municipalityButton.setToolTip(f"{self._name}, {against}. {tr('Choose other areas')}")
        self.fit()

    def fit(self) -> None:
        """Divide the width that there is."""
        contents = self._contents
        name, reference = contents.municipalityButton, contents.referenceButton
        margins = contents.studyRow.contentsMargins()
        others = [contents.undoButton, contents.redoButton]
        others += [contents.periodButton] if contents.periodButton.text() else []
        space = contents.studyRow.spacing() if contents.studyRow.spacing() >= 0 else 6
        taken = sum(button.sizeHint().width() + space for button in others) + margins.left() + margins.right()
        taken += _GAP + 2 * space
        room = contents.width() - taken
        name.setText(self._name)
        reference.setVisible(name.sizeHint().width() + space + reference.sizeHint().width() <= room)
        if name.sizeHint().width() > room and contents.isVisible():
            frame = name.sizeHint().width() - name.fontMetrics().horizontalAdvance(self._name)
            name.setText(_elided(name, self._name, room - frame))

    def eventFilter(self, watched: Optional[QObject], event: Optional[QEvent]) -> bool:  # noqa: N802 - Qt's own name
        if event is not None and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.fit()
        return super().eventFilter(watched, event)


def reference_label(reference: str) -> str:
    """With what the areas are compared, in a few words."""
    return {
        "netherlands": tr("vs the Netherlands"),
        "peers": tr("vs like areas"),
        "base_year": tr("vs the first year"),
    }.get(reference, tr("vs municipality"))


def _years(period: Optional[tuple[int, int]]) -> str:
    if period is None:
        return ""
    return str(period[0]) if period[0] == period[1] else f"{period[0]}–{period[1]}"


def _elided(button: QToolButton, text: str, width: int) -> str:
    return str(button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width))
