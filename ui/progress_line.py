"""The line below the pages: what is being done, how far it is, and the button that stops it."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal


class ProgressLine(QObject):
    """Fills the frame in the form ``contents``."""

    cancelled = pyqtSignal()

    def __init__(self, contents: Any) -> None:
        super().__init__(contents)
        self._contents = contents
        # its room stays when it goes, so that no button is moved away from under the mouse
        policy = contents.progressFrame.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        contents.progressFrame.setSizePolicy(policy)
        contents.cancelButton.setIcon(QgsApplication.getThemeIcon("/mTaskCancel.svg"))
        contents.cancelButton.clicked.connect(self.cancelled)

    def show(self, busy: bool, message: str) -> None:
        """Whether anything is being done, and what; no message leaves the one that is there."""
        self._contents.progressFrame.setVisible(busy)
        if message:
            self._say(message)

    def tell(self, fraction: float, message: str) -> None:
        """How far it is, from 0 to 1."""
        self._contents.progressBar.setValue(round(100 * fraction))
        if message:
            self._say(message)

    def _say(self, message: str) -> None:
        label = self._contents.progressLabel
        label.setToolTip(message)
        label.setText(label.fontMetrics().elidedText(message, Qt.TextElideMode.ElideMiddle, label.width()))
