"""Figures under codes of another year are brought to the areas of the study by a crosswalk (DOMAIN §2).

Numbers are split by share and added up; shares, rates and scores are averaged, weighted by what they are shares of. An
area gets a figure only when every part that flows into it has one, and a class only where all of them have that class.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Optional

import numpy as np
import pandas as pd

from ...wording import Wording
from ..catalogue import CLASSES, catalogue
from ..frames import CROSSWALK_COLUMNS, STATUS, Areas, Table, observations

_PAIR = ["from_code", "to_code"]
_STEP = ["from_year", "to_year"]
_LONGEST_CHAIN = 6
# shares that add up to less than this lose a part worth naming
_WHOLE = 0.995
_INHABITANTS = "c_inw"


def carry_over(areas: Areas, tables: Sequence[Table], say: Wording) -> tuple[Table, ...]:
    """The tables, with figures under codes of a crosswalk's other year brought to the codes of the areas.

    A table's year is taken to be of the other division when more of its codes stand in that one only than in the areas
    only. What was carried over stands in ``Table.carried`` and in the provenance.
    """
    given = [table.crosswalk for table in tables if table.crosswalk is not None]
    if not given:
        return tuple(tables)
    own = pd.Index(areas.frame["area_code"])
    walks = _to_areas(pd.concat(given, ignore_index=True), own)
    if walks.empty:
        return tuple(tables)
    return tuple(_carried(table, walks, own, say) if len(table.observations) else table for table in tables)


def _to_areas(rows: pd.DataFrame, own: pd.Index) -> pd.DataFrame:
    """Every way from a code to an area of the study: given, turned round where it is one to one, or in steps."""
    rows = rows[list(CROSSWALK_COLUMNS)].drop_duplicates([*_PAIR, *_STEP])
    kinds = rows.assign(_old=rows["from_code"].str.len(), _new=rows["to_code"].str.len())
    one_successor = ~kinds.duplicated(["from_code", "_new", *_STEP], keep=False)
    one_source = ~kinds.duplicated(["to_code", "_old", *_STEP], keep=False)
    alone = one_successor & one_source
    back = rows[alone & rows["share"].eq(1.0)].rename(
        columns={"from_code": "to_code", "to_code": "from_code", "from_year": "to_year", "to_year": "from_year"}
    )
    ways = pd.concat([rows, back[rows.columns]], ignore_index=True).drop_duplicates([*_PAIR, *_STEP])
    reached = ways[ways["to_code"].isin(own)]
    for _ in range(_LONGEST_CHAIN):
        before = ways[~ways["from_code"].isin(reached["from_code"])]
        steps = before.merge(reached, left_on=["to_code", "to_year"], right_on=["from_code", "from_year"])
        if steps.empty:
            break
        further = pd.DataFrame(
            {
                "from_code": steps["from_code_x"],
                "to_code": steps["to_code_y"],
                "from_year": steps["from_year_x"],
                "to_year": steps["to_year_y"],
                "share": steps["share_x"] * steps["share_y"],
            }
        )
        further = further.groupby([*_PAIR, *_STEP])["share"].sum(min_count=1).reset_index()
        reached = pd.concat([reached, further], ignore_index=True).drop_duplicates([*_PAIR, *_STEP])
    return reached[reached["from_code"].ne(reached["to_code"]) | reached["share"].lt(1)].reset_index(drop=True)


def _carried(table: Table, walks: pd.DataFrame, own: pd.Index, say: Wording) -> Table:
    observed = table.observations
    parts: list[pd.DataFrame] = []
    moved: list[pd.DataFrame] = []
    for year, rows in observed.groupby("year", sort=True):
        walk = _walk_for(rows["area_code"], walks, own, int(str(year)))
        if walk is None:
            parts.append(rows)
            continue
        carried = _brought(rows[rows["area_code"].isin(walk["from_code"])], walk)
        kept = rows[~rows["area_code"].isin(walk["from_code"])]
        key = ["area_code", "year", "indicator"]
        # a figure that the table has for the area itself goes before one that was brought to it
        parts.append(pd.concat([kept, carried], ignore_index=True).drop_duplicates(key, keep="first"))
        moved.append(walk[walk["from_code"].isin(rows["area_code"])])
    if not moved:
        return table
    account = _account(pd.concat(moved, ignore_index=True).drop_duplicates([*_PAIR, *_STEP]))
    return replace(
        table,
        observations=observations(pd.concat(parts, ignore_index=True)),
        regions=_regions(table.regions, account),
        provenance=replace(table.provenance, repairs=(*table.provenance.repairs, *_told(account, say))),
        carried=account,
    )


def _walk_for(codes: pd.Series, walks: pd.DataFrame, own: pd.Index, year: int) -> Optional[pd.DataFrame]:
    """The crosswalk step that one year of a table needs, None where its codes are those of the areas."""
    present = pd.Index(codes.unique())
    best: Optional[pd.DataFrame] = None
    fit = (0, 0)
    for (start, end), walk in walks.groupby(_STEP, sort=True):
        old = pd.Index(walk["from_code"].unique())
        only_old = present.isin(old) & ~present.isin(own)
        only_new = present.isin(own) & ~present.isin(old)
        closeness = -abs(int(start) - year)
        # a list may carry codes of two kinds side by side (A00a and BU03630000): those that the table has count
        walk = walk[walk["from_code"].str.len().isin(present[present.isin(old)].str.len())]
        if only_old.sum() > only_new.sum() and (int(only_old.sum()), closeness) > fit:
            fit, best = (int(only_old.sum()), closeness), walk
        elif not only_old.any() and not only_new.any() and present.isin(old).any() and year <= start < end:
            # all codes exist in both divisions, and mean another area in the later one
            fit, best = (1, closeness), walk
    return best


def _brought(rows: pd.DataFrame, walk: pd.DataFrame) -> pd.DataFrame:
    """The figures of ``rows`` under the codes that they flow to."""
    known = catalogue()
    flows = walk[walk["share"].gt(0)]
    weights = rows.loc[rows["indicator"].eq(_INHABITANTS), ["area_code", "year", "value"]]
    weights = weights.rename(columns={"value": "_people"})
    joined = rows.merge(flows[[*_PAIR, "share"]], left_on="area_code", right_on="from_code")
    joined = joined.merge(weights, how="left", on=["area_code", "year"])
    is_count = joined["indicator"].map(lambda name: known[name].kind == "count").astype(bool)
    weight = joined["share"] * joined["denominator"].fillna(joined["_people"]).where(~is_count, 1.0)
    # where nobody knows how large the parts are, the shares themselves have to do
    weightless = weight.groupby([joined["to_code"], joined["year"], joined["indicator"]]).transform(
        lambda part: part.isna().any() or part.sum() == 0
    )
    weight = weight.mask(weightless & ~is_count, joined["share"])
    value = joined["value"] * np.where(is_count, joined["share"], weight)
    table = joined.assign(
        _value=value,
        _weight=weight.where(joined["value"].notna()),
        _numerator=joined["numerator"] * joined["share"],
        _denominator=joined["denominator"] * joined["share"],
        _modelled=joined["status"].eq("modelled"),
        _hidden=joined["status"].eq("suppressed"),
        _whole=joined["share"].ge(_WHOLE),
    )
    grouped = table.groupby(["to_code", "year", "indicator"], sort=True)
    made = grouped.agg(
        _parts=("from_code", "nunique"),
        _values=("value", "count"),
        _numerators=("numerator", "count"),
        _value=("_value", "sum"),
        _weight=("_weight", "sum"),
        numerator=("_numerator", "sum"),
        denominator=("_denominator", lambda part: part.sum(skipna=False)),
        _modelled=("_modelled", "any"),
        _hidden=("_hidden", "any"),
        _whole=("_whole", "all"),
        _lowest=("value", "min"),
        _highest=("value", "max"),
        source=("source", "first"),
    ).reset_index()
    # every part that flows into an area must be there, or its sum would be too small
    needed = made["to_code"].map(flows.groupby("to_code")["from_code"].nunique())
    complete = made["_parts"].eq(needed)
    is_count = made["indicator"].map(lambda name: known[name].kind == "count").astype(bool)
    value = made["_value"].where(is_count, made["_value"] / made["_weight"].where(made["_weight"].gt(0)))
    value = value.where(complete & made["_values"].eq(needed))
    is_class = made["indicator"].map(lambda name: known[name].kind == CLASSES).astype(bool)
    value = value.mask(is_class, made["_lowest"].where(made["_lowest"].eq(made["_highest"]) & value.notna()))
    numerator = made["numerator"].where(complete & made["_numerators"].eq(needed))
    per = made["indicator"].map(lambda name: float(known[name].per))
    from_parts = per * numerator / made["denominator"].where(made["denominator"].gt(0))
    value = value.where(is_count | from_parts.isna(), from_parts)
    has_number = value.notna() | numerator.notna()
    same = made["_whole"] & made["_parts"].eq(1)
    status = np.select(
        [has_number & made["_modelled"], has_number & same, has_number, made["_hidden"]],
        ["modelled", "ok", "estimated", "suppressed"],
        "missing",
    )
    return observations(made.assign(area_code=made["to_code"], value=value, numerator=numerator, status=status)).astype(
        {"status": STATUS}
    )


def _account(moved: pd.DataFrame) -> pd.DataFrame:
    """What happened to each code (of CARRIED)."""
    key = ["from_code", *_STEP]
    successors = moved.groupby(key)["to_code"].transform("nunique")
    total = moved.groupby(key)["share"].transform("sum")
    sources = moved.groupby(["to_code", *_STEP])["from_code"].transform("nunique")
    what = np.select(
        [moved["share"].isna(), successors.gt(1) & total.ge(_WHOLE), total.lt(_WHOLE), sources.gt(1)],
        ["left_out", "split", "cut_off", "merged"],
        "recoded",
    )
    return moved.assign(what=what).reset_index(drop=True)


def _regions(regions: pd.DataFrame, account: pd.DataFrame) -> pd.DataFrame:
    """The table's regions with the codes that were reached; those they came from stay, so that they can be told of."""
    reached = account.loc[account["what"].ne("left_out"), "to_code"].drop_duplicates()
    new = reached[~reached.isin(regions["area_code"])]
    level = regions.set_index("area_code")["level"]
    source = account.drop_duplicates("to_code").set_index("to_code")["from_code"]
    extra = pd.DataFrame({"area_code": new.to_numpy(), "name": ""})
    extra["level"] = extra["area_code"].map(source).map(level[~level.index.duplicated()]).fillna("other")
    extra["change_flag"] = pd.Series(pd.NA, index=extra.index, dtype="Int8")
    extra["year"], extra["copies"] = 0, 1
    return pd.concat([regions, extra], ignore_index=True)


def _told(account: pd.DataFrame, say: Wording) -> list[str]:
    words = {
        "recoded": say("{count} codes of {old} were carried over to their code of {new}."),
        "merged": say("{count} codes of {old} were merged into areas of {new}."),
        "split": say("{count} codes of {old} were split over areas of {new} by the shares of the crosswalk."),
        "cut_off": say("{count} codes of {old} went only partly to areas of {new}; the rest was cut off."),
        "left_out": say("{count} codes of {old} were not carried over: they were split, and the shares are not known."),
    }
    counted = account.groupby([*_STEP, "what"])["from_code"].nunique().reset_index()
    return [
        say.filled(words[what], count=count, old=start or "–", new=end or "–")
        for start, end, what, count in counted.itertuples(index=False, name=None)
    ]
