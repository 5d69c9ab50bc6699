"""Tables of the RIVM and of Amsterdam (BBGA) in the forms that no file at hand has."""

from __future__ import annotations

import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.reader import recognise
from support.reading import read, value, write


def test_only_the_estimate_of_all_adults_is_read_from_the_rivm(tmp_path, say):
    text = (
        "ID,Leeftijd,Marges,WijkenEnBuurten,Perioden,MoeiteMetRondkomen_38,VeelVeerkracht_39\n"
        "0,20300,MW00000,BU99010101,2016JJ00,    20.5,70\n"
        "1,20300,MOG0095,BU99010101,2016JJ00,    18.5,60\n"
        "2,53115,MW00000,BU99010101,2016JJ00,    30.5,50\n"
    )
    table = read(write(tmp_path, "50120NED_TypedDataSet.csv", text), say)
    assert len(table.observations) == 1
    assert value(table, "BU99010101", 2016, "k_rondkomen") == 20.5
    assert value(table, "BU99010101", 2016, "k_rondkomen", "status") == "modelled"
    assert any("2 rows of other ages" in sentence for sentence in table.provenance.repairs)


def test_ages_and_margins_may_stand_there_as_titles(tmp_path, say):
    text = (
        "Leeftijd;Marges;Wijken en buurten;Regiocode;Perioden;Psychische klachten (%);Moeite met rondkomen (%)\n"
        "18 jaar of ouder;Waarde;Centrum;BU99010101;2022;30,1;12,5\n"
        "18 jaar of ouder;Ondergrens 95%-interval;Centrum;BU99010101;2022;28,0;11,0\n"
        "65 jaar of ouder;Waarde;Centrum;BU99010101;2022;22,0;8,0\n"
    )
    table = read(write(tmp_path, "Gezondheid_per_wijk.csv", text), say)
    assert value(table, "BU99010101", 2022, "k_psych") == 30.1
    assert value(table, "BU99010101", 2022, "k_rondkomen") == 12.5
    assert len(table.observations) == 2


def test_a_table_without_estimates_for_all_adults_says_what_it_has(tmp_path, say):
    text = "Leeftijd;Marges;WijkenEnBuurten;Perioden;MoeiteMetRondkomen_38\n53115;MW00000;BU99010101;2016JJ00;8,0\n"
    with pytest.raises(QuickScanError, match="no estimates for all adults") as caught:
        read(write(tmp_path, "50120NED.csv", text), say)
    assert "53115" in caught.value.details


BBGA = (
    "jaar;{area};variabele;waarde\n"
    "2020;STAD;BEVTOTAAL;872757\n2020;AA01;BEVTOTAAL;345\n2020;AA;BEVTOTAAL;9180\n2020;NL01;BEVTOTAAL;12\n"
    "2020;A00a;BEVTOTAAL;800\n2020;DX01;BEVTOTAAL;77\n2021;AA01;BEVTOTAAL;350\n"
    "2020;AA01;WCORHUUR_P;34.5\n2020;AA01;WWOZ_GEM;392123\n2020;AA01;BEV0_17;40\n2021;AA01;WCORHUUR_P;\n"
)


@pytest.mark.parametrize("area", ["gebiedcode15", "gebiedcode22"])
def test_amsterdams_codes_become_those_of_the_cbs_where_that_is_sure(tmp_path, say, area):
    path = write(tmp_path, "bbga_latest_and_greatest.csv", BBGA.format(area=area))
    seen = recognise(path, say=say)
    assert (seen.format, seen.publisher, seen.years) == ("bbga", "Gemeente Amsterdam", (2020, 2021))
    table = read(path, say)
    assert value(table, "GM0363", 2020, "c_inw") == 872757
    assert value(table, "WK0363AA", 2020, "c_inw") == 9180
    assert value(table, "BU0363AA01", 2020, "c_inw") == 345
    assert value(table, "BU0363AA01", 2021, "c_inw") == 350
    # not the country
    assert value(table, "BU0363NL01", 2020, "c_inw") == 12
    # an older neighbourhood and an area of the city's own stay what they are: only a crosswalk knows more
    assert value(table, "A00a", 2020, "c_inw") == 800
    assert value(table, "DX01", 2020, "c_inw") == 77


def test_figures_of_amsterdam_come_in_the_units_of_the_indicators(tmp_path, say):
    table = read(write(tmp_path, "bbga.csv", BBGA.format(area="gebiedcode15")), say)
    assert value(table, "BU0363AA01", 2020, "w_corp") == 34.5
    # euros in the file, thousands of them here
    assert value(table, "BU0363AA01", 2020, "c_woz") == pytest.approx(392.123)
    assert value(table, "BU0363AA01", 2021, "w_corp", "status") == "missing"
    assert "1 rows of other figures were left out." in table.provenance.repairs
