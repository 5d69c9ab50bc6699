"""Sums, ranks and quantiles per group, against pandas and scipy."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quickscan_veerkracht.veerkracht.analysis.grouping import Grouping
from scipy.stats import rankdata

PROPERTIES = settings(max_examples=30, deadline=None)


@st.composite
def grouped(draw):
    """Values (2, 3, areas) with gaps and equals, and groups of which one may be empty and some areas are in none."""
    random = np.random.default_rng(draw(st.integers(0, 10_000)))
    areas = draw(st.integers(1, 40))
    values = np.round(random.normal(size=(2, 3, areas)), 1)
    values[random.random(values.shape) < 0.2] = np.nan
    return values, random.integers(-1, 4, areas)


def each_group(values, codes):
    """The known values of every row and group."""
    for row in np.ndindex(values.shape[:-1]):
        for code in range(max(codes.max(), 0) + 1):
            inside = (codes == code) & np.isfinite(values[row])
            yield row, code, inside, values[row][inside]


@PROPERTIES
@given(grouped())
def test_sums_and_counts_are_those_of_each_group_alone(made):
    values, codes = made
    groups = Grouping(codes, len(codes))
    totals, known = groups.totals(values), groups.known(values)
    for row, code, _, own in each_group(values, codes):
        assert totals[(*row, code)] == pytest.approx(own.sum(), abs=1e-12)
        assert known[(*row, code)] == len(own)


@PROPERTIES
@given(grouped())
def test_ranks_are_those_of_scipy_with_equals_sharing_the_lowest_place(made):
    values, codes = made
    ranks = Grouping(codes, len(codes)).ranks(values)
    assert np.isnan(ranks[..., codes < 0]).all()
    assert np.isnan(ranks[np.isnan(values)]).all()
    for row, _, inside, own in each_group(values, codes):
        assert ranks[row][inside].tolist() == rankdata(own, method="min").tolist()


@PROPERTIES
@given(grouped(), st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.9, 1.0]))
def test_quantiles_are_those_of_numpy_and_unknown_without_values(made, share):
    values, codes = made
    quantile = Grouping(codes, len(codes)).quantile(values, share)
    for row, code, _, own in each_group(values, codes):
        expected = np.quantile(own, share) if len(own) else np.nan
        assert quantile[(*row, code)] == pytest.approx(expected, abs=1e-12, nan_ok=True)


def test_what_belongs_to_a_group_comes_to_its_areas_and_to_no_other():
    groups = Grouping(pd.factorize(pd.Series(["b", "a", None, "b"]))[0], 4)
    assert groups.each(np.array([1.5, 2.5])) == pytest.approx([1.5, 2.5, np.nan, 1.5], nan_ok=True)


def test_infinite_values_are_unknown():
    groups = Grouping(None, 3)
    assert groups.totals(np.array([1.0, np.inf, 2.0])).tolist() == [3.0]
    assert groups.ranks(np.array([1.0, np.inf, 2.0])) == pytest.approx([1, np.nan, 2], nan_ok=True)


def test_groups_without_an_area_are_counted_when_their_number_is_given():
    assert Grouping(np.array([0, 0]), 2, count=3).totals(np.ones(2)).tolist() == [2, 0, 0]


def test_each_area_must_have_one_group():
    with pytest.raises(ValueError, match="one group"):
        Grouping(np.array([0, 1]), 3)
