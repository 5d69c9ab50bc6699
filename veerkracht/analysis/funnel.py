"""Funnel plots: which areas lie outside what chance, and what chance and the usual spread together, explain.

A small area strays further from its reference by chance alone, so that the limits narrow as areas grow: a funnel.
Arrays are (…, areas) and broadcast; a position is −2 below the 99.8 % limit, −1 below the 95 % limit, 0 within,
1 above the 95 % limit, 2 above the 99.8 % limit, in the values' own sense, and NaN where it cannot be known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Optional

import numpy as np

from .counts import part_of
from .grouping import Grouping
from .intervals import Z95, byar
from .poisson import exact_limits

# Below this count Byar's limits are not near enough, and the exact ones are taken (PHEindicatormethods, phe_rate).
BYAR_FROM = 10
WINSORISED = 0.1


class Level(NamedTuple):
    """How much chance is allowed: ``z`` standard errors, a ``tail`` of so much on either side."""

    z: float
    tail: float


WARNING = Level(Z95, 0.025)
ALARM = Level(3.090232306167813, 0.001)


def share_limits(n: np.ndarray, reference: np.ndarray, level: Level = WARNING) -> tuple[np.ndarray, np.ndarray]:
    """Between which proportions an area of ``n`` people stays when its true proportion is the ``reference``.

    ``p ± z·√(p(1−p)/n)``, within 0 and 1: the shares whose own Wilson interval just reaches the reference, which is
    what PHEindicatormethods' calculate_funnel_limits works out. NaN where ``n`` is not positive.
    """
    reach = level.z * share_error(n, reference)
    return np.maximum(reference - reach, 0), np.minimum(reference + reach, 1)


def share_position(x: np.ndarray, n: np.ndarray, reference: np.ndarray) -> np.ndarray:
    """Where the share ``x / n`` lies against the limits around the ``reference`` proportion."""
    x, n = part_of(x, n)
    share = x / n
    low, high = share_limits(n, reference, WARNING)
    lowest, highest = share_limits(n, reference, ALARM)
    return _position(share < lowest, share < low, share > high, share > highest, share + low)


def rate_position(x: np.ndarray, n: np.ndarray, reference: np.ndarray) -> np.ndarray:
    """Where the rate ``x / n`` lies against the ``reference`` rate (both per 1): does its own interval exclude that?

    PHEindicatormethods' assign_funnel_significance for crude rates. A count above what is expected is outside when
    so many would be less probable than the tail; the interval is that of :func:`count_limits`.
    """
    expected = np.asarray(reference, dtype=float) * _positive(n)
    low, high = count_limits(x, WARNING)
    lowest, highest = count_limits(x, ALARM)
    return _position(highest < expected, high < expected, low > expected, lowest > expected, low + expected)


def count_limits(x: np.ndarray, level: Level = WARNING) -> tuple[np.ndarray, np.ndarray]:
    """The interval of a Poisson count: exact below 10, Byar's from there on; NaN for less than 0."""
    x = np.asarray(x, dtype=float)
    few = x < BYAR_FROM
    exact_low, exact_high = exact_limits(np.where(few, x, np.nan), level.tail)
    low, high = byar(np.where(few, np.nan, x), level.z)
    return np.where(few, exact_low, low), np.where(few, exact_high, high)


def rate_curve(
    events: np.ndarray, reference: float, level: Level = WARNING
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """The lines of a funnel plot of rates: ``n_low, low, n_high, high`` for each number of events.

    In an area of ``n_low`` people so many events are just as few as chance allows when the true rate (per 1) is the
    ``reference``; ``low`` is their rate; ``n_high`` and ``high`` likewise for as many. From exact Poisson limits, as
    PHEindicatormethods' calculate_funnel_limits draws them. 0 events have no upper line: NaN.
    """
    events = np.asarray(events, dtype=float)
    least, most = exact_limits(events, level.tail)
    n_low, n_high = most / reference, np.where(least > 0, least, np.nan) / reference
    return n_low, events / n_low, n_high, events / n_high


def share_error(n: np.ndarray, reference: np.ndarray) -> np.ndarray:
    """The standard error of a proportion whose true value is the ``reference``: ``√(p(1−p)/n)``."""
    reference = np.asarray(reference, dtype=float)
    return np.sqrt(reference * (1 - reference) / _positive(n))


def rate_error(n: np.ndarray, reference: np.ndarray) -> np.ndarray:
    """The standard error of a rate (per 1) whose true value is the ``reference``: ``√(r/n)``."""
    return np.sqrt(np.asarray(reference, dtype=float) / _positive(n))


@dataclass(frozen=True)
class Dispersion:
    """How much more areas differ than by chance, per group: all (…, groups), NaN with fewer than two areas.

    ``phi``: 1 when chance explains all; ``tau2``: the variance between areas beside chance, in the square of the
    values' unit; ``areas``: how many took part.
    """

    phi: np.ndarray
    tau2: np.ndarray
    areas: np.ndarray


def dispersion(
    values: np.ndarray, errors: np.ndarray, reference: np.ndarray, group: Optional[np.ndarray] = None
) -> Dispersion:
    """Spiegelhalter's overdispersion of values around their reference, per group (:class:`~.grouping.Grouping`).

    ``zᵢ = (yᵢ − ref)/sᵢ``, the outermost tenth on either side brought in to the 10th and the 90th percentile so that
    the outliers that are looked for do not widen their own limits; ``φ = Σz²/I``; ``w = 1/s²`` and
    ``τ² = (Iφ − (I − 1))/(Σw − Σw²/Σw)``, at least 0 (Spiegelhalter 2005, Statistics in Medicine 24, 1185–1202).
    """
    values = np.asarray(values, dtype=float)
    groups = Grouping(group, values.shape[-1])
    errors = np.where(np.asarray(errors, dtype=float) > 0, errors, np.nan)
    z = (values - reference) / errors
    edges = (groups.quantile(z, share) for share in (WINSORISED, 1 - WINSORISED))
    z = np.clip(z, *(groups.each(edge) for edge in edges))
    count = groups.known(z)
    enough = np.where(count >= 2, count, np.nan)
    phi = groups.totals(z**2) / enough
    weights = np.where(np.isfinite(z), 1 / errors**2, np.nan)
    total = np.where(count >= 2, groups.totals(weights), np.nan)
    tau2 = (enough * phi - (enough - 1)) / (total - groups.totals(weights**2) / total)
    return Dispersion(phi, np.maximum(tau2, 0), count)


def additive_error(errors: np.ndarray, found: Dispersion, group: Optional[np.ndarray] = None) -> np.ndarray:
    """``√(s² + τ²)``: every area also differs from its reference by what areas usually do. The model to prefer."""
    errors = np.asarray(errors, dtype=float)
    return np.sqrt(errors**2 + Grouping(group, errors.shape[-1]).each(found.tau2))


def multiplicative_error(errors: np.ndarray, found: Dispersion, group: Optional[np.ndarray] = None) -> np.ndarray:
    """``s·√φ``, where φ is above 1: chance itself is wider than it should be."""
    errors = np.asarray(errors, dtype=float)
    return errors * np.sqrt(np.maximum(Grouping(group, errors.shape[-1]).each(found.phi), 1))


def spread_position(values: np.ndarray, errors: np.ndarray, reference: np.ndarray) -> np.ndarray:
    """Where values lie against ``reference ± z·error``, with errors that one of the two models widened."""
    away = np.asarray(values, dtype=float) - reference
    near, far = (level.z * np.asarray(errors, dtype=float) for level in (WARNING, ALARM))
    return _position(away < -far, away < -near, away > near, away > far, away + near)


def _position(
    lowest: np.ndarray, low: np.ndarray, high: np.ndarray, highest: np.ndarray, known: np.ndarray
) -> np.ndarray:
    """The five positions from four comparisons; ``known`` is a number wherever both sides of them are."""
    place = high.astype(float) + highest - low - lowest
    return np.where(np.isfinite(known), place, np.nan)


def _positive(n: np.ndarray) -> np.ndarray:
    n = np.asarray(n, dtype=float)
    return np.where(n > 0, n, np.nan)
