from __future__ import annotations

import numpy as np
import pytest
from quickscan_veerkracht.veerkracht.analysis.poisson import exact_limits, gamma_quantile
from scipy.stats import chi2, gamma, poisson
from support.published_methods import EXPECTED_EVENTS

COUNTS = np.array([1, 2, 3, 5, 9, 10, 49, 100, 716, 5000, 100_000, 0.5, 3.7])


@pytest.mark.parametrize("tail", [0.025, 0.001, 0.25])
def test_limits_are_the_chi_square_quantiles_of_scipy(tail):
    low, high = exact_limits(COUNTS, tail)
    assert low == pytest.approx(chi2.ppf(tail, 2 * COUNTS) / 2, rel=1e-9)
    assert high == pytest.approx(chi2.ppf(1 - tail, 2 * COUNTS + 2) / 2, rel=1e-9)


@pytest.mark.parametrize("x", [1, 4, 9, 30])
def test_under_its_limits_a_count_is_just_as_rare_as_the_tail(x):
    low, high = exact_limits(np.array([x]), 0.025)
    assert poisson.sf(x - 1, low[0]) == pytest.approx(0.025, abs=1e-10)
    assert poisson.cdf(x, high[0]) == pytest.approx(0.025, abs=1e-10)


def test_limits_are_those_that_were_published():
    """Their solver stopped short: for one event they give 0.001000547, where −ln 0.999 is 0.0010005003."""
    published = np.array(EXPECTED_EVENTS)
    for tail, few, many in ((0.025, 1, 2), (0.001, 3, 4)):
        low, high = exact_limits(published[:, 0], tail)
        assert high == pytest.approx(published[:, few], rel=3e-6)
        assert low == pytest.approx(published[:, many], rel=5e-5)


def test_none_has_the_limits_of_the_exponential_and_less_than_none_has_none():
    low, high = exact_limits(np.array([[0.0, -1.0], [np.nan, 0.0]]), 0.025)
    assert low == pytest.approx(np.array([[0, np.nan], [np.nan, 0]]), nan_ok=True)
    assert high == pytest.approx(-np.log(0.025) * np.array([[1, np.nan], [np.nan, 1]]), nan_ok=True)


def test_quantiles_of_the_gamma_distribution_are_those_of_scipy():
    shape = np.array([0.01, 0.3, 1, 2.5, 40, 3000])
    for share in (1e-6, 0.1, 0.5, 0.999):
        assert gamma_quantile(shape, share) == pytest.approx(gamma.ppf(share, shape), rel=1e-9, abs=1e-300)
