"""Repairs of codes that the user agreed to: each is one rule, applied to a copy of the table and told in provenance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from ...study import Repair
from ...wording import Wording
from ..codes import level_of
from ..frames import Areas, Table
from .likeness import bare_key, name_key


def repaired(table: Table, repairs: Sequence[Repair], areas: Areas, say: Wording) -> Table:
    """The table with its codes replaced, and a sentence per repair. A code that finds no area stays as it is; one whose
    place is taken by another code of the table stays too, and that is said."""
    for repair in repairs:
        table = _applied(table, repair, areas, say)
    return table


def _applied(table: Table, repair: Repair, areas: Areas, say: Wording) -> Table:
    codes = pd.Series(table.regions["area_code"].unique(), dtype=object)
    new = _replacements(codes, table, repair, areas).reindex(codes).dropna()
    new = new[new.to_numpy() != new.index.to_numpy()]
    taken = new.isin(codes) | new.duplicated(keep=False)
    told = []
    if taken.any():
        told.append(
            say(
                "{count} codes were not repaired, because the table has their area already: {codes}.",
                count=int(taken.sum()),
                codes=_some(new.index[taken]),
            )
        )
    new = new[~taken]
    if len(new):
        old_code, code = new.index[0], new.iloc[0]
        told.append(_sentence(repair, len(new), str(old_code), str(code), say))
    return _renamed(table, new.to_dict(), told, names=repair.kind == "names")


def _replacements(codes: pd.Series, table: Table, repair: Repair, areas: Areas) -> pd.Series:
    """The new code by old code, for those that find an area."""
    own = pd.Index(areas.frame["area_code"])
    if repair.kind == "code":
        return pd.Series({repair.theirs: repair.ours}, dtype=object)
    if repair.kind == "prefix":
        made = pd.Series((repair.ours + codes).to_numpy(), index=codes, dtype=object)
        return made[made.isin(own)]
    if repair.kind == "alike":
        keys = pd.Series(bare_key(pd.Series(own)).to_numpy(), index=own)
        return _by_key(codes, bare_key(codes), keys)
    return _by_key(codes, name_key(codes), names_to_find(codes, areas))


def names_to_find(names: pd.Series, areas: Areas) -> pd.Series:
    """The names (as keys) by code under which a table without codes may be looked up.

    Those of the areas only where the table is of their level, which shows in that it has at least half of them: a
    table of municipalities has some names that are also neighbourhoods. Always that of the municipality itself.
    """
    keys = name_key(areas.frame.set_index("area_code")["name"])
    known = keys[keys.isin(set(name_key(names)))]
    found = keys if len(known) >= 0.5 * len(keys) else keys.iloc[:0]
    if areas.municipality_code and areas.municipality_name:
        town = name_key(pd.Series({areas.municipality_code: areas.municipality_name}))
        found = pd.concat([found, town]) if town.iloc[0] not in set(found) else found
    return found


def _by_key(codes: pd.Series, keys: pd.Series, area_keys: pd.Series) -> pd.Series:
    """Codes whose key is that of exactly one area."""
    once = area_keys[~area_keys.duplicated(keep=False) & area_keys.ne("")]
    found = keys.map(pd.Series(once.index, index=once.to_numpy())).dropna()
    return pd.Series(found.to_numpy(), index=codes[found.index], dtype=object)


def _renamed(table: Table, new: dict[str, str], told: Sequence[str], names: bool) -> Table:
    def changed(frame: pd.DataFrame) -> pd.DataFrame:
        return frame.assign(area_code=frame["area_code"].map(new).fillna(frame["area_code"]))

    regions = changed(table.regions)
    if names:
        # what stood in the place of the code was the name
        regions["name"] = regions["name"].mask(regions["name"].eq(""), table.regions["area_code"])
    regions["level"] = level_of(regions["area_code"])
    return replace(
        table,
        observations=changed(table.observations),
        regions=regions,
        provenance=replace(table.provenance, repairs=(*table.provenance.repairs, *told)),
        by_name=table.by_name and not (names and new),
    )


def _sentence(repair: Repair, count: int, old: str, new: str, say: Wording) -> str:
    if repair.kind == "code":
        return say("By the user's choice the code {old} stands for {new}.", old=old, new=new)
    if repair.kind == "names":
        return say(
            "By the user's choice areas were found by name: {count}, such as {old} ({new}).",
            count=count,
            old=old,
            new=new,
        )
    return say(
        "By the user's choice codes were completed: {count}, such as {old} to {new}.", count=count, old=old, new=new
    )


def _some(codes: pd.Index, limit: int = 5) -> str:
    return ", ".join(map(str, codes[:limit])) + (", …" if len(codes) > limit else "")
