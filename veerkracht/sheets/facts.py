"""Numbers behind the sentences, tables and charts: what a view shows, counted from the results and nowhere else."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Optional, Union

import numpy as np
import pandas as pd
from osgeo import ogr

from ..analysis.results import K_INDEX, Coincidence, QuickScan, Signal, Trend
from ..intake.catalogue import Indicator, catalogue
from ..mapping.expected import residual_classes
from ..mapping.views import View
from ..mapping.well import well_classes
from .once import once

# A cluster is named after a compass direction only when it is no accident: at least this many areas, at least half of
# the class in that direction, clearly more than of all areas, and a one-sided hypergeometric chance below 1 in 100.
SECTOR_MINIMUM = 4
SECTOR_SHARE = 0.5
SECTOR_LIFT = 1.5
SECTOR_CHANCE = 0.01
# the quarter of the areas that lies nearest to the middle is "the middle", not a direction
MIDDLE_SHARE = 0.25
DIRECTIONS = ("east", "northeast", "north", "northwest", "west", "southwest", "south", "southeast")

RED = (int(Signal.STRONGLY_UNFAVOURABLE), int(Signal.UNFAVOURABLE))
GREEN = (int(Signal.FAVOURABLE), int(Signal.STRONGLY_FAVOURABLE))
WORSE = (int(Trend.STRONGLY_WORSE), int(Trend.WORSE))
BETTER = (int(Trend.BETTER), int(Trend.STRONGLY_BETTER))


@dataclass(frozen=True)
class Coverage:
    """How far a view reaches: areas with a class, hidden ones and ones without data; water is not counted."""

    total: int
    classed: int
    hidden: int
    missing: int


def view_id(view: Union[View, str]) -> str:
    """The id of a view that is given as a View or as its id."""
    return view.id if isinstance(view, View) else view


def view_indicators(view: Union[View, str], quickscan: QuickScan) -> tuple[str, ...]:
    """The indicators that a view is made of, vulnerability first."""
    name = view_id(view)
    nuisance = (quickscan.results.nuisance,) if quickscan.results.nuisance else ()
    if name.startswith("indicator:"):
        return (name.split(":", 1)[1],)
    if name.startswith("k_"):
        return (K_INDEX,)
    if name.startswith("o_"):
        return nuisance
    if name == "social_housing":
        return ("w_corp",)
    if name in ("focus", "bivariate", "residual") or name.startswith("coincidence_"):
        return (K_INDEX, *nuisance)
    return ()


# of the nine classes of vulnerability and nuisance: both unfavourable, vulnerability only, nuisance only, neither
CORNERS = (1, 3, 7, 9)


@once
def land(quickscan: QuickScan) -> pd.DataFrame:
    """The areas that are judged: all but water, indexed by area_code."""
    frame = quickscan.areas.frame
    return frame[~frame["water"].astype(bool)].set_index("area_code")


@once
def names(quickscan: QuickScan) -> pd.Series:
    """Area name by area_code; the code where an area has no name."""
    frame = quickscan.areas.frame.set_index("area_code")
    text = frame["name"].astype(object).where(frame["name"].notna(), "").astype(str).str.strip()
    return text.where(text != "", frame.index.to_series())


@once
def districts(quickscan: QuickScan) -> pd.Series:
    """District name by district code, in alphabetical order of the names; empty where the areas have no districts."""
    frame = quickscan.areas.frame
    known = frame[frame["district_code"].notna() & (frame["district_code"].astype(str) != "")]
    pairs = known.drop_duplicates("district_code").set_index("district_code")["district_name"]
    text = pairs.where(pairs.notna(), "").astype(str).str.strip()
    return text.where(text != "", pairs.index.to_series()).sort_values(key=lambda column: column.str.casefold())


@once
def of_indicator(frame: pd.DataFrame, indicator: str) -> pd.DataFrame:
    """The rows of one indicator, indexed by area_code."""
    return frame[frame["indicator"] == indicator].drop_duplicates("area_code").set_index("area_code")


def classes(view: Union[View, str], quickscan: QuickScan) -> pd.Series:
    """The class of each land area in a view (Int8, or object for coincidence and focus); NA where there is none."""
    name = view_id(view)
    results = quickscan.results
    area_codes = land(quickscan).index
    if name == "social_housing":
        values = results.housing.drop_duplicates("area_code").set_index("area_code")["housing_class"]
    elif name in ("residual", "going_well"):
        residual = name == "residual"
        values = residual_classes(results, area_codes) if residual else well_classes(quickscan, area_codes)
    elif name in ("focus", "bivariate", "red_count") or name.startswith("coincidence_"):
        version = "absolute" if name == "coincidence_absolute" else "relative"
        rows = results.coincidence[results.coincidence["version"] == version].set_index("area_code")
        values = rows["coincidence" if name.startswith("coincidence_") else name].astype(object)
        if name == "red_count":
            # nothing to count where no signal could be made
            values = values.where(rows["available_count"].fillna(0) > 0, pd.NA)
    else:
        shown = view_indicators(name, quickscan)
        if not shown:
            return pd.Series(pd.NA, index=area_codes, dtype="object")
        if name.endswith("_absolute"):
            values = of_indicator(results.trends, shown[0])["trend"]
        elif name.endswith("_relative"):
            values = of_indicator(results.trends, shown[0])["trend_relative"]
        else:
            values = of_indicator(results.signals, shown[0])["signal"]
    return values.reindex(area_codes)


def fragile(view: Union[View, str], quickscan: QuickScan) -> pd.Index:
    """The land areas whose class in a view hangs on a choice; none where that is not told."""
    name, results, shown = view_id(view), quickscan.results, view_indicators(view, quickscan)
    column = "fragile_relative" if name.endswith("_change_relative") else "fragile"
    if name.startswith("coincidence_"):
        of_version = results.coincidence["version"] == name.split("_", 1)[1]
        rows = results.coincidence[of_version].drop_duplicates("area_code").set_index("area_code")
    elif len(shown) != 1 or name == "social_housing":
        return pd.Index([])
    elif name.endswith(("_change_absolute", "_change_relative")):
        rows = of_indicator(results.trends, shown[0])
    else:
        rows = of_indicator(results.signals, shown[0])
    return land(quickscan).index.intersection(rows.index[rows[column].to_numpy(dtype=bool)])


@once
def any_fragile(quickscan: QuickScan) -> bool:
    """Whether there is a signal or trend that hangs on a choice."""
    return bool(quickscan.results.signals["fragile"].any() or quickscan.results.trends["fragile"].any())


def coverage(view: Union[View, str], quickscan: QuickScan) -> Coverage:
    """How many land areas a view classes, hides and has no data for."""
    found = classes(view, quickscan)
    empty = int(found.isna().sum())
    hidden = len(hidden_in(view, quickscan))
    return Coverage(len(found), len(found) - empty, hidden, empty - hidden)


def hidden_in(view: Union[View, str], quickscan: QuickScan) -> pd.Index:
    """The land areas without a class in a view because something of them is hidden."""
    found = classes(view, quickscan)
    empty = found.index[found.isna()]
    shown = view_indicators(view, quickscan)
    hidden = quickscan.results.hidden
    signals = quickscan.results.signals
    trends = quickscan.results.trends
    if not shown:  # a view of all signals together
        shown = tuple(signals["indicator"].unique())
    suppressed = set(hidden.loc[hidden["indicator"].isin(shown), "area_code"])
    if "w_corp" in shown:
        housing = quickscan.results.housing
        suppressed |= set(housing.loc[housing["status"].astype(str) == "suppressed", "area_code"])
    for frame in (signals, trends):
        rows = frame["indicator"].isin(shown) & (frame["status"].astype(str) == "suppressed")
        suppressed |= set(frame.loc[rows, "area_code"])
    if view_id(view) == "going_well":  # an area with signals has no class where a trend is not known
        counts = quickscan.results.coincidence.groupby("area_code")["available_count"].max()
        legs = trends["indicator"].isin((K_INDEX, quickscan.results.nuisance))
        silent = set(trends.loc[legs & trends["status"].astype(str).eq("suppressed"), "area_code"])
        suppressed -= set(counts.index[counts.gt(0)]) - silent
    return empty[empty.isin(list(suppressed))]


def among(values: pd.Series, wanted: tuple[object, ...]) -> pd.Index:
    """The area codes whose class is one of ``wanted``."""
    return values.index[values.isin(list(wanted)).fillna(False).astype(bool)]


def change_years(indicator: str, quickscan: QuickScan) -> Optional[tuple[int, int]]:
    """The years that an indicator's change really runs between; None when it has no change."""
    rows = of_indicator(quickscan.results.trends, indicator).dropna(subset=["year_from", "year_to"])
    if "change" in rows:
        rows = rows[rows["change"].notna()]
    if rows.empty:
        return None
    return int(rows["year_from"].mode().iloc[0]), int(rows["year_to"].mode().iloc[0])


def span(quickscan: QuickScan) -> Optional[tuple[int, int]]:
    """The period that was asked for; where none was, the first and the last year that anything rests on."""
    if quickscan.study.period is not None:
        return quickscan.study.period
    results = quickscan.results
    columns = (results.signals["year"], results.trends["year_from"], results.trends["year_to"])
    years = pd.concat([column.astype("Float64") for column in columns]).dropna()
    return None if years.empty else (int(years.min()), int(years.max()))


def drawn_span(quickscan: QuickScan) -> Optional[tuple[int, int]]:
    """The first and the last year that lines run between, of the indicators that have two years or more."""
    found = quickscan.results.observations
    known = {indicator.id for indicator in present_indicators(quickscan)}
    rows = found[
        found["value"].notna() & found["indicator"].isin(known) & found["area_code"].isin(land(quickscan).index)
    ]
    years = rows.groupby("indicator", observed=True)["year"].agg(["min", "max"])
    years = years[years["min"] < years["max"]]
    return None if years.empty else (int(years["min"].min()), int(years["max"].max()))


def level_year(indicator: str, quickscan: QuickScan) -> Optional[int]:
    """The year of an indicator's level; None when it has none."""
    if indicator == "w_corp" and not len(of_indicator(quickscan.results.signals, indicator)):
        years = quickscan.results.housing["year"].dropna()
    else:
        rows = of_indicator(quickscan.results.signals, indicator)
        years = rows.loc[rows["value"].notna(), "year"].dropna()
    return int(years.mode().iloc[0]) if len(years) else None


def present_indicators(quickscan: QuickScan) -> list[Indicator]:
    """The catalogue's indicators that at least one area has a value for, in the order in which they are shown."""
    signals = quickscan.results.signals
    known = set(signals.loc[signals["value"].notna(), "indicator"])
    return [indicator for key, indicator in catalogue().items() if key in known]


def few_inhabitants(quickscan: QuickScan) -> pd.Index:
    """Land areas that are shown though so few people live there that their values vary by chance (DOMAIN §4)."""
    found = quickscan.results.observations
    rows = found[(found["indicator"] == "c_inw") & found["value"].notna()].sort_values("year")
    people = rows.drop_duplicates("area_code", keep="last").set_index("area_code")["value"]
    people = people.reindex(land(quickscan).index)
    limits = quickscan.study.thresholds
    return people.index[(people >= limits.hide_inhabitants) & (people < limits.uncertain_inhabitants)]


def direction(area_codes: pd.Index, quickscan: QuickScan) -> str:
    """The compass direction, or ``middle``, in which a class of areas clearly lies more than all areas; else empty.

    The middle is the mean of the centroids; a direction is a quarter circle around one of eight winds.
    """
    if len(area_codes) < SECTOR_MINIMUM:
        return ""
    centres = _centres(quickscan)
    member = centres.index.isin(area_codes)
    offset = centres - centres.mean()
    distance = np.hypot(offset["x"].to_numpy(), offset["y"].to_numpy())
    middle = distance <= np.quantile(distance, MIDDLE_SHARE)
    angle = np.degrees(np.arctan2(offset["y"], offset["x"])).to_numpy()
    winds = {
        wind: ~middle & (np.abs((angle - 45 * step + 180) % 360 - 180) <= 45) for step, wind in enumerate(DIRECTIONS)
    }
    best, best_chance = "", SECTOR_CHANCE
    for wind, inside in {"middle": middle, **winds}.items():
        hits, size = int((member & inside).sum()), int(inside.sum())
        share, expected = hits / member.sum() if member.any() else 0.0, size / len(centres)
        if share >= SECTOR_SHARE and share >= SECTOR_LIFT * expected:
            chance = _chance(len(centres), size, int(member.sum()), hits)
            if chance < best_chance:
                best, best_chance = wind, chance
    return best


def _chance(total: int, size: int, drawn: int, hits: int) -> float:
    """Hypergeometric chance of at least ``hits`` of ``drawn`` areas in a sector that holds ``size`` of ``total``."""
    ways = sum(math.comb(size, k) * math.comb(total - size, drawn - k) for k in range(hits, min(size, drawn) + 1))
    return ways / math.comb(total, drawn)


@once
def _centres(quickscan: QuickScan) -> pd.DataFrame:
    """x and y of the land areas' centroids, indexed by area_code."""
    shapes = land(quickscan)["geometry"].dropna().map(_centre)
    return pd.DataFrame(shapes.tolist(), index=shapes.index, columns=["x", "y"]).dropna()


def _centre(wkb: bytes) -> tuple[float, float]:
    geometry = ogr.CreateGeometryFromWkb(bytes(wkb))
    point = geometry.Centroid() if geometry is not None else None
    if point is None or point.IsEmpty():
        return math.nan, math.nan
    return point.GetX(), point.GetY()


def coincidence_members(quickscan: QuickScan, version: str, kind: Coincidence) -> pd.Index:
    """The area codes of one coincidence class in one version."""
    return among(classes(f"coincidence_{version}", quickscan), (kind.value,))


def coincides(quickscan: QuickScan) -> bool:
    """Whether there is a map of coincidence, of either version."""
    return not {"coincidence_absolute", "coincidence_relative"} <= set(quickscan.results.unavailable)
