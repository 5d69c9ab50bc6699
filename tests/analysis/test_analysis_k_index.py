from __future__ import annotations

import statistics

import numpy as np
import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.analysis.vulnerability_index import change_years
from support.observed import Town, rows_of

MEMBERS = ("k_bijstand", "k_ao", "k_ww")
PEOPLE = np.array([1000, 2000, 1500, 3000, 800, 1200, 600, 2500, 900, 700], dtype=float)
VALUES = {
    "k_bijstand": np.array([2.0, 8, 5, 4, 9, 3, 6, 7, 1, 5]),
    "k_ao": np.array([4.0, 6, 5, 5, 8, 4, 5, 7, 3, 6]),
    "k_ww": np.array([1.0, 2, 2, 3, 3, 1, 2, 2, 1, 2]),
}


def town(years=(2020,), growth=0.0, people=PEOPLE, members=MEMBERS) -> Town:
    made = Town(len(people), people)
    for step, year in enumerate(years):
        for name in members:
            made.add(name, year, VALUES[name][: len(people)] + step * growth, of=people)
    return made


def z_by_hand(name: str) -> np.ndarray:
    values = VALUES[name]
    city = sum(n * x for n, x in zip(PEOPLE, values)) / sum(PEOPLE)
    sigma = (sum(n * (x - city) ** 2 for n, x in zip(PEOPLE, values)) / sum(PEOPLE)) ** 0.5
    return np.array([-(x - city) / sigma for x in values])


def test_the_level_is_the_mean_of_the_oriented_z_scores():
    rows = rows_of(town().results().signals, "k_index")
    expected = sum(z_by_hand(name) for name in MEMBERS) / 3
    assert rows["value"].to_numpy() == pytest.approx(expected)


def test_the_classes_of_the_index_use_its_own_spread_around_the_municipality():
    results = town().results()
    rows = rows_of(results.signals, "k_index")
    index = sum(z_by_hand(name) for name in MEMBERS) / 3
    sigma = (sum(n * i**2 for n, i in zip(PEOPLE, index)) / sum(PEOPLE)) ** 0.5
    assert rows["z"].to_numpy() == pytest.approx(index / sigma)
    assert rows["reference"].eq(0).all()
    assert rows_of(results.references, "k_index")["sigma"].iloc[0] == pytest.approx(sigma)


def test_two_members_make_no_index_and_the_reason_names_them():
    results = town(members=MEMBERS[:2]).results()
    assert "k_index" not in set(results.signals["indicator"])
    assert "3 indicators" in results.unavailable["k_level"]
    assert "Social assistance, Disability benefit" in results.unavailable["k_level"]


def test_an_area_with_two_of_four_members_has_no_index():
    made = town()
    made.add("k_wmo", 2020, [np.nan, *range(9)], of=PEOPLE)
    for frame in made.rows:
        frame.loc[(frame["indicator"] == "k_ww") & (frame["area_code"] == made.codes[0]), "value"] = np.nan
    rows = rows_of(made.results().signals, "k_index")
    assert rows["signal"].isna().tolist() == [True] + [False] * 9
    assert "2 indicators have a value here; 3 are needed" in rows["reason"].iloc[0]
    assert "of 4 indicators" in rows["reason"].iloc[1]


def test_the_reason_counts_the_indicators_that_an_area_has():
    made = town()
    made.add("k_wmo", 2020, [np.nan, *range(9)], of=PEOPLE)
    rows = rows_of(made.results().signals, "k_index")
    assert "mean of 3 of 4 indicators" in rows["reason"].iloc[0]


def test_an_area_of_few_people_is_hidden_though_nobody_published_its_members():
    made = town((2018, 2020), people=np.array([30.0, *PEOPLE[1:]]))
    for frame in made.rows[1:]:
        frame.loc[frame["area_code"].eq(made.codes[0]), "value"] = np.nan
    results = made.add("c_inw", 2018, [30.0, *PEOPLE[1:]]).results()
    for rows in (rows_of(results.signals, "k_index"), rows_of(results.trends, "k_index")):
        assert rows["status"].astype(str).tolist() == ["suppressed"] + ["ok"] * 9
        assert rows["reason"].iloc[0] == "Fewer than 50 inhabitants: not shown."


def test_a_rise_of_the_whole_city_stays_visible_in_the_change():
    rows = rows_of(town((2018, 2020), growth=2.0).results().trends, "k_index")
    assert (rows["change"] < -0.5).all()
    assert rows["change_relative"].to_numpy() == pytest.approx(0, abs=1e-9)
    assert rows["trend_relative"].eq(3).all()


def test_the_change_is_the_mean_of_changes_in_the_base_years_sigma_with_its_error():
    made = Town(10, PEOPLE)
    random = np.random.default_rng(4)
    after = {name: VALUES[name] + random.normal(0, 0.4, 10) for name in MEMBERS}
    for name in MEMBERS:
        made.add(name, 2018, VALUES[name], of=PEOPLE).add(name, 2020, after[name], of=PEOPLE)
    rows = rows_of(made.results().trends, "k_index")
    changes, squares, city_change = np.zeros(10), np.zeros(10), 0.0
    for name in MEMBERS:
        old, new = VALUES[name], after[name]
        city = sum(PEOPLE * old) / sum(PEOPLE)
        sigma = (sum(PEOPLE * (old - city) ** 2) / sum(PEOPLE)) ** 0.5
        changes += -(new - old) / sigma / 3
        city_change += -(sum(PEOPLE * new) / sum(PEOPLE) - city) / sigma / 3
        p, q = old / 100, new / 100
        squares += (100**2 * (p * (1 - p) + q * (1 - q)) / PEOPLE) / sigma**2
    band = np.maximum(1.959964 * np.sqrt(squares) / 3, 0.25 * statistics.stdev(changes))
    assert rows["change"].to_numpy() == pytest.approx(changes)
    assert rows["change_relative"].to_numpy() == pytest.approx(changes - city_change)
    assert rows["band"].to_numpy() == pytest.approx(band, rel=1e-6)


def test_modelled_members_count_in_the_level_and_not_in_the_change():
    made = town((2018, 2020), growth=1.0)
    for year in (2018, 2020):
        made.add("k_angst", year, np.linspace(3, 12, 10) * (year - 2017), of=PEOPLE, status="modelled")
    results = made.results()
    ingredients = results.ingredients.set_index("indicator")
    assert ingredients.loc["k_angst", ["in_level", "in_change"]].tolist() == [True, False]
    assert ingredients.loc["k_bijstand", ["in_level", "in_change"]].tolist() == [True, True]
    without = town((2018, 2020), growth=1.0).results()
    pd.testing.assert_series_equal(
        rows_of(results.trends, "k_index")["change"], rows_of(without.trends, "k_index")["change"]
    )
    assert not np.allclose(rows_of(results.signals, "k_index")["value"], rows_of(without.signals, "k_index")["value"])


def test_one_year_gives_a_level_and_says_why_there_is_no_change():
    results = town().results(language="nl")
    assert "k_level" not in results.unavailable
    for view in ("k_change_absolute", "k_change_relative"):
        assert results.unavailable[view] == "Voor de K-index is er maar één jaar: 2020."
    assert rows_of(results.trends, "k_index")["trend"].isna().all()


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ([(2014, 2016, 2020), (2016, 2018, 2020), (2020,)], [(2016, 2020), (2016, 2020), None]),
        ([(2014, 2016), (2016, 2018)], [(2014, 2016), (2016, 2018)]),
        ([(2014,)], [None]),
    ],
)
def test_members_share_the_widest_common_pair_of_years_and_else_keep_their_own(years, expected):
    axis = [2014, 2016, 2018, 2020]
    first, last = change_years(np.array([[year in own for year in axis] for own in years]))
    found = [None if begin < 0 else (axis[begin], axis[end]) for begin, end in zip(first, last)]
    assert found == expected


def test_a_small_area_says_in_the_index_too_why_it_is_hidden():
    people = np.array([49.0, *PEOPLE[1:]])
    rows = rows_of(town(people=people).results().signals, "k_index")
    assert rows["status"].iloc[0] == "suppressed"
    assert rows["reason"].iloc[0] == "Fewer than 50 inhabitants: not shown."


def test_seven_areas_are_too_few_for_the_index():
    results = town(people=PEOPLE[:7]).results()
    assert "k_level" in results.unavailable
    assert (
        "k_index" not in set(results.signals["indicator"]) or rows_of(results.signals, "k_index")["signal"].isna().all()
    )


def test_a_member_whose_error_is_not_known_says_so_among_the_ingredients():
    made = town((2018, 2020), growth=1.0)
    for year in (2018, 2020):
        made.add("k_jeugdzorg", year, np.linspace(3, 12, 10) * (year - 2017))
    reasons = made.results().ingredients.set_index("indicator")["reason"]
    assert "error is not known" in reasons["k_jeugdzorg"]
    assert "error" not in reasons["k_ao"]
