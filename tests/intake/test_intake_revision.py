from __future__ import annotations

import pytest
from quickscan_veerkracht.veerkracht.intake.catalogue import Indicator, catalogue
from quickscan_veerkracht.veerkracht.intake.matching.revision import Revision, compared
from quickscan_veerkracht.veerkracht.intake.reader import read_table
from quickscan_veerkracht.veerkracht.study import TableSource
from quickscan_veerkracht.veerkracht.wording import Wording


@pytest.fixture
def readings(tmp_path, say):
    def read(*texts):
        path = tmp_path / "a_2020.csv"
        tables = []
        for text in texts:
            path.write_text(text, encoding="utf-8")
            tables.append(read_table(TableSource(str(path)), say))
        return tables

    return read


def indicators(*names: str) -> tuple[Indicator, ...]:
    return tuple(catalogue()[name] for name in names)


def test_what_changed_came_and_went_is_counted(readings):
    before, after = readings(
        "code;c_inw;k_lvb;misdrijven_2020\nBU99010101;100;2;5\nBU99010102;200;.;6\nBU99010103;300;4;7\n",
        "code;c_inw;k_lvb;misdrijven_2020\nBU99010101;105;2.0;5\nBU99010102;200;3;6\nBU99010104;400;4;8\n",
    )
    # inhabitants of 101 changed; lvb of 102 and three figures of 104 came; three of 103 went
    assert compared(before, after) == Revision(1, 4, 3, indicators("k_lvb", "o_misdrijf", "c_inw"))


def test_the_same_figures_are_no_revision(readings):
    before, after = readings("code;c_inw\nBU99010101;100\n", "code;naam;c_inw\nBU99010101;Centrum;100.0\n")
    assert not compared(before, after)
    assert compared(before, after).sentence(Wording("nl")) == "Het bestand is veranderd, en de cijfers zijn dezelfde."


def test_the_difference_is_told_in_the_readers_language():
    text = Revision(1200, 1, 0, indicators("c_inw")).sentence(Wording("nl"))
    assert text == "Opnieuw gelezen: 1.200 cijfers veranderd, 1 nieuw en 0 verdwenen (Inwoners)."
