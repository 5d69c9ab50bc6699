"""A map's legend: each class with the number of its areas, counted from the results and not from what was drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional

import pandas as pd

from ..analysis.results import QuickScan
from ..wording import Wording
from .class_names import fragile_label, hidden_label, uncertain_label
from .drawing import Drawing, Square, drawing
from .look import EVERYTHING, Look, seen
from .palette import PAPER, WATER
from .symbols import FRAGILE
from .views import View
from .wide import HIDDEN_MARK, SUPPRESSED, UNCERTAIN_MARK, YEAR_END, wide_areas


@dataclass(frozen=True)
class LegendEntry:
    """One line: draw its swatch with ``symbols.swatch(colour, hatch, letter, glyph)``.

    key : the class, or ``hidden``, ``no_data``, ``water``, ``uncertain``, ``fragile``, ``no_trend``.
    hatch : ``no_data``, ``hidden``, ``uncertain`` or empty.
    overlay : drawn over a class; its areas are counted in their class too.
    meaning : what a label that does not tell it stands for.
    """

    key: str
    label: str
    colour: str
    count: int
    letter: str = ""
    glyph: str = ""
    hatch: str = ""
    overlay: bool = False
    meaning: str = ""

    @property
    def told(self) -> str:
        """The label with its meaning, for where there is room for both."""
        return f"{self.label}: {self.meaning}" if self.meaning else self.label


@dataclass(frozen=True)
class LegendGroup:
    """A block of the legend. The counts of its entries that are no overlay add up to the number of areas; those of
    trends to the number of areas without water.

    square : lays out the first nine entries as three by three.
    """

    title: str
    entries: tuple[LegendEntry, ...]
    square: Optional[Square] = None


@dataclass(frozen=True)
class Legend:
    """Groups in the order in which they are shown."""

    groups: tuple[LegendGroup, ...]


def legend(
    quickscan: QuickScan,
    view: View,
    say: Wording,
    district: str = "",
    look: Look = EVERYTHING,
    year: Optional[int] = None,
) -> Legend:
    """The legend of one map, all classes of it, also those without areas.

    ``district`` is the code of the one whose areas are counted; all are for an empty one. ``year`` : of a map by year,
    else its last.
    """
    table = wide_areas(quickscan)
    drawn = seen(drawing(quickscan, view, say), look, say)
    whole = _counted(drawn, table, say, year)
    if not district:
        return whole
    # what is drawn around a district needs its explanation too
    inside = _counted(drawn, table[table["district_code"] == district], say, year)
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


def entry_areas(quickscan: QuickScan, view: View, say: Wording, district: str = "") -> dict[tuple[int, str], list[str]]:
    """The names of the areas that each entry of :func:`legend` counts, by the number of its group and its key.

    In alphabetical order; water is left out.
    """
    table = wide_areas(quickscan)
    drawn = drawing(quickscan, view, say)
    table = table[table["district_code"] == district] if district else table
    land = table[~table["water"].to_numpy(dtype=bool)]
    fills: dict[str, pd.Series] = {}
    if drawn.column:
        values, is_hidden, doubtful = _of_year(land, drawn, drawn.last_year) if drawn.last_year else _plain(land, drawn)
        classed = _classed(values)
        hidden = ~classed & is_hidden
        fills = {"uncertain": classed & doubtful, "hidden": hidden, "no_data": ~classed & ~hidden}
        fills.update({str(category.value): classed & values.eq(category.value) for category in drawn.categories})
    glyphs = land[drawn.glyph_column] if drawn.glyphs else None
    moved = {str(item.value): glyphs.eq(item.value) for item in drawn.glyphs} if glyphs is not None else {}
    for masks, column in ((fills, drawn.fragile), (moved, drawn.glyph_fragile)):
        if column:
            masks["fragile"] = land[column].astype(bool)
    if glyphs is not None:
        moved["no_trend"] = glyphs.isna()
    return {
        (number, key): sorted(land.loc[mask.fillna(False).to_numpy(dtype=bool), "name"], key=str.casefold)
        for number, masks in enumerate((fills, moved))
        for key, mask in masks.items()
    }


def _counted(drawn: Drawing, table: pd.DataFrame, say: Wording, year: Optional[int]) -> Legend:
    groups = [_fill_group(table, drawn, say, year or drawn.last_year)]
    if drawn.glyphs:
        groups.append(_glyph_group(table, drawn, say))
    return Legend(tuple(groups))


def _fill_group(table: pd.DataFrame, drawn: Drawing, say: Wording, year: int) -> LegendGroup:
    water = table["water"].to_numpy(dtype=bool)
    land = table[~water]
    entries = []
    if drawn.column:
        values, is_hidden, doubtful = _of_year(land, drawn, year) if drawn.last_year else _plain(land, drawn)
        classed = _classed(values)
        counts = values[classed].value_counts().to_dict()
        hidden = ~classed & is_hidden
        uncertain = int((classed & doubtful).sum())
        rest = [
            LegendEntry("uncertain", uncertain_label(say), PAPER, uncertain, hatch="uncertain", overlay=True),
            *_fragile_entry(land, drawn.fragile, say),
            LegendEntry("hidden", hidden_label(say), PAPER, int(hidden.sum()), hatch="hidden"),
            LegendEntry("no_data", say("no data"), PAPER, int((~classed & ~hidden).sum()), hatch="no_data"),
        ]
    else:
        counts = {drawn.categories[0].value: len(land)}
        rest = []
    for category in drawn.categories:
        count = counts.get(category.value, 0)
        entries.append(
            LegendEntry(
                str(category.value),
                category.label,
                category.colour,
                count,
                category.letter,
                category.glyph,
                meaning=category.meaning,
            )
        )
    rest.append(LegendEntry("water", say("water"), WATER, int(water.sum())))
    # what does not occur on this map needs no explanation; the classes themselves are always all there
    return LegendGroup(drawn.title, (*entries, *(entry for entry in rest if entry.count)), drawn.square)


def _classed(values: pd.Series) -> pd.Series:
    return values.notna() & values.ne("").fillna(False).astype(bool)


def _plain(land: pd.DataFrame, drawn: Drawing) -> tuple[pd.Series, pd.Series, pd.Series]:
    """Per area: its class (NA or empty for none), whether it is hidden, whether it is uncertain."""
    nowhere = pd.Series(False, index=land.index)
    doubtful = land[drawn.uncertain].astype(bool) if drawn.uncertain else nowhere
    return land[drawn.column].astype(object), land[drawn.status].eq(SUPPRESSED), doubtful


def _of_year(land: pd.DataFrame, drawn: Drawing, year: int) -> tuple[pd.Series, pd.Series, pd.Series]:
    """The same of one year, from the text that holds all of them."""
    found = land[drawn.column].str.extract(rf"{year}{YEAR_END}(.)({UNCERTAIN_MARK}?)").fillna("")
    hidden = found[0].eq(HIDDEN_MARK)
    return found[0].mask(hidden, ""), hidden, found[1].ne("") & bool(drawn.uncertain)


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
    without = len(land) - sum(counts.values())
    entries.append(LegendEntry("no_trend", say("no trend"), PAPER, without))
    return LegendGroup(drawn.glyph_title, tuple(entry for entry in entries if entry.count or entry.key != "no_trend"))


def _fragile_entry(land: pd.DataFrame, column: str, say: Wording) -> list[LegendEntry]:
    if not column:
        return []
    count = int(land[column].astype(bool).sum())
    return [LegendEntry("fragile", fragile_label(say), PAPER, count, letter=FRAGILE, overlay=True)]
