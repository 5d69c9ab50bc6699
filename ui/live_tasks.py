"""Work behind a choice that is being made: soon done, and shown only when it takes long."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from ..veerkracht.analysis.preview import Preview, Previewer
from ..veerkracht.intake.catalogue import catalogue
from ..veerkracht.intake.frames import Areas, Table
from ..veerkracht.progress import Progress
from ..veerkracht.study import Study, TableSource
from .tasks import StudyTask


class GatherTask(StudyTask):
    """What was read, matched and laid out so that choices can be tried."""

    quiet = True

    def __init__(self, study: Study, areas: Areas, tables: Sequence[tuple[TableSource, Table]], title: str) -> None:
        super().__init__(title)
        self._study, self._areas, self._tables = study, areas, tables

    def work(self, progress: Progress) -> Previewer:
        from ..veerkracht.pipeline import gathered_from

        progress.step(0.1, self.description())
        return Previewer(gathered_from(self._study, self._areas, self._tables), catalogue())


class TryTask(StudyTask):
    """What the choices of a study give, and what they change."""

    quiet = True

    def __init__(self, previewer: Previewer, study: Study, before: Optional[Study], title: str) -> None:
        super().__init__(title)
        self._previewer, self._study, self._before = previewer, study, before

    def work(self, progress: Progress) -> Preview:
        progress.step(0.1, self.description())
        return self._previewer.preview(self._study, self._before)
