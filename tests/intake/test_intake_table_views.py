"""Table views of StatLine, which have no codes, headers of several lines and a source below."""

from __future__ import annotations

import pytest
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from support.reading import read, value, write

TOPICS = (
    '"Onderwerp";"Bevolking/Aantal inwoners";"Wonen/In bezit woningcorporatie";'
    '"Sociale zekerheid/Personen per soort uitkering; Bijstand"\n'
)
PERIODS = '"Perioden";"2024*";"2024*";"2024*"\n'
UNITS = '"Wijken en buurten";"aantal";"%";"aantal"\n'
ROWS = '"Nederland";"17942942";"29,0";"400000"\n"Veerdam";"40000";"34,5";"1200"\n"Wijk 01 Centrum";"5000";".";"x"\n'
SOURCE = '"Bron: CBS"\n'
TITLE = '"Kerncijfers wijken en buurten 2024"\n'
HEADERS = {
    "three lines": TOPICS + PERIODS + UNITS,
    "four lines": TITLE + TOPICS + PERIODS + UNITS,
    "five lines": TITLE + '""\n' + TOPICS + PERIODS + UNITS,
    "six lines": TITLE + '"Regio: Veerdam"\n""\n' + TOPICS + PERIODS + UNITS,
}


@pytest.mark.parametrize("header", HEADERS.values(), ids=HEADERS)
@pytest.mark.parametrize("footer", [SOURCE, "", "© CBS, Den Haag/Heerlen\n", '"Bron: CBS";"";"";""\n'])
def test_a_view_is_turned_into_a_row_an_area(tmp_path, say, header, footer):
    table = read(write(tmp_path, "Kerncijfers.csv", header + ROWS + footer, "utf-8-sig"), say)
    assert (table.provenance.format, table.provenance.years, table.provenance.rows) == ("cbs_kwb", (2024,), 3)
    assert table.by_name
    assert table.regions["area_code"].tolist() == ["NL00", "Veerdam", "Wijk 01 Centrum"]
    assert value(table, "NL00", 2024, "c_inw") == 17942942
    assert value(table, "Veerdam", 2024, "w_corp") == 34.5
    assert value(table, "Veerdam", 2024, "k_bijstand") == pytest.approx(3.0)
    assert value(table, "Wijk 01 Centrum", 2024, "w_corp", "status") == "missing"
    # a secret of the CBS is known and kept back
    assert value(table, "Wijk 01 Centrum", 2024, "k_bijstand", "status") == "suppressed"
    assert any("table view of StatLine" in sentence for sentence in table.provenance.repairs)
    assert table.provenance.title == ("Kerncijfers wijken en buurten 2024" if "Kerncijfers" in header else "")


def test_years_side_by_side_are_years_of_their_own(tmp_path, say):
    text = (
        TITLE + '"Onderwerp";"Aantal inwoners";"Aantal inwoners"\n"Perioden";"2023";"2024*"\n'
        '"Regio\'s";"aantal";"aantal"\n"Veerdam";"39000";"40000"\n"Overkant";".";"0"\n' + SOURCE
    )
    table = read(write(tmp_path, "Bevolking.csv", text), say)
    assert value(table, "Veerdam", 2023, "c_inw") == 39000
    assert value(table, "Veerdam", 2024, "c_inw") == 40000
    assert value(table, "Overkant", 2023, "c_inw", "status") == "missing"
    assert value(table, "Overkant", 2024, "c_inw") == 0


def test_thousands_of_the_unit_are_made_whole(tmp_path, say):
    text = '"Onderwerp";"Aantal inwoners"\n"Perioden";"2024"\n"Regio\'s";"x 1 000"\n"Veerdam";"40,5"\n"Overkant";"7"\n'
    table = read(write(tmp_path, "Bevolking.csv", text), say)
    assert value(table, "Veerdam", 2024, "c_inw") == 40500
    assert value(table, "Overkant", 2024, "c_inw") == 7000


def test_a_row_with_other_cells_is_never_dropped_in_silence(tmp_path, say):
    text = HEADERS["five lines"] + ROWS + '"Overkant";"5000";"34,5"\n' + SOURCE
    with pytest.raises(QuickScanError, match="could not be read as a table") as caught:
        read(write(tmp_path, "Kerncijfers.csv", text), say)
    assert "the row of “Overkant” has 3 cells and the topics have 4" in caught.value.details


def test_a_view_that_breaks_off_before_its_figures_is_told(tmp_path, say):
    with pytest.raises(QuickScanError, match="not a whole table view"):
        read(write(tmp_path, "Kerncijfers.csv", HEADERS["five lines"]), say)
