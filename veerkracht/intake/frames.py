"""The shapes that leave the intake (ARCHITECTURE, "Data shapes")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np
import pandas as pd

from ..recipe import Recipe

STATUSES = ("ok", "suppressed", "missing", "estimated", "modelled")
STATUS = pd.CategoricalDtype(list(STATUSES))
SIDES = ("matched", "only_in_table", "only_in_areas")
LEVELS = ("neighbourhood", "district", "municipality", "country", "other")

OBSERVATION_COLUMNS: dict[str, Any] = {
    "area_code": "object",
    "year": "int64",
    "indicator": "object",
    "value": "float64",
    "denominator": "float64",
    "numerator": "float64",
    "status": STATUS,
    "source": "object",
}
AREA_COLUMNS: dict[str, Any] = {
    "area_code": "object",
    "name": "object",
    "district_code": "object",
    "district_name": "object",
    "municipality_code": "object",
    "water": "bool",
    "change_flag": "Int8",
    "geometry": "object",
}
MATCH_COLUMNS = ("table", "area_code", "side", "cause", "reason", "suggestion", "repair", "attention")
PROVENANCE_COLUMNS = (
    "table",
    "publisher",
    "format",
    "table_id",
    "title",
    "released",
    "years",
    "licence",
    "sha256",
    "rows",
    "columns_used",
    "repairs",
)
# how a code was carried over by a crosswalk
CARRIED = ("recoded", "merged", "split", "cut_off", "left_out")
CROSSWALK_COLUMNS: dict[str, Any] = {
    "from_code": "object",
    "to_code": "object",
    "from_year": "int64",
    "to_year": "int64",
    "share": "float64",
}


def observations(rows: pd.DataFrame) -> pd.DataFrame:
    """``rows`` in the contract's columns, order and types; columns that are absent become empty."""
    return rows.reindex(columns=list(OBSERVATION_COLUMNS)).astype(OBSERVATION_COLUMNS).reset_index(drop=True)


def as_status(places: np.ndarray) -> pd.Categorical:
    """A column ``status`` from the places of its words in STATUSES."""
    return pd.Categorical.from_codes(places, dtype=STATUS)  # type: ignore[arg-type] # the stubs ask for a list


# what makes a figure that is made of others the weaker, the weakest first
_WEAKEST = [STATUSES.index(name) for name in ("missing", "suppressed", "modelled", "estimated")]


def weakest_status(*states: np.ndarray) -> np.ndarray:
    """The weakest status of the figures that another is made of, as places in STATUSES: missing, suppressed, modelled,
    estimated, ok."""
    hits = [np.any([state == code for state in states], axis=0) for code in _WEAKEST]
    return np.select(hits, _WEAKEST, default=STATUSES.index("ok")).astype(np.int8)


@dataclass(frozen=True)
class Provenance:
    """Where a table came from and what was done to it; ``repairs`` are sentences.

    table_id, title, released : the publisher's number, title and moment of release (ISO), where they are known.
    """

    table: str
    publisher: str
    format: str
    years: tuple[int, ...]
    licence: str
    sha256: str
    rows: int
    columns_used: tuple[str, ...]
    repairs: tuple[str, ...] = ()
    path: str = ""
    table_id: str = ""
    title: str = ""
    released: str = ""


@dataclass(frozen=True)
class Table:
    """A table that was read.

    ``observations`` holds every level in the file (country ``NL00``, ``GM…``, ``WK…``, ``BU…`` or own keys).
    ``regions`` has one row per code (and per year, where boundary flags are given for more than one): area_code, name,
    level (of LEVELS), change_flag (Int8, that of ``year``), year (0 when unknown) and copies (rows of this code
    and year).
    ``by_name``: the table has names of areas in the place of codes, which match nothing until the user says so.
    ``crosswalk``: in CROSSWALK_COLUMNS, what became of which code; only a table of such changes has one. A share of
    NaN is unknown.
    ``carried``: in CROSSWALK_COLUMNS and ``what`` (of CARRIED), the codes of this table whose figures were brought to
    other codes by a crosswalk.
    ``recipe``: of the import assistant, where the table was read by one.
    ``since``: of classes of development, by indicator and year, the year that they are a change from.
    """

    name: str
    observations: pd.DataFrame
    regions: pd.DataFrame
    provenance: Provenance
    by_name: bool = False
    crosswalk: Optional[pd.DataFrame] = None
    carried: Optional[pd.DataFrame] = None
    recipe: Optional[Recipe] = None
    since: Mapping[tuple[str, int], int] = field(default_factory=dict)


@dataclass(frozen=True)
class Areas:
    """The areas of the study, in AREA_COLUMNS; ``geometry`` is WKB as bytes, in ``crs``.

    ``surroundings`` are the WKB geometries of the layer's areas outside the municipality, for a quiet background.
    ``reasons`` says for each guess (key, name, level, year, district, municipality) what it rests on.
    ``kind`` is ``cbs``, ``squares_100m``, ``squares_500m`` (or another size), ``pc4`` or ``own``.
    ``key_candidates`` are the fields that could be the key, best first, each with a sentence on what speaks for it.
    """

    frame: pd.DataFrame
    crs: str
    level: str
    year: Optional[int]
    municipality_code: str
    municipality_name: str
    key_field: str
    source: str
    sha256: str
    surroundings: tuple[bytes, ...] = ()
    reasons: dict[str, str] = field(default_factory=dict)
    repairs: tuple[str, ...] = ()
    kind: str = "cbs"
    key_candidates: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Neighbours:
    """Which areas touch: pairs of places in ``codes``, each pair in both directions, sorted by first, then second.

    Whoever lays values over it does so by code, never by place. ``notes`` are sentences on how the pairs were found.
    """

    codes: tuple[str, ...]
    first: np.ndarray
    second: np.ndarray
    notes: tuple[str, ...] = ()
