"""What an area is compared with, and the spread that the comparison is measured in (DOMAIN §5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Callable, Optional, TypeVar, cast

import numpy as np

from ..intake.catalogue import CLASSES, Indicator
from ..study import Study
from ..wording import Wording
from .cube import INHABITANTS, Cube, Slice
from .housing import housing_classes
from .suppression import HOUSING_SHARE, Suppression

# Around a reference from outside, σ over one or two areas only restates their own distance to it.
LEAST_FOR_SPREAD = 3
# A peer group of fewer areas is no yardstick.
LEAST_PEERS = 5


class Problem(IntEnum):
    """Why no signal can be given."""

    NONE = 0
    NO_COUNTRY = 1
    TOO_FEW = 2
    NO_SPREAD = 3
    NO_BASE_YEAR = 4
    NO_NORM = 5
    NO_SELECTION = 6
    NOTHING = 7  # not compared at all


KINDS = ("", "published", "weighted", "netherlands", "peers", "base_year", "norm", "selection")


Found = TypeVar("Found")


@dataclass(frozen=True)
class References:
    """What each indicator is compared with, per indicator and municipality (I, G).

    value : in the indicator's unit. per_area : the same for each area (I, A); with peers it differs among them.
    sigma : the spread; areas : how many it rests on. kind : a place in KINDS. problem : of Problem.
    """

    value: np.ndarray
    per_area: np.ndarray
    sigma: np.ndarray
    areas: np.ndarray
    kind: np.ndarray
    problem: np.ndarray


class Yardsticks:
    """Finds references in one set of figures; what several of them need is worked out once."""

    def __init__(self, cube: Cube, suppression: Suppression, study: Study, indicators: Sequence[Indicator]) -> None:
        self.cube, self.shown, self.totals = cube, suppression.shown, suppression.totals
        self.study, self.indicators = study, tuple(indicators)
        # of what is shown only: a weighted mean of figures that are shown would give its one unknown weight away
        self.people = self.shown.sizes(INHABITANTS)
        self._found: dict[tuple[str, bytes], Any] = {}

    def at(self, chosen: np.ndarray) -> Slice:
        """The figures that may be shown of a chosen year (I, G)."""
        return self._once("shown", self.shown.at, chosen)

    def in_total(self, chosen: np.ndarray) -> Slice:
        """The figures of a chosen year (I, G) that the municipalities' values may be weighted from."""
        return self._once("totals", self.totals.at, chosen)

    def inhabitants(self, chosen: np.ndarray) -> np.ndarray:
        """Inhabitants of each area (I, A) in a chosen year (I, G), else in the nearest that has them."""
        return self._once("people", self._inhabitants, chosen)

    def _once(self, name: str, work: Callable[[np.ndarray], Found], chosen: np.ndarray) -> Found:
        """What is asked for the same years again is not worked out again."""
        key = (name, chosen.tobytes())
        if key not in self._found:
            self._found[key] = work(chosen)
        return cast("Found", self._found[key])

    def _inhabitants(self, chosen: np.ndarray) -> np.ndarray:
        index = self.cube.places.to_areas(chosen)
        if not len(self.people):
            return np.full(index.shape, np.nan)
        picked = np.take_along_axis(self.people, np.where(index < 0, 0, index), axis=0)
        return np.where(index < 0, np.nan, picked)

    def weights(self, cells: Slice, people: np.ndarray) -> np.ndarray:
        """What an area counts for (I, A): its denominator, else its inhabitants; 1 each when neither is known."""
        weights = np.where(np.isnan(cells.denominator), people, cells.denominator)
        known = self.cube.places.to_areas(self.cube.places.any(~np.isnan(weights)))
        return np.where(known, weights, 1.0)

    def large(self, people: np.ndarray) -> np.ndarray:
        """Areas with enough inhabitants for σ and δ (I, A); all of them when inhabitants are known nowhere."""
        known = self.cube.places.any(~np.isnan(people))
        return (people >= self.study.thresholds.sigma_inhabitants) | ~self.cube.places.to_areas(known)

    def municipality(self, chosen: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The municipalities' values (I, G): their published rows, else weighted over their areas; and which are
        published."""
        published = self.shown.published_at(chosen)
        cells = self.in_total(chosen)
        weighted = self.cube.places.mean(cells.value, self.weights(cells, self.inhabitants(chosen)))
        is_published = ~np.isnan(published)
        return np.where(is_published, published, weighted), is_published

    def municipality_change(self, first: np.ndarray, last: np.ndarray) -> np.ndarray:
        """``y₁ − y₀`` of the municipalities (I, G): of their published rows when both years have one, else weighted.

        The weighted one is over the areas that have both years, so that an area that appears is no change. Hidden ones
        count where all of them have both: else the values of the two years and this change between them would give
        away the one that comes or goes.
        """
        published = self.shown.published_at(last) - self.shown.published_at(first)
        old, new = self.in_total(first), self.in_total(last)
        known = ~np.isnan(old.value), ~np.isnan(new.value)
        gone = [here & np.isnan(self.at(year).value) for here, year in zip(known, (first, last))]
        comes = self.cube.places.any((gone[0] & ~known[1]) | (gone[1] & ~known[0]))
        both = known[0] & known[1] & ~(self.cube.places.to_areas(comes) & (gone[0] | gone[1]))
        places = self.cube.places
        before = places.mean(np.where(both, old.value, np.nan), self.weights(old, self.inhabitants(first)))
        after = places.mean(np.where(both, new.value, np.nan), self.weights(new, self.inhabitants(last)))
        return np.where(np.isnan(published), after - before, published)

    def references(self, chosen: np.ndarray, wanted: Optional[np.ndarray] = None) -> References:
        """The references of a chosen year (I, G); an indicator that is not compared has the problem ``NOTHING``.

        Parameters
        ----------
        wanted : which reference each indicator has, of study.REFERENCES; what the study says when None.
        """
        study, places = self.study, self.cube.places
        if wanted is None:
            wanted = np.array([study.reference_of(item.id) for item in self.indicators], dtype=object)
        cells = self.at(chosen)
        people = self.inhabitants(chosen)
        weights = self.weights(cells, people)
        usable = ~np.isnan(cells.value) & self.large(people)
        count = places.count(usable)
        least = np.full(chosen.shape, study.thresholds.minimum_areas)
        own, is_published = self.municipality(chosen)
        country = self.cube.country_at(chosen)
        kind = np.where(is_published, KINDS.index("published"), KINDS.index("weighted"))
        problem = np.zeros(chosen.shape, dtype=np.int8)
        value = own.copy()
        too_few = (wanted == "municipality")[:, None] & (count < least) & ~np.isnan(country)
        abroad = too_few | (wanted == "netherlands")[:, None]
        value[abroad], kind[abroad], least[abroad] = country[abroad], KINDS.index("netherlands"), LEAST_FOR_SPREAD
        problem[abroad & np.isnan(country)] = Problem.NO_COUNTRY
        for number in np.flatnonzero(wanted == "norm"):
            norm = study.choice(self.indicators[number].id).norm
            value[number] = np.nan if norm is None else norm
            kind[number] = KINDS.index("norm")
            problem[number] = Problem.NO_NORM if norm is None else Problem.NONE
        selected = wanted == "selection"
        if selected.any():
            mask = self.cube.codes.isin(list(study.selection))
            value[selected] = places.mean(np.where(mask, cells.value[selected], np.nan), weights[selected])
            kind[selected] = KINDS.index("selection")
            problem[selected] = np.where(np.isnan(value[selected]), Problem.NO_SELECTION, Problem.NONE)
        per_area = places.to_areas(value)
        peers = wanted == "peers"
        if peers.any():
            kind[peers] = KINDS.index("peers")
            per_area[peers] = self._peers(cells.value[peers], weights[peers])
            usable[peers] &= ~np.isnan(per_area[peers])
            count[peers] = places.count(usable[peers])
        sigma = places.spread(np.where(usable, cells.value, np.nan), weights, per_area)
        based = wanted == "base_year"
        if based.any():
            base = self._of_base_year(chosen)
            kind[based] = KINDS.index("base_year")
            value[based], sigma[based], count[based] = base.value[based], base.sigma[based], base.areas[based]
            problem[based] = base.problem[based]
            per_area[based] = places.to_areas(value[based])
        sigma = np.where(count < least, np.nan, sigma)
        fine = problem == Problem.NONE
        problem[fine & (count < least)] = Problem.TOO_FEW
        # Relative to the size of the value: rounding noise between equal values is no spread.
        level = np.maximum(np.abs(np.where(np.isnan(value), 0.0, value)), 1e-9)
        problem[fine & (count >= least) & ~(sigma > 1e-9 * level)] = Problem.NO_SPREAD
        # a municipality's total is no yardstick for the total of an area, nor a mean class of change for one of these
        plain = np.array(
            [item.kind in ("count", CLASSES) and item.direction == 0 for item in self.indicators], dtype=bool
        )
        nothing = plain[:, None] | (chosen < 0)
        return References(
            np.where(nothing, np.nan, value),
            np.where(places.to_areas(nothing), np.nan, per_area),
            np.where(nothing, np.nan, sigma),
            np.where(nothing, 0, count),
            np.where(nothing, 0, kind),
            np.where(nothing, Problem.NOTHING, problem).astype(np.int8),
        )

    def _peers(self, values: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """The weighted value of the areas with as much social housing (I, A); NaN with fewer than LEAST_PEERS."""
        place = self.cube.number(HOUSING_SHARE)
        reference = np.full(values.shape, np.nan)
        if place is None:
            return reference
        classes = housing_classes(latest(self.shown.value[place]))
        for group in np.unique(classes[classes > 0]):
            members = np.where(classes == group, values, np.nan)
            enough = self.cube.places.count(~np.isnan(members)) >= LEAST_PEERS
            mean = np.where(enough, self.cube.places.mean(members, weights), np.nan)
            reference = np.where(classes == group, self.cube.places.to_areas(mean), reference)
        return reference

    def _of_base_year(self, chosen: np.ndarray) -> References:
        """The references of the study's base year (of the first year with figures where none was chosen)."""
        full = self.shown.counts() >= self.study.thresholds.minimum_areas
        base = np.where(full.any(axis=1), full.argmax(axis=1), -1)
        if self.study.base_year is not None:
            found = np.flatnonzero(self.cube.years == self.study.base_year)
            at = int(found[0]) if len(found) else -1
            base = np.where(full[:, at, :] if at >= 0 else False, at, -1)
        own = np.full(len(self.indicators), "municipality", dtype=object)
        references = self.references(np.where(chosen < 0, -1, base), own)
        problem = np.where(base < 0, Problem.NO_BASE_YEAR, references.problem).astype(np.int8)
        return References(
            references.value, references.per_area, references.sigma, references.areas, references.kind, problem
        )


def latest(by_year: np.ndarray) -> np.ndarray:
    """The last known value of each area (Y, A) to (A)."""
    found = np.full(by_year.shape[-1], np.nan)
    for row in by_year:
        found = np.where(np.isnan(row), found, row)
    return found


def level_years(counts: np.ndarray, years: np.ndarray, period: Optional[tuple[int, int]], least: int) -> np.ndarray:
    """The year whose values are shown, as a place on the axis of years (I, G); -1 for none.

    The latest inside the period, else the nearest before its end. A year with fewer than ``least`` areas counts only
    where no fuller year does.

    Parameters
    ----------
    counts : areas with a value (I, Y, G).
    """
    full, some = counts >= least, counts >= 1
    choices = [full, some]
    if period is not None:
        inside = ((years >= period[0]) & (years <= period[1]))[:, None]
        before = (years <= period[1])[:, None]
        choices = [full & inside, some & inside, full & before, some & before]
    chosen = np.full((counts.shape[0], counts.shape[2]), -1)
    for mask in choices:
        chosen = np.where(chosen < 0, last_true(mask), chosen)
    return chosen


def last_true(mask: np.ndarray) -> np.ndarray:
    """The last place on the axis of years (I, Y, G) that is true; -1 where none is."""
    if not mask.shape[1]:
        return np.full((mask.shape[0], mask.shape[2]), -1)
    return np.where(mask.any(axis=1), mask.shape[1] - 1 - mask[:, ::-1].argmax(axis=1), -1)


def problem_sentence(problem: int, count: int, least: int, year: int, say: Wording) -> str:
    """Why no signal can be given, in words; empty where it can."""
    if problem in (Problem.NONE, Problem.NOTHING):
        return ""
    if problem == Problem.NO_COUNTRY:
        return say("The tables hold no value for the Netherlands in {year}.", year=year)
    if problem == Problem.TOO_FEW:
        return too_few_areas(count, least, say)
    if problem == Problem.NO_SPREAD:
        return say("All areas have the same value: there is no spread.")
    if problem == Problem.NO_BASE_YEAR:
        return say("The base year has too few figures.")
    if problem == Problem.NO_NORM:
        return say("No norm was filled in.")
    return say("None of the chosen areas has a value.")


def too_few_areas(count: int, least: int, say: Wording) -> str:
    """The sentence for a comparison that too few areas can carry."""
    return say("Only {count} areas can be compared; {least} are needed.", count=count, least=least)
