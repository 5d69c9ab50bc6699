"""What the classes are called (DOMAIN §4–7): letters, glyphs and words. Read at start-up: nothing heavy is imported."""

from __future__ import annotations

from ..wording import Wording

SIGNAL_LETTERS = ("A", "B", "C", "D", "E")
GLYPHS = ("▼▼", "▼", "●", "▲", "▲▲")
CLASS_VALUES = (1, 2, 3, 4, 5)
# unfavourable, around average and favourable where two of them stand beside each other
SIGNS = ("−", "0", "+")
# more and less than expected: neither the signs above, which are unfavourable and favourable, nor the arrows of trends
AGAINST_EXPECTED = (">>", ">", "", "<", "<<")


def signal_labels(say: Wording) -> tuple[str, ...]:
    """The names of the signal classes 1 to 5 (DOMAIN §5)."""
    return (
        say("strongly unfavourable"),
        say("unfavourable"),
        say("around average"),
        say("favourable"),
        say("strongly favourable"),
    )


def trend_labels(say: Wording) -> tuple[str, ...]:
    """The names of the trend classes 1 to 5 (DOMAIN §6)."""
    return (say("strongly worse"), say("worse"), say("stable"), say("better"), say("strongly better"))


def coincidence_labels(say: Wording) -> dict[str, str]:
    """The names of the coincidence classes (DOMAIN §7), by the values that stand in the tables."""
    return {
        "coincides": say("Coincidence"),
        "resilient": say("Resilient"),
        "other_cause": say("Other cause"),
        "no_signal": say("No signal"),
    }


def coincidence_meanings(nuisance: str, say: Wording) -> dict[str, str]:
    """What the classes of coincidence stand for, by the values that stand in the tables."""
    return {
        "coincides": say("both increase"),
        "resilient": say("vulnerability increases, {nuisance} does not", nuisance=nuisance),
        "other_cause": say("{nuisance} increases, vulnerability does not", nuisance=nuisance),
        "no_signal": say("neither increases"),
    }


def residual_labels(say: Wording) -> tuple[str, ...]:
    """The names of the classes 1 to 5 of the resilience residual (DOMAIN §7)."""
    return (
        say("much more than expected"),
        say("more than expected"),
        say("about as expected"),
        say("less than expected"),
        say("much less than expected"),
    )


def three_sides(say: Wording) -> tuple[str, str, str]:
    """The sides that five classes of a level are taken together in."""
    return say("unfavourable"), say("around average"), say("favourable")


def bivariate_labels(nuisance: str, say: Wording) -> dict[int, str]:
    """The names of the nine classes of vulnerability and nuisance (the noun of the study for it) together."""
    template, sides = say("vulnerability {k}, {nuisance} {o}"), three_sides(say)
    names = [say.filled(template, k=one, nuisance=nuisance, o=other) for one in sides for other in sides]
    return dict(enumerate(names, 1))


def certainty_labels(say: Wording) -> dict[str, str]:
    """How sure a signal is (DOMAIN §4), by the values that stand in the tables."""
    return {"certain": say("certain"), "indicative": say("indicative"), "model": say("model")}


def fragile_label(say: Wording) -> str:
    """What the mark of a fragile class means."""
    return say("fragile: hangs on one choice, such as a bound or a year")


def uncertain_label(say: Wording) -> str:
    """What the hatch over a class means: few people, or a difference within chance."""
    return say("uncertain: may be chance")


def hidden_label(say: Wording) -> str:
    """What the grid on areas without a class means, whichever of its reasons holds (DOMAIN §4)."""
    return say("hidden: protects small numbers")
