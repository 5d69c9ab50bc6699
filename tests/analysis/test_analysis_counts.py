from __future__ import annotations

import numpy as np
import pytest
from quickscan_veerkracht.veerkracht.analysis.counts import happened_among, part_of

X = np.array([0, 5, 10, 11, -1, 3, 3, np.nan, 10 * (1 + 1e-12)])
N = np.array([10, 10, 10, 10, 10, 0, np.nan, 10, 10])


def test_a_share_is_of_at_most_all_and_of_someone():
    x, n = part_of(X, N)
    unknown = [np.nan] * 5
    assert x == pytest.approx([0, 5, 10, *unknown, 10], nan_ok=True)
    assert n == pytest.approx([10, 10, 10, *unknown, 10], nan_ok=True)


def test_a_count_worked_back_a_digit_too_high_is_all():
    x, n = part_of(X[-1:], N[-1:])
    assert x[0] == n[0] == 10


def test_more_can_happen_than_there_are_people():
    x, _ = happened_among(X, N)
    assert x[:4].tolist() == [0, 5, 10, 11]
    assert np.isnan(x[4:8]).all()


def test_one_denominator_serves_a_row():
    x, n = part_of(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[2.0], [4.0]]))
    assert x == pytest.approx(np.array([[1, 2], [3, 4]]))
    assert n == pytest.approx(np.array([[2, 2], [4, 4]]))
