"""The panel: steps above, a page in the middle, and one place for progress below."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QSize, QStandardPaths
from qgis.PyQt.QtWidgets import QWidget

from ..veerkracht.study import TableSource
from .area_layer import WorkFolder
from .arrivals import Arrivals, DropTarget
from .assistant import Assistant
from .canvas import MapLink
from .diagnostics import facts
from .fetching import Fetching
from .following import Following
from .guide import Guide
from .history import History
from .keeping import Keeping
from .live import Live
from .mapping_results import MappingResults
from .messages import Messages
from .note_map import NoteMap
from .opening import Opening
from .pages.areas import AreasPage
from .pages.insight import InsightPage
from .pages.map import MapPage
from .pages.page import Page
from .pages.print import PrintPage
from .pages.signals import SignalsPage
from .pages.tables import TablesPage
from .pages.workshop import WorkshopPage
from .progress_line import ProgressLine
from .publishing import Publishing
from .settings import read_settings
from .step_bar import StepBar
from .steps import STEPS
from .study_model import NO_RESULT, StudyModel
from .study_row import StudyRow
from .tab_order import order_tabs
from .taking_over import TakingOver
from .tasks import TaskDesk
from .translation import load_form, tr
from .watching import FileWatch
from .whole_texts import WholeTexts
from .work import Work


class QuickScanDock(QgsDockWidget):
    """The QuickScan panel. Call :meth:`release` before it is taken away."""

    history: Optional[History] = None

    def __init__(self, iface: Any, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("QuickScan Veerkracht"), parent)
        self.setObjectName("QuickScanVeerkrachtDock")
        self._released = False
        self.contents = QWidget(self)
        load_form("dock", self.contents)
        self.steps = StepBar(self.contents)
        self.setWidget(self.contents)
        self.setMinimumWidth(300)

        self.study = StudyModel(self)
        self.messages = Messages(iface, lambda: facts(self.study))
        self.desk = TaskDesk(self, lambda: self.study.study.indicators)
        self.folder = WorkFolder(QgsProject.instance())
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
        self.progress = ProgressLine(self.contents)
        self.opening = Opening(self.study, self.work, self.messages, self.contents)
        self.mapping = MappingResults(self.study, self.work, self.desk, self.map_link, self.folder, self.messages)
        self.keeping = Keeping(self.study, self.work, self.messages, self.mapping.take_up)
        self.arrivals = Arrivals(self.study, self.work, self.messages, self.tables_page, self.open_page)
        self._drops = DropTarget(self.contents, lambda came: self.arrivals.drop(came, self.current_step))
        self.history = History(self.study.undo_stack, self.contents)
        self.contents.outdatedIcon.setPixmap(QgsApplication.getThemeIcon("/mIconWarning.svg").pixmap(QSize(16, 16)))
        self.contents.recomputeButton.setIcon(QgsApplication.getThemeIcon("/mActionRefresh.svg"))
        self.open_page("areas")
        self._wire()
        self.keeping.restore()
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

    def _wire(self) -> None:
        contents = self.contents
        contents.municipalityButton.clicked.connect(lambda: self.open_page("areas"))
        contents.periodButton.clicked.connect(lambda: self.open_page("signals"))
        contents.referenceButton.clicked.connect(lambda: self.open_page("signals"))
        contents.recomputeButton.clicked.connect(self._compute)
        self.steps.chosen.connect(self.open_page)
        self.progress.cancelled.connect(self._cancel)
        self.guide.page_wanted.connect(self.open_page)
        self.guide.compute_wanted.connect(self._compute)
        self.guide.sample_wanted.connect(self.opening.open_sample)
        self.guide.find_wanted.connect(self.opening.find_lost_file)
        self.areas_page.layer_chosen.connect(self.work.take_layer)
        self.areas_page.sample_wanted.connect(self.opening.open_sample)
        self.opening.sample_opened.connect(lambda: self.open_page("tables"))
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
        self.mapping.mapped.connect(self.keeping.save)
        self.mapping.mapped.connect(lambda: self.live.watch(self.current_step == "signals"))
        self.keeping.closed.connect(self._forget)
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
        self.desk.told.connect(self.progress.tell)
        self.publishing.told.connect(self.progress.tell)
        self.publishing.finished.connect(self.print_page.show_outputs)

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
        self.steps.mark(step)
        order_tabs(self._pages[step])
        self.guide.refresh()
        self.live.watch(step == "signals")
        if step == "print":
            project_file = QgsProject.instance().fileName()
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
        self.steps.refresh(study, self.publishing)
        self.study_row.show(study)
        soon = self.live.settling and not self.desk.shown
        contents.outdatedFrame.setVisible(study.outdated and not study.computing and not soon)
        contents.recomputeButton.setEnabled(study.ready)
        running = self.publishing.running
        self.progress.show(self.desk.shown or running, self.desk.current if self.desk.shown else "")
        contents.pages.setEnabled(not self.publishing.here)
        self.print_page.set_running(running)
        self.guide.refresh()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        """At first as wide as the names of the steps ask."""
        hint = super().sizeHint()
        return QSize(max(hint.width(), self.steps.width_with_names), hint.height())

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self.steps.fit(self.width())

    def event(self, event: Any) -> bool:
        """Undo and redo by their keys while the panel has the focus; QGIS's own answer to these keys waits."""
        return (self.history is not None and self.history.takes(event)) or super().event(event)

    # -- what the user does

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

    def _forget(self) -> None:
        """The project is gone: what was made for it goes too."""
        self.publishing.forget()
        self.taking_over.stop()
        self.work.forget()
        self.map_link.release()
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
        self.keeping.release()
        for page in self._pages.values():
            page.release()
        self.following.release()
        self.note_map.release()
        self.map_link.release()
        self.messages.release()
        self.folder.release()
