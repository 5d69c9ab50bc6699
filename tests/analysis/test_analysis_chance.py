"""How many areas are red by chance, against scipy and areas that were drawn."""

from __future__ import annotations

import numpy as np
import pytest
from quickscan_veerkracht.veerkracht.analysis.chance import red_by_chance, worse_by_chance
from quickscan_veerkracht.veerkracht.analysis.funnel import rate_error, share_error
from scipy.stats import norm, poisson

ERRORS = np.array([0.5, 1.0, 2.0, 8.0])


def test_the_expected_number_of_red_areas_is_the_sum_of_their_chances():
    found = red_by_chance(ERRORS, 4.0, 0.5)
    chances = norm.cdf(-0.5 * 4 / ERRORS)
    assert found.expected == pytest.approx([chances.sum()], rel=1e-12)
    assert found.sd == pytest.approx([(chances * (1 - chances)).sum() ** 0.5], rel=1e-12)
    assert found.areas.tolist() == [4]


def test_the_expected_number_of_worse_areas_is_the_sum_of_their_chances():
    """With a band of 1.96 standard errors it is a fortieth of the areas."""
    assert worse_by_chance(ERRORS, 1.959963984540054 * ERRORS).expected == pytest.approx([0.1], rel=1e-12)
    found = worse_by_chance(ERRORS, np.full(4, 3.0))
    assert found.expected == pytest.approx([norm.sf(3 / ERRORS).sum()], rel=1e-12)


def test_areas_that_are_all_alike_turn_red_as_often_as_expected():
    random = np.random.default_rng(9)
    people = np.round(random.lognormal(7, 0.7, 200)) + 200
    x = random.binomial(people.astype(int), 0.2, (2000, 200))
    red = (x / people - 0.2 >= 0.5 * 0.03).sum(axis=1)
    found = red_by_chance(share_error(people, 0.2), 0.03, 0.5)
    assert red.mean() == pytest.approx(found.expected[0], rel=0.03)
    assert red.std() == pytest.approx(found.sd[0], rel=0.05)


def test_for_rates_the_normal_number_is_near_the_poisson_one():
    people = np.full(100, 5000.0)
    found = red_by_chance(rate_error(people, 0.04), 0.004, 1.0)
    assert found.expected[0] == pytest.approx(100 * poisson.sf(219, 200), rel=0.1)


def test_each_group_is_summed_alone_and_each_indicator_has_its_sigma():
    errors = np.array([ERRORS, ERRORS * 2])
    found = red_by_chance(errors, np.array([[4.0], [8.0]]), 0.5, np.array([0, 1, 1, 0]))
    chances = norm.cdf(-2 / ERRORS)
    assert found.expected == pytest.approx(np.tile([chances[0] + chances[3], chances[1] + chances[2]], (2, 1)))
    assert found.areas.tolist() == [[2, 2], [2, 2]]


def test_unknown_areas_are_not_asked_and_sure_ones_never_red():
    found = red_by_chance(np.append(ERRORS, [np.nan, 0.0]), 4.0, 0.5)
    assert found.expected == pytest.approx(red_by_chance(ERRORS, 4.0, 0.5).expected)
    assert found.areas.tolist() == [5]


@pytest.mark.parametrize("sigma", [0.0, np.nan, -1.0])
def test_without_a_spread_nothing_is_expected(sigma):
    found = red_by_chance(ERRORS, sigma, 0.5)
    assert np.isnan([found.expected[0], found.sd[0]]).all()
    assert found.areas.tolist() == [0]


def test_order_and_unit_change_nothing():
    first = red_by_chance(ERRORS, 4.0, 0.5).expected
    assert red_by_chance(ERRORS[::-1] * 100, 400.0, 0.5).expected == pytest.approx(first)
