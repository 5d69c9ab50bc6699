from __future__ import annotations

import numpy as np
import pytest
from quickscan_veerkracht.veerkracht.analysis.cube import Slice
from quickscan_veerkracht.veerkracht.analysis.intervals import byar, interval, variance, wilson
from quickscan_veerkracht.veerkracht.intake.catalogue import catalogue
from scipy.stats import chi2
from statsmodels.stats.proportion import proportion_confint


@pytest.mark.parametrize(("x", "n"), [(0, 10), (1, 10), (5, 10), (10, 10), (37, 411), (4999, 5000)])
def test_wilson_equals_that_of_statsmodels(x, n):
    low, high = wilson(np.array([x]), np.array([n]))
    expected = proportion_confint(x, n, alpha=0.05, method="wilson")
    assert (low[0], high[0]) == pytest.approx(expected, abs=1e-12)


def test_wilson_has_no_interval_without_a_denominator():
    low, high = wilson(np.array([0.0, 3.0]), np.array([0.0, np.nan]))
    assert np.isnan([*low, *high]).all()


@pytest.mark.parametrize("x", [10, 25, 100, 787])
def test_byar_lies_within_half_a_percent_of_the_exact_poisson_limits(x):
    low, high = byar(np.array([x]))
    exact = chi2.ppf(0.025, 2 * x) / 2, chi2.ppf(0.975, 2 * (x + 1)) / 2
    assert (low[0], high[0]) == pytest.approx(exact, rel=5e-3)


def test_byar_of_nine_is_what_the_formula_gives_by_hand():
    # 1 − 1/81 − 1.959964/9 = 0.769881, cubed 0.456321, times 9; 1 − 1/90 + 1.959964/(3·√10) = 1.195487
    low, high = byar(np.array([9]))
    assert low[0] == pytest.approx(4.10689, abs=1e-4)
    assert high[0] == pytest.approx(10 * 1.195487**3, abs=1e-3)


def test_byar_of_zero_starts_at_zero():
    low, high = byar(np.array([0]))
    assert low[0] == 0
    assert 3 < high[0] < 4


def cell(value, denominator, numerator=np.nan):
    """One figure of one area."""
    numbers = (np.array([[number]], dtype=float) for number in (value, denominator, numerator))
    return Slice(np.array([[2020]]), *numbers, np.array([[0]]))


def test_a_share_without_a_numerator_is_counted_back_from_value_and_denominator():
    share = catalogue()["k_bijstand"]
    low, high = interval([share], cell(12.5, 400))
    expected = proportion_confint(50, 400, method="wilson")
    assert (low.item(), high.item()) == pytest.approx((expected[0] * 100, expected[1] * 100))
    assert variance([share], cell(12.5, 400)).item() == pytest.approx(0.125 * 0.875 / 400 * 10_000)


def test_a_rate_has_its_limits_per_thousand():
    rate = catalogue()["o_misdrijf"]
    low, high = interval([rate], cell(45.0, 2000, 90))
    counts = byar(np.array([90]))
    assert (low.item(), high.item()) == pytest.approx((counts[0][0] / 2, counts[1][0] / 2))
    assert variance([rate], cell(45.0, 2000, 90)).item() == pytest.approx(90 / 2000**2 * 1000**2)


@pytest.mark.parametrize("indicator", ["o_lbm", "k_angst", "c_woz"])
def test_an_index_or_modelled_value_has_no_interval(indicator):
    low, high = interval([catalogue()[indicator]], cell(3.0, 500))
    assert np.isnan([low, high]).all()
