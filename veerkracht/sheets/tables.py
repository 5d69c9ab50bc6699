"""The printed tables as plain cells: what stands where and in which colour; the sheets draw them."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ..analysis.results import K_INDEX, QuickScan
from ..intake.catalogue import Indicator, catalogue
from ..mapping.palette import INK
from ..wording import Wording
from . import facts
from .words.summary import not_made
from .words.terms import areas_word, capital, label

DASH = "–"
NAME_WIDTH = 58.0


@dataclass(frozen=True)
class Column:
    """``width`` in millimetres on A3; ``align`` is left, right or center.

    after : of the width, what stays empty at the right with a thin rule in it, because what follows is counted apart.
    upright : whether its head stands on its side, though it may fit lying: alike in all tables of a report.
    """

    heading: str
    width: float
    align: str = "left"
    after: float = 0.0
    upright: bool = False


@dataclass(frozen=True)
class Cell:
    """``text`` stands in the cell on ``fill`` (empty: paper); ``mark`` is a trend glyph to the right of it, off the
    fill. ``hollow``: what it says is uncertain, so that ``fill`` is the colour of its outline only."""

    text: str
    fill: str = ""
    colour: str = INK
    bold: bool = False
    mark: str = ""
    hollow: bool = False

    @property
    def line(self) -> str:
        """Text and mark in one line, for where a cell holds only text."""
        return f"{self.text} {self.mark}".strip()


@dataclass(frozen=True)
class Row:
    """``kind`` is ``group`` (one heading cell over the whole width) or ``normal``."""

    cells: tuple[Cell, ...]
    kind: str = "normal"


@dataclass(frozen=True)
class TableSpec:
    """A table; ``note`` is its small print."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str = ""


def signal_indicators(quickscan: QuickScan) -> list[Indicator]:
    """The K-index, then the K, O and L indicators that have a signal, as the catalogue orders them."""
    signals = quickscan.results.signals
    known = set(signals.loc[signals["signal"].notna(), "indicator"])
    themes = {"K": 0, "O": 1, "L": 2}
    found = [item for key, item in catalogue().items() if key in known and item.theme in themes]
    return sorted(found, key=lambda item: (item.id != K_INDEX, themes[item.theme]))


def most_important(indicators: list[Indicator], at_most: int, quickscan: QuickScan) -> list[Indicator]:
    """At most so many of the indicators, in their own order: those of the coincidence go before the K-index's other
    members, and these before the rest."""
    kept = set(sorted(indicators, key=lambda item: importance(item, quickscan))[:at_most])
    return [item for item in indicators if item in kept]


def importance(indicator: Indicator, quickscan: QuickScan) -> int:
    """0 for the legs of the coincidence, 1 for what the K-index is made of, 2 for the rest."""
    members = quickscan.results.ingredients
    if indicator.id in {K_INDEX, quickscan.results.nuisance}:
        return 0
    return 1 if members["in_level"].astype(bool)[members["indicator"] == indicator.id].any() else 2


def match_summary(quickscan: QuickScan, say: Wording) -> TableSpec:
    """Per table: how many areas have a row, which have none, and which codes have no area."""
    report = quickscan.match_report
    land = facts.land(quickscan).index
    columns = (
        Column(say("Table"), 70.0),
        Column(capital(areas_word(2, quickscan, say)), 24.0, "right"),
        Column(say("Matched"), 24.0, "right"),
        Column(say("Only in the areas"), 30.0, "right"),
        Column(say("Only in the table"), 30.0, "right"),
    )
    rows = []
    for table, part in report.groupby("table", sort=False):
        sides = part.drop_duplicates(["area_code", "side"])
        inside = sides[sides["area_code"].isin(land)]
        matched = int((inside["side"] == "matched").sum())
        alone = int((inside["side"] == "only_in_areas").sum())
        unknown = int((sides["attention"].astype(bool) & (sides["side"] == "only_in_table")).sum())
        numbers = (len(land), matched, alone, unknown)
        rows.append(Row((Cell(str(table)), *(Cell(say.number(number)) for number in numbers))))
    return TableSpec(
        columns,
        tuple(rows),
        say("Codes of other municipalities and levels are not counted, nor those that a crosswalk carried over."),
    )


def provenance_table(quickscan: QuickScan, say: Wording) -> TableSpec:
    """One row a table: publisher with number and release, years, rows, licence and what was repaired."""
    columns = (
        Column(say("Table"), 62.0),
        Column(say("Publisher"), 38.0),
        Column(say("Years"), 34.0),
        Column(say("Rows"), 20.0, "right"),
        Column(say("Licence"), 26.0),
        Column(say("SHA-256"), 26.0),
        Column(say("Repairs"), 80.0),
    )
    unknown = say("not given")
    rows = tuple(
        Row(
            (
                Cell(origin.table),
                Cell(", ".join(filter(None, (origin.publisher or unknown, origin.table_id, origin.released[:10])))),
                Cell(", ".join(str(year) for year in origin.years)),
                Cell(say.number(origin.rows)),
                Cell(origin.licence or unknown),
                Cell(origin.sha256[:12]),
                Cell(" ".join(origin.repairs) or DASH),
            )
        )
        for origin in quickscan.provenance
    )
    return TableSpec(columns, rows)


def hidden_table(quickscan: QuickScan, say: Wording) -> TableSpec:
    """Which areas have hidden values, of how many indicators, and why; never the values."""
    hidden = quickscan.results.hidden
    columns = (
        Column(capital(areas_word(1, quickscan, say)), NAME_WIDTH),
        Column(say("Code"), 26.0),
        Column(say("Indicators"), 22.0, "right"),
        Column(say("Reason"), 90.0),
    )
    title = facts.names(quickscan)
    counted = hidden.groupby(["area_code", "reason"], sort=False)["indicator"].nunique().reset_index()
    counted["name"] = counted["area_code"].map(title).fillna(counted["area_code"])
    counted = counted.sort_values(["name", "area_code"], key=lambda column: column.astype(str).str.casefold())
    rows = tuple(
        Row((Cell(row.name), Cell(row.area_code), Cell(say.number(row.indicator)), Cell(str(row.reason))))
        for row in counted[["name", "area_code", "indicator", "reason"]].itertuples(index=False)
    )
    note = "" if rows else say("Nothing was hidden.")
    return TableSpec(columns, rows, note)


def ingredients_table(quickscan: QuickScan, say: Wording) -> TableSpec:
    """What the K-index is made of: in the level, in the change, and why not."""
    columns = (
        Column(say("Indicator"), 70.0),
        Column(say("In the level"), 24.0, "center"),
        Column(say("In the change"), 24.0, "center"),
        Column(say("Remark"), 90.0),
    )
    frame = quickscan.results.ingredients
    rows = tuple(
        Row(
            (
                Cell(label(row.indicator, say)),
                Cell(say("yes") if row.in_level else say("no")),
                Cell(say("yes") if row.in_change else say("no")),
                Cell("" if pd.isna(row.reason) else str(row.reason)),
            )
        )
        for row in frame[["indicator", "in_level", "in_change", "reason"]].itertuples(index=False)
    )
    return TableSpec(columns, rows, " ".join(not_made(quickscan, say)))
