"""Boundaries of one municipality and year, with the areas around it as a quiet background."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..errors import Cancelled, QuickScanError
from ..progress import Progress
from .answers import NotThereError, RefusedError
from .cache import Fetched, Made
from .features import (
    RD,
    Collection,
    Where,
    box_of,
    codes_of,
    covered,
    geojson,
    of_year,
    once,
    together,
    wrong_answer,
)
from .municipalities import (
    Asking,
    asking_of,
    list_municipalities,
    municipality_code,
    no_boundaries,
    unknown_municipality,
)
from .publishers import Publishers
from .services import BoundaryRoute

LEVELS = ("neighbourhood", "district", "municipality")
_FILE_NAMES = {"neighbourhood": "buurten", "district": "wijken", "municipality": "gemeenten"}
# areas and municipality are drawn apart, and simplified apart where they are: a little may be missing
_LEAST_COVERED = 0.98
_BAD_REQUEST = 400


def fetch_boundaries(
    municipality: str,
    year: int,
    level: str,
    publishers: Publishers,
    progress: Progress,
) -> Fetched:
    """The areas of one municipality and those around it, as GeoJSON in RD (in degrees where a service has no RD).

    The file is called after level, year and municipality: ``buurten_2024_GM0200.geojson``.

    Parameters
    ----------
    municipality : its code, such as GM0200 (``find_municipality`` knows names).
    level : one of ``LEVELS``.

    Raises
    ------
    QuickScanError : the municipality or year is not there, or no service gives boundaries that are whole and an
        earlier file is not there either.
    Cancelled : the user stopped it; nothing half-made is left.
    """
    code = municipality_code(municipality)
    if not code:
        raise NotThereError(
            "“{municipality}” is no code of a municipality.",
            "A code is GM and four digits.",
            "Give the code of the municipality, such as GM0200.",
            municipality=municipality,
        )
    walk = _Walk(code, year, level, publishers)
    name = f"{_FILE_NAMES[level]}_{year}_{code}.geojson"
    return publishers.cache().fetch([name], lambda: walk.make(name, progress), publishers.say)


@dataclass(frozen=True)
class _Walk:
    """One fetch: what is asked, and whom."""

    code: str
    year: int
    level: str
    publishers: Publishers

    def make(self, name: str, progress: Progress) -> Made:
        """The first route that gives whole boundaries."""
        service, say = self.publishers.services.boundaries, self.publishers.say
        routes = service.routes_of(self.year)
        if not routes:
            raise no_boundaries(self.year, self.publishers.services)
        failures: list[str] = []
        for index, route in enumerate(routes):
            part = progress.part(index / len(routes), (index + 1) / len(routes))
            try:
                found = self._by(route, part)
            except (Cancelled, NotThereError):
                raise
            except QuickScanError as problem:
                failures.append(f"{route.name}: {' '.join(problem.parts(say)[:2]).strip()}")
                continue
            notes = [say("The boundaries come by another way than usual. {failure}", failure=text) for text in failures]
            if route.generalised:
                notes.append(
                    say("The shapes of these boundaries are simplified: fit for maps, not for areas in hectares.")
                )
            progress.step(1.0, say("{count} areas came", count=len(found.features)))
            return Made(
                publisher=service.publisher,
                licence=service.licence,
                url=found.url,
                table="",
                title=f"{route.name} {self.year}",
                released="",
                rows=len(found.features),
                years=(self.year,),
                notes=tuple(notes),
                name=name,
                body=geojson(f"{_FILE_NAMES[self.level]}_{self.year}", found),
            )
        raise QuickScanError(
            "The boundaries of {municipality} in {year} could not be fetched.",
            "{failures}",
            "Try again later, or download them from {page} and choose the file.",
            municipality=self.code,
            year=self.year,
            failures=" ".join(failures),
            page=service.page,
        )

    def _by(self, route: BoundaryRoute, progress: Progress) -> Collection:
        asking = asking_of(route, self.year, self.publishers)
        own = self._municipality(asking, route, progress.part(0.0, 0.4))
        shape = together(own.features)
        found = asking.features(self.level, Where(box=box_of(shape, own.crs)), progress.part(0.4, 1.0))
        codes = codes_of(found, self.level)
        once(found, codes)
        of_year(found, self.year)
        inside = [feature for feature, code in zip(found.features, codes) if code[2:6] == self.code[2:]]
        if not inside:
            raise wrong_answer(found.url, "It gives no areas of {code} ({url}).", code=self.code)
        if found.crs != own.crs:
            raise wrong_answer(found.url, "Its areas are in two coordinate systems ({url}).")
        share = covered(shape, together(inside))
        if share < _LEAST_COVERED:
            raise wrong_answer(
                found.url,
                "Its areas of {code} cover {share} % of the municipality: some are missing ({url}).",
                code=self.code,
                share=round(100 * share),
            )
        return found

    def _municipality(self, asking: Asking, route: BoundaryRoute, progress: Progress) -> Collection:
        """The municipality itself: asked by its code where the route can, else found among all."""
        if route.municipality_field:
            own = self._asked_by_code(asking, progress.part(0.0, 0.4))
            if own.features:
                return own
        if not route.generalised:
            # all municipalities in full detail are a big answer: first see whether it is one of them
            self._must_exist(progress.part(0.4, 0.5))
        found = asking.features("municipality", Where(), progress.part(0.5, 0.9))
        own = self._own(found)
        if not own.features:
            self._must_exist(progress.part(0.9, 1.0))
            raise wrong_answer(found.url, "It gives no areas of {code} ({url}).", code=self.code)
        return own

    def _asked_by_code(self, asking: Asking, progress: Progress) -> Collection:
        try:
            return self._own(asking.features("municipality", Where(municipality=self.code), progress))
        except RefusedError as problem:
            if problem.status != _BAD_REQUEST:
                raise
            # not every service knows the property as a question
            return Collection((), RD, "")

    def _own(self, found: Collection) -> Collection:
        of_year(found, self.year)
        codes = codes_of(found, "municipality")
        own = tuple(feature for feature, code in zip(found.features, codes) if code == self.code)
        return replace(found, features=own)

    def _must_exist(self, progress: Progress) -> None:
        try:
            names = list_municipalities(self.year, replace(self.publishers, refresh=False), progress)
        except Cancelled:
            raise
        except QuickScanError:
            return  # the list is a help, not a condition
        if self.code not in names:
            raise unknown_municipality(self.code, self.year, names)
