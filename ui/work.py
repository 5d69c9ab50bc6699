"""What happens when the study asks for something: starts the tasks, and puts what they bring into the study."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..veerkracht.analysis.results import Gathered
from ..veerkracht.errors import Cancelled, QuickScanError, UnknownTable
from ..veerkracht.intake.own import catalogue_with
from ..veerkracht.own_indicators import SUFFIX, read_indicators
from ..veerkracht.study import AreaSource, Study, TableSource
from . import area_layer
from .area_layer import WorkFolder
from .findings import Findings
from .later import later
from .live_tasks import CompleteTask, RenewTask
from .messages import Messages
from .profile_folder import recipes_folder
from .study_model import StudyModel
from .table_state import Reading
from .tasks import ComputeTask, ExpandTask, FieldsTask, MatchTask, ReadAreasTask, ReadTableTask, StudyTask, TaskDesk
from .translation import language, say, tr

# milliseconds without another choice after which all is written of what is on the map
COMPLETE_AFTER = 1500


class Work(QObject):
    """Between the study and the tasks. ``computed`` tells that new results are there to be shown on the map,
    ``renewed`` that they take the place of those that are on it."""

    computed = pyqtSignal(object)
    renewed = pyqtSignal(object)

    def __init__(self, study: StudyModel, desk: TaskDesk, messages: Messages, folder: WorkFolder) -> None:
        super().__init__()
        self._study, self._desk, self._messages, self._folder = study, desk, messages, folder
        self._areas_request = 0
        self._match_request = 0
        self._renewing: Optional[StudyTask] = None
        self._complete_soon = later(self, self._complete, COMPLETE_AFTER)
        study.areas_requested.connect(self._read_areas)
        study.table_requested.connect(self._read_table)
        study.match_requested.connect(self._match)

    # -- areas

    def take_layer(self, layer: Optional[QgsVectorLayer]) -> None:
        """A layer of the project as boundaries; one without a file of its own is copied first, in the background."""
        if layer is None:
            return
        source = area_layer.source_of(layer)
        if source is not None:
            self._study.choose_areas(source, layer.id())
            return
        layer_id = layer.id()
        self._areas_request += 1
        request = self._areas_request

        def copied(found: AreaSource) -> None:
            if request == self._areas_request:
                self._study.choose_areas(found, layer_id)

        def failed(problem: QuickScanError) -> None:
            if request == self._areas_request:
                self._study.areas_failed(problem)
                self._messages.error(problem)

        self._study.wait_for_areas(layer_id)
        area_layer.export(layer, self._folder.path / f"areas_{request}.gpkg", copied, failed)

    def forget(self) -> None:
        """The study is gone: answers that are still under way are not wanted any more."""
        self._areas_request += 1
        self._match_request += 1
        self._complete_soon.stop()
        self._renewing = None
        self._desk.abandon()

    def _read_areas(self) -> None:
        study = self._study
        self._areas_request += 1
        request = self._areas_request
        source = study.study.areas

        def read(found: tuple) -> None:
            if request == self._areas_request:
                study.areas_read(*found)
                self._match()

        def failed(problem: QuickScanError) -> None:
            if request == self._areas_request:
                study.areas_failed(None if isinstance(problem, Cancelled) else problem)
                if source.path not in study.lost:
                    self._messages.error(problem)

        def fields(found: tuple) -> None:
            if request == self._areas_request:
                study.fields_found(found)

        task = ReadAreasTask(source, study.study.municipality, language(), tr("Reading the areas"))
        self._desk.start(task, read, failed)
        if not study.area_fields:
            self._desk.start(FieldsTask(source, tr("Reading the areas")), fields, lambda _problem: None)

    # -- tables

    def add_paths(self, paths: list[Path]) -> None:
        """Files and folders that the user chose or dropped; own indicators among them go first, since tables may hold
        their figures."""
        files = [path for path in paths if path.name.lower().endswith(SUFFIX)]
        paths = [path for path in paths if path not in files]
        for path in files:
            self._add_indicators(path)
        if not paths:
            return

        def expanded(found: list[TableSource]) -> None:
            if found:
                self._study.add_tables(found)
            else:
                self._messages.error(
                    QuickScanError(
                        "No table was found.",
                        "Nothing in {names} has a form that can be read.",
                        "Choose CSV or Excel files of CBS, the police, RIVM or the Leefbaarometer.",
                        names=", ".join(path.name for path in paths),
                    )
                )

        self._desk.start(
            ExpandTask(list(paths), recipes_folder(), language(), tr("Looking for tables")),
            expanded,
            self._messages.error,
        )

    def add_layer(self, layer: QgsVectorLayer) -> None:
        """A layer or table of the project; one without a file of its own is copied first, in the background."""
        source = area_layer.source_of(layer)
        if source is not None and source.layer:
            self._study.add_tables([TableSource(source.path, layer=source.layer)])
        elif source is not None:
            self.add_paths([Path(source.path)])
        else:
            path = self._folder.path / f"{re.sub('[^A-Za-z0-9_-]+', '_', layer.name())}_{layer.id()[-6:]}.gpkg"
            area_layer.export(layer, path, lambda copied: self.add_paths([Path(copied.path)]), self._messages.error)

    def _add_indicators(self, path: Path) -> None:
        """The user's own indicators in a file, in place of those with the same ids; the tables are read with them."""
        study = self._study
        try:
            new = read_indicators(path)
            kept = tuple(item for item in study.study.indicators if item.id not in {own.id for own in new})
            catalogue_with((*kept, *new))
        except QuickScanError as problem:
            self._messages.error(problem)
            return
        study.change(indicators=(*kept, *new))
        self._messages.done(tr("{name}: {count} indicators of your own.", name=path.name, count=len(new)))
        for state in study.tables:
            study.reread_table(state.source)

    def _read_table(self, source: TableSource) -> None:
        study = self._study

        def read(reading: Reading) -> None:
            study.table_read(source, reading)
            if reading.revision is not None:
                self._messages.tell(f"{Path(source.path).name}: {reading.revision.sentence(say())}")
            self._match()

        def failed(problem: QuickScanError) -> None:
            study.table_failed(source, problem)
            # an unknown table is a question, which its card asks, and one that is lost is asked for; no failures
            if not isinstance(problem, UnknownTable) and source.path not in study.lost:
                self._messages.error(problem)
            self._match()

        state = study.state_of(source)
        title = tr("Reading {name}", name=Path(source.path).name)
        task = ReadTableTask(source, state.previous if state else None, recipes_folder(), language(), title)
        self._desk.start(task, read, failed)

    def _match(self) -> None:
        """Match what was read once nothing is being read any more; an older answer is not used."""
        study = self._study
        if study.areas is None or study.reading:
            return
        tables = [(state.source, state.table) for state in study.tables if state.table is not None]
        if not tables:
            return
        self._match_request += 1
        request = self._match_request

        def matched(found: tuple) -> None:
            if request == self._match_request:
                areas, answers = found
                study.areas_named(areas)
                for answer in answers:
                    study.table_matched(*answer)

        task = MatchTask(study.areas, tables, language(), tr("Matching the tables to the areas"))
        self._desk.start(task, matched, self._messages.error)

    # -- results

    def compute(self, study: Optional[Study] = None, then: Optional[Callable[[Findings], None]] = None) -> None:
        """Walk the study in the background; ``then`` gets the results in place of the map."""
        model = self._study
        if model.computing:
            return
        self.stop_renewing()
        try:
            geopackage = None if then else self._free_geopackage()
        except OSError as problem:
            self._messages.error(self._folder.problem(problem))
            return

        def done(findings: Findings) -> None:
            if then is not None:
                model.set_computing(False)
                then(findings)
                return
            model.computed(findings)
            self.computed.emit(findings)

        def failed(problem: QuickScanError) -> None:
            model.set_computing(False)
            self._messages.error(problem)

        task = ComputeTask(study or model.usable, geopackage, tr("Computing the signals"), self._folder.is_temporary)
        model.set_computing(True)
        self._desk.start(task, done, failed)

    def renew(self, gathered: Gathered, failed: Callable[[QuickScanError], None]) -> None:
        """The results of other choices on what was gathered, in the place of those on the map; the page stays free."""
        model = self._study
        self.stop_renewing()
        try:
            geopackage = self._free_geopackage()
        except OSError as problem:
            failed(self._folder.problem(problem))
            return

        def done(findings: Findings) -> None:
            self._renewing = None
            model.computed(findings)
            self.renewed.emit(findings)
            self._complete_soon.start()

        def not_done(problem: QuickScanError) -> None:
            self._renewing = None
            failed(problem)

        # what was read is worded; the report can still be in another language
        study = model.usable.changed(language=gathered.study.language)
        title = tr("Computing the signals")
        task = RenewTask(study, gathered, geopackage, model.view_id, self._folder.is_temporary, title)
        self._renewing = task
        self._desk.start(task, done, not_done)

    def _free_geopackage(self) -> Path:
        findings = self._study.findings
        return self._folder.free_geopackage(findings.geopackage if findings is not None else None)

    def stop_renewing(self) -> None:
        """Other choices were made: what is being computed is not wanted any more."""
        self._complete_soon.stop()
        self._desk.drop(self._renewing)
        self._renewing = None

    def _complete(self) -> None:
        """Once the hand rests, the file and the other maps are made whole; what is seen stays as it is."""
        model = self._study
        if model.findings is None or model.outdated or model.computing:
            return

        def done(findings: Findings) -> None:
            self._renewing = None
            model.findings = findings
            self.renewed.emit(findings)

        def not_done(problem: QuickScanError) -> None:
            self._renewing = None
            self._messages.error(problem)

        try:
            geopackage = self._free_geopackage()
        except OSError as problem:
            self._messages.error(self._folder.problem(problem))
            return
        task = CompleteTask(model.findings, geopackage, tr("Writing the GeoPackage"))
        self._renewing = task
        self._desk.start(task, done, not_done)
