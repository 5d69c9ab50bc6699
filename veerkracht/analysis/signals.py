"""Signals: where an area stands against its reference, in five classes, and how certain that is (DOMAIN §5, §4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..intake.catalogue import Indicator
from ..intake.frames import STATUSES
from ..study import Study, Thresholds
from .classing import classed
from .cube import Slice
from .intervals import COUNTED_KINDS, interval, of_kind
from .references import References, Yardsticks
from .results import CERTAINTIES, Signal

CERTAIN, INDICATIVE, MODEL = (CERTAINTIES.index(name) for name in ("certain", "indicative", "model"))
UNKNOWN = -1
MODELLED = STATUSES.index("modelled")


@dataclass(frozen=True)
class Level:
    """Where areas stand: arrays indicator × area, and per indicator and municipality the year and the reference.

    signal : 1–5, 0 for none. certainty : a place in CERTAINTIES, -1 for none. uncertain : drawn with a hatch.
    people : inhabitants in that year. small : areas of which a value says little.
    """

    chosen: np.ndarray
    cells: Slice
    people: np.ndarray
    references: References
    low: np.ndarray
    high: np.ndarray
    z: np.ndarray
    signal: np.ndarray
    certainty: np.ndarray
    uncertain: np.ndarray
    small: np.ndarray


def level(yardsticks: Yardsticks, indicators: Sequence[Indicator], chosen: np.ndarray, study: Study) -> Level:
    """The signals of the chosen years (I, G).

    ``z = s·(x − ref)/σ``. Certain when the 95 % interval excludes the reference; indicative when it does not, and at
    most indicative in a small area or where a share or rate lacks the denominator that an interval needs. Modelled
    values say ``model``. An index has no interval by nature and no certainty of its own: none, indicative if small.
    """
    places = yardsticks.cube.places
    cells, people = yardsticks.at(chosen), yardsticks.inhabitants(chosen)
    against = yardsticks.references(chosen)
    low, high = interval(indicators, cells)
    small = is_small(people, study.thresholds)
    direction = np.array([item.direction for item in indicators], dtype=float).reshape(-1, 1)
    judged = (direction != 0) & places.to_areas(against.problem == 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        z = np.where(judged, direction * (cells.value - against.per_area) / places.to_areas(against.sigma), np.nan)
    signal = classed(study, indicators, places, cells, against, low, high, z)
    modelled = of_kind(indicators, "model")[:, None] | (cells.status == MODELLED)
    counted = of_kind(indicators, *COUNTED_KINDS)[:, None]
    has_interval = ~np.isnan(low) & ~np.isnan(high)
    excluded = (low > against.per_area) | (high < against.per_area)
    certainty = np.where(has_interval, np.where(excluded, CERTAIN, INDICATIVE), UNKNOWN)
    certainty = np.where((small & ~np.isnan(cells.value)) | (~has_interval & counted), INDICATIVE, certainty)
    certainty = np.where(signal > 0, np.where(modelled, MODEL, certainty), UNKNOWN).astype(np.int8)
    uncertain = hatched(cells.value, signal, certainty, small)
    return Level(chosen, cells, people, against, low, high, z, signal, certainty, uncertain, small)


def hatched(value: np.ndarray, signal: np.ndarray, certainty: np.ndarray, small: np.ndarray) -> np.ndarray:
    """Which values are drawn with a hatch: small areas, and indicative ones whose class is not the middle one."""
    doubtful = (certainty == INDICATIVE) & (signal != int(Signal.AVERAGE))
    return ~np.isnan(value) & (small | doubtful)


def is_small(people: np.ndarray, thresholds: Thresholds) -> np.ndarray:
    """Areas of which a value says little: below the threshold, or of unknown size."""
    return ~(people >= thresholds.uncertain_inhabitants)
