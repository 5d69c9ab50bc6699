"""The walk through the analysis: observations in, signals, trends, coincidence and gap out, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Optional

import pandas as pd

from ..intake.catalogue import Indicator
from ..intake.frames import Neighbours
from ..progress import Progress
from ..study import Study
from ..wording import Wording
from .developments import Since
from .explain import explained
from .measure import measure
from .results import Results
from .spatial_reasons import spatial_frames


def analyse(
    observations: pd.DataFrame,
    areas_frame: pd.DataFrame,
    municipality_code: str,
    study: Study,
    catalogue: Mapping[str, Indicator],
    say: Wording,
    progress: Progress,
    breaks: Optional[pd.DataFrame] = None,
    neighbours: Optional[Neighbours] = None,
    since: Optional[Since] = None,
) -> Results:
    """Everything a QuickScan shows, for all areas of the study (DOMAIN §3–8).

    Parameters, errors : as :func:`measure.measure`. neighbours : which areas touch; without them no spatial pattern.
    """
    progress.step(0.0, say("Comparing the areas and the years"))
    found = measure(
        observations,
        areas_frame,
        municipality_code,
        study,
        catalogue,
        progress.part(0.0, 0.6),
        breaks=breaks,
        since=since,
    )
    progress.step(0.6, say("Writing down why"))
    results = explained(found, observations, catalogue, say, progress.part(0.6, 0.8))
    if neighbours is not None:
        progress.step(0.8, say("Looking whether like areas lie together"))
        pattern, clusters = spatial_frames(found, catalogue, neighbours, say)
        results = replace(results, pattern=pattern, clusters=clusters)
    progress.step(1.0)
    return results
