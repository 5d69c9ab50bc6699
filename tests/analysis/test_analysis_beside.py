"""What stands beside the classes: series, funnel, chance and inequality, against other libraries and by hand."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from scipy import stats
from support.observed import Town, rows_of

YEARS = range(2015, 2021)
SIZES = np.array([400, 800, 1200, 1600, 2000, 300, 900, 1500, 700, 1000], dtype=float)


def followed(rates: np.ndarray) -> Town:
    """Crimes per 1,000 of ten areas (years × areas)."""
    made = Town(10, SIZES, 2015)
    for year, row in zip(YEARS, rates):
        if year > 2015:
            made.add("c_inw", year, SIZES)
        counts = np.round(row * SIZES / 1000)
        made.add("o_misdrijf", year, counts / SIZES * 1000, of=SIZES, counted=counts)
    return made


def steady(slopes: np.ndarray) -> np.ndarray:
    return np.array([60.0 + slopes * step for step in range(len(YEARS))])


def test_a_series_rises_for_the_worse_and_falls_for_the_better():
    slopes = np.array([12.0, 12, -9, -9, 0, 0, 0, 0, 0, 0])
    rows = rows_of(followed(steady(slopes)).results().series, "o_misdrijf")
    assert rows["trend"].tolist() == [2, 2, 4, 4, 3, 3, 3, 3, 3, 3]
    assert rows["points"].unique().tolist() == [6]
    assert (rows["first"].iloc[0], rows["last"].iloc[0]) == (2015, 2020)
    assert rows["slope"].iloc[1] == pytest.approx(12.0, abs=1.0)


def test_its_slope_beside_is_theil_sens():
    rates = steady(np.linspace(-8, 12, 10))
    rates[3] += 40.0  # one wild year
    made = followed(rates)
    rows = rows_of(made.results().series, "o_misdrijf")
    seen = np.array([np.round(row * SIZES / 1000) / SIZES * 1000 for row in rates])
    for place in range(10):
        slope = stats.theilslopes(seen[:, place], np.arange(6)).slope
        assert rows["theil_sen"].iloc[place] == pytest.approx(slope, abs=1e-9)


def test_a_score_has_a_slope_and_no_verdict():
    made = Town(10, 1000)
    for step, year in enumerate(YEARS):
        made.add("l_lbm", year, np.linspace(-1, 1, 10) + 0.1 * step)
    rows = rows_of(made.results().series, "l_lbm")
    assert rows["theil_sen"].to_numpy() == pytest.approx(np.full(10, 0.1))
    assert rows["trend"].isna().all()


def test_four_years_are_no_series():
    made = followed(steady(np.zeros(10))[:4])
    assert rows_of(made.results().series, "o_misdrijf").empty


def test_a_series_starts_where_the_boundary_moved_last():
    made = followed(steady(np.zeros(10)))
    moved = pd.DataFrame({"area_code": [made.codes[0], made.codes[1]], "year": [2016, 2018]})
    rows = rows_of(made.results(breaks=moved).series, "o_misdrijf").set_index("area_code")
    assert rows.loc[made.codes[0], ["first", "points"]].tolist() == [2016, 5]
    assert made.codes[1] not in rows.index


def test_chance_alone_reddens_so_many():
    """Σ Φ(−0.5·σ/SE) with the error at the reference, by hand with the standard library."""
    rates = np.array([40, 55, 62, 58, 61, 90, 66, 59, 71, 50], dtype=float)
    results = followed(np.array([rates])).results()
    reference = rows_of(results.references, "o_misdrijf").iloc[0]
    row = rows_of(results.chance, "o_misdrijf").iloc[0]
    by_hand = 0.0
    for size in SIZES:
        error = 1000 * math.sqrt(reference["value"] / 1000 / size)
        by_hand += 0.5 * math.erfc(0.5 * reference["sigma"] / error / math.sqrt(2))
    assert row["red_expected"] == pytest.approx(by_hand, abs=1e-9)
    assert row["areas"] == 10
    assert row["red"] == int((rows_of(results.signals, "o_misdrijf")["signal"] <= 2).sum())


def test_in_a_funnel_only_far_values_lie_outside_and_shrinking_pulls_small_areas_most():
    rates = np.array([60, 55, 62, 58, 61, 140, 66, 59, 300, 50], dtype=float)
    results = followed(np.array([rates])).results()
    rows = rows_of(results.funnel, "o_misdrijf")
    assert rows["position"].iloc[8] >= 1
    assert rows["position"].iloc[[0, 1, 2, 3, 4]].tolist() == [0] * 5
    pulled = (rows["value"] - rows["shrunk"]).abs() / (rows["value"] - rows["value"].mean()).abs()
    assert pulled.iloc[5] > 0
    assert (rows["limit_low"] < rows_of(results.signals, "o_misdrijf")["reference"].iloc[0]).all()
    assert rows["value"].tolist() == rows_of(results.signals, "o_misdrijf")["value"].tolist()


def test_the_spread_between_areas_grows_when_they_drift_apart():
    slopes = np.array([10.0, 8, 6, 4, 2, -2, -4, -6, -8, -10])
    rates = steady(slopes) + slopes
    results = followed(rates).results()
    rows = rows_of(results.inequality, "o_misdrijf")
    assert rows["year"].tolist() == list(YEARS)
    assert rows["trend"].dropna().tolist() == [2]
    seen = np.round(rates[5] * SIZES / 1000) / SIZES * 1000
    mean = np.average(seen, weights=SIZES)
    assert rows["sd"].iloc[5] == pytest.approx(math.sqrt(np.average((seen - mean) ** 2, weights=SIZES)), abs=1e-9)
    assert rows["cv"].iloc[5] == pytest.approx(rows["sd"].iloc[5] / mean, abs=1e-9)
    assert rows["dissimilarity"].isna().all()


def test_dissimilarity_is_half_the_sum_of_the_differences_in_shares():
    people = SIZES
    having = np.array([40, 10, 120, 80, 100, 90, 30, 60, 70, 20], dtype=float)
    made = Town(10, people).add("k_bijstand", 2020, having / people * 100, of=people, counted=having)
    made.add("k_bijstand", 2019, having / people * 100, of=people, counted=having)
    row = rows_of(made.results().inequality, "k_bijstand").iloc[-1]
    lacking = people - having
    by_hand = 0.5 * np.abs(having / having.sum() - lacking / lacking.sum()).sum()
    assert row["dissimilarity"] == pytest.approx(by_hand, abs=1e-12)


def test_what_is_hidden_is_in_none_of_them():
    sizes = SIZES.copy()
    sizes[4] = 30
    made = Town(10, sizes, 2015)
    for year in YEARS:
        if year > 2015:
            made.add("c_inw", year, sizes)
        made.add("o_misdrijf", year, np.full(10, 60.0), of=sizes, counted=np.round(60.0 * sizes / 1000))
    results = made.results()
    assert made.codes[4] not in set(results.series["area_code"])
    assert made.codes[4] not in set(results.funnel["area_code"])
    assert rows_of(results.inequality, "o_misdrijf")["areas"].unique().tolist() == [9]
