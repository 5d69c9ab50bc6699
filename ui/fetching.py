"""Fetching from the panel: starts it in the background, and puts what comes into the study."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Callable

from ..veerkracht.errors import QuickScanError
from ..veerkracht.sources.cache import Fetched, kept_in
from ..veerkracht.sources.municipalities import municipality_code
from ..veerkracht.sources.services import Services, read_services
from ..veerkracht.study import AreaSource
from .fetch_tasks import Brought, Errand, FetchBoundariesTask, FetchTablesTask
from .messages import Messages
from .profile_folder import authentication, fetched_folder, services_file
from .settings import read_settings
from .study_model import StudyModel
from .tasks import TaskDesk
from .translation import language, say, tr


class Fetching:
    """Between the pages and the publishers. ``add_paths`` takes tables into the study."""

    def __init__(
        self, study: StudyModel, desk: TaskDesk, messages: Messages, add_paths: Callable[[list[Path]], None]
    ) -> None:
        self._study, self._desk, self._messages, self._add_paths = study, desk, messages, add_paths

    def services(self) -> Services:
        """The table of services; the plugin's own where the user's cannot be read, and then that is told."""
        try:
            return read_services(services_file())
        except QuickScanError as problem:
            self._messages.error(problem)
            return read_services()

    def kept(self, municipality: str) -> list[Fetched]:
        """What is on disk of a municipality (a code, or the name of the study's), and of the whole country."""
        code = municipality_code(municipality)
        areas = self._study.areas
        if not code and areas is not None and municipality.strip().lower() == areas.municipality_name.lower():
            code = areas.municipality_code
        return [entry for entry in kept_in(fetched_folder()) if _is_of(entry.path.stem, code)]

    def fetch_boundaries(self, municipality: str, year: int, level: str, refresh: bool) -> None:
        """Boundaries, which become those of the study."""

        def came(brought: Brought) -> None:
            path = str(brought.files[0].path)
            self._study.choose_areas(AreaSource(path=path), municipality=brought.municipality)
            self._tell(brought)

        title = tr("Fetching the boundaries of {year}", year=year)
        task = FetchBoundariesTask(self._errand(municipality, refresh), year, level, title)
        self._desk.start(task, came, self._messages.error)

    def fetch_tables(self, municipality: str, what: Sequence[str], years: Sequence[int], refresh: bool) -> None:
        """Tables, which join those of the study; one that is there already is read again when it is another now."""

        def came(brought: Brought) -> None:
            fresh = {str(entry.path) for entry in brought.files if not entry.from_cache}
            for state in self._study.tables:
                if state.source.path in fresh:
                    self._study.reread_table(state.source)
            self._add_paths([entry.path for entry in brought.files])
            self._tell(brought)

        task = FetchTablesTask(self._errand(municipality, refresh), what, years, tr("Fetching tables"))
        self._desk.start(task, came, self._messages.error)

    def _errand(self, municipality: str, refresh: bool) -> Errand:
        settings = read_settings()
        return Errand(
            municipality,
            fetched_folder(),
            refresh,
            services_file(),
            authentication(),
            language(),
            settings.idle_seconds,
            settings.total_seconds,
        )

    def _tell(self, brought: Brought) -> None:
        for note in dict.fromkeys(note for entry in brought.files for note in entry.notes):
            self._messages.tell(note)
        if brought.failures:
            self._messages.error(_together(brought.failures))
        kept = sum(entry.from_cache for entry in brought.files)
        new = len(brought.files) - kept
        self._messages.done(
            tr("Fetched: {new}; on disk already: {kept}.", new=say().number(new), kept=say().number(kept))
        )


def _together(failures: Sequence[QuickScanError]) -> QuickScanError:
    """One message on all that did not come."""
    if len(failures) == 1:
        return failures[0]
    told = [" ".join(part for part in problem.parts(say())[:2] if part) for problem in failures]
    return QuickScanError(
        "{count} of the tables did not come.",
        "{reasons}",
        "Look at the reasons, and fetch them again later or choose other years.",
        count=len(failures),
        reasons=" ".join(told),
    )


def _is_of(stem: str, code: str) -> bool:
    """Whether a file that was fetched is of a municipality, by its name; those of the whole country name none."""
    return (bool(code) and f"_{code}" in stem) if "_GM" in stem else True
