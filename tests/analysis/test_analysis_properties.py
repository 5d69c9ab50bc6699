"""What must hold for any municipality, and a recomputation in plain loops for random ones."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from support.any_town import K, towns
from support.observed import Town, rows_of

PROPERTIES = settings(max_examples=8, deadline=None)
# twice the whole analysis, with its sentences; test_analysis_any_choice.py asks the same of more towns without them
TWICE = settings(max_examples=3, deadline=None)


def by_area(frame: pd.DataFrame, *keys: str) -> pd.DataFrame:
    return frame.sort_values(["area_code", *keys]).reset_index(drop=True)


@TWICE
@given(towns(), st.randoms(use_true_random=False))
def test_the_order_of_areas_and_rows_changes_nothing(town, random):
    first = town.results()
    order = list(range(len(town.codes)))
    random.shuffle(order)
    town.codes = [town.codes[place] for place in order]
    town.rows = [rows.sample(frac=1, random_state=1) for rows in town.rows]
    second = town.results()
    for name, keys in (("signals", ["indicator"]), ("trends", ["indicator"]), ("coincidence", ["version"])):
        before, after = by_area(getattr(first, name), *keys), by_area(getattr(second, name), *keys)
        pd.testing.assert_frame_equal(before, after, check_exact=False, rtol=1e-9, atol=1e-9)
    pd.testing.assert_frame_equal(first.gap, second.gap, rtol=1e-9)


@PROPERTIES
@given(towns())
def test_missing_and_hidden_stay_so_and_every_area_has_one_row_with_a_reason(town):
    results = town.results()
    signals, trends = results.signals, results.trends
    assert signals.groupby("indicator").size().eq(len(town.codes)).all()
    assert not signals.duplicated(["area_code", "indicator"]).any()
    assert not trends.duplicated(["area_code", "indicator"]).any()
    assert signals.loc[signals["value"].isna(), "signal"].isna().all()
    assert signals.loc[signals["value"].isna(), "status"].isin(["missing", "suppressed"]).all()
    assert trends.loc[trends["change"].isna(), ["trend", "trend_relative"]].isna().all(axis=None)
    for frame in (signals, trends, results.coincidence):
        assert frame["reason"].str.len().gt(0).all()
        assert not frame["reason"].str.contains("nan|None|<NA>|[{}]").any()
    raw = town.observations()
    raw = raw[raw["value"].isna()].rename(columns={"value": "raw"})
    both = signals.merge(raw, on=["area_code", "indicator", "year"])
    assert both["value"].isna().all()


@PROPERTIES
@given(towns())
def test_class_counts_add_up(town):
    results = town.results()
    photo = results.coincidence.drop_duplicates("area_code").set_index("area_code")
    judged = results.signals[results.signals["indicator"].isin([*K, "o_misdrijf"])]
    assert photo["available_count"].sum() == judged["signal"].notna().sum()
    assert photo["red_count"].sum() == judged["signal"].le(2).sum()
    assert (photo["red_count"] <= photo["available_count"]).all()
    for _, version in results.coincidence.groupby("version"):
        known = version["k_trend"].notna() & version["o_trend"].notna()
        assert version["coincidence"].notna().tolist() == known.tolist()


@PROPERTIES
@given(st.integers(0, 10_000))
def test_relative_changes_balance_when_the_municipality_is_the_weighted_value(seed):
    random = np.random.default_rng(seed)
    people = np.round(random.uniform(100, 5000, 12))
    town = Town(12, people)
    for year in (2018, 2020):
        town.add("k_bijstand", year, random.uniform(1, 12, 12), of=people)
    rows = rows_of(town.results().trends, "k_bijstand")
    assert abs((rows["change_relative"] * people).sum() / people.sum()) < 1e-9


@TWICE
@given(towns())
def test_turning_the_direction_mirrors_signals_and_trends(town):
    first = town.results()
    for name in (*K, "o_misdrijf"):
        town.change(name, direction=1)
    second = town.results()
    for frame, column in (("signals", "signal"), ("trends", "trend"), ("trends", "trend_relative")):
        one, other = getattr(first, frame), getattr(second, frame)
        assert (6 - one[column]).tolist() == other[column].tolist()


@PROPERTIES
@given(towns())
def test_signals_and_trends_equal_a_recomputation_in_plain_loops(town):
    results = town.results()
    table = {(row.area_code, row.indicator, row.year): row for row in town.observations().itertuples()}
    for name, per, sign in (("k_bijstand", 100, -1), ("o_misdrijf", 1000, -1)):
        cells = {year: {code: table[code, name, year] for code in town.codes} for year in (2018, 2021)}
        size = {(code, year): table[code, "c_inw", year].value for code in town.codes for year in (2018, 2021)}
        known = [code for code in town.codes if not math.isnan(cells[2021][code].value)]
        city = sum(cells[2021][c].numerator for c in known) / sum(cells[2021][c].denominator for c in known) * per
        large = [code for code in known if size[code, 2021] >= 200]
        total = sum(cells[2021][c].denominator for c in large)
        signals = rows_of(results.signals, name).set_index("area_code")
        if signals["year"].iloc[0] != 2021:  # seven areas in 2021: the fuller year is shown
            assert len(known) < 8
            continue
        if len(large) < 8:
            assert signals["signal"].isna().all()
            continue
        sigma = math.sqrt(sum(cells[2021][c].denominator * (cells[2021][c].value - city) ** 2 for c in large) / total)
        trends = rows_of(results.trends, name).set_index("area_code")
        changes = {}
        for code in town.codes:
            old, new = cells[2018][code], cells[2021][code]
            shown = {year: size[code, year] >= 50 and not math.isnan(cells[year][code].value) for year in (2018, 2021)}
            if shown[2021]:
                z = sign * (new.value - city) / sigma
                expected = 1 if z <= -1 else 2 if z <= -0.5 else 3 if z < 0.5 else 4 if z < 1 else 5
                assert signals.loc[code, "signal"] == expected
            else:
                assert pd.isna(signals.loc[code, "signal"])
            if shown[2018] and shown[2021]:
                changes[code] = sign * (new.value - old.value)
        counted = [d for code, d in changes.items() if size[code, 2018] >= 200 and size[code, 2021] >= 200]
        if trends["year_from"].isna().all() or len(counted) < 2:
            continue
        middle = sum(counted) / len(counted)
        delta = 0.25 * math.sqrt(sum((d - middle) ** 2 for d in counted) / (len(counted) - 1))
        for code in town.codes:
            if code not in changes:
                assert pd.isna(trends.loc[code, "trend"])
                continue
            old, new = cells[2018][code], cells[2021][code]
            if per == 100:
                p, q = old.numerator / old.denominator, new.numerator / new.denominator
                error = 100 * math.sqrt(p * (1 - p) / old.denominator + q * (1 - q) / new.denominator)
            else:
                error = 1000 * math.sqrt(old.numerator / old.denominator**2 + new.numerator / new.denominator**2)
            band = max(1.959963984540054 * error, delta)
            d = changes[code]
            expected = 1 if d < -2 * band else 2 if d < -band else 3 if d <= band else 4 if d <= 2 * band else 5
            assert trends.loc[code, "trend"] == expected
