"""Print: what is made, how it will look, and where it goes; then what lies there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsApplication
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QModelIndex, QSize, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QHeaderView, QToolButton

from ...veerkracht.prints import Prints
from ..findings import Findings
from ..models.print_rows import RowsTask, pair_rows
from ..models.print_tree import ID_ROLE, REPORT, TABLES, PrintTree, SheetRow
from ..models.proofs import ProofsModel
from ..paper_delegate import PaperDelegate
from ..proofing import Proofing
from ..study_model import StudyModel
from ..translation import say, tr
from .page import Page
from .print_how import HowPart

if TYPE_CHECKING:  # the pipeline brings all rooms in; the panel opens without them
    from ...veerkracht.printing import Outputs

PICTURE = QSize(132, 94)  # a sheet that lies; small enough for two and a half beside each other
SENTENCES = 3  # of the proof-reader, at most


class PrintPage(Page):
    """Makes the files, and opens them."""

    FORM = "print"
    publish_wanted = pyqtSignal(object)
    layouts_wanted = pyqtSignal(object)

    def __init__(self, study: StudyModel) -> None:
        super().__init__(study)
        self._outputs: Optional[Outputs] = None
        self._running = False
        self._looked_at: Optional[Findings] = None
        self._rows: tuple[SheetRow, ...] = ()
        self._workshop: Any = None
        self.proofing = Proofing(lambda: study.study.indicators, self)
        self._make_lists()
        self.how = HowPart(study)
        self.howLayout.addWidget(self.how)
        self.howBox.setSaveCollapsedState(False)
        self.howBox.setCollapsed(True)
        self.languageBox = self.how.languageBox
        self.folderWidget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folderWidget.setDialogTitle(tr("Folder for the QuickScan"))
        self.folderWidget.lineEdit().setAccessibleName(tr("Folder"))
        self.publishButton.setIcon(QgsApplication.getThemeIcon("/mActionFilePrint.svg"))
        self.folderWidget.fileChanged.connect(lambda _path: self.refresh())
        self.publishButton.clicked.connect(lambda: self.publish_wanted.emit(Path(self.folder)))
        self.proofing.changed.connect(self._show_proofs)
        for signal in (study.study_changed, study.results_changed, study.areas_changed, study.tables_changed):
            self.listen(signal, self.refresh)
        self.listen(study.was_reset, self._forget)
        self.refresh()

    def _make_lists(self) -> None:
        self.tree = PrintTree(self)
        self.whatView.setModel(self.tree)
        self.whatView.setItemDelegateForColumn(1, PaperDelegate(self.whatView))
        self.whatView.header().setStretchLastSection(False)
        self.whatView.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.whatView.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.proofs = ProofsModel(self)
        self.proofsView.setModel(self.proofs)
        self.proofsView.setIconSize(PICTURE)
        line = self.proofsView.fontMetrics().height()
        self.proofsView.setGridSize(QSize(PICTURE.width() + 12, PICTURE.height() + line + 10))
        bar = self.proofsView.horizontalScrollBar().sizeHint().height()
        self.proofsView.setFixedHeight(PICTURE.height() + line + bar + 22)
        self.tree.chosen.connect(lambda prints: self.study.change(tr("what is printed"), "prints", prints=prints))
        self.whatView.selectionModel().currentChanged.connect(lambda _new, _old: self._look())

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
        if self._prepare_rows():
            self.how.refresh_views()
        self._show_rows()
        self.how.refresh()
        if study.findings is None:
            missing = tr("First compute the signals.")
        elif study.outdated:
            missing = tr("The choices changed: compute again first.")
        elif not self.folder:
            missing = tr("Choose a folder.")
        elif not study.study.prints:
            missing = tr("Tick what is to be made.")
        else:
            missing = ""
        self.missingLabel.setText(missing)
        self.missingLabel.setVisible(bool(missing))
        self.publishButton.setEnabled(not missing and not study.computing and not self._running)
        self.doneLabel.setVisible(self._outputs is not None)
        self.linksHolder.setVisible(self._outputs is not None)
        self._look()

    # -- what can be made

    def _prepare_rows(self) -> bool:
        """Look the sheets up again where there are other results or notes; whether that was needed."""
        findings, workshop = self.study.findings, self.study.study.workshop
        if not self.isVisible() or (findings is self._looked_at and workshop == self._workshop):
            return False
        self._looked_at, self._workshop = findings, workshop
        if findings is None:
            self._rows = ()
            return True
        study = findings.quickscan.study.changed(workshop=workshop)

        def found(rows: tuple[SheetRow, ...]) -> None:
            if findings is self._looked_at:
                self._rows = rows
                self._show_rows()
                self._look()

        task = RowsTask(replace(findings.quickscan, study=study), say())
        self.proofing.desk.start(task, found, lambda _problem: None)
        return True

    def _show_rows(self) -> None:
        prints, findings = self.study.study.prints, self.study.findings
        pairs = pair_rows(prints.singles, findings) if findings and self._rows else ()
        chosen = self.whatView.currentIndex().siblingAtColumn(0).data(ID_ROLE) or REPORT
        unfolded = {self.tree.title_of(index) for index in self._groups() if self.whatView.isExpanded(index)}
        self.tree.set_rows((*self._rows, *pairs))
        self.tree.set_prints(prints)
        for index in self._groups():
            if self.tree.title_of(index) in unfolded and not self.whatView.isExpanded(index):
                self.whatView.expand(index)
        if not self.whatView.currentIndex().isValid():
            self.whatView.setCurrentIndex(self.tree.index_of(chosen))

    def _groups(self) -> list[QModelIndex]:
        """The rows that others stand under."""
        top = [self.tree.index(row, 0) for row in range(self.tree.rowCount())]
        below = [self.tree.index(row, 0, index) for index in top for row in range(self.tree.rowCount(index))]
        return [index for index in (*top, *below) if self.tree.hasChildren(index)]

    # -- how it will look

    def showEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        self.proofing.stop()
        super().hideEvent(event)

    def _shown(self) -> list[str]:
        """The sheets of the row that is looked at."""
        index = self.whatView.currentIndex().siblingAtColumn(0)
        return [id_ for id_ in _ids(index) if id_ != TABLES]

    def _look(self) -> None:
        """Ask for the pages of what is looked at and of what is ticked, unless other work goes first."""
        study, findings = self.study, self.study.findings
        able = findings is not None and not study.outdated and not study.computing and not self._running
        if not able or not self.isVisible():
            self.proofing.stop()
        elif findings is not None:
            prints, known = study.study.prints, {row.id for row in self._rows if not row.problem}
            shown = self._shown()
            ticked = (*((REPORT,) if prints.report else ()), *prints.workshop, *prints.singles)
            first = shown if len(shown) == 1 else ()
            wanted = [id_ for id_ in dict.fromkeys((*first, *ticked)) if id_ == REPORT or id_ in known or "|" in id_]
            printed = self._printed(findings)
            self.proofing.want(findings.quickscan, printed, wanted)
        self._show_proofs()

    def _printed(self, findings: Findings) -> Any:
        """The study of the results, as it is printed now."""
        now = self.study.study
        return findings.quickscan.study.changed(
            language=now.language, house=now.house, prints=now.prints, workshop=now.workshop
        )

    def _show_proofs(self) -> None:
        proofs = [proof for id_ in self._shown() for proof in self.proofing.of(id_)]
        self.proofs.set_proofs(proofs)
        self.tree.set_findings(self.proofing.findings())
        self.proofsView.setVisible(bool(proofs) or (self.study.findings is not None and self.proofing.busy))
        told = list(dict.fromkeys(sentence for proof in proofs for sentence in proof.findings))
        if told:
            more = [tr("And {count} more.", count=len(told) - SENTENCES)] if len(told) > SENTENCES else []
            words = "\n".join([tr("The proof-reader says:"), *(f"• {line}" for line in told[:SENTENCES]), *more])
        elif self.proofing.problem:
            words = self.proofing.problem
        elif not self.proofing.able:
            words = tr("No previews: this QGIS cannot start a program beside itself.")
        elif self.proofing.busy and self._shown():
            words = tr("Previews are being made…")
        else:
            words = tr("The proof-reader has no remarks.") if proofs else ""
        self.proofLabel.setText(words)
        self.proofLabel.setVisible(bool(words) and self.study.findings is not None)

    # -- what was made

    def show_outputs(self, outputs: Outputs) -> None:
        """Links to what was made."""
        self._take_links_away()
        self._outputs = outputs
        self.doneLabel.setText(tr("Your QuickScan is ready"))
        prints: Prints = self.study.study.prints
        links = [
            (tr("Report (PDF)"), outputs.report, "/mActionSaveAsPDF.svg", prints.report),
            (
                tr("In words (HTML)"),
                outputs.text_version,
                "/mActionFileOpen.svg",
                prints.report and prints.text_version,
            ),
            (tr("Sheets"), outputs.sheets, "/mActionFileOpen.svg", prints.report),
            (tr("Workbook"), outputs.workbook, "/mActionOpenTable.svg", prints.report),
            (tr("Tables"), outputs.tables, "/mActionOpenTable.svg", prints.tables),
            (tr("Workshop sheets"), outputs.workshop, "/mActionFileOpen.svg", bool(prints.workshop)),
            (tr("Single sheets"), outputs.singles, "/mActionFileOpen.svg", bool(prints.singles)),
            (tr("Folder"), outputs.folder, "/mActionFileOpen.svg", True),
        ]
        made = [link for link in links if link[3]]
        for number, (text, path, icon, _made) in enumerate(made):
            link = self._add_link(number, text, str(path), icon)
            link.clicked.connect(lambda _checked=False, path=path: open_file(path))
        told = tr("Add the layouts to this project, to change them here; layouts that you changed stay")
        add = self._add_link(len(made), tr("Edit in this project"), told, "/mActionNewLayout.svg")
        projects = (
            (outputs.project, prints.report),
            (outputs.workshop / "workshop.qgz", bool(prints.workshop)),
            (outputs.singles / "sheets.qgz", bool(prints.singles)),
        )
        there = [path for path, chosen in projects if chosen and path.exists()]
        add.clicked.connect(lambda: self.layouts_wanted.emit(there))
        self.refresh()

    def _add_link(self, number: int, text: str, told: str, icon: str) -> QToolButton:
        link = QToolButton(self.linksHolder)
        link.setText(text)
        link.setToolTip(told)
        link.setIcon(QgsApplication.getThemeIcon(icon))
        link.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        link.setAutoRaise(True)
        self.linksLayout.addWidget(link, number // 2, number % 2, Qt.AlignmentFlag.AlignLeft)
        return link

    def _take_links_away(self) -> None:
        self._outputs = None
        while self.linksLayout.count():
            self.linksLayout.takeAt(0).widget().deleteLater()

    def _forget(self) -> None:
        self._take_links_away()
        self._looked_at, self._rows = None, ()
        self.proofing.forget()
        self.refresh()

    def release(self) -> None:
        """No other process works on for a page that is gone."""
        self.proofing.release()
        super().release()


def _ids(index: QModelIndex) -> list[str]:
    """The ids of a row, or of all rows under it."""
    id_ = index.data(ID_ROLE) if index.isValid() else ""
    if id_:
        return [id_]
    model = index.model()
    rows = range(model.rowCount(index)) if model is not None else ()
    return [one for row in rows for one in _ids(model.index(row, 0, index))]


def open_file(path: Path) -> None:
    """Open a file or folder with the system's own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
