"""Every algorithm through ``qgis_process``, as a process of its own."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from osgeo import ogr
from quickscan_veerkracht.veerkracht.processing.provider import ALGORITHMS
from quickscan_veerkracht.veerkracht.recipe import Meaning, Recipe, save_recipe
from support.headless import Headless, fingerprints


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def polygons_of(path: Path) -> list[dict[str, object]]:
    source = ogr.Open(str(path))
    layer = source.GetLayer(0)
    assert layer.GetGeomType() == ogr.wkbMultiPolygon
    found = []
    for feature in layer:
        assert not feature.GetGeometryRef().IsEmpty()
        found.append(dict(feature.items()))
    return found


def test_readtable_gives_observations_and_their_provenance(
    headless: Headless, sample_folder: Path, tmp_path: Path
) -> None:
    source = next(sample_folder.glob("kwb_2020*"))
    with source.open(encoding="utf-8-sig", newline="") as file:
        published = {
            row["WijkenEnBuurten"].strip(): row[next(name for name in row if name.startswith("AantalInwoners"))].strip()
            for row in csv.DictReader(file, delimiter=";")
        }
    done = headless.run("readtable", INPUT=source, OUTPUT=tmp_path / "observations.csv", REPORT=tmp_path / "report.csv")
    assert done.good, done.told
    observed = {row["area_code"]: row for row in rows_of(Path(done.results["OUTPUT"])) if row["indicator"] == "c_inw"}
    known = {code: int(value) for code, value in published.items() if value.isdigit()}
    assert len(known) > 80
    assert {code: int(float(observed[code]["value"])) for code in known} == known
    assert {row["year"] for row in observed.values()} == {"2020"}
    (report,) = rows_of(Path(done.results["REPORT"]))
    assert report["format"] == "cbs_kwb"
    assert "AantalInwoners" in report["columns_used"]
    assert list(fingerprints(source).values()) == [report["sha256"]]


def test_jointables_gives_polygons_with_columns_and_a_report_on_both_sides(
    headless: Headless, sample_areas: str, sample_folder: Path, tmp_path: Path
) -> None:
    crimes = sorted(sample_folder.glob("politie*"))
    tables = [str(next(sample_folder.glob("kwb_2020*"))), *map(str, crimes)]
    done = headless.run(
        "jointables",
        AREAS=sample_areas,
        TABLES=tables,
        MUNICIPALITY="GM9901",
        OUTPUT=tmp_path / "joined.gpkg",
        MATCH_REPORT=tmp_path / "match.csv",
    )
    assert done.good, done.told
    areas = polygons_of(Path(done.results["OUTPUT"]))
    assert 80 <= len(areas) <= 110
    assert {"k_bijstand_2020", "k_bijstand_count_2020", "o_misdrijf_2020"} <= set(areas[0])
    assert all(
        area["k_bijstand_2020"] == pytest.approx(100 * area["k_bijstand_count_2020"] / area["c_inw_2020"])
        for area in areas
        if area["k_bijstand_2020"] is not None
    )
    small = [area for area in areas if area["c_inw_2020"] is None]
    assert small, "the water and the heath are hidden"
    assert all(area["k_bijstand_count_2020"] is None for area in small)
    report = rows_of(Path(done.results["MATCH_REPORT"]))
    assert {row["table"] for row in report} == {Path(table).stem for table in tables}
    assert {"matched", "only_in_areas"} <= {row["side"] for row in report}
    assert all(row["reason"] for row in report if row["side"] != "matched")


def test_signals_gives_one_row_per_area_and_the_reason_where_there_is_no_signal(
    headless: Headless, sample_areas: str, sample_tables: list[str], tmp_path: Path
) -> None:
    done = headless.run(
        "signals",
        AREAS=sample_areas,
        TABLES=sample_tables,
        MUNICIPALITY="GM9901",
        PERIOD="2014-2022",
        LANGUAGE="en",
        OUTPUT=tmp_path / "areas.gpkg",
        SIGNALS=tmp_path / "signals.csv",
        TRENDS=tmp_path / "trends.csv",
        COINCIDENCE=tmp_path / "coincidence.csv",
    )
    assert done.good, done.told
    areas = {area["area_code"]: area for area in polygons_of(Path(done.results["OUTPUT"]))}
    signals = rows_of(Path(done.results["SIGNALS"]))
    assert {row["area_code"] for row in signals} == set(areas)
    for row in signals:
        assert row["signal"] in {"1", "2", "3", "4", "5"} or row["reason"], row
        if row["status"] == "suppressed":
            assert (row["value"], row["low"], row["high"], row["z"]) == ("", "", "", "")
    bijstand = {row["area_code"]: row["signal"] for row in signals if row["indicator"] == "k_bijstand"}
    assert {code: str(area["k_bijstand_signal"] or "") for code, area in areas.items()} == bijstand
    assert {row["version"] for row in rows_of(Path(done.results["COINCIDENCE"]))} == {"absolute", "relative"}
    years = {(row["year_from"], row["year_to"]) for row in rows_of(Path(done.results["TRENDS"])) if row["trend"]}
    assert ("2014", "2022") in years


def test_a_folder_counts_as_all_tables_in_it_and_a_study_file_holds_every_choice(
    headless: Headless, sample_folder: Path, tmp_path: Path
) -> None:
    by_study = headless.run(
        "signals", STUDY=sample_folder / "study.json", OUTPUT="TEMPORARY_OUTPUT", SIGNALS=tmp_path / "a.csv"
    )
    by_folder = headless.run(
        "signals",
        STUDY=sample_folder / "study.json",
        TABLES=sample_folder,
        OUTPUT="TEMPORARY_OUTPUT",
        SIGNALS=tmp_path / "b.csv",
    )
    assert by_study.good, by_study.told
    assert by_folder.good, by_folder.told
    assert rows_of(tmp_path / "a.csv") == rows_of(tmp_path / "b.csv")


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "The period “2022” is not understood."), ("nl", "Schrijf haar als 2014-2020.")],
)
def test_a_failure_is_told_in_the_language_of_qgis(
    tmp_path: Path, sample_folder: Path, language: str, words: str
) -> None:
    done = Headless(tmp_path, language).run(
        "signals", STUDY=sample_folder / "study.json", PERIOD="2022", OUTPUT="TEMPORARY_OUTPUT"
    )
    assert not done.good
    assert words in done.told


def test_every_algorithm_explains_itself() -> None:
    for algorithm in ALGORITHMS:
        made = algorithm()
        made.initAlgorithm()
        assert len(made.shortHelpString()) > 150
        assert not made.icon().isNull()
        assert all(parameter.description() for parameter in made.parameterDefinitions())


def test_a_recipe_reads_an_unknown_table_without_a_screen(headless: Headless, tmp_path: Path) -> None:
    table = tmp_path / "wijkteams.csv"
    table.write_text("Gebied;Peiljaar;Cliënten\nBU99010101;2020;12\nBU99010102;2020;7\n", encoding="utf-8")
    recipe = Recipe(
        "wijkteams",
        ("Gebied", "Peiljaar", "Cliënten"),
        code_column="Gebied",
        year_from="column",
        year_column="Peiljaar",
        meanings=(Meaning("Cliënten", "k_ggz", "numerator"),),
    )
    save_recipe(recipe, tmp_path / "recepten")
    refused = headless.run("readtable", INPUT=table, OUTPUT=tmp_path / "a.csv")
    assert not refused.good
    assert "importhulp" in refused.told or "import assistant" in refused.told
    done = headless.run("readtable", INPUT=table, RECIPES=tmp_path / "recepten", OUTPUT=tmp_path / "b.csv")
    assert done.good, done.told
    rows = {row["area_code"]: row["numerator"] for row in rows_of(tmp_path / "b.csv")}
    assert rows == {"BU99010101": "12", "BU99010102": "7"}
