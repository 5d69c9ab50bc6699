"""What the words of the report mean, in alphabetical order."""

from __future__ import annotations

from ...analysis.results import QuickScan
from ...mapping.nouns import nuisance
from ...mapping.symbols import FRAGILE
from ...wording import Wording
from .. import facts
from .summary import Section
from .terms import areas_word, capital, listed, reference_name, short


def glossary(quickscan: QuickScan, say: Wording) -> list[Section]:
    """A word or two with what it means; what this study has none of is left out."""
    town, bare = quickscan.areas.municipality_name, nuisance(quickscan, say)
    areas, limits = areas_word(2, quickscan, say), quickscan.study.thresholds
    missing = quickscan.results.unavailable
    meant = {
        say("Absolute"): say("Compared with the area itself, earlier."),
        say("Relative"): say(
            "Compared with the change in {place} as a whole. Less favourable may have improved in absolute terms, more "
            "favourable may have worsened.",
            place=town,
        ),
        say("Signal"): say(
            "How an area differs from {reference}, in five classes: A strongly unfavourable to E strongly favourable.",
            reference=reference_name(quickscan, say),
        ),
        say("Trend"): say(
            "How an area changed, in five classes: strongly worse, worse, stable, better, strongly better."
        ),
        say("Reference"): say(
            "What the {areas} are compared with: {reference}.", areas=areas, reference=reference_name(quickscan, say)
        ),
        say("Standard deviation (σ)"): say("The usual distance of the {areas} from the reference.", areas=areas),
        say("Uncertain"): say(
            "Hatched: it may be chance, as few people live there or the difference is within the margin."
        ),
        say("Fragile"): say(
            "With the mark {mark}: a slightly different bound, year or minimum would put it on another side.",
            mark=FRAGILE,
        ),
        say("Hidden"): say(
            "Not shown: fewer than {count} people live there, there are fewer than {homes} dwellings, or the number of "
            "another area would follow from it.",
            count=limits.hide_inhabitants,
            homes=limits.hide_dwellings,
        ),
    }
    members = quickscan.results.ingredients
    level = [short(item, say) for item in members.loc[members["in_level"].astype(bool), "indicator"]]
    if level:
        meant[say("Vulnerability (K-index)")] = say(
            "The mean of the standardised indicators: {names}.", names=listed(level, say)
        )
    if quickscan.results.housing["share"].notna().any():
        meant[say("Comparable areas")] = say("The {areas} with about as much social housing.", areas=areas)
    if quickscan.results.nuisance:
        meant[capital(bare)] = say("The indicator that stands for nuisance and safety in this QuickScan.")
    if facts.coincides(quickscan):
        meant[say("Coincidence")] = say(
            "Vulnerability and {nuisance} both increase. It does not say that the one leads to the other.",
            nuisance=bare,
        )
        meant[say("Resilient")] = say("Vulnerability increases, {nuisance} does not.", nuisance=bare)
        meant[say("Other cause")] = capital(say("{nuisance} increases, vulnerability does not.", nuisance=bare))
    if "focus" not in missing:
        meant[say("Focus area")] = say("Vulnerability and {nuisance} are both unfavourable.", nuisance=bare)
    if "red_count" not in missing:
        meant[say("Piling up")] = say("The number of signals that are unfavourable, of those that are available.")
    if "residual" not in missing:
        meant[say("Expected")] = say(
            "What vulnerability and social housing together predict of {nuisance}.", nuisance=bare
        )
    if quickscan.results.housing_groups:
        meant[say("Gap")] = say("The difference between {areas} with much and with little social housing.", areas=areas)
    return [Section(word, (meant[word],)) for word in sorted(meant, key=str.casefold)]
