"""The tree of indicators, the histogram and the words on an effect, without a widget."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.PyQt.QtCore import Qt
from quickscan_veerkracht.ui.models.effect import effect_lines, no_index_line, red_words
from quickscan_veerkracht.ui.models.histogram import GRIP, HistogramPlan
from quickscan_veerkracht.ui.models.indicator_tree import IndicatorTree, theme_rows
from quickscan_veerkracht.veerkracht.analysis.preview import (
    ALL_RED,
    FOCUS,
    TOTAL,
    Distribution,
    Effect,
    Preview,
)
from quickscan_veerkracht.veerkracht.analysis.references import Problem
from quickscan_veerkracht.veerkracht.analysis.results import K_INDEX
from quickscan_veerkracht.veerkracht.intake.catalogue import catalogue
from quickscan_veerkracht.veerkracht.study import Choice, Study

PRESENT = {"k_bijstand", "k_ao", "k_ww", "o_misdrijf", "c_inw"}
TICK = Qt.ItemDataRole.CheckStateRole
TICKED, NOT, PARTLY = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked


def distribution(cuts=(20.0, 40.0, 60.0, 80.0), left_is_good=True) -> Distribution:
    counts = np.zeros((10, 6), dtype=int)
    for number, signal in enumerate((5, 5, 4, 4, 3, 3, 2, 2, 1, 1)):
        counts[number, signal] = number + 1
    edges = np.linspace(0.0, 100.0, 11)
    return Distribution(
        "o_misdrijf", 2022, edges, counts, cuts, cuts, left_is_good, 50.0, Problem.NONE, 55, ("z", "breaks")
    )


def preview(**what) -> Preview:
    shown = {"o_misdrijf": distribution()}
    made = {"ingredients": frozenset({"k_bijstand", "k_ao", "k_ww"}), "nuisance": "o_misdrijf", "effect": None, **what}
    return Preview(Study(), frozenset(PRESENT), shown, index_red=3, country=True, **made)


@pytest.fixture
def tree(dutch):
    model = IndicatorTree()
    model.set_themes(theme_rows(Study(), catalogue(), PRESENT, preview()))
    return model


def test_the_plan_turns_values_into_places_and_back():
    plan = HistogramPlan(distribution(), 200.0)
    assert [plan.value(plan.x(value)) for value in (0.0, 37.0, 100.0)] == pytest.approx([0.0, 37.0, 100.0])
    assert [round(x) for x in plan.lines()] == [40, 80, 120, 160]
    assert [plan.line_at(x) for x in (40 + GRIP, 100, 158)] == [0, None, 3]
    assert plan.bin_at(plan.x(45.0)) == (40.0, 50.0, 5)


def test_bounds_beside_the_values_are_drawn_at_the_ends_and_can_be_taken_hold_of():
    plan = HistogramPlan(distribution((-500.0, 40.0, 60.0, 900.0)), 200.0)
    lines = plan.lines()
    assert lines[0] == 0
    assert lines[3] == 200
    assert plan.x(0.0) > GRIP
    assert plan.line_at(0.0) == 0
    assert lines == sorted(lines)


def test_letters_follow_the_unfavourable_side():
    good_left, good_right = (HistogramPlan(distribution(left_is_good=side), 200.0) for side in (True, False))
    assert [signal for _x, signal in good_left.classes()] == [5, 4, 3, 2, 1]
    assert [signal for _x, signal in good_right.classes()] == [1, 2, 3, 4, 5]


def test_bars_are_as_high_as_there_are_areas():
    plan = HistogramPlan(distribution(), 200.0)
    bars = plan.bars()
    assert plan.most == 10
    assert sum(bar.high - bar.low for bar in bars) == 55
    assert all(bar.left < bar.right for bar in bars)


def test_the_tree_shows_what_there_is_and_what_takes_part(tree):
    vulnerability = tree.index(0, 0)
    assert vulnerability.data() == f"Kwetsbaarheid (3 van {tree.rowCount(vulnerability)})"
    assert vulnerability.data(TICK) == TICKED
    missing = tree.index_of("k_wmo")
    assert missing.row() >= 3
    assert missing.data(TICK) is None
    assert not missing.flags() & Qt.ItemFlag.ItemIsEnabled
    assert "geen cijfers" in missing.data(Qt.ItemDataRole.ToolTipRole)
    assert tree.index_of("o_misdrijf", tree.RED).data() == "34"
    assert tree.index_of("o_misdrijf", tree.INGREDIENT).data() == "O"
    assert tree.index_of("o_misdrijf", tree.INGREDIENT).data(TICK) is None
    assert tree.index_of("k_ww", tree.INGREDIENT).data(TICK) == TICKED
    # inhabitants are counted over: nobody can leave them out
    assert tree.index_of("c_inw").data(TICK) is None


def test_a_tick_is_asked_for_and_comes_back_as_rows(tree, qtbot):
    with qtbot.waitSignal(tree.part_wanted) as asked:
        assert tree.setData(tree.index_of("k_ww"), NOT, TICK)
    assert asked.args == [["k_ww"], False]
    assert tree.index_of("k_ww").data(TICK) == TICKED
    assert not tree.set_themes(theme_rows(Study(left_out=("k_ww",)), catalogue(), PRESENT, preview()))
    assert tree.index_of("k_ww").data(TICK) == NOT
    assert tree.index(0, 0).data(TICK) == PARTLY
    with qtbot.waitSignal(tree.part_wanted) as asked:
        tree.setData(tree.index(0, 0), TICKED, TICK)
    assert asked.args == [["k_bijstand", "k_ao", "k_ww"], True]
    with qtbot.waitSignal(tree.ingredient_wanted) as asked:
        tree.setData(tree.index_of("k_ao", tree.INGREDIENT), NOT, TICK)
    assert asked.args == ["k_ao", False]


def test_a_choice_of_its_own_is_told_in_the_tip(tree):
    study = Study(choices=(Choice("k_ao", method="quintiles"),))
    tree.set_themes(theme_rows(study, catalogue(), PRESENT, preview()))
    assert "eigen keuzes" in tree.index_of("k_ao").data(Qt.ItemDataRole.ToolTipRole)
    assert "eigen keuzes" not in tree.index_of("k_ww").data(Qt.ItemDataRole.ToolTipRole)


def effect(red, other, **coincides) -> Effect:
    same = {TOTAL: (40, 40), ALL_RED: (0, 0), FOCUS: (2, 2), K_INDEX: (9, 9)}
    return Effect({**same, **red}, {"absolute": (3, 3), "relative": (5, 5), **coincides}, other)


def test_an_effect_is_told_in_words_with_the_largest_first(dutch):
    told = effect({"k_ww": (12, 9), "k_ao": (4, 4), TOTAL: (40, 37)}, {"k_ao": 2, "k_ww": 5, "o_misdrijf": 0})
    assert red_words(told, "k_ww") == "12 rood → 9 rood"
    assert red_words(told, "k_ao") == "4 rood, net als eerst; 2 gebieden krijgen een andere klasse"
    assert red_words(told, "o_misdrijf") == ""
    lines = effect_lines(told, catalogue())
    assert [line.split(":")[0] for line in lines] == [
        "Werkloosheidsuitkering (WW)",
        "Arbeidsongeschiktheidsuitkering",
        "Rode seinen in totaal",
    ]
    assert lines[-1].endswith("40 → 37")


def test_no_effect_is_told_too(dutch):
    assert effect_lines(effect({}, {}), catalogue()) == ["Door de laatste keuze krijgt geen gebied een andere klasse."]


def test_too_few_ingredients_are_named(dutch):
    two = preview(ingredients=frozenset({"k_ww", "k_ao"}))
    assert no_index_line(preview(), catalogue()) == []
    assert "Werkloosheidsuitkering" in no_index_line(two, catalogue())[0]
