"""What is not shown: water, and areas too small to be judged (DOMAIN §4). Before anything is computed from the values.

A value that is hidden here is gone in every map, table, chart and export, because everything behind this reads the
frame that leaves it. Only a municipality value that has to be weighted from the areas still counts all of them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..study import Thresholds
from ..wording import Wording
from .panel import DWELLINGS, NUMBERS, Panel, nearest

HOUSING_SHARE = "w_corp"


@dataclass(frozen=True)
class Suppression:
    """What may be shown.

    observations : hidden values emptied; a column ``why`` says for each of those why.
    hidden : area_code, indicator, year, reason.
    """

    observations: pd.DataFrame
    hidden: pd.DataFrame


def suppress(
    observations: pd.DataFrame, panel: Panel, water: pd.Series, thresholds: Thresholds, say: Wording
) -> Suppression:
    """Empty what must not be shown.

    Parameters
    ----------
    observations : contract frame.
    panel : the same observations, per area.
    water : per area code, whether it is water.
    """
    rows = observations.reset_index(drop=True)
    own = rows["area_code"].isin(panel.codes)
    years = sorted(rows.loc[own, "year"].unique())
    inhabitants = _per_row(rows, pd.DataFrame({year: panel.inhabitants(year) for year in years}, index=panel.codes))
    dwellings_by_year = panel.wide(DWELLINGS)
    dwellings = _per_row(
        rows, pd.DataFrame({year: nearest(dwellings_by_year, year) for year in years}, index=panel.codes)
    )
    is_share = rows["indicator"].eq(HOUSING_SHARE)
    dwellings = rows["denominator"].where(is_share).fillna(dwellings)

    is_water = own & rows["area_code"].map(water).eq(True)
    few_people = own & inhabitants.lt(thresholds.hide_inhabitants)
    few_homes = own & is_share & dwellings.lt(thresholds.hide_dwellings)
    known = rows[NUMBERS].notna().any(axis=1)
    hide = (few_people | few_homes) & ~is_water & rows["value"].notna()

    people = say("Fewer than {number} inhabitants: not shown.", number=thresholds.hide_inhabitants)
    homes = say("Fewer than {number} dwellings: not shown.", number=thresholds.hide_dwellings)
    why = pd.Series(
        np.select([is_water, few_people, few_homes], [say("Water: not judged."), people, homes], default=""),
        index=rows.index,
    )
    emptied = is_water | ((few_people | few_homes) & known)
    shown = rows.assign(why=why.where(emptied, ""), status=rows["status"].astype(object))
    shown.loc[emptied, NUMBERS] = np.nan
    shown.loc[hide, "status"] = "suppressed"
    shown.loc[is_water, "status"] = "missing"
    hidden = rows.loc[hide, ["area_code", "indicator", "year"]].assign(reason=why[hide]).reset_index(drop=True)
    return Suppression(shown, hidden)


def _per_row(rows: pd.DataFrame, by_year: pd.DataFrame) -> pd.Series:
    """The value of a frame of areas × years that belongs to each row's area and year."""
    area = by_year.index.get_indexer(rows["area_code"])
    year = by_year.columns.get_indexer(rows["year"])
    found = (area >= 0) & (year >= 0)
    values = np.full(len(rows), np.nan)
    values[found] = by_year.to_numpy(dtype=float)[area[found], year[found]]
    return pd.Series(values, index=rows.index)
