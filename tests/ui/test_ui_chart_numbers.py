"""What the charts of the panel show, without a widget."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from quickscan_veerkracht.ui.models.area_numbers import AreaNumbers
from quickscan_veerkracht.ui.models.charts import Charts
from quickscan_veerkracht.veerkracht.intake.catalogue import catalogue, in_use
from quickscan_veerkracht.veerkracht.intake.frames import STATUS
from quickscan_veerkracht.veerkracht.mapping.palette import palette
from support.invented import HIDDEN, UNCERTAIN, WATER, invented_quickscan


@pytest.fixture(scope="module")
def quickscan():
    return invented_quickscan()


@pytest.fixture(scope="module")
def charts(quickscan):
    return Charts(quickscan, AreaNumbers(quickscan))


def test_the_grids_hold_what_the_results_hold(quickscan):
    numbers = AreaNumbers(quickscan)
    signals = quickscan.results.signals.set_index(["area_code", "indicator"])
    trends = quickscan.results.trends.set_index(["area_code", "indicator"])
    for row in (3, 40):
        for place, item in enumerate(numbers.indicators):
            signal = signals.loc[(numbers.codes[row], item.id)]
            assert numbers.signal[row, place] == (0 if signal["signal"] is np.nan else signal["signal"])
            assert numbers.value[row, place] == pytest.approx(signal["value"])
            assert numbers.trend[row, place] == trends.loc[(numbers.codes[row], item.id), "trend"]
    assert list(numbers.names) == sorted(numbers.names, key=str.casefold)
    assert quickscan.areas.frame["area_code"].iloc[WATER] not in numbers.place


def test_every_quadrant_counts_and_colours_the_areas_of_its_class(dutch, quickscan, charts):
    chart = charts.changes("absolute")
    rows = quickscan.results.coincidence
    rows = rows[(rows["version"] == "absolute") & rows["coincidence"].notna()].set_index("area_code")
    rows = rows.drop(quickscan.areas.frame["area_code"].iloc[WATER], errors="ignore")
    names = {"Samenloop": "coincides", "Veerkrachtig": "resilient", "Andere oorzaak": "other_cause"}
    names["Geen signaal"] = "no_signal"
    for corner in chart.corners:
        codes = set(rows.index[rows["coincidence"] == names[corner.title]])
        assert corner.areas == len(codes)
        assert set(chart.codes[chart.colours == corner.colour]) == codes
    assert {corner.title: (corner.right, corner.top) for corner in chart.corners}["Samenloop"] == (True, True)
    assert chart.note.startswith("2016–2020. ")
    worse = chart.colours == palette().coincidence[0]
    assert (chart.x[worse] > 0).all()
    assert (chart.y[worse] > 0).all()


def test_hidden_areas_are_in_no_chart_and_small_ones_are_open(quickscan, charts):
    codes = quickscan.areas.frame["area_code"]
    for chart in (charts.changes("relative"), charts.housing("k_index", "absolute"), charts.spread("o_misdrijf")):
        assert not set(codes.iloc[list(HIDDEN)]) & set(chart.codes)
        assert set(chart.codes[chart.hollow]) == set(codes.iloc[list(UNCERTAIN)])


def test_what_an_area_tells_is_written_as_the_user_writes_numbers(dutch, quickscan, charts):
    chart = charts.spread("o_misdrijf")
    at = list(chart.codes).index(quickscan.areas.frame["area_code"].iloc[20])
    name, (value, signal) = chart.tip(at)
    number = f"{chart.values[at]:.1f}".replace(".", ",")
    assert name == quickscan.areas.frame["name"].iloc[20]
    assert value == f"Geregistreerde misdrijven: {number} per 1.000 inwoners"
    assert signal[:1] in "ABCDE"


def test_the_change_against_social_housing_is_up_where_it_is_worse(quickscan, charts):
    chart = charts.housing("k_ao", "absolute")
    trends = quickscan.results.trends.query("indicator == 'k_ao'").set_index("area_code")
    inside = ~chart.beyond
    assert chart.y[inside] == pytest.approx(-trends.loc[chart.codes[inside], "change"].to_numpy())
    shares = quickscan.results.housing.set_index("area_code")["share"]
    assert chart.x == pytest.approx(shares.loc[chart.codes].to_numpy())
    kinds = trends.loc[chart.codes, "trend"].astype(int)
    assert list(chart.colours) == [palette().signal[kind - 1] for kind in kinds]


def test_the_years_hold_the_municipality_and_the_middle_of_like_areas(quickscan, charts):
    chart = charts.years("k_ao")
    seen = quickscan.results.observations.query("indicator == 'k_ao'")
    town = seen[seen["area_code"] == quickscan.areas.municipality_code].set_index("year")["value"]
    assert chart.lines[0].values == pytest.approx(town.loc[chart.years].to_numpy())
    classes = quickscan.results.housing.set_index("area_code")["housing_class"]
    alike = classes.index[(classes == 2).fillna(False)]
    own, alike = alike[0], alike[1:]
    last = seen[(seen["year"] == chart.years[-1]) & seen["area_code"].isin(alike)]["value"]
    assert chart.peers[list(chart.codes).index(own), -1] == pytest.approx(last.median())


def test_modelled_figures_have_no_line_that_suggests_a_change(quickscan):
    seen = quickscan.results.observations.copy()
    modelled = seen["indicator"] == "k_ao"
    seen["status"] = seen["status"].astype(object).where(~modelled, "modelled").astype(STATUS)
    other = dataclasses.replace(quickscan, results=dataclasses.replace(quickscan.results, observations=seen))
    charts = Charts(other, AreaNumbers(other))
    assert charts.years("k_ao") is None
    assert "k_ao" not in [item.id for item in charts.indicators("years")]
    assert charts.years("k_bijstand") is not None


def test_the_gap_says_whether_it_grows(dutch, quickscan, charts):
    rows = quickscan.results.gap.query("indicator == 'o_misdrijf'")
    chart = charts.gap("o_misdrijf")
    assert chart.lines[0].values == pytest.approx(rows["much"].to_numpy())
    assert chart.lines[1].values == pytest.approx(rows["little"].to_numpy())
    words = {2: "groeit", 3: "is stabiel", 4: "krimpt"}[int(rows["trend"].iloc[-1])]
    assert chart.note.startswith(f"Het verschil {words}: ")


def test_the_strip_counts_every_area_in_its_class(dutch, charts):
    chart = charts.spread("o_misdrijf")
    counts = {head[0]: int(head[2:]) for head in chart.heads}
    assert sum(counts.values()) == len(chart.codes)
    for letter, colour in zip("ABCDE", palette().signal):
        assert counts[letter] == (chart.colours == colour).sum()
    assert chart.x_label == "Geregistreerde misdrijven, per 1.000 inwoners, 2020"
    # higher is worse: the best class stands at the left
    assert [head[0] for head in chart.heads] == list("EDCBA")


def test_results_without_a_change_leave_the_charts_of_change_out(quickscan):
    results = dataclasses.replace(
        quickscan.results, trends=quickscan.results.trends.iloc[:0], gap=quickscan.results.gap.iloc[:0]
    )
    bare = dataclasses.replace(quickscan, results=results)
    charts = Charts(bare, AreaNumbers(bare))
    assert charts.changes("relative") is None
    assert charts.housing("k_index", "relative") is None
    assert charts.indicators("gap") == []
    assert charts.spread("k_index") is not None


def test_an_indicator_of_ones_own_is_in_the_charts_too(dutch, quickscan):
    own = dataclasses.replace(catalogue()["k_ao"], id="e_eigen", label_nl="Eigen cijfer")
    parts = {}
    for name in ("signals", "trends", "observations", "references"):
        frame = getattr(quickscan.results, name)
        parts[name] = frame.assign(indicator=frame["indicator"].replace("k_ao", "e_eigen"))
    other = dataclasses.replace(quickscan, results=dataclasses.replace(quickscan.results, **parts))
    with in_use({**catalogue(), "e_eigen": own}):
        numbers = AreaNumbers(other)
    charts = Charts(other, numbers)
    for kind in ("housing", "years", "strip"):
        assert "Eigen cijfer" in [item.label("nl") for item in charts.indicators(kind)]
    assert charts.spread("e_eigen").x_label.startswith("Eigen cijfer")
