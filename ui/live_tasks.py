"""Work behind a choice that is being made: soon done, and shown only when it takes long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Optional

from ..veerkracht.analysis.preview import Preview, Previewer
from ..veerkracht.analysis.results import Gathered
from ..veerkracht.intake.catalogue import catalogue
from ..veerkracht.intake.frames import Areas, Table
from ..veerkracht.progress import Progress
from ..veerkracht.study import Study, TableSource
from ..veerkracht.wording import Wording
from .findings import Findings
from .tasks import StudyTask, findings_of


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


class RenewTask(StudyTask):
    """Results of other choices on what was gathered: as much of them as the map needs that is shown."""

    quiet = True

    def __init__(
        self, study: Study, gathered: Gathered, geopackage: Path, view_id: str, temporary: bool, title: str
    ) -> None:
        super().__init__(title)
        self._study, self._gathered, self._geopackage = study, gathered, geopackage
        self._view_id, self._temporary = view_id, temporary

    def work(self, progress: Progress) -> Findings:
        from ..veerkracht.mapping.geopackage import write_layers
        from ..veerkracht.mapping.renewing import area_style
        from ..veerkracht.pipeline import analysed

        quickscan = analysed(self._study, self._gathered, progress.part(0.0, 0.7))
        self._geopackage.parent.mkdir(parents=True, exist_ok=True)
        write_layers(quickscan, self._geopackage, progress.part(0.7, 0.95))
        styles = area_style(quickscan, Wording(self._study.language), self._view_id)
        return findings_of(quickscan, self._geopackage, self._temporary, self._gathered, styles=styles)


class CompleteTask(StudyTask):
    """All that is written of results of which the map is shown already."""

    quiet = True

    def __init__(self, findings: Findings, geopackage: Path, title: str) -> None:
        super().__init__(title)
        self._findings, self._geopackage = findings, geopackage

    def work(self, progress: Progress) -> Findings:
        from ..veerkracht.mapping.geopackage import write_geopackage
        from ..veerkracht.mapping.styles import AREAS, saved_styles

        write_geopackage(self._findings.quickscan, self._geopackage, progress)
        return replace(self._findings, geopackage=self._geopackage, styles=saved_styles(self._geopackage, AREAS))
