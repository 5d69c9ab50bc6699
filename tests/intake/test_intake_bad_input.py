"""Each of these ends with what happened, why, and what to do; the file stays as it was."""

from __future__ import annotations

import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.reader import expand, read_table, recognise
from quickscan_veerkracht.veerkracht.study import TableSource
from quickscan_veerkracht.veerkracht.wording import Wording

CASES = {
    "empty": ("leeg.csv", b"", "is empty"),
    "only a BOM": ("bom.csv", b"\xef\xbb\xbf\r\n", "is empty"),
    "a web page": ("pagina.csv", b"\n<!DOCTYPE html><html><body>404</body></html>", "is a web page"),
    "a web page called xls": ("pagina.xls", b"<html><body><table><tr><td>code</td></tr></table>", "is a web page"),
    "header only": ("kop.csv", b"code;misdrijven_2021\n", "holds no rows"),
    "a letter": ("brief.csv", b"Beste collega,\n\nhierbij de cijfers\n", "not a table|was not recognised"),
    "one column": ("lijst.txt", b"a\nb\nc\n", "is not a table"),
    "a PDF": ("rapport.csv", b"%PDF-1.4\n%\xe2\xe3", "not a table in text form"),
    "a workbook called csv": ("cijfers.csv", b"PK\x03\x04\x14\x00\x06\x00", "not a table in text form"),
    "binary": ("foto.csv", b"\x01\x00\x02\x00" * 50, "not a table in text form"),
    "an empty workbook": ("leeg.xlsx", b"", "is empty"),
    "text called xlsx": ("tekst.xlsx", b"code;jaar\n", "could not be opened as a spreadsheet"),
    "text called xls": ("tekst.xls", b"code;jaar\n", "could not be opened as a spreadsheet"),
    "no codes": ("namen.csv", b"naam;misdrijven_2021\nA;1\nB;2\n", "was not recognised"),
    "empty codes": ("codes.csv", b"code;misdrijven_2021\n;1\n;2\n", "was not recognised|without codes"),
    "ragged": ("scheef.csv", b"code;k_lvb_2020\nBU1;1\nBU2;2\nBU3;3;4;5\nBU4;4\n", "could not be read as a table"),
}


@pytest.mark.parametrize("case", CASES)
def test_bad_files_say_what_why_and_what_to_do(tmp_path, say, digest, case):
    name, content, message = CASES[case]
    path = tmp_path / name
    path.write_bytes(content)
    before = digest(path)
    for attempt in (lambda: recognise(path, say=say), lambda: read_table(TableSource(str(path)), say)):
        with pytest.raises(QuickScanError, match=message) as caught:
            attempt()
        assert caught.value.details
        assert caught.value.hint
        assert name.split(".")[0] in caught.value.message
    assert digest(path) == before
    assert [item.name for item in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("share", [0.3, 0.9, 0.999])
def test_a_workbook_that_was_broken_off_is_refused(shared_data, tmp_path, say, share):
    whole = (shared_data / "kwb/CBS-Utrecht-kwb-2023.xlsx").read_bytes()
    path = tmp_path / "afgebroken.xlsx"
    path.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(QuickScanError, match="could not be opened as a spreadsheet") as caught:
        read_table(TableSource(str(path)), say)
    assert "broken off" in caught.value.details


def test_a_sheet_that_is_not_there_names_those_that_are(shared_data, say):
    source = TableSource(str(shared_data / "kwb/CBS-Utrecht-kwb-2023.xlsx"), layer="kwb-1999")
    with pytest.raises(QuickScanError, match="no sheet “kwb-1999”") as caught:
        read_table(source, say)
    assert "kwb-2023" in caught.value.details


def test_what_is_not_there_is_said(tmp_path, say):
    with pytest.raises(QuickScanError, match="does not exist"):
        read_table(TableSource(str(tmp_path / "weg.csv")), say)
    with pytest.raises(QuickScanError, match="does not exist"):
        expand([tmp_path / "weg.csv"])
    with pytest.raises(QuickScanError, match="holds no tables"):
        expand([tmp_path])


def test_every_message_is_there_in_dutch(tmp_path):
    path = tmp_path / "leeg.csv"
    path.write_bytes(b"")
    with pytest.raises(QuickScanError) as caught:
        recognise(path)
    assert caught.value.parts(Wording("nl")) == (
        "“leeg.csv” is leeg.",
        "Het bestand bevat geen enkele tekst.",
        "Download of bewaar de tabel opnieuw.",
    )
