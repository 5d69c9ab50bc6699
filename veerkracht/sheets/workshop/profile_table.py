"""The signals of one area as a table: class, value, reference, peers, trend, and the reason in words."""

from __future__ import annotations

import re

import pandas as pd

from ...analysis.peers import peer_middles
from ...analysis.references import LEAST_PEERS
from ...analysis.results import QuickScan
from ...intake.catalogue import Indicator
from ...mapping.palette import INK
from ...wording import Wording
from .. import facts
from ..colours import GLYPHS, LETTERS, readable_on, signal_colours
from ..gaps import years_by_indicator
from ..once import once
from ..tables import DASH, Cell, Column, Row, TableSpec, signal_indicators
from ..words.terms import capital, reference_name

SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


def peers(area_code: str, quickscan: QuickScan) -> pd.Index:
    """The other areas of the same class of social housing (DOMAIN §8); none where the area has no class."""
    classes = facts.classes("social_housing", quickscan)
    if area_code not in classes.index or classes.isna()[area_code]:
        return pd.Index([])
    return facts.among(classes, (int(classes[area_code]),)).drop(area_code)


def profile_table(area_code: str, quickscan: QuickScan, say: Wording) -> TableSpec:
    """One row an indicator that has a signal anywhere, in the order of the district's table."""
    columns = (
        Column(say("Indicator"), 47.0),
        Column(say("Signal"), 12.0, "center"),
        Column(say("Value"), 17.0, "right"),
        Column(capital(reference_name(quickscan, say)), 19.0, "right"),
        Column(say("Peers"), 17.0, "right"),
        Column(say("Trend"), 12.0, "center"),
        Column(say("Years"), 24.0, "center"),
        Column(say("Why"), 136.0),
    )
    rows = tuple(_row(item, area_code, quickscan, say) for item in signal_indicators(quickscan))
    note = say(
        "Peers: the median of the other areas with about as much social housing; a dash where fewer than {least} have "
        "a figure. Figures and signals are of the last year, trends are absolute. The workbook has the whole reasons.",
        least=LEAST_PEERS,
    )
    return TableSpec(columns, rows, note)


def first_sentence(text: str) -> str:
    """What a reason begins with: the class and the numbers behind it."""
    return SENTENCE_END.split(text.strip(), maxsplit=1)[0]


def spark_values(area_code: str, quickscan: QuickScan) -> dict[str, pd.Series]:
    """The values of an area by indicator, each a series by year, with NaN in years in which only other areas have one;
    the K-index, which is of one year, has none."""
    years = _years(quickscan)
    rows = _by_area(quickscan.results.observations).get(area_code)
    if rows is None:
        return {}
    return {
        str(indicator): part.drop_duplicates("year", keep="last")
        .set_index("year")["value"]
        .reindex(years[str(indicator)])
        for indicator, part in rows.groupby("indicator", sort=False, observed=True)
        if str(indicator) in years
    }


def years_told(values: pd.Series, decimals: int, say: Wording) -> str:
    """The first and the last figure of a line over the years in words; empty where these are one figure."""
    known = values.dropna()
    if len(known) < 2:
        return ""
    first, last = (f"{say.number(known.iloc[place], decimals)} ({known.index[place]})" for place in (0, -1))
    return say("from {first} to {last}", first=first, last=last)


@once
def _years(quickscan: QuickScan) -> dict[str, pd.Index]:
    found = quickscan.results.observations
    return years_by_indicator(found[found["value"].notna()], quickscan)


@once
def _by_area(observations: pd.DataFrame) -> dict[str, pd.DataFrame]:
    known = observations[observations["value"].notna()]
    return {str(code): rows for code, rows in known.groupby("area_code", observed=True)}


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
    signals = facts.of_indicator(quickscan.results.signals, item.id)
    trends = facts.of_indicator(quickscan.results.trends, item.id)
    own, moved = signals.reindex([area_code]).iloc[0], trends.reindex([area_code]).iloc[0]
    signal = None if pd.isna(own["signal"]) else int(own["signal"])
    colour = signal_colours(quickscan)[signal] if signal else ""
    trend = "" if pd.isna(moved["trend"]) else GLYPHS[int(moved["trend"])]
    reasons = [first_sentence(str(text)) for text in (own["reason"], moved["reason"]) if not pd.isna(text)]
    reason = " ".join(dict.fromkeys(text for text in reasons if text))
    return Row(
        (
            Cell(item.label(say.language)),
            Cell(LETTERS[signal] if signal else DASH, colour, readable_on(colour) if colour else INK, True),
            Cell(say.number(own["value"], item.decimals)),
            Cell(say.number(own["reference"], item.decimals)),
            Cell(say.number(_middles(quickscan).at[area_code, item.id], item.decimals)),
            Cell(trend or DASH),
            Cell(""),
            Cell(reason or DASH),
        )
    )
