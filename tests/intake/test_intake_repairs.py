"""A repair is a rule that the user agreed to: it makes codes match, is told, and never takes another code's place."""

from __future__ import annotations

import pytest
from quickscan_veerkracht.veerkracht.intake.boundaries.areas import name_districts, read_areas
from quickscan_veerkracht.veerkracht.intake.matching.match import match, match_rates
from quickscan_veerkracht.veerkracht.intake.matching.prepare import prepared
from quickscan_veerkracht.veerkracht.intake.reader import read_table
from quickscan_veerkracht.veerkracht.study import AreaSource, Repair, TableSource


@pytest.fixture
def town(layer_file, shape, tmp_path, say):
    """Areas from codes and names; and tables from text, repaired, with their match report by code."""

    def areas(codes, key="buurtcode", year=2020):
        rows = [
            ({key: code, "naam": name}, shape(200000 + 200 * number, 460000))
            for number, (code, name) in enumerate(codes.items())
        ]
        return read_areas(AreaSource(str(layer_file("grenzen.gpkg", rows)), key_field=key, year=year), "", say)

    def told(made, text, *repairs, name="cijfers.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        source = TableSource(str(path), repairs=repairs)
        (table,) = prepared(made, [(source, read_table(source, say))], say)
        return table, match(made, [table], say).set_index("area_code")

    return areas, told


def repair_of(row):
    kind, theirs, ours = row["repair"].split("|")
    return Repair(kind, theirs, ours)


def numerators(table):
    return table.observations.set_index("area_code")["numerator"].to_dict()


def test_the_letters_of_a_citys_own_codes_get_their_beginning(town):
    areas, told = town
    made = areas({"BU0363AE01": "Kop Zeedijk", "BU0363AE02": "Oude Kerk"})
    text = "code;misdrijven_2021\nAE01;3\nAE02;4\n"
    table, report = told(made, text)
    assert report.loc["AE01", "cause"] == "prefix"
    assert "BU0363AE01" in report.loc["AE01", "reason"]
    assert repair_of(report.loc["AE01"]) == repair_of(report.loc["BU0363AE02"]) == Repair("prefix", "", "BU0363")
    table, report = told(made, text, repair_of(report.loc["AE01"]))
    assert report["side"].tolist() == ["matched", "matched"]
    assert numerators(table) == {"BU0363AE01": 3, "BU0363AE02": 4}
    assert "AE01 to BU0363AE01" in table.provenance.repairs[-1]


def test_zeros_of_an_organisations_own_keys_come_back(town):
    areas, told = town
    made = areas({"01": "Noord", "02": "Zuid", "10": "West"}, key="gebied")
    text = "code;k_lvb_2020\n1;3\n2;4\n10;5\n"
    _, report = told(made, text)
    assert report.loc["1", "cause"] == report.loc["01", "cause"] == "lost_zeros"
    assert repair_of(report.loc["1"]) == Repair("alike")
    table, report = told(made, text, Repair("alike"))
    assert report["side"].eq("matched").all()
    assert table.observations.set_index("area_code")["value"].to_dict() == {"01": 3, "02": 4, "10": 5}


def test_a_code_whose_place_is_taken_is_not_repaired_and_that_is_said(town):
    areas, told = town
    made = areas({"01": "Noord", "02": "Zuid"}, key="gebied")
    table, report = told(made, "code;k_lvb_2020\n1;3\n01;4\n02;5\n", Repair("alike"))
    assert table.observations.set_index("area_code")["value"]["01"] == 4
    assert report.loc["1", "side"] == "only_in_table"
    assert any("not repaired" in sentence for sentence in table.provenance.repairs)


def test_names_are_never_matched_unasked_and_by_choice_only_where_they_are_unique(town):
    areas, told = town
    made = areas({"BU99010101": "Centrum", "BU99010102": "West e.o.", "BU99010103": "Haven", "BU99010104": "Haven"})
    text = (
        '"Misdrijven";\n"Onderwerp";"Geregistreerde misdrijven"\n"Perioden";"2024"\n"Wijken en buurten";"aantal"\n'
        '"Centrum";"12"\n"West en omgeving";"7"\n"Haven";"5"\n"Bron: Politie"\n'
    )
    table, report = told(made, text)
    assert table.by_name
    assert not report["side"].eq("matched").any()
    assert repair_of(report.loc["Centrum"]) == Repair("names")
    assert report.loc["Haven", "repair"] == ""
    table, report = told(made, text, Repair("names"))
    assert not table.by_name
    found = report[report["side"].eq("matched")]
    assert found.index.tolist() == ["BU99010101", "BU99010102"]
    assert numerators(table)["BU99010102"] == 7
    assert any("by name" in sentence and "Centrum" in sentence for sentence in table.provenance.repairs)


def test_a_municipality_with_the_name_of_a_neighbourhood_is_not_taken_for_it(shared_data, say):
    """Reimerswaal is a municipality, and a neighbourhood of Amsterdam."""
    areas = read_areas(AreaSource(str(shared_data / "boundaries/amsterdam_api_buurten_crs84.geojson")), "", say)
    crimes = TableSource(str(shared_data / "politie/statline_misdrijven_gemeente_2024.csv"), repairs=(Repair("names"),))
    names = TableSource(str(shared_data / "kwb/statline_ses_woa_amsterdam_2019.csv"))
    read = [(source, read_table(source, say)) for source in (crimes, names)]
    named = name_districts(areas, [table for _, table in read])
    assert "Reimerswaal" in set(areas.frame["name"])
    table, _ = prepared(named, read, say)
    of_study = table.observations[table.observations["area_code"].isin([*areas.frame["area_code"], "GM0363"])]
    assert of_study[["area_code", "numerator"]].values.tolist() == [["GM0363", 82964.0]]


def test_a_typing_error_is_pointed_out_where_both_sides_miss_just_that_code(town):
    areas, told = town
    made = areas({"BU99010101": "A", "BU99010102": "B", "BU99010233": "C"})
    text = "code;misdrijven_2020\nBU99010101;1\nBU99010102;2\nBU99010323;3\n"
    _, report = told(made, text)
    assert report.loc["BU99010323", "cause"] == report.loc["BU99010233", "cause"] == "typing_error"
    assert repair_of(report.loc["BU99010323"]) == Repair("code", "BU99010323", "BU99010233")
    table, report = told(made, text, repair_of(report.loc["BU99010233"]))
    assert report["side"].eq("matched").all()
    assert numerators(table)["BU99010233"] == 3
    assert "BU99010323 stands for BU99010233" in table.provenance.repairs[-1]


def test_other_names_speak_against_a_typing_error(town):
    areas, told = town
    made = areas({"BU99010101": "Noord", "BU99010233": "Zuid"})
    _, report = told(made, "code;naam;misdrijven_2020\nBU99010101;Noord;1\nBU99010323;Haven;3\n")
    assert report.loc["BU99010323", "cause"] == "unknown"


def test_codes_of_another_year_are_no_typing_errors(town):
    areas, told = town
    made = areas({"BU99010101": "A", "BU99010233": "C"}, year=2015)
    _, report = told(made, "code;misdrijven_2021\nBU99010101;1\nBU99010323;3\n")
    assert report.loc["BU99010323", "cause"] in ("other_year", "split_or_merged")


def test_areas_that_were_split_name_what_stands_in_the_district_now(town):
    areas, told = town
    made = areas({"BU99010101": "A", "BU99010111": "Nieuw-Noord", "BU99010112": "Nieuw-Zuid"}, year=2022)
    _, report = told(made, "code;naam;misdrijven_2018\nBU99010101;A;1\nBU99010105;Oud;9\n")
    assert report.loc["BU99010105", "cause"] == "split_or_merged"
    assert "BU99010111, BU99010112" in report.loc["BU99010105", "reason"]
    assert "BU99010105" in report.loc["BU99010111", "reason"]
    assert "crosswalk" in report.loc["BU99010105", "suggestion"]


def test_only_what_asks_for_a_look_is_marked(shared_data, say):
    areas = read_areas(AreaSource(str(shared_data / "boundaries/apeldoorn_buurt_2019_rd.gpkg")), "", say)
    source = TableSource(str(shared_data / "rivm/50090NED_UntypedDataSet_18plus_2016.xlsx"))
    report = match(areas, prepared(areas, [(source, read_table(source, say))], say), say)
    assert len(report) == 17341
    assert not report["attention"].any()


def test_two_files_of_one_name_stay_two_tables(town, tmp_path, say):
    areas, _ = town
    made = areas({"BU99010101": "A"})
    read = []
    for folder, year in (("a", 2020), ("b", 2021)):
        (tmp_path / folder).mkdir()
        path = tmp_path / folder / "cijfers.csv"
        path.write_text(f"code;misdrijven_{year}\nBU99010101;1\n", encoding="utf-8")
        read.append((TableSource(str(path)), read_table(TableSource(str(path)), say)))
    rates = match_rates(match(made, prepared(made, read, say), say))
    assert rates.values.tolist() == [["cijfers", 1, 1], ["cijfers (2)", 1, 1]]
