"""What is not shown: water, areas too small to be judged, and small counts of people (DOMAIN §4).

It comes before anything is computed from the values.

A value that is hidden here is gone in every map, table, chart and export, because everything behind this reads the
frame that leaves it. Only a municipality value that has to be weighted from the areas still counts all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..intake.catalogue import Indicator
from ..study import Thresholds
from ..wording import Wording
from .panel import DWELLINGS, NUMBERS, Panel, nearest

HOUSING_SHARE = "w_corp"
# Counts of people that an organisation made itself: 1 up to here hidden, others rounded.
FEW_CASES, ROUNDED_TO = 4, 5


@dataclass(frozen=True)
class Suppression:
    """What may be shown.

    observations : hidden values emptied; a column ``why`` says for each of those why.
    hidden : area_code, indicator, year, reason.
    """

    observations: pd.DataFrame
    hidden: pd.DataFrame


def suppress(
    observations: pd.DataFrame,
    panel: Panel,
    water: pd.Series,
    thresholds: Thresholds,
    catalogue: Mapping[str, Indicator],
    say: Wording,
) -> Suppression:
    """Empty what must not be shown.

    Parameters
    ----------
    observations : contract frame.
    panel : the same observations, per area.
    water : per area code, whether it is water.
    catalogue : of each indicator, whether its counts are sensitive.
    """
    rows = observations.reset_index(drop=True)
    cases = _sensitive_cases(rows, catalogue)
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
    few_cases = own & ~is_water & cases.round().between(1, FEW_CASES)
    second = _second(rows, cases.where(own & ~is_water), few_people | few_cases)
    few_cases |= second
    hide = ((few_people | few_homes) & ~is_water & rows["value"].notna()) | few_cases

    people = say("Fewer than {number} inhabitants: not shown.", number=thresholds.hide_inhabitants)
    homes = say("Fewer than {number} dwellings: not shown.", number=thresholds.hide_dwellings)
    case = say("A number of 1 to {number} people: not shown.", number=FEW_CASES)
    other = say("Not shown, so that the number of another area cannot be worked out from the total.")
    why = pd.Series(
        np.select(
            [is_water, few_people, few_homes, second, few_cases],
            [say("Water: not judged."), people, homes, other, case],
            default="",
        ),
        index=rows.index,
    )
    emptied = is_water | ((few_people | few_homes | few_cases) & known)
    shown = _rounded(rows, cases, catalogue).assign(why=why.where(emptied, ""), status=rows["status"].astype(object))
    shown.loc[emptied, NUMBERS] = np.nan
    shown.loc[hide, "status"] = "suppressed"
    shown.loc[is_water, "status"] = "missing"
    hidden = rows.loc[hide, ["area_code", "indicator", "year"]].assign(reason=why[hide]).reset_index(drop=True)
    return Suppression(shown, hidden)


def _sensitive_cases(rows: pd.DataFrame, catalogue: Mapping[str, Indicator]) -> pd.Series:
    """The number of people behind each sensitive figure; NaN for other indicators, and where it cannot be told."""
    per = rows["indicator"].map({name: item.per for name, item in catalogue.items() if item.sensitive}).astype(float)
    return rows["numerator"].fillna(rows["value"] * rows["denominator"] / per).where(per.notna())


def _second(rows: pd.DataFrame, cases: pd.Series, hidden: pd.Series) -> pd.Series:
    """The smallest shown number of each indicator and year in which one area alone is hidden.

    A total is nearly always known (the municipality's row, or the reference): less the others it would give the one.
    """
    key = [rows["indicator"], rows["year"]]
    alone = (hidden & cases.notna()).groupby(key).transform("sum").eq(1)
    candidates = cases[alone & ~hidden].dropna()
    smallest = candidates.groupby([column[candidates.index] for column in key]).idxmin()
    return pd.Series(rows.index.isin(smallest), index=rows.index)


def _rounded(rows: pd.DataFrame, cases: pd.Series, catalogue: Mapping[str, Indicator]) -> pd.DataFrame:
    """Sensitive counts as the nearest multiple of five, and the shares that follow from these."""
    per = rows["indicator"].map({name: item.per for name, item in catalogue.items()}).astype(float)
    number = np.floor(cases / ROUNDED_TO + 0.5) * ROUNDED_TO
    share = per * number / rows["denominator"].where(rows["denominator"].gt(0))
    return rows.assign(
        numerator=rows["numerator"].where(number.isna(), number),
        value=rows["value"].where(share.isna(), share),
    )


def _per_row(rows: pd.DataFrame, by_year: pd.DataFrame) -> pd.Series:
    """The value of a frame of areas × years that belongs to each row's area and year."""
    area = by_year.index.get_indexer(rows["area_code"])
    year = by_year.columns.get_indexer(rows["year"])
    found = (area >= 0) & (year >= 0)
    values = np.full(len(rows), np.nan)
    values[found] = by_year.to_numpy(dtype=float)[area[found], year[found]]
    return pd.Series(values, index=rows.index)
