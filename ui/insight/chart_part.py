"""The charts: one is chosen, and of which indicator."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...veerkracht.analysis.results import K_INDEX
from ..charts.view import ChartView
from ..models.charts import KINDS, VERSIONS, Charts, kind_label, version_label
from ..translation import language, load_form, tr


class ChartPart(QWidget):
    """One chart at a time. ``chosen`` tells which areas the user chose in it, ``opened`` of which the profile is asked.

    What it shows is drawn when it is looked at.
    """

    chosen = pyqtSignal(tuple)
    opened = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("insight_charts", self)
        self._charts: Optional[Charts] = None
        self._indicator = K_INDEX
        self._stale = True
        self._picked = False
        for kind in KINDS:
            self.chartBox.addItem(kind_label(kind), kind)
        for version in VERSIONS:
            self.versionBox.addItem(version_label(version), version)
        self.view = ChartView(self)
        self.view.chosen.connect(self.chosen)
        self.view.opened.connect(self.opened)
        self.partLayout.addWidget(self.view, 1)
        self.chartBox.currentIndexChanged.connect(lambda _row: self._take_kind())
        self.chartBox.activated.connect(lambda _row: self._pick())
        self.versionBox.currentIndexChanged.connect(lambda _row: self.update_chart())
        self.indicatorBox.activated.connect(lambda _row: self.show_indicator(self.indicatorBox.currentData()))
        self._take_kind()

    @property
    def kind(self) -> str:
        return str(self.chartBox.currentData())

    def set_charts(self, charts: Optional[Charts]) -> None:
        """Other results."""
        self._charts = charts
        for part in (self.chartBox, self.indicatorBox, self.versionBox):
            part.setEnabled(charts is not None)
        first = charts.first_kind() if charts is not None and not self._picked else ""
        if first and first != self.kind:
            self._choose(first)
        else:
            self._take_kind()

    def show_kind(self, kind: str) -> None:
        """Another chart, as the user wants it."""
        self._pick()
        self._choose(kind)

    def _pick(self) -> None:
        """From now on the chart stays which it is, with something to show or not."""
        self._picked = True

    def _choose(self, kind: str) -> None:
        self.chartBox.setCurrentIndex(self.chartBox.findData(kind))

    def show_indicator(self, indicator: str) -> None:
        """Another indicator, in the charts that can show it."""
        if indicator and indicator != self._indicator:
            self._indicator = indicator
            self._fill_indicators()
            self.update_chart()

    def select(self, codes: tuple[str, ...]) -> None:
        """Draw these areas out; the first is the one that is looked at."""
        self.view.select(codes)

    def showEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        super().showEvent(event)
        if self._stale:
            self.update_chart()

    def _take_kind(self) -> None:
        self.versionBox.setVisible(self.kind in ("changes", "housing"))
        self.indicatorBox.setVisible(self.kind != "changes")
        self._fill_indicators()
        self.update_chart()

    def _fill_indicators(self) -> None:
        """The indicators of this chart; the one that was chosen before stays where it can."""
        box: QComboBox = self.indicatorBox
        box.blockSignals(True)
        box.clear()
        for item in self._charts.indicators(self.kind) if self._charts else ():
            box.addItem(item.label(language()), item.id)
        box.setCurrentIndex(max(0, box.findData(self._indicator)) if box.count() else -1)
        box.blockSignals(False)

    def update_chart(self) -> None:
        """Show what was chosen, or why there is nothing."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        if self._charts is None:
            self.view.show_sentence(tr("The charts appear here as soon as the signals are computed."))
            return
        indicator, version = str(self.indicatorBox.currentData() or ""), str(self.versionBox.currentData())
        chart = {
            "changes": lambda charts: charts.changes(version),
            "housing": lambda charts: charts.housing(indicator, version),
            "years": lambda charts: charts.years(indicator),
            "gap": lambda charts: charts.gap(indicator),
            "strip": lambda charts: charts.spread(indicator),
        }[self.kind](self._charts)
        if chart is None:
            self.view.show_sentence(missing_words(self.kind))
            return
        shown = self.indicatorBox.currentText() if indicator else ""
        self.view.show_chart(chart, ", ".join(filter(None, (self._charts.town, kind_label(self.kind), shown))))


def missing_words(kind: str) -> str:
    """Why there is no such chart, and what would bring it."""
    return {
        "changes": tr("No area has a change of vulnerability and of nuisance. Add tables of two years or more."),
        "housing": tr("No area has a share of social housing and a change. Add tables of two years or more."),
        "years": tr("No figure was measured in two years or more. Add tables of other years."),
        "gap": tr("The difference needs areas with much and with little social housing, in two years or more."),
        "strip": tr("No area has a signal to show."),
    }[kind]
