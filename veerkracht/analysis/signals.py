"""Signals: where an area stands against its reference, in five classes, and how certain that is (DOMAIN §5, §4)."""

from __future__ import annotations

from typing import Union

import numpy as np
import pandas as pd

from ..intake.catalogue import Indicator
from ..intake.frames import STATUS
from ..study import Thresholds
from ..wording import Wording
from .intervals import COUNTED_KINDS, interval
from .panel import Panel, class_column
from .reasons import absence, signal_reasons
from .references import Reference
from .results import CERTAINTY, Signal

# z at which the classes begin; equal to a bound is in the outer class on either side.
STRONG, CLEAR = 1.0, 0.5
# Rounding of z before it is classed, so that a value that lies on a bound is not moved by the last binary digit.
DIGITS = 9


def classify(
    panel: Panel, indicator: Indicator, year: int, reference: Reference, thresholds: Thresholds, say: Wording
) -> pd.DataFrame:
    """One row per area of Results.signals, for one indicator in one year.

    ``z = s·(x − ref)/σ``. Certain when the 95 % interval excludes the reference; indicative when it does not, and at
    most indicative in a small area or where a share or rate lacks the denominator that an interval needs. Modelled
    values say ``model``. An index has no interval by nature and no certainty of its own: NA, indicative if small.
    """
    cell = panel.at(indicator.id, year)
    inhabitants = panel.inhabitants(year)
    low, high = interval(indicator, cell)
    small = cell["value"].notna() & is_small(inhabitants, thresholds)
    judged = indicator.direction != 0 and not reference.problem
    z = indicator.direction * (cell["value"] - reference.value) / reference.sigma if judged else cell["value"] * np.nan
    frame = pd.DataFrame(
        {
            "area_code": panel.codes,
            "indicator": indicator.id,
            "year": year,
            "value": cell["value"].to_numpy(),
            "denominator": cell["denominator"].to_numpy(),
            "low": low.to_numpy(),
            "high": high.to_numpy(),
            "reference": reference.value,
            "z": z.to_numpy(),
            "signal": signal_classes(z),
            "status": cell["status"].to_numpy(),
        }
    )
    modelled = (indicator.kind == "model") | frame["status"].eq("modelled")
    excluded = frame["low"].gt(reference.value) | frame["high"].lt(reference.value)
    certainty = pd.Series(np.nan, index=frame.index, dtype=object)
    has_interval = frame["low"].notna() & frame["high"].notna()
    certainty[has_interval] = np.where(excluded[has_interval], "certain", "indicative")
    certainty[small.to_numpy() | (~has_interval & (indicator.kind in COUNTED_KINDS))] = "indicative"
    certainty[modelled] = "model"
    frame["certainty"] = certainty.where(frame["signal"].notna()).astype(CERTAINTY)
    frame = hatch(frame, small.to_numpy())
    frame["reason"] = signal_reasons(frame, inhabitants, absence(cell, say), indicator, reference, thresholds, say)
    return frame


def hatch(frame: pd.DataFrame, small: np.ndarray) -> pd.DataFrame:
    """Add ``uncertain`` to a frame of signals: small, or indicative where the class is not the middle one."""
    doubtful = frame["certainty"].eq("indicative") & frame["signal"].ne(int(Signal.AVERAGE)).fillna(False)
    return frame.assign(
        uncertain=frame["value"].notna() & (small | doubtful.to_numpy(dtype=bool)),
        status=frame["status"].astype(STATUS),
    )


def is_small(inhabitants: pd.Series, thresholds: Thresholds) -> pd.Series:
    """Areas of which a value says little: below the threshold, or of unknown size."""
    return ~inhabitants.ge(thresholds.uncertain_inhabitants)


def signal_classes(z: Union[pd.Series, np.ndarray]) -> pd.Series:
    """The class 1–5 of each z; NA where z is missing."""
    z = np.round(np.asarray(z, dtype=float), DIGITS)
    classes = np.select(
        [z <= -STRONG, z <= -CLEAR, z < CLEAR, z < STRONG, z >= STRONG],
        [int(signal) for signal in Signal],
        default=0,
    )
    return class_column(classes, classes > 0)
