"""Where the social housing stands: classes and terciles of its share (DOMAIN §8)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .grouping import Grouping
from .places import Places

# Lower bounds, in % of the dwellings, of little, mixed and much; below the first is hardly.
CLASS_BOUNDS = (10.0, 33.0, 67.0)
LITTLE, MUCH = 2, 4
LEAST_IN_GROUP = 3
GROUPINGS = ("", "classes", "terciles")


@dataclass(frozen=True)
class Groups:
    """Areas with much and with little social housing (A); name : per municipality, a place in GROUPINGS."""

    name: np.ndarray
    much: np.ndarray
    little: np.ndarray


def housing_classes(share: np.ndarray) -> np.ndarray:
    """1 hardly (< 10 %), 2 little (10–32), 3 mixed (33–66), 4 much (≥ 67); 0 without a share."""
    share = np.asarray(share, dtype=float)
    return np.where(np.isnan(share), 0, np.digitize(share, CLASS_BOUNDS) + 1).astype(np.int8)


def terciles(share: np.ndarray, places: Places) -> np.ndarray:
    """The third of its municipality that each area is in, 1 with the lowest shares, 0 without one; equal shares stay
    together."""
    share = np.asarray(share, dtype=float)
    own = Grouping(places.of_area, len(share), len(places.codes))
    lower, upper = (own.each(own.quantile(share, part)) for part in (1 / 3, 2 / 3))
    return np.where(np.isnan(share), 0, 1 + (share > lower) + (share > upper)).astype(np.int8)


def groups(share: np.ndarray, places: Places) -> Groups:
    """How much and little social housing are told apart, and which areas are in either.

    The classes much (≥ 67 %) and little (10–32 %) when both hold at least three areas of a municipality, else its upper
    and lower tercile; no name, and no areas, when those are too small as well.
    """
    name = np.zeros(len(places.codes), dtype=np.int8)
    much, little = np.zeros(share.shape, dtype=bool), np.zeros(share.shape, dtype=bool)
    kinds = ((housing_classes(share), LITTLE, MUCH), (terciles(share, places), 1, 3))
    for number, (classes, low, high) in enumerate(kinds, start=1):
        enough = np.minimum(places.count(classes == high), places.count(classes == low)) >= LEAST_IN_GROUP
        taken = enough & (name == 0)
        much |= (classes == high) & places.to_areas(taken)
        little |= (classes == low) & places.to_areas(taken)
        name[taken] = number
    return Groups(name, much, little)
