"""What is not shown: water, areas too small to be judged, small counts of people, and what these could be worked out
from (DOMAIN §4).

It comes before anything is computed from the values. A value that is hidden here is gone in every map, table, chart and
export, because everything behind this reads the cube that leaves it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import IntEnum

import numpy as np
import pandas as pd

from ..intake.catalogue import Indicator
from ..intake.frames import STATUS
from ..intake.frames import observations as contract
from ..study import Thresholds
from ..wording import Wording
from .cube import COUNTRY, DWELLINGS, INHABITANTS, MISSING, SUPPRESSED, Cube, cells_of, nearest
from .places import Places
from .results import coded

HOUSING_SHARE = "w_corp"
# Counts of people that an organisation made itself: 1 up to here hidden, others rounded.
FEW_CASES, ROUNDED_TO = 4, 5
# Kinds that add up over areas, so that a total less the others gives what is hidden.
ADDED_UP = ("share", "rate", "count")
# A total of fewer cases than this is as good as a number for each of the areas that it is the total of.
LEAST_TOGETHER = 3
# What a hidden number of 1 to FEW_CASES counts for in the municipality's value.
FEW_CASES_TAKEN = (1 + FEW_CASES) / 2
# More people than any area has.
UNKNOWN_SIZE = 1e9


class Why(IntEnum):
    """Why a cell is empty; the first that holds."""

    NONE = 0
    WATER = 1
    PEOPLE = 2
    HOMES = 3
    TOTAL = 4
    CASES = 5


@dataclass(frozen=True)
class Suppression:
    """What may be shown.

    shown : the cube with hidden cells emptied and sensitive counts rounded. Whatever is computed from it alone gives
        nothing away.
    why : of Why, per indicator, year and area. hidden : which cells held a figure that is not shown.
    totals : the figures that a municipality's value may be weighted from: hidden ones too, but for those that it
        would give away.
    """

    shown: Cube
    why: np.ndarray
    hidden: np.ndarray
    totals: Cube

    @property
    def total_hidden(self) -> np.ndarray:
        """Which published values of municipalities are not shown (I, Y, G)."""
        return np.isnan(self.shown.published) & ~np.isnan(self.totals.published)


def suppress(cube: Cube, water: np.ndarray, thresholds: Thresholds, catalogue: Mapping[str, Indicator]) -> Suppression:
    """Empty what must not be shown.

    Parameters
    ----------
    water : which areas are water.
    catalogue : of each indicator, whether its counts are sensitive.
    """
    known = [catalogue[name] for name in cube.indicators]
    land = ~water
    people = cube.sizes(INHABITANTS)
    few_people = people < thresholds.hide_inhabitants
    why = np.zeros(cube.value.shape, dtype=np.int8)
    filled = ~(np.isnan(cube.value) & np.isnan(cube.numerator) & np.isnan(cube.denominator))
    why[:, few_people] = Why.PEOPLE
    homes = cube.number(HOUSING_SHARE)
    if homes is not None:
        dwellings = np.where(np.isnan(cube.denominator[homes]), cube.sizes(DWELLINGS), cube.denominator[homes])
        why[homes][(dwellings < thresholds.hide_dwellings) & ~few_people] = Why.HOMES
    why[..., water] = Why.WATER
    sensitive = [number for number, item in enumerate(known) if item.sensitive]
    cases = _cases(cube, sensitive, known)
    for number in sensitive:
        few = (np.round(cases[number]) >= 1) & (np.round(cases[number]) <= FEW_CASES) & land
        why[number][few & (why[number] == Why.NONE)] = Why.CASES
    adding = np.array([item.kind in ADDED_UP and not item.sensitive for item in known], dtype=bool)
    counted = ~np.isnan(cube.value) & adding[:, None, None] & (land | (water & few_people & (people > 0)))
    plain = np.array([item.kind == "count" for item in known], dtype=bool)[:, None, None]
    _hide_companions(cube, why, people, counted, known, thresholds)
    _hide_more(cube, why, people, counted & plain, known)
    unsized = _hide_what_tells_sizes(cube, why, land, known)
    _hide_more(cube, why, people, counted & ~plain, known)
    for number in sensitive:
        _hide_smallest(cube, why[number], cases[number], land)
    why[~filled & (why != Why.WATER)] = Why.NONE
    emptied = why != Why.NONE
    told = (why == Why.CASES) | (why == Why.TOTAL)
    hidden = emptied & (why != Why.WATER) & (~np.isnan(cube.value) | (told & ~np.isnan(cube.numerator)))
    status = np.where(hidden, SUPPRESSED, np.where(emptied & (why == Why.WATER), MISSING, cube.status))
    rounded = _rounded(cube, cases, known)
    published = cube.published.copy()
    published[sensitive] = np.where(cube.places.any(hidden[sensitive]), np.nan, published[sensitive])
    shown = replace(
        rounded,
        value=np.where(emptied, np.nan, rounded.value),
        denominator=np.where(emptied | unsized, np.nan, rounded.denominator),
        numerator=np.where(emptied, np.nan, rounded.numerator),
        status=status.astype(np.int8),
        published=published,
    )
    totals = replace(cube, value=_in_total(cube, why), denominator=np.where(unsized, np.nan, cube.denominator))
    for number in sensitive:
        _sensitive_total(totals, shown, why, number, known[number].per, adding)
    return Suppression(shown, why, hidden, totals)


def sentences(thresholds: Thresholds, say: Wording) -> dict[int, str]:
    """Why a cell is empty, in words; nothing for ``Why.NONE``."""
    return {
        Why.NONE: "",
        Why.WATER: say("Water: not judged."),
        Why.PEOPLE: say("Fewer than {number} inhabitants: not shown.", number=thresholds.hide_inhabitants),
        Why.HOMES: say("Fewer than {number} dwellings: not shown.", number=thresholds.hide_dwellings),
        Why.TOTAL: say("Not shown, so that the number of another area cannot be worked out from the total."),
        Why.CASES: say("A number of 1 to {number} people: not shown.", number=FEW_CASES),
    }


def hidden_frame(cube: Cube, suppression: Suppression, thresholds: Thresholds, say: Wording) -> pd.DataFrame:
    """area_code, indicator, year, reason: what was hidden, in the order of indicators, years and areas."""
    what, when, where = np.nonzero(suppression.hidden)
    words = sentences(thresholds, say)
    return pd.DataFrame(
        {
            "area_code": cube.codes.to_numpy()[where],
            "indicator": np.array(cube.indicators, dtype=object)[what],
            "year": cube.years[when],
            "reason": [words[code] for code in suppression.why[what, when, where]],
        }
    )


def shown_observations(observations: pd.DataFrame, suppression: Suppression) -> pd.DataFrame:
    """The observations of areas, municipalities and the Netherlands (contract frame), as they may be shown."""
    cube = suppression.shown
    kept, cell = cells_of(observations, cube, cube.codes)
    around, _ = cells_of(observations, cube, pd.Index([*cube.places.codes, COUNTRY]).difference(cube.codes))
    of_place, place_cell = cells_of(observations, cube, pd.Index(cube.places.codes, dtype=object))
    frame = observations.copy()
    for name, values in (("value", cube.value), ("denominator", cube.denominator), ("numerator", cube.numerator)):
        frame.iloc[kept, frame.columns.get_loc(name)] = values.reshape(-1)[cell]
    status = frame["status"].astype(STATUS).cat.codes.to_numpy().copy()
    status[kept] = cube.status.reshape(-1)[cell]
    gone = of_place[suppression.total_hidden.reshape(-1)[place_cell]]
    frame.iloc[gone, [frame.columns.get_loc(name) for name in ("value", "denominator", "numerator")]] = np.nan
    status[gone] = SUPPRESSED
    frame["status"] = coded(status, STATUS)
    return contract(frame.iloc[np.sort(np.concatenate([kept, around]))])


def _in_total(cube: Cube, why: np.ndarray) -> np.ndarray:
    """The values that a municipality's value is weighted from: everybody's, but not that of a single hidden area: it
    would give that one away."""
    gone = (why != Why.NONE) & (why != Why.WATER) & (why != Why.CASES) & ~np.isnan(cube.value)
    alone = cube.places.count(gone) == 1
    return np.where(gone & cube.places.to_areas(alone), np.nan, cube.value)


def _sensitive_total(totals: Cube, shown: Cube, why: np.ndarray, number: int, per: float, adding: np.ndarray) -> None:
    """A sensitive indicator's figures for the municipality's value, in place: those that are shown, rounded as they
    are, and a middle number for 1 to 4. The true ones together would say what the smallest are."""
    few = (why[number] == Why.CASES) & ~(why[adding] != Why.NONE).any(axis=0)
    of = np.where(totals.denominator[number] > 0, totals.denominator[number], np.nan)
    totals.value[number] = np.where(few, per * FEW_CASES_TAKEN / of, shown.value[number])


def _cases(cube: Cube, sensitive: list[int], known: list[Indicator]) -> dict[int, np.ndarray]:
    """The number of people behind each sensitive figure (Y, A); NaN where it cannot be told."""
    return {
        number: np.where(
            np.isnan(cube.numerator[number]),
            cube.value[number] * cube.denominator[number] / known[number].per,
            cube.numerator[number],
        )
        for number in sensitive
    }


def _hide_companions(
    cube: Cube,
    why: np.ndarray,
    people: np.ndarray,
    counted: np.ndarray,
    known: list[Indicator],
    thresholds: Thresholds,
) -> None:
    """Where one area alone is hidden under a published total, another small one goes too, in place.

    It is the same area for all figures and years, so that few are hidden. Where it does not help, with no figure or
    hardly a case, :func:`_hide_more` finds another.

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
    what, when, where = np.nonzero(counted & here)
    helps = np.round(_number_of_cases(cube, known, what, when, where), 6) >= LEAST_TOGETHER
    helping = np.bincount(where[helps], minlength=len(size))
    size = size + 2 * UNKNOWN_SIZE * (2 * helping <= places.to_areas(alone.sum(axis=(0, 1))))
    candidates = np.where(((why == Why.PEOPLE) | (why == Why.WATER)).any(axis=(0, 1)), np.nan, size)
    smallest = candidates == places.to_areas(places.least(candidates))
    companion = smallest & (_first(smallest, places) == np.arange(len(cube.codes)))
    why[counted & companion & here & (why == Why.NONE)] = Why.TOTAL


def _hide_what_tells_sizes(cube: Cube, why: np.ndarray, land: np.ndarray, known: list[Indicator]) -> np.ndarray:
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


def _hide_more(cube: Cube, why: np.ndarray, people: np.ndarray, counted: np.ndarray, known: list[Indicator]) -> None:
    """Where the hidden areas together have hardly any cases, or one is still alone, another area goes too, in place.

    A total less the others would tell of each hidden area that it has next to none.
    """
    places, gone = cube.places, counted & (why != Why.NONE)
    what, when, where = np.nonzero(gone)
    group = np.ravel_multi_index((what, when, places.of_area[where]), cube.published.shape)
    cases = _number_of_cases(cube, known, what, when, where)
    size = cube.published.size
    count = np.bincount(group, minlength=size).reshape(cube.published.shape)
    together = np.bincount(group, weights=cases, minlength=size).reshape(cube.published.shape)
    # without a published total there is one of all areas where two or more are hidden
    totalled = ~np.isnan(cube.published) | (count > 1)
    weak = totalled & (count > 0) & ((count == 1) | (np.round(together, 6) < LEAST_TOGETHER))
    if not weak.any():
        return
    what, when, where = np.nonzero(counted & (why == Why.NONE) & places.to_areas(weak))
    cases = _number_of_cases(cube, known, what, when, where)
    enough = np.round(cases, 6) >= LEAST_TOGETHER
    what, when, where = what[enough], when[enough], where[enough]
    group = np.ravel_multi_index((what, when, places.of_area[where]), cube.published.shape)
    order = np.lexsort((where, people[when, where], group))
    chosen = order[np.unique(group[order], return_index=True)[1]]
    why[what[chosen], when[chosen], where[chosen]] = Why.TOTAL


def _number_of_cases(
    cube: Cube, known: list[Indicator], what: np.ndarray, when: np.ndarray, where: np.ndarray
) -> np.ndarray:
    """The number of people, homes or cases behind some figures; 0 where it cannot be told."""
    per = np.array([float(item.per) for item in known])[what]
    plain = np.array([item.kind == "count" for item in known], dtype=bool)[what]
    value, numerator = cube.value[what, when, where], cube.numerator[what, when, where]
    cases = np.where(np.isnan(numerator), value * cube.denominator[what, when, where] / per, numerator)
    return np.nan_to_num(np.where(plain, value, cases))


def _hide_smallest(cube: Cube, why: np.ndarray, cases: np.ndarray, land: np.ndarray) -> None:
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


def _rounded(cube: Cube, cases: dict[int, np.ndarray], known: list[Indicator]) -> Cube:
    """Sensitive counts as the nearest multiple of five, and the shares that follow from these."""
    if not cases:
        return cube
    value, numerator = cube.value.copy(), cube.numerator.copy()
    for number, people in cases.items():
        near = np.floor(people / ROUNDED_TO + 0.5) * ROUNDED_TO
        of = np.where(cube.denominator[number] > 0, cube.denominator[number], np.nan)
        share = known[number].per * near / of
        numerator[number] = np.where(np.isnan(near), numerator[number], near)
        value[number] = np.where(np.isnan(share), value[number], share)
    return replace(cube, value=value, numerator=numerator)
