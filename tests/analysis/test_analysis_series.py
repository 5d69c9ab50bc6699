"""Trends over five or more years, against DOMAIN §6, statsmodels, scipy and pymannkendall."""

from __future__ import annotations

import numpy as np
import pymannkendall
import pytest
import statsmodels.api as sm
from hypothesis import given, settings
from hypothesis import strategies as st
from quickscan_veerkracht.veerkracht.analysis.series import (
    mann_kendall,
    share_trend,
    standard_error,
    theil_sen,
    weighted_trend,
)
from scipy.stats import chi2_contingency, theilslopes

PROPERTIES = settings(max_examples=30, deadline=None)
YEARS = np.array([2012, 2013, 2014, 2016, 2017, 2018, 2021])
FIVE = np.arange(2019, 2024)


def column(*values) -> np.ndarray:
    """One area over the years: (years, 1)."""
    return np.array(values, dtype=float)[:, None]


@st.composite
def series(draw):
    """Values and errors (2, years, areas) with gaps, of some areas so many that they have fewer than five points."""
    random = np.random.default_rng(draw(st.integers(0, 10_000)))
    values = np.round(random.normal(30, 5, (2, len(YEARS), 12)), 1) + random.normal(0, 2, 12) * (YEARS - 2012)[:, None]
    values[random.random(values.shape) < 0.15] = np.nan
    return values, random.uniform(0.5, 4, values.shape)


def lines(values, errors):
    """The line through each series with statsmodels, and the slopes with each point left out."""
    for place in np.ndindex(values.shape[0], values.shape[2]):
        one, error = values[place[0], :, place[1]], errors[place[0], :, place[1]]
        known = np.isfinite(one)
        if known.sum() < 5:
            yield place, None, ()
            continue

        def line(inside, one=one, error=error):
            exog = sm.add_constant(YEARS[inside] - YEARS[0])
            model = sm.WLS(one[inside], exog, weights=1 / error[inside] ** 2)
            return model.fit(cov_type="fixed scale", cov_kwds={"scale": 1.0})

        points = np.flatnonzero(known)
        yield place, line(points), [line(np.delete(points, out)).params[1] for out in range(len(points))]


def test_a_steady_rise_of_the_domain_s_vector():
    found = weighted_trend(FIVE, column(10, 12, 11, 14, 15), np.ones((5, 1)))
    assert found.slope[0] == pytest.approx(1.2, abs=1e-12)
    assert found.chi2[0] == pytest.approx(14.4, abs=1e-10)
    assert (found.significant[0], found.direction[0], found.points[0]) == (True, 1, 5)
    assert found.start[0] == pytest.approx(10.0, abs=1e-9)


@pytest.mark.parametrize(("times", "chi2", "arrow"), [(1, 7.3045, 0), (4, 29.218, 1)])
def test_shares_of_the_domain_s_vector(times, chi2, arrow):
    found = share_trend(FIVE, times * column(30, 34, 39, 44, 50), np.full((5, 1), 300 * times))
    assert found.chi2[0] == pytest.approx(chi2, abs=5e-4)
    assert (found.direction[0], found.significant[0]) == (arrow, arrow == 1)


def test_the_test_of_shares_is_the_linear_part_of_the_chi_square_of_two_by_two():
    """Of two years Cochran and Armitage's test is Pearson's: that of scipy, by hand on the pooled share."""
    x, n = np.array([30.0, 50.0]), np.array([300.0, 280.0])
    found = share_trend(np.array([2019, 2023]), x[:, None], n[:, None], least=2)
    pearson = chi2_contingency(np.array([x, n - x]), correction=False)[0]
    assert found.chi2[0] == pytest.approx(pearson, rel=1e-12)
    assert found.slope[0] == pytest.approx((50 / 280 - 30 / 300) / 4, rel=1e-12)


def test_the_test_of_shares_is_the_formula_that_fingertips_writes_out():
    x, n, t = np.array([31.0, 35, 30, 44, 50]), np.array([310.0, 280, 300, 350, 295]), FIVE.astype(float)
    above = n.sum() * (n.sum() * (x * t).sum() - x.sum() * (n * t).sum()) ** 2
    below = x.sum() * (n.sum() - x.sum()) * (n.sum() * (n * t**2).sum() - (n * t).sum() ** 2)
    assert share_trend(FIVE, x[:, None], n[:, None]).chi2[0] == pytest.approx(above / below, rel=1e-9)


@PROPERTIES
@given(series())
def test_lines_are_those_of_statsmodels_and_steady_when_no_point_decides_their_sign(made):
    values, errors = made
    found = weighted_trend(YEARS, values, errors)
    for place, line, without in lines(values, errors):
        if line is None:
            assert np.isnan([found.slope[place], found.start[place], found.chi2[place], found.direction[place]]).all()
            assert not found.significant[place]
            continue
        assert found.slope[place] == pytest.approx(line.params[1], abs=1e-9)
        assert found.start[place] == pytest.approx(line.params[0], abs=1e-8)
        assert found.chi2[place] == pytest.approx(line.tvalues[1] ** 2, rel=1e-9, abs=1e-9)
        steady = bool((np.sign(without) == np.sign(line.params[1])).all())
        assert found.steady[place] == steady
        assert found.significant[place] == (steady and line.tvalues[1] ** 2 > 9.5495)
        assert found.direction[place] == (np.sign(line.params[1]) if found.significant[place] else 0)


def test_one_wild_year_makes_no_trend():
    """A fifth year far out has a large χ², but without it the line falls."""
    found = weighted_trend(FIVE, column(10, 9.9, 9.8, 9.7, 40), np.ones((5, 1)))
    assert found.chi2[0] > 9.5495
    assert (found.steady[0], found.significant[0], found.direction[0]) == (False, False, 0)


def test_a_value_without_any_error_is_not_judged_rather_than_left_out():
    found = weighted_trend(FIVE, column(10, 12, 11, 14, 15), column(1, 1, 0, 1, 1))
    assert np.isnan(found.slope[0])
    assert not found.significant[0]


def test_shares_that_are_all_nothing_or_all_do_not_move():
    x = np.column_stack([np.zeros(5), np.full(5, 300.0)])
    found = share_trend(FIVE, x, np.full((5, 2), 300.0))
    assert found.slope.tolist() == [0, 0]
    assert found.chi2.tolist() == [0, 0]
    assert found.direction.tolist() == [0, 0]


def test_a_count_above_its_denominator_is_left_out_of_its_series_only():
    x = np.column_stack([[30.0, 34, 39, 44, 50, 900], [30, 34, 39, 44, 50, 55]])
    found = share_trend(np.arange(2018, 2024), x, np.full((6, 2), 300.0))
    assert found.points.tolist() == [5, 6]
    assert found.chi2[0] == pytest.approx(7.3045, abs=5e-4)


@pytest.mark.parametrize("trend", [theil_sen, mann_kendall])
def test_four_points_are_too_few(trend):
    values = np.column_stack([[1, 2, 3, 4, np.nan], [1, 2, 3, 4, 5]])
    assert np.isnan(trend(FIVE, values)).tolist() == [True, False]
    assert np.isnan(weighted_trend(FIVE, values, np.ones((5, 2))).slope).tolist() == [True, False]


@PROPERTIES
@given(series())
def test_the_median_slope_is_that_of_scipy_and_the_rank_test_that_of_pymannkendall(made):
    values, _ = made
    slopes, chances = theil_sen(YEARS, values), mann_kendall(YEARS, values)
    for place in np.ndindex(slopes.shape):
        one = values[place[0], :, place[1]]
        known = np.isfinite(one)
        if known.sum() < 5:
            assert np.isnan([slopes[place], chances[place]]).all()
            continue
        assert slopes[place] == pytest.approx(theilslopes(one[known], YEARS[known])[0], abs=1e-12)
        assert chances[place] == pytest.approx(pymannkendall.original_test(one[known]).p, abs=1e-12)


def test_the_rank_test_counts_equal_values_as_pymannkendall_does():
    values = [3, 3, 1, 3, 5, 5, 7, 7, 7, 2]
    chance = mann_kendall(np.arange(10), column(*values))[0]
    assert chance == pytest.approx(pymannkendall.original_test(values).p, abs=1e-12)
    assert mann_kendall(FIVE, column(2, 2, 2, 2, 2))[0] == 1


def test_more_series_than_are_handled_at_once_stay_in_place():
    values = np.arange(40_000) * np.linspace(0, 1, 5)[:, None]
    assert theil_sen(FIVE, values) == pytest.approx(np.arange(40_000) / 4)
    assert mann_kendall(FIVE, values)[1:] == pytest.approx(pymannkendall.original_test([1, 2, 3, 4, 5]).p)


@PROPERTIES
@given(series(), st.integers(-3, 3).filter(bool), st.randoms(use_true_random=False))
def test_units_signs_order_and_unknown_areas_change_nothing_but_themselves(made, times, random):
    values, errors = made
    first = weighted_trend(YEARS, values, errors)
    scaled = weighted_trend(YEARS, values * times, errors * abs(times))
    assert scaled.slope == pytest.approx(first.slope * times, abs=1e-9, nan_ok=True)
    assert scaled.chi2 == pytest.approx(first.chi2, rel=1e-9, abs=1e-9, nan_ok=True)
    assert scaled.direction == pytest.approx(first.direction * np.sign(times), nan_ok=True)
    assert theil_sen(YEARS, values * times) == pytest.approx(theil_sen(YEARS, values) * times, abs=1e-9, nan_ok=True)
    order = random.sample(range(12), 12)
    assert theil_sen(YEARS, values[..., order]) == pytest.approx(theil_sen(YEARS, values)[..., order], nan_ok=True)
    shuffled = weighted_trend(YEARS, values[..., order], errors[..., order])
    assert shuffled.slope == pytest.approx(first.slope[..., order], nan_ok=True)
    values = np.concatenate([values, np.full((2, len(YEARS), 1), np.nan)], axis=-1)
    errors = np.concatenate([errors, np.ones((2, len(YEARS), 1))], axis=-1)
    more = weighted_trend(YEARS, values, errors)
    assert more.slope[..., :-1] == pytest.approx(first.slope, nan_ok=True)
    assert np.isnan(more.slope[..., -1]).all()


def test_the_error_behind_an_interval():
    assert standard_error(np.array([8.040036015459946]), np.array([11.959963984540054])) == pytest.approx([1.0])


@pytest.mark.parametrize("years", [[2020, 2019, 2021, 2022, 2023], [2019, 2019, 2020, 2021, 2022]])
def test_years_that_do_not_ascend_are_refused(years):
    with pytest.raises(ValueError, match="ascend"):
        theil_sen(np.array(years), np.ones((5, 1)))
