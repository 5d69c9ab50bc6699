"""What the other areas with as much social housing do (DOMAIN §8)."""

from __future__ import annotations

import numpy as np

from .references import LEAST_PEERS


def peer_middles(values: np.ndarray, classes: np.ndarray) -> np.ndarray:
    """For each area the median of the other areas of its housing class; NaN where fewer than LEAST_PEERS have a value.

    An area is no peer of its own: what it is held against does not move along with it.

    Parameters
    ----------
    values : (…, areas), NaN where unknown. classes : (areas,) the class of social housing, 0 for none: areas without
        one have no peers.

    Returns
    -------
    (…, areas)
    """
    values = np.asarray(values, dtype=float)
    middles = np.full(values.shape, np.nan)
    for housing_class in np.unique(classes[classes > 0]):
        alike = np.flatnonzero(classes == housing_class)
        middles[..., alike] = _without_itself(values[..., alike])
    return middles


def _without_itself(values: np.ndarray) -> np.ndarray:
    """For each of the values (…, areas) the median of the others that are known."""
    if not values.shape[-1]:
        return values
    order = np.argsort(values, axis=-1, kind="stable")  # what is unknown comes last
    ascending = np.take_along_axis(values, order, axis=-1)
    rank = np.argsort(order, axis=-1)
    known = np.isfinite(values)
    others = known.sum(axis=-1, keepdims=True) - known

    def at(place: np.ndarray) -> np.ndarray:
        """The other value at a place, counted without the own one."""
        place = np.clip(place, 0, None)
        place = np.minimum(place + (known & (place >= rank)), values.shape[-1] - 1)
        found: np.ndarray = np.take_along_axis(ascending, place, axis=-1)
        return found

    middle = (at((others - 1) // 2) + at(others // 2)) / 2
    return np.where(others >= LEAST_PEERS, middle, np.nan)
