"""Work in the background: data only, no project, no layer, no widget. Results and failures come back by signal."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..veerkracht.analysis.results import Gathered, QuickScan
from ..veerkracht.errors import Cancelled, QuickScanError
from ..veerkracht.intake.assistant.guess import Proposal
from ..veerkracht.intake.cells.dialect import Dialect
from ..veerkracht.intake.frames import Areas, Table
from ..veerkracht.intake.own import own_indicators
from ..veerkracht.own_indicators import OwnIndicator
from ..veerkracht.progress import Progress
from ..veerkracht.recipe import read_recipes
from ..veerkracht.study import AreaSource, Study, TableSource
from ..veerkracht.wording import Wording
from .charts import warm_up
from .findings import Findings
from .later import later
from .messages import unexpected
from .models.area_numbers import AreaNumbers
from .models.match_report import MatchRow, match_rows
from .models.preview import Preview, preview_of
from .models.profile import Profiles
from .models.views import views_of
from .table_state import Reading
from .turns import Steps, Turns
from .watching import stamp_of

PATIENCE = 700  # milliseconds that something may run unseen

# A task whose Python object is collected while QGIS still runs it takes QGIS down: they are held here until they end.
_alive: set[QgsTask] = set()


class StudyTask(QgsTask):
    """One piece of work; ``delivered`` carries its result, ``failed`` a QuickScanError. Both fire in the main
    thread. ``indicators`` are the user's own, which the work knows beside those of the plugin."""

    delivered = pyqtSignal(object)
    failed = pyqtSignal(object)
    told = pyqtSignal(float, str)
    # one that nobody asked for and that is soon done: it is shown only when it takes long
    quiet = False

    def __init__(self, description: str) -> None:
        super().__init__(description, QgsTask.Flag.CanCancel)
        self._result: Any = None
        self._problem: Optional[QuickScanError] = None
        self.indicators: tuple[OwnIndicator, ...] = ()
        self.wanted = True

    def work(self, progress: Progress) -> Any:
        """What is to be done, in a thread of its own."""
        raise NotImplementedError

    def run(self) -> bool:
        try:
            with own_indicators(self.indicators):
                self._result = self.work(Progress(self._report, self.isCanceled))
        except QuickScanError as problem:
            self._problem = problem
        except Exception as problem:  # whatever else happens, the user gets a sentence and QGIS goes on
            self._problem = unexpected(problem)
        return self._problem is None

    def finished(self, result: bool) -> None:
        _alive.discard(self)
        if result and not self.isCanceled():
            self.delivered.emit(self._result)
        else:
            self.failed.emit(self._problem if self._problem and not self.isCanceled() else Cancelled())

    def _report(self, fraction: float, message: str) -> None:
        self.setProgress(100.0 * fraction)
        self.told.emit(fraction, message)


class ReadAreasTask(StudyTask):
    """Which municipalities a layer holds and, once it is known which one is meant, its areas."""

    def __init__(self, source: AreaSource, municipality: str, language: str, title: str) -> None:
        super().__init__(title)
        self._source, self._municipality, self._language = source, municipality, language

    def work(self, progress: Progress) -> tuple[tuple[tuple[str, str], ...], Optional[Areas]]:
        from ..veerkracht.intake.boundaries.areas import municipalities, read_areas

        say = Wording(self._language)
        progress.step(0.1, say("Reading the areas"))
        found = tuple(municipalities(self._source, say))
        progress.step(0.5)
        chosen = self._municipality or (found[0][0] if len(found) == 1 else "")
        if not chosen and found:
            return found, None
        return found, read_areas(self._source, chosen, say)


class ExpandTask(StudyTask):
    """The readable tables in files and folders that the user pointed at."""

    def __init__(self, paths: list[Path], recipes: Path, language: str, title: str) -> None:
        super().__init__(title)
        self._paths, self._recipes, self._language = paths, recipes, language

    def work(self, progress: Progress) -> list[TableSource]:
        from ..veerkracht.intake.reader import expand

        recipes = read_recipes(self._recipes) if self._recipes.is_dir() else []
        return expand(self._paths, Wording(self._language), recipes)


class FieldsTask(StudyTask):
    """The columns of a boundary layer, for a user who knows the key better than the intake does."""

    def __init__(self, source: AreaSource, title: str) -> None:
        super().__init__(title)
        self._source = source

    def work(self, progress: Progress) -> tuple[str, ...]:
        from ..veerkracht.intake.boundaries.layers import open_boundaries, split_layer

        path, layer = split_layer(self._source.path, self._source.layer)
        with open_boundaries(path, layer) as (opened, _reason):
            definition = opened.GetLayerDefn()
            return tuple(definition.GetFieldDefn(number).GetName() for number in range(definition.GetFieldCount()))


class ReadTableTask(StudyTask):
    """One table, which indicators it holds, and how it differs from an earlier reading."""

    def __init__(
        self, source: TableSource, previous: Optional[Table], recipes: Path, language: str, title: str
    ) -> None:
        super().__init__(title)
        self.source = source
        self._previous, self._recipes, self._language = previous, recipes, language

    def work(self, progress: Progress) -> Reading:
        from ..veerkracht.intake.matching.revision import compared
        from ..veerkracht.intake.reader import read_table

        progress.step(0.1, self.description())
        stamp = stamp_of(self.source.path)
        recipes = read_recipes(self._recipes) if self._recipes.is_dir() else []
        table = read_table(self.source, Wording(self._language), recipes)
        revision = compared(self._previous, table) if self._previous is not None else None
        return Reading(table, frozenset(table.observations["indicator"].unique()), stamp, revision)


class ProposeTask(StudyTask):
    """What an unknown table probably is."""

    def __init__(self, path: Path, layer: str, dialect: Optional[Dialect], language: str, title: str) -> None:
        super().__init__(title)
        self._path, self._layer, self._dialect, self._language = path, layer, dialect, language

    def work(self, progress: Progress) -> Proposal:
        from ..veerkracht.intake.assistant.guess import propose

        progress.step(0.1, self.description())
        return propose(self._path, Wording(self._language), self._layer, self._dialect)


class PreviewTask(StudyTask):
    """What comes of a table by a recipe."""

    def __init__(self, source: TableSource, areas: Optional[Areas], language: str, title: str) -> None:
        super().__init__(title)
        self._source, self._areas, self._language = source, areas, language

    def work(self, progress: Progress) -> Preview:
        from ..veerkracht.intake.reader import read_table

        progress.step(0.1, self.description())
        return preview_of(read_table(self._source, Wording(self._language)), self._areas)


class MatchTask(StudyTask):
    """Names for the areas from the tables, and each table against the areas: source, matched, areas and report."""

    def __init__(self, areas: Areas, tables: list[tuple[TableSource, Table]], language: str, title: str) -> None:
        super().__init__(title)
        self._areas, self._tables, self._language = areas, tables, language

    def work(self, progress: Progress) -> tuple[Areas, list[tuple[TableSource, int, int, tuple[MatchRow, ...]]]]:
        from ..veerkracht.intake.boundaries.areas import name_districts
        from ..veerkracht.intake.matching.match import match, match_rates
        from ..veerkracht.intake.matching.prepare import prepared

        say = Wording(self._language)
        answers = []
        areas = name_districts(self._areas, [table for _source, table in self._tables])
        tables = prepared(areas, self._tables, say)
        for number, table in enumerate(tables):
            progress.step(number / len(tables), self.description())
            report = match(areas, (table,), say)
            matched = int(match_rates(report)["matched"].sum())
            answers.append((self._tables[number][0], matched, len(self._areas.frame), match_rows(report)))
        return areas, answers


class ComputeTask(StudyTask):
    """The whole walk, and its results in a GeoPackage when ``geopackage`` is given."""

    def __init__(
        self,
        study: Study,
        geopackage: Optional[Path],
        title: str,
        temporary: bool = False,
        gathered: Optional[Gathered] = None,
    ) -> None:
        super().__init__(title)
        self._study, self._geopackage, self._temporary, self._gathered = study, geopackage, temporary, gathered

    def work(self, progress: Progress) -> Findings:
        from ..veerkracht.pipeline import analysed, gather

        say, gathered = Wording(self._study.language), self._gathered
        if gathered is None:
            gathered = gather(self._study, progress.part(0.0, 0.5))
        quickscan = analysed(self._study, gathered, progress.part(0.5, 0.8))
        if self._geopackage is not None:
            from ..veerkracht.mapping.geopackage import write_geopackage

            progress.step(0.8, say("Writing the GeoPackage"))
            self._geopackage.parent.mkdir(parents=True, exist_ok=True)
            write_geopackage(quickscan, self._geopackage, progress.part(0.8, 0.97))
        progress.step(0.97)
        return findings_of(quickscan, self._geopackage, self._temporary, gathered)


def findings_of(
    quickscan: QuickScan, geopackage: Optional[Path], temporary: bool, gathered: Gathered, **styles: Any
) -> Findings:
    """What the panel shows of results; in a background task, for it takes a while."""
    say = Wording(quickscan.study.language)
    warm_up()
    return Findings(
        quickscan,
        geopackage,
        views_of(quickscan, say),
        Profiles(quickscan, say),
        AreaNumbers(quickscan),
        int(quickscan.results.hidden["area_code"].nunique()),
        temporary,
        gathered,
        **styles,
    )


class TaskDesk(QObject):
    """Runs tasks one after the other, shows which one runs, and lets go of all of them at once.

    One at a time: GDAL's Python bindings are not safe in two threads, and a user follows one progress bar.

    indicators : gives the user's own, as they are when a task is started.
    """

    changed = pyqtSignal()
    told = pyqtSignal(float, str)

    def __init__(
        self, parent: Optional[QObject] = None, indicators: Callable[[], tuple[OwnIndicator, ...]] = tuple
    ) -> None:
        super().__init__(parent)
        self.indicators = indicators
        self._queue: list[StudyTask] = []
        # QGIS still tidies a task up after it told that it is finished, and in doing so can throw away one that was
        # added meanwhile: the next task is therefore handed over when QGIS is done with the last
        self._starter = later(self, self._next)
        self._patience = later(self, self.changed, PATIENCE)
        self._turns = Turns(self)
        self._turns.done.connect(self._went_on)

    @property
    def busy(self) -> bool:
        return bool(self._queue) or self._turns.busy

    @property
    def shown(self) -> bool:
        """Whether something runs that the user is to know of."""
        return any(not task.quiet for task in self._queue) or (bool(self._queue) and not self._patience.isActive())

    @property
    def current(self) -> str:
        """What the running task does."""
        return self._queue[0].description() if self._queue else ""

    def start(
        self, task: StudyTask, delivered: Callable[[Any], None], failed: Callable[[QuickScanError], None]
    ) -> None:
        """Run ``task`` in its turn; one of the two is called in the main thread, unless it is let go of before."""

        def end(answer: Callable[[Any], None], value: Any) -> None:
            if task in self._queue:
                self._queue.remove(task)
                if task.wanted:
                    answer(value)
                self._starter.start()
                self.changed.emit()

        task.indicators = self.indicators()
        task.delivered.connect(lambda result: end(delivered, result))
        task.failed.connect(lambda problem: end(failed, problem))
        task.told.connect(self.told)
        if not self._queue:
            self._patience.start()
        self._queue.append(task)
        self._starter.start()
        self.changed.emit()

    def go_on(self, steps: Steps) -> None:
        """What is left to do in the main thread with what a task brought; the next task waits for it."""
        self._turns.add(steps)

    def _went_on(self) -> None:
        self._starter.start()
        self.changed.emit()

    def drop(self, task: Optional[StudyTask]) -> None:
        """Let go of one task that is not wanted any more; neither of its two is called. The next waits until one that
        runs has stopped."""
        if task is None or task not in self._queue:
            return
        task.wanted = False
        if task in _alive:
            task.cancel()
        else:
            self._queue.remove(task)
            self.changed.emit()

    def cancel(self) -> None:
        """Ask every task to stop; each ends with ``Cancelled``."""
        waiting = [task for task in self._queue if task not in _alive]
        for task in self._queue:
            if task in _alive:
                task.cancel()
        for task in waiting:
            task.failed.emit(Cancelled())

    def abandon(self) -> None:
        """Stop listening to all tasks and ask them to stop: their study is gone."""
        self._turns.stop()
        tasks, self._queue = self._queue, []
        for task in tasks:
            for signal in (task.delivered, task.failed, task.told):
                signal.disconnect()
            if task in _alive:
                task.cancel()
        self.changed.emit()

    def _next(self) -> None:
        if self._queue and self._queue[0] not in _alive and not self._turns.busy:
            task = self._queue[0]
            _alive.add(task)
            QgsApplication.taskManager().addTask(task)
