"""The line under every sheet, and the list of sources."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Optional, Union

import pandas as pd

from ...analysis.results import K_INDEX, QuickScan
from ...analysis.why import Why
from ...intake.catalogue import catalogue
from ...intake.frames import Provenance
from ...mapping.nouns import nuisance
from ...mapping.views import INDICATOR, View
from ...wording import Wording
from .. import facts
from ..hiding import hidden_why
from .terms import counted, period, reference_name

BETWEEN = " · "  # the parts of the line
CHANGE_VIEWS = ("k_change_", "o_change_", "coincidence_")
ABSOLUTE, RELATIVE = "_absolute", "_relative"
DISTRICT = "district:"
BESIDE = "|"  # between two views on one page
UNCOMPARED = ("orientation", "social_housing", "gap", "years", "method", "matching", "glossary", "reading_guide")


def footer(
    view: Union[View, str], quickscan: QuickScan, say: Wording, made: Optional[date] = None, areas: bool = True
) -> str:
    """Years really used, reference, number of areas and hidden ones, sources, date; ``made`` is today by default.

    ``areas`` : whether to tell of the areas; where one line has no room for it they are on the sheets beside it.

    ``view`` may also be a page without a map (``gap``, ``heat_table``, ``summary``, ``years``, ``district:<code>`` …),
    or two views with ``|`` between them, of which the second differs in what it is compared with alone.
    """
    parts = basis(view, quickscan, say)
    if not areas:
        parts.pop()
    publishers = publishers_of(view, quickscan)
    if publishers:
        parts.append(say("source {publishers}", publishers=", ".join(publishers)))
    parts.append(say("made {date}", date=_date(made or date.today(), say)))
    parts.append(say("a signal, not a judgement"))
    return BETWEEN.join(part for part in parts if part)


def basis(view: Union[View, str], quickscan: QuickScan, say: Wording) -> list[str]:
    """What a view rests on: the years really used, the reference, the number of areas and of hidden ones."""
    name, _, second = facts.view_id(view).partition(BESIDE)
    compared = dict.fromkeys(_compared(item, quickscan, say) for item in (name, second) if item)
    return [_years(name, quickscan, say), ", ".join(filter(None, compared)), _areas(name, quickscan, say)]


def publishers_of(view: Union[View, str], quickscan: QuickScan) -> list[str]:
    """The publishers of the tables that a view rests on, in the order of the study; all when it has no indicators.

    A table whose publisher nobody knows is named itself.
    """
    name = facts.view_id(view)
    shown = set(facts.view_indicators(view, quickscan))
    if K_INDEX in shown:
        members = quickscan.results.ingredients
        counts = "in_change" if name.startswith(CHANGE_VIEWS) else "in_level"
        shown |= set(members.loc[members[counts].astype(bool), "indicator"])
    land = facts.land(quickscan).index
    found = []
    for table in quickscan.tables:
        if not table.observations["area_code"].isin(land).any():
            continue  # nothing of these areas, or a table of codes
        used = set(table.observations["indicator"].unique())
        # a published development stands behind the trend of what it is of
        used |= {catalogue()[name].development_of for name in used if name in catalogue()} - {""}
        if shown & used or not shown:
            found.append(table.provenance.publisher or (file_of(table.provenance) if used else ""))
    return list(dict.fromkeys(item for item in found if item))


def file_of(origin: Provenance) -> str:
    """The name of a table, without the extension of its file."""
    return origin.table.removesuffix(Path(origin.path).suffix)


def sources(quickscan: QuickScan, say: Wording) -> list[str]:
    """One line a table: publisher, table, years, licence; the boundaries first."""
    areas = quickscan.areas
    lines = [
        say("Boundaries: {layer}, {year}", layer=Path(areas.source).name, year=areas.year)
        if areas.year
        else say("Boundaries: {layer}", layer=Path(areas.source).name)
    ]
    for origin in quickscan.provenance:
        years = _spans(origin.years, say)
        head = ", ".join(part for part in (origin.publisher, origin.table, years) if part)
        lines.append(say("{origin} ({licence})", origin=head, licence=origin.licence) if origin.licence else head)
    return list(dict.fromkeys(lines))


def _spans(years: tuple[int, ...], say: Wording) -> str:
    """``2016–2020`` for years in a row, else ``2012, 2016, 2020``."""
    known = sorted({int(year) for year in years})
    if not known:
        return ""
    if len(known) > 2 and known[-1] - known[0] == len(known) - 1:
        return period((known[0], known[-1]), say)
    return ", ".join(str(year) for year in known)


def _years(name: str, quickscan: QuickScan, say: Wording) -> str:
    shown = facts.view_indicators(name, quickscan)
    if name == "red_count":
        signals = quickscan.results.signals
        counted_years = signals.loc[signals["signal"].notna() & signals["indicator"].ne(K_INDEX), "year"].dropna()
        years = _spans(tuple(int(year) for year in counted_years.unique()), say)
        return say("Period {years}", years=years) if years else ""
    if not shown:
        known = facts.drawn_span(quickscan) if name == "years" else facts.span(quickscan)
        return say("Period {years}", years=period(known, say)) if known else ""
    if name.startswith(CHANGE_VIEWS):
        spans = {item: period(facts.change_years(item, quickscan), say) for item in shown}
    else:
        found = {item: _level_years(item, quickscan) for item in shown}
        spans = {item: _spans(years, say) for item, years in found.items() if years}
    spans = {item: span for item, span in spans.items() if span}
    if not spans:
        return ""
    if name.startswith(INDICATOR):
        return _with_trend(shown[0], spans[shown[0]], quickscan, say)
    if len(set(spans.values())) == 1:
        return say("Period {years}", years=next(iter(spans.values())))
    named = [
        say("{years} ({indicator})", years=span, indicator=_short(item, quickscan, say)) for item, span in spans.items()
    ]
    return say("Period {years}", years=", ".join(named))


def _level_years(indicator: str, quickscan: QuickScan) -> tuple[int, ...]:
    """The years of a level; of the K-index those of its members, which may be of other years than the last."""
    members: list[str] = [indicator]
    if indicator == K_INDEX:
        rows = quickscan.results.ingredients
        members = list(rows.loc[rows["in_level"].astype(bool), "indicator"])
    years = (facts.level_year(item, quickscan) for item in members)
    return tuple(sorted({year for year in years if year is not None}))


def _with_trend(indicator: str, year: str, quickscan: QuickScan, say: Wording) -> str:
    """The year of the level, and the years of the trend that the map shows beside it."""
    between = period(facts.change_years(indicator, quickscan), say)
    if not between or not facts.of_indicator(quickscan.results.trends, indicator)["trend"].notna().any():
        return say("Period {years}", years=year)
    return say("Level {year}, trend {years}", year=year, years=between)


def _short(indicator: str, quickscan: QuickScan, say: Wording) -> str:
    return say("vulnerability") if indicator == K_INDEX else nuisance(quickscan, say)


def _compared(name: str, quickscan: QuickScan, say: Wording) -> str:
    if name in UNCOMPARED:
        return ""
    if name.startswith(CHANGE_VIEWS) and name.endswith(ABSOLUTE):
        return say("absolute: against the area itself")
    if name.startswith(CHANGE_VIEWS) and name.endswith(RELATIVE):
        return say("relative: against the change in {place}", place=quickscan.areas.municipality_name)
    return say(
        "compared with {reference}", reference=reference_name(quickscan, say, _compared_indicator(name, quickscan))
    )


def _compared_indicator(name: str, quickscan: QuickScan) -> str:
    """The one indicator that a view shows the level of; empty for views of several."""
    if name.startswith(INDICATOR):
        return name.partition(":")[2]
    return quickscan.results.nuisance if name == "o_level" else ""


def _areas(name: str, quickscan: QuickScan, say: Wording) -> str:
    """How many areas a page is of, and of how many why nothing or not all is shown."""
    land = facts.land(quickscan)
    if name.startswith(DISTRICT):
        land = land[land["district_code"] == name[len(DISTRICT) :]]
    parts = [counted(len(land), quickscan, say)]
    shown = facts.view_indicators(name, quickscan)
    missing = 0
    if shown or name in ("red_count", "going_well"):
        why = _why_empty(name, shown, quickscan)
        missing = facts.coverage(name, quickscan).missing
        others = say("{count} hidden (else traceable)", count=int(why.gt(Why.HOMES).sum()))
    else:
        why = hidden_why(quickscan)
        why = why[why.index.isin(land.index)]
        why = why.where(why.eq(Why.PEOPLE), int(Why.TOTAL))
        others = say("single values of {count} hidden", count=int(why.gt(Why.HOMES).sum()))
    limits, people, homes = quickscan.study.thresholds, int(why.eq(Why.PEOPLE).sum()), int(why.eq(Why.HOMES).sum())
    if people:
        parts.append(say("{count} hidden (<{limit} inh.)", count=people, limit=limits.hide_inhabitants))
    if homes:
        parts.append(say("{count} hidden (<{limit} dwellings)", count=homes, limit=limits.hide_dwellings))
    if why.gt(Why.HOMES).any():
        parts.append(others)
    if missing:
        parts.append(say("{count} without data", count=missing))
    return ", ".join(parts)


def _why_empty(name: str, shown: tuple[str, ...], quickscan: QuickScan) -> pd.Series:
    """Why the areas that a view hides have no class, of :class:`Why`, by area code."""
    found = facts.hidden_in(name, quickscan)
    # of what an index is made of where it is not its own figure that is hidden
    why = hidden_why(quickscan, shown).reindex(found) if shown else pd.Series(index=found, dtype=float)
    return why.fillna(hidden_why(quickscan).reindex(found)).fillna(int(Why.CASES))


def _date(day: date, say: Wording) -> str:
    return day.strftime("%d-%m-%Y") if say.language == "nl" else day.isoformat()
