"""An eye on a request under way: it ends when the user wants it, when it takes too long, or when it grows too big."""

from __future__ import annotations

import threading
import time
from types import TracebackType
from typing import Optional

from qgis.core import QgsBlockingNetworkRequest, QgsFeedback
from qgis.PyQt.QtCore import Qt

from ..progress import Progress

WATCH_SECONDS = 0.05
GRACE_SECONDS = 1.0


class Watch:
    """Stops a request under way that the user cancels, that takes too long or that grows too big.

    The thread that asks is blocked meanwhile, so another one looks. Which of the three it was is told afterwards.
    """

    def __init__(
        self,
        asking: QgsBlockingNetworkRequest,
        feedback: QgsFeedback,
        progress: Progress,
        seconds: float,
        megabytes: float,
    ) -> None:
        self.cancelled = self.too_late = self.too_big = False
        self._asking = asking
        self._feedback = feedback
        self._progress = progress
        self._seconds = seconds
        self._bytes = 1_000_000 * megabytes
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, name="quickscan-watch", daemon=True)

    def __enter__(self) -> Watch:
        # straight away, in the thread that downloads: a queued signal would wait for the thread that is blocked
        self._asking.downloadProgress.connect(self._weigh, Qt.ConnectionType.DirectConnection)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        problem: Optional[BaseException],
        traceback: Optional[TracebackType],
    ) -> None:
        self._done.set()
        self._thread.join()
        self._asking.downloadProgress.disconnect(self._weigh)

    def _look(self) -> None:
        end = time.monotonic() + self._seconds
        while not self._done.wait(WATCH_SECONDS):
            self.cancelled = self._progress.cancelled()
            self.too_late = time.monotonic() > end
            if self.cancelled or self.too_late:
                self._feedback.cancel()
                self._make_sure()
                return

    def _make_sure(self) -> None:
        """Let go of a request that does not hear that it is cancelled.

        QGIS first throws the reply away and then asks it to stop. When the other thread has thrown it away by then,
        nothing ever ends the wait: the signal for which it waits is given here.
        """
        while not self._done.wait(GRACE_SECONDS):
            self._asking.finished.emit()

    def _weigh(self, received: int, _: int) -> None:
        if received > self._bytes:
            self.too_big = True
            self._feedback.cancel()
