"""The publishers' files that we have, and how it is written down what each should give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Optional

BU, WK, GM, NL, OTHER = "neighbourhood", "district", "municipality", "country", "other"


@dataclass(frozen=True)
class Cell:
    """One figure; ``number`` None is a gap. ``column`` is value or numerator."""

    code: str
    year: int
    indicator: str
    number: Optional[float]
    column: str = "value"
    status: str = "ok"


def count(code: str, year: int, indicator: str, number: Optional[float], status: str = "ok") -> Cell:
    """A number of people or cases that a rate is made of."""
    return Cell(code, year, indicator, number, "numerator", status)


@dataclass(frozen=True)
class Given:
    """A file and what comes of it.

    areas : how many codes of each level. gaps, zeros : how many cells of each indicator are empty or 0; none where it
    is not named. names : of some codes, where the file has them. head_years : the years that the first rows tell, where
    those are not all.
    """

    file: str
    format: str
    publisher: str
    rows: int
    areas: Mapping[str, int]
    years: tuple[int, ...] = ()
    indicators: tuple[str, ...] = ()
    cells: tuple[Cell, ...] = ()
    gaps: Mapping[str, int] = field(default_factory=dict)
    zeros: Mapping[str, int] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    licence: str = "CC BY 4.0"
    table_id: str = ""
    title: str = ""
    released: str = ""
    head_years: Optional[tuple[int, ...]] = None
    by_name: bool = False


@dataclass(frozen=True)
class Refused:
    """A file without a figure that is an indicator: the format that it is recognised as (empty: none, and only its
    reading fails), and the error that says so."""

    file: str
    format: str
    message: str
    details: str


KWB_2020 = "kwb/odata_v3_84799NED_TypedDataSet_cut.csv"
KWB_2023 = "kwb/CBS-Utrecht-kwb-2023.xlsx"
KWB_2024 = "kwb/CBS-Utrecht-kwb-2024.xlsx"
INCOME_2023 = "kwb/amsterdam_kwb2023_income.csv"
AMSTERDAM_2024 = "kwb/amsterdam_kwb2024_without_income.csv"
SES = "kwb/statline_ses_woa_amsterdam_2019.csv"
LBM = "leefbaarometer/AmstelveenDataWithDimensions.csv"
RIVM = "rivm/50090NED_18plus_2012_2016_2020_cut.csv"
RIVM_XLSX = "rivm/50090NED_UntypedDataSet_18plus_2016.xlsx"
APELDOORN = "politie/derived_apeldoorn_misdrijven_buurt_2021_2025.csv"
UTRECHT = "politie/utrecht_misdrijven_buurt_2021_2025.csv"
POLICE_2024 = "politie/statline_misdrijven_gemeente_2024.csv"
WOONIKVEILIG = "politie/woonikveilig_GM0200.json"
PANEL = "panel/panel_shared_long.csv"
CROSSWALK = "boundaries/amsterdam_ois_buurten_2015_2022_ewkt.csv"
ERMELO_2021 = "boundaries/pdok_wfs_cbs_buurten_2021_ermelo.gpkg"
MAP_2016 = "boundaries/pdok_wfs_cbs_wijkenbuurten2016_gemeenten_rd.geojson"
CODES_2021 = "codes/cbs_buurtcodes_2021_cut_GM0014_GM0200.csv"
REGIONS_2020 = "kwb/odata_v3_84799NED_WijkenEnBuurten_cut.csv"

OF_APELDOORN = {"BU02000101": "Binnenstad"}
OF_UTRECHT = {"BU03440111": "Welgelegen, Den Hommel"}
