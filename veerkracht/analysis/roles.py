"""The part that each indicator plays: which can be red, which form the K-index, which one stands for nuisance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Optional

import numpy as np

from ..intake.catalogue import Indicator
from ..study import Study
from .cube import DWELLINGS, INHABITANTS
from .suppression import HOUSING_SHARE

NUISANCE_ORDER = ("o_lbm", "o_overlast", "o_misdrijf")
THEMES = ("K", "O", "L")
# what others are counted over or grouped by takes part always
NEEDED = (INHABITANTS, DWELLINGS, HOUSING_SHARE)


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


def nuisance_of(
    study: Study, indicators: Sequence[Indicator], judged: np.ndarray, value: np.ndarray, published: np.ndarray
) -> Optional[int]:
    """The place of the indicator that stands for O: the user's, else the first of the usual ones with values (I, A).

    Its classes stand for a score; one with ``published`` trends only has to do where none has values.
    """
    wanted = (study.nuisance_indicator,) if study.nuisance_indicator else NUISANCE_ORDER
    ids = [(item.id, item.classes_of) for item in indicators]
    known = [number for name in wanted for number, own in enumerate(ids) if name in own and judged[number]]
    with_values = [number for number in known if not np.isnan(value[number]).all()]
    return next(iter([*with_values, *(number for number in known if published[number])]), None)
