"""Notices when the files of the study's tables change on disk, so that a card can say so."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QFileSystemWatcher, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from .later import later

Stamp = tuple[int, int]
# programs write a file in steps; it is looked at when they are done
_PAUSE = 700


def stamp_of(path: str) -> Optional[Stamp]:
    """Size and moment of writing of a file; None when it is not there."""
    try:
        state = Path(path).stat()
    except OSError:
        return None
    return state.st_size, state.st_mtime_ns


class FileWatch(QObject):
    """Compares the files with how they were when they were read: when the system tells of a change, and when the user
    comes back to QGIS (programs that replace a file, and network drives, tell nothing)."""

    changed = pyqtSignal(list)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._stamps: dict[str, Stamp] = {}
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._look_soon)
        self._timer = later(self, self.look, _PAUSE)
        QApplication.instance().applicationStateChanged.connect(self._came_back)

    def watch(self, stamps: Mapping[str, Stamp]) -> None:
        """Watch these files, each as it was when it was read."""
        self._stamps = dict(stamps)
        watched = set(self._watcher.files())
        gone = watched - set(self._stamps)
        if gone:
            self._watcher.removePaths(sorted(gone))
        new = [path for path in self._stamps if path not in watched and Path(path).is_file()]
        if new:
            self._watcher.addPaths(new)

    def look(self) -> None:
        """Tell which files are not as they were read; a file that is gone stays as it was read."""
        found = {path: stamp_of(path) for path in self._stamps}
        different = [path for path, stamp in found.items() if stamp is not None and stamp != self._stamps[path]]
        if different:
            self.changed.emit(different)
        # a file that was replaced is no longer watched
        self.watch(self._stamps)

    def release(self) -> None:
        """Stop watching."""
        QApplication.instance().applicationStateChanged.disconnect(self._came_back)
        self._timer.stop()
        self.watch({})

    def _look_soon(self, _path: str) -> None:
        self._timer.start()

    def _came_back(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._look_soon("")
