"""The results as one row an area: the table behind every map (ARCHITECTURE, "Data shapes").

What was hidden is left out here once more, whatever the frames say: this table is given away with the maps.
"""

from __future__ import annotations

import math
import weakref
from typing import Optional

import numpy as np
import pandas as pd
from qgis.core import QgsGeometry

from ..analysis.by_year import classes_by_year
from ..analysis.reasons import ROWS, SENTENCES
from ..analysis.remembered import kept_with_first, remembered
from ..analysis.results import K_INDEX, QuickScan, Results
from .expected import residual_classes
from .well import well_classes
from .year_lines import series_columns

SUPPRESSED, MISSING = "suppressed", "missing"
YEAR_END, UNCERTAIN_MARK, HIDDEN_MARK = ":", "~", "x"
SECRET_COLUMNS = (
    "value",
    "denominator",
    "numerator",
    "low",
    "high",
    "z",
    "value_from",
    "value_to",
    "change",
    "change_relative",
    "band",
    "share",
)
SIGNAL_PARTS = {
    "value": "value",
    "signal": "signal",
    "certainty": "certainty",
    "uncertain": "uncertain",
    "fragile": "fragile",
    "year": "year",
    "status": "status",
    "reason": "reason",
}
TREND_PARTS = {
    "trend": "trend",
    "trend_relative": "trend_relative",
    "published": "trend_published",
    "change": "change",
    "change_relative": "change_relative",
    "uncertain": "trend_uncertain",
    "fragile": "trend_fragile",
    "fragile_relative": "trend_relative_fragile",
    "status": "trend_status",
    "reason": "trend_reason",
}
# red signals are drawn in classes of about equal width: 0, and at most four above it
STACK_CLASSES = 4

# the table of the latest results, for as long as these live: each legend, file and style reads it, in any palette
_latest: Optional[tuple[weakref.ref[Results], pd.DataFrame]] = None


def wide_areas(quickscan: QuickScan) -> pd.DataFrame:
    """One row an area, in the order of the study's areas; ``geometry`` (WKB) is the last column.

    ``label_x``, ``label_y`` are the point of the area that lies farthest from its border, where marks are put.
    ``<indicator>_by_year`` is the class of every year, as ``2014:3 2015:2~ 2016:x``: ~ uncertain, x hidden; one text,
    as a column for each year of each indicator is more than a database takes. Text columns are empty strings where
    there is nothing to say, classes and numbers NA. Made once for the results: columns may be added to what is
    returned, its cells may not be changed.
    """
    global _latest
    kept = _latest
    if kept is not None and kept[0]() is quickscan.results:
        return kept[1].copy(deep=False)
    made = _wide_areas(quickscan)
    _latest = (weakref.ref(quickscan.results, _forget), made)
    return made.copy(deep=False)


def _forget(gone: weakref.ref[Results]) -> None:
    global _latest
    if _latest is not None and _latest[0] is gone:
        _latest = None


def _wide_areas(quickscan: QuickScan) -> pd.DataFrame:
    results = quickscan.results
    frame = quickscan.areas.frame
    codes = pd.Index(frame["area_code"], name="area_code")
    columns: dict[str, object] = {
        "area_code": codes.to_numpy(),
        "name": _names(frame),
        "district_code": _text(frame["district_code"]),
        "district_name": _text(frame["district_name"]),
        "water": frame["water"].to_numpy(dtype=bool),
        "inhabitants": _inhabitants(results, codes),
    }
    for indicator, rows in results.signals.groupby("indicator", sort=False):
        columns.update(_parts(str(indicator), rows, SIGNAL_PARTS, codes))
    for indicator, rows in results.trends.groupby("indicator", sort=False):
        columns.update(_parts(str(indicator), rows, TREND_PARTS, codes))
    columns.update(_by_year(quickscan, codes))
    signalled = results.signals["indicator"].unique()
    columns.update(_lines_through_years(results.observations, (*map(str, signalled), "w_corp"), codes))
    columns.update(_coincidence(quickscan, codes))
    columns.update(_housing(quickscan, codes))
    columns.update(label_points(frame["geometry"]))
    columns["geometry"] = frame["geometry"].to_numpy()
    return pd.DataFrame(columns, index=range(len(codes)))


@kept_with_first
def _lines_through_years(observations: pd.DataFrame, indicators: tuple[str, ...], codes: pd.Index) -> dict[str, object]:
    return dict(series_columns(without_hidden(observations), indicators, codes))


def without_hidden(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows, without the numbers of those whose status is ``suppressed``."""
    hidden = rows["status"].astype(str) == SUPPRESSED
    secret = [column for column in SECRET_COLUMNS if column in rows]
    if not hidden.any():
        return rows
    shown = rows.copy()
    shown[secret] = shown[secret].mask(hidden)
    return shown


def red_classes(highest: int) -> list[tuple[int, int]]:
    """The classes (from, to) of the number of red signals, when at most ``highest`` are available: 0 and up to four."""
    if highest <= 0:
        return [(0, 0)]
    step = math.ceil(highest / STACK_CLASSES)
    return [(0, 0)] + [(low, min(low + step - 1, highest)) for low in range(1, highest + 1, step)]


def highest_available(results: Results) -> int:
    """The largest number of signals that any area has."""
    available = results.coincidence["available_count"].dropna()
    return int(available.max()) if len(available) else 0


def _names(frame: pd.DataFrame) -> np.ndarray:
    names = pd.Series(_text(frame["name"])).str.strip()
    return names.where(names != "", frame["area_code"].to_numpy()).to_numpy()


def _text(column: pd.Series) -> np.ndarray:
    return column.astype(object).where(column.notna(), "").astype(str).to_numpy()


def _integers(column: pd.Series) -> object:
    """Whole numbers, NA where there is none."""
    return column.astype("Int64").array


def _inhabitants(results: Results, codes: pd.Index) -> np.ndarray:
    rows = results.observations
    rows = rows[(rows["indicator"] == "c_inw") & rows["value"].notna() & rows["area_code"].isin(codes)]
    rows = without_hidden(rows).sort_values("year").drop_duplicates("area_code", keep="last")
    return rows.set_index("area_code")["value"].reindex(codes).to_numpy(dtype=float)


@remembered(SENTENCES, ROWS)
def _parts(indicator: str, rows: pd.DataFrame, parts: dict[str, str], codes: pd.Index) -> pd.DataFrame:
    """One indicator's columns, named ``<indicator>_<part>``."""
    table = without_hidden(rows).drop_duplicates("area_code").set_index("area_code").reindex(codes)
    columns: dict[str, object] = {}
    for source, part in parts.items():
        column = table[source]
        if source in ("uncertain", "fragile", "fragile_relative"):
            columns[f"{indicator}_{part}"] = column.fillna(False).to_numpy(dtype=bool)
        elif source in ("status", "reason", "certainty"):
            columns[f"{indicator}_{part}"] = _text(column)
        elif source in ("signal", "trend", "trend_relative", "published", "year"):
            columns[f"{indicator}_{part}"] = _integers(column)
        else:
            columns[f"{indicator}_{part}"] = column.to_numpy(dtype=float)
    return pd.DataFrame(columns, index=range(len(codes)))


def _by_year(quickscan: QuickScan, codes: pd.Index) -> dict[str, object]:
    """Per indicator of which years can be compared, the classes of all years as one text an area."""
    rows = classes_by_year(quickscan)
    hidden = rows["status"].astype(str).eq(SUPPRESSED) & rows["signal"].isna()
    mark = rows["signal"].astype("string").fillna("").mask(hidden, HIDDEN_MARK).astype(object)
    doubt = pd.Series(np.where(rows["uncertain"], UNCERTAIN_MARK, ""), index=rows.index, dtype=object)
    rows = rows.assign(piece=(" " + rows["year"].astype(str) + YEAR_END + mark + doubt).where(mark != "", ""))
    columns: dict[str, object] = {}
    for indicator, of_one in rows[["area_code", "indicator", "year", "piece"]].groupby("indicator", sort=False):
        columns[f"{indicator}_by_year"] = _years_in_one(of_one, codes)
    return columns


@remembered(SENTENCES, ROWS)
def _years_in_one(of_one: pd.DataFrame, codes: pd.Index) -> np.ndarray:
    """The pieces of all years behind each other."""
    pieces = of_one.pivot(index="area_code", columns="year", values="piece").reindex(codes).fillna("")
    text = pieces.iloc[:, 0]
    for year in pieces.columns[1:]:
        text = text + pieces[year]
    made: np.ndarray = text.str.strip().to_numpy(dtype=object)
    return made


def _coincidence(quickscan: QuickScan, codes: pd.Index) -> dict[str, object]:
    results = quickscan.results
    versions = {
        str(version): rows.drop_duplicates("area_code").set_index("area_code").reindex(codes)
        for version, rows in results.coincidence.groupby("version", sort=False)
    }
    columns: dict[str, object] = {}
    if not versions:
        return columns
    legs = [K_INDEX, results.nuisance]
    trend_hidden, trend_uncertain = _any_leg(results.trends, legs, codes)
    level_hidden, level_uncertain = _any_leg(results.signals, legs, codes)
    for version, table in versions.items():
        columns[f"coincidence_{version}"] = _text(table["coincidence"])
        columns[f"coincidence_{version}_fragile"] = table["fragile"].fillna(False).to_numpy(dtype=bool)
        columns[f"coincidence_{version}_reason"] = _text(table["reason"])
    columns["coincidence_status"] = np.where(trend_hidden, SUPPRESSED, MISSING)
    columns["coincidence_uncertain"] = trend_uncertain
    either = next(iter(versions.values()))
    columns["focus"] = _integers(either["focus"].astype("boolean"))
    columns["bivariate"] = _integers(either["bivariate"])
    columns["bivariate_fragile"] = _either_fragile(results.signals, legs, codes)
    columns["focus_status"] = np.where(level_hidden, SUPPRESSED, MISSING)
    columns["focus_uncertain"] = level_uncertain
    red, available = _integers(either["red_count"]), _integers(either["available_count"])
    columns["red_count"], columns["available_count"] = red, available
    columns["red_class"] = _red_class(either, highest_available(results))
    any_hidden, _ = _any_leg(results.signals, None, codes)
    columns["red_status"] = np.where(any_hidden, SUPPRESSED, MISSING)
    # one doubtful signal among many does not make their number doubtful; an area of few inhabitants does
    columns["red_uncertain"] = _few_inhabitants(quickscan, codes)
    columns["all_red"] = either["all_red"].fillna(False).to_numpy(dtype=bool)
    columns["residual"] = pd.to_numeric(either["residual"]).to_numpy(dtype=float)
    columns["residual_class"] = residual_classes(results, codes).array
    columns["well_class"] = well_classes(quickscan, codes).array
    # an area with signals has no class where a trend is not known
    judged = pd.to_numeric(either["available_count"]).fillna(0).to_numpy(dtype=float) > 0
    columns["well_status"] = np.where(np.where(judged, trend_hidden, any_hidden), SUPPRESSED, MISSING)
    return columns


def _any_leg(frame: pd.DataFrame, legs: Optional[list[str]], codes: pd.Index) -> tuple[np.ndarray, np.ndarray]:
    """Per area: is any of these indicators (None: of all) hidden; is any of them uncertain."""
    rows = frame if legs is None else frame[frame["indicator"].isin(legs)]
    hidden = rows.loc[rows["status"].astype(str) == SUPPRESSED, "area_code"].unique()
    uncertain = rows.loc[rows["uncertain"].fillna(False).astype(bool), "area_code"].unique()
    return codes.isin(hidden), codes.isin(uncertain)


def _either_fragile(signals: pd.DataFrame, legs: list[str], codes: pd.Index) -> np.ndarray:
    """Per area: does the signal of one of these indicators hang on a choice."""
    rows = signals[signals["indicator"].isin(legs) & signals["fragile"].astype(bool)]
    return codes.isin(rows["area_code"].unique())


def _red_class(table: pd.DataFrame, highest: int) -> object:
    """The index in :func:`red_classes` of each area's number of red signals; NA where it has no signals at all."""
    tops = [top for _, top in red_classes(highest)]
    red = pd.to_numeric(table["red_count"]).astype("float64")
    known = red.notna() & pd.to_numeric(table["available_count"]).fillna(0).gt(0)
    found = np.searchsorted(tops, red.fillna(0).to_numpy(dtype=float))
    return _integers(pd.Series(found, dtype="Int64").mask(~known.to_numpy(dtype=bool)))


def _housing(quickscan: QuickScan, codes: pd.Index) -> dict[str, object]:
    rows = quickscan.results.housing
    if rows.empty:
        return {}
    table = without_hidden(rows).drop_duplicates("area_code").set_index("area_code").reindex(codes)
    return {
        "housing_share": table["share"].to_numpy(dtype=float),
        "housing_class": _integers(table["housing_class"]),
        "housing_tercile": _integers(table["tercile"]),
        "housing_status": _text(table["status"]),
        "housing_uncertain": _few_inhabitants(quickscan, codes),
    }


def _few_inhabitants(quickscan: QuickScan, codes: pd.Index) -> np.ndarray:
    return _inhabitants(quickscan.results, codes) < quickscan.study.thresholds.uncertain_inhabitants


def label_points(geometries: pd.Series) -> dict[str, object]:
    """Of each WKB geometry where a mark or a name is put (``label_x``, ``label_y``), and how far the border is from
    there (``label_r``)."""
    points = [_label_point(geometry) for geometry in geometries]
    return {name: [point[place] for point in points] for place, name in enumerate(("label_x", "label_y", "label_r"))}


def _label_point(wkb: bytes) -> tuple[float, float, float]:
    """The middle and the radius of the largest circle that fits in the largest part of an area."""
    geometry = QgsGeometry()
    geometry.fromWkb(bytes(wkb))
    if geometry.isEmpty():
        return math.nan, math.nan, math.nan
    precision = max(math.sqrt(geometry.area()) / 60, 1e-9)
    found, radius = geometry.poleOfInaccessibility(precision)
    if found.isEmpty():
        found, radius = geometry.pointOnSurface(), 0.0
    point = found.asPoint()
    return point.x(), point.y(), radius
