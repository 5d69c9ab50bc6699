"""What must hold whatever the user chose: any reference, and any method for each indicator."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.any_town import JUDGED, YEARS, chosen, frames_of, measured
from support.observed import Town, rows_of

PROPERTIES = settings(max_examples=8, deadline=None)
MIRRORED = ("z", "breaks", "benchmark")
CLASSES = ("signal", "certainty", "trend", "trend_relative", "coincidence", "focus", "red_count", "position")


def assert_same(found: dict[str, pd.DataFrame], other: dict[str, pd.DataFrame]) -> None:
    for name, frame in found.items():
        pd.testing.assert_frame_equal(frame, other[name], check_exact=False, rtol=1e-9, atol=1e-9, obj=name)


@PROPERTIES
@given(chosen(), st.integers(0, 10_000))
def test_the_order_of_areas_and_rows_changes_nothing(made, seed):
    town, study = made
    before = frames_of(measured(town, **study))
    random = np.random.default_rng(seed)
    town.codes = [town.codes[place] for place in random.permutation(len(town.codes))]
    town.rows = [town.rows[place].sample(frac=1, random_state=seed) for place in random.permutation(len(town.rows))]
    assert_same(before, frames_of(measured(town, **study)))


@PROPERTIES
@given(chosen(), st.booleans())
def test_an_area_without_figures_changes_nothing_else_and_has_no_class_itself(made, first):
    town, study = made
    before = frames_of(measured(town, **study))
    empty = "BU99919999"
    town.codes = [empty, *town.codes] if first else [*town.codes, empty]
    town.water = [False] * len(town.codes)
    after = frames_of(measured(town, **study))
    own = {name: frame[frame["area_code"] == empty] for name, frame in after.items() if "area_code" in frame}
    rest = {name: frame[frame["area_code"] != empty] if name in own else frame for name, frame in after.items()}
    assert_same(before, {name: frame.reset_index(drop=True) for name, frame in rest.items()})
    assert len(own["signals"]) == after["signals"]["indicator"].nunique()
    assert len(own["coincidence"]) == 2
    for frame in own.values():
        assert frame[[column for column in CLASSES if column in frame]].isna().all(axis=None)
    assert own["signals"]["status"].eq("missing").all()
    assert own["coincidence"]["available_count"].eq(0).all()


@PROPERTIES
@given(chosen(), st.sampled_from((0.01, 0.125, 7.0, 1000.0)))
def test_the_unit_that_a_rate_or_a_score_is_given_in_changes_no_class(made, factor):
    town, study = made
    before = frames_of(measured(town, **study))
    scaled = ("o_misdrijf", "o_lbm")
    # so many per 1,000 becomes so many per 10, or per 1,000,000
    town.change("o_misdrijf", per=town.catalogue["o_misdrijf"].per * factor)
    town.rows = [
        rows.assign(value=rows["value"] * factor) if rows["indicator"].isin(scaled).all() else rows
        for rows in town.rows
    ]
    study["choices"] = tuple(
        replace(choice, norm=choice.norm * factor, breaks=tuple(cut * factor for cut in choice.breaks))
        if choice.indicator in scaled and choice.method != "classes"
        else choice
        for choice in study["choices"]
    )
    # a class of the Leefbaarometer is no amount
    classed = {choice.indicator for choice in study["choices"] if choice.method == "classes"}
    after = frames_of(measured(town, **study))
    for name in ("signals", "trends", "coincidence", "series", "funnel", "gap", "chance"):
        one, other = before[name], after[name]
        if classed & set(scaled):
            if name in ("coincidence", "chance"):
                continue
            one, other = (frame[~frame["indicator"].isin(classed & set(scaled))] for frame in (one, other))
        columns = [column for column in (*CLASSES, "uncertain", "red", "worse") if column in one]
        pd.testing.assert_frame_equal(one[columns], other[columns], obj=name)


@PROPERTIES
@given(chosen(MIRRORED))
def test_turning_every_direction_mirrors_signals_and_trends_and_leaves_the_gap(made):
    town, study = made
    before = frames_of(measured(town, **study))
    for name in JUDGED:
        town.change(name, direction=-town.catalogue[name].direction)
    after = frames_of(measured(town, **study))
    for frame, column in (
        ("signals", "signal"),
        ("trends", "trend"),
        ("trends", "trend_relative"),
        ("series", "trend"),
    ):
        one, other = before[frame], after[frame]
        assert one["indicator"].tolist() == other["indicator"].tolist()
        assert (6 - one[column]).tolist() == other[column].tolist()
    known = before["gap"]["indicator"] != "k_index"
    pd.testing.assert_frame_equal(before["gap"][known], after["gap"][known])


@PROPERTIES
@given(chosen())
def test_what_is_missing_or_hidden_has_no_class_by_any_method(made):
    town, study = made
    found = frames_of(measured(town, **study))
    signals, trends, funnel = found["signals"], found["trends"], found["funnel"]
    lacking = signals["value"].isna()
    assert lacking.any()
    assert signals.loc[lacking, "status"].isin(["missing", "suppressed"]).all()
    assert signals.loc[lacking, ["signal", "certainty", "z", "low", "high"]].isna().all(axis=None)
    assert not signals.loc[lacking, "uncertain"].any()
    gone = trends["value_from"].isna() | trends["value_to"].isna()
    assert trends.loc[gone, ["change", "change_relative", "band", "trend", "trend_relative"]].isna().all(axis=None)
    raw = town.observations().dropna(subset=["value"]).set_index(["area_code", "indicator", "year"]).index
    own = signals[signals["indicator"].isin(JUDGED) & ~lacking]
    assert pd.MultiIndex.from_frame(own[["area_code", "indicator", "year"]]).isin(raw).all()
    shown = pd.MultiIndex.from_frame(own[["area_code", "indicator"]])
    assert pd.MultiIndex.from_frame(funnel[["area_code", "indicator"]]).isin(shown).all()
    legs = found["coincidence"][["k_trend", "o_trend"]].isna().any(axis=1)
    assert found["coincidence"]["coincidence"].isna().tolist() == legs.tolist()


@PROPERTIES
@given(chosen())
def test_the_counts_of_classes_add_up(made):
    town, study = made
    result = measured(town, **study)
    found = frames_of(result)
    judged = found["signals"][found["signals"]["indicator"].isin(JUDGED)]
    photo = found["coincidence"][found["coincidence"]["version"] == "absolute"].set_index("area_code")
    available = judged["signal"].notna().groupby(judged["area_code"]).sum()
    red = judged["signal"].le(2).fillna(False).groupby(judged["area_code"]).sum()
    assert photo["available_count"].to_dict() == available.to_dict()
    assert photo["red_count"].fillna(0).to_dict() == red.to_dict()
    index = found["signals"][found["signals"]["indicator"] == "k_index"].set_index("area_code")["signal"]
    level = judged[judged["indicator"] == result.indicators[result.nuisance].id].set_index("area_code")["signal"]
    both = set(index.index[index.le(2).fillna(False)]) & set(level.index[level.le(2).fillna(False)])
    assert photo["focus"].sum() == len(both)
    for row in found["chance"].itertuples():
        counted = judged[(judged["indicator"] == row.indicator) & judged["signal"].notna()]
        assert row.red <= counted["signal"].le(2).sum()
        assert row.red <= row.areas <= len(counted)
        followed = rows_of(found["trends"], row.indicator)["trend"].dropna()
        assert row.worse <= row.areas_followed <= len(followed)
    spread = found["inequality"].set_index(["indicator", "year"])["areas"]
    known = result.suppression.shown
    for (name, year), areas in spread.items():
        place = known.number(name), int(np.flatnonzero(known.years == year)[0])
        assert areas <= (~np.isnan(known.value[place])).sum()


@PROPERTIES
@given(st.integers(0, 10_000), st.sampled_from(("k_bijstand", "o_misdrijf", "o_lbm")), chosen())
def test_relative_changes_have_a_weighted_mean_of_zero_whatever_areas_are_compared_with(seed, name, made):
    random = np.random.default_rng(seed)
    people = np.round(random.uniform(100, 5000, 14))
    town = Town(14, people, year=YEARS[0])
    for year in YEARS:
        town.add(name, year, random.uniform(1, 12, 14), of=people).published(name, year, 5.0, place="NL00")
    _, study = made
    study["choices"] = tuple(choice for choice in study["choices"] if choice.indicator == name)
    study["selection"] = tuple(town.codes[:3])
    rows = rows_of(frames_of(measured(town, **study))["trends"], name)
    assert rows["change_relative"].notna().all()
    assert (rows["change_relative"] * people).sum() / people.sum() == pytest.approx(0, abs=1e-9)
