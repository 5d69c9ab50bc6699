"""A table of any figures, written in any dialect, is read back equal; or the reader says what it could not tell."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from quickscan_veerkracht.veerkracht.intake.assistant.guess import propose
from quickscan_veerkracht.veerkracht.intake.reader import read_table
from quickscan_veerkracht.veerkracht.recipe import Meaning
from quickscan_veerkracht.veerkracht.study import TableSource
from quickscan_veerkracht.veerkracht.wording import Wording
from support.random_tables import Dialect, Numbers, Written, dialects, numbers, write
from support.table_files import figures_of

ENGLISH = Wording("en")
PROPERTIES = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
# 1.234 or 12,500: either mark may be the decimal one
AMBIGUOUS = re.compile(r"-?[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*")


@st.composite
def tables(draw):
    table = draw(numbers())
    return table, draw(dialects(table))


@contextmanager
def written(table: Numbers, dialect: Dialect) -> Iterator[Written]:
    folder = Path(tempfile.mkdtemp(prefix="tabellen_"))
    try:
        yield write(table, dialect, folder)
    finally:
        shutil.rmtree(folder)


def assert_equal(expected: Numbers, found: dict, doubted: set) -> None:
    wanted = {key: float(value) for key, value in expected.values.items() if value is not None}
    assert set(found) == set(wanted) - doubted, (found, wanted)
    assert found == pytest.approx({key: wanted[key] for key in found})


@PROPERTIES
@given(tables())
def test_what_was_written_is_read_back(drawn):
    table, dialect = drawn
    with written(table, dialect) as file:
        read = read_table(TableSource(str(file.path)), ENGLISH)
    found = figures_of(read)
    doubted = {
        key
        for key, look in file.looks.items()
        if key not in found and table.values[key] is not None and AMBIGUOUS.fullmatch(look)
    }
    assert_equal(table, found, doubted)
    if doubted:
        assert any("can be read in two ways" in sentence for sentence in read.provenance.repairs)
    assert set(read.regions["area_code"]) == set(table.codes)
    hidden = {key for key, look in file.looks.items() if look == "x"} & {
        (row.area_code, row.year, row.indicator) for row in read.observations.itertuples()
    }
    suppressed = read.observations[read.observations["status"] == "suppressed"]
    assert {(row.area_code, row.year, row.indicator) for row in suppressed.itertuples()} == hidden


@PROPERTIES
@given(tables())
def test_what_was_written_is_read_back_by_a_recipe_that_says_what_the_figures_and_the_decimal_mark_are(drawn):
    table, dialect = drawn
    with written(table, dialect) as file:
        guessed = propose(file.path, ENGLISH).recipe
        named = dialect.layout == "headers"
        meanings = tuple(
            Meaning(
                f"{column.header}_{year}" if named else column.header,
                column.indicator,
                column.role,
                year if named else None,
            )
            for column in table.columns
            for year in (table.years if named else (None,))
        )
        recipe = guessed.changed(
            meanings=meanings, decimal=guessed.decimal if dialect.knows_numbers else dialect.decimal
        )
        read = read_table(TableSource(str(file.path), recipe=recipe), ENGLISH)
    assert_equal(table, figures_of(read), set())
    assert set(read.regions["area_code"]) == set(table.codes)
