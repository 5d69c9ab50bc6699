"""Tables as publishers pack them: the table and what describes it in one zip."""

from __future__ import annotations

import io

import openpyxl
import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.reader import expand, read_table, recognise
from support.boundary_files import parts, square, zipped
from support.reading import read, value

BULK = b'"ID";"WijkenEnBuurten";"AantalInwoners_5"\n"0";"GM9901    ";"   40000"\n"1";"BU99010101";"       ."\n'
METADATA = (
    b'"TableInfos"\n"ID";"Title";"Identifier";"Modified";"Period"\n'
    b'"0";"Kerncijfers wijken en buurten 2014";"82931NED";"2016-11-01T02:00:00";"2014"\n\n'
    b'"WijkenEnBuurten"\n"Key";"Title"\n"GM9901    ";"Veerdam"\n"BU99010101";"Centrum"\n'
)
OBSERVATIONS = (
    b'"Id";"Measure";"WijkenEnBuurten";"Value";"StringValue";"ValueAttribute"\n'
    b'0;"T001036";"BU99010101";1500,0;;"None"\n1;"A047047";"BU99010101";34,5;;"None"\n'
)
PROPERTIES = b"Identifier;Title;Modified;TemporalCoverage\n83765NED;Kerncijfers 2017;2020-11-06;2017\n"
MEASURES = b"Identifier;Index;Title;Unit\nT001036;7;Aantal inwoners;aantal\nA047047;56;In bezit woningcorporatie;%\n"


@pytest.mark.parametrize("folder", ["", "82931NED/"])
def test_a_bulk_download_is_read_with_its_metadata(tmp_path, say, digest, temporary, folder):
    members = [
        (f"{folder}82931NED_UntypedDataSet_14102024_164034.csv", BULK),
        (f"{folder}82931NED_metadata.csv", METADATA),
    ]
    path = zipped(tmp_path / "82931NED.zip", members)
    assert recognise(path, say=say).format == "cbs_kwb"
    table = read(path, say)
    origin = table.provenance
    assert (origin.table_id, origin.title) == ("82931NED", "Kerncijfers wijken en buurten 2014")
    assert (origin.years, origin.sha256) == ((2014,), digest(path))
    assert table.regions["name"].tolist() == ["Veerdam", "Centrum"]
    assert value(table, "GM9901", 2014, "c_inw") == 40000
    assert value(table, "BU99010101", 2014, "c_inw", "status") == "missing"
    assert list(temporary.iterdir()) == []


def test_a_package_of_the_portal_is_one_table(tmp_path, say):
    members = [
        ("Observations.csv", OBSERVATIONS),
        ("MeasureCodes.csv", MEASURES),
        ("Properties.csv", PROPERTIES),
        ("Dimensions.csv", b"Identifier;Title;Kind\nWijkenEnBuurten;Wijken en buurten;GeoDetailDimension\n"),
        ("PeriodenCodes.csv", b"Identifier;Title\n2017JJ00;2017\n"),
    ]
    path = zipped(tmp_path / "83765NED.zip", members)
    assert len(expand([path], say)) == 1
    table = read(path, say)
    assert (table.provenance.format, table.provenance.title, table.provenance.years) == (
        "odata_v4",
        "Kerncijfers 2017",
        (2017,),
    )
    assert value(table, "BU99010101", 2017, "w_corp") == 34.5


def test_workbooks_in_a_zip_are_tables_by_sheet(tmp_path, say):
    book = openpyxl.Workbook()
    book.active.title = "toelichting"
    book.active.append(["Toelichting", "bij de tabel"])
    for year, inhabitants in ((2022, 12), (2023, 15)):
        sheet = book.create_sheet(f"kwb-{year}")
        sheet.append(["gwb_code_10", "recs", "a_inw"])
        sheet.append(["BU02000101", "Buurt", inhabitants])
    content = io.BytesIO()
    book.save(content)
    path = zipped(tmp_path / "kwb.zip", [("cijfers/kwb.xlsx", content.getvalue()), ("cijfers/.~lock.kwb.xlsx#", b"")])
    sources = expand([path], say)
    assert [source.layer for source in sources] == ["cijfers/kwb.xlsx!kwb-2022", "cijfers/kwb.xlsx!kwb-2023"]
    found = [
        read_table(source, say).observations[["area_code", "year", "value"]].values.tolist()[0] for source in sources
    ]
    assert found == [["BU02000101", 2022, 12.0], ["BU02000101", 2023, 15.0]]


def test_a_zipped_map_gives_its_attributes(layer_file, tmp_path, say):
    row = {"BU_CODE": "BU02000101", "BU_NAAM": "Binnenstad", "AANT_INW": 5495}
    shape = layer_file(
        "buurt_2012.shp", [(row, square())], driver="ESRI Shapefile", layer="buurt_2012", numeric=("AANT_INW",)
    )
    path = zipped(tmp_path / "wijkbuurtkaart_2012.zip", parts(shape, "Uitvoer_shape/"))
    table = read(path, say)
    assert table.provenance.format == "cbs_map"
    assert value(table, "BU02000101", 2012, "c_inw") == 5495


def test_the_layers_of_a_zipped_geopackage_are_tables_of_their_own(layer_file, tmp_path, say):
    for layer, field, code in (("gemeenten", "gemeentecode", "GM0200"), ("buurten", "buurtcode", "BU02000101")):
        row = {field: code, "aantal_inwoners": 5}
        map_file = layer_file("wijkenbuurten_2022.gpkg", [(row, square())], layer=layer, numeric=("aantal_inwoners",))
    path = zipped(tmp_path / "kaart.zip", [("WijkBuurtkaart_2022/wijkenbuurten_2022.gpkg", map_file)])
    sources = expand([path], say)
    assert [source.layer.rsplit("!")[-1] for source in sources] == ["gemeenten", "buurten"]
    found = [read_table(source, say).observations[["area_code", "year"]].values.tolist() for source in sources]
    assert found == [[["GM0200", 2022]], [["BU02000101", 2022]]]


def test_a_broken_workbook_does_not_keep_the_other_tables_of_a_zip_away(tmp_path, say):
    members = [("a.xlsx", b"PK\x03\x04 broken off"), ("b.csv", b"code;c_inw_2020\nBU02000101;5\n")]
    path = zipped(tmp_path / "cijfers.zip", members)
    assert value(read(path, say), "BU02000101", 2020, "c_inw") == 5
    with pytest.raises(QuickScanError, match="could not be opened as a spreadsheet"):
        read(path, say, layer="a.xlsx")


def test_police_tables_of_several_kinds_in_a_zip_are_each_a_table(tmp_path, say):
    crimes = b"SoortMisdrijf;WijkenEnBuurten;Perioden;GeregistreerdeMisdrijven_1\n0.0.0 ;BU02000101;2020JJ00;7\n"
    nuisance = b"Overlast;WijkenEnBuurten;Perioden;GeregistreerdeOverlast_1\nT001462;BU02000101;2020JJ00;3\n"
    members = [("47018NED_TypedDataSet.csv", crimes), ("47024NED_TypedDataSet.csv", nuisance)]
    sources = expand([zipped(tmp_path / "politie.zip", members)], say)
    found = {
        tuple(row)
        for source in sources
        for row in read_table(source, say).observations[["indicator", "numerator"]].values.tolist()
    }
    assert found == {("o_misdrijf", 7.0), ("o_overlast", 3.0)}
