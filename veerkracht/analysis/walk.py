"""What the steps of the analysis share: the inputs, and what has been found so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Optional

import pandas as pd

from ..intake.catalogue import Indicator
from ..study import Study
from ..wording import Wording
from .panel import Panel
from .references import Reference
from .results import K_INDEX
from .vulnerability_index import ChangeMember

THEMES = ("K", "O", "L")


@dataclass
class Walk:
    """Frames are per indicator, in the panel's order of areas.

    every, shown : the values before and after suppression.
    signals, references, years : of the level, and its year.
    trends, compared : of the change, and the years that can be compared (none for modelled figures).
    members : of the change of the K-index; empty without one.
    """

    every: Panel
    shown: Panel
    study: Study
    catalogue: dict[str, Indicator]
    say: Wording
    breaks: Optional[pd.DataFrame]
    signals: dict[str, pd.DataFrame] = field(default_factory=dict)
    references: dict[str, Reference] = field(default_factory=dict)
    years: dict[str, int] = field(default_factory=dict)
    trends: dict[str, pd.DataFrame] = field(default_factory=dict)
    compared: dict[str, list[int]] = field(default_factory=dict)
    members: dict[str, ChangeMember] = field(default_factory=dict)

    @property
    def judged(self) -> list[str]:
        """Indicators with values that can be red: of theme K, O or L with a direction; without the K-index."""
        return [name for name in self.signals if name != K_INDEX and can_be_red(self.catalogue[name])]


def can_be_red(indicator: Indicator) -> bool:
    """Whether an indicator has a good and a bad side, and belongs to vulnerability, nuisance or liveability."""
    return indicator.theme in THEMES and indicator.direction != 0
