"""Why a code matches or not: the rules of the match report, in the order in which they are asked.

Each rule explains the rows that no earlier one explained.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Callable, Optional, Union

import numpy as np
import pandas as pd

from ...wording import Wording
from ..codes import CBS_CODE, district_of, municipality_of
from ..frames import LEVELS, Areas, Table
from .likeness import bare_key, name_key, one_slip_apart, same_name
from .repairs import names_to_find

MATCHED, ONLY_IN_TABLE, ONLY_IN_AREAS = "matched", "only_in_table", "only_in_areas"
CAUSES = (
    "same",
    "twice",
    "boundary_moved",
    "recoded",
    "other_name",
    "carried_over",
    "left_out",
    "crosswalk",
    "not_in_crosswalk",
    "list_of_names",
    "reference",
    "other_municipality",
    "other_level",
    "water",
    "names",
    "lost_zeros",
    "prefix",
    "same_name",
    "typing_error",
    "split_or_merged",
    "other_year",
    "level_of_table",
    "municipality_not_in_table",
    "no_row",
    "unknown",
)
# explained and in order: nothing to do
_QUIET = (
    "same",
    "boundary_moved",
    "recoded",
    "carried_over",
    "crosswalk",
    "list_of_names",
    "reference",
    "other_municipality",
    "other_level",
    "water",
)
_MOVED, _RECODED = 3, 2
# codes are compared one by one only where there are this few
_MOST_COMPARED = 3000


@dataclass
class Report:
    """The rows of one table while their causes are being found.

    ``frame`` has the columns of the report and name_table, name_area, level, water.
    """

    frame: pd.DataFrame
    areas: Areas
    table: Table
    say: Wording

    @cached_property
    def matched(self) -> pd.Series:
        return self.frame["side"].eq(MATCHED)

    @cached_property
    def theirs(self) -> pd.Series:
        return self.frame["side"].eq(ONLY_IN_TABLE)

    @cached_property
    def ours(self) -> pd.Series:
        return self.frame["side"].eq(ONLY_IN_AREAS)

    @cached_property
    def open(self) -> pd.Series:
        """Rows without a cause; :meth:`explain` alone gives one."""
        return self.frame["cause"].eq("")

    def explain(
        self,
        rows: pd.Series,
        cause: str,
        reason: Union[str, pd.Series],
        suggestion: str = "",
        repair: Union[str, pd.Series] = "",
    ) -> None:
        """A cause, reason, suggestion and repair for those of ``rows`` that have none yet; texts, or one a row."""
        rows = rows & self.open
        if not rows.any():
            return
        wanted = self.frame.index[rows]
        for column, content in (("reason", reason), ("suggestion", suggestion), ("repair", repair)):
            self.frame.loc[rows, column] = content.reindex(wanted) if isinstance(content, pd.Series) else content
        self.frame.loc[rows, "cause"] = cause
        self.frame.loc[rows, "attention"] = cause not in _QUIET
        self.open = self.open & ~rows

    def each(self, rows: pd.Series, template: str, **values: pd.Series) -> pd.Series:
        """A sentence for each of ``rows``, with its own values filled in."""
        cells = [column[rows].astype(str) for column in values.values()]
        sentences = [template.format(**dict(zip(values, row))) for row in zip(*cells)]
        return pd.Series(sentences, index=rows.index[rows], dtype=object)

    def year_clash(self) -> Optional[str]:
        """The table's years as text when the boundaries' year is not one of them."""
        years = self.table.provenance.years
        if self.areas.year is None or not years or self.areas.year in years:
            return None
        return f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0])


def _twice(report: Report) -> None:
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


def _carried(report: Report) -> None:
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


def _without_figures(report: Report) -> None:
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


def _flags(report: Report) -> None:
    flags, say = report.table.regions, report.say
    codes = report.frame["area_code"]
    moved = codes.isin(flags.loc[flags["change_flag"].eq(_MOVED).fillna(False), "area_code"])
    report.explain(
        report.matched & moved,
        "boundary_moved",
        say("The same code, but its boundary moved in a year of this table (flag 3 of the CBS)."),
        say("Do not compare years across that change."),
    )
    recoded = codes.isin(flags.loc[flags["change_flag"].eq(_RECODED).fillna(False), "area_code"])
    report.explain(
        report.matched & recoded,
        "recoded",
        say("The same code; the area got it in a year of this table and had another code before (flag 2 of the CBS)."),
        say("Earlier figures stand under the old code; a crosswalk brings them here."),
    )


def _other_name(report: Report) -> None:
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


def _same(report: Report) -> None:
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


def _references(report: Report) -> None:
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


def _elsewhere(report: Report) -> None:
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


def _water(report: Report) -> None:
    water = report.frame["water"].eq(True)
    report.explain(report.ours & water, "water", report.say("Water: publishers give no figures for it."))


def _names_only(report: Report) -> None:
    """A table with names in the place of codes: which of them are names of areas."""
    if not report.table.by_name:
        return
    frame, say = report.frame, report.say
    keys = names_to_find(frame.loc[report.theirs, "area_code"], report.areas)
    found = name_key(frame["area_code"]).isin(keys[~keys.duplicated(keep=False) & keys.ne("")])
    report.explain(
        report.theirs & found,
        "names",
        say("The table has names in the place of codes; an area or the municipality is called so."),
        say("If you are sure that names are enough here, let the areas be found by name."),
        "names||",
    )
    # where at most the municipality can be found, the other names are those of other municipalities
    report.explain(
        report.theirs,
        "names" if len(keys) > 1 else "other_municipality",
        say("The table has names in the place of codes, and no area is called so."),
        say("Download the table with codes (in StatLine: “CSV met statistische symbolen”)."),
    )


def _names_of_others(report: Report) -> None:
    """Codes of a list of names that no area has, such as those of another year: no figure is lost with them."""
    report.explain(
        report.theirs & report.table.observations.empty,
        "list_of_names",
        report.say("The list has a name for a code that is not in the areas; it is not used."),
    )


def _letters(report: Report) -> None:
    """Own codes of a city that are the end of the CBS code: AE01 and BU0363AE01."""
    frame, say = report.frame, report.say
    open_areas = frame.loc[report.ours & report.open, "area_code"]
    open_theirs = report.theirs & report.open & ~frame["area_code"].str.fullmatch(CBS_CODE)
    prefixes = open_areas[open_areas.str.fullmatch(CBS_CODE)].str[:6]
    if prefixes.empty or not open_theirs.any():
        return
    prefix = prefixes.mode().iloc[0]
    fits = open_theirs & (prefix + frame["area_code"]).isin(open_areas)
    report.explain(
        fits,
        "prefix",
        report.each(
            fits,
            say("The beginning {prefix} is missing: the areas have {code}."),
            prefix=pd.Series(prefix, index=frame.index),
            code=prefix + frame["area_code"],
        ),
        say("Let the beginning be put before all codes of this kind."),
        f"prefix||{prefix}",
    )
    covered = report.ours & frame["area_code"].isin(prefix + frame.loc[fits, "area_code"])
    sentence = say("The table has this area as {code}, without its beginning.")
    report.explain(
        covered,
        "prefix",
        report.each(covered, sentence, code=frame["area_code"].str[6:]),
        say("Let the beginning be put before all codes of this kind."),
        f"prefix||{prefix}",
    )


def _zeros(report: Report) -> None:
    """Codes that are one but for zeros, prefix, capitals and punctuation, on both sides."""
    codes, say = report.frame["area_code"], report.say
    template = say("Zeros or the prefix seem to be lost: the other side has {code}.")
    advice = say("Let the codes be completed; or save them as text, with prefix and zeros, and read the file again.")
    for mine, others in ((report.theirs, report.ours), (report.ours, report.theirs)):
        open_rows = mine & report.open
        if not open_rows.any():
            continue
        across = pd.Series(codes[others].to_numpy(), index=bare_key(codes[others]).to_numpy())
        across = across[~across.index.duplicated(keep=False)]
        twin = bare_key(codes[open_rows]).map(across).reindex(codes.index)
        lost = open_rows & twin.notna() & twin.ne(codes)
        report.explain(lost, "lost_zeros", report.each(lost, template, code=twin), advice, "alike||")


def _namesakes(report: Report) -> None:
    """An area of the same name under another code, on the other side."""
    frame, say = report.frame, report.say
    level = report.areas.level
    candidates = report.open & (report.ours | (report.theirs & frame["level"].isin([level, "other"])))
    keys = {
        "ours": name_key(frame["name_area"].where(candidates)),
        "theirs": name_key(frame["name_table"].where(candidates)),
    }
    template = say("The other side has an area of this name under the code {code}.")
    advice = (
        say("Check whether the area was recoded between the two years; if so, let the code stand for it.")
        if report.table.carried is None
        # the makers of a crosswalk leave out what has no one successor, and a part often keeps the name of the whole
        else say(
            "The crosswalk leaves this code out, so its boundary may have moved. If it is the same area, let the code "
            "stand for it."
        )
    )
    pairs = []
    for mine, others, key, other_key in (
        (report.theirs, report.ours, keys["theirs"], keys["ours"]),
        (report.ours, report.theirs, keys["ours"], keys["theirs"]),
    ):
        named = candidates & others & other_key.ne("")
        across = pd.Series(frame.loc[named, "area_code"].to_numpy(), index=other_key[named].to_numpy())
        across = across[~across.index.duplicated(keep=False)]
        namesake = key.where(candidates).map(across)
        pairs.append((mine & namesake.notna(), namesake.fillna("")))
    (theirs, area), (ours, code) = pairs
    repair = "code|" + frame["area_code"] + "|" + area
    back = "code|" + code + "|" + frame["area_code"]
    report.explain(theirs, "same_name", report.each(theirs, template, code=area), advice, repair)
    report.explain(ours, "same_name", report.each(ours, template, code=code), advice, back)


def _slips(report: Report) -> None:
    """Codes that one typing error turns into each other, where both sides miss just that one."""
    frame, say = report.frame, report.say
    level = report.areas.level
    theirs = report.theirs & report.open & frame["level"].isin([level, "other"])
    ours = report.ours & report.open
    # another division has many codes that are a slip apart and mean other areas
    if (
        report.year_clash() is not None
        or not 0 < theirs.sum() <= _MOST_COMPARED
        or not 0 < ours.sum() <= _MOST_COMPARED
    ):
        return
    pairs = one_slip_apart(frame.loc[theirs, "area_code"], frame.loc[ours, "area_code"])
    pairs = pairs[~pairs["one"].duplicated(keep=False) & ~pairs["other"].duplicated(keep=False)]
    names = frame.drop_duplicates("area_code").set_index("area_code")
    their_name, our_name = pairs["one"].map(names["name_table"]), pairs["other"].map(names["name_area"])
    contradicted = their_name.fillna("").ne("") & our_name.fillna("").ne("") & ~same_name(their_name, our_name)
    pairs = pairs[~contradicted]
    to_area, to_code = pairs.set_index("one")["other"], pairs.set_index("other")["one"]
    template = say("Perhaps a typing error: {code} on the other side differs by one character, and is missing here.")
    advice = say("Check the code in the table; if it is an error, let it stand for that area.")
    area = frame["area_code"].map(to_area).where(theirs)
    repair = "code|" + frame["area_code"] + "|" + area.fillna("")
    found = area.notna()
    report.explain(found, "typing_error", report.each(found, template, code=area), advice, repair)
    code = frame["area_code"].map(to_code).where(ours)
    repair = "code|" + code.fillna("") + "|" + frame["area_code"]
    found = code.notna()
    report.explain(found, "typing_error", report.each(found, template, code=code), advice, repair)


def _tables_scope(report: Report) -> None:
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


def _regrouped(report: Report) -> None:
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


def _other_year(report: Report) -> None:
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


def _rest(report: Report) -> None:
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


RULES: tuple[Callable[[Report], None], ...] = (
    _twice,
    _carried,
    _without_figures,
    _flags,
    _other_name,
    _same,
    _references,
    _elsewhere,
    _water,
    _names_only,
    _names_of_others,
    _letters,
    _zeros,
    _namesakes,
    _slips,
    _tables_scope,
    _regrouped,
    _other_year,
    _rest,
)
