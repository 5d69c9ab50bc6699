"""The rows of one table while their causes are being found."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Optional, Union

import pandas as pd

from ....wording import Wording
from ...frames import Areas, Table

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
