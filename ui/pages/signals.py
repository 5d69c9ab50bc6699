"""Signals: which indicators take part, what they are compared with, and what each choice does."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QModelIndex, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHeaderView

from ...veerkracht.analysis.choosing import with_choice, with_ingredient, with_nuisance, with_part
from ...veerkracht.intake.derived import operands_first
from ...veerkracht.intake.own import catalogue_with
from ...veerkracht.mapping.palette import palette
from ...veerkracht.study import Study, Thresholds
from ..delegates import quieten
from ..live import Live
from ..messages import Messages
from ..models.effect import effect_lines, no_index_line
from ..models.indicator_tree import IndicatorTree, theme_rows
from ..models.table_cards import years_text
from ..study_model import StudyModel
from ..translation import language, say, tr
from .page import Page
from .presets import Presets
from .signal_detail import SignalDetail, reference_labels


class SignalsPage(Page):
    """What is compared with what."""

    FORM = "signals"
    compute_wanted = pyqtSignal()

    def __init__(self, study: StudyModel, live: Live, messages: Messages) -> None:
        super().__init__(study)
        self.live = live
        self._indicator = ""
        self.presets = Presets(study, messages, self.presetBox, self.presetButton)
        for name in ("municipality", "netherlands", "peers", "base_year"):
            self.referenceBox.addItem(reference_labels()[name], name)
        self._make_tree()
        self.detail = SignalDetail(self.detailHolder)
        self.detailLayout.addWidget(self.detail)
        for label in (self.periodNote, self.detail.factsLabel, self.detail.methodNote):
            quieten(label)
        self.computeButton.setIcon(QgsApplication.getThemeIcon("/mActionStart.svg"))
        self._limits = {
            "hide_inhabitants": self.hideBox,
            "uncertain_inhabitants": self.uncertainBox,
            "minimum_areas": self.minimumBox,
            "minimum_index_members": self.membersBox,
            "clear": self.clearBox,
            "strong": self.strongBox,
        }
        self._wire(study)
        self.refresh()

    def _make_tree(self) -> None:
        self.tree = IndicatorTree(self)
        view = self.indicatorsView
        view.setModel(self.tree)
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        view.setIndentation(view.fontMetrics().averageCharWidth() * 2)
        view.selectionModel().currentChanged.connect(self._take_indicator)

    def _wire(self, study: StudyModel) -> None:
        self.allBox.toggled.connect(self._hide_rows)
        self.tree.part_wanted.connect(self._take_part)
        self.tree.ingredient_wanted.connect(self._take_ingredient)
        self.detail.choice_made.connect(self._take_choice)
        self.detail.tried.connect(self._try_bounds)
        self.fromBox.activated.connect(lambda _row: self._take_period())
        self.toBox.activated.connect(lambda _row: self._take_period())
        self.referenceBox.activated.connect(
            lambda _row: study.change(tr("reference"), reference=self.referenceBox.currentData())
        )
        self.nuisanceBox.activated.connect(
            lambda _row: study.choose(
                with_nuisance(study.study, self.nuisanceBox.currentData()), tr("nuisance and safety")
            )
        )
        for name, box in self._limits.items():
            box.valueChanged.connect(lambda value, name=name: self._take_limit(name, value))
        self.defaultsButton.clicked.connect(lambda: study.change(tr("usual limits"), thresholds=Thresholds()))
        self.computeButton.clicked.connect(self.compute_wanted)
        self.nextButton.clicked.connect(lambda: self.go_to.emit("map"))
        for signal in (study.study_changed, study.tables_changed, study.areas_changed, study.results_changed):
            self.listen(signal, self.refresh)
        self.listen(self.live.previewed, self.refresh)

    # -- what the user sees

    def refresh(self) -> None:
        """Show what the study holds."""
        study, preview = self.study, self.live.preview
        country = preview is None or preview.country
        self.presets.refresh(country)
        self._fill_period()
        self._choose(self.referenceBox, study.study.reference)
        abroad: Any = self.referenceBox.model().item(self.referenceBox.findData("netherlands"))
        abroad.setEnabled(country)
        present = self._present()
        self._fill_nuisance(present)
        self._show_limits()
        self._show_tree(present)
        self._show_detail()
        self._show_effect()
        self.computeButton.setEnabled(study.ready and not study.computing)
        self.computeButton.setText(tr("Compute again") if study.findings else tr("Compute"))
        told = self._problem() if study.ready else self._missing()
        self.missingLabel.setText(told)
        self.missingLabel.setVisible(bool(told))
        self.nextButton.setEnabled(study.findings is not None)
        self.summaryBox.setVisible(study.findings is not None)
        self.summaryLabel.setText(self._summary() if study.findings else "")

    def _missing(self) -> str:
        if self.study.reading:
            return tr("Areas and tables are still being read…")
        if self.study.areas is None:
            return tr("First choose the areas.")
        return tr("First add a table that can be read.")

    def _problem(self) -> str:
        """Why the choices, as they are, give no results."""
        problem = self.live.problem
        if problem is None:
            return ""
        message, _details, hint = problem.parts(say())
        return f"{message} {hint}".strip()

    def _show_limits(self) -> None:
        limits = self.study.study.thresholds
        for name, box in self._limits.items():
            box.blockSignals(True)
            box.setValue(getattr(limits, name))
            box.blockSignals(False)
        self.defaultsButton.setEnabled(limits != Thresholds())

    def _show_tree(self, present: set[str]) -> None:
        study, view = self.study.study, self.indicatorsView
        known = catalogue_with(study.indicators)
        preview = self.live.preview if self.live.preview and present else None
        if self.tree.set_themes(theme_rows(study, known, present, preview)):
            for number, theme in enumerate(self.tree.themes):
                index = self.tree.index(number, 0)
                view.setExpanded(index, theme.theme in ("K", "O") and any(row.available for row in theme.rows))
            index = self.tree.index_of(self._indicator)
            if not index.isValid():
                first = (row.id for theme in self.tree.themes for row in theme.rows if row.available)
                index = self.tree.index_of(next(first, ""))
            if index.isValid():
                view.setCurrentIndex(index)
        self._hide_rows()

    def _hide_rows(self, _all: bool = False) -> None:
        """What no table has figures of is not in the way, unless it is asked for."""
        for number, theme in enumerate(self.tree.themes):
            parent = self.tree.index(number, 0)
            for place, row in enumerate(theme.rows):
                self.indicatorsView.setRowHidden(place, parent, not row.available and not self.allBox.isChecked())

    def _show_detail(self) -> None:
        study, preview = self.study.study, self.live.preview
        entry = catalogue_with(study.indicators).get(self._indicator)
        available = entry is not None and self.tree.row_at(self.tree.index_of(self._indicator)) is not None
        shown = preview.distributions.get(self._indicator) if preview is not None else None
        effect = preview.effect if preview is not None else None
        colours = palette(study.palette).signal
        self.detail.show_indicator(entry if available else None, study, shown, effect, colours)

    def _show_effect(self) -> None:
        preview = self.live.preview
        effect = preview.effect if preview is not None else None
        self.effectBox.setVisible(effect is not None)
        if effect is not None and preview is not None:
            known = catalogue_with(self.study.study.indicators)
            self.effectLabel.setText("\n".join([*effect_lines(effect, known), *no_index_line(preview, known)]))

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

    def _present(self) -> set[str]:
        """The indicators with figures: in the areas once that is known, before it in the tables."""
        present: set[str] = set()
        for state in self.study.tables:
            if state.table is not None:
                present |= state.indicators
        for made, formula in operands_first(catalogue_with(self.study.study.indicators)):
            if present.issuperset(formula.operands):
                present.add(made.id)
        preview = self.live.preview
        return present & preview.present if preview is not None and present else present

    def _fill_nuisance(self, present: set[str]) -> None:
        box = self.nuisanceBox
        box.clear()
        box.addItem(tr("the best figure in the tables"), "")
        for indicator, entry in catalogue_with(self.study.study.indicators).items():
            chosen = indicator == self.study.study.nuisance_indicator
            if entry.theme == "O" and (indicator in present or chosen):
                box.addItem(entry.label(language()), indicator)
        self._choose(box, self.study.study.nuisance_indicator)

    @staticmethod
    def _choose(box: QComboBox, data: Any) -> None:
        box.setCurrentIndex(max(0, box.findData(data)))

    # -- what the user does

    def show_indicator(self, indicator: str) -> None:
        """Open the details of an indicator."""
        index = self.tree.index_of(indicator)
        if index.isValid():
            self.indicatorsView.setExpanded(index.parent(), True)
            self.indicatorsView.setCurrentIndex(index)
            self.indicatorsView.scrollTo(index)

    def _take_indicator(self, current: QModelIndex, _previous: Optional[QModelIndex] = None) -> None:
        row = self.tree.row_at(current)
        if row is not None and row.id != self._indicator:
            self._indicator = row.id
            self._show_detail()

    def _take_part(self, indicators: list[str], taking: bool) -> None:
        self.study.choose(with_part(self.study.study, indicators, taking), tr("which indicators take part"))

    def _take_ingredient(self, indicator: str, taking: bool) -> None:
        study, known = self.study.study, catalogue_with(self.study.study.indicators)
        changed = with_ingredient(study, indicator, taking, known, self._present())
        if changed == study:
            self._show_tree(self._present())
        self.study.choose(changed, tr("ingredients of the K-index"))

    def _take_choice(self, what: dict[str, Any], step: str, together: str) -> None:
        self.study.choose(with_choice(self.study.study, self._indicator, **what), step, together)

    def _try_bounds(self, bounds: tuple[float, ...]) -> None:
        self.live.try_out(self._with_bounds(bounds))

    def _with_bounds(self, bounds: tuple[float, ...]) -> Study:
        return with_choice(self.study.usable, self._indicator, method="breaks", breaks=bounds)

    def _take_period(self) -> None:
        first, last = self.fromBox.currentData(), self.toBox.currentData()
        if first is not None and last is not None:
            if first == last:
                # one year cannot be a period: the other end moves along
                years = [self.fromBox.itemData(row) for row in range(self.fromBox.count())]
                place = years.index(first)
                first, last = (years[place - 1], last) if place else (first, years[1])
            self.study.change(tr("period"), period=(min(first, last), max(first, last)))
            self._fill_period()

    def _take_limit(self, name: str, value: Any) -> None:
        limits = replace(self.study.study.thresholds, **{name: value})
        if limits.clear < limits.strong:
            self.study.change(tr("limits"), name, thresholds=limits)
        else:
            self._show_limits()

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
            lines.append(
                tr("Of {count} areas something is hidden, to protect small numbers.", count=findings.hidden_areas)
            )
        entry = catalogue_with(quickscan.study.indicators).get(results.nuisance)
        if entry is not None:
            lines.append(tr("Nuisance and safety: {label}.", label=entry.label(language())))
        lines += quickscan.notes
        return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"
