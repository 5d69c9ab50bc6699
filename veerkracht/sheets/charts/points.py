"""The numbers behind the charts of areas: where each area stands, in which class, and between which cuts.

Charts on paper and in the panel are drawn from these; nothing here needs matplotlib.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...analysis.classing import method_of
from ...analysis.methods import BETWEEN_LEVELS
from ...analysis.results import K_INDEX, QuickScan
from ...analysis.roles import as_chosen
from ...intake.catalogue import Indicator, catalogue
from ...study import METHODS
from .. import facts

CUTS_HOUSING = (10.0, 33.0, 67.0)  # DOMAIN §8
FENCE = 2.0  # quartile distances beyond the quartiles; farther areas stand in the outer stacks
# of the scale between the fences: each end reaches out to the last area that lies no farther off; of changes, where
# most areas lie together in the middle and the others are what is looked for, it reaches farther
NEAR, NEAR_CHANGES = 0.6, 2.0
LARGEST_MARK, SMALLEST_MARK, FEWEST_STACKS = 5.0, 0.2, 24  # side in millimetres
# the scale of changes holds this share of the areas; the few beyond it stand on the edge, marked
SCALE_SHARE = 0.98
LONGEST_GAP_NAME = 34  # letters over a small chart
BANDS = 2.0  # it reaches at least this many bands either way


def change_points(quickscan: QuickScan, version: str) -> pd.DataFrame:
    """x, y (up and right is worse), x_band, y_band, kind, uncertain, name; by area_code, land only."""
    results = quickscan.results
    column = change_column(version)
    k = facts.of_indicator(results.trends, K_INDEX)
    o = facts.of_indicator(results.trends, results.nuisance)
    points = pd.DataFrame(
        {
            "x": -k[column],
            "y": -o[column].reindex(k.index),
            "x_band": k["band"],
            "y_band": o["band"].reindex(k.index),
            "uncertain": (k["uncertain"] | o["uncertain"].reindex(k.index, fill_value=False)).astype(bool),
            "kind": facts.classes(f"coincidence_{version}", quickscan).reindex(k.index).astype(object),
            "name": facts.names(quickscan).reindex(k.index),
        }
    )
    points = points.reindex(facts.land(quickscan).index)
    return points.dropna(subset=["x", "y", "kind"])


def share_points(quickscan: QuickScan) -> pd.DataFrame:
    """x (share of social housing), y (K-index), kind (class of the share), uncertain, name; by area_code, land only."""
    rows = facts.of_indicator(quickscan.results.signals, K_INDEX)
    housing = quickscan.results.housing.drop_duplicates("area_code").set_index("area_code").reindex(rows.index)
    points = pd.DataFrame(
        {
            "x": housing["share"],
            "y": rows["value"].where(rows["signal"].notna()),
            "kind": housing["housing_class"],
            "uncertain": rows["uncertain"].fillna(False).astype(bool),
            "name": facts.names(quickscan).reindex(rows.index),
        }
    )
    return points.reindex(facts.land(quickscan).index).dropna(subset=["x", "y", "kind"])


def share_change_points(quickscan: QuickScan, indicator: str, version: str) -> pd.DataFrame:
    """x (share of social housing), y (change, up is worse), band, kind (trend class), uncertain; by area_code, land
    only."""
    rows = facts.of_indicator(quickscan.results.trends, indicator)
    share = quickscan.results.housing.drop_duplicates("area_code").set_index("area_code")["share"]
    points = pd.DataFrame(
        {
            "x": share.reindex(rows.index),
            "y": -rows[change_column(version)],
            "band": rows["band"],
            "kind": rows["trend" if version == "absolute" else "trend_relative"],
            "uncertain": rows["uncertain"].fillna(False).astype(bool),
        }
    )
    return points.reindex(facts.land(quickscan).index).dropna(subset=["x", "y", "kind"])


def change_column(version: str) -> str:
    """The column of ``Results.trends`` that holds an absolute or a relative change."""
    return "change" if version == "absolute" else "change_relative"


def change_limits(values: pd.Series, band: float) -> tuple[float, float]:
    """The ends of the scale: nearly all areas, and both bands."""
    low = min(float(values.quantile(1 - SCALE_SHARE)), -BANDS * band)
    high = max(float(values.quantile(SCALE_SHARE)), BANDS * band)
    return (low, high) if high > low else (low - 1, high + 1)


def strip_values(quickscan: QuickScan, indicator: str) -> pd.DataFrame:
    """value, kind (class), uncertain of the land areas with a class, by area_code."""
    land = facts.land(quickscan).index
    if indicator == "w_corp":
        rows = quickscan.results.housing.drop_duplicates("area_code").set_index("area_code")
        frame = pd.DataFrame({"value": rows["share"], "kind": rows["housing_class"], "uncertain": False})
    else:
        rows = facts.of_indicator(quickscan.results.signals, indicator)
        frame = pd.DataFrame(
            {"value": rows["value"], "kind": rows["signal"], "uncertain": rows["uncertain"].fillna(False).astype(bool)}
        )
    return frame.reindex(land).dropna(subset=["value", "kind"])


def change_values(quickscan: QuickScan, indicator: str, version: str) -> pd.DataFrame:
    """value (change in the indicator's own direction), kind (trend class), uncertain, band of the land areas with a
    class, by area_code. The value is NaN where only a class is published."""
    known = catalogue().get(indicator)
    sign = -1.0 if known is not None and as_chosen(known, quickscan.study).direction < 0 else 1.0
    rows = facts.of_indicator(quickscan.results.trends, indicator)
    frame = pd.DataFrame(
        {
            "value": sign * rows[change_column(version)],
            "kind": rows["trend" if version == "absolute" else "trend_relative"],
            "uncertain": rows["uncertain"].fillna(False).astype(bool),
            "band": rows["band"],
        }
    )
    return frame.reindex(facts.land(quickscan).index).dropna(subset=["kind"])


def gap_indicators(quickscan: QuickScan) -> list[Indicator]:
    """The indicators with a difference by social housing, those of several years first, in the catalogue's order."""
    frame = quickscan.results.gap.dropna(subset=["much", "little"])
    years = frame.groupby("indicator")["year"].nunique()
    known = [item for key, item in catalogue().items() if key in years.index]
    return sorted(known, key=lambda item: int(years[item.id]) < 2)


def gap_name(indicator: Indicator, language: str) -> str:
    """What an indicator is called over its small chart and in the table beside it."""
    label = indicator.label(language)
    return label if len(label) <= LONGEST_GAP_NAME else indicator.short(language)


def strip_cuts(quickscan: QuickScan, indicator: Indicator) -> tuple[float, tuple[float, ...]]:
    """The reference and the class cuts in the indicator's own unit; no cuts where they do not follow from a spread."""
    if indicator.id == "w_corp":
        found = quickscan.results.observations
        whole = found[
            (found["area_code"] == quickscan.areas.municipality_code)
            & (found["indicator"] == "w_corp")
            & (found["year"] == facts.level_year("w_corp", quickscan))
        ]["value"].dropna()
        return (float(whole.iloc[-1]) if len(whole) else float("nan")), CUTS_HOUSING
    rows = quickscan.results.references
    rows = rows[rows["indicator"] == indicator.id]
    if rows.empty:
        return float("nan"), ()
    if rows["kind"].iloc[-1] == "peers":  # each group of areas has its own
        return float("nan"), ()
    reference, sigma = float(rows["value"].iloc[-1]), float(rows["sigma"].iloc[-1])
    choice, limits = quickscan.study.choice(indicator.id), quickscan.study.thresholds
    method = method_of(choice, indicator)
    if method == "breaks":
        return reference, choice.breaks
    if method == "classes":
        return reference, BETWEEN_LEVELS
    if method != METHODS[0] or not np.isfinite(sigma) or sigma <= 0:
        return reference, ()
    cuts = (-limits.strong, -limits.clear, limits.clear, limits.strong)
    return reference, tuple(reference + cut * sigma for cut in cuts)


def strip_scale(
    values: pd.Series, reference: float, cuts: tuple[float, ...], reach: float = NEAR
) -> tuple[float, float]:
    """Ends of the scale: the areas without far outliers, the reference, and the cuts that part the areas.

    Where areas lie beyond an end there is room for them in one stack outside the last cut.
    """
    first, third = float(values.quantile(0.25)), float(values.quantile(0.75))
    lowest, highest = float(values.min()), float(values.max())
    marks = [value for value in cuts if lowest < value < highest]
    marks += [reference] if np.isfinite(reference) else []
    low = min([max(lowest, first - FENCE * (third - first)), *marks])
    high = max([min(highest, third + FENCE * (third - first)), *marks])
    near = reach * (high - low)
    low, high = min(low, values[values >= low - near].min()), max(high, values[values <= high + near].max())
    span = (high - low) or 1.0
    return low - (0.1 if lowest < low else 0.03) * span, high + (0.1 if highest > high else 0.03) * span


def change_scale(values: pd.Series, band: float) -> tuple[float, float]:
    """Ends of a scale of changes: as of values, with the margin beyond which a change is a strong one."""
    return strip_scale(values, 0.0, (-BANDS * band, BANDS * band) if band else (), NEAR_CHANGES)


def stacked(
    values: pd.Series, low: float, high: float, cuts: tuple[float, ...], size: tuple[float, float]
) -> tuple[np.ndarray, np.ndarray, float]:
    """Stack centre (data units), level in the stack and the side of a mark (mm) for each value.

    No stack spans a cut, so that each holds one class. The marks are as large as fits on ``size`` (width and height in
    millimetres), so that the highest stack just stays in the axes.
    """
    width, height = size
    parting = [cut for cut in cuts if values.min() < cut <= values.max()]
    bounds = np.array([low, *parting, high])
    largest = min(LARGEST_MARK, width / FEWEST_STACKS)
    for side in np.arange(largest, SMALLEST_MARK, -0.1):
        lengths = np.diff(bounds) / (high - low) * width
        counts = np.maximum(1, np.floor(lengths / side).astype(int))
        edges = np.concatenate(
            [np.linspace(left, right, count, endpoint=False) for left, right, count in zip(bounds, bounds[1:], counts)]
        )
        stack = np.clip(np.searchsorted(edges, values.to_numpy(), side="right") - 1, 0, len(edges) - 1)
        if np.bincount(stack).max() * side <= height:
            break
    centres = (edges + np.append(edges[1:], high)) / 2
    rank = pd.Series(values.to_numpy()).groupby(stack).rank(method="first").to_numpy() - 1
    return centres[stack], rank, float(min(side, lengths.min()))
