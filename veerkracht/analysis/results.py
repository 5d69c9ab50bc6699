"""The shapes that leave the analysis (ARCHITECTURE, "Data shapes"; DOMAIN §4–8)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import Any, Optional, cast

import numpy as np
import pandas as pd

from ..intake.frames import STATUS, Areas, Neighbours, Provenance, Table
from ..study import Study

K_INDEX = "k_index"

CERTAINTIES = ("certain", "indicative", "model")
CERTAINTY = pd.CategoricalDtype(list(CERTAINTIES))


class Signal(IntEnum):
    """Signal classes of DOMAIN §5; letters A–E in the same order."""

    STRONGLY_UNFAVOURABLE = 1
    UNFAVOURABLE = 2
    AVERAGE = 3
    FAVOURABLE = 4
    STRONGLY_FAVOURABLE = 5


class Trend(IntEnum):
    """Trend classes of DOMAIN §6."""

    STRONGLY_WORSE = 1
    WORSE = 2
    STABLE = 3
    BETTER = 4
    STRONGLY_BETTER = 5


class Coincidence(str, Enum):
    """Coincidence classes of DOMAIN §7."""

    COINCIDES = "coincides"
    RESILIENT = "resilient"
    OTHER_CAUSE = "other_cause"
    NO_SIGNAL = "no_signal"


COINCIDENCE = pd.CategoricalDtype([item.value for item in Coincidence])

SIGNAL_TYPES: dict[str, Any] = {
    "area_code": "object",
    "indicator": "object",
    "year": "int64",
    "value": "float64",
    "denominator": "float64",
    "low": "float64",
    "high": "float64",
    "reference": "float64",
    "z": "float64",
    "signal": "Int8",
    "certainty": CERTAINTY,
    "uncertain": "bool",
    "fragile": "bool",
    "status": STATUS,
    "reason": "object",
}
TREND_TYPES: dict[str, Any] = {
    "area_code": "object",
    "indicator": "object",
    "year_from": "Int64",
    "year_to": "Int64",
    "value_from": "float64",
    "value_to": "float64",
    "change": "float64",
    "change_relative": "float64",
    "band": "float64",
    "trend": "Int8",
    "trend_relative": "Int8",
    "published": "Int8",
    "uncertain": "bool",
    "fragile": "bool",
    "fragile_relative": "bool",
    "status": STATUS,
    "reason": "object",
}
SENSITIVITY_TYPES: dict[str, Any] = {
    "kind": "object",
    "indicator": "object",
    "choice": "object",
    "setting": "object",
    "marks": "bool",
    "classed": "int64",
    "other_class": "int64",
    "other_side": "int64",
    "across_red": "int64",
}
GAP_TYPES: dict[str, Any] = {
    "indicator": "object",
    "year": "int64",
    "much": "float64",
    "little": "float64",
    "gap": "float64",
    "low": "float64",
    "high": "float64",
    "trend": "Int8",
}
SERIES_TYPES: dict[str, Any] = {
    "area_code": "object",
    "indicator": "object",
    "first": "int64",
    "last": "int64",
    "points": "int64",
    "slope": "float64",
    "theil_sen": "float64",
    "p": "float64",
    "trend": "Int8",
}
FUNNEL_TYPES: dict[str, Any] = {
    "area_code": "object",
    "indicator": "object",
    "year": "int64",
    "value": "float64",
    "shrunk": "float64",
    "limit_low": "float64",
    "limit_high": "float64",
    "position": "Int8",
}
CHANCE_TYPES: dict[str, Any] = {
    "indicator": "object",
    "areas": "int64",
    "red": "int64",
    "red_expected": "float64",
    "areas_followed": "int64",
    "worse": "int64",
    "worse_expected": "float64",
}
INEQUALITY_TYPES: dict[str, Any] = {
    "indicator": "object",
    "year": "int64",
    "areas": "int64",
    "sd": "float64",
    "cv": "float64",
    "dissimilarity": "float64",
    "slope": "float64",
    "slope_error": "float64",
    "trend": "Int8",
}

CLUSTERS = ("none", "unfavourable", "favourable", "outlier_unfavourable", "outlier_favourable")
CLUSTER = pd.CategoricalDtype(list(CLUSTERS))
PATTERNS = ("none", "clustered", "scattered")
PATTERN = pd.CategoricalDtype(list(PATTERNS))
# p: by shuffling; p_normal: by the variance. apart: areas that differ from chance one by one; left: those that are told
# after the correction for testing many areas
PATTERN_TYPES: dict[str, Any] = {
    "indicator": "object",
    "areas": "int64",
    "moran": "float64",
    "expected": "float64",
    "z": "float64",
    "p_normal": "float64",
    "p": "float64",
    "apart": "int64",
    "left": "int64",
    "pattern": PATTERN,
    "reason": "object",
}
CLUSTER_TYPES: dict[str, Any] = {
    "area_code": "object",
    "indicator": "object",
    "local": "float64",
    "p": "float64",
    "p_adjusted": "float64",
    "cluster": CLUSTER,
    "reason": "object",
}


BREAK_TYPES: dict[str, Any] = {"area_code": "object", "year": "int64"}


def coded(codes: np.ndarray, categories: pd.CategoricalDtype) -> pd.Categorical:
    """Places among the categories (-1 for none), flattened, as these categories."""
    return pd.Categorical.from_codes(cast("Sequence[int]", codes.reshape(-1)), dtype=categories)


def typed(parts: Iterable[pd.DataFrame], types: dict[str, Any]) -> pd.DataFrame:
    """The parts under each other in the given columns and types; empty, but with the columns, when there are none."""
    filled = [part[list(types)] for part in parts if len(part)]
    frame = pd.concat(filled, ignore_index=True) if filled else pd.DataFrame(columns=list(types))
    return frame.astype(types)


@dataclass(frozen=True)
class ResidualModel:
    """What the resilience residual was taken from: ``z of O = intercept + of_index·K + of_housing·share (%)``.

    spread : half of the areas lie within it, in z. areas : the number it was fitted on.
    """

    intercept: float
    of_index: float
    of_housing: float
    spread: float
    areas: int


@dataclass(frozen=True)
class Results:
    """What the analysis found; every frame covers all areas of the study, judged or not.

    signals : area_code, indicator, year, value, denominator, low, high, reference, z, signal (Int8), certainty,
        uncertain (bool: drawn with a hatch), fragile (bool: another reasonable choice puts it on another side, see
        sensitivity.py), status (STATUSES), reason. One row per area and indicator, the K-index
        among them as ``k_index`` (value = mean oriented z; z = that over its own σ, which the classes follow). Hidden
        and missing areas have NA signal and a reason. Certainty is NA where there is no signal, and where the
        publisher gives no margin (an index) unless the area is small, which makes it indicative.
    trends : area_code, indicator, year_from, year_to, value_from, value_to, change, change_relative (oriented: a
        negative change is worse), band, trend (Int8), trend_relative (Int8), published (Int8: the development class
        1–9 that trend follows, NA where it is our own comparison), uncertain, fragile, fragile_relative (bool),
        status, reason.
    coincidence : area_code, version (absolute, relative), k_trend, o_trend, coincidence, focus (boolean), bivariate
        (Int8 1–9: 3·(K − 1) + O, each 1 unfavourable, 2 average, 3 favourable now), red_count, available_count,
        all_red (boolean), residual, fragile (bool: of the coincidence), reason. Two rows an area; the six from focus
        to residual repeat.
    housing : area_code, year, share, housing_class (Int8 1–4 hardly, little, mixed, much), tercile (Int8 1–3), status.
    gap : indicator, year, much, little, gap (much less little, in the indicator's unit), low, high (NaN where the
        publisher gives no margin), trend (Int8 trend class of the whole series, on its last row: 1–2 the size of the
        gap grows, 3 stable, 4–5 it shrinks; NA for one year).
    references : indicator, year, value, sigma, areas (number used), kind (published, weighted).
    ingredients : indicator, in_level, in_change (bool), reason: what the K-index is made of, and why not of the rest.
    hidden : area_code, indicator, year, reason: what was hidden.
    observations : the observations of the areas after suppression, and of the municipality and the Netherlands.
    unavailable : view id -> the reason, as a sentence, why it cannot be made.
    nuisance : the indicator that stands for O (o_lbm, o_overlast, o_misdrijf or the user's); empty when none.
    residual_model : None where there is none.
    series : area_code, indicator, first, last (year), points, slope (a year), theil_sen, p (Mann–Kendall), trend (Int8
        2 worse, 3 no significant trend, 4 better; NA for scores, which have no error). Areas with five years or more.
    funnel : area_code, indicator, year, value, shrunk (empirical Bayes), limit_low, limit_high (95 %), position (Int8
        −2…2: outside 99.8 %, outside 95 %, inside; in the indicator's own sense).
    chance : indicator, areas, red, red_expected, areas_followed, worse, worse_expected.
    inequality : indicator, year, areas, sd, cv (weighted spread between areas), dissimilarity (shares); on the last
        row slope, slope_error (of sd, a year) and trend (Int8 2 grows, 3 stable, 4 shrinks).
    pattern : PATTERN_TYPES: per indicator with a direction, and the K-index, whether like areas lie together.
    clusters : CLUSTER_TYPES: per area and indicator, whether it lies in a cluster or stands out among its neighbours.
    sensitivity : kind (signal, trend, trend_relative, coincidence_absolute, coincidence_relative), indicator (empty for
        coincidence), choice, setting (in words), marks (bool: what does not survive it is fragile), and of the areas
        classed (int) with and without it: other_class, other_side, across_red. One row for each choice that was moved.
    breaks : area_code, year: the boundary changed in that year, so that no figure may be compared across it.
    housing_groups : how "much" and "little" were taken for the gap: ``classes`` or ``terciles``; empty when none.
    """

    signals: pd.DataFrame
    trends: pd.DataFrame
    coincidence: pd.DataFrame
    housing: pd.DataFrame
    gap: pd.DataFrame
    references: pd.DataFrame
    ingredients: pd.DataFrame
    hidden: pd.DataFrame
    observations: pd.DataFrame
    unavailable: dict[str, str]
    nuisance: str
    housing_groups: str
    residual_model: Optional[ResidualModel] = None
    series: pd.DataFrame = field(default_factory=lambda: typed([], SERIES_TYPES))
    funnel: pd.DataFrame = field(default_factory=lambda: typed([], FUNNEL_TYPES))
    chance: pd.DataFrame = field(default_factory=lambda: typed([], CHANCE_TYPES))
    inequality: pd.DataFrame = field(default_factory=lambda: typed([], INEQUALITY_TYPES))
    pattern: pd.DataFrame = field(default_factory=lambda: typed([], PATTERN_TYPES))
    clusters: pd.DataFrame = field(default_factory=lambda: typed([], CLUSTER_TYPES))
    sensitivity: pd.DataFrame = field(default_factory=lambda: typed([], SENSITIVITY_TYPES))
    breaks: pd.DataFrame = field(default_factory=lambda: typed([], BREAK_TYPES))


@dataclass(frozen=True)
class Gathered:
    """What was read and matched for a study: other choices on the same inputs are analysed without reading again.

    notes : as in QuickScan. breaks, neighbours, since : as analyse.analyse takes them.
    """

    study: Study
    areas: Areas
    tables: tuple[Table, ...]
    match_report: pd.DataFrame
    notes: tuple[str, ...]
    observations: pd.DataFrame
    breaks: pd.DataFrame
    neighbours: Neighbours
    since: Mapping[tuple[str, int], int] = field(default_factory=dict)

    def serves(self, study: Study) -> bool:
        """Whether a study asks for these very inputs (which are worded in the language of the study they are of)."""
        # of developments up to one year the period tells which is read
        asked = (*INPUTS, "period") if self.since else INPUTS
        return all(getattr(self.study, name) == getattr(study, name) for name in asked)


# what of a study decides what is read and matched
INPUTS = ("areas", "tables", "municipality", "recipes", "indicators")


@dataclass(frozen=True)
class QuickScan:
    """A study walked to the end of the analysis: what the rooms behind it draw and print.

    match_report : MATCH_COLUMNS; one row per table and code, both sides.
    notes : sentences about what combining the tables did (denominators of another year, repeated values).
    """

    study: Study
    areas: Areas
    tables: tuple[Table, ...]
    match_report: pd.DataFrame
    notes: tuple[str, ...]
    results: Results

    @property
    def provenance(self) -> tuple[Provenance, ...]:
        return tuple(table.provenance for table in self.tables)
