"""What was measured, in frames with a reason for every class: the results that are drawn and printed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

import numpy as np
import pandas as pd

from ..intake.catalogue import Indicator
from ..progress import Progress
from ..wording import Wording
from . import frames
from .availability import unavailable
from .beside import chance_frame, funnel_frame, inequality_frame, series_frame
from .change_reasons import with_series, with_trend_reasons
from .fragility import sensitivity_frame, with_fragile_coincidence, with_fragile_signals, with_fragile_trends
from .housing import GROUPINGS, housing_classes, terciles
from .legs import ingredient_frame, legs
from .level_reasons import with_signal_reasons
from .measure import Measured
from .reasons import coincidence_reasons
from .residual import MAD_TO_SD
from .results import BREAK_TYPES, K_INDEX, SIGNAL_TYPES, TREND_TYPES, ResidualModel, Results, typed
from .sensitivity import sensitivity
from .suppression import hidden_frame, shown_observations


def explained(
    found: Measured,
    observations: pd.DataFrame,
    catalogue: Mapping[str, Indicator],
    say: Wording,
    progress: Optional[Progress] = None,
) -> Results:
    """The frames of a QuickScan, each class with its reason.

    Parameters
    ----------
    observations : those that were measured.

    Raises
    ------
    Cancelled : the user asked to stop.
    """
    moved = sensitivity(found, progress)
    signals = typed([with_fragile_signals(with_signal_reasons(found, say), found, moved, say)], SIGNAL_TYPES)
    series = series_frame(found)
    told = with_series(with_trend_reasons(found, say), series, found, say)
    trends = typed([with_fragile_trends(told, found, moved, say)], TREND_TYPES)
    nuisance = "" if found.nuisance is None else found.indicators[found.nuisance].id
    standing = legs(found, catalogue, say)
    coincidence = frames.coincidence_frame(found)
    labels = [catalogue[name].short(say.language) if name else "" for name in (K_INDEX, nuisance)]
    parts = [
        with_fragile_coincidence(
            rows.assign(reason=coincidence_reasons(rows, standing.coincidence(say), labels[0], labels[1], say)),
            str(version),
            moved,
            say,
        )
        for version, rows in coincidence.groupby("version", sort=False)
    ]
    coincidence = pd.concat(parts, ignore_index=True)
    homes = frames.housing_frame(found, terciles(found.share, found.cube.places), housing_classes(found.share))
    return Results(
        signals=signals,
        trends=trends,
        coincidence=coincidence,
        housing=homes,
        gap=frames.gap_frame(found),
        references=frames.reference_frame(found),
        ingredients=ingredient_frame(found, say),
        sensitivity=sensitivity_frame(found, moved, say),
        hidden=hidden_frame(found.cube, found.suppression, found.study.thresholds, say),
        observations=shown_observations(observations, found.suppression),
        unavailable=unavailable(signals, coincidence, homes, standing, say),
        nuisance=nuisance,
        housing_groups=GROUPINGS[int(found.groups.name[0])],
        residual_model=_residual_model(found),
        series=series,
        funnel=funnel_frame(found),
        chance=chance_frame(found),
        inequality=inequality_frame(found),
        breaks=typed([] if found.breaks is None else [found.breaks], BREAK_TYPES),
    )


def _residual_model(found: Measured) -> Optional[ResidualModel]:
    """The fit of the only municipality; more have each their own."""
    fits = found.fits
    if len(fits.rows) > 1 or np.isnan(fits.coefficients).any():
        return None
    intercept, of_index, of_housing = (float(value) for value in fits.coefficients[:, 0])
    return ResidualModel(intercept, of_index, of_housing, float(fits.scale[0]) * MAD_TO_SD, int(fits.rows[0]))
