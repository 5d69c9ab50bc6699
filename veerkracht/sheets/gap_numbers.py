"""With how many decimals the differences by social housing are written, on the page, in its chart and in its table."""

from __future__ import annotations

import pandas as pd

from ..intake.catalogue import Indicator

SMALL = 2.0


def gap_decimals(rows: pd.DataFrame, indicator: Indicator) -> int:
    """The indicator's own, and one more where small numbers or a move would round away.

    Parameters
    ----------
    rows : of Results.gap, those of one indicator that have ``much`` and ``little``, by year.
    """
    own = indicator.decimals
    more = own + (own < 2 and rows[["much", "little"]].abs().to_numpy().max(initial=0.0) < SMALL)
    first, last = rows["gap"].iloc[0], rows["gap"].iloc[-1]
    moved = len(rows) > 1 and round(first, more) == round(last, more)
    return more + int(moved and more == own)
