"""Answers are given again only for the very same question."""

from __future__ import annotations

import gc
import weakref

import numpy as np
import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.analysis.remembered import fingerprint, kept_with_first, remembered
from quickscan_veerkracht.veerkracht.analysis.results import CERTAINTY
from quickscan_veerkracht.veerkracht.study import Choice
from quickscan_veerkracht.veerkracht.wording import Wording

FRAME = pd.DataFrame(
    {
        "value": [1.0, np.nan],
        "signal": pd.array([1, None], dtype="Int8"),
        "text": np.array(["a", None], dtype=object),
        "certainty": pd.Categorical(["model", None], dtype=CERTAINTY),
        "flag": [True, False],
    }
)


@pytest.mark.parametrize(
    ("column", "value"), [("value", 2.0), ("signal", 2), ("text", "b"), ("certainty", "certain"), ("flag", False)]
)
def test_another_cell_is_another_question(column, value):
    other = FRAME.copy()
    other.loc[0, column] = value
    assert fingerprint(FRAME) == fingerprint(FRAME.copy())
    assert fingerprint(other) != fingerprint(FRAME)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ab", "c"), ("a", "bc")),
        ((1, 2), (12,)),
        ([("a",), ()], [(), ("a",)]),
        (Wording("nl"), Wording("en")),
        (Choice("k_ww"), Choice("k_ww", "peers")),
        (np.zeros(4), np.zeros((2, 2))),
        (np.zeros(2), np.zeros(4, dtype=np.float32)),
        ({1: "a"}, {2: "a"}),
    ],
)
def test_questions_that_look_alike_differ(one, other):
    assert fingerprint(one) != fingerprint(other)


def test_an_answer_is_worked_out_once_and_cannot_be_spoilt():
    asked = []

    @remembered(2)
    def double(values: np.ndarray) -> np.ndarray:
        asked.append(values)
        return 2 * values

    first = double(np.arange(3))
    first[:] = 99
    assert double(np.arange(3)).tolist() == [0, 2, 4]
    assert len(asked) == 1
    for number in range(4, 7):
        double(np.arange(number))
    double(np.arange(3))
    assert len(asked) == 5


def test_a_large_answer_is_not_kept():
    asked = []

    @remembered(9, rows=2)
    def same(values: np.ndarray) -> np.ndarray:
        asked.append(values)
        return values

    same(np.arange(3))
    same(np.arange(3))
    assert len(asked) == 2


def test_an_answer_on_an_object_is_kept_for_that_object_and_goes_with_it():
    asked = []

    @kept_with_first
    def total(frame: pd.DataFrame, factor: int) -> list[float]:
        asked.append(factor)
        return [factor * float(frame["value"].sum())]

    frame, equal = pd.DataFrame({"value": [1.0, 2.0]}), pd.DataFrame({"value": [1.0, 2.0]})
    first = total(frame, 2)
    assert first == [6.0]
    assert total(frame, 2) is first
    assert total(equal, 2) is not first
    assert total(frame, 3) == [9.0]
    assert asked == [2, 2, 3]
    # only the latest answer is kept
    assert total(frame, 2) is not first
    held = weakref.ref(frame)
    del frame
    gc.collect()
    assert held() is None
