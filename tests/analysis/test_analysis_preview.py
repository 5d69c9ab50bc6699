"""What choices do before they are computed: the same classes as the results have, and how many areas change."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.analysis.choosing import with_choice, with_ingredient, with_nuisance, with_part
from quickscan_veerkracht.veerkracht.analysis.preview import TOTAL, Distribution, Previewer, ascending, moved_bound
from quickscan_veerkracht.veerkracht.analysis.results import K_INDEX, Gathered
from quickscan_veerkracht.veerkracht.intake.catalogue import catalogue
from quickscan_veerkracht.veerkracht.intake.frames import Areas, Neighbours
from quickscan_veerkracht.veerkracht.study import Choice, Study
from support.observed import MUNICIPALITY, Town, rows_of

RATE, SECOND = "o_misdrijf", "o_vernieling"
MEMBERS = ("k_bijstand", "k_ao", "k_ww", "k_wmo")


@pytest.fixture(scope="module")
def town() -> Town:
    random = np.random.default_rng(3)
    made = Town(40)
    for name in (RATE, SECOND):
        values = np.round(random.gamma(4.0, 10.0, 40), 1)
        made.add(name, 2020, values, of=1000, counted=values)
    for name in MEMBERS:
        made.add(name, 2020, np.round(random.normal(6.0, 2.0, 40), 1), of=1000)
    return made


@pytest.fixture(scope="module")
def previewer(town) -> Previewer:
    areas = Areas(town.areas(), "EPSG:28992", "buurt", 2020, MUNICIPALITY, "Dorp", "code", "", "")
    nothing = Neighbours((), np.zeros(0, dtype=int), np.zeros(0, dtype=int))
    breaks = pd.DataFrame({"area_code": [], "year": []})
    gathered = Gathered(Study(), areas, (), pd.DataFrame(), (), town.observations(), breaks, nothing)
    return Previewer(gathered, town.catalogue)


def shown(previewer: Previewer, study: Study, indicator: str = RATE) -> Distribution:
    return previewer.preview(study).distributions[indicator]


STUDIES = [
    Study(),
    Study(choices=(Choice(RATE, method="quintiles"),)),
    Study(choices=(Choice(RATE, method="breaks", breaks=(20.0, 30.0, 45.0, 60.0)),)),
    Study(choices=(Choice(RATE, method="benchmark"),)),
    Study(choices=(Choice(RATE, direction=1),)),
    Study(choices=(Choice(RATE, "norm", norm=30.0),)),
]


@pytest.mark.parametrize("study", STUDIES)
def test_the_bars_hold_the_classes_of_the_results(town, previewer, study):
    signals = rows_of(town.results(choices=study.choices).signals, RATE)["signal"]
    found = shown(previewer, study)
    counted = [int((signals == number).sum()) for number in range(1, 6)]
    assert found.counts.sum(axis=0)[1:].tolist() == counted
    assert found.red == counted[0] + counted[1]
    assert found.areas == 40


@pytest.mark.parametrize("study", [STUDIES[0], STUDIES[1], STUDIES[2], STUDIES[5]])
def test_the_lines_lie_between_the_classes(town, previewer, study):
    rows = rows_of(town.results(choices=study.choices).signals, RATE)
    found = shown(previewer, study)
    place = np.searchsorted(np.round(found.cuts, 9), rows["value"])
    assert found.left_is_good
    # where a value is not on a line, the number of lines below it says its class
    assert (rows["signal"].to_numpy() == 5 - place).all()


def test_bounds_that_make_no_classes_are_not_drawn(previewer):
    found = shown(previewer, STUDIES[3])
    assert found.cuts == ()
    assert len(found.start) == 4
    assert list(found.start) == sorted(found.start)


def test_a_dragged_bound_stops_at_its_neighbours_and_is_as_fine_as_what_is_printed():
    bounds, item = (10.0, 20.0, 30.0, 40.0), catalogue()[RATE]
    assert moved_bound(bounds, 1, 24.26, item) == (10.0, 24.3, 30.0, 40.0)
    assert moved_bound(bounds, 1, 99.0, item) == (10.0, 29.9, 30.0, 40.0)
    assert moved_bound(bounds, 1, -5.0, item) == (10.0, 10.1, 30.0, 40.0)
    assert moved_bound(bounds, 3, 99.0, item)[3] == 99.0


def test_bounds_that_are_printed_alike_are_put_apart():
    assert ascending((1.01, 1.02, 1.03, 1.04), catalogue()[RATE]) == (1.0, 1.1, 1.2, 1.3)


def test_an_effect_counts_before_and_now_of_what_was_touched_and_of_nothing_else(previewer):
    before = Study()
    start = shown(previewer, before)
    after = with_choice(
        before, RATE, method="breaks", breaks=moved_bound(start.start, 2, start.start[2] - 8, town_item())
    )
    found = previewer.preview(after, before)
    effect, now = found.effect, found.distributions[RATE].red
    assert effect.red[RATE] == (start.red, now)
    assert now > start.red
    assert effect.other_class[RATE] == now - start.red
    assert effect.red[TOTAL][1] - effect.red[TOTAL][0] == now - start.red
    assert {name for name, count in effect.other_class.items() if count} == {RATE}


def town_item():
    return catalogue()[RATE]


def test_without_choices_before_there_is_no_effect(previewer):
    assert previewer.preview(Study()).effect is None


def test_methods_that_cannot_serve_are_not_offered(previewer, town):
    assert shown(previewer, Study()).methods == ("z", "quintiles", "breaks", "benchmark")
    nine = Town(9).add("l_lbm", 2020, np.arange(1, 10))
    gathered = replace(previewer.gathered, observations=nine.observations())
    gathered = replace(gathered, areas=replace(gathered.areas, frame=nine.areas()))
    assert shown(Previewer(gathered, nine.catalogue), Study(), "l_lbm").methods == (
        "z",
        "quintiles",
        "breaks",
        "classes",
    )


def test_an_indicator_that_is_left_out_has_no_signal_no_trend_and_no_place_in_the_index(town, previewer):
    study = with_part(Study(), ["k_ao"], False)
    results = town.results(left_out=study.left_out)
    assert "k_ao" not in set(results.signals["indicator"])
    assert "k_ao" not in set(results.trends["indicator"])
    found = previewer.preview(study, Study())
    assert found.ingredients == set(MEMBERS) - {"k_ao"}
    assert "k_ao" not in found.distributions
    assert found.effect.red["k_ao"][1] == 0
    assert found.effect.other_class[K_INDEX] > 0


def test_what_others_are_counted_over_takes_part_always(town):
    results = town.results(left_out=("c_inw",))
    assert results.signals.equals(town.results().signals)


def test_the_usual_ingredients_are_not_named_in_the_study_so_that_more_can_come():
    known, present = catalogue(), set(MEMBERS)
    fewer = with_ingredient(Study(), "k_ww", False, known, present)
    assert set(fewer.vulnerability_indicators) == present - {"k_ww"}
    assert with_ingredient(fewer, "k_ww", True, known, present) == Study()


def test_the_last_ingredient_stays():
    one = Study(vulnerability_indicators=("k_ww",))
    assert with_ingredient(one, "k_ww", False, catalogue(), set(MEMBERS)) == one


def test_an_indicator_that_is_left_out_no_longer_stands_for_nuisance_and_one_that_does_takes_part():
    study = with_nuisance(Study(left_out=(RATE, "k_ww")), RATE)
    assert (study.nuisance_indicator, study.left_out) == (RATE, ("k_ww",))
    assert with_part(study, [RATE], False).nuisance_indicator == ""


def test_a_choice_that_is_the_usual_one_is_not_kept():
    study = with_choice(Study(), RATE, reference="norm", norm=12.0)
    assert study.choices == (Choice(RATE, "norm", norm=12.0),)
    assert with_choice(study, RATE, reference="", norm=None) == Study()
    with pytest.raises(ValueError, match="breaks"):
        with_choice(Study(), RATE, method="breaks", breaks=(3.0, 2.0, 1.0, 0.0))
