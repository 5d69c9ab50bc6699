"""Which areas have figures that are not shown, and why."""

from __future__ import annotations

import pandas as pd

from ..analysis.results import QuickScan
from ..analysis.why import Why, sentences
from ..wording import Wording
from . import facts
from .once import once


@once
def hidden_why(quickscan: QuickScan, indicators: tuple[str, ...] = ()) -> pd.Series:
    """Why a figure of a land area is hidden (of ``Why``; of several reasons the first), by area code.

    Of these indicators, of all where none are given; only areas of which something is hidden.
    """
    hidden = quickscan.results.hidden
    if indicators:
        hidden = hidden[hidden["indicator"].isin(indicators)]
    # the reasons are worded in the language of the study, whatever that of the sheet is
    study = quickscan.study
    codes = {reason: code for code, reason in sentences(study.thresholds, Wording(study.language)).items() if reason}
    first = hidden["reason"].map(codes).fillna(int(Why.CASES)).astype(int).groupby(hidden["area_code"]).min()
    return first[first.index.isin(facts.land(quickscan).index)]


def few_people(quickscan: QuickScan) -> int:
    """How many land areas too few people live in to show anything of them."""
    return int(hidden_why(quickscan).eq(Why.PEOPLE).sum())


def single_figures(quickscan: QuickScan) -> int:
    """How many other land areas have a figure that is hidden."""
    return int(hidden_why(quickscan).ne(Why.PEOPLE).sum())
