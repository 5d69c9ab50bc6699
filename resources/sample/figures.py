"""The figures of each neighbourhood and year, drawn from the story with a little seeded noise; nothing rounded yet."""

from __future__ import annotations

import numpy as np
import pandas as pd
import story
import town

SEED = 99012
YEARS = tuple(range(2012, 2023))
LBM_YEARS = (2012, 2014, 2016, 2018, 2020, 2022)
LBM_CONSTANT = 4.102265
SAFER = 0.017  # what a decade adds to safety everywhere
FIRST_CARE_YEAR = 2015  # youth care and Wmo have no figures before the laws of 2015
# the business cycle: unemployment benefit against its mean, and property values against 2012
UNEMPLOYED = dict(zip(YEARS, (1.02, 1.14, 1.15, 1.12, 1.08, 1.02, 0.96, 0.93, 1.03, 0.95, 0.88)))
VALUES = dict(zip(YEARS, (1.00, 0.97, 0.94, 0.95, 0.98, 1.03, 1.11, 1.20, 1.28, 1.40, 1.58)))
CRIMES = ("0.0.0", "1.1.1", "1.4.5", "2.2.1")
NUISANCES = ("Totaal overlast", "Overlast door verward persoon", "Melding overlast jeugd")
COUNTS = (
    "homes", "households", "people", "men", "young", "older", "assistance", "disabled", "unemployed", "pension",
    "low_income", "minimum", "corp_homes", "woz_sum", "youth", "youth_care", "wmo", "bought", "alone", "cars",
)  # fmt: skip


def _near_normal(rng: np.random.Generator, count: int) -> np.ndarray:
    """About normal (0, 1), from sums of uniform numbers: the same stream on every version of numpy."""
    return rng.random((count, 12)).sum(axis=1) - 6


def residents() -> pd.DataFrame:
    """One row per neighbourhood and year with COUNTS, and ``safety`` (the Leefbaarometer's onv) and its fellows."""
    rng = np.random.default_rng(SEED)
    quarters = town.QUARTERS
    places = [story.place(quarter.code, quarter.kind) for quarter in quarters]
    given = {name: np.array([getattr(place, name) for place in places]) for name in story.Place.__dataclass_fields__}
    count = len(quarters)
    traits = (
        "k",
        "low",
        "aid",
        "ill",
        "o",
        "green",
        "social",
        "age",
        "woz",
        "homes",
        "household",
        "corp",
        "shops",
        "built",
    )
    own = {name: _near_normal(rng, count) for name in traits}
    vary = given["homes"] >= 80  # where few people live the story gives the exact number
    given["homes"] = given["homes"] * np.where(vary, np.exp(0.22 * own["homes"]), 1.0)
    given["household"] = given["household"] * np.where(vary, np.exp(0.035 * own["household"]), 1.0)
    given["corp"] = np.clip(given["corp"] + np.where(given["corp"] >= 10, 3.0, 0.5) * own["corp"], 0, 92)
    given["k"] = given["k"] + 0.10 * own["k"]
    given["o"] = given["o"] + 0.012 * own["o"]
    return pd.concat([_one_year(year, given, own, rng) for year in YEARS], ignore_index=True)


def _one_year(
    year: int, given: dict[str, np.ndarray], own: dict[str, np.ndarray], rng: np.random.Generator
) -> pd.DataFrame:
    """The story at one moment; formulas are smooth in ``k`` and in the share of the decade that has passed."""
    count = len(given["k"])
    decade = (year - YEARS[0]) / 10
    k = given["k"] + given["dk"] * decade

    def noise(size: float) -> np.ndarray:
        return 1 + size * _near_normal(rng, count)

    homes = given["homes"] * (1 + given["growth"] * decade)
    households = homes * 0.97
    people = households * given["household"] * (1 - 0.012 * decade) * noise(0.004)
    older = np.clip(0.17 + 0.03 * own["age"] + 0.025 * decade, 0.05, 0.4) * people
    young = np.clip(0.08 + 0.075 * (given["household"] - 1.2), 0.05, 0.3) * people
    corp = np.clip(given["corp"] + given["dcorp"] * decade, 0, 95) / 100
    youth = young * 1.25
    years_of_care = max(0, year - FIRST_CARE_YEAR)
    frame = {
        "code": [quarter.code for quarter in town.QUARTERS],
        "year": year,
        "homes": homes,
        "households": households,
        "people": people,
        "men": people * (0.493 + 0.004 * own["age"]),
        "young": young,
        "older": older,
        "assistance": people * 0.030 * np.exp(0.78 * k + 0.05 * own["aid"]) * noise(0.015),
        "disabled": people * 0.048 * np.exp(0.42 * k + 0.05 * own["ill"]) * noise(0.015),
        "unemployed": people * 0.020 * np.exp(0.34 * k + 0.05 * own["low"]) * UNEMPLOYED[year] * noise(0.02),
        "pension": older * 0.99,
        "low_income": households * 0.066 * np.exp(0.56 * k + 0.04 * own["low"]) * noise(0.012),
        "minimum": households * 0.056 * np.exp(0.60 * k + 0.04 * own["aid"]) * noise(0.012),
        "corp_homes": homes * corp,
        "woz_sum": homes * given["woz"] * VALUES[year] * np.exp(0.06 * own["woz"]) * noise(0.006),
        "youth": youth,
        "youth_care": youth
        * 0.088
        * np.exp(0.36 * k + 0.05 * own["social"])
        * (1 + 0.003 * years_of_care)
        * noise(0.012),
        "wmo": people * 0.042 * np.exp(0.38 * k + 0.06 * own["age"]) * (1 + 0.035 * years_of_care) * noise(0.012),
        "bought": homes * np.clip(0.92 - corp - 0.08 * (given["household"] < 1.9), 0.02, 0.97),
        "alone": households * np.clip(1.02 - 0.33 * given["household"], 0.1, 0.7),
        "cars": households * np.clip(1.15 - 0.22 * k, 0.4, 1.9),
    }
    made = pd.DataFrame(frame)
    # deviations from the national mean of 2022, as the Leefbaarometer gives them; the town as a whole gets safer
    made["onv"] = given["o"] + given["do"] * decade + SAFER * decade + 0.0014 * _near_normal(rng, count)
    made["soc"] = -0.035 * k + 0.025 * own["social"] + 0.12 * given["do"] * decade + 0.002 * _near_normal(rng, count)
    made["fys"] = 0.015 - 0.030 * k + 0.025 * own["green"] + 0.003 * decade + 0.002 * _near_normal(rng, count)
    made["vrz"] = (
        given["facilities"]
        + 0.008 * own["age"]
        + (0.012 * own["shops"] - 0.003) * decade
        + 0.002 * _near_normal(rng, count)
    )
    made["won"] = (
        0.02 - 0.075 * (k + 0.5 * corp) + (0.015 * own["built"] + 0.005) * decade + 0.002 * _near_normal(rng, count)
    )
    made["lived_in"] = people >= 45
    made["visitors"] = given["visitors"] * (1 - 2.2 * given["do"] * decade)
    return made


def police(people: pd.DataFrame) -> pd.DataFrame:
    """Whole numbers of crimes (CRIMES) and nuisance (NUISANCES) per neighbourhood and year."""
    rng = np.random.default_rng(SEED + 1)
    decade = (people["year"].to_numpy() - YEARS[0]) / 10
    unsafe = np.exp(-5.2 * (people["onv"].to_numpy() - SAFER * decade))
    inhabitants, homes = people["people"].to_numpy(), people["homes"].to_numpy()
    visitors = people["visitors"].to_numpy()
    fewer = 1 - 0.22 * decade  # registered crime falls everywhere
    expected = {
        "1.1.1": homes * 0.0095 * unsafe * (1 - 0.50 * decade),
        "1.4.5": inhabitants * 0.0026 * unsafe * fewer + 0.06 * visitors,
        "2.2.1": inhabitants * 0.0055 * unsafe * fewer + 0.10 * visitors,
        "other": inhabitants * 0.0185 * unsafe * fewer + 0.70 * visitors + 1.5,
        "confused": inhabitants * 0.0030 * unsafe * (1 + 0.9 * decade) + 0.04 * visitors,
        "youths": inhabitants * 0.0048 * unsafe * (1 - 0.1 * decade) + 0.03 * visitors,
        "remaining": inhabitants * 0.0110 * unsafe * (1 + 0.1 * decade) + 0.28 * visitors,
    }
    drawn = {
        name: np.maximum(0, np.round(mean + 0.55 * np.sqrt(mean) * _near_normal(rng, len(people)))).astype(int)
        for name, mean in expected.items()
    }
    made = people[["code", "year"]].copy()
    for name in ("1.1.1", "1.4.5", "2.2.1"):
        made[name] = drawn[name]
    made["0.0.0"] = drawn["1.1.1"] + drawn["1.4.5"] + drawn["2.2.1"] + drawn["other"]
    made["Overlast door verward persoon"] = drawn["confused"]
    made["Melding overlast jeugd"] = drawn["youths"]
    made["Totaal overlast"] = drawn["confused"] + drawn["youths"] + drawn["remaining"]
    return made
