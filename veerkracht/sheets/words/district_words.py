"""What stands on the sheets of a district's workshop: titles, answers, and the five headings of the canvas."""

from __future__ import annotations

from ...analysis.results import QuickScan
from ...wording import Wording
from .. import facts
from .terms import number_or_none


def canvas_headings(say: Wording) -> tuple[str, str, str, str, str]:
    """The five columns of the canvas (DOMAIN §10), from left to right."""
    return (
        say("What do we see?"),
        say("Analysis of the problem"),
        say("Definition of success"),
        say("Main lines of the approach"),
        say("What may you expect of us?"),
    )


def district_name(code: str, quickscan: QuickScan) -> str:
    """The name of a district; of the municipality for an empty code."""
    return str(facts.districts(quickscan).get(code, code)) if code else quickscan.areas.municipality_name


def profile_answer(area_code: str, quickscan: QuickScan, say: Wording) -> str:
    """How many signals of an area are unfavourable, and how many moved which way."""
    rows = quickscan.results.coincidence.drop_duplicates("area_code").set_index("area_code").reindex([area_code])
    available = int(rows["available_count"].fillna(0).iloc[0])
    if not available:
        return say("No signals could be made.")
    red = int(rows["red_count"].fillna(0).iloc[0])
    trends = quickscan.results.trends
    moved = trends.loc[trends["area_code"] == area_code, "trend"].dropna().astype(int)
    answer = say(
        "{red} of {available} signals are unfavourable.",
        red=number_or_none(red, say)[:1].upper() + number_or_none(red, say)[1:],
        available=say.number(available),
    )
    if moved.empty:
        return answer
    worse, better = int(moved.isin(facts.WORSE).sum()), int(moved.isin(facts.BETTER).sum())
    return f"{answer} " + say(
        "Of {count} developments: {worse} for the worse, {better} for the better (absolute).",
        count=len(moved),
        worse=number_or_none(worse, say),
        better=number_or_none(better, say),
    )
