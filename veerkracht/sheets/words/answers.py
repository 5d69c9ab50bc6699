"""The answer to each view's question, in one or two sentences counted from the results."""

from __future__ import annotations

from typing import Union

import pandas as pd

from ...analysis.results import K_INDEX, Coincidence, QuickScan
from ...mapping.nouns import nuisance
from ...mapping.views import View
from ...wording import Wording
from .. import facts
from .reach import out_of_reach
from .terms import capital, counted, label, measured, number_or_none, period, place, reference_name, within
from .together import TOGETHER, relative_note, relatively, together

MUCH_HOUSING = 4  # housing_class of two thirds or more corporation dwellings (DOMAIN §8)


def answer(view: Union[View, str], quickscan: QuickScan, say: Wording) -> str:
    """The answer to a view's question; the reason when the view cannot be made."""
    name = facts.view_id(view)
    reason = quickscan.results.unavailable.get(name)
    if reason:
        return reason
    if name == "orientation":
        return _orientation(quickscan, say)
    if name == "social_housing":
        return _housing(quickscan, say)
    if name == "k_level":
        return _vulnerability(quickscan, say)
    if name == "o_level":
        return _nuisance(quickscan, say)
    if name.startswith(("k_change_", "o_change_")):
        return _change(name, quickscan, say)
    if name.startswith("coincidence_") or name in TOGETHER:
        return together(name, quickscan, say)
    if name == "matching":
        return _matching(quickscan, say)
    if name == "gap":
        return gap_answer(quickscan, say)
    if name == "heat_table":
        return _all_signals(quickscan, say)
    if name == "summary":
        return _extent(quickscan, say)
    if name.startswith("district:"):
        return _district(name.split(":", 1)[1], quickscan, say)
    if name.startswith("indicator:"):
        return _indicator(name.split(":", 1)[1], quickscan, say)
    return ""


def answer_of_both(absolute: View, relative: View, quickscan: QuickScan, say: Wording) -> str:
    """The answer of an absolute and a relative map on one sheet: what each counts."""
    return f"{answer(absolute, quickscan, say)} {relatively(relative.id, quickscan, say)}"


def _orientation(quickscan: QuickScan, say: Wording) -> str:
    total = len(facts.land(quickscan))
    owner = facts.land(quickscan)["district_code"]  # a district that is all water has none of these
    parts = int(owner[owner.isin(facts.districts(quickscan).index)].nunique())
    people = municipality_value("c_inw", quickscan)
    areas = counted(total, quickscan, say)
    if parts and quickscan.areas.level != "district":
        units = say("1 district") if parts == 1 else say("{count} districts", count=parts)
        areas = say("{districts} with {areas}", districts=units, areas=areas)
    if people is None:
        return capital(areas) + "."
    year, value = people
    return capital(
        say("{areas}; {people} inhabitants together ({year}).", areas=areas, people=say.number(value), year=year)
    )


def _housing(quickscan: QuickScan, say: Wording) -> str:
    found = facts.classes("social_housing", quickscan)
    much = facts.among(found, (MUCH_HOUSING,))
    total = facts.coverage("social_housing", quickscan).classed
    where = within(len(much), total, quickscan, say)
    sentence = say(
        "{where} two thirds or more of the dwellings belong to a housing corporation{place}.",
        where=where,
        place=place(much, quickscan, say),
    )
    whole = municipality_value("w_corp", quickscan)
    if whole is None:
        return capital(sentence)
    return (
        capital(sentence)
        + " "
        + say(
            "In {place} as a whole: {value} ({year}).",
            place=quickscan.areas.municipality_name,
            value=measured("w_corp", whole[1], say),
            year=whole[0],
        )
    )


def _vulnerability(quickscan: QuickScan, say: Wording) -> str:
    red, green, total = _levels("k_level", quickscan)
    return capital(
        say(
            "{where} vulnerability is clearly higher than average in {reference}{place}; "
            "in {fewer} it is clearly lower.",
            where=within(len(red), total, quickscan, say),
            reference=reference_name(quickscan, say),
            place=place(red, quickscan, say),
            fewer=number_or_none(len(green), say),
        )
    )


def _nuisance(quickscan: QuickScan, say: Wording) -> str:
    red, green, total = _levels("o_level", quickscan)
    values = {
        "where": within(len(red), total, quickscan, say),
        "nuisance": nuisance(quickscan, say),
        "reference": reference_name(quickscan, say, quickscan.results.nuisance),
        "place": place(red, quickscan, say),
        "fewer": number_or_none(len(green), say),
    }
    beyond = "" if len(green) else out_of_reach(quickscan.results.nuisance, quickscan, say)
    if beyond:
        sentence = say("{where} there is clearly more {nuisance} than average in {reference}{place}.", **values)
        return f"{capital(sentence)} {beyond}"
    return capital(
        say(
            "{where} there is clearly more {nuisance} than average in {reference}{place}; in {fewer} clearly less.",
            **values,
        )
    )


def _indicator(indicator: str, quickscan: QuickScan, say: Wording) -> str:
    red, green, total = _levels(f"indicator:{indicator}", quickscan)
    values = {
        "where": within(len(red), total, quickscan, say),
        "reference": reference_name(quickscan, say, indicator),
        "place": place(red, quickscan, say),
        "fewer": number_or_none(len(green), say),
    }
    beyond = "" if len(green) else out_of_reach(indicator, quickscan, say)
    if beyond:
        sentence = say("{where} the signal is unfavourable compared with {reference}{place}.", **values)
        return f"{capital(sentence)} {beyond}"
    return capital(
        say(
            "{where} the signal is unfavourable compared with {reference}{place}; in {fewer} favourable.",
            **values,
        )
    )


def _levels(view: str, quickscan: QuickScan) -> tuple[pd.Index, pd.Index, int]:
    found = facts.classes(view, quickscan)
    return facts.among(found, facts.RED), facts.among(found, facts.GREEN), int(found.notna().sum())


def _change(name: str, quickscan: QuickScan, say: Wording) -> str:
    found = facts.classes(name, quickscan)
    worse, better = facts.among(found, facts.WORSE), facts.among(found, facts.BETTER)
    indicator = facts.view_indicators(name, quickscan)[0]
    values = {
        "where": within(len(worse), int(found.notna().sum()), quickscan, say),
        "years": period(facts.change_years(indicator, quickscan), say),
        "place": place(worse, quickscan, say),
        "fewer": number_or_none(len(better), say),
        "town": quickscan.areas.municipality_name,
        "nuisance": nuisance(quickscan, say),
    }
    if name == "k_change_absolute":
        return capital(say("{where} vulnerability increased ({years}){place}; in {fewer} it decreased.", **values))
    if name == "o_change_absolute":
        return capital(say("{where} {nuisance} increased ({years}){place}; in {fewer} it decreased.", **values))
    if name == "k_change_relative":
        sentence = say(
            "{where} vulnerability developed less favourably than in {town} as a whole ({years}){place}; "
            "in {fewer} more favourably.",
            **values,
        )
    else:
        sentence = say(
            "{where} {nuisance} developed less favourably than in {town} as a whole ({years}){place}; "
            "in {fewer} more favourably.",
            **values,
        )
    return capital(sentence) + " " + relative_note(name, quickscan, say)


def _all_signals(quickscan: QuickScan, say: Wording) -> str:
    rows = quickscan.results.coincidence.drop_duplicates("area_code").set_index("area_code")
    rows = rows.reindex(facts.land(quickscan).index)
    return say(
        "Unfavourable: {red} of {total} signals.",
        red=say.number(rows["red_count"].fillna(0).sum()),
        total=say.number(rows["available_count"].fillna(0).sum()),
    )


def _matching(quickscan: QuickScan, say: Wording) -> str:
    """How many tables have a row for every area, and how many codes ask for a look."""
    report, land = quickscan.match_report, facts.land(quickscan).index
    inside = report[report["area_code"].isin(land) & report["side"].eq("matched")]
    found = inside.groupby("table")["area_code"].nunique()
    whole, total = int(found.ge(len(land)).sum()), int(report["table"].nunique())
    attention = report.loc[report["attention"].astype(bool), "area_code"].nunique()
    if total == 1:
        tables = say("The one table has every area.") if whole else say("The one table does not have every area.")
    else:
        tables = say("{count} of {total} tables have every area.", count=whole, total=total)
    if not attention:
        return f"{tables} " + say("No code asks for a look.")
    codes = say("1 code asks for a look.") if attention == 1 else say("{count} codes ask for a look.", count=attention)
    return f"{tables} {codes}"


def _extent(quickscan: QuickScan, say: Wording) -> str:
    """How many areas and indicators, and of which years."""
    count = sum(
        item.theme in ("K", "O", "L", "W") for item in facts.present_indicators(quickscan) if item.id != K_INDEX
    )
    indicators = say("1 indicator") if count == 1 else say("{count} indicators", count=count)
    areas = counted(len(facts.land(quickscan)), quickscan, say)
    return say(
        "{town}, {years}: {areas}, {indicators}.",
        town=quickscan.areas.municipality_name,
        years=period(facts.span(quickscan), say) or "–",
        areas=areas,
        indicators=indicators,
    )


def gap_answer(quickscan: QuickScan, say: Wording) -> str:
    """For how many indicators the gap grows and shrinks."""
    if quickscan.results.gap.empty and "social_housing" in quickscan.results.unavailable:
        return quickscan.results.unavailable["social_housing"]
    last = quickscan.results.gap.dropna(subset=["trend"]).drop_duplicates("indicator", keep="last")
    if last.empty:
        return say("There are too few years to say whether the differences grow.")
    grows = int(last["trend"].isin(list(facts.WORSE)).sum())
    shrinks = int(last["trend"].isin(list(facts.BETTER)).sum())
    if len(last) == 1:
        only = label(last["indicator"].iloc[0], say)
        if grows:
            return say("The difference grows for the one indicator with several years: {indicator}.", indicator=only)
        if shrinks:
            return say("The difference shrinks for the one indicator with several years: {indicator}.", indicator=only)
        return say("The difference is stable for the one indicator with several years: {indicator}.", indicator=only)
    return say(
        "Of {total} indicators with several years the difference grows for {grows}, shrinks for {shrinks} "
        "and is stable for {stable}.",
        total=len(last),
        grows=number_or_none(grows, say),
        shrinks=number_or_none(shrinks, say),
        stable=number_or_none(len(last) - grows - shrinks, say),
    )


def _district(code: str, quickscan: QuickScan, say: Wording) -> str:
    members = facts.land(quickscan)
    members = members[members["district_code"] == code]
    rows = quickscan.results.coincidence
    rows = rows[(rows["version"] == "absolute") & rows["area_code"].isin(members.index)].set_index("area_code")
    counted_rows = rows[rows["available_count"].fillna(0) > 0]
    areas, silent = capital(counted(len(members), quickscan, say)), len(members) - len(counted_rows)
    if counted_rows.empty:
        return say("{areas}; no signals could be made.", areas=areas)
    if silent:
        areas = say("{areas}, {silent} without figures", areas=areas, silent=say.number(silent))
    some = int((counted_rows["red_count"].fillna(0) > 0).sum())
    known = int(rows["coincidence"].notna().sum())
    if not known:
        return say("{areas}: unfavourable signals in {some}.", areas=areas, some=number_or_none(some, say))
    both = len(facts.among(rows["coincidence"].astype(object), (Coincidence.COINCIDES.value,)))
    values = {
        "areas": areas,
        "some": number_or_none(some, say),
        "both": number_or_none(both, say),
        "nuisance": nuisance(quickscan, say),
        "known": say.number(known),
    }
    if known < len(counted_rows):
        return say(
            "{areas}: unfavourable signals in {some}, coincidence of vulnerability and {nuisance} in {both} of the "
            "{known} with both trends (absolute).",
            **values,
        )
    return say(
        "{areas}: unfavourable signals in {some}, coincidence of vulnerability and {nuisance} in {both} (absolute).",
        **values,
    )


def municipality_value(indicator: str, quickscan: QuickScan) -> Union[tuple[int, float], None]:
    """Year and value of the municipality's own row, of the year its areas are shown in; None where there is none."""
    found = quickscan.results.observations
    rows = found[
        (found["area_code"] == quickscan.areas.municipality_code)
        & (found["indicator"] == indicator)
        & found["value"].notna()
    ].sort_values("year")
    if rows.empty:
        return None
    shown = facts.level_year(indicator, quickscan)
    same = rows[rows["year"] == shown]
    last = (same if len(same) else rows).iloc[-1]
    return int(last["year"]), float(last["value"])
