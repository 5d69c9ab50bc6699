"""The panel: steps above, a page in the middle, and one place for progress below."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QSize, QStandardPaths, Qt
from qgis.PyQt.QtWidgets import QButtonGroup, QFileDialog, QWidget

from ..veerkracht.errors import QuickScanError
from ..veerkracht.lost_files import found_with, with_places
from ..veerkracht.study import TableSource, read_study
from . import project_state
from .area_layer import WorkFolder
from .arrivals import Arrivals, DropTarget
from .assistant import Assistant
from .canvas import MapLink
from .diagnostics import facts
from .fetching import Fetching
from .findings import Findings
from .following import Following
from .guide import Guide
from .history import History
from .live import Live
from .messages import Messages
from .note_map import NoteMap
from .pages.areas import AreasPage
from .pages.insight import InsightPage
from .pages.map import MapPage
from .pages.page import Page
from .pages.print import PrintPage
from .pages.signals import SignalsPage
from .pages.tables import TablesPage
from .pages.workshop import WorkshopPage
from .publishing import Publishing
from .settings import read_settings
from .steps import STEPS, StepButton, state_of
from .study_model import NO_RESULT, StudyModel
from .study_row import StudyRow
from .tab_order import order_tabs
from .taking_over import TakingOver
from .tasks import TaskDesk
from .translation import load_form, tr
from .turns import Steps
from .watching import FileWatch
from .whole_texts import WholeTexts
from .work import Work

SAMPLE = Path(__file__).resolve().parent.parent / "resources" / "sample" / "study.json"


class QuickScanDock(QgsDockWidget):
    """The QuickScan panel. Call :meth:`release` before it is taken away."""

    history: Optional[History] = None

    def __init__(self, iface: Any, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("QuickScan Veerkracht"), parent)
        self.setObjectName("QuickScanVeerkrachtDock")
        self._iface = iface
        self._project = QgsProject.instance()
        self._released = False
        self._restoring = False
        self._computed_before = False
        self._steps: dict[str, StepButton] = {}
        self.contents = QWidget(self)
        load_form("dock", self.contents)
        self.setWidget(self.contents)
        self.setMinimumWidth(300)

        self.study = StudyModel(self)
        self.messages = Messages(iface, lambda: facts(self.study))
        self.desk = TaskDesk(self, lambda: self.study.study.indicators)
        self.folder = WorkFolder(self._project)
        self.work = Work(self.study, self.desk, self.messages, self.folder)
        self.live = Live(self.study, self.desk, self.work, self)
        self.fetching = Fetching(self.study, self.desk, self.messages, self.work.add_paths)
        self.map_link = MapLink(iface)
        self.note_map = NoteMap(iface, self.study)
        self.following = Following(self.study, self.desk, self.messages)
        self.publishing = Publishing(self.desk, self.messages)
        self.taking_over = TakingOver(self.desk, self.messages, lambda: self.map_link.maps)
        self.watch = FileWatch(self)
        self._make_pages()
        self.study_row = StudyRow(self.contents)
        self._whole_texts = WholeTexts(self.contents)
        self.guide = Guide(self.contents, self.study, lambda: self.current_step)
        self._make_steps()
        self.arrivals = Arrivals(self.study, self.work, self.messages, self.tables_page, self.open_page)
        self._drops = DropTarget(self.contents, lambda came: self.arrivals.drop(came, self.current_step))
        self.history = History(self.study.undo_stack, self.contents)
        self._wire()
        self._restore()
        self.refresh()

    # -- parts

    def _make_pages(self) -> None:
        self.areas_page = AreasPage(self.study, self.fetching)
        self.tables_page = TablesPage(self.study, self.fetching)
        self.signals_page = SignalsPage(self.study, self.live, self.messages)
        self.map_page = MapPage(self.study, self.map_link)
        self.insight_page = InsightPage(self.study)
        self.workshop_page = WorkshopPage(self.study, self.note_map, self.following, self.desk, self.messages)
        self.print_page = PrintPage(self.study)
        pages = (
            self.areas_page,
            self.tables_page,
            self.signals_page,
            self.map_page,
            self.insight_page,
            self.workshop_page,
            self.print_page,
        )
        self._pages: dict[str, Page] = dict(zip(STEPS, pages))
        for page in pages:
            self.contents.pages.addWidget(page)
            page.go_to.connect(self.open_page)

    def _make_steps(self) -> None:
        self._steps.update({step: StepButton(step, self.contents) for step in STEPS})
        # a group of their own: buttons that exclude each other by themselves do so with those of the pages too
        group = QButtonGroup(self.contents)
        for step, button in self._steps.items():
            group.addButton(button)
            self.contents.stepsRow.addWidget(button)
            button.clicked.connect(lambda _checked=False, step=step: self.open_page(step))
        self.contents.stepsRow.addWidget(self.contents.helpButton)
        contents = self.contents
        order = [contents.redoButton, *self._steps.values(), contents.helpButton]
        order += [contents.nextStepButton, contents.sampleButton]
        for first, second in zip(order, order[1:]):
            QWidget.setTabOrder(first, second)
        self.contents.outdatedIcon.setPixmap(QgsApplication.getThemeIcon("/mIconWarning.svg").pixmap(QSize(16, 16)))
        self.contents.recomputeButton.setIcon(QgsApplication.getThemeIcon("/mActionRefresh.svg"))
        self.contents.cancelButton.setIcon(QgsApplication.getThemeIcon("/mTaskCancel.svg"))
        self.open_page("areas")

    def _wire(self) -> None:
        contents = self.contents
        contents.municipalityButton.clicked.connect(lambda: self.open_page("areas"))
        contents.periodButton.clicked.connect(lambda: self.open_page("signals"))
        contents.referenceButton.clicked.connect(lambda: self.open_page("signals"))
        contents.recomputeButton.clicked.connect(self._compute)
        contents.cancelButton.clicked.connect(self._cancel)
        self.guide.page_wanted.connect(self.open_page)
        self.guide.compute_wanted.connect(self._compute)
        self.guide.sample_wanted.connect(self.open_sample)
        self.guide.find_wanted.connect(self.find_lost_file)
        self.areas_page.layer_chosen.connect(self.work.take_layer)
        self.areas_page.sample_wanted.connect(self.open_sample)
        self.tables_page.paths_given.connect(self.work.add_paths)
        self.tables_page.assistant_wanted.connect(self.open_assistant)
        self.watch.changed.connect(self.study.tables_stale)
        self.signals_page.compute_wanted.connect(self._compute)
        self.map_page.zoom_wanted.connect(self.map_link.zoom)
        # the study first: it knows which of the areas the user looks at, the map only which are selected
        self.insight_page.areas_chosen.connect(self.study.select_areas)
        self.insight_page.areas_chosen.connect(self.map_link.select)
        self.insight_page.problem.connect(self.messages.error)
        self.print_page.publish_wanted.connect(self._publish)
        self.print_page.layouts_wanted.connect(self._take_layouts)
        self.work.computed.connect(self._show_results)
        self.work.renewed.connect(self._renew_results)
        self.map_link.areas_picked.connect(self.study.select_areas)
        for signal in (
            self.study.study_changed,
            self.study.areas_changed,
            self.study.tables_changed,
            self.study.results_changed,
            self.study.area_selected,
            self.desk.changed,
            self.publishing.changed,
            self.live.previewed,
        ):
            signal.connect(self.refresh)
        for signal in (self.study.study_changed, self.study.results_changed, self.study.view_changed):
            signal.connect(self._save)
        self.study.tables_changed.connect(self._compute_what_was)
        self.study.areas_changed.connect(self._compute_what_was)
        self.study.view_changed.connect(self._show_view)
        self.desk.told.connect(self._tell)
        self.publishing.told.connect(self._tell)
        self.publishing.finished.connect(self.print_page.show_outputs)
        self._project.readProject.connect(self._project_opened)
        self._project.cleared.connect(self._project_closed)
        self._project.fileNameChanged.connect(self._save)

    def open_assistant(self, source: TableSource) -> Assistant:
        """The import assistant for one table; what the user agrees to takes its place in the study."""
        window = Assistant(source, self.study.areas, self.desk, self.messages, self.contents)

        def agreed(changed: TableSource) -> None:
            if self.study.state_of(source) is not None:
                self.study.change_table(source, changed)
                self.tables_page.show_table(changed)

        window.agreed.connect(agreed)
        window.show()
        return window

    # -- what the user sees

    def open_page(self, step: str) -> None:
        """Show the page of one step."""
        self.contents.pages.setCurrentWidget(self._pages[step])
        for name, button in self._steps.items():
            button.setChecked(name == step)
            # Tab comes to the step that is shown, the arrows go from there to the others
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name == step else Qt.FocusPolicy.ClickFocus)
        order_tabs(self._pages[step])
        self.guide.refresh()
        self.live.watch(step == "signals")
        if step == "print":
            project_file = self._project.fileName()
            documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
            chosen = read_settings().folder
            home = Path(chosen or (Path(project_file).parent if project_file else documents))
            self.print_page.suggest_folder(home / tr("quickscan-output"))

    @property
    def current_step(self) -> str:
        """The step whose page is shown."""
        shown = self.contents.pages.currentWidget()
        return next(step for step, page in self._pages.items() if page is shown)

    def refresh(self, *_what: Any) -> None:
        """Header, steps, the out-of-date bar and the progress bar, from the study."""
        if self._released:
            return
        study, contents = self.study, self.contents
        self.watch.watch({state.source.path: state.stamp for state in study.tables if state.stamp})
        for step, button in self._steps.items():
            state = state_of(step, study, self.publishing.running, self.publishing.outputs is not None)
            if state is not button.state:
                button.set_state(state)
        self.study_row.show(study)
        soon = self.live.settling and not self.desk.shown
        contents.outdatedFrame.setVisible(study.outdated and not study.computing and not soon)
        contents.recomputeButton.setEnabled(study.ready)
        busy = self.desk.shown or self.publishing.running
        contents.progressFrame.setVisible(busy)
        if self.desk.shown:
            self._say_progress(self.desk.current)
        contents.pages.setEnabled(not self.publishing.here)
        self.print_page.set_running(self.publishing.running)
        self.guide.refresh()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        """At first as wide as the names of the steps ask."""
        hint = super().sizeHint()
        return QSize(max(hint.width(), self._steps_width()), hint.height())

    def _steps_width(self) -> int:
        return (
            sum(button.text_width() for button in self._steps.values())
            + 8
            + self.contents.helpButton.sizeHint().width()
        )

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        needed = self._steps_width()
        for button in self._steps.values():
            button.show_text(self.width() >= needed)

    def event(self, event: Any) -> bool:
        """Undo and redo by their keys while the panel has the focus; QGIS's own answer to these keys waits."""
        return (self.history is not None and self.history.takes(event)) or super().event(event)

    def _tell(self, fraction: float, message: str) -> None:
        self.contents.progressBar.setValue(round(100 * fraction))
        if message:
            self._say_progress(message)

    def _say_progress(self, message: str) -> None:
        label = self.contents.progressLabel
        label.setToolTip(message)
        label.setText(label.fontMetrics().elidedText(message, Qt.TextElideMode.ElideMiddle, label.width()))

    # -- what the user does

    def open_sample(self) -> None:
        """The fictitious municipality that comes with the plugin."""
        try:
            study = read_study(SAMPLE)
        except QuickScanError as problem:
            self.messages.error(problem)
            return
        self.work.forget()
        self.study.load(study.changed(language=self.study.study.language))
        self.open_page("tables")

    def find_lost_file(self) -> None:
        """Ask where one of the lost files is, and look there for the others."""
        study = self.study
        one = study.lost[0]
        start = self._project.homePath() or str(Path.home())
        place, _kind = QFileDialog.getOpenFileName(self.contents, tr("Where is {name}?", name=Path(one).name), start)
        if place:
            self.work.forget()
            view_id = study.view_id
            study.load(with_places(study.study, found_with(study.lost, one, Path(place))), study.area_layer_id)
            study.choose_view(view_id)
            if not study.lost:
                self.messages.done(tr("All files were found."))

    def _compute(self) -> None:
        if self.study.ready:
            self.work.compute()

    def _cancel(self) -> None:
        self.publishing.cancel()
        self.desk.cancel()

    def _publish(self, folder: Path) -> None:
        findings = self.study.findings
        if findings is not None:
            # what changes no result is printed as it is now: what the groups wrote after the computation, for one
            now, names = self.study.study, set(NO_RESULT) - {"language"}
            study = findings.quickscan.study.changed(**{name: getattr(now, name) for name in names})
            self.publishing.publish(replace(findings.quickscan, study=study), self.study.study.language, folder)

    def _take_layouts(self, projects: list[Path]) -> None:
        findings = self.study.findings
        if findings is not None:
            study = findings.quickscan.study.changed(language=self.study.study.language)
            self.taking_over.start(projects, replace(findings.quickscan, study=study))

    def _show_results(self, findings: Findings) -> None:
        self.desk.go_on(self._showing(findings))

    def _showing(self, findings: Findings) -> Steps:
        try:
            view_id = yield from self.map_link.show(findings, self.study.view_id)
        except QuickScanError as problem:
            self.messages.error(problem)
            return
        yield
        self.map_link.select(self.study.selected_areas, flash=False)
        self.study.choose_view(view_id)
        yield
        self.folder.remove_unused()
        self._save()
        self.live.watch(self.contents.pages.currentWidget() is self.signals_page)
        self.messages.done(tr("The signals of {name} are on the map.", name=findings.quickscan.areas.municipality_name))

    def _renew_results(self, findings: Findings) -> None:
        """Another choice was computed by itself: the map takes it over without a word."""
        self.desk.go_on(self._renewing(findings))

    def _renewing(self, findings: Findings) -> Steps:
        try:
            view_id = yield from self.map_link.renew(findings, self.study.view_id)
        except QuickScanError as problem:
            self.messages.error(problem)
            return
        self.study.choose_view(view_id)
        yield
        self.folder.remove_unused()
        self._save()

    def _take_up(self, findings: Findings) -> None:
        """The project was opened again: its maps are there already, as the user left them; put them there if not."""
        self.study.computed(findings)
        if not self.map_link.find(findings):
            self.work.compute()

    def _show_view(self) -> None:
        try:
            self.map_link.show_view(self.study.view_id)
        except QuickScanError as problem:
            self.messages.error(problem)

    # -- the project

    def _save(self, *_what: Any) -> None:
        study = self.study
        if (
            self._restoring
            or self._released
            or (self._computed_before and not self.study.lost)
            or (not study.study.areas.path and not study.tables)
        ):
            return
        computed = study.findings is not None and not study.outdated
        project_state.write(
            self._project, project_state.SavedState(study.study, study.area_layer_id, study.view_id, computed)
        )

    def _restore(self) -> None:
        self._restoring = True
        try:
            state = project_state.read(self._project)
            if state is not None:
                self.study.load(state.study, state.area_layer_id)
                self.study.choose_view(state.view_id)
                self._computed_before = state.computed
        except QuickScanError as problem:
            self.messages.error(problem)
        finally:
            self._restoring = False

    def _compute_what_was(self) -> None:
        """An opened project had its results: they are computed again once all is read, so that profiles work too."""
        if self._computed_before and not self._restoring and self.study.ready and not self.study.lost:
            self._computed_before = False
            self.work.compute(self.study.usable, self._take_up)

    def _project_opened(self, *_document: Any) -> None:
        self._project_closed()
        self._restore()

    def _project_closed(self) -> None:
        self.publishing.forget()
        self.taking_over.stop()
        self.work.forget()
        self.map_link.release()
        self._computed_before = False
        self.study.clear()
        self.open_page("areas")

    def release(self) -> None:
        """Cancel what runs and let go of QGIS: the panel can be thrown away after this."""
        if self._released:
            return
        self._released = True
        self.work.forget()
        self.live.release()
        self.watch.release()
        self._drops.release()
        self.publishing.cancel()
        self.taking_over.stop()
        self._project.readProject.disconnect(self._project_opened)
        self._project.cleared.disconnect(self._project_closed)
        self._project.fileNameChanged.disconnect(self._save)
        for page in self._pages.values():
            page.release()
        self.following.release()
        self.note_map.release()
        self.map_link.release()
