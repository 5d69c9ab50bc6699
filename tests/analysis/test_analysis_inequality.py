"""Spread, its slope over the years and dissimilarity, by hand, with statsmodels and by drawing areas anew."""

from __future__ import annotations

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import given, settings
from hypothesis import strategies as st
from quickscan_veerkracht.veerkracht.analysis.inequality import convergence, dissimilarity, spread
from scipy.stats import bootstrap
from statsmodels.stats.weightstats import DescrStatsW

PROPERTIES = settings(max_examples=25, deadline=None)
YEARS = np.array([2015, 2016, 2018, 2020, 2021])


@st.composite
def towns(draw):
    """Values (2, years, areas), weights and groups; some values are unknown."""
    random = np.random.default_rng(draw(st.integers(0, 10_000)))
    values = random.normal(20, 4, (2, 1, 24)) + random.normal(0, 1, (2, 5, 24))
    values[random.random(values.shape) < 0.05] = np.nan
    return random, values, random.uniform(100, 5000, 24), random.integers(0, 3, 24)


@PROPERTIES
@given(towns())
def test_spread_is_that_of_statsmodels_around_the_weighted_mean(made):
    _, values, weights, group = made
    found = spread(values, weights, group=group)
    for row, year, code in np.ndindex(2, 5, 3):
        inside = (group == code) & np.isfinite(values[row, year])
        assert found.areas[row, year, code] == inside.sum()
        if inside.sum() < 2:
            assert np.isnan([found.sd[row, year, code], found.cv[row, year, code]]).all()
            continue
        own = DescrStatsW(values[row, year, inside], weights[inside])
        assert found.centre[row, year, code] == pytest.approx(own.mean, rel=1e-12)
        assert found.sd[row, year, code] == pytest.approx(own.std, rel=1e-9)
        assert found.cv[row, year, code] == pytest.approx(own.std / own.mean, rel=1e-9)


def test_spread_around_a_published_value_by_hand():
    found = spread(np.array([8.0, 12.0, 20.0]), np.array([1.0, 2.0, 1.0]), np.array([10.0]))
    assert found.sd == pytest.approx([((4 + 2 * 4 + 100) / 4) ** 0.5])
    assert found.cv == pytest.approx([28**0.5 / 10])


def test_a_centre_that_is_not_positive_has_no_coefficient_of_variation():
    found = spread(np.array([-1.0, 1.0]), np.ones(2))
    assert found.sd == pytest.approx([1.0])
    assert np.isnan(found.cv).all()


@PROPERTIES
@given(towns())
def test_the_slope_is_that_of_statsmodels_over_areas_known_in_all_years(made):
    _, values, weights, group = made
    found = convergence(YEARS, values, weights, group=group)
    for row, code in np.ndindex(2, 3):
        inside = (group == code) & np.isfinite(values[row]).all(axis=0)
        assert found.areas[row, code] == inside.sum()
        if inside.sum() < 2:
            assert np.isnan([found.slope[row, code], found.error[row, code], found.cv_slope[row, code]]).all()
            continue
        own = [DescrStatsW(values[row, year, inside], weights[inside]) for year in range(5)]
        for slope, yearly in (
            (found.slope, [one.std for one in own]),
            (found.cv_slope, [one.std / one.mean for one in own]),
        ):
            line = sm.OLS(yearly, sm.add_constant(YEARS - 2015)).fit()
            assert slope[row, code] == pytest.approx(line.params[1], abs=1e-9)


def test_a_year_in_which_nobody_has_a_value_is_no_year():
    values = np.array([[8.0, 12, 20], [np.nan] * 3, [9, 12, 18]])
    found = convergence(np.array([2015, 2016, 2019]), values, np.ones(3))
    without = convergence(np.array([2015, 2019]), values[[0, 2]], np.ones(3))
    assert found.slope == pytest.approx(without.slope)
    assert found.error == pytest.approx(without.error)
    assert found.areas.tolist() == [3]
    assert np.isnan(found.spread.sd[1]).all()


@pytest.mark.parametrize("published", [None, 20.0])
def test_the_error_is_about_that_of_drawing_areas_anew(published):
    """scipy.stats.bootstrap over 300 areas, whose years stay together and are weighted."""
    random = np.random.default_rng(11)
    weights = random.uniform(100, 5000, 300)
    values = random.gamma(4, 5, 300) + np.arange(5)[:, None] * random.normal(0, 0.5, 300)

    def slopes(places, axis=-1):
        drawn = values[:, places]
        own = weights[places]
        mean = (drawn * own).sum(axis=-1) / own.sum(axis=-1) if published is None else published
        around = np.expand_dims(mean, -1) if published is None else mean
        sd = (((drawn - around) ** 2 * own).sum(axis=-1) / own.sum(axis=-1)) ** 0.5
        away = YEARS - YEARS.mean()
        return np.array([np.tensordot(away, one, (0, 0)) / (away**2).sum() for one in (sd, sd / mean)])

    drawn = bootstrap((np.arange(300),), slopes, n_resamples=3000, vectorized=True, method="basic", random_state=4)
    reference = None if published is None else np.full((5, 1), published)
    found = convergence(YEARS, values, weights, reference)
    assert found.error[0] == pytest.approx(drawn.standard_error[0], rel=0.08)
    assert found.cv_error[0] == pytest.approx(drawn.standard_error[1], rel=0.08)


def test_areas_that_grow_alike_have_a_falling_slope():
    start = np.array([5.0, 10, 15, 30])
    values = 15 + (start - 15) * np.array([1.0, 0.9, 0.8])[:, None]
    found = convergence(np.array([2019, 2020, 2021]), values, np.ones(4))
    assert found.slope == pytest.approx([-0.1 * np.std(start)])


def test_equal_areas_have_no_spread_and_no_error_that_could_be_told():
    found = convergence(np.array([2019, 2021]), np.array([[5.0, 5, 5], [4, 5, 6]]), np.ones(3))
    assert found.spread.sd[0].tolist() == [0]
    assert found.slope == pytest.approx([(2 / 3) ** 0.5 / 2])
    assert np.isnan(found.error).all()


@PROPERTIES
@given(towns(), st.integers(2, 30))
def test_order_unit_and_unknown_areas(made, times):
    random, values, weights, group = made
    first = convergence(YEARS, values, weights, group=group)
    order = random.permutation(24)
    again = convergence(YEARS, values[..., order] * times, weights[order] / 7, group=group[order])
    assert again.slope == pytest.approx(first.slope * times, rel=1e-9, abs=1e-9, nan_ok=True)
    assert again.error == pytest.approx(first.error * times, rel=1e-9, abs=1e-9, nan_ok=True)
    assert again.cv_error == pytest.approx(first.cv_error, rel=1e-9, abs=1e-9, nan_ok=True)
    more = np.concatenate([values, np.full((2, 5, 1), np.nan)], axis=-1)
    with_gap = convergence(YEARS, more, np.append(weights, 900.0), group=np.append(group, 0))
    assert with_gap.slope == pytest.approx(first.slope, rel=1e-9, abs=1e-12, nan_ok=True)
    assert with_gap.error == pytest.approx(first.error, rel=1e-9, abs=1e-12, nan_ok=True)


def of_segregation(x, n):
    """As the package segregation 2.5 writes it (Dissim; Massey and Denton 1988): Σ t|p − P| / (2·T·P·(1 − P))."""
    share = x.sum() / n.sum()
    return (n * abs(x / n - share) / (2 * n.sum() * share * (1 - share))).sum()


@PROPERTIES
@given(st.integers(0, 10_000), st.integers(2, 30))
def test_dissimilarity_is_that_of_the_package_segregation(seed, areas):
    random = np.random.default_rng(seed)
    n = random.integers(50, 3000, areas).astype(float)
    x = np.round(n * random.uniform(0.01, 0.9, areas))
    x[0] = max(x[0], 1)
    assert dissimilarity(x, n)[0] == pytest.approx(of_segregation(x, n), rel=1e-9, abs=1e-12)
    order = random.permutation(areas)
    assert dissimilarity(x[order], n[order])[0] == pytest.approx(dissimilarity(x, n)[0])
    assert dissimilarity(n - x, n)[0] == pytest.approx(dissimilarity(x, n)[0])
    more = dissimilarity(np.append(x, [np.nan, 7]), np.append(n, [100, 0]))
    assert more[0] == pytest.approx(dissimilarity(x, n)[0])


def test_dissimilarity_from_even_to_wholly_apart_per_group():
    x = np.array([10.0, 20, 0, 50, 30, 10])
    n = np.array([100.0, 200, 40, 50, 40, 40])
    # even; apart; ½(|30/40 − 10/40| + |10/40 − 30/40|)
    assert dissimilarity(x, n, np.array([0, 0, 1, 1, 2, 2])) == pytest.approx([0, 1, 0.5])


def test_dissimilarity_is_unknown_where_nobody_or_everybody_has_it_and_for_one_area():
    n = np.array([100.0, 200.0])
    x = np.array([[0.0, 0], [100, 200], [10, np.nan], [10, 300]])
    assert np.isnan(dissimilarity(x, n)).all()
