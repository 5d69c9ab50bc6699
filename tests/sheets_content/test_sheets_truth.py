"""What a sheet says holds for what is known: not for what is missing, of another year, or out of reach."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.analysis.availability import Legs
from quickscan_veerkracht.veerkracht.intake.catalogue import catalogue
from quickscan_veerkracht.veerkracht.mapping.drawing import drawing
from quickscan_veerkracht.veerkracht.mapping.views import View
from quickscan_veerkracht.veerkracht.mapping.well import BETTER, OTHER, RESILIENT, goes_well, well_classes
from quickscan_veerkracht.veerkracht.sheets import facts, words
from quickscan_veerkracht.veerkracht.sheets.gap_numbers import gap_decimals


def changed(quickscan, **frames):
    return replace(quickscan, results=replace(quickscan.results, **frames))


def with_trends(quickscan, k, o, coincidence=None):
    """The same with these trends of the first areas that do not go well now."""
    rows = quickscan.results.coincidence.copy()
    rows["coincidence"] = rows["coincidence"].astype(object)
    codes = facts.land(quickscan).index.difference(goes_well(quickscan))
    codes = [code for code in codes if rows.loc[rows["area_code"].eq(code), "available_count"].gt(0).all()][: len(k)]
    for place, code in enumerate(codes):
        own = rows["area_code"].eq(code)
        rows.loc[own, ["k_trend", "o_trend"]] = [k[place], o[place]]
        rows.loc[own, "coincidence"] = None if coincidence is None else coincidence[place]
    return changed(quickscan, coincidence=rows), pd.Index(codes)


def test_an_area_gets_better_only_where_both_trends_are_known(quickscan):
    k, o = [4, 4, pd.NA, 1, pd.NA, 3], [3, pd.NA, 4, 3, 2, pd.NA]
    made, codes = with_trends(quickscan, k, o, [None, None, None, "resilient", None, None])
    found = well_classes(made, codes)
    assert found.iloc[[0, 3, 4]].tolist() == [BETTER, RESILIENT, OTHER]
    assert found.iloc[[1, 2, 5]].isna().all()


def test_without_any_trend_of_vulnerability_the_map_names_what_decreased_and_knows_no_resilience(quickscan, nl):
    rows = quickscan.results.coincidence
    made = changed(quickscan, coincidence=rows.assign(k_trend=pd.NA, coincidence=None))
    view = View("going_well", "Waar het goed gaat")
    labels = [category.label for category in drawing(made, view, nl).categories]
    assert not any("veerkrachtig" in label for label in labels)
    assert "de geregistreerde criminaliteit daalt (van kwetsbaarheid is geen trend bekend)" in labels
    absolute = rows[rows["version"].eq("absolute")].set_index("area_code").reindex(facts.land(made).index)
    down = int((absolute["o_trend"].ge(4) & absolute["available_count"].gt(0)).sum())
    assert words.answer("going_well", made, nl).endswith(f"in {down} daalde de geregistreerde criminaliteit.")
    assert BETTER in well_classes(made, facts.land(made).index).tolist()
    without = changed(made, coincidence=made.results.coincidence.assign(o_trend=pd.NA))
    assert len(drawing(without, view, nl).categories) == 2
    assert "daalde" not in words.answer("going_well", without, nl)


def test_with_both_trends_the_map_names_the_two_that_one_of_decreased(quickscan, nl):
    labels = [category.label for category in drawing(quickscan, View("going_well", ""), nl).categories]
    assert "het wordt beter: kwetsbaarheid of geregistreerde criminaliteit daalt, geen van beide stijgt" in labels


@pytest.mark.parametrize("view", ["focus", "bivariate"])
def test_levels_of_two_years_are_not_called_now(quickscan, nl, view):
    assert " nu " in words.question(view, quickscan, nl)
    signals = quickscan.results.signals.copy()
    signals.loc[signals["indicator"].eq("k_index"), "year"] = 2017
    made = changed(quickscan, signals=signals)
    assert " nu " not in words.question(view, made, nl) + words.answer(view, made, nl)
    assert "kwetsbaarheid (2017) en geregistreerde criminaliteit (2020)" in words.answer(view, made, nl)


def test_a_district_tells_how_many_areas_have_no_figures_and_no_trends(quickscan, nl):
    code = facts.districts(quickscan).index[0]
    members = facts.land(quickscan).index[facts.land(quickscan)["district_code"] == code]
    rows = quickscan.results.coincidence.copy()
    rows["coincidence"] = rows["coincidence"].astype(object)
    rows.loc[rows["area_code"].isin(members), ["available_count", "red_count", "coincidence"]] = [4, 1, "no_signal"]
    silent, trendless = members[:2], members[2]
    rows.loc[rows["area_code"].isin(silent), ["available_count", "red_count", "coincidence"]] = [0, 0, None]
    rows.loc[rows["area_code"].eq(trendless), "coincidence"] = None
    answer = words.answer(f"district:{code}", changed(quickscan, coincidence=rows), nl)
    assert answer.startswith(f"{len(members)} buurten, 2 zonder cijfers: ongunstige seinen in {len(members) - 2}, ")
    assert f"in geen enkele van de {len(members) - 3} met beide trends" in answer


def test_where_the_spread_leaves_no_room_below_the_average_the_answer_says_so(quickscan, nl):
    signals = quickscan.results.signals.copy()
    own = signals["indicator"].eq("o_misdrijf") & signals["value"].notna()
    wide = signals.loc[own, "reference"] * 1.9
    signals.loc[own, "z"] = (signals.loc[own, "reference"] - signals.loc[own, "value"]) / wide
    signals.loc[own & signals["signal"].gt(3), "signal"] = 3
    for factor, told in (
        (1.0, "Door de grote spreiding is het pas bij"),
        (1.2, "Door de grote spreiding kan het in geen buurt"),
    ):
        answer = words.answer("o_level", changed(quickscan, signals=signals.assign(z=signals["z"] / factor)), nl)
        assert told in answer
        assert "geen enkele" not in answer
    assert "duidelijk minder" in words.answer("o_level", quickscan, nl)


def test_the_answer_of_two_maps_on_one_sheet_counts_both(quickscan, nl):
    absolute, relative = View("coincidence_absolute", ""), View("coincidence_relative", "")
    counts = [words.answer(view, quickscan, nl).split(" buurten")[0].lower() for view in (absolute, relative)]
    both = words.answer_of_both(absolute, relative, quickscan, nl).lower()
    assert both.startswith(counts[0])
    assert f"ongunstiger dan heel veldhaven: {counts[1]} buurten" in both


def test_a_district_that_is_all_water_is_not_counted_among_those_with_areas(quickscan, nl):
    frame = quickscan.areas.frame.copy()
    frame.loc[frame["water"].astype(bool), ["district_code", "district_name"]] = ["WK999099", "Water"]
    made = replace(quickscan, areas=replace(quickscan.areas, frame=frame))
    assert words.answer("orientation", made, nl).startswith("8 wijken met 60 buurten")


def test_the_areas_with_the_most_unfavourable_signals_are_named(quickscan, nl):
    rows = quickscan.results.coincidence.assign(all_red=False, red_count=1, available_count=6)
    codes = facts.land(quickscan).index[[3, 5]]
    rows.loc[rows["area_code"].eq(codes[0]), "red_count"] = 5
    rows.loc[rows["area_code"].eq(codes[1]), "red_count"] = 4
    names = facts.names(quickscan)[codes].sort_values()
    told = words.highlights("red_count", changed(quickscan, coincidence=rows), nl)
    assert f"Meeste ongunstige seinen (4–5): {'; '.join(names)}." in told  # a name has an “en” itself


@pytest.mark.parametrize(
    ("much", "little", "indicator", "digits"),
    [
        ([0.70, 0.75], [0.90, 0.85], "k_ww", 2),  # small numbers
        ([12.0, 14.0], [9.0, 8.0], "k_bijstand", 1),
        ([-0.061, -0.0644], [0.0, 0.0], "o_lbm", 3),  # −0,061 → −0,064 and not −0,06 → −0,06
        ([-0.12, -0.16], [0.0, 0.0], "o_lbm", 2),
    ],
)
def test_a_gap_is_written_with_enough_decimals_to_show_its_move(much, little, indicator, digits):
    rows = pd.DataFrame({"much": much, "little": little, "gap": np.subtract(much, little)})
    assert gap_decimals(rows, catalogue()[indicator]) == digits


def test_without_housing_figures_what_is_expected_is_not_said_to_lack_areas(nl):
    assert "Geen aandeel corporatiewoningen in de tabellen." in Legs("", "", "", "").residual(True, nl)
    assert "in te weinig buurten" in Legs("", "", "", "").residual(False, nl)


def test_an_area_without_a_trend_is_without_data_where_it_goes_well_unless_a_trend_is_hidden(quickscan):
    made, codes = with_trends(quickscan, [pd.NA, pd.NA], [3, 3])
    before = facts.coverage("going_well", made)
    trends = made.results.trends.copy()
    trends["status"] = trends["status"].astype(str)
    trends.loc[trends["area_code"].eq(codes[0]) & trends["indicator"].eq("k_index"), "status"] = "suppressed"
    after = facts.coverage("going_well", changed(made, trends=trends))
    assert (after.hidden, after.missing) == (before.hidden + 1, before.missing - 1)
    assert before.classed == len(facts.land(made)) - before.hidden - before.missing
