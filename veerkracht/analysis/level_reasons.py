"""A sentence for the level of every area and indicator, the K-index among them: why it has its class, or none."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..study import METHODS
from ..wording import Wording
from . import frames
from .absences import index_problem, problems, too_few_here, why_at
from .classing import method_of
from .measure import Measured
from .reasons import Compared, absence, fill, places_compared, signal_names, signal_reasons, size_remark
from .why import sentences


def with_signal_reasons(found: Measured, say: Wording) -> pd.DataFrame:
    """Results.signals, each with its reason."""
    frame = frames.signal_frame(found)
    words = sentences(found.study.thresholds, say)
    level, places, size = found.level, found.cube.places, len(found.cube.codes)
    why = why_at(found, level.chosen)
    reasons = []
    for number, row in enumerate(frames.has_level(found)):
        own = frame.iloc[number * size : (number + 1) * size].reset_index(drop=True)
        missing = absence(level.cells.value[row], level.cells.status[row], why[row], words, say)
        choice = found.study.choice(found.indicators[row].id)
        against = Compared(
            level.references.per_area[row],
            places_compared(places.to_areas(level.references.kind[row]), say),
            _no_class(found, row, say),
            method_of(choice, found.indicators[row]),
            choice.breaks,
        )
        people = level.people[row]
        reasons.append(
            signal_reasons(own, people, missing, found.indicators[row], against, found.study.thresholds, say)
        )
    if frames.has_index(found):
        own = frame.iloc[len(reasons) * size :].reset_index(drop=True)
        reasons.append(_index_level_reasons(found, own, reasons, say))
    return frame.assign(reason=np.concatenate(reasons) if reasons else "")


def _no_class(found: Measured, row: int, say: Wording) -> pd.Series:
    """Why an area with a figure has no class, by the indicator's method."""
    method = method_of(found.study.choice(found.indicators[row].id), found.indicators[row])
    if method == METHODS[0]:
        return problems(found, row, say)
    words = {
        "quintiles": say("There are fewer than five areas to put in five classes."),
        "breaks": "",
        "classes": say("It is none of the nine classes of the Leefbaarometer."),
        "benchmark": say("There is no margin, or nothing, to compare it by."),
    }
    return pd.Series(np.where(found.level.signal[row] > 0, "", words[method]), dtype=object)


def _index_level_reasons(found: Measured, frame: pd.DataFrame, others: list[np.ndarray], say: Wording) -> np.ndarray:
    index, places = found.index_level, found.cube.places
    sentence = fill(
        say("{signal}: mean of {count} of {all} indicators {value}; z = {z}."),
        frame.index,
        signal=frame["signal"].map(signal_names(say)).astype(object).fillna(""),
        count=pd.Series(index.available).astype(str),
        all=pd.Series(places.to_areas(index.members.sum(axis=0))).astype(str),
        value=say.numbers(frame["value"], 2, signed=True),
        z=say.numbers(frame["z"], 1),
    )
    sentence += size_remark(pd.Series(index.people), found.study.thresholds, say).to_numpy()
    problems = pd.Series([index_problem(found, place, say) for place in range(len(places.codes))], dtype=object)
    problem = pd.Series(problems.to_numpy()[places.of_area])
    none = fill(say("No signal: {problem}"), frame.index, problem=problem)
    sentence = sentence.where(problem.eq(""), none)
    sentence = sentence.where(frame["value"].notna(), too_few_here(index.available, found, say))
    # A small or water area says so itself, in the words that its members have.
    rows = frames.has_level(found)
    taking = [number for number, row in enumerate(rows) if index.members[row].any()]
    own = pd.DataFrame({number: others[number] for number in taking})
    alike = own.eq(own.iloc[:, 0], axis=0).all(axis=1) & frame["value"].isna() & (index.available == 0)
    return sentence.mask(alike, own.iloc[:, 0]).to_numpy()
