"""What was measured as the frames of Results: a row per area and indicator, without a word of explanation."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from ..intake.frames import STATUS
from .coincidence import CLASSES, VERSIONS
from .measure import Measured
from .references import KINDS, Problem
from .results import CERTAINTY, COINCIDENCE, GAP_TYPES, K_INDEX, coded, typed


def classes(codes: np.ndarray) -> pd.Series:
    """Classes as Int8, NA for 0."""
    flat = pd.Series(codes.reshape(-1))
    return flat.astype("Int8").mask(flat.eq(0))


def has_level(found: Measured) -> np.ndarray:
    """The indicators that have a level year anywhere."""
    return np.flatnonzero((found.level.chosen >= 0).any(axis=1))


def has_index(found: Measured) -> bool:
    """Whether the index has enough members anywhere."""
    least = found.study.thresholds.minimum_index_members
    return bool((found.index_level.members.sum(axis=0) >= least).any())


def signal_frame(found: Measured) -> pd.DataFrame:
    """Results.signals without the reasons."""
    rows, level, places = has_level(found), found.level, found.cube.places
    frame = pd.DataFrame(
        {
            **_keys(found, [found.indicators[row].id for row in rows]),
            "year": level.cells.year[rows].reshape(-1),
            "value": level.cells.value[rows].reshape(-1),
            "denominator": level.cells.denominator[rows].reshape(-1),
            "low": level.low[rows].reshape(-1),
            "high": level.high[rows].reshape(-1),
            "reference": level.references.per_area[rows].reshape(-1),
            "z": level.z[rows].reshape(-1),
            "signal": classes(level.signal[rows]),
            "certainty": coded(level.certainty[rows], CERTAINTY),
            "uncertain": level.uncertain[rows].reshape(-1),
            "status": _statuses(level.cells.status[rows]),
        }
    )
    if not has_index(found):
        return frame
    index = found.index_level
    own = pd.DataFrame(
        {
            **_keys(found, [K_INDEX]),
            "year": places.to_areas(index.year),
            "value": index.value,
            "denominator": np.where(np.isnan(index.value), np.nan, index.people),
            "low": np.nan,
            "high": np.nan,
            "reference": 0.0,
            "z": index.z,
            "signal": classes(index.signal),
            "certainty": coded(index.certainty, CERTAINTY),
            "uncertain": index.uncertain,
            "status": _statuses(index.status),
        }
    )
    return _under(frame, own)


def trend_frame(found: Measured) -> pd.DataFrame:
    """Results.trends without the reasons."""
    rows, moves, years = np.flatnonzero(found.judged), found.change, found.cube.years
    frame = pd.DataFrame(
        {
            **_keys(found, [found.indicators[row].id for row in rows]),
            "year_from": _years(moves.before.year[rows]),
            "year_to": _years(moves.after.year[rows]),
            "value_from": moves.before.value[rows].reshape(-1),
            "value_to": moves.after.value[rows].reshape(-1),
            "change": moves.change[rows].reshape(-1),
            "change_relative": moves.relative[rows].reshape(-1),
            "band": moves.band[rows].reshape(-1),
            "trend": classes(moves.trend[rows]),
            "trend_relative": classes(moves.trend_relative[rows]),
            "published": classes(np.where(moves.trend[rows] > 0, found.published.classes[rows], 0)),
            "uncertain": moves.uncertain[rows].reshape(-1),
            "status": _statuses(moves.status[rows]),
        }
    )
    if not has_index(found) and not has_index_change(found):
        return frame
    index, places = found.index_change, found.cube.places
    span = [places.to_areas(np.where(place < 0, 0, years[np.maximum(place, 0)])) for place in index.span]
    own = pd.DataFrame(
        {
            **_keys(found, [K_INDEX]),
            "year_from": _years(span[0]),
            "year_to": _years(span[1]),
            "value_from": index.before,
            "value_to": index.after,
            "change": index.change,
            "change_relative": index.relative,
            "band": index.band,
            "trend": classes(index.trend),
            "trend_relative": classes(index.trend_relative),
            "published": classes(np.zeros(len(index.change), dtype=np.int8)),
            "uncertain": index.uncertain,
            "status": _statuses(index.status),
        }
    )
    return _under(frame, own)


def has_index_change(found: Measured) -> bool:
    """Whether the change of the index has enough members anywhere."""
    return bool(found.index_change.members.any())


def coincidence_frame(found: Measured) -> pd.DataFrame:
    """Results.coincidence without the reasons."""
    nothing = np.zeros(len(found.cube.codes), dtype=np.int8)
    stack = found.stack
    parts = []
    for version, name in VERSIONS.items():
        o_trend = nothing if found.nuisance is None else getattr(found.change, name)[found.nuisance]
        parts.append(
            pd.DataFrame(
                {
                    "area_code": found.cube.codes.to_numpy(),
                    "version": version,
                    "k_trend": classes(getattr(found.index_change, name)),
                    "o_trend": classes(o_trend),
                    "coincidence": coded(found.coincidences[version].astype(int) - 1, COINCIDENCE),
                    "focus": pd.Series(found.focus == 1).astype("boolean").mask(found.focus < 0),
                    "bivariate": classes(found.bivariate),
                    "red_count": pd.Series(stack.red, dtype="Int64").mask(stack.available == 0),
                    "available_count": pd.Series(stack.available).astype("Int64"),
                    "all_red": pd.Series(stack.all_red).astype("boolean"),
                    "residual": found.fits.residuals,
                }
            )
        )
    assert len(CLASSES) == len(COINCIDENCE.categories) + 1
    return pd.concat(parts, ignore_index=True)


def housing_frame(found: Measured, terciles: np.ndarray, housing_classes: np.ndarray) -> pd.DataFrame:
    """Results.housing."""
    known = (found.share_year > 0).any()
    year = _years(found.share_year if known else np.zeros(len(found.share), dtype=np.int64))
    return pd.DataFrame(
        {
            "area_code": found.cube.codes.to_numpy(),
            "year": year,
            "share": found.share,
            "housing_class": classes(housing_classes),
            "tercile": classes(terciles),
            "status": _statuses(found.share_status),
        }
    )


def gap_frame(found: Measured) -> pd.DataFrame:
    """Results.gap: one row per indicator and year (and municipality, where there are more)."""
    gap, places = found.gap, found.cube.places
    what, when, where = np.nonzero(~np.isnan(gap.gap))
    frame = pd.DataFrame(
        {
            "indicator": np.array(found.gap_of, dtype=object)[what],
            "year": found.cube.years[when],
            "much": gap.much[what, when, where],
            "little": gap.little[what, when, where],
            "gap": gap.gap[what, when, where],
            "low": gap.low[what, when, where],
            "high": gap.high[what, when, where],
            "trend": classes(np.where(when == gap.last[what, where], gap.trend[what, where], 0).astype(np.int8)),
        }
    )
    if len(places.codes) > 1:
        frame["municipality_code"] = np.array(places.codes, dtype=object)[where]
        return frame.sort_values(["municipality_code"], kind="stable").reset_index(drop=True)
    return typed([frame], GAP_TYPES)


def reference_frame(found: Measured) -> pd.DataFrame:
    """Results.references."""
    against, places = found.level.references, found.cube.places
    rows = [
        (row, place)
        for row in has_level(found)
        for place in range(len(places.codes))
        if against.kind[row, place] and found.level.chosen[row, place] >= 0
    ]
    frame = pd.DataFrame(
        {
            "indicator": [found.indicators[row].id for row, _ in rows],
            "year": [int(found.cube.years[found.level.chosen[row, place]]) for row, place in rows],
            "value": [against.value[row, place] for row, place in rows],
            "sigma": [against.sigma[row, place] for row, place in rows],
            "areas": [int(against.areas[row, place]) for row, place in rows],
            "kind": [KINDS[against.kind[row, place]] for row, place in rows],
        }
    )
    places_of = [places.codes[place] for _, place in rows]
    if has_index(found):
        index = found.index_level
        own = pd.DataFrame(
            {
                "indicator": K_INDEX,
                "year": index.year,
                "value": 0.0,
                "sigma": np.where(index.problem == Problem.NONE, index.sigma, np.nan),
                "areas": index.areas,
                "kind": "weighted",
            }
        )
        frame = pd.concat([frame, own], ignore_index=True) if len(frame) else own
        places_of += list(places.codes)
    if len(places.codes) > 1:
        frame["municipality_code"] = places_of
    return frame


def _statuses(codes: np.ndarray) -> pd.Categorical:
    return coded(codes, STATUS)


def _keys(found: Measured, names: Sequence[str]) -> dict[str, np.ndarray]:
    codes = found.cube.codes.to_numpy()
    return {
        "area_code": np.tile(codes, len(names)),
        "indicator": np.repeat(np.array(names, dtype=object), len(codes)),
    }


def _years(values: np.ndarray) -> pd.Series:
    flat = pd.Series(values.reshape(-1))
    return flat.astype("Int64").mask(flat.eq(0))


def _under(frame: pd.DataFrame, own: pd.DataFrame) -> pd.DataFrame:
    return pd.concat([frame, own], ignore_index=True) if len(frame) else own
