"""Tables as they go into match and analysis: repaired as the user agreed, and carried over by crosswalks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from ...study import TableSource
from ...wording import Wording
from ..frames import Areas, Table
from .carryover import carry_over
from .repairs import repaired


def prepared(areas: Areas, tables: Sequence[tuple[TableSource, Table]], say: Wording) -> tuple[Table, ...]:
    """The tables with their users' repairs and all crosswalks applied, under names that are unique."""
    named = _named([table for _, table in tables])
    made = [repaired(table, source.repairs, areas, say) for table, (source, _) in zip(named, tables)]
    return carry_over(areas, made, say)


def _named(tables: Sequence[Table]) -> list[Table]:
    """The tables under names of their own, and their regions with the names that other tables know."""
    regions = pd.concat([table.regions for table in tables], ignore_index=True)
    known = regions[regions["name"].ne("")].drop_duplicates("area_code").set_index("area_code")["name"]
    count: dict[str, int] = {}
    made = []
    for table in tables:
        count[table.name] = count.get(table.name, 0) + 1
        name = table.name if count[table.name] == 1 else f"{table.name} ({count[table.name]})"
        shown = table.regions["name"].mask(table.regions["name"].eq(""), table.regions["area_code"].map(known))
        regions = table.regions.assign(name=shown.fillna(""))
        made.append(replace(table, name=name, regions=regions, provenance=replace(table.provenance, table=name)))
    return made
