"""Spreadsheets in the layouts of the CBS and of users: xlsx, old xls and ods, of one sheet and of several."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any, Optional

import openpyxl
import pytest
import xlwt
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.reader import expand, read_table
from support.reading import read, value

Rows = list[list[Any]]
# the Excel edition of 2013 (gwb_code_10 as text) and that of 2012 (kinds of area as a letter, codes as numbers)
HEADER_2013 = (
    "gwb_code_10 gwb_code_8 regio gm_naam recs gwb_code ind_wbz a_inw a_hh g_woz p_wcorpw p_hh_osm "
    "a_soz_wb a_soz_ao a_soz_ww"
)
AREAS_2013 = (
    "GM0200 0200 Apeldoorn Apeldoorn Gemeente 200 .",
    "BU02000101 02000101 Binnenstad Apeldoorn Buurt 2000101 1",
    "BU02000102 02000102 Haven Apeldoorn Buurt 2000102 3",
)
FIGURES_2013: Rows = [
    [40000, 18000, 210, 34, 7.3, 1200, 800, 500],
    [1500, 700, 180, 60, ".", 0, ".", 20],
    [0, 0, ".", ".", ".", ".", ".", "."],
]
KWB_2013: Rows = [HEADER_2013.split(), *([*area.split(), *row] for area, row in zip(AREAS_2013, FIGURES_2013))]
HEADER_2012 = "GWB_CODE12 RECS AANT_INW AANTAL_HH woningwaarde P_HUURCORP P_LIK_HH P_SOCMINH WWB_UITTOT AO_UIT_TOT"
KWB_2012: Rows = [
    [*HEADER_2012.split(), "WW_UIT_TOT"],
    [200, "G", 40000, 18000, 210, 34, 8, 9, 1200, 800, 500],
    [20001, "W", 5000, 2400, 190, 40, 12, 13, 300, 200, 90],
    [2000101, "B", 1500, 700, 180, 60, ".", ".", 0, ".", 20],
]


def old_workbook(path: Path, sheets: dict[str, Rows]) -> Path:
    book = xlwt.Workbook()
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write(number, column, cell)
    book.save(str(path))
    return path


def workbook(path: Path, sheets: dict[str, Rows]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


WRITERS = {"xls": old_workbook, "xlsx": workbook}


@pytest.mark.parametrize("kind", WRITERS)
def test_the_excel_edition_of_2013_is_read(tmp_path, say, kind):
    table = read(WRITERS[kind](tmp_path / f"kwb-2013.{kind}", {"kwb2013": KWB_2013}), say)
    assert (table.provenance.format, table.provenance.years, table.provenance.rows) == ("cbs_kwb", (2013,), 3)
    assert value(table, "GM0200", 2013, "c_inw") == 40000
    assert value(table, "GM0200", 2013, "k_sociaalmin") == 7.3
    assert value(table, "GM0200", 2013, "k_bijstand") == pytest.approx(3.0)
    assert value(table, "BU02000101", 2013, "w_corp") == 60
    assert value(table, "BU02000101", 2013, "c_woz") == 180
    assert value(table, "BU02000101", 2013, "k_bijstand", "numerator") == 0
    assert value(table, "BU02000101", 2013, "k_ao", "status") == "missing"
    assert value(table, "BU02000102", 2013, "c_inw") == 0
    regions = table.regions.set_index("area_code")
    assert regions["name"].to_dict() == {"GM0200": "Apeldoorn", "BU02000101": "Binnenstad", "BU02000102": "Haven"}


@pytest.mark.parametrize("kind", WRITERS)
def test_the_excel_edition_of_2012_gets_its_codes_back_by_the_kind_of_area(tmp_path, say, kind):
    table = read(WRITERS[kind](tmp_path / f"kwb-2012.{kind}", {"KWB 2012": KWB_2012}), say)
    assert table.regions["area_code"].tolist() == ["GM0200", "WK020001", "BU02000101"]
    assert table.provenance.years == (2012,)
    assert value(table, "WK020001", 2012, "c_woz") == 190
    assert value(table, "GM0200", 2012, "w_corp") == 34
    assert value(table, "GM0200", 2012, "k_laaginkomen") == 8
    assert value(table, "WK020001", 2012, "k_sociaalmin") == 13
    assert value(table, "WK020001", 2012, "k_ww") == pytest.approx(1.8)
    assert value(table, "BU02000101", 2012, "k_bijstand") == 0
    assert value(table, "BU02000101", 2012, "k_laaginkomen", "status") == "missing"


ABOUT: Rows = [["Toelichting", "", ""], ["Deze tabel is gemaakt door de gemeente.", "", ""], ["Bron", "CBS", ""]]


def small(inhabitants: int) -> Rows:
    return [["gwb_code_10", "recs", "a_inw"], ["BU02000101", "Buurt", inhabitants]]


@pytest.mark.parametrize("kind", WRITERS)
def test_a_workbook_of_several_years_gives_a_table_a_sheet(tmp_path, say, kind):
    sheets = {"leesmij": ABOUT, "kwb-2014": small(12), "kwb-2015": small(15)}
    path = WRITERS[kind](tmp_path / f"buurten.{kind}", sheets)
    sources = expand([path], say)
    assert [source.layer for source in sources] == ["kwb-2014", "kwb-2015"]
    tables = [read_table(source, say) for source in sources]
    assert [value(tables[0], "BU02000101", 2014, "c_inw"), value(tables[1], "BU02000101", 2015, "c_inw")] == [12, 15]
    assert "Sheet “kwb-2014” of 3 was read." in tables[0].provenance.repairs
    # without a word of the user it is a table, and never the sheet that only explains it
    assert read(path, say).provenance.years == (2014,)
    assert read(path, say, layer="kwb-2015").provenance.years == (2015,)
    with pytest.raises(QuickScanError, match="no sheet “kwb-2016”") as caught:
        read(path, say, layer="kwb-2016")
    assert "leesmij, kwb-2014, kwb-2015" in caught.value.details


def cell(text: Optional[str] = None, number: Optional[float] = None, repeated: int = 1) -> str:
    """A cell as LibreOffice saves it: the number apart from what the screen shows of it."""
    again = f' table:number-columns-repeated="{repeated}"' if repeated > 1 else ""
    if number is not None:
        return (
            f'<table:table-cell office:value-type="float" office:value="{number}"{again}>'
            f"<text:p>{text if text is not None else number}</text:p></table:table-cell>"
        )
    if text is None:
        return f"<table:table-cell{again}/>"
    return f'<table:table-cell office:value-type="string"{again}><text:p>{text}</text:p></table:table-cell>'


def open_document(path: Path, rows: list[str]) -> Path:
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{names} office:version="1.3"><office:body>'
        f'<office:spreadsheet><table:table table:name="Blad1">{body}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return path


def test_an_ods_as_libreoffice_saves_it_keeps_codes_numbers_and_gaps(tmp_path, say):
    rows = [
        cell("code") + cell("k_lvb_2020") + cell("k_ggz_2020") + cell("k_verslaafd_2020"),
        # the screen shows a comma and less decimals
        cell("02000101") + cell("2,5", 2.54) + cell("0", 0) + cell(),
        # equal cells side by side are stored once
        cell("02000102") + cell("3", 3, repeated=2) + cell(),
        cell("02000103") + cell(repeated=2) + cell("1", 1),
    ]
    table = read(open_document(tmp_path / "eigen.ods", rows), say)
    assert value(table, "BU02000101", 2020, "k_lvb") == 2.54
    assert value(table, "BU02000101", 2020, "k_ggz") == 0
    assert value(table, "BU02000102", 2020, "k_lvb") == value(table, "BU02000102", 2020, "k_ggz") == 3
    assert value(table, "BU02000103", 2020, "k_verslaafd") == 1
    gaps = table.observations[table.observations["value"].isna()]
    assert sorted(map(tuple, gaps[["area_code", "indicator"]].values)) == [
        ("BU02000101", "k_verslaafd"),
        ("BU02000102", "k_verslaafd"),
        ("BU02000103", "k_ggz"),
        ("BU02000103", "k_lvb"),
    ]
    assert gaps["status"].eq("missing").all()
