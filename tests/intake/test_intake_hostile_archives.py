"""Zips and JSON documents that were made to mislead, or that broke on their way."""

from __future__ import annotations

import json
import zipfile

import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.reader import expand, read_table
from quickscan_veerkracht.veerkracht.study import TableSource
from support.table_files import figures_of, write_zip

CENTRUM, WEST = "BU99010101", "BU99010102"
TABLE = f"code;k_lvb_2020\n{CENTRUM};1,5\n{WEST};2,5\n"
FIGURES = {(CENTRUM, 2020, "k_lvb"): 1.5, (WEST, 2020, "k_lvb"): 2.5}


@pytest.fixture
def read(say):
    return lambda path: read_table(TableSource(str(path)), say)


@pytest.fixture
def refused(read):
    def refusing(path):
        with pytest.raises(QuickScanError) as caught:
            read(path)
        assert caught.value.hint
        return f"{caught.value.message} {caught.value.details}"

    return refusing


@pytest.fixture
def document(tmp_path):
    def write(content):
        path = tmp_path / "cijfers.json"
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize(
    "name",
    ["../../elders.csv", "/tmp/elders.csv", "C:\\elders.csv", "a/../../elders.csv", "..\\elders.csv", 'a/x:"?.csv'],
)
def test_no_name_in_a_zip_leads_out_of_the_temporary_folder(tmp_path, temporary, read, name):
    path = write_zip(tmp_path / "a.zip", [(name, TABLE)])
    assert figures_of(read(path)) == FIGURES
    assert list(temporary.iterdir()) == []
    assert sorted(item.name for item in tmp_path.rglob("*")) == ["a.zip", "temporary"]


@pytest.mark.parametrize("name", ["cijfers.csv", "Cijfers.CSV"])
def test_two_files_of_one_name_in_a_zip_are_never_chosen_between(tmp_path, refused, name):
    path = write_zip(tmp_path / "a.zip", [("cijfers.csv", TABLE), (name, TABLE.replace("1,5", "9,5"))])
    assert f"“a.zip” holds two files with one name. “{name}” stands in it more than once" in refused(path)


def test_a_link_in_a_zip_is_not_followed(tmp_path, refused):
    link = zipfile.ZipInfo("cijfers.csv")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    (tmp_path / "elders.csv").write_text(TABLE, encoding="utf-8")
    path = write_zip(tmp_path / "a.zip", [(link, str(tmp_path / "elders.csv"))])
    assert "“a.zip” holds no tables" in refused(path)


def test_a_zip_in_a_zip_is_named(tmp_path, refused):
    inner = write_zip(tmp_path / "binnen.zip", [("cijfers.csv", TABLE)])
    path = write_zip(tmp_path / "buiten.zip", [("map/binnen.zip", inner.read_bytes())])
    assert "“buiten.zip” holds no tables. It holds other zips: map/binnen.zip." in refused(path)


def test_a_broken_zip_says_so_wherever_it_broke(tmp_path, refused):
    noise = "".join(f"{code}{number};{number % 97}\n" for number in range(3000) for code in "AB")
    whole = write_zip(tmp_path / "a.zip", [("cijfers.csv", "code;k_lvb_2020\n" + noise)]).read_bytes()
    path = tmp_path / "b.zip"
    for share in (0.0, 0.3, 0.99):
        path.write_bytes(b"PK\x03\x04" + whole[4 : int(len(whole) * share)])
        assert "“b.zip” could not be unpacked. The zip is broken off" in refused(path)
    damaged = bytearray(whole)
    damaged[400:420] = bytes(byte ^ 0x5A for byte in damaged[400:420])
    path.write_bytes(damaged)
    assert "“b.zip” could not be unpacked" in refused(path)


def test_a_zip_with_a_password_says_so(tmp_path, refused):
    content = bytearray(write_zip(tmp_path / "a.zip", [("cijfers.csv", TABLE)], zipfile.ZIP_STORED).read_bytes())
    for sign in (b"PK\x03\x04", b"PK\x01\x02"):
        # the first bit of the flags: encrypted
        content[content.index(sign) + (6 if sign == b"PK\x03\x04" else 8)] |= 1
    (tmp_path / "a.zip").write_bytes(content)
    assert "password" in refused(tmp_path / "a.zip")


def test_what_is_no_table_in_a_zip_is_passed_over(tmp_path, read):
    members = [
        ("leesmij.pdf", b"%PDF"),
        ("__MACOSX/._cijfers.csv", b"\x00"),
        (".verborgen.csv", TABLE),
        ("~$a.xlsx", b""),
    ]
    path = write_zip(tmp_path / "a.zip", [*members, ("cijfers.csv", TABLE)])
    assert figures_of(read(path)) == FIGURES
    assert [source.layer for source in expand([path])] == [""]


def record(code=CENTRUM, **more):
    return {"code": code, "jaar": 2020, **more}


def test_what_json_calls_a_number_and_is_none_is_no_data(document, read):
    rows = ",".join(
        f'{{"code": "BU9901010{place}", "jaar": 2020, "k_lvb": {cell}}}'
        for place, cell in enumerate(["NaN", "Infinity", "-Infinity", "1e999", "9" * 400, "null", '""', "2.5", "true"])
    )
    table = read(document(f"[{rows}]"))
    assert figures_of(table) == {("BU99010107", 2020, "k_lvb"): 2.5}
    (told,) = table.provenance.repairs
    assert told.startswith("5 cells of “k_lvb” hold no number, such as “inf”")


def test_whole_numbers_beside_a_gap_stay_whole(document, read):
    rows = [
        {"buurtcode": 2000101, "jaar": 2020, "k_lvb": 1},
        {"buurtcode": 2000102, "jaar": 2020},
        {"buurtcode": 2000103},
    ]
    table = read(document(rows))
    assert figures_of(table) == {("BU02000101", 2020, "k_lvb"): 1.0}
    assert table.regions["area_code"].tolist() == ["BU02000101", "BU02000102", "BU02000103"]


@pytest.mark.parametrize(
    "text",
    [
        f'[{{"code": "{CENTRUM}", "jaar": 2020, "k_lvb": 1, "k_lvb": 2}}]',
        f'{{"value": [{{"code": "{CENTRUM}", "jaar": 2020, "figures": {{"k_lvb": 1, "k_lvb": 2}}}}]}}',
    ],
    ids=["flat", "nested"],
)
def test_a_name_that_stands_twice_in_a_record_is_never_chosen_between(document, refused, text):
    assert "holds a record with “k_lvb” twice. It is once 1 and once 2" in refused(document(text))


def test_a_name_that_stands_twice_with_one_number_is_no_question(document, read):
    path = document(f'[{{"code": "{CENTRUM}", "jaar": 2020, "k_lvb": 1, "k_lvb": 1}}]')
    assert figures_of(read(path)) == {(CENTRUM, 2020, "k_lvb"): 1.0}


REFUSED = {
    "10,000 lists in each other": ("[" * 10_000 + "]" * 10_000, "could not be read as JSON"),
    "10,000 objects in each other": ('{"a":' * 10_000 + "1" + "}" * 10_000, "could not be read as JSON"),
    "a number of 5,000 digits": (f'[{{"code": "{CENTRUM}", "k_lvb": {"9" * 5000}}}]', "could not be read as JSON"),
    "broken off": (json.dumps([record(k_lvb=1), record(WEST, k_lvb=2)])[:-9], "could not be read as JSON"),
    "two documents": (json.dumps([record()]) * 2, "could not be read as JSON"),
    "no records": ("[1, 2, 3]", "holds no table"),
    "empty": ("[]", "holds no table"),
    "an error of a service": ('{"error": {"message": "too many rows"}}', "holds no table"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_document_that_is_no_table_says_so(document, refused, case):
    content, reason = REFUSED[case]
    assert f"“cijfers.json” {reason}" in refused(document(content))


def test_a_record_nested_deeper_than_any_table_is_cut_off_and_harms_nothing(document, read):
    deep: dict = {}
    for _ in range(400):
        deep = {"x": deep}
    assert figures_of(read(document([record(k_lvb=1, more=deep)]))) == {(CENTRUM, 2020, "k_lvb"): 1.0}
