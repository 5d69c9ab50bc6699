"""Observations turned into columns over the study's areas: one vector per indicator and year, in one order of areas."""

from __future__ import annotations

from typing import Optional

import numpy as np
import pandas as pd

COUNTRY = "NL00"
INHABITANTS = "c_inw"
DWELLINGS = "c_won"
NUMBERS = ["value", "denominator", "numerator"]


class Panel:
    """The values of the study's areas, of its municipality and of the Netherlands.

    Parameters
    ----------
    observations : contract frame; a column ``why`` (sentence: why a value was hidden) is carried along when present.
    codes : the areas, in the order that every vector here has.
    municipality_code : ``GM`` and four digits; its rows are the published municipality values.
    inhabitants_by_year : areas × years; taken from the observations themselves when not given. Hand over the full one
        together with suppressed observations: how small an area is must stay known after its values are hidden.
    """

    def __init__(
        self,
        observations: pd.DataFrame,
        codes: pd.Index,
        municipality_code: str,
        inhabitants_by_year: Optional[pd.DataFrame] = None,
    ) -> None:
        self.codes = codes
        frame = observations if "why" in observations else observations.assign(why="")
        # Whatever a table says of a cell: without a value it is missing or suppressed, nothing else.
        status = frame["status"].astype(object)
        frame = frame.assign(status=status.where(frame["value"].notna() | status.eq("suppressed"), "missing"))
        frame = frame.drop_duplicates(["area_code", "indicator", "year"], keep="last")
        columns = ["area_code", *NUMBERS, "status", "why"]
        own = frame[frame["area_code"].isin(codes)]
        self._cells: dict[tuple[str, int], pd.DataFrame] = {
            (str(indicator), int(year)): _complete(rows[columns].set_index("area_code").reindex(codes))
            for (indicator, year), rows in own.groupby(["indicator", "year"], sort=True)
        }
        self._published = {
            place: frame[frame["area_code"] == place].set_index(["indicator", "year"])["value"].dropna().to_dict()
            for place in (municipality_code, COUNTRY)
        }
        self._municipality_code = municipality_code
        self.inhabitants_by_year = self.wide(INHABITANTS) if inhabitants_by_year is None else inhabitants_by_year
        self._inhabitants: dict[int, pd.Series] = {}

    @property
    def indicators(self) -> list[str]:
        """The indicators that have at least one value for an area."""
        return sorted({indicator for (indicator, _), cell in self._cells.items() if cell["value"].notna().any()})

    def years(self, indicator: str, least: int = 1) -> list[int]:
        """The years in which at least ``least`` areas have a value, ascending."""
        return sorted(
            year
            for (name, year), cell in self._cells.items()
            if name == indicator and int(cell["value"].notna().sum()) >= least
        )

    def at(self, indicator: str, year: int) -> pd.DataFrame:
        """Areas × value, denominator, numerator, status (missing where no row is), why; all areas, empty if absent."""
        cell = self._cells.get((indicator, year))
        if cell is None:
            cell = pd.DataFrame(np.nan, index=self.codes, columns=NUMBERS).assign(status="missing", why="")
        return cell

    def wide(self, indicator: str) -> pd.DataFrame:
        """Areas × years of one indicator's values."""
        years = self.years(indicator)
        return pd.DataFrame({year: self._cells[indicator, year]["value"] for year in years}, index=self.codes)

    def published(self, indicator: str, year: int, country: bool = False) -> Optional[float]:
        """The publisher's own value for the municipality (or the Netherlands), if there is one."""
        value = self._published[COUNTRY if country else self._municipality_code].get((indicator, year))
        return None if value is None else float(value)

    @property
    def has_country(self) -> bool:
        return bool(self._published[COUNTRY])

    def inhabitants(self, year: int) -> pd.Series:
        """Inhabitants per area in ``year``, else in the nearest year that has them; NaN where never known."""
        if year not in self._inhabitants:
            self._inhabitants[year] = nearest(self.inhabitants_by_year, year)
        return self._inhabitants[year]

    def weights(self, indicator: str, year: int) -> pd.Series:
        """What an area counts for: its denominator, else its inhabitants; 1 each when neither is known anywhere."""
        weights = self.at(indicator, year)["denominator"].fillna(self.inhabitants(year))
        return weights if weights.notna().any() else pd.Series(1.0, index=self.codes)

    def large(self, year: int, inhabitants: int) -> pd.Series:
        """Which areas have at least so many inhabitants; all of them when inhabitants are known nowhere."""
        sizes = self.inhabitants(year)
        return sizes.ge(inhabitants) if sizes.notna().any() else pd.Series(True, index=self.codes)


def _complete(cell: pd.DataFrame) -> pd.DataFrame:
    """Areas without a row in the table are missing."""
    return cell.assign(status=cell["status"].fillna("missing"), why=cell["why"].fillna(""))


def nearest(by_year: pd.DataFrame, year: int) -> pd.Series:
    """Per row the value of the column nearest to ``year`` (the earlier one of two equally near) that is not empty."""
    if by_year.empty or not len(by_year.columns):
        return pd.Series(np.nan, index=by_year.index)
    order = sorted(by_year.columns, key=lambda other: (abs(other - year), other))
    return by_year[order].bfill(axis=1).iloc[:, 0]


def class_column(classes: np.ndarray, known: np.ndarray) -> pd.Series:
    """Classes as Int8, NA where not known; in the order of the areas, on a plain index."""
    return pd.Series(classes).astype("Int8").where(pd.Series(known))


def weighted_mean(values: pd.Series, weights: pd.Series) -> float:
    """``Σ n·x / Σ n`` over the areas where both are known; NaN when there is no weight."""
    known = values.notna() & weights.notna()
    total = float(weights[known].sum())
    return float((values[known] * weights[known]).sum() / total) if total > 0 else float("nan")
