"""From figures to signal classes, by the method that the user chose for each indicator (DOMAIN §5)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..intake.catalogue import Indicator
from ..study import Study, Thresholds
from .cube import Slice
from .places import Places
from .references import References
from .results import Signal

# Rounding of z before it is classed, so that a value that lies on a bound is not moved by the last binary digit.
DIGITS = 9
STANDARD = Thresholds()


def classed(
    study: Study,
    indicators: Sequence[Indicator],
    places: Places,
    cells: Slice,
    against: References,
    low: np.ndarray,
    high: np.ndarray,
    z: np.ndarray,
) -> np.ndarray:
    """The signal class of each figure (I, A), 1–5; 0 where there is none."""
    return signal_classes(z, study.thresholds)


def signal_classes(z: np.ndarray, thresholds: Thresholds = STANDARD) -> np.ndarray:
    """The class 1–5 of each z, 0 where z is missing; equal to a bound is in the outer class on either side."""
    z = np.round(np.asarray(z, dtype=float), DIGITS)
    strong, clear = thresholds.strong, thresholds.clear
    classes = np.select(
        [z <= -strong, z <= -clear, z < clear, z < strong, z >= strong],
        [int(signal) for signal in Signal],
        default=0,
    )
    return classes.astype(np.int8)
