from __future__ import annotations

import math

import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.intake.columns import known_columns, take_apart
from quickscan_veerkracht.veerkracht.intake.values import to_numbers


def numbers(*cells):
    return to_numbers(pd.Series(cells))[0].tolist()


@pytest.mark.parametrize(
    "cell", ["", " ", ".", "       .", "x", "X", "NULL", "None", "-99997", "-99999999", "-99999999.0", "-99990"]
)
def test_every_sign_for_no_data_is_missing_and_readable(cell):
    values, unreadable = to_numbers(pd.Series([cell]))
    assert math.isnan(values[0])
    assert not unreadable[0]


@pytest.mark.parametrize(("cell", "value"), [("0", 0.0), ("  -0.100", -0.1), ("-99989", -99989.0), ("\u22121,5", -1.5)])
def test_zero_and_real_negatives_stay(cell, value):
    assert numbers(cell) == [value]


def test_point_and_comma_may_stand_in_one_column():
    assert numbers("1,8", "416.0", "     2.1") == [1.8, 416.0, 2.1]


def test_points_are_thousands_where_a_comma_follows_them():
    assert numbers("1.234,5", "2.345,0", "12,5") == [1234.5, 2345.0, 12.5]


def test_provisional_figures_lose_their_star():
    assert numbers("12*") == [12.0]


def test_words_are_unreadable_not_zero():
    values, unreadable = to_numbers(pd.Series(["veel"]))
    assert math.isnan(values[0])
    assert unreadable[0]


@pytest.mark.parametrize(
    ("header", "stem", "year"),
    [
        ("InBezitWoningcorporatie_42", "inbezitwoningcorporatie", None),
        ("InBezitWoningcorporatie_149", "inbezitwoningcorporatie", None),
        ("Wonen/Woningen naar eigendom/In bezit woningcorporatie (%)", "inbezitwoningcorporatie", None),
        ("misdrijven_2021", "misdrijven", 2021),
        ("AantalInwoners2014", "aantalinwoners", 2014),
        ("aantal 2024*", "aantal", 2024),
        ("a_soz_wb", "asozwb", None),
        ("Regiocode (gemeente, wijk, buurt) (code)", "regiocode", None),
    ],
)
def test_a_header_is_known_by_its_stem(header, stem, year):
    apart = take_apart(header)
    assert (apart.stem, apart.year) == (stem, year)


def test_column_numbers_do_not_matter():
    for number in (42, 43, 49):
        (use,) = known_columns([f"InBezitWoningcorporatie_{number}"], ("CBS KWB",))
        assert use.indicator == "w_corp"


def test_lowest_forty_percent_is_not_a_low_income():
    assert known_columns(["p_hh_li", "k_40HuishoudensMetLaagsteInkomen_76"], ("CBS KWB",)) == []


def test_the_deviation_goes_before_the_score_of_the_leefbaarometer():
    (use,) = known_columns(["lbm", "afw"], ("Leefbaarometer",))
    assert (use.column, use.indicator) == ("afw", "l_lbm")


def test_a_users_own_column_is_called_after_the_indicator():
    (use,) = known_columns(["k_lvb_2020"], ("wide",))
    assert (use.indicator, use.role, use.year) == ("k_lvb", "value", 2020)


def counts(*cells):
    return to_numbers(pd.Series(cells), whole=True)[0].tolist()


def test_points_part_thousands_in_a_column_of_counts():
    assert counts("1.200", "90", "12.345", "")[:3] == [1200.0, 90.0, 12345.0]
    assert numbers("1.200", "90") == [1.2, 90.0]


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (("120.000", "45.000", "0.000"), [120.0, 45.0, 0.0]),
        (("120.000", "45.000", "9.000", "12.000", "310.000"), [120.0, 45.0, 9.0, 12.0, 310.0]),
        (("120.5", "1.200"), [120.5, 1.2]),
        (("1234.000", "120.250"), [1234.0, 120.25]),
    ],
    ids=["a database's zero", "a database's decimals", "other decimals", "long decimals"],
)
def test_points_stay_decimal_in_counts_where_they_cannot_be_thousands(cells, values):
    assert counts(*cells) == values


def test_a_users_counts_are_known_by_the_indicator_and_the_word_aantal():
    uses = known_columns(["code", "k_lvb_aantal_2020", "k_ggz_count_2021", "c_inw_aantal_2020"], ("wide",))
    assert [(use.indicator, use.role, use.year) for use in uses] == [
        ("k_lvb", "numerator", 2020),
        ("k_ggz", "numerator", 2021),
    ]


@pytest.mark.parametrize("headers", [["k_lvb_aantal", "k_lvb"], ["k_lvb", "k_lvb_aantal"]])
def test_a_given_share_goes_before_its_count(headers):
    assert [use.role for use in known_columns(headers, ("wide",))] == ["value"]


def test_a_way_of_writing_that_comes_back_is_told_of_for_every_row():
    values, unreadable = to_numbers(pd.Series(["veel", "3", "veel", ".", "3"], index=[4, 3, 2, 1, 0]))
    assert unreadable.to_dict() == {4: True, 3: False, 2: True, 1: False, 0: False}
    assert values.fillna(-1).to_dict() == {4: -1, 3: 3, 2: -1, 1: -1, 0: 3}
