"""Invented towns in which hiding is hard: exact figures and exact totals, and tiny areas in the worst places.

They stand on the areas of the invented municipality: 61 in eight districts, the first of them water.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Optional

import numpy as np
import pandas as pd
from quickscan_veerkracht.veerkracht.analysis.analyse import analyse
from quickscan_veerkracht.veerkracht.analysis.results import QuickScan
from quickscan_veerkracht.veerkracht.intake.catalogue import Indicator, catalogue
from quickscan_veerkracht.veerkracht.intake.frames import Neighbours, observations
from quickscan_veerkracht.veerkracht.intake.rates import with_rates
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.wording import Wording

from .invented import MUNICIPALITY, invented_quickscan

SIZES = {"c_inw": 1.0, "c_hh": 0.5, "c_won": 0.45}
# cases per person, household or home
CASES = {
    "k_bijstand": 0.06,
    "k_ao": 0.05,
    "k_laaginkomen": 0.11,
    "o_misdrijf": 0.06,
    "o_vernieling": 0.01,
    "o_inbraak": 0.008,
    "w_corp": 0.4,
    "k_lvb": 0.012,
}
# crimes of 2021 and benefits of 2022 borrow the inhabitants of 2020
YEARS = {"o_misdrijf": (2018, 2020, 2021), "o_vernieling": (2018, 2021), "k_bijstand": (2018, 2020, 2022)}
BOTH = (2018, 2020)


def hard_figures(
    tiny: Mapping[int, int],
    published: bool = True,
    without: Mapping[tuple[str, int], tuple[int, ...]] = {},
    fixed: Mapping[tuple[str, int], float] = {},
    seed: int = 3,
    years: Mapping[str, tuple[int, ...]] = YEARS,
) -> pd.DataFrame:
    """The true figures (contract frame, completed as the intake does it).

    Parameters
    ----------
    tiny : inhabitants by the number of the area. published : whether the tables have rows of the municipality.
    without : areas that lack an indicator in a year. fixed : the cases of an indicator in an area, in all its years.
    """
    random = np.random.default_rng(seed)
    codes = invented_quickscan().areas.frame["area_code"].to_numpy()
    people = random.integers(150, 3000, len(codes))
    people[[5, 9, 13]] = 64, 118, 131  # small, but shown
    people[0] = 0
    for number, size in tiny.items():
        people[number] = size
    risk = random.gamma(8, 1 / 8, len(codes))
    rows: list[dict[str, Any]] = []

    def told(indicator: str, year: int, numbers: np.ndarray) -> None:
        column = "value" if indicator in SIZES else "numerator"
        here = [place for place in range(1, len(codes)) if place not in without.get((indicator, year), ())]
        own = [(codes[place], float(numbers[place])) for place in here]
        if published:
            own.append((MUNICIPALITY, float(sum(number for _, number in own))))
        rows.extend({"area_code": code, "indicator": indicator, "year": year, column: number} for code, number in own)

    sizes = {}
    for year in BOTH:
        grown = people if year == 2020 else np.where(people > 60, np.round(people * 0.97), people)
        for name, share in SIZES.items():
            sizes[name, year] = np.ceil(grown * share)
            told(name, year, sizes[name, year])
    for indicator, chance in CASES.items():
        of = catalogue()[indicator].denominator
        for year in years.get(indicator, BOTH):
            among = sizes[of, max(other for other in BOTH if other <= year)]
            numbers = random.binomial(among.astype(int), np.clip(chance * risk, 0, 0.95)).astype(float)
            for (name, place), number in fixed.items():
                numbers[place] = number if name == indicator else numbers[place]
            told(indicator, year, numbers)
        risk = risk * random.gamma(40, 1 / 40, len(codes))
    frame = pd.DataFrame(rows)
    for year in BOTH:
        score = pd.DataFrame({"area_code": codes[1:], "indicator": "l_soc", "year": year})
        frame = pd.concat([frame, score.assign(value=random.normal(0, 0.1, len(codes) - 1))])
    frame = frame.reindex(columns=["area_code", "indicator", "year", "value", "denominator", "numerator"])
    return with_rates(observations(frame.assign(status="ok", source="hard")), Wording("en"))[0]


def hard_quickscan(
    figures: pd.DataFrame,
    known: Mapping[str, Indicator] = catalogue(),
    neighbours: Optional[Neighbours] = None,
    **study: Any,
) -> QuickScan:
    """The figures, walked to the end of the analysis."""
    made = invented_quickscan("en")
    chosen = made.study.changed(period=None, tables=(), **study)
    results = analyse(
        figures,
        made.areas.frame,
        MUNICIPALITY,
        chosen,
        dict(known),
        Wording("en"),
        Progress(),
        neighbours=neighbours,
    )
    return replace(made, study=chosen, results=results)
