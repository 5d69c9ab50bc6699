"""Fetching in the background: what the publishers' web services are asked for, and what came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Optional

from ..veerkracht.errors import QuickScanError
from ..veerkracht.progress import Progress
from ..veerkracht.wording import Wording
from .tasks import StudyTask

if TYPE_CHECKING:  # imported where it is used: the rooms bring pandas with them
    from ..veerkracht.sources.cache import Fetched
    from ..veerkracht.sources.publishers import Publishers


@dataclass(frozen=True)
class Errand:
    """What is the same for every fetch.

    municipality : a name or code. folder : where what comes is kept. refresh : fetch anew what is there already.
    services : a table of services in place of the plugin's own. authentication : the id of one of QGIS's, or empty.
    idle_seconds, total_seconds : without a byte, and for a whole answer.
    """

    municipality: str
    folder: Path
    refresh: bool
    services: Optional[Path]
    authentication: str
    language: str
    idle_seconds: float
    total_seconds: float


@dataclass(frozen=True)
class Brought:
    """The municipality that was meant, the files that came, and why others did not."""

    municipality: str
    files: tuple[Fetched, ...]
    failures: tuple[QuickScanError, ...] = ()


class FetchTask(StudyTask):
    """What one municipality asks of the publishers; ``year`` says of which year its name or code is."""

    def __init__(self, errand: Errand, year: int, title: str) -> None:
        super().__init__(title)
        self.errand, self.year = errand, year

    def work(self, progress: Progress) -> Brought:
        from ..veerkracht.sources.municipalities import find_municipality
        from ..veerkracht.sources.network import Limits, Network
        from ..veerkracht.sources.publishers import Publishers
        from ..veerkracht.sources.services import read_services

        errand, say = self.errand, Wording(self.errand.language)
        publishers = Publishers(
            errand.folder,
            read_services(errand.services),
            Network(Limits(idle=errand.idle_seconds, total=errand.total_seconds), errand.authentication),
            say,
            refresh=errand.refresh,
        )
        progress.step(0.0, self.description())
        code = find_municipality(errand.municipality, self.year, publishers, progress.part(0.0, 0.1))
        return self.fetch(code, publishers, progress.part(0.1, 1.0))

    def fetch(self, code: str, publishers: Publishers, progress: Progress) -> Brought:
        """What comes of the municipality with this code."""
        raise NotImplementedError


class FetchBoundariesTask(FetchTask):
    """The areas of one municipality and year."""

    def __init__(self, errand: Errand, year: int, level: str, title: str) -> None:
        super().__init__(errand, year, title)
        self._level = level

    def fetch(self, code: str, publishers: Publishers, progress: Progress) -> Brought:
        from ..veerkracht.sources.boundaries import fetch_boundaries

        return Brought(code, (fetch_boundaries(code, self.year, self._level, publishers, progress),))


class FetchTablesTask(FetchTask):
    """Some publishers' tables of one municipality; ``years`` from the first to the last."""

    def __init__(self, errand: Errand, what: Sequence[str], years: Sequence[int], title: str) -> None:
        super().__init__(errand, years[-1], title)
        self._what, self._years = tuple(what), tuple(years)

    def fetch(self, code: str, publishers: Publishers, progress: Progress) -> Brought:
        from ..veerkracht.sources.tables import fetch_tables

        came = fetch_tables(code, self._what, self._years, publishers, progress)
        return Brought(code, came.files, came.failures)
