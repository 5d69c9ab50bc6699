"""The tables of signals: areas × indicators as lettered chips, of all areas and of one district."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from ..analysis.results import K_INDEX, QuickScan
from ..intake.catalogue import Indicator
from ..mapping.class_names import fragile_label
from ..mapping.palette import INK
from ..mapping.symbols import FRAGILE
from ..wording import Wording
from . import facts
from .colours import GLYPHS, LETTERS, OPEN_GLYPHS, readable_on, signal_colours
from .once import once
from .tables import DASH, NAME_WIDTH, Cell, Column, Row, TableSpec, importance, signal_indicators
from .words.terms import areas_word, capital, listed, reference_name

CHIP, APART = 18.0, 3.0


def heat_table(quickscan: QuickScan, say: Wording, shown: Sequence[Indicator] = ()) -> TableSpec:
    """Areas × indicators as lettered chips with the trend beside, grouped by district, in alphabetical order.

    ``shown`` are the indicators, all that have a signal by default; the last column counts all of them in any case.
    """
    every = signal_indicators(quickscan)
    shown = list(shown) or every
    columns = (
        Column(capital(areas_word(1, quickscan, say)), NAME_WIDTH),
        *_chip_columns(shown, CHIP, say),
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
    note = chip_note(shown, facts.land(quickscan).index, quickscan, say)
    if len(shown) < len(every):
        note = f"{note} {say('“Unfavourable” counts all indicators, those of the other part of the table too.')}"
    return TableSpec(columns, tuple(rows), note)


def district_order(quickscan: QuickScan, district_code: str) -> list[Indicator]:
    """The indicators that have a signal, those first that a district's page must show where it cannot show all: the
    K-index, what is unfavourable somewhere in the district (most areas first), then as the coincidence ranks them."""
    signals = quickscan.results.signals
    red = signals["area_code"].isin(_members(quickscan, district_code)) & signals["signal"].isin(facts.RED)
    counts: dict[str, int] = signals.loc[red, "indicator"].value_counts().to_dict()
    return sorted(
        signal_indicators(quickscan),
        key=lambda item: (item.id != K_INDEX, -counts.get(item.id, 0), importance(item, quickscan)),
    )


def district_table(
    quickscan: QuickScan, district_code: str, say: Wording, shown: Sequence[Indicator] = ()
) -> TableSpec:
    """One district's neighbourhoods × indicators: letter, value and trend, with the municipality's own row below.

    ``shown`` are the indicators, all that have a signal by default; without a note (see :func:`district_note`).
    """
    shown = list(shown) or signal_indicators(quickscan)
    columns = (Column(capital(areas_word(1, quickscan, say)), 44.0), *_chip_columns(shown, CHIP + 1.0, say))
    chips = [_chips(quickscan, item, say.language) for item in shown]
    found = facts.names(quickscan).reindex(_members(quickscan, district_code))
    found = found.sort_values(key=lambda column: column.str.casefold())
    rows = [Row((Cell(name), *(column[str(code)] for column in chips))) for code, name in found.items()]
    rows.append(_reference_row(shown, quickscan, say))
    return TableSpec(columns, tuple(rows))


def district_note(quickscan: QuickScan, district_code: str, say: Wording, shown: Sequence[Indicator]) -> str:
    """The small print of a district's tables: what marks and figures mean, and which indicators are not in them."""
    units = "; ".join(
        say("{indicator}: {unit}", indicator=item.short(say.language), unit=item.unit(say.language)) for item in shown
    )
    parts = [chip_note(shown, _members(quickscan, district_code), quickscan, say), f"{units}."]
    known = {item.id for item in shown}
    others = [item.short(say.language) for item in signal_indicators(quickscan) if item.id not in known]
    if others:
        text = say("Not on this page, but in the table of all signals: {indicators}.", indicators=listed(others, say))
        parts.append(text)
    return " ".join(parts)


def chip_note(shown: Sequence[Indicator], area_codes: pd.Index, quickscan: QuickScan, say: Wording) -> str:
    """What chips, marks and empty places mean; of marks that none of these areas and indicators has nothing is said."""
    parts = [
        say(
            "A strongly unfavourable, B unfavourable, C around average, D favourable, E strongly favourable. "
            "▼ worse, ● stable, ▲ better (absolute); nothing there: no trend. – no data, or hidden to protect small "
            "numbers."
        )
    ]
    ids = [item.id for item in shown]
    signals, trends = (
        frame[frame["indicator"].isin(ids) & frame["area_code"].isin(area_codes)]
        for frame in (quickscan.results.signals, quickscan.results.trends)
    )
    if _doubtful(signals, "signal").any() or _doubtful(trends, "trend").any():
        parts.append(uncertain_note(say))
    if signals["fragile"].any() or trends["fragile"].any():
        parts.append(f"{FRAGILE} {fragile_label(say)}.")
    if K_INDEX in ids:
        parts.append(say("The K-index is made of other indicators and is not counted among the unfavourable signals."))
    modelled = set(signals.loc[signals["certainty"].eq("model"), "indicator"])
    if modelled:
        names = listed([item.short(say.language) for item in shown if item.id in modelled], say)
        parts.append(say("Modelled figures, not counted ones: {indicators}.", indicators=names))
    return " ".join(parts)


def uncertain_note(say: Wording) -> str:
    """What an outlined chip and an open mark mean."""
    return say("Outlined, ▽ ○ △: uncertain, may be chance (hatched on the maps).")


def told_uncertain(text: str, say: Wording) -> str:
    """What an outlined chip or an open mark says, for who cannot see that it is."""
    return say("{class_} (uncertain)", class_=text)


def chip(text: str, colour: str, hollow: bool, mark: str = "") -> Cell:
    """A lettered chip; a hollow one has its colour around it only."""
    if not colour:
        return Cell(text, mark=mark)
    return Cell(text, colour, INK if hollow else readable_on(colour), True, mark, hollow)


def trend_marks(rows: pd.DataFrame) -> pd.Series:
    """The glyphs of trends, open ones where they are uncertain, with a star where they are fragile; empty for none."""
    kind = rows["trend"]
    marks = kind.map(GLYPHS).where(~_doubtful(rows, "trend"), kind.map(OPEN_GLYPHS)).astype(object).fillna("")
    return _with_stars(marks, rows["fragile"])


def signal_letters(rows: pd.DataFrame) -> pd.Series:
    """The letters of signals, with a star where they are fragile; missing for none."""
    return _with_stars(rows["signal"].map(LETTERS).astype(object), rows["fragile"])


def _doubtful(rows: pd.DataFrame, column: str) -> pd.Series:
    """Which rows have a class that the maps draw with a hatch."""
    return rows["uncertain"].eq(True) & rows[column].notna()


def _chip_columns(shown: Sequence[Indicator], width: float, say: Wording) -> list[Column]:
    """A column for each indicator, with room behind the K-index, which is made of the ones that follow."""
    found = [Column(item.short(say.language), width, "center") for item in shown]
    if len(shown) > 1 and shown[0].id == K_INDEX:
        found[0] = replace(found[0], width=width + APART, after=APART)
    return found


def _members(quickscan: QuickScan, district_code: str) -> pd.Index:
    members = facts.land(quickscan)
    return members.index[members["district_code"] == district_code]


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
    moved = trend_marks(facts.of_indicator(quickscan.results.trends, indicator.id).reindex(codes))
    signal, text = rows["signal"], signal_letters(rows)
    if say is not None:
        text = text.fillna("") + " " + say.numbers(rows["value"], indicator.decimals)
        text = text.str.strip()
    text = text.where(rows["value"].notna() if say is not None else signal.notna(), DASH)
    fill = signal.map(signal_colours(quickscan)).fillna("")
    cells = map(chip, text, fill, _doubtful(rows, "signal"), moved)
    return pd.Series(list(cells), index=codes, dtype="object")


def _with_stars(marks: pd.Series, fragile: pd.Series) -> pd.Series:
    """Letters or glyphs, those of fragile classes with the star that they have on the map."""
    return marks.where(~(fragile.eq(True) & marks.notna() & marks.ne("")), marks + FRAGILE)


def _red_counts(quickscan: QuickScan, say: Wording) -> pd.Series:
    codes = facts.land(quickscan).index
    rows = quickscan.results.coincidence.drop_duplicates("area_code").set_index("area_code").reindex(codes)
    red, available = (rows[name].fillna(0).astype(int) for name in ("red_count", "available_count"))
    text = [say("{red} of {available}", red=some, available=whole) for some, whole in zip(red, available)]
    return pd.Series(np.where(available > 0, text, DASH), index=codes, dtype="object")


def _reference_row(shown: Sequence[Indicator], quickscan: QuickScan, say: Wording) -> Row:
    references = quickscan.results.references.drop_duplicates("indicator").set_index("indicator")["value"].to_dict()
    name = capital(reference_name(quickscan, say))
    values = [Cell(say.number(references.get(item.id, math.nan), item.decimals), bold=True) for item in shown]
    return Row((Cell(name, bold=True), *values))
