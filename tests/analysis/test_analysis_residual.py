from __future__ import annotations

import numpy as np
import pytest
import statsmodels.api as sm
from quickscan_veerkracht.veerkracht.analysis.residual import residual


def made(rows=120, seed=3):
    random = np.random.default_rng(seed)
    k, share = random.normal(0, 1, rows), random.uniform(0, 90, rows)
    o = 0.3 + 0.6 * k - 0.01 * share + random.standard_t(2, rows)
    return o, k, share


@pytest.mark.parametrize("seed", range(5))
def test_the_fit_equals_the_huber_regression_of_statsmodels(seed):
    o, k, share = made(seed=seed)
    fit = residual(o, k, share, 8)
    model = sm.RLM(o, sm.add_constant(np.column_stack([k, share])), M=sm.robust.norms.HuberT())
    expected = model.fit(maxiter=200, tol=1e-10)
    assert fit.coefficients == pytest.approx(expected.params, abs=1e-5)
    assert fit.residuals == pytest.approx(expected.resid, abs=1e-4)
    assert fit.scale == pytest.approx(expected.scale, abs=1e-4)


def test_one_wild_area_hardly_moves_the_prediction_of_the_others():
    o, k, share = made()
    wild = o.copy()
    wild[0] += 500
    calm, shaken = residual(o, k, share, 8), residual(wild, k, share, 8)
    assert shaken.coefficients == pytest.approx(calm.coefficients, abs=0.05)
    assert shaken.residuals[0] > 400


def test_better_than_predicted_is_positive_and_incomplete_areas_have_none():
    o, k, share = made()
    o[5] += 10
    share[7] = np.nan
    fit = residual(o, k, share, 8)
    assert fit.residuals[5] > 5
    assert np.isnan(fit.residuals[7])
    assert fit.rows == 119


def test_too_few_complete_areas_give_no_residual():
    o, k, share = made(7)
    assert np.isnan(residual(o, k, share, 8).residuals).all()


def test_an_exact_fit_leaves_nothing_over():
    k, share = np.arange(10.0), np.array([3.0, 1, 4, 1, 5, 9, 2, 6, 5, 3])
    assert residual(1 + 2 * k - 0.5 * share, k, share, 8).residuals == pytest.approx(0, abs=1e-9)
