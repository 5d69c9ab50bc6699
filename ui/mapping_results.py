"""Puts what was computed on the map, and lets the map show the view that is chosen."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..veerkracht.errors import QuickScanError
from .area_layer import WorkFolder
from .canvas import MapLink
from .findings import Findings
from .messages import Messages
from .study_model import StudyModel
from .tasks import TaskDesk
from .translation import tr
from .turns import Steps
from .work import Work


class MappingResults(QObject):
    """Follows the work and the view; ``mapped`` tells that the maps of the project show new results."""

    mapped = pyqtSignal()

    def __init__(
        self,
        study: StudyModel,
        work: Work,
        desk: TaskDesk,
        map_link: MapLink,
        folder: WorkFolder,
        messages: Messages,
    ) -> None:
        super().__init__()
        self._study, self._work, self._map = study, work, map_link
        self._folder, self._messages = folder, messages
        work.computed.connect(lambda findings: desk.go_on(self._showing(findings)))
        work.renewed.connect(lambda findings: desk.go_on(self._renewing(findings)))
        study.view_changed.connect(self._show_view)

    def take_up(self, findings: Findings) -> None:
        """The project was opened again: its maps are there already, as the user left them; put them there if not."""
        self._study.computed(findings)
        if not self._map.find(findings):
            self._work.compute()

    def _showing(self, findings: Findings) -> Steps:
        """New results, which the user asked for."""
        try:
            view_id = yield from self._map.show(findings, self._study.view_id)
        except QuickScanError as problem:
            self._messages.error(problem)
            return
        yield
        self._map.select(self._study.selected_areas, flash=False)
        self._study.choose_view(view_id)
        yield
        self._folder.remove_unused()
        self.mapped.emit()
        name = findings.quickscan.areas.municipality_name
        self._messages.done(tr("The signals of {name} are on the map.", name=name))

    def _renewing(self, findings: Findings) -> Steps:
        """Another choice was computed by itself: the map takes it over without a word."""
        try:
            view_id = yield from self._map.renew(findings, self._study.view_id)
        except QuickScanError as problem:
            self._messages.error(problem)
            return
        self._study.choose_view(view_id)
        yield
        self._folder.remove_unused()
        self.mapped.emit()

    def _show_view(self) -> None:
        try:
            self._map.show_view(self._study.view_id)
        except QuickScanError as problem:
            self._messages.error(problem)
