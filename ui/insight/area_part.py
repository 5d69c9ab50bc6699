"""The profile of one area: what it comes to, its signals with their reasons, areas like it, and notes."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QWidget

from ...veerkracht.analysis.results import Coincidence
from ..charts.sparklines import SPARKLINE_SIZE
from ..chips import ChipDelegate
from ..later import later
from ..models.area_numbers import AreaNumbers
from ..models.profile import AreaProfile, ProfileRow
from ..models.signals_table import SignalsTableModel
from ..translation import load_form, say, tr

WRITTEN_AFTER = 1000  # milliseconds without a key, after which a note is kept


class AreaPart(QWidget):
    """Shows a profile. ``noted`` tells what was written on an area, ``looked_at`` which indicator is looked at,
    ``years_wanted`` of which the years are asked, ``chosen`` which areas are to be chosen."""

    noted = pyqtSignal(str, str)
    looked_at = pyqtSignal(str)
    years_wanted = pyqtSignal(str)
    chosen = pyqtSignal(tuple)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("insight_area", self)
        self.profile: Optional[AreaProfile] = None
        self._numbers: Optional[AreaNumbers] = None
        self._peers: tuple[str, ...] = ()
        self._noting = ""
        # the figure that is looked at stays the same from area to area
        self._indicator, self._showing = "", False
        self.partLayout.setStretchFactor(self.signalsView, 1)
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
        self.signalsView.selectionModel().currentRowChanged.connect(self._show_row)
        self.signalsView.activated.connect(lambda index: self._ask_years(index.row()))
        self.yearsButton.setIcon(QgsApplication.getThemeIcon("/propertyicons/diagram.svg"))
        self.yearsButton.clicked.connect(lambda: self._ask_years(self.signalsView.currentIndex().row()))
        self.peersButton.setIcon(QgsApplication.getThemeIcon("/mActionSelectRectangle.svg"))
        self.peersButton.clicked.connect(lambda: self.chosen.emit(self._peers))
        self.signalsView.setMinimumHeight(self.fontMetrics().lineSpacing() * 9)
        self.notesEdit.setFixedHeight(self.fontMetrics().lineSpacing() * 4)
        self.notesEdit.installEventFilter(self)
        self._written = later(self, self.keep_note, WRITTEN_AFTER)
        self.notesEdit.textChanged.connect(self._written.start)

    def show_profile(self, profile: Optional[AreaProfile], numbers: Optional[AreaNumbers], note: str) -> None:
        """Another area, or none."""
        self.keep_note()
        self.profile, self._numbers = profile, numbers
        self.setEnabled(profile is not None)
        self._showing = True
        self.table.set_rows(profile.rows if profile else ())
        self._fit_rows()
        for part in (self.conclusionLabel, self.signalsView, self.reasonRow, self.peersRow, self.notesRow):
            part.setVisible(profile is not None)
        self.conclusionLabel.setText(conclusion(profile) if profile else "")
        self._show_peers()
        self.show_note(profile.code if profile else "", note)
        if profile and profile.rows:
            rows = [number for number, row in enumerate(profile.rows) if row.indicator == self._indicator]
            self.signalsView.setCurrentIndex(self.table.index(rows[0] if rows else 0, 0))
        else:
            self.reasonRow.hide()
        self._showing = False

    def show_note(self, code: str, note: str) -> None:
        """What was written on an area; what is being written there stays."""
        if code == self._noting and (self.notesEdit.hasFocus() or self.notesEdit.toPlainText() == note):
            return
        self._noting = code
        self.notesEdit.blockSignals(True)
        self.notesEdit.setPlainText(note)
        self.notesEdit.blockSignals(False)
        self._written.stop()

    def keep_note(self) -> None:
        """Hand over what was written."""
        if self._written.isActive():
            self._written.stop()
            self.noted.emit(self._noting, self.notesEdit.toPlainText())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if watched is self.notesEdit and event.type() == QEvent.Type.FocusOut:
            self.keep_note()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        self.keep_note()
        super().hideEvent(event)

    def _show_peers(self) -> None:
        found = self._numbers.peers_of(self.profile.code) if self._numbers and self.profile else ()
        self._peers = tuple(str(self._numbers.codes[row]) for row in found) if self._numbers else ()
        self.peersRow.setVisible(bool(self._peers))
        self.peersLabel.setText(tr("{count} other areas have as much social housing.", count=len(self._peers)))

    def _fit_rows(self, column: int = 0, *_widths: int) -> None:
        """A long name takes two lines in a narrow panel; which names are long changes with the width."""
        if column == 0:
            self.signalsView.resizeRowsToContents()

    def _show_row(self, current: QModelIndex, _previous: Optional[QModelIndex] = None) -> None:
        if not current.isValid() or self.profile is None:
            return
        row = self.table.row(current.row())
        self.reasonRow.show()
        self.reasonLabel.setText("\n".join(filter(None, (self.table.explanation(row), self._of_peers(row)))))
        self.yearsButton.setVisible(len(row.series.years) > 1)
        if not self._showing:
            self._indicator = row.indicator
            self.looked_at.emit(row.indicator)

    def _of_peers(self, row: ProfileRow) -> str:
        """What is usual in the areas with as much social housing."""
        if self._numbers is None or self.profile is None:
            return ""
        place, area = self._numbers.column(row.indicator), self._numbers.place.get(self.profile.code, -1)
        if place < 0 or area < 0:
            return ""
        middle = self._numbers.peer_value[area, place]
        value = say().number(middle, row.decimals)
        return (
            tr("Like areas: {value} {unit}.", value=value, unit=row.unit).replace(" .", ".") if middle == middle else ""
        )

    def _ask_years(self, number: int) -> None:
        if 0 <= number < self.table.rowCount() and len(self.table.row(number).series.years) > 1:
            self.years_wanted.emit(self.table.row(number).indicator)


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
