from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.analysis.results import Results
from quickscan_veerkracht.veerkracht.errors import Cancelled
from quickscan_veerkracht.veerkracht.intake.frames import OBSERVATION_COLUMNS, observations
from quickscan_veerkracht.veerkracht.mapping.views import VIEW_IDS
from quickscan_veerkracht.veerkracht.progress import Progress
from support.observed import Town, rows_of

SIGNALS = [
    *("area_code", "indicator", "year", "value", "denominator", "low", "high", "reference", "z", "signal"),
    *("certainty", "uncertain", "fragile", "status", "reason"),
]
TRENDS = [
    *("area_code", "indicator", "year_from", "year_to", "value_from", "value_to", "change", "change_relative"),
    *("band", "trend", "trend_relative", "published", "uncertain", "fragile", "fragile_relative", "status", "reason"),
]
COINCIDENCE = [
    *(
        "area_code",
        "version",
        "k_trend",
        "o_trend",
        "coincidence",
        "focus",
        "bivariate",
        "red_count",
        "available_count",
    ),
    *("all_red", "residual", "fragile", "reason"),
]


def town() -> Town:
    made = Town(9, 2000)
    for year in (2018, 2020):
        made.add("k_bijstand", year, [12.4, 5, 6, 7, 8, 9, 6, 7, 8], of=2000).published("k_bijstand", year, 7.8)
    return made


def test_a_signal_reads_as_a_sentence_with_its_numbers_in_dutch():
    reason = rows_of(town().results(language="nl").signals, "k_bijstand")["reason"].iloc[0]
    assert reason == (
        "Sterk ongunstig: 12,4 per 100 inwoners (95%-interval 11,0–13,9) tegen 7,8 in de gemeente; z = −2,2."
    )


def test_the_same_signal_in_english():
    reason = rows_of(town().results().signals, "k_bijstand")["reason"].iloc[0]
    assert reason == (
        "Strongly unfavourable: 12.4 per 100 inhabitants (95% interval 11.0–13.9) "
        "against 7.8 in the municipality; z = −2.2."
    )


def test_a_trend_reads_as_a_sentence_in_the_indicators_own_sense():
    made = town()
    made.rows[-2]["value"] += [2.0, *[0] * 8]
    reason = rows_of(made.results(language="nl").trends, "k_bijstand")["reason"].iloc[0]
    assert reason.startswith("Stabiel: van 12,4 (2018) naar 14,4 per 100 inwoners (2020); verandering +2,0, marge 2,1.")
    assert "Ten opzichte van de gemeente +2,0: stabiel." in reason


def test_nothing_stays_english_in_a_dutch_scan():
    made = town()
    for name in ("k_ao", "k_ww", "o_misdrijf"):
        made.add(name, 2018, np.arange(9.0), of=2000).add(name, 2020, np.arange(9.0)[::-1], of=2000)
    made.add("w_corp", 2020, np.linspace(0, 90, 9), of=700).add("k_angst", 2020, np.arange(9.0), status="modelled")
    results = made.results(language="nl")
    text = " ".join(
        [
            *results.signals["reason"],
            *results.trends["reason"],
            *results.coincidence["reason"],
            *results.ingredients["reason"],
            *results.unavailable.values(),
        ]
    )
    assert not {" the ", " against ", "indicators", " year", "change ", "No "} & {
        word for word in (" the ", " against ", "indicators", " year", "change ", "No ") if word in text
    }


def test_text_in_braces_from_data_is_not_taken_for_a_template():
    made = town().change("k_bijstand", label_nl="{0} {reason}", unit_nl="{unit}")
    reason = rows_of(made.results(language="nl").signals, "k_bijstand")["reason"].iloc[0]
    assert "12,4 {unit}" in reason


def test_the_frames_have_the_columns_and_types_of_the_contract():
    results: Results = town().results()
    assert sorted(results.signals.columns) == sorted(SIGNALS)
    assert sorted(results.trends.columns) == sorted(TRENDS)
    assert sorted(results.coincidence.columns) == sorted(COINCIDENCE)
    assert results.observations.columns.tolist() == list(OBSERVATION_COLUMNS)
    for frame, column in ((results.signals, "signal"), (results.trends, "trend"), (results.gap, "trend")):
        assert str(frame[column].dtype) == "Int8"
    for frame in (results.signals, results.trends, results.coincidence):
        assert frame["fragile"].dtype == bool
    assert results.signals["uncertain"].dtype == results.trends["fragile_relative"].dtype == bool
    assert str(results.signals["status"].dtype) == str(results.trends["status"].dtype) == "category"
    assert str(results.signals["certainty"].dtype) == "category"


def test_the_analysis_reports_progress_and_stops_when_asked():
    seen = []
    town().results(progress=Progress(lambda fraction, message: seen.append(fraction)))
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
    with pytest.raises(Cancelled):
        town().results(progress=Progress(is_cancelled=lambda: True))


def test_tables_without_a_single_value_for_the_areas_give_empty_results_and_reasons():
    results = Town(9).results()
    assert results.trends.empty
    assert "No indicator has a signal." in results.unavailable["red_count"]
    assert "k_level" in results.unavailable
    assert len(results.coincidence) == 18


def test_no_observations_at_all_give_empty_frames_of_the_right_shape_and_reasons():
    made = Town(3, inhabitants=None)
    made.rows = [observations(pd.DataFrame())]
    results = made.results()
    assert sorted(results.signals.columns) == sorted(SIGNALS)
    assert results.signals.empty
    assert results.trends.empty
    assert results.coincidence["available_count"].eq(0).all()
    assert set(VIEW_IDS) - set(results.unavailable) == {"orientation"}
