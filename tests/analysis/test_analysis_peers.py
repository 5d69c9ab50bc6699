"""The middle of the other areas with as much social housing."""

from __future__ import annotations

import statistics

import numpy as np
from quickscan_veerkracht.veerkracht.analysis.peers import peer_middles
from quickscan_veerkracht.veerkracht.analysis.references import LEAST_PEERS


def test_each_area_has_the_median_of_the_others_of_its_class_that_are_known():
    random = np.random.default_rng(3)
    values = random.integers(0, 9, (4, 60)).astype(float)
    values[random.random(values.shape) < 0.3] = np.nan
    classes = random.integers(0, 6, 60)
    middles = peer_middles(values, classes)
    told = 0
    for row, of_row in enumerate(values):
        for area, own_class in enumerate(classes):
            others = [
                value
                for place, value in enumerate(of_row)
                if place != area and classes[place] == own_class and not np.isnan(value)
            ]
            if own_class and len(others) >= LEAST_PEERS:
                assert middles[row, area] == statistics.median(others)
                told += 1
            else:
                assert np.isnan(middles[row, area])
    assert told > 100


def test_fewer_areas_than_make_a_reference_have_no_middle():
    assert np.isnan(peer_middles(np.ones(LEAST_PEERS), np.ones(LEAST_PEERS, dtype=int))).all()
    enough = LEAST_PEERS + 1
    assert peer_middles(np.ones(enough), np.ones(enough, dtype=int)).tolist() == [1.0] * enough


def test_an_area_is_no_peer_of_its_own():
    values = np.array([100.0, *np.ones(LEAST_PEERS)])
    assert peer_middles(values, np.ones(len(values), dtype=int))[0] == 1.0


def test_no_areas_have_no_middles():
    assert peer_middles(np.empty((3, 0)), np.empty(0, dtype=int)).shape == (3, 0)
