"""What vulnerability and nuisance each stand on, and why a level or a change of either is not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Optional

import numpy as np
import pandas as pd

from ..intake.catalogue import Indicator
from ..wording import Wording
from . import frames
from .absences import all_years, index_problem, no_years, problems
from .availability import Legs, k_change_problem, k_level_problem, o_change_problem
from .intervals import variance
from .measure import Measured
from .references import Problem, problem_sentence


def legs(found: Measured, catalogue: Mapping[str, Indicator], say: Wording) -> Legs:
    """Why each leg of the coincidence is missing; empty where it is there."""
    return Legs(_k_level(found, say), k_change(found, say), *_nuisance_problems(found, catalogue, say))


def k_change(found: Measured, say: Wording) -> str:
    """Why there is no change of the K-index; empty where there is."""
    index = found.index_change
    if frames.has_index_change(found):
        return "" if (index.trend > 0).any() else say("No area has a trend of the K-index.")
    years = {
        found.indicators[row].id: sorted(set().union(*all_years(found, row)))
        for row in np.flatnonzero(found.members)
        if not found.modelled[row].all()
    }
    able = ((index.first >= 0) & (index.problem == Problem.NONE)).sum(axis=0).max(initial=0)
    return k_change_problem(years, int(able), found.study.thresholds.minimum_index_members, say)


def _k_level(found: Measured, say: Wording) -> str:
    """Why there is no level of the K-index; empty where there is."""
    index, least = found.index_level, found.study.thresholds.minimum_index_members
    if not frames.has_index(found):
        usable = [item for number, item in enumerate(found.indicators) if index.members[number].any()]
        return k_level_problem(usable, least, say)
    if (index.signal > 0).any():
        return ""
    return index_problem(found, 0, say) or say("No area has enough indicators for the K-index.")


def _nuisance_problems(found: Measured, catalogue: Mapping[str, Indicator], say: Wording) -> tuple[str, str]:
    """Why there is no level of O, and why no trend; empty where there is."""
    if found.nuisance is None:
        chosen = found.study.nuisance_indicator
        if chosen:
            name = catalogue[chosen].label(say.language) if chosen in catalogue else chosen
            lacking = say("The chosen nuisance indicator has no values in the tables: {name}.", name=name)
        else:
            lacking = say("The tables hold no nuisance or crime figures for these areas.")
        return lacking, lacking
    indicator = found.indicators[found.nuisance]
    level = problems(found, found.nuisance, say).iloc[0]
    if not level and not (found.level.signal[found.nuisance] > 0).any():
        level = say("No area has a level of {name}.", name=indicator.label(say.language))
    if (found.change.trend[found.nuisance] > 0).any():
        return level, ""
    years = sorted(set().union(*all_years(found, found.nuisance)))
    if len(years) < 2:
        return level, o_change_problem(indicator, years, say)
    return level, say("No area has a trend of {name}.", name=indicator.label(say.language))


def _left_out(found: Measured, say: Wording) -> Iterator[tuple[str, str]]:
    """The ingredients that the user chose and that cannot take part, and why."""
    taking = {found.indicators[row].id for row in np.flatnonzero(found.members)}
    directions = {item.id: item.direction for item in found.indicators}
    for name in dict.fromkeys(found.study.vulnerability_indicators):
        if name not in taking:
            neutral = directions.get(name) == 0
            yield name, say("It has no good or bad side.") if neutral else say("No figures for these areas.")


def ingredient_frame(found: Measured, say: Wording) -> pd.DataFrame:
    """Results.ingredients, in the words of the first municipality."""
    rows = []
    index, years, place = found.index_change, found.cube.years, 0
    moved = variance(found.indicators, found.change.after)
    for row in np.flatnonzero(found.members):
        in_level = bool(found.index_level.members[row, place])
        in_change = bool(index.members[row, place])
        chosen = found.level.chosen[row, place]
        remark = say("Level of {year}.", year=int(years[chosen])) if in_level else problems(found, row, say).iloc[0]
        remarks: list[Optional[str]] = [remark]
        if in_change:
            first, last = (int(years[item[row, place]]) for item in (index.first, index.last))
            remarks.append(say("Change from {first} to {last}.", first=first, last=last))
            if np.isnan(moved[row]).all():
                remarks.append(say("Its error is not known and counts as none."))
        elif index.first[row, place] >= 0 and index.problem[row, place] != Problem.NONE:
            year = int(years[index.first[row, place]])
            least = found.study.thresholds.minimum_areas
            problem = problem_sentence(int(index.problem[row, place]), int(index.counts[row, place]), least, year, say)
            remarks.append(say("Not in the change: {problem}", problem=problem))
        else:
            remarks.append(no_years(found, row, place, say))
        if row == found.nuisance:
            remarks.append(say("It also stands for nuisance, so coincidence partly compares it with itself."))
        rows.append([found.indicators[row].id, in_level, in_change, " ".join(text for text in remarks if text)])
    rows += [[name, False, False, reason] for name, reason in _left_out(found, say)]
    return pd.DataFrame(rows, columns=["indicator", "in_level", "in_change", "reason"]).astype(
        {"in_level": bool, "in_change": bool}
    )
