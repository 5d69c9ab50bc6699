"""Which codes of the tables and of the areas find each other, and for the others: why not, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from ...wording import Wording
from ..frames import MATCH_COLUMNS, Areas, Table
from . import causes
from .causes import MATCHED, ONLY_IN_AREAS, ONLY_IN_TABLE, Report

_ORDER = {MATCHED: 0, ONLY_IN_AREAS: 1, ONLY_IN_TABLE: 2}


def match(areas: Areas, tables: Sequence[Table], say: Wording) -> pd.DataFrame:
    """The match report, on both sides: one row per table and code, in MATCH_COLUMNS.

    Every code of a table and every area of the study stands in it once per table, with a cause (of ``causes.CAUSES``),
    a reason and a suggestion in words; the suggestion is empty where nothing needs to be done. ``repair`` is the kind
    of a :class:`~....study.Repair` that would make the code match, with its values, as ``kind|theirs|ours``; empty
    where there is none. ``attention``: the row asks to be looked at.
    """
    reports = [_of_table(areas, table, say) for table in tables]
    if not reports:
        return pd.DataFrame(columns=list(MATCH_COLUMNS), dtype="object")
    return pd.concat(reports, ignore_index=True)[list(MATCH_COLUMNS)]


def match_rates(report: pd.DataFrame) -> pd.DataFrame:
    """Per table, in the report's order: how many areas of the study it has (``matched``), of how many (``areas``)."""
    of_areas = report[report["side"].ne(ONLY_IN_TABLE)]
    of_table = of_areas.assign(matched=of_areas["side"].eq(MATCHED)).groupby("table", sort=False)["matched"]
    counted = pd.DataFrame({"matched": of_table.sum(), "areas": of_table.size()}).astype("int64")
    return counted.reset_index()


def _of_table(areas: Areas, table: Table, say: Wording) -> pd.DataFrame:
    regions = table.regions.drop_duplicates("area_code")
    own = areas.frame[["area_code", "name", "water", "municipality_code"]]
    both = regions[["area_code", "name", "level"]].merge(
        own, on="area_code", how="outer", suffixes=("_table", "_area"), indicator=True
    )
    side = both["_merge"].map({"both": MATCHED, "left_only": ONLY_IN_TABLE, "right_only": ONLY_IN_AREAS}).astype(str)
    frame = both.assign(
        table=table.name, side=side, cause="", reason="", suggestion="", repair="", attention=False
    ).drop(columns="_merge")
    report = Report(frame, areas, table, say)
    for rule in causes.RULES:
        if not report.open.any():
            break
        rule(report)
    ordered = report.frame.assign(_order=report.frame["side"].map(_ORDER))
    return ordered.sort_values(["_order", "area_code"]).drop(columns="_order")
