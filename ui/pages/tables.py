"""Tables: which figures, what each file was recognised as, and how much of it matches the areas."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QKeySequence
from qgis.PyQt.QtWidgets import QFileDialog, QHeaderView, QShortcut, QSizePolicy

from ...veerkracht.sources.cache import noted
from ...veerkracht.study import Repair, TableSource
from ..delegates import CardDelegate
from ..fetching import Fetching
from ..models.match_report import MatchFilter, MatchReportModel, repair_label
from ..models.table_cards import TableCardsModel, origin, subtitle, title, warning
from ..study_model import StudyModel
from ..table_state import TableState
from ..translation import breakable, say, tr
from .fetch import FetchTablesForm, age_of
from .page import Page

AUTOMATIC_YEAR = 1989  # the spin box's lowest value stands for "as the file says"


class TablesPage(Page):
    """The cards of all tables, and behind a card its match report."""

    FORM = "tables"
    paths_given = pyqtSignal(list)
    assistant_wanted = pyqtSignal(object)

    def __init__(self, study: StudyModel, fetching: Fetching) -> None:
        super().__init__(study)
        self.fetch_form = FetchTablesForm(study, fetching, self.fetchPage)
        self.fetchPage.layout().insertWidget(1, self.fetch_form)
        self._shown: Optional[TableSource] = None
        self.cards = TableCardsModel(self)
        self.cardsView.setModel(self.cards)
        self.cardsView.setItemDelegate(CardDelegate(self.cardsView))
        self.cardsView.setSpacing(0)
        self.dropLabel.setMargin(12)
        self.cardsView.setMouseTracking(True)
        self.report = MatchReportModel(parent=self)
        self.filter = MatchFilter(self)
        self.filter.setSourceModel(self.report)
        self.reportView.setModel(self.filter)
        self.reportView.verticalHeader().hide()
        header = self.reportView.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(MatchReportModel.REASON, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(MatchReportModel.SUGGESTION, QHeaderView.ResizeMode.Stretch)
        header.setResizeContentsPrecision(0)
        for text, side in (
            (tr("What asks for a look"), "problems"),
            (tr("Only in the table"), "only_in_table"),
            (tr("Only in the areas"), "only_in_areas"),
            (tr("Matched"), "matched"),
            (tr("Everything"), ""),
        ):
            self.sideBox.addItem(text, side)
        self.yearBox.setSpecialValueText(tr("as the file says"))
        self.addButton.setIcon(QgsApplication.getThemeIcon("/symbologyAdd.svg"))
        self.fetchBackButton.setIcon(QgsApplication.getThemeIcon("/mActionArrowLeft.svg"))
        self.backButton.setIcon(QgsApplication.getThemeIcon("/mActionArrowLeft.svg"))
        self.copyButton.setIcon(QgsApplication.getThemeIcon("/mActionEditCopy.svg"))
        self.rereadButton.setIcon(QgsApplication.getThemeIcon("/mActionRefresh.svg"))
        self.removeButton.setIcon(QgsApplication.getThemeIcon("/symbologyRemove.svg"))
        self.repairButton.setIcon(QgsApplication.getThemeIcon("/mActionEditTable.svg"))
        self.undoButton.setIcon(QgsApplication.getThemeIcon("/mActionUndo.svg"))
        self.assistantButton.setIcon(QgsApplication.getThemeIcon("/mActionPropertiesWidget.svg"))

        self.addButton.clicked.connect(self._ask_files)
        self.cardsView.clicked.connect(self._open_report)
        self.cardsView.activated.connect(self._open_report)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.cardsView)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove_current)
        self.nextButton.clicked.connect(lambda: self.go_to.emit("signals"))
        self.backButton.clicked.connect(self.show_cards)
        self.reportView.selectionModel().currentRowChanged.connect(self._show_sentence)
        self.sideBox.currentIndexChanged.connect(lambda _row: self.filter.set_side(self.sideBox.currentData()))
        self.searchEdit.textChanged.connect(self.filter.set_text)
        self.yearBox.valueChanged.connect(self._take_year)
        self.copyButton.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.filter.as_text()))
        self.rereadButton.clicked.connect(lambda: self._shown and self.study.reread_table(self._shown))
        self.removeButton.clicked.connect(self._remove_shown)
        self.repairButton.clicked.connect(self._repair)
        self.undoButton.clicked.connect(lambda: self._change_repairs(()))
        self.assistantButton.clicked.connect(lambda: self._shown and self.assistant_wanted.emit(self._shown))
        self.fetchButton.clicked.connect(self._open_fetching)
        self.fetchBackButton.clicked.connect(self.show_cards)
        self.fetch_form.asked.connect(self.show_cards)
        self.filter.set_side("problems")
        for signal in (study.tables_changed, study.areas_changed):
            self.listen(signal, self.refresh)
        self.listen(study.was_reset, self.show_cards)
        self.refresh()

    def refresh(self) -> None:
        """Show what the study holds."""
        self.cards.set_states(self.study.tables)
        empty = not self.study.tables
        self.cardsView.setVisible(not empty)
        vertical = QSizePolicy.Policy.Expanding if empty else QSizePolicy.Policy.Fixed
        self.dropLabel.setSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        self.dropLabel.setText(
            tr("Drag files or folders here, for instance the CBS key figures and the police’s crime figures.")
            if empty
            else tr("Drag files or folders here.")
        )
        self.nextButton.setEnabled(any(state.table for state in self.study.tables))
        if self._shown is not None:
            self._show_report()

    # -- adding

    def _ask_files(self) -> None:
        last = self.study.tables[-1].source.path if self.study.tables else self.study.study.areas.path
        start = str(Path(last).parent) if last else ""
        kinds = (
            tr("Tables") + " (*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.ods *.json *.dbf *.gpkg *.shp *.geojson *.zip);;"
        )
        paths, _kind = QFileDialog.getOpenFileNames(self, tr("Choose tables"), start, kinds + tr("All files") + " (*)")
        if paths:
            self.paths_given.emit([Path(path) for path in paths])

    def _open_fetching(self) -> None:
        self.fetch_form.refresh()
        self.stack.setCurrentWidget(self.fetchPage)

    # -- the match report

    def _open_report(self, index: QModelIndex) -> None:
        self._shown = self.cards.state(index).source
        self.sideBox.setCurrentIndex(0)
        self.searchEdit.clear()
        self._show_report()
        self.stack.setCurrentWidget(self.reportPage)

    def show_cards(self) -> None:
        """Back to the cards of all tables."""
        self._shown = None
        self.stack.setCurrentWidget(self.cardsPage)

    def _show_report(self) -> None:
        state = self._state()
        if state is None:
            self.show_cards()
            return
        self.reportHeading.setText(title(state))
        self.reportHeading.setToolTip(state.source.path)
        repairs = state.table.provenance.repairs if state.table else ()
        fetched = noted(Path(state.source.path))
        facts = (subtitle(state), origin(state), age_of(fetched).capitalize() if fetched else "")
        self.factsLabel.setText(breakable("\n".join(part for part in facts if part)))
        self.factsLabel.setVisible(bool(self.factsLabel.text()))
        self.doneLabel.setText(breakable("\n".join(repairs)))
        self.doneBox.setVisible(bool(repairs))
        details = state.problem.parts(say())[1] if state.problem else ""
        self.warningLabel.setText(breakable("\n".join(part for part in (warning(state), details) if part)))
        self.warningLabel.setVisible(bool(self.warningLabel.text()))
        self.yearBox.blockSignals(True)
        self.yearBox.setValue(state.source.year or AUTOMATIC_YEAR)
        self.yearBox.blockSignals(False)
        self.report.set_rows(state.report)
        if state.matched is not None and state.matched == state.areas and self.filter.rowCount() == 0:
            self.sideBox.setCurrentIndex(self.sideBox.count() - 1)
        for part in (self.reportLabel, self.sideBox, self.searchEdit, self.reportView, self.copyButton):
            part.setVisible(state.matched is not None)
        self._fit_columns()
        self.sentenceLabel.clear()
        self.undoButton.setVisible(bool(state.source.repairs))
        self.rereadButton.setEnabled(not state.busy)
        self.repairButton.hide()
        self.reportView.selectRow(0)

    def _show_sentence(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = self.filter.mapToSource(current).row()
        self.sentenceLabel.setText(self.report.sentence(row) if row >= 0 else "")
        repair = self.report.row(row).offered if row >= 0 else None
        self.repairButton.setVisible(repair is not None)
        if repair is not None:
            self.repairButton.setText(repair_label(repair, self.report.count_of(repair)))

    def _repair(self) -> None:
        row = self.filter.mapToSource(self.reportView.currentIndex()).row()
        repair = self.report.row(row).offered if row >= 0 else None
        if repair is not None and self._shown is not None:
            self._change_repairs((*self._shown.repairs, repair))

    def _change_repairs(self, repairs: tuple[Repair, ...]) -> None:
        if self._shown is not None:
            source = self._shown
            self._shown = replace(source, repairs=repairs)
            self.study.repair_table(source, repairs)

    def _fit_columns(self) -> None:
        """Code and reason while the panel is narrow; the rest is in the sentence below the table, and in the copy."""
        narrow = self.width() < 560
        for column in (MatchReportModel.SUGGESTION, MatchReportModel.WHERE):
            self.reportView.setColumnHidden(column, narrow)

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._fit_columns()

    def _state(self) -> Optional[TableState]:
        return self.study.state_of(self._shown)

    def show_table(self, source: TableSource) -> None:
        """Open the report of a table."""
        self._shown = source
        self._show_report()
        if self._shown is not None:
            self.stack.setCurrentWidget(self.reportPage)

    def _take_year(self, value: int) -> None:
        state = self._state()
        if state is not None:
            year = None if value == AUTOMATIC_YEAR else value
            self._shown = replace(state.source, year=year)
            self.study.change_table(state.source, self._shown)

    def _remove_shown(self) -> None:
        if self._shown is not None:
            source = self._shown
            self.show_cards()
            self.study.remove_table(source)

    def _remove_current(self) -> None:
        index = self.cardsView.currentIndex()
        if index.isValid():
            self.study.remove_table(self.cards.state(index).source)
