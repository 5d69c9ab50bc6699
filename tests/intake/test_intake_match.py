from __future__ import annotations

import pytest
from quickscan_veerkracht.veerkracht.intake.boundaries.areas import read_areas
from quickscan_veerkracht.veerkracht.intake.frames import MATCH_COLUMNS, SIDES
from quickscan_veerkracht.veerkracht.intake.matching.match import match, match_rates
from quickscan_veerkracht.veerkracht.intake.reader import read_table
from quickscan_veerkracht.veerkracht.study import AreaSource, TableSource


@pytest.fixture
def small(layer_file, shape, tmp_path, say):
    """Four areas of 2020, one of them water, and tables from text."""
    names = {"BU99010101": "Centrum", "BU99010102": "West e.o.", "BU99010103": "Haven", "BU99010199": "Plas"}
    rows = [
        (
            {"buurtcode": code, "buurtnaam": name, "water": "JA" if name == "Plas" else "NEE"},
            shape(200000 + 200 * number, 460000),
        )
        for number, (code, name) in enumerate(names.items())
    ]
    areas = read_areas(AreaSource(str(layer_file("grenzen.gpkg", rows)), year=2020), "", say)

    def table(text, name="cijfers.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return read_table(TableSource(str(path)), say)

    return areas, table


def reported(areas, table, say):
    report = match(areas, [table], say)
    assert list(report.columns) == list(MATCH_COLUMNS)
    assert set(report["side"]) <= set(SIDES)
    assert report["reason"].ne("").all()
    assert not report.duplicated(["table", "area_code"]).any()
    return report.set_index("area_code")


def test_each_side_says_what_it_misses(small, say):
    areas, table = small
    report = reported(areas, table("code;c_inw_2020\nBU99010101;1\nBU99010102;2\nBU99010155;3\nBU88010101;4\n"), say)
    assert report["side"].to_dict() == {
        "BU99010101": "matched",
        "BU99010102": "matched",
        "BU99010103": "only_in_areas",
        "BU99010199": "only_in_areas",
        "BU88010101": "only_in_table",
        "BU99010155": "only_in_table",
    }
    assert report.loc["BU99010101", "reason"] == "The same code in both."
    assert report.loc["BU99010199", "reason"].startswith("Water")
    assert report.loc["BU99010103", "reason"] == "The table has no row for this area."
    assert "BU99010155" in report.loc["BU99010103", "suggestion"]
    assert report.loc["BU99010155", "reason"] == "This code is not in the areas."
    assert report.loc["BU99010155", "suggestion"]
    assert report.loc["BU88010101", "reason"] == "Another municipality: not part of this study."


def test_another_year_is_named_on_both_sides(small, say):
    areas, table = small
    report = reported(areas, table("code;c_inw_2015\nBU99010101;1\nBU99010155;3\n"), say)
    assert "the boundaries are of 2020 and the figures of 2015" in report.loc["BU99010101", "reason"]
    assert "figures of 2015" in report.loc["BU99010155", "reason"]
    assert "figures of 2015" in report.loc["BU99010103", "reason"]


def test_an_area_that_kept_its_name_under_another_code_is_pointed_out(small, say):
    areas, table = small
    report = reported(areas, table("code;naam;c_inw_2015\nBU99010101;Centrum;1\nBU99010201;Haven;3\n"), say)
    assert "under the code BU99010201" in report.loc["BU99010103", "reason"]
    assert "under the code BU99010103" in report.loc["BU99010201", "reason"]
    assert "recoded" in report.loc["BU99010201", "suggestion"]


def test_another_name_under_the_same_code_is_worth_a_look_and_spelling_is_not(small, say):
    areas, table = small
    report = reported(
        areas, table("code;naam;c_inw_2020\nBU99010101;Bos en Duin;1\nBU99010102;West en omgeving;2\n"), say
    )
    assert "“Bos en Duin”" in report.loc["BU99010101", "reason"]
    assert report.loc["BU99010101", "side"] == "matched"
    assert report.loc["BU99010102", "reason"] == "The same code in both."


def test_a_table_of_districts_clashes_with_areas_of_neighbourhoods(small, say):
    areas, table = small
    report = reported(areas, table("code;c_inw_2020\nWK990101;1\nWK990102;2\n"), say)
    assert "another level (districts); the areas are neighbourhoods" in report.loc["BU99010101", "reason"]
    assert report.loc["BU99010101", "suggestion"]


def test_lost_zeros_that_could_not_be_restored_are_pointed_out(layer_file, shape, tmp_path, say):
    rows = [({"gemeentecode": code}, shape(200000 + 200 * n, 460000)) for n, code in enumerate(("GM0003", "GM0200"))]
    areas = read_areas(AreaSource(str(layer_file("g.gpkg", rows))), "GM0200", say)
    path = tmp_path / "a.csv"
    path.write_text("code;c_inw_2020\n3;10\n200;20\n", encoding="utf-8")
    report = reported(areas, read_table(TableSource(str(path)), say), say)
    assert report.loc["GM0200", "side"] == "only_in_areas"
    assert "has 200" in report.loc["GM0200", "reason"]
    assert "has GM0200" in report.loc["200", "reason"]
    assert "as text" in report.loc["200", "suggestion"]


def test_double_rows_are_reported(small, say):
    areas, table = small
    report = reported(areas, table("code;c_inw_2020\nBU99010101;1\nBU99010101;1\nBU99010102;2\nBU99010103;2\n"), say)
    assert "more than once" in report.loc["BU99010101", "reason"]
    assert report.loc["BU99010102", "reason"] == "The same code in both."


def test_boundary_flags_are_reported(small, say):
    areas, table = small
    text = (
        "WijkenEnBuurten;IndelingswijzigingWijkenEnBuurten_4;AantalInwoners_5\n"
        "BU99010101;3;1\nBU99010102;2;2\nBU99010103;1;2\n"
    )
    report = reported(areas, table(text, "kwb_2020.csv"), say)
    assert "flag 3" in report.loc["BU99010101", "reason"]
    assert "flag 2" in report.loc["BU99010102", "reason"]
    assert report.loc["BU99010103", "reason"] == "The same code in both."


def test_no_tables_give_an_empty_report(small, say):
    areas, _ = small
    report = match(areas, [], say)
    assert list(report.columns) == list(MATCH_COLUMNS)
    assert match_rates(report).empty
