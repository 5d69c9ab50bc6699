"""Coincidence: where do more vulnerability and nuisance go together? And focus, and stacked signals (DOMAIN §7)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .results import Coincidence, Signal, Trend

VERSIONS = {"absolute": "trend", "relative": "trend_relative"}
LEAST_FOR_ALL_RED = 4
# the classes by their number; 0 for none
CLASSES = ("", *(item.value for item in Coincidence))
COINCIDES, RESILIENT, OTHER_CAUSE, NO_SIGNAL = range(1, 5)
# sides of a trend or level in the bivariate classes, from unfavourable to favourable
SIDES = 3


@dataclass(frozen=True)
class Stack:
    """Red signals of the available ones, per area; ``all_red`` needs at least four."""

    red: np.ndarray
    available: np.ndarray
    all_red: np.ndarray


def coincidence_classes(k_trend: np.ndarray, o_trend: np.ndarray) -> np.ndarray:
    """The class of each area from its two trend classes (a place in CLASSES); 0 where either is 0."""
    up, more = k_trend <= int(Trend.WORSE), o_trend <= int(Trend.WORSE)
    known = (k_trend > 0) & (o_trend > 0)
    return np.select([~known, up & more, up, more], [0, COINCIDES, RESILIENT, OTHER_CAUSE], default=NO_SIGNAL).astype(
        np.int8
    )


def focus(k_signal: np.ndarray, o_signal: np.ndarray) -> np.ndarray:
    """Areas red on the level of both K and O: 1 or 0, -1 where either has no signal."""
    red = int(Signal.UNFAVOURABLE)
    known = (k_signal > 0) & (o_signal > 0)
    return np.where(known, (k_signal <= red) & (o_signal <= red), -1).astype(np.int8)


def stacked(signals: np.ndarray) -> Stack:
    """How many of the available signals (I, A) are red.

    ``all_red`` needs at least four available signals: fewer say nothing about all.
    """
    available = (signals > 0).sum(axis=0)
    red = ((signals > 0) & (signals <= int(Signal.UNFAVOURABLE))).sum(axis=0)
    return Stack(red, available, (available >= LEAST_FOR_ALL_RED) & (red == available))


def sides(classes: np.ndarray) -> np.ndarray:
    """On which side each class of five is: 1 unfavourable, 2 middle, 3 favourable; 0 where it is 0."""
    return np.select([classes == 0, classes <= 2, classes == 3], [0, 1, 2], default=3).astype(np.int8)


def bivariate(k_class: np.ndarray, o_class: np.ndarray) -> np.ndarray:
    """Where areas stand on K and O together: one of nine classes from two of five, ``3·(k − 1) + o`` with their
    :func:`sides`; 0 where either is 0. The areas in focus are its first class."""
    k, o = sides(k_class), sides(o_class)
    return np.where((k > 0) & (o > 0), SIDES * (k - 1) + o, 0).astype(np.int8)
