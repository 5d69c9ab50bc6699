from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quickscan_veerkracht.veerkracht.analysis.median import median_of_rows, sorting_network


@pytest.mark.parametrize("size", range(17))
def test_the_network_sorts_all_lists_of_noughts_and_ones(size):
    """Which is to sort every list (Knuth, The Art of Computer Programming 3, §5.3.4, theorem Z)."""
    lists = (np.arange(2**size)[None, :] >> np.arange(size)[:, None]) & 1
    rows = lists.copy()
    for low, high in sorting_network(size):
        rows[low], rows[high] = np.minimum(rows[low], rows[high]), np.maximum(rows[low], rows[high])
    assert (rows == np.sort(lists, axis=0)).all()


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 80), st.integers(0, 10_000))
def test_medians_are_those_of_numpy_over_what_is_known(size, seed):
    random = np.random.default_rng(seed)
    rows = np.round(random.normal(size=(size, 50)), 1)
    rows[random.random(rows.shape) < 0.4] = np.nan
    rows[:, 0] = np.nan
    median = median_of_rows(rows)
    assert np.isnan(median[0])
    for column in range(1, 50):
        known = rows[np.isfinite(rows[:, column]), column]
        assert median[column] == (np.median(known) if len(known) else pytest.approx(np.nan, nan_ok=True))
