"""Trends: has an area changed by more than chance and noise, by itself and against its municipality (DOMAIN §6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from ..intake.catalogue import Indicator
from ..intake.frames import weakest_status
from ..study import Study
from .cube import Slice
from .intervals import COUNTED_KINDS, Z95, of_kind, variance
from .methods import DIGITS
from .places import Places
from .references import Yardsticks, last_true
from .results import Trend
from .signals import is_small

WHOLE_PERCENT_BAND = 1.0
SPREAD_BAND = 0.25


@dataclass(frozen=True)
class Change:
    """How areas changed: arrays indicator × area; first, last : the years per indicator and municipality (places on the
    axis of years, -1 for none).

    change, relative : oriented, so that a negative one is worse. trend, trend_relative : 1–5, 0 for none.
    moved : the boundary moved in between. blind : a share or rate of which no denominator is known.
    """

    first: np.ndarray
    last: np.ndarray
    before: Slice
    after: Slice
    change: np.ndarray
    relative: np.ndarray
    band: np.ndarray
    trend: np.ndarray
    trend_relative: np.ndarray
    uncertain: np.ndarray
    status: np.ndarray
    moved: np.ndarray
    blind: np.ndarray


def change(
    yardsticks: Yardsticks,
    indicators: Sequence[Indicator],
    first: np.ndarray,
    last: np.ndarray,
    study: Study,
    breaks: np.ndarray,
) -> Change:
    """The last year against the first (places on the axis of years, I × G; -1 for none).

    ``Δ = s·(y₁ − y₀)``; relative ``Δ − Δ_municipality``; band ``max(1.96·SE, δ)``, the same for both. No trend where a
    year is missing or hidden, or where the boundary changed after the first year up to and including the last.

    Parameters
    ----------
    breaks : from :func:`breaks_until`.
    """
    places = yardsticks.cube.places
    before, after = yardsticks.at(first), yardsticks.at(last)
    moved = moved_between(breaks, first, last, places)
    direction = np.array([item.direction for item in indicators], dtype=float).reshape(-1, 1)
    moves = np.where(moved, np.nan, direction * (after.value - before.value))
    error = np.sqrt(variance(indicators, before) + variance(indicators, after))
    people = yardsticks.inhabitants(first), yardsticks.inhabitants(last)
    large = yardsticks.large(people[0]) & yardsticks.large(people[1])
    whole = np.array([item.whole_percent for item in indicators], dtype=bool)
    margin = band(error, places.to_areas(least_change(moves, large, whole, places)))
    relative = moves - places.to_areas(direction * yardsticks.municipality_change(first, last))
    small = is_small(people[0], study.thresholds) | is_small(people[1], study.thresholds)
    # A share or rate whose denominator is not known may be noise: δ alone does not show that it is not.
    blind = np.isnan(error) & of_kind(indicators, *COUNTED_KINDS)[:, None] & ~np.isnan(moves)
    return Change(
        first,
        last,
        before,
        after,
        moves,
        relative,
        np.where(np.isnan(moves), np.nan, margin),
        trend_classes(moves, margin),
        trend_classes(relative, margin),
        (small & ~np.isnan(moves)) | blind,
        weakest_status(before.status, after.status),
        moved,
        blind,
    )


def least_change(change: np.ndarray, counted: np.ndarray, whole_percent: np.ndarray, places: Places) -> np.ndarray:
    """δ, the least change that is called one (I, G): 1 percentage point for whole-percent columns, otherwise 0.25 SD of
    Δ.

    The (sample) SD is unweighted, over the ``counted`` areas; NaN with fewer than two of them.
    """
    deviation = SPREAD_BAND * places.deviation(np.where(counted, change, np.nan))
    return np.where(whole_percent[:, None], WHOLE_PERCENT_BAND, deviation)


def band(error: np.ndarray, delta: np.ndarray) -> np.ndarray:
    """``max(1.96·SE, δ)`` per area; whichever is known where the other is not."""
    return np.fmax(Z95 * error, delta)


def trend_classes(change: np.ndarray, margin: np.ndarray) -> np.ndarray:
    """Class 1–5 of each change: worse or better beyond the margin, strongly beyond twice the margin; 0 without one."""
    moved, reach = np.asarray(change, dtype=float), np.asarray(margin, dtype=float)
    over, twice = (np.round(np.abs(moved) - times * reach, DIGITS) > 0 for times in (1, 2))
    known = np.isfinite(moved) & np.isfinite(reach)
    worse = moved < 0
    classes = np.select(
        [~known, twice & worse, over & worse, ~over, ~twice],
        [0, int(Trend.STRONGLY_WORSE), int(Trend.WORSE), int(Trend.STABLE), int(Trend.BETTER)],
        default=int(Trend.STRONGLY_BETTER),
    )
    return classes.astype(np.int8)


def breaks_until(breaks: Optional[pd.DataFrame], codes: pd.Index, years: np.ndarray) -> np.ndarray:
    """How often the boundary of each area had moved up to and including each year (Y, A).

    Parameters
    ----------
    breaks : area_code, year in which the boundary changed against the year before; None when none is known.
    """
    moved = np.zeros((len(years), len(codes)), dtype=np.int64)
    if breaks is None or breaks.empty:
        return moved
    area = codes.get_indexer(breaks["area_code"])
    known = area >= 0
    when = np.searchsorted(years, breaks["year"].to_numpy(dtype=np.int64)[known], side="left")
    inside = when < len(years)
    np.add.at(moved, (when[inside], area[known][inside]), 1)
    return np.cumsum(moved, axis=0)


def moved_between(breaks: np.ndarray, first: np.ndarray, last: np.ndarray, places: Places) -> np.ndarray:
    """Which boundaries moved after the first year, up to and including the last (I, A)."""
    begin, end = places.to_areas(first), places.to_areas(last)
    if not breaks.size:
        return np.zeros(begin.shape, dtype=bool)
    counts = [np.take_along_axis(breaks, np.where(index < 0, 0, index), axis=0) for index in (begin, end)]
    return (counts[1] > counts[0]) & (begin >= 0) & (end >= 0)


def compared_years(counts: np.ndarray, years: np.ndarray, period: Optional[tuple[int, int]], least: int) -> np.ndarray:
    """The years inside the period in which at least ``least`` areas have a value (I, Y, G)."""
    full = counts >= least
    return full if period is None else full & ((years >= period[0]) & (years <= period[1]))[:, None]


def first_and_last(compared: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The first and the last of the years that can be compared (I, G); -1 for both with fewer than two."""
    last = last_true(compared)
    first = np.where(compared.any(axis=1), compared.argmax(axis=1), -1) if compared.shape[1] else last
    single = first == last
    return np.where(single, -1, first), np.where(single, -1, last)
