"""Text tables as other programs break them: a right result or an error that says why, never a wrong number."""

from __future__ import annotations

import csv
import gzip
import re

import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.reader import read_table
from quickscan_veerkracht.veerkracht.recipe import Meaning, Recipe
from quickscan_veerkracht.veerkracht.study import TableSource
from support.table_files import as_text, figures_of

CENTRUM, WEST = "BU99010101", "BU99010102"
TABLE = f"code;naam;k_lvb_2020\n{CENTRUM};België;1,5\n{WEST};Één;2,5\n"
FIGURES = {(CENTRUM, 2020, "k_lvb"): 1.5, (WEST, 2020, "k_lvb"): 2.5}


@pytest.fixture
def read(tmp_path, say):
    def reading(content, name="cijfers.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return read_table(TableSource(str(path)), say)

    return reading


@pytest.fixture
def refused(read):
    """The message and details of the error, which must also say what to do."""

    def refusing(content, name="cijfers.csv"):
        with pytest.raises(QuickScanError) as caught:
            read(content, name)
        assert caught.value.hint
        return f"{caught.value.message} {caught.value.details}"

    return refusing


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"], ids=lambda name: name
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_every_encoding_and_line_end_gives_the_same_table(read, encoding, line_end):
    table = read(TABLE.replace("\n", line_end).encode(encoding))
    assert figures_of(table) == FIGURES
    assert table.regions["name"].tolist() == ["België", "Één"]


def test_letters_of_windows_among_utf_8_are_read_as_both_were_meant(read):
    first, second, third = TABLE.splitlines(keepends=True)
    table = read(first.encode() + second.encode("cp1252") + third.encode())
    assert table.regions["name"].tolist() == ["België", "Één"]
    assert table.provenance.repairs == (
        "Some letters are in Windows encoding (cp1252), not UTF-8; they were read as such.",
    )


def test_the_encoding_that_a_recipe_remembers_gives_way_to_that_of_the_file(tmp_path, say):
    recipe = Recipe(
        "a", ("code", "naam", "k_lvb_2020"), encoding="utf-8-sig", delimiter=";", code_column="code",
        year_from="header", meanings=(Meaning("k_lvb_2020", "k_lvb", year=2020),),
    )  # fmt: skip
    for encoding in ("utf-8", "cp1252", "utf-16"):
        path = tmp_path / f"{encoding}.csv"
        path.write_bytes(TABLE.encode(encoding))
        table = read_table(TableSource(str(path), recipe=recipe), say)
        assert figures_of(table) == FIGURES
        assert table.regions["name"].tolist() == ["België", "Één"]


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_line_for_excel_that_names_the_separator_is_no_header(read, delimiter):
    rows = list(csv.reader(TABLE.splitlines(), delimiter=";"))
    table = read(f"sep={delimiter}\n" + as_text(rows, delimiter))
    assert figures_of(table) == FIGURES


def test_one_row_below_two_titles_is_found(read):
    table = read(f"Monitor 2020\nAfdeling Onderzoek\ncode,naam,k_lvb_2020\n{CENTRUM},A,1.5\n")
    assert figures_of(table) == {(CENTRUM, 2020, "k_lvb"): 1.5}


def test_tables_put_below_each_other_with_their_headers_are_one(read):
    first, *rows = TABLE.splitlines(keepends=True)
    table = read(first + rows[0] + first + rows[1])
    assert figures_of(table) == FIGURES
    assert table.regions["area_code"].tolist() == [CENTRUM, WEST]
    assert "The header stands 1 times more between the rows; these were skipped." in table.provenance.repairs


def test_a_header_that_stands_twice_above_the_rows_is_one_header(read):
    first, *rows = TABLE.splitlines(keepends=True)
    table = read(first + first + "".join(rows))
    assert figures_of(table) == FIGURES
    assert table.regions["area_code"].tolist() == [CENTRUM, WEST]


REFUSED = {
    "a row too short": (f"code;k_lvb_2020;k_ggz_2020\n{CENTRUM};1;2\n{WEST};1\n", "Row 3 has 2 cells; .* has 3"),
    "a row too long": (f"code;k_lvb_2020\n{CENTRUM};1\n{WEST};1;2\n{CENTRUM};1\n", "has 3 cells|has 2 cells"),
    "thousands that part cells": (f"code,c_inw_2020\n{CENTRUM},1,234\n{WEST},90\n", "cells; the header has"),
    "broken off in quotes": (f'code;naam;k_lvb_2020\n{CENTRUM};"A";1\n{WEST};"B en', "unexpected end of data"),
    "quotes in quotes": (f'code;naam;k_lvb_2020\n{CENTRUM};"A "x" B";1\n', "expected after"),
    "a zero byte": (f"code;k_lvb_2020\n{CENTRUM};1\x00\n", "holds zero bytes"),
    "zeros after the end": (TABLE + "\x00" * 4000, "holds zero bytes"),
    "gzip": (gzip.compress(TABLE.encode()), "is not a table in text form.*gzip"),
    "a 7z": (b"7z\xbc\xaf\x27\x1c" + b"\x00" * 40, "is not a table in text form.*7z"),
    "a page with a script": (b"<html><script>a()</script><table><tr><td>1", "is a web page.*begins with"),
    "a page with a table": (b"\xef\xbb\xbf <TABLE><tr><td>code</td></tr></TABLE>", "page with a table"),
    "100,000 columns": (";".join(map(str, range(100_000))) + "\n" + "1;" * 99_999 + "1\n", "It has 100000;"),
    "only blank lines": ("\n\r\n \n", "is empty"),
    "only separators": (";;\n;;\n", "is empty.*No cell in it"),
    "months": (f"code;periode;k_lvb\n{CENTRUM};2020MM01;1\n", "no figures of a whole year.*2020MM01"),
    "two columns of one name": (f"code;k_lvb_2020;k_lvb_2020\n{CENTRUM};1;2\n", "two columns called “k_lvb_2020”"),
    "two columns of other capitals": (f"code;jaar;k_lvb;K LVB\n{CENTRUM};2020;1;2\n", "two columns called “k_lvb”"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_read_says_why(refused, case):
    content, reason = REFUSED[case]
    assert re.search(reason, refused(content), re.DOTALL)


def test_two_columns_of_one_name_and_the_same_figures_are_one(read):
    table = read(f"code;jaar;k_lvb;K LVB\n{CENTRUM};2020;1;1 \n")
    assert figures_of(table) == {(CENTRUM, 2020, "k_lvb"): 1.0}


@pytest.mark.parametrize(
    "cell", ["=1+1", "=cmd|' /C calc'!A0", "+SUM(A1)", "@SUM(A1)", "<b>1</b>", "[% 1 + 1 %]", "{0}"]
)
def test_a_cell_that_is_code_elsewhere_is_text_here(read, cell):
    table = read(as_text([["code", "naam", "k_lvb_2020"], [CENTRUM, cell, cell], [WEST, "West", "2"]], ";"))
    assert figures_of(table) == {(WEST, 2020, "k_lvb"): 2.0}
    assert table.regions["name"].tolist() == [cell, "West"]
    (told,) = table.provenance.repairs
    assert told == f"1 cells of “k_lvb_2020” hold no number, such as “{cell}”; they count as no data."


def test_years_as_a_spreadsheet_or_database_writes_them_are_years(read):
    table = read(f"code;jaar;k_lvb\n{CENTRUM};2020.0;1\n{CENTRUM};2021,0;2\n{CENTRUM};2022*;3\n")
    assert figures_of(table) == {(CENTRUM, year, "k_lvb"): year - 2019.0 for year in (2020, 2021, 2022)}
