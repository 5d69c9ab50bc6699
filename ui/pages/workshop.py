"""Workshop: what the groups wrote on the map and on the canvas, by district."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QFileDialog

from ...veerkracht.errors import Cancelled, QuickScanError
from ...veerkracht.mapping.grid import district_grid
from ...veerkracht.workshop import Workshop
from ...veerkracht.workshop_merge import merge
from ..big_screen import BigScreen
from ..following import Following
from ..messages import Messages
from ..models.written import names_of
from ..note_map import NoteMap
from ..study_model import StudyModel
from ..takeover import TakeOver, TakeOverTask, summary_of
from ..tasks import TaskDesk
from ..translation import tr
from .page import Page
from .workshop_canvas import CanvasPart
from .workshop_notes import NotesPart
from .workshop_part import fill_box


class WorkshopPage(Page):
    """Choose a district; then its notes and its canvas."""

    FORM = "workshop"

    def __init__(
        self, study: StudyModel, note_map: NoteMap, following: Following, desk: TaskDesk, messages: Messages
    ) -> None:
        super().__init__(study)
        self._map, self._desk, self._messages = note_map, desk, messages
        self.names = names_of(None)
        self._named: Any = None
        self._screen: Optional[BigScreen] = None
        self.notes = NotesPart(study, note_map)
        self.canvas = CanvasPart(study, following)
        self.tabs.addTab(self.notes, tr("Notes"))
        self.tabs.addTab(self.canvas, tr("Canvas"))
        self.tabs.tabBar().setToolTip(tr("Notes on the map, or what the groups write per district"))
        self.takeOverButton.setIcon(QgsApplication.getThemeIcon("/mActionSharingImport.svg"))
        self.districtBox.activated.connect(self._district_chosen)
        self.bigScreenButton.clicked.connect(self.open_big_screen)
        self.takeOverButton.clicked.connect(self._ask_file)
        self.nextButton.clicked.connect(lambda: self.go_to.emit("print"))
        self.listen(note_map.placed, self._place)
        self.listen(note_map.picked, self.notes.choose)
        self.listen(following.changed, self.canvas.success.refresh)
        self.listen(study.study_changed, self._refresh_parts)
        self.listen(study.areas_changed, self.refresh)
        self.listen(study.tables_changed, self.refresh)
        self.listen(study.results_changed, self.refresh)
        self.listen(study.was_reset, self._forget)
        self.refresh()

    @property
    def district(self) -> str:
        """The district that is talked about; empty for the whole municipality."""
        return self.districtBox.currentData() or ""

    def refresh(self) -> None:
        """Show what the study holds."""
        areas = self.study.areas
        self.emptyLabel.setVisible(areas is None)
        for part in (self.districtBox, self.bigScreenButton, self.tabs):
            part.setVisible(areas is not None)
        self.takeOverButton.setEnabled(areas is not None)
        self.bigScreenButton.setEnabled(self.study.findings is not None)
        self.bigScreenButton.setToolTip(
            tr("Maps and notes large, for use in the room")
            if self.study.findings
            else tr("The big screen shows the maps: compute the signals first.")
        )
        self.nextButton.setEnabled(areas is not None)
        if areas is not self._named:
            self._named = areas
            self.names = names_of(areas.frame if areas is not None else None)
            chosen = self.district if self.district in self.names.districts else ""
            fill_box(self.districtBox, [("", tr("Whole municipality")), *self.names.districts.items()], chosen)
            self.choose_district(chosen)
        else:
            self._refresh_parts()

    def choose_district(self, district: str) -> None:
        """Talk about another district."""
        self.districtBox.setCurrentIndex(max(0, self.districtBox.findData(district)))
        self._map.show_district(self.district)
        for part in (self.notes, self.canvas):
            part.show_district(self.district, self.names)

    def open_big_screen(self) -> None:
        """The maps large, in a window of its own that covers the screen."""
        if self._screen is not None:
            self._screen.close()
        self._screen = BigScreen(self.study, self.names, self.district, self)
        self._screen.district_chosen.connect(self.choose_district)
        self._screen.closed.connect(self._screen_closed)
        self._screen.showFullScreen()

    def _screen_closed(self) -> None:
        if self._screen is not None:
            self._screen.deleteLater()
            self._screen = None

    def hideEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        self.canvas.flush()
        self._map.stop_asking()
        super().hideEvent(event)

    def release(self) -> None:
        """What was typed last is kept too."""
        self.canvas.flush()
        if self._screen is not None:
            self._screen.close()
        super().release()

    def _district_chosen(self, _row: int) -> None:
        self.choose_district(self.district)
        if self.study.areas is not None:
            self._map.zoom(district_grid(self.study.areas.frame, self.district).rectangle)

    def _refresh_parts(self) -> None:
        self.notes.refresh()
        self.canvas.refresh()

    def _place(self, x: float, y: float) -> None:
        self.tabs.setCurrentWidget(self.notes)
        self.notes.place(x, y)

    def _forget(self) -> None:
        """Another study: what was being written belongs to the earlier one."""
        self.canvas.forget()
        self.notes.close_form()

    # -- a colleague's notes

    def _ask_file(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, tr("Take over from a colleague"), "", f"{tr('GeoPackage of a QuickScan')} (*.gpkg)"
        )
        if path:
            self.take_over(Path(path))

    def take_over(self, path: Path) -> None:
        """Read what a colleague wrote, and ask about what differs."""
        areas = self.study.areas
        if areas is None:
            return
        self.canvas.flush()

        def failed(problem: QuickScanError) -> None:
            if not isinstance(problem, Cancelled):
                self._messages.error(problem)

        task = TakeOverTask(path, areas.crs, tr("Reading {name}", name=path.name))
        # a dialog that waits inside the task's own signal would hold up the next task
        self._desk.start(task, lambda theirs: QTimer.singleShot(0, lambda: self._merge(theirs)), failed)

    def _merge(self, theirs: Workshop) -> None:
        merged = merge(self.study.study.workshop, theirs)
        workshop: Optional[Workshop] = merged.workshop
        if merged.conflicts:
            dialog = TakeOver(merged, self.names, self)
            workshop = dialog.workshop if dialog.exec() else None
            dialog.deleteLater()
        if workshop is not None:
            self.study.change(tr("taken over"), workshop=workshop)
            self._messages.done(tr("Taken over from a colleague.") + " " + summary_of(merged))
