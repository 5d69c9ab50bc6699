"""Which municipality each area is in, and sums over the areas of each: of one municipality, or of the whole country."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Places:
    """Areas stand in the order of their municipality (the last axis of every array here).

    codes : the municipalities (G). of_area : the number of the municipality of each area (A), ascending.
    """

    codes: tuple[str, ...]
    of_area: np.ndarray

    @property
    def starts(self) -> np.ndarray:
        """Where each municipality begins."""
        return np.searchsorted(self.of_area, np.arange(len(self.codes)))

    def sum(self, values: np.ndarray) -> np.ndarray:
        """Sums over the areas of each municipality: (…, A) to (…, G); NaN counts as nothing."""
        return np.add.reduceat(np.where(np.isnan(values), 0.0, values), self.starts, axis=-1)

    def count(self, mask: np.ndarray) -> np.ndarray:
        """The number of areas of each municipality in the mask: (…, A) to (…, G)."""
        return np.add.reduceat(mask, self.starts, axis=-1, dtype=np.int64)

    def any(self, mask: np.ndarray) -> np.ndarray:
        """Whether any area of each municipality is in the mask."""
        return np.logical_or.reduceat(mask, self.starts, axis=-1)

    def least(self, values: np.ndarray) -> np.ndarray:
        """The smallest value of each municipality; NaN counts as nothing, infinite without any."""
        return np.minimum.reduceat(np.where(np.isnan(values), np.inf, values), self.starts, axis=-1)

    def to_areas(self, per_place: np.ndarray) -> np.ndarray:
        """A value of each municipality for each of its areas: (…, G) to (…, A)."""
        return per_place[..., self.of_area]

    def mean(self, values: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """``Σ n·x / Σ n`` over the areas where both are known; NaN where there is no weight."""
        known = ~(np.isnan(values) | np.isnan(weights))
        total = self.sum(np.where(known, weights, np.nan))
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(total > 0, self.sum(np.where(known, values * weights, np.nan)) / total, np.nan)

    def spread(self, values: np.ndarray, weights: np.ndarray, around: np.ndarray) -> np.ndarray:
        """``√(Σ n (x − ref)² / Σ n)`` over the areas where all are known; ``around`` is per area.

        NaN where there is no weight.
        """
        return np.sqrt(self.mean((values - around) ** 2, weights))

    def deviation(self, values: np.ndarray) -> np.ndarray:
        """The sample standard deviation over the areas, unweighted; NaN with fewer than two."""
        count = self.count(~np.isnan(values)).astype(float)
        with np.errstate(divide="ignore", invalid="ignore"):
            mean = self.sum(values) / count
            squares = self.sum((values - self.to_areas(mean)) ** 2)
            return np.where(count >= 2, np.sqrt(squares / (count - 1)), np.nan)


def one_place(code: str, areas: int) -> Places:
    """All areas in one municipality."""
    return Places((code,), np.zeros(areas, dtype=np.int64))
