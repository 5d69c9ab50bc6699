"""The one-page summary in words and numbers."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ...analysis.results import K_INDEX, Coincidence, QuickScan
from ...analysis.why import Why
from ...analysis.why import sentences as why_empty
from ...intake.catalogue import catalogue
from ...mapping.nouns import nuisance
from ...mapping.symbols import FRAGILE
from ...mapping.well import goes_well
from ...wording import Wording
from .. import facts
from .answers import answer, gap_answer
from .certainty import by_chance, gap_moves, lies_together, spreads
from .highlights import whole_change
from .terms import capital, counted, label, listed, named, short, within

NAMES_IN_SUMMARY = 10


@dataclass(frozen=True)
class Section:
    """A heading and the sentences under it."""

    title: str
    sentences: tuple[str, ...]


def summary(quickscan: QuickScan, say: Wording) -> list[Section]:
    """What stands out, where it goes well, where it coincides, the gap, what is uncertain, what could not be made.

    A section without a sentence is left out.
    """
    sections = [
        Section(say("What stands out"), _stands_out(quickscan, say)),
        Section(say("Where it goes well"), _well(quickscan, say)),
        Section(say("Where it coincides"), _coincides(quickscan, say)),
        Section(say("The differences"), _gap(quickscan, say)),
        Section(say("What is uncertain"), _uncertain(quickscan, say)),
        Section(say("What could not be made"), not_made(quickscan, say)),
    ]
    return [section for section in sections if section.sentences]


def _stands_out(quickscan: QuickScan, say: Wording) -> tuple[str, ...]:
    missing = quickscan.results.unavailable
    sentences = [answer(view, quickscan, say) for view in ("k_level", "o_level", "focus") if view not in missing]
    if quickscan.results.nuisance:
        sentences.append(whole_change(quickscan.results.nuisance, quickscan, say))
    if "red_count" not in missing:
        sentences.append(answer("red_count", quickscan, say))
    return tuple(sentence for sentence in sentences if sentence)


def _well(quickscan: QuickScan, say: Wording) -> tuple[str, ...]:
    sentences = []
    well = facts.land(quickscan).index.intersection(goes_well(quickscan))
    if len(well):
        sentences.append(
            say(
                "No signal unfavourable and at least half favourable: {names}.",
                names=named(well, quickscan, say, at_most=NAMES_IN_SUMMARY),
            )
        )
    resilient = facts.coincidence_members(quickscan, "absolute", Coincidence.RESILIENT)
    if len(resilient):
        sentences.append(
            say(
                "More vulnerability without more {nuisance}: {names}.",
                nuisance=nuisance(quickscan, say),
                names=named(
                    resilient,
                    quickscan,
                    say,
                    at_most=NAMES_IN_SUMMARY,
                    fragile=facts.fragile("coincidence_absolute", quickscan),
                ),
            )
        )
    for view, sentence in (
        ("k_change_absolute", say("Vulnerability decreased")),
        ("o_change_absolute", capital(say("{nuisance} decreased", nuisance=nuisance(quickscan, say)))),
    ):
        if view in quickscan.results.unavailable:
            continue
        found = facts.classes(view, quickscan)
        better = facts.among(found, facts.BETTER)
        if len(better):
            sentences.append(
                say(
                    "{what} {where}.",
                    what=sentence,
                    where=within(len(better), int(found.notna().sum()), quickscan, say),
                )
            )
    return tuple(sentences)


def _coincides(quickscan: QuickScan, say: Wording) -> tuple[str, ...]:
    sentences = []
    for version in ("absolute", "relative"):
        view = f"coincidence_{version}"
        if view in quickscan.results.unavailable:
            continue
        sentences.append(answer(view, quickscan, say))
        both = facts.coincidence_members(quickscan, version, Coincidence.COINCIDES)
        names = named(both, quickscan, say, NAMES_IN_SUMMARY, facts.fragile(view, quickscan))
        if len(both) == 1:
            sentences.append(say("This is {names}.", names=names))
        elif 1 < len(both) <= NAMES_IN_SUMMARY:
            sentences.append(say("These are: {names}.", names=names))
    return tuple(sentences)


def _gap(quickscan: QuickScan, say: Wording) -> tuple[str, ...]:
    frame = quickscan.results.gap
    if "gap" in quickscan.results.unavailable or frame.empty:
        return ()
    sentences = [gap_answer(quickscan, say)]
    last = frame.dropna(subset=["trend"]).drop_duplicates("indicator", keep="last")
    for trends, sentence in (
        (facts.WORSE, say("The difference grows for")),
        (facts.BETTER, say("The difference shrinks for")),
    ):
        found = [short(item, say) for item in last.loc[last["trend"].isin(list(trends)), "indicator"]]
        if 0 < len(found) <= NAMES_IN_SUMMARY and len(last) > 1:
            sentences.append(say("{what}: {indicators}.", what=sentence, indicators=listed(found, say)))
    moves = gap_moves(quickscan, say)
    sentences += [*moves, *spreads(quickscan, say)]
    if moves:
        return tuple(sentences)
    rows = frame.dropna(subset=["much", "little"]).sort_values("year").drop_duplicates("indicator", keep="last")
    rows = rows.set_index("indicator")
    known = [key for key in catalogue() if key in rows.index]
    if known:
        first, decimals = rows.loc[known[0]], catalogue()[known[0]].decimals
        sentences.append(
            say(
                "Example, {indicator} ({year}): {much} where there is much social housing, "
                "{little} where there is little ({unit}).",
                indicator=label(known[0], say),
                year=int(first["year"]),
                much=say.number(first["much"], decimals),
                little=say.number(first["little"], decimals),
                unit=catalogue()[known[0]].unit(say.language),
            )
        )
    return tuple(sentences)


def _uncertain(quickscan: QuickScan, say: Wording) -> tuple[str, ...]:
    results = quickscan.results
    codes = facts.land(quickscan).index
    sentences = []
    hidden = results.hidden[results.hidden["area_code"].isin(codes)]
    beside = hidden["reason"].eq(why_empty(quickscan.study.thresholds, say)[Why.TOTAL])
    small = set(hidden.loc[~beside, "area_code"])
    if small:
        sentences.append(
            say("Values of {areas} are hidden: too few people or homes.", areas=counted(len(small), quickscan, say))
        )
    others = set(hidden["area_code"]) - small
    if others:
        sentences.append(
            say(
                "Some values of {areas} more are hidden, as those would follow from them.",
                areas=counted(len(others), quickscan, say),
            )
        )
    few = len(facts.few_inhabitants(quickscan))
    if few:
        sentences.append(
            say("Few inhabitants: {areas}. The values there vary by chance.", areas=counted(few, quickscan, say))
        )
    judged = results.signals[results.signals["signal"].notna() & results.signals["area_code"].isin(codes)]
    judged = judged[judged["indicator"] != K_INDEX]
    red = judged[judged["signal"].isin(facts.RED) & judged["low"].notna()]
    if len(red):
        sure = int((red["certainty"].astype(str) == "certain").sum())
        sentences.append(
            say(
                "Certain: {sure} of the {total} unfavourable signals with a known margin ({share}\u00a0%).",
                total=say.number(len(red)),
                sure=say.number(sure),
                share=say.number(100 * sure / len(red)),
            )
        )
    sentences += [*by_chance(quickscan, say), *lies_together(quickscan, say)]
    unsure = int(judged["fragile"].sum())
    if unsure:
        sentences.append(
            say(
                "Fragile, with the mark {mark}: {unsure} of the {total} signals ({share}\u00a0%). "
                "Another bound or year puts them on another side.",
                mark=FRAGILE,
                unsure=say.number(unsure),
                total=say.number(len(judged)),
                share=say.number(100 * unsure / len(judged)),
            )
        )
    modelled = list(judged.loc[judged["certainty"].astype(str) == "model", "indicator"].unique())
    if modelled:
        sentences.append(
            say(
                "Estimates from a model, a level and never a trend: {indicators}.",
                indicators=listed([label(item, say) for item in modelled], say),
            )
        )
    return tuple(sentences)


def not_made(quickscan: QuickScan, say: Wording) -> tuple[str, ...]:
    """One sentence per reason, naming the maps that could not be made for it."""
    reasons = pd.Series(quickscan.results.unavailable, dtype="object")
    sentences = []
    for found, views in reasons.groupby(reasons, sort=False).groups.items():
        reason, missing = str(found), [str(view) for view in views]
        shown = list(dict.fromkeys(_without_version(view, missing) for view in missing))
        views_words = capital(listed([view_name(view, say) for view in shown], say))
        if reason.startswith(f"{views_words} "):  # it names the map itself
            sentences.append(reason)
        else:
            sentences.append(say("{views}: {reason}", views=views_words, reason=_after_colon(reason)))
    return tuple(sentences)


def _after_colon(sentence: str) -> str:
    """The sentence with a small first letter, unless that is of a name in capitals."""
    return sentence if sentence[1:2].isupper() or sentence[1:2] == "-" else sentence[:1].lower() + sentence[1:]


def _without_version(view: str, missing: list[str]) -> str:
    """``coincidence`` for ``coincidence_relative`` when the absolute one is missing as well."""
    stem, _, version = view.rpartition("_")
    both = {f"{stem}_absolute", f"{stem}_relative"} <= set(missing)
    return stem if version in ("absolute", "relative") and both else view


def view_name(view: str, say: Wording) -> str:
    """What a view is called in a sentence."""
    if view.startswith("indicator:"):
        return label(view.split(":", 1)[1], say)
    return {
        "orientation": say("orientation"),
        "social_housing": say("social housing"),
        "k_level": say("vulnerability"),
        "o_level": say("nuisance and safety"),
        "focus": say("focus"),
        "bivariate": say("vulnerability and nuisance together"),
        "k_change": say("change of vulnerability"),
        "k_change_absolute": say("change of vulnerability, absolute"),
        "k_change_relative": say("change of vulnerability, relative"),
        "o_change": say("change of nuisance"),
        "o_change_absolute": say("change of nuisance, absolute"),
        "o_change_relative": say("change of nuisance, relative"),
        "coincidence": say("coincidence"),
        "coincidence_relative": say("coincidence, relative"),
        "coincidence_absolute": say("coincidence, absolute"),
        "red_count": say("piling up of signals"),
        "gap": say("differences by social housing"),
        "residual": say("better or worse than expected"),
        "going_well": say("where it goes well"),
    }.get(view, view)
