"""A town of invented neighbourhoods with districts and shapes, walked to the end of the analysis: what sheets print."""

from __future__ import annotations

import math
from functools import partial

import numpy as np
import pandas as pd
from osgeo import ogr

from ...veerkracht import pipeline
from ...veerkracht.analysis.results import BREAK_TYPES, Gathered, QuickScan, typed
from ...veerkracht.intake.boundaries.contiguity import contiguity
from ...veerkracht.intake.frames import AREA_COLUMNS, MATCH_COLUMNS, Areas
from ...veerkracht.study import AreaSource, Study
from ...veerkracht.wording import Wording
from .country import make_country

SIDE = 500.0  # metres
CORNERS = 64  # of each shape, as many as a neighbourhood of the CBS has
NAME = "Rekendam"
CODE = "GM0001"


def make_town(districts: int, areas: int) -> QuickScan:
    """A town of so many neighbourhoods in so many districts, in Dutch, with thirty indicators over twelve years."""
    country = make_country(1, areas)
    study = Study(areas=AreaSource("buurten.gpkg"), municipality=CODE)
    say = Wording(study.language)
    frame = _frame(country.areas["area_code"].to_numpy(), districts)
    made = Areas(frame, "EPSG:28992", "neighbourhood", 2024, CODE, NAME, "buurtcode", "buurten.gpkg", "0" * 64)
    observed = country.observations.astype({"area_code": str, "indicator": str, "source": str})
    report = pd.DataFrame(columns=list(MATCH_COLUMNS))
    unbroken = typed([], BREAK_TYPES)
    gathered = Gathered(study, made, (), report, (), observed, unbroken, contiguity(frame, say))
    return pipeline.analysed(study, gathered)


def _frame(codes: np.ndarray, districts: int) -> pd.DataFrame:
    """Squares in rows, a run of them to each district."""
    across = math.ceil(math.sqrt(len(codes)))
    owner = np.arange(len(codes)) * districts // len(codes)
    place = np.arange(len(codes))
    return pd.DataFrame(
        {
            "area_code": codes,
            "name": [f"Buurt {number + 1}" for number in place],
            "district_code": [f"WK0001{number:02d}" for number in owner],
            "district_name": [f"Wijk {number + 1}" for number in owner],
            "municipality_code": CODE,
            "water": False,
            "change_flag": 1,
            "geometry": list(map(partial(_square, across), place)),
        }
    ).astype(AREA_COLUMNS)


def _square(across: int, place: int) -> bytes:
    left, low = 130_000 + SIDE * (place % across), 455_000 - SIDE * (place // across)
    steps = np.arange(CORNERS // 4) / (CORNERS // 4) * SIDE
    sides = [(steps, 0 * steps), (SIDE + 0 * steps, steps), (SIDE - steps, SIDE + 0 * steps), (0 * steps, SIDE - steps)]
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in (corner for side in sides for corner in zip(*side)):
        ring.AddPoint_2D(left + float(x), low + float(y))
    ring.CloseRings()
    shape = ogr.Geometry(ogr.wkbPolygon)
    shape.AddGeometry(ring)
    return bytes(shape.ExportToWkb(ogr.wkbNDR))
