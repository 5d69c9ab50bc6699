from __future__ import annotations

import numpy as np
import pytest
import statsmodels.api as sm
from quickscan_veerkracht.veerkracht.analysis.places import Places, one_place
from quickscan_veerkracht.veerkracht.analysis.residual import residuals


def made(rows=120, seed=3):
    random = np.random.default_rng(seed)
    k, share = random.normal(0, 1, rows), random.uniform(0, 90, rows)
    o = 0.3 + 0.6 * k - 0.01 * share + random.standard_t(2, rows)
    return o, k, share


def fitted(o, k, share, least=8):
    """The fit of one municipality."""
    return residuals(o, k, share, one_place("", len(o)), least)


@pytest.mark.parametrize("seed", range(5))
def test_the_fit_equals_the_huber_regression_of_statsmodels(seed):
    o, k, share = made(seed=seed)
    fit = fitted(o, k, share)
    model = sm.RLM(o, sm.add_constant(np.column_stack([k, share])), M=sm.robust.norms.HuberT())
    expected = model.fit(maxiter=200, tol=1e-10)
    assert fit.coefficients[:, 0] == pytest.approx(expected.params, abs=1e-5)
    assert fit.residuals == pytest.approx(expected.resid, abs=1e-4)
    assert fit.scale[0] == pytest.approx(expected.scale, abs=1e-4)


def test_one_wild_area_hardly_moves_the_prediction_of_the_others():
    o, k, share = made()
    wild = o.copy()
    wild[0] += 500
    calm, shaken = fitted(o, k, share), fitted(wild, k, share)
    assert shaken.coefficients == pytest.approx(calm.coefficients, abs=0.05)
    assert shaken.residuals[0] > 400


def test_better_than_predicted_is_positive_and_incomplete_areas_have_none():
    o, k, share = made()
    o[5] += 10
    share[7] = np.nan
    fit = fitted(o, k, share)
    assert fit.residuals[5] > 5
    assert np.isnan(fit.residuals[7])
    assert fit.rows.tolist() == [119]


def test_too_few_complete_areas_give_no_residual():
    o, k, share = made(7)
    assert np.isnan(fitted(o, k, share).residuals).all()


def test_an_exact_fit_leaves_nothing_over():
    k, share = np.arange(10.0), np.array([3.0, 1, 4, 1, 5, 9, 2, 6, 5, 3])
    assert fitted(1 + 2 * k - 0.5 * share, k, share).residuals == pytest.approx(0, abs=1e-9)


def test_municipalities_at_once_have_the_fits_that_each_has_by_itself():
    sizes = (40, 5, 9, 300)
    towns = [made(rows, seed) for seed, rows in enumerate(sizes)]
    together = residuals(
        *np.concatenate(towns, axis=1), Places(("a", "b", "c", "d"), np.repeat(np.arange(4), sizes)), 8
    )
    alone = [fitted(*town) for town in towns]
    assert together.residuals == pytest.approx(np.concatenate([fit.residuals for fit in alone]), abs=1e-12, nan_ok=True)
    for name in ("coefficients", "scale", "rows"):
        apart = np.concatenate([getattr(fit, name) for fit in alone], axis=-1)
        assert getattr(together, name) == pytest.approx(apart, abs=1e-12, nan_ok=True)
    assert np.isnan(together.scale).tolist() == [False, True, False, False]


def test_a_housing_share_that_is_the_same_everywhere_predicts_nothing():
    o, k, _ = made(30)
    fit = fitted(o, k, np.full(30, 37.0))
    assert fit.coefficients[2, 0] == 0
    assert fit.residuals == pytest.approx(fitted(o, k, np.full(30, 0.0)).residuals, abs=1e-9)
    model = sm.RLM(o, sm.add_constant(k), M=sm.robust.norms.HuberT()).fit(maxiter=200, tol=1e-10)
    assert fit.residuals == pytest.approx(model.resid, abs=1e-4)


def test_a_country_without_figures_has_no_fit():
    nothing = np.full(6, np.nan)
    assert np.isnan(
        residuals(nothing, nothing, nothing, Places(("a", "b"), np.array([0, 0, 0, 1, 1, 1])), 2).scale
    ).all()
