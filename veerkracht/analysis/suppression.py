"""What is not shown: water, areas too small to be judged, small counts of people, and what these could be worked out
from (DOMAIN §4).

It comes before anything is computed from the values. A value that is hidden here is gone in every map, table, chart and
export, because everything behind this reads the cube that leaves it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from ..intake.catalogue import Indicator
from ..intake.derived import Numbers, computed, of_counts, operands_first
from ..intake.frames import STATUS
from ..intake.frames import observations as contract
from ..study import Thresholds
from ..wording import Wording
from .companions import ADDED_UP, hide_companions, hide_more, hide_smallest, hide_what_tells_sizes
from .cube import COUNTRY, DWELLINGS, INHABITANTS, MISSING, SUPPRESSED, Cube, Lines
from .remembered import kept_with_first
from .results import coded
from .why import FEW_CASES, Why, sentences

HOUSING_SHARE = "w_corp"
ROUNDED_TO = 5
# of how many it is looked whether they are the same as before; of a whole country's that takes as long as writing them
KEPT_CELLS = 1_000_000
# What a hidden number of 1 to FEW_CASES counts for in the municipality's value.
FEW_CASES_TAKEN = (1 + FEW_CASES) / 2


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
        return self.totals.totalled & ~self.shown.totalled


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
    adding = np.array([item.kind in ADDED_UP and not item.sensitive for item in known], dtype=bool)
    known_number = ~(np.isnan(cube.value) & np.isnan(cube.numerator))
    counted = known_number & adding[:, None, None] & (land | (water & few_people & (people > 0)))
    plain = np.array([item.kind == "count" for item in known], dtype=bool)[:, None, None]
    hide_companions(cube, why, people, counted, known, thresholds)
    hide_more(cube, why, people, counted & plain, known, thresholds)
    unsized = hide_what_tells_sizes(cube, why, land, known)
    hide_more(cube, why, people, counted & ~plain, known, thresholds)
    for number in sensitive:
        hide_smallest(cube, why[number], cases[number], land)
    _hide_derived(cube, why, catalogue)
    why[~filled & (why != Why.WATER)] = Why.NONE
    emptied = why != Why.NONE
    hidden = emptied & (why != Why.WATER) & known_number
    # a figure that nobody published is hidden too where its area is too small: the status says what the reason says
    status = np.where(emptied, np.where(why == Why.WATER, MISSING, SUPPRESSED), cube.status)
    rounded = _rounded(cube, cases, known)
    published, totalled = cube.published.copy(), cube.totalled.copy()
    published[sensitive] = np.where(cube.places.any(hidden[sensitive]), np.nan, published[sensitive])
    totalled[sensitive] &= ~cube.places.any(hidden[sensitive])
    shown = replace(
        rounded,
        value=np.where(emptied, np.nan, rounded.value),
        denominator=np.where(emptied | unsized, np.nan, rounded.denominator),
        numerator=np.where(emptied, np.nan, rounded.numerator),
        status=status.astype(np.int8),
        published=published,
        totalled=totalled,
    )
    sizes = np.where(unsized, np.nan, cube.denominator) if unsized.any() else cube.denominator
    totals = replace(cube, value=_in_total(cube, why), denominator=sizes)
    for number in sensitive:
        _sensitive_total(totals, shown, why, number, known[number].per, adding)
    return Suppression(_derived_again(shown, catalogue), why, hidden, totals)


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
    """The observations of areas, municipalities and the Netherlands (contract frame), as they may be shown.

    The same frame as before where the same is hidden, which nobody may write in.
    """
    large = suppression.shown.value.size > KEPT_CELLS
    return _shown(observations, suppression) if large else _shown_before(observations, suppression)


def _shown(observations: pd.DataFrame, suppression: Suppression) -> pd.DataFrame:
    cube = suppression.shown
    lines = Lines(observations, cube.indicators, cube.years)
    kept, cell = lines.cells(cube.codes)
    around, _ = lines.cells(pd.Index([*cube.places.codes, COUNTRY]).difference(cube.codes))
    of_place, place_cell = lines.cells(pd.Index(cube.places.codes, dtype=object))
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


_shown_before = kept_with_first(_shown)


def _in_total(cube: Cube, why: np.ndarray) -> np.ndarray:
    """The values that a municipality's value is weighted from: everybody's on land, but not that of a single hidden
    area: it would give that one away."""
    values = cube.value.copy()
    cells = np.nonzero(why != Why.NONE)
    water, cases = (why[cells] == reason for reason in (Why.WATER, Why.CASES))
    values[tuple(axis[water] for axis in cells)] = np.nan
    what, when, where = (axis[~cases & ~np.isnan(values[cells])] for axis in cells)
    group = np.ravel_multi_index((what, when, cube.places.of_area[where]), cube.published.shape)
    alone = np.bincount(group, minlength=cube.published.size)[group] == 1
    values[what[alone], when[alone], where[alone]] = np.nan
    return values


def _sensitive_total(totals: Cube, shown: Cube, why: np.ndarray, number: int, per: float, adding: np.ndarray) -> None:
    """A sensitive indicator's figures for the municipality's value, in place: those that are shown, rounded as they
    are, and a middle number for 1 to 4. The true ones together would say what the smallest are."""
    few = (why[number] == Why.CASES) & ~(why[adding] != Why.NONE).any(axis=0)
    of = np.where(totals.denominator[number] > 0, totals.denominator[number], np.nan)
    totals.value[number] = np.where(few, per * FEW_CASES_TAKEN / of, shown.value[number])


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
