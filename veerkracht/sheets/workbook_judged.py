"""The sheets of what was judged: signals, trends, coincidence, and the difference by social housing."""

from __future__ import annotations

import pandas as pd

from ..analysis.results import QuickScan
from ..mapping.class_names import bivariate_labels, certainty_labels, coincidence_labels
from ..mapping.nouns import nuisance
from ..wording import Wording
from .colours import LETTERS
from .workbook_columns import add_numbers, indicator_columns, place, trend_words, yes_no


def signals(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    """One row an area and indicator."""
    frame = quickscan.results.signals
    out = place(quickscan, frame["area_code"], say)
    out = indicator_columns(out, frame["indicator"], say)
    out[say("Year")] = frame["year"].array
    add_numbers(
        out,
        frame,
        {
            say("Value"): "value",
            say("Lower limit (95 %)"): "low",
            say("Upper limit (95 %)"): "high",
            say("Reference"): "reference",
            say("z (negative is unfavourable)"): "z",
        },
    )
    beside = quickscan.results.funnel.set_index(["area_code", "indicator"])
    beside = beside.reindex(pd.MultiIndex.from_frame(frame[["area_code", "indicator"]]))
    out[say("Shrunk value (empirical Bayes)")] = beside["shrunk"].astype(float).round(4).array
    outside = {-2: say("below 99.8 %"), -1: say("below 95 %"), 1: say("above 95 %"), 2: say("above 99.8 %")}
    out[say("Outside the funnel")] = beside["position"].map(outside).array
    out[say("Signal")] = frame["signal"].map(LETTERS).array
    certainty = certainty_labels(say)
    out[say("Certainty")] = frame["certainty"].astype(object).map(certainty).array
    out[say("Fragile")] = yes_no(frame["fragile"].where(frame["signal"].notna()), say).array
    out[say("Remark")] = frame["reason"].array
    return out


def trends(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    """One row an area and indicator."""
    frame = quickscan.results.trends
    out = place(quickscan, frame["area_code"], say)
    out = indicator_columns(out, frame["indicator"], say)
    out[say("Year from")] = frame["year_from"].array
    out[say("Year to")] = frame["year_to"].array
    add_numbers(
        out,
        frame,
        {
            say("Value from"): "value_from",
            say("Value to"): "value_to",
            say("Change (negative is worse)"): "change",
            say("Relative change (negative is worse)"): "change_relative",
            say("Band"): "band",
        },
    )
    out[say("Trend")] = frame["trend"].map(trend_words(say)).array
    out[say("Relative trend")] = frame["trend_relative"].map(trend_words(say)).array
    out[say("Published class (1–9)")] = frame["published"].array
    out[say("Fragile")] = yes_no(frame["fragile"].where(frame["trend"].notna()), say).array
    out[say("Relative trend fragile")] = yes_no(
        frame["fragile_relative"].where(frame["trend_relative"].notna()), say
    ).array
    out[say("Remark")] = frame["reason"].array
    return out


def coincidence(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    """One row an area and version."""
    frame = quickscan.results.coincidence
    out = place(quickscan, frame["area_code"], say)
    versions = {"absolute": say("absolute"), "relative": say("relative")}
    out[say("Version")] = frame["version"].map(versions).array
    out[say("Trend of vulnerability")] = frame["k_trend"].map(trend_words(say)).array
    out[say("Trend of nuisance")] = frame["o_trend"].map(trend_words(say)).array
    out[say("Coincidence")] = frame["coincidence"].astype(object).map(coincidence_labels(say)).array
    out[say("Fragile")] = yes_no(frame["fragile"].where(frame["coincidence"].notna()), say).array
    out[say("Focus")] = yes_no(frame["focus"], say).array
    out[say("Vulnerability and nuisance together")] = (
        frame["bivariate"].map(bivariate_labels(nuisance(quickscan, say), say)).array
    )
    out[say("Unfavourable signals")] = frame["red_count"].array
    out[say("Available signals")] = frame["available_count"].array
    out[say("All unfavourable")] = yes_no(frame["all_red"], say).array
    out[say("Remark")] = frame["reason"].array
    return out


def gap(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    """One row an indicator and year."""
    frame = quickscan.results.gap
    out = indicator_columns(pd.DataFrame(index=range(len(frame))), frame["indicator"], say)
    out[say("Year")] = frame["year"].array
    add_numbers(
        out,
        frame,
        {
            say("Much social housing"): "much",
            say("Little social housing"): "little",
            say("Difference"): "gap",
            say("Lower limit (95 %)"): "low",
            say("Upper limit (95 %)"): "high",
        },
    )
    moves = {1: say("grows"), 2: say("grows"), 3: say("stable"), 4: say("shrinks"), 5: say("shrinks")}
    out[say("The difference")] = frame["trend"].map(moves).array
    return out
