"""The results as grids of areas × indicators and areas × years, made in the background: charts and the heat table
take their numbers from them at once. Water, which is not judged, is left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ...veerkracht.analysis.peers import peer_middles
from ...veerkracht.analysis.remembered import kept_with_first
from ...veerkracht.analysis.results import QuickScan
from ...veerkracht.intake.catalogue import Indicator, catalogue
from ...veerkracht.sheets import facts
from ...veerkracht.sheets.tables import signal_indicators

HOUSING = "w_corp"


@dataclass(frozen=True)
class Years:
    """One indicator through the years: ``areas`` (areas × years), ``town`` (years) and ``peers`` (areas × years, the
    middle of the other areas with as much social housing); NaN where unknown."""

    years: np.ndarray
    areas: np.ndarray
    town: np.ndarray
    peers: np.ndarray


class AreaNumbers:
    """Rows are ``codes``: the areas by name. Columns are ``indicators``: those with a signal, the index first.

    value (float), signal, trend (0–5, 0 for none), uncertain, fragile, trend_fragile (bool) : areas × indicators.
    peer_value : areas × indicators, the middle of the other areas with as much social housing; NaN for few.
    share (%, NaN), housing_class (0 for none), red, available (-1 for none), focus (bool) : areas.
    coincidence : areas, the class of the relative version, empty for none.
    known : the indicators by id. years : indicator -> Years; those that were measured in two years or more.
    """

    def __init__(self, quickscan: QuickScan) -> None:
        # those that the QuickScan was made with, the user's own among them; charts are asked for long after
        self.known = catalogue()
        results = quickscan.results
        names = facts.names(quickscan).reindex(facts.land(quickscan).index)
        names = names.sort_values(key=lambda column: column.str.casefold(), kind="stable")
        self.codes: np.ndarray = names.index.to_numpy(dtype=object).copy()
        self.names: np.ndarray = names.to_numpy(dtype=object).copy()
        districts = facts.land(quickscan)["district_name"].reindex(names.index).fillna("")
        self.districts: np.ndarray = districts.to_numpy(dtype=object).copy()
        self.place = {code: row for row, code in enumerate(self.codes)}
        self.indicators: tuple[Indicator, ...] = tuple(signal_indicators(quickscan))
        self._rows = pd.Index(self.codes)
        self._columns = pd.Index([item.id for item in self.indicators])
        signals, trends = results.signals, results.trends
        self.value = self._grid(signals, "value", np.nan)
        self.signal = self._grid(signals, "signal", 0).astype(np.int8)
        self.uncertain = self._grid(signals, "uncertain", False).astype(bool)
        self.fragile = self._grid(signals, "fragile", False).astype(bool)
        self.trend = self._grid(trends, "trend", 0).astype(np.int8)
        self.trend_fragile = self._grid(trends, "fragile", False).astype(bool)
        housing = results.housing.drop_duplicates("area_code").set_index("area_code").reindex(self._rows)
        self.share = housing["share"].to_numpy(dtype=float).copy()
        self.housing_class = housing["housing_class"].fillna(0).to_numpy(dtype=np.int8)
        self.peer_value = peer_middles(self.value.T, self.housing_class).T
        told = results.coincidence[results.coincidence["version"] == "relative"]
        told = told.drop_duplicates("area_code").set_index("area_code").reindex(self._rows)
        self.red = told["red_count"].fillna(-1).to_numpy(dtype=int)
        self.available = told["available_count"].fillna(-1).to_numpy(dtype=int)
        self.focus = told["focus"].fillna(False).to_numpy(dtype=bool)
        self.coincidence = told["coincidence"].astype(object).fillna("").to_numpy(dtype=object)
        found, town = results.observations, quickscan.areas.municipality_code
        wanted = tuple(item.id for item in catalogue().values() if item.direction)
        self.years: dict[str, Years] = _through_the_years(found, self._rows, town, self.housing_class, wanted)

    def column(self, indicator: str) -> int:
        """The column of an indicator; -1 where it has none."""
        return int(self._columns.get_indexer([indicator])[0])

    def rows(self, codes: tuple[str, ...]) -> np.ndarray:
        """The rows of these areas, without those that are none."""
        return np.array([self.place[code] for code in codes if code in self.place], dtype=int)

    def peers_of(self, code: str) -> np.ndarray:
        """The rows of the other areas with as much social housing."""
        row = self.place.get(code, -1)
        if row < 0 or not self.housing_class[row]:
            return np.array([], dtype=int)
        alike = np.flatnonzero(self.housing_class == self.housing_class[row])
        return alike[alike != row]

    def _grid(self, frame: pd.DataFrame, column: str, empty: Any) -> np.ndarray:
        """One column of a frame of areas and indicators, laid out."""
        row, place = self._rows.get_indexer(frame["area_code"]), self._columns.get_indexer(frame["indicator"])
        known = (row >= 0) & (place >= 0)
        grid = np.full((len(self._rows), len(self._columns)), np.nan if isinstance(empty, float) else float(empty))
        values = frame[column].astype("Float64").to_numpy(dtype=float, na_value=np.nan)
        values = np.where(np.isnan(values), empty, values)
        grid[row[known], place[known]] = values[known]
        return grid


@kept_with_first
def _through_the_years(
    found: pd.DataFrame, rows: pd.Index, municipality_code: str, housing_class: np.ndarray, indicators: tuple[str, ...]
) -> dict[str, Years]:
    """The figures of these indicators, and of the housing, in observations of two years or more."""
    # modelled figures count in the level, never as a change (DOMAIN §3): no line that suggests one
    found = found[found["value"].notna() & found["status"].isin(["ok", "estimated"])]
    town = found[found["area_code"] == municipality_code]
    row = rows.get_indexer(found["area_code"])
    found, row = found[row >= 0], row[row >= 0]
    groups = found.groupby("indicator", observed=True).indices
    wanted = [indicator for indicator in indicators if indicator in groups]
    series: dict[str, Years] = {}
    for indicator in [*wanted, HOUSING] if HOUSING in groups else wanted:
        part, at = found.iloc[groups[indicator]], row[groups[indicator]]
        years = np.unique(part["year"].to_numpy())
        if len(years) < 2:
            continue
        grid = np.full((len(rows), len(years)), np.nan)
        grid[at, np.searchsorted(years, part["year"].to_numpy())] = part["value"].to_numpy()
        of_town = town[town["indicator"] == indicator].drop_duplicates("year", keep="last").set_index("year")
        series[indicator] = Years(
            years,
            grid,
            of_town["value"].reindex(years).to_numpy(dtype=float),
            peer_middles(grid.T, housing_class).T,
        )
    return series
