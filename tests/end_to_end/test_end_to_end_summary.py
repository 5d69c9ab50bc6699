"""Every number on the summary page, counted again from the tables that are given away."""

from __future__ import annotations

import openpyxl
import pandas as pd
import pytest
from support.summed_up import sentences

TABLES = ("areas", "signals", "trends", "gap", "hidden", "chance", "observations")


@pytest.mark.parametrize(
    ("walk", "town", "nuisance", "least"),
    [
        ("sample_walk", "Veerdam", "o_lbm", 19),
        ("utrecht_walk", "Utrecht", "o_misdrijf", 20),
        ("apeldoorn_walk", "Apeldoorn", "o_misdrijf", 14),
    ],
)
def test_the_numbers_of_the_summary_are_those_of_the_tables(walk, town, nuisance, least, request) -> None:
    walked = request.getfixturevalue(walk)
    book = openpyxl.load_workbook(walked.folder / "quickscan.xlsx", read_only=True)
    told = [str(cell) for row in book.worksheets[0].iter_rows(values_only=True) for cell in row if cell]
    tables: dict[str, pd.DataFrame] = {name: walked.table(name) for name in TABLES}
    expected = list(sentences(tables, town, nuisance))
    assert len(expected) >= least
    for parts in expected:
        assert any(all(part in line for part in parts) for line in told), parts
