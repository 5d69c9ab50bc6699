"""The reading guide: how to read a sheet."""

from __future__ import annotations

from ...analysis.results import QuickScan
from ...mapping.nouns import nuisance
from ...mapping.symbols import FRAGILE
from ...wording import Wording
from .. import facts
from .summary import Section
from .terms import areas_word, reference_name


def reading_guide(quickscan: QuickScan, say: Wording) -> list[Section]:
    """How to read the maps, for somebody who sees them for the first time."""
    town = quickscan.areas.municipality_name
    areas = areas_word(2, quickscan, say)
    values = {"town": town, "areas": areas, "reference": reference_name(quickscan, say)}
    return [
        Section(
            say("Begin by looking"),
            (
                say("Lay the maps on the table and ask: what strikes you?"),
                say(
                    "A map signals and does not judge. People who know the {areas} can say what is behind it.", **values
                ),
            ),
        ),
        Section(
            say("Colours and letters: the level"),
            (
                say("The colour and the letter compare each area with {reference}.", **values),
                say("A and B are unfavourable, C is around the average, D and E are favourable."),
                say("“Unfavourable” holds for every indicator in its own direction: high benefit use, low cohesion."),
            ),
        ),
        Section(
            say("Arrows: the change"),
            (
                say(
                    "▼ is a development for the worse, ▲ for the better, ● is stable; two arrows mean a strong change."
                ),
                say("Absolute: compared with the area itself, earlier."),
                say(
                    "Relative: compared with the change in {town} as a whole. Less favourable may have improved in "
                    "absolute terms, more favourable may have worsened.",
                    **values,
                ),
            ),
        ),
        *_coinciding(quickscan, say),
        Section(
            say("What is hatched, empty or certain"),
            (
                say(
                    "Hatched: uncertain, it may be chance. Fewer than {count} people live there, or the difference "
                    "from the reference is within the margin.",
                    count=quickscan.study.thresholds.uncertain_inhabitants,
                ),
                say("White with slanting lines: no data."),
                say(
                    "White with a grid: hidden, to protect small numbers. Fewer than {count} people live there, there "
                    "are fewer than {homes} dwellings, or the number of another area would follow from it.",
                    count=quickscan.study.thresholds.hide_inhabitants,
                    homes=quickscan.study.thresholds.hide_dwellings,
                ),
                say(
                    "{mark} behind a letter, an arrow or a name: fragile. A slightly different bound, margin, year or "
                    "minimum size would put it on another side.",
                    mark=FRAGILE,
                ),
                say(
                    "Certain: the difference from the reference is larger than chance (95\u00a0%). "
                    "Indicative: it is not."
                ),
            ),
        ),
    ]


def _coinciding(quickscan: QuickScan, say: Wording) -> list[Section]:
    """The classes of coincidence, where the report has them."""
    if not facts.coincides(quickscan):
        return []
    bare = nuisance(quickscan, say)
    return [
        Section(
            say("Coincidence"),
            (
                say("Coincidence: vulnerability and {nuisance} both increase.", nuisance=bare),
                say("Resilient: vulnerability increases, {nuisance} does not.", nuisance=bare),
                say("Other cause: {nuisance} increases, vulnerability does not.", nuisance=bare),
                say("No signal: neither increases."),
                say("Coincidence does not say that the one leads to the other."),
            ),
        )
    ]
