from __future__ import annotations

import numpy as np
import pytest
from quickscan_veerkracht.veerkracht.analysis.normal import normal_cdf, two_sided
from scipy.stats import norm


def test_the_normal_distribution_is_that_of_scipy_far_into_the_tail():
    z = np.linspace(-37, 9, 4001).reshape(-1, 1)
    assert normal_cdf(z) == pytest.approx(norm.cdf(z), rel=1e-12)


def test_two_sides_are_twice_the_smaller_tail():
    assert two_sided(np.array([1.959963984540054, -3.090232306167813, 0.0])) == pytest.approx([0.05, 0.002, 1])


def test_unknown_stays_unknown_and_infinite_is_certain():
    assert normal_cdf(np.array([np.nan, -np.inf, np.inf])) == pytest.approx([np.nan, 0, 1], nan_ok=True)
