"""The signal of every year that has figures, all measured against one reference, so that years can be compared.

Every year against its own municipality would hide what happens to all areas together; the reference and the spread are
therefore those of the year of the signals (DOMAIN §3, as for change).
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..intake.catalogue import Indicator, catalogue
from ..study import Study
from .classing import method_of, signal_classes
from .cube import Slice
from .intervals import COUNTED_KINDS, interval
from .measure import as_chosen
from .methods import fixed_breaks, leefbaarometer_classes
from .remembered import kept_with_first
from .results import K_INDEX, QuickScan
from .signals import CERTAIN, INDICATIVE, hatched

COLUMNS = ("area_code", "indicator", "year", "signal", "status", "uncertain")
# by their place in the municipality or by an interval: such classes say nothing about a year beside another
OF_ONE_YEAR = ("quintiles", "benchmark")
LEAST_YEARS = 2
NO_STATUS = np.zeros((1, 0), dtype=np.int8)  # intervals do not ask for it


def classes_by_year(quickscan: QuickScan) -> pd.DataFrame:
    """One row per area, indicator and year: signal (Int8, NA where there is none), status, uncertain.

    Of indicators with a signal, with figures of two years or more, that are no model (level only, DOMAIN §3). Nothing
    for a study of several municipalities, whose references are not one.
    """
    results, study = quickscan.results, quickscan.study
    rows = _rows(quickscan)
    against = results.references.set_index("indicator")
    if rows.empty or not against.index.is_unique:
        return pd.DataFrame(columns=list(COLUMNS)).astype({"year": "int64", "signal": "Int8", "uncertain": "bool"})
    rows = rows.merge(_references(results.signals), how="left", on=["area_code", "indicator"])
    sigma: dict[str, float] = against["sigma"].to_dict()
    small = _few_inhabitants(quickscan, rows)
    signal, uncertain = np.zeros(len(rows), dtype=np.int8), np.zeros(len(rows), dtype=bool)
    for name, places in rows.groupby("indicator", sort=False).indices.items():
        item, of_one = as_chosen(catalogue()[str(name)], study), rows.iloc[places]
        signal[places], uncertain[places] = _judged(item, of_one, float(sigma[str(name)]), small[places], study)
    rows["signal"] = pd.Series(signal, index=rows.index).astype("Int8").mask(signal == 0)
    rows["uncertain"] = uncertain
    return rows[list(COLUMNS)]


def has_by_year(study: Study, indicator: str) -> bool:
    """Whether an indicator's classes of different years can stand beside each other."""
    if indicator == K_INDEX or indicator not in catalogue():
        return False
    item = as_chosen(catalogue()[indicator], study)
    return bool(item.direction) and item.kind != "model" and method_of(study.choice(indicator)) not in OF_ONE_YEAR


def years_of(quickscan: QuickScan, indicator: str) -> tuple[int, ...]:
    """The years in which enough areas have a figure to draw a map of; empty for fewer than two."""
    if not has_by_year(quickscan.study, indicator):
        return ()
    judged = quickscan.results.signals["indicator"].eq(indicator) & quickscan.results.signals["signal"].notna()
    if not judged.any():
        return ()
    areas = pd.Index(quickscan.areas.frame["area_code"])
    counts = _areas_by_year(quickscan.results.observations, areas).get(indicator, {})
    years = tuple(year for year, count in counts.items() if count >= quickscan.study.thresholds.minimum_areas)
    return years if len(years) >= LEAST_YEARS else ()


@kept_with_first
def _areas_by_year(observations: pd.DataFrame, areas: pd.Index) -> dict[str, dict[int, int]]:
    """Of each indicator with figures that are no model's, in how many areas there is one, by year."""
    rows = observations[observations["area_code"].isin(areas) & (observations["status"].astype(str) != "modelled")]
    rows = rows.drop_duplicates(["area_code", "indicator", "year"], keep="last")
    counts = rows[rows["value"].notna()].groupby(["indicator", "year"], observed=True)["area_code"].nunique()
    found: dict[str, dict[int, int]] = {}
    for indicator, year, count in counts.reset_index().itertuples(index=False):
        found.setdefault(str(indicator), {})[int(year)] = int(count)
    return found


def _judged(
    item: Indicator, rows: pd.DataFrame, sigma: float, small: np.ndarray, study: Study
) -> tuple[np.ndarray, np.ndarray]:
    """The classes of one indicator's rows, and which are drawn with a hatch, by the rules of the signals."""
    value, reference = rows["value"].to_numpy(dtype=float), rows["reference"].to_numpy(dtype=float)
    choice, direction = study.choice(item.id), np.array(item.direction)
    if method_of(choice) == "breaks":
        signal = fixed_breaks(value, np.array(choice.breaks), direction)
    elif method_of(choice) == "classes":
        signal = leefbaarometer_classes(value)
    else:
        signal = signal_classes(
            item.direction * (value - reference) / (sigma if sigma > 0 else np.nan), study.thresholds
        )
    denominator, numerator = (rows[column].to_numpy(dtype=float)[None] for column in ("denominator", "numerator"))
    cells = Slice(rows["year"].to_numpy()[None], value[None], denominator, numerator, NO_STATUS)
    low, high = (limit[0] for limit in interval([item], cells))
    outside = (low > reference) | (high < reference)
    doubtful = ~outside & (np.isfinite(low) | (item.kind in COUNTED_KINDS))
    certainty = np.where(doubtful | small, INDICATIVE, CERTAIN)
    return signal, hatched(value, signal, certainty, small)


def _rows(quickscan: QuickScan) -> pd.DataFrame:
    """The observations of the areas that can have a class in each year."""
    found = quickscan.results.observations
    signals = quickscan.results.signals
    judged = signals.loc[signals["signal"].notna(), "indicator"].unique()
    wanted = [name for name in judged if has_by_year(quickscan.study, name)]
    rows = found[found["indicator"].isin(wanted) & found["area_code"].isin(quickscan.areas.frame["area_code"])]
    rows = rows[rows["status"].astype(str) != "modelled"]
    years = rows[rows["value"].notna()].groupby("indicator")["year"].nunique()
    rows = rows[rows["indicator"].isin(years.index[years >= LEAST_YEARS])]
    rows = rows.drop_duplicates(["area_code", "indicator", "year"], keep="last")
    return rows[["area_code", "indicator", "year", "value", "denominator", "numerator", "status"]].reset_index(
        drop=True
    )


def _references(signals: pd.DataFrame) -> pd.DataFrame:
    """What each area is compared with; one that is hidden now has that of the others, if all have the same."""
    known = signals.drop_duplicates(["area_code", "indicator"])[["area_code", "indicator", "reference"]].copy()
    groups = known.groupby("indicator")["reference"]
    same = groups.transform("nunique").eq(1)
    known["reference"] = known["reference"].where(~(same & known["reference"].isna()), groups.transform("first"))
    return known


def _few_inhabitants(quickscan: QuickScan, rows: pd.DataFrame) -> np.ndarray:
    """Whether the area had few inhabitants in that year, or in the nearest before or else after it that is known."""
    found = quickscan.results.observations
    people = found[(found["indicator"] == "c_inw") & found["value"].notna()]
    table = people.pivot_table(index="area_code", columns="year", values="value", aggfunc="last")
    years = sorted({*table.columns, *rows["year"]})
    known = table.reindex(columns=years).ffill(axis=1).bfill(axis=1)
    row, column = known.index.get_indexer(rows["area_code"]), known.columns.get_indexer(rows["year"])
    of_rows = np.where(row < 0, np.nan, known.to_numpy(dtype=float)[row, column]) if len(known) else np.nan
    return np.broadcast_to(~(of_rows >= quickscan.study.thresholds.uncertain_inhabitants), len(rows))
