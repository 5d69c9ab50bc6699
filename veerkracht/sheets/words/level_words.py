"""What is told of a level beside the map: the value of the whole municipality, and how many signals are certain."""

from __future__ import annotations

from typing import Optional

import pandas as pd

from ...analysis.results import K_INDEX, QuickScan
from ...intake.catalogue import catalogue
from ...intake.rates import YEARS_AROUND
from ...wording import Wording
from .. import facts
from .answers import municipality_value
from .terms import listed, measured


def whole_level(indicator: str, quickscan: QuickScan, say: Wording) -> str:
    """The value of the municipality, or what the K-index is made of; and whose denominator it was counted with."""
    if indicator == K_INDEX:
        members = quickscan.results.ingredients
        used = list(members.loc[members["in_level"].astype(bool), "indicator"])
        short = [catalogue()[item].short(say.language) for item in used if item in catalogue()]
        return say("Made of {count} indicators: {names}.", count=len(short), names=listed(short, say)) if short else ""
    whole = municipality_value(indicator, quickscan)
    other, known = denominator_year(indicator, quickscan), catalogue().get(indicator)
    counted_with = ""
    if other is not None and known is not None:
        people = catalogue()[known.denominator].label(say.language).lower()
        counted_with = say("Counted with the {denominator} of {year}.", denominator=people, year=other)
    if whole is None:
        return counted_with
    sentence = say(
        "{town} as a whole: {value} ({year}).",
        town=quickscan.areas.municipality_name,
        value=measured(indicator, whole[1], say),
        year=whole[0],
    )
    return f"{sentence} {counted_with}".strip()


def denominator_year(indicator: str, quickscan: QuickScan) -> Optional[int]:
    """The year of the denominator that the level of most areas is counted with, where that is another year."""
    year, known = facts.level_year(indicator, quickscan), catalogue().get(indicator)
    rows = facts.of_indicator(quickscan.results.signals, indicator)
    rows = rows[rows["value"].notna()]
    if year is None or known is None or not known.denominator or not len(rows):
        return None
    if not rows["status"].astype(str).eq("estimated").mean() > 0.5:
        return None
    seen = quickscan.results.observations
    years = seen.loc[seen["indicator"].eq(known.denominator) & seen["area_code"].isin(rows.index), "year"]
    around = [other for other in years.unique() if 0 < abs(other - year) <= YEARS_AROUND]
    return int(min(around, key=lambda other: (abs(other - year), other))) if around else None


def certainty_of(indicator: str, red: pd.Index, quickscan: QuickScan, say: Wording) -> str:
    """How many of the unfavourable signals are certain."""
    if not len(red):
        return ""
    rows = facts.of_indicator(quickscan.results.signals, indicator).reindex(red)
    kinds = rows["certainty"].astype(str)
    if (kinds == "model").all():
        return say("The values are estimates from a model.")
    if indicator == K_INDEX or rows["low"].isna().all():
        return ""  # published without a denominator: there is no interval to judge by
    sure = int((kinds == "certain").sum())
    if len(red) == 1:
        return say("The one unfavourable signal is certain.") if sure else ""
    return say("Certain: {sure} of the {total} unfavourable signals.", sure=sure, total=len(red))
