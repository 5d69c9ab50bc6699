"""The success indicators of a workshop against the figures: a new scan tells how far each has come (DOMAIN §10).

Everything is read from what may be shown, so that no answer tells a hidden number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Optional

import numpy as np
import pandas as pd

from ..intake.catalogue import Indicator
from ..wording import Wording
from ..workshop import Success
from .results import QuickScan

INHABITANTS = "c_inw"


class State(str, Enum):
    """How far a success indicator has come.

    waiting : there is no figure newer than the one it started from. no_figures : the words say why.
    """

    REACHED = "reached"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    WAITING = "waiting"
    HIDDEN = "hidden"
    NO_FIGURES = "no_figures"


@dataclass(frozen=True)
class Followed:
    """One success indicator, as the figures have it now.

    start, latest : in the indicator's unit, with their years; None where there is none or it may not be shown. For a
        district they are means of the same areas, weighted by their denominators; of counts they are sums.
    words : a sentence for sheet and panel.
    """

    success: Success
    state: State
    words: str
    start_year: Optional[int] = None
    start: Optional[float] = None
    latest_year: Optional[int] = None
    latest: Optional[float] = None


def follow(
    successes: Iterable[Success], quickscan: QuickScan, indicators: Mapping[str, Indicator], say: Wording
) -> tuple[Followed, ...]:
    """Each success indicator with its state, in the order given; ``indicators`` is the catalogue."""
    successes = tuple(successes)
    asked = {success.indicator for success in successes} | {INHABITANTS}
    rows = quickscan.results.observations
    codes = {*quickscan.areas.frame["area_code"], quickscan.areas.municipality_code}
    rows = rows[rows["indicator"].isin(asked) & rows["area_code"].isin(codes)]
    return tuple(_followed(success, quickscan, rows, indicators.get(success.indicator), say) for success in successes)


def can_be_followed(indicator: Indicator) -> bool:
    """Whether a change of it means something: modelled figures are of one year only (DOMAIN §3)."""
    return indicator.kind != "model"


def state_label(state: State, say: Wording) -> str:
    """A state in a word or two."""
    return {
        State.REACHED: say("reached"),
        State.ON_TRACK: say("on track"),
        State.BEHIND: say("behind"),
        State.WAITING: say("no newer figure yet"),
        State.HIDDEN: say("hidden"),
        State.NO_FIGURES: say("no figures"),
    }[state]


def _followed(
    success: Success, quickscan: QuickScan, rows: pd.DataFrame, indicator: Optional[Indicator], say: Wording
) -> Followed:
    problem = _problem(success, indicator, say)
    if problem or indicator is None:
        return Followed(success, State.NO_FIGURES, problem)
    codes = _codes(success, quickscan, rows)
    found = rows[rows["area_code"].isin(codes) & (rows["indicator"] == success.indicator)]
    known = found[found["value"].notna()]
    suppressed = found[found["value"].isna() & (found["status"].astype(str) == "suppressed")]
    newest_hidden = suppressed["year"].max() if len(suppressed) else None
    if known.empty or (success.area_code and newest_hidden is not None and newest_hidden > known["year"].max()):
        if newest_hidden is None:
            return Followed(success, State.NO_FIGURES, say("The tables have no figures of this for these areas."))
        return Followed(success, State.HIDDEN, say("Hidden: figures of so few people are not shown."))
    if (known["status"].astype(str) == "modelled").all():
        return Followed(success, State.NO_FIGURES, say("These figures are modelled: their change cannot be followed."))
    years = np.sort(known["year"].unique())
    begun = years[years >= success.since] if success.since is not None else years
    first, last = (int(begun[0]) if len(begun) else int(years[-1])), int(years[-1])
    if _moved(quickscan.results.breaks, success, codes, first, last):
        words = say("Cannot be compared: a boundary was changed between {first} and {last}.", first=first, last=last)
        return Followed(success, State.NO_FIGURES, words)
    values = _values(known, rows, indicator, first, last)
    if values is None:
        words = say("No area has a figure for both {first} and {last}.", first=first, last=last)
        return Followed(success, State.NO_FIGURES, words)
    own = quickscan.study.choice(success.indicator).direction
    judged_by = indicator if own is None else replace(indicator, direction=own)
    return _judged(success, judged_by, (first, values[0]), (last, values[1]), say)


def _problem(success: Success, indicator: Optional[Indicator], say: Wording) -> str:
    if not success.indicator:
        return say("No indicator was chosen, so that this cannot be followed in figures.")
    if indicator is None:
        return say("The indicator “{id}” is not known.", id=success.indicator)
    if not can_be_followed(indicator):
        return say("These figures are modelled: their change cannot be followed.")
    return "" if success.target is not None else say("There is no target yet.")


def _codes(success: Success, quickscan: QuickScan, rows: pd.DataFrame) -> pd.Series:
    """The areas whose figures are taken together; of the municipality its own row where a table has one."""
    areas = quickscan.areas.frame
    if success.area_code:
        return areas.loc[areas["area_code"] == success.area_code, "area_code"]
    if success.district:
        return areas.loc[areas["district_code"] == success.district, "area_code"]
    is_own = (rows["area_code"] == quickscan.areas.municipality_code) & (rows["indicator"] == success.indicator)
    own = rows.loc[is_own & rows["value"].notna(), "area_code"]
    return own.head(1) if len(own) else areas["area_code"]


def _moved(breaks: pd.DataFrame, success: Success, codes: pd.Series, first: int, last: int) -> bool:
    """Whether a boundary was changed in between; one inside the municipality leaves the municipality as it was."""
    between = (breaks["year"] > first) & (breaks["year"] <= last)
    inside = not (success.area_code or success.district)
    return not inside and bool((between & breaks["area_code"].isin(codes)).any())


def _values(
    known: pd.DataFrame, rows: pd.DataFrame, indicator: Indicator, first: int, last: int
) -> Optional[tuple[float, float]]:
    """The value of the areas together in both years; of the same areas, or a gap in one year would look like change."""
    by_year = [known[known["year"] == year].set_index("area_code") for year in (first, last)]
    both = by_year[0].index.intersection(by_year[1].index)
    if not len(both):
        return None
    start, latest = (_together(table.loc[both], rows, indicator, year) for table, year in zip(by_year, (first, last)))
    return start, latest


def _together(table: pd.DataFrame, rows: pd.DataFrame, indicator: Indicator, year: int) -> float:
    values = table["value"].to_numpy(dtype=float)
    if indicator.kind == "count":
        return float(values.sum())
    weights = table["denominator"].to_numpy(dtype=float)
    if np.isnan(weights).any():
        people = rows[(rows["indicator"] == INHABITANTS) & (rows["year"] == year)].set_index("area_code")["value"]
        weights = people.reindex(table.index).to_numpy(dtype=float)
    usable = np.isfinite(weights) & (weights > 0)
    if not usable.any():
        return float(values.mean())
    return float(np.average(values[usable], weights=weights[usable]))


def _judged(
    success: Success, indicator: Indicator, start: tuple[int, float], latest: tuple[int, float], say: Wording
) -> Followed:
    # what is printed is what is judged: a value that reads as the target has reached it
    (first, before), (last, now) = ((year, round(value, indicator.decimals)) for year, value in (start, latest))
    target = round(success.target or 0.0, indicator.decimals)
    sign = indicator.direction or (1 if target >= before else -1)
    written = {"start": before, "latest": now, "target": target}
    numbers = {name: say.number(value, indicator.decimals) for name, value in written.items()}
    goal = numbers["target"] if success.year is None else say("{target} in {year}", year=success.year, **numbers)
    if sign * (now - target) >= 0 and last <= first:
        state = State.REACHED
        sentence = say("Reached from the start: {latest} in {last}; the target is {goal}.")
    elif sign * (now - target) >= 0:
        state, sentence = State.REACHED, say("Reached: {latest} in {last}; the target is {goal}.")
    elif last <= first:
        state = State.WAITING
        sentence = say("It starts at {start} in {first}; the target is {goal}. No newer figure yet.")
    elif success.year is not None and last >= success.year:
        state = State.BEHIND
        sentence = say("Not reached: from {start} in {first} to {latest} in {last}; the target was {goal}.")
    elif sign * (now - _needed(before, target, first, last, success.year)) >= 0 and now != before:
        state = State.ON_TRACK
        sentence = say("On track: from {start} in {first} to {latest} in {last}; the target is {goal}.")
    else:
        state = State.BEHIND
        sentence = say("Behind: from {start} in {first} to {latest} in {last}; the target is {goal}.")
    words = say.filled(sentence, first=first, last=last, goal=goal, **numbers)
    return Followed(success, state, words, first, before, last, now)


def _needed(before: float, target: float, first: int, last: int, year: Optional[int]) -> float:
    """Where the straight line from the start to the target is in the last year; at its start where it has no end."""
    return before if year is None else before + (target - before) * (last - first) / (year - first)
