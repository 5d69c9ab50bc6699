"""The signals of one area as a table: class, value, reference, peers, trend, and the reason in words."""

from __future__ import annotations

import math

import pandas as pd

from ...analysis.results import QuickScan
from ...intake.catalogue import Indicator
from ...mapping.palette import INK
from ...wording import Wording
from .. import facts
from ..colours import GLYPHS, LETTERS, readable_on, signal_colours
from ..tables import DASH, Cell, Column, Row, TableSpec, signal_indicators
from ..words.terms import capital, reference_name

LEAST_PEERS = 5


def peers(area_code: str, quickscan: QuickScan) -> pd.Index:
    """The other areas of the same class of social housing (DOMAIN §8); none where the area has no class."""
    classes = facts.classes("social_housing", quickscan)
    own = classes.get(area_code)
    if own is None or pd.isna(own):
        return pd.Index([])
    return facts.among(classes, (own,)).drop(area_code)


def profile_table(area_code: str, quickscan: QuickScan, say: Wording) -> TableSpec:
    """One row an indicator that has a signal anywhere, in the order of the district's table."""
    columns = (
        Column(say("Indicator"), 42.0),
        Column(say("Signal"), 13.0, "center"),
        Column(say("Value"), 17.0, "right"),
        Column(capital(reference_name(quickscan, say)), 19.0, "right"),
        Column(say("Peers"), 17.0, "right"),
        Column(say("Trend"), 13.0, "center"),
        Column(say("Why"), 125.0),
    )
    others = peers(area_code, quickscan)
    rows = tuple(_row(item, area_code, others, quickscan, say) for item in signal_indicators(quickscan))
    note = say(
        "Peers: the median of the areas with about as much social housing; a dash where fewer than {least} have a "
        "figure. Figures and signals are of the last year, trends are absolute.",
        least=LEAST_PEERS,
    )
    return TableSpec(columns, rows, note)


def _row(item: Indicator, area_code: str, others: pd.Index, quickscan: QuickScan, say: Wording) -> Row:
    signals = facts.of_indicator(quickscan.results.signals, item.id)
    trends = facts.of_indicator(quickscan.results.trends, item.id)
    own, moved = signals.reindex([area_code]).iloc[0], trends.reindex([area_code]).iloc[0]
    signal = None if pd.isna(own["signal"]) else int(own["signal"])
    colour = signal_colours(quickscan)[signal] if signal else ""
    trend = "" if pd.isna(moved["trend"]) else GLYPHS[int(moved["trend"])]
    values = signals["value"].reindex(others).dropna()
    median = float(values.median()) if len(values) >= LEAST_PEERS else math.nan
    reason = " ".join(str(text).strip() for text in (own["reason"], moved["reason"]) if text and not pd.isna(text))
    return Row(
        (
            Cell(item.label(say.language)),
            Cell(LETTERS[signal] if signal else DASH, colour, readable_on(colour) if colour else INK, True),
            Cell(say.number(own["value"], item.decimals)),
            Cell(say.number(own["reference"], item.decimals)),
            Cell(say.number(median, item.decimals)),
            Cell(trend or DASH),
            Cell(reason or DASH),
        )
    )
