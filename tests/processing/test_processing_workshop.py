from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.processing.sheet_choices import chosen_ids, paper_choices, words_of
from support.headless import Headless

POINT = 25.4 / 72


@dataclass(frozen=True)
class Choice:
    id: str
    set_id: str
    district: str = ""
    problem: str = ""
    ticked: bool = True

    @property
    def kind(self) -> str:
        return self.id.split(":")[0]


CHOICES = [
    Choice("focus", "workshop1"),
    Choice("theme:k_level", "workshop1"),
    Choice("theme:indicator:k_ww", "workshop1", ticked=False),
    Choice("gap", "workshop1", problem="Geen corporatiewoningen.", ticked=False),
    Choice("zoom:WK1", "workshop2", "WK1"),
    Choice("zoom:WK2", "workshop2", "WK2"),
]
NAMES = {"WK1": "Binnenstad", "WK2": "Oost", "": ""}


@pytest.mark.parametrize(
    ("sets", "sheets", "districts", "ids"),
    [
        ("", "", "", ["focus", "theme:k_level", "zoom:WK1", "zoom:WK2"]),
        ("workshop2", "", "", ["zoom:WK1", "zoom:WK2"]),
        ("", "zoom; focus", "oost", ["focus", "zoom:WK2"]),
        ("", "theme:indicator:k_ww", "", ["theme:indicator:k_ww"]),
        ("", "gap", "", []),
        ("workshop2", "", "WK1", ["zoom:WK1"]),
    ],
)
def test_sheets_are_meant_by_set_kind_and_district(sets, sheets, districts, ids):
    assert chosen_ids(CHOICES, words_of(sets), words_of(sheets), words_of(districts), NAMES) == ids


@pytest.mark.parametrize(("sheets", "districts", "told"), [("poster", "", "poster"), ("", "West", "west")])
def test_a_sheet_or_district_that_is_not_there_is_told(sheets, districts, told):
    with pytest.raises(QuickScanError) as raised:
        chosen_ids(CHOICES, [], words_of(sheets), words_of(districts), NAMES)
    assert told in str(raised.value)


def test_paper_is_told_by_the_sheet_that_it_is_for():
    assert paper_choices("zoom=A0, focus = 600x900") == {"zoom": "A0", "focus": "600x900"}
    assert paper_choices("") == {}
    with pytest.raises(QuickScanError, match="A0"):
        paper_choices("A0")


def test_workshop_sheets_are_printed_with_a_project_in_which_they_can_be_changed(
    headless: Headless, sample_folder: Path, tmp_path: Path
) -> None:
    asked = {
        "STUDY": str(sample_folder / "study.json"),
        "SHEETS": "cards, zoom",
        "DISTRICT": "Binnenstad",
        "PAPER": "zoom=A2",
        "OUTPUT": tmp_path / "werksessie",
    }
    done = headless.run("workshopsheets", **asked)
    assert done.good, done.told
    folder = tmp_path / "werksessie"
    printed = sorted(path.name for path in folder.glob("*.pdf"))
    assert len(printed) == 2
    assert printed[0] == "1_vraagkaarten_A4.pdf"
    assert printed[1].startswith("2_zoom_")
    assert printed[1].endswith("binnenstad_A2.pdf")
    page = PdfReader(folder / printed[1]).pages[0]
    assert float(page.mediabox.width) * POINT == pytest.approx(594, abs=1.0)
    assert "Binnenstad" in page.extract_text()
    with closing(sqlite3.connect(folder / "workshop.gpkg")) as database:
        assert database.execute("SELECT name FROM quickscan_outputs").fetchall() == [("workshop.qgz",)]
    assert sorted(path.suffix for path in folder.iterdir()) == [".gpkg", ".html", ".pdf", ".pdf", ".qgz"]
    assert Path(done.results["TEXT_FILE"]) == folder / "workshop.html"


def test_one_sheet_is_put_where_it_was_asked_for_and_nothing_beside_it(
    headless: Headless, sample_folder: Path, tmp_path: Path
) -> None:
    output = tmp_path / "uit" / "samen.pdf"
    asked = {
        "AREAS": f"{sample_folder / 'veerdam_wijkenbuurten_2022.gpkg'}|layername=buurten",
        "TABLES": str(next(sample_folder.glob("kwb_2022*.csv"))),
        "MUNICIPALITY": "Veerdam",
        "VIEW": "k_level|social_housing",
        "PAPER": "A2",
    }
    done = headless.run("sheet", **asked, OUTPUT=output)
    assert done.good, done.told
    assert Path(done.results["OUTPUT"]) == output
    assert list(output.parent.iterdir()) == [output]
    page = PdfReader(output).pages[0]
    assert float(page.mediabox.width) * POINT == pytest.approx(594, abs=1.0)
    assert "Waar staan de corporatiewoningen?" in " ".join(page.extract_text().split())
