"""A map's legend: each class with the number of its areas, counted from the results and not from what was drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional

import pandas as pd

from ..analysis.results import QuickScan
from ..wording import Wording
from .drawing import Drawing, Square, drawing, fragile_label
from .palette import PAPER, WATER
from .symbols import FRAGILE
from .views import View
from .wide import SUPPRESSED, wide_areas


@dataclass(frozen=True)
class LegendEntry:
    """One line: draw its swatch with ``symbols.swatch(colour, hatch, letter, glyph)``.

    key : the class, or ``hidden``, ``no_data``, ``water``, ``uncertain``, ``fragile``, ``no_trend``.
    hatch : ``no_data``, ``hidden``, ``uncertain`` or empty.
    overlay : drawn over a class; its areas are counted in their class too.
    """

    key: str
    label: str
    colour: str
    count: int
    letter: str = ""
    glyph: str = ""
    hatch: str = ""
    overlay: bool = False


@dataclass(frozen=True)
class LegendGroup:
    """A block of the legend. The counts of its entries that are no overlay add up to the number of areas.

    square : lays out the first nine entries as three by three.
    """

    title: str
    entries: tuple[LegendEntry, ...]
    square: Optional[Square] = None


@dataclass(frozen=True)
class Legend:
    """Groups in the order in which they are shown."""

    groups: tuple[LegendGroup, ...]


def legend(quickscan: QuickScan, view: View, say: Wording, district: str = "") -> Legend:
    """The legend of one map, all classes of it, also those without areas.

    ``district`` is the code of the one whose areas are counted; all are for an empty one.
    """
    table = wide_areas(quickscan)
    whole = _counted(quickscan, view, table, say)
    if not district:
        return whole
    # what is drawn around a district needs its explanation too
    inside = _counted(quickscan, view, table[table["district_code"] == district], say)
    counts = {(group.title, entry.key): entry.count for group in inside.groups for entry in group.entries}
    return Legend(
        tuple(
            replace(
                group,
                entries=tuple(replace(entry, count=counts.get((group.title, entry.key), 0)) for entry in group.entries),
            )
            for group in whole.groups
        )
    )


def _counted(quickscan: QuickScan, view: View, table: pd.DataFrame, say: Wording) -> Legend:
    drawn = drawing(quickscan, view, say)
    groups = [_fill_group(table, drawn, say)]
    if drawn.glyphs:
        groups.append(_glyph_group(table, drawn, say))
    return Legend(tuple(groups))


def _fill_group(table: pd.DataFrame, drawn: Drawing, say: Wording) -> LegendGroup:
    water = table["water"].to_numpy(dtype=bool)
    land = table[~water]
    entries = []
    if drawn.column:
        values = land[drawn.column].astype(object)
        classed = values.notna() & values.ne("").fillna(False).astype(bool)
        counts = values[classed].value_counts().to_dict()
        hidden = ~classed & land[drawn.status].eq(SUPPRESSED)
        uncertain = int((classed & land[drawn.uncertain].astype(bool)).sum())
        rest = [
            LegendEntry(
                "uncertain", say("uncertain: small numbers"), PAPER, uncertain, hatch="uncertain", overlay=True
            ),
            *_fragile_entry(land, drawn.fragile, say),
            LegendEntry("hidden", say("hidden: too few inhabitants"), PAPER, int(hidden.sum()), hatch="hidden"),
            LegendEntry("no_data", say("no data"), PAPER, int((~classed & ~hidden).sum()), hatch="no_data"),
        ]
    else:
        counts = {drawn.categories[0].value: len(land)}
        rest = []
    for category in drawn.categories:
        count = counts.get(category.value, 0)
        entries.append(
            LegendEntry(str(category.value), category.label, category.colour, count, category.letter, category.glyph)
        )
    rest.append(LegendEntry("water", say("water"), WATER, int(water.sum())))
    # what does not occur on this map needs no explanation; the classes themselves are always all there
    return LegendGroup(drawn.title, (*entries, *(entry for entry in rest if entry.count)), drawn.square)


def _glyph_group(table: pd.DataFrame, drawn: Drawing, say: Wording) -> LegendGroup:
    land = table[~table["water"].to_numpy(dtype=bool)]
    counts = land[drawn.glyph_column].dropna().astype(int).value_counts().to_dict()
    entries = [
        LegendEntry(
            str(category.value), category.label, PAPER, int(counts.get(category.value, 0)), glyph=category.glyph
        )
        for category in drawn.glyphs
    ]
    entries += [entry for entry in _fragile_entry(land, drawn.glyph_fragile, say) if entry.count]
    without = len(table) - sum(counts.values())
    entries.append(LegendEntry("no_trend", say("no trend"), PAPER, without))
    return LegendGroup(drawn.glyph_title, tuple(entry for entry in entries if entry.count or entry.key != "no_trend"))


def _fragile_entry(land: pd.DataFrame, column: str, say: Wording) -> list[LegendEntry]:
    if not column:
        return []
    count = int(land[column].astype(bool).sum())
    return [LegendEntry("fragile", fragile_label(say), PAPER, count, letter=FRAGILE, overlay=True)]
