"""What an area is compared with, and the spread that the comparison is measured in (DOMAIN §5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from ..intake.catalogue import Indicator
from ..study import Study
from ..wording import Wording
from .panel import Panel, weighted_mean

# Around a reference from outside, σ over one or two areas only restates their own distance to it.
LEAST_FOR_SPREAD = 3


@dataclass(frozen=True)
class Reference:
    """``value`` and ``sigma`` in the indicator's unit; ``areas`` that σ rests on; ``kind`` published or weighted.

    country : the value is that of the Netherlands.
    problem : why no signal can be given, as a sentence; empty if one can.
    """

    value: float
    sigma: float
    areas: int
    kind: str
    country: bool = False
    problem: str = ""


def reference(shown: Panel, every: Panel, indicator: Indicator, year: int, study: Study, say: Wording) -> Reference:
    """The reference of one indicator in one year.

    The municipality's published row, else the denominator-weighted value of all its areas; the Netherlands when the
    study asks for it, or when fewer than the minimum of areas can carry a σ.

    Parameters
    ----------
    shown : the values after suppression; σ is taken over these.
    every : the values before suppression; a weighted municipality value counts every inhabitant.
    """
    values = shown.at(indicator.id, year)["value"]
    usable = values.notna() & shown.large(year, study.thresholds.sigma_inhabitants)
    count = int(usable.sum())
    country = shown.published(indicator.id, year, country=True)
    least = study.thresholds.minimum_areas
    if study.reference == "netherlands":
        if country is None:
            problem = say("The tables hold no value for the Netherlands in {year}.", year=year)
            return Reference(float("nan"), float("nan"), count, "", True, problem)
        value, kind, outside, least = country, "published", True, LEAST_FOR_SPREAD
    elif count < least and country is not None:
        value, kind, outside, least = country, "published", True, LEAST_FOR_SPREAD
    else:
        value, kind = municipality_value(every, indicator.id, year)
        outside = False
    if count < least:
        return Reference(value, float("nan"), count, kind, outside, too_few_areas(count, least, say))
    sigma = spread(values[usable], shown.weights(indicator.id, year)[usable], value)
    # Relative to the size of the value: rounding noise between equal values is no spread.
    if not sigma > 1e-9 * max(abs(value), 1e-9):
        return Reference(value, sigma, count, kind, outside, say("All areas have the same value: there is no spread."))
    return Reference(value, sigma, count, kind, outside)


def too_few_areas(count: int, least: int, say: Wording) -> str:
    """The sentence for a comparison that too few areas can carry."""
    return say("Only {count} areas can be compared; {least} are needed.", count=count, least=least)


def municipality_value(panel: Panel, indicator: str, year: int) -> tuple[float, str]:
    """The municipality's value and where it comes from: ``published`` or ``weighted``."""
    published = panel.published(indicator, year)
    if published is not None:
        return published, "published"
    return weighted_mean(panel.at(indicator, year)["value"], panel.weights(indicator, year)), "weighted"


def municipality_change(panel: Panel, indicator: str, first: int, last: int) -> float:
    """``y₁ − y₀`` of the municipality: of its published rows when both years have one, else weighted.

    The weighted one is over the areas that have both years, so that an area that appears does not look like a change.
    """
    before, after = panel.published(indicator, first), panel.published(indicator, last)
    if before is not None and after is not None:
        return after - before
    old, new = panel.at(indicator, first)["value"], panel.at(indicator, last)["value"]
    both = old.notna() & new.notna()
    return weighted_mean(new[both], panel.weights(indicator, last)[both]) - weighted_mean(
        old[both], panel.weights(indicator, first)[both]
    )


def spread(values: pd.Series, weights: pd.Series, around: float) -> float:
    """``σ = √(Σ n (x − ref)² / Σ n)``; NaN without weight."""
    known = values.notna() & weights.notna()
    total = float(weights[known].sum())
    if total <= 0:
        return float("nan")
    return float(np.sqrt((weights[known] * (values[known] - around) ** 2).sum() / total))


def level_year(panel: Panel, indicator: str, period: Optional[tuple[int, int]], least: int) -> Optional[int]:
    """The year whose values are shown: the latest inside the period, else the nearest before its end.

    A year with fewer than ``least`` areas counts only where no fuller year does. None: no year fits the period.
    """
    full, some = panel.years(indicator, least), panel.years(indicator)
    if period is None:
        choices = [full, some]
    else:
        first, last = period
        inside = [[year for year in years if first <= year <= last] for years in (full, some)]
        before = [[year for year in years if year <= last] for years in (full, some)]
        choices = inside + before
    return next((years[-1] for years in choices if years), None)
