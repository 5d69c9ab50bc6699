"""Empirical Bayes, against the numbers of PySAL's documentation and counts that were drawn."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quickscan_veerkracht.veerkracht.analysis.shrinkage import shrink_rates, shrink_shares
from support.published_smoothing import SMOOTHED, STL_HOM

PROPERTIES = settings(max_examples=30, deadline=None)
BOTH = pytest.mark.parametrize("shrink", [shrink_rates, shrink_shares])


@st.composite
def counts(draw):
    random = np.random.default_rng(draw(st.integers(0, 10_000)))
    n = np.round(random.lognormal(6, 1, 25)) + 2
    p = random.beta(2, 20, (3, 25))
    return random, random.binomial(n.astype(int), p).astype(float), n, random.integers(0, 3, 25)


def test_rates_are_drawn_in_as_pysal_draws_them():
    x, n = np.array(STL_HOM, dtype=float).T
    assert shrink_rates(x, n).value[:10] == pytest.approx(np.array(SMOOTHED), rel=5e-9)


def test_rates_by_hand():
    """m = 30/300, s² = (100·0.05² + 100·0.05²)/300, A = s² − 0.1/100, weight A/(A + 0.1/100)."""
    found = shrink_rates(np.array([5.0, 10.0, 15.0]), np.array([100.0, 100.0, 100.0]))
    between = 0.5 / 300 - 0.001
    weight = between / (between + 0.001)
    assert found.between == pytest.approx([between] * 3)
    assert found.weight == pytest.approx([weight] * 3)
    assert found.value == pytest.approx([0.1 - 0.05 * weight, 0.1, 0.1 + 0.05 * weight])
    assert found.centre == pytest.approx([0.1] * 3)


def test_shares_are_those_of_a_beta_that_fits_the_spread():
    """The beta has mean m and variance A, so a + b = m(1−m)/A − 1; its posterior mean is (x + a)/(n + a + b)."""
    x, n = np.array([2.0, 30, 9, 60, 3]), np.array([40.0, 150, 90, 200, 20])
    m = x.sum() / n.sum()
    average = n.sum() / 5
    spread = (n * (x / n - m) ** 2).sum() / n.sum()
    variance = (spread - m * (1 - m) / average) / (1 - 1 / average)
    people = m * (1 - m) / variance - 1
    found = shrink_shares(x, n)
    assert found.value == pytest.approx((x + people * m) / (n + people), rel=1e-12)
    assert found.weight == pytest.approx(n / (n + people), rel=1e-12)
    assert found.between == pytest.approx([variance] * 5)


def test_the_variance_between_areas_is_found_again():
    random = np.random.default_rng(3)
    n = np.round(random.lognormal(5, 1, 40_000)) + 1
    p = random.beta(3, 27, 40_000)
    found = shrink_shares(random.binomial(n.astype(int), p), n)
    assert found.between[0] == pytest.approx(0.1 * 0.9 / 31, rel=0.05)
    rates = random.gamma(4, 0.01, 40_000)
    assert shrink_rates(random.poisson(n * rates), n).between[0] == pytest.approx(4 * 0.01**2, rel=0.08)


def test_drawn_in_values_lie_nearer_to_the_truth_than_raw_ones():
    random = np.random.default_rng(5)
    n = np.round(random.lognormal(4, 1, 5000)) + 1
    p = random.beta(3, 27, 5000)
    x = random.binomial(n.astype(int), p)
    found = shrink_shares(x, n)
    assert ((found.value - p) ** 2).mean() < 0.6 * ((x / n - p) ** 2).mean()


@BOTH
def test_where_chance_explains_all_every_area_has_the_centre_s_value(shrink):
    found = shrink(np.array([10.0, 20.0, 30.0]), np.array([100.0, 200.0, 300.0]))
    assert found.between.tolist() == [0, 0, 0]
    assert found.value == pytest.approx([0.1] * 3)


@BOTH
def test_nothing_anywhere_stays_nothing(shrink):
    assert shrink(np.zeros(3), np.full(3, 50.0)).value.tolist() == [0, 0, 0]


def test_everyone_everywhere_stays_everyone():
    assert shrink_shares(np.full(3, 50.0), np.full(3, 50.0)).value == pytest.approx([1] * 3)


@BOTH
def test_an_area_alone_in_its_group_has_nothing_to_be_drawn_to(shrink):
    found = shrink(np.array([5.0, 10.0, 15.0]), np.full(3, 100.0), np.array([0, 0, 1]))
    for part in (found.value, found.weight, found.centre, found.between):
        assert np.isnan(part).tolist() == [False, False, True]


def test_more_than_all_is_no_share_and_does_not_count_but_may_be_a_rate():
    x, n = np.array([5.0, 10.0, 150.0]), np.full(3, 100.0)
    shares = shrink_shares(x, n)
    assert np.isnan(shares.value).tolist() == [False, False, True]
    assert shares.centre[0] == pytest.approx(0.075)
    assert shrink_rates(x, n).centre[0] == pytest.approx(0.55)


@BOTH
@PROPERTIES
@given(made=counts())
def test_each_value_lies_between_its_own_and_its_group_s(shrink, made):
    _, x, n, group = made
    found = shrink(x, n, group)
    assert np.array_equal(np.isnan(found.value), np.isnan(found.centre))
    known = np.isfinite(found.value)
    low, high = np.minimum(x / n, found.centre), np.maximum(x / n, found.centre)
    assert (found.value[known] >= low[known] - 1e-12).all()
    assert (found.value[known] <= high[known] + 1e-12).all()
    assert ((found.weight[known] >= 0) & (found.weight[known] <= 1)).all()
    for code in range(3):
        inside = group == code
        if inside.sum() >= 2:
            assert found.centre[:, inside][:, 0] == pytest.approx(x[:, inside].sum(axis=1) / n[inside].sum())


@BOTH
@PROPERTIES
@given(made=counts())
def test_order_and_unknown_areas_change_nothing(shrink, made):
    random, x, n, group = made
    found = shrink(x, n, group).value
    order = random.permutation(25)
    assert shrink(x[:, order], n[order], group[order]).value == pytest.approx(found[:, order], nan_ok=True)
    more = np.hstack([x, np.full((3, 2), np.nan)])
    again = shrink(more, np.append(n, [100, np.nan]), np.append(group, [0, 1])).value
    assert again[:, :25] == pytest.approx(found, nan_ok=True)
    assert np.isnan(again[:, 25:]).all()


@PROPERTIES
@given(counts())
def test_those_with_and_those_without_are_drawn_in_alike(made):
    _, x, n, group = made
    having, lacking = shrink_shares(x, n, group), shrink_shares(n - x, n, group)
    assert having.value == pytest.approx(1 - lacking.value, abs=1e-9, nan_ok=True)
    assert having.weight == pytest.approx(lacking.weight, abs=1e-9, nan_ok=True)
