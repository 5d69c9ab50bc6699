"""Denominators, and the rates and shares that follow from them (DOMAIN §3)."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..wording import Wording
from .catalogue import catalogue
from .frames import STATUS, STATUSES, as_status

YEARS_AROUND = 2


def with_rates(
    observations: pd.DataFrame, say: Wording, years_around: int = YEARS_AROUND
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Complete denominators, and compute the values that only have a numerator.

    The denominator is that of the same area and year, else of the nearest year within ``years_around`` (of two
    equally near the earlier), and then the computed value has the status ``estimated``. A published value keeps its
    status. Without a denominator a rate is missing; its numerator stays.

    Returns
    -------
    observations in the contract's columns; sentences on what was estimated and what could not be computed.
    """
    known = catalogue()
    which, names = pd.factorize(observations["indicator"])
    of = [known[name].denominator for name in names]
    denominator, offset = _denominators(observations, which, list(names), of, years_around)
    value, numerator = observations["value"].to_numpy(), observations["numerator"].to_numpy()
    rate = np.isnan(value) & ~np.isnan(numerator)
    rows = np.flatnonzero(rate)
    per = np.array([known[name].per for name in names], dtype="float64")[which[rows]]
    made = per * numerator[rows] / np.where(denominator[rows] > 0, denominator[rows], np.nan)
    value = value.copy()
    value[rows] = made
    status = observations["status"].astype(STATUS).cat.codes.to_numpy().copy()
    status[rows] = np.select(
        [np.isnan(made), offset[rows] == 0],
        [STATUSES.index("missing"), STATUSES.index("ok")],
        STATUSES.index("estimated"),
    )
    # the other columns of a national table are not copied
    completed = observations.copy(deep=False)
    completed["value"], completed["denominator"] = value, denominator
    completed["status"] = as_status(status)
    if not years_around:
        return completed, ()
    described = completed.assign(_of=np.array(of, dtype=object)[which], _offset=offset, _rate=rate)
    return completed, _notes(described, say)


def _denominators(
    observations: pd.DataFrame, which: np.ndarray, names: list[str], of: list[str], years_around: int
) -> tuple[np.ndarray, np.ndarray]:
    """The denominator of each row, and from how many years later it was taken (earlier is below zero).

    Parameters
    ----------
    which : of each row the place of its indicator in ``names``, and that of its denominator's id in ``of``.
    """
    denominator = observations["denominator"].to_numpy(copy=True)
    offset = np.zeros(len(observations), dtype="int8")
    year = observations["year"].to_numpy()
    # an area and year as one number; the years around them lie between those of one area and the next
    places = pd.factorize(observations["area_code"])[0].astype("int64")
    key = places * (int(np.ptp(year)) + 2 * years_around + 1 if len(year) else 1) + year
    offsets = sorted(range(-years_around, years_around + 1), key=lambda years: (abs(years), years))
    # nobody living there is a known count too: it must not be replaced by another year's
    counted = observations["value"].notna().to_numpy()
    for number, name in enumerate(names):
        if name not in of:
            continue
        rows = np.flatnonzero(counted & (which == number))
        counts, index = observations["value"].to_numpy()[rows], pd.Index(key[rows])
        shares = np.isin(which, [place for place, other in enumerate(of) if other == name])
        for years in offsets:
            wanted = np.flatnonzero(np.isnan(denominator) & shares)
            place = index.get_indexer(key[wanted] + years)
            found = wanted[place >= 0]
            denominator[found] = counts[place[place >= 0]]
            offset[found] = years
    return denominator, offset


def _notes(frame: pd.DataFrame, say: Wording) -> tuple[str, ...]:
    known = catalogue()
    notes: list[str] = []
    estimated = frame[frame["_rate"] & frame["_offset"].ne(0) & frame["value"].notna()]
    counted = estimated.groupby(["_of", "year", "_offset", "indicator"]).size().rename("areas").reset_index()
    # indicators with the same gap share a sentence
    for (of, year, offset, count), rows in counted.groupby(["_of", "year", "_offset", "areas"]):
        notes.append(
            say(
                "{indicators} {year}: estimated with the {denominator} of {other} (areas: {count}).",
                indicators=", ".join(known[name].label(say.language) for name in rows["indicator"]),
                year=year,
                denominator=known[of].label(say.language).lower(),
                other=year + offset,
                count=count,
            )
        )
    # a year is named when not a single area of it has a value or a denominator; single gaps are "no data" on the map
    for name, rates in frame[frame["_rate"]].groupby("indicator"):
        indicator = known[str(name)]
        rows = frame[frame["indicator"].eq(name)]
        valued = rows.loc[rows["value"].notna() | (rows["_rate"] & rows["denominator"].notna()), "year"]
        years = [str(year) for year in sorted(set(rates["year"]) - set(valued))]
        if years:
            notes.append(
                say(
                    "{indicator}: no rate for {years}, because no {denominator} are known within two years.",
                    indicator=indicator.label(say.language),
                    years=", ".join(years),
                    denominator=known[indicator.denominator].label(say.language).lower(),
                )
            )
    return tuple(notes)
