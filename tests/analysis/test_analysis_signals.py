from __future__ import annotations

import numpy as np
import pytest
from quickscan_veerkracht.veerkracht.analysis.classing import signal_classes
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from support.observed import Town, rows_of


@pytest.mark.parametrize(
    ("z", "signal"),
    [(-1.001, 1), (-1.0, 1), (-0.999, 2), (-0.5, 2), (-0.499, 3), (0, 3), (0.499, 3), (0.5, 4), (0.999, 4), (1.0, 5)],
)
def test_the_border_of_a_class_belongs_to_the_outer_class(z, signal):
    assert signal_classes(np.array([z])).tolist() == [signal]


def test_a_value_on_a_border_is_not_moved_by_binary_rounding():
    noisy = np.array([-1.0 + 1e-15, -0.5 + 1e-15, 0.5 - 1e-15, 1.0 - 1e-15])
    assert signal_classes(noisy).tolist() == [1, 2, 4, 5]


def test_a_missing_z_has_no_class():
    assert signal_classes(np.array([np.nan])).tolist() == [0]


def test_z_is_the_distance_to_the_published_municipality_over_the_weighted_spread():
    values = np.array([2.0, 4, 4, 6, 6, 6, 8, 10, 12, 14])
    weights = np.array([500, 800, 1000, 1200, 300, 900, 700, 600, 400, 250], dtype=float)
    town = Town(10, weights).add("k_bijstand", 2020, values, of=weights).published("k_bijstand", 2020, 6.0)
    results = town.results()
    sigma = (sum(n * (x - 6.0) ** 2 for x, n in zip(values, weights)) / sum(weights)) ** 0.5
    rows = rows_of(results.signals, "k_bijstand")
    assert rows["z"].to_numpy() == pytest.approx([-(x - 6.0) / sigma for x in values])
    reference = rows_of(results.references, "k_bijstand").iloc[0]
    assert (reference["value"], reference["kind"], reference["areas"]) == (6.0, "published", 10)
    assert reference["sigma"] == pytest.approx(sigma)


def test_without_a_published_row_the_reference_is_weighted_by_the_denominator():
    weights = np.array([900.0, *[300] * 9])
    town = Town(10, 1000).add("k_bijstand", 2020, [10.0, *[4] * 9], of=weights)
    reference = rows_of(town.results().references, "k_bijstand").iloc[0]
    assert reference["value"] == pytest.approx((10 * 900 + 4 * 2700) / 3600)
    assert reference["kind"] == "weighted"


def test_areas_under_200_inhabitants_do_not_widen_the_spread_and_200_do():
    values = [5.0] * 5 + [7.0] * 5 + [90.0]
    sigmas = {}
    for people in (199, 200):
        town = Town(11, [1000] * 10 + [people]).add("k_bijstand", 2020, values, of=[1000] * 10 + [people])
        sigmas[people] = rows_of(town.published("k_bijstand", 2020, 6.0).results().references, "k_bijstand").iloc[0]
    assert sigmas[199]["sigma"] == pytest.approx(1.0)
    assert sigmas[199]["areas"] == 10
    assert sigmas[200]["sigma"] > 5
    assert sigmas[200]["areas"] == 11


@pytest.mark.parametrize(
    ("people", "shown", "hatched"), [(49, False, False), (50, True, True), (199, True, True), (200, True, False)]
)
def test_an_area_is_hidden_below_50_inhabitants_and_uncertain_below_200(people, shown, hatched):
    sizes = [1000] * 10 + [people]
    town = Town(11, sizes).add("k_bijstand", 2020, [5.0, 7.0] * 5 + [40.0], of=sizes).published("k_bijstand", 2020, 6.0)
    results = town.results()
    last = rows_of(results.signals, "k_bijstand").iloc[-1]
    assert (not np.isnan(last["value"])) == shown
    assert last["uncertain"] == hatched
    assert last["status"] == ("ok" if shown else "suppressed")
    assert (last["area_code"] in set(results.hidden["area_code"])) == (not shown)
    if hatched:
        assert last["certainty"] == "indicative"
    if shown and not hatched:
        assert last["certainty"] == "certain"


def test_a_hidden_value_is_gone_from_the_observations_too_and_logged_once_per_year():
    sizes = [1000] * 10 + [49]
    town = Town(11, sizes)
    for year in (2018, 2020):
        town.add("k_bijstand", year, [5.0, 7.0] * 5 + [40.0], of=sizes, counted=9.0)
    results = town.results()
    seen = results.observations[results.observations["area_code"] == town.codes[-1]]
    assert seen[["value", "numerator", "denominator"]].isna().all(axis=None)
    logged = rows_of(results.hidden, "k_bijstand")
    assert logged["year"].tolist() == [2018, 2020]
    assert logged["reason"].str.contains("50").all()


def test_social_housing_is_hidden_below_20_dwellings_and_only_that():
    town = Town(12).add("w_corp", 2020, 30.0, of=[19, 20, *[500] * 10]).add("k_bijstand", 2020, range(12), of=1000)
    results = town.results()
    shares = rows_of(results.signals, "w_corp")
    assert shares["status"].tolist()[:2] == ["suppressed", "ok"]
    assert results.housing["share"].isna().tolist()[:2] == [True, False]
    assert rows_of(results.signals, "k_bijstand")["value"].notna().all()


def test_how_small_an_area_is_comes_from_the_nearest_year_with_inhabitants():
    town = Town(10, inhabitants=None).add("c_inw", 2016, [40, *[1000] * 9]).add("c_inw", 2023, [400, *[1000] * 9])
    town.add("k_bijstand", 2017, range(10), of=1000).add("k_bijstand", 2022, range(10), of=1000)
    assert rows_of(town.results(period=(2015, 2017)).signals, "k_bijstand")["status"].iloc[0] == "suppressed"
    assert rows_of(town.results(period=(2020, 2022)).signals, "k_bijstand")["status"].iloc[0] == "ok"


def test_missing_stays_missing_and_is_not_zero():
    town = Town(12).add("k_bijstand", 2020, [np.nan, 0.0, *range(1, 11)], of=1000)
    rows = rows_of(town.results().signals, "k_bijstand")
    assert np.isnan(rows["z"].iloc[0])
    assert rows["signal"].isna().tolist() == [True] + [False] * 11
    assert rows["reason"].iloc[0] == "No data."
    assert rows["signal"].iloc[1] == 5


def test_water_is_not_judged():
    town = Town(12).add("k_bijstand", 2020, range(12), of=1000)
    town.water[3] = True
    row = rows_of(town.results().signals, "k_bijstand").iloc[3]
    assert np.isnan(row["value"])
    assert (row["status"], row["reason"]) == ("missing", "Water: not judged.")


def test_eight_areas_give_signals_and_seven_give_the_reason_why_not():
    eight = Town(8).add("k_bijstand", 2020, range(8), of=1000).results()
    assert rows_of(eight.signals, "k_bijstand")["signal"].notna().all()
    seven = Town(7).add("k_bijstand", 2020, range(7), of=1000).results()
    rows = rows_of(seven.signals, "k_bijstand")
    assert rows["signal"].isna().all()
    assert rows["reason"].str.contains("Only 7 areas can be compared; 8 are needed").all()


def test_seven_areas_are_compared_with_the_netherlands_where_that_is_supplied():
    town = Town(7).add("k_bijstand", 2020, range(7), of=1000).published("k_bijstand", 2020, 5.5, "NL00")
    rows = rows_of(town.published("k_bijstand", 2020, 1.0).results().signals, "k_bijstand")
    assert rows["reference"].eq(5.5).all()
    assert rows["signal"].notna().all()
    assert rows["reason"].str.contains("in the Netherlands").all()


def test_two_areas_cannot_carry_a_spread_even_against_the_netherlands():
    town = Town(2).add("k_bijstand", 2020, [1, 9], of=1000).published("k_bijstand", 2020, 5.5, "NL00")
    assert rows_of(town.results().signals, "k_bijstand")["signal"].isna().all()


def test_the_netherlands_as_reference_takes_its_row():
    town = Town(9).add("k_bijstand", 2020, range(9), of=1000).published("k_bijstand", 2020, 2.0, "NL00")
    town.add("k_ao", 2020, range(9), of=1000)
    rows = town.results(reference="netherlands").signals
    assert rows_of(rows, "k_bijstand")["reference"].eq(2.0).all()
    assert rows_of(rows, "k_ao")["reason"].str.contains("no value for the Netherlands in 2020").all()


def test_the_netherlands_as_reference_without_any_national_row_is_an_error_with_a_hint():
    with pytest.raises(QuickScanError) as caught:
        Town(9).add("k_bijstand", 2020, range(9), of=1000).results(reference="netherlands")
    assert "national row" in caught.value.hint


def test_equal_values_everywhere_are_no_signal_and_not_average():
    rows = rows_of(Town(9).add("k_bijstand", 2020, 5.1, of=1000).results().signals, "k_bijstand")
    assert rows["signal"].isna().all()
    assert rows["reason"].str.contains("no spread").all()


def test_certain_means_that_the_interval_excludes_the_reference():
    sizes = [2000] * 10 + [300]
    town = Town(11, sizes).add("k_bijstand", 2020, [5.0, 7.0] * 5 + [7.0], of=sizes).published("k_bijstand", 2020, 5.0)
    rows = rows_of(town.results().signals, "k_bijstand")
    excluded = rows["low"].gt(5.0) | rows["high"].lt(5.0)
    assert rows["certainty"].eq("certain").tolist() == excluded.tolist()
    assert rows["certainty"].iloc[-1] == "indicative"
    assert rows["certainty"].iloc[1] == "certain"


def test_an_indicative_signal_is_hatched_unless_it_is_the_middle_class():
    sizes = [2000] * 10 + [300]
    town = Town(11, sizes).add("k_bijstand", 2020, [5.0, 7.0] * 5 + [7.0], of=sizes).published("k_bijstand", 2020, 5.0)
    rows = rows_of(town.results().signals, "k_bijstand")
    expected = rows["certainty"].eq("indicative") & rows["signal"].ne(3)
    assert rows["uncertain"].tolist() == expected.tolist()
    assert rows["uncertain"].iloc[-1]
    assert not rows["uncertain"].iloc[0]


def test_a_modelled_indicator_says_model_and_an_index_claims_no_certainty():
    town = Town(9, [100, *[1000] * 8]).add("k_angst", 2020, range(9), of=1000, status="modelled")
    town.add("o_lbm", 2020, np.linspace(-1, 1, 9), of=1000)
    signals = town.results().signals
    assert rows_of(signals, "k_angst")["certainty"].eq("model").all()
    lbm = rows_of(signals, "o_lbm")["certainty"]
    assert lbm.iloc[0] == "indicative"
    assert lbm.iloc[1:].isna().all()


def test_context_is_shown_without_a_signal():
    rows = rows_of(Town(9).add("w_corp", 2020, range(9), of=500).results().signals, "w_corp")
    assert rows["value"].notna().all()
    assert rows["signal"].isna().all()
    assert rows["certainty"].isna().all()


def test_higher_is_better_mirrors_higher_is_worse():
    values = [1.0, 2, 3, 3, 4, 5, 6, 8, 12]
    worse = rows_of(Town(9).add("k_bijstand", 2020, values, of=1000).results().signals, "k_bijstand")
    better = Town(9).change("k_bijstand", direction=1).add("k_bijstand", 2020, values, of=1000)
    mirrored = rows_of(better.results().signals, "k_bijstand")
    assert mirrored["signal"].tolist() == (6 - worse["signal"]).tolist()
    assert mirrored["certainty"].tolist() == worse["certainty"].tolist()


@pytest.mark.parametrize(
    ("period", "year"), [(None, 2023), ((2016, 2021), 2020), ((2021, 2022), 2020), ((2020, 2030), 2023)]
)
def test_the_level_is_that_of_the_latest_year_inside_the_period_else_before_its_end(period, year):
    town = Town(9)
    for each in (2017, 2020, 2023):
        town.add("k_bijstand", each, range(9), of=1000)
    assert rows_of(town.results(period=period).signals, "k_bijstand")["year"].eq(year).all()


def test_a_nearly_empty_latest_year_does_not_stand_in_for_the_full_one_before_it():
    town = Town(9).add("k_bijstand", 2022, range(9), of=1000).add("k_bijstand", 2023, [5.0] + [np.nan] * 8, of=1000)
    assert rows_of(town.results().signals, "k_bijstand")["year"].eq(2022).all()


def test_areas_whose_size_nobody_knows_are_shown_as_uncertain():
    town = Town(9, inhabitants=None).add("o_lbm", 2020, np.linspace(-1, 1, 9))
    rows = rows_of(town.results().signals, "o_lbm")
    assert rows["signal"].notna().all()
    assert rows["uncertain"].all()
    assert rows["reason"].str.contains("inhabitants is not known").all()


def test_a_share_without_a_denominator_is_at_most_indicative():
    rows = rows_of(Town(9).add("k_jeugdzorg", 2020, [1, 2, 3, 3, 4, 5, 6, 8, 12]).results().signals, "k_jeugdzorg")
    assert rows["certainty"].eq("indicative").all()
    assert rows["uncertain"].tolist() == rows["signal"].ne(3).tolist()


def test_of_two_equally_near_years_the_earlier_says_how_small_an_area_is():
    town = Town(10, inhabitants=None).add("c_inw", 2018, [40, *[1000] * 9]).add("c_inw", 2022, 1000)
    town.add("k_bijstand", 2020, range(10), of=1000)
    assert rows_of(town.results().signals, "k_bijstand")["status"].tolist() == ["suppressed", *["ok"] * 9]


def test_eight_areas_keep_their_municipality_though_the_netherlands_is_supplied():
    town = Town(8).add("k_bijstand", 2020, range(8), of=1000).published("k_bijstand", 2020, 5.5, "NL00")
    assert rows_of(town.published("k_bijstand", 2020, 3.0).results().signals, "k_bijstand")["reference"].eq(3.0).all()


def weighted_town(hidden: int) -> Town:
    sizes = np.array([*[1000.0] * 9, *[40] * hidden])
    town = Town(9 + hidden, sizes)
    for year, last in ((2018, 10.0), (2020, 50.0)):
        town.add("k_bijstand", year, [*range(9), *[last] * hidden], of=sizes)
    return town


def test_a_weighted_municipality_counts_the_inhabitants_of_hidden_areas_too():
    results = weighted_town(hidden=2).results()
    assert rows_of(results.signals, "k_bijstand")["reference"].iloc[0] == pytest.approx((36 * 1000 + 50 * 80) / 9080)
    relative = rows_of(results.trends, "k_bijstand")["change_relative"]
    assert relative.iloc[:9].to_numpy() == pytest.approx((50 - 10) * 80 / 9080)


def test_a_single_hidden_area_is_left_out_of_a_weighted_municipality_which_would_give_it_away():
    results = weighted_town(hidden=1).results()
    assert rows_of(results.signals, "k_bijstand")["reference"].eq(4.0).all()
    assert rows_of(results.trends, "k_bijstand")["change_relative"].iloc[:9].eq(0).all()
