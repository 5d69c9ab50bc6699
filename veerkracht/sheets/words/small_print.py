"""The line under every sheet, and the list of sources."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Optional, Union

from ...analysis.results import K_INDEX, QuickScan
from ...intake.catalogue import catalogue
from ...mapping.views import View
from ...wording import Wording
from .. import facts
from .terms import counted, nuisance, period, reference_name

BETWEEN = " · "  # the parts of the line
CHANGE_VIEWS = ("k_change_", "o_change_", "coincidence_")


def footer(view: Union[View, str], quickscan: QuickScan, say: Wording, made: Optional[date] = None) -> str:
    """Years really used, reference, number of areas and hidden ones, sources, date; ``made`` is today by default.

    ``view`` may also be a page without a map (``gap``, ``heat_table``, ``summary``, ``district:<code>`` …).
    """
    parts = basis(view, quickscan, say)
    publishers = publishers_of(view, quickscan)
    if publishers:
        parts.append(say("source {publishers}", publishers=", ".join(publishers)))
    parts.append(say("made {date}", date=_date(made or date.today(), say)))
    parts.append(say("a signal, not a judgement"))
    return BETWEEN.join(part for part in parts if part)


def basis(view: Union[View, str], quickscan: QuickScan, say: Wording) -> list[str]:
    """What a view rests on: the years really used, the reference, the number of areas and of hidden ones."""
    name = facts.view_id(view)
    return [_years(name, quickscan, say), _compared(name, quickscan, say), _areas(name, quickscan, say)]


def publishers_of(view: Union[View, str], quickscan: QuickScan) -> list[str]:
    """The publishers of the tables that a view rests on, in the order of the study; all when it has no indicators."""
    shown = set(facts.view_indicators(view, quickscan))
    if K_INDEX in shown:
        members = quickscan.results.ingredients
        shown |= set(members.loc[members["in_level"].astype(bool), "indicator"])
    found = []
    for table in quickscan.tables:
        used = set(table.observations["indicator"].unique())
        # a published development stands behind the trend of what it is of
        used |= {catalogue()[name].development_of for name in used if name in catalogue()} - {""}
        if not shown or shown & used:
            found.append(table.provenance.publisher)
    return list(dict.fromkeys(item for item in found if item))


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
    if not shown:
        known = facts.span(quickscan)
        return say("Period {years}", years=period(known, say)) if known else ""
    if name.startswith(CHANGE_VIEWS):
        spans = {item: period(facts.change_years(item, quickscan), say) for item in shown}
    else:
        found = {item: facts.level_year(item, quickscan) for item in shown}
        spans = {item: str(year) for item, year in found.items() if year is not None}
    spans = {item: span for item, span in spans.items() if span}
    if not spans:
        return ""
    if len(set(spans.values())) == 1:
        return say("Period {years}", years=next(iter(spans.values())))
    named = [
        say("{years} ({indicator})", years=span, indicator=_short(item, quickscan, say)) for item, span in spans.items()
    ]
    return say("Period {years}", years=", ".join(named))


def _short(indicator: str, quickscan: QuickScan, say: Wording) -> str:
    return say("vulnerability") if indicator == K_INDEX else nuisance(quickscan, say)


def _compared(name: str, quickscan: QuickScan, say: Wording) -> str:
    if name in ("orientation", "social_housing", "gap", "method", "matching", "glossary", "reading_guide"):
        return ""
    return say(
        "compared with {reference}", reference=reference_name(quickscan, say, _compared_indicator(name, quickscan))
    )


def _compared_indicator(name: str, quickscan: QuickScan) -> str:
    """The one indicator that a view shows the level of; empty for views of several."""
    if name.startswith("indicator:"):
        return name.partition(":")[2]
    return quickscan.results.nuisance if name == "o_level" else ""


def _areas(name: str, quickscan: QuickScan, say: Wording) -> str:
    total = len(facts.land(quickscan))
    areas = counted(total, quickscan, say)
    if facts.view_indicators(name, quickscan) or name in ("red_count", "going_well"):
        found = facts.coverage(name, quickscan)
        hidden, missing = found.hidden, found.missing
    else:
        hidden, missing = int(quickscan.results.hidden["area_code"].nunique()), 0
    parts = [areas]
    if hidden:
        parts.append(
            say("{count} hidden (<{limit} inh.)", count=hidden, limit=quickscan.study.thresholds.hide_inhabitants)
        )
    if missing:
        parts.append(say("{count} without data", count=missing))
    return ", ".join(parts)


def _date(day: date, say: Wording) -> str:
    return day.strftime("%d-%m-%Y") if say.language == "nl" else day.isoformat()
