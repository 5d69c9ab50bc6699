"""Work that only the main thread may do, in steps: one a turn of the event loop, so that the window answers between."""

from __future__ import annotations

from collections.abc import Generator
from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from .later import later

Steps = Generator[None, None, None]


class Turns(QObject):
    """Takes rows of steps one after the other; ``done`` tells that none is left."""

    done = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._rows: list[Steps] = []
        self._taken: Optional[Steps] = None
        self._next = later(self, self._take)

    @property
    def busy(self) -> bool:
        return bool(self._rows)

    def add(self, steps: Steps) -> None:
        """Take these steps, after those that are waiting."""
        self._rows.append(steps)
        self._next.start()

    def stop(self) -> None:
        """Take no more steps; what was begun puts away what it holds."""
        self._next.stop()
        rows, self._rows = self._rows, []
        for steps in rows:
            # a step that stops all is closed by whoever takes it
            if steps is not self._taken:
                steps.close()

    def _take(self) -> None:
        if not self._rows:
            return
        steps = self._taken = self._rows[0]
        more = False
        try:
            next(steps)
            more = True
        except StopIteration:
            pass
        finally:
            self._taken = None
            self._end_step(steps, more)

    def _end_step(self, steps: Steps, more: bool) -> None:
        stopped = steps not in self._rows
        if stopped:
            steps.close()
        elif not more:
            self._rows.remove(steps)
        if self._rows:
            self._next.start()
        elif not stopped:
            self.done.emit()
