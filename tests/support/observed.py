"""Observations written down by hand: a small town whose every number a test knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Optional

import numpy as np
import pandas as pd
from quickscan_veerkracht.veerkracht.analysis.analyse import analyse
from quickscan_veerkracht.veerkracht.analysis.results import Results
from quickscan_veerkracht.veerkracht.intake.catalogue import Indicator, catalogue
from quickscan_veerkracht.veerkracht.intake.frames import observations
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.study import Study
from quickscan_veerkracht.veerkracht.wording import Wording

MUNICIPALITY = "GM9991"


class Town:
    """Areas ``BU99910000`` and on; figures are added a column at a time."""

    def __init__(self, areas: int, inhabitants: Any = 1000, year: int = 2020) -> None:
        self.codes = [f"BU9991{number:04d}" for number in range(areas)]
        self.rows: list[pd.DataFrame] = []
        self.water: list[bool] = [False] * areas
        self.catalogue: dict[str, Indicator] = dict(catalogue())
        if inhabitants is not None:
            self.add("c_inw", year, inhabitants)

    def add(
        self,
        indicator: str,
        year: int,
        values: Any,
        of: Any = np.nan,
        counted: Any = np.nan,
        status: Any = "ok",
        places: Optional[Sequence[str]] = None,
    ) -> Town:
        """One value per area (or the same for all); ``of`` is the denominator, ``counted`` the numerator."""
        codes = self.codes if places is None else list(places)
        frame = pd.DataFrame({"area_code": codes, "indicator": indicator, "year": year})
        self.rows.append(frame.assign(value=values, denominator=of, numerator=counted, status=status, source="town"))
        return self

    def published(self, indicator: str, year: int, value: float, place: str = MUNICIPALITY) -> Town:
        return self.add(indicator, year, value, places=[place])

    def change(self, indicator: str, **fields: Any) -> Town:
        """Give an indicator other fields in this town's catalogue."""
        self.catalogue[indicator] = replace(self.catalogue[indicator], **fields)
        return self

    def observations(self) -> pd.DataFrame:
        return observations(pd.concat(self.rows, ignore_index=True))

    def areas(self) -> pd.DataFrame:
        return pd.DataFrame({"area_code": self.codes, "water": self.water})

    def results(
        self,
        language: str = "en",
        breaks: Optional[pd.DataFrame] = None,
        progress: Optional[Progress] = None,
        since: Optional[Mapping[tuple[str, int], int]] = None,
        **study: Any,
    ) -> Results:
        return analyse(
            self.observations(),
            self.areas(),
            MUNICIPALITY,
            Study(**study),
            self.catalogue,
            Wording(language),
            progress or Progress(),
            breaks=breaks,
            since=since,
        )


def rows_of(frame: pd.DataFrame, indicator: str) -> pd.DataFrame:
    """One indicator's rows of a result, on a fresh index."""
    return frame[frame["indicator"] == indicator].reset_index(drop=True)
