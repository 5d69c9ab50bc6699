"""Trends as a publisher gives them: the development classes of the Leefbaarometer in place of our own comparison.

The publisher knows the error of its model, and we do not: where it gives a class, that is the trend (DOMAIN §6). What
is relative to the municipality it does not give; that stays our own comparison, between the same two years.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np

from ..intake.catalogue import CLASSES, Indicator
from ..intake.frames import STATUSES
from ..study import Study
from .cube import INHABITANTS, MISSING, SUPPRESSED, Cube
from .intervals import of_kind
from .methods import leefbaarometer_trends
from .signals import is_small
from .suppression import Suppression
from .trends import Change

Since = Mapping[tuple[str, int], int]
_OK = STATUSES.index("ok")


@dataclass(frozen=True)
class Published:
    """Development classes, per indicator that they are of.

    row : of each indicator the place of its developments on the first axis, -1 for none (I).
    first_year, first, last : the first year and both places on the axis of years (I, G); 0 and -1 for none. A first
        year of which nothing else is known has no place.
    classes : as published, 1–9, 0 for none (I, A). hidden : areas too small to be shown in either year (I, A).
    """

    row: np.ndarray
    first_year: np.ndarray
    first: np.ndarray
    last: np.ndarray
    classes: np.ndarray
    hidden: np.ndarray

    def of(self, places: slice, areas: slice) -> Published:
        """Those of some municipalities, and their areas."""
        per_place = {name: getattr(self, name)[:, places] for name in ("first_year", "first", "last")}
        return replace(self, **per_place, classes=self.classes[:, areas], hidden=self.hidden[:, areas])

    @property
    def some(self) -> np.ndarray:
        """Which indicators have a development anywhere (I)."""
        return (self.last >= 0).any(axis=1)


def score_or_class(names: Sequence[str], study: Study, catalogue: Mapping[str, Indicator]) -> list[str]:
    """The indicators without their twins: of a score and its classes the score, or where the user chose its classes
    these. Both would count the same thing twice."""
    present = set(names)
    twins = {name: catalogue[name].classes_of for name in names if catalogue[name].classes_of in present}
    gone = {of if study.choice(of).method == "classes" else name for name, of in twins.items()}
    return [name for name in names if name not in gone]


def comparable(indicators: Sequence[Indicator]) -> np.ndarray:
    """Which indicators may be compared between years at all (I): classes are too coarse, one says hardly anything."""
    return ~of_kind(indicators, CLASSES)


def published(
    cube: Cube, suppression: Suppression, indicators: Sequence[Indicator], since: Since, study: Study
) -> Published:
    """The developments that lie inside the study's period, of each indicator the longest (of these the latest).

    Parameters
    ----------
    since : the first year by indicator (of development) and last year.
    """
    places, shown, years = cube.places, suppression.shown, cube.years
    size = len(indicators), len(places.codes)
    none = np.full(size, -1, dtype=np.int64)
    found = Published(
        np.full(len(indicators), -1, dtype=np.int64),
        np.zeros(size, dtype=np.int64),
        none,
        none.copy(),
        np.zeros((len(indicators), len(cube.codes)), dtype=np.int8),
        np.zeros((len(indicators), len(cube.codes)), dtype=bool),
    )
    names = [item.id for item in indicators]
    of_level = {item.classes_of: number for number, item in enumerate(indicators) if item.classes_of}
    people = cube.sizes(INHABITANTS) if since else np.zeros(0)
    for row, item in enumerate(indicators):
        target = names.index(item.development_of) if item.development_of in names else of_level.get(item.development_of)
        span = _span(item.id, since, study.period)
        if not item.development_of or target is None or span is None:
            continue
        first, last = (int(np.searchsorted(years, year)) for year in span)
        values = shown.value[row, last]
        some = places.any(~np.isnan(values) | (shown.status[row, last] == SUPPRESSED))
        on_axis = first < len(years) and years[first] == span[0]
        found.row[target] = row
        found.first_year[target] = np.where(some, span[0], 0)
        found.first[target] = np.where(some & on_axis, first, -1)
        found.last[target] = np.where(some, last, -1)
        before = people[first] if on_axis else people[last]
        small = np.fmin(before, people[last]) < study.thresholds.hide_inhabitants
        found.hidden[target] = small & places.to_areas(some)
        found.classes[target] = np.where(np.isnan(values) | small, 0, values)
    return found


def with_published(moves: Change, given: Published, cube: Cube, people: np.ndarray, study: Study) -> Change:
    """The changes with the published trends in their place, where there are any.

    Parameters
    ----------
    moves : compared between the years of the developments. people : inhabitants in the last year (I, A).
    """
    if not given.some.any():
        return moves
    here = (given.classes > 0) & ~moves.moved
    own = given.row >= 0
    their = np.full(moves.status.shape, MISSING, dtype=np.int8)
    index = cube.places.to_areas(given.last[own])
    their[own] = np.take_along_axis(cube.status[given.row[own]], np.where(index < 0, 0, index)[:, None], axis=1)[:, 0]
    status = np.where(here & (moves.status == MISSING), _OK, moves.status)
    status = np.where(given.hidden | (~here & own[:, None] & (their == SUPPRESSED)), SUPPRESSED, status)
    year = np.where(cube.places.to_areas(given.last) >= 0, cube.places.to_areas(given.first_year), moves.before.year)
    return replace(
        moves,
        before=replace(moves.before, year=year),
        trend=np.where(given.hidden, 0, np.where(here, leefbaarometer_trends(given.classes), moves.trend)).astype(
            np.int8
        ),
        uncertain=moves.uncertain | (here & is_small(people, study.thresholds)),
        status=status.astype(np.int8),
    )


def _span(name: str, since: Since, period: Optional[tuple[int, int]]) -> Optional[tuple[int, int]]:
    spans = [(first, last) for (of, last), first in since.items() if of == name]
    inside = [span for span in spans if period is None or (period[0] <= span[0] and span[1] <= period[1])]
    return max(inside, key=lambda span: (span[1] - span[0], span[1]), default=None)
