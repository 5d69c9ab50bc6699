"""Print: where the QuickScan goes and in which language; then what lies there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Optional

from qgis.core import QgsApplication
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QToolButton

from ..study_model import StudyModel
from ..translation import tr
from .page import Page

if TYPE_CHECKING:  # the pipeline brings all rooms in; the panel opens without them
    from ...veerkracht.pipeline import Outputs


class PrintPage(Page):
    """Makes the files, and opens them."""

    FORM = "print"
    publish_wanted = pyqtSignal(object)

    def __init__(self, study: StudyModel) -> None:
        super().__init__(study)
        self._outputs: Optional[Outputs] = None
        self._running = False
        self.folderWidget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folderWidget.setDialogTitle(tr("Folder for the QuickScan"))
        self.folderWidget.lineEdit().setAccessibleName(tr("Folder"))
        for name, code in (("Nederlands", "nl"), ("English", "en")):
            self.languageBox.addItem(name, code)
        self.publishButton.setIcon(QgsApplication.getThemeIcon("/mActionFilePrint.svg"))
        self.folderWidget.fileChanged.connect(lambda _path: self.refresh())
        self.languageBox.activated.connect(lambda _row: self.study.change(language=self.languageBox.currentData()))
        self.publishButton.clicked.connect(lambda: self.publish_wanted.emit(Path(self.folder)))
        for signal in (study.study_changed, study.results_changed, study.areas_changed, study.tables_changed):
            self.listen(signal, self.refresh)
        self.listen(study.was_reset, self._forget)
        self.refresh()

    @property
    def folder(self) -> str:
        return self.folderWidget.filePath().strip()

    def suggest_folder(self, folder: Path) -> None:
        """Fill a folder in where the user has not chosen one."""
        if not self.folder:
            self.folderWidget.setFilePath(str(folder))

    def set_running(self, running: bool) -> None:
        """Whether files are being made: one publication at a time."""
        if running != self._running:
            self._running = running
            self.refresh()

    def refresh(self) -> None:
        """Show what the study holds."""
        study = self.study
        self.languageBox.setCurrentIndex(max(0, self.languageBox.findData(study.study.language)))
        if study.findings is None:
            missing = tr("First compute the signals.")
        elif study.outdated:
            missing = tr("The choices changed: compute again first.")
        elif not self.folder:
            missing = tr("Choose a folder.")
        else:
            missing = ""
        self.missingLabel.setText(missing)
        self.missingLabel.setVisible(bool(missing))
        self.publishButton.setEnabled(not missing and not study.computing and not self._running)
        self.doneLabel.setVisible(self._outputs is not None)
        self.linksHolder.setVisible(self._outputs is not None)

    def show_outputs(self, outputs: Outputs) -> None:
        """Links to what was made."""
        self._forget()
        self._outputs = outputs
        self.doneLabel.setText(tr("Your QuickScan is ready"))
        for text, path, icon in (
            (tr("Open the report (PDF)"), outputs.report, "/mActionSaveAsPDF.svg"),
            (tr("Open the sheets"), outputs.sheets, "/mActionFileOpen.svg"),
            (tr("Open the workbook"), outputs.workbook, "/mActionOpenTable.svg"),
            (tr("Open the folder"), outputs.folder, "/mActionFileOpen.svg"),
        ):
            link = QToolButton(self.linksHolder)
            link.setText(text)
            link.setToolTip(str(path))
            link.setIcon(QgsApplication.getThemeIcon(icon))
            link.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            link.setAutoRaise(True)
            link.clicked.connect(lambda _checked=False, path=path: open_file(path))
            self.linksLayout.addWidget(link)
        self.refresh()

    def _forget(self) -> None:
        self._outputs = None
        while self.linksLayout.count():
            self.linksLayout.takeAt(0).widget().deleteLater()
        self.refresh()


def open_file(path: Path) -> None:
    """Open a file or folder with the system's own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
