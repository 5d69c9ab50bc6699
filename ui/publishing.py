"""Makes the files in the main thread, page by page, so that layouts are safe and the user can still stop it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from ..veerkracht.analysis.results import QuickScan
from ..veerkracht.errors import QuickScanError
from ..veerkracht.progress import Progress
from .messages import Messages, unexpected
from .translation import tr

if TYPE_CHECKING:  # the pipeline brings all rooms in; the panel opens without them
    from ..veerkracht.pipeline import Outputs


class Publishing(QObject):
    """One publication at a time; ``finished`` carries the Outputs."""

    changed = pyqtSignal()
    told = pyqtSignal(float, str)
    finished = pyqtSignal(object)

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._cancelled = False
        self.running = False
        self.outputs: Optional[Outputs] = None

    def publish(self, quickscan: QuickScan, folder: Path) -> None:
        """Make everything in ``folder``; earlier files there stay when it fails or is stopped."""
        from ..veerkracht.pipeline import publish

        if self.running:
            return
        self._cancelled, self.running, self.outputs = False, True, None
        self.changed.emit()
        try:
            outputs = publish(quickscan, folder, Progress(self._report, lambda: self._cancelled))
        except QuickScanError as problem:
            self._messages.error(problem)
        except Exception as problem:  # whatever else happens, the user gets a sentence and QGIS goes on
            self._messages.error(unexpected(problem))
        else:
            self.outputs = outputs
            self._messages.done(tr("The QuickScan is ready in the folder “{folder}”.", folder=outputs.folder.name))
        finally:
            self.running = False
            self.changed.emit()
        if self.outputs is not None:
            self.finished.emit(self.outputs)

    def cancel(self) -> None:
        self._cancelled = True

    def forget(self) -> None:
        """The study is gone: what was made for it is no longer shown."""
        self.outputs = None

    def _report(self, fraction: float, message: str) -> None:
        self.told.emit(fraction, message)
        # between two pages the window redraws itself and the stop button is heard
        QApplication.processEvents()
