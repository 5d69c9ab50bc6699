"""Which codes of the tables and of the areas find each other, and for the others: why not, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

import numpy as np
import pandas as pd

from ...wording import Wording
from ..codes import municipality_of
from ..frames import LEVELS, MATCH_COLUMNS, Areas, Table

_MATCHED, _ONLY_IN_TABLE, _ONLY_IN_AREAS = "matched", "only_in_table", "only_in_areas"
_MOVED = 3
_RECODED = 2
# names that agree so far are taken for one name, codes that agree so far for one municipality
_NAME_BEGINS = 12
_SAME_MUNICIPALITY = 6


def match(areas: Areas, tables: Sequence[Table], say: Wording) -> pd.DataFrame:
    """The match report, on both sides: one row per table and code, in MATCH_COLUMNS.

    Every code of a table and every area of the study stands in it once per table, with a reason and a suggestion in
    words; the suggestion is empty where nothing needs to be done.
    """
    reports = [_of_table(areas, table, say) for table in tables]
    if not reports:
        return pd.DataFrame(columns=list(MATCH_COLUMNS), dtype="object")
    return pd.concat(reports, ignore_index=True)[list(MATCH_COLUMNS)]


def match_rates(report: pd.DataFrame) -> pd.DataFrame:
    """Per table, in the report's order: how many areas of the study it has (``matched``), of how many (``areas``)."""
    of_areas = report[report["side"].ne(_ONLY_IN_TABLE)]
    of_table = of_areas.assign(matched=of_areas["side"].eq(_MATCHED)).groupby("table", sort=False)["matched"]
    counted = pd.DataFrame({"matched": of_table.sum(), "areas": of_table.size()}).astype("int64")
    return counted.reset_index()


def _of_table(areas: Areas, table: Table, say: Wording) -> pd.DataFrame:
    regions = table.regions.drop_duplicates("area_code")
    own = areas.frame[["area_code", "name", "water", "municipality_code"]]
    both = regions[["area_code", "name", "level"]].merge(
        own, on="area_code", how="outer", suffixes=("_table", "_area"), indicator=True
    )
    side = both["_merge"].map({"both": _MATCHED, "left_only": _ONLY_IN_TABLE, "right_only": _ONLY_IN_AREAS}).astype(str)
    report = both.assign(table=table.name, side=side, reason="", suggestion="")
    for part in (_matched_rows, _table_rows, _area_rows):
        part(report, areas, table, say)
    order = {_MATCHED: 0, _ONLY_IN_AREAS: 1, _ONLY_IN_TABLE: 2}
    return report.sort_values(by=["side", "area_code"], key=lambda c: c.map(order) if c.name == "side" else c)


def _write(report: pd.DataFrame, rows: pd.Series, reason: str, suggestion: str = "") -> None:
    """A reason and a suggestion for the rows that have none yet."""
    rows = rows & report["reason"].eq("")
    report.loc[rows, "reason"] = reason
    report.loc[rows, "suggestion"] = suggestion


def _write_each(report: pd.DataFrame, rows: pd.Series, reasons: pd.Series, suggestion: str) -> None:
    """A reason of its own for each of the rows."""
    report["reason"] = report["reason"].mask(rows, reasons)
    report["suggestion"] = report["suggestion"].mask(rows, suggestion)


def _matched_rows(report: pd.DataFrame, areas: Areas, table: Table, say: Wording) -> None:
    matched = report["side"].eq(_MATCHED)
    copies = table.regions.groupby("area_code")["copies"].max() if "copies" in table.regions else pd.Series(dtype=int)
    twice = report["area_code"].map(copies).fillna(1).gt(_expected_copies(table))
    _write(
        report,
        matched & twice,
        say("The code stands in the table more than once, with the same figures; they were counted once."),
        say("Check the table for double rows."),
    )
    flags = table.regions[table.regions["change_flag"].notna()]
    moved = report["area_code"].isin(flags.loc[flags["change_flag"].eq(_MOVED), "area_code"])
    _write(
        report,
        matched & moved,
        say("The same code, but its boundary moved in a year of this table (flag 3 of the CBS)."),
        say("Do not compare years across that change."),
    )
    recoded = report["area_code"].isin(flags.loc[flags["change_flag"].eq(_RECODED), "area_code"])
    _write(
        report,
        matched & recoded,
        say("The same code; the area got it in a year of this table and had another code before (flag 2 of the CBS)."),
        say("Earlier figures stand under the old code."),
    )
    other_name = report["name_table"].fillna("").ne("") & report["name_area"].fillna("").ne("")
    other_name &= ~_same_name(report["name_table"], report["name_area"])
    rows = matched & other_name & report["reason"].eq("")
    # names are spelled in many ways, so a difference is worth a look and no more
    template = say("The same code; the table calls it “{table}”, the areas “{area}”.")
    sentences = [
        template.format(table=theirs, area=ours) for theirs, ours in zip(report["name_table"], report["name_area"])
    ]
    _write_each(report, rows, pd.Series(sentences, index=report.index), say("Check that it is the same area."))
    clash = _year_clash(areas, table)
    if clash is not None:
        _write(
            report,
            matched,
            say(
                "The same code; the boundaries are of {year} and the figures of {years}.",
                year=areas.year,
                years=clash,
            ),
        )
    _write(report, matched, say("The same code in both."))


def _table_rows(report: pd.DataFrame, areas: Areas, table: Table, say: Wording) -> None:
    theirs = report["side"].eq(_ONLY_IN_TABLE)
    _write(report, theirs & report["level"].eq("country"), say("The row of the Netherlands: used as a reference."))
    _write(
        report,
        theirs & report["area_code"].eq(areas.municipality_code),
        say("The row of the municipality itself: used as a reference."),
    )
    elsewhere = municipality_of(report["area_code"])
    _write(
        report,
        theirs & elsewhere.ne("") & elsewhere.ne(areas.municipality_code) & (areas.municipality_code != ""),
        say("Another municipality: not part of this study."),
    )
    if areas.level != "other":
        other_level = theirs & report["level"].ne(areas.level) & report["level"].ne("other")
        _write(
            report,
            other_level,
            say("Another level than the areas: used for names, not drawn."),
        )
    _looks_like(report, theirs, report["side"].eq(_ONLY_IN_AREAS), "name_area", say)
    unexplained = theirs & report["reason"].eq("")
    clash = _year_clash(areas, table)
    if clash is not None:
        _write(
            report,
            theirs,
            say(
                "Not in the areas: the boundaries are of {year}, the figures of {years}; areas may have changed.",
                year=areas.year,
                years=clash,
            ),
            say("Use boundaries of the year of the figures, or figures of the year of the boundaries."),
        )
    _write(
        report,
        theirs,
        say("This code is not in the areas."),
        say("Check the key column of the areas and the year of the boundaries."),
    )
    _name_nearest(report, unexplained, report["side"].eq(_ONLY_IN_AREAS), say)


def _area_rows(report: pd.DataFrame, areas: Areas, table: Table, say: Wording) -> None:
    ours = report["side"].eq(_ONLY_IN_AREAS)
    _write(report, ours & report["water"].eq(True), say("Water: publishers give no figures for it."))
    same_level = report["level"].isin([areas.level, "other"])
    _looks_like(report, ours, report["side"].eq(_ONLY_IN_TABLE) & same_level, "name_table", say)
    levels = [level for level in LEVELS if level in set(table.regions["level"]) - {"country"}]
    if areas.level not in levels:
        _write(
            report,
            ours,
            say(
                "The table has figures of another level ({levels}); the areas are {level}.",
                levels=", ".join(_level_word(level, say) for level in levels) or "–",
                level=_level_word(areas.level, say),
            ),
            say("Choose a table of the level of the areas, or a boundary layer of the level of the table."),
        )
    in_study = municipality_of(table.regions["area_code"]).eq(areas.municipality_code)
    if areas.municipality_code and not in_study.any() and areas.level in levels:
        _write(
            report,
            ours,
            say("The table has no rows of this municipality."),
            say("Download the table with this municipality in it."),
        )
    unexplained = ours & report["reason"].eq("")
    clash = _year_clash(areas, table)
    if clash is not None:
        _write(
            report,
            ours,
            say(
                "Not in the table: the boundaries are of {year}, the figures of {years}; areas may have changed.",
                year=areas.year,
                years=clash,
            ),
            say("Use boundaries of the year of the figures, or figures of the year of the boundaries."),
        )
    _write(
        report,
        ours,
        say("The table has no row for this area."),
        say("It is drawn as “no data”. Check whether the table is complete."),
    )
    _name_nearest(report, unexplained, report["side"].eq(_ONLY_IN_TABLE), say)


def _looks_like(report: pd.DataFrame, rows: pd.Series, others: pd.Series, name: str, say: Wording) -> None:
    """For codes without a match: the code on the other side that is the same but for zeros and prefix, or that has the
    same name."""
    open_rows = rows & report["reason"].eq("")
    if not open_rows.any() or not others.any():
        return
    across = report[others].drop_duplicates("area_code")
    digits = _digits(across["area_code"])
    by_digits = across.assign(_digits=digits)[digits.ne("") & ~digits.duplicated(keep=False)].set_index("_digits")
    twin = _digits(report["area_code"]).map(by_digits["area_code"])
    lost = open_rows & twin.notna() & twin.ne(report["area_code"])
    template = say("Zeros or the prefix seem to be lost: the other side has {code}.")
    advice = say("Save the codes as text, with prefix and zeros, and read the file again.")
    _write_each(report, lost, twin.map(lambda code: template.format(code=code)), advice)
    own_name = "name_table" if name == "name_area" else "name_area"
    names = across[across[name].fillna("").ne("")].assign(_key=lambda frame: _name_key(frame[name]))
    code_of = names[~names["_key"].duplicated(keep=False)].set_index("_key")["area_code"]
    namesake = _name_key(report[own_name].fillna("")).map(code_of)
    same = open_rows & ~lost & namesake.notna()
    template = say("The other side has an area of this name under the code {code}.")
    advice = say("Check whether the area was recoded between the two years.")
    _write_each(report, same, namesake.map(lambda code: template.format(code=code)), advice)


def _name_nearest(report: pd.DataFrame, rows: pd.Series, others: pd.Series, say: Wording) -> None:
    """Add the nearest code of the same municipality on the other side to the suggestions of ``rows``."""
    across = np.sort(report.loc[others, "area_code"].unique().astype(str))
    if not rows.any() or not len(across):
        return
    codes = report.loc[rows, "area_code"]
    after = np.searchsorted(across, codes.to_numpy(dtype=str))
    found = pd.Series("", index=codes.index)
    for position in (after, after - 1):
        near = pd.Series(across[np.clip(position, 0, len(across) - 1)], index=codes.index)
        same_place = near.str[:_SAME_MUNICIPALITY].eq(codes.str[:_SAME_MUNICIPALITY])
        found = found.where(~same_place | found.ne(""), near)
    template = say("The nearest code on the other side is {code}.")
    sentences = found.map(lambda code: " " + template.format(code=code) if code else "")
    report["suggestion"] = report["suggestion"] + sentences.reindex(report.index, fill_value="")


def _digits(codes: pd.Series) -> pd.Series:
    """The bare number of a code without prefix and leading zeros; empty for codes with letters."""
    bare = codes.str.extract(r"^(?:BU|WK|GM)?0*(\d+)(?:\.0+)?$")[0]
    return bare.fillna("")


def _name_key(names: pd.Series) -> pd.Series:
    return names.str.lower().str.replace(r"^(?:wijk|buurt)\s+\d+\s+", "", regex=True).str.replace(r"\W", "", regex=True)


def _same_name(one: pd.Series, other: pd.Series) -> pd.Series:
    """Whether two spellings begin alike: publishers cut names off and write "e.o." or "en omgeving"."""
    tail = r"\b(?:e\.o\.|en omgeving).*$"
    first = _name_key(one.fillna("").str.replace(tail, "", regex=True, case=False))
    second = _name_key(other.fillna("").str.replace(tail, "", regex=True, case=False))
    return first.str[:_NAME_BEGINS].eq(second.str[:_NAME_BEGINS])


def _expected_copies(table: Table) -> int:
    """How often a code may stand in a year of the table: once, or once per kind of crime."""
    usual: Optional[float] = table.regions["copies"].median() if "copies" in table.regions else None
    return int(usual) if usual and not np.isnan(usual) else 1


def _year_clash(areas: Areas, table: Table) -> Optional[str]:
    """The table's years as text when the boundaries' year is not one of them."""
    years = table.provenance.years
    if areas.year is None or not years or areas.year in years:
        return None
    return f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0])


def _level_word(level: str, say: Wording) -> str:
    words = {
        "neighbourhood": say("neighbourhoods"),
        "district": say("districts"),
        "municipality": say("municipalities"),
        "country": say("the country"),
    }
    return words.get(level, say("own areas"))
