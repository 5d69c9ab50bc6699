"""What stands beside the classes, for whoever asks how sure they are: series, funnel, chance and inequality.

None of it changes a class. A row is left out where there is nothing to say.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from .chance import red_by_chance, worse_by_chance
from .classing import method_of
from .cube import Slice
from .frames import classes
from .funnel import additive_error, dispersion, rate_error, share_error, spread_position
from .inequality import convergence, dissimilarity
from .intervals import Z95, counted, interval, of_kind, per_of, variance
from .measure import Measured
from .results import CHANCE_TYPES, FUNNEL_TYPES, INEQUALITY_TYPES, SERIES_TYPES, Signal, Trend, typed
from .series import LEAST_POINTS, mann_kendall, share_trend, standard_error, theil_sen, weighted_trend
from .shrinkage import shrink_rates, shrink_shares
from .trends import breaks_until


def series_frame(found: Measured) -> pd.DataFrame:
    """Results.series: the line through all comparable years of an area, of at least five (DOMAIN §6, series mode).

    Shares by the test of Cochran and Armitage, rates weighted by their Byar interval, both at Fingertips' level and
    only where no single year decides; scores have no error and get a slope without a verdict. Years before the last
    move of an area's boundary are left out.
    """
    rows, cells = _years_shown(found)
    years, codes = found.cube.years, found.cube.codes.to_numpy()
    until = breaks_until(found.breaks, found.cube.codes, years)
    value = np.where(until == until[-1:], cells.value, np.nan) if len(years) else cells.value
    own = [found.indicators[row] for row in rows]
    per = per_of(own)[:, None, None]
    x = np.where(np.isnan(value), np.nan, counted(cells, per))
    slope, direction = np.full(value[:, 0].shape, np.nan), np.full(value[:, 0].shape, np.nan)
    shares, rates = of_kind(own, "share"), of_kind(own, "rate")
    if shares.any():
        line = share_trend(years, x[shares], cells.denominator[shares])
        slope[shares], direction[shares] = 100 * line.slope, line.direction
    if rates.any():
        low, high = interval(own, cells)
        line = weighted_trend(years, value[rates], standard_error(low, high)[rates])
        slope[rates], direction[rates] = line.slope, line.direction
    known = ~np.isnan(value)
    points = known.sum(axis=1)
    steady = theil_sen(years, value)
    worse = np.array([-item.direction for item in own], dtype=float)[:, None]
    trend = np.select(
        [np.isnan(direction), direction * worse > 0, direction * worse < 0],
        [0, int(Trend.WORSE), int(Trend.BETTER)],
        default=int(Trend.STABLE),
    )
    what, where = np.nonzero((points >= LEAST_POINTS) & ~np.isnan(steady))
    frame = pd.DataFrame(
        {
            "area_code": codes[where],
            "indicator": _names(found, rows)[what],
            "first": years[known.argmax(axis=1)[what, where]] if len(what) else [],
            "last": years[len(years) - 1 - known[:, ::-1].argmax(axis=1)[what, where]] if len(what) else [],
            "points": points[what, where],
            "slope": slope[what, where],
            "theil_sen": steady[what, where],
            "p": mann_kendall(years, value)[what, where],
            "trend": classes(trend[what, where]),
        }
    )
    return typed([frame], SERIES_TYPES)


def funnel_frame(found: Measured) -> pd.DataFrame:
    """Results.funnel: values against what chance and the usual spread between areas allow around the reference, and
    the values shrunk towards that of their municipality (never in place of the raw ones).

    Limits of 95 and 99.8 %, widened by Spiegelhalter's additive overdispersion.
    """
    rows = np.flatnonzero(found.judged & of_kind(found.indicators, "share", "rate"))
    own = [found.indicators[row] for row in rows]
    cells = _at(found.level.cells, rows)
    group = found.cube.places.of_area
    reference, per = found.level.references.per_area[rows], per_of(own)[:, None]
    error = _error_at(reference, cells, own, per)
    wide = additive_error(error, dispersion(cells.value, error, reference, group), group)
    x = counted(cells, per)
    shares = of_kind(own, "share")[:, None]
    shrunk = np.where(
        shares, shrink_shares(x, cells.denominator, group).value, shrink_rates(x, cells.denominator, group).value
    )
    position = spread_position(cells.value, wide, reference)
    what, where = np.nonzero(~np.isnan(position))
    reach = Z95 * wide
    frame = pd.DataFrame(
        {
            "area_code": found.cube.codes.to_numpy()[where],
            "indicator": _names(found, rows)[what],
            "year": cells.year[what, where],
            "value": cells.value[what, where],
            "shrunk": (per * shrunk)[what, where],
            "limit_low": (reference - reach)[what, where],
            "limit_high": (reference + reach)[what, where],
            "position": position[what, where],
        }
    )
    return typed([frame], FUNNEL_TYPES)


def chance_frame(found: Measured) -> pd.DataFrame:
    """Results.chance: how many areas are red, or worse, and how many would be if no area differed or had changed.

    Over the areas of which the error is known; red only for indicators that are classed by z.
    """
    places, group = found.cube.places, found.cube.places.of_area
    rows = np.flatnonzero(found.judged & of_kind(found.indicators, "share", "rate"))
    own = [found.indicators[row] for row in rows]
    cells, against, moves = _at(found.level.cells, rows), found.level.references, found.change
    error = _error_at(against.per_area[rows], cells, own, per_of(own)[:, None])
    by_z = np.array([method_of(found.study.choice(item.id), item) == "z" for item in own], dtype=bool)[:, None]
    signal, trend = found.level.signal[rows], moves.trend[rows]
    error = np.where((signal > 0) & by_z, error, np.nan)
    red = red_by_chance(error, places.to_areas(against.sigma[rows]), found.study.thresholds.clear, group)
    moved = np.sqrt(variance(own, _at(moves.before, rows)) + variance(own, _at(moves.after, rows)))
    moved = np.where(trend > 0, moved, np.nan)
    worse = worse_by_chance(moved, moves.band[rows], group)
    is_red = (signal > 0) & (signal <= int(Signal.UNFAVOURABLE)) & ~np.isnan(error)
    is_worse = (trend > 0) & (trend <= int(Trend.WORSE)) & ~np.isnan(moved)
    what, where = np.nonzero((red.areas > 0) | (worse.areas > 0))
    frame = pd.DataFrame(
        {
            "indicator": _names(found, rows)[what],
            "areas": red.areas[what, where],
            "red": places.count(is_red)[what, where],
            "red_expected": red.expected[what, where],
            "areas_followed": worse.areas[what, where],
            "worse": places.count(is_worse)[what, where],
            "worse_expected": worse.expected[what, where],
        }
    )
    return typed([frame], CHANCE_TYPES)


def inequality_frame(found: Measured) -> pd.DataFrame:
    """Results.inequality: the spread between areas in every comparable year, whether it grows, and dissimilarity."""
    rows, cells = _years_shown(found)
    own = [found.indicators[row] for row in rows]
    years, group = found.cube.years, found.cube.places.of_area
    people = found.suppression.shown.sizes("c_inw")
    weights = np.where(np.isnan(cells.denominator), people if len(people) else np.nan, cells.denominator)
    weights = np.where(found.cube.places.to_areas(found.cube.places.any(~np.isnan(weights))), weights, 1.0)
    moves = convergence(years, cells.value, weights, group=group)
    x = counted(cells, per_of(own)[:, None, None])
    apart = np.where(of_kind(own, "share")[:, None, None], dissimilarity(x, cells.denominator, group), np.nan)
    sure = np.abs(moves.slope) > Z95 * moves.error
    verdict = np.select(
        [np.isnan(moves.slope) | np.isnan(moves.error), sure & (moves.slope > 0), sure & (moves.slope < 0)],
        [0, int(Trend.WORSE), int(Trend.BETTER)],
        default=int(Trend.STABLE),
    )
    some = ~np.isnan(moves.spread.sd)
    last = some.shape[1] - 1 - some[:, ::-1].argmax(axis=1) if len(years) else np.zeros(some[:, 0].shape, dtype=int)
    what, when, where = np.nonzero(some)
    ends = when == last[what, where]
    frame = pd.DataFrame(
        {
            "indicator": _names(found, rows)[what],
            "year": years[when],
            "areas": moves.areas[what, where],
            "sd": moves.spread.sd[what, when, where],
            "cv": moves.spread.cv[what, when, where],
            "dissimilarity": apart[what, when, where],
            "slope": np.where(ends, moves.slope[what, where], np.nan),
            "slope_error": np.where(ends, moves.error[what, where], np.nan),
            "trend": classes(np.where(ends, verdict[what, where], 0)),
        }
    )
    return typed([frame], INEQUALITY_TYPES)


def _years_shown(found: Measured) -> tuple[np.ndarray, Slice]:
    """The indicators that can be compared over the years, and their figures in those years (I, Y, A)."""
    rows = np.flatnonzero(found.judged & found.compared.any(axis=(1, 2)))
    shown = found.suppression.shown
    takes = found.cube.places.to_areas(found.compared[rows])
    value = np.where(takes, shown.value[rows], np.nan)
    return rows, Slice(np.zeros(0), value, shown.denominator[rows], shown.numerator[rows], shown.status[rows])


def _at(cells: Slice, rows: np.ndarray) -> Slice:
    return Slice(*(getattr(cells, name)[rows] for name in ("year", "value", "denominator", "numerator", "status")))


def _error_at(reference: np.ndarray, cells: Slice, own: list[Any], per: np.ndarray) -> np.ndarray:
    """The standard error that a value has when the area is as its reference (I, A), in the indicator's unit."""
    n, true = cells.denominator, reference / per
    of_share = 100 * share_error(n, np.clip(true, 0, 1))
    of_rate = per * rate_error(n, np.maximum(true, 0))
    error = np.where(of_kind(own, "share")[:, None], of_share, of_rate)
    return np.where(np.isnan(cells.value), np.nan, error)


def _names(found: Measured, rows: np.ndarray) -> np.ndarray:
    return np.array([found.indicators[row].id for row in rows], dtype=object)
