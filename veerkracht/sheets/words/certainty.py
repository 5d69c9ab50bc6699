"""What a statistician would ask of a map, in plain words: how much of it is chance, do like areas lie together, do the
differences grow. Nothing here names a cause."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from ...analysis.results import K_INDEX, QuickScan
from ...intake.catalogue import catalogue
from ...mapping.nouns import nuisance
from ...wording import Wording
from .. import facts
from ..gap_numbers import gap_decimals
from .terms import label, listed

NAMES = 6
# how often a 95 % interval lies wholly on the unfavourable side though there is no difference
ONE_SIDE = 0.025


def by_chance(quickscan: QuickScan, say: Wording) -> list[str]:
    """How many unfavourable signals and changes for the worse there would be if no area differed or changed."""
    found = quickscan.results.chance
    told = []
    red = found[found["red_expected"].notna() & found["areas"].gt(0)]
    if red["red"].sum():
        told.append(
            say(
                "If no area differed from its reference, chance alone would still make about {expected} signals with a "
                "known margin unfavourable; there are {total}. Of those that are certain at most some {certain} can be "
                "chance.",
                total=say.number(int(red["red"].sum())),
                expected=say.number(red["red_expected"].sum()),
                certain=say.number(ONE_SIDE * red["areas"].sum()),
            )
        )
    worse = found[found["worse_expected"].notna() & found["areas_followed"].gt(0)]
    if worse["worse"].sum():
        told.append(
            say(
                "If nothing had changed, chance alone would still show about {expected} changes for the worse; there "
                "are {total}.",
                total=say.number(int(worse["worse"].sum())),
                expected=say.number(worse["worse_expected"].sum()),
            )
        )
    return told


def gap_moves(quickscan: QuickScan, say: Wording) -> list[str]:
    """How the difference between much and little social housing moved, for nuisance and for vulnerability."""
    wanted = dict.fromkeys((quickscan.results.nuisance, K_INDEX))
    return [sentence for name in wanted if (sentence := _gap_move(name, quickscan, say))]


def _gap_move(indicator: str, quickscan: QuickScan, say: Wording) -> str:
    rows = quickscan.results.gap
    rows = rows[rows["indicator"].eq(indicator) & rows["gap"].notna()].sort_values("year")
    verdict = rows["trend"].dropna()
    known = catalogue().get(indicator)
    if len(rows) < 2 or verdict.empty or known is None:
        return ""
    first, last = rows.iloc[0], rows.iloc[-1]
    digits = gap_decimals(rows, known)
    start, end = (round(float(row["gap"]), digits) for row in (first, last))
    if start * end < 0:
        text = say(
            "The difference in {indicator} between areas with much and with little social housing turned round: "
            "from {start} ({first}) to {end} {unit} ({last})."
        )
    elif verdict.iloc[-1] in facts.WORSE:
        text = say(
            "The difference in {indicator} between areas with much and with little social housing grew from {start} "
            "({first}) to {end} {unit} ({last})."
        )
    elif verdict.iloc[-1] in facts.BETTER:
        text = say(
            "The difference in {indicator} between areas with much and with little social housing shrank from {start} "
            "({first}) to {end} {unit} ({last})."
        )
    else:
        text = say(
            "The difference in {indicator} between areas with much and with little social housing did not change by "
            "more than chance: {start} ({first}) and {end} {unit} ({last})."
        )
    return say.filled(
        text,
        indicator=say("vulnerability") if indicator == K_INDEX else nuisance(quickscan, say),
        start=say.number(start, digits),
        end=say.number(end, digits),
        first=int(first["year"]),
        last=int(last["year"]),
        unit=known.unit(say.language),
    )


def lies_together(quickscan: QuickScan, say: Wording) -> list[str]:
    """Whether unfavourable areas lie together more than by chance, for vulnerability, nuisance and liveability."""
    found = quickscan.results.pattern
    if found.empty:
        return []
    kinds = found.set_index("indicator")["pattern"].astype(object)
    together = [name for name in kinds.index if kinds[name] == "clustered"]
    chance = [name for name in kinds.index if kinds[name] == "none"]
    told = []
    if together:
        told.append(
            say(
                "Areas that are alike lie together, more than by chance (Moran's I), for: {indicators}.",
                indicators=_some(together, say),
            )
        )
    if chance:
        told.append(say("Where areas lie says nothing beyond chance for: {indicators}.", indicators=_some(chance, say)))
    return told


def spreads(quickscan: QuickScan, say: Wording) -> list[str]:
    """For which indicators the differences between all areas grow or shrink by more than chance."""
    verdict = quickscan.results.inequality.dropna(subset=["trend"]).set_index("indicator")["trend"]
    told = []
    for classes, text in (
        (facts.WORSE, say("The differences between all areas grow for: {indicators}.")),
        (facts.BETTER, say("The differences between all areas shrink for: {indicators}.")),
    ):
        names = [name for name in pd.unique(verdict.index) if verdict[name] in classes]
        if names:
            told.append(say.filled(text, indicators=_some(names, say)))
    return told


def _some(indicators: Sequence[str], say: Wording) -> str:
    """Their names; of many the first, and how many more."""
    names = [label(name, say) for name in indicators]
    if len(names) <= NAMES + 1:
        return listed(names, say)
    return say("{names} and {count} more", names=", ".join(names[:NAMES]), count=len(names) - NAMES)
