"""A country of invented neighbourhoods: sizes as real ones have, figures drawn by chance, gaps here and there.

Every municipality has its published rows. Nobody counted people by an organisation of its own, so that what is hidden
is hidden for its size alone.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...veerkracht.analysis.results import coded
from ...veerkracht.intake.catalogue import CLASSES, Indicator, catalogue
from ...veerkracht.intake.frames import STATUS

SEED = 342
FIRST_YEAR, YEARS = 2013, 12
INDICATORS = 30
SIZES = ("c_inw", "c_hh", "c_won")
UNKNOWN = 0.03


@dataclass(frozen=True)
class Country:
    """observations : the contract's frame. areas : area_code, municipality_code, water."""

    observations: pd.DataFrame
    areas: pd.DataFrame


def chosen() -> dict[str, Indicator]:
    """The first thirty indicators that are measured and not sensitive, the housing share and the sizes among them."""
    known = {
        name: item
        for name, item in catalogue().items()
        if name != "k_index" and not item.sensitive and item.kind != CLASSES
    }
    return dict(list(known.items())[:INDICATORS])


def make_country(municipalities: int, areas: int) -> Country:
    """So many municipalities of so many areas each."""
    random = np.random.default_rng(SEED)
    total, indicators = municipalities * areas, chosen()
    owner = np.repeat(np.arange(municipalities), areas)
    codes = np.array(
        [f"BU{gm + 1:04d}{place:04d}" for gm, place in zip(owner, np.tile(np.arange(areas), municipalities))]
    )
    places = np.array([f"GM{gm + 1:04d}" for gm in range(municipalities)])
    people = np.round(random.lognormal(6.8, 1.0, total)) + 1
    sizes = {"c_inw": people, "c_hh": np.ceil(people * 0.46), "c_won": np.ceil(people * 0.45)}
    parts = [_figures(item, sizes, owner, municipalities, random) for item in indicators.values()]
    value, denominator, numerator = (np.concatenate([part[column] for part in parts]) for column in range(3))
    rows = total + municipalities
    everything = [*codes, *places]
    per_indicator = YEARS * rows
    observations = pd.DataFrame(
        {
            "area_code": coded(np.tile(np.arange(rows), YEARS * len(parts)), pd.CategoricalDtype(everything)),
            "indicator": coded(np.repeat(np.arange(len(parts)), per_indicator), pd.CategoricalDtype(list(indicators))),
            "year": np.tile(np.repeat(np.arange(FIRST_YEAR, FIRST_YEAR + YEARS), rows), len(parts)),
            "value": value,
            "denominator": denominator,
            "numerator": numerator,
            "status": coded(np.zeros(len(value), dtype=np.int8), STATUS),
            "source": coded(np.zeros(len(value), dtype=np.int8), pd.CategoricalDtype(["invented"])),
        }
    )
    return Country(observations, pd.DataFrame({"area_code": codes, "municipality_code": places[owner], "water": False}))


def _figures(
    item: Indicator, sizes: dict[str, np.ndarray], owner: np.ndarray, places: int, random: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Value, denominator and numerator of one indicator: year by year the areas, then the municipalities."""
    shape = (YEARS, len(owner))
    of = np.broadcast_to(sizes[item.denominator or "c_inw"], shape)
    if item.id in SIZES:
        value, numerator, of = np.broadcast_to(sizes[item.id], shape), np.full(shape, np.nan), np.full(shape, np.nan)
        total = np.array([np.bincount(owner, row, places) for row in value])
        return (
            _rows(value, total),
            _rows(of, np.full(total.shape, np.nan)),
            _rows(numerator, np.full(total.shape, np.nan)),
        )
    if item.kind in ("share", "rate"):
        chance = np.clip(random.beta(2, 30, len(owner)) + random.normal(0, 0.002, shape), 0.001, 0.9)
        if item.id == "w_corp":
            chance = np.broadcast_to(random.beta(1, 2, len(owner)), shape)
        numerator = random.binomial(of.astype(int), chance).astype(float)
        value = numerator / of * item.per
    else:
        numerator = np.full(shape, np.nan)
        value = random.normal(0, 1, len(owner)) + random.normal(0, 0.1, shape)
    value = np.where(random.random(shape) < UNKNOWN, np.nan, value)
    known = ~np.isnan(value)
    weight = np.array([np.bincount(owner, row, places) for row in np.where(known, of, 0.0)])
    mean = np.array([np.bincount(owner, row, places) for row in np.where(known, value * of, 0.0)]) / weight
    numerator = np.where(known, numerator, np.nan)
    return _rows(value, mean), _rows(of, weight), _rows(numerator, np.full(mean.shape, np.nan))


def _rows(of_areas: np.ndarray, of_places: np.ndarray) -> np.ndarray:
    return np.concatenate([of_areas, of_places], axis=1).reshape(-1)
