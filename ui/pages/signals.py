"""Signals: period, reference and limits; computes, and tells in short what came out."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox

from ...veerkracht.intake.derived import operands_first
from ...veerkracht.intake.own import catalogue_with
from ...veerkracht.study import Thresholds
from ..models.table_cards import years_text
from ..study_model import StudyModel
from ..translation import language, say, tr
from .page import Page


class SignalsPage(Page):
    """What is compared with what."""

    FORM = "signals"
    compute_wanted = pyqtSignal()

    def __init__(self, study: StudyModel) -> None:
        super().__init__(study)
        self.referenceBox.addItem(tr("the municipality as a whole"), "municipality")
        self.referenceBox.addItem(tr("the Netherlands"), "netherlands")
        self.referenceBox.addItem(tr("areas with as much social housing"), "peers")
        self.referenceBox.addItem(tr("the municipality in the first year"), "base_year")
        self.summaryView.viewport().setAutoFillBackground(False)
        self.pageLayout.setStretchFactor(self.summaryView, 1)
        self.summaryView.document().setIndentWidth(self.fontMetrics().averageCharWidth() * 2)
        self.summaryView.document().setDocumentMargin(0)
        self.computeButton.setIcon(QgsApplication.getThemeIcon("/mActionStart.svg"))
        self.fromBox.activated.connect(lambda _row: self._take_period())
        self.toBox.activated.connect(lambda _row: self._take_period())
        self.referenceBox.activated.connect(lambda _row: self.study.change(reference=self.referenceBox.currentData()))
        self.nuisanceBox.activated.connect(
            lambda _row: self.study.change(nuisance_indicator=self.nuisanceBox.currentData())
        )
        self._limits = {
            "hide_inhabitants": self.hideBox,
            "uncertain_inhabitants": self.uncertainBox,
            "minimum_areas": self.minimumBox,
        }
        for name, box in self._limits.items():
            box.valueChanged.connect(lambda value, name=name: self._take_limit(name, value))
        self.defaultsButton.clicked.connect(lambda: self.study.change(thresholds=Thresholds()))
        self.computeButton.clicked.connect(self.compute_wanted)
        self.nextButton.clicked.connect(lambda: self.go_to.emit("map"))
        for signal in (study.study_changed, study.tables_changed, study.areas_changed, study.results_changed):
            self.listen(signal, self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what the study holds."""
        study = self.study
        self._fill_period()
        self._choose(self.referenceBox, study.study.reference)
        self._fill_nuisance()
        for name, box in self._limits.items():
            box.blockSignals(True)
            box.setValue(getattr(study.study.thresholds, name))
            box.blockSignals(False)
        self.defaultsButton.setEnabled(study.study.thresholds != Thresholds())
        self.computeButton.setEnabled(study.ready and not study.computing)
        self.computeButton.setText(tr("Compute again") if study.findings else tr("Compute"))
        self.missingLabel.setText("" if study.ready else self._missing())
        self.missingLabel.setVisible(bool(self.missingLabel.text()))
        self.nextButton.setEnabled(study.findings is not None)
        self.summaryView.setVisible(study.findings is not None)
        self.summaryView.setHtml(self._summary() if study.findings else "")

    def _missing(self) -> str:
        if self.study.reading:
            return tr("Areas and tables are still being read…")
        if self.study.areas is None:
            return tr("First choose the areas.")
        return tr("First add a table that can be read.")

    def _fill_period(self) -> None:
        years, period = self.study.years, self.study.study.period
        shown = sorted({*years, *(period or ())})
        first, last = period or ((shown[0], shown[-1]) if shown else (None, None))
        for box, chosen in ((self.fromBox, first), (self.toBox, last)):
            box.clear()
            for year in shown:
                box.addItem(str(year), year)
            box.setCurrentIndex(box.findData(chosen))
            box.setEnabled(len(shown) > 1)
        if not shown:
            note = tr("The years come from the tables.")
        elif len(shown) == 1:
            note = tr("One year only: signals, but no trends.")
        else:
            note = tr("Years in the tables: {years}. Each figure takes the nearest years.", years=years_text(years))
        self.periodNote.setText(note)

    def _take_period(self) -> None:
        first, last = self.fromBox.currentData(), self.toBox.currentData()
        if first is not None and last is not None:
            if first == last:
                # one year cannot be a period: the other end moves along
                years = [self.fromBox.itemData(row) for row in range(self.fromBox.count())]
                place = years.index(first)
                first, last = (years[place - 1], last) if place else (first, years[1])
            self.study.change(period=(min(first, last), max(first, last)))
            self._fill_period()

    def _fill_nuisance(self) -> None:
        box, entries = self.nuisanceBox, catalogue_with(self.study.study.indicators)
        present: set[str] = set()
        for state in self.study.tables:
            if state.table is not None:
                present |= state.indicators
        for made, formula in operands_first(entries):
            if present.issuperset(formula.operands):
                present.add(made.id)
        box.clear()
        box.addItem(tr("the best figure in the tables"), "")
        for indicator, entry in entries.items():
            chosen = indicator == self.study.study.nuisance_indicator
            if entry.theme == "O" and (indicator in present or chosen):
                box.addItem(entry.label(language()), indicator)
        self._choose(box, self.study.study.nuisance_indicator)

    @staticmethod
    def _choose(box: QComboBox, data: Any) -> None:
        box.setCurrentIndex(max(0, box.findData(data)))

    def _take_limit(self, name: str, value: int) -> None:
        self.study.change(thresholds=replace(self.study.study.thresholds, **{name: value}))

    def _summary(self) -> str:
        """What came out, in a few lines; names and sentences from data are escaped."""
        findings = self.study.findings
        assert findings is not None
        quickscan, results = findings.quickscan, findings.quickscan.results
        number = say().number
        shown = sum(1 for row in findings.views if not row.reason)
        lines = [
            tr(
                "{maps} maps of {areas} areas in {name}.",
                maps=number(shown),
                areas=number(len(quickscan.areas.frame)),
                name=quickscan.areas.municipality_name,
            )
        ]
        if findings.hidden_areas:
            lines.append(tr("In {count} areas something is hidden: too few inhabitants.", count=findings.hidden_areas))
        entry = catalogue_with(quickscan.study.indicators).get(results.nuisance)
        if entry is not None:
            lines.append(tr("Nuisance and safety: {label}.", label=entry.label(language())))
        lines += quickscan.notes
        head = f"<p><b>{escape(tr('What came out'))}</b></p>"
        return head + "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"
