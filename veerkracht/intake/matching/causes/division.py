"""Codes of another level, place or year than the areas; and the ones that nothing explains."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ....wording import Wording
from ...codes import district_of, municipality_of
from ...frames import LEVELS
from ..likeness import name_key
from ..repairs import names_to_find
from .report import Report


def tables_scope(report: Report) -> None:
    """The table is of another level, or has nothing of this municipality at all."""
    say, areas, table = report.say, report.areas, report.table
    levels = [level for level in LEVELS if level in set(table.regions["level"]) - {"country"}]
    if table.by_name and _is_of_municipalities(report):
        levels = ["municipality"]
    elif table.by_name:
        report.explain(
            report.ours,
            "names",
            say("The table has the names of areas and no codes."),
            say("Download the table with codes, or let the areas be found by name."),
        )
    if areas.level not in levels:
        report.explain(
            report.ours,
            "level_of_table",
            say(
                "The table has figures of another level ({levels}); the areas are {level}.",
                levels=", ".join(_level_word(level, say) for level in levels) or "–",
                level=_level_word(areas.level, say),
            ),
            say("Choose a table of the level of the areas, or a boundary layer of the level of the table."),
        )
    in_study = municipality_of(table.regions["area_code"]).eq(areas.municipality_code)
    if areas.municipality_code and not in_study.any():
        report.explain(
            report.ours,
            "municipality_not_in_table",
            say("The table has no rows of this municipality."),
            say("Download the table with this municipality in it."),
        )


def _is_of_municipalities(report: Report) -> bool:
    """Whether a table of names has that of the municipality, and too few of its areas to be of their level."""
    keys = names_to_find(report.frame.loc[report.theirs, "area_code"], report.areas)
    own = report.areas.municipality_code
    return list(keys.index) == [own] and bool(name_key(report.frame["area_code"]).isin(keys).any())


def regrouped(report: Report) -> None:
    """Codes of another year: in the same district the two sides have different codes, so areas were split or merged."""
    frame, say, clash = report.frame, report.say, report.year_clash()
    if clash is None:
        _beyond_crosswalk(report)
        return
    district = district_of(frame["area_code"])
    open_rows = report.open & district.ne("")
    advice = say("Give a crosswalk from the old codes to the new ones, or use boundaries of the year of the figures.")
    theirs, ours = report.theirs & open_rows, report.ours & open_rows
    for mine, others, template in (
        (
            theirs,
            ours,
            say("The boundaries are of {year}, the figures of {years}: split, merged or recoded. There now: {codes}."),
        ),
        (
            ours,
            theirs,
            say("The boundaries are of {year}, the figures of {years}: split, merged or recoded. Before: {codes}."),
        ),
    ):
        near = frame.loc[others].groupby(district[others])["area_code"].agg(_some)
        codes = district.map(near)
        filled = template.replace("{year}", str(report.areas.year)).replace("{years}", clash)
        rows = mine & codes.notna()
        report.explain(rows, "split_or_merged", report.each(rows, filled, codes=codes), advice)


def _beyond_crosswalk(report: Report) -> None:
    """Codes of the municipality that the crosswalk, which was applied to this table, does not have."""
    if report.table.carried is None:
        return
    say, level = report.say, report.areas.level
    advice = say(
        "Complete the crosswalk with the shares in which the area went to others, or leave it without figures."
    )
    report.explain(
        report.theirs & report.frame["level"].eq(level),
        "split_or_merged",
        say("The crosswalk does not have this code: the area was probably split or merged."),
        advice,
    )
    report.explain(
        report.ours,
        "split_or_merged",
        say("The crosswalk brings no code of this table here: the area was probably split off or merged."),
        advice,
    )


def other_year(report: Report) -> None:
    """What is left where boundaries and figures are of different years."""
    say, clash = report.say, report.year_clash()
    if clash is None:
        return
    advice = say("Use boundaries of the year of the figures, or figures of the year of the boundaries.")
    report.explain(
        report.theirs,
        "other_year",
        say(
            "Not in the areas: the boundaries are of {year}, the figures of {years}; areas may have changed.",
            year=report.areas.year,
            years=clash,
        ),
        advice,
    )
    report.explain(
        report.ours,
        "other_year",
        say(
            "Not in the table: the boundaries are of {year}, the figures of {years}; areas may have changed.",
            year=report.areas.year,
            years=clash,
        ),
        advice,
    )


def rest(report: Report) -> None:
    """What nothing explains, with the nearest code on the other side."""
    say = report.say
    theirs = report.theirs & report.open
    ours = report.ours & report.open
    report.explain(
        theirs,
        "unknown",
        say("This code is not in the areas."),
        say("Check the key column of the areas and the year of the boundaries."),
    )
    report.explain(
        ours,
        "no_row",
        say("The table has no row for this area."),
        say("It is drawn as “no data”. Check whether the table is complete."),
    )
    # what stands there for a reason of its own, such as the row of the municipality, is no candidate
    puzzling = report.frame["attention"]
    _name_nearest(report, theirs, report.ours & puzzling)
    _name_nearest(report, ours, report.theirs & puzzling)


def _name_nearest(report: Report, rows: pd.Series, others: pd.Series) -> None:
    """Add the nearest code of the same municipality on the other side to the suggestions of ``rows``."""
    frame = report.frame
    across = np.sort(frame.loc[others, "area_code"].unique().astype(str))
    if not rows.any() or not len(across):
        return
    codes = frame.loc[rows, "area_code"]
    after = np.searchsorted(across, codes.to_numpy(dtype=str))
    found = pd.Series("", index=codes.index)
    place = municipality_of(codes)
    for position in (after, after - 1):
        near = pd.Series(across[np.clip(position, 0, len(across) - 1)], index=codes.index)
        found = found.where(municipality_of(near).ne(place) | place.eq("") | found.ne(""), near)
    template = report.say("The nearest code on the other side is {code}.")
    sentences = found.map(lambda code: " " + template.format(code=code) if code else "")
    frame["suggestion"] = frame["suggestion"] + sentences.reindex(frame.index, fill_value="")


def _some(codes: pd.Series, limit: int = 4) -> str:
    ordered = sorted(codes)
    return ", ".join(ordered[:limit]) + (", …" if len(ordered) > limit else "")


def _level_word(level: str, say: Wording) -> str:
    words = {
        "neighbourhood": say("neighbourhoods"),
        "district": say("districts"),
        "municipality": say("municipalities"),
        "country": say("the country"),
    }
    return words.get(level, say("own areas"))
