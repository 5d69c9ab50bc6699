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
