"""Up to three sentences beside a map, with numbers and names from the results."""

from __future__ import annotations

from typing import Union

import pandas as pd

from ...analysis.results import K_INDEX, Coincidence, QuickScan, Signal
from ...intake.catalogue import catalogue
from ...mapping.nouns import nuisance
from ...mapping.views import View
from ...mapping.well import BETTER, BOTH, NOW, RESILIENT, followed
from ...wording import Wording
from .. import facts
from ..hiding import few_people, single_figures
from .level_words import certainty_of, whole_level
from .terms import NAMES_AT_MOST, areas_word, capital, counted, label, listed, measured, named, period

AT_MOST, DISTRICTS_TOLD = 3, 4
# a district is named when at least this many of its areas, and at least half of those with a class, share it
DISTRICT_MINIMUM = 3
WELL_NAMES = 12
LEAST_PILED_UP = 2


def highlights(view: Union[View, str], quickscan: QuickScan, say: Wording) -> list[str]:
    """At most three sentences on what a reader can see in a view; none when it cannot be made."""
    name = facts.view_id(view)
    if name in quickscan.results.unavailable:
        return []
    if name == "orientation":
        found = _orientation(quickscan, say)
    elif name == "social_housing":
        found = _housing(quickscan, say)
    elif name in ("k_level", "o_level") or name.startswith("indicator:"):
        found = _level(name, quickscan, say)
    elif name.startswith(("k_change_", "o_change_")):
        found = _change(name, quickscan, say)
    elif name.startswith("coincidence_"):
        found = _coincidence(name, quickscan, say)
    elif name == "focus":
        found = _focus(quickscan, say)
    elif name == "bivariate":
        found = _bivariate(quickscan, say)
    elif name == "red_count":
        found = _red_count(quickscan, say)
    elif name == "residual":
        found = _residual(quickscan, say)
    elif name == "going_well":
        found = _going_well(quickscan, say)
    else:
        found = []
    return [sentence for sentence in found if sentence][:AT_MOST]


def _orientation(quickscan: QuickScan, say: Wording) -> list[str]:
    frame = quickscan.areas.frame
    total = len(facts.land(quickscan))
    water = len(frame) - total
    small, single = few_people(quickscan), single_figures(quickscan)
    return [
        say("Drawn after the division of {year}.", year=quickscan.areas.year) if quickscan.areas.year else "",
        say("Hidden, too few inhabitants: {areas}.", areas=counted(small, quickscan, say)) if small else "",
        say("Single values hidden: {areas}, as others would follow from them.", areas=counted(single, quickscan, say))
        if single
        else "",
        say("Water is drawn and not judged: {areas}.", areas=counted(water, quickscan, say)) if water else "",
    ]


def _housing(quickscan: QuickScan, say: Wording) -> list[str]:
    found = facts.classes("social_housing", quickscan)
    much, hardly = facts.among(found, (4,)), facts.among(found, (1,))
    sentences = []
    if len(much):
        sentences.append(say("Two thirds or more: {names}.", names=named(much, quickscan, say)))
    if len(hardly):
        sentences.append(say("Less than 10\u00a0%: {areas}.", areas=counted(len(hardly), quickscan, say)))
    if quickscan.results.housing_groups == "terciles":
        sentences.append(
            say("For the differences, the third with the largest share is compared with the third with the smallest.")
        )
    return sentences


def _marked(area_codes: pd.Index, view: str, quickscan: QuickScan, say: Wording) -> str:
    """Names of areas by their class in a view, the fragile ones marked."""
    return named(area_codes, quickscan, say, fragile=facts.fragile(view, quickscan))


def _level(name: str, quickscan: QuickScan, say: Wording) -> list[str]:
    found = facts.classes(name, quickscan)
    indicator = facts.view_indicators(name, quickscan)[0]
    strong = facts.among(found, (int(Signal.STRONGLY_UNFAVOURABLE),))
    red = facts.among(found, facts.RED)
    sentences = [whole_level(indicator, quickscan, say)]
    if len(strong):
        sentences.append(say("Strongly unfavourable: {names}.", names=_marked(strong, name, quickscan, say)))
    sentences += [
        _in_districts(say("Unfavourable"), red, found, quickscan, say),
        certainty_of(indicator, red, quickscan, say),
    ]
    return [sentence for sentence in sentences if sentence]


def _in_districts(lead: str, members: pd.Index, found: pd.Series, quickscan: QuickScan, say: Wording) -> str:
    """The districts with at least half of their areas among ``members``, after ``lead``: the largest parts first."""
    owner = facts.land(quickscan)["district_code"].reindex(found.index)
    known = owner[found.notna()]
    total = known.groupby(known).size()
    inside = known[known.index.isin(members)]
    hits = inside.groupby(inside).size().reindex(total.index).fillna(0)
    chosen = hits.index[(hits >= DISTRICT_MINIMUM) & (hits * 2 >= total)]
    place_names = facts.districts(quickscan)
    # those with the largest part first: of many not all can be told
    order = (hits / total)[[code for code in place_names.index if code in chosen]].sort_values(
        ascending=False, kind="stable"
    )
    lines = [
        say(
            "{district} ({count} of {total})", district=place_names[code], count=int(hits[code]), total=int(total[code])
        )
        for code in order.index[:DISTRICTS_TOLD]
    ]
    if not lines:
        return ""
    told = listed(lines, say)
    if len(order) > len(lines):
        told = say("{names} and {count} more", names=told, count=len(order) - len(lines))
    return say(
        "{what} in at least half of the {areas}: {districts}.",
        what=lead,
        areas=areas_word(2, quickscan, say),
        districts=told,
    )


def _change(name: str, quickscan: QuickScan, say: Wording) -> list[str]:
    found = facts.classes(name, quickscan)
    indicator = facts.view_indicators(name, quickscan)[0]
    worse, better = facts.among(found, facts.WORSE), facts.among(found, facts.BETTER)
    relative = name.endswith("_relative")
    sentences = [whole_change(indicator, quickscan, say)]
    if len(worse):
        listed_names = _marked(worse, name, quickscan, say)
        if relative:
            sentences.append(say("Less favourable: {names}.", names=listed_names))
        else:
            sentences.append(say("Increase: {names}.", names=listed_names))
    if len(better):
        listed_names = _marked(better, name, quickscan, say)
        if relative:
            sentences.append(say("More favourable: {names}.", names=listed_names))
        else:
            sentences.append(say("Decrease: {names}.", names=listed_names))
    lead = say("Less favourable") if relative else say("Increase")
    sentences.append(_in_districts(lead, worse, found, quickscan, say))
    return [sentence for sentence in sentences if sentence]


def whole_change(indicator: str, quickscan: QuickScan, say: Wording) -> str:
    """How the indicator moved in the municipality as a whole, between the years that the areas are compared in."""
    years = facts.change_years(indicator, quickscan)
    found = quickscan.results.observations
    if years is None or indicator == K_INDEX:
        return ""
    rows = found[(found["area_code"] == quickscan.areas.municipality_code) & (found["indicator"] == indicator)]
    values = rows.drop_duplicates("year", keep="last").set_index("year")["value"].dropna()
    if years[0] not in values.index or years[1] not in values.index:
        return ""
    known = catalogue().get(indicator)
    return say(
        "{indicator} in {town} as a whole: from {start} to {end} ({years}).",
        town=quickscan.areas.municipality_name,
        indicator=label(indicator, say),
        start=say.number(values[years[0]], known.decimals if known else 1),
        end=measured(indicator, values[years[1]], say),
        years=period(years, say),
    )


def _coincidence(name: str, quickscan: QuickScan, say: Wording) -> list[str]:
    version = name.rsplit("_", 1)[1]
    both = facts.coincidence_members(quickscan, version, Coincidence.COINCIDES)
    absorbs = facts.coincidence_members(quickscan, version, Coincidence.RESILIENT)
    other = facts.coincidence_members(quickscan, version, Coincidence.OTHER_CAUSE)
    sentences = []
    if len(both):
        sentences.append(say("Coincidence: {names}.", names=_marked(both, name, quickscan, say)))
    if len(absorbs):
        sentences.append(say("Resilient: {names}.", names=_marked(absorbs, name, quickscan, say)))
    if len(other):
        sentences.append(say("Other cause: {areas}.", areas=counted(len(other), quickscan, say)))
    return sentences


def _focus(quickscan: QuickScan, say: Wording) -> list[str]:
    found = facts.classes("focus", quickscan)
    both = facts.among(found, (True,))
    growing = facts.coincidence_members(quickscan, "absolute", Coincidence.COINCIDES)
    sentences = [say("Focus: {names}.", names=named(both, quickscan, say))] if len(both) else []
    sentences.append(_in_districts(say("Both"), both, found, quickscan, say))
    overlap = both[both.isin(growing)]
    if len(overlap):
        sentences.append(say("There both also increased: {names}.", names=named(overlap, quickscan, say)))
    return [sentence for sentence in sentences if sentence]


def _bivariate(quickscan: QuickScan, say: Wording) -> list[str]:
    found, bare = facts.classes("bivariate", quickscan), nuisance(quickscan, say)
    _, only_k, only_o, _ = (facts.among(found, (number,)) for number in facts.CORNERS)
    sentences = [say("The left sign is of vulnerability, the right one of {nuisance}.", nuisance=bare)]
    if len(only_k):
        names = named(only_k, quickscan, say)
        sentences.append(say("Vulnerability unfavourable, {nuisance} favourable: {names}.", nuisance=bare, names=names))
    if len(only_o):
        names = named(only_o, quickscan, say)
        sentences.append(
            say("{nuisance} unfavourable, vulnerability favourable: {names}.", nuisance=capital(bare), names=names)
        )
    return sentences


def _red_count(quickscan: QuickScan, say: Wording) -> list[str]:
    found = facts.classes("red_count", quickscan)
    rows = quickscan.results.coincidence.drop_duplicates("area_code").set_index("area_code").reindex(found.index)
    everything = facts.among(rows["all_red"], (True,))
    none = facts.among(found, (0,))
    if len(everything):
        most = say("All signals unfavourable: {names}.", names=named(everything, quickscan, say))
    else:
        most = _most_red(pd.to_numeric(found.dropna()), quickscan, say)
    return [
        _counted_of(rows["available_count"].dropna(), say),
        most,
        say("No signal unfavourable: {areas}.", areas=counted(len(none), quickscan, say)) if len(none) else "",
    ]


def _most_red(count: pd.Series, quickscan: QuickScan, say: Wording) -> str:
    """The areas with the most unfavourable signals, and those with one less where few have the most."""
    most = int(count.max()) if len(count) else 0
    if most < LEAST_PILED_UP:
        return ""
    low = most - 1 if most > LEAST_PILED_UP and int(count.ge(most - 1).sum()) <= NAMES_AT_MOST else most
    low = int(count[count >= low].min())
    names = named(count.index[count >= low], quickscan, say)
    if low < most:
        return say("Most unfavourable signals ({low}–{high}): {names}.", low=low, high=most, names=names)
    return say("Most unfavourable signals ({high}): {names}.", high=most, names=names)


def _counted_of(available: pd.Series, say: Wording) -> str:
    """What the number in an area counts."""
    known = available[available > 0]
    if known.empty:
        return ""
    most = int(known.max())
    if known.min() == most:
        return say("The number in an area: how many of {count} signals are unfavourable.", count=most)
    return say(
        "The number in an area: how many of {count} signals are unfavourable. “1/{fewer}”: of fewer known signals.",
        count=most,
        fewer=int(known.min()),
    )


def _residual(quickscan: QuickScan, say: Wording) -> list[str]:
    found = facts.classes("residual", quickscan)
    more, less = facts.among(found, (1,)), facts.among(found, (5,))
    sentences = [
        say(
            "Expected from vulnerability and the share of social housing. Half of the areas lie within “about as "
            "expected”. The map says nothing of why."
        )
    ]
    if len(more):
        sentences.append(say("Much more than expected: {names}.", names=named(more, quickscan, say)))
    if len(less):
        sentences.append(say("Much less than expected: {names}.", names=named(less, quickscan, say)))
    return sentences


def _going_well(quickscan: QuickScan, say: Wording) -> list[str]:
    found = facts.classes("going_well", quickscan)
    told, bare = followed(quickscan), nuisance(quickscan, say)
    if told.both:
        better = say("Elsewhere vulnerability or {nuisance} decreased", nuisance=bare)
    elif told.nuisance:
        better = say("Elsewhere {nuisance} decreased", nuisance=bare)
    else:
        better = say("Elsewhere vulnerability decreased")
    sentences = []
    for wanted, sentence in (
        ((BOTH, NOW), say("No signal unfavourable and at least half favourable")),
        ((BETTER,), better),
        ((RESILIENT,), say("Resilient")),
    ):
        members = facts.among(found, wanted)
        if len(members):
            names = named(members, quickscan, say, at_most=WELL_NAMES)
            sentences.append(say("{what}: {names}.", what=sentence, names=names))
    return sentences
