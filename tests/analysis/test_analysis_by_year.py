"""The signal of every year, by one reference."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from quickscan_veerkracht.veerkracht.analysis.by_year import classes_by_year, years_of
from quickscan_veerkracht.veerkracht.study import Choice
from support.invented import HIDDEN, UNCERTAIN, YEARS, invented_quickscan


@pytest.fixture(scope="module")
def quickscan():
    return invented_quickscan()


def with_choice(quickscan, **choice):
    study = quickscan.study.changed(choices=(Choice("k_ao", **choice),))
    return dataclasses.replace(quickscan, study=study)


def with_observations(quickscan, change):
    seen = quickscan.results.observations.copy()
    change(seen)
    return dataclasses.replace(quickscan, results=dataclasses.replace(quickscan.results, observations=seen))


def test_a_class_follows_from_that_years_figure_and_the_reference_of_the_signals(quickscan):
    rows = classes_by_year(quickscan).query("indicator == 'k_ao'")
    reference = quickscan.results.references.set_index("indicator").loc["k_ao"]
    seen = quickscan.results.observations.query("indicator == 'k_ao'").set_index(["area_code", "year"])["value"]
    value = seen.reindex([tuple(key) for key in rows[["area_code", "year"]].to_numpy()]).to_numpy()
    z = -(value - reference["value"]) / reference["sigma"]
    wanted = np.select([z <= -1, z <= -0.5, z < 0.5, z < 1, z >= 1], [1, 2, 3, 4, 5], 0)
    assert rows["signal"].fillna(0).tolist() == wanted.tolist()
    assert sorted(rows["year"].unique()) == list(YEARS)


def test_a_rise_of_all_areas_together_is_seen(quickscan):
    def double(seen):
        seen.loc[seen["indicator"].eq("k_ao") & seen["year"].eq(YEARS[0]), "value"] *= 2

    before = classes_by_year(quickscan).query("indicator == 'k_ao' and year == @YEARS[0]")["signal"]
    after = classes_by_year(with_observations(quickscan, double)).query("indicator == 'k_ao' and year == @YEARS[0]")
    assert (after["signal"].dropna() <= before.dropna()).all()
    assert after["signal"].mean() < before.mean() - 1


def test_what_is_hidden_has_no_class_and_small_areas_are_uncertain(quickscan):
    rows = classes_by_year(quickscan)
    codes = quickscan.areas.frame["area_code"]
    hidden = rows[rows["area_code"].isin(codes.iloc[list(HIDDEN)])]
    assert hidden["signal"].isna().all()
    assert set(hidden["status"].astype(str)) == {"suppressed"}
    small = rows[rows["area_code"].isin(codes.iloc[list(UNCERTAIN)]) & rows["signal"].notna()]
    assert len(small)
    assert small["uncertain"].all()


def test_fixed_breaks_are_those_of_the_user_in_every_year(quickscan):
    own = with_choice(quickscan, method="breaks", breaks=(1.0, 2.0, 3.0, 4.0))
    seen = quickscan.results.observations.query("indicator == 'k_ao'").set_index(["area_code", "year"])["value"]
    for row in classes_by_year(own).query("indicator == 'k_ao'").itertuples():
        value = seen[row.area_code, row.year]
        if not np.isnan(value):
            assert row.signal == 5 - sum((value > 1, value > 2, value >= 3, value >= 4))


@pytest.mark.parametrize("method", ["quintiles", "benchmark"])
def test_places_within_one_year_are_not_laid_beside_those_of_another(quickscan, method):
    own = with_choice(quickscan, method=method)
    assert "k_ao" not in set(classes_by_year(own)["indicator"])
    assert years_of(own, "k_ao") == ()
    assert years_of(own, "k_bijstand") == YEARS


def test_a_year_in_which_few_areas_have_figures_is_not_offered(quickscan):
    def thin_out(seen):
        rows = seen.index[seen["indicator"].eq("k_ao") & seen["year"].eq(YEARS[2])]
        seen.loc[rows[5:], "value"] = np.nan

    assert years_of(with_observations(quickscan, thin_out), "k_ao") == (*YEARS[:2], *YEARS[3:])


def test_the_index_and_context_have_no_map_by_year(quickscan):
    assert years_of(quickscan, "k_index") == ()
    assert years_of(quickscan, "w_corp") == ()
