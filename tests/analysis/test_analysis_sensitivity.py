from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.analysis.measure import measure
from quickscan_veerkracht.veerkracht.analysis.results import Results
from quickscan_veerkracht.veerkracht.analysis.sensitivity import KINDS, sensitivity
from quickscan_veerkracht.veerkracht.progress import Progress
from quickscan_veerkracht.veerkracht.study import Study, Thresholds
from support.observed import MUNICIPALITY, Town, rows_of


def of_known_spread(*apart: float, others: int = 6) -> list[float]:
    """Benefits in areas so far above 10 %, and in others of which half as far below, so that σ around 10 is 1."""
    rest = math.sqrt((len(apart) + others - sum(item**2 for item in apart)) / others)
    return [10 + item for item in apart] + [10 + (-1) ** number * rest for number in range(others)]


def counted(results: Results, kind: str, indicator: str, choice: str) -> dict[str, list[int]]:
    frame = results.sensitivity
    rows = frame[(frame["kind"] == kind) & (frame["indicator"] == indicator) & (frame["choice"] == choice)]
    return rows.set_index("setting")[["classed", "other_class", "other_side", "across_red"]].T.to_dict("list")


def test_a_signal_just_beyond_a_bound_is_fragile_and_one_far_beyond_it_is_not():
    town = Town(8, 2000).add("k_bijstand", 2020, of_known_spread(0.55, 0.7, 1.1, 0.0, others=4), of=2000)
    results = town.published("k_bijstand", 2020, 10).results()
    rows = rows_of(results.signals, "k_bijstand")
    assert rows["z"].iloc[:4].round(9).tolist() == [-0.55, -0.7, -1.1, 0.0]
    assert rows["signal"].iloc[:4].tolist() == [2, 2, 1, 3]
    # with bounds 0.625 and 1.25 −1.1 and ±√((8 − 0.55² − 0.7² − 1.1²)/4) = ±1.22 would be in class 2 or 4, and −0.7
    # still is: all of them stay on their side
    assert rows["fragile"].iloc[:4].tolist() == [True, False, False, False]
    assert rows["reason"].iloc[0].endswith("z = −0.6. Fragile: around average with bounds 0.625 and 1.25.")
    assert "ragile" not in "".join(rows["reason"].iloc[1:4])
    assert counted(results, "signal", "k_bijstand", "bounds")["with bounds 0.625 and 1.25"] == [8, 6, 1, 1]
    assert counted(results, "signal", "k_bijstand", "bounds")["with bounds 0.4 and 0.8"] == [8, 0, 0, 0]


def test_a_signal_just_inside_a_bound_is_fragile_too():
    town = Town(9, 2000).add("k_bijstand", 2020, of_known_spread(0.45, -0.45, 0.3), of=2000)
    rows = rows_of(town.published("k_bijstand", 2020, 10).results(language="nl").signals, "k_bijstand")
    assert rows["signal"].iloc[:3].tolist() == [3, 3, 3]
    assert rows["fragile"].iloc[:3].tolist() == [True, True, False]
    assert rows["reason"].iloc[0].endswith("Wankel: ongunstig bij grenzen 0,4 en 0,8.")
    assert rows["reason"].iloc[1].endswith("Wankel: gunstig bij grenzen 0,4 en 0,8.")


def test_a_trend_just_beyond_its_margin_is_fragile_by_itself_and_apart_from_that_against_the_municipality():
    moves = np.array([4, -4, 4, -4, 4, -4, 4, -4, -1.0, -0.5])
    town = Town(10, 2000).add("l_soc", 2018, 0.0).add("l_soc", 2020, moves)
    results = town.results()
    rows = rows_of(results.trends, "l_soc")
    # δ = 0.25·√((128 + 1 + 0.25 − 10·0.15²)/9) = 0.9466; the municipality went down by 0.15
    assert rows["band"].iloc[0] == pytest.approx(0.25 * math.sqrt((129.25 - 0.225) / 9))
    assert rows["trend"].iloc[-2:].tolist() == [2, 3]
    assert rows["trend_relative"].iloc[-2:].tolist() == [3, 3]
    assert rows["fragile"].tolist() == [False] * 8 + [True, False]  # −1 / (1.25·0.9466) = −0.85
    assert rows["fragile_relative"].tolist() == [False] * 8 + [True, False]  # −0.85 / (0.8·0.9466) = −1.12
    assert (
        rows["reason"]
        .iloc[8]
        .endswith(
            "Fragile: stable with a margin of 1.25 times the usual. "
            "Fragile against the municipality: worse with a margin of 0.8 times the usual."
        )
    )
    assert counted(results, "trend", "l_soc", "margin")["with a margin of 1.25 times the usual"] == [10, 1, 1, 1]


def test_a_period_that_is_a_year_shorter_shows_which_trends_hang_on_one_year():
    # the first area fell in the first year and then stood still, the others moved a little each year
    steps = np.array([0.4, -0.4] * 5)
    town = Town(11, 2000)
    for year, first in ((2018, 0.0), (2019, -2.0), (2020, -2.0)):
        town.add("l_soc", year, [first, *((year - 2018) * steps)])
    rows = rows_of(town.results().trends, "l_soc")
    assert rows["trend"].iloc[0] == 1
    assert rows["fragile"].tolist() == rows["fragile_relative"].tolist() == [True, *[False] * 10]
    assert (
        rows["reason"]
        .iloc[0]
        .endswith(
            "Fragile: stable with a period from 2019. Fragile against the municipality: stable with a period from 2019."
        )
    )


def test_two_years_leave_no_shorter_period_for_a_trend():
    town = Town(9, 2000).add("l_soc", 2018, np.arange(9.0)).add("l_soc", 2020, np.arange(9.0)[::-1])
    frame = town.results().sensitivity
    assert set(frame.loc[frame["kind"] == "trend", "choice"]) == {"margin", "size"}


def test_other_areas_in_the_spread_can_move_a_signal():
    # an area of 150 inhabitants stands far off: with it σ is larger, and 0.6 becomes less than 0.5
    people = np.array([150, *[2000] * 10])
    values = [16.0, *of_known_spread(0.6, 0.9, others=8)]
    town = Town(11, people).add("k_bijstand", 2020, values, of=2000).published("k_bijstand", 2020, 10)
    results = town.results()
    rows = rows_of(results.signals, "k_bijstand")
    wider = math.sqrt((10 + 36) / 11)
    assert 0.6 / wider < 0.5
    assert rows["z"].iloc[1] == pytest.approx(-0.6)
    assert "around average with a spread over areas of 100 inhabitants or more" in rows["reason"].iloc[1]
    told = counted(results, "signal", "k_bijstand", "size")
    assert told["with a spread over areas of 400 inhabitants or more"] == [11, 0, 0, 0]


def test_another_reference_is_told_but_makes_no_class_fragile():
    town = Town(10, 2000).add("k_bijstand", 2020, of_known_spread(2.0, -0.1, others=8), of=2000)
    town.published("k_bijstand", 2020, 10).published("k_bijstand", 2020, 7, place="NL00")
    results = town.results()
    row = rows_of(results.signals, "k_bijstand").iloc[1]
    # 9.9 is average against 10; it lies 2.9 above 7, where σ is √(1 + 3²) = 3.2
    assert row["signal"] == 3
    assert not row["fragile"]
    assert row["reason"].endswith("With another yardstick: unfavourable against the Netherlands.")
    frame = results.sensitivity
    assert not frame.loc[frame["choice"] == "reference", "marks"].any()
    assert frame.loc[frame["choice"] != "reference", "marks"].all()


def test_a_study_that_compares_with_the_netherlands_is_held_against_the_municipality():
    town = Town(10, 2000).add("k_bijstand", 2020, of_known_spread(2.0, -0.1, others=8), of=2000)
    town.published("k_bijstand", 2020, 10).published("k_bijstand", 2020, 7, place="NL00")
    frame = town.results(reference="netherlands").sensitivity
    assert set(frame.loc[frame["choice"] == "reference", "setting"]) == {"against the municipality"}


def test_a_norm_of_ones_own_is_not_replaced():
    town = Town(10, 2000).add("k_bijstand", 2020, of_known_spread(2.0, -0.1, others=8), of=2000)
    frame = (
        town.published("k_bijstand", 2020, 10).results(reference="selection", selection=(town.codes[0],)).sensitivity
    )
    assert "reference" not in set(frame["choice"])


def random_town(seed: int, areas: int = 24) -> Town:
    random = np.random.default_rng(seed)
    people = random.integers(60, 3000, areas)
    people[3] = 30
    town = Town(areas, people, 2018)
    for year in (2019, 2020, 2021):
        town.add("c_inw", year, people)
    level = random.uniform(2, 12, areas)
    for name in ("k_bijstand", "k_ao", "k_ww", "o_misdrijf"):
        for year in (2018, 2019, 2020, 2021):
            level = np.clip(level + random.normal(0, 1.2, areas), 0.1, None)
            town.add(name, year, level, of=people)
    town.add("w_corp", 2021, random.uniform(0, 90, areas), of=people)
    return town


def sides(values: pd.Series) -> pd.Series:
    if str(values.dtype) == "category":
        return values.astype(object).where(values.notna(), "")
    return values.fillna(0).map({0: 0, 1: 1, 2: 1, 3: 2, 4: 3, 5: 3})


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_variant_is_what_a_study_with_that_choice_gives(seed):
    town = random_town(seed)
    base = town.results()
    studies = {
        "with bounds 0.4 and 0.8": {"thresholds": Thresholds(clear=0.4, strong=0.8)},
        "with bounds 0.625 and 1.25": {"thresholds": Thresholds(clear=0.625, strong=1.25)},
        "with a period from 2019": {"period": (2019, 2021)},
        "with a period until 2020": {"period": (2018, 2020)},
        "with a spread over areas of 100 inhabitants or more": {"thresholds": Thresholds(sigma_inhabitants=100)},
        "with a spread over areas of 400 inhabitants or more": {"thresholds": Thresholds(sigma_inhabitants=400)},
        "against areas with as much social housing": {"reference": "peers"},
    }
    fragile = {"signal": False, "trend": False, "trend_relative": False, "coincidence": False}
    for setting, study in studies.items():
        other = town.results(**study)
        for frame, column in (
            ("signals", "signal"),
            ("trends", "trend"),
            ("trends", "trend_relative"),
            ("coincidence", "coincidence"),
        ):
            before, after = getattr(base, frame), getattr(other, frame)
            keys = ["area_code", "version" if frame == "coincidence" else "indicator"]
            both = before[[*keys, column]].merge(after[[*keys, column]], on=keys, how="left", suffixes=("", "_other"))
            known = both[column].notna() & both[f"{column}_other"].notna()
            moved = known & (sides(both[column]) != sides(both[f"{column}_other"]))
            frame_of = base.sensitivity
            kinds = (
                frame_of["kind"].str.startswith("coincidence")
                if frame == "coincidence"
                else frame_of["kind"].eq(column)
            )
            told = frame_of.loc[kinds & frame_of["setting"].eq(setting), "other_side"].sum()
            assert told == moved.sum(), (setting, column)
            if "reference" not in study:
                fragile[column] = fragile[column] | moved.to_numpy()
    # the margin, which no study can set, may add to these
    assert (base.signals["fragile"].to_numpy() == fragile["signal"]).all()
    assert base.trends["fragile"].to_numpy()[fragile["trend"]].all()
    assert base.trends["fragile_relative"].to_numpy()[fragile["trend_relative"]].all()
    assert base.coincidence["fragile"].to_numpy()[fragile["coincidence"]].all()
    assert fragile["signal"].any()
    assert fragile["trend"].any()


def test_what_is_hidden_has_no_class_in_any_variant():
    town = random_town(5)
    town.water[7] = True
    study = Study()
    found = measure(town.observations(), town.areas(), MUNICIPALITY, study, town.catalogue, Progress())
    moved = sensitivity(found)
    assert {variant.choice for variant in moved.variants} == {
        *("bounds", "margin", "first_year", "last_year", "size", "reference")
    }
    for classes in moved.moved:
        for kind in KINDS:
            assert not classes[kind][:, [3, 7]].any()
    results = town.results()
    for frame in (results.signals, results.trends, results.coincidence):
        rows = frame[frame["area_code"].isin([town.codes[3], town.codes[7]])]
        assert len(rows)
        assert not rows["fragile"].any()
        assert not rows["reason"].str.contains("ragile|yardstick").any()


def test_the_order_of_the_areas_changes_nothing():
    plain, turned = random_town(8), random_town(8)
    order = np.random.default_rng(0).permutation(len(plain.codes))
    turned.rows = [rows.iloc[order] for rows in turned.rows]
    turned.codes = [turned.codes[number] for number in order]
    one, other = plain.results(), turned.results()
    for name, keys in (("signals", "indicator"), ("trends", "indicator"), ("coincidence", "version")):
        frames = [getattr(item, name).set_index(["area_code", keys]).sort_index() for item in (one, other)]
        assert frames[0]["fragile"].equals(frames[1]["fragile"])
        assert frames[0]["reason"].equals(frames[1]["reason"])
    pd.testing.assert_frame_equal(one.sensitivity, other.sensitivity)
