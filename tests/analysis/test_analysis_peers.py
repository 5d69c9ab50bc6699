"""The middle of the areas with as much social housing."""

from __future__ import annotations

import numpy as np
from quickscan_veerkracht.veerkracht.analysis.peers import peer_middles
from quickscan_veerkracht.veerkracht.analysis.references import LEAST_PEERS


def test_a_class_has_the_median_of_its_known_values_per_year():
    classes = np.array([1, 1, 1, 1, 1, 1, 2, 0])
    values = np.array([[1.0, 2.0, 9.0, 7.0, 8.0, np.nan, 4.0, 5.0], [1.0, 2.0, 3.0, 8.0, 9.0, 7.0, 4.0, 5.0]])
    middles = peer_middles(values, classes)
    assert middles[:, 1].tolist() == [7.0, 5.0]
    assert np.isnan(middles[:, 0]).all()


def test_fewer_areas_than_make_a_reference_have_no_middle():
    few = LEAST_PEERS - 1
    assert np.isnan(peer_middles(np.ones(few), np.ones(few, dtype=int))).all()
    assert peer_middles(np.ones(few + 1), np.ones(few + 1, dtype=int))[1] == 1.0
