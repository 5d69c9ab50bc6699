"""Formats that no real file at hand covers, or that come in many dialects: made here as the publishers write them."""

from __future__ import annotations

import pytest
from osgeo import ogr
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.reader import read_table, recognise
from quickscan_veerkracht.veerkracht.study import TableSource


def write(tmp_path, name, text, encoding="utf-8"):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


def read(path, say, **choices):
    return read_table(TableSource(str(path), **choices), say)


def value(table, code, year, indicator, column="value"):
    found = table.observations.query("area_code == @code and year == @year and indicator == @indicator")
    assert len(found) == 1
    return found[column].iloc[0]


STATLINE = (
    '\ufeff"ID";"WijkenEnBuurten";"Gemeentenaam_1";"SoortRegio_2";"Codering_3";"IndelingswijzigingWijkenEnBuurten_4";'
    '"AantalInwoners_5";"InBezitWoningcorporatie_{number}";"PersonenPerSoortUitkeringBijstand_{other}"\r\n'
    '"0";"GM9901    ";"Veerdam       ";"Gemeente  ";"GM9901    ";"       .";"   40000";"      34";"    1200"\r\n'
    '"1";"BU99010101";"Veerdam       ";"Buurt     ";"BU99010101";"       1";"    1500";"      60";"       0"\r\n'
    '"2";"BU99010102";"Veerdam       ";"Buurt     ";"BU99010102";"       3";"     500";"       .";"       x"\r\n'
)


@pytest.mark.parametrize(("number", "other"), [(42, 83), (49, 94), (7, 8)])
def test_statline_is_read_whatever_its_column_numbers(tmp_path, say, number, other):
    text = STATLINE.format(number=number, other=other)
    table = read(write(tmp_path, "kwb_2014_99014NED_UntypedDataSet_14102024_164034.csv", text), say)
    assert table.provenance.years == (2014,)
    assert value(table, "BU99010101", 2014, "w_corp") == 60
    assert value(table, "BU99010101", 2014, "k_bijstand") == 0
    assert value(table, "GM9901", 2014, "k_bijstand") == pytest.approx(3.0)
    assert value(table, "BU99010102", 2014, "w_corp", "status") == "missing"
    flags = table.regions.set_index("area_code")["change_flag"]
    assert flags["BU99010102"] == 3
    assert flags["BU99010101"] == 1
    assert flags.isna()["GM9901"]


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_delimiter_and_encoding_are_found_out(tmp_path, say, delimiter, encoding):
    lines = [["code", "naam", "misdrijven_2021"], ["BU99010101", "Café’s", "12"], ["BU99010102", "Zuid", "7"]]
    text = "\n".join(delimiter.join(cells) for cells in lines)
    table = read(write(tmp_path, "misdrijven.csv", text, encoding), say)
    assert value(table, "BU99010101", 2021, "o_misdrijf", "numerator") == 12
    assert table.regions["name"].tolist() == ["Café’s", "Zuid"]


def test_decimal_commas_are_read(tmp_path, say):
    table = read(write(tmp_path, "a_2020.csv", "code;k_lvb\nBU99010101;2,5\nBU99010102;10,0\n"), say)
    assert value(table, "BU99010101", 2020, "k_lvb") == 2.5


def test_titles_above_and_a_source_below_the_table_are_skipped_and_said(tmp_path, say):
    rows = ['"code";"naam";"misdrijven_2021"', '"BU99010101";"a";"3"', '"BU99010102";"b";"4"']
    text = "\n".join(["Misdrijven per buurt", "", *rows, "Bron: Politie", ""])
    table = read(write(tmp_path, "export.csv", text), say)
    assert len(table.observations) == 2
    assert any("title lines" in sentence for sentence in table.provenance.repairs)
    assert any("below the table" in sentence for sentence in table.provenance.repairs)


CRIMES = (
    '"ID";"SoortMisdrijf";"WijkenEnBuurten";"Perioden";"GeregistreerdeMisdrijven_1"\n'
    '"0";"0.0.0 ";"GM9901    ";"2012JJ00";"      90"\n'
    '"1";"0.0.0 ";"BU99010101";"2012JJ00";"      60"\n'
    '"2";"0.0.0 ";"BU99010101";"2013JJ00";"       ."\n'
    '"3";"1.1.1 ";"BU99010101";"2012JJ00";"       5"\n'
    '"4";"1.4.5 ";"BU99010101";"2012JJ00";"       6"\n'
    '"5";"2.2.1 ";"BU99010101";"2012JJ00";"       7"\n'
    '"6";"3.7.4 ";"BU99010101";"2012JJ00";"       8"\n'
    '"7";"0.0.0 ";"BU99010101";"2014MM01";"       9"\n'
)


def test_police_crimes_are_told_apart_by_their_code(tmp_path, say):
    path = write(tmp_path, "47018NED_UntypedDataSet.csv", CRIMES)
    assert recognise(path, say=say).format == "police"
    table = read(path, say)
    for indicator, count in (("o_misdrijf", 60), ("o_inbraak", 5), ("o_mishandeling", 6), ("o_vernieling", 7)):
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
    assert any("2 rows of other ages" in sentence for sentence in table.provenance.repairs)


def test_leefbaarometer_by_neighbourhood_restores_lost_zeros(tmp_path, say):
    text = "bu_code,bu_naam,jaar,lbm,afw,fys,onv,soc,vrz,won\n2000101,Centrum,2014,4.2,0.1,0.0,-0.05,0.0,0.1,0\n"
    table = read(write(tmp_path, "scores.csv", text), say)
    assert value(table, "BU02000101", 2014, "o_lbm") == -0.05
    assert value(table, "BU02000101", 2014, "l_won") == 0
    assert any("Lost zeros" in sentence for sentence in table.provenance.repairs)


def test_more_years_in_one_table_keep_a_flag_for_each(tmp_path, say):
    text = (
        "WijkenEnBuurten;Perioden;IndelingswijzigingWijkenEnBuurten_4;AantalInwoners_5\n"
        "BU99010101;2014JJ00;1;100\nBU99010101;2015JJ00;3;120\n"
    )
    table = read(write(tmp_path, "kwb.csv", text), say)
    assert table.regions.set_index("year")["change_flag"].to_dict() == {2014: 1, 2015: 3}


def test_the_users_year_picks_its_rows_from_a_table_of_more_years(tmp_path, say):
    path = write(tmp_path, "scores.csv", "bu_code,jaar,onv,soc,fys\nBU99010101,2014,1,2,3\nBU99010101,2016,4,5,6\n")
    assert read(path, say).provenance.years == (2014, 2016)
    picked = read(path, say, year=2016)
    assert picked.provenance.years == (2016,)
    assert value(picked, "BU99010101", 2016, "o_lbm") == 4
    with pytest.raises(QuickScanError, match="no rows of 2015") as caught:
        read(path, say, year=2015)
    assert "2014, 2016" in caught.value.details


def test_an_ods_sheet_keeps_codes_as_text(tmp_path, say):
    path = tmp_path / "eigen_2020.ods"
    dataset = ogr.GetDriverByName("ODS").CreateDataSource(str(path))
    layer = dataset.CreateLayer("blad")
    for name, kind in (("code", ogr.OFTString), ("k_lvb", ogr.OFTReal)):
        layer.CreateField(ogr.FieldDefn(name, kind))
    for code, number in (("02000101", 2.5), ("02000102", 3.25)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("code", code)
        feature.SetField("k_lvb", number)
        layer.CreateFeature(feature)
    feature = layer = dataset = None
    table = read(path, say)
    assert value(table, "BU02000101", 2020, "k_lvb") == 2.5
    assert value(table, "BU02000102", 2020, "k_lvb") == 3.25


def test_equal_double_rows_are_counted_once(tmp_path, say):
    text = "code;misdrijven_2021\nBU99010101;3\nBU99010101;3\nBU99010102;4\n"
    table = read(write(tmp_path, "a.csv", text), say)
    assert table.observations["numerator"].tolist() == [3, 4]
    assert any("twice with the same numbers" in sentence for sentence in table.provenance.repairs)


@pytest.mark.parametrize(
    "text",
    [
        "code;jaar;misdrijven_2021\nBU99010101;2020;12\nBU99010101;2021;13\n",
        "code;jaar;inwoners;inwoners_2021\nBU99010101;2021;12;13\n",
        "code;jaar;inwoners\nBU99010101;2020;12\nBU99010102;2021;12\nBU99010102;2021;13\n",
    ],
    ids=["a year in the header, rows of years", "both ways of giving a year", "one of the rows"],
)
def test_two_figures_for_an_area_and_year_are_refused_however_the_year_is_given(tmp_path, say, text):
    with pytest.raises(QuickScanError, match="area codes twice"):
        read(write(tmp_path, "tabel.csv", text), say)


def test_rows_of_years_are_no_double_rows(tmp_path, say):
    text = "code;jaar;inwoners;misdrijven\nBU99010101;2020;100;5\nBU99010101;2021;200;6\n;2021;7;7\n;2021;8;8\n"
    table = read(write(tmp_path, "tabel.csv", text), say)
    assert value(table, "BU99010101", 2020, "o_misdrijf") == pytest.approx(50)
    assert value(table, "BU99010101", 2021, "o_misdrijf") == pytest.approx(30)
    assert len(table.observations) == 4


def test_double_codes_with_other_numbers_are_refused(tmp_path, say):
    text = "code;misdrijven_2021\nBU99010101;3\nBU99010101;5\n"
    with pytest.raises(QuickScanError, match="area codes twice") as caught:
        read(write(tmp_path, "a.csv", text), say)
    assert "BU99010101" in caught.value.details
    assert caught.value.hint


def test_the_order_of_rows_changes_nothing(tmp_path, say):
    rows = [f"BU990101{number:02d};{number}" for number in range(1, 30)]
    one = read(write(tmp_path, "een.csv", "code;misdrijven_2021\n" + "\n".join(rows)), say).observations
    two = read(write(tmp_path, "twee.csv", "code;misdrijven_2021\n" + "\n".join(rows[::-1])), say).observations
    columns = ["area_code", "year", "indicator", "numerator"]
    assert one[columns].equals(two[columns].sort_values("area_code").reset_index(drop=True))


def test_the_format_may_be_chosen_and_must_exist(tmp_path, say):
    path = write(tmp_path, "a.csv", "code;misdrijven_2021\nBU99010101;3\n")
    assert read(path, say, format="wide").provenance.format == "wide"
    with pytest.raises(QuickScanError, match="no table format “tabel”") as caught:
        read(path, say, format="tabel")
    assert "cbs_kwb" in caught.value.details
    with pytest.raises(QuickScanError, match="not a table of the police"):
        read(path, say, format="police")
    with pytest.raises(QuickScanError):
        read(path, say, format="rivm")
