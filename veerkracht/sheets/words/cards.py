"""The questions on the cards of workshop 1: asked from the results, in words that leave the answer open."""

from __future__ import annotations

from dataclasses import dataclass

from ...analysis.results import Coincidence, QuickScan
from ...mapping.nouns import nuisance
from ...mapping.views import view_name
from ...wording import Wording
from .. import facts
from ..hiding import few_people
from .answers import gap_answer
from .terms import areas_word, within

CARDS = 8


@dataclass(frozen=True)
class Card:
    """One card: ``fact`` is what the results show (empty for none), ``question`` what is asked, ``sheet`` where it
    can be seen."""

    question: str
    fact: str = ""
    sheet: str = ""


def cards(quickscan: QuickScan, say: Wording) -> list[Card]:
    """Eight cards: what the results give rise to first, then questions that can always be asked."""
    found = [
        Card(say("What strikes you when you look at the maps?")),
        *_of_views(quickscan, say),
        *_gap(quickscan, say),
    ]
    missing = _missing(quickscan, say)
    always = [
        Card(say("What do you see in your work that the maps do not show?")),
        Card(say("Where does it go well, and what could others learn from that?")),
        Card(say("Who should be at this table and is not?")),
        Card(say("What would residents say when they see these maps?")),
        Card(say("Which area do you know best, and do you recognise what the map shows of it?")),
        Card(say("What has changed here since the last year on the maps?")),
        Card(say("What would you like to look up before anything is decided?")),
    ]
    return [*found[:5], *missing, *found[5:], *always][:CARDS]


def _of_views(quickscan: QuickScan, say: Wording) -> list[Card]:
    values = {"nuisance": nuisance(quickscan, say)}
    asked = (
        (
            "focus",
            (True,),
            say("Vulnerability and {nuisance} are both high {where}."),
            say("Do you recognise that, and what lies behind it?"),
        ),
        (
            "coincidence_absolute",
            (Coincidence.COINCIDES.value,),
            say("Vulnerability and {nuisance} both increased {where}."),
            say("What goes on there, according to the people who know it?"),
        ),
        (
            "coincidence_absolute",
            (Coincidence.RESILIENT.value,),
            say("Vulnerability increased and {nuisance} did not {where}."),
            say("What helps there?"),
        ),
        (
            "coincidence_absolute",
            (Coincidence.OTHER_CAUSE.value,),
            say("{nuisance} increased and vulnerability did not {where}."),
            say("What else may play a part there?"),
        ),
    )
    made = []
    for view, wanted, fact, question in asked:
        classes = facts.classes(view, quickscan)
        if view in quickscan.results.unavailable or not classes.notna().any():
            continue
        where = within(len(facts.among(classes, wanted)), int(classes.notna().sum()), quickscan, say)
        sentence = say.filled(fact, where=where, **values)
        made.append(Card(question, sentence[:1].upper() + sentence[1:], view_name(view, say)))
    return made


def _gap(quickscan: QuickScan, say: Wording) -> list[Card]:
    if "gap" in quickscan.results.unavailable or not len(quickscan.results.gap):
        return []
    question = say("Do you notice that difference in your work?")
    return [Card(question, gap_answer(quickscan, say), say("Gap"))]


def _missing(quickscan: QuickScan, say: Wording) -> list[Card]:
    """Asked where the maps stay silent on areas."""
    hidden = few_people(quickscan)
    if not hidden:
        return []
    fact = say(
        "Of {count} {areas} no figures are shown: too few people live there.",
        count=say.number(hidden),
        areas=areas_word(hidden, quickscan, say),
    )
    return [Card(say("What do you know of them that no table tells?"), fact)]
