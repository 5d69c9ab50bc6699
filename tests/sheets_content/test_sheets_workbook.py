from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.sheets.workbook import neutral, write_workbook
from quickscan_veerkracht.veerkracht.wording import Wording
from support.invented import HIDDEN, invented_quickscan

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def read(path: Path) -> dict[str, list[list[object]]]:
    """Sheets of a workbook as rows of str, float or None, read from its XML and not by what wrote it."""
    with zipfile.ZipFile(path) as archive:
        strings = [
            "".join(part.text or "" for part in item.iter(MAIN + "t"))
            for item in ElementTree.fromstring(archive.read("xl/sharedStrings.xml")).iter(MAIN + "si")
        ]
        names = [
            item.get("name") for item in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(MAIN + "sheet")
        ]
        found = {}
        for number, name in enumerate(names, start=1):
            rows = []
            for row in ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml")).iter(MAIN + "row"):
                cells: list[object] = []
                for cell in row.iter(MAIN + "c"):
                    column = column_number(cell.get("r"))
                    cells += [None] * (column - len(cells))
                    assert cell.find(MAIN + "f") is None, "a formula"
                    value = cell.findtext(MAIN + "v")
                    cells.append(strings[int(value)] if cell.get("t") == "s" else float(value) if value else None)
                rows.append(cells)
            found[name] = rows
    return found


def column_number(reference: str) -> int:
    number = 0
    for letter in reference.rstrip("0123456789"):
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    made = tmp_path_factory.mktemp("workbook") / "quickscan.xlsx"
    write_workbook(invented_quickscan(), made, Wording("nl"))
    return made


@pytest.fixture(scope="module")
def workbook(path):
    return read(path)


def test_the_sheets_stand_in_order_with_the_read_me_first(workbook):
    assert list(workbook) == [
        "Lees mij",
        "Gebieden",
        "Seinen",
        "Trends",
        "Door de jaren heen",
        "Samenloop",
        "Kloof",
        "Spreiding",
        "Toeval",
        "Patroon",
        "Clusters",
        "Gevoeligheid",
        "K-index",
        "Koppelverslag",
        "Herkomst",
        "Verborgen",
    ]


def column(rows, heading):
    at = rows[0].index(heading)
    return [row[at] if at < len(row) else None for row in rows[1:]]


def test_numbers_are_numbers_and_equal_the_results(workbook):
    quickscan = invented_quickscan()
    rows = workbook["Gebieden"]
    assert len(rows) - 1 == len(quickscan.areas.frame)
    heading = "Geregistreerde misdrijven (per 1.000 inwoners, 2020)"
    signals = quickscan.results.signals
    values = signals[signals["indicator"] == "o_misdrijf"].set_index("area_code")["value"]
    for code, value in zip(column(rows, "Code"), column(rows, heading)):
        assert value == (None if values.isna()[code] else pytest.approx(values[code], abs=1e-4))


def test_letters_and_classes_are_those_of_the_results(workbook):
    quickscan = invented_quickscan()
    rows = workbook["Gebieden"]
    signals = quickscan.results.signals
    kinds = signals[signals["indicator"] == "k_index"].set_index("area_code")["signal"]
    for code, letter in zip(column(rows, "Code"), column(rows, "Kwetsbaarheid (K-index): sein")):
        assert letter == (None if kinds.isna()[code] else "ABCDE"[int(kinds[code]) - 1])
    words = {
        "coincides": "Samenloop",
        "resilient": "Veerkrachtig",
        "other_cause": "Andere oorzaak",
        "no_signal": "Geen signaal",
    }
    found = quickscan.results.coincidence
    found = found[found["version"] == "relative"].set_index("area_code")["coincidence"].astype(object)
    for code, word in zip(column(rows, "Code"), column(rows, "Samenloop, relatief")):
        assert word == words.get(found[code])


def test_no_value_of_a_hidden_area_is_anywhere(workbook):
    codes = set(invented_quickscan().areas.frame["area_code"].iloc[list(HIDDEN)])
    for sheet in ("Gebieden", "Seinen", "Trends"):
        heads = workbook[sheet][0]
        for row in workbook[sheet][1:]:
            if row[0] in codes:
                numbers = {heads[at] for at, cell in enumerate(row) if isinstance(cell, float)}
                assert numbers <= {
                    "Jaar",
                    "Jaar van",
                    "Jaar tot",
                    "Referentie",
                    "Ongunstige seinen",
                    "Beschikbare seinen",
                }
    assert {row[0] for row in workbook["Verborgen"][1:]} == codes


@pytest.mark.parametrize("name", ["=1+1", "+31 6", "-omgeving", "@SUM(A1)", "  =HYPERLINK(1)", "\t=1"])
def test_text_that_looks_like_a_formula_is_kept_as_text(tmp_path, name):
    code = "BU99900101"
    write_workbook(invented_quickscan(names={code: name}), tmp_path / "odd.xlsx", Wording("nl"))
    rows = read(tmp_path / "odd.xlsx")["Gebieden"]
    found = dict(zip(column(rows, "Code"), column(rows, "Naam")))[code]
    assert found.strip().endswith(name.strip())
    assert found.startswith("'")


def test_plain_text_is_not_touched():
    assert neutral("Kerkbuurt - noord = oud") == "Kerkbuurt - noord = oud"


def test_both_languages_fill_the_same_cells(tmp_path, workbook):
    write_workbook(invented_quickscan(), tmp_path / "en.xlsx", Wording("en"))
    english = read(tmp_path / "en.xlsx")
    assert [len(rows) for rows in english.values()][1:] == [len(rows) for rows in workbook.values()][1:]
    assert list(english)[:2] == ["Read me", "All areas"]
    assert "Registered crime (per 1,000 inhabitants, 2020)" in english["All areas"][0]


def test_a_failure_keeps_the_earlier_workbook_and_leaves_nothing_aside(tmp_path, monkeypatch):
    from quickscan_veerkracht.veerkracht.sheets import workbook as module

    path = tmp_path / "quickscan.xlsx"
    path.write_bytes(b"earlier")

    def fail(content, aside):
        aside.write_bytes(b"half")
        raise RuntimeError("disk full")

    monkeypatch.setattr(module, "_write", fail)
    with pytest.raises(QuickScanError) as caught:
        write_workbook(invented_quickscan(), path, Wording("nl"))
    assert "quickscan.xlsx" in caught.value.message
    assert "disk full" in caught.value.details
    assert [item.name for item in tmp_path.iterdir()] == ["quickscan.xlsx"]
    assert path.read_bytes() == b"earlier"


def test_a_folder_that_does_not_exist_is_told(tmp_path):
    with pytest.raises(QuickScanError) as caught:
        write_workbook(invented_quickscan(), tmp_path / "nowhere" / "quickscan.xlsx", Wording("nl"))
    assert caught.value.hint


def test_an_empty_result_still_gives_every_sheet(tmp_path):
    quickscan = invented_quickscan()
    bare = replace(quickscan, results=replace(quickscan.results, gap=quickscan.results.gap.iloc[:0]))
    write_workbook(bare, tmp_path / "bare.xlsx", Wording("nl"))
    rows = read(tmp_path / "bare.xlsx")["Kloof"]
    assert rows[0][0] == "Indicator"
    assert rows[1] == ["–"]


@pytest.mark.parametrize(
    ("sheet", "heading"),
    [("Trends", "Jaar van"), ("Gebieden", "Ongunstige seinen"), ("Samenloop", "Beschikbare seinen")],
)
def test_whole_numbers_that_may_be_absent_are_numbers(workbook, sheet, heading):
    head, *rows = workbook[sheet]
    cells = [row[head.index(heading)] for row in rows if len(row) > head.index(heading)]
    assert any(isinstance(cell, float) for cell in cells)
    assert not any(isinstance(cell, str) for cell in cells)


def test_headings_stay_in_sight_filter_and_stand_out_and_columns_are_as_wide_as_their_cells(path):
    read_me, *tables = load_workbook(path).worksheets
    assert read_me.auto_filter.ref is None
    assert read_me.column_dimensions["B"].width == 60
    assert all(cell.alignment.wrap_text for cell in read_me["B"])
    for sheet in tables:
        assert sheet.freeze_panes == "A2", sheet.title
        assert sheet.auto_filter.ref == sheet.dimensions, sheet.title
        assert all(cell.font.b for cell in sheet[1]), sheet.title
        assert not any(cell.font.b for cell in sheet[2]), sheet.title
        for column in sheet.columns:
            longest_word = max(len(word) for word in str(column[0].value).split())
            assert 8 <= sheet.column_dimensions[column[0].column_letter].width <= 60
            assert sheet.column_dimensions[column[0].column_letter].width > min(longest_word, 59), column[0].value
