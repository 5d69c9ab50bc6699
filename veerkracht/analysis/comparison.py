"""Everything that is worked out municipality by municipality: levels, changes, the K-index and the gap."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..intake.catalogue import Indicator
from ..study import Study
from .cube import MISSING, Cube
from .developments import Published, comparable, with_published
from .gap import Gap
from .gap_series import gap_series
from .housing import Groups, groups
from .intervals import of_kind
from .references import Yardsticks
from .signals import MODELLED, Level, level
from .suppression import HOUSING_SHARE, Suppression
from .trends import Change, change, compared_years, first_and_last
from .vulnerability_index import IndexChange, IndexLevel, index_change, index_level


@dataclass(frozen=True)
class Comparison:
    """What areas are against their municipality and against themselves; I indicators, A areas, G municipalities.

    compared : the years that can be compared (I, Y, G), none for modelled figures (``modelled``, I × G).
    share : the social-housing share of each area in its latest year (``share_year``), NaN where it is not known.
    gap : of the judged indicators, and last of the K-index.
    """

    level: Level
    index_level: IndexLevel
    compared: np.ndarray
    modelled: np.ndarray
    change: Change
    index_change: IndexChange
    share: np.ndarray
    share_year: np.ndarray
    share_status: np.ndarray
    groups: Groups
    gap: Gap


@dataclass(frozen=True)
class Roles:
    """The indicators, and which of them can be red (``judged``) and may form the K-index (``members``): (I)."""

    indicators: tuple[Indicator, ...]
    judged: np.ndarray
    members: np.ndarray


def compare(
    cube: Cube,
    suppression: Suppression,
    roles: Roles,
    chosen: np.ndarray,
    until: np.ndarray,
    given: Published,
    study: Study,
) -> Comparison:
    """Some municipalities: the areas of each against it.

    Parameters
    ----------
    chosen : the level years (I, G). until : of :func:`trends.breaks_until` (Y, A). given : the published trends.
    """
    indicators, judged, members = roles.indicators, roles.judged, roles.members
    yardsticks = Yardsticks(cube, suppression, study, indicators)
    found = level(yardsticks, indicators, chosen, study)
    of_index = index_level(yardsticks, found, members, study)
    modelled = of_kind(indicators, "model")[:, None] | cube.places.any(found.cells.status == MODELLED)
    compared = compared_years(suppression.shown.counts(), cube.years, study.period, study.thresholds.minimum_areas)
    compared &= (judged & comparable(indicators))[:, None, None] & ~modelled[:, None, :]
    first, last = first_and_last(compared)
    first, last = (np.where(given.last >= 0, years, own) for years, own in ((given.first, first), (given.last, last)))
    moves = change(yardsticks, indicators, first, last, study, until)
    moves = with_published(moves, given, suppression.shown, yardsticks.inhabitants(last), study)
    of_change = index_change(yardsticks, indicators, members, compared, study, until)
    share, share_year, share_status = _housing(cube, found)
    sorted_groups = groups(share, cube.places)
    gap = gap_series(yardsticks, indicators, judged, compared, chosen, of_change, sorted_groups, study)
    return Comparison(
        found,
        of_index,
        compared,
        modelled,
        moves,
        of_change,
        share,
        share_year,
        share_status,
        sorted_groups,
        gap,
    )


def _housing(cube: Cube, found: Level) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    number = cube.number(HOUSING_SHARE)
    if number is None:
        size = len(cube.codes)
        return np.full(size, np.nan), np.zeros(size, dtype=np.int64), np.full(size, MISSING, dtype=np.int8)
    return found.cells.value[number], found.cells.year[number], found.cells.status[number]
