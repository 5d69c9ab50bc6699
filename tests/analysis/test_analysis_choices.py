"""What a user may choose for one indicator: how it is classed, what it is compared with, which side is unfavourable."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest
from quickscan_veerkracht.veerkracht.analysis.results import Results
from quickscan_veerkracht.veerkracht.study import Choice, Study, Thresholds
from support.observed import MUNICIPALITY, Town, rows_of

TEN = np.arange(2.0, 22.0, 2.0)
RATE = "o_misdrijf"  # higher is worse


def town(values=TEN, people=1000) -> Town:
    made = Town(len(values), people)
    return made.add(RATE, 2020, values, of=people, counted=np.array(values) * people / 1000)


def results_of(made: Town, study: Study) -> Results:
    return made.results(
        "nl", **{item.name: getattr(study, item.name) for item in fields(study) if item.name != "language"}
    )


def signals_of(made: Town, study: Study):
    return rows_of(results_of(made, study).signals, RATE)


def chosen(**what) -> Study:
    return Study(choices=(Choice(RATE, **what),))


def test_quintiles_put_as_many_areas_in_each_class():
    rows = signals_of(town(), chosen(method="quintiles"))
    assert rows["signal"].tolist() == [5, 5, 4, 4, 3, 3, 2, 2, 1, 1]
    assert "vijfde deel 1" in rows["reason"].iloc[-1]
    assert "z =" not in rows["reason"].iloc[-1]


def test_four_areas_cannot_be_put_in_five_classes_and_it_says_so():
    rows = signals_of(town(TEN[:4]), chosen(method="quintiles"))
    assert rows["signal"].isna().all()
    assert rows["reason"].str.contains("minder dan vijf gebieden").all()


def test_fixed_breaks_are_in_the_indicators_own_unit_and_a_value_on_one_is_in_the_outer_class():
    rows = signals_of(town(), chosen(method="breaks", breaks=(4.0, 8.0, 12.0, 16.0)))
    assert rows["signal"].tolist() == [5, 5, 4, 4, 3, 2, 2, 1, 1, 1]
    assert "4,0 – 8,0 – 12,0 – 16,0" in rows["reason"].iloc[0]


def test_fixed_breaks_need_nothing_to_compare_with():
    rows = signals_of(town(TEN[:3]), chosen(method="breaks", breaks=(4.0, 8.0, 12.0, 16.0)))
    assert rows["signal"].tolist() == [5, 5, 4]
    assert rows["z"].isna().all()


def test_a_benchmark_is_unfavourable_only_when_the_whole_interval_is():
    # Byar by hand for x of 1000: 2 (0.22–7.22), 20 (12.2–30.9); the municipality has 11 per 1,000
    rows = signals_of(town(), chosen(method="benchmark"))
    assert rows["reference"].round(6).unique().tolist() == [11.0]
    assert rows["signal"].iloc[[0, 4, 5, 9]].tolist() == [4, 3, 3, 2]
    assert "geheel boven 11,0" in rows["reason"].iloc[9]
    assert "rond 11,0" in rows["reason"].iloc[5]


def test_classes_of_the_leefbaarometer_are_taken_as_they_are():
    made = Town(9, 1000).add("l_lbm", 2020, np.arange(1.0, 10.0))
    study = Study(choices=(Choice("l_lbm", method="classes"),))
    assert rows_of(results_of(made, study).signals, "l_lbm")["signal"].tolist() == [1, 1, 2, 2, 3, 4, 4, 5, 5]


def test_a_norm_is_what_every_area_is_compared_with():
    rows = signals_of(town(), chosen(reference="norm", norm=20.0))
    sigma = np.sqrt(np.mean((TEN - 20.0) ** 2))
    assert rows["z"].to_numpy() == pytest.approx(-(TEN - 20.0) / sigma)
    assert rows["reason"].iloc[0].count("20,0") == 1


def test_the_first_year_is_the_yardstick_of_later_ones():
    made = town()
    made.add("c_inw", 2022, 1000).add(RATE, 2022, TEN + 5.0, of=1000, counted=TEN + 5.0)
    rows = signals_of(made, chosen(reference="base_year"))
    sigma = np.sqrt(np.mean((TEN - 11.0) ** 2))
    assert rows["year"].unique().tolist() == [2022]
    assert rows["z"].to_numpy() == pytest.approx(-(TEN + 5.0 - 11.0) / sigma)


def test_peers_are_the_areas_with_as_much_social_housing():
    made = town()
    share = np.array([5.0] * 5 + [40.0] * 5)
    made.add("w_corp", 2020, share, of=500).add("c_won", 2020, 500)
    rows = signals_of(made, chosen(reference="peers"))
    assert rows["reference"].round(9).tolist() == [6.0] * 5 + [16.0] * 5
    assert rows["z"].iloc[2] == pytest.approx(0.0)
    assert rows["z"].iloc[7] == pytest.approx(0.0)


def test_chosen_areas_are_the_reference_of_all():
    made = town()
    study = Study(selection=tuple(made.codes[:2]), choices=(Choice(RATE, reference="selection"),))
    assert signals_of(made, study)["reference"].round(9).unique().tolist() == [3.0]


def test_the_other_direction_mirrors_the_classes():
    own = signals_of(town(), Study())["signal"].to_numpy(dtype=int)
    turned = signals_of(town(), chosen(direction=1))["signal"].to_numpy(dtype=int)
    assert turned.tolist() == (6 - own).tolist()
    assert signals_of(town(), chosen(direction=0))["signal"].isna().all()


def test_other_bounds_of_z_make_other_classes():
    rows = signals_of(town(), Study(thresholds=Thresholds(clear=0.2, strong=1.5)))
    z = rows["z"].to_numpy()
    assert rows["signal"].tolist() == [
        1 + sum(value > cut for cut in (-1.5, -0.2)) + sum(value >= cut for cut in (0.2, 1.5)) for value in z
    ]


def test_a_published_row_stays_the_reference_beside_choices_on_others():
    made = town().published(RATE, 2020, 9.0, MUNICIPALITY)
    study = Study(choices=(Choice("k_bijstand", method="quintiles"),))
    assert signals_of(made, study)["reference"].unique().tolist() == [9.0]
