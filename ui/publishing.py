"""Makes the files in a process of its own; where none can be started, in this one, page by page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from ..veerkracht.analysis.results import QuickScan
from ..veerkracht.apart import NotStartedError, publish_apart
from ..veerkracht.errors import QuickScanError
from ..veerkracht.progress import Progress
from ..veerkracht.study import Study
from .messages import Messages, unexpected
from .tasks import ComputeTask, StudyTask, TaskDesk
from .translation import tr

if TYPE_CHECKING:  # the pipeline brings all rooms in; the panel opens without them
    from ..veerkracht.printing import Outputs


class PublishTask(StudyTask):
    """What a study says is printed, made in a folder by another process; the remarks on it, None where none starts."""

    def __init__(self, study: Study, folder: Path, hashes: tuple[str, ...], title: str) -> None:
        super().__init__(title)
        self._study, self._folder, self._hashes = study, folder, hashes

    def work(self, progress: Progress) -> Optional[tuple[str, ...]]:
        try:
            return publish_apart(self._study, self._folder, self._hashes, progress)
        except NotStartedError:
            return None


class Publishing(QObject):
    """One publication at a time; ``finished`` carries the Outputs. ``here``: it is made in this process."""

    changed = pyqtSignal()
    told = pyqtSignal(float, str)
    finished = pyqtSignal(object)

    def __init__(self, desk: TaskDesk, messages: Messages) -> None:
        super().__init__()
        self._desk, self._messages = desk, messages
        self._cancelled = False
        self.running = self.here = False
        self.outputs: Optional[Outputs] = None

    def publish(self, quickscan: QuickScan, language: str, folder: Path) -> None:
        """Make everything in ``folder``, in a language; earlier files there stay when it fails or is stopped."""
        if self.running:
            return
        self._cancelled, self.running, self.outputs = False, True, None
        study = quickscan.study.changed(language=language)

        def made(remarks: Optional[tuple[str, ...]]) -> None:
            if remarks is not None:
                from ..veerkracht.printing import outputs_in

                self._end(replace(outputs_in(folder), remarks=remarks))
            elif language == quickscan.study.language:
                self._publish_here(quickscan, folder)
            else:
                # the reasons and names in the results are in one language: another is another walk
                task = ComputeTask(study, None, tr("Computing the signals"))
                self._desk.start(task, lambda found: self._publish_here(found.quickscan, folder), self._fail)

        hashes = tuple(origin.sha256 for origin in quickscan.provenance)
        self._desk.start(PublishTask(study, folder, hashes, tr("Making the QuickScan")), made, self._fail)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop between two pages where the work is done here; the desk stops the other process."""
        self._cancelled = True

    def forget(self) -> None:
        """The study is gone: what was made for it is no longer shown, what is being made is let go of."""
        self._cancelled, self.running, self.outputs = True, False, None

    def _publish_here(self, quickscan: QuickScan, folder: Path) -> None:
        from ..veerkracht.publication import publish_chosen

        self.here = True
        self.changed.emit()
        try:
            outputs = publish_chosen(quickscan, folder, Progress(self._report, lambda: self._cancelled))
        except QuickScanError as problem:
            self._fail(problem)
        except Exception as problem:  # whatever else happens, the user gets a sentence and QGIS goes on
            self._fail(unexpected(problem))
        else:
            self._end(outputs)

    def _end(self, outputs: Outputs) -> None:
        self.running, self.here, self.outputs = False, False, outputs
        self._messages.done(tr("The QuickScan is ready in the folder “{folder}”.", folder=outputs.folder.name))
        if outputs.remarks:
            count = len(outputs.remarks)
            one, many = tr("The proof-reader has one remark."), tr("The proof-reader has {count} remarks.", count=count)
            told = one if count == 1 else many
            self._messages.tell_list(told, outputs.remarks)
        self.changed.emit()
        self.finished.emit(outputs)

    def _fail(self, problem: QuickScanError) -> None:
        self.running = self.here = False
        self._messages.error(problem)
        self.changed.emit()

    def _report(self, fraction: float, message: str) -> None:
        self.told.emit(fraction, message)
        # between two pages the window redraws itself and the stop button is heard
        QApplication.processEvents()
