"""The answers of the maps that take several indicators together: focus, coincidence, piling up, where it goes well."""

from __future__ import annotations

from ...analysis.results import Coincidence, QuickScan
from ...intake.catalogue import catalogue
from ...mapping.nouns import nuisance
from ...mapping.well import BETTER, BOTH, NOW, followed
from ...wording import Wording
from .. import facts
from .reach import out_of_reach
from .terms import capital, counted, number_or_none, place, within

TOGETHER = ("focus", "bivariate", "red_count", "residual", "going_well")


def together(name: str, quickscan: QuickScan, say: Wording) -> str:
    """The answer of one of TOGETHER, or of a map of coincidence."""
    if name.startswith("coincidence_"):
        return _coincidence(name, quickscan, say)
    makers = {
        "focus": _focus,
        "bivariate": _bivariate,
        "red_count": _red_count,
        "residual": _residual,
        "going_well": _going_well,
    }
    return makers[name](quickscan, say)


def of_one_year(quickscan: QuickScan) -> bool:
    """Whether the levels of vulnerability and of nuisance are of the same year, so that "now" holds for both."""
    years = {facts.level_year(indicator, quickscan) for indicator in facts.view_indicators("focus", quickscan)}
    return len(years - {None}) < 2


def _subjects(quickscan: QuickScan, say: Wording) -> tuple[str, str]:
    """Vulnerability and nuisance, each with its year where these differ."""
    nouns = (say("vulnerability"), nuisance(quickscan, say))
    if of_one_year(quickscan):
        return nouns
    years = [facts.level_year(indicator, quickscan) for indicator in facts.view_indicators("focus", quickscan)]
    first, second = (say("{what} ({year})", what=noun, year=year) for noun, year in zip(nouns, years))
    return first, second


def _focus(quickscan: QuickScan, say: Wording) -> str:
    found = facts.classes("focus", quickscan)
    both = facts.among(found, (True,))
    vulnerability, other = _subjects(quickscan, say)
    values = {
        "where": within(len(both), int(found.notna().sum()), quickscan, say),
        "vulnerability": vulnerability,
        "nuisance": other,
        "place": place(both, quickscan, say),
    }
    if of_one_year(quickscan):
        return capital(say("{where} {vulnerability} and {nuisance} are now both unfavourable{place}.", **values))
    return capital(say("{where} {vulnerability} and {nuisance} are both unfavourable{place}.", **values))


def _bivariate(quickscan: QuickScan, say: Wording) -> str:
    found = facts.classes("bivariate", quickscan)
    both, only_k, only_o, neither = (len(facts.among(found, (number,))) for number in facts.CORNERS)
    vulnerability, other = _subjects(quickscan, say)
    values = {
        "where": within(both, int(found.notna().sum()), quickscan, say),
        "vulnerability": vulnerability,
        "nuisance": other,
        "neither": number_or_none(neither, say),
        "apart": number_or_none(only_k + only_o, say),
    }
    beyond = "" if neither + only_k else out_of_reach(quickscan.results.nuisance, quickscan, say)
    if beyond:
        sentence = say(
            "{where} {vulnerability} and {nuisance} are both unfavourable; in {apart} one is unfavourable and the "
            "other favourable.",
            **values,
        )
        return f"{capital(sentence)} {beyond}"
    return capital(
        say(
            "{where} {vulnerability} and {nuisance} are both unfavourable, in {neither} both favourable; "
            "in {apart} one is unfavourable and the other favourable.",
            **values,
        )
    )


def relative_note(name: str, quickscan: QuickScan, say: Wording) -> str:
    """What every relative map carries (DOMAIN §6), and the reverse where the municipality as a whole got worse."""
    if not _whole_worsened(name, quickscan):
        return say("Relative: may have improved in absolute terms.")
    if name.startswith("coincidence_"):
        return say("Relative: may have improved in absolute terms, “no signal” may have worsened.")
    return say("Relative: may have improved in absolute terms, more favourable may have worsened.")


def _whole_worsened(name: str, quickscan: QuickScan) -> bool:
    """Whether one of the indicators of a map got worse in the municipality as a whole, by enough to be printed."""
    for indicator in facts.view_indicators(name, quickscan):
        rows = facts.of_indicator(quickscan.results.trends, indicator)
        whole = (rows["change"] - rows["change_relative"]).dropna()
        known = catalogue().get(indicator)
        if len(whole) and whole.median() <= -0.5 * 10.0 ** -(known.decimals if known else 1):
            return True
    return False


def _coincidence(name: str, quickscan: QuickScan, say: Wording) -> str:
    found = facts.classes(name, quickscan)
    both = facts.among(found, (Coincidence.COINCIDES.value,))
    values = {
        "where": within(len(both), int(found.notna().sum()), quickscan, say),
        "nuisance": nuisance(quickscan, say),
        "place": place(both, quickscan, say),
        "town": quickscan.areas.municipality_name,
    }
    if name == "coincidence_absolute":
        return capital(say("{where} vulnerability and {nuisance} both increased{place}.", **values))
    return (
        capital(
            say("{where} both developed less favourably than in {town} as a whole{place}.", **values),
        )
        + " "
        + relative_note(name, quickscan, say)
    )


def relatively(name: str, quickscan: QuickScan, say: Wording) -> str:
    """How many areas the relative map of a pair counts as unfavourable, to stand behind the absolute map's answer."""
    found = facts.classes(name, quickscan)
    wanted = (Coincidence.COINCIDES.value,) if name.startswith("coincidence_") else facts.WORSE
    where = within(len(facts.among(found, wanted)), int(found.notna().sum()), quickscan, say)
    town = quickscan.areas.municipality_name
    if name.startswith("coincidence_"):
        return say("Relative, both less favourable than in {town} as a whole: {where}.", town=town, where=where)
    return say("Relative, less favourable than in {town} as a whole: {where}.", town=town, where=where)


def _red_count(quickscan: QuickScan, say: Wording) -> str:
    found = facts.classes("red_count", quickscan)
    rows = quickscan.results.coincidence.drop_duplicates("area_code").set_index("area_code").reindex(found.index)
    everything = facts.among(rows["all_red"], (True,))
    half = found.index[(found.astype("Float64") * 2 >= rows["available_count"].astype("Float64")).fillna(False)]
    sentence = say(
        "{where} at least half of the signals are unfavourable{place}.",
        where=within(len(half), int(found.notna().sum()), quickscan, say),
        place=place(half, quickscan, say),
    )
    if not len(everything):
        return capital(sentence) + " " + say("Nowhere are all signals unfavourable.")
    return (
        capital(sentence)
        + " "
        + say("All signals are unfavourable in {areas}.", areas=counted(len(everything), quickscan, say))
    )


def _residual(quickscan: QuickScan, say: Wording) -> str:
    found = facts.classes("residual", quickscan)
    more, less = facts.among(found, facts.WORSE), facts.among(found, facts.BETTER)
    return capital(
        say(
            "{where} there is more {nuisance} than residents and homes lead to expect{place}; in {fewer} less.",
            where=within(len(more), int(found.notna().sum()), quickscan, say),
            nuisance=nuisance(quickscan, say),
            place=place(more, quickscan, say),
            fewer=number_or_none(len(less), say),
        )
    )


def _going_well(quickscan: QuickScan, say: Wording) -> str:
    found = facts.classes("going_well", quickscan)
    now, better = facts.among(found, (BOTH, NOW)), facts.among(found, (BOTH, BETTER))
    values = {
        "where": within(len(now), int(found.notna().sum()), quickscan, say),
        "place": place(now, quickscan, say),
        "fewer": number_or_none(len(better), say),
        "nuisance": nuisance(quickscan, say),
    }
    told = followed(quickscan)
    if told.both:
        sentence = say(
            "{where} no signal is unfavourable and half or more are favourable{place}; in {fewer} vulnerability or "
            "{nuisance} decreased and neither increased.",
            **values,
        )
    elif told.nuisance:
        sentence = say(
            "{where} no signal is unfavourable and half or more are favourable{place}; in {fewer} {nuisance} "
            "decreased.",
            **values,
        )
    elif told.vulnerability:
        sentence = say(
            "{where} no signal is unfavourable and half or more are favourable{place}; in {fewer} vulnerability "
            "decreased.",
            **values,
        )
    else:
        sentence = say("{where} no signal is unfavourable and half or more are favourable{place}.", **values)
    return capital(sentence)
