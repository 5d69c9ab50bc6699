"""Indicators that are made of others; every number here is worked out by hand in its comment or its table."""

from __future__ import annotations

import math
from typing import Optional

import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.intake.derived import with_derived
from quickscan_veerkracht.veerkracht.intake.frames import observations
from quickscan_veerkracht.veerkracht.intake.own import own_indicators
from quickscan_veerkracht.veerkracht.intake.rates import with_rates
from quickscan_veerkracht.veerkracht.own_indicators import Formula, OwnIndicator

A, B, TOWN, COUNTRY = "BU99010101", "BU99010102", "GM9901", "NL00"


def own(id_: str, kind: str, *operands: str, per: Optional[int] = None, direction: int = -1) -> OwnIndicator:
    formula = Formula(kind, operands, per)
    return OwnIndicator(id_, "K", direction, label_nl=f"Label {id_}", unit_nl="x", formula=formula)


def count(id_: str) -> OwnIndicator:
    return OwnIndicator(id_, "C", 0, "count", label_nl=f"Aantal {id_}", unit_nl="aantal")


def rows(*figures: tuple) -> pd.DataFrame:
    """(area, indicator, value), with more fields by name behind them; of 2020 unless a year is given."""
    made = [
        {"area_code": area, "indicator": indicator, "value": value, "year": 2020, "status": "ok", "source": "t", **more}
        for area, indicator, value, *rest in figures
        for more in (rest or [{}])
    ]
    return observations(pd.DataFrame(made))


def derived(observed: pd.DataFrame, say, *indicators: OwnIndicator) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """The rows of the last indicator, by area (and year, where there is more than one)."""
    with own_indicators(indicators):
        completed, _ = with_rates(observed, say)
        everything, notes = with_derived(completed, say)
    found = everything[everything["indicator"] == indicators[-1].id]
    keys = ["area_code", "year"] if found["year"].nunique() > 1 else ["area_code"]
    return found.set_index(keys).drop(columns=["indicator"]), notes


def test_a_ratio_of_counts_adds_up_what_stands_before_the_last_and_every_row_is_made_of_its_own(say):
    observed = rows(
        *((A, "c_jong", 30), (A, "c_oud", 50), (A, "c_inw", 400)),
        *((B, "c_jong", 0), (B, "c_oud", 10), (B, "c_inw", 200)),
        *((TOWN, "c_jong", 60), (TOWN, "c_oud", 90), (TOWN, "c_inw", 1000)),
        *((COUNTRY, "c_jong", 3000), (COUNTRY, "c_oud", 3000), (COUNTRY, "c_inw", 24000)),
    )
    made, _ = derived(
        observed, say, count("c_jong"), count("c_oud"), own("k_druk", "ratio", "c_jong", "c_oud", "c_inw", per=100)
    )
    assert made["value"].to_dict() == {A: 20.0, B: 5.0, TOWN: 15.0, COUNTRY: 25.0}
    assert made["numerator"].to_dict() == {A: 80, B: 10, TOWN: 150, COUNTRY: 6000}
    assert made["denominator"].to_dict() == {A: 400, B: 200, TOWN: 1000, COUNTRY: 24000}
    assert set(made["status"]) == {"ok"}


def test_per_thousand_divides_the_cases_behind_a_rate_by_another_count(say):
    # 12 crimes among 500 inhabitants are 24 per 1,000; among 300 dwellings 40 per 1,000
    observed = rows((A, "o_misdrijf", math.nan, {"numerator": 12}), (A, "c_inw", 500), (A, "c_won", 300))
    made, _ = derived(observed, say, own("o_per_woning", "per", "o_misdrijf", "c_won", per=1000))
    assert made.loc[A, "value"] == pytest.approx(40.0)
    assert (made.loc[A, "numerator"], made.loc[A, "denominator"]) == (12, 300)
    assert made.loc[A, "status"] == "ok"


def test_people_behind_a_percentage_only_are_estimated(say):
    # 12.5 % of 240 households are 30; of 600 inhabitants 5 %
    observed = rows((A, "k_laaginkomen", 12.5), (A, "c_hh", 240), (A, "c_inw", 600))
    made, _ = derived(observed, say, own("k_laag_inw", "per", "k_laaginkomen", "c_inw", per=100))
    assert made.loc[A, "value"] == pytest.approx(5.0)
    assert made.loc[A, "numerator"] == pytest.approx(30.0)
    assert made.loc[A, "status"] == "estimated"


def test_the_denominator_is_that_of_the_nearest_year_which_is_told(say):
    observed = rows(
        (A, "o_misdrijf", math.nan, {"numerator": 12}),
        (A, "o_misdrijf", math.nan, {"numerator": 15, "year": 2021}),
        *((A, "c_won", 300), (A, "c_inw", 500), (A, "c_inw", 500, {"year": 2021})),
    )
    made, notes = derived(observed, say, own("o_per_woning", "per", "o_misdrijf", "c_won", per=1000))
    assert made["value"].to_dict() == pytest.approx({(A, 2020): 40.0, (A, 2021): 50.0})
    assert made["status"].to_dict() == {(A, 2020): "ok", (A, 2021): "estimated"}
    assert notes == ("Label o_per_woning 2021: estimated with the dwellings of 2020 (areas: 1).",)


def test_a_number_that_is_counted_does_not_share_the_doubts_of_the_rate_made_of_it(say):
    """The inhabitants of 2021 are not known: the rate of that year is estimated, the crimes themselves are not."""
    observed = rows(
        (A, "o_misdrijf", math.nan, {"numerator": 15, "year": 2021}),
        (A, "c_inw", 500),
        (A, "c_won", 300, {"year": 2021}),
    )
    made, _ = derived(observed, say, own("o_per_woning", "per", "o_misdrijf", "c_won", per=1000))
    assert (made.loc[A, "value"], made.loc[A, "status"]) == (50.0, "ok")


def test_a_sum_of_shares_of_the_same_people_keeps_people_and_denominator(say):
    observed = rows(
        (A, "k_bijstand", math.nan, {"numerator": 20}),
        (A, "k_ww", math.nan, {"numerator": 5}),
        (A, "c_inw", 500),
    )
    made, _ = derived(observed, say, own("k_uitkering", "sum", "k_bijstand", "k_ww"))
    assert made.loc[A, "value"] == pytest.approx(5.0)
    assert (made.loc[A, "numerator"], made.loc[A, "denominator"]) == (25, 500)


def test_differences_and_ratios_of_values_have_no_people_behind_them(say):
    observed = rows((A, "k_laaginkomen", 12.0), (A, "k_sociaalmin", 8.0), (A, "c_hh", 100))
    less, _ = derived(observed, say, own("k_verschil", "difference", "k_laaginkomen", "k_sociaalmin"))
    over, _ = derived(observed, say, own("k_verhouding", "ratio", "k_laaginkomen", "k_sociaalmin", per=10))
    assert (less.loc[A, "value"], over.loc[A, "value"]) == (4.0, 15.0)
    assert less[["numerator", "denominator"]].isna().all(axis=None)
    assert over[["numerator", "denominator"]].isna().all(axis=None)


def test_a_formula_may_use_another_whatever_their_order_and_theme(say):
    rest = own("c_rest", "difference", "c_inw", "c_oud", direction=0)
    observed = rows((A, "c_inw", 400), (A, "c_oud", 100))
    made, _ = derived(observed, say, count("c_oud"), rest, own("k_grijs", "ratio", "c_oud", "c_rest"))
    # 100 of 65 and over beside 300 others
    assert made.loc[A, "value"] == pytest.approx(1 / 3)
    assert (made.loc[A, "numerator"], made.loc[A, "denominator"]) == (100, 300)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"value": math.nan, "status": "missing"}, {}, "missing"),
        ({"value": math.nan, "status": "suppressed"}, {}, "suppressed"),
        ({"value": math.nan, "status": "suppressed"}, {"value": math.nan, "status": "missing"}, "missing"),
        ({"status": "estimated"}, {}, "estimated"),
        ({"status": "modelled"}, {"status": "estimated"}, "modelled"),
        ({"value": 0.0}, {"value": 0.0}, "ok"),
    ],
)
@pytest.mark.parametrize("kind", ["sum", "difference"])
def test_a_figure_is_as_weak_as_its_weakest_operand_and_never_zero_for_a_gap(say, kind, one, other, expected):
    observed = rows((A, "k_psych", 5.0, one), (A, "k_angst", 2.0, other))
    made, _ = derived(observed, say, own("k_samen", kind, "k_psych", "k_angst"))
    assert made.loc[A, "status"] == expected
    assert math.isnan(made.loc[A, "value"]) == (expected in ("missing", "suppressed"))


@pytest.mark.parametrize("status", ["missing", "suppressed"])
def test_people_who_are_not_known_leave_a_gap_of_the_same_kind_per_thousand(say, status):
    observed = rows((A, "c_oud", math.nan, {"status": status}), (A, "c_inw", 400))
    made, _ = derived(observed, say, count("c_oud"), own("k_oud", "per", "c_oud", "c_inw", per=1000))
    assert made.loc[A, "status"] == status
    assert made[["value", "numerator"]].isna().all(axis=None)


@pytest.mark.parametrize("below", [0.0, -1.5])
def test_nothing_is_divided_by_nothing_or_less(say, below):
    observed = rows((A, "k_ses", below), (A, "k_psych", 5.0))
    made, _ = derived(observed, say, own("k_deel", "ratio", "k_psych", "k_ses"))
    assert math.isnan(made.loc[A, "value"])
    assert made.loc[A, "status"] == "missing"


def test_nobody_living_there_gives_no_rate(say):
    made, _ = derived(
        rows((A, "c_oud", 0), (A, "c_inw", 0)), say, count("c_oud"), own("k_oud", "ratio", "c_oud", "c_inw", per=100)
    )
    assert math.isnan(made.loc[A, "value"])
    assert made.loc[A, "status"] == "missing"


def test_where_an_operand_has_no_row_there_is_none_and_other_rows_stay_as_they_are(say):
    observed = rows((A, "k_psych", 5.0), (B, "k_psych", 6.0), (A, "k_angst", 2.0))
    indicator = own("k_samen", "sum", "k_psych", "k_angst")
    made, _ = derived(observed, say, indicator)
    assert made["value"].to_dict() == {A: 7.0}
    with own_indicators([indicator]):
        everything, _ = with_derived(observed, say)
    pd.testing.assert_frame_equal(everything.iloc[:3], observed)


def test_the_tables_that_a_figure_was_made_of_are_named(say):
    observed = rows((A, "k_psych", 5.0, {"source": "rivm.csv"}), (A, "k_angst", 2.0, {"source": "ggd.csv"}))
    made, _ = derived(observed, say, own("k_samen", "sum", "k_psych", "k_angst"))
    assert made.loc[A, "source"] == "rivm.csv + ggd.csv"
