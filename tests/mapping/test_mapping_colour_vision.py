"""How colours look to others, and how far apart they are."""

from __future__ import annotations

import numpy as np
import pytest
from quickscan_veerkracht.veerkracht.mapping.colour_vision import (
    APART,
    DEUTAN,
    KINDS,
    NORMAL,
    PROTAN,
    TRITAN,
    _ciede2000,
    closest,
    distance,
    seen_as,
    simulated,
)
from quickscan_veerkracht.veerkracht.mapping.palette import palette

# Sharma, Wu and Dalal (2005), table 1
PAIRS = [
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, -1, 2), (50, 0, 0), 2.3669),
    ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
    ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
    ((50, 2.5, 0), (58, 24, 15), 19.4535),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
]


@pytest.mark.parametrize(("one", "other", "wanted"), PAIRS)
def test_the_distance_is_that_of_the_published_pairs(one, other, wanted):
    assert _ciede2000(one, other) == pytest.approx(wanted, abs=5e-5)
    assert _ciede2000(other, one) == pytest.approx(wanted, abs=5e-5)


def test_black_and_white_are_a_hundred_apart():
    assert distance("#000000", "#FFFFFF") == pytest.approx(100, abs=0.01)


@pytest.mark.parametrize(("kind", "wanted"), [(NORMAL, 21.8), (PROTAN, 15.0), (DEUTAN, 19.0), (TRITAN, 27.6)])
def test_the_signals_are_as_far_apart_as_was_decided_on(kind, wanted):
    assert closest(palette("signal").signal, kind)[0] == pytest.approx(wanted, abs=0.5)


def test_only_the_traffic_light_has_classes_that_look_alike():
    assert min(closest(palette("signal").signal, kind)[0] for kind in KINDS) > APART
    apart, one, other = closest(palette("verkeerslicht").signal, DEUTAN)
    assert apart < APART
    assert (one, other) == (1, 3)


@pytest.mark.parametrize("kind", KINDS)
def test_grey_is_grey_for_everybody(kind):
    grey = np.repeat(np.arange(0, 256, 15)[:, None], 3, axis=1)
    assert np.abs(simulated(grey, kind).astype(int) - grey).max() <= 1


def test_red_is_dark_without_red_and_a_picture_keeps_its_shape():
    assert sum(int(seen_as("#FF0000", PROTAN)[place : place + 2], 16) for place in (1, 3, 5)) < 230
    assert simulated(np.zeros((4, 5, 3), dtype=np.uint8), TRITAN).shape == (4, 5, 3)
