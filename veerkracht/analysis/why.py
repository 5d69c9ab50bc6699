"""Why a figure is empty, as a number and in words."""

from __future__ import annotations

from enum import IntEnum

from ..study import Thresholds
from ..wording import Wording

# Counts of people that an organisation made itself: 1 up to here hidden, others rounded.
FEW_CASES = 4


class Why(IntEnum):
    """Why a cell is empty; the first that holds."""

    NONE = 0
    WATER = 1
    PEOPLE = 2
    HOMES = 3
    TOTAL = 4
    CASES = 5


def sentences(thresholds: Thresholds, say: Wording) -> dict[int, str]:
    """Why a cell is empty, in words; nothing for ``Why.NONE``."""
    return {
        Why.NONE: "",
        Why.WATER: say("Water: not judged."),
        Why.PEOPLE: say("Fewer than {number} inhabitants: not shown.", number=thresholds.hide_inhabitants),
        Why.HOMES: say("Fewer than {number} dwellings: not shown.", number=thresholds.hide_dwellings),
        Why.TOTAL: say("Not shown, so that the number of another area cannot be worked out from the total."),
        Why.CASES: say("A number of 1 to {number} people: not shown.", number=FEW_CASES),
    }
