"""What stands on each sheet of the workbook: readable headings with units, and never a hidden value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from ..analysis.results import QuickScan
from ..mapping.class_names import coincidence_labels
from ..wording import Wording
from . import facts, workbook_chance, workbook_judged, workbook_sources
from .colours import LETTERS
from .words import footer, method, reading_guide, sources, summary
from .words.terms import label
from .workbook_columns import place, trend_words, yes_no


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name and its cells; the column names are the headings as printed."""

    name: str
    frame: pd.DataFrame


def sheets(quickscan: QuickScan, say: Wording) -> list[Sheet]:
    """The workbook's sheets in order."""
    return [
        Sheet(say("Read me"), _read_me(quickscan, say)),
        Sheet(say("All areas"), areas_sheet(quickscan, say)),
        Sheet(say("Signals"), workbook_judged.signals(quickscan, say)),
        Sheet(say("Trends"), workbook_judged.trends(quickscan, say)),
        Sheet(say("Over the years"), workbook_chance.series(quickscan, say)),
        Sheet(say("Coincidence"), workbook_judged.coincidence(quickscan, say)),
        Sheet(say("Differences"), workbook_judged.gap(quickscan, say)),
        Sheet(say("Spread"), workbook_chance.inequality(quickscan, say)),
        Sheet(say("Chance"), workbook_chance.chance(quickscan, say)),
        Sheet(say("Pattern"), workbook_chance.pattern(quickscan, say)),
        Sheet(say("Clusters"), workbook_chance.clusters(quickscan, say)),
        Sheet(say("Sensitivity"), workbook_chance.sensitivity(quickscan, say)),
        Sheet(say("K-index"), workbook_sources.ingredients(quickscan, say)),
        Sheet(say("Match report"), workbook_sources.match_report(quickscan, say)),
        Sheet(say("Provenance"), workbook_sources.provenance(quickscan, say)),
        Sheet(say("Hidden"), workbook_sources.hidden(quickscan, say)),
    ]


def _read_me(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    town = quickscan.areas.municipality_name
    lines = [
        ("", say("A map signals and does not judge: talk about it with the people who know the place.")),
        ("", footer("summary", quickscan, say, date.today())),
    ]
    for section in [*summary(quickscan, say), *reading_guide(quickscan, say), *method(quickscan, say)]:
        lines += [(section.title if index == 0 else "", text) for index, text in enumerate(section.sentences)]
    lines += [(say("Sources") if index == 0 else "", text) for index, text in enumerate(sources(quickscan, say))]
    return pd.DataFrame(lines, columns=[say("QuickScan {town}", town=town), " "])


def areas_sheet(quickscan: QuickScan, say: Wording) -> pd.DataFrame:
    """One row an area, one column per indicator (with unit and year), signal, trend and class."""
    frame = quickscan.areas.frame
    codes = pd.Series(frame["area_code"].to_numpy())
    wide = place(quickscan, codes, say)
    results = quickscan.results
    housing = results.housing.drop_duplicates("area_code").set_index("area_code")
    if housing["share"].notna().any():
        year = facts.level_year("w_corp", quickscan)
        heading = say("{indicator} ({unit}, {year})", indicator=label("w_corp", say), unit="%", year=year)
        wide[heading] = housing["share"].reindex(codes).to_numpy()
    for indicator in facts.present_indicators(quickscan):
        if indicator.id == "w_corp":
            continue
        rows = facts.of_indicator(results.signals, indicator.id).reindex(codes)
        values = {
            "indicator": indicator.label(say.language),
            "unit": indicator.unit(say.language),
            "year": facts.level_year(indicator.id, quickscan),
        }
        wide[say("{indicator} ({unit}, {year})", **values)] = rows["value"].round(4).to_numpy()
        if rows["signal"].notna().any():
            wide[say("{indicator}: signal", **values)] = rows["signal"].map(LETTERS).array
        moved = facts.of_indicator(results.trends, indicator.id)["trend"].reindex(codes)
        if moved.notna().any():
            wide[say("{indicator}: trend", **values)] = moved.map(trend_words(say)).array
    relative = results.coincidence[results.coincidence["version"] == "relative"].set_index("area_code").reindex(codes)
    absolute = results.coincidence[results.coincidence["version"] == "absolute"].set_index("area_code").reindex(codes)
    kinds = coincidence_labels(say)
    wide[say("Coincidence, absolute")] = absolute["coincidence"].astype(object).map(kinds).array
    wide[say("Coincidence, relative")] = relative["coincidence"].astype(object).map(kinds).array
    wide[say("Focus")] = yes_no(relative["focus"], say).array
    wide[say("Unfavourable signals")] = relative["red_count"].array
    wide[say("Available signals")] = relative["available_count"].array
    return wide
