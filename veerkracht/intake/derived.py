"""Indicators that are made of others: a sum, a difference, a ratio, a number per so many of a count.

The same arithmetic serves the rows of a table and the arrays of the analysis, which makes derived figures again of what
may be shown: none can tell what was hidden or rounded.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from ..own_indicators import Formula
from ..wording import Wording
from .catalogue import Indicator, catalogue
from .frames import STATUS, STATUSES, as_status, observations, weakest_status
from .rates import with_rates

FORMULAS = ("sum", "difference", "ratio", "per")
_OK, _MISSING, _ESTIMATED = (STATUSES.index(name) for name in ("ok", "missing", "estimated"))


class Numbers(NamedTuple):
    """The figures of one indicator: arrays of one shape, NaN where there is none."""

    value: np.ndarray
    numerator: np.ndarray
    denominator: np.ndarray


def of_counts(formula: Formula, known: Mapping[str, Indicator]) -> bool:
    """Whether a formula divides numbers by a count: it makes a share or rate with its own denominator."""
    return formula.kind == "per" or (
        formula.kind == "ratio" and all(known[name].kind == "count" for name in formula.operands)
    )


def operands_first(known: Mapping[str, Indicator]) -> Iterator[tuple[Indicator, Formula]]:
    """The derived indicators with their formulas, each behind those that it is made of."""
    waiting = [(item, item.formula) for item in known.values() if item.formula is not None]
    while waiting:
        names = {item.id for item, _ in waiting}
        yield from (pair for pair in waiting if not names & set(pair[1].operands))
        waiting = [pair for pair in waiting if names & set(pair[1].operands)]


def computed(
    indicator: Indicator, formula: Formula, known: Mapping[str, Indicator], operands: Sequence[Numbers]
) -> Numbers:
    """The figures of a derived indicator; whatever lacks an operand has none.

    Of a number per count (:func:`of_counts`) only the numerator is made here: its denominator and value follow as those
    of every rate. The last operand of such a formula is not looked at.
    """
    nothing = np.full(operands[0].value.shape, np.nan)
    if of_counts(formula, known):
        behind = [number_behind(known[name], one) for name, one in zip(formula.operands[:-1], operands)]
        return Numbers(nothing, _added(behind), nothing)
    values = [one.value for one in operands]
    if formula.kind == "difference":
        return Numbers(values[0] - values[1], nothing, nothing)
    if formula.kind == "ratio":
        below = np.where(values[-1] > 0, values[-1], np.nan)
        return Numbers((formula.per or 1) * _added(values[:-1]) / below, nothing, nothing)
    if indicator.kind not in ("share", "rate"):
        return Numbers(_added(values), nothing, nothing)
    first = operands[0].denominator
    same = np.all([one.denominator == first for one in operands], axis=0)
    return Numbers(_added(values), _added([one.numerator for one in operands]), np.where(same, first, np.nan))


def number_behind(indicator: Indicator, numbers: Numbers) -> np.ndarray:
    """The people or cases of a count, share or rate: counted, else what the value and its denominator make."""
    if indicator.kind == "count":
        return numbers.value
    made = numbers.value * numbers.denominator / indicator.per
    return np.where(np.isnan(numbers.numerator), made, numbers.numerator)


def _added(parts: Sequence[np.ndarray]) -> np.ndarray:
    return np.sum(parts, axis=0)


def with_derived(observed: pd.DataFrame, say: Wording) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """The observations with those of derived indicators, and sentences on what was estimated for them.

    Each area, the municipality and the Netherlands is made of its own rows of the same year. There is a row wherever
    all operands have one; it is hidden or missing where one of them is.
    """
    notes: list[str] = []
    for indicator, formula in operands_first(catalogue()):
        rows, told = _rows(observed, indicator, formula, say)
        observed = pd.concat([observed, rows], ignore_index=True)
        notes += told
    return observed, tuple(notes)


def _rows(
    observed: pd.DataFrame, indicator: Indicator, formula: Formula, say: Wording
) -> tuple[pd.DataFrame, list[str]]:
    known = catalogue()
    divided = of_counts(formula, known)
    names = formula.operands[:-1] if divided else formula.operands
    tables = [observed[observed["indicator"] == name].set_index(["area_code", "year"]) for name in names]
    index = tables[0].index
    for table in tables[1:]:
        index = index.intersection(table.index)
    tables = [table.loc[index] for table in tables]
    parts = [Numbers(*(table[name].to_numpy() for name in Numbers._fields)) for table in tables]
    made = computed(indicator, formula, known, parts)
    states = [table["status"].astype(STATUS).cat.codes.to_numpy() for table in tables]
    if divided:
        states = [_of_number(known[name], one, state) for name, one, state in zip(names, parts, states)]
    status = weakest_status(*states)
    figure = made.numerator if divided else made.value
    status = np.where(np.isnan(figure) & (status != STATUSES.index("suppressed")), _MISSING, status)
    rows = pd.DataFrame(
        {
            "area_code": index.get_level_values(0),
            "year": index.get_level_values(1),
            "indicator": indicator.id,
            **made._asdict(),
            "status": as_status(status),
            "source": _sources(tables),
        }
    )
    return _divided(rows, observed, indicator, say) if divided else (observations(rows), [])


def _of_number(indicator: Indicator, numbers: Numbers, status: np.ndarray) -> np.ndarray:
    """The status of the number behind a figure: counted numbers do not share the doubts of the rate made of them."""
    if indicator.kind == "count":
        return status
    only_value = np.isnan(numbers.numerator)
    estimated = weakest_status(status, np.full(status.shape, _ESTIMATED))
    return np.where(~only_value, _OK, np.where(np.isnan(number_behind(indicator, numbers)), status, estimated))


def _divided(
    rows: pd.DataFrame, observed: pd.DataFrame, indicator: Indicator, say: Wording
) -> tuple[pd.DataFrame, list[str]]:
    """The rows with denominators and values, as those of every other rate."""
    counts = observed[observed["indicator"] == indicator.denominator]
    completed, notes = with_rates(pd.concat([observations(rows), counts], ignore_index=True), say)
    completed = completed.iloc[: len(rows)].copy()
    before = rows["status"].cat.codes.to_numpy()
    completed["status"] = as_status(weakest_status(before, completed["status"].cat.codes.to_numpy()))
    return observations(completed), list(notes)


def _sources(tables: Sequence[pd.DataFrame]) -> np.ndarray:
    """The tables that each row was made of."""
    found = tables[0]["source"].astype(str).to_numpy(dtype=object)
    for table in tables[1:]:
        other = table["source"].astype(str).to_numpy(dtype=object)
        found = np.where(found == other, found, found + " + " + other)
    return found
