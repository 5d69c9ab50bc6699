"""The printed tables as plain cells: what stands where and in which colour; the sheets draw them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Optional

import pandas as pd

from ..analysis.results import K_INDEX, QuickScan
from ..intake.catalogue import Indicator, catalogue
from ..mapping.class_names import fragile_label
from ..mapping.palette import INK
from ..mapping.symbols import FRAGILE
from ..wording import Wording
from . import facts
from .colours import GLYPHS, LETTERS, readable_on, signal_colours
from .once import once
from .words.summary import not_made
from .words.terms import areas_word, capital, label, reference_name

DASH = "–"
# as many indicators as an A3 sheet and a district page can hold beside the names
HEAT_INDICATORS = 18
DISTRICT_INDICATORS = 8
NAME_WIDTH = 58.0


@dataclass(frozen=True)
class Column:
    """``width`` in millimetres on A3; ``align`` is left, right or center."""

    heading: str
    width: float
    align: str = "left"


@dataclass(frozen=True)
class Cell:
    """``text`` stands in the cell on ``fill`` (empty: paper); ``mark`` is a trend glyph to the right of it, off the
    fill."""

    text: str
    fill: str = ""
    colour: str = INK
    bold: bool = False
    mark: str = ""

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
    members = quickscan.results.ingredients
    leading = {K_INDEX, quickscan.results.nuisance}
    inside = set(members.loc[members["in_level"].astype(bool), "indicator"])
    ranked = sorted(indicators, key=lambda item: 0 if item.id in leading else 1 if item.id in inside else 2)
    kept = set(ranked[:at_most])
    return [item for item in indicators if item in kept]


def shown_indicators(quickscan: QuickScan, at_most: int) -> list[Indicator]:
    """The most important indicators that have a signal, the K-index first."""
    return most_important(signal_indicators(quickscan), at_most, quickscan)


def heat_table(quickscan: QuickScan, say: Wording, shown: Optional[list[Indicator]] = None) -> TableSpec:
    """Areas × indicators as lettered chips with the trend beside, grouped by district, in alphabetical order.

    ``shown`` are the indicators, the most important ones by default.
    """
    shown = shown_indicators(quickscan, HEAT_INDICATORS) if shown is None else shown
    columns = (
        Column(capital(areas_word(1, quickscan, say)), NAME_WIDTH),
        *(Column(item.short(say.language), 18.0, "center") for item in shown),
        Column(say("Unfavourable"), 20.0, "right"),
    )
    chips = [_chips(quickscan, item) for item in shown]
    counts = _red_counts(quickscan, say)
    rows: list[Row] = []
    for heading, members in _groups(quickscan):
        if heading:
            rows.append(Row((Cell(heading, bold=True),), "group"))
        rows += [
            Row((Cell(name), *(column[str(code)] for column in chips), Cell(counts[str(code)])))
            for code, name in members.items()
        ]
    return TableSpec(columns, tuple(rows), _chip_note(quickscan, say))


def district_table(quickscan: QuickScan, district_code: str, say: Wording) -> TableSpec:
    """One district's neighbourhoods × indicators: letter, value and trend, with the municipality's own row below."""
    shown = shown_indicators(quickscan, DISTRICT_INDICATORS)
    columns = (
        Column(capital(areas_word(1, quickscan, say)), 44.0),
        *(Column(item.short(say.language), 19.0, "center") for item in shown),
    )
    chips = [_chips(quickscan, item, say.language) for item in shown]
    members = facts.land(quickscan)
    codes = members.index[members["district_code"] == district_code]
    found = facts.names(quickscan).reindex(codes).sort_values(key=lambda column: column.str.casefold())
    rows = [Row((Cell(name), *(column[str(code)] for column in chips))) for code, name in found.items()]
    rows.append(_reference_row(shown, quickscan, say))
    units = "; ".join(
        say("{indicator}: {unit}", indicator=item.short(say.language), unit=item.unit(say.language)) for item in shown
    )
    return TableSpec(columns, tuple(rows), f"{_chip_note(quickscan, say)} {units}.")


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


def _groups(quickscan: QuickScan) -> list[tuple[str, pd.Series]]:
    """District names with their areas' names by code, both in alphabetical order."""
    frame = facts.land(quickscan)
    title = facts.names(quickscan).reindex(frame.index)
    title = title.sort_values(key=lambda column: column.str.casefold())
    owner = frame["district_code"].reindex(title.index)
    known = facts.districts(quickscan)
    if known.empty or quickscan.areas.level == "district":
        return [("", title)]
    groups = [(name, title[owner == code]) for code, name in known.items()]
    rest = title[~owner.isin(known.index)]
    return [(name, members) for name, members in [*groups, (DASH, rest)] if len(members)]


@once
def _chips(quickscan: QuickScan, indicator: Indicator, language: str = "") -> pd.Series:
    """A cell by land area: letter (with the value where a language is given) on the signal's colour, and the trend."""
    say = Wording(language) if language else None
    codes = facts.land(quickscan).index
    rows = facts.of_indicator(quickscan.results.signals, indicator.id).reindex(codes)
    trends = facts.of_indicator(quickscan.results.trends, indicator.id).reindex(codes)
    moved = _with_stars(trends["trend"].map(GLYPHS).fillna(""), trends["fragile"])
    signal = rows["signal"]
    text = _with_stars(signal.map(LETTERS).astype(object), rows["fragile"])
    if say is not None:
        text = text.fillna("") + " " + say.numbers(rows["value"], indicator.decimals)
        text = text.str.strip()
    text = text.where(rows["value"].notna() if say is not None else signal.notna(), DASH)
    fill = signal.map(signal_colours(quickscan)).fillna("")
    return pd.Series(
        [
            Cell(word, colour, readable_on(colour) if colour else INK, bool(colour), mark)
            for word, colour, mark in zip(text, fill, moved)
        ],
        index=codes,
        dtype="object",
    )


def _with_stars(marks: pd.Series, fragile: pd.Series) -> pd.Series:
    """Letters or glyphs, those of fragile classes with the star that they have on the map."""
    return marks.where(~fragile.eq(True), marks + FRAGILE)


def _red_counts(quickscan: QuickScan, say: Wording) -> pd.Series:
    codes = facts.land(quickscan).index
    rows = quickscan.results.coincidence.drop_duplicates("area_code").set_index("area_code").reindex(codes)
    known = rows["available_count"].fillna(0).astype(int) > 0
    text = [
        say("{red} of {available}", red=red, available=available)
        for red, available in zip(
            rows["red_count"].fillna(0).astype(int), rows["available_count"].fillna(0).astype(int)
        )
    ]
    return pd.Series(text, index=codes, dtype="object").where(known, DASH)


def _reference_row(shown: list[Indicator], quickscan: QuickScan, say: Wording) -> Row:
    references = quickscan.results.references.drop_duplicates("indicator").set_index("indicator")["value"].to_dict()
    name = capital(reference_name(quickscan, say))
    values = [Cell(say.number(references.get(item.id, math.nan), item.decimals), bold=True) for item in shown]
    return Row((Cell(name, bold=True), *values))


def _chip_note(quickscan: QuickScan, say: Wording) -> str:
    note = say(
        "A strongly unfavourable, B unfavourable, C around average, D favourable, E strongly favourable. "
        "▼ worse, ● stable, ▲ better (absolute). – no data, or hidden to protect small numbers."
    )
    return f"{note} {FRAGILE} {fragile_label(say)}." if facts.any_fragile(quickscan) else note
