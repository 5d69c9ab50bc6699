"""Small phrases that the sentences are built from: counted areas, periods, places and lists of names."""

from __future__ import annotations

from typing import Optional

import pandas as pd

from ...analysis.results import QuickScan
from ...intake.catalogue import catalogue
from ...mapping.symbols import FRAGILE
from ...wording import Wording
from .. import facts

NAMES_AT_MOST = 6
DISTRICTS_AT_MOST = 3


def capital(sentence: str) -> str:
    """The sentence with a capital first letter; the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def areas_word(count: int, quickscan: QuickScan, say: Wording) -> str:
    """``neighbourhood``, ``district`` or ``area``, in the number that ``count`` asks for."""
    one = count == 1
    if quickscan.areas.level == "neighbourhood":
        return say("neighbourhood") if one else say("neighbourhoods")
    if quickscan.areas.level == "district":
        return say("district") if one else say("districts")
    return say("area") if one else say("areas")


def counted(count: int, quickscan: QuickScan, say: Wording) -> str:
    """``1 neighbourhood``, ``2 neighbourhoods``."""
    return say("{count} {areas}", count=say.number(count), areas=areas_word(count, quickscan, say))


def within(count: int, total: int, quickscan: QuickScan, say: Wording) -> str:
    """``in 7 of 107 neighbourhoods``, or none, or all of them."""
    word = areas_word(total, quickscan, say)
    if total == 1:
        return say("in the one {areas}", areas=word) if count else say("not in the one {areas}", areas=word)
    if count == 0:
        return say("in none of the {total} {areas}", total=say.number(total), areas=word)
    if count == total:
        return say("in all {total} {areas}", total=say.number(total), areas=word)
    return say("in {count} of {total} {areas}", count=say.number(count), total=say.number(total), areas=word)


def place(area_codes: pd.Index, quickscan: QuickScan, say: Wording) -> str:
    """``, mostly in the southwest`` when the areas clearly lie there; else empty."""
    words = {
        "middle": say(", mostly around the middle"),
        "north": say(", mostly in the north"),
        "northeast": say(", mostly in the northeast"),
        "east": say(", mostly in the east"),
        "southeast": say(", mostly in the southeast"),
        "south": say(", mostly in the south"),
        "southwest": say(", mostly in the southwest"),
        "west": say(", mostly in the west"),
        "northwest": say(", mostly in the northwest"),
    }
    return words.get(facts.direction(area_codes, quickscan), "")


def period(years: Optional[tuple[int, int]], say: Wording) -> str:
    """``2020–2023``; one year where both are the same; empty without years."""
    if years is None:
        return ""
    first, last = years
    return str(first) if first == last else say("{first}–{last}", first=first, last=last)


def number_or_none(count: int, say: Wording) -> str:
    """``none of them`` or the number, for the end of a sentence."""
    return say.number(count) if count else say("none of them")


def listed(items: list[str], say: Wording) -> str:
    """``A, B and C``; with semicolons where an item has a comma or an ``and`` of its own."""
    if len(items) < 2:
        return "".join(items)
    inside = (",", say("{items} and {last}", items="", last=""))
    if any(mark in item for item in items for mark in inside):
        return "; ".join(items)
    return say("{items} and {last}", items=", ".join(items[:-1]), last=items[-1])


def named(
    area_codes: pd.Index,
    quickscan: QuickScan,
    say: Wording,
    at_most: int = NAMES_AT_MOST,
    fragile: Optional[pd.Index] = None,
) -> str:
    """The areas' names in alphabetical order; past ``at_most`` their number and the districts with most of them.

    Parameters
    ----------
    fragile : the areas whose class hangs on a choice: their names get the star that they have on the map.
    """
    if len(area_codes) <= at_most:
        names = (
            facts.names(quickscan).reindex(area_codes).dropna().sort_values(key=lambda column: column.str.casefold())
        )
        unsure = names.index.isin([] if fragile is None else fragile)
        return listed(list(names.where(~unsure, names + FRAGILE)), say)
    areas = counted(len(area_codes), quickscan, say)
    known = facts.districts(quickscan)
    owner = facts.land(quickscan)["district_code"].reindex(area_codes)
    counts = owner[owner.isin(known.index)].value_counts()
    if quickscan.areas.level == "district" or counts.empty:
        return areas
    chosen = _most(counts, len(area_codes))
    if not chosen:
        parts = say("1 district") if len(counts) == 1 else say("{count} districts", count=len(counts))
        return say("{areas}, in {districts}", areas=areas, districts=parts)
    places = [
        say("{district} ({count})", district=known[code], count=counts[code]) for code in known.index if code in chosen
    ]
    return say("{areas}, most of them in {districts}", areas=areas, districts=listed(places, say))


def _most(counts: pd.Series, total: int) -> list[str]:
    """The fewest districts, three at most, that together hold more than half of the areas; none of the districts left
    out holds as many as one of them."""
    ordered = counts.sort_values(ascending=False)
    for size in range(1, min(DISTRICTS_AT_MOST, len(ordered)) + 1):
        smallest = ordered.iloc[size - 1]
        left_out = ordered.iloc[size] if size < len(ordered) else 0
        if ordered.iloc[:size].sum() * 2 > total and smallest > left_out and smallest > 1:
            return list(ordered.index[:size])
    return []


def reference_name(quickscan: QuickScan, say: Wording, indicator: str = "") -> str:
    """What the areas are compared with, as a name; for one indicator, or as the study has it."""
    town = quickscan.areas.municipality_name
    reference = quickscan.study.reference_of(indicator)
    if reference == "netherlands":
        return say("the Netherlands")
    if reference == "peers":
        return say("areas with as much social housing")
    if reference == "base_year":
        year = quickscan.study.base_year
        return say("{town} in {year}", town=town, year=year) if year else say("{town} in the first year", town=town)
    if reference == "norm":
        return say("the norm")
    if reference == "selection":
        return say("the chosen areas")
    return town


def label(indicator: str, say: Wording) -> str:
    """The indicator's name in the language of the sheet."""
    known = catalogue().get(indicator)
    return known.label(say.language) if known else indicator


def short(indicator: str, say: Wording) -> str:
    """The indicator's short name, for lists."""
    known = catalogue().get(indicator)
    return known.short(say.language) if known else indicator


def measured(indicator: str, value: float, say: Wording, decimals: Optional[int] = None) -> str:
    """A value with its unit: ``61.2 per 1,000 inhabitants``, ``32 % of dwellings``; in the indicator's own decimals."""
    known = catalogue().get(indicator)
    if known is None:
        return say.number(value, 1)
    unit = known.unit(say.language)
    space = "\u00a0" if unit.startswith("%") else " "  # a number and its % stay on one line
    digits = known.decimals if decimals is None else decimals
    return f"{say.number(value, digits)}{space}{unit}".strip()
