"""Observations as arrays: one number per indicator, year and area, so that a whole country is computed at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from ..intake.frames import STATUS, STATUSES
from .places import Places

COUNTRY = "NL00"
INHABITANTS = "c_inw"
DWELLINGS = "c_won"
MISSING, SUPPRESSED = STATUSES.index("missing"), STATUSES.index("suppressed")


@dataclass(frozen=True)
class Slice:
    """Figures of one year of each indicator and municipality: arrays indicator × area.

    year : which year that is; 0 where there is none. status : a place in STATUSES.
    """

    year: np.ndarray
    value: np.ndarray
    denominator: np.ndarray
    numerator: np.ndarray
    status: np.ndarray


@dataclass(frozen=True)
class Cube:
    """Figures of areas: arrays indicator × year × area.

    codes : the areas, in the order of the last axis, which is that of their municipalities.
    status : a place in STATUSES; a cell without a value is missing or suppressed.
    published : the publishers' own values of each municipality (indicator × year × municipality).
    country : those of the Netherlands (indicator × year).
    totalled : of which figures a municipality has a total of its own, a value or only a number (as ``published``).
    """

    codes: pd.Index
    places: Places
    indicators: tuple[str, ...]
    years: np.ndarray
    value: np.ndarray
    denominator: np.ndarray
    numerator: np.ndarray
    status: np.ndarray
    published: np.ndarray
    country: np.ndarray
    totalled: np.ndarray

    def number(self, indicator: str) -> Optional[int]:
        """The place of an indicator on the first axis; None where it has no figures."""
        return self.indicators.index(indicator) if indicator in self.indicators else None

    def counts(self) -> np.ndarray:
        """How many areas of each municipality have a value: indicator × year × municipality."""
        return self.places.count(~np.isnan(self.value))

    def at(self, chosen: np.ndarray) -> Slice:
        """The figures of a chosen year.

        Parameters
        ----------
        chosen : the place on the axis of years per indicator and municipality (I, G); -1 for none.
        """
        index = self.places.to_areas(chosen)
        none = index < 0
        picked = np.where(none, 0, index)[:, None, :]

        def take(values: np.ndarray) -> np.ndarray:
            if not values.size:
                return np.empty((len(self.indicators), len(self.codes)), dtype=values.dtype)
            return np.take_along_axis(values, picked, axis=1)[:, 0, :]

        def known(values: np.ndarray) -> np.ndarray:
            return np.where(none, np.nan, take(values))

        years = self.years if len(self.years) else np.zeros(1, dtype=np.int64)
        return Slice(
            np.where(none, 0, years[np.where(none, 0, index)]),
            known(self.value),
            known(self.denominator),
            known(self.numerator),
            np.where(none, MISSING, take(self.status)).astype(np.int8),
        )

    def published_at(self, chosen: np.ndarray) -> np.ndarray:
        """The published values of the municipalities in a chosen year (I, G); NaN where there are none."""
        if not self.published.size:
            return np.full(chosen.shape, np.nan)
        picked = np.take_along_axis(self.published, np.where(chosen < 0, 0, chosen)[:, None, :], axis=1)[:, 0, :]
        return np.where(chosen < 0, np.nan, picked)

    def country_at(self, chosen: np.ndarray) -> np.ndarray:
        """The values of the Netherlands in a chosen year (I, G); NaN where there are none."""
        if not self.country.size:
            return np.full(chosen.shape, np.nan)
        return np.where(chosen < 0, np.nan, np.take_along_axis(self.country, np.where(chosen < 0, 0, chosen), axis=1))

    def sizes(self, indicator: str) -> np.ndarray:
        """A count (inhabitants, dwellings) of each area in each year (Y, A), else that of the nearest year that has
        one (of two equally near the earlier); NaN where it is never known."""
        place = self.number(indicator)
        if place is None:
            return np.full((len(self.years), len(self.codes)), np.nan)
        return nearest(self.value[place], self.years)


def nearest(by_year: np.ndarray, years: np.ndarray) -> np.ndarray:
    """Values (Y, A) with gaps filled from the nearest year that has one, of two equally near the earlier."""
    filled = by_year.copy()
    for place, year in enumerate(years):
        for other in sorted(range(len(years)), key=lambda item: (abs(years[item] - year), years[item])):
            row = filled[place]
            gaps = np.isnan(row)
            if not gaps.any():
                break
            row[gaps] = by_year[other][gaps]
    return filled


def make_cube(observations: pd.DataFrame, codes: pd.Index, places: Places, indicators: Iterable[str]) -> Cube:
    """The figures of the areas, of their municipalities and of the Netherlands.

    Where an area, indicator and year stand in more rows the last counts. Columns of the type category for codes and
    indicators are read fastest.

    Parameters
    ----------
    observations : contract frame.
    indicators : those that are known, in the order in which they are shown; the others are left out.
    """
    present = set(distinct(observations["indicator"]))
    names = tuple(name for name in indicators if name in present)
    years = np.sort(observations["year"].unique()).astype(np.int64)
    # without a single row there is still an axis of years to look along
    years = years if len(years) else np.zeros(1, dtype=np.int64)
    lines = Lines(observations, names, years)
    numbers = {name: observations[name].to_numpy(dtype=float) for name in ("value", "denominator", "numerator")}

    def filled(name: str, rows: np.ndarray, cell: np.ndarray, width: int) -> np.ndarray:
        values = np.full((len(names), len(years), width), np.nan)
        values.reshape(-1)[cell] = numbers[name][rows]
        return values

    rows, cell = lines.cells(codes)
    value = filled("value", rows, cell, len(codes))
    status = np.full(value.shape, MISSING, dtype=np.int8)
    told = observations["status"].astype(STATUS).cat.codes.to_numpy()[rows]
    status.reshape(-1)[cell] = np.where(told < 0, STATUSES.index("ok"), told)
    # whatever a table says of a cell: without a value it is missing or suppressed, nothing else
    status[np.isnan(value) & (status != SUPPRESSED)] = MISSING
    of_place = lines.cells(pd.Index(places.codes, dtype=object))
    published = filled("value", *of_place, len(places.codes))
    return Cube(
        codes,
        places,
        names,
        years,
        value=value,
        denominator=filled("denominator", rows, cell, len(codes)),
        numerator=filled("numerator", rows, cell, len(codes)),
        status=status,
        published=published,
        country=filled("value", *lines.cells(pd.Index([COUNTRY])), 1)[..., 0],
        totalled=~(np.isnan(published) & np.isnan(filled("numerator", *of_place, len(places.codes)))),
    )


class Lines:
    """The rows of observations (contract frame), and where each stands among some indicators and years."""

    def __init__(self, observations: pd.DataFrame, indicators: tuple[str, ...], years: np.ndarray) -> None:
        self._area, self._year = observations["area_code"], observations["year"].to_numpy(dtype=np.int64)
        self._years = years
        self._what = _positions(observations["indicator"], pd.Index(indicators, dtype=object))

    def cells(self, codes: pd.Index) -> tuple[np.ndarray, np.ndarray]:
        """The rows that are of some codes, and the place of each in an array of indicator × year × codes, flattened."""
        where = _positions(self._area, codes)
        rows = np.flatnonzero((where >= 0) & (self._what >= 0))
        when = np.searchsorted(self._years, self._year[rows])
        return rows, (self._what[rows].astype(np.int64) * len(self._years) + when) * len(codes) + where[rows]


def distinct(column: pd.Series) -> Iterable[str]:
    """The different texts of a column, quickly where it is one of categories."""
    return column.cat.categories if isinstance(column.dtype, pd.CategoricalDtype) else column.unique()


def _positions(column: pd.Series, wanted: pd.Index) -> np.ndarray:
    """The place of each row's text in ``wanted``; -1 where it is not there."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        places = np.append(wanted.get_indexer(column.cat.categories), -1).astype(np.int32)
        return places[column.cat.codes.to_numpy()]
    return np.asarray(wanted.get_indexer(column))
