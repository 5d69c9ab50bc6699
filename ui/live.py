"""What choices do, while they are made: previews at once, and after the first computation new results by themselves."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..veerkracht.analysis.preview import Preview, Previewer
from ..veerkracht.analysis.results import Gathered
from ..veerkracht.errors import Cancelled, QuickScanError
from ..veerkracht.intake.own import catalogue_with
from ..veerkracht.study import Study
from .findings import Findings
from .later import later
from .live_tasks import GatherTask, TryTask
from .study_model import StudyModel
from .tasks import StudyTask, TaskDesk
from .translation import language, tr
from .work import Work

# milliseconds that a hand may rest before what it did is looked at, and computed
LOOK_AFTER, COMPUTE_AFTER = 30, 120


class Live(QObject):
    """Follows the study; ``previewed`` tells that ``preview`` is another one.

    problem : why the choices, as they are, give nothing; None when they do. settling : new results are on their way by
    themselves.
    """

    previewed = pyqtSignal()

    def __init__(self, study: StudyModel, desk: TaskDesk, work: Work, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._study, self._desk, self._work = study, desk, work
        self.preview: Optional[Preview] = None
        self.problem: Optional[QuickScanError] = None
        self.settling = False
        self._previewer: Optional[Previewer] = None
        self._tentative: Optional[Study] = None
        self._now, self._before = study.study, study.study
        self._findings: Optional[Findings] = None
        self._looking: Optional[StudyTask] = None
        self._watched = False
        self._look_soon = later(self, self._look, LOOK_AFTER)
        self._compute_soon = later(self, self._compute, COMPUTE_AFTER)
        self._listening = (
            (study.study_changed, self._choices_changed),
            (study.tables_changed, self._inputs_changed),
            (study.areas_changed, self._inputs_changed),
            (study.results_changed, self._results_changed),
            (study.was_reset, self.forget),
        )
        for signal, slot in self._listening:
            signal.connect(slot)

    def watch(self, watched: bool) -> None:
        """Whether anybody looks at the previews; what nobody looks at is not prepared."""
        self._watched = watched
        if watched and not self._is_current():
            self._look_soon.start()

    def try_out(self, study: Optional[Study]) -> None:
        """Show what a study would do, without choosing it; None ends the trial."""
        self._tentative = study
        if not self._look_soon.isActive():
            self._look_soon.start()

    def gathered_for(self, study: Study) -> Optional[Gathered]:
        """What was read for these inputs, if it still is what the files hold."""
        found = self._previewer.gathered if self._previewer is not None else None
        stale = any(state.stale or state.problem for state in self._study.tables)
        return found if found is not None and found.serves(study) and not stale else None

    def forget(self) -> None:
        """The study is gone."""
        self._look_soon.stop()
        self._compute_soon.stop()
        self._previewer, self._tentative, self.preview, self.problem = None, None, None, None
        self._now = self._before = self._study.study
        self.settling, self._looking, self._findings = False, None, None
        self.previewed.emit()

    def release(self) -> None:
        """Stop following; the study goes on without."""
        self._look_soon.stop()
        self._compute_soon.stop()
        for signal, slot in self._listening:
            signal.disconnect(slot)

    # -- what happens

    def _choices_changed(self) -> None:
        study = self._study.study
        if study == self._now:
            return
        self._before, self._now, self._tentative = self._now, study, None
        self._look_soon.start()
        self._settle()

    def _inputs_changed(self) -> None:
        if self._previewer is not None and (self._study.reading or not self._serves(self._study.usable)):
            self._previewer = None
        if self._watched and not self._is_current():
            self._look_soon.start()

    def _results_changed(self) -> None:
        findings = self._study.findings
        gathered, wanted = findings.gathered if findings is not None else None, self._study.usable
        if gathered is not None and gathered.serves(wanted) and not self._serves(wanted):
            self._previewer = Previewer(gathered, catalogue_with(gathered.study.indicators))
        if self.settling and not self._study.outdated:
            self.settling = False
        if findings is not self._findings:
            # what was chosen while these were being computed follows too
            self._findings = findings
            self._settle()
        if self._watched and not self._is_current():
            self._look_soon.start()

    def _serves(self, study: Study) -> bool:
        return self._previewer is not None and self._previewer.gathered.serves(study)

    def _is_current(self) -> bool:
        wanted = self._tentative or self._study.usable
        return self.preview is not None and self.preview.study == wanted and self._serves(wanted)

    # -- previews

    def _look(self) -> None:
        if not self._watched or self._looking is not None:
            return
        study = self._tentative or self._study.usable
        if self._serves(study):
            assert self._previewer is not None
            before: Optional[Study] = self._study.usable if self._tentative else self._usable(self._before)
            if before == study or not self._serves(before or study):
                before = None
            self._start(TryTask(self._previewer, study, before, tr("Looking what this choice does")), self._looked)
        elif self._study.ready and not self._study.computing:
            self._gather(study)

    def _usable(self, study: Study) -> Study:
        return study.changed(tables=self._study.usable.tables)

    def _gather(self, study: Study) -> None:
        model = self._study
        assert model.areas is not None
        tables = [(state.source, state.table) for state in model.tables if state.table is not None]
        # tables are worded when they are read, in the language of the panel
        worded = study.changed(language=language())
        task = GatherTask(worded, model.areas, tables, tr("Matching the tables to the areas"))

        def gathered(previewer: Previewer) -> None:
            self._previewer = previewer
            self._look_soon.start()

        self._start(task, gathered)

    def _start(self, task: StudyTask, then: object) -> None:
        def ended(result: object) -> None:
            self._looking = None
            self.problem = None
            then(result)  # type: ignore[operator]
            if not self._is_current():
                self._look_soon.start()

        def failed(problem: QuickScanError) -> None:
            self._looking = None
            if not isinstance(problem, Cancelled):
                self.problem = problem
                self.previewed.emit()

        self._looking = task
        self._desk.start(task, ended, failed)

    def _looked(self, preview: Preview) -> None:
        self.preview = preview
        self.previewed.emit()

    # -- results

    def _settle(self) -> None:
        """Compute again by itself, where that asks for no reading and results are there to be renewed."""
        model = self._study
        self.settling = model.findings is not None and model.outdated and self.gathered_for(model.usable) is not None
        if self.settling:
            self._work.stop_renewing()
            self._compute_soon.start()
        else:
            self._compute_soon.stop()

    def _compute(self) -> None:
        model = self._study
        gathered = self.gathered_for(model.usable)
        if gathered is None or not model.outdated or model.computing:
            self.settling = False
            return
        self._work.renew(gathered, self._not_renewed)

    def _not_renewed(self, problem: QuickScanError) -> None:
        self.settling = False
        if not isinstance(problem, Cancelled):
            self.problem = problem
            self.previewed.emit()
