from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.analysis.coincidence import CLASSES, coincidence_classes, focus, stacked
from support.observed import Town, rows_of

MISSING = 0


def column(*classes: int) -> np.ndarray:
    return np.array(classes, dtype=np.int8)


@pytest.mark.parametrize("k", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("o", [1, 2, 3, 4, 5])
def test_the_four_classes_follow_from_worse_and_not_worse(k, o):
    expected = {
        (True, True): "coincides",
        (True, False): "resilient",
        (False, True): "other_cause",
        (False, False): "no_signal",
    }[k <= 2, o <= 2]
    assert [CLASSES[code] for code in coincidence_classes(column(k), column(o))] == [expected]


def test_a_missing_leg_gives_no_class():
    assert coincidence_classes(column(MISSING, 1, MISSING), column(1, MISSING, MISSING)).tolist() == [0, 0, 0]


def test_focus_is_red_on_both_levels_and_unknown_without_one():
    found = focus(column(1, 2, 2, 3, MISSING, 1), column(2, 2, 3, 1, 1, MISSING))
    assert found.tolist() == [1, 1, 0, 0, -1, -1]


def test_stacked_counts_red_of_available():
    found = stacked(np.array([column(1, 1, 3), column(2, 1, MISSING), column(5, 2, 1), column(3, 2, MISSING)]))
    assert found.red.tolist() == [2, 4, 1]
    assert found.available.tolist() == [4, 4, 2]
    assert found.all_red.tolist() == [False, True, False]


def test_without_signals_the_number_of_red_ones_is_missing_and_not_0():
    made = Town(9, 2000).add("k_bijstand", 2020, [np.nan, *range(8)], of=2000)
    photo = made.results().coincidence.drop_duplicates("area_code")
    assert photo["red_count"].isna().tolist() == [True, *[False] * 8]
    assert photo["available_count"].tolist() == [0, *[1] * 8]


def test_three_red_signals_are_not_all_signals_red():
    assert stacked(np.array([column(1)] * 3)).all_red.tolist() == [False]
    assert stacked(np.array([column(1)] * 4)).all_red.tolist() == [True]


def four_kinds() -> Town:
    """Twelve areas in four threes: both worse, K worse, O worse, neither; people enough for a tiny error."""
    people = np.full(12, 10**8, dtype=float)
    town = Town(12, people)
    level = np.array([3.0, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14])
    k_worse, o_worse = np.arange(12) < 6, np.isin(np.arange(12), [0, 1, 2, 6, 7, 8])
    for name in ("k_bijstand", "k_ao", "k_ww"):
        town.add(name, 2018, level, of=people).add(name, 2020, level + 2 * k_worse, of=people)
    for name in ("o_misdrijf", "o_overlast"):
        town.add(name, 2018, level * 3, of=people)
    town.add("o_misdrijf", 2020, level * 3 + 9 * o_worse, of=people).add("o_overlast", 2020, level * 3, of=people)
    return town


def test_coincidence_takes_k_index_and_the_chosen_nuisance_indicator():
    results = four_kinds().results(nuisance_indicator="o_misdrijf")
    absolute = results.coincidence[results.coincidence["version"] == "absolute"]
    kinds = ["coincides"] * 3 + ["resilient"] * 3 + ["other_cause"] * 3 + ["no_signal"] * 3
    assert absolute["coincidence"].tolist() == kinds
    assert results.nuisance == "o_misdrijf"


def test_absolute_and_relative_differ_when_the_whole_city_moves():
    town = four_kinds()
    for frame in town.rows:
        later = (frame["year"] == 2020) & frame["indicator"].str.startswith("k_")
        frame.loc[later, "value"] = frame.loc[later, "value"] + 5
    versions = town.results(nuisance_indicator="o_misdrijf").coincidence.groupby("version")["k_trend"]
    assert versions.get_group("absolute").le(2).all()
    assert versions.get_group("relative").le(2).tolist() == [True] * 6 + [False] * 6


def test_nuisance_defaults_to_leefbaarometer_then_nuisance_then_crime():
    town = four_kinds()
    assert town.results().nuisance == "o_overlast"
    town.add("o_lbm", 2020, np.linspace(-1, 1, 12), of=1000)
    assert town.results().nuisance == "o_lbm"


def test_a_chosen_nuisance_indicator_without_values_is_named_as_missing():
    results = four_kinds().results(nuisance_indicator="o_inbraak")
    assert results.nuisance == ""
    assert results.unavailable["o_level"].endswith("has no values in the tables: Burglary.")
    assert {"focus", "o_change_absolute", "coincidence_relative"} <= set(results.unavailable)


def test_without_o_every_view_that_needs_it_says_so_and_the_others_stay():
    people = np.full(9, 1000.0)
    town = Town(9, people)
    for year in (2018, 2020):
        for name in ("k_bijstand", "k_ao", "k_ww"):
            town.add(name, year, np.arange(9) + year - 2016, of=people)
    results = town.results()
    assert set(results.unavailable) == {
        "social_housing",
        "o_level",
        "focus",
        "bivariate",
        "o_change_absolute",
        "o_change_relative",
        "coincidence_relative",
        "coincidence_absolute",
        "residual",
    }
    assert results.coincidence["coincidence"].isna().all()
    assert results.coincidence["reason"].str.contains("no nuisance or crime figures").all()


def test_both_versions_have_a_row_for_every_area_and_repeat_the_photo():
    results = four_kinds().results()
    absolute, relative = (part.reset_index(drop=True) for _, part in results.coincidence.groupby("version"))
    photo = ["area_code", "focus", "bivariate", "red_count", "available_count", "all_red", "residual"]
    pd.testing.assert_frame_equal(absolute[photo], relative[photo])


def test_the_nine_classes_are_those_of_both_levels_and_focus_is_the_first():
    results = four_kinds().add("o_lbm", 2020, [-1, 0, 1] * 4, of=1000).results()
    levels = {
        name: results.signals[results.signals["indicator"].eq(name)].set_index("area_code")["signal"]
        for name in ("k_index", results.nuisance)
    }
    three = {1: 1, 2: 1, 3: 2, 4: 3, 5: 3}
    found = results.coincidence[results.coincidence["version"].eq("relative")].set_index("area_code")
    k, o = (levels[name].map(three).reindex(found.index) for name in ("k_index", results.nuisance))
    assert found["bivariate"].tolist() == (3 * (k - 1) + o).tolist()
    assert found["bivariate"].nunique() > 5
    assert found["bivariate"].eq(1).tolist() == found["focus"].tolist()


def test_stacked_leaves_the_k_index_out():
    results = four_kinds().results()
    judged = results.signals[~results.signals["indicator"].isin(["k_index"])].groupby("area_code")["signal"].count()
    counted = results.coincidence.drop_duplicates("area_code").set_index("area_code")["available_count"]
    assert counted.tolist() == judged.loc[counted.index].tolist()
    assert "k_index" in set(results.signals["indicator"])


def test_the_residual_needs_social_housing():
    town = four_kinds()
    assert town.results().coincidence["residual"].isna().all()
    town.add("w_corp", 2020, np.array([5.0, 80, 30, 60, 10, 20, 40, 70, 15, 35, 55, 90]), of=5000)
    assert town.results().coincidence["residual"].notna().all()


def test_trends_of_the_coincidence_are_those_of_the_trends_table():
    results = four_kinds().results()
    relative = results.coincidence[results.coincidence["version"] == "relative"].reset_index(drop=True)
    assert relative["o_trend"].tolist() == rows_of(results.trends, results.nuisance)["trend_relative"].tolist()
    assert relative["k_trend"].tolist() == rows_of(results.trends, "k_index")["trend_relative"].tolist()
