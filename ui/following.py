"""Follows the success indicators in the figures, in the background and only when one of the two changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..veerkracht.analysis.results import QuickScan
from ..veerkracht.analysis.success import Followed, follow
from ..veerkracht.errors import Cancelled, QuickScanError
from ..veerkracht.intake.catalogue import catalogue
from ..veerkracht.progress import Progress
from ..veerkracht.wording import Wording
from ..veerkracht.workshop import Success
from .messages import Messages
from .study_model import StudyModel
from .tasks import StudyTask, TaskDesk
from .translation import language, tr


class FollowTask(StudyTask):
    """How far each success indicator is."""

    def __init__(self, successes: tuple[Success, ...], quickscan: QuickScan, language: str, title: str) -> None:
        super().__init__(title)
        self._successes, self._quickscan, self._language = successes, quickscan, language

    def work(self, progress: Progress) -> tuple[Followed, ...]:
        return follow(self._successes, self._quickscan, catalogue(), Wording(self._language))


class Following(QObject):
    """``followed`` by the id of the success; ``changed`` tells that it is another."""

    changed = pyqtSignal()

    def __init__(self, study: StudyModel, desk: TaskDesk, messages: Messages) -> None:
        super().__init__()
        self._study, self._desk, self._messages = study, desk, messages
        self.followed: Mapping[str, Followed] = {}
        self._asked: Optional[tuple[tuple[Success, ...], QuickScan]] = None
        study.study_changed.connect(self._look)
        study.results_changed.connect(self._look)

    def release(self) -> None:
        """Stop following the study."""
        self._study.study_changed.disconnect(self._look)
        self._study.results_changed.disconnect(self._look)

    def _look(self) -> None:
        findings, successes = self._study.findings, self._study.study.workshop.successes
        if findings is None or not successes:
            self._asked = None
            if self.followed:
                self.followed = {}
                self.changed.emit()
            return
        asked = (successes, findings.quickscan)
        if self._asked is not None and self._asked[0] == successes and self._asked[1] is findings.quickscan:
            return
        self._asked = asked

        def told(found: tuple[Followed, ...]) -> None:
            if self._asked is asked:
                self.followed = {item.success.id: item for item in found}
                self.changed.emit()

        def failed(problem: QuickScanError) -> None:
            if not isinstance(problem, Cancelled):
                self._messages.error(problem)

        task = FollowTask(successes, findings.quickscan, language(), tr("Following the targets"))
        self._desk.start(task, told, failed)
