"""Opens a study that is there already: the sample that comes with the plugin, or one whose files were moved."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..veerkracht.errors import QuickScanError
from ..veerkracht.lost_files import found_with, with_places
from ..veerkracht.study import read_study
from .messages import Messages
from .study_model import StudyModel
from .translation import tr
from .work import Work

SAMPLE = Path(__file__).resolve().parent.parent / "resources" / "sample" / "study.json"


class Opening(QObject):
    """``sample_opened`` tells that the study is the sample now; ``window`` is what questions are asked in front of."""

    sample_opened = pyqtSignal()

    def __init__(self, study: StudyModel, work: Work, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._study, self._work, self._messages, self._window = study, work, messages, window

    def open_sample(self) -> None:
        """The fictitious municipality that comes with the plugin."""
        try:
            study = read_study(SAMPLE)
        except QuickScanError as problem:
            self._messages.error(problem)
            return
        self._work.forget()
        self._study.load(study.changed(language=self._study.study.language))
        self.sample_opened.emit()

    def find_lost_file(self) -> None:
        """Ask where one of the lost files is, and look there for the others."""
        study = self._study
        one = study.lost[0]
        start = QgsProject.instance().homePath() or str(Path.home())
        place, _kind = QFileDialog.getOpenFileName(self._window, tr("Where is {name}?", name=Path(one).name), start)
        if place:
            self._work.forget()
            view_id = study.view_id
            study.load(with_places(study.study, found_with(study.lost, one, Path(place))), study.area_layer_id)
            study.choose_view(view_id)
            if not study.lost:
                self._messages.done(tr("All files were found."))
