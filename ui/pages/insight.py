"""Insight: the signals and trends of one area, chosen here or on the map."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCompleter, QHeaderView

from ...veerkracht.analysis.results import Coincidence
from ...veerkracht.mapping.palette import palette
from ..chart import SPARKLINE_SIZE, TrendChart
from ..delegates import ChipDelegate
from ..models.profile import AreaProfile
from ..models.signals_table import SignalsTableModel
from ..study_model import StudyModel
from ..translation import tr
from .page import Page


class InsightPage(Page):
    """The profile of an area; QGIS's own selection and the box here follow each other."""

    FORM = "insight"
    area_chosen = pyqtSignal(str)

    def __init__(self, study: StudyModel) -> None:
        super().__init__(study)
        self._profile: Optional[AreaProfile] = None
        completer = self.areaBox.completer()
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.areaBox.lineEdit().setPlaceholderText(tr("Name of an area, or click it on the map"))
        self.table = SignalsTableModel(self)
        self.signalsView.setModel(self.table)
        self.chips = ChipDelegate(self.signalsView)
        self.signalsView.setItemDelegate(self.chips)
        self.signalsView.setIconSize(QSize(*SPARKLINE_SIZE))
        self.signalsView.verticalHeader().hide()
        header = self.signalsView.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        # queued: rows are fitted when all columns have their new widths
        header.sectionResized.connect(self._fit_rows, Qt.ConnectionType.QueuedConnection)
        self.chart = TrendChart(self.chartHolder)
        self.chartLayout.addWidget(self.chart)
        self.areaBox.activated.connect(self._take_area)
        self.signalsView.selectionModel().currentRowChanged.connect(self._show_row)
        self.nextButton.clicked.connect(lambda: self.go_to.emit("print"))
        self.listen(study.results_changed, self.refresh)
        self.listen(study.area_selected, self._show_area)
        self.refresh()

    def refresh(self) -> None:
        """Show what the study holds."""
        findings = self.study.findings
        for part in (self.areaBox, self.nextButton):
            part.setEnabled(findings is not None)
        if findings is not None:
            self.chips.colours = palette(findings.quickscan.study.palette).signal
        self.areaBox.clear()
        for code, name in findings.profiles.names if findings else ():
            self.areaBox.addItem(name or code, code)
            self.areaBox.setItemData(self.areaBox.count() - 1, code, Qt.ItemDataRole.ToolTipRole)
        self._show_area(self.study.selected_area)

    def _take_area(self, row: int) -> None:
        code = self.areaBox.itemData(row)
        if code:
            self.area_chosen.emit(code)

    def _show_area(self, code: str) -> None:
        findings = self.study.findings
        self._profile = findings.profiles.of(code) if findings and code else None
        self.areaBox.setCurrentIndex(self.areaBox.findData(code) if self._profile else -1)
        if self._profile is None:
            self.areaBox.setEditText("")
        keep = self.signalsView.currentIndex().row()
        self.table.set_rows(self._profile.rows if self._profile else ())
        self._fit_rows()
        for part in (self.signalsView, self.chartHolder, self.reasonLabel, self.conclusionLabel):
            part.setVisible(self._profile is not None)
        self.emptyLabel.setVisible(self._profile is None)
        self.emptyLabel.setText(
            tr("Choose an area: type its name above, or click it on the map.")
            if findings
            else tr("The areas appear here as soon as the signals are computed.")
        )
        self.conclusionLabel.setText(conclusion(self._profile) if self._profile else "")
        if self._profile and self._profile.rows:
            self.signalsView.setCurrentIndex(self.table.index(max(0, min(keep, len(self._profile.rows) - 1)), 0))
        else:
            self.chart.clear()

    def _fit_rows(self, column: int = 0, *_widths: int) -> None:
        """A long name takes two lines in a narrow panel; which names are long changes with the width."""
        if column == 0:
            self.signalsView.resizeRowsToContents()

    def _show_row(self, current: QModelIndex, _previous: Optional[QModelIndex] = None) -> None:
        if not current.isValid() or self._profile is None:
            return
        row = self.table.row(current.row())
        self.reasonLabel.setText(self.table.explanation(row))
        municipality = self.study.findings.profiles.municipality_name if self.study.findings else ""
        self.chart.show_row(row, self._profile.name, municipality)


def coincidence_label(value: str) -> str:
    """The class of DOMAIN §7 in words."""
    return {
        Coincidence.COINCIDES.value: tr("Coincidence: more vulnerability and more nuisance"),
        Coincidence.RESILIENT.value: tr("Resilient: more vulnerability, no more nuisance"),
        Coincidence.OTHER_CAUSE.value: tr("Other cause: more nuisance, no more vulnerability"),
        Coincidence.NO_SIGNAL.value: tr("No signal: neither increases"),
    }.get(value, "")


def conclusion(profile: AreaProfile) -> str:
    """District, coincidence (relative and, where it differs, absolute) and how many signals are red."""
    lines = [profile.district] if profile.district else []
    if profile.water:
        return "\n".join([*lines, tr("Water: not judged.")])
    relative, absolute = (
        coincidence_label(profile.coincidence_relative),
        coincidence_label(profile.coincidence_absolute),
    )
    if relative:
        lines.append(tr("{what} (compared with the municipality).", what=relative))
    if absolute and absolute != relative:
        lines.append(tr("{what} (by itself).", what=absolute))
    if not relative and not absolute and profile.coincidence_reason:
        lines.append(profile.coincidence_reason)
    if profile.available_count:
        lines.append(tr("{red} of {count} signals are red.", red=profile.red_count or 0, count=profile.available_count))
    return "\n".join(lines)
