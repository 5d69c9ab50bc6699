"""The Leefbaarometer's own classes of level and of development in place of ours (DOMAIN §5, §6)."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from support.observed import Town, rows_of

CLASSES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 5, 5, 5]
TRENDS = [2, 2, 2, 2, 3, 4, 4, 4, 4, 3, 3, 3]
SINCE = {("o_lbm_ontwikkeling", 2024): 2014}
SCORES = np.linspace(-0.3, 0.3, 12)


def town(inhabitants=1000.0):
    made = Town(12, inhabitants=inhabitants)
    made.add("o_lbm", 2014, SCORES).add("o_lbm", 2018, SCORES).add("o_lbm", 2024, SCORES[::-1])
    return made.add("o_lbm_ontwikkeling", 2024, CLASSES)


def test_the_published_development_is_the_trend_and_the_reason_says_so():
    results = town().results(since=SINCE)
    trends = rows_of(results.trends, "o_lbm")
    assert trends["trend"].tolist() == TRENDS
    assert trends["published"].tolist() == CLASSES
    assert trends["year_from"].tolist() == [2014] * 12
    assert trends["year_to"].tolist() == [2024] * 12
    assert (
        trends["reason"].iloc[0].startswith("Worse: development class 1 of the nine of the Leefbaarometer, 2014–2024.")
    )
    # what the scores themselves did, which is not what the class says
    assert (
        "from −0.300 to 0.300 (+0.600); against the municipality +0.600: strongly better." in trends["reason"].iloc[0]
    )
    assert "o_lbm_ontwikkeling" not in set(results.trends["indicator"])
    # it is no indicator with a signal of its own
    assert rows_of(results.signals, "o_lbm_ontwikkeling")["signal"].isna().all()
    assert results.coincidence["available_count"].eq(1).all()


def test_without_a_development_the_scores_are_compared_by_the_rule():
    made = town()
    trends = rows_of(made.results().trends, "o_lbm")
    assert trends["published"].isna().all()
    assert trends["trend"].iloc[0] == 5
    # and where the period asked for does not hold that of the development
    inside = rows_of(made.results(since=SINCE, period=(2014, 2018)).trends, "o_lbm")
    assert inside["published"].isna().all()
    assert inside["year_to"].tolist() == [2018] * 12


def test_of_two_developments_in_the_period_the_longer_counts():
    made = town().add("o_lbm_ontwikkeling", 2018, 5)
    since = {**SINCE, ("o_lbm_ontwikkeling", 2018): 2014}
    assert rows_of(made.results(since=since).trends, "o_lbm")["published"].tolist() == CLASSES
    earlier = rows_of(made.results(since=since, period=(2012, 2019)).trends, "o_lbm")
    assert earlier["published"].tolist() == [5] * 12
    assert earlier["trend"].tolist() == [3] * 12


def test_a_published_trend_hangs_on_no_choice_of_ours():
    trends = rows_of(town().results(since=SINCE).trends, "o_lbm")
    assert not trends["fragile"].any()


def test_a_small_area_has_no_published_trend_either():
    people = [30.0, 120.0, *[1000.0] * 10]
    results = town(people).results(since=SINCE)
    trends = rows_of(results.trends, "o_lbm")
    assert pd.isna(trends["trend"].iloc[0])
    assert pd.isna(trends["published"].iloc[0])
    assert trends["status"].iloc[0] == "suppressed"
    assert trends["reason"].iloc[0] == "Fewer than 50 inhabitants: not shown."
    assert trends["uncertain"].tolist() == [False, True, *[False] * 10]
    seen = rows_of(results.observations, "o_lbm_ontwikkeling").set_index("area_code")["value"]
    assert np.isnan(seen[trends["area_code"].iloc[0]])


def test_an_area_that_was_small_in_the_first_year_has_none():
    made = town().add("c_inw", 2014, [30.0, *[1000.0] * 11])
    assert pd.isna(rows_of(made.results(since=SINCE).trends, "o_lbm")["trend"].iloc[0])


def test_no_published_trend_runs_across_a_moved_boundary():
    made = town()
    moved = pd.DataFrame({"area_code": [made.codes[8]], "year": [2019]})
    trends = rows_of(made.results(since=SINCE, breaks=moved).trends, "o_lbm")
    assert pd.isna(trends["trend"].iloc[8])
    assert "the boundary was moved" in trends["reason"].iloc[8]
    assert trends["trend"].iloc[7] == 4


def test_areas_without_a_published_class_are_compared_between_the_same_years():
    made = Town(12).add("o_lbm", 2012, 0.0).add("o_lbm", 2014, SCORES).add("o_lbm", 2024, SCORES[::-1])
    made.add("o_lbm_ontwikkeling", 2024, CLASSES[1:], places=made.codes[1:])
    trends = rows_of(made.results(since=SINCE).trends, "o_lbm")
    assert (trends["year_from"].iloc[0], trends["trend"].iloc[0]) == (2014, 5)
    assert pd.isna(trends["published"].iloc[0])


def test_a_development_alone_gives_a_trend_without_scores():
    made = Town(12).add("o_lbm", 2024, np.nan, status="missing").add("o_lbm_ontwikkeling", 2024, CLASSES)
    results = made.results(since=SINCE)
    trends = rows_of(results.trends, "o_lbm")
    assert trends["trend"].tolist() == TRENDS
    assert trends["status"].eq("ok").all()
    assert trends["year_from"].tolist() == [2014] * 12
    assert trends["trend_relative"].isna().all()
    assert trends["reason"].iloc[4].endswith("What is relative to the municipality was not published.")
    assert results.nuisance == "o_lbm"
    assert "o_change_absolute" not in results.unavailable
    assert "o_change_relative" in results.unavailable
    assert {"o_level", "focus", "coincidence_relative"} <= set(results.unavailable)
    # an indicator with figures goes before it
    assert made.add("o_misdrijf", 2024, 5.0).results(since=SINCE).nuisance == "o_misdrijf"


def test_classes_of_level_are_signals_by_themselves():
    made = Town(12).add("o_lbm_klasse", 2024, CLASSES)
    results = made.results()
    signals = rows_of(results.signals, "o_lbm_klasse")
    assert signals["signal"].tolist() == [1, 1, 2, 2, 3, 4, 4, 5, 5, 3, 3, 3]
    assert signals["reason"].iloc[2] == "Unfavourable: class 3 of the nine of the Leefbaarometer."
    assert results.nuisance == "o_lbm_klasse"


def test_classes_are_never_compared_between_years():
    made = Town(12).add("o_lbm_klasse", 2014, 9).add("o_lbm_klasse", 2024, CLASSES)
    trends = rows_of(made.results().trends, "o_lbm_klasse")
    assert trends["trend"].isna().all()
    assert "too coarse to compare" in trends["reason"].iloc[0]
    made.add("o_lbm_ontwikkeling", 2024, CLASSES)
    assert rows_of(made.results(since=SINCE).trends, "o_lbm_klasse")["trend"].tolist() == TRENDS


@pytest.mark.parametrize(
    ("choices", "kept", "gone"), [(False, "o_lbm", "o_lbm_klasse"), (True, "o_lbm_klasse", "o_lbm")]
)
def test_a_score_and_its_classes_count_once(choices, kept, gone):
    from quickscan_veerkracht.veerkracht.study import Choice

    made = town().add("o_lbm_klasse", 2024, CLASSES)
    study = {"choices": (Choice("o_lbm", method="classes"),)} if choices else {}
    results = made.results(since=SINCE, nuisance_indicator="o_lbm", **study)
    assert kept in set(results.signals["indicator"])
    assert gone not in set(results.signals["indicator"])
    assert gone not in set(results.observations["indicator"])
    assert results.nuisance == kept
    assert rows_of(results.trends, kept)["trend"].tolist() == TRENDS
    assert results.coincidence["available_count"].eq(1).all()
