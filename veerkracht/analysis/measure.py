"""The walk through the analysis: from observations to arrays of signals, trends, coincidence and gap.

Nothing is worded here: moving a threshold must feel immediate, and sentences take longer than numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
import pandas as pd

from ..errors import QuickScanError
from ..intake.catalogue import Indicator
from ..progress import Progress
from ..study import Study
from .coincidence import VERSIONS, Stack, bivariate, coincidence_classes, focus, stacked
from .cube import DWELLINGS, INHABITANTS, MISSING, Cube, Slice, distinct, make_cube
from .developments import Published, Since, comparable, published, score_or_class, with_published
from .gap import Gap, gaps
from .housing import Groups, groups
from .intervals import of_kind, variance
from .places import Places, one_place
from .references import Yardsticks, level_years
from .residual import RobustFit, residual
from .results import K_INDEX
from .signals import MODELLED, Level, level
from .suppression import HOUSING_SHARE, Suppression, suppress
from .trends import Change, breaks_until, change, compared_years, first_and_last
from .vulnerability_index import IndexChange, IndexLevel, index_change, index_level, index_series

NUISANCE_ORDER = ("o_lbm", "o_overlast", "o_misdrijf")
THEMES = ("K", "O", "L")
# what others are counted over or grouped by takes part always
NEEDED = (INHABITANTS, DWELLINGS, HOUSING_SHARE)


@dataclass(frozen=True)
class Measured:
    """What the analysis found, as arrays over the indicators that have figures and the areas of the study.

    indicators : those of the first axis. judged : which can be red, members : which may form the K-index (I).
    compared : the years that can be compared (I, Y, G), none for modelled figures (``modelled``, I × G).
    nuisance : the place of the indicator that stands for O; None without one.
    share : the social-housing share of each area in its latest year (``share_year``), NaN where it is not known.
    gap : of the judged indicators, and last of the K-index (``gap_of`` names them).
    published : the trends that the publisher gives itself.
    breaks : where the boundary changed, as it was given: other choices are measured across the same ones.
    """

    study: Study
    cube: Cube
    suppression: Suppression
    indicators: tuple[Indicator, ...]
    judged: np.ndarray
    members: np.ndarray
    level: Level
    index_level: IndexLevel
    compared: np.ndarray
    modelled: np.ndarray
    change: Change
    index_change: IndexChange
    nuisance: Optional[int]
    coincidences: dict[str, np.ndarray]
    focus: np.ndarray
    bivariate: np.ndarray
    stack: Stack
    fits: tuple[RobustFit, ...]
    residual: np.ndarray
    share: np.ndarray
    share_year: np.ndarray
    share_status: np.ndarray
    groups: Groups
    gap: Gap
    gap_of: tuple[str, ...]
    published: Published
    breaks: Optional[pd.DataFrame] = None


def measure(
    observations: pd.DataFrame,
    areas_frame: pd.DataFrame,
    municipality_code: str,
    study: Study,
    catalogue: Mapping[str, Indicator],
    progress: Progress,
    breaks: Optional[pd.DataFrame] = None,
    since: Optional[Since] = None,
) -> Measured:
    """Everything a QuickScan shows, for all areas of the study (DOMAIN §3–8), in numbers.

    Parameters
    ----------
    observations : contract frame with the rows of the areas, of their municipalities and of ``NL00``.
    areas_frame : AREA_COLUMNS; ``area_code``, ``water`` and, for more than one municipality, ``municipality_code``.
    municipality_code : ``GM`` and four digits; empty where each area is compared with its own municipality.
    breaks : area_code, year: the boundary changed in that year, so no trend runs across it.
    since : of classes of development, by indicator and year, the year that they are a change from.

    Raises
    ------
    QuickScanError : the study compares with the Netherlands, and no table holds a value for it.
    Cancelled : the user asked to stop.
    """
    progress.step(0.0)
    codes, water, places = _areas(areas_frame, municipality_code)
    present = set(distinct(observations["indicator"]))
    names = [name for name in catalogue if name != K_INDEX and name in present]
    cube = make_cube(observations, codes, places, score_or_class(names, study, catalogue))
    if study.reference == "netherlands" and np.isnan(cube.country).all():
        raise QuickScanError(
            "There is nothing to compare with: no table has a row for the Netherlands.",
            "The study compares the areas with the Netherlands.",
            "Choose the municipality as reference, or add a table with a national row.",
        )
    progress.step(0.2)
    hidden = suppress(cube, water, study.thresholds, catalogue)
    return measured(cube, hidden, study, catalogue, progress, breaks, since)


def measured(
    cube: Cube,
    suppression: Suppression,
    study: Study,
    catalogue: Mapping[str, Indicator],
    progress: Progress,
    breaks: Optional[pd.DataFrame] = None,
    since: Optional[Since] = None,
    given: Optional[Published] = None,
) -> Measured:
    """As :func:`measure`, from a cube whose small numbers were hidden: other choices do not ask for another one.

    Parameters
    ----------
    given : the published trends, where they are known already: they do not hang on a choice of ours.
    """
    indicators = tuple(as_chosen(catalogue[name], study) for name in cube.indicators)
    given = published(cube, suppression, indicators, since or {}, study) if given is None else given
    places, least = cube.places, study.thresholds.minimum_areas
    yardsticks = Yardsticks(cube, suppression, study, indicators)
    judged = np.array([can_be_red(item) for item in indicators], dtype=bool)
    members = np.array([may_be_member(item, study) for item in indicators], dtype=bool)

    chosen = level_years(cube.counts(), cube.years, study.period, least)
    left_out = np.array([item.id in study.left_out and item.id not in NEEDED for item in indicators], dtype=bool)
    chosen[left_out] = -1
    found = level(yardsticks, indicators, chosen, study)
    has_level = (chosen >= 0).any(axis=1)
    judged &= has_level | (given.some & ~left_out)
    members &= judged & has_level
    of_index = index_level(yardsticks, found, members, study)
    progress.step(0.5)

    until = breaks_until(breaks, cube.codes, cube.years)
    modelled = of_kind(indicators, "model")[:, None] | places.any(found.cells.status == MODELLED)
    can_compare = compared_years(suppression.shown.counts(), cube.years, study.period, least)
    can_compare &= (judged & comparable(indicators))[:, None, None] & ~modelled[:, None, :]
    first, last = first_and_last(can_compare)
    first, last = (np.where(given.last >= 0, years, own) for years, own in ((given.first, first), (given.last, last)))
    moves = change(yardsticks, indicators, first, last, study, until)
    moves = with_published(moves, given, suppression.shown, yardsticks.inhabitants(last), study)
    of_change = index_change(yardsticks, indicators, members, can_compare, study, until)
    progress.step(0.8)

    nuisance = _nuisance(study, indicators, judged, found, given)
    nothing = np.zeros(len(cube.codes), dtype=np.int8)
    o_signal = nothing if nuisance is None else found.signal[nuisance]
    classes = {
        version: coincidence_classes(
            getattr(of_change, name), nothing if nuisance is None else getattr(moves, name)[nuisance]
        )
        for version, name in VERSIONS.items()
    }
    share, share_year, share_status = _housing(cube, found)
    fits, residuals = _residuals(
        places, np.full(len(nothing), np.nan) if nuisance is None else found.z[nuisance], of_index.z, share, least
    )
    sorted_groups = groups(share, places)
    gap_of, gap = _gaps(yardsticks, indicators, judged, can_compare, chosen, of_change, sorted_groups, study)
    progress.step(1.0)
    return Measured(
        study,
        cube,
        suppression,
        indicators,
        judged,
        members,
        found,
        of_index,
        can_compare,
        modelled,
        moves,
        of_change,
        nuisance,
        classes,
        focus(of_index.signal, o_signal),
        bivariate(of_index.signal, o_signal),
        stacked(found.signal[judged]),
        fits,
        residuals,
        share,
        share_year,
        share_status,
        sorted_groups,
        gap,
        gap_of,
        given,
        breaks,
    )


def as_chosen(indicator: Indicator, study: Study) -> Indicator:
    """An indicator with the direction that the user gave it."""
    direction = study.choice(indicator.id).direction
    return indicator if direction is None else replace(indicator, direction=direction)


def can_be_red(indicator: Indicator) -> bool:
    """Whether an indicator has a good and a bad side, and belongs to vulnerability, nuisance or liveability."""
    return indicator.theme in THEMES and indicator.direction != 0


def may_be_member(indicator: Indicator, study: Study) -> bool:
    """Whether an indicator may take part in the K-index: of theme K, or those that the user chose."""
    if study.vulnerability_indicators:
        return indicator.id in study.vulnerability_indicators and indicator.direction != 0
    return indicator.theme == "K"


def _areas(frame: pd.DataFrame, municipality_code: str) -> tuple[pd.Index, np.ndarray, Places]:
    areas = frame.drop_duplicates("area_code")
    if municipality_code or "municipality_code" not in areas:
        codes = pd.Index(areas["area_code"])
        return codes, areas["water"].to_numpy(dtype=bool), one_place(municipality_code, len(codes))
    areas = areas.sort_values("municipality_code", kind="stable")
    of_area, names = pd.factorize(areas["municipality_code"])
    return pd.Index(areas["area_code"]), areas["water"].to_numpy(dtype=bool), Places(tuple(names), of_area)


def _nuisance(
    study: Study, indicators: tuple[Indicator, ...], judged: np.ndarray, found: Level, given: Published
) -> Optional[int]:
    """The indicator that stands for O: the user's, else the first of the usual ones that has values; its classes stand
    for a score. One with published trends only has to do where none has values."""
    wanted = (study.nuisance_indicator,) if study.nuisance_indicator else NUISANCE_ORDER
    ids = [(item.id, item.classes_of) for item in indicators]
    known = [number for name in wanted for number, own in enumerate(ids) if name in own and judged[number]]
    with_values = [number for number in known if not np.isnan(found.cells.value[number]).all()]
    return next(iter([*with_values, *(number for number in known if given.some[number])]), None)


def _housing(cube: Cube, found: Level) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    number = cube.number(HOUSING_SHARE)
    if number is None:
        size = len(cube.codes)
        return np.full(size, np.nan), np.zeros(size, dtype=np.int64), np.full(size, MISSING, dtype=np.int8)
    return found.cells.value[number], found.cells.year[number], found.cells.status[number]


def _residuals(
    places: Places, nuisance: np.ndarray, vulnerability: np.ndarray, share: np.ndarray, least: int
) -> tuple[tuple[RobustFit, ...], np.ndarray]:
    ends = [*places.starts[1:], len(share)]
    fits = tuple(
        residual(nuisance[begin:end], vulnerability[begin:end], share[begin:end], least)
        for begin, end in zip(places.starts, ends)
    )
    return fits, np.concatenate([fit.residuals for fit in fits])


def _gaps(
    yardsticks: Yardsticks,
    indicators: tuple[Indicator, ...],
    judged: np.ndarray,
    compared: np.ndarray,
    chosen: np.ndarray,
    of_change: IndexChange,
    sorted_groups: Groups,
    study: Study,
) -> tuple[tuple[str, ...], Gap]:
    """The gap of every judged indicator in all years that can be compared, else in its level year; and of the index."""
    shown, places = yardsticks.shown, yardsticks.cube.places
    wanted = np.flatnonzero(judged)
    own = [indicators[number] for number in wanted]
    cells = Slice(
        np.zeros(0), shown.value[wanted], shown.denominator[wanted], shown.numerator[wanted], shown.status[wanted]
    )
    people = yardsticks.people
    weight = np.where(np.isnan(cells.denominator), people, cells.denominator)
    weight = np.where(places.to_areas(places.any(~np.isnan(weight))), weight, 1.0)
    years = compared[wanted]
    only_level = np.arange(len(yardsticks.cube.years))[:, None] == chosen[wanted][:, None, :]
    years = np.where(years.any(axis=1)[:, None, :], years, only_level)
    index_years = _index_years(compared, of_change)
    series = index_series(yardsticks, indicators, of_change, study)
    of_people = np.where(places.to_areas(places.any(~np.isnan(people)).any(axis=0)), people, 1.0)
    years = np.concatenate([years, index_years[None]])
    large = _large(yardsticks, years)
    gap = gaps(
        np.concatenate([cells.value, series[None]]),
        np.concatenate([weight, of_people[None]]),
        np.concatenate([variance(own, cells), np.full(series.shape, np.nan)[None]]),
        years,
        sorted_groups,
        large,
        np.array([*(item.whole_percent for item in own), False]),
        places,
    )
    return (*(item.id for item in own), K_INDEX), gap


def _index_years(compared: np.ndarray, of_change: IndexChange) -> np.ndarray:
    """The years that all members of the index share (Y, G), where they are compared between the same two years."""
    taking = of_change.members
    shared = (compared | ~taking[:, None, :]).all(axis=0) & taking.any(axis=0)
    same = np.ones(taking.shape[1], dtype=bool)
    for years in (of_change.first, of_change.last):
        low = np.where(taking, years, np.iinfo(np.int64).max).min(axis=0, initial=np.iinfo(np.int64).max)
        same &= low == np.where(taking, years, -1).max(axis=0, initial=-1)
    place = np.arange(compared.shape[1])[:, None]
    return shared & same & (place >= of_change.span[0]) & (place <= of_change.span[1])


def _large(yardsticks: Yardsticks, years: np.ndarray) -> np.ndarray:
    """Areas with enough inhabitants in the first and in the last year of each indicator (I, A)."""
    some = years.any(axis=1)
    first = np.where(some, years.argmax(axis=1), -1)
    last = np.where(some, years.shape[1] - 1 - years[:, ::-1].argmax(axis=1), -1)
    return yardsticks.large(yardsticks.inhabitants(first)) & yardsticks.large(yardsticks.inhabitants(last))
