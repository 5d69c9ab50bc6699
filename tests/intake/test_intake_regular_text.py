"""Plain text is cut by its separators; what comes out is what the csv module reads, and what it refuses is refused."""

from __future__ import annotations

import csv
import io

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.cells import textfiles
from quickscan_veerkracht.veerkracht.intake.cells.regular import can_be_cut, cut
from quickscan_veerkracht.veerkracht.intake.cells.textfiles import TextCells
from quickscan_veerkracht.veerkracht.wording import Wording

CELL = st.text(alphabet='aé€😀 ;,."\r\n', max_size=5)
ROWS = st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=5)
QUOTING = st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])


def written(rows, quoting=csv.QUOTE_MINIMAL, end="\r\n"):
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=";", quoting=quoting, lineterminator=end).writerows(rows)
    return stream.getvalue()


def parsed(text):
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))


def rows_of(found):
    return [list(row) for row in zip(*found.columns)]


@given(rows=ROWS, quoting=QUOTING, end=st.sampled_from(["\r\n", "\n"]), tail=st.sampled_from(["", "a;b", '"a;']))
@example(rows=[["", "", "a\r"]], quoting=csv.QUOTE_MINIMAL, end="\n", tail="")
@settings(max_examples=300, deadline=None)
def test_what_is_cut_is_what_the_csv_module_reads(rows, quoting, end, tail):
    text = written(rows, quoting, end)
    found = cut(text + tail, ";", 3, [0, 1, 2])
    if found is not None:
        whole, rest = found
        assert (text + tail).endswith(rest)
        assert rest.endswith(tail)
        # not written again and compared: a return at the end of a row's last cell is part of the line's end when read
        assert rows_of(whole) == parsed((text + tail)[: len(text + tail) - len(rest)])


@given(text=st.text(alphabet='ab;"\r\n\0', max_size=24))
@settings(max_examples=600, deadline=None)
def test_any_text_is_cut_as_the_csv_module_reads_it_or_not_at_all(text):
    found = cut(text, ";", 3, [0, 1, 2])
    if found is not None:
        rows, rest = found
        assert text.endswith(rest)
        assert rows_of(rows) == parsed(text[: len(text) - len(rest)])


@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_the_publishers_way_of_writing_is_cut_and_not_left_to_the_csv_module(quoting, end):
    rows = [["BU02000101", "Súdwest;Fryslân €", "     1.0"], ["BU02000102", "", "       ."]]
    found = cut(written(rows, quoting, end) + "BU0200", ";", 3, [2, 0, 1])
    assert found is not None
    assert found[0].columns == [["     1.0", "       ."], ["BU02000101", "BU02000102"], ["Súdwest;Fryslân €", ""]]
    assert found[1] == "BU0200"


@pytest.mark.parametrize(
    "text",
    [
        "a;b\n",
        "a;b;c;d\n",
        "a;b;c\na;b\n",
        '"a";"b;c"\n',
        'a;"b"b;c\n',
        'a;b"";c\n',
        '"a";"b""b";"c"\n',
        'a;"b;c\n',
        "a;b;c\n\na;b;c\n",
        ";;\n",
        '"";"";""\n',
        "Bron: CBS;;\n",
        "a;b\rb;c\n",
        "a;b;c\r",
        "a;b\0;c\n",
        "a;b;c",
        "",
    ],
)
def test_what_is_not_plain_is_not_cut(text):
    assert cut(text, ";", 3, [0]) is None


@pytest.mark.parametrize("delimiter", ["§", '"', "\n", "", ";;"])
def test_only_a_delimiter_of_one_byte_is_looked_for(delimiter):
    assert not can_be_cut(delimiter)


@pytest.mark.parametrize("piece", [1, 7, 64, 2**18])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_table_is_the_same_in_pieces_of_any_size(tmp_path, monkeypatch, piece, encoding):
    monkeypatch.setattr(textfiles, "_PIECE", piece)
    rows = [[f"BU{n:08d}", f'Wijk "{n}", één' if n == 30 else f"Café {n}", str(n / 2)] for n in range(60)]
    rows[40][1] = "twee\r\nregels"
    path = tmp_path / "kwb.csv"
    path.write_bytes(written([["code", "naam", "waarde"], *rows, ["Bron: CBS"]]).encode(encoding))
    table = TextCells(path, Wording("en")).table()
    pd.testing.assert_frame_equal(table.frame, pd.DataFrame(rows, columns=["code", "naam", "waarde"], dtype=object))
    assert table.footers == ("Bron: CBS",)
    assert TextCells(path, Wording("en")).table(columns=["waarde"]).frame["waarde"].tolist() == [row[2] for row in rows]


@pytest.mark.parametrize("piece", [7, 100, 2**18])
def test_letters_of_windows_among_those_of_the_web_are_read_in_pieces_of_any_size(tmp_path, monkeypatch, piece):
    monkeypatch.setattr(textfiles, "_PIECE", piece)
    names = ["Súdwest".encode("cp1252" if number == 30 else "utf-8") for number in range(60)]
    rows = [b"BU%08d;%s;%d" % (number, name, number) for number, name in enumerate(names)]
    path = tmp_path / "kwb.csv"
    path.write_bytes(b"\r\n".join([b"code;naam;waarde", *rows, b""]))
    frame = TextCells(path, Wording("en")).table().frame
    assert frame["naam"].tolist() == ["Súdwest"] * 60
    assert frame["waarde"].tolist() == [str(number) for number in range(60)]


@pytest.mark.parametrize("piece", [50, 100, 173, 2**18])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_a_header_that_stands_again_far_below_is_found_in_pieces_of_any_size(tmp_path, monkeypatch, piece, quoting):
    monkeypatch.setattr(textfiles, "_PIECE", piece)
    header = ["code", "naam van het gebied", "waarde"]
    rows = [[f"BU{n:08d}", f"Wijk {n}", str(n)] for n in range(90)]
    path = tmp_path / "kwb.csv"
    path.write_text(written([header, *rows[:70], header, *rows[70:80], header, *rows[80:]], quoting), newline="")
    table = TextCells(path, Wording("en")).table()
    pd.testing.assert_frame_equal(table.frame, pd.DataFrame(rows, columns=header, dtype=object))
    assert table.notes == ("The header stands 2 times more between the rows; these were skipped.",)


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        ("BU00000070;te;veel;cellen", "Row 72 has 4 cells; the header has 3."),
        ("BU00000070;te weinig", "Row 72 has 2 cells; the header has 3."),
        ('BU00000070;"open;1', "unexpected end of data"),
        ('BU00000070;"dicht"x;1', "';' expected after '\"'"),
    ],
)
def test_a_broken_row_far_below_is_told_as_before(tmp_path, say, monkeypatch, broken, words):
    monkeypatch.setattr(textfiles, "_PIECE", 100)
    rows = [f"BU{n:08d};Wijk {n};{n}" for n in range(90)]
    rows[70] = broken
    path = tmp_path / "kwb.csv"
    path.write_text("\n".join(["code;naam;waarde", *rows]) + "\n", encoding="utf-8")
    with pytest.raises(QuickScanError) as failure:
        TextCells(path, say).table()
    assert words in failure.value.parts(say)[1]
