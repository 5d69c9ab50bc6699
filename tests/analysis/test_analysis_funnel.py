"""Control limits against the numbers that were published with PHEindicatormethods, statsmodels and scipy."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quickscan_veerkracht.veerkracht.analysis.funnel import (
    ALARM,
    WARNING,
    additive_error,
    count_limits,
    dispersion,
    multiplicative_error,
    rate_curve,
    rate_error,
    rate_position,
    share_error,
    share_limits,
    share_position,
    spread_position,
)
from scipy.stats import chi2, norm
from scipy.stats.mstats import winsorize
from statsmodels.stats.proportion import proportion_confint
from support.published_methods import (
    CRUDE_RATES,
    PROPORTION_BASELINE,
    PROPORTION_LIMITS,
    PROPORTIONS,
    RATE_BASELINE,
    RATE_LIMITS,
    RATE_YEARS,
)

PROPERTIES = settings(max_examples=30, deadline=None)


def test_the_levels_are_those_of_95_and_99_8_percent():
    for level in (WARNING, ALARM):
        assert level.z == pytest.approx(norm.isf(level.tail), abs=1e-14)


def test_limits_of_shares_are_those_that_were_published():
    n, *published = np.array(PROPORTION_LIMITS).T
    limits = (*share_limits(n, PROPORTION_BASELINE, WARNING), *share_limits(n, PROPORTION_BASELINE, ALARM))
    for own, theirs in zip(limits, published):
        assert own * 100 == pytest.approx(theirs, abs=2e-6)


@pytest.mark.parametrize(("n", "reference"), [(50, 0.3), (400, 0.12), (90_000, 0.8064)])
def test_a_share_on_a_limit_has_a_wilson_interval_that_just_reaches_the_reference(n, reference):
    for level in (WARNING, ALARM):
        low, high = share_limits(np.array([n]), reference, level)
        assert proportion_confint(low[0] * n, n, 2 * level.tail, "wilson")[1] == pytest.approx(reference, abs=1e-12)
        assert proportion_confint(high[0] * n, n, 2 * level.tail, "wilson")[0] == pytest.approx(reference, abs=1e-12)


def test_positions_of_shares_are_those_that_were_published():
    x, n, position = np.array(PROPORTIONS).T
    assert share_position(x, n, PROPORTION_BASELINE).tolist() == position.tolist()


def test_positions_of_rates_are_those_that_were_published():
    count, people = (np.array([row[place] for row in CRUDE_RATES], dtype=float) for place in (0, 1))
    among_all = rate_position(count, people, count.sum() / people.sum())
    assert among_all.tolist() == [row[2] for row in CRUDE_RATES]
    among_some = rate_position(count[:-1], people[:-1], count[:-1].sum() / people[:-1].sum())
    assert among_some.tolist() == [row[3] for row in CRUDE_RATES[:-1]]


def test_lines_of_rates_are_those_that_were_published():
    """For one event their solver stopped short: see the limits of counts."""
    table = np.array(RATE_LIMITS)
    reference = RATE_BASELINE / 100_000
    for level, first in ((WARNING, 1), (ALARM, 5)):
        n_low, low, n_high, high = rate_curve(table[:, 0], reference, level)
        assert n_low / RATE_YEARS == pytest.approx(table[:, first], rel=3e-6)
        assert low * 100_000 == pytest.approx(table[:, first + 1], rel=3e-6)
        assert n_high / RATE_YEARS == pytest.approx(table[:, first + 2], rel=5e-5)
        assert high * 100_000 == pytest.approx(table[:, first + 3], rel=5e-5)


def test_no_event_has_no_upper_line():
    n_low, low, n_high, high = rate_curve(np.array([0.0]), 0.01)
    assert n_low[0] == pytest.approx(-np.log(0.025) / 0.01)
    assert low[0] == 0
    assert np.isnan([n_high[0], high[0]]).all()


def test_counts_below_ten_have_exact_limits_and_larger_ones_byar_s():
    low, high = count_limits(np.array([9.0, 9.999, 10.0]), ALARM)
    assert low[:2] == pytest.approx(chi2.ppf(0.001, [18, 19.998]) / 2, rel=1e-9)
    assert high[:2] == pytest.approx(chi2.ppf(0.999, [20, 21.998]) / 2, rel=1e-9)
    # 10·(1 − 1/90 − z/(3·√10))³ and 11·(1 − 1/99 + z/(3·√11))³, with z = 3.090232306167813
    z = 3.090232306167813
    assert low[2] == pytest.approx(10 * (89 / 90 - z / 9.486832980505138) ** 3, rel=1e-12)
    assert high[2] == pytest.approx(11 * (98 / 99 + z / 9.9498743710662) ** 3, rel=1e-12)


def test_what_cannot_be_known_or_cannot_be_has_no_position():
    x = np.array([np.nan, 3, 3, 12, -1])
    n = np.array([10, np.nan, 0, 10, 10])
    assert np.isnan(share_position(x, n, 0.3)).all()
    assert np.isnan(rate_position(x, n, 0.3)).tolist() == [True, True, True, False, True]
    assert np.isnan(share_position(np.array([3.0]), np.array([10.0]), np.nan)).all()
    assert np.isnan(spread_position(np.array([1.0, np.nan, 1.0]), np.array([np.nan, 1, 1]), [0, 0, np.nan])).all()


@st.composite
def groups_of_values(draw):
    """Values, errors and groups; of each group an eleventh and one of a tenth more, so that percentiles are values."""
    random = np.random.default_rng(draw(st.integers(0, 10_000)))
    group = np.repeat([0, 1], [11, 21])
    errors = random.uniform(0.5, 2, (3, 32))
    values = random.normal(10, errors * random.uniform(0.2, 4))
    return random, values, errors, group


@PROPERTIES
@given(groups_of_values())
def test_overdispersion_is_spiegelhalter_s_with_the_outer_tenths_winsorised(made):
    """In groups of 11 and 21 the 10th percentile is a value: that one above the tenth of them that is brought in."""
    _, values, errors, group = made
    found = dispersion(values, errors, 10.0, group)
    for row in range(3):
        for code, size in ((0, 11), (1, 21)):
            s = errors[row, group == code]
            z = np.asarray(winsorize((values[row, group == code] - 10) / s, limits=(0.1, 0.1)))
            phi = (z**2).sum() / size
            w = s**-2
            tau2 = max(0, (size * phi - (size - 1)) / (w.sum() - (w**2).sum() / w.sum()))
            assert found.phi[row, code] == pytest.approx(phi, rel=1e-9)
            assert found.tau2[row, code] == pytest.approx(tau2, rel=1e-9, abs=1e-12)
            assert found.areas[row, code] == size


def test_overdispersion_by_hand():
    """Two areas: z = ±3, brought in to 0.8 of that; φ = 5.76; τ² = (2·5.76 − 1)/(2 − 1)."""
    found = dispersion(np.array([7.0, 13.0]), np.ones(2), 10.0)
    assert found.phi == pytest.approx([5.76])
    assert found.tau2 == pytest.approx([10.52])
    assert additive_error(np.ones(2), found) == pytest.approx([11.52**0.5] * 2)
    assert multiplicative_error(np.ones(2), found) == pytest.approx([2.4] * 2)


def test_areas_that_differ_less_than_by_chance_do_not_narrow_the_limits():
    values = 10 + np.linspace(-0.1, 0.1, 20)
    found = dispersion(values, np.ones(20), 10.0)
    assert found.phi[0] < 1
    assert found.tau2[0] == 0
    assert (additive_error(np.ones(20), found) == 1).all()
    assert (multiplicative_error(np.ones(20), found) == 1).all()


def test_of_what_chance_and_the_usual_spread_make_fewer_areas_lie_outside():
    """True values spread with τ = 3 around 10, errors of 1: at 95 % half of all areas lie outside before."""
    random = np.random.default_rng(7)
    values = 10 + random.normal(0, 3, 20_000) + random.normal(0, 1, 20_000)
    errors = np.ones(20_000)
    outside = np.abs(spread_position(values, errors, 10.0)) > 0
    assert outside.mean() == pytest.approx(2 * norm.sf(1.959964 / 10**0.5), abs=0.01)
    found = dispersion(values, errors, 10.0)
    # 10 %-winsorised squares of a normal number average 0.683 of its variance
    inner = norm.ppf(0.9)
    kept = norm.expect(lambda z: np.clip(z, -inner, inner) ** 2)
    assert found.tau2[0] == pytest.approx(kept * 10 - 1, rel=0.03)
    still = np.abs(spread_position(values, additive_error(errors, found), 10.0)) > 0
    assert still.mean() < outside.mean() / 3


def test_one_area_alone_has_no_usual_spread():
    found = dispersion(np.array([[1.0, np.nan], [1.0, 2.0]]), np.ones((2, 2)), 0.0)
    assert np.isnan(found.phi[0]).all()
    assert np.isnan(found.tau2[0]).all()
    assert np.isfinite(found.tau2[1]).all()


@PROPERTIES
@given(groups_of_values(), st.integers(2, 50))
def test_order_unit_sign_and_unknown_areas(made, times):
    random, values, errors, group = made
    found = dispersion(values, errors, 10.0, group)
    order = random.permutation(32)
    again = dispersion(values[:, order] * times, errors[:, order] * times, 10.0 * times, group[order])
    assert again.phi == pytest.approx(found.phi, rel=1e-9)
    assert again.tau2 == pytest.approx(found.tau2 * times**2, rel=1e-9, abs=1e-9)
    position = spread_position(values, errors, 10.0)
    assert spread_position(-values, errors, -10.0).tolist() == (-position).tolist()
    gap = np.full((3, 1), np.nan)
    more = dispersion(np.hstack([values, gap]), np.hstack([errors, gap]), 10.0, np.append(group, 0))
    assert more.tau2 == pytest.approx(found.tau2, rel=1e-12)
    assert np.isnan(spread_position(np.hstack([values, gap]), np.hstack([errors, gap]), 10.0)[:, -1]).all()


def test_errors_at_the_reference():
    assert share_error(np.array([400.0, 0.0]), 0.2) == pytest.approx([0.02, np.nan], nan_ok=True)
    assert rate_error(np.array([400.0]), 0.04) == pytest.approx([0.01])
