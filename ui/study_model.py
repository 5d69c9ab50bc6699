"""The study as the panel sees it: a plain Study, what was read for it and what came out, with change signals.

Pages change and read only this; they never call each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..veerkracht.analysis.results import INPUTS
from ..veerkracht.compat import QUndoStack
from ..veerkracht.errors import QuickScanError
from ..veerkracht.intake.frames import Areas
from ..veerkracht.lost_files import lost_files
from ..veerkracht.mapping.look import Look
from ..veerkracht.prints import Prints
from ..veerkracht.study import AreaSource, Repair, Study, TableSource
from ..veerkracht.workshop import Workshop
from .findings import Findings
from .models.match_report import MatchRow
from .settings import new_study
from .table_state import Reading, TableState
from .undo import UNDO_LIMIT, ChoiceCommand

# what of a study is read from files: no choice that can be undone
READ = set(INPUTS)

# what of a study changes no result: how it is printed, and what people wrote
NO_RESULT: dict[str, Any] = {
    "language": "",
    "palette": "",
    "house": "",
    "prints": Prints(),
    "area_notes": (),
    "workshop": Workshop(),
}


class StudyModel(QObject):
    """Holds the study; every change of it is announced once."""

    study_changed = pyqtSignal()
    areas_changed = pyqtSignal()
    areas_requested = pyqtSignal()
    tables_changed = pyqtSignal()
    table_requested = pyqtSignal(object)
    match_requested = pyqtSignal()
    results_changed = pyqtSignal()
    view_changed = pyqtSignal()
    area_selected = pyqtSignal(str)
    areas_selected = pyqtSignal(tuple)
    look_changed = pyqtSignal()
    was_reset = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_LIMIT)
        self.clear(announce=False)

    def clear(self, announce: bool = True) -> None:
        """An empty study, as for a new project."""
        self.study = new_study()
        self.undo_stack.clear()
        self.area_layer_id = ""
        self.municipalities: tuple[tuple[str, str], ...] = ()
        self.areas: Optional[Areas] = None
        self.areas_problem: Optional[QuickScanError] = None
        self.areas_busy = False
        self.area_fields: tuple[str, ...] = ()
        self.tables: tuple[TableState, ...] = ()
        self.findings: Optional[Findings] = None
        self.computed_study: Optional[Study] = None
        self.computing = False
        self.view_id = ""
        self.look = Look()
        # of the styles in the GeoPackage
        self.written_palette = ""
        self.selected_area = ""
        self.selected_areas: tuple[str, ...] = ()
        # files that were not where the study says when it was taken over
        self.lost: tuple[str, ...] = ()
        if announce:
            self.was_reset.emit()
            self._announce_all()

    def load(self, study: Study, area_layer_id: str = "") -> None:
        """Take a saved study over and ask for its areas and tables to be read again."""
        self.clear(announce=False)
        self.study = study
        self.area_layer_id = area_layer_id
        self.tables = tuple(TableState(source) for source in study.tables)
        self.areas_busy = bool(study.areas.path)
        self.lost = lost_files(study)
        self.was_reset.emit()
        self._announce_all()
        if study.areas.path:
            self.areas_requested.emit()
        for state in self.tables:
            self.table_requested.emit(state.source)

    def _announce_all(self) -> None:
        for signal in (self.study_changed, self.areas_changed, self.tables_changed, self.results_changed):
            signal.emit()
        self._announce_selection()

    def _announce_selection(self) -> None:
        self.areas_selected.emit(self.selected_areas)
        self.area_selected.emit(self.selected_area)

    # -- choices

    def change(self, step: str = "", together: str = "", **choices: Any) -> None:
        """Other choices in the study; announced when something really changed. They can be undone, unless they are
        about what is read.

        step : what the user did, in words, for the undo button. together : steps in a row with the same key are one.
        """
        before = {name: getattr(self.study, name) for name in choices}
        after = {name: value for name, value in choices.items() if value != before[name]}
        if not after:
            return
        if set(after) & READ:
            self.put(after)
        else:
            old = {name: before[name] for name in after}
            self.undo_stack.push(ChoiceCommand(self.put, old, after, step, together))

    def choose(self, study: Study, step: str = "", together: str = "") -> None:
        """As :meth:`change`, to the choices of another study on the same inputs."""
        names = (item.name for item in fields(Study) if item.name not in READ)
        self.change(step, together, **{name: getattr(study, name) for name in names})

    def put(self, choices: dict[str, Any]) -> None:
        """Choices as they are, without a step to undo."""
        self.study = self.study.changed(**choices)
        self.study_changed.emit()

    def choose_areas(self, source: AreaSource, layer_id: str = "", municipality: str = "") -> None:
        """Another boundary layer; the municipality is found again where it is not given."""
        self.area_layer_id = layer_id
        self._not_missed(self.study.areas.path)
        if source.path != self.study.areas.path or source.layer != self.study.areas.layer:
            self.area_fields = ()
        self.areas, self.areas_problem, self.municipalities = None, None, ()
        self.areas_busy = bool(source.path)
        self.change(areas=source, municipality=municipality)
        self.areas_changed.emit()
        if source.path:
            self.areas_requested.emit()

    def wait_for_areas(self, layer_id: str) -> None:
        """A layer of the project was chosen, whose areas are being copied to a file."""
        self.area_layer_id, self.area_fields = layer_id, ()
        self.areas, self.areas_problem, self.municipalities = None, None, ()
        self.areas_busy = True
        self.areas_changed.emit()

    def choose_municipality(self, code: str) -> None:
        if code != self.study.municipality or self.areas is None:
            self.areas, self.areas_problem = None, None
            self.areas_busy = bool(self.study.areas.path)
            self.change(municipality=code)
            self.areas_changed.emit()
            self.areas_requested.emit()

    def areas_read(self, municipalities: tuple[tuple[str, str], ...], areas: Optional[Areas]) -> None:
        """What the intake found in the boundary layer."""
        self.municipalities, self.areas, self.areas_problem, self.areas_busy = municipalities, areas, None, False
        if areas is not None:
            self.change(municipality=areas.municipality_code)
        self.areas_changed.emit()

    def areas_named(self, areas: Areas) -> None:
        """The same areas, with the names that the tables know."""
        self.areas = areas
        self.areas_changed.emit()

    def fields_found(self, fields: tuple[str, ...]) -> None:
        """The columns of the boundary layer, among which a user can point out the key."""
        self.area_fields = fields
        self.areas_changed.emit()

    def areas_failed(self, problem: Optional[QuickScanError]) -> None:
        self.areas, self.areas_problem, self.areas_busy = None, problem, False
        self.areas_changed.emit()

    # -- tables

    def add_tables(self, sources: list[TableSource]) -> None:
        """More tables; a file that is there already is not taken twice."""
        known = {(state.source.path, state.source.layer) for state in self.tables}
        new = [source for source in sources if (source.path, source.layer) not in known]
        if not new:
            return
        self.tables += tuple(TableState(source) for source in new)
        self._tables_into_study()
        for source in new:
            self.table_requested.emit(source)

    def remove_table(self, source: TableSource) -> None:
        self._not_missed(source.path)
        self.tables = tuple(state for state in self.tables if state.source != source)
        self._tables_into_study()

    def change_table(self, source: TableSource, changed: TableSource) -> None:
        """Other reading choices for a table (its year); it is read again."""
        self.tables = tuple(TableState(changed) if state.source == source else state for state in self.tables)
        self._tables_into_study()
        self.table_requested.emit(changed)

    def reread_table(self, source: TableSource) -> None:
        """Read a file again, for instance after it was edited."""
        before = self.state_of(source)
        self._update_table(source, TableState(source, previous=before.table if before else None))
        self.table_requested.emit(source)

    def repair_table(self, source: TableSource, repairs: Sequence[Repair]) -> None:
        """Other repairs of a table's codes; it is matched again, not read again."""
        changed = replace(source, repairs=tuple(repairs))
        self.tables = tuple(
            replace(state, source=changed, matched=None, report=()) if state.source == source else state
            for state in self.tables
        )
        self._tables_into_study()
        self.match_requested.emit()

    def tables_stale(self, paths: Sequence[str]) -> None:
        """These files are not as they were read any more."""
        touched = [state for state in self.tables if state.source.path in paths and not state.stale and state.table]
        for state in touched:
            self._update_table(state.source, replace(state, stale=True))

    def _not_missed(self, path: str) -> None:
        self.lost = tuple(other for other in self.lost if other != path)

    def state_of(self, source: Optional[TableSource]) -> Optional[TableState]:
        return next((state for state in self.tables if state.source == source), None)

    def table_read(self, source: TableSource, reading: Reading) -> None:
        """A table came; one that was read by a remembered recipe keeps that recipe, so that the study is whole."""
        if reading.table.recipe is not None and source.recipe is None:
            kept = replace(source, recipe=reading.table.recipe)
            self._update_table(source, TableState(kept, previous=None))
            self._tables_into_study()
            source = kept
        state = TableState(
            source, reading.table, indicators=reading.indicators, stamp=reading.stamp, revision=reading.revision
        )
        self._update_table(source, state)

    def table_failed(self, source: TableSource, problem: QuickScanError) -> None:
        self._update_table(source, TableState(source, problem=problem))

    def table_matched(self, source: TableSource, matched: int, areas: int, report: tuple[MatchRow, ...]) -> None:
        for state in self.tables:
            if state.source == source:
                self._update_table(source, replace(state, matched=matched, areas=areas, report=report))

    def _update_table(self, source: TableSource, new: TableState) -> None:
        self.tables = tuple(new if state.source == source else state for state in self.tables)
        self.tables_changed.emit()

    def _tables_into_study(self) -> None:
        self.change(tables=tuple(state.source for state in self.tables))
        self.tables_changed.emit()

    @property
    def years(self) -> tuple[int, ...]:
        """All years in the tables that were read."""
        found = {year for state in self.tables if state.table for year in state.table.provenance.years}
        return tuple(sorted(found))

    # -- results

    @property
    def ready(self) -> bool:
        """Whether there is enough to compute."""
        return self.areas is not None and any(state.table is not None for state in self.tables) and not self.reading

    @property
    def reading(self) -> bool:
        return self.areas_busy or any(state.busy for state in self.tables)

    @property
    def outdated(self) -> bool:
        """Whether the results no longer belong to the choices (how the report is printed is no such choice)."""
        if self.findings is None or self.computed_study is None:
            return False
        return self.computed_study.changed(**NO_RESULT) != self.usable.changed(**NO_RESULT)

    @property
    def usable(self) -> Study:
        """The study with the tables that could be read; one broken file does not hold up the others."""
        if not any(state.problem for state in self.tables):
            return self.study
        return self.study.changed(tables=tuple(state.source for state in self.tables if state.problem is None))

    def set_computing(self, computing: bool) -> None:
        self.computing = computing
        self.results_changed.emit()

    def computed(self, findings: Findings) -> None:
        self.findings = findings
        self.computed_study = findings.quickscan.study
        self.written_palette = self.computed_study.palette
        self.computing = False
        self.results_changed.emit()

    def recolour(self) -> None:
        """Let the results be drawn in the palette that the study has now; nothing is computed again for it."""
        if self.findings is None or self.findings.quickscan.study.palette == self.study.palette:
            return
        quickscan = self.findings.quickscan
        quickscan = replace(quickscan, study=quickscan.study.changed(palette=self.study.palette))
        self.findings, self.computed_study = replace(self.findings, quickscan=quickscan), quickscan.study
        self.results_changed.emit()

    def choose_look(self, look: Look) -> None:
        """What is left out of the maps on the screen."""
        if look != self.look:
            self.look = look
            self.look_changed.emit()

    def choose_view(self, view_id: str) -> None:
        if view_id != self.view_id:
            self.view_id = view_id
            self.view_changed.emit()

    def select_area(self, code: str) -> None:
        """The area whose profile is looked at; within the selection that stays as it is, else it is the selection."""
        if code in self.selected_areas:
            self._take_selection(self.selected_areas, code)
        else:
            self.select_areas((code,) if code else ())

    def select_areas(self, codes: Sequence[str]) -> None:
        """Other areas; the profile follows to one that is new among them."""
        codes = tuple(dict.fromkeys(codes))
        before = set(self.selected_areas)
        new = next((code for code in codes if code not in before), "")
        first = codes[0] if codes else ""
        self._take_selection(codes, new or (self.selected_area if self.selected_area in codes else first))

    def _take_selection(self, codes: tuple[str, ...], shown: str) -> None:
        changed, moved = set(codes) != set(self.selected_areas), shown != self.selected_area
        self.selected_areas, self.selected_area = codes, shown
        if changed or moved:
            self.areas_selected.emit(codes)
        if moved:
            self.area_selected.emit(shown)
