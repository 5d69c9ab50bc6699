"""Exact limits of a Poisson count, for counts so small that Byar's formula is off."""

from __future__ import annotations

import math

import numpy as np

_lgamma = np.frompyfunc(math.lgamma, 1, 1)
ROUNDS = 100
# Newton doubles the right digits: a step this small has left an error of its square.
TOLERANCE = 1e-10


def exact_limits(x: np.ndarray, tail: float) -> tuple[np.ndarray, np.ndarray]:
    """The expected counts under which ``x`` or more, and ``x`` or less, has a chance of ``tail``; NaN if x < 0.

    ``χ²(tail, 2x)/2`` and ``χ²(1 − tail, 2x + 2)/2`` (Armitage and Berry, Statistical methods in medical research),
    also for counts that are not whole. The lower limit of 0 is 0.
    """
    x = np.asarray(x, dtype=float)
    # Counts are few and whole, areas are many: each count is worked out once.
    counts, place = np.unique(np.where(x >= 0, x, np.nan), return_inverse=True)
    place = place.reshape(x.shape)
    low = np.where(counts == 0, 0, gamma_quantile(np.where(counts > 0, counts, np.nan), tail))
    return low[place], gamma_quantile(counts + 1, 1 - tail)[place]


def gamma_quantile(shape: np.ndarray, share: float) -> np.ndarray:
    """Where the gamma distribution of this ``shape`` (and scale 1) has ``share`` of its mass below; NaN stays NaN.

    Newton's method on the logarithm of the mass over the logarithm of the place. That curve is concave, so that a
    step ends at or below the goal and the next ones climb to it, from wherever it starts.
    """
    shape = np.asarray(shape, dtype=float)
    place = np.log(shape)
    for _ in range(ROUNDS):
        x = np.exp(place)
        density = np.exp(shape * place - x - _log_gamma(shape))  # of log x: x·f(x)
        mass = density * _series(shape, x)
        step = mass * np.log(mass / share) / density
        place = place - step
        if not (np.abs(step) > TOLERANCE * np.maximum(1, np.abs(place))).any():
            break
    return np.exp(place)


def _series(shape: np.ndarray, x: np.ndarray) -> np.ndarray:
    """``Σ xᵏ/(a(a+1)…(a+k))``: the mass below ``x`` over ``xᵃe⁻ˣ/Γ(a)`` (Abramowitz and Stegun 6.5.29)."""
    term = 1 / shape
    total = term.copy()
    at = shape.copy()
    while True:
        at = at + 1
        term = term * x / at
        total = total + term
        if not (term > total * 1e-17).any():
            return total


def _log_gamma(shape: np.ndarray) -> np.ndarray:
    return np.asarray(_lgamma(shape), dtype=float)
