"""Two worlds that differ in hidden numbers only: whatever a QuickScan gives away must be the same in both.

Then no table, column, sheet or sentence can tell them apart, and no outsider either: each number that was moved could
as well have been the other. Unlike equations this needs no knowledge of how a table is made, so a new one is covered
from its first day.
"""

from __future__ import annotations

from functools import cache
from itertools import permutations
from typing import Optional

import numpy as np
import pandas as pd
from quickscan_veerkracht.veerkracht.analysis.cube import make_cube
from quickscan_veerkracht.veerkracht.analysis.places import one_place
from quickscan_veerkracht.veerkracht.analysis.results import QuickScan
from quickscan_veerkracht.veerkracht.analysis.suppression import suppress
from quickscan_veerkracht.veerkracht.intake.catalogue import catalogue
from quickscan_veerkracht.veerkracht.mapping import geopackage
from quickscan_veerkracht.veerkracht.mapping.wide import wide_areas
from quickscan_veerkracht.veerkracht.sheets.workbook_sheets import sheets
from quickscan_veerkracht.veerkracht.study import Thresholds
from quickscan_veerkracht.veerkracht.wording import Wording

from .equations import Key
from .hard_towns import SIZES
from .invented import MUNICIPALITY, invented_quickscan

# as many cases as are moved from one hidden area to another
STEPS = (3.0, 1.0)
MOST_TRIED = 3
# sums of the same numbers in another order differ in their last digits
SAME = 1e-9


def given_away(quickscan: QuickScan) -> dict[str, pd.DataFrame]:
    """All numbers and text that are written: the areas and tables of the GeoPackage, the sheets of the workbook."""
    frames = {"areas": wide_areas(quickscan).drop(columns="geometry"), **geopackage.contract_tables(quickscan)}
    printed = {f"workbook: {sheet.name}": sheet.frame for sheet in sheets(quickscan, Wording("en"))}
    return {**frames, **printed}


def twin_of(figures: pd.DataFrame, hidden: pd.DataFrame) -> tuple[pd.DataFrame, set[Key]]:
    """Other figures with the same sums: of each indicator and year cases of one hidden area are another's.

    Only moves after which the same must be hidden: who knows the rule may guess a little from what is hidden beside.

    Parameters
    ----------
    hidden : Results.hidden.

    Returns
    -------
    the figures, and which numbers are not the same.
    """
    made, moved = figures.copy(), set()
    wanted = set(zip(hidden["indicator"], hidden["year"], hidden["area_code"]))
    at = {key: row for row, key in enumerate(zip(made["indicator"], made["year"], made["area_code"]))}
    for (indicator, year), rows in hidden.groupby(["indicator", "year"]):
        if indicator in SIZES:
            continue
        # those that are hidden for their own sake come first
        total = rows["reason"].str.contains("total")
        places = [at[indicator, year, area] for area in rows.assign(_total=total).sort_values("_total")["area_code"]]
        tries = ((*pair, step) for step in STEPS for pair in permutations(places[:MOST_TRIED], 2))
        for giving, taking, step in tries:
            other = _moved(made, giving, taking, step)
            if other is not None and _hidden_in(other) == wanted:
                made = other
                moved |= {(indicator, int(year), str(made["area_code"].iloc[place])) for place in (giving, taking)}
                break
    return made, moved


def _moved(figures: pd.DataFrame, giving: int, taking: int, step: float) -> Optional[pd.DataFrame]:
    """The figures with cases moved from one row to another; None where that cannot be."""
    made = figures.copy()
    for place, change in ((giving, -step), (taking, step)):
        row = made.iloc[place]
        cases, per = row["numerator"] + change, catalogue()[row["indicator"]].per
        if not 0 <= cases <= row["denominator"]:
            return None
        made.iloc[place, made.columns.get_loc("numerator")] = cases
        made.iloc[place, made.columns.get_loc("value")] = per * cases / row["denominator"]
    return made


@cache
def _areas() -> pd.DataFrame:
    return invented_quickscan().areas.frame


def _hidden_in(figures: pd.DataFrame) -> set[Key]:
    areas = _areas()
    codes = pd.Index(areas["area_code"])
    cube = make_cube(figures, codes, one_place(MUNICIPALITY, len(codes)), catalogue())
    found = suppress(cube, areas["water"].to_numpy(dtype=bool), Thresholds(), catalogue())
    what, when, where = np.nonzero(found.hidden)
    return {(cube.indicators[i], int(cube.years[y]), str(codes[a])) for i, y, a in zip(what, when, where)}


def differences(one: dict[str, pd.DataFrame], other: dict[str, pd.DataFrame]) -> list[str]:
    """The tables and columns in which two worlds differ."""
    found = [f"{name}: only in one" for name in set(one) ^ set(other)]
    for name in set(one) & set(other):
        left, right = one[name], other[name]
        if list(left.columns) != list(right.columns) or len(left) != len(right):
            found.append(f"{name}: other columns or rows")
            continue
        found += [f"{name}: {column}" for column in left.columns if not _alike(left[column], right[column])]
    return sorted(found)


def _alike(left: pd.Series, right: pd.Series) -> bool:
    numbers = [pd.to_numeric(part, errors="coerce").to_numpy(dtype=float, na_value=np.nan) for part in (left, right)]
    texts = [
        part.astype(object).where(~np.isfinite(number), "").astype(str) for part, number in zip((left, right), numbers)
    ]
    close = np.isclose(*numbers, rtol=SAME, atol=SAME, equal_nan=True)
    return bool(close.all() and (texts[0].to_numpy() == texts[1].to_numpy()).all())
