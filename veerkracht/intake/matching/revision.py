"""What a file says differently when it is read again."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ...wording import Wording
from ..catalogue import Indicator, catalogue
from ..frames import Table

_KEY = ["area_code", "year", "indicator"]


@dataclass(frozen=True)
class Revision:
    """How many figures changed, came and went between two readings of a table.

    indicators : those with a difference.
    """

    changed: int
    new: int
    gone: int
    indicators: tuple[Indicator, ...]

    def __bool__(self) -> bool:
        return bool(self.changed or self.new or self.gone)

    def sentence(self, say: Wording) -> str:
        """The difference in one sentence."""
        if not self:
            return say("The file changed, and its figures are the same.")
        return say(
            "Read again: {changed} figures changed, {new} are new and {gone} are gone ({indicators}).",
            changed=say.number(self.changed),
            new=say.number(self.new),
            gone=say.number(self.gone),
            indicators=", ".join(item.short(say.language) for item in self.indicators),
        )


def compared(before: Table, after: Table) -> Revision:
    """The difference between two readings: of the numbers in the file, not of the rates that follow from them."""
    old, new = _figures(before), _figures(after)
    both = old.to_frame("old").join(new.to_frame("new"), how="outer")
    came = both["old"].isna() & both["new"].notna()
    went = both["old"].notna() & both["new"].isna()
    # tables print the same figure with more or fewer decimals
    moved = both["old"].notna() & both["new"].notna() & both["old"].sub(both["new"]).abs().gt(1e-9)
    touched = both.index[came | went | moved].get_level_values("indicator")
    found = set(touched)
    order = tuple(item for name, item in catalogue().items() if name in found)
    return Revision(int(moved.sum()), int(came.sum()), int(went.sum()), order)


def _figures(table: Table) -> pd.Series:
    rows = table.observations
    figures = rows["numerator"].fillna(rows["value"])
    return pd.Series(figures.to_numpy(), index=pd.MultiIndex.from_frame(rows[_KEY]))
