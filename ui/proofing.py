"""Proofs of what is chosen, made by another process while the user looks; kept while the results are the same."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..veerkracht.analysis.results import QuickScan, Results
from ..veerkracht.apart import NotStartedError, proofs_apart
from ..veerkracht.errors import Cancelled, QuickScanError
from ..veerkracht.own_indicators import OwnIndicator
from ..veerkracht.progress import Progress
from ..veerkracht.proofs import Proof, proof_from
from ..veerkracht.study import Study
from .later import later
from .tasks import StudyTask, TaskDesk
from .translation import say, tr

SOON = 1000  # milliseconds of quiet before another process is started
KEPT = 3  # results of which the proofs are kept


class ProofsTask(StudyTask):
    """Proofs of some sheets; ``proofed`` tells each page as it comes, in the main thread."""

    quiet = True
    proofed = pyqtSignal(object)

    def __init__(self, study: Study, folder: Path, wanted: Sequence[str], title: str) -> None:
        super().__init__(title)
        self._study, self._folder, self.sheets = study, folder, tuple(wanted)

    def work(self, progress: Progress) -> bool:
        try:
            proofs_apart(self._study, self._folder, self.sheets, progress, self._tell)
        except NotStartedError:
            return False
        return True

    def _tell(self, document: dict[str, Any]) -> None:
        self.proofed.emit(proof_from(document))


class Proofing(QObject):
    """The proofs that there are, and those that are being made. ``changed`` tells that there are others.

    able : whether another process can be started here. problem : why proofs could not be made.
    """

    changed = pyqtSignal()

    def __init__(self, indicators: Callable[[], tuple[OwnIndicator, ...]], parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.desk = TaskDesk(self, indicators)
        self.able, self.problem = True, ""
        self._folder: Optional[Path] = None
        self._kept: dict[Any, dict[str, list[Proof]]] = {}
        self._results: dict[Any, Results] = {}  # held, so that no other ones come to have their id
        self._key: Any = None
        self._study: Optional[Study] = None
        self._wanted: tuple[str, ...] = ()
        self._refused: set[str] = set()
        self._task: Optional[ProofsTask] = None
        self._soon = later(self, self._start, SOON)

    @property
    def busy(self) -> bool:
        return self._task is not None or self._soon.isActive()

    def want(self, quickscan: QuickScan, study: Study, wanted: Sequence[str]) -> None:
        """Have proofs of these sheets soon: of a study as it is printed, which has these results."""
        prints = study.prints
        key = (
            id(quickscan.results),
            study.language,
            study.house,
            study.workshop,
            prints.papers,
            prints.report_paper,
            prints.profiles,
        )
        if key != self._key:
            self._drop()
            self._key, self._refused, self.problem = key, set(), ""
            self._kept[key] = self._kept.pop(key, {})  # the newest stands last
            self._results[key] = quickscan.results
            for old in list(self._kept)[:-KEPT]:
                del self._kept[old], self._results[old]
        self._study, self._wanted = study, tuple(wanted)
        if self._missing() and self._task is None:
            self._soon.start()

    def of(self, sheet: str) -> list[Proof]:
        """The proofs of a sheet, page by page, as far as they are there."""
        return self._kept.get(self._key, {}).get(sheet, [])

    def findings(self) -> dict[str, int]:
        """How many sentences there are on each sheet."""
        kept = self._kept.get(self._key, {})
        return {sheet: sum(len(proof.findings) for proof in proofs) for sheet, proofs in kept.items()}

    def stop(self) -> None:
        """Nobody looks any more."""
        self._soon.stop()
        self._drop()

    def forget(self) -> None:
        """The study is gone, and its proofs."""
        self.stop()
        self._kept.clear()
        self._results.clear()
        self._key = None
        self.changed.emit()

    def release(self) -> None:
        """Stop, and take the pictures away."""
        self.stop()
        self.desk.abandon()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _missing(self) -> list[str]:
        kept = self._kept.get(self._key, {})
        whole = {sheet for sheet, proofs in kept.items() if proofs and len(proofs) == proofs[0].pages}
        return [sheet for sheet in self._wanted if sheet not in whole | self._refused]

    def _start(self) -> None:
        missing = self._missing()
        if not missing or self._study is None or self._task is not None or not self.able:
            return
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="quickscan-proofs-"))
        folder = Path(tempfile.mkdtemp(dir=self._folder))
        kept = self._kept[self._key]
        for sheet in missing:
            kept.pop(sheet, None)
        task = ProofsTask(self._study, folder, missing, tr("Making previews"))
        task.proofed.connect(lambda proof: self._take(task, proof))
        self._task = task
        self.desk.start(task, lambda started: self._end(task, started), lambda problem: self._fail(task, problem))
        self.changed.emit()

    def _take(self, task: ProofsTask, proof: Proof) -> None:
        if task is self._task:
            self._kept[self._key].setdefault(proof.sheet, []).append(proof)
            self.changed.emit()

    def _end(self, task: ProofsTask, started: bool) -> None:
        if task is self._task:
            self._task, self.able = None, started
            self._go_on()

    def _fail(self, task: ProofsTask, problem: QuickScanError) -> None:
        if task is self._task:
            self._task = None
            if not isinstance(problem, Cancelled):
                self.problem = problem.parts(say())[0]
                self._refused.update(task.sheets)
            self._go_on()

    def _go_on(self) -> None:
        if self.able and self._missing():
            self._soon.start()
        self.changed.emit()

    def _drop(self) -> None:
        task, self._task = self._task, None
        self.desk.drop(task)
