"""The sheets of what chance, place and choices have to do with it."""

from __future__ import annotations

import pandas as pd

from ..analysis.results import QuickScan
from ..wording import Wording
from .workbook_columns import add_numbers, indicator_columns, place, yes_no


def series(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    """One row an area and indicator."""
    frame = quickscan.results.series
    out = indicator_columns(place(quickscan, frame["area_code"], say), frame["indicator"], say)
    add_numbers(
        out,
        frame,
        {
            say("Year from"): "first",
            say("Year to"): "last",
            say("Years counted"): "points",
            say("Slope a year"): "slope",
            say("Slope a year (Theil–Sen)"): "theil_sen",
            say("p (Mann–Kendall)"): "p",
        },
    )
    out[say("Trend")] = frame["trend"].map({2: say("worse"), 3: say("no significant trend"), 4: say("better")}).array
    return out


def inequality(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    """One row an indicator and year."""
    frame = quickscan.results.inequality
    out = indicator_columns(pd.DataFrame(index=range(len(frame))), frame["indicator"], say)
    out[say("Year")] = frame["year"].array
    out[say("Areas")] = frame["areas"].array
    add_numbers(
        out,
        frame,
        {
            say("Standard deviation"): "sd",
            say("Coefficient of variation"): "cv",
            say("Dissimilarity"): "dissimilarity",
            say("Slope a year"): "slope",
            say("Its standard error"): "slope_error",
        },
    )
    out[say("The spread")] = frame["trend"].map({2: say("grows"), 3: say("stable"), 4: say("shrinks")}).array
    return out


def chance(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    """One row an indicator."""
    frame = quickscan.results.chance
    out = indicator_columns(pd.DataFrame(index=range(len(frame))), frame["indicator"], say)
    add_numbers(
        out,
        frame,
        {
            say("Areas"): "areas",
            say("Unfavourable"): "red",
            say("Unfavourable by chance alone"): "red_expected",
            say("Areas followed"): "areas_followed",
            say("Worse"): "worse",
            say("Worse by chance alone"): "worse_expected",
        },
        decimals=1,
    )
    return out


def pattern(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    """One row an indicator."""
    frame = quickscan.results.pattern
    out = indicator_columns(pd.DataFrame(index=range(len(frame))), frame["indicator"], say)
    out[say("Areas")] = frame["areas"].array
    add_numbers(
        out,
        frame,
        {
            say("Moran's I"): "moran",
            say("z"): "z",
            say("p (by shuffling)"): "p",
        },
    )
    out[say("Remark")] = frame["reason"].array
    return out


def clusters(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    """Only areas that lie in a cluster or stand out among their neighbours."""
    frame = quickscan.results.clusters
    frame = frame[frame["cluster"].notna() & frame["cluster"].ne("none")].reset_index(drop=True)
    out = indicator_columns(place(quickscan, frame["area_code"], say), frame["indicator"], say)
    out[say("Remark")] = frame["reason"].array
    return out


def sensitivity(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    """One row a class, indicator and moved choice."""
    frame = quickscan.results.sensitivity
    kinds = {
        "signal": say("Signal"),
        "trend": say("Trend"),
        "trend_relative": say("Relative trend"),
        "coincidence_absolute": say("Coincidence, absolute"),
        "coincidence_relative": say("Coincidence, relative"),
    }
    out = pd.DataFrame({say("Class"): frame["kind"].map(kinds).to_numpy()})
    out = indicator_columns(out, frame["indicator"], say).drop(columns=say("Unit"))
    out[say("Moved to")] = frame["setting"].array
    for heading, column in (
        (say("Areas with a class"), "classed"),
        (say("Another class"), "other_class"),
        (say("Another side"), "other_side"),
        (say("Turned unfavourable, or no longer"), "across_red"),
    ):
        out[heading] = frame[column].array
    out[say("Makes fragile")] = yes_no(frame["marks"], say).array
    return out
