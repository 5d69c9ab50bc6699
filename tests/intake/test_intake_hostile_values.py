"""Cells that look like a number or code and are another, or can be read in two ways: asked about, never guessed."""

from __future__ import annotations

import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.boundaries.areas import read_areas
from quickscan_veerkracht.veerkracht.intake.matching.match import match
from quickscan_veerkracht.veerkracht.intake.reader import read_table
from quickscan_veerkracht.veerkracht.intake.values import to_numbers
from quickscan_veerkracht.veerkracht.recipe import Meaning, Recipe
from quickscan_veerkracht.veerkracht.study import AreaSource, TableSource
from support.table_files import figures_of, write_gpkg, write_json

TWO_WAYS = (
    "{count} cells of “{column}” can be read in two ways, such as “{cell}”: its mark may part thousands or decimals. "
    "They count as no data; the import assistant can be told which of the two it is."
)


@pytest.fixture
def read(tmp_path, say):
    """Reads columns as a table of 2020; gives the table and its numbers by column."""

    def reading(recipe=None, **columns):
        count = len(next(iter(columns.values())))
        columns.setdefault("code", [f"BU9901{number:04}" for number in range(1, count + 1)])
        frame = pd.DataFrame(columns)
        path = tmp_path / "cijfers_2020.csv"
        frame.to_csv(path, sep=";", index=False)
        table = read_table(TableSource(str(path), recipe=recipe), say)
        return table, list(figures_of(table).values())

    return reading


@pytest.mark.parametrize(
    ("cells", "numbers"),
    [
        (["1.234", "90"], [1234, 90]),
        (["1.234"], [1234]),
        (["1,234", "90"], [1234, 90]),
        (["1.000", "90"], [1000, 90]),
        (["1.234.567", "1.234"], [1234567, 1234]),
        (["1.234*", "n.v.t.", "90"], [1234, 90]),
        (["1.234", "n.b.", "<5"], [1234]),
        (["1 234", "1\u00a0234", "1\u2009234", "1\u202f234"], [1234] * 4),
        (["1234.0", "90.0"], [1234, 90]),
        (["1.2e3", "9E1"], [1200, 90]),
        (["120.000", "45.000", "0.000"], [120, 45, 0]),
    ],
    ids=str,
)
def test_thousands_of_inhabitants_are_known_by_the_column(read, cells, numbers):
    assert read(c_inw=cells)[1] == numbers


@pytest.mark.parametrize(
    ("cells", "numbers", "doubted"),
    [
        (["1.234", "1500", "90"], [1500, 90], "1.234"),
        (["1,234", "1500", "90"], [1500, 90], "1,234"),
        (["1.000", "2.000"], [], "1.000"),
        (["1,000", "2,000"], [], "1,000"),
    ],
    ids=str,
)
def test_a_count_that_can_be_read_in_two_ways_is_asked_about(read, cells, numbers, doubted):
    table, found = read(c_inw=cells, k_lvb=["1"] * len(cells))
    assert found[: len(numbers)] == numbers
    assert len(found) == len(numbers) + len(cells)
    count = len(cells) - len(numbers)
    assert TWO_WAYS.format(count=count, column="c_inw", cell=doubted) in table.provenance.repairs


def test_a_share_with_a_point_among_commas_can_be_read_in_two_ways(read):
    table, found = read(k_lvb=["12,5", "1.234", "0,25"])
    assert found == [12.5, 0.25]
    assert TWO_WAYS.format(count=1, column="k_lvb", cell="1.234") in table.provenance.repairs


@pytest.mark.parametrize(
    ("cells", "numbers"),
    [
        (["1,8", "416.0", "2.1"], [1.8, 416.0, 2.1]),
        (["0.125", "12,5"], [0.125, 12.5]),
        (["-0.125", "0,5"], [-0.125, 0.5]),
        (["1.234", "12.5"], [1.234, 12.5]),
        (["1.234,5", "12,5", "2.345"], [1234.5, 12.5, 2345.0]),
        (["1,234.5", "12.5", "2,345"], [1234.5, 12.5, 2345.0]),
    ],
    ids=str,
)
def test_a_mark_is_decimal_where_the_column_shows_it(cells, numbers):
    found, unreadable = to_numbers(pd.Series(cells))
    assert found.tolist() == numbers
    assert not unreadable.any()


@pytest.mark.parametrize(("decimal", "number"), [(",", 1234.0), (".", 1.234)])
def test_the_answer_in_the_assistant_settles_it(read, decimal, number):
    recipe = Recipe(
        "a", ("c_inw", "code"), code_column="code", decimal=decimal, meanings=(Meaning("c_inw", "c_inw"),)
    )  # fmt: skip
    assert read(recipe, c_inw=["1.234", "1500"])[1] == [number, 1500.0]


def test_the_answer_in_the_assistant_leaves_alone_a_column_that_shows_another_mark(read):
    """Text of a colleague with commas beside numbers of the spreadsheet with points."""
    meanings = (Meaning("k_lvb", "k_lvb"), Meaning("l_soc", "l_soc"))
    recipe = Recipe("a", ("k_lvb", "l_soc", "code"), code_column="code", decimal=",", meanings=meanings)
    _, found = read(recipe, k_lvb=["12,5", "1,5"], l_soc=["1.234", "0.5"])
    assert found == [12.5, 1.5, 1.234, 0.5]


def test_a_property_value_above_a_million_has_thousands_too(read):
    assert read(c_woz=["1.234", "250", "98"])[1] == [1234, 250, 98]
    assert read(c_woz=["312.500", "1.250.000"])[1] == [312.5, 1250]


def test_a_count_in_thousands_has_decimals(read):
    table, found = read(**{"Inwoners (x 1 000)": ["1.234", "0.250"]})
    assert found == [1234, 250]
    assert table.provenance.repairs[-1] == "“Inwoners (x 1 000)” counts in thousands and was multiplied by 1,000."
    assert read(**{"misdrijven (x 1 000)": ["1,2", "0,3"]})[1] == [1200, 300]


NO_DATA = ["", "-", ".", "..", "n/b", "N.B.", "NULL", "nan", "-99990", "-99997", "-99999999", "-99999999.0"]


@pytest.mark.parametrize("cell", NO_DATA)
def test_a_sign_for_no_data_is_a_gap_in_every_column_and_nothing_to_tell(read, cell):
    table, found = read(k_lvb=[cell, "2"], c_inw=[cell, "20"], l_soc=[cell, "0,2"])
    assert sorted(found) == [0.2, 2, 20]
    assert table.provenance.repairs == ("The year 2020 follows from “cijfers_2020”.",)
    statuses = table.observations.set_index(["area_code", "indicator"])["status"].astype(str)
    assert statuses["BU99010001"].tolist() == ["missing"] * 3


@pytest.mark.parametrize("cell", ["-9999", "-9999.0", "-999"])
def test_a_code_for_no_data_that_a_score_could_be_is_a_gap_that_is_told(read, cell):
    table, found = read(l_soc=[cell, "-0,2"], k_lvb=[cell, "2"], c_woz=[cell, "250"], c_inw=[cell, "20"])
    assert sorted(found) == [-0.2, 2, 20, 250]
    assert f"1 cells of “l_soc” hold {cell}, which stands for no data." in table.provenance.repairs
    assert f"1 cells of “c_woz” hold {cell}, which stands for no data." in table.provenance.repairs
    assert "1 cells of “k_lvb” are below zero, which cannot be; they count as no data." in table.provenance.repairs


@pytest.mark.parametrize("write", [write_json, write_gpkg], ids=["json", "gpkg"])
def test_codes_for_no_data_in_attributes_are_gaps(tmp_path, say, write):
    rows = [
        ["code", "k_lvb", "c_inw", "l_soc"],
        ["BU99010001", -99997.0, -99999999, -9999.0],
        ["BU99010002", 0.0, 0, -0.5],
    ]
    path = write(tmp_path / f"cijfers_2020.{write.__name__[-4:]}", rows)
    found = figures_of(read_table(TableSource(str(path)), say))
    assert found == {("BU99010002", 2020, name): value for name, value in (("k_lvb", 0), ("c_inw", 0), ("l_soc", -0.5))}


def test_a_zero_below_zero_is_zero(read):
    table, found = read(l_soc=["-0", "-0,0", "-0.2"])
    assert [str(number) for number in found] == ["0.0", "0.0", "-0.2"]
    assert table.provenance.repairs == ("The year 2020 follows from “cijfers_2020”.",)


@pytest.mark.parametrize(
    "cell",
    ["1\u00ad2", "0x10", "1_000", "\u0661\u0662", "1e999", "inf", "1-2", "ca. 3", "12%%", "1'234", "3/4", "TRUE"],
)
def test_what_only_resembles_a_number_is_none(read, cell):
    table, found = read(k_lvb=[cell, "2"])
    assert found == [2]
    assert any(f"hold no number, such as “{cell}”" in sentence for sentence in table.provenance.repairs)


def test_percentages_of_zero_to_one_are_asked_about(read):
    asked = "Check “k_lvb”: all percentages are below 1. A spreadsheet may have stored 12.4 % as 0.124."
    assert asked in read(k_lvb=["0,124", "0,07"])[0].provenance.repairs
    assert asked not in read(k_lvb=["0,124", "7"])[0].provenance.repairs
    assert read(k_lvb=["12,4 %", "7%"])[1] == [12.4, 7]


CODES = ["2000101", "02000101", "2000101.0", "2000101,0", "2.000101E+06", "2,000101E6", "BU2000101", "bu02000101"]
CODES += ["BU02000101\u00ad", "\u200bBU02000101", "\ufeffBU02000101", "BU02\u200b000101", "\u00a0BU02000101\u00a0 "]


@pytest.mark.parametrize("code", CODES, ids=ascii)
def test_a_code_is_known_however_it_was_spoilt(read, code):
    table, found = read(
        buurtcode=[code, "BU02000102" if "B" in code.upper() else "2000102"], k_lvb=["1", "2"], code=["", ""]
    )
    assert list(figures_of(table)) == [("BU02000101", 2020, "k_lvb"), ("BU02000102", 2020, "k_lvb")]
    assert found == [1, 2]


@pytest.mark.parametrize("code", ["2E+06", "2.0E+06", "2.00010E+07", "2.000.101", "BU 02000101", "BU02000101-A"])
def test_a_code_of_which_something_is_lost_stays_as_it_is(read, code):
    table, _ = read(code=[code, "BU02000102", "BU02000103"], k_lvb=["1", "2", "3"])
    assert table.regions["area_code"].tolist() == [code, "BU02000102", "BU02000103"]


def test_rows_of_one_code_are_one_when_equal_and_refused_when_not(read):
    codes = ["BU99010001", "BU99010001 ", "BU99010002"]
    table, found = read(code=codes, misdrijven=["10", "10.0", "3"])
    assert found == [10, 3]
    assert "1 area codes stand in the table twice with the same numbers; one was kept." in table.provenance.repairs
    with pytest.raises(QuickScanError, match="holds area codes twice, with different numbers") as caught:
        read(code=codes, misdrijven=["10", "11", "3"])
    assert "BU99010001" in caught.value.details


def test_a_gap_beside_a_figure_of_the_same_code_is_no_contradiction(read):
    codes = ["BU99010001", "BU99010001", "BU99010002"]
    assert read(code=codes, misdrijven=[".", "11", "3"])[1] == [11, 3]


def test_codes_of_another_municipality_match_nothing_and_say_so(read, layer_file, shape, say):
    rows = [
        ({"buurtcode": f"BU9902000{number}", "buurtnaam": "Centrum"}, shape(200_000 + 200 * number, 460_000))
        for number in (1, 2)
    ]
    areas = read_areas(AreaSource(str(layer_file("grenzen.gpkg", rows)), year=2020), "", say)
    table, _ = read(misdrijven=["1", "2"])
    report = match(areas, [table], say)
    assert "matched" not in set(report["side"])
    other = report[report["side"].eq("only_in_table")]
    assert other["area_code"].tolist() == ["BU99010001", "BU99010002"]
    assert set(other["reason"]) == {"Another municipality: not part of this study."}


def test_names_where_codes_should_be_are_refused(read):
    with pytest.raises(QuickScanError, match="was not recognised"):
        read(code=["Centrum", "West"], misdrijven=["1", "2"])


def test_figures_of_others_beside_those_of_the_cbs_are_read_too(read, tmp_path, say):
    codes = ["BU99010001", "BU99010002"]
    columns = {"gwb_code": codes, "a_inw": ["900", "800"], "misdrijven": ["9", "8"], "k_lvb": ["1", "2"]}
    _, found = read(**columns)
    assert sorted(found) == [1, 2, 8, 9, 800, 900]
    rows = [["buurtcode", "aantal_inwoners", "huishoudens", "k_lvb"], [codes[0], 900, 400, 1.5]]
    table = read_table(TableSource(str(write_gpkg(tmp_path / "kaart_2020.gpkg", rows))), say)
    assert sorted(figures_of(table).values()) == [1.5, 400, 900]


def test_a_users_own_scores_are_not_called_those_of_the_cbs(read):
    table, found = read(k_ses=["0,1", "-0,2"], misdrijven=["1", "2"])
    assert sorted(found) == [-0.2, 0.1, 1, 2]
    assert table.provenance.publisher != "CBS"
    assert table.provenance.licence == ""
