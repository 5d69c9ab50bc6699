"""The import assistant guesses what an unknown table is, says why, and reads the next one of that shape by itself."""

from __future__ import annotations

import json

import openpyxl
import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.assistant.guess import propose
from quickscan_veerkracht.veerkracht.intake.assistant.roles import UNDECIDED, with_role
from quickscan_veerkracht.veerkracht.intake.reader import read_table
from quickscan_veerkracht.veerkracht.recipe import (
    Keep,
    Meaning,
    Recipe,
    from_json,
    read_recipes,
    save_recipe,
)
from quickscan_veerkracht.veerkracht.study import Study, TableSource
from quickscan_veerkracht.veerkracht.study import from_json as study_from_json


@pytest.fixture
def municipal(tmp_path):
    """A sheet as a municipality makes it: a title, a merged group row, names and units, a total and a remark below."""

    def make(name="Sociale monitor.xlsx", years=(2021, 2022)):
        book = openpyxl.Workbook()
        book.active.title = "Leeswijzer"
        book.active["A1"] = "Deze monitor is gemaakt door de afdeling Onderzoek."
        sheet = book.create_sheet("Cijfers")
        sheet.append(["Sociale monitor gemeente Veerdam"])
        sheet.append([])
        sheet.append(["Buurt", "", years[0], "", years[1], ""])
        sheet.append(["Buurtnummer", "Buurtnaam", "Bijstand", "Cliënten schuldhulp", "Bijstand", "Cliënten schuldhulp"])
        sheet.append([99010101, "Centrum", 1234, 12, 1250, 14])
        sheet.append([99010102, "West", 45, 3, "x", "<5"])
        sheet.append([99010103, "Haven", 0, ".", 7, 2])
        sheet.append(["Bron: gemeente Veerdam"])
        sheet.merge_cells("A3:B3")
        sheet.merge_cells("C3:D3")
        sheet.merge_cells("E3:F3")
        path = tmp_path / name
        book.save(path)
        return path

    return make


def test_a_municipal_sheet_with_merged_headers_is_guessed_with_reasons(municipal, say):
    proposal = propose(municipal(), say, layer="Cijfers")
    recipe = proposal.recipe
    assert proposal.parts == ("Leeswijzer", "Cijfers")
    assert (recipe.header_row, recipe.header_rows) == (1, 2)
    assert proposal.headers == (
        "Buurt/Buurtnummer",
        "Buurt/Buurtnaam",
        "2021/Bijstand",
        "2021/Cliënten schuldhulp",
        "2022/Bijstand",
        "2022/Cliënten schuldhulp",
    )
    assert recipe.code_column == "Buurt/Buurtnummer"
    assert recipe.level == "neighbourhood"
    assert recipe.year_from == "header"
    assert [meaning.column for meaning in recipe.meanings] == ["2021/Bijstand", "2022/Bijstand"]
    assert {"header_row", "code_column", "level", "decimal", "layout", "year_from", "meanings"} <= set(proposal.reasons)


def test_what_the_user_says_is_read_and_the_next_file_of_the_shape_is_read_by_itself(municipal, say, tmp_path):
    guessed = propose(municipal(), say, layer="Cijfers").recipe
    recipe = guessed.changed(
        name="Sociale monitor",
        meanings=(
            Meaning("2021/Bijstand", "k_bijstand", "numerator", 2021),
            Meaning("2022/Bijstand", "k_bijstand", "numerator", 2022),
        ),
    )
    path = municipal()
    table = read_table(TableSource(str(path), recipe=recipe), say)
    counts = table.observations.set_index(["area_code", "year"])["numerator"]
    assert counts["BU99010101", 2022] == 1250
    assert counts["BU99010103", 2021] == 0
    statuses = table.observations.set_index(["area_code", "year"])["status"].astype(str)
    assert statuses["BU99010102", 2022] == "suppressed"
    assert table.provenance.format == "recipe"
    assert "Read by the recipe “Sociale monitor”." in table.provenance.repairs
    folder = tmp_path / "recepten"
    save_recipe(recipe, folder)
    following = read_table(TableSource(str(municipal("monitor nieuw.xlsx", (2023, 2024)))), say, read_recipes(folder))
    assert following.recipe == recipe
    assert following.provenance.years == (2023, 2024)
    assert following.observations.set_index(["area_code", "year"])["numerator"]["BU99010101", 2024] == 1250


def test_a_recipe_never_stands_in_for_a_publishers_own_form(shared_data, say):
    path = shared_data / "kwb/odata_v3_84799NED_TypedDataSet_cut.csv"
    recipe = propose(path, say).recipe
    assert read_table(TableSource(str(path)), say, [recipe]).provenance.format == "cbs_kwb"


STRANGE = (
    "Overzicht wijkteams;;;\n;;;\nGebied;Peiljaar;Soort;Aantal cliënten\n"
    "BU99010101;2020;Totaal;1.200\nBU99010101;2020;Jeugd;200\nBU99010102;2020;Totaal;90\nBU99010102;2020;Jeugd;15\n"
    "BU99010101;2021;Totaal;1.300\nBU99010101;2021;Jeugd;230\nBU99010102;2021;Totaal;85\nBU99010102;2021;Jeugd;14\n"
)


def test_rows_of_all_together_are_kept_where_areas_stand_in_more_rows(tmp_path, say):
    path = tmp_path / "wijkteams.csv"
    path.write_text(STRANGE, encoding="utf-8")
    proposal = propose(path, say)
    recipe = proposal.recipe
    assert recipe.keep == (Keep("Soort", ("Totaal",)),)
    assert (recipe.code_column, recipe.year_from, recipe.year_column) == ("Gebied", "column", "Peiljaar")
    assert proposal.kinds["Soort"] == ("Jeugd", "Totaal")
    assert "Totaal" in proposal.reasons["keep"]
    recipe = recipe.changed(meanings=(Meaning("Aantal cliënten", "k_ggz", "numerator"),))
    table = read_table(TableSource(str(path), recipe=recipe), say)
    assert table.observations.set_index(["area_code", "year"])["numerator"].to_dict() == {
        ("BU99010101", 2020): 1200,
        ("BU99010102", 2020): 90,
        ("BU99010101", 2021): 1300,
        ("BU99010102", 2021): 85,
    }


def test_a_long_table_of_own_words_is_guessed(tmp_path, say):
    path = tmp_path / "monitor 2022.csv"
    path.write_text(
        'gebiedcode,kenmerk,cijfer\n9901-A,LVB,"2,5"\n9901-A,Bevolking,1200\n9901-B,LVB,"3,5"\n', encoding="utf-8"
    )
    proposal = propose(path, say)
    recipe = proposal.recipe
    assert (recipe.layout, recipe.variable_column, recipe.value_column) == ("long", "kenmerk", "cijfer")
    assert (recipe.code_column, recipe.level, recipe.decimal) == ("gebiedcode", "", ",")
    assert [(meaning.column, meaning.indicator) for meaning in recipe.meanings] == [
        ("LVB", "k_lvb"),
        ("Bevolking", "c_inw"),
    ]
    table = read_table(TableSource(str(path), recipe=recipe), say)
    assert table.observations.set_index(["area_code", "indicator"])["value"]["9901-A", "k_lvb"] == 2.5
    assert table.provenance.years == (2022,)


def test_names_alone_are_offered_as_names_with_a_warning(tmp_path, say):
    path = tmp_path / "namen_2020.csv"
    path.write_text("buurtnaam;k_lvb\nCentrum;2\nWest;3\n", encoding="utf-8")
    proposal = propose(path, say)
    assert proposal.recipe.by_name
    assert "match nothing until you say so" in proposal.reasons["code_column"]
    assert read_table(TableSource(str(path), recipe=proposal.recipe), say).by_name


@pytest.mark.parametrize(
    ("decimal", "cell", "number"),
    [
        (",", "1.234", 1234.0),
        (".", "1.234", 1.234),
        (".", "1,234", 1234.0),
        (",", "1,234", 1.234),
        (",", "1.234,5", 1234.5),
    ],
)
def test_the_users_decimal_mark_settles_what_the_other_mark_is(tmp_path, say, decimal, cell, number):
    path = tmp_path / "a.csv"
    path.write_text(f'code;waarde\nBU99010101;"{cell}"\nBU99010102;"1"\n', encoding="utf-8")
    recipe = Recipe(
        "a",
        ("code", "waarde"),
        decimal=decimal,
        code_column="code",
        year_from="given",
        year=2020,
        meanings=(Meaning("waarde", "k_ses"),),
    )
    table = read_table(TableSource(str(path), recipe=recipe), say)
    assert table.observations.set_index("area_code")["value"]["BU99010101"] == number


def test_a_factor_brings_a_column_into_the_indicators_unit(tmp_path, say):
    path = tmp_path / "a_2020.csv"
    path.write_text("code;aandeel lvb\nBU99010101;0,025\nBU99010102;0,031\n", encoding="utf-8")
    recipe = propose(path, say).recipe.changed(meanings=(Meaning("aandeel lvb", "k_lvb", factor=100.0),))
    table = read_table(TableSource(str(path), recipe=recipe), say)
    assert table.observations["value"].tolist() == pytest.approx([2.5, 3.1])


def test_a_recipe_is_plain_json_and_comes_back_equal(tmp_path, say):
    path = tmp_path / "wijkteams.csv"
    path.write_text(STRANGE, encoding="utf-8")
    recipe = propose(path, say).recipe.changed(publisher="Gemeente Veerdam", licence="CC0")
    assert from_json(recipe.to_json()) == recipe
    study = Study(tables=(TableSource("wijkteams.csv", recipe=recipe),))
    assert study_from_json(study.to_json()) == study
    saved = save_recipe(recipe, tmp_path / "recepten")
    assert json.loads(saved.read_text(encoding="utf-8"))["keep"][0]["column"] == "Soort"
    assert read_recipes(saved) == read_recipes(tmp_path / "recepten") == [recipe]
    (tmp_path / "recepten" / "anders.recipe.json").write_text("{}", encoding="utf-8")
    assert read_recipes(tmp_path / "recepten") == [recipe]


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"recipe": 99}', '{"recipe": 1, "name": "a", "vreemd": 1}'])
def test_what_is_no_recipe_is_told(tmp_path, text):
    path = tmp_path / "a.recipe.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(QuickScanError, match="not a recipe") as caught:
        read_recipes(path)
    assert caught.value.hint


def test_a_table_that_lost_a_column_says_which(tmp_path, say):
    path = tmp_path / "wijkteams.csv"
    path.write_text(STRANGE, encoding="utf-8")
    recipe = propose(path, say).recipe.changed(meanings=(Meaning("Aantal cliënten", "k_ggz", "numerator"),))
    path.write_text(STRANGE.replace("Peiljaar", "Datum"), encoding="utf-8")
    with pytest.raises(QuickScanError, match="does not fit the recipe") as caught:
        read_table(TableSource(str(path), recipe=recipe), say)
    assert "Peiljaar" in caught.value.details


@pytest.mark.parametrize(
    "name",
    [
        "kwb/amsterdam_kwb2023_income.csv",
        "kwb/statline_nabijheid_voorzieningen_utrecht_2023.csv",
        "politie/utrecht_misdrijven_buurt_2021_2025.csv",
        "panel/panel_shared_long.csv",
        "rivm/50090NED_UntypedDataSet_18plus_2016.xlsx",
        "leefbaarometer/AmstelveenDataWithDimensions.csv",
    ],
)
def test_the_assistant_finds_codes_level_and_year_in_real_files_too(shared_data, say, name):
    recipe = propose(shared_data / name, say).recipe
    assert recipe.level in ("neighbourhood", "district")
    assert not recipe.by_name
    assert recipe.year_from in ("column", "header", "name")


def test_a_figure_without_a_year_among_others_with_one_is_left_out_and_told(tmp_path, say):
    path = tmp_path / "cijfers.csv"
    path.write_text("code;volk;hulp 2021\nBU99010001;1000;150\nBU99010002;2000;300\n", encoding="utf-8")
    recipe = propose(path, say).recipe
    hulp, volk = Meaning("hulp 2021", "k_lvb", "numerator", 2021), Meaning("volk", "c_inw")
    table = read_table(TableSource(str(path), recipe=recipe.changed(meanings=(volk, hulp))), say)
    assert table.observations["indicator"].unique().tolist() == ["k_lvb"]
    assert "“volk” was left out: it does not say of which year it is." in table.provenance.repairs
    with pytest.raises(QuickScanError, match="year"):
        read_table(TableSource(str(path), recipe=recipe.changed(meanings=(volk,))), say)


def test_the_codes_of_a_column_that_is_called_after_names_are_not_taken_for_names(tmp_path, say):
    path = tmp_path / "cijfers.csv"
    path.write_text("regio,naam,k_lvb_2021\nbu99010001,Noord,2.5\nbu99010002,Zuid,3.5\n", encoding="utf-8")
    table = read_table(TableSource(str(path), recipe=propose(path, say).recipe), say)
    assert table.regions.set_index("area_code")["name"].to_dict() == {"BU99010001": "Noord", "BU99010002": "Zuid"}


@pytest.mark.parametrize(
    ("header", "cells", "role"),
    [
        ("Cliënten ggz 2021", ("12", "7", "30"), UNDECIDED),
        ("Cliënten ggz 2021", ("12", "7", "130"), "numerator"),
        ("Cliënten ggz 2021", ("12,5", "7,0", "30,1"), "value"),
        ("Aantal cliënten ggz 2021", ("12", "7", "30"), "numerator"),
        ("Cliënten ggz 2021 (%)", ("12", "7", "30"), "value"),
        ("Aandeel met ggz 2021", ("12", "7", "30"), "value"),
    ],
)
def test_whole_numbers_that_may_be_a_share_or_people_are_asked_about(tmp_path, say, header, cells, role):
    path = tmp_path / "monitor.csv"
    rows = "".join(f"BU9901000{number};{cell}\n" for number, cell in enumerate(cells, start=1))
    path.write_text(f"code;{header}\n{rows}", encoding="utf-8")
    proposal = propose(path, say)
    assert with_role(Meaning(header, "k_ggz", year=2021), proposal.raw, proposal.recipe).role == role
    assert with_role(Meaning(header, "c_inw", year=2021), proposal.raw, proposal.recipe).role == "value"
