"""Trends: has an area changed by more than chance and noise, by itself and against its municipality (DOMAIN §6)."""

from __future__ import annotations

from typing import Optional, Union

import numpy as np
import pandas as pd

from ..intake.catalogue import Indicator
from ..intake.frames import STATUS
from ..study import Study
from ..wording import Wording
from .intervals import COUNTED_KINDS, Z95, variance
from .panel import Panel, class_column
from .reasons import absence, trend_reasons
from .references import municipality_change
from .results import Trend
from .signals import DIGITS, is_small

WHOLE_PERCENT_BAND = 1.0
SPREAD_BAND = 0.25


def compare_periods(
    shown: Panel,
    every: Panel,
    indicator: Indicator,
    years: tuple[int, int],
    study: Study,
    say: Wording,
    breaks: Optional[pd.DataFrame] = None,
) -> pd.DataFrame:
    """One row per area of Results.trends: the last year against the first.

    ``Δ = s·(y₁ − y₀)``; relative ``Δ − Δ_municipality``; band ``max(1.96·SE, δ)``, the same for both. No trend where a
    year is missing or hidden, or where the boundary changed after the first year up to and including the last.

    Parameters
    ----------
    shown, every : the values after and before suppression.
    breaks : area_code, year in which the boundary changed against the year before; None when none is known.
    """
    first, last = years
    before, after = shown.at(indicator.id, first), shown.at(indicator.id, last)
    moved = broken(shown.codes, years, breaks)
    change = (indicator.direction * (after["value"] - before["value"])).where(~moved)
    error = np.sqrt(variance(indicator, before) + variance(indicator, after))
    delta = least_change(change, large_in_both(shown, years, study), indicator.whole_percent)
    relative = change - indicator.direction * municipality_change(every, indicator.id, first, last)
    frame = assemble(
        shown, indicator.id, years, before["value"], after["value"], change, relative, band(error, delta), study
    )
    # A share or rate whose denominator is not known may be noise: δ alone does not show that it is not.
    blind = pd.Series(np.isnan(error.to_numpy()) & (indicator.kind in COUNTED_KINDS)) & frame["change"].notna()
    frame["uncertain"] |= blind
    states = [before["status"].to_numpy(), after["status"].to_numpy()]
    frame["status"] = combined_status(states)
    gone_before, gone_after = absence(before, say).to_numpy(), absence(after, say).to_numpy()
    sentence = trend_reasons(frame, indicator, first, last, say)
    sentence += np.where(blind, say(" No denominator is known: indicative."), "")
    sentence = sentence.where(frame["band"].notna(), say("No trend: there is no margin to judge the change by."))
    sentence = sentence.where(gone_after == "", say("No trend. {year}: ", year=last) + pd.Series(gone_after))
    sentence = sentence.where(gone_before == "", say("No trend. {year}: ", year=first) + pd.Series(gone_before))
    frame["reason"] = sentence.mask(moved, say("No trend: the boundary was moved between the two years."))
    return frame


def assemble(
    panel: Panel,
    indicator: str,
    years: tuple[int, int],
    before: pd.Series,
    after: pd.Series,
    change: pd.Series,
    relative: pd.Series,
    margin: pd.Series,
    study: Study,
) -> pd.DataFrame:
    """The columns of Results.trends up to ``uncertain``, with the classes that follow from change and margin."""
    small = is_small(panel.inhabitants(years[0]), study.thresholds) | is_small(
        panel.inhabitants(years[1]), study.thresholds
    )
    return pd.DataFrame(
        {
            "area_code": panel.codes,
            "indicator": indicator,
            "year_from": pd.array([years[0]] * len(panel.codes), dtype="Int64"),
            "year_to": pd.array([years[1]] * len(panel.codes), dtype="Int64"),
            "value_from": before.to_numpy(),
            "value_to": after.to_numpy(),
            "change": change.to_numpy(),
            "change_relative": relative.to_numpy(),
            "band": margin.where(change.notna()).to_numpy(),
            "trend": trend_classes(change, margin),
            "trend_relative": trend_classes(relative, margin),
            "uncertain": (small & change.notna()).to_numpy(),
        }
    )


def no_trend(panel: Panel, indicator: str, reason: str) -> pd.DataFrame:
    """The rows of an indicator that has no trend anywhere."""
    nothing = pd.Series(np.nan, index=panel.codes)
    frame = pd.DataFrame({"area_code": panel.codes, "indicator": indicator})
    years = {name: pd.array([None] * len(panel.codes), dtype="Int64") for name in ("year_from", "year_to")}
    empty = ["value_from", "value_to", "change", "change_relative", "band"]
    return frame.assign(
        **years,
        **dict.fromkeys(empty, np.nan),
        trend=trend_classes(nothing, nothing),
        trend_relative=trend_classes(nothing, nothing),
        uncertain=False,
        status=pd.Categorical(["missing"] * len(panel.codes), dtype=STATUS),
        reason=reason,
    )


def least_change(change: pd.Series, counted: pd.Series, whole_percent: bool = False) -> float:
    """δ, the least change that is called one: 1 percentage point for whole-percent columns, otherwise 0.25 SD of Δ.

    The (sample) SD is unweighted, over the ``counted`` areas; NaN with fewer than two of them.
    """
    if whole_percent:
        return WHOLE_PERCENT_BAND
    return SPREAD_BAND * float(change[counted.to_numpy()].std(ddof=1))


def large_in_both(panel: Panel, years: tuple[int, int], study: Study) -> pd.Series:
    """Areas with enough inhabitants in both years for σ and δ."""
    least = study.thresholds.sigma_inhabitants
    return panel.large(years[0], least) & panel.large(years[1], least)


def band(error: Union[pd.Series, np.ndarray], delta: float) -> pd.Series:
    """``max(1.96·SE, δ)`` per area; whichever is known where the other is not."""
    return pd.Series(np.fmax(Z95 * np.asarray(error, dtype=float), delta), index=getattr(error, "index", None))


def trend_classes(change: pd.Series, margin: pd.Series) -> pd.Series:
    """Class 1–5 of each change: worse or better beyond the margin, strongly beyond twice the margin; NA without one."""
    moved, reach = np.asarray(change, dtype=float), np.asarray(margin, dtype=float)
    over, twice = (np.round(np.abs(moved) - times * reach, DIGITS) > 0 for times in (1, 2))
    known = np.isfinite(moved) & np.isfinite(reach)
    worse = moved < 0
    classes = np.select(
        [~known, twice & worse, over & worse, ~over, ~twice],
        [0, int(Trend.STRONGLY_WORSE), int(Trend.WORSE), int(Trend.STABLE), int(Trend.BETTER)],
        default=int(Trend.STRONGLY_BETTER),
    )
    return class_column(classes, known)


def combined_status(states: list[np.ndarray]) -> pd.Categorical:
    """The status of a comparison: the weakest of its years' (missing, suppressed, modelled, estimated, ok)."""
    order = ("missing", "suppressed", "modelled", "estimated")
    hits = [np.any([state == name for state in states], axis=0) for name in order]
    return pd.Categorical(np.select(hits, order, default="ok"), dtype=STATUS)


def broken(codes: pd.Index, years: tuple[int, int], breaks: Optional[pd.DataFrame]) -> np.ndarray:
    """Which areas had their boundary moved after the first year, up to and including the last."""
    if breaks is None or breaks.empty:
        return np.zeros(len(codes), dtype=bool)
    inside = breaks["year"].gt(years[0]) & breaks["year"].le(years[1])
    return codes.isin(breaks.loc[inside, "area_code"])


def trend_years(panel: Panel, indicator: str, period: Optional[tuple[int, int]], least: int) -> list[int]:
    """The years inside the period in which at least ``least`` areas have a value."""
    years = panel.years(indicator, least)
    return years if period is None else [year for year in years if period[0] <= year <= period[1]]
