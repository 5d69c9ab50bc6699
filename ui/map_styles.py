"""Keeps the styles of the maps as the user wants to look at them: palette, marks, names, years."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QObject, QTimer

from ..veerkracht.intake.own import own_indicators
from ..veerkracht.mapping.look import Look
from ..veerkracht.mapping.project import MapProject
from ..veerkracht.mapping.screen import look_of, mark_look, restyle
from ..veerkracht.mapping.views import View
from .canvas import MapLink
from .models.views import ViewRow
from .study_model import StudyModel
from .translation import say


class MapStyles(QObject):
    """Makes styles anew when the look or the palette changes: the one that is shown at once, the others one by one."""

    def __init__(self, study: StudyModel, link: MapLink) -> None:
        super().__init__()
        self._study, self._link = study, link
        self._maps: Optional[MapProject] = None
        self._made: tuple[Look, str] = (Look(), "")
        self._waiting: list[View] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)
        self._signals: tuple[Any, ...] = (
            (link.maps_changed, self._other_maps),
            (link.maps_renewed, self._renewed),
            (study.look_changed, self._follow),
            (study.study_changed, self._follow),
            (study.results_changed, self._follow),
        )
        for signal, slot in self._signals:
            signal.connect(slot)
        self._other_maps()

    @property
    def busy(self) -> bool:
        return bool(self._waiting)

    def open_years(self, row: ViewRow) -> None:
        """Make the map by year of an indicator known, with its style where that is not there yet."""
        maps, findings = self._maps, self._study.findings
        if row.by_year is None or maps is None or findings is None:
            return
        if row.by_year.name not in maps.areas.styleManager().styles():
            self._restyle(row.by_year)
        self._link.add_view(row.by_year)

    def release(self) -> None:
        """Let go of the study and of the layers."""
        self._timer.stop()
        for signal, slot in self._signals:
            signal.disconnect(slot)
        self._signals = ()
        self._maps = None

    def _other_maps(self) -> None:
        maps = self._link.maps
        self._maps, self._waiting = maps, []
        self._timer.stop()
        findings = self._study.findings
        if maps is None or findings is None:
            return
        kept = look_of(maps)
        if kept is not None:
            # a project that was opened: its styles are as they were left, edited by hand or not
            self._made = (kept, findings.quickscan.study.palette)
            self._study.choose_look(kept)
        else:
            self._made = (Look(), self._study.written_palette)
        known = self._study.view_id
        for row in findings.views:
            if row.by_year is not None and known == row.by_year.id:
                self.open_years(row)
        self._follow()

    def _renewed(self) -> None:
        """The same layers with other results: the maps by year that were made are made again, and no others."""
        maps, findings = self._link.maps, self._study.findings
        if maps is None or findings is None:
            return
        self._maps, self._made = maps, (Look(), self._study.written_palette)
        styles = maps.areas.styleManager()
        made = [row.by_year for row in findings.views if row.by_year and row.by_year.name in styles.styles()]
        for view in made:
            self._link.add_view(view)
        self._restyle_all(made)
        self._follow()

    def _restyle_all(self, views: Sequence[View]) -> None:
        """The one that is shown now, the others one a turn of the event loop."""
        shown = self._maps.areas.styleManager().currentStyle() if self._maps is not None else ""
        self._waiting = [view for view in views if view.name != shown]
        for view in views:
            if view.name == shown:
                self._restyle(view)
        self._timer.start()

    def _follow(self) -> None:
        self._study.recolour()
        findings, maps = self._study.findings, self._maps
        if findings is None or maps is None:
            return
        wanted = (self._study.look, self._study.study.palette)
        if wanted == self._made:
            return
        self._made = wanted
        mark_look(maps, wanted[0])
        styles = maps.areas.styleManager()
        views = [*maps.views, *(row.by_year for row in findings.views if row.by_year is not None)]
        self._restyle_all([view for view in views if view.name in styles.styles()])
        # the layer tree has built its legend anew
        self._link.show_view(self._study.view_id)

    def _next(self) -> None:
        if not self._waiting:
            self._timer.stop()
            return
        self._restyle(self._waiting.pop(0))

    def _restyle(self, view: View) -> None:
        findings, maps = self._study.findings, self._maps
        if findings is not None and maps is not None:
            with own_indicators(findings.quickscan.study.indicators):
                restyle(maps, findings.quickscan, view, say(), self._study.look)
