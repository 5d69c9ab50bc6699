"""The details of an error: what, why and what to do, and what to send to the makers."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QDialog, QWidget

from ..veerkracht.errors import QuickScanError
from .translation import load_form, say, tr


class ProblemWindow(QDialog):
    """Shows one error; ``diagnostics`` makes the text that can be copied."""

    def __init__(
        self, problem: QuickScanError, diagnostics: Callable[[], str], parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        load_form("problem", self)
        self._diagnostics = diagnostics
        message, details, hint = problem.parts(say())
        for text, label, heading in (
            (message, self.messageLabel, self.messageLabel),
            (details, self.detailsLabel, self.detailsHeading),
            (hint, self.hintLabel, self.hintHeading),
        ):
            label.setText(text)
            label.setVisible(bool(text))
            heading.setVisible(bool(text))
        self.icon.setPixmap(QgsApplication.getThemeIcon("/mIconWarning.svg").pixmap(24, 24))
        self.copyButton.setIcon(QgsApplication.getThemeIcon("/mActionEditCopy.svg"))
        self.copyButton.clicked.connect(self._copy)
        self.closeButton.clicked.connect(self.close)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._diagnostics())
        self.copiedLabel.setText(tr("Copied: versions, counts and this error, without names or folders."))
