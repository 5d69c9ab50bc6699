"""The walk through the analysis: from observations to arrays of signals, trends, coincidence and gap.

Nothing is worded here: moving a threshold must feel immediate, and sentences take longer than numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from ..errors import QuickScanError
from ..intake.catalogue import Indicator
from ..progress import Progress
from ..study import Study
from .blocks import blocks, side_by_side
from .coincidence import VERSIONS, Stack, bivariate, coincidence_classes, focus, stacked
from .comparison import Comparison, Roles, compare
from .cube import Cube, distinct, make_cube
from .developments import Published, Since, published, score_or_class
from .places import Places, one_place
from .references import level_years
from .residual import RobustFits, residuals
from .results import K_INDEX
from .roles import NEEDED, as_chosen, can_be_red, may_be_member, nuisance_of
from .suppression import Suppression, suppress
from .trends import breaks_until


@dataclass(frozen=True)
class Measured(Comparison):
    """What the analysis found, as arrays over the indicators that have figures and the areas of the study.

    indicators : those of the first axis. judged : which can be red, members : which may form the K-index (I).
    nuisance : the place of the indicator that stands for O; None without one.
    gap_of : the indicators that ``gap`` is of, the K-index the last.
    published : the trends that the publisher gives itself.
    breaks : where the boundary changed, as it was given: other choices are measured across the same ones.
    """

    study: Study
    cube: Cube
    suppression: Suppression
    indicators: tuple[Indicator, ...]
    judged: np.ndarray
    members: np.ndarray
    nuisance: Optional[int]
    coincidences: dict[str, np.ndarray]
    focus: np.ndarray
    bivariate: np.ndarray
    stack: Stack
    fits: RobustFits
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
    return measured(cube, suppress(cube, water, study.thresholds, catalogue), study, catalogue, progress, breaks, since)


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
    chosen = level_years(cube.counts(), cube.years, study.period, least)
    left_out = np.array([item.id in study.left_out and item.id not in NEEDED for item in indicators], dtype=bool)
    chosen[left_out] = -1
    has_level = (chosen >= 0).any(axis=1)
    judged = np.array([can_be_red(item) for item in indicators], dtype=bool)
    judged &= has_level | (given.some & ~left_out)
    members = np.array([may_be_member(item, study) for item in indicators], dtype=bool) & judged & has_level
    roles, until = Roles(indicators, judged, members), breaks_until(breaks, cube.codes, cube.years)
    parts = []
    for block in blocks(places):
        progress.step(0.2 + 0.7 * block.places.start / len(places.codes))
        parts.append(
            compare(
                block.of_cube(cube),
                block.of_suppression(suppression),
                roles,
                chosen[:, block.places],
                until[:, block.areas],
                given.of(block.places, block.areas),
                study,
            )
        )
    found = side_by_side(parts)
    progress.step(0.9)
    nuisance = nuisance_of(study, indicators, judged, found.level.cells.value, given.some)
    nothing, unknown = np.zeros(len(cube.codes), dtype=np.int8), np.full(len(cube.codes), np.nan)
    o_signal, o_z = (nothing, unknown) if nuisance is None else (found.level.signal[nuisance], found.level.z[nuisance])
    classes = {
        version: coincidence_classes(
            getattr(found.index_change, name), nothing if nuisance is None else getattr(found.change, name)[nuisance]
        )
        for version, name in VERSIONS.items()
    }
    made = Measured(
        **vars(found),
        study=study,
        cube=cube,
        suppression=suppression,
        indicators=indicators,
        judged=judged,
        members=members,
        nuisance=nuisance,
        coincidences=classes,
        focus=focus(found.index_level.signal, o_signal),
        bivariate=bivariate(found.index_level.signal, o_signal),
        stack=stacked(found.level.signal[judged]),
        fits=residuals(o_z, found.index_level.z, found.share, places, least),
        gap_of=(*(item.id for item, told in zip(indicators, judged) if told), K_INDEX),
        published=given,
        breaks=breaks,
    )
    progress.step(1.0)
    return made


def _areas(frame: pd.DataFrame, municipality_code: str) -> tuple[pd.Index, np.ndarray, Places]:
    areas = frame.drop_duplicates("area_code")
    if municipality_code or "municipality_code" not in areas:
        codes = pd.Index(areas["area_code"])
        return codes, areas["water"].to_numpy(dtype=bool), one_place(municipality_code, len(codes))
    areas = areas.sort_values("municipality_code", kind="stable")
    of_area, names = pd.factorize(areas["municipality_code"])
    return pd.Index(areas["area_code"]), areas["water"].to_numpy(dtype=bool), Places(tuple(names), of_area)
