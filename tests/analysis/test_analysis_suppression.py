"""Counts of people that an organisation made itself: small ones hidden, others rounded (DOMAIN §4)."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from support.observed import MUNICIPALITY, Town, rows_of

PEOPLE = 1000.0


def town(cases: list[float], total: bool = True) -> Town:
    made = Town(len(cases), PEOPLE)
    shares = [100 * number / PEOPLE for number in cases]
    made.add("k_lvb", 2020, shares, of=PEOPLE, counted=cases)
    if total:
        everyone = PEOPLE * len(cases)
        made.add("k_lvb", 2020, 100 * sum(cases) / everyone, of=everyone, counted=sum(cases), places=[MUNICIPALITY])
    return made


def shown(made: Town) -> pd.DataFrame:
    rows = rows_of(made.results().observations, "k_lvb")
    return rows[rows["area_code"] != MUNICIPALITY].set_index("area_code").loc[made.codes]


def test_one_to_four_people_are_hidden_and_none_and_five_are_not():
    rows = shown(town([0, 1, 4, 5, 6, 20, 30, 40, 50, 60]))
    assert rows["numerator"].isna().tolist() == [False, True, True, *[False] * 7]
    assert rows["value"].isna().tolist() == rows["numerator"].isna().tolist()
    assert rows["status"].iloc[1] == "suppressed"


def test_other_counts_are_rounded_to_five_and_the_share_follows():
    rows = shown(town([1, 2, 7, 8, 12, 13, 22, 23, 40, 50]))
    assert rows["numerator"].tolist()[2:] == [5, 10, 10, 15, 20, 25, 40, 50]
    assert rows["value"].tolist()[2:] == pytest.approx([100 * n / PEOPLE for n in (5, 10, 10, 15, 20, 25, 40, 50)])


@pytest.mark.parametrize("total", [True, False], ids=["a published total", "a total of the areas"])
def test_where_one_area_alone_is_hidden_the_smallest_other_goes_too(total):
    made = town([3, 30, 10, 40, 50, 60, 70, 80, 90, 99], total)
    results = made.results()
    hidden = rows_of(results.hidden, "k_lvb").set_index("area_code")["reason"]
    assert sorted(hidden.index) == [made.codes[0], made.codes[2]]
    assert "1 to 4" in hidden[made.codes[0]]
    assert "total" in hidden[made.codes[2]]


def test_an_area_of_few_inhabitants_counts_as_the_one_that_is_hidden():
    made = Town(10, [40.0, *[PEOPLE] * 9])
    made.add("k_lvb", 2020, 5.0, of=[40.0, *[PEOPLE] * 9], counted=[2.0, *[50.0 + 5 * n for n in range(9)]])
    assert sorted(rows_of(made.results().hidden, "k_lvb")["area_code"]) == made.codes[:2]


def test_a_hidden_count_is_in_no_signal_and_no_sentence():
    made = town([3, 2, 10, 40, 50, 60, 70, 80, 90, 99])
    rows = rows_of(made.results().signals, "k_lvb").set_index("area_code").loc[made.codes[:2]]
    assert rows[["value", "denominator", "low", "high", "z"]].isna().all(axis=None)
    assert rows["signal"].isna().all()
    assert rows["reason"].str.contains("1 to 4").all()


def test_published_counts_are_neither_hidden_nor_rounded():
    made = Town(10, PEOPLE).add("k_bijstand", 2020, np.arange(10) / 10, of=PEOPLE, counted=np.arange(10))
    rows = rows_of(made.results().observations, "k_bijstand")
    assert rows["numerator"].tolist() == list(range(10))


def test_a_total_of_sensitive_numbers_is_not_shown_where_one_is_hidden():
    rows = rows_of(town([1, 2, 7, 8, 12, 13, 22, 23, 40, 50]).results().observations, "k_lvb").set_index("area_code")
    assert rows.loc[MUNICIPALITY, ["value", "denominator", "numerator"]].isna().all()
    assert rows.loc[MUNICIPALITY, "status"] == "suppressed"
    whole = rows_of(town([0, 6, 7, 8, 12, 13, 22, 23, 40, 50]).results().observations, "k_lvb").set_index("area_code")
    assert whole.loc[MUNICIPALITY, "numerator"] == 181


@pytest.mark.parametrize("total", [True, False], ids=["a published total", "a total of the areas"])
def test_the_reference_of_sensitive_numbers_takes_the_middle_of_1_to_4_and_the_others_as_shown(total):
    rows = rows_of(town([1, 4, 7, 8, 12, 13, 22, 23, 40, 50], total).results().signals, "k_lvb")
    people = 2.5 + 2.5 + 5 + 10 + 10 + 15 + 20 + 25 + 40 + 50
    assert rows["reference"].to_numpy() == pytest.approx(100 * people / (10 * PEOPLE))


def small_town(cases: list[float]) -> Town:
    """Areas of 30 people, then of 60 and 150, then of 1000, under a published total of inhabitants and of benefits."""
    sizes = [30.0, 60.0, 150.0, *[1000.0] * 9]
    made = Town(len(sizes), sizes).published("c_inw", 2020, sum(sizes))
    made.add("k_bijstand", 2020, 100 * np.array(cases) / sizes, of=sizes, counted=cases)
    whole = sum(cases)
    return made.add("k_bijstand", 2020, 100 * whole / sum(sizes), sum(sizes), whole, places=[MUNICIPALITY])


def test_beside_a_lonely_area_a_small_one_goes_that_leaves_it_room():
    made = small_town([2, 4, 9, *[50.0] * 9])
    hidden = made.results().hidden
    assert set(hidden["area_code"]) == {made.codes[0], made.codes[2]}
    assert hidden.groupby("area_code")["indicator"].agg(set).tolist() == [{"c_inw", "k_bijstand"}] * 2


def test_a_size_of_another_year_is_hidden_too_as_it_hardly_changes():
    made = small_town([2, 4, 9, *[50.0] * 9]).add("c_inw", 2019, [145.0], places=["BU99910002"])
    hidden = rows_of(made.results().hidden, "c_inw")
    assert set(hidden.loc[hidden["area_code"] == made.codes[2], "year"]) == {2019, 2020}


def test_a_size_of_a_year_in_which_nobody_was_small_stays():
    """The one that is hidden now is shown then, so its neighbour's size of then hides nothing."""
    made = small_town([2, 4, 9, *[50.0] * 9])
    made.add("c_inw", 2019, [60.0, 140.0, 145.0], places=made.codes[:3])
    hidden = rows_of(made.results().hidden, "c_inw")
    assert set(hidden["year"]) == {2020}


def test_a_number_without_a_rate_is_a_number_too():
    made = small_town([2, 4, 9, *[50.0] * 9])
    crimes = [7.0, 3.0, 12.0, *[60.0] * 9]
    made.add("o_misdrijf", 2024, np.nan, counted=crimes).add(
        "o_misdrijf", 2024, np.nan, counted=sum(crimes), places=[MUNICIPALITY]
    )
    results = made.results()
    hidden = rows_of(results.hidden, "o_misdrijf")
    assert set(hidden["area_code"]) == {made.codes[0], made.codes[2]}
    rows = rows_of(results.observations, "o_misdrijf").set_index("area_code")["numerator"]
    assert rows.isna().sum() == 2
    assert rows[MUNICIPALITY] == sum(crimes)


def test_where_the_hidden_areas_have_no_cases_an_area_that_has_some_goes_too():
    made = small_town([0, 4, 1, *[50.0] * 9])
    hidden = rows_of(made.results().hidden, "k_bijstand")
    assert set(hidden["area_code"]) == {made.codes[0], made.codes[1], made.codes[2]}


def test_a_score_stays_where_only_the_size_is_hidden_but_says_nothing_of_it():
    made = small_town([2, 4, 9, *[50.0] * 9]).add("l_soc", 2020, np.arange(12) / 10, of=[30, 60, 150, *[1000] * 9])
    results = made.results()
    row = rows_of(results.signals, "l_soc").set_index("area_code").loc[made.codes[2]]
    assert row["value"] == pytest.approx(0.2)
    assert pd.isna(row["denominator"])
    assert "150" not in row["reason"]
    assert row["uncertain"]
    # the areas of which a size is shown, and neither the hidden one nor the one without a size
    weighted = (60 * 0.1 + sum(1000 * n / 10 for n in range(3, 12))) / 9060
    assert row["reference"] == pytest.approx(weighted)
