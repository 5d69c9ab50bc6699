"""Quintiles, fixed breaks, the Leefbaarometer's classes and intervals as classes (DOMAIN §5, §6)."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quickscan_veerkracht.veerkracht.analysis.methods import (
    benchmark,
    fixed_breaks,
    leefbaarometer_classes,
    leefbaarometer_trends,
    quantile_classes,
)
from scipy.stats import rankdata
from support.published_methods import DECILES

PROPERTIES = settings(max_examples=40, deadline=None)
CUTS = np.array([10.0, 20.0, 30.0, 40.0])


@st.composite
def grouped(draw):
    random = np.random.default_rng(draw(st.integers(0, 10_000)))
    values = np.round(random.normal(20, 8, (2, 60)), draw(st.integers(0, 2)))
    values[random.random(values.shape) < 0.1] = np.nan
    return random, values, random.integers(-1, 5, 60)


def test_deciles_are_those_that_were_published():
    """High mortality is unfavourable: the first class."""
    values = np.array([value for region in DECILES for value, _ in region])
    group = np.repeat(np.arange(len(DECILES)), [len(region) for region in DECILES])
    published = [decile for region in DECILES for _, decile in region]
    assert quantile_classes(values, -1, group, 10).tolist() == published


@PROPERTIES
@given(grouped(), st.sampled_from([-1, 1]))
def test_quintiles_are_the_published_formula_in_every_group(made, direction):
    _, values, group = made
    found = quantile_classes(values, direction, group)
    assert found.dtype == np.int8
    assert (found[:, group < 0] == 0).all()
    assert (found[np.isnan(values)] == 0).all()
    for row, code in np.ndindex(2, 5):
        inside = (group == code) & np.isfinite(values[row])
        areas = int(inside.sum())
        ranks = rankdata(direction * values[row, inside], method="min")
        expected = [6 - math.ceil((areas + 1 - int(rank)) / Fraction(areas, 5)) for rank in ranks]
        assert found[row, inside].tolist() == (expected if areas >= 5 else [0] * areas)


def test_equal_values_are_in_one_class_and_what_does_not_divide_goes_to_the_unfavourable_side():
    assert quantile_classes(np.arange(12.0), 1).tolist() == [1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5]
    assert quantile_classes(np.array([1.0, 2, 2, 2, 2, 2, 2, 3, 4, 5]), 1).tolist() == [1, 1, 1, 1, 1, 1, 1, 4, 5, 5]
    assert quantile_classes(np.array([0.3, 0.1 + 0.2, 1, 2, 3]), 1).tolist() == [1, 1, 3, 4, 5]


@pytest.mark.parametrize("direction", [1, -1])
def test_turning_the_direction_mirrors_the_classes(direction):
    """Of quintiles where the areas divide by five and all differ; of the others always."""
    values = np.random.default_rng(2).permutation(45).astype(float)
    assert (quantile_classes(values, direction) == 6 - quantile_classes(values, -direction)).all()
    assert (fixed_breaks(values, CUTS, direction) == 6 - fixed_breaks(values, CUTS, -direction)).all()
    low, high = values - 3, values + 3
    assert (benchmark(low, high, 20.0, direction) == 6 - benchmark(low, high, 20.0, -direction)).all()


@pytest.mark.parametrize(
    ("value", "higher_is_better"),
    [(-5, 1), (10, 1), (10.001, 2), (20, 2), (20.001, 3), (29.999, 3), (30, 4), (39.999, 4), (40, 5), (99, 5)],
)
def test_a_value_on_a_cut_is_in_the_outer_class(value, higher_is_better):
    assert fixed_breaks(np.array([value]), CUTS, 1).tolist() == [higher_is_better]
    assert fixed_breaks(np.array([value]), CUTS, -1).tolist() == [6 - higher_is_better]


def test_binary_rounding_moves_no_value_off_a_cut():
    cuts = np.array([0.3, 0.5, 0.7, 0.9])
    assert fixed_breaks(np.array([0.1 + 0.2, 0.7 - 1e-12]), cuts, 1).tolist() == [1, 4]


def test_each_indicator_has_its_own_cuts_and_direction():
    found = fixed_breaks(np.array([[5.0, 25, 45], [0.5, 2.5, 4.5]]), np.array([CUTS, CUTS / 10]), np.array([[1], [-1]]))
    assert found.tolist() == [[1, 3, 5], [5, 3, 1]]


@pytest.mark.parametrize("cuts", [[1, 2, 3], [1, 2, 2, 3], [4, 3, 2, 1], [1, 2, np.nan, 4]])
def test_cuts_that_make_no_five_classes_are_refused(cuts):
    with pytest.raises(ValueError, match="four ascending cuts"):
        fixed_breaks(np.array([1.0]), np.array(cuts), 1)


def test_the_leefbaarometer_s_nine_classes_and_developments():
    nine = np.array([1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 10, 4.5, np.nan, -99999])
    assert leefbaarometer_classes(nine).tolist() == [1, 1, 2, 2, 3, 4, 4, 5, 5, 0, 0, 0, 0, 0]
    assert leefbaarometer_trends(nine).tolist() == [2, 2, 2, 2, 3, 4, 4, 4, 4, 0, 0, 0, 0, 0]


@pytest.mark.parametrize(
    ("low", "high", "lower_is_better"),
    [(21, 25, 2), (20, 25, 3), (15, 25, 3), (15, 20, 3), (15, 19, 4), (np.nan, 25, 0), (15, np.nan, 0), (25, 15, 0)],
)
def test_an_interval_wholly_on_one_side_is_a_class_of_its_own(low, high, lower_is_better):
    assert benchmark(np.array([low]), np.array([high]), 20.0, -1).tolist() == [lower_is_better]


def test_without_a_reference_or_a_direction_there_is_no_class():
    values = np.arange(10.0)
    assert benchmark(values, values + 1, np.nan, 1).tolist() == [0] * 10
    assert benchmark(values, values + 1, 4.0, 0).tolist() == [0] * 10
    assert fixed_breaks(values, CUTS, 0).tolist() == [0] * 10
    assert quantile_classes(values, 0).tolist() == [0] * 10


@PROPERTIES
@given(grouped(), st.integers(2, 40))
def test_order_unit_and_unknown_areas_change_no_class(made, times):
    random, values, group = made
    order = random.permutation(60)
    found = quantile_classes(values, -1, group)
    assert (quantile_classes(values[:, order], -1, group[order]) == found[:, order]).all()
    assert (quantile_classes(values * times, -1, group) == found).all()
    more = quantile_classes(np.hstack([values, np.full((2, 1), np.nan)]), -1, np.append(group, 1))
    assert (more[:, :60] == found).all()
    assert (more[:, 60] == 0).all()
    breaks = fixed_breaks(values, CUTS, -1)
    assert (fixed_breaks(values * times, CUTS * times, -1) == breaks).all()
    assert (breaks[np.isnan(values)] == 0).all()
