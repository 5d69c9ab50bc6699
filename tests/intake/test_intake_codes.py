from __future__ import annotations

import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.intake.codes import (
    clean_codes,
    district_of,
    level_from_header,
    level_of,
    municipality_of,
)


def cleaned(codes, say, level=""):
    made, repairs = clean_codes(pd.Series(codes), say, level)
    return made.tolist(), repairs


def test_padding_is_removed_and_counted(say):
    codes, repairs = cleaned(["GM0200    ", "WK020001  ", "BU02000101"], say)
    assert codes == ["GM0200", "WK020001", "BU02000101"]
    assert repairs == ["Spaces around 2 codes were removed."]


def test_a_hard_space_is_padding_too(say):
    assert cleaned(["\u00a0BU02000101 "], say)[0] == ["BU02000101"]


@pytest.mark.parametrize("written", ["2000101", "02000101", "2000101.0", "BU2000101", "bu02000101"])
def test_every_way_of_losing_zeros_or_prefix_gives_the_neighbourhood_back(say, written):
    codes, repairs = cleaned([written], say, "neighbourhood")
    assert codes == ["BU02000101"]
    assert repairs


def test_two_zeros_come_back_when_the_level_is_known(say):
    assert cleaned(["140000"], say, "neighbourhood")[0] == ["BU00140000"]


def test_the_level_may_differ_by_row(say):
    made, _ = clean_codes(
        pd.Series(["344", "34401", "3440111"]), say, pd.Series(["municipality", "district", "neighbourhood"])
    )
    assert made.tolist() == ["GM0344", "WK034401", "BU03440111"]


def test_short_numbers_without_a_level_stay_because_they_may_be_postcodes(say):
    codes, repairs = cleaned(["7311", "7312"], say)
    assert codes == ["7311", "7312"]
    assert repairs == []


def test_six_digits_among_postcodes_are_ambiguous_and_stay(say):
    assert cleaned(["140000", "7311", "7312"], say)[0] == ["140000", "7311", "7312"]


@pytest.mark.parametrize("written", ["NL00", "NL01", "NL01      "])
def test_the_netherlands_has_one_code(say, written):
    assert cleaned([written], say)[0] == ["NL00"]


def test_letters_in_codes_are_allowed():
    codes = pd.Series(["BU0363AA01", "WK0363AA", "GM0363", "NL00", "AA01"])
    assert level_of(codes).tolist() == ["neighbourhood", "district", "municipality", "country", "other"]
    assert district_of(codes).tolist() == ["WK0363AA", "WK0363AA", "", "", ""]
    assert municipality_of(codes).tolist() == ["GM0363", "GM0363", "GM0363", "", ""]


def test_own_keys_with_letters_are_left_alone(say):
    assert cleaned(["Noord-1", "Zuid-2"], say) == (["Noord-1", "Zuid-2"], [])


@pytest.mark.parametrize(
    ("header", "level"),
    [
        ("buurtcode2021", "neighbourhood"),
        ("bu_code", "neighbourhood"),
        ("WK_CODE", "district"),
        ("gemeentecode", "municipality"),
        ("code", ""),
    ],
)
def test_a_code_column_tells_its_level(header, level):
    assert level_from_header(header) == level


def test_numbers_that_lie_in_no_municipality_are_an_organisations_own(say):
    assert cleaned(["1", "2", "16"], say, "district") == (["1", "2", "16"], [])
    assert cleaned(["101", "344", "402"], say, "neighbourhood") == (["101", "344", "402"], [])
    assert cleaned(["WK1", "BU12", "GM2"], say) == (["WK1", "BU12", "GM2"], [])


def test_the_lowest_code_of_the_first_municipality_gets_its_zeros_back(say):
    made, _ = clean_codes(
        pd.Series(["3", "300", "30000"]), say, pd.Series(["municipality", "district", "neighbourhood"])
    )
    assert made.tolist() == ["GM0003", "WK000300", "BU00030000"]


def test_neighbourhoods_of_amsterdam_that_look_like_countries_stay(say):
    assert cleaned(["NL01", "NL02", "NM01"], say) == (["NL01", "NL02", "NM01"], [])


def test_words_that_begin_like_a_prefix_are_no_codes_in_small_letters(say):
    assert cleaned(["buiten", "buurt1", "bu0363aa01"], say)[0] == ["buiten", "buurt1", "BU0363AA01"]


def test_one_odd_code_among_a_whole_table_is_repaired_and_counted(say):
    whole = [f"BU{number:08d}" for number in range(2000000, 2000050)]
    codes, repairs = cleaned([*whole[:20], "bu02009999", *whole[20:], "NL01"], say)
    assert codes == [*whole[:20], "BU02009999", *whole[20:], "NL00"]
    assert repairs == [
        "1 codes were written in small letters and are capitals now, such as BU02009999.",
        "Rows of the Netherlands that got the code NL00: 1.",
    ]


def test_a_key_like_that_of_the_netherlands_among_own_keys_is_an_own_key(say):
    assert cleaned(["NL01", "Noord", "Oost", "BU02000101"], say)[0][0] == "NL01"
    assert cleaned(["NL01", "Noord", "BU02000102", "BU02000101"], say)[0][0] == "NL00"
