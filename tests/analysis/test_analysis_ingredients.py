"""The user chooses what the K-index is made of: everything behind it follows, and says which ingredients were used."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from support.observed import Town, rows_of

PEOPLE = np.full(12, 10**7, dtype=float)
LEVEL = np.arange(3.0, 15.0)
STEADY = ("k_bijstand", "k_ao", "k_ww")
CHOSEN = ("k_wmo", "k_laaginkomen", "o_vernieling")


def town() -> Town:
    """Three indicators that rise in the first six areas; three others that run the other way and rise in the last."""
    made = Town(12, PEOPLE)
    for name in STEADY:
        made.add(name, 2018, LEVEL, of=PEOPLE).add(name, 2020, LEVEL + 2 * (LEVEL < 9), of=PEOPLE)
    for name in CHOSEN:
        made.add(name, 2018, LEVEL[::-1], of=PEOPLE).add(name, 2020, LEVEL[::-1] + 2 * (LEVEL >= 9), of=PEOPLE)
    return made.add("o_misdrijf", 2018, LEVEL, of=PEOPLE).add("o_misdrijf", 2020, LEVEL + 3 * (LEVEL < 9), of=PEOPLE)


def test_level_change_coincidence_gap_and_residual_follow_the_chosen_ingredients():
    shares = np.tile([20.0, 20, 20, 80, 80, 80], 2)
    made = town().add("w_corp", 2020, shares, of=PEOPLE)
    results = made.results(vulnerability_indicators=CHOSEN, nuisance_indicator="o_misdrijf")
    index = rows_of(results.signals, "k_index")
    members = [rows_of(results.signals, name)["z"].to_numpy() for name in CHOSEN]
    assert index["value"].to_numpy() == pytest.approx(np.mean(members, axis=0))
    trends = rows_of(results.trends, "k_index")
    assert trends["trend"].le(2).tolist() == [False] * 6 + [True] * 6
    absolute = results.coincidence[results.coincidence["version"].eq("absolute")]
    assert absolute["coincidence"].tolist() == ["other_cause"] * 6 + ["resilient"] * 6
    focus = index["signal"].le(2) & rows_of(results.signals, "o_misdrijf")["signal"].le(2)
    assert absolute["focus"].tolist() == focus.tolist()
    gap = results.gap[results.gap["indicator"].eq("k_index")].set_index("year")
    assert gap.loc[2020, "much"] == pytest.approx(trends["value_to"][shares > 67].mean())
    assert results.residual_model is not None
    # with the usual ingredients all of this is turned round
    usual = made.results(nuisance_indicator="o_misdrijf", vulnerability_indicators=STEADY)
    assert usual.coincidence["coincidence"].iloc[:12].tolist() == ["coincides"] * 6 + ["no_signal"] * 6


def test_the_results_name_what_was_used_and_why_not_of_the_rest():
    chosen = (*CHOSEN, "k_status", "c_inw")
    results = town().results(vulnerability_indicators=chosen)
    made = results.ingredients.set_index("indicator")
    assert sorted(made.index[made["in_level"]]) == sorted(CHOSEN)
    assert sorted(made.index[made["in_change"]]) == sorted(CHOSEN)
    assert made.loc["k_status", "reason"] == "No figures for these areas."
    assert made.loc["c_inw", "reason"] == "It has no good or bad side."
    assert not made.loc[["k_status", "c_inw"], ["in_level", "in_change"]].any(axis=None)
    assert "k_bijstand" not in made.index


def test_an_ingredient_that_is_also_the_nuisance_is_told():
    results = town().results(vulnerability_indicators=CHOSEN, nuisance_indicator="o_vernieling")
    told = results.ingredients.set_index("indicator")["reason"]
    assert "partly compares it with itself" in told["o_vernieling"]
    assert not told.drop("o_vernieling").str.contains("itself").any()


def test_too_few_chosen_ingredients_make_no_index_and_say_so():
    results = town().results(vulnerability_indicators=CHOSEN[:2])
    assert "k_index" not in set(results.signals["indicator"])
    assert "Social-support clients" in results.unavailable["k_level"]
    assert isinstance(results.ingredients, pd.DataFrame)
