"""Keeps the study with the QGIS project: saved at every change, taken up again when a project is opened."""

from __future__ import annotations

from typing import Any, Callable

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..veerkracht.errors import QuickScanError
from . import project_state
from .findings import Findings
from .messages import Messages
from .study_model import StudyModel
from .work import Work


class Keeping(QObject):
    """Follows the study and the open project until :meth:`release`.

    closed : the project is gone, and with it all that belonged to its study. ``take_up`` gets the results of a project
    that had them when it was saved.
    """

    closed = pyqtSignal()

    def __init__(self, study: StudyModel, work: Work, messages: Messages, take_up: Callable[[Findings], None]) -> None:
        super().__init__()
        self._project = QgsProject.instance()
        self._study, self._work, self._messages, self._take_up = study, work, messages, take_up
        self._restoring = False
        self._computed_before = False
        self._listening = (
            (study.study_changed, self.save),
            (study.results_changed, self.save),
            (study.view_changed, self.save),
            (study.tables_changed, self._compute_what_was),
            (study.areas_changed, self._compute_what_was),
            (self._project.readProject, self._opened),
            (self._project.cleared, self._close),
            (self._project.fileNameChanged, self.save),
        )
        for signal, slot in self._listening:
            signal.connect(slot)

    def release(self) -> None:
        """Let go of the study and the project."""
        for signal, slot in self._listening:
            signal.disconnect(slot)

    def save(self, *_what: Any) -> None:
        """Write the study in the project, unless it is only being taken up."""
        study = self._study
        if (
            self._restoring
            or (self._computed_before and not study.lost)
            or (not study.study.areas.path and not study.tables)
        ):
            return
        computed = study.findings is not None and not study.outdated
        project_state.write(
            self._project, project_state.SavedState(study.study, study.area_layer_id, study.view_id, computed)
        )

    def restore(self) -> None:
        """The study that the project has, if any."""
        self._restoring = True
        try:
            state = project_state.read(self._project)
            if state is not None:
                self._study.load(state.study, state.area_layer_id)
                self._study.choose_view(state.view_id)
                self._computed_before = state.computed
        except QuickScanError as problem:
            self._messages.error(problem)
        finally:
            self._restoring = False

    def _compute_what_was(self) -> None:
        """An opened project had its results: they are computed again once all is read, so that profiles work too."""
        if self._computed_before and not self._restoring and self._study.ready and not self._study.lost:
            self._computed_before = False
            self._work.compute(self._study.usable, self._take_up)

    def _opened(self, *_document: Any) -> None:
        self._close()
        self.restore()

    def _close(self) -> None:
        self._computed_before = False
        self.closed.emit()
