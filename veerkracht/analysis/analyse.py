"""The walk through the analysis: observations in, signals, trends, coincidence and gap out, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

import pandas as pd

from ..intake.catalogue import Indicator
from ..progress import Progress
from ..study import Study
from ..wording import Wording
from .explain import explained
from .measure import measure
from .results import Results


def analyse(
    observations: pd.DataFrame,
    areas_frame: pd.DataFrame,
    municipality_code: str,
    study: Study,
    catalogue: Mapping[str, Indicator],
    say: Wording,
    progress: Progress,
    breaks: Optional[pd.DataFrame] = None,
) -> Results:
    """Everything a QuickScan shows, for all areas of the study (DOMAIN §3–8).

    Parameters, errors : as :func:`measure.measure`.
    """
    progress.step(0.0, say("Comparing the areas and the years"))
    found = measure(
        observations, areas_frame, municipality_code, study, catalogue, progress.part(0.0, 0.6), breaks=breaks
    )
    progress.step(0.6, say("Writing down why"))
    results = explained(found, observations, catalogue, say)
    progress.step(1.0)
    return results
