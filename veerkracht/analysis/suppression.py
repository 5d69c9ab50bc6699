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
from ..intake.derived import Numbers, computed, of_counts, operands_first
from ..intake.frames import STATUS
from ..intake.frames import observations as contract
from ..study import Thresholds
from ..wording import Wording
from .cube import COUNTRY, DWELLINGS, INHABITANTS, MISSING, SUPPRESSED, Cube, cells_of
from .places import Places
from .results import coded

HOUSING_SHARE = "w_corp"
# Counts of people that an organisation made itself: 1 up to here hidden, others rounded.
FEW_CASES, ROUNDED_TO = 4, 5
# Kinds that add up over areas, so that a total less the others gives what is hidden.
ADDED_UP = ("share", "rate", "count")


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

    shown : the cube with hidden cells emptied and sensitive counts rounded.
    why : of Why, per indicator, year and area. hidden : which cells held a figure that is not shown.
    in_total : which cells a municipality's value may be weighted from: without those that it would give away.
    """

    shown: Cube
    why: np.ndarray
    hidden: np.ndarray
    in_total: np.ndarray


def suppress(cube: Cube, water: np.ndarray, thresholds: Thresholds, catalogue: Mapping[str, Indicator]) -> Suppression:
    """Empty what must not be shown.

    Parameters
    ----------
    water : which areas are water.
    catalogue : of each indicator, whether its counts are sensitive, and what it is made of.
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
    _hide_companions(cube, why, people, land, known, sensitive)
    for number in sensitive:
        _hide_smallest(cube, why[number], cases[number], land)
    _hide_derived(cube, why, catalogue)
    why[~filled & (why != Why.WATER)] = Why.NONE
    emptied = why != Why.NONE
    counted = (why == Why.CASES) | (why == Why.TOTAL)
    hidden = emptied & (why != Why.WATER) & (~np.isnan(cube.value) | (counted & ~np.isnan(cube.numerator)))
    status = np.where(hidden, SUPPRESSED, np.where(emptied & (why == Why.WATER), MISSING, cube.status))
    rounded = _rounded(cube, cases, known)
    shown = replace(
        rounded,
        value=np.where(emptied, np.nan, rounded.value),
        denominator=np.where(emptied, np.nan, rounded.denominator),
        numerator=np.where(emptied, np.nan, rounded.numerator),
        status=status.astype(np.int8),
    )
    return Suppression(_derived_again(shown, catalogue), why, hidden, _in_total(cube, why))


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
    frame = observations.copy()
    for name, values in (("value", cube.value), ("denominator", cube.denominator), ("numerator", cube.numerator)):
        frame.iloc[kept, frame.columns.get_loc(name)] = values.reshape(-1)[cell]
    status = frame["status"].astype(STATUS).cat.codes.to_numpy().copy()
    status[kept] = cube.status.reshape(-1)[cell]
    frame["status"] = coded(status, STATUS)
    return contract(frame.iloc[np.sort(np.concatenate([kept, around]))])


def _in_total(cube: Cube, why: np.ndarray) -> np.ndarray:
    """A municipality's weighted value counts everybody, but not a single hidden area: it would give that one away."""
    too_small = np.isin(why, (Why.PEOPLE, Why.HOMES))
    alone = cube.places.count(too_small & ~np.isnan(cube.value)) == 1
    return ~(too_small & cube.places.to_areas(alone))


def _cases(cube: Cube, sensitive: list[int], known: list[Indicator]) -> dict[int, np.ndarray]:
    """The number of people behind each sensitive figure (Y, A); NaN where it cannot be told."""

    def is_count(number: int) -> bool:
        return known[number].kind == "count"

    return {
        number: np.where(
            np.isnan(cube.numerator[number]),
            cube.value[number] * (1.0 if is_count(number) else cube.denominator[number] / known[number].per),
            cube.numerator[number],
        )
        for number in sensitive
    }


def _hide_companions(
    cube: Cube, why: np.ndarray, people: np.ndarray, land: np.ndarray, known: list[Indicator], sensitive: list[int]
) -> None:
    """Where one area alone is hidden under a published total, the smallest other area goes too.

    It is the same area for all figures of a year, because the number of inhabitants stands behind all of them.
    """
    added_up = np.array([item.kind in ADDED_UP for item in known], dtype=bool)[:, None, None]
    figures = ~np.isnan(cube.value) & added_up & land
    alone = cube.places.count(figures & (why != Why.NONE)) == 1
    alone &= ~np.isnan(cube.published)
    alone[sensitive] = False
    inhabitants = cube.number(INHABITANTS)
    if inhabitants is not None:
        alone |= alone[inhabitants]
    if not alone.any():
        return
    candidates = np.where((people >= 0) & land & ~(why == Why.PEOPLE).any(axis=0), people, np.nan)
    smallest = candidates == cube.places.to_areas(cube.places.least(candidates))
    companion = smallest & (_first(smallest, cube.places) == np.arange(len(cube.codes)))
    why[(figures & companion & cube.places.to_areas(alone)) & (why == Why.NONE)] = Why.TOTAL


def _hide_smallest(cube: Cube, why: np.ndarray, cases: np.ndarray, land: np.ndarray) -> None:
    """The smallest shown sensitive number of each year in which one area alone is hidden (Y, A), in place.

    A total is nearly always known (the municipality's row, or the reference): less the others it would give the one.
    """
    counted = ~np.isnan(cases) & land
    alone = cube.places.count(counted & (why != Why.NONE)) == 1
    candidates = np.where(counted & (why == Why.NONE), cases, np.nan)
    smallest = (candidates == cube.places.to_areas(cube.places.least(candidates))) & cube.places.to_areas(alone)
    why[smallest & (_first(smallest, cube.places) == np.arange(len(cube.codes)))] = Why.TOTAL


def _hide_derived(cube: Cube, why: np.ndarray, catalogue: Mapping[str, Indicator]) -> None:
    """A figure that is made of a hidden one is hidden too, in place: less the others it would give that one."""
    for indicator, formula in operands_first(catalogue):
        place = cube.number(indicator.id)
        operands = [cube.number(name) for name in formula.operands]
        for operand in operands if place is not None else ():
            if operand is not None:
                why[place] = np.where(why[place] == Why.NONE, why[operand], why[place])


def _derived_again(shown: Cube, catalogue: Mapping[str, Indicator]) -> Cube:
    """The cube with its derived figures made of what is shown, so that they cannot tell how a number was rounded."""
    formulas = list(operands_first(catalogue))
    if not formulas:
        return shown  # the arrays of the whole country are not copied for nothing
    numbers = Numbers(shown.value.copy(), shown.numerator.copy(), shown.denominator.copy())
    for indicator, formula in formulas:
        place = shown.number(indicator.id)
        operands = [shown.number(name) for name in formula.operands]
        if place is None or None in operands:
            continue
        made = computed(indicator, formula, catalogue, [Numbers(*(of[one] for of in numbers)) for one in operands])
        if of_counts(formula, catalogue):
            of = numbers.denominator[place]
            made = Numbers(indicator.per * made.numerator / np.where(of > 0, of, np.nan), made.numerator, of)
        for array, cells in zip(numbers, made):
            array[place] = np.where(np.isnan(array[place]), np.nan, cells)
    return replace(shown, **numbers._asdict())


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
        if known[number].kind == "count":
            value[number] = near
            continue
        numerator[number] = np.where(np.isnan(near), numerator[number], near)
        value[number] = np.where(np.isnan(share), value[number], share)
    return replace(cube, value=value, numerator=numerator)
