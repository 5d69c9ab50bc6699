"""Insight: charts, the heat table and the profile of an area; what is chosen in one, or on the map, is in all."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCompleter, QFrame, QLabel, QScrollArea

from ...veerkracht.mapping.palette import palette
from ..insight.area_part import AreaPart
from ..insight.chart_part import ChartPart
from ..insight.heat_part import HeatPart
from ..models.charts import Charts
from ..models.signals_table import SignalsTableModel
from ..study_model import StudyModel
from ..translation import say, tr
from .page import Page

WIDE = 720  # pixels from which the profile stands beside the charts
CHARTS, TABLE, AREA = range(3)


class InsightPage(Page):
    """QGIS's own selection, the box here, the charts and the table follow each other."""

    FORM = "insight"
    areas_chosen = pyqtSignal(tuple)
    problem = pyqtSignal(object)

    def __init__(self, study: StudyModel) -> None:
        super().__init__(study)
        completer = self.areaBox.completer()
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.areaBox.lineEdit().setPlaceholderText(tr("Name of an area, or click it on the map"))
        for button, icon in (
            (self.clearButton, "/mActionDeselectAll.svg"),
            (self.previousButton, "/mActionArrowLeft.svg"),
            (self.followingButton, "/mActionArrowRight.svg"),
        ):
            button.setIcon(QgsApplication.getThemeIcon(icon))
        self._make_parts()
        self.areaBox.activated.connect(self._take_area)
        self.clearButton.clicked.connect(lambda: self.areas_chosen.emit(()))
        self.previousButton.clicked.connect(lambda: self._step(-1))
        self.followingButton.clicked.connect(lambda: self._step(1))
        self.nextButton.clicked.connect(lambda: self.go_to.emit("print"))
        self.listen(study.results_changed, self.refresh)
        self.listen(study.areas_selected, self._show_selection)
        self.listen(study.area_selected, self._show_area)
        self.listen(study.study_changed, self._show_note)
        self.listen(study.view_changed, self._follow_view)
        self.refresh()

    def _make_parts(self) -> None:
        self.charts, self.heat, self.area = ChartPart(), HeatPart(), AreaPart()
        self.emptyLabel = QLabel()
        self.emptyLabel.setWordWrap(True)
        self.emptyLabel.setAlignment(Qt.AlignmentFlag.AlignTop)
        # a large letter asks for more height than a screen has
        self.areaScroll = QScrollArea()
        self.areaScroll.setObjectName("areaScroll")
        self.areaScroll.setWidgetResizable(True)
        self.areaScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.areaScroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.areaScroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.areaScroll.setWidget(self.area)
        for part in (self.charts, self.heat, self.areaScroll):
            self.parts.addWidget(part)
        self.area.partLayout.insertWidget(0, self.emptyLabel, 1)
        self.besides.hide()
        for name in (tr("Charts"), tr("Table"), tr("Area")):
            self.tabs.addTab(name)
        self.tabs.setExpanding(False)
        self.tabs.currentChanged.connect(lambda tab: tab >= 0 and self.parts.setCurrentIndex(tab))
        for part in (self.charts, self.heat, self.area):
            part.chosen.connect(self.areas_chosen)
        self.charts.view.failed.connect(self.problem)
        for part in (self.charts, self.heat):
            part.opened.connect(self._open)
        for part in (self.heat, self.area):
            part.looked_at.connect(self.charts.show_indicator)
        self.area.years_wanted.connect(self._show_years)
        self.area.noted.connect(self._take_note)

    def refresh(self) -> None:
        """Show what the study holds."""
        findings = self.study.findings
        for part in (self.areaBox, self.nextButton):
            part.setEnabled(findings is not None)
        colours: tuple[str, ...] = ()
        if findings is not None:
            colours = palette(findings.quickscan.study.palette).signal
            self.area.chips.colours = colours
        self.areaBox.clear()
        for code, name in findings.profiles.names if findings else ():
            self.areaBox.addItem(name or code, code)
            self.areaBox.setItemData(self.areaBox.count() - 1, code, Qt.ItemDataRole.ToolTipRole)
        self.charts.set_charts(Charts(findings.quickscan, findings.numbers) if findings else None)
        self.heat.set_numbers(findings.numbers if findings else None, self._reasons, colours)
        self._show_selection()
        self._show_area()

    def _reasons(self, code: str, indicator: str) -> str:
        """The words behind a cell of the heat table."""
        findings = self.study.findings
        profile = findings.profiles.of(code) if findings else None
        rows = [row for row in profile.rows if row.indicator == indicator] if profile else []
        return SignalsTableModel.explanation(rows[0]) if rows else ""

    # -- what is chosen

    def _take_area(self, row: int) -> None:
        code = self.areaBox.itemData(row)
        if code:
            self.areas_chosen.emit((code,))

    def _open(self, code: str) -> None:
        self.study.select_area(code)
        self.tabs.setCurrentIndex(AREA)

    def _step(self, step: int) -> None:
        """The profile of another one of the chosen areas."""
        codes = self.study.selected_areas
        if self.study.selected_area in codes:
            self.study.select_area(codes[(codes.index(self.study.selected_area) + step) % len(codes)])

    def _show_selection(self, *_codes: Any) -> None:
        codes, shown = self.study.selected_areas, self.study.selected_area
        ordered = (shown, *(code for code in codes if code != shown)) if shown in codes else codes
        self.charts.select(ordered)
        self.heat.select(codes)
        self.clearButton.setEnabled(bool(codes))
        for part in (self.previousButton, self.severalLabel, self.followingButton):
            part.setVisible(len(codes) > 1)
        place = codes.index(shown) + 1 if shown in codes else 0
        words = tr("{count} areas are chosen; this is number {place}.", count=len(codes), place=place)
        self.severalLabel.setText(f"{say().number(place)}/{say().number(len(codes))}")
        self.severalLabel.setToolTip(words)
        self.severalLabel.setAccessibleName(words)

    def _show_area(self, *_code: Any) -> None:
        findings, code = self.study.findings, self.study.selected_area
        profile = findings.profiles.of(code) if findings and code else None
        self.areaBox.setCurrentIndex(self.areaBox.findData(code) if profile else -1)
        if profile is None:
            self.areaBox.setEditText("")
        self.emptyLabel.setVisible(profile is None)
        self.emptyLabel.setText(
            tr("Choose an area: type its name above, or click it on the map, in a chart or in the table.")
            if findings
            else tr("The areas appear here as soon as the signals are computed.")
        )
        self.area.show_profile(profile, findings.numbers if findings else None, self.study.study.note_on(code))

    def _show_note(self) -> None:
        code = self.study.selected_area
        self.area.show_note(code if self.area.profile else "", self.study.study.note_on(code))

    def _take_note(self, code: str, text: str) -> None:
        if code:
            self.study.change(area_notes=self.study.study.with_note(code, text).area_notes)

    # -- what is looked at

    def _show_years(self, indicator: str) -> None:
        self.charts.show_kind("years")
        self.charts.show_indicator(indicator)
        self.tabs.setCurrentIndex(CHARTS)

    def _follow_view(self) -> None:
        """The charts show the figure that the map shows."""
        rows = self.study.findings.views if self.study.findings else ()
        for row in rows:
            if row.view.id == self.study.view_id:
                self.charts.show_indicator(row.view.indicator)

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        """With room enough the profile stands beside the charts and the table."""
        super().resizeEvent(event)
        wide = self.width() >= WIDE
        if wide == (self.areaScroll.parent() is self.besides):
            return
        if wide:
            self.tabs.removeTab(AREA)
            self.besidesLayout.addWidget(self.areaScroll)
            self.areaScroll.show()
        else:
            self.tabs.addTab(tr("Area"))
            self.parts.addWidget(self.areaScroll)
        self.besides.setVisible(wide)
        self.partsRow.setStretch(0, 3)
        self.partsRow.setStretch(1, 2 if wide else 0)

    def release(self) -> None:
        """Keep what was being written, and let go."""
        self.area.keep_note()
        super().release()
