"""Sides of the scale that no area can be on: beyond zero, where no value can be."""

from __future__ import annotations

from ...analysis.results import QuickScan
from ...intake.catalogue import catalogue
from .. import facts

# what cannot be below zero: parts and numbers; an index can
NEVER_NEGATIVE = ("share", "rate", "count", "model")


def cannot_be_favourable(indicator: str, quickscan: QuickScan) -> bool:
    """Whether even a value of zero would not be favourable: the reference lies too near to it for so wide a spread."""
    known = catalogue().get(indicator)
    if known is None or known.kind not in NEVER_NEGATIVE or quickscan.study.choice(indicator).method not in ("", "z"):
        return False
    rows = facts.of_indicator(quickscan.results.signals, indicator)
    apart = rows["value"] - rows["reference"]
    rows, apart = rows[apart.abs() > 0], apart[apart.abs() > 0]
    of_zero = (-rows["z"] * rows["reference"] / apart).dropna()
    return bool(len(of_zero) and of_zero.lt(quickscan.study.thresholds.clear).all())
