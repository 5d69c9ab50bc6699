"""What of the Leefbaarometer goes together: one version of its model, one period of development up to a year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

import pandas as pd

from ...wording import Wording
from ..catalogue import catalogue
from ..formats import leefbaarometer
from ..frames import Table, observations

Since = Mapping[tuple[str, int], int]


def versions_apart(stacked: pd.DataFrame, tables: Sequence[Table], say: Wording) -> tuple[pd.DataFrame, list[str]]:
    """Figures of two models may not stand in one series: those of the older one are left out.

    Parameters
    ----------
    stacked : observations with ``_table``, the place of their table in ``tables``.
    """
    formats = stacked["_table"].map({number: table.provenance.format for number, table in enumerate(tables)})
    if not formats.eq(leefbaarometer.NAME).any() or not formats.eq(leefbaarometer.NAME_2).any():
        return stacked, []
    note = say("Scores of Leefbaarometer 2.0 were left out: they may not be compared with those of 3.0.")
    return stacked[formats.ne(leefbaarometer.NAME_2)].reset_index(drop=True), [note]


def one_period(
    stacked: pd.DataFrame, tables: Sequence[Table], period: Optional[tuple[int, int]], say: Wording
) -> tuple[pd.DataFrame, Since, list[str]]:
    """Of developments up to the same year those of one period: inside the study's, and of these the longest.

    Returns
    -------
    the observations without the others; the first year by indicator and last year; sentences on what was left out.
    """
    given = {key: table.since[key] for table in tables for key in table.since}
    if not given:
        return stacked, given, []
    since: dict[tuple[str, int], int] = {}
    for key in given:
        firsts = {table.since[key] for table in tables if key in table.since}
        inside = {first for first in firsts if period is None or first >= period[0]}
        since[key] = min(inside or firsts)
    kept = pd.Series(True, index=stacked.index)
    notes = []
    for number, table in enumerate(tables):
        for (name, last), first in table.since.items():
            if since[name, last] == first:
                continue
            rows = stacked["_table"].eq(number) & stacked["indicator"].eq(name) & stacked["year"].eq(last)
            kept &= ~rows
            notes.append(
                say(
                    "{indicator}: that of {first}–{last} was left out beside that of {other}–{last}.",
                    indicator=catalogue()[name].label(say.language),
                    first=first,
                    last=last,
                    other=since[name, last],
                )
            )
    return stacked[kept].reset_index(drop=True), since, notes


def with_followed(observed: pd.DataFrame) -> pd.DataFrame:
    """Developments without a score or class of level: a row without data for what they are of, so that it has a place.

    Parameters
    ----------
    observed : contract frame.
    """
    known, present = catalogue(), set(observed["indicator"].unique())
    levels = {known[name].classes_of for name in present}
    alone = {
        name: of for name in present if (of := known[name].development_of) and of not in present and of not in levels
    }
    if not alone:
        return observed
    rows = observed[observed["indicator"].isin(alone)]
    empty = rows.assign(
        indicator=rows["indicator"].map(alone), value=float("nan"), denominator=float("nan"), status="missing"
    )
    return observations(pd.concat([observed, empty], ignore_index=True))
