from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.analysis.gap import gaps
from quickscan_veerkracht.veerkracht.analysis.housing import Groups, housing_classes, terciles
from quickscan_veerkracht.veerkracht.analysis.places import one_place
from support.observed import Town, rows_of

SHARES = np.array([5.0, 12, 20, 30, 40, 50, 60, 70, 80, 90, 8, 25])


def thirds(share) -> list[int]:
    return terciles(np.array(share, dtype=float), one_place("GM9991", len(share))).tolist()


@pytest.mark.parametrize(
    ("share", "expected"),
    [(0, 1), (9.9, 1), (10, 2), (32, 2), (32.9, 2), (33, 3), (66, 3), (66.9, 3), (67, 4), (100, 4)],
)
def test_housing_classes_start_at_10_33_and_67_percent(share, expected):
    assert housing_classes(np.array([float(share)])).tolist() == [expected]


def test_a_missing_share_has_no_class_and_no_tercile():
    share = np.array([np.nan, 10, 20, 30])
    assert housing_classes(share).tolist() == [0, 2, 2, 2]
    assert thirds(share) == [0, 1, 2, 3]
    assert thirds([np.nan, np.nan]) == [0, 0]


def test_terciles_hold_a_third_each_and_keep_equal_shares_together():
    assert pd.Series(thirds(np.arange(9.0))).value_counts().tolist() == [3, 3, 3]
    tied = thirds([1.0, 1, 1, 1, 2, 3])
    assert len(set(tied[:4])) == 1


def town(shares=SHARES, growth=0.0, people=2000.0) -> Town:
    made = Town(len(shares), people).add("w_corp", 2020, shares, of=1000)
    base = 2 + shares / 10
    made.add("k_bijstand", 2018, base, of=people).add("k_bijstand", 2020, base + growth * (shares >= 67), of=people)
    return made


def test_the_gap_is_the_weighted_mean_of_much_less_that_of_little():
    rows = rows_of(town().results().gap, "k_bijstand")
    much, little = 2 + (7 + 8 + 9) / 3, 2 + (1.2 + 2 + 3 + 2.5) / 4
    assert rows["year"].tolist() == [2018, 2020]
    assert rows["much"].to_numpy() == pytest.approx(much)
    assert rows["little"].to_numpy() == pytest.approx(little)
    assert rows["gap"].to_numpy() == pytest.approx(much - little)


def test_the_interval_of_the_gap_follows_from_the_sampling_errors_of_its_areas():
    row = rows_of(town().results().gap, "k_bijstand").iloc[0]

    def error(values):
        return sum((x / 100) * (1 - x / 100) / 2000 * 100**2 for x in values) / len(values) ** 2

    reach = 1.959964 * (error([9, 10, 11]) + error([3.2, 4, 5, 4.5])) ** 0.5
    assert (row["low"], row["high"]) == pytest.approx((row["gap"] - reach, row["gap"] + reach), rel=1e-6)


@pytest.mark.parametrize(("growth", "trend"), [(4.0, 1), (0.1, 3), (-4.0, 5)])
def test_the_gap_grows_is_stable_or_shrinks(growth, trend):
    rows = rows_of(town(growth=growth, people=50_000.0).results().gap, "k_bijstand")
    assert rows["trend"].isna().tolist() == [True, False]
    assert rows["trend"].iloc[1] == trend


def test_a_gap_of_the_other_sign_grows_when_its_size_does():
    made = town().change("k_bijstand", direction=1)
    for frame in made.rows:
        chosen = frame["indicator"] == "k_bijstand"
        frame.loc[chosen, "value"] = 30 - frame.loc[chosen, "value"] * np.where(
            frame.loc[chosen, "year"] == 2020, 1.5, 1
        )
    rows = rows_of(made.results().gap, "k_bijstand")
    assert rows["gap"].lt(0).all()
    assert rows["trend"].iloc[1] in (1, 2)


def test_terciles_are_used_when_a_class_would_hold_two_areas():
    assert town().results().housing_groups == "classes"
    fewer = np.where(SHARES == 90, 60, SHARES)
    results = town(fewer).results()
    assert results.housing_groups == "terciles"
    upper = results.housing["tercile"].eq(3).to_numpy(dtype=bool)
    assert rows_of(results.gap, "k_bijstand")["much"].iloc[0] == pytest.approx((2 + fewer[upper] / 10).mean())


def test_without_shares_there_is_no_gap_and_social_housing_is_unavailable():
    results = Town(9).add("k_bijstand", 2020, range(9), of=1000).results(language="nl")
    assert results.gap.empty
    assert results.housing_groups == ""
    assert results.unavailable["social_housing"] == "Geen aandeel corporatiewoningen in de tabellen."
    assert len(results.housing) == 9


def test_groups_stay_those_of_the_latest_share_so_that_moving_between_groups_is_no_change():
    made = town()
    made.add("w_corp", 2018, SHARES[::-1], of=1000)
    assert rows_of(made.results().gap, "k_bijstand")["trend"].iloc[1] == 3


def test_an_area_without_a_first_or_last_value_takes_no_part():
    made = town()
    extra = made.rows[2]
    extra.loc[7, "value"] = np.nan
    assert rows_of(made.results().gap, "k_bijstand").empty


def test_modelled_figures_have_a_gap_in_one_year_and_no_verdict():
    made = town().add("k_angst", 2016, SHARES / 5, of=2000, status="modelled")
    made.add("k_angst", 2020, SHARES / 4, of=2000, status="modelled")
    rows = rows_of(made.results().gap, "k_angst")
    assert rows["year"].tolist() == [2020]
    assert rows["trend"].isna().all()


def test_the_gap_of_the_k_index_stands_on_the_base_year():
    made = town(growth=4.0, people=50_000.0)
    for name in ("k_ao", "k_ww"):
        made.add(name, 2018, 2 + SHARES / 10, of=50_000).add(
            name, 2020, 2 + SHARES / 10 + 4 * (SHARES >= 67), of=50_000
        )
    rows = rows_of(made.results().gap, "k_index")
    assert rows["gap"].lt(0).all()
    assert rows["gap"].iloc[1] < rows["gap"].iloc[0] - 0.5
    assert rows["trend"].iloc[1] <= 2


def test_two_areas_in_a_group_make_no_gap():
    value = np.array([1.0, 2, 3, 4, 5, 6]).reshape(1, 1, 6)
    area = np.arange(6)

    def of(much: int) -> np.ndarray:
        groups = Groups(np.array([1]), area < much, area >= 3)
        years, everywhere = np.ones((1, 1, 1), dtype=bool), np.ones((1, 6), dtype=bool)
        places, whole = one_place("GM9991", 6), np.array([False])
        return gaps(value, value * 0 + 1, value * np.nan, years, groups, everywhere, whole, places).gap

    assert np.isnan(of(much=2)).all()
    assert of(much=3).tolist() == [[[-3.0]]]
