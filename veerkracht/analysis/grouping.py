"""Sums, ranks and quantiles within groups of areas (municipalities, peer groups), for all indicators at once."""

from __future__ import annotations

from typing import Optional

import numpy as np


class Grouping:
    """Which group each area is in; unlike municipalities (places), groups need not lie side by side.

    Parameters
    ----------
    codes : (areas,) whole numbers from 0, as ``pandas.factorize`` gives them; negative: in no group. None: all areas
        are one group.
    areas : the number of areas. count : the number of groups, where the last ones may hold no area.

    Values are (…, areas), what is known of a group is (…, groups). NaN is unknown and counts nowhere.
    """

    def __init__(self, codes: Optional[np.ndarray], areas: int, count: int = 0) -> None:
        self.codes = np.zeros(areas, dtype=np.intp) if codes is None else np.asarray(codes, dtype=np.intp)
        if self.codes.shape != (areas,):
            raise ValueError("each area must have one group")
        self.count = max(int(self.codes.max(initial=0)) + 1, count)

    def totals(self, values: np.ndarray) -> np.ndarray:
        """The sum of each group's known values; 0 where none is known."""
        values = np.asarray(values, dtype=float)
        known, place = self._places(values)
        lead = values.shape[:-1]
        sums = np.bincount(place[known], weights=values.reshape(-1)[known], minlength=_size(lead) * self.count)
        return sums.reshape(*lead, self.count)

    def known(self, values: np.ndarray) -> np.ndarray:
        """How many values of each group are known."""
        return self.totals(np.where(np.isfinite(values), 1.0, np.nan))

    def each(self, of_groups: np.ndarray) -> np.ndarray:
        """To each area what belongs to its group; NaN for an area in no group."""
        return np.where(self.codes >= 0, np.asarray(of_groups, dtype=float)[..., self.codes], np.nan)

    def ranks(self, values: np.ndarray) -> np.ndarray:
        """Each value's place within its group, 1 the lowest; equal values share the lowest place. NaN if unknown."""
        values = np.asarray(values, dtype=float)
        flat, order, place, starts = self._sorted(values)
        at = np.arange(len(order))
        new = np.ones(len(order), dtype=bool)
        new[1:] = (place[1:] != place[:-1]) | (flat[order][1:] != flat[order][:-1])
        first = np.maximum.accumulate(np.where(new, at, 0))
        ranks = np.full(flat.shape, np.nan)
        ranks[order] = first - starts[place] + 1
        return ranks.reshape(values.shape)

    def quantile(self, values: np.ndarray, share: float) -> np.ndarray:
        """The value below which a ``share`` of each group's known values lies, interpolated as ``np.quantile`` does."""
        values = np.asarray(values, dtype=float)
        flat, order, _, starts = self._sorted(values)
        count = np.diff(np.append(starts, len(order)))
        ascending = np.append(flat[order], np.nan)
        exact = np.maximum(count - 1, 0) * share
        below = np.floor(exact).astype(np.intp)
        low = ascending[np.where(count > 0, starts + below, -1)]
        high = ascending[np.where(count > 0, starts + np.minimum(below + 1, count - 1), -1)]
        share_above = exact - below
        # from the nearer end, as numpy does it, so that what lies on a quantile there lies on it here
        between = np.where(share_above < 0.5, low + (high - low) * share_above, high - (high - low) * (1 - share_above))
        return between.reshape(*values.shape[:-1], self.count)

    def _places(self, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Flat: which values are known and in a group, and the number of each one's group among all."""
        rows = np.arange(_size(values.shape[:-1]), dtype=np.intp)[:, None]
        known = np.isfinite(values) & (self.codes >= 0)
        return known.reshape(-1), (rows * self.count + self.codes).reshape(-1)

    def _sorted(self, values: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """The flat values, the order that sorts the known ones by group and value, their groups, where groups start."""
        known, place = self._places(values)
        flat = values.reshape(-1)
        at = np.flatnonzero(known)
        order = at[np.lexsort((flat[at], place[at]))]
        groups = _size(values.shape[:-1]) * self.count
        return flat, order, place[order], np.searchsorted(place[order], np.arange(groups))


def _size(shape: tuple[int, ...]) -> int:
    return int(np.prod(shape, dtype=np.intp))
