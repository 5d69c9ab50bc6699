from __future__ import annotations

import dataclasses
import math

import numpy as np
import pandas as pd
import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.boundaries.areas import name_districts, read_areas
from quickscan_veerkracht.veerkracht.intake.frames import OBSERVATION_COLUMNS, observations
from quickscan_veerkracht.veerkracht.intake.matching.combine import combine
from quickscan_veerkracht.veerkracht.intake.rates import with_rates
from quickscan_veerkracht.veerkracht.intake.reader import read_table
from quickscan_veerkracht.veerkracht.study import AreaSource, TableSource
from quickscan_veerkracht.veerkracht.wording import Wording

KWB_2020 = "kwb/odata_v3_84799NED_TypedDataSet_cut.csv"
KWB_2023 = "kwb/CBS-Utrecht-kwb-2023.xlsx"
RIVM = "rivm/50090NED_18plus_2012_2016_2020_cut.csv"
APELDOORN = "politie/derived_apeldoorn_misdrijven_buurt_2021_2025.csv"
UTRECHT = "politie/utrecht_misdrijven_buurt_2021_2025.csv"


@pytest.fixture
def study(shared_data, say):
    def read(municipality, *tables):
        areas = read_areas(
            AreaSource(str(shared_data / f"boundaries/{municipality}_buurt_2019_rd.gpkg")), municipality, say
        )
        return areas, [read_table(TableSource(str(shared_data / name)), say) for name in tables]

    return read


@pytest.fixture
def small(layer_file, shape, tmp_path, say):
    """Three areas, and tables from text."""
    rows = [
        ({"buurtcode": f"BU9901010{n}", "buurtnaam": f"Buurt {n}"}, shape(200000 + 200 * n, 460000)) for n in (1, 2, 3)
    ]
    areas = read_areas(AreaSource(str(layer_file("grenzen.gpkg", rows)), year=2020), "", say)

    def table(name, text):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return read_table(TableSource(str(path)), say)

    return areas, table


def rows_of(combined, indicator, year):
    frame = combined.observations
    return frame[frame["indicator"].eq(indicator) & frame["year"].eq(year)].set_index("area_code")


@pytest.mark.parametrize(
    ("municipality", "tables", "totals"),
    [
        ("apeldoorn", (KWB_2020, APELDOORN, RIVM), [6849, 7064, 6962, 7520, 7478]),
        ("utrecht", (KWB_2020, KWB_2023, UTRECHT, RIVM), [21765, 24093, 25437, 25124, 27512]),
    ],
)
def test_crime_totals_can_be_traced_from_the_numerators(study, say, municipality, tables, totals):
    areas, read = study(municipality, *tables)
    frame = combine(areas, read, say).observations
    crimes = frame[frame["indicator"].eq("o_misdrijf")]
    of_areas = crimes[crimes["area_code"].isin(areas.frame["area_code"])].groupby("year")["numerator"].sum()
    of_municipality = crimes[crimes["area_code"].eq(areas.municipality_code)].set_index("year")["numerator"]
    assert of_areas.tolist() == totals
    assert of_municipality.tolist() == totals


def test_there_is_one_row_per_area_year_and_indicator_of_this_study_only(study, say):
    areas, read = study("utrecht", KWB_2020, KWB_2023, UTRECHT, RIVM)
    frame = combine(areas, read, say).observations
    assert list(frame.columns) == list(OBSERVATION_COLUMNS)
    assert not frame.duplicated(["area_code", "year", "indicator"]).any()
    assert set(frame["area_code"]) == {*areas.frame["area_code"], "GM0344", "NL00"}
    assert frame["year"].dtype == np.int64


def test_apeldoorn_gets_rates_within_two_years_of_its_inhabitants_and_none_beyond(study, say):
    areas, read = study("apeldoorn", KWB_2020, APELDOORN)
    combined = combine(areas, read, say)
    inhabitants = rows_of(combined, "c_inw", 2020)["value"]
    for year in (2021, 2022):
        crimes = rows_of(combined, "o_misdrijf", year)
        with_people = crimes[crimes.index.map(inhabitants).fillna(0) > 0]
        assert set(with_people["status"]) == {"estimated"}
        expected = 1000 * with_people["numerator"] / with_people.index.map(inhabitants)
        assert with_people["value"].tolist() == pytest.approx(expected.tolist())
    for year in (2023, 2024, 2025):
        crimes = rows_of(combined, "o_misdrijf", year)
        assert crimes["numerator"].notna().all()
        assert crimes["value"].isna().all()
        assert set(crimes["status"]) == {"missing"}
    assert any("2021: estimated with the inhabitants of 2020" in note for note in combined.notes)
    assert any("no rate for 2023, 2024, 2025" in note for note in combined.notes)


def test_utrecht_takes_the_nearest_inhabitants(study, say):
    areas, read = study("utrecht", KWB_2020, KWB_2023, UTRECHT)
    combined = combine(areas, read, say)
    people = {year: rows_of(combined, "c_inw", year)["value"]["GM0344"] for year in (2020, 2023)}
    for year, nearest, status in (
        (2021, 2020, "estimated"),
        (2022, 2023, "estimated"),
        (2023, 2023, "ok"),
        (2024, 2023, "estimated"),
        (2025, 2023, "estimated"),
    ):
        row = rows_of(combined, "o_misdrijf", year).loc["GM0344"]
        assert row["denominator"] == people[nearest]
        assert row["value"] == pytest.approx(1000 * row["numerator"] / people[nearest])
        assert row["status"] == status


def test_modelled_percentages_stay_modelled_with_a_denominator(study, say):
    areas, read = study("utrecht", KWB_2020, RIVM)
    combined = combine(areas, read, say)
    known = rows_of(combined, "k_rondkomen", 2020).query("value.notna()")
    assert set(known["status"]) == {"modelled"}
    people = rows_of(combined, "c_inw", 2020)["value"]
    assert known["denominator"].tolist() == people.reindex(known.index).where(lambda n: n > 0).tolist()
    early = rows_of(combined, "k_rondkomen", 2012).query("value.notna()")
    assert early["denominator"].isna().all()


def test_of_two_equally_near_years_the_earlier_gives_the_inhabitants(small, say):
    areas, table = small
    people = table("a.csv", "code;c_inw_2019;c_inw_2021\nBU99010101;100;200\n")
    crimes = table("b.csv", "code;misdrijven_2020\nBU99010101;5\n")
    row = rows_of(combine(areas, [people, crimes], say), "o_misdrijf", 2020).loc["BU99010101"]
    assert (row["denominator"], row["value"], row["status"]) == (100, 50, "estimated")


def test_three_years_away_is_too_far(small, say):
    areas, table = small
    people = table("a.csv", "code;c_inw_2017\nBU99010101;100\n")
    crimes = table("b.csv", "code;misdrijven_2020\nBU99010101;5\n")
    row = rows_of(combine(areas, [people, crimes], say), "o_misdrijf", 2020).loc["BU99010101"]
    assert math.isnan(row["value"])
    assert row["status"] == "missing"


def test_a_year_with_published_rates_is_not_called_a_year_without_inhabitants():
    rows = pd.DataFrame(
        {
            "area_code": ["BU99010101", "BU99010102", "BU99010101"],
            "indicator": "o_misdrijf",
            "year": [2024, 2024, 2021],
            "value": [40.0, np.nan, np.nan],
            "denominator": [1000.0, np.nan, np.nan],
            "numerator": [40.0, 3.0, 5.0],
            "status": "ok",
            "source": "a",
        }
    )
    _, notes = with_rates(observations(rows), Wording("en"))
    assert len(notes) == 1
    assert "no rate for 2021, because" in notes[0]


def test_no_inhabitants_give_no_rate_instead_of_infinity(small, say):
    areas, table = small
    both = table("a.csv", "code;c_inw_2020;misdrijven_2020\nBU99010101;0;5\nBU99010102;100;5\n")
    crimes = rows_of(combine(areas, [both], say), "o_misdrijf", 2020)
    assert crimes["status"].tolist() == ["missing", "ok"]
    assert not np.isinf(crimes["value"]).any()


def test_the_later_table_wins_and_it_is_noted(small, say):
    areas, table = small
    old = table("oud.csv", "code;c_inw_2020\nBU99010101;100\nBU99010102;200\nBU99010103;300\n")
    new = table("nieuw.csv", "code;c_inw_2020\nBU99010101;105\nBU99010102;.\nBU99010103;300\n")
    combined = combine(areas, [old, new], say)
    assert rows_of(combined, "c_inw", 2020)["value"].tolist() == [105, 200, 300]
    assert combined.notes == (
        "Inhabitants: values of “oud” that were replaced by those of “nieuw” (the later one in the list): 1.",
    )
    turned = combine(areas, [new, old], say)
    assert rows_of(turned, "c_inw", 2020)["value"].tolist() == [100, 200, 300]


def test_of_two_downloads_of_one_table_the_newer_wins_whatever_their_order(small, say):
    areas, table = small
    text = "WijkenEnBuurten;AantalInwoners_5\nBU99010101;{count}\n"
    new = table("kwb_2020_84799NED_TypedDataSet_01112022_120000.csv", text.format(count=105))
    old = table("kwb_2020_84799NED_TypedDataSet_15032021_120000.csv", text.format(count=100))
    for tables in ([old, new], [new, old]):
        combined = combine(areas, tables, say)
        assert rows_of(combined, "c_inw", 2020)["value"].tolist() == [105]
        assert f"“{old.name}” that were replaced by those of “{new.name}” (the newer release" in combined.notes[0]


def test_a_moved_boundary_breaks_and_a_recoded_area_is_reported(small, say):
    areas, table = small
    text = (
        "WijkenEnBuurten;IndelingswijzigingWijkenEnBuurten_4;AantalInwoners_5\n"
        "BU99010101;3;100\nBU99010102;2;100\nBU99010103;1;100\nBU99019999;3;100\n"
    )
    kwb = table("kwb_2018.csv", text)
    combined = combine(areas, [kwb], say)
    assert combined.breaks.to_dict("records") == [{"area_code": "BU99010101", "year": 2018}]
    assert any("boundary moved in 2018: 1 (BU99010101)" in note for note in combined.notes)
    assert any("new code in 2018: 1 (BU99010102)" in note for note in combined.notes)


def test_the_flag_of_the_boundaries_own_year_reaches_the_areas(small, say):
    areas, table = small
    text = "WijkenEnBuurten;IndelingswijzigingWijkenEnBuurten_4;AantalInwoners_5\nBU99010101;3;100\n"
    named = name_districts(areas, [table("kwb_2020.csv", text), table("kwb_2018.csv", text.replace(";3;", ";1;"))])
    assert named.frame["change_flag"].fillna(0).tolist() == [3, 0, 0]
    assert combine(named, [table("kwb_2020.csv", text)], say).breaks["year"].tolist() == [2020]


def test_without_flags_there_are_no_breaks(study, say):
    areas, read = study("utrecht", KWB_2020, UTRECHT)
    breaks = combine(areas, read, say).breaks
    assert list(breaks.columns) == ["area_code", "year"]
    assert breaks.empty


def test_no_match_at_all_says_which_codes_do_not_meet(study, say):
    areas, _ = study("utrecht")
    _, apeldoorn = study("apeldoorn", APELDOORN)
    with pytest.raises(QuickScanError, match="Not one area is found") as caught:
        combine(areas, apeldoorn, say)
    assert "BU03440111" in caught.value.details
    assert "BU0200" in caught.value.details
    assert caught.value.hint


def test_codes_that_match_without_a_single_number_are_not_called_a_mismatch(small, say):
    areas, table = small
    words = table("kwb_2020.csv", "code;k_lvb_2020\nBU99010101;onbekend\nBU99010102;onbekend\n")
    with pytest.raises(QuickScanError, match="hold no figures for these areas") as caught:
        combine(areas, [words], say)
    assert "kwb_2020" in caught.value.details


def test_no_tables_at_all_is_said(study, say):
    areas, _ = study("utrecht")
    with pytest.raises(QuickScanError, match="There are no tables"):
        combine(areas, [], say)


def test_a_list_of_region_names_brings_no_figures_and_does_no_harm(shared_data, study, say):
    areas, read = study("apeldoorn", KWB_2020, APELDOORN)
    names = read_table(TableSource(str(shared_data / "kwb/odata_v3_84799NED_WijkenEnBuurten_cut.csv")), say)
    with_names = combine(areas, [names, *read], say).observations
    pd.testing.assert_frame_equal(with_names, combine(areas, read, say).observations)
    with pytest.raises(QuickScanError, match="hold no figures for these areas"):
        combine(areas, [names], say)


def test_combining_changes_none_of_its_inputs(study, say):
    areas, read = study("utrecht", KWB_2020, UTRECHT)
    before = [table.observations.copy() for table in read]
    combine(areas, read, say)
    for table, copy in zip(read, before):
        pd.testing.assert_frame_equal(table.observations, copy)
    assert dataclasses.is_dataclass(areas)


def test_an_empty_area_does_not_borrow_the_inhabitants_of_another_year():
    counted = pd.DataFrame(
        {
            "area_code": ["BU1", "BU1", "BU1"],
            "year": [2020, 2023, 2021],
            "indicator": ["c_inw", "c_inw", "o_misdrijf"],
            "value": [0.0, 900.0, float("nan")],
            "numerator": [float("nan"), float("nan"), 12.0],
            "status": ["ok", "ok", "missing"],
        }
    )
    rates, _ = with_rates(observations(counted), Wording("en"))
    crime = rates[rates["indicator"].eq("o_misdrijf")].iloc[0]
    assert pd.isna(crime["value"])
    assert crime["status"] == "missing"
    assert crime["numerator"] == 12.0


DEVELOPED = "bu_code,kscore,kfys,konv\nBU99010101,5,5,2\nBU99010102,5,5,8\n"


def test_of_developments_up_to_one_year_the_longest_in_the_period_is_kept(small, say):
    areas, table = small
    tables = [
        table("ontwikkeling buurten 2014-2024.csv", DEVELOPED),
        table("ontwikkeling buurten 2022-2024.csv", DEVELOPED.replace(",2\n", ",9\n")),
    ]
    for order in (tables, tables[::-1]):
        combined = combine(areas, order, say)
        assert combined.since["o_lbm_ontwikkeling", 2024] == 2014
        assert rows_of(combined, "o_lbm_ontwikkeling", 2024)["value"].tolist() == [2, 8]
        assert sum("was left out beside that of" in note for note in combined.notes) == 3
    inside = combine(areas, tables, say, period=(2020, 2024))
    assert inside.since["o_lbm_ontwikkeling", 2024] == 2022
    assert rows_of(inside, "o_lbm_ontwikkeling", 2024)["value"].tolist() == [9, 8]


def test_a_development_keeps_a_place_for_what_it_is_of(small, say):
    areas, table = small
    development = table("ontwikkeling buurten 2014-2024.csv", DEVELOPED)
    alone = combine(areas, [development], say)
    assert rows_of(alone, "o_lbm", 2024)["value"].isna().all()
    assert rows_of(alone, "o_lbm", 2024)["status"].eq("missing").all()
    classes = table("lbm.csv", "bu_code,jaar,kscore,kfys,konv\nBU99010101,2024,5,5,7\n")
    beside = combine(areas, [development, classes], say)
    assert rows_of(beside, "o_lbm", 2024).empty
    assert rows_of(beside, "o_lbm_klasse", 2024)["value"].tolist() == [7]
