"""Spatial patterns and clusters as frames, with the sentence behind each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from ..intake.catalogue import Indicator
from ..intake.frames import Neighbours
from ..wording import Wording
from .frames import has_index
from .measure import Measured
from .neighbourhood import LEAST_AREAS, Problem
from .reasons import ROWS, SENTENCES, fill
from .remembered import remembered
from .results import CLUSTER, CLUSTER_TYPES, CLUSTERS, K_INDEX, PATTERN, PATTERN_TYPES, coded, typed
from .spatial import LEVEL, Clusters, Pattern, clusters, moran


def spatial_frames(
    found: Measured, catalogue: Mapping[str, Indicator], neighbours: Neighbours, say: Wording
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Results.pattern and Results.clusters, of the values that are shown and of the K-index."""
    rows = np.flatnonzero(found.judged)
    values, own = found.level.cells.value[rows], [found.indicators[row] for row in rows]
    if has_index(found):
        values, own = np.vstack([values, found.index_level.value]), [*own, catalogue[K_INDEX]]
    codes = list(found.cube.codes)
    around = clusters(values, [item.direction for item in own], codes, neighbours)
    return pattern_frame(moran(values, codes, neighbours), around, own, say), cluster_frame(around, codes, own, say)


def pattern_frame(found: Pattern, around: Clusters, indicators: Sequence[Indicator], say: Wording) -> pd.DataFrame:
    """PATTERN_TYPES, a row an indicator; the pattern is NA where there is none to tell."""
    told = np.where(found.p <= LEVEL, np.where(found.moran > found.expected, 1, 2), 0)
    frame = pd.DataFrame(
        {
            "indicator": [indicator.id for indicator in indicators],
            "areas": found.areas,
            "moran": found.moran,
            "expected": found.expected,
            "z": found.z,
            "p_normal": found.p_normal,
            "p": found.p,
            "apart": (around.p <= LEVEL).sum(axis=1),
            "left": (around.adjusted <= LEVEL).sum(axis=1),
            "pattern": coded(np.where(found.problem == Problem.NONE, told, -1), PATTERN),
        }
    )
    frame["reason"] = _pattern_reasons(frame, found.problem, [indicator.direction for indicator in indicators], say)
    return typed([frame], PATTERN_TYPES)


def cluster_frame(
    around: Clusters, codes: Sequence[str], indicators: Sequence[Indicator], say: Wording
) -> pd.DataFrame:
    """CLUSTER_TYPES, a row an area and indicator; the cluster is NA where there is none to tell, ``none`` where what
    there is could be chance."""
    parts = []
    for number, indicator in enumerate(indicators):
        frame = pd.DataFrame(
            {
                "area_code": np.array(codes, dtype=object),
                "indicator": indicator.id,
                "local": around.local[number],
                "p": around.p[number],
                "p_adjusted": around.adjusted[number],
                "cluster": coded(around.cluster[number], CLUSTER),
            }
        )
        frame["reason"] = _cluster_reasons(frame, around.problem[number], indicator.direction, say)
        parts.append(frame)
    return typed(parts, CLUSTER_TYPES)


def _pattern_reasons(frame: pd.DataFrame, problem: np.ndarray, directions: Sequence[int], say: Wording) -> pd.Series:
    sided = np.array(directions) != 0
    clustered = np.where(
        sided,
        say("Clustered: unfavourable areas lie by unfavourable ones and favourable by favourable, more than by chance"),
        say("Clustered: areas with like values lie together more than by chance"),
    )
    names = frame["pattern"].astype(object)
    start = np.select(
        [names.eq("clustered"), names.eq("scattered")],
        [clustered, say("Scattered: areas that touch differ more than by chance")],
        default=say("No pattern: how the values lie could be chance"),
    )
    sentence = fill(
        say("{pattern} (Moran's I {moran}, p {p})."),
        frame.index,
        pattern=pd.Series(start, index=frame.index),
        moran=say.numbers(frame["moran"], 2),
        p=say.numbers(frame["p"], 3),
    )
    sentence += fill(
        say(
            " Of {areas} areas {left} lie in a cluster or stand out from their neighbours; "
            "{apart} would without the correction for testing many areas."
        ),
        frame.index,
        areas=say.numbers(frame["areas"]),
        left=say.numbers(frame["left"]),
        apart=say.numbers(frame["apart"]),
    )
    few = fill(
        say("No pattern: {areas} areas have a value and touch another that has one; {least} are needed."),
        frame.index,
        areas=say.numbers(frame["areas"]),
        least=str(LEAST_AREAS),
    )
    sentence = sentence.where(problem != Problem.FEW, few)
    return sentence.where(problem != Problem.SAME, say("No pattern: all areas have the same value."))


@remembered(SENTENCES, ROWS)
def _cluster_reasons(frame: pd.DataFrame, problem: np.ndarray, direction: int, say: Wording) -> pd.Series:
    kinds = (
        say("No cluster: the area and its neighbours could be so by chance"),
        say("Unfavourable, and so are the areas around it, more than by chance"),
        say("Favourable, and so are the areas around it, more than by chance"),
        say("Unfavourable among favourable areas, more than by chance"),
        say("Favourable among unfavourable areas, more than by chance"),
    )
    sentence = fill(
        say("{cluster} (p {p}, corrected for testing many areas {adjusted})."),
        frame.index,
        cluster=frame["cluster"].astype(object).map(dict(zip(CLUSTERS, kinds))).fillna(""),
        p=say.numbers(frame["p"], 4),
        adjusted=say.numbers(frame["p_adjusted"], 4),
    )
    if direction == 0:
        sentence[:] = say("No cluster: high is neither favourable nor unfavourable here.")
    told = {
        Problem.FEW: say("No cluster: too few areas have a value and touch another that has one."),
        Problem.SAME: say("No cluster: all areas have the same value."),
        Problem.NO_VALUE: say("No cluster: the area has no value."),
        Problem.ALONE: say("No cluster: the area touches none that has a value."),
    }
    for kind, words in told.items():
        sentence = sentence.where(problem != kind, words)
    return sentence
