"""The whole walk leaves outputs that open, and touches nothing else."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from pathlib import Path

import openpyxl
import pandas as pd
import pypdf
import pytest
from qgis.core import QgsProject, QgsVectorLayer
from quickscan_veerkracht.veerkracht.intake.catalogue import catalogue
from support.attack import READ, Attacker
from support.headless import SAMPLE, Headless, fingerprints

WALKS = ["sample_walk", "utrecht_walk", "apeldoorn_walk"]
MAPS = [
    "orientation",
    "social_housing",
    "k_level",
    "o_level",
    "focus",
    "bivariate",
    "k_change",
    "o_change",
    "coincidence_relative",
    "coincidence_absolute",
    "red_count",
    "residual",
    "going_well",
]
WITHOUT_APELDOORN = {"social_housing", "residual", "k_change", "coincidence_relative", "coincidence_absolute"}


@pytest.fixture(params=WALKS)
def walked(request: pytest.FixtureRequest):
    return request.getfixturevalue(request.param)


def sheets_of(walked) -> list[str]:
    """The names of the map sheets, without their number."""
    return [path.stem.split("_", 1)[1] for path in sorted((walked.folder / "sheets").glob("*.pdf"))]


def text_of(path: Path) -> str:
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    return unicodedata.normalize("NFKC", text)  # a font's ligatures are letters again


def test_the_outputs_stand_in_the_folder_and_nothing_else(walked) -> None:
    names = {path.name for path in walked.folder.iterdir()}
    files = {f"quickscan.{ending}" for ending in ("pdf", "html", "gpkg", "qgz", "xlsx")}
    assert names == {*files, "sheets", "tables"}
    told = dict(walked.outcome.results)
    assert told.pop("REMARKS") == ""  # the proof-reader has none on the pages of these three
    assert {Path(str(path)).name for path in told.values()} == {*names, walked.folder.name}


def test_the_sources_are_byte_identical_afterwards(walked) -> None:
    assert walked.after == walked.before


def test_the_report_has_the_pages_of_all_sheets_together_in_a3_landscape(walked) -> None:
    report = pypdf.PdfReader(walked.folder / "quickscan.pdf")
    sheets = [pypdf.PdfReader(path) for path in (walked.folder / "sheets").glob("*.pdf")]
    assert len(report.pages) == sum(len(sheet.pages) for sheet in sheets) > 20
    words = (walked.folder / "quickscan.html").read_text(encoding="utf-8")
    assert re.findall('<section id="page-([0-9]+)"', words) == [str(n + 1) for n in range(len(report.pages))]
    sizes = {tuple(round(float(side) / 72 * 25.4) for side in page.mediabox[2:]) for page in report.pages}
    assert sizes == {(420, 297)}


def test_no_page_is_empty_and_every_map_says_signal_no_judgement(walked) -> None:
    pages = text_of(walked.folder / "quickscan.pdf").split("\f")[:-1]
    assert min(len(page.split()) for page in pages) > 8
    assert sum("geen oordeel" in page for page in pages) >= len(sheets_of(walked)) - 2


def test_the_project_opens_with_one_theme_per_view(walked, qgis_app) -> None:
    project = QgsProject()
    assert project.read(str(walked.folder / "quickscan.qgz"))
    assert all(layer.isValid() for layer in project.mapLayers().values())
    assert len(project.mapThemeCollection().mapThemes()) >= 6
    project.clear()


def test_the_geopackage_alone_brings_its_styles(walked, qgis_app) -> None:
    styles = walked.table("layer_styles")
    named = styles[styles["f_table_name"] == "areas"]
    assert len(named) >= 6
    layer = QgsVectorLayer(f"{walked.folder / 'quickscan.gpkg'}|layername=areas", "areas", "ogr")
    assert layer.isValid()
    assert layer.featureCount() == len(walked.table("areas"))


def test_the_workbook_opens_and_holds_no_formula(walked) -> None:
    book = openpyxl.load_workbook(walked.folder / "quickscan.xlsx")
    assert len(book.sheetnames) >= 5
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len(cells) > 1000
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]


@pytest.mark.parametrize("name", ["sample_walk", "utrecht_walk"])
def test_with_all_tables_every_map_is_made(name: str, request: pytest.FixtureRequest) -> None:
    walked = request.getfixturevalue(name)
    assert [sheet for sheet in MAPS if sheet not in sheets_of(walked)] == []
    assert "kloof" in sheets_of(walked)


def test_apeldoorn_names_the_maps_that_cannot_be_made_with_the_reason_and_has_all_others(apeldoorn_walk) -> None:
    made = set(sheets_of(apeldoorn_walk))
    assert {sheet for sheet in MAPS if sheet not in made} == WITHOUT_APELDOORN
    absent = apeldoorn_walk.table("unavailable")
    told = text_of(apeldoorn_walk.folder / "quickscan.pdf")
    assert len(absent) >= len(WITHOUT_APELDOORN)
    for reason in absent.iloc[:, -1]:
        assert reason in apeldoorn_walk.outcome.told or " ".join(reason.split()[:4]) in " ".join(told.split())
    assert "2020" in " ".join(absent.iloc[:, -1])


def test_the_fictitious_municipality_is_called_fictitious_on_every_page(sample_walk) -> None:
    pages = text_of(sample_walk.folder / "quickscan.pdf").split("\f")[:-1]
    assert [number for number, page in enumerate(pages, start=1) if "fictitious" not in page] == []


def test_an_earlier_result_survives_a_failure_and_a_kill(sample_walk, tmp_path: Path) -> None:
    folder = sample_walk.folder
    before = fingerprints(folder)
    headless = Headless(tmp_path)
    failed = headless.run("quickscan", STUDY=SAMPLE / "study.json", PERIOD="1990-1995", OUTPUT=folder)
    assert not failed.good
    assert fingerprints(folder) == before

    def making() -> bool:
        return any(path.name == "quickscan.gpkg" for path in folder.glob(".quickscan-making-*/aside/*"))

    headless.kill_when(making, "quickscan", STUDY=SAMPLE / "study.json", OUTPUT=folder)
    left = {path: sha for path, sha in fingerprints(folder).items() if ".quickscan-making-" not in path}
    assert left == before
    for rest in folder.glob(".quickscan-making-*"):  # what a kill leaves is hidden, and swept up a day later
        for path in sorted(rest.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        rest.rmdir()


def test_no_hidden_number_of_a_whole_run_can_be_worked_out(walked) -> None:
    tables = {name: walked.table(name) for name in (*READ, "study")}
    municipality = tables["study"].set_index("name").loc["municipality_code", "value"]
    hidden = tables["hidden"]
    # an attacker who knows all sizes from elsewhere: which numbers have one value left does not depend on how large
    sizes = hidden[hidden["indicator"].isin(["c_inw", "c_hh", "c_won"])].assign(value=25.0)
    for known in (None, sizes):
        attacker = Attacker(tables, municipality, catalogue(), known)
        assert len(attacker.targets()) > 10
        assert list(attacker.determined()) == []


def test_no_cell_of_a_hidden_number_is_filled_in_table_or_workbook(walked) -> None:
    hidden = walked.table("hidden")
    gone = set(zip(hidden["area_code"], hidden["indicator"], hidden["year"]))
    seen = walked.table("observations")
    cells = [key in gone for key in zip(seen["area_code"], seen["indicator"], seen["year"])]
    assert sum(cells) == len(gone)
    assert seen.loc[cells, ["value", "denominator", "numerator"]].isna().all(axis=None)
    areas = walked.table("areas").set_index("area_code")
    signals = walked.table("signals")
    levels = [row for row in signals.itertuples() if (row.area_code, row.indicator, row.year) in gone]
    assert levels
    assert all(pd.isna(areas.loc[row.area_code, f"{row.indicator}_value"]) for row in levels)
    book = pd.read_excel(walked.folder / "quickscan.xlsx", sheet_name=None)
    # code, name, district, indicator, unit, year; then value, limits and z, with the reference between them
    sheet = next(frame for name, frame in book.items() if name in ("Signals", "Seinen"))
    known = {item.label(language): item.id for item in catalogue().values() for language in ("nl", "en")}
    rows = sheet[[(row[0], known[row[3]], row[5]) in gone for row in sheet.itertuples(index=False)]]
    assert len(rows) == len(levels)
    assert rows.iloc[:, [6, 7, 8, 10]].isna().all(axis=None)


def test_the_report_prints_dashes_for_an_area_of_which_all_is_hidden(sample_walk) -> None:
    hidden, areas = sample_walk.table("hidden"), sample_walk.table("areas")
    few = hidden.loc[hidden["reason"].str.contains("50") & hidden["indicator"].eq("o_misdrijf"), "area_code"].unique()
    districts = " ".join(areas["district_name"].unique())  # a district may have the name of an area
    names = [name for name in areas.loc[areas["area_code"].isin(few), "name"] if name not in districts]
    assert len(names) >= 3
    text = text_of(sample_walk.folder / "quickscan.pdf")
    for name in names:
        beside = re.findall(rf"{re.escape(name)}  +((?:[–\d]|[A-E] )[^\n]*)", text)
        assert [row for row in beside if row.count("–") >= 5]
        # in the key of a map a number and another name stand beside it
        figures = [re.sub(r"\b\d+ +(?=[^\W\d])", "", row) for row in beside]
        assert [row for row in figures if re.search(r"\d", row)] == []
