"""A whole walk with a user's own indicators in the study file: read, computed, judged, drawn and printed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from qgis.core import QgsProject
from support.headless import SAMPLE, Headless

KWB = SAMPLE / "kwb_2022_99022NED_UntypedDataSet_01112022_220000.csv"
CRIMES = SAMPLE / "politie_99018NED_UntypedDataSet_01112022_091500.csv"
INDICATORS = [
    {
        "id": "c_ouderen",
        "label_nl": "65-plussers",
        "unit_nl": "inwoners",
        "theme": "C",
        "direction": 0,
        "kind": "count",
        "columns": ["k_65JaarOfOuder"],
    },
    {
        "id": "k_ouderen",
        "label_nl": "Aandeel 65-plussers",
        "unit_nl": "% van de inwoners",
        "theme": "K",
        "direction": -1,
        "formula": {"kind": "ratio", "operands": ["c_ouderen", "c_inw"], "per": 100},
    },
    {
        "id": "k_schulden",
        "label_nl": "Schuldhulpverlening",
        "label_en": "Debt counselling",
        "unit_nl": "% van de huishoudens",
        "theme": "K",
        "direction": -1,
        "kind": "share",
        "denominator": "c_hh",
        "sensitive": True,
        "count_columns": ["hh_schuldhulp"],
    },
    {
        "id": "o_woning",
        "label_nl": "Misdrijven per woning",
        "unit_nl": "per 1.000 woningen",
        "theme": "O",
        "direction": -1,
        "formula": {"kind": "per", "operands": ["o_misdrijf", "c_won"], "per": 1000},
    },
]


@pytest.fixture(scope="module")
def figures() -> pd.DataFrame:
    """The published counts of 2022 by area, without a line of the plugin."""
    kwb = pd.read_csv(KWB, sep=";", dtype=str, encoding="utf-8-sig")
    kwb.index = pd.Index(kwb["Codering_3"].str.strip())
    columns = {"inw": "AantalInwoners_5", "old": "k_65JaarOfOuder_12", "hh": "HuishoudensTotaal_21"}
    columns["won"] = "Woningvoorraad_27"
    frame = kwb[list(columns.values())].apply(lambda column: pd.to_numeric(column.str.strip(), errors="coerce"))
    frame.columns = list(columns)
    crimes = pd.read_csv(CRIMES, sep=";", dtype=str, encoding="utf-8-sig")
    crimes = crimes[crimes["SoortMisdrijf"].str.strip().eq("0.0.0") & crimes["Perioden"].eq("2022JJ00")]
    counts = pd.to_numeric(crimes["GeregistreerdeMisdrijven_1"].str.strip(), errors="coerce")
    frame["crimes"] = pd.Series(counts.to_numpy(), index=crimes["WijkenEnBuurten"].str.strip())
    return frame


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory, walk_of, figures: pd.DataFrame):
    folder = tmp_path_factory.mktemp("own_study")
    table = folder / "schulden 2022.csv"
    households = figures.loc[figures.index.str.startswith("BU"), "hh"].dropna()
    # every tenth household, so that 10 % is what comes out but for the rounding to five
    pd.DataFrame({"buurtcode": households.index, "hh_schuldhulp": (households / 10).astype(int)}).to_csv(
        table, sep=";", index=False
    )
    study = json.loads((SAMPLE / "study.json").read_text(encoding="utf-8"))
    study["areas"]["path"] = str(SAMPLE / study["areas"]["path"])
    study["tables"] = [{"path": str(path)} for path in (KWB, CRIMES, table)]
    study["version"], study["indicators"] = 3, INDICATORS
    path = folder / "study.json"
    path.write_text(json.dumps(study), encoding="utf-8")
    return walk_of("own", [KWB, CRIMES, table], STUDY=path)


def test_a_share_of_an_own_count_is_that_of_the_published_columns(walked, figures: pd.DataFrame) -> None:
    signals = walked.table("signals").query("indicator == 'k_ouderen'").set_index("area_code")
    shown = signals["value"].dropna()
    expected = 100 * figures["old"] / figures["inw"]
    assert len(shown) > 50
    pd.testing.assert_series_equal(shown, expected[shown.index], check_names=False, rtol=1e-9)
    assert signals.loc[shown.index, "reference"].unique() == pytest.approx([100 * 22484 / 118525])
    assert signals["signal"].notna().sum() > 50
    assert (signals.loc[shown.index, "low"] < shown).all()


def test_crimes_per_dwelling_are_those_of_the_published_counts(walked, figures: pd.DataFrame) -> None:
    signals = walked.table("signals").query("indicator == 'o_woning'").set_index("area_code")
    shown = signals["value"].dropna()
    expected = 1000 * figures["crimes"] / figures["won"]
    pd.testing.assert_series_equal(shown, expected[shown.index], check_names=False, rtol=1e-9)
    assert signals.loc[shown.index, "reference"].unique() == pytest.approx([expected["GM9901"]])


def test_the_users_sensitive_counts_are_rounded_and_hidden(walked, figures: pd.DataFrame) -> None:
    observed = walked.table("observations").query("indicator == 'k_schulden'").set_index("area_code")
    shown = observed["numerator"].dropna()
    assert len(shown) > 50
    assert (shown % 5 == 0).all()
    assert ((shown - figures.loc[shown.index, "hh"] // 10).abs() < 3).all()
    few = (figures["hh"] // 10).between(1, 4)
    assert observed.loc[observed.index.isin(figures.index[few]), "value"].isna().all()


def test_the_k_index_counts_them_in(walked) -> None:
    ingredients = walked.table("ingredients").set_index("indicator")["in_level"]
    assert ingredients[["k_ouderen", "k_schulden"]].all()
    assert "c_ouderen" not in ingredients.index


def test_maps_pages_and_workbook_call_them_by_their_labels(walked) -> None:
    styles = set(walked.table("layer_styles")["styleName"])
    labels = {"Aandeel 65-plussers", "Schuldhulpverlening", "Misdrijven per woning"}
    assert labels <= styles
    project = QgsProject()
    assert project.read(str(walked.folder / "quickscan.qgz"))
    assert labels <= set(project.mapThemeCollection().mapThemes())
    project.clear()
    report = walked.folder / "quickscan.pdf"
    text = subprocess.run(["pdftotext", "-layout", report, "-"], capture_output=True, text=True, check=True).stdout
    assert all(label in text for label in labels)
    assert "k_ouderen" not in text
    book = openpyxl.load_workbook(walked.folder / "quickscan.xlsx", read_only=True)
    cells = {str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row}
    assert labels <= cells


def test_a_study_file_with_a_wrong_indicator_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    study = {"version": 3, "indicators": [{**INDICATORS[0], "theme": "Z"}], "language": "nl"}
    path = tmp_path / "study.json"
    path.write_text(json.dumps(study), encoding="utf-8")
    outcome = Headless(tmp_path / "profile").run("quickscan", STUDY=path, OUTPUT=tmp_path / "out")
    assert not outcome.good
    assert "The indicator “c_ouderen” cannot be used." in outcome.told
    assert "Its theme is “Z”." in outcome.told
