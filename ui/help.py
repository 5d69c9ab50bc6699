"""The help: one text a language, which comes with the plugin, in a small window at the section that is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from .translation import language, tr

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "help"


class HelpWindow(QDialog):
    """Stays beside the panel while one works."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("QuickScan Veerkracht: help"))
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        self.browser = QTextBrowser(self)
        self.browser.setOpenLinks(True)
        self.browser.setAccessibleName(tr("Help"))
        self.browser.document().setDocumentMargin(12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.browser)
        self.resize(520, 640)

    def show_section(self, section: str) -> None:
        """Open the window at a section: a step of the panel, or another anchor of the text."""
        address = QUrl.fromLocalFile(str(FOLDER / f"{language()}.html"))
        address.setFragment(section)
        self.browser.setSource(address)
        self.show()
        self.raise_()
        # the text has its height only when the window has its size
        self.browser.scrollToAnchor(section)
