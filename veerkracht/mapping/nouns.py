"""What nuisance is called in a sentence, on maps and on sheets."""

from __future__ import annotations

from ..analysis.results import QuickScan
from ..intake.catalogue import catalogue
from ..wording import Wording


def nuisance(quickscan: QuickScan, say: Wording) -> str:
    """The noun for the indicator that stands for nuisance and safety, without an article."""
    indicator = quickscan.results.nuisance
    if indicator in ("o_lbm", "o_overlast", ""):
        return say("nuisance")
    if indicator == "o_misdrijf":
        return say("registered crime")
    known = catalogue().get(indicator)
    return (known.label(say.language) if known else indicator).lower()
