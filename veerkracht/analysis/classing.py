"""From figures to signal classes, by the method that the user chose for each indicator (DOMAIN §5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

import numpy as np

from ..intake.catalogue import CLASSES, Indicator
from ..study import METHODS, Choice, Study, Thresholds, is_ascending
from .cube import Slice
from .methods import DIGITS, benchmark, fixed_breaks, leefbaarometer_classes, quantile_classes
from .places import Places
from .references import References
from .results import Signal

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
    """The signal class of each figure (I, A), 1–5; 0 where there is none.

    ``z`` and ``benchmark`` need a reference; quintiles are those of the areas of the municipality, fixed breaks and the
    Leefbaarometer's classes stand by themselves, so that these three have a class where nothing can be compared.
    """
    classes = signal_classes(z, study.thresholds)
    for number, item in enumerate(indicators):
        method, direction = method_of(study.choice(item.id), item), np.array(item.direction)
        if method == "quintiles":
            classes[number] = quantile_classes(cells.value[number], direction, places.of_area)
        elif method == "breaks":
            classes[number] = fixed_breaks(cells.value[number], np.array(study.choice(item.id).breaks), direction)
        elif method == "classes" and item.direction:
            classes[number] = leefbaarometer_classes(cells.value[number])
        elif method == "benchmark":
            classes[number] = benchmark(low[number], high[number], against.per_area[number], direction)
    return classes


def method_of(choice: Choice, indicator: Optional[Indicator] = None) -> str:
    """The method of an indicator: the user's, else the publisher's own classes where it gives these, else z-bands (also
    where the breaks are not there yet)."""
    if choice.method and (choice.method != "breaks" or is_ascending(choice.breaks)):
        return choice.method
    return "classes" if indicator is not None and indicator.kind == CLASSES else METHODS[0]


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
