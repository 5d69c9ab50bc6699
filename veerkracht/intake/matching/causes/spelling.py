"""Codes that are written otherwise on the other side: names, beginnings, zeros, typing errors; most can be repaired."""

from __future__ import annotations

import pandas as pd

from ...codes import CBS_CODE
from ..likeness import bare_key, name_key, one_slip_apart, same_name
from ..repairs import names_to_find
from .report import Report

# codes are compared one by one only where there are this few
_MOST_COMPARED = 3000


def names_only(report: Report) -> None:
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


def names_of_others(report: Report) -> None:
    """Codes of a list of names that no area has, such as those of another year: no figure is lost with them."""
    report.explain(
        report.theirs & report.table.observations.empty,
        "list_of_names",
        report.say("The list has a name for a code that is not in the areas; it is not used."),
    )


def letters(report: Report) -> None:
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


def zeros(report: Report) -> None:
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


def namesakes(report: Report) -> None:
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


def slips(report: Report) -> None:
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
