"""What must be hidden beside a hidden figure, so that it cannot be worked out (secondary suppression, DOMAIN §4).

A total less all others gives the one that is hidden; a share and its number of cases give the people that it is a share
of. Which cells are chosen may never depend on a loop over areas: a whole country is hidden at once.
"""

from __future__ import annotations

import numpy as np

from ..intake.catalogue import Indicator
from ..study import Thresholds
from .cube import Cube, nearest
from .places import Places
from .why import Why

# Kinds that add up over areas, so that a total less the others gives what is hidden.
ADDED_UP = ("share", "rate", "count")
# A total of fewer cases than this is as good as a number for each of the areas that it is the total of.
LEAST_TOGETHER = 3
# How many areas are tried as the one that is hidden beside another.
MOST_TRIED = 8
# More people than any area has.
UNKNOWN_SIZE = 1e9


def hide_companions(
    cube: Cube,
    why: np.ndarray,
    people: np.ndarray,
    counted: np.ndarray,
    known: list[Indicator],
    thresholds: Thresholds,
) -> None:
    """Where one area alone is hidden under a published total, another small one goes too, in place.

    It is the same area for all figures and years, so that few are hidden. Where it does not help, with no figure or
    hardly a case, :func:`hide_more` finds another.

    Parameters
    ----------
    counted : the figures that a total is the sum of (I, Y, A).
    """
    places = cube.places
    alone = (places.count(counted & (why != Why.NONE)) == 1) & ~np.isnan(cube.published)
    if not alone.any():
        return
    here = places.to_areas(alone)
    size = np.fmin.reduce(people, axis=0)
    size = np.where(np.isnan(size), UNKNOWN_SIZE, size)
    # an area just above the least size would leave the hidden one little room
    size = size + UNKNOWN_SIZE * (size < 2 * thresholds.hide_inhabitants)
    # among the smallest there is one that helps, or there is hardly any
    order = np.lexsort((size, places.of_area))
    among = np.empty(len(size), dtype=np.int64)
    among[order] = np.arange(len(size)) - places.starts[places.of_area]
    what, when, where = np.nonzero(counted & here & (among < MOST_TRIED))
    helps = np.round(_number_of_cases(cube, known, what, when, where), 6) >= LEAST_TOGETHER
    helping = np.bincount(where[helps], minlength=len(size))
    size = size + 2 * UNKNOWN_SIZE * (2 * helping <= places.to_areas(alone.sum(axis=(0, 1))))
    candidates = np.where(((why == Why.PEOPLE) | (why == Why.WATER)).any(axis=(0, 1)), np.nan, size)
    smallest = candidates == places.to_areas(places.least(candidates))
    companion = smallest & (_first(smallest, places) == np.arange(len(cube.codes)))
    why[counted & companion & here & (why == Why.NONE)] = Why.TOTAL


def hide_what_tells_sizes(cube: Cube, why: np.ndarray, land: np.ndarray, known: list[Indicator]) -> np.ndarray:
    """Where the number of people or homes of an area is hidden, so is all that was counted among them, in place.

    A share and its number of cases give the size back, and so does an interval. A figure of a year without a size is
    counted among those of the nearest year that has one.

    Returns
    -------
    the figures that are shown themselves (scores, modelled shares), but not the size beside them (I, Y, A).
    """
    unsized = np.zeros(why.shape, dtype=bool)
    for place, item in enumerate(known):
        sizes = cube.value[place]
        gone = (why[place] != Why.NONE) & ~np.isnan(sizes) & land
        if item.kind != "count" or not gone.any():
            continue
        told = nearest(np.where(np.isnan(sizes), np.nan, gone), cube.years) == 1
        for number, other in enumerate(known):
            if other.denominator != item.id:
                continue
            if other.kind in ADDED_UP:
                why[number][told & (why[number] == Why.NONE)] = Why.TOTAL
            else:
                unsized[number] = told
    return unsized


def hide_more(cube: Cube, why: np.ndarray, people: np.ndarray, counted: np.ndarray, known: list[Indicator]) -> None:
    """Where the hidden areas together have hardly any cases, or one is still alone, others go too, in place.

    A total less the others would tell of each hidden area that it has next to none.
    """
    # each round finds at least one case, where there are any
    for _ in range(LEAST_TOGETHER):
        weak = _weak(cube, why, counted, known)
        if not weak.any():
            return
        what, when, where = np.nonzero(counted & (why == Why.NONE) & cube.places.to_areas(weak))
        cases = _number_of_cases(cube, known, what, when, where)
        lacking = np.maximum(LEAST_TOGETHER - np.round(cases, 6), 0)
        group = np.ravel_multi_index((what, when, cube.places.of_area[where]), weak.shape)
        order = np.lexsort((where, people[when, where], lacking, group))
        chosen = order[np.unique(group[order], return_index=True)[1]]
        why[what[chosen], when[chosen], where[chosen]] = Why.TOTAL


def _weak(cube: Cube, why: np.ndarray, counted: np.ndarray, known: list[Indicator]) -> np.ndarray:
    """Of which totals the hidden areas are not hidden well (I, Y, G)."""
    published = ~np.isnan(cube.published)
    what, when, where = np.nonzero(counted & (why != Why.NONE))
    group = np.ravel_multi_index((what, when, cube.places.of_area[where]), published.shape)
    cases = _number_of_cases(cube, known, what, when, where)
    count = np.bincount(group, minlength=published.size).reshape(published.shape)
    together = np.bincount(group, weights=cases, minlength=published.size).reshape(published.shape)
    few = (count == 1) | (np.round(together, 6) < LEAST_TOGETHER)
    # without a published total there is one of all areas where two or more are hidden
    return few & np.where(published, count > 0, count > 1)


def _number_of_cases(
    cube: Cube, known: list[Indicator], what: np.ndarray, when: np.ndarray, where: np.ndarray
) -> np.ndarray:
    """The number of people, homes or cases behind some figures; without end where it cannot be told."""
    per = np.array([float(item.per) for item in known])[what]
    plain = np.array([item.kind == "count" for item in known], dtype=bool)[what]
    value, numerator = cube.value[what, when, where], cube.numerator[what, when, where]
    cases = np.where(np.isnan(numerator), value * cube.denominator[what, when, where] / per, numerator)
    number = np.where(plain, value, cases)
    return np.where(np.isnan(number), np.inf, number)


def hide_smallest(cube: Cube, why: np.ndarray, cases: np.ndarray, land: np.ndarray) -> None:
    """The smallest shown sensitive number of each year in which one area alone is hidden (Y, A), in place.

    A total is nearly always known (the municipality's row, or the reference): less the others it would give the one.
    """
    counted = ~np.isnan(cases) & land
    alone = cube.places.count(counted & (why != Why.NONE)) == 1
    candidates = np.where(counted & (why == Why.NONE), cases, np.nan)
    smallest = (candidates == cube.places.to_areas(cube.places.least(candidates))) & cube.places.to_areas(alone)
    why[smallest & (_first(smallest, cube.places) == np.arange(len(cube.codes)))] = Why.TOTAL


def _first(mask: np.ndarray, places: Places) -> np.ndarray:
    """For each area (…, A) the number of the first area of its municipality that is in the mask."""
    numbers = np.where(mask, np.arange(mask.shape[-1], dtype=float), np.nan)
    return places.to_areas(places.least(numbers))
