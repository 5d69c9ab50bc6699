"""Towns as chance has them, and whatever a user may choose for one."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from hypothesis import strategies as st
from quickscan_veerkracht.veerkracht.analysis import beside, frames
from quickscan_veerkracht.veerkracht.analysis.housing import housing_classes, terciles
from quickscan_veerkracht.veerkracht.analysis.measure import Measured, measure
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.study import METHODS, REFERENCES, Choice, Study

from .observed import MUNICIPALITY, Town

K = ("k_bijstand", "k_ao", "k_ww")
JUDGED = (*K, "o_misdrijf", "o_lbm", "l_soc")
YEARS = (2015, 2016, 2018, 2019, 2021)


@st.composite
def towns(draw: st.DrawFn) -> Town:
    """A municipality of 8–30 areas with holes in its tables, small areas among them."""
    areas = draw(st.integers(8, 30))
    random = np.random.default_rng(draw(st.integers(0, 10_000)))
    people = np.round(random.lognormal(7, 1, areas)) + 1
    town = Town(areas, people, year=2018).add("c_inw", 2021, np.round(people * random.uniform(0.9, 1.2, areas)))
    for year in (2018, 2021):
        _add_counted(town, year, people, random)
    return town.add("w_corp", 2021, np.round(random.uniform(0, 100, areas)), of=people / 2)


@st.composite
def rich_towns(draw: st.DrawFn) -> Town:
    """As ``towns``, with five years, scores, classes of the Leefbaarometer, and rows of the Netherlands and, of some
    indicators, of the municipality."""
    areas = draw(st.integers(10, 40))
    random = np.random.default_rng(draw(st.integers(0, 10_000)))
    people = np.round(random.lognormal(7, 1, areas)) + 1
    town = Town(areas, people, year=YEARS[0])
    for year in YEARS[1:]:
        town.add("c_inw", year, np.round(people * random.uniform(0.9, 1.2, areas)))
    for year in YEARS:
        _add_counted(town, year, people, random)
        scores = random.normal(4, 0.2, areas)
        town.add("o_lbm", year, np.where(random.random(areas) < 0.1, np.nan, scores), of=people)
        town.add("l_soc", year, random.integers(1, 10, areas).astype(float), of=people)
        for name, value in (("k_bijstand", 6.0), ("k_ao", 7.0), ("k_ww", 5.0), ("o_misdrijf", 55.0), ("o_lbm", 4.1)):
            town.published(name, year, value * random.uniform(0.9, 1.1), place="NL00")
        town.published("k_ao", year, random.uniform(4, 9)).published("l_soc", year, 5, place="NL00")
    return town.add("w_corp", 2021, np.round(random.uniform(0, 100, areas)), of=people / 2)


def _add_counted(town: Town, year: int, people: np.ndarray, random: np.random.Generator) -> None:
    for name in K:
        counted = random.binomial(people.astype(int), random.uniform(0.01, 0.12, len(people)))
        hole = random.random(len(people)) < 0.1
        town.add(name, year, np.where(hole, np.nan, counted / people * 100), of=people, counted=counted)
    crimes = random.poisson(people * 0.06)
    town.add("o_misdrijf", year, crimes / people * 1000, of=people, counted=crimes)


@st.composite
def chosen(draw: st.DrawFn, methods: tuple[str, ...] = METHODS) -> tuple[Town, dict[str, Any]]:
    """A rich town, and a study of it: any reference, and for each indicator any of the methods."""
    town = draw(rich_towns())
    values = town.observations().query("area_code != 'NL00'").dropna(subset=["value"]).groupby("indicator")["value"]
    choices = []
    for name in JUDGED:
        cuts = tuple(float(cut) for cut in np.quantile(values.get_group(name), [0.15, 0.4, 0.6, 0.85]))
        cuts = (2.5, 4.5, 5.5, 7.5) if name == "l_soc" else cuts
        method, reference = draw(st.sampled_from(methods)), draw(st.sampled_from(("", "", "", *REFERENCES)))
        choices.append(Choice(name, reference, method, norm=cuts[1], breaks=cuts))
    study = {
        "reference": draw(st.sampled_from(REFERENCES)),
        "base_year": draw(st.sampled_from((None, *YEARS))),
        "selection": tuple(town.codes[: draw(st.integers(0, 12))]),
        "period": draw(st.sampled_from((None, (2016, 2019)))),
        "choices": tuple(choices),
    }
    return town, study


def measured(town: Town, **study: Any) -> Measured:
    """What is found of a town, without words."""
    return measure(town.observations(), town.areas(), MUNICIPALITY, Study(**study), town.catalogue, Progress())


def frames_of(found: Measured) -> dict[str, pd.DataFrame]:
    """All that is found, by name; the rows in an order that does not hang on that of the areas."""
    share, places = found.share, found.cube.places
    made = {
        "signals": frames.signal_frame(found),
        "trends": frames.trend_frame(found),
        "coincidence": frames.coincidence_frame(found),
        "housing": frames.housing_frame(found, terciles(share, places), housing_classes(share)),
        "gap": frames.gap_frame(found),
        "references": frames.reference_frame(found),
        "series": beside.series_frame(found),
        "funnel": beside.funnel_frame(found),
        "chance": beside.chance_frame(found),
        "inequality": beside.inequality_frame(found),
    }
    keys = ("area_code", "indicator", "version", "year")
    return {
        name: frame.sort_values([key for key in keys if key in frame], kind="stable").reset_index(drop=True)
        for name, frame in made.items()
    }
