"""Workbooks as other programs break, hide or half finish them."""

from __future__ import annotations

import datetime
import re

import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.reader import expand, read_table
from quickscan_veerkracht.veerkracht.study import TableSource
from support.table_files import figures_of, rewritten, write_ods, write_xls, write_xlsx

CENTRUM, WEST, HAVEN = "BU99010101", "BU99010102", "BU99010103"
HEADER = ["code", "jaar", "k_lvb"]
ROWS = [HEADER, [CENTRUM, 2020, 1.5], [WEST, 2020, 2.5]]
FIGURES = {(CENTRUM, 2020, "k_lvb"): 1.5, (WEST, 2020, "k_lvb"): 2.5}
SHEET = "xl/worksheets/sheet1.xml"
UNREAD = "{count} cells of “k_lvb” hold no number, such as “{cell}”; they count as no data."


@pytest.fixture
def read(say):
    return lambda path: read_table(TableSource(str(path)), say)


@pytest.fixture
def refused(read):
    def refusing(path):
        with pytest.raises(QuickScanError) as caught:
            read(path)
        assert caught.value.hint
        assert path.stem in caught.value.message
        return f"{caught.value.message} {caught.value.details}"

    return refusing


@pytest.fixture
def changed_sheet(tmp_path):
    """A workbook whose sheet was changed as bytes, in a zip that is whole."""

    def make(change, rows=ROWS):
        path = write_xlsx(tmp_path / "heel.xlsx", rows)
        return rewritten(path, tmp_path / "anders.xlsx", lambda name, part: change(part) if name == SHEET else part)

    return make


@pytest.mark.parametrize(
    ("name", "write"), [("a.xlsx", write_xlsx), ("a.xls", write_xls), ("a.ods", write_ods)], ids=["xlsx", "xls", "ods"]
)
def test_numbers_as_text_and_an_empty_edge_change_nothing(tmp_path, read, name, write):
    rows = [[], [None, "Monitor"], [], [None, "code", "jaar", "k_lvb"]]
    rows += [[None, CENTRUM, "2020", "1,5"], [None, WEST, 2020, 2.5], [None, HAVEN, "2020 ", " 0,1 "]]
    assert figures_of(read(write(tmp_path / name, rows))) == {**FIGURES, (HAVEN, 2020, "k_lvb"): 0.1}


@pytest.mark.parametrize("depth", [1, 2])
def test_merged_cells_in_a_header_count_for_all_that_they_cover(tmp_path, read, depth):
    """Merged to the right over the years, and (where ``depth`` is 2) downwards over both rows of the header."""

    def edit(_book, sheet):
        for place in ("B1:C1", "D1:E1", *(["A1:A2"] if depth == 2 else [])):
            sheet.merge_cells(place)

    rows = [["buurtcode", "k_lvb", None, "k_ggz", None], [None, 2020, 2021, 2020, 2021]]
    rows += [[CENTRUM, 1, 2, 5, 6], [WEST, 3, 4, 7, 8]]
    found = figures_of(read(write_xlsx(tmp_path / "a.xlsx", rows, edit)))
    assert found == {
        (code, year, name): 4.0 * (name == "k_ggz") + 2.0 * (code == WEST) + year - 2019.0
        for code in (CENTRUM, WEST)
        for year in (2020, 2021)
        for name in ("k_lvb", "k_ggz")
    }


def test_rows_below_a_merged_code_are_left_out_and_that_is_told(tmp_path, read):
    path = write_xlsx(tmp_path / "a.xlsx", [*ROWS, [None, 2021, 9.5]], lambda _, sheet: sheet.merge_cells("A3:A4"))
    table = read(path)
    assert figures_of(table) == FIGURES
    assert "1 rows without a code in “code” were left out." in table.provenance.repairs


@pytest.mark.parametrize("name", ["a.xlsx", "a.ods"])
def test_cells_shown_as_percentages_are_read_as_shown_beside_cells_that_are_not(tmp_path, read, name):
    values = [0.125, 0.07, 12.5, 0.3]
    codes = [f"BU9901010{number}" for number in range(4)]
    head = [[], ["Monitor"], [None, *HEADER]]
    if name == "a.ods":
        cells = [{"valuetype": "percentage" if value < 0.2 else "float", "value": str(value)} for value in values]
        path = write_ods(tmp_path / name, [*head, *([None, code, 2020, cell] for code, cell in zip(codes, cells))])
    else:

        def edit(_book, sheet):
            sheet["D4"].number_format = "0.0%"
            sheet["D5"].number_format = "[Red]0.00 %;-0.00\\ %"
            # a sign in quotes is only shown: the number is a percentage as it stands
            sheet["D6"].number_format = '0.0"%"'

        path = write_xlsx(
            tmp_path / name, [*head, *([None, code, 2020, value] for code, value in zip(codes, values))], edit
        )
    table = read(path)
    assert figures_of(table) == pytest.approx(
        dict(zip(((code, 2020, "k_lvb") for code in codes), (12.5, 7.0, 12.5, 0.3))), rel=1e-12
    )
    assert "Cells that are shown as percentages were read so: 0.125 as 12.5 %." in table.provenance.repairs


def test_a_formula_is_read_by_its_last_result(changed_sheet, read):
    def with_results(part):
        part = re.sub(rb"(<f>C2\+C3</f>)<v\s*/?>(?:</v>)?", rb"\1<v>4</v>", part)
        return re.sub(rb'<c r="C5">(<f>1/0</f>)<v\s*/?>(?:</v>)?', rb'<c r="C5" t="e">\1<v>#DIV/0!</v>', part)

    rows = [*ROWS, [HAVEN, 2020, "=C2+C3"], ["BU99010104", 2020, "=1/0"]]
    table = read(changed_sheet(with_results, rows))
    assert figures_of(table) == {**FIGURES, (HAVEN, 2020, "k_lvb"): 4.0}
    assert table.provenance.repairs == (UNREAD.format(count=1, cell="#DIV/0!"),)


def test_a_formula_that_was_never_worked_out_is_told_and_no_silent_gap(tmp_path, read):
    path = write_xlsx(tmp_path / "a.xlsx", [*ROWS, [HAVEN, 2020, "=C2+C3"], ["BU99010104", 2020, '=IF(C2>0,"","")']])
    table = read(path)
    assert figures_of(table) == FIGURES
    assert table.provenance.repairs == (UNREAD.format(count=2, cell="=C2+C3"),)


@pytest.mark.parametrize("error", ["#N/B", "#N/A", "#REF!", "#VERW!", "#DEEL/0!", "#WAARDE!", "Err:502"])
def test_an_error_of_a_spreadsheet_is_told(tmp_path, read, error):
    table = read(write_xlsx(tmp_path / "a.xlsx", [*ROWS, [HAVEN, 2020, error]]))
    assert figures_of(table) == FIGURES
    assert table.provenance.repairs == (UNREAD.format(count=1, cell=error),)


def test_dates_where_codes_should_be_are_no_codes(tmp_path, refused):
    rows = [HEADER, [datetime.date(2021, 1, 2), 2020, 1], [datetime.date(2021, 2, 3), 2020, 2]]
    assert "was not recognised" in refused(write_xlsx(tmp_path / "a.xlsx", rows))


def test_dates_where_years_should_be_are_no_years(tmp_path, refused):
    day = datetime.date(2021, 1, 1)
    path = write_xlsx(tmp_path / "a.xlsx", [HEADER, [CENTRUM, day, 1], [WEST, day, 2]])
    assert "holds no figures of a whole year. Its periods are: 2021/01/01" in refused(path)


def test_hidden_rows_are_read_and_hidden_sheets_are_not(tmp_path, read, say):
    def edit(book, sheet):
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["C"].hidden = True
        for name, state in (("Vorig jaar", "hidden"), ("Kladblok", "veryHidden")):
            old = book.create_sheet(name, 0)
            for row in [HEADER, [CENTRUM, 2020, 9.5], [WEST, 2020, 9.9]]:
                old.append(row)
            old.sheet_state = state
        book.active = 2

    path = write_xlsx(tmp_path / "a.xlsx", ROWS, edit)
    assert figures_of(read(path)) == FIGURES
    assert [source.layer for source in expand([path])] == [""]
    with pytest.raises(QuickScanError, match="no sheet “Vorig jaar”"):
        read_table(TableSource(str(path), layer="Vorig jaar"), say)


def test_a_hidden_sheet_of_an_ods_is_not_read(tmp_path, read):
    path = write_ods(tmp_path / "heel.ods", ROWS)
    old = (
        b'<table:table table:name="Oud" table:style-name="weg"><table:table-row>%s</table:table-row>'
        b"<table:table-row>%s</table:table-row></table:table>"
    )
    text = b'<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>'
    cells = b"".join(text % cell for cell in (b"code", b"jaar", b"k_lvb"))
    figures = b"".join(text % cell for cell in (CENTRUM.encode(), b"2020", b"9,5"))
    style = (
        b'<office:automatic-styles><style:style style:name="weg" style:family="table">'
        b'<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    )

    def change(name, part):
        if name != "content.xml":
            return part
        part = re.sub(rb"<office:automatic-styles\s*/>", style, part)
        return part.replace(b"<office:spreadsheet>", b"<office:spreadsheet>" + old % (cells, figures))

    hidden = rewritten(path, tmp_path / "verborgen.ods", change)
    assert figures_of(read(hidden)) == FIGURES
    shown = rewritten(hidden, tmp_path / "te zien.ods", lambda _, part: part.replace(b'"false"', b'"true"'))
    assert figures_of(read(shown)) != FIGURES


def test_a_workbook_of_another_kind_than_its_name_says_so(tmp_path, refused):
    old, new = write_xls(tmp_path / "a.xls", ROWS), write_xlsx(tmp_path / "a.xlsx", ROWS)
    for name, content, reason in (
        ("wachtwoord.xlsx", old.read_bytes(), "protected with a password, or an old xls file"),
        ("oud.ods", old.read_bytes(), "protected with a password, or an old xls file"),
        ("nieuw.xls", new.read_bytes(), "is an xlsx or ods file under the name of an old xls"),
        ("nieuw.csv", new.read_bytes(), "zip, xlsx or ods"),
        ("oud.csv", old.read_bytes(), "(xls)"),
        ("nieuw.ods", new.read_bytes(), "broken off or of another kind"),
        ("web.xls", b"<html xmlns:x='urn:x'><body><table><tr><td>code</td></tr></table>", "page with a table"),
        ("web.xlsx", b"<!DOCTYPE html><p>404</p>", "begins with “<!doctype html>"),
        (
            "2003.xls",
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
            "XML table of Excel 2003",
        ),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        assert reason in refused(path)


@pytest.mark.parametrize("share", [0.2, 0.6, 0.95])
@pytest.mark.parametrize(("name", "write"), [("a.xls", write_xls), ("a.ods", write_ods)], ids=["xls", "ods"])
def test_a_workbook_broken_off_anywhere_is_refused(tmp_path, refused, name, write, share):
    path = write(tmp_path / name, [HEADER, *([f"BU9901{number:04}", 2020, number] for number in range(2000))])
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    assert "could not be opened as a spreadsheet" in refused(path)


def test_a_sheet_broken_off_in_a_whole_zip_is_refused(changed_sheet, refused):
    path = changed_sheet(lambda part: part[: part.index(b'<row r="3"') + 60])
    assert "could not be opened as a spreadsheet. The file is broken off" in refused(path)


def test_a_part_that_does_not_unpack_is_refused(tmp_path, refused):
    path = write_xlsx(tmp_path / "a.xlsx", [HEADER, *([f"BU9901{number:04}", 2020, number] for number in range(2000))])
    content = bytearray(path.read_bytes())
    middle = content.index(b"xl/worksheets/sheet1.xml") + 200
    content[middle : middle + 8] = b"\xff" * 8
    path.write_bytes(content)
    assert "could not be opened as a spreadsheet. The file is broken off" in refused(path)


ENTITIES = '<!DOCTYPE worksheet [<!ENTITY a "7">]>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("before", ["", "<!--" + "x" * 100_000 + "-->"], ids=["at once", "behind a remark"])
def test_entities_are_refused_however_they_are_written(changed_sheet, refused, encoding, before):
    def change(part):
        sheet = part.decode()[part.index(b"<worksheet") :].replace("<v>1.5</v>", "<v>&a;</v>")
        return f'<?xml version="1.0" encoding="{encoding}"?>{before}{ENTITIES}{sheet}'.encode(encoding)

    assert "declares entities" in refused(changed_sheet(change))


def test_entities_that_grow_without_end_are_refused(changed_sheet, refused):
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 30))
    bomb = f'<!DOCTYPE worksheet [<!ENTITY l0 "ha">{laughs}]>'.encode()

    def change(part):
        return part.replace(b"<worksheet", bomb + b"<worksheet", 1).replace(b"<v>1.5</v>", b"<v>&l29;</v>")

    assert "declares entities" in refused(changed_sheet(change))


def test_a_cell_at_the_far_end_of_a_sheet_is_refused_and_not_left_out(changed_sheet, refused):
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    assert "Too big gap" in refused(changed_sheet(lambda part: part.replace(b"</sheetData>", far)))


def test_rows_that_say_they_stand_a_million_times_do_not_fill_the_memory(tmp_path, read, refused):
    empty = {"numbercolumnsrepeated": 16_000}
    rows = [[*row, empty] for row in ROWS]
    assert figures_of(read(write_ods(tmp_path / "leeg.ods", rows))) == FIGURES
    full = {"valuetype": "percentage", "value": "0.1", "numbercolumnsrepeated": 1_000_000_000}
    assert "Invalid value for number-columns-repeated" in refused(write_ods(tmp_path / "vol.ods", [*ROWS, [full]]))


def test_an_empty_sheet_is_said_to_be_empty(tmp_path, refused):
    assert "is empty. No cell in it" in refused(write_xlsx(tmp_path / "a.xlsx", []))
