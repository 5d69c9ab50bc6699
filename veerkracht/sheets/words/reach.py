"""Where a few far values stretch the spread so much that the favourable side of the scale is all but out of reach."""

from __future__ import annotations

from typing import Optional

from ...analysis.results import QuickScan
from ...intake.catalogue import catalogue
from ...wording import Wording
from .. import facts
from .terms import areas_word, measured

# what cannot be below zero: parts and numbers; an index can
NEVER_NEGATIVE = ("share", "rate", "count", "model")
# of the reference: an area with less than half of it is thought to have clearly less
FAR_BELOW = 0.5


def out_of_reach(indicator: str, quickscan: QuickScan, say: Wording) -> str:
    """A sentence where even areas with half of the reference are not favourable; empty where that is not so."""
    bound = _favourable_up_to(indicator, quickscan)
    if bound is None:
        return ""
    area = areas_word(1, quickscan, say)
    if bound < 0:
        return say("So wide is the spread that no {area} can have clearly less.", area=area)
    return say(
        "So wide is the spread that it is clearly less only at {bound}.",
        bound=measured(indicator, bound, say),
    )


def _favourable_up_to(indicator: str, quickscan: QuickScan) -> Optional[float]:
    """The highest value that is favourable, where higher is worse and that lies far below the reference; else None."""
    known = catalogue().get(indicator)
    if known is None or known.kind not in NEVER_NEGATIVE or quickscan.study.choice(indicator).method not in ("", "z"):
        return None
    rows = facts.of_indicator(quickscan.results.signals, indicator)
    apart = rows["value"] - rows["reference"]
    # z = s·(value − reference)/σ, so that this is s·σ
    spread = (apart / rows["z"]).where(apart.abs() > 0)
    bounds = (rows["reference"] + quickscan.study.thresholds.clear * spread).dropna()
    if bounds.empty or (spread.dropna() > 0).any() or bounds.max() >= FAR_BELOW * rows["reference"].max():
        return None
    return float(bounds.max())
