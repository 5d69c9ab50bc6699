"""Resilience residual: does an area do better or worse on nuisance than its residents and homes predict? (DOMAIN §7)

Every municipality has a fit of its own; all of them are worked out at once, until each has come to rest.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .places import Places

# Huber's usual tuning constant: 95 % efficiency when errors are normal.
HUBER = 1.345
# Scales the median absolute residual to a standard deviation of normal errors.
MAD_TO_SD = 0.6744897501960817
ROUNDS = 500
TOLERANCE = 1e-13
# A predictor of which less than this is left beside the others says nothing that they do not.
DEPENDENT = 1e-12


@dataclass(frozen=True)
class RobustFits:
    """The fit of each municipality.

    coefficients : intercept, of the K level, of the housing share (3, G). scale, rows : (G). residuals : observed less
    predicted (A), NaN where something is not known. All NaN in a municipality with too few complete areas.
    """

    coefficients: np.ndarray
    scale: np.ndarray
    rows: np.ndarray
    residuals: np.ndarray


def residuals(
    nuisance: np.ndarray, vulnerability: np.ndarray, housing_share: np.ndarray, places: Places, least: int
) -> RobustFits:
    """The O level (z) less what the K level (z) and the social-housing share (%) predict; positive is better (all A).

    A Huber regression over the areas of the municipality that have all three; none with fewer than ``least`` of those.
    """
    design = np.stack([np.ones(len(nuisance)), vulnerability, housing_share])
    complete = np.isfinite(nuisance) & np.isfinite(design).all(axis=0)
    rows = places.count(complete)
    enough = rows >= max(least, 1)
    taking = complete & places.to_areas(enough)
    coefficients, scale = np.full((len(design), len(rows)), np.nan), np.full(len(rows), np.nan)
    coefficients[:, enough], scale[enough] = huber(design[:, taking], nuisance[taking], rows[enough])
    predicted = (places.to_areas(coefficients) * design).sum(axis=0)
    return RobustFits(coefficients, scale, rows, np.where(taking, nuisance - predicted, np.nan))


def huber(design: np.ndarray, observed: np.ndarray, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Coefficients (predictors × samples) and scale of Huber M-estimates, by iteratively reweighted least squares.

    The scale of each round is the median absolute residual around 0, over 0.6745. Starts at least squares; a sample is
    done when its coefficients no longer move.

    Parameters
    ----------
    design : predictors × rows; observed : of each row. rows : how many each sample has; they stand side by side.
    """
    samples = _Samples(design, observed, rows)
    coefficients = samples.least_squares(np.ones(len(observed)))
    scale = samples.scale(coefficients)
    going = np.arange(len(rows))
    for _ in range(ROUNDS):
        samples, going = samples.only(scale[going] > 0), going[scale[going] > 0]
        if not len(going):
            break
        size = np.abs(samples.left(coefficients[:, going])) / scale[going][samples.owner]
        updated = samples.least_squares(np.minimum(1.0, HUBER / np.maximum(size, HUBER)))
        moving = np.abs(updated - coefficients[:, going]).max(axis=0) >= TOLERANCE
        coefficients[:, going], scale[going] = updated, samples.scale(updated)
        samples, going = samples.only(moving), going[moving]
    return coefficients, scale


class _Samples:
    """The rows of some samples side by side."""

    def __init__(self, design: np.ndarray, observed: np.ndarray, rows: np.ndarray) -> None:
        self.design, self.observed, self.rows = design, observed, rows
        self.owner = np.repeat(np.arange(len(rows)), rows)
        self.starts = np.cumsum(rows) - rows

    def only(self, kept: np.ndarray) -> _Samples:
        if kept.all():
            return self
        stays = kept[self.owner]
        return _Samples(self.design[:, stays], self.observed[stays], self.rows[kept])

    def left(self, coefficients: np.ndarray) -> np.ndarray:
        """Observed less predicted, of each row."""
        predicted = (coefficients[:, self.owner] * self.design).sum(axis=0)
        return np.asarray(self.observed - predicted)

    def scale(self, coefficients: np.ndarray) -> np.ndarray:
        size = np.abs(self.left(coefficients))
        ascending = size[np.lexsort((size, self.owner))]
        middle = [ascending[self.starts + place] for place in ((self.rows - 1) // 2, self.rows // 2)]
        return np.asarray((middle[0] + middle[1]) / 2 / MAD_TO_SD)

    def least_squares(self, weights: np.ndarray) -> np.ndarray:
        """The coefficients of each sample (predictors × samples), by Gram and Schmidt; 0 for a dependent predictor."""
        columns = np.vstack([self.design, self.observed])
        size = len(self.design)
        whole = self._sums(weights * self.design**2)
        share = np.zeros((size, size + 1, len(self.rows)))
        for number in range(size):
            own, others = columns[number], columns[number + 1 :]
            weighted = weights * own
            length = self._sums(weighted * own)
            independent = length > DEPENDENT**2 * whole[number]
            along = self._sums(weighted * others)
            share[number, number + 1 :] = np.where(independent, along / np.where(independent, length, 1.0), 0.0)
            others -= share[number, number + 1 :][:, self.owner] * own
        coefficients = share[:, size].copy()
        for number in range(size - 2, -1, -1):
            after = slice(number + 1, size)
            coefficients[number] -= (share[number, after] * coefficients[after]).sum(axis=0)
        return coefficients

    def _sums(self, values: np.ndarray) -> np.ndarray:
        return np.add.reduceat(values, self.starts, axis=-1)
