"""What holds for tables of every format: dialects of text, years, double rows, the choice of a format."""

from __future__ import annotations

import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from support.reading import read, value, write


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_delimiter_and_encoding_are_found_out(tmp_path, say, delimiter, encoding):
    lines = [["code", "naam", "misdrijven_2021"], ["BU99010101", "Café’s", "12"], ["BU99010102", "Zuid", "7"]]
    text = "\n".join(delimiter.join(cells) for cells in lines)
    table = read(write(tmp_path, "misdrijven.csv", text, encoding), say)
    assert value(table, "BU99010101", 2021, "o_misdrijf", "numerator") == 12
    assert table.regions["name"].tolist() == ["Café’s", "Zuid"]


def test_decimal_commas_are_read(tmp_path, say):
    table = read(write(tmp_path, "a_2020.csv", "code;k_lvb\nBU99010101;2,5\nBU99010102;10,0\n"), say)
    assert value(table, "BU99010101", 2020, "k_lvb") == 2.5


def test_titles_above_and_a_source_below_the_table_are_skipped_and_said(tmp_path, say):
    rows = ['"code";"naam";"misdrijven_2021"', '"BU99010101";"a";"3"', '"BU99010102";"b";"4"']
    text = "\n".join(["Misdrijven per buurt", "", *rows, "Bron: Politie", ""])
    table = read(write(tmp_path, "export.csv", text), say)
    assert len(table.observations) == 2
    assert any("title lines" in sentence for sentence in table.provenance.repairs)
    assert any("below the table" in sentence for sentence in table.provenance.repairs)


def test_only_the_estimate_of_all_adults_is_read_from_the_rivm(tmp_path, say):
    text = (
        "ID,Leeftijd,Marges,WijkenEnBuurten,Perioden,MoeiteMetRondkomen_38,VeelVeerkracht_39\n"
        "0,20300,MW00000,BU99010101,2016JJ00,    20.5,70\n"
        "1,20300,MOG0095,BU99010101,2016JJ00,    18.5,60\n"
        "2,53115,MW00000,BU99010101,2016JJ00,    30.5,50\n"
    )
    table = read(write(tmp_path, "50120NED_TypedDataSet.csv", text), say)
    assert len(table.observations) == 1
    assert value(table, "BU99010101", 2016, "k_rondkomen") == 20.5
    assert any("2 rows of other ages" in sentence for sentence in table.provenance.repairs)


def test_the_users_year_picks_its_rows_from_a_table_of_more_years(tmp_path, say):
    path = write(
        tmp_path, "scores.csv", "bu_code,jaar,onv,soc,fys\nBU99010101,2014,0.1,0.2,0.3\nBU99010101,2016,0.4,0.5,0.6\n"
    )
    assert read(path, say).provenance.years == (2014, 2016)
    picked = read(path, say, year=2016)
    assert picked.provenance.years == (2016,)
    assert value(picked, "BU99010101", 2016, "o_lbm") == 0.4
    with pytest.raises(QuickScanError, match="no rows of 2015") as caught:
        read(path, say, year=2015)
    assert "2014, 2016" in caught.value.details


def test_equal_double_rows_are_counted_once(tmp_path, say):
    text = "code;misdrijven_2021\nBU99010101;3\nBU99010101;3\nBU99010102;4\n"
    table = read(write(tmp_path, "a.csv", text), say)
    assert table.observations["numerator"].tolist() == [3, 4]
    assert any("twice with the same numbers" in sentence for sentence in table.provenance.repairs)


@pytest.mark.parametrize(
    "text",
    [
        "code;jaar;misdrijven_2021\nBU99010101;2020;12\nBU99010101;2021;13\n",
        "code;jaar;inwoners;inwoners_2021\nBU99010101;2021;12;13\n",
        "code;jaar;inwoners\nBU99010101;2020;12\nBU99010102;2021;12\nBU99010102;2021;13\n",
    ],
    ids=["a year in the header, rows of years", "both ways of giving a year", "one of the rows"],
)
def test_two_figures_for_an_area_and_year_are_refused_however_the_year_is_given(tmp_path, say, text):
    with pytest.raises(QuickScanError, match="area codes twice"):
        read(write(tmp_path, "tabel.csv", text), say)


def test_rows_of_years_are_no_double_rows(tmp_path, say):
    text = "code;jaar;inwoners;misdrijven\nBU99010101;2020;100;5\nBU99010101;2021;200;6\n;2021;7;7\n;2021;8;8\n"
    table = read(write(tmp_path, "tabel.csv", text), say)
    assert value(table, "BU99010101", 2020, "o_misdrijf") == pytest.approx(50)
    assert value(table, "BU99010101", 2021, "o_misdrijf") == pytest.approx(30)
    assert len(table.observations) == 4


def test_double_codes_with_other_numbers_are_refused(tmp_path, say):
    text = "code;misdrijven_2021\nBU99010101;3\nBU99010101;5\n"
    with pytest.raises(QuickScanError, match="area codes twice") as caught:
        read(write(tmp_path, "a.csv", text), say)
    assert "BU99010101" in caught.value.details
    assert caught.value.hint


def test_the_order_of_rows_changes_nothing(tmp_path, say):
    rows = [f"BU990101{number:02d};{number}" for number in range(1, 30)]
    one = read(write(tmp_path, "een.csv", "code;misdrijven_2021\n" + "\n".join(rows)), say).observations
    two = read(write(tmp_path, "twee.csv", "code;misdrijven_2021\n" + "\n".join(rows[::-1])), say).observations
    columns = ["area_code", "year", "indicator", "numerator"]
    assert one[columns].equals(two[columns].sort_values("area_code").reset_index(drop=True))


def test_the_format_may_be_chosen_and_must_exist(tmp_path, say):
    path = write(tmp_path, "a.csv", "code;misdrijven_2021\nBU99010101;3\n")
    assert read(path, say, format="wide").provenance.format == "wide"
    with pytest.raises(QuickScanError, match="no table format “tabel”") as caught:
        read(path, say, format="tabel")
    assert "cbs_kwb" in caught.value.details
    with pytest.raises(QuickScanError, match="not a table of the police"):
        read(path, say, format="police")
    with pytest.raises(QuickScanError):
        read(path, say, format="rivm")
