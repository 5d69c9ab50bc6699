"""The part of the map page that runs through the years."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer

from ..canvas import MapLink
from ..map_styles import MapStyles
from ..models.views import ViewRow
from ..study_model import StudyModel
from ..time_line import TimeLine
from ..translation import tr

STEP = 1200  # milliseconds that a year stays


class YearControls:
    """Between the slider of the form and QGIS's temporal controller; ``form`` is the map page."""

    def __init__(self, form: Any, study: StudyModel, link: MapLink, styles: MapStyles) -> None:
        self._form, self._study, self._link, self._styles = form, study, link, styles
        self._row: Optional[ViewRow] = None
        self.line = TimeLine(form)
        self._timer = QTimer(form)
        self._timer.setInterval(STEP)
        self._timer.timeout.connect(self._step)
        form.playButton.setIcon(QgsApplication.getThemeIcon("/temporal_navigation/forward.svg"))
        form.yearsBox.toggled.connect(self._toggle)
        form.yearSlider.valueChanged.connect(self._take_place)
        form.playButton.toggled.connect(self._play)
        self.line.moved.connect(self._show_year)

    def show_view(self, row: Optional[ViewRow]) -> None:
        """Offer the years of the map that is shown, and open them when that is a map by year."""
        self._row = row
        form, canvas = self._form, self._link.canvas
        by_year = row.by_year if row is not None else None
        offered = by_year is not None and canvas is not None and self._link.maps is not None
        for part in (form.yearsBox, form.playButton, form.yearSlider, form.yearLabel):
            part.setVisible(offered)
        shown = by_year is not None and self._study.view_id == by_year.id and self._link.maps is not None
        if shown and by_year is not None and canvas is not None:
            self.line.open(canvas, by_year.years)
        else:
            self.line.close()
            form.playButton.setChecked(False)
        form.yearsBox.blockSignals(True)
        form.yearsBox.setChecked(self.line.is_open)
        form.yearsBox.blockSignals(False)
        for part in (form.playButton, form.yearSlider, form.yearLabel):
            part.setEnabled(self.line.is_open)
        years = by_year.years if by_year is not None else ()
        form.yearSlider.blockSignals(True)
        form.yearSlider.setRange(0, max(0, len(years) - 1))
        form.yearSlider.setValue(len(years) - 1)
        form.yearSlider.blockSignals(False)
        form.yearLabel.setText(str(years[-1]) if years else "")
        self._show_year()

    def release(self) -> None:
        """Give QGIS's controller back."""
        self._timer.stop()
        self.line.close()

    def _toggle(self, wanted: bool) -> None:
        row = self._row
        if row is None or row.by_year is None:
            return
        if wanted:
            self._styles.open_years(row)
        self._study.choose_view(row.by_year.id if wanted else row.view.id)

    def _take_place(self, place: int) -> None:
        if self.line.is_open:
            self.line.go_to(self.line.years[place])

    def _show_year(self) -> None:
        form, year = self._form, self.line.year
        if not self.line.is_open:
            return
        form.yearLabel.setText(str(year) if year else tr("no figures"))
        if year is not None:
            form.yearSlider.blockSignals(True)
            form.yearSlider.setValue(self.line.years.index(year))
            form.yearSlider.blockSignals(False)

    def _play(self, on: bool) -> None:
        icon = "pause" if on else "forward"
        self._form.playButton.setIcon(QgsApplication.getThemeIcon(f"/temporal_navigation/{icon}.svg"))
        if not on:
            self._timer.stop()
            return
        if self.line.is_open and self.line.year in (None, self.line.years[-1]):
            self.line.go_to(self.line.years[0])
        self._timer.start()

    def _step(self) -> None:
        if not self.line.step():
            self._form.playButton.setChecked(False)
