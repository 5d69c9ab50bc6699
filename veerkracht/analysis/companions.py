"""What must be hidden beside a hidden figure, so that it cannot be worked out (secondary suppression, DOMAIN §4).

A total less all others gives the one that is hidden; a share and its number of cases give the people that it is a share
of. Which cells are chosen may never depend on a loop over areas: a whole country is hidden at once.
"""

from __future__ import annotations

import numpy as np

from ..intake.catalogue import Indicator
from ..study import Thresholds
from .cube import INHABITANTS, Cube, nearest
from .places import Places
from .why import Why

# Kinds that add up over areas, so that a total less the others gives what is hidden.
ADDED_UP = ("share", "rate", "count")
# A range of fewer people than this, or of less than this share to either side, is as good as the number itself.
LEAST_ROOM, NARROW = 3, 0.2
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
    alone = (places.count(counted & (why != Why.NONE)) == 1) & cube.totalled
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
    helps = np.round(_cases_among(cube, known, what, when, where)[0], 6) >= LEAST_ROOM
    helping = np.bincount(where[helps], minlength=len(size))
    size = size + 2 * UNKNOWN_SIZE * (2 * helping < places.to_areas(alone.sum(axis=(0, 1))))
    candidates = np.where(((why == Why.PEOPLE) | (why == Why.WATER)).any(axis=(0, 1)), np.nan, size)
    smallest = candidates == places.to_areas(places.least(candidates))
    companion = smallest & (_first(smallest, places) == np.arange(len(cube.codes)))
    # the number of people or homes hardly changes: while the other is as small, that of another year would do
    sizes = np.array([item.kind == "count" for item in known], dtype=bool)[:, None, None]
    as_small = places.to_areas(places.any(why == Why.PEOPLE))
    here |= sizes & here.any(axis=1, keepdims=True) & as_small
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


def hide_more(
    cube: Cube, why: np.ndarray, people: np.ndarray, counted: np.ndarray, known: list[Indicator], thresholds: Thresholds
) -> None:
    """Where a total leaves a hidden number little room, others go too, in place.

    An area may still be alone; or all that are hidden have next to no cases, or are all cases, or only one of them is
    large enough to have any.
    """
    # each round adds at least one to what is possible, where there is anything to add
    for _ in range(LEAST_ROOM):
        weak = _weak(cube, why, counted, known, thresholds.hide_inhabitants)
        if not weak.any():
            return
        what, when, where = np.nonzero(counted & (why == Why.NONE) & cube.places.to_areas(weak))
        cases, among = _cases_among(cube, known, what, when, where)
        with np.errstate(invalid="ignore"):
            lacking = sum(np.maximum(LEAST_ROOM - np.round(room, 6), 0) for room in (cases, among - cases))
        group = np.ravel_multi_index((what, when, cube.places.of_area[where]), weak.shape)
        order = np.lexsort((where, people[when, where], lacking, group))
        chosen = order[np.unique(group[order], return_index=True)[1]]
        why[what[chosen], when[chosen], where[chosen]] = Why.TOTAL


def _weak(cube: Cube, why: np.ndarray, counted: np.ndarray, known: list[Indicator], least: int) -> np.ndarray:
    """Of which totals (I, Y, G) the hidden numbers have too little room.

    Of a total S of the hidden areas, one has at least what the others cannot have, ``S − Σ n``, and at most S and its
    own n. That range must span LEAST_ROOM people, and 20 % of the number to either side.

    Parameters
    ----------
    least : an area that is hidden for its inhabitants has fewer, as is said.
    """
    shape = cube.published.shape
    what, when, where = np.nonzero(counted & (why != Why.NONE))
    group = np.ravel_multi_index((what, when, cube.places.of_area[where]), shape)
    cases, among = _cases_among(cube, known, what, when, where)
    own = why[what, when, where]
    few = (own == Why.PEOPLE) & (what == (cube.indicators.index(INHABITANTS) if INHABITANTS in cube.indicators else -1))
    among = np.where(few, np.maximum(cases, least - 1), among)
    size = cube.published.size
    count = np.bincount(group, minlength=size)
    total, people = (np.bincount(group, weights=number, minlength=size)[group] for number in (cases, among))
    limited = np.isfinite(among)
    others = np.where(limited, people - np.where(limited, among, 0.0), np.where(count[group] > 1, np.inf, 0.0))
    with np.errstate(invalid="ignore"):
        room = np.minimum(among, total) - np.maximum(total - others, 0.0)
    # without the number of cases there is nothing to take from a total, but for the one that is alone in it
    room = np.where(np.isnan(room), np.inf, room)
    needed = np.minimum(np.maximum(LEAST_ROOM, 2 * NARROW * np.where(np.isfinite(cases), cases, 0.0)), among)
    narrow = ((own != Why.TOTAL) & (np.round(room - needed, 6) < 0)) | (count[group] == 1)
    # without a published total there is one of all areas where two or more are hidden
    known_total = cube.totalled.reshape(-1)[group] | (count[group] > 1)
    weak = np.zeros(size, dtype=bool)
    weak[group[narrow & known_total]] = True
    return weak.reshape(shape)


def _cases_among(
    cube: Cube, known: list[Indicator], what: np.ndarray, when: np.ndarray, where: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The number of people, homes or cases behind some figures, and the most that it can be; without end where either
    is not known."""
    per = np.array([float(item.per) for item in known])[what]
    plain, shares = (np.array([item.kind == kind for item in known], dtype=bool)[what] for kind in ("count", "share"))
    value, numerator = cube.value[what, when, where], cube.numerator[what, when, where]
    of = cube.denominator[what, when, where]
    cases = np.where(plain, value, np.where(np.isnan(numerator), value * of / per, numerator))
    cases = np.where(np.isnan(cases), np.inf, cases)
    return cases, np.where(shares & ~np.isnan(of), np.maximum(of, cases), np.inf)


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
