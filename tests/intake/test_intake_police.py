"""Registered crime and nuisance of the police: kinds, months, years and table views."""

from __future__ import annotations

import json

import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.reader import recognise
from support.reading import read, value, write

CRIMES = (
    '"ID";"SoortMisdrijf";"WijkenEnBuurten";"Perioden";"GeregistreerdeMisdrijven_1"\n'
    '"0";"0.0.0 ";"GM9901    ";"2012JJ00";"      90"\n'
    '"1";"0.0.0 ";"BU99010101";"2012JJ00";"      60"\n'
    '"2";"0.0.0 ";"BU99010101";"2013JJ00";"       ."\n'
    '"3";"1.1.1 ";"BU99010101";"2012JJ00";"       5"\n'
    '"4";"1.4.5 ";"BU99010101";"2012JJ00";"       6"\n'
    '"5";"2.2.1 ";"BU99010101";"2012JJ00";"       0"\n'
    '"6";"3.7.4 ";"BU99010101";"2012JJ00";"       8"\n'
    '"7";"0.0.0 ";"BU99010101";"2014MM01";"       9"\n'
)


def test_crimes_are_told_apart_by_their_code(tmp_path, say):
    path = write(tmp_path, "47018NED_UntypedDataSet.csv", CRIMES)
    assert recognise(path, say=say).format == "police"
    table = read(path, say)
    for indicator, count in (("o_misdrijf", 60), ("o_inbraak", 5), ("o_mishandeling", 6), ("o_vernieling", 0)):
        assert value(table, "BU99010101", 2012, indicator, "numerator") == count
    assert value(table, "GM9901", 2012, "o_misdrijf", "numerator") == 90
    assert value(table, "BU99010101", 2013, "o_misdrijf", "status") == "missing"
    assert value(table, "BU99010101", 2014, "o_misdrijf", "status") == "missing"
    assert any("without twelve months" in sentence and "2014" in sentence for sentence in table.provenance.repairs)
    assert any("1 rows of other kinds" in sentence for sentence in table.provenance.repairs)


@pytest.mark.parametrize("column", ["SoortOverlast", "Overlast"])
def test_nuisance_is_told_apart_by_its_title(tmp_path, say, column):
    text = (
        f'"ID";"{column}";"WijkenEnBuurten";"Perioden";"GeregistreerdeOverlast_1"\n'
        '"0";"Totaal overlast     ";"BU99010101";"2015JJ00";"  31"\n'
        '"1";"Overlast door verward persoon";"BU99010101";"2015JJ00";"   4"\n'
        '"2";"Melding overlast jeugd";"BU99010101";"2015JJ00";"   9"\n'
    )
    table = read(write(tmp_path, "47024NED.csv", text), say)
    assert value(table, "BU99010101", 2015, "o_overlast", "numerator") == 31
    assert value(table, "BU99010101", 2015, "o_verward", "numerator") == 4


# the columns of 47024NED: the level of an area is a "soort" too, and no kind of nuisance
NUISANCE = (
    '"ID";"Overlast";"WijkenEnBuurten";"Perioden";"GeregistreerdeOverlast_1";"Gemeentenaam_2";"SoortRegio_3"\n'
    '"0";"T001462";"BU99010101";"2015JJ00";"  31";"Veerdam";"Buurt     "\n'
    '"1";"A048450";"BU99010101";"2015JJ00";"   4";"Veerdam";"Buurt     "\n'
    '"2";"A048451";"BU99010101";"2015JJ00";"   9";"Veerdam";"Buurt     "\n'
)
KINDS = (
    '"TableInfos"\n"ID";"Title";"Identifier";"Modified"\n'
    '"0";"Geregistreerde overlast; wijken, buurten";"47024NED";"2026-07-16T02:00:00"\n\n'
    '"Overlast"\n"Key";"Title"\n'
    '"T001462";"Totaal registraties overlast"\n"A048450";"Overlast door verward persoon"\n"A048451";"Overlast jeugd"\n'
)


def test_the_level_of_an_area_is_no_kind_of_nuisance(tmp_path, say):
    table = read(write(tmp_path, "47024NED_UntypedDataSet.csv", NUISANCE), say)
    assert table.observations[["indicator", "numerator"]].values.tolist() == [["o_overlast", 31.0]]
    assert any("2 rows of other kinds" in sentence for sentence in table.provenance.repairs)


def test_keys_get_their_titles_from_the_metadata_beside_the_table(tmp_path, say):
    write(tmp_path, "47024NED_metadata.csv", KINDS)
    table = read(write(tmp_path, "47024NED_UntypedDataSet.csv", NUISANCE), say)
    assert value(table, "BU99010101", 2015, "o_overlast", "numerator") == 31
    assert value(table, "BU99010101", 2015, "o_verward", "numerator") == 4
    assert table.provenance.released == "2026-07-16T02:00:00"


@pytest.mark.parametrize(
    ("key", "title", "is_total"),
    [
        ("0.0.0", "Totaal misdrijven", True),
        ("T001161", "Totaal overlast", True),
        ("A1", "Totaal registraties", True),
        ("1.1.0", "Totaal vermogensmisdrijven", False),
        ("A048455", "Drugs totaal", False),
    ],
)
def test_only_all_kinds_together_are_the_total(tmp_path, say, key, title, is_total):
    rows = [
        {
            "SoortMisdrijf": key,
            "WijkenEnBuurten": "BU99010101",
            "Perioden": "2020JJ00",
            "GeregistreerdeMisdrijven_1": 7,
        },
        {"SoortMisdrijf": "1.4.5 ", "WijkenEnBuurten": "BU99010101", "Perioden": "2020JJ00"}
        | {"GeregistreerdeMisdrijven_1": 2},
    ]
    listed = [{"Key": key, "Title": title}, {"Key": "1.4.5 ", "Title": "1.4.5 Mishandeling"}]
    path = write(tmp_path, "47018NED.json", json.dumps({"SoortMisdrijf": listed, "value": rows}))
    table = read(path, say)
    assert ("o_misdrijf" in set(table.observations["indicator"])) == is_total
    assert value(table, "BU99010101", 2020, "o_mishandeling", "numerator") == 2


def months(*, first=1, last=12, region="BU99010101", kind="0.0.0 ", year=2021, each=10):
    return [f"{kind};{region};{year}MM{month:02d};{each}" for month in range(first, last + 1)]


def monthly(tmp_path, say, rows):
    header = "SoortMisdrijf;WijkenEnBuurten;Perioden;GeregistreerdeMisdrijven_1"
    return read(write(tmp_path, "47022NED.csv", "\n".join([header, *rows])), say)


def test_twelve_months_are_a_year(tmp_path, say):
    table = monthly(tmp_path, say, [*months(), *months(kind="1.4.5 ", each=2)])
    assert value(table, "BU99010101", 2021, "o_misdrijf", "numerator") == 120
    assert value(table, "BU99010101", 2021, "o_mishandeling", "numerator") == 24
    assert "Months were added up to years." in table.provenance.repairs


def test_a_year_of_eleven_months_is_not_a_year_of_less_crime(tmp_path, say):
    table = monthly(tmp_path, say, [*months(last=11), *months(region="BU99010102")])
    assert value(table, "BU99010101", 2021, "o_misdrijf", "status") == "missing"
    assert table.observations.set_index("area_code").loc["BU99010101"].isna()["numerator"]
    assert value(table, "BU99010102", 2021, "o_misdrijf", "numerator") == 120


def test_a_month_without_a_figure_leaves_the_year_without_one_and_a_zero_does_not(tmp_path, say):
    hidden = [*months(last=11), "0.0.0 ;BU99010101;2021MM12;."]
    calm = [*months(last=11, region="BU99010102"), "0.0.0 ;BU99010102;2021MM12;0"]
    table = monthly(tmp_path, say, [*hidden, *calm])
    assert value(table, "BU99010101", 2021, "o_misdrijf", "status") == "missing"
    assert value(table, "BU99010102", 2021, "o_misdrijf", "numerator") == 110


def test_a_year_that_the_table_gives_itself_goes_before_its_months(tmp_path, say):
    table = monthly(tmp_path, say, [*months(), "0.0.0 ;BU99010101;2021JJ00;123"])
    assert value(table, "BU99010101", 2021, "o_misdrijf", "numerator") == 123


def test_a_month_that_stands_twice_is_counted_once_and_never_with_two_numbers(tmp_path, say):
    twice = monthly(tmp_path, say, [*months(), *months(last=1)])
    assert value(twice, "BU99010101", 2021, "o_misdrijf", "numerator") == 120
    # thirteen numbers are no year
    assert monthly(tmp_path, say, [*months(), *months(last=1, each=11)]).observations.empty


def test_kinds_that_the_quickscan_does_not_use_are_named(tmp_path, say):
    with pytest.raises(QuickScanError, match="no kind of crime or nuisance") as caught:
        monthly(tmp_path, say, ["3.7.4 ;BU99010101;2021JJ00;5"])
    assert "3.7.4" in caught.value.details


def test_a_table_view_keeps_kinds_and_years_apart(tmp_path, say):
    text = (
        '"Geregistreerde misdrijven; soort misdrijf, wijk, buurt"\n""\n'
        + '"Onderwerp"'
        + ';"Geregistreerde misdrijven"' * 4
        + '\n"Soort misdrijf";"Totaal misdrijven";"Totaal misdrijven";"1.4.5 Mishandeling";"1.4.5 Mishandeling"\n'
        '"Perioden";"2023";"2024*";"2023";"2024*"\n"Wijken en buurten";"aantal";"aantal";"aantal";"aantal"\n'
        '"Veerdam";"90";"95";"6";"."\n"Centrum";"60";"65";"4";"0"\n"Bron: Politie"\n'
    )
    table = read(write(tmp_path, "Misdrijven.csv", text), say)
    assert table.by_name
    assert table.provenance.years == (2023, 2024)
    assert value(table, "Veerdam", 2024, "o_misdrijf", "numerator") == 95
    assert value(table, "Centrum", 2023, "o_mishandeling", "numerator") == 4
    assert value(table, "Centrum", 2024, "o_mishandeling", "numerator") == 0
    assert table.observations.query("area_code == 'Veerdam' and year == 2024")["numerator"].isna().sum() == 1
