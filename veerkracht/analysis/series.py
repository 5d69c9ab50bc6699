"""Trends over five or more years: does the line through all years rise or fall by more than chance (DOMAIN §6).

Values lie in arrays (…, years, areas); what comes out is (…, areas). A year without a value is left out of its own
series only, and the years need not follow each other. A boundary that moved breaks a series: the caller leaves out
what lies before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Union

import numpy as np

from .counts import part_of
from .intervals import Z95
from .median import median_of_rows
from .normal import two_sided

LEAST_POINTS = 5
# χ² with one degree of freedom of a chance of 0.2 %: the level of OHID Fingertips' trend markers.
CRITICAL_CHI2 = 9.5495
# A left-out slope this small beside its own terms is a slope of 0 with rounding in its last digits.
ROUNDING = 1e-12
# Series that are handled at once where every pair of years is needed: keeps the work in the processor's cache.
AT_ONCE = 1 << 14


@dataclass(frozen=True)
class SeriesTrend:
    """A line per area, all (…, areas). NaN, and not significant, where a series has too few points.

    ``slope`` per year and ``start``, the line's value in the first of the years, in the unit of the values; ``chi2``;
    ``steady``: no single year decides the sign of the slope; ``significant``: χ² over the level, and steady;
    ``direction``: 1 rises and −1 falls significantly, 0 neither, in the values' own sense (not the indicator's);
    ``points``: the number of years that took part.
    """

    slope: np.ndarray
    start: np.ndarray
    chi2: np.ndarray
    steady: np.ndarray
    significant: np.ndarray
    direction: np.ndarray
    points: np.ndarray


def weighted_trend(years: np.ndarray, values: np.ndarray, errors: np.ndarray, least: int = LEAST_POINTS) -> SeriesTrend:
    """The trend of values with a standard error each: rates, means and scores.

    ``w = 1/SE²``, ``D = Σw·Σwt² − (Σwt)²``, ``β = (Σw·Σwty − Σwt·Σwy)/D``, ``χ² = β²·D/Σw`` (OHID Fingertips' trend
    markers; PHEindicatormethods, assign_trend_markers for "other" values). A point takes part when its value and its
    error are known. An error of 0 is no error that weights can be made of: such a series is not judged, rather than
    judged without the value that was so sure.
    """
    values, errors = np.broadcast_arrays(np.asarray(values, dtype=float), np.asarray(errors, dtype=float))
    known = np.isfinite(values) & np.isfinite(errors)
    certain = (known & ~(errors > 0)).any(axis=-2)
    weights = 1 / np.where(known & (errors > 0), errors, np.inf) ** 2
    return _line(years, values, weights, known, np.ones(certain.shape), least, ~certain)


def share_trend(years: np.ndarray, x: np.ndarray, n: np.ndarray, least: int = LEAST_POINTS) -> SeriesTrend:
    """The trend of shares ``x`` of ``n``, as proportions.

    The same line with the error that a share has when nothing changes, ``SE² = p(1−p)/n`` with ``p = Σx/Σn`` over
    the series: χ² is then the test of Cochran and Armitage, which Fingertips takes for proportions (and which the
    vectors of DOMAIN §6 were made with). Unlike Fingertips the sign is that of this same line, not of an unweighted
    line through the logits, which shares of 0 and 100 % do not have.
    """
    x, n = part_of(x, n)
    known = np.isfinite(x)
    x, n = np.where(known, x, 0), np.where(known, n, 0)
    total = n.sum(axis=-2)
    pooled = x.sum(axis=-2) / np.where(total > 0, total, np.nan)
    return _line(years, x / np.where(known, n, 1), n, known, pooled * (1 - pooled), least)


def standard_error(low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """The standard error behind a 95 % interval, ``(high − low)/(2·1.96)``: how Fingertips weights rates.

    Unlike ``√x/n`` it is not 0 for a count of 0.
    """
    return (np.asarray(high, dtype=float) - np.asarray(low, dtype=float)) / (2 * Z95)


def theil_sen(years: np.ndarray, values: np.ndarray, least: int = LEAST_POINTS) -> np.ndarray:
    """The median of the slopes of all pairs of known years, per year; NaN with fewer than ``least`` values.

    Sen (1968), Estimates of the regression coefficient based on Kendall's tau. One wild year hardly moves it.
    """
    years, flat, shape = _per_series(years, values)
    earlier, later = np.triu_indices(len(years), 1)
    gaps = (years[later] - years[earlier])[:, None]
    slopes = [median_of_rows((part[later] - part[earlier]) / gaps) for part in _parts(flat)]
    return np.where(np.isfinite(flat).sum(axis=0) >= least, np.concatenate(slopes), np.nan).reshape(shape)


def mann_kendall(years: np.ndarray, values: np.ndarray, least: int = LEAST_POINTS) -> np.ndarray:
    """How probable so steady a rise or fall is by chance (two-sided p); NaN with fewer than ``least`` values.

    ``S = Σ sign(yⱼ − yᵢ)``, ``Var = (n(n−1)(2n+5) − Σ t(t−1)(2t+5))/18`` over groups of ``t`` equal values,
    ``z = (S ∓ 1)/√Var``: the normal approximation (Mann 1945, Kendall 1975), which five points allow only just. An aid
    beside the line, not a rule.
    """
    years, flat, shape = _per_series(years, values)
    earlier, later = np.triu_indices(len(years), 1)
    count = np.isfinite(flat).sum(axis=0)
    score, twins = np.empty(flat.shape[1]), np.empty(flat.shape[1])
    for at, part in zip(range(0, flat.shape[1], AT_ONCE), _parts(flat)):
        here = slice(at, at + part.shape[1])
        rises, falls = (part[later] > part[earlier]).sum(axis=0), (part[later] < part[earlier]).sum(axis=0)
        score[here] = rises - falls
        # Σ over groups of t(t−1)(2t+5) is Σ over points of (t−1)(2t+5).
        alike = (part[:, None] == part[None]).sum(axis=1)
        twins[here] = np.where(alike > 0, (alike - 1) * (2 * alike + 5), 0).sum(axis=0)
    spread = np.sqrt((count * (count - 1) * (2 * count + 5) - twins) / 18)
    z = np.where(score == 0, 0, (score - np.sign(score)) / np.where(spread > 0, spread, 1))
    return np.where(count >= least, two_sided(z), np.nan).reshape(shape)


def _line(
    years: np.ndarray,
    values: np.ndarray,
    weights: np.ndarray,
    known: np.ndarray,
    variance: np.ndarray,
    least: int,
    judged: Union[np.ndarray, bool] = True,
) -> SeriesTrend:
    """The weighted line and its test; ``variance``: what a weight of 1 leaves uncertain, per series."""
    years = ascending(years)[:, None]
    total = weights.sum(axis=-2, keepdims=True)
    total = np.where(total > 0, total, np.nan)
    # Taken from their weighted means, sums of squares lose no digits to years of two thousand.
    values = np.where(known, values, 0)
    mean_year, mean = (
        (weights * years).sum(-2, keepdims=True) / total,
        (weights * values).sum(-2, keepdims=True) / total,
    )
    terms = weights * (years - mean_year) * (values - mean)
    across, length = terms.sum(axis=-2), (weights * (years - mean_year) ** 2).sum(axis=-2)
    points = known.sum(axis=-2)
    enough = (points >= least) & (length > 0) & judged
    slope = np.where(enough, across / np.where(length > 0, length, np.nan), np.nan)
    flat = np.where(variance > 0, variance, np.inf)  # shares that are all 0 or all 100 % do not vary at all
    chi2 = slope**2 * length / flat
    # What the slope's numerator becomes when a point is left out, without summing anew.
    without = (total - weights) * (across[..., None, :] - terms) - weights * terms
    scale = ROUNDING * total * np.abs(terms).sum(axis=-2, keepdims=True)
    keeps = np.where(known, np.sign(slope)[..., None, :] * without > scale, True)
    steady = keeps.all(axis=-2) & enough
    significant = steady & (chi2 > CRITICAL_CHI2)
    direction = np.where(enough, np.where(significant, np.sign(slope), 0), np.nan)
    start = mean[..., 0, :] + slope * (years[0] - mean_year[..., 0, :])
    return SeriesTrend(slope, start, chi2, steady, significant, direction, points)


def ascending(years: np.ndarray) -> np.ndarray:
    """The years as numbers; they must ascend, so that the first of them is the start and no year counts twice."""
    years = np.asarray(years, dtype=float)
    if years.ndim != 1 or not (np.diff(years) > 0).all():
        raise ValueError("years must ascend")
    return years


def _per_series(years: np.ndarray, values: np.ndarray) -> tuple[np.ndarray, np.ndarray, tuple[int, ...]]:
    """The years, the values as (years, series) with NaN for unknown, and the shape that comes out."""
    values = np.asarray(values, dtype=float)
    shape = values.shape[:-2] + values.shape[-1:]
    flat = np.moveaxis(values, -2, 0).reshape(values.shape[-2], -1)
    return ascending(years), np.where(np.isfinite(flat), flat, np.nan), shape


def _parts(flat: np.ndarray) -> list[np.ndarray]:
    return [flat[:, at : at + AT_ONCE] for at in range(0, max(flat.shape[1], 1), AT_ONCE)]
