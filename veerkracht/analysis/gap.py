"""Do the differences grow between areas with much and with little social housing? (DOMAIN §8)

The two groups are those of the latest social-housing year and stay the same in all years, and only areas that have a
value in the first and in the last year take part: so a gap changes because areas change, not because the groups do.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..intake.catalogue import Indicator
from .housing import LEAST_IN_GROUP, groups
from .intervals import Z95, variance
from .panel import weighted_mean
from .results import GAP_TYPES, K_INDEX, typed
from .trends import large_in_both, least_change, trend_classes
from .vulnerability_index import series
from .walk import Walk

COLUMNS = list(GAP_TYPES)


@dataclass(frozen=True)
class Measured:
    """One indicator in one year, per area: value, weight, sampling variance (NaN where there is none)."""

    value: pd.Series
    weight: pd.Series
    variance: pd.Series


def gaps(walk: Walk, homes: pd.DataFrame) -> tuple[str, pd.DataFrame]:
    """How "much" and "little" were taken (Results.housing_groups), and Results.gap."""
    name, much, little = groups(homes)
    parts = []
    if name:
        for indicator in (walk.catalogue[item] for item in [*walk.judged, K_INDEX]):
            measured = _measured(walk, indicator)
            if measured:
                span = (min(measured), max(measured))
                large = large_in_both(walk.shown, span, walk.study)
                parts.append(gap(indicator.id, measured, much, little, large, indicator.whole_percent))
    return name, typed(parts, GAP_TYPES)


def _measured(walk: Walk, indicator: Indicator) -> dict[int, Measured]:
    """An indicator's values, weights and variances in every year that can be compared, else in its level year."""
    nothing = pd.Series(np.nan, index=walk.shown.codes)
    if indicator.id == K_INDEX:
        pairs = {member.years for member in walk.members.values()}
        if len(pairs) != 1:
            return {}
        first, last = pairs.pop()
        shared = set.intersection(*(set(walk.compared[name]) for name in walk.members))
        return {
            year: Measured(
                series(walk.shown, walk.members, year, walk.study),
                walk.shown.inhabitants(year) if not walk.shown.inhabitants_by_year.empty else nothing.fillna(1.0),
                nothing,
            )
            for year in sorted(shared)
            if first <= year <= last
        }
    years = walk.compared[indicator.id] or [walk.years[indicator.id]]
    return {
        year: Measured(cell["value"], walk.shown.weights(indicator.id, year), variance(indicator, cell))
        for year, cell in ((year, walk.shown.at(indicator.id, year)) for year in years)
    }


def gap(
    indicator: str,
    by_year: dict[int, Measured],
    much: np.ndarray,
    little: np.ndarray,
    counted: pd.Series,
    whole_percent: bool = False,
) -> pd.DataFrame:
    """The rows of Results.gap for one indicator; none when a group has fewer than three areas with values.

    The gap is the weighted mean of "much" less that of "little", in the indicator's unit. It grows when its size
    does, by the trend rule: beyond ``max(1.96·SE, δ)`` from the first to the last year. Where the publisher gives no
    margin there is no interval and δ decides.

    Parameters
    ----------
    counted : the areas that δ, 0.25 SD of the change over areas, is taken over.
    """
    years = sorted(by_year)
    if not years:
        return pd.DataFrame(columns=COLUMNS)
    first, last = by_year[years[0]].value, by_year[years[-1]].value
    stays = (first.notna() & last.notna()).to_numpy()
    means = {year: [_mean(by_year[year], stays & group) for group in (much, little)] for year in years}
    means = {year: both for year, both in means.items() if all(count >= LEAST_IN_GROUP for *_, count in both)}
    if not means:
        return pd.DataFrame(columns=COLUMNS)
    rows = pd.DataFrame(
        [[indicator, year, high, low, high - low, v1 + v2] for year, ((high, v1, _), (low, v2, _)) in means.items()],
        columns=[*COLUMNS[:5], "variance"],
    )
    reach = Z95 * np.sqrt(rows["variance"])
    rows = rows.assign(low=rows["gap"] - reach, high=rows["gap"] + reach, trend=pd.array([None] * len(rows), "Int8"))
    if len(rows) >= 2:
        begin, end = rows.iloc[0], rows.iloc[-1]
        delta = least_change(last - first, counted, whole_percent)
        margin = np.fmax(Z95 * np.sqrt(begin["variance"] + end["variance"]), delta)
        wider = abs(end["gap"]) - abs(begin["gap"])
        rows.loc[rows.index[-1], "trend"] = trend_classes(pd.Series([-wider]), pd.Series([margin])).iloc[0]
    return rows[COLUMNS]


def _mean(measured: Measured, group: np.ndarray) -> tuple[float, float, int]:
    """Weighted mean of a group, its sampling variance ``Σ wᵢ²·varᵢ / (Σ w)²``, and the number of areas in it."""
    known = group & measured.value.notna().to_numpy() & measured.weight.gt(0).to_numpy()
    value, weight, variance = measured.value[known], measured.weight[known], measured.variance[known]
    total = float(weight.sum())
    error = float((weight**2 * variance).sum(skipna=False)) / total**2 if total > 0 else float("nan")
    return weighted_mean(value, weight), error, int(known.sum())
