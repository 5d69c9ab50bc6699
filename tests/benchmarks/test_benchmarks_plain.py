"""The analysis on arrays gives the classes that the same definitions give when they are written out area by area."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from quickscan_veerkracht.benchmarks.support.country import chosen, make_country
from quickscan_veerkracht.benchmarks.support.plain import Plain, Walk
from quickscan_veerkracht.veerkracht.analysis import frames
from quickscan_veerkracht.veerkracht.analysis.measure import Measured, measure
from quickscan_veerkracht.veerkracht.intake.catalogue import catalogue
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.study import Study


@pytest.fixture(scope="module")
def both() -> tuple[Plain, Measured]:
    country = make_country(2, 25)
    found = measure(country.observations, country.areas, "", Study(), catalogue(), Progress())
    return Walk(country.observations, country.areas, chosen()).run(), found


def side_by_side(ours: pd.DataFrame, theirs: pd.DataFrame, key: list[str], columns: list[str]) -> pd.DataFrame:
    left = ours.set_index(key)[columns].astype("float64").fillna(0)
    right = theirs.set_index(key)[columns].astype("float64")
    return right.join(left, rsuffix="_ours", how="left")


def test_the_signals_are_the_same(both):
    plain, found = both
    rows = side_by_side(frames.signal_frame(found), plain.signals, ["area_code", "indicator"], ["signal"])
    assert len(rows) == 2 * 25 * (len(found.indicators) - 5 + 1)
    assert (rows["signal"] == rows["signal_ours"]).all()
    assert set(rows["signal"]) == {0, 1, 2, 3, 4, 5}


def test_the_trends_are_the_same(both):
    plain, found = both
    columns = ["trend", "trend_relative"]
    rows = side_by_side(frames.trend_frame(found), plain.trends, ["area_code", "indicator"], columns)
    for column in columns:
        assert (rows[column] == rows[f"{column}_ours"]).all()
        assert {0, 1, 2, 3, 4, 5} == set(rows[column])


def test_coincidence_is_the_same(both):
    plain, found = both
    ours = frames.coincidence_frame(found).set_index(["version", "area_code"])["coincidence"].astype(object).fillna("")
    for version in ("absolute", "relative"):
        assert plain.coincidence[version].to_dict() == ours[version].to_dict()
    assert plain.coincidence["relative"].nunique() >= 4


def test_the_gap_is_the_same(both):
    plain, found = both
    key = ["municipality_code", "indicator", "year"]
    theirs = plain.gap.dropna(subset=["gap"]).set_index(key)["gap"]
    ours = frames.gap_frame(found)
    ours = ours[ours["indicator"] != "k_index"].set_index(key)["gap"]
    assert set(theirs.index) == set(ours.index)
    assert np.allclose(theirs, ours.reindex(theirs.index), rtol=0, atol=1e-9)
