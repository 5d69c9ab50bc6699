"""Resilience residual: does an area do better or worse on nuisance than its residents and homes predict? (DOMAIN §7)"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

# Huber's usual tuning constant: 95 % efficiency when errors are normal.
HUBER = 1.345
# Scales the median absolute residual to a standard deviation of normal errors.
MAD_TO_SD = 0.6744897501960817
ROUNDS = 500
TOLERANCE = 1e-13


@dataclass(frozen=True)
class RobustFit:
    """``coefficients``: intercept first; ``residuals``: observed less predicted, NaN where a row is incomplete."""

    coefficients: np.ndarray
    residuals: np.ndarray
    scale: float
    rows: int


def residual(nuisance: np.ndarray, vulnerability: np.ndarray, housing_share: np.ndarray, least: int) -> RobustFit:
    """The O level (z) less what the K level (z) and the social-housing share (%) predict; positive is better.

    A Huber regression over the areas that have all three; no fit (all NaN) with fewer than ``least`` of those.
    """
    predictors = np.column_stack([vulnerability, housing_share]).astype(float)
    observed = np.asarray(nuisance, dtype=float)
    complete = np.isfinite(observed) & np.isfinite(predictors).all(axis=1)
    count = int(complete.sum())
    residuals = np.full(len(observed), np.nan)
    if count < least:
        return RobustFit(np.full(predictors.shape[1] + 1, np.nan), residuals, float("nan"), count)
    design = np.column_stack([np.ones(count), predictors[complete]])
    coefficients, scale = huber(design, observed[complete])
    residuals[complete] = observed[complete] - design @ coefficients
    return RobustFit(coefficients, residuals, scale, count)


def huber(design: np.ndarray, observed: np.ndarray) -> tuple[np.ndarray, float]:
    """Coefficients and scale of a Huber M-estimate, by iteratively reweighted least squares.

    The scale of each round is the median absolute residual around 0, over 0.6745. Starts at least squares.
    """
    coefficients = np.linalg.lstsq(design, observed, rcond=None)[0]
    scale = _scale(observed - design @ coefficients)
    for _ in range(ROUNDS):
        if not scale > 0:
            break
        size = np.abs(observed - design @ coefficients) / scale
        root = np.sqrt(np.minimum(1.0, HUBER / np.maximum(size, HUBER)))
        updated = np.linalg.lstsq(design * root[:, None], observed * root, rcond=None)[0]
        moved = np.max(np.abs(updated - coefficients))
        coefficients = updated
        scale = _scale(observed - design @ coefficients)
        if moved < TOLERANCE:
            break
    return coefficients, scale


def _scale(residuals: np.ndarray) -> float:
    return float(np.median(np.abs(residuals)) / MAD_TO_SD)
