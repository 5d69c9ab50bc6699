"""A success indicator is followed in the figures that may be shown."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.analysis.success import State, follow
from quickscan_veerkracht.veerkracht.intake.catalogue import catalogue
from quickscan_veerkracht.veerkracht.study import Choice
from quickscan_veerkracht.veerkracht.wording import Wording
from quickscan_veerkracht.veerkracht.workshop import Success
from support.invented import invented_quickscan

AREA, NEIGHBOUR, DISTRICT = "BU99900101", "BU99900102", "WK999001"


@pytest.fixture(scope="module")
def invented():
    return invented_quickscan()


def with_figures(quickscan, rows, breaks=()):
    """The QuickScan with these figures only: (area, year, indicator, value, denominator, status)."""
    columns = ["area_code", "year", "indicator", "value", "denominator", "status"]
    observed = quickscan.results.observations
    made = pd.DataFrame(rows, columns=columns).reindex(columns=observed.columns).astype(observed.dtypes.to_dict())
    moved = pd.DataFrame(list(breaks), columns=["area_code", "year"])
    return replace(quickscan, results=replace(quickscan.results, observations=made, breaks=moved))


def one(quickscan, language="en", **success):
    success = {"district": DISTRICT, "indicator": "o_overlast", "target": 10.0, "year": 2030, **success}
    return follow([Success("s", **success)], quickscan, catalogue(), Wording(language))[0]


def series(*values, area=AREA, first=2020, status="ok", indicator="o_overlast"):
    return [(area, first + 2 * step, indicator, value, 1000.0, status) for step, value in enumerate(values)]


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ((20.0, 17.9), State.ON_TRACK),
        ((20.0, 18.0), State.ON_TRACK),
        ((20.0, 18.2), State.BEHIND),
        ((20.0, 22.0), State.BEHIND),
        ((20.0, 10.0), State.REACHED),
        ((20.0, 10.04), State.REACHED),
        ((20.0,), State.WAITING),
        ((9.0, 8.0), State.REACHED),
    ],
)
def test_a_target_is_followed_along_the_straight_line_to_it(invented, values, state):
    found = one(with_figures(invented, series(*values)), area_code=AREA)
    assert found.state is state
    assert (found.start, found.latest) == (values[0], round(values[-1], 1))


def test_after_its_year_a_target_is_reached_or_not(invented):
    found = one(with_figures(invented, series(20.0, 12.0)), area_code=AREA, year=2022)
    assert found.state is State.BEHIND
    assert found.words.startswith("Not reached: from 20.0 in 2020 to 12.0 in 2022")


def test_it_starts_at_the_year_that_the_group_looked_at(invented):
    quickscan = with_figures(invented, series(30.0, 20.0, 19.9))
    assert one(quickscan, area_code=AREA).state is State.ON_TRACK
    later = one(quickscan, area_code=AREA, since=2022)
    assert (later.start_year, later.start, later.state) == (2022, 20.0, State.BEHIND)
    assert one(quickscan, area_code=AREA, since=2024).state is State.WAITING


def test_higher_is_wished_where_higher_is_better_and_by_ones_own_choice(invented):
    quickscan = with_figures(invented, series(0.1, 0.3, indicator="l_lbm"))
    assert one(quickscan, area_code=AREA, indicator="l_lbm", target=0.25).state is State.REACHED
    turned = replace(quickscan, study=quickscan.study.changed(choices=(Choice("l_lbm", direction=-1),)))
    assert one(turned, area_code=AREA, indicator="l_lbm", target=0.25).state is State.BEHIND


def test_a_district_is_its_areas_that_have_both_years_weighted(invented):
    rows = [
        (AREA, 2020, "o_overlast", 10.0, 1000.0, "ok"),
        (AREA, 2022, "o_overlast", 12.0, 3000.0, "ok"),
        (NEIGHBOUR, 2020, "o_overlast", 20.0, 3000.0, "ok"),
        (NEIGHBOUR, 2022, "o_overlast", 16.0, 1000.0, "ok"),
        ("BU99900103", 2022, "o_overlast", 99.0, 9000.0, "ok"),
    ]
    found = one(with_figures(invented, rows))
    assert (found.start, found.latest) == (17.5, 13.0)


def test_a_hidden_number_stays_hidden(invented):
    rows = [*series(20.0), (AREA, 2022, "o_overlast", np.nan, np.nan, "suppressed")]
    found = one(with_figures(invented, rows), area_code=AREA)
    assert found.state is State.HIDDEN
    assert (found.start, found.latest) == (None, None)
    assert not any(character.isdigit() for character in found.words)


def test_no_change_is_told_across_a_boundary_that_moved_or_of_a_model(invented):
    quickscan = with_figures(invented, series(20.0, 12.0), breaks=[(AREA, 2021)])
    assert one(quickscan, area_code=AREA).state is State.NO_FIGURES
    assert "boundary" in one(quickscan, area_code=AREA).words
    assert one(quickscan, district="", indicator="o_overlast").state is State.ON_TRACK
    assert "modelled" in one(quickscan, indicator="k_eenzaam").words


@pytest.mark.parametrize(
    ("success", "told"),
    [({"indicator": ""}, "indicator"), ({"indicator": "x_y"}, "x_y"), ({"target": None}, "target")],
)
def test_what_is_not_filled_in_is_told(invented, success, told):
    found = one(with_figures(invented, series(20.0, 12.0)), area_code=AREA, **success)
    assert found.state is State.NO_FIGURES
    assert told in found.words


def test_the_whole_municipality_is_its_published_figure(invented):
    found = one(invented, district="", indicator="o_misdrijf", target=0.0)
    rows = invented.results.observations
    rows = rows[(rows["area_code"] == "GM9990") & (rows["indicator"] == "o_misdrijf")].set_index("year")["value"]
    assert found.latest == pytest.approx(rows[2020], abs=0.05)


def test_the_words_are_dutch_with_a_decimal_comma(invented):
    found = one(with_figures(invented, series(20.0, 12.5)), "nl", area_code=AREA)
    assert found.words == "Op koers: van 20,0 in 2020 naar 12,5 in 2022; de streefwaarde is 10,0 in 2030."
