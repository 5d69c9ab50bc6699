from __future__ import annotations

import statistics

import numpy as np
import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.analysis.trends import trend_classes
from support.observed import Town, rows_of


def two_years(before, after, people=1000, indicator="k_bijstand", **figures) -> Town:
    town = Town(len(before), people)
    return town.add(indicator, 2018, before, **figures).add(indicator, 2020, after, **figures)


def trends(town: Town, indicator: str = "k_bijstand", **study) -> pd.DataFrame:
    return rows_of(town.results(**study).trends, indicator)


@pytest.mark.parametrize(
    ("change", "trend"),
    [(-2.01, 1), (-2.0, 2), (-1.01, 2), (-1.0, 3), (0, 3), (1.0, 3), (1.01, 4), (2.0, 4), (2.01, 5)],
)
def test_a_change_is_one_beyond_the_band_and_strong_beyond_twice_the_band(change, trend):
    assert trend_classes(np.array([change]), np.array([1.0])).tolist() == [trend]


def test_binary_rounding_does_not_make_a_change_on_the_band_into_a_trend():
    assert trend_classes(np.array([0.1 + 0.2]), np.array([0.3])).tolist() == [3]


def test_the_band_of_a_share_is_its_sampling_error_or_a_quarter_of_the_spread():
    before, after = [5.0] * 10, [5.0, 5.2, 5.1, 4.9, 5.4, 6.0, 5.0, 3.0, 5.5, 9.0]
    people = [200, *[100_000] * 9]
    town = two_years(before, after, people, of=np.array(people, dtype=float))
    rows = trends(town)
    delta = 0.25 * statistics.stdev(new - old for old, new in zip(before, after))
    for row, old, new, n in zip(rows.itertuples(), before, after, people):
        p, q = old / 100, new / 100
        error = 100 * (p * (1 - p) / n + q * (1 - q) / n) ** 0.5
        assert row.band == pytest.approx(max(1.959964 * error, delta), rel=1e-6)
        assert row.change == pytest.approx(old - new)
    assert rows["band"].iloc[0] > rows["band"].iloc[1]
    assert rows["trend"].tolist()[7] == 5
    assert rows["trend"].tolist()[9] == 1


def test_the_band_of_a_rate_counts_the_events():
    counts = np.array([40, 90, 60, 55, 70, 80, 65, 45])
    people = np.full(8, 2000.0)
    town = Town(8, people).add("o_misdrijf", 2018, counts / 2, of=people, counted=counts)
    town.add("o_misdrijf", 2020, counts / 2 + 1, of=people, counted=counts + 2)
    rows = trends(town, "o_misdrijf")
    for row, x in zip(rows.itertuples(), counts):
        assert row.band == pytest.approx(1.959964 * 1000 * (x / 2000**2 + (x + 2) / 2000**2) ** 0.5, rel=1e-6)


def test_whole_percent_columns_need_at_least_one_point():
    after = [10.0, 11.0, 11.5, 12.5, 10.0, 10.0, 10.0, 10.0]
    town = two_years([10.0] * 8, after, 10**9, of=1e9).change("k_bijstand", whole_percent=True)
    rows = trends(town)
    assert rows["band"].to_numpy() == pytest.approx(1.0)
    assert rows["trend"].tolist()[:4] == [3, 3, 2, 1]


def test_an_index_has_no_error_and_takes_a_quarter_of_the_spread():
    before, after = np.zeros(8), np.array([0.1, -0.1, 0.2, -0.2, 0.02, 0.0, 0.3, -0.6])
    rows = trends(two_years(before, after, indicator="o_lbm"), "o_lbm")
    delta = 0.25 * statistics.stdev(after)
    assert rows["band"].to_numpy() == pytest.approx(delta)
    assert rows["trend"].tolist() == [4, 2, 5, 1, 3, 3, 5, 1]


def test_areas_under_200_inhabitants_do_not_set_the_least_change():
    before, after = np.zeros(9), np.array([0.1, -0.1, 0.2, -0.2, 0.02, 0.0, 0.3, -0.6, 50])
    rows = trends(two_years(before, after, [1000] * 8 + [199], indicator="o_lbm"), "o_lbm")
    assert rows["band"].iloc[0] == pytest.approx(0.25 * statistics.stdev(after[:8]))
    assert rows["uncertain"].tolist() == [False] * 8 + [True]


def test_relative_is_the_change_less_that_of_the_published_municipality():
    town = two_years([5.0] * 8, [5.0, 6, 7, 8, 5, 6, 7, 8], 10**9, of=1e9)
    town.published("k_bijstand", 2018, 5.0).published("k_bijstand", 2020, 7.0)
    rows = trends(town)
    assert rows["change"].to_numpy() == pytest.approx([0, -1, -2, -3] * 2)
    assert rows["change_relative"].to_numpy() == pytest.approx([2, 1, 0, -1] * 2)
    assert rows["trend"].tolist()[:4] == [3, 1, 1, 1]
    assert rows["trend_relative"].tolist()[:4] == [5, 5, 3, 1]


def test_a_municipality_published_in_one_year_only_is_weighted_in_both():
    people = np.array([100_000.0, *[50_000] * 7])
    town = two_years([5.0] * 8, [9.0, *[5.0] * 7], people, of=people).published("k_bijstand", 2020, 99.0)
    rows = trends(town)
    city = (9 * 100_000 + 5 * 350_000) / 450_000 - 5
    assert rows["change_relative"].to_numpy() == pytest.approx([-4 + city, *[city] * 7])


def test_an_area_that_is_hidden_in_either_year_has_no_trend():
    town = Town(10, [49, *[1000] * 9], year=2018).add("c_inw", 2020, 1000)
    town.add("k_bijstand", 2018, range(10), of=1000).add("k_bijstand", 2020, range(10, 0, -1), of=1000)
    rows = trends(town)
    assert rows["trend"].isna().tolist() == [True] + [False] * 9
    assert rows["status"].iloc[0] == "suppressed"
    assert "2018" in rows["reason"].iloc[0]
    assert "50 inhabitants" in rows["reason"].iloc[0]


def test_a_missing_year_of_an_area_is_no_change_of_zero():
    rows = trends(two_years([np.nan, *range(1, 10)], range(10), of=1000))
    assert np.isnan(rows["change"].iloc[0])
    assert pd.isna(rows["trend"].iloc[0])
    assert rows["status"].iloc[0] == "missing"


@pytest.mark.parametrize(("year", "has_trend"), [(2018, True), (2019, False), (2020, False), (2021, True)])
def test_no_trend_runs_across_a_moved_boundary(year, has_trend):
    town = two_years(range(10), [3, *range(2, 11)], of=1000)
    moved = pd.DataFrame({"area_code": [town.codes[4]], "year": [year]})
    rows = rows_of(town.results(breaks=moved).trends, "k_bijstand")
    assert rows["trend"].notna().tolist() == [True] * 4 + [has_trend] + [True] * 5
    assert ("boundary" in rows["reason"].iloc[4]) == (not has_trend)


def test_an_area_with_a_moved_boundary_does_not_set_the_least_change_of_the_others():
    after = np.array([0.1, -0.1, 0.2, -0.2, 0.02, 0.0, 0.3, -0.6, 50])
    town = two_years(np.zeros(9), after, indicator="o_lbm")
    moved = pd.DataFrame({"area_code": [town.codes[8]], "year": [2020]})
    rows = rows_of(town.results(breaks=moved).trends, "o_lbm")
    assert rows["band"].iloc[0] == pytest.approx(0.25 * statistics.stdev(after[:8]))


def test_modelled_figures_never_have_a_trend():
    rows = trends(two_years(range(10), range(1, 11), indicator="k_angst"), "k_angst")
    assert rows["trend"].isna().all()
    assert rows["reason"].str.contains("modelled").all()


def test_one_year_is_no_trend_and_says_which_year():
    rows = trends(Town(10).add("k_bijstand", 2020, range(10), of=1000))
    assert rows["trend"].isna().all()
    assert rows["year_from"].isna().all()
    assert rows["reason"].str.contains("only one year, 2020").all()


def test_the_years_compared_are_the_first_and_last_inside_the_period_with_enough_areas():
    town = Town(9)
    for year in (2014, 2015, 2018, 2020, 2023):
        values = np.where(np.arange(9) < (7 if year == 2015 else 9), 5.0 + np.arange(9), np.nan)
        town.add("k_bijstand", year, values, of=1000)
    rows = trends(town, period=(2015, 2022))
    assert rows["year_from"].eq(2018).all()
    assert rows["year_to"].eq(2020).all()


def test_higher_is_better_mirrors_the_trend():
    before, after = range(10), [3, 2, 2, 9, 8, 4, 1, 7, 8, 2]
    worse = trends(two_years(before, after, of=1000))
    better = trends(two_years(before, after, of=1000).change("k_bijstand", direction=1))
    assert better["trend"].tolist() == (6 - worse["trend"]).tolist()
    assert better["trend_relative"].tolist() == (6 - worse["trend_relative"]).tolist()


def test_a_share_without_a_denominator_has_a_trend_that_is_hatched_and_says_why():
    rows = trends(two_years(range(10), [3, *range(2, 11)], indicator="k_jeugdzorg"), "k_jeugdzorg")
    assert rows["trend"].notna().all()
    assert rows["uncertain"].all()
    assert rows["reason"].str.endswith("No denominator is known: indicative.").all()
    assert not trends(two_years(range(10), [3, *range(2, 11)], of=1000))["uncertain"].any()
