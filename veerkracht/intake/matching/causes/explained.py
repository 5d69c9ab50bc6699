"""What is in order or was settled before: matched codes, crosswalks, rows of other places, water."""

from __future__ import annotations

import numpy as np

from ...codes import municipality_of
from ..likeness import same_name
from .report import Report

_MOVED, _RECODED = 3, 2


def twice(report: Report) -> None:
    """Codes that stand in the table more often than its others, with the same figures."""
    regions, say = report.table.regions, report.say
    copies = regions.groupby("area_code")["copies"].max()
    usual = regions["copies"].median()
    expected = int(usual) if not np.isnan(usual) else 1
    twice = report.frame["area_code"].map(copies).fillna(1).gt(expected)
    report.explain(
        report.matched & twice,
        "twice",
        say("The code stands in the table more than once, with the same figures; they were counted once."),
        say("Check the table for double rows."),
    )


def carried(report: Report) -> None:
    """Codes that a crosswalk brought to areas, on both sides."""
    account, say = report.table.carried, report.say
    if account is None or account.empty:
        return
    codes = report.frame["area_code"]
    reached = account[account["what"].ne("left_out")]
    sources = reached.groupby("to_code")["from_code"].agg(lambda part: ", ".join(sorted(set(part))))
    rows = report.matched & codes.isin(sources.index)
    sentence = say("Carried over by the crosswalk from {codes}.")
    report.explain(rows, "carried_over", report.each(rows, sentence, codes=codes.map(sources)))
    targets = reached.groupby("from_code")["to_code"].agg(lambda part: ", ".join(sorted(set(part))))
    rows = report.theirs & codes.isin(targets.index)
    sentence = say("Carried over by the crosswalk to {codes}.")
    report.explain(rows, "carried_over", report.each(rows, sentence, codes=codes.map(targets)))
    lost = account.loc[account["what"].eq("left_out"), "from_code"]
    report.explain(
        report.theirs & codes.isin(lost),
        "left_out",
        say("The crosswalk splits this code and gives no shares, so its figures were not carried over."),
        say("Add a column “share” to the crosswalk."),
    )


def without_figures(report: Report) -> None:
    """Crosswalks and lists of names: what their codes are for."""
    say, table = report.say, report.table
    if table.crosswalk is not None:
        report.explain(report.theirs, "crosswalk", say("A code of another year or kind, in the crosswalk."))
        report.explain(report.matched, "crosswalk", say("The crosswalk leads to this area."))
        report.explain(
            report.ours & report.frame["water"].ne(True),
            "not_in_crosswalk",
            say("No code of the crosswalk leads to this area: figures of other years do not reach it."),
            say("Complete the crosswalk, or leave the area without a trend."),
        )
    elif table.observations.empty:
        report.explain(report.ours, "list_of_names", say("The list has no name for this area; the layer’s is used."))


def flags(report: Report) -> None:
    """The publisher's own marks of a boundary that moved and of a code that changed."""
    regions, say = report.table.regions, report.say
    codes = report.frame["area_code"]
    moved = codes.isin(regions.loc[regions["change_flag"].eq(_MOVED).fillna(False), "area_code"])
    report.explain(
        report.matched & moved,
        "boundary_moved",
        say("The same code, but its boundary moved in a year of this table (flag 3 of the CBS)."),
        say("Do not compare years across that change."),
    )
    recoded = codes.isin(regions.loc[regions["change_flag"].eq(_RECODED).fillna(False), "area_code"])
    report.explain(
        report.matched & recoded,
        "recoded",
        say("The same code; the area got it in a year of this table and had another code before (flag 2 of the CBS)."),
        say("Earlier figures stand under the old code; a crosswalk brings them here."),
    )


def other_name(report: Report) -> None:
    """The same code under two names."""
    frame, say = report.frame, report.say
    named = report.matched & frame["name_table"].fillna("").ne("") & frame["name_area"].fillna("").ne("")
    alike = same_name(frame.loc[named, "name_table"], frame.loc[named, "name_area"])
    other = named & ~alike.reindex(frame.index, fill_value=True)
    report.explain(
        other,
        "other_name",
        report.each(
            other,
            say("The same code; the table calls it “{table}”, the areas “{area}”."),
            table=frame["name_table"],
            area=frame["name_area"],
        ),
        # names are spelled in many ways, so a difference is worth a look and no more
        say("Check that it is the same area."),
    )


def same(report: Report) -> None:
    """The same code, and nothing more to say."""
    say, clash = report.say, report.year_clash()
    reason = (
        say("The same code in both.")
        if clash is None
        else say(
            "The same code; the boundaries are of {year} and the figures of {years}.",
            year=report.areas.year,
            years=clash,
        )
    )
    report.explain(report.matched, "same", reason)


def references(report: Report) -> None:
    """Rows of the country and of the municipality, that areas are compared with."""
    frame, say, areas = report.frame, report.say, report.areas
    report.explain(
        report.theirs & frame["level"].eq("country"),
        "reference",
        say("The row of the Netherlands: used as a reference."),
    )
    report.explain(
        report.theirs & frame["area_code"].eq(areas.municipality_code),
        "reference",
        say("The row of the municipality itself: used as a reference."),
    )


def elsewhere(report: Report) -> None:
    """Rows of other municipalities and of other levels."""
    frame, say, areas = report.frame, report.say, report.areas
    municipality = municipality_of(frame["area_code"])
    if areas.municipality_code:
        report.explain(
            report.theirs & municipality.ne("") & municipality.ne(areas.municipality_code),
            "other_municipality",
            say("Another municipality: not part of this study."),
        )
    if areas.level != "other":
        report.explain(
            report.theirs & frame["level"].ne(areas.level) & frame["level"].ne("other"),
            "other_level",
            say("Another level than the areas: used for names, not drawn."),
        )


def water(report: Report) -> None:
    """Areas of water."""
    wet = report.frame["water"].eq(True)
    report.explain(report.ours & wet, "water", report.say("Water: publishers give no figures for it."))
