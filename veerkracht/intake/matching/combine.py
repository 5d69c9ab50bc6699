"""All tables together: one row per area, year and indicator, with denominators and rates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Optional

import pandas as pd

from ...errors import QuickScanError
from ...wording import Wording
from ..catalogue import catalogue
from ..codes import NETHERLANDS
from ..derived import with_derived
from ..frames import Areas, Table, observations
from ..rates import with_rates
from .editions import Since, one_period, versions_apart, with_followed

MOVED = 3
RECODED = 2
_KEY = ["area_code", "year", "indicator"]


@dataclass(frozen=True)
class Combined:
    """What the analysis works with.

    observations : the study's areas, the municipality's own row and the Netherlands; one row per area, year and
        indicator.
    notes : sentences on what was replaced, estimated and could not be linked.
    breaks : area_code, year: years in which an area's boundary moved, so that no trend may cross into them.
    since : of classes of development, by indicator and year, the year that they are a change from.
    """

    observations: pd.DataFrame
    notes: tuple[str, ...]
    breaks: pd.DataFrame
    since: Since = field(default_factory=dict)


def combine(areas: Areas, tables: Sequence[Table], say: Wording, period: Optional[tuple[int, int]] = None) -> Combined:
    """Bring the tables' observations together for the study's areas (DOMAIN §3).

    Of two tables with the same figure the newer release is kept, and the later one in the list where that is not known;
    a figure is never replaced by "no data". Scores of Leefbaarometer 2.0 are left out where there are some of 3.0.

    Parameters
    ----------
    period : the study's, that a development has to be of where there are several.

    Raises
    ------
    QuickScanError : there are no tables, or not one area is found in them.
    """
    if not tables:
        raise QuickScanError(
            "There are no tables.",
            "A QuickScan needs at least one table with figures for the areas.",
            "Add a table, such as the CBS key figures or registered crimes.",
        )
    wanted = {*areas.frame["area_code"], areas.municipality_code, NETHERLANDS} - {""}
    # a list of region names is a table without figures
    with_figures = [n for n, table in enumerate(tables) if len(table.observations)] or [0]
    # of national tables only the study's areas: ten years of all areas together are a gigabyte
    parts = [_of_areas(tables[n].observations, wanted).assign(_table=n) for n in with_figures]
    stacked = pd.concat(parts, ignore_index=True)
    stacked["_rank"] = stacked["_table"].map(dict(enumerate(_ranks(tables))))
    _must_match(areas, tables, stacked)
    stacked, apart = versions_apart(stacked, tables, say)
    stacked, since, left = one_period(stacked, tables, period, say)
    kept, notes = _latest(stacked, tables, say)
    notes = [*apart, *left, *notes]
    completed, rate_notes = with_rates(with_followed(kept), say)
    completed, derived_notes = with_derived(completed, say)
    ordered = observations(completed.sort_values(["indicator", "area_code", "year"]))
    breaks, break_notes = _breaks(areas, tables, say)
    return Combined(ordered, (*notes, *rate_notes, *derived_notes, *break_notes), breaks, since)


def _of_areas(observed: pd.DataFrame, wanted: set[str]) -> pd.DataFrame:
    return observed[observed["area_code"].isin(wanted)]


def _must_match(areas: Areas, tables: Sequence[Table], stacked: pd.DataFrame) -> None:
    if stacked["area_code"].isin(areas.frame["area_code"]).any():
        return
    in_tables = pd.concat([table.regions["area_code"] for table in tables])
    if in_tables.isin(areas.frame["area_code"]).any():
        raise QuickScanError(
            "The tables hold no figures for these areas.",
            "The codes match, but beside them not one cell of {tables} holds a number.",
            "Add a table with figures, or check that the columns with figures are filled, and filled with numbers.",
            tables=", ".join(f"“{table.name}”" for table in tables[:3]),
        )
    raise QuickScanError(
        "Not one area is found in the tables.",
        "The key column “{column}” has codes such as {own}; the tables have codes such as {theirs}.",
        "Choose another key column or municipality, or tables of the same areas.",
        column=areas.key_field,
        own=", ".join(areas.frame["area_code"].head(3)),
        theirs=", ".join(in_tables.drop_duplicates().tail(3)),
    )


def _ranks(tables: Sequence[Table]) -> list[int]:
    """The order in which tables replace each other: that of the list, but among tables that say when they were
    released the newer goes behind the older."""
    ranks = list(range(len(tables)))
    dated = [number for number, table in enumerate(tables) if table.provenance.released]
    for rank, number in zip(dated, sorted(dated, key=lambda n: (tables[n].provenance.released, n))):
        ranks[number] = rank
    return ranks


def _latest(stacked: pd.DataFrame, tables: Sequence[Table], say: Wording) -> tuple[pd.DataFrame, list[str]]:
    """One row per area, year and indicator: the later table's, unless that one has no data."""
    figure = stacked["value"].fillna(stacked["numerator"])
    ranked = stacked.assign(_figure=figure, _known=figure.notna())
    ranked = ranked.sort_values([*_KEY, "_known", "_rank"], kind="stable")
    kept = ranked.drop_duplicates(_KEY, keep="last")
    notes: list[str] = []
    again = ranked[ranked["_known"] & ranked.duplicated(_KEY, keep=False)]
    if len(again):
        winner = again.groupby(_KEY)["_figure"].transform("last")
        by = again.groupby(_KEY)["_table"].transform("last")
        # tables print the same figure with more or fewer decimals
        replaced = again[by.ne(again["_table"]) & (again["_figure"] - winner).abs().gt(1e-9)]
        for (old, new, indicator), rows in replaced.groupby(["_table", by.rename("_by"), "indicator"]):
            notes.append(
                say(
                    "{indicator}: values of “{old}” that were replaced by those of “{new}” ({rule}): {count}.",
                    indicator=catalogue()[indicator].label(say.language),
                    count=len(rows),
                    old=tables[old].name,
                    new=tables[new].name,
                    rule=_rule(tables[old], tables[new], say),
                )
            )
    return kept[list(tables[0].observations.columns)].reset_index(drop=True), notes


def _rule(old: Table, new: Table, say: Wording) -> str:
    """Why one table went before the other."""
    if old.provenance.released and new.provenance.released:
        days = old.provenance.released[:10], new.provenance.released[:10]
        return say("the newer release: {new} after {old}", new=days[1], old=days[0])
    return say("the later one in the list")


def _breaks(areas: Areas, tables: Sequence[Table], say: Wording) -> tuple[pd.DataFrame, list[str]]:
    """Boundary flags of the tables and of the layer (DOMAIN §2): moved boundaries, and a sentence on recoded areas."""
    parts = [table.regions[["area_code", "year", "change_flag"]] for table in tables if "year" in table.regions]
    if areas.year is not None:
        parts.append(areas.frame[["area_code", "change_flag"]].assign(year=areas.year))
    columns = ["area_code", "year"]
    if not parts:
        return pd.DataFrame({"area_code": pd.Series(dtype=object), "year": pd.Series(dtype="int64")}), []
    flags = pd.concat(parts, ignore_index=True)
    # water moves with every survey and is not judged (DOMAIN §2)
    judged = areas.frame.loc[~areas.frame["water"], "area_code"]
    flags = flags[flags["area_code"].isin(judged) & flags["year"].gt(0)]
    flags = flags[~_bridged(flags, tables)]
    moved = flags.loc[flags["change_flag"].eq(MOVED).fillna(False), columns].drop_duplicates()
    recoded = flags.loc[flags["change_flag"].eq(RECODED).fillna(False), columns].drop_duplicates()
    notes: list[str] = []
    for year, rows in moved.groupby("year"):
        notes.append(
            say(
                "Areas whose boundary moved in {year}: {count} ({codes}). No trend is shown across that year.",
                count=len(rows),
                year=year,
                codes=_some(rows["area_code"]),
            )
        )
    for year, rows in recoded.groupby("year"):
        notes.append(
            say(
                "Areas with a new code in {year}: {count} ({codes}). Figures under the old code are not linked.",
                count=len(rows),
                year=year,
                codes=_some(rows["area_code"]),
            )
        )
    return moved.sort_values(columns).astype({"year": "int64"}).reset_index(drop=True), notes


def _bridged(flags: pd.DataFrame, tables: Sequence[Table]) -> pd.Series:
    """Changes that a crosswalk carries figures across: those of its areas, in the years after its first up to its
    last."""
    bridged = pd.Series(False, index=flags.index)
    given = [table.carried for table in tables if table.carried is not None]
    for (start, end), steps in pd.concat(given).groupby(["from_year", "to_year"]) if given else ():
        reached = steps.loc[steps["what"].ne("left_out"), "to_code"]
        bridged |= flags["area_code"].isin(reached) & flags["year"].gt(start) & flags["year"].le(end)
    return bridged


def _some(codes: pd.Series, limit: int = 5) -> str:
    return ", ".join(codes.head(limit)) + (", …" if len(codes) > limit else "")
