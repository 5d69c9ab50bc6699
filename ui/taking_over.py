"""Adds the layouts that were made to the open project, one at a time, so that the window stays awake."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Callable, Optional

from qgis.PyQt.QtCore import QObject, QTimer

from ..veerkracht.analysis.results import QuickScan
from ..veerkracht.errors import QuickScanError
from ..veerkracht.mapping.project import MapProject
from ..veerkracht.progress import Progress
from .messages import Messages
from .tasks import StudyTask, TaskDesk
from .translation import tr

if TYPE_CHECKING:
    from ..veerkracht.sheets.taking_over import MadeLayouts

PAUSE = 20  # milliseconds between two layouts, in which the window answers


class LayoutsTask(StudyTask):
    """The layouts in projects that were made."""

    def __init__(self, projects: Sequence[Path], quickscan: QuickScan) -> None:
        super().__init__(tr("Reading the layouts"))
        self._projects, self._quickscan = projects, quickscan

    def work(self, progress: Progress) -> MadeLayouts:
        from ..veerkracht.sheets.taking_over import read_layouts

        progress.step(0.1, self.description())
        return read_layouts(self._projects, self._quickscan)


class TakingOver(QObject):
    """``maps`` gives the plugin's maps in the open project, or None where there are none."""

    def __init__(self, desk: TaskDesk, messages: Messages, maps: Callable[[], Optional[MapProject]]) -> None:
        super().__init__()
        self._desk, self._messages, self._maps = desk, messages, maps
        self._waiting: list[str] = []
        self._themes: dict[str, str] = {}
        self._added = 0
        self._one = QTimer(self)
        self._one.setInterval(PAUSE)
        self._one.timeout.connect(self._take_one)

    @property
    def running(self) -> bool:
        return self._one.isActive()

    def start(self, projects: Sequence[Path], quickscan: QuickScan) -> None:
        """Add the layouts of these projects, which were made of these results."""
        if not self.running:
            self._desk.start(LayoutsTask(projects, quickscan), self._begin, self._messages.error)

    def stop(self) -> None:
        """The project is gone, or the panel."""
        self._one.stop()
        self._waiting.clear()

    def _begin(self, made: MadeLayouts) -> None:
        self._waiting, self._themes, self._added = list(made.documents), dict(made.themes), 0
        self._one.start()

    def _take_one(self) -> None:
        from ..veerkracht.sheets.taking_over import take_over

        maps = self._maps()
        if not self._waiting or maps is None:
            self._one.stop()
            if self._added:
                self._messages.done(
                    tr("{count} layouts were added. They stand in the Layout Manager.", count=self._added)
                )
            return
        try:
            take_over(self._waiting.pop(0), self._themes, maps)
        except QuickScanError as problem:
            self.stop()
            self._messages.error(problem)
            return
        self._added += 1
