"""Key figures as the CBS gives them: answers of OData 3 and 4, downloads of StatLine, packages of the data portal."""

from __future__ import annotations

import csv
import json
import math

import pytest
from quickscan_veerkracht.veerkracht.intake.reader import recognise
from support.published import KWB_2020
from support.reading import read, value, write

CONTEXT_3 = "https://opendata.cbs.nl/ODataApi/odata/84799NED/$metadata#Cbs.OData.WebAPI.{entity}"
CONTEXT_4 = "https://datasets.cbs.nl/odata/v1/CBS/83765NED/$metadata#{entity}"
TYPED = [
    {"ID": 0, "WijkenEnBuurten": "GM9901    ", "Gemeentenaam_1": "Veerdam   ", "AantalInwoners_5": 40000}
    | {"PersonenPerSoortUitkeringBijstand_83": 1200},
    {"ID": 1, "WijkenEnBuurten": "BU99010101", "Gemeentenaam_1": "Veerdam   ", "AantalInwoners_5": 1500}
    | {"PersonenPerSoortUitkeringBijstand_83": 0},
    {"ID": 2, "WijkenEnBuurten": "BU99010102", "Gemeentenaam_1": "Veerdam   ", "AantalInwoners_5": 0}
    | {"PersonenPerSoortUitkeringBijstand_83": None},
]
UNTYPED = [
    {**row, "AantalInwoners_5": str(row["AantalInwoners_5"]).rjust(8)}
    | {"PersonenPerSoortUitkeringBijstand_83": "." if bijstand is None else str(bijstand)}
    for row in TYPED
    for bijstand in (row["PersonenPerSoortUitkeringBijstand_83"],)
]
ANSWERS = {
    "typed": {"odata.metadata": CONTEXT_3.format(entity="TypedDataSet"), "value": TYPED},
    "untyped": {"odata.metadata": CONTEXT_3.format(entity="UntypedDataSet"), "value": UNTYPED},
    # a next page is another file; its address is no row
    "a page": {
        "odata.metadata": CONTEXT_3.format(entity="TypedDataSet"),
        "value": TYPED,
        "odata.nextLink": "https://opendata.cbs.nl/ODataFeed/odata/84799NED/TypedDataSet?$skip=10000",
    },
}


@pytest.mark.parametrize("kind", ANSWERS)
def test_an_answer_of_version_3_is_read_under_any_name(tmp_path, say, kind):
    path = write(tmp_path, "antwoord.json", json.dumps(ANSWERS[kind]))
    seen = recognise(path, say=say)
    assert (seen.format, seen.publisher, seen.years) == ("cbs_kwb", "CBS", (2020,))
    table = read(path, say)
    assert (table.provenance.table_id, table.provenance.rows) == ("84799NED", 3)
    assert value(table, "GM9901", 2020, "c_inw") == 40000
    assert value(table, "GM9901", 2020, "k_bijstand") == pytest.approx(3.0)
    assert value(table, "BU99010101", 2020, "k_bijstand", "numerator") == 0
    assert value(table, "BU99010102", 2020, "c_inw") == 0
    assert math.isnan(value(table, "BU99010102", 2020, "k_bijstand", "numerator"))
    assert value(table, "BU99010102", 2020, "k_bijstand", "status") == "missing"
    assert table.regions["name"].tolist() == ["Veerdam", "", ""]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_the_rows_alone_are_read_with_the_year_of_the_table_in_the_name(tmp_path, say, encoding):
    table = read(write(tmp_path, "84799NED_TypedDataSet.json", json.dumps(TYPED), encoding), say)
    assert value(table, "BU99010101", 2020, "c_inw") == 1500


def test_the_real_rows_of_2020_as_an_answer_give_the_same_as_the_download(shared_data, tmp_path, say):
    """The same rows, typed as the service types them."""
    with (shared_data / KWB_2020).open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    figures = {"AantalInwoners_5", "HuishoudensTotaal_28", *(name for name in rows[0] if "PersonenPerSoort" in name)}
    typed = [
        {name: (float(cell) if cell else None) if name in figures else cell for name, cell in row.items()}
        for row in rows
    ]
    answer = {"odata.metadata": CONTEXT_3.format(entity="TypedDataSet"), "value": typed}
    by_json = read(write(tmp_path, "antwoord.json", json.dumps(answer)), say).observations.drop(columns="source")
    by_csv = read(shared_data / KWB_2020, say).observations.drop(columns="source")
    assert len(by_json) == 5920
    assert by_json.equals(by_csv)


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
    assert table.provenance.released == "2024-10-14T16:40:34"
    assert value(table, "BU99010101", 2014, "w_corp") == 60
    assert value(table, "BU99010101", 2014, "k_bijstand") == 0
    assert value(table, "GM9901", 2014, "k_bijstand") == pytest.approx(3.0)
    assert value(table, "BU99010102", 2014, "w_corp", "status") == "missing"
    assert value(table, "BU99010102", 2014, "k_bijstand", "status") == "suppressed"
    flags = table.regions.set_index("area_code")["change_flag"]
    assert flags["BU99010102"] == 3
    assert flags["BU99010101"] == 1
    assert flags.isna()["GM9901"]


METADATA = (
    '\ufeff"TableInfos"\r\n"ID";"Title";"Identifier";"Summary";"Modified";"Period"\r\n'
    '"0";"Kerncijfers wijken en buurten 2014";"82931NED";"Twee;\r\nregels";"2016-11-01T02:00:00";"2014"\r\n\r\n'
    '"DataProperties"\r\nID;Position;ParentID;Type;Key;Title;Unit\r\n'
    '"0";"0";;"GeoDetail";"WijkenEnBuurten";"Wijken en buurten";\r\n'
    '"1";"1";;"Topic";"AantalInwoners_5";"Aantal inwoners";"aantal"\r\n\r\n'
    '"WijkenEnBuurten"\r\nKey;Title;Description\r\n'
    '"GM9901    ";"Veerdam";\r\n"BU99010101";"Centrum, Haven";"Een buurt"\r\n'
)


def test_a_bulk_download_takes_title_year_and_names_from_the_file_beside_it(tmp_path, say):
    write(tmp_path, "82931NED_metadata.csv", METADATA)
    rows = '"ID";"WijkenEnBuurten";"AantalInwoners_5"\n"0";"GM9901    ";"   40000"\n"1";"BU99010101";"    1500"\n'
    table = read(write(tmp_path, "82931NED_UntypedDataSet_14102024_164034.csv", rows), say)
    origin = table.provenance
    assert (origin.table_id, origin.title) == ("82931NED", "Kerncijfers wijken en buurten 2014")
    # the publisher's own date, not that of the download in the name
    assert (origin.released, origin.years) == ("2016-11-01T02:00:00", (2014,))
    assert table.regions["name"].tolist() == ["Veerdam", "Centrum, Haven"]


MEASURES = (
    'Identifier;Index;Title;Unit\nT001036;7;"Aantal inwoners";aantal\n1050010_2;37;"Huishoudens totaal";aantal\n'
    '3000;8;"Mannen";aantal\nA047047;56;"In bezit woningcorporatie";%\n'
    'D006842;100;"Personen per soort uitkering; Bijstand";aantal\n'
)
# measure, area, value, why there is none
FIGURES = [
    ("T001036", "GM9901", 40000, "None"),
    ("T001036", "BU99010101", 1500, "None"),
    ("T001036", "BU99010102", 0, "None"),
    ("1050010_2", "BU99010101", 700, "None"),
    ("3000", "BU99010101", 740, "None"),
    ("A047047", "BU99010101", 34.5, "None"),
    ("D006842", "GM9901", 1200, "None"),
    ("D006842", "BU99010101", None, "Secret"),
    ("D006842", "BU99010102", None, "Missing"),
]


def check_version_4(table):
    assert value(table, "BU99010101", 2017, "c_inw") == 1500
    assert value(table, "BU99010102", 2017, "c_inw") == 0
    assert value(table, "BU99010101", 2017, "c_hh") == 700
    assert value(table, "BU99010101", 2017, "w_corp") == 34.5
    assert value(table, "GM9901", 2017, "k_bijstand") == pytest.approx(3.0)
    assert value(table, "BU99010101", 2017, "k_bijstand", "status") == "suppressed"
    assert value(table, "BU99010102", 2017, "k_bijstand", "status") == "missing"
    assert table.observations["indicator"].value_counts().to_dict() == {
        "c_inw": 3,
        "c_hh": 1,
        "w_corp": 1,
        "k_bijstand": 3,
    }


@pytest.mark.parametrize("described", [True, False], ids=["with MeasureCodes", "codes alone"])
def test_an_answer_of_version_4_is_read_by_its_measures(tmp_path, say, described):
    rows = [
        {"Id": number, "Measure": measure, "ValueAttribute": why, "Value": figure}
        | {"WijkenEnBuurten": area, "StringValue": None}
        for number, (measure, area, figure, why) in enumerate(FIGURES)
    ]
    path = write(
        tmp_path,
        "83765NED_Observations.json",
        json.dumps({"@odata.context": CONTEXT_4.format(entity="Observations"), "value": rows}),
    )
    if described:
        write(tmp_path, "83765NED_MeasureCodes.csv", MEASURES)
    table = read(path, say)
    assert (table.provenance.format, table.provenance.table_id) == ("odata_v4", "83765NED")
    check_version_4(table)


def test_the_package_of_the_portal_is_read_with_the_files_in_its_folder(tmp_path, say):
    lines = [
        f'{number};"{measure}";"{area}";{"" if figure is None else str(figure).replace(".", ",")};;"{why}"'
        for number, (measure, area, figure, why) in enumerate(FIGURES)
    ]
    header = '"Id";"Measure";"WijkenEnBuurten";"Value";"StringValue";"ValueAttribute"'
    path = write(tmp_path, "Observations.csv", "\n".join([header, *lines]))
    write(tmp_path, "MeasureCodes.csv", MEASURES)
    write(
        tmp_path,
        "Properties.csv",
        "Identifier;Title;Modified;TemporalCoverage\n83765NED;Kerncijfers wijken en buurten 2017;2020-11-06;2017\n",
    )
    table = read(path, say)
    assert table.provenance.title == "Kerncijfers wijken en buurten 2017"
    check_version_4(table)


@pytest.mark.parametrize(
    "header",
    [
        "WijkenEnBuurten;T001036;1050010_2;A047047;3000",
        "Wijken en buurten;Aantal inwoners;Huishoudens totaal;In bezit woningcorporatie;Mannen",
    ],
    ids=["measures", "titles"],
)
def test_observations_that_were_turned_into_columns_are_read_by_measure_or_title(tmp_path, say, header):
    table = read(write(tmp_path, "83765NED.csv", header + "\nBU99010101;1500;700;34,5;740\n"), say)
    assert table.observations["indicator"].tolist() == ["c_inw", "c_hh", "w_corp"]
    assert table.observations["value"].tolist() == [1500, 700, 34.5]
    assert table.provenance.years == (2017,)


def test_a_title_that_two_measures_share_is_not_believed(tmp_path, say):
    """In a table by sex "Aantal inwoners" may be said of men and of women."""
    measures = "Identifier;Index;Title;Unit\nX1;1;Aantal inwoners;aantal\nX2;2;Aantal inwoners;aantal\n"
    measures += "T001036;3;Inwoners samen;aantal\n"
    write(tmp_path, "MeasureCodes.csv", measures)
    rows = [
        f"{measure};BU99010101;2020JJ00;{count};None" for measure, count in (("X1", 10), ("X2", 12), ("T001036", 22))
    ]
    text = "\n".join(["Measure;WijkenEnBuurten;Perioden;Value;ValueAttribute", *rows])
    table = read(write(tmp_path, "Observations.csv", text), say)
    assert table.observations[["indicator", "value"]].values.tolist() == [["c_inw", 22.0]]


def test_more_years_in_one_table_keep_a_flag_for_each(tmp_path, say):
    text = (
        "WijkenEnBuurten;Perioden;IndelingswijzigingWijkenEnBuurten_4;AantalInwoners_5\n"
        "BU99010101;2014JJ00;1;100\nBU99010101;2015JJ00;3;120\n"
    )
    table = read(write(tmp_path, "kwb.csv", text), say)
    assert table.regions.set_index("year")["change_flag"].to_dict() == {2014: 1, 2015: 3}
