"""The signals of one area as a table: class, value, reference, peers, trend, and the reason in words."""

from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd

from ...analysis.peers import peer_middles
from ...analysis.reasons import decimals
from ...analysis.references import LEAST_PEERS
from ...analysis.results import QuickScan
from ...intake.catalogue import Indicator
from ...wording import Wording
from .. import facts
from ..colours import signal_colours
from ..once import once
from ..signal_tables import chip, chip_note, signal_letters, trend_marks
from ..tables import DASH, Cell, Column, Row, TableSpec, signal_indicators
from ..words.terms import capital, reference_name
from .sparks import spark_years

CHANGE = re.compile(r"; [^;]*, \w+ [\d.,]+\.$")
INDEX_MARGIN = re.compile(r", \w+ [\d.,]+(?= \(\d)")
AFTER_Z = re.compile(r"; z = [^;]*$")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


def peers(area_code: str, quickscan: QuickScan) -> pd.Index:
    """The other areas of the same class of social housing (DOMAIN §8); none where the area has no class."""
    classes = facts.classes("social_housing", quickscan)
    if area_code not in classes.index or classes.isna()[area_code]:
        return pd.Index([])
    return facts.among(classes, (int(classes[area_code]),)).drop(area_code)


def profile_table(area_code: str, quickscan: QuickScan, say: Wording) -> TableSpec:
    """One row an indicator that has a signal anywhere, in the order of the district's table."""
    first, last = spark_years(quickscan)
    columns = (
        Column(say("Indicator"), 47.0),
        Column(say("Signal"), 12.0, "center"),
        Column(say("Value"), 17.0, "right"),
        Column(capital(reference_name(quickscan, say)), 19.0, "right"),
        Column(say("Peers"), 17.0, "right"),
        Column(say("Trend"), 12.0, "center"),
        Column(f"{first}–{last}" if first < last else say("Years"), 24.0, "center"),
        Column(say("Why"), 136.0),
    )
    rows = tuple(_row(item, area_code, quickscan, say) for item in signal_indicators(quickscan))
    marks = chip_note(signal_indicators(quickscan), pd.Index([area_code]), quickscan, say)
    note = say(
        "Peers: the median of the other areas with about as much social housing; a dash where fewer than {least} have "
        "a figure. Figures and signals are of the last year. A change within its margin is stable, and its line is "
        "nearly flat; lines are interrupted where a figure is missing. The margins (95% intervals), z and the whole "
        "reasons are in the workbook.",
        least=LEAST_PEERS,
    )
    return TableSpec(columns, rows, f"{marks} {note}")


def first_sentence(text: str) -> str:
    """What a reason begins with: the class and the numbers behind it."""
    return SENTENCE_END.split(text.strip(), maxsplit=1)[0]


def plain_reason(row: pd.Series, indicator: Indicator, say: Wording) -> str:
    """The first sentence of a reason without its margins, z and differences, which a row of Results.signals or
    Results.trends has in figures: who reads a profile in a workshop has the values beside it."""
    if pd.isna(row["reason"]):
        return ""
    found, digits = first_sentence(str(row["reason"])), decimals(indicator)
    if "low" in row.index:
        low, high = (say.number(row[end], digits) for end in ("low", "high"))
        return AFTER_Z.sub(".", found.replace(say(" (95% interval {low}–{high})", low=low, high=high), ""))
    return INDEX_MARGIN.sub("", CHANGE.sub(".", found))


@once
def _middles(quickscan: QuickScan) -> pd.DataFrame:
    """What the peers of each area have (areas × indicators)."""
    signals = quickscan.results.signals
    classes = facts.classes("social_housing", quickscan)
    values = signals.drop_duplicates(["area_code", "indicator"])
    values = values.pivot(index="indicator", columns="area_code", values="value").reindex(columns=classes.index)
    middles = peer_middles(values.to_numpy(dtype=float), classes.fillna(0).to_numpy(dtype=int))
    return pd.DataFrame(middles.T, index=classes.index, columns=values.index)


def _row(item: Indicator, area_code: str, quickscan: QuickScan, say: Wording) -> Row:
    signals = facts.of_indicator(quickscan.results.signals, item.id).reindex([area_code])
    trends = facts.of_indicator(quickscan.results.trends, item.id).reindex([area_code])
    own, moved = signals.iloc[0], trends.iloc[0]
    known = not pd.isna(own["signal"])
    letter = str(signal_letters(signals).iloc[0]) if known else DASH
    colour = signal_colours(quickscan)[int(own["signal"])] if known else ""
    reasons = [plain_reason(own, item, say), plain_reason(moved, item, say)]
    reason = " ".join(dict.fromkeys(text for text in reasons if text))
    return Row(
        (
            Cell(item.label(say.language)),
            replace(chip(letter, colour, known and bool(own["uncertain"])), bold=True),
            Cell(say.number(own["value"], item.decimals)),
            Cell(say.number(own["reference"], item.decimals)),
            Cell(say.number(_middles(quickscan).at[area_code, item.id], item.decimals)),
            Cell(str(trend_marks(trends).iloc[0]) or DASH),
            Cell(""),
            Cell(reason or DASH),
        )
    )
