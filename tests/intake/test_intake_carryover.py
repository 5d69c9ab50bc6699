"""Figures under codes of another year reach the areas by a crosswalk: added up, averaged or split, never made up."""

from __future__ import annotations

import csv
import math
from itertools import count

import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.boundaries.areas import read_areas
from quickscan_veerkracht.veerkracht.intake.matching.combine import combine
from quickscan_veerkracht.veerkracht.intake.matching.match import match, match_rates
from quickscan_veerkracht.veerkracht.intake.matching.prepare import prepared
from quickscan_veerkracht.veerkracht.intake.reader import read_table, recognise
from quickscan_veerkracht.veerkracht.study import AreaSource, TableSource

AMSTERDAM = "boundaries/amsterdam_api_buurten_crs84.geojson"
BOTH_SETS = "boundaries/amsterdam_ois_buurten_2015_2022_ewkt.csv"
KWB_2020 = "kwb/odata_v3_84799NED_TypedDataSet_cut.csv"

# 101 was recoded to 201; 102 and 103 became 202; 104 was split over 203 (60 %) and 204 (40 %); 105 half left the town
WALK = (
    "from_code;to_code;from_year;to_year;share\n"
    "BU99010101;BU99010201;2015;2022;1\n"
    "BU99010102;BU99010202;2015;2022;1\nBU99010103;BU99010202;2015;2022;1\n"
    "BU99010104;BU99010203;2015;2022;0,6\nBU99010104;BU99010204;2015;2022;0,4\n"
    "BU99010105;BU99010205;2015;2022;0,5\n"
)
FIGURES = (
    "code;c_inw_2016;c_won_2016;k_bijstand_aantal_2016;w_corp_2016\n"
    "BU99010101;1000;500;30;40\nBU99010102;600;200;10;20\nBU99010103;400;300;20;70\n"
    "BU99010104;2000;1000;100;50\nBU99010105;800;400;8;10\n"
)


@pytest.fixture
def carried(layer_file, shape, tmp_path, say):
    numbers = count(1)

    def make(walk=WALK, figures=FIGURES, codes=("201", "202", "203", "204", "205"), **more):
        rows = [
            ({"buurtcode": f"BU99010{code}", "naam": code}, shape(200000 + 200 * number, 460000))
            for number, code in enumerate(codes)
        ]
        boundaries = layer_file(f"grenzen_{next(numbers)}.gpkg", rows)
        areas = read_areas(AreaSource(str(boundaries), year=2022), "", say)
        read = []
        for name, text in {"overgang.csv": walk, "cijfers.csv": figures, **more}.items():
            path = tmp_path / name
            path.write_text(text, encoding="utf-8")
            read.append((TableSource(str(path)), read_table(TableSource(str(path)), say)))
        return areas, prepared(areas, read, say)

    return make


def cells(table, indicator, column="value"):
    rows = table.observations[table.observations["indicator"].eq(indicator)]
    return rows.set_index("area_code")[column]


def test_numbers_are_added_up_and_split_by_share(carried):
    _, (_, table) = carried()
    people = cells(table, "c_inw")
    assert people.to_dict() == pytest.approx(
        {"BU99010201": 1000, "BU99010202": 1000, "BU99010203": 1200, "BU99010204": 800, "BU99010205": 400}
    )
    assert cells(table, "k_bijstand", "numerator")["BU99010202"] == 30


def test_rates_follow_from_the_parts_and_shares_are_averaged_by_dwellings(carried):
    _, (_, table) = carried()
    assert cells(table, "k_bijstand")["BU99010202"] == pytest.approx(100 * 30 / 1000)
    assert cells(table, "w_corp")["BU99010202"] == pytest.approx((200 * 20 + 300 * 70) / 500)
    assert cells(table, "w_corp")["BU99010204"] == pytest.approx(50)


def test_a_recoded_area_keeps_its_status_and_what_was_split_or_merged_is_estimated(carried):
    _, (_, table) = carried()
    assert cells(table, "w_corp", "status").astype(str).to_dict() == {
        "BU99010201": "ok",
        "BU99010202": "estimated",
        "BU99010203": "estimated",
        "BU99010204": "estimated",
        "BU99010205": "estimated",
    }


def test_what_was_carried_over_split_and_cut_off_is_told_and_stands_in_the_match_report(carried, say):
    areas, tables = carried()
    account = tables[1].carried.set_index(["from_code", "to_code"])["what"].to_dict()
    assert account == {
        ("BU99010101", "BU99010201"): "recoded",
        ("BU99010102", "BU99010202"): "merged",
        ("BU99010103", "BU99010202"): "merged",
        ("BU99010104", "BU99010203"): "split",
        ("BU99010104", "BU99010204"): "split",
        ("BU99010105", "BU99010205"): "cut_off",
    }
    told = " ".join(tables[1].provenance.repairs)
    for sentence in ("1 codes of 2015 were carried over", "2 codes of 2015 were merged", "split over", "cut off"):
        assert sentence in told
    report = match(areas, tables, say)
    rows = report[report["table"].eq("cijfers")].set_index("area_code")
    assert rows.loc["BU99010202", "reason"].endswith("from BU99010102, BU99010103.")
    assert rows.loc["BU99010104", "reason"].endswith("to BU99010203, BU99010204.")
    assert not rows["attention"].any()
    assert match_rates(report).set_index("table").loc["cijfers"].tolist() == [5, 5]


def test_an_area_gets_no_figure_when_one_of_its_parts_has_none(carried):
    figures = FIGURES.replace("BU99010103;400;300;20;70", "BU99010103;.;300;.;.")
    _, (_, table) = carried(figures=figures)
    assert math.isnan(cells(table, "c_inw")["BU99010202"])
    assert math.isnan(cells(table, "k_bijstand", "numerator")["BU99010202"])
    assert cells(table, "c_inw", "status")["BU99010202"] == "missing"
    without = "\n".join(line for line in FIGURES.splitlines() if not line.startswith("BU99010103")) + "\n"
    _, (_, table) = carried(figures=without)
    assert math.isnan(cells(table, "c_inw")["BU99010202"])


def test_a_split_without_shares_is_not_guessed(carried, say):
    walk = "van_code;naar_code\nBU99010101;BU99010201\nBU99010104;BU99010203\nBU99010104;BU99010204\n"
    areas, tables = carried(walk=walk)
    assert set(cells(tables[1], "c_inw").dropna().index) >= {"BU99010201"}
    assert "BU99010203" not in set(cells(tables[1], "c_inw").index)
    report = match(areas, tables, say)
    rows = report[report["table"].eq("cijfers")].set_index("area_code")
    assert rows.loc["BU99010104", "cause"] == "left_out"
    assert "share" in rows.loc["BU99010104", "suggestion"]


def test_a_table_of_the_boundaries_own_year_is_left_alone(carried):
    figures = "code;c_inw_2022\nBU99010201;7\nBU99010202;8\nBU99010203;9\n"
    _, (_, table) = carried(figures=figures)
    assert table.carried is None
    assert cells(table, "c_inw").tolist() == [7, 8, 9]


def test_each_year_of_a_table_is_of_its_own_division(carried):
    figures = "code;jaar;c_inw\nBU99010101;2016;1000\nBU99010201;2022;1100\n"
    _, (_, table) = carried(figures=figures)
    assert table.observations[["area_code", "year", "value"]].values.tolist() == [
        ["BU99010201", 2016, 1000],
        ["BU99010201", 2022, 1100],
    ]


def test_a_code_that_means_another_area_after_a_division_follows_its_year(carried):
    """The codes stay the same and change places, as in Zoetermeer and Diemen."""
    walk = (
        "from_code;to_code;from_year;to_year;share\n"
        "BU99010201;BU99010202;2015;2022;1\nBU99010202;BU99010201;2015;2022;1\n"
    )
    figures = "code;jaar;c_inw\nBU99010201;2014;10\nBU99010202;2014;20\nBU99010201;2022;11\nBU99010202;2022;21\n"
    _, (_, table) = carried(walk=walk, figures=figures, codes=("201", "202"))
    rows = table.observations.set_index(["year", "area_code"])["value"].to_dict()
    assert rows == {
        (2014, "BU99010202"): 10,
        (2014, "BU99010201"): 20,
        (2022, "BU99010201"): 11,
        (2022, "BU99010202"): 21,
    }


def test_two_crosswalks_make_one_way(carried):
    first = "from_code;to_code;from_year;to_year;share\nBU99010001;BU99010104;2010;2015;1\n"
    figures = "code;c_inw_2010\nBU99010001;2000\n"
    _, tables = carried(figures=figures, **{"eerder.csv": first})
    assert cells(tables[1], "c_inw").to_dict() == pytest.approx({"BU99010203": 1200, "BU99010204": 800})


def test_one_to_one_codes_lead_back_to_older_boundaries_too(carried):
    figures = "code;c_inw_2022\nBU99010201;1000\nBU99010202;900\n"
    _, (_, table) = carried(figures=figures, codes=("101", "102", "103"))
    assert cells(table, "c_inw").get("BU99010101") == 1000
    assert "BU99010102" not in cells(table, "c_inw").index


def test_a_crosswalk_lifts_the_break_of_a_moved_boundary(carried, say):
    flags = "WijkenEnBuurten;IndelingswijzigingWijkenEnBuurten_4;AantalInwoners_5\nBU99010202;3;900\nBU99010201;3;900\n"
    areas, tables = carried(**{"kwb_2022.csv": flags})
    assert combine(areas, tables, say).breaks.empty
    assert not combine(areas, tables[2:], say).breaks.empty


@pytest.mark.parametrize(
    ("share", "message"), [("veel", "shares that are no numbers"), ("", "shares that are no numbers"), ("-1", "shares")]
)
def test_shares_that_are_no_shares_are_refused(tmp_path, say, share, message):
    path = tmp_path / "overgang.csv"
    path.write_text(f"from_code;to_code;share\nBU99010101;BU99010201;{share}\n", encoding="utf-8")
    with pytest.raises(QuickScanError, match=message):
        read_table(TableSource(str(path)), say)


def test_percentages_are_shares_too(tmp_path, say):
    path = tmp_path / "overgang.csv"
    path.write_text("van;naar;aandeel\nBU99010101;BU99010201;60\nBU99010101;BU99010202;40\n", encoding="utf-8")
    assert recognise(path, say=say).format == "crosswalk"
    assert read_table(TableSource(str(path)), say).crosswalk["share"].tolist() == [0.6, 0.4]


def test_amsterdams_old_codes_reach_its_new_neighbourhoods(shared_data, say):
    """Recomputed with the csv module from the city's list and from the download of the CBS."""
    areas = read_areas(AreaSource(str(shared_data / AMSTERDAM)), "", say)
    sources = [TableSource(str(shared_data / name)) for name in (BOTH_SETS, KWB_2020)]
    tables = prepared(areas, [(source, read_table(source, say)) for source in sources], say)
    with (shared_data / BOTH_SETS).open(encoding="utf-8", newline="") as stream:
        csv.field_size_limit(10**7)
        pairs = {row["BUURTCODE_CBS_2015"]: row["BUURTCODE_CBS_2022"] for row in csv.DictReader(stream)}
    with (shared_data / KWB_2020).open(encoding="utf-8", newline="") as stream:
        rows = {row["WijkenEnBuurten"].strip(): row for row in csv.DictReader(stream)}
    assert len(pairs) == 439
    people = cells(tables[1], "c_inw")
    benefits = cells(tables[1], "k_bijstand", "numerator")
    for old, new in pairs.items():
        number = rows[old]["AantalInwoners_5"]
        assert people[new] == pytest.approx(float(number) if number else math.nan, nan_ok=True)
        number = rows[old]["PersonenPerSoortUitkeringBijstand_83"]
        assert benefits[new] == pytest.approx(float(number) if number else math.nan, nan_ok=True)
    assert cells(tables[1], "c_inw", "status")[list(pairs.values())].astype(str).isin(["ok", "missing"]).all()
    report = match(areas, tables, say)
    of_kwb = report[report["table"].eq(tables[1].name)]
    # of 518 areas 79 and of 479 old codes 40 are not in the city's list, which has only what was recoded one to one
    assert of_kwb.groupby(["side", "cause"]).size().to_dict() == {
        ("matched", "carried_over"): 439,
        ("only_in_areas", "split_or_merged"): 79,
        ("only_in_table", "carried_over"): 439,
        ("only_in_table", "split_or_merged"): 40,
        ("only_in_table", "other_municipality"): 604,
        ("only_in_table", "other_level"): 99,
        ("only_in_table", "reference"): 2,
    }


def test_merged_parts_have_a_class_only_where_it_is_one_class(carried):
    figures = "code;o_lbm_klasse_2016;l_lbm_klasse_2016\n" + "".join(
        f"BU9901010{number};{one};{other}\n"
        for number, one, other in ((1, 3, 7), (2, 4, 7), (3, 6, 7), (4, 9, 1), (5, 2, 2))
    )
    table = carried(figures=figures)[1][1]
    assert math.isnan(cells(table, "o_lbm_klasse")["BU99010202"])
    assert cells(table, "l_lbm_klasse")["BU99010202"] == 7
    assert cells(table, "o_lbm_klasse")["BU99010201"] == 3
    assert cells(table, "o_lbm_klasse")["BU99010204"] == 9
