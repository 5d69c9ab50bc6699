"""Do the differences grow between areas with much and with little social housing? (DOMAIN §8)

The two groups are those of the latest social-housing year and stay the same in all years, and only areas that have a
value in the first and in the last year take part: so a gap changes because areas change, not because the groups do.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .housing import LEAST_IN_GROUP, Groups
from .intervals import Z95
from .places import Places
from .trends import least_change, trend_classes


@dataclass(frozen=True)
class Gap:
    """Per indicator, year and municipality (I, Y, G); NaN where there is none.

    gap : "much" less "little", in the indicator's unit. low, high : its interval, NaN where the publisher gives no
    margin. trend : 1–5 of the whole series (I, G), 0 for none: 1–2 its size grows, 3 stable, 4–5 it shrinks.
    change, band : by how much its size grew, and the margin (I, G). first, last : of the series (places of years).
    """

    much: np.ndarray
    little: np.ndarray
    gap: np.ndarray
    low: np.ndarray
    high: np.ndarray
    trend: np.ndarray
    change: np.ndarray
    band: np.ndarray
    first: np.ndarray
    last: np.ndarray


def gaps(
    value: np.ndarray,
    weight: np.ndarray,
    variance: np.ndarray,
    years: np.ndarray,
    groups: Groups,
    counted: np.ndarray,
    whole_percent: np.ndarray,
    places: Places,
) -> Gap:
    """The gap of each indicator in each year; none when a group has fewer than three areas with values.

    It grows when its size does, by the trend rule: beyond ``max(1.96·SE, δ)`` from the first to the last year. Where
    the publisher gives no margin there is no interval and δ decides.

    Parameters
    ----------
    value, weight, variance : (I, Y, A). years : which years can be compared (I, Y, G).
    counted : the areas that δ, 0.25 SD of the change over areas, is taken over (I, A).
    """
    begin, end = _ends(years)
    first, last = _at(value, places.to_areas(begin)), _at(value, places.to_areas(end))
    stays = ~(np.isnan(first) | np.isnan(last))
    taking = stays[:, None, :] & places.to_areas(years) & (weight > 0) & ~np.isnan(value)
    parts = [_mean(value, weight, variance, taking & group, places) for group in (groups.much, groups.little)]
    enough = np.minimum(parts[0][2], parts[1][2]) >= LEAST_IN_GROUP
    much, little = (np.where(enough, part[0], np.nan) for part in parts)
    spread = np.where(enough, parts[0][1] + parts[1][1], np.nan)
    gap = much - little
    reach = Z95 * np.sqrt(spread)
    begin, end = _ends(enough)
    series = begin != end
    begin_gap, end_gap = _at(gap, begin), _at(gap, end)
    wider = np.where(series, np.abs(end_gap) - np.abs(begin_gap), np.nan)
    delta = least_change(last - first, counted, whole_percent, places)
    margin = np.fmax(Z95 * np.sqrt(_at(spread, begin) + _at(spread, end)), delta)
    return Gap(
        much,
        little,
        gap,
        gap - reach,
        gap + reach,
        trend_classes(-wider, margin),
        wider,
        np.where(series, margin, np.nan),
        begin,
        end,
    )


def _mean(
    value: np.ndarray, weight: np.ndarray, variance: np.ndarray, group: np.ndarray, places: Places
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Weighted mean of a group (I, Y, G), its sampling variance ``Σ wᵢ²·varᵢ / (Σ w)²`` (NaN where one area's is not
    known), and the number of areas in it."""
    count = places.count(group)
    with np.errstate(divide="ignore", invalid="ignore"):
        total = places.sum(np.where(group, weight, np.nan))
        mean = places.sum(np.where(group, weight * value, np.nan)) / total
        error = places.sum(np.where(group, weight**2 * variance, np.nan)) / total**2
    unknown = places.any(group & np.isnan(variance))
    return mean, np.where(unknown, np.nan, error), count


def _ends(years: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The first and last of the years of each indicator and municipality (I, Y, G); -1 where there are none."""
    some = years.any(axis=1)
    return np.where(some, years.argmax(axis=1), -1), np.where(
        some, years.shape[1] - 1 - years[:, ::-1].argmax(axis=1), -1
    )


def _at(values: np.ndarray, index: np.ndarray) -> np.ndarray:
    """The values of one year each: (I, Y, N) and places (I, N) to (I, N); NaN where the place is -1."""
    picked = np.take_along_axis(values, np.where(index < 0, 0, index)[:, None, :], axis=1)[:, 0, :]
    return np.where(index < 0, np.nan, picked)
