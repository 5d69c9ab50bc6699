"""What all sheets ask is worked out once for a QuickScan, and not kept longer than it."""

from __future__ import annotations

import gc
import weakref

import pandas as pd
from quickscan_veerkracht.veerkracht.sheets.once import once


def test_a_question_is_answered_once_for_the_same_results_and_again_for_others() -> None:
    asked: list[tuple[int, str]] = []

    @once
    def total(frame: pd.DataFrame, column: str, also: str = "") -> int:
        asked.append((len(frame), column + also))
        return int(frame[column].sum())

    few, many = pd.DataFrame({"a": [1, 2], "b": [3, 4]}), pd.DataFrame({"a": [5, 6, 7]})
    assert [total(few, "a"), total(few, "a"), total(few, "b"), total(many, "a"), total(few, "a")] == [3, 3, 7, 18, 3]
    assert asked == [(2, "a"), (2, "b"), (3, "a")]


def test_an_answer_is_forgotten_with_the_results_it_is_of() -> None:
    @once
    def copied(frame: pd.DataFrame) -> pd.DataFrame:
        return frame.copy()

    frame = pd.DataFrame({"a": [1]})
    answer = weakref.ref(copied(frame))
    assert answer() is copied(frame)
    del frame
    gc.collect()
    assert answer() is None
