"""The definition of success: indicators with a target and a year, and how far each is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Optional

from qgis.PyQt.QtCore import QLocale

from ...veerkracht.analysis.results import K_INDEX
from ...veerkracht.analysis.success import can_be_followed
from ...veerkracht.intake.catalogue import Indicator
from ...veerkracht.intake.own import catalogue_with
from ...veerkracht.workshop import Success, new_id
from ..following import Following
from ..models.written import WrittenRow, success_rows
from ..study_model import StudyModel
from ..translation import language, say, tr
from .workshop_part import ListedPart, choose_key, fill_box

YEARS_AHEAD = 4


class SuccessPart(ListedPart):
    """A target is judged against the figure that the group looked at when it chose it."""

    FORM = "workshop_success"
    VIEW = "successView"
    HOLDER = "successForm"

    def __init__(self, study: StudyModel, following: Following) -> None:
        super().__init__(study)
        self._following = following
        self._success = Success("")
        self.indicatorBox.activated.connect(lambda _row: self._show_unit())

    def make_rows(self) -> Sequence[WrittenRow]:
        shown = self.of_district(self.workshop.successes)
        return success_rows(shown, self._following.followed, self._catalogue(), self.names, say())

    def _catalogue(self) -> dict[str, Indicator]:
        return dict(catalogue_with(self.study.study.indicators))

    def _choices(self) -> list[tuple[str, str]]:
        """What can be followed; what the tables hold, once they were read."""
        read = frozenset().union(*(state.indicators for state in self.study.tables))
        known = self._catalogue().values()
        usable = [item for item in known if can_be_followed(item) and item.id != K_INDEX]
        present = [item for item in usable if item.id in read or item.formula is not None]
        return [(item.id, item.label(language())) for item in (present or usable)]

    def write(self, key: Any) -> None:
        new = Success(new_id(), self.district)
        self._success = success = next((item for item in self.workshop.successes if item.id == key), new)
        choices = self._choices()
        fill_box(self.indicatorBox, choices, success.indicator or (choices[0][0] if choices else ""))
        whole = tr("the whole district") if success.district else tr("Whole municipality")
        fill_box(self.areaBox, [("", whole), *self.areas_of(success.district)], success.area_code)
        self.targetEdit.setText("" if success.target is None else QLocale().toString(success.target, "g", 10))
        latest = max(self.study.years, default=2024)
        self.yearBox.setValue(success.year or latest + YEARS_AHEAD)
        self.noteEdit.setText(success.note)
        self._show_unit()
        self.open_form()
        self.indicatorBox.setFocus()

    def _show_unit(self) -> None:
        indicator = self._catalogue().get(self.indicatorBox.currentData())
        self.unitLabel.setText(indicator.unit(language()) if indicator else "")

    def save(self) -> None:
        success = self._success
        text = self.targetEdit.text().strip()
        target, understood = _number(text)
        if text and not understood:
            self.say_problem(tr("“{text}” is no number.", text=text), self.targetEdit)
            return
        written = replace(
            success,
            indicator=self.indicatorBox.currentData() or "",
            area_code=self.areaBox.currentData() or "",
            target=target,
            year=self.yearBox.value(),
            note=self.noteEdit.text().strip(),
        )
        if written.since is None or written.indicator != success.indicator:
            written = replace(written, since=self._latest_year(written.indicator))
        self.close_form()
        self.put(self.workshop.with_success(written), tr("target"))
        choose_key(self.view, written.id)

    def _latest_year(self, indicator: str) -> Optional[int]:
        """The year of the figure on the maps that the group looks at; None without results."""
        findings = self.study.findings
        if findings is None:
            return None
        signals = findings.quickscan.results.signals
        years = signals.loc[signals["indicator"] == indicator, "year"]
        return int(years.max()) if len(years) else None

    def remove(self, key: Any) -> None:
        self.put(self.workshop.without_success(key), tr("target removed"))


def _number(text: str) -> tuple[Optional[float], bool]:
    """A number as it is written in the user's language, or with a decimal point."""
    value, understood = QLocale().toDouble(text)
    if not understood:
        value, understood = QLocale.c().toDouble(text)
    return (value, True) if understood else (None, False)
