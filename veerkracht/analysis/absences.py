"""Why a figure, an indicator or a whole municipality has no class: what the sentences of levels and changes share."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..wording import Wording
from .availability import o_change_problem
from .developments import comparable
from .measure import Measured
from .reasons import fill
from .references import KINDS, LEAST_FOR_SPREAD, Problem, problem_sentence
from .why import Why


def why_at(found: Measured, chosen: np.ndarray) -> np.ndarray:
    """Why the cells of a chosen year (I, G) are empty: of suppression.Why (I, A)."""
    index = found.cube.places.to_areas(chosen)
    picked = np.take_along_axis(found.suppression.why, np.where(index < 0, 0, index)[:, None, :], axis=1)[:, 0, :]
    return np.where(index < 0, Why.NONE, picked)


def problems(found: Measured, row: int, say: Wording) -> pd.Series:
    """Why an indicator has no signal, per area."""
    against, level = found.level.references, found.level
    told = []
    for place in range(len(found.cube.places.codes)):
        abroad = against.kind[row, place] == KINDS.index("netherlands")
        least = LEAST_FOR_SPREAD if abroad else found.study.thresholds.minimum_areas
        year = int(found.cube.years[level.chosen[row, place]]) if level.chosen[row, place] >= 0 else 0
        told.append(
            problem_sentence(int(against.problem[row, place]), int(against.areas[row, place]), least, year, say)
        )
    return pd.Series(np.array(told, dtype=object)[found.cube.places.of_area])


def index_problem(found: Measured, place: int, say: Wording) -> str:
    """Why the K-index has no signal in a municipality; empty where it can have one."""
    index = found.index_level
    if index.problem[place] == Problem.NONE:
        return ""
    kinds = found.level.references.kind[index.members[:, place], place]
    least = LEAST_FOR_SPREAD if (kinds == KINDS.index("netherlands")).any() else found.study.thresholds.minimum_areas
    return problem_sentence(Problem.TOO_FEW, int(index.areas[place]), least, 0, say)


def too_few_here(available: np.ndarray, found: Measured, say: Wording) -> pd.Series:
    """The sentence for areas with too few members."""
    template = say("No K-index: {count} indicators have a value here; {least} are needed.")
    counts = pd.Series(available).astype(str)
    return fill(template, counts.index, count=counts, least=str(found.study.thresholds.minimum_index_members))


def no_years(found: Measured, row: int, place: int, say: Wording) -> str:
    """Why an indicator has no trend anywhere in a municipality; empty where it has two years."""
    if found.modelled[row, place]:
        return say("No trend: these figures are modelled.")
    by_us = bool(comparable([found.indicators[row]])[0])
    if found.published.last[row, place] >= 0:
        return "" if by_us else say("No trend: no development was published here.")
    if not by_us:
        return say("No trend: classes are too coarse to compare; a table of developments gives it.")
    years = compared_here(found, row, place)
    return "" if len(years) >= 2 else o_change_problem(found.indicators[row], years, say)


def compared_here(found: Measured, row: int, place: int) -> list[int]:
    """The years of an indicator that can be compared in a municipality."""
    return [int(year) for year in found.cube.years[found.compared[row, :, place]]]


def all_years(found: Measured, row: int) -> list[set[int]]:
    """The years of an indicator that can be compared, of each municipality."""
    return [set(compared_here(found, row, place)) for place in range(len(found.cube.places.codes))]
