"""What areas with as much social housing do: the middle of each housing class (DOMAIN §5, §8)."""

from __future__ import annotations

import numpy as np

from .grouping import Grouping
from .housing import CLASS_BOUNDS
from .references import LEAST_PEERS


def peer_middles(values: np.ndarray, classes: np.ndarray) -> np.ndarray:
    """The median of each housing class; NaN where fewer than LEAST_PEERS of its areas have a value.

    Parameters
    ----------
    values : (…, areas), NaN where unknown. classes : (areas,) the class of social housing, 0 for none.

    Returns
    -------
    (…, classes + 1): at 0 the areas without a class, which are no peers of each other (NaN).
    """
    grouping = Grouping(np.asarray(classes) - 1, len(classes), len(CLASS_BOUNDS) + 1)
    middles = np.where(grouping.known(values) >= LEAST_PEERS, grouping.quantile(values, 0.5), np.nan)
    return np.concatenate([np.full((*middles.shape[:-1], 1), np.nan), middles], axis=-1)
