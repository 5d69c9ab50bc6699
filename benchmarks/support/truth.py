"""Towns of which the truth is known: what each neighbourhood really differs and really changed, and figures by chance.

Every town is a repetition. A figure is drawn from what is true there (binomial for shares, Poisson for rates); the
municipality's own figures are those of all its areas together, as publishers give them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...veerkracht.analysis.measure import Measured, measure
from ...veerkracht.intake.catalogue import catalogue
from ...veerkracht.intake.frames import observations
from ...veerkracht.progress import Progress
from ...veerkracht.study import Study

SEED = 1953
AREAS = 60
FIRST, LAST = 2015, 2020
# how many of 100 people have it; crimes per person
SHARES = {"k_bijstand": 0.06, "k_ao": 0.08, "k_ww": 0.03}
NUISANCE, RATE = "o_misdrijf", 0.05


@dataclass(frozen=True)
class Towns:
    """found : what the analysis says. people, and what is true of each area, all (areas):

    level : its value over that of the town before any change. vulnerable, nuisance : the factor by which it changed.
    """

    found: Measured
    people: np.ndarray
    level: np.ndarray
    vulnerable: np.ndarray
    nuisance: np.ndarray


def make_towns(count: int, levels: dict[float, float], changes: dict[tuple[float, float], float]) -> Towns:
    """So many towns; ``levels``, and ``changes`` of vulnerability and nuisance, with how often each occurs."""
    random = np.random.default_rng(SEED)
    total = count * AREAS
    people = np.maximum(np.round(random.lognormal(6.8, 1.0, total)), 50)
    level = random.choice(list(levels), total, p=list(levels.values()))
    pair = np.array(list(changes))[random.choice(len(changes), total, p=list(changes.values()))]
    town = np.repeat(np.arange(count), AREAS)
    codes = np.array([f"BU{number // AREAS:04d}{number % AREAS:04d}" for number in range(total)])
    names = np.array([f"GM{number:04d}" for number in range(count)])
    parts = []
    for year, factors in ((FIRST, np.ones((total, 2))), (LAST, pair)):
        parts.append(pd.DataFrame({"area_code": codes, "indicator": "c_inw", "year": year, "value": people}))
        for name, share in SHARES.items():
            counted = random.binomial(people.astype(int), np.clip(share * level * factors[:, 0], 0, 0.95))
            parts += _figures(name, year, counted, people, 100, codes, names, town)
        counted = random.poisson(people * RATE * level * factors[:, 1])
        parts += _figures(NUISANCE, year, counted, people, 1000, codes, names, town)
    areas = pd.DataFrame({"area_code": codes, "municipality_code": names[town], "water": False})
    frame = observations(pd.concat(parts, ignore_index=True).assign(status="ok", source="drawn"))
    found = measure(frame, areas, "", Study(nuisance_indicator=NUISANCE), catalogue(), Progress())
    return Towns(found, people, level, pair[:, 0], pair[:, 1])


def _figures(
    name: str,
    year: int,
    counted: np.ndarray,
    people: np.ndarray,
    per: int,
    codes: np.ndarray,
    names: np.ndarray,
    town: np.ndarray,
) -> list[pd.DataFrame]:
    own = {"value": counted / people * per, "numerator": counted, "denominator": people}
    whole = per * np.bincount(town, counted) / np.bincount(town, people)
    return [
        pd.DataFrame({"area_code": codes, "indicator": name, "year": year, **own}),
        pd.DataFrame({"area_code": names, "indicator": name, "year": year, "value": whole}),
    ]
