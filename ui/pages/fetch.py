"""What is fetched: for which municipality and years, and what of it is on disk already."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...veerkracht.sources.cache import Fetched
from ...veerkracht.sources.tables import KWB, LEEFBAAROMETER, NUISANCE, POLICE
from ..fetching import Fetching
from ..study_model import StudyModel
from ..translation import load_form, say, tr

_MAP = ".geojson"
_SHOWN = 6  # files on disk that are named
_YEARS = 5  # that are offered at first: enough for a trend


class FetchForm(QWidget):
    """The choices that boundaries and tables share. Subclasses show their own, and fetch."""

    asked = pyqtSignal()

    def __init__(self, study: StudyModel, fetching: Fetching, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("fetch", self)
        self.study, self.fetching = study, fetching
        self.municipalityEdit.textChanged.connect(self._show_what_is_there)
        self.municipalityEdit.returnPressed.connect(self._fetch)
        self.fetchButton.clicked.connect(self._fetch)

    def refresh(self) -> None:
        """The municipality of the study, unless the user typed another; and what is on disk of it."""
        study = self.study
        name = study.areas.municipality_name if study.areas is not None else study.study.municipality
        if name and not self.municipalityEdit.isModified():
            self.municipalityEdit.setText(name)
        if self.isVisible():
            self._show_what_is_there()

    def showEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        super().showEvent(event)
        self.refresh()

    def wanted(self) -> bool:
        """Whether enough is chosen to fetch."""
        return bool(self.municipalityEdit.text().strip())

    def is_mine(self, entry: Fetched) -> bool:
        """Whether a file on disk is of the kind that this form fetches."""
        raise NotImplementedError

    def fetch(self, municipality: str, refresh: bool) -> None:
        """Start it."""
        raise NotImplementedError

    def _fetch(self) -> None:
        if self.wanted():
            self.fetch(self.municipalityEdit.text().strip(), self.refreshCheck.isChecked())
            self.asked.emit()

    def _show_what_is_there(self) -> None:
        entries = [entry for entry in self.fetching.kept(self.municipalityEdit.text()) if self.is_mine(entry)]
        lines = [f"– {entry.title or entry.path.name}: {age_of(entry)}" for entry in entries[:_SHOWN]]
        if len(entries) > _SHOWN:
            lines.append(tr("and {count} more", count=say().number(len(entries) - _SHOWN)))
        self.keptLabel.setText("\n".join([tr("On disk already:"), *lines]))
        self.keptLabel.setVisible(bool(entries))
        self.refreshCheck.setVisible(bool(entries))
        self.fetchButton.setEnabled(self.wanted())


class FetchBoundariesForm(FetchForm):
    """Boundaries of one year."""

    def __init__(self, study: StudyModel, fetching: Fetching, parent: Optional[QWidget] = None) -> None:
        super().__init__(study, fetching, parent)
        self.placeLayout.removeRow(self.firstBox)
        self.tablesWidget.hide()
        first, last = fetching.services().boundaries.years()
        self.yearBox.addItems([str(year) for year in range(last, first - 1, -1)])
        for level, name in (("neighbourhood", tr("neighbourhoods")), ("district", tr("districts"))):
            self.levelBox.addItem(name, level)
        self.fetchButton.setText(tr("Fetch boundaries"))
        self.refresh()

    def is_mine(self, entry: Fetched) -> bool:
        return entry.path.suffix == _MAP

    def fetch(self, municipality: str, refresh: bool) -> None:
        self.fetching.fetch_boundaries(
            municipality, int(self.yearBox.currentText()), self.levelBox.currentData(), refresh
        )


class FetchTablesForm(FetchForm):
    """Tables of several publishers and years."""

    def __init__(self, study: StudyModel, fetching: Fetching, parent: Optional[QWidget] = None) -> None:
        super().__init__(study, fetching, parent)
        self.placeLayout.removeRow(self.levelBox)
        self.yearLabel.setText(tr("Last year"))
        self.yearBox.setAccessibleName(tr("Last year"))
        self._checks = {
            KWB: self.kwbCheck,
            POLICE: self.policeCheck,
            NUISANCE: self.nuisanceCheck,
            LEEFBAAROMETER: self.leefbaarometerCheck,
        }
        years = [str(year) for year in fetching.services().kwb.table_years()]
        for box in (self.firstBox, self.yearBox):
            box.addItems(years)
        self.firstBox.setCurrentIndex(max(0, len(years) - _YEARS))
        self.yearBox.setCurrentIndex(len(years) - 1)
        for changed in (*(check.toggled for check in self._checks.values()), self.firstBox.currentIndexChanged):
            changed.connect(self._show_what_is_there)
        self.yearBox.currentIndexChanged.connect(self._show_what_is_there)
        self.fetchButton.setText(tr("Fetch tables"))
        self.refresh()

    def wanted(self) -> bool:
        return super().wanted() and bool(self._what()) and bool(self._years())

    def is_mine(self, entry: Fetched) -> bool:
        return entry.path.suffix != _MAP

    def fetch(self, municipality: str, refresh: bool) -> None:
        self.fetching.fetch_tables(municipality, self._what(), self._years(), refresh)

    def _what(self) -> list[str]:
        return [table for table, check in self._checks.items() if check.isChecked()]

    def _years(self) -> list[int]:
        years = self.fetching.services().kwb.table_years()
        return list(years[self.firstBox.currentIndex() : self.yearBox.currentIndex() + 1])


def age_of(entry: Fetched) -> str:
    """``fetched today``, ``fetched 3 days ago``."""
    if entry.age == 0:
        return tr("fetched today")
    return tr("fetched yesterday") if entry.age == 1 else tr("fetched {count} days ago", count=say().number(entry.age))
