"""The gap of every judged indicator and of the K-index: in which years, and over which areas (DOMAIN §8)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..intake.catalogue import Indicator
from ..study import Study
from .cube import Slice
from .gap import Gap, gaps
from .housing import Groups
from .intervals import variance
from .references import Yardsticks
from .vulnerability_index import IndexChange, index_series


def gap_series(
    yardsticks: Yardsticks,
    indicators: Sequence[Indicator],
    judged: np.ndarray,
    compared: np.ndarray,
    chosen: np.ndarray,
    of_change: IndexChange,
    groups: Groups,
    study: Study,
) -> Gap:
    """The gap of the judged indicators in all years that can be compared, else in their level year; last of the index.

    Parameters
    ----------
    judged : (I). compared : (I, Y, G). chosen : the level years (I, G).
    """
    shown, places = yardsticks.shown, yardsticks.cube.places
    wanted = np.flatnonzero(judged)
    own = [indicators[number] for number in wanted]
    cells = Slice(
        np.zeros(0), shown.value[wanted], shown.denominator[wanted], shown.numerator[wanted], shown.status[wanted]
    )
    people = yardsticks.people
    weight = np.where(np.isnan(cells.denominator), people, cells.denominator)
    weight = np.where(places.to_areas(places.any(~np.isnan(weight))), weight, 1.0)
    years = compared[wanted]
    only_level = np.arange(len(yardsticks.cube.years))[:, None] == chosen[wanted][:, None, :]
    years = np.where(years.any(axis=1)[:, None, :], years, only_level)
    index_years = _index_years(compared, of_change)
    series = index_series(yardsticks, indicators, of_change, study)
    of_people = np.where(places.to_areas(places.any(~np.isnan(people)).any(axis=0)), people, 1.0)
    years = np.concatenate([years, index_years[None]])
    return gaps(
        np.concatenate([cells.value, series[None]]),
        np.concatenate([weight, of_people[None]]),
        np.concatenate([variance(own, cells), np.full(series.shape, np.nan)[None]]),
        years,
        groups,
        _large(yardsticks, years),
        np.array([*(item.whole_percent for item in own), False]),
        places,
    )


def _index_years(compared: np.ndarray, of_change: IndexChange) -> np.ndarray:
    """The years that all members of the index share (Y, G), where they are compared between the same two years."""
    taking = of_change.members
    shared = (compared | ~taking[:, None, :]).all(axis=0) & taking.any(axis=0)
    same = np.ones(taking.shape[1], dtype=bool)
    for years in (of_change.first, of_change.last):
        low = np.where(taking, years, np.iinfo(np.int64).max).min(axis=0, initial=np.iinfo(np.int64).max)
        same &= low == np.where(taking, years, -1).max(axis=0, initial=-1)
    place = np.arange(compared.shape[1])[:, None]
    return shared & same & (place >= of_change.span[0]) & (place <= of_change.span[1])


def _large(yardsticks: Yardsticks, years: np.ndarray) -> np.ndarray:
    """Areas with enough inhabitants in the first and in the last year of each indicator (I, A)."""
    some = years.any(axis=1)
    first = np.where(some, years.argmax(axis=1), -1)
    last = np.where(some, years.shape[1] - 1 - years[:, ::-1].argmax(axis=1), -1)
    return yardsticks.large(yardsticks.inhabitants(first)) & yardsticks.large(yardsticks.inhabitants(last))
