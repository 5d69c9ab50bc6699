"""Bad input ends with a message that says what, why and what to do; nothing half-written stays."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from support.headless import fingerprints, run_here, study_sources

CODES = [f"BU9901{district:02d}{number:02d}" for district in range(1, 4) for number in range(1, 7)]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "table.csv"


def quickscan(tmp_path: Path, **choices: object) -> tuple[str, Path]:
    """What a run that must fail tells, and the folder it was to fill."""
    folder = tmp_path / "out"
    done = run_here("quickscan", {"OUTPUT": str(folder), "LANGUAGE": "en", **choices})
    assert not done.good
    assert not folder.exists()
    assert not list(tmp_path.rglob(".quickscan-making-*"))
    return done.told, folder


def test_a_wrong_key_field_is_named_with_the_fields_there_are(provider, tmp_path, sample_areas, sample_tables) -> None:
    told, _ = quickscan(tmp_path, AREAS=sample_areas, TABLES=sample_tables, KEY_FIELD="nonsense")
    assert "nonsense" in told
    assert "buurtcode" in told


def test_tables_of_another_municipality_do_not_match(provider, tmp_path, sample_areas, table) -> None:
    rows = "\n".join(f"BU0200{n:04d},{n}" for n in range(1, 20))
    table.write_text(f"code,k_lvb_2020\n{rows}\n", encoding="utf-8")
    told, _ = quickscan(tmp_path, AREAS=sample_areas, TABLES=[str(table)], MUNICIPALITY="GM9901")
    message, why, what_to_do = told.splitlines()[-3:]
    assert message == "No table matches the areas."
    assert "“buurtcode”" in why
    assert "BU9901" in why
    assert "BU0200" in why
    assert "column" in what_to_do


def test_duplicate_codes_are_refused_by_name(provider, tmp_path, sample_areas, table) -> None:
    table.write_text("code,k_lvb_2020\nBU99010101,1\nBU99010101,2\nBU99010102,3\n", encoding="utf-8")
    told, _ = quickscan(tmp_path, AREAS=sample_areas, TABLES=[str(table)], MUNICIPALITY="GM9901")
    assert "BU99010101" in told


@pytest.mark.parametrize("text", ["", "code,k_lvb_2020\n"], ids=["no rows at all", "a header alone"])
def test_an_empty_table_is_named(provider, tmp_path, sample_areas, table, text) -> None:
    table.write_text(text, encoding="utf-8")
    told, _ = quickscan(tmp_path, AREAS=sample_areas, TABLES=[str(table)], MUNICIPALITY="GM9901")
    assert "table" in told


def test_a_file_that_is_no_table_is_named(provider, tmp_path, sample_areas, table) -> None:
    table.write_text("<!DOCTYPE html><html><body>Not found</body></html>", encoding="utf-8")
    told, _ = quickscan(tmp_path, AREAS=sample_areas, TABLES=[str(table)], MUNICIPALITY="GM9901")
    assert "table.csv" in told


def test_a_table_of_words_is_not_called_a_mismatch(provider, tmp_path, sample_areas, table) -> None:
    rows = "\n".join(f"{code},unknown" for code in CODES)
    table.write_text(f"code,k_lvb_2020\n{rows}\n", encoding="utf-8")
    told, _ = quickscan(tmp_path, AREAS=sample_areas, TABLES=[str(table)], MUNICIPALITY="GM9901")
    assert "hold no figures for these areas" in told
    assert "table" in told


@pytest.mark.parametrize(
    ("free", "message"),
    [(1000, "The disk of {folder} is full."), (10**9, "The QuickScan could not be written in {folder}.")],
    ids=["no room", "room enough"],
)
def test_a_write_that_fails_halfway_leaves_an_earlier_result_whole_and_names_a_full_disk(
    provider, tmp_path, sample_areas, sample_tables, monkeypatch, free, message
) -> None:
    from quickscan_veerkracht.veerkracht import printing
    from quickscan_veerkracht.veerkracht.sheets import workbook

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "quickscan.gpkg").write_text("earlier", encoding="utf-8")
    before = fingerprints(folder)
    monkeypatch.setattr(workbook, "write_workbook", fail)
    monkeypatch.setattr(printing.shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    parameters = {"AREAS": sample_areas, "TABLES": sample_tables, "MUNICIPALITY": "GM9901", "OUTPUT": str(folder)}
    done = run_here("quickscan", parameters)
    assert not done.good
    assert done.told.splitlines()[-3] == message.format(folder=folder)
    assert "No space left" in done.told.splitlines()[-2]
    assert "choose" in done.told.splitlines()[-1]
    assert fingerprints(folder) == before
    assert [path.name for path in folder.iterdir()] == ["quickscan.gpkg"]


def test_a_file_that_is_no_boundary_layer_is_named(provider, tmp_path, sample_tables, table) -> None:
    table.write_text("code,k_lvb_2020\n", encoding="utf-8")
    told, _ = quickscan(tmp_path, AREAS=str(table), TABLES=sample_tables)
    assert "table.csv" in told


def test_areas_that_do_not_exist_are_named(provider, tmp_path, sample_tables) -> None:
    told, _ = quickscan(tmp_path, AREAS=str(tmp_path / "absent.gpkg"), TABLES=sample_tables)
    assert "absent.gpkg" in told


def test_a_municipality_that_is_not_in_the_layer_is_named(provider, tmp_path, sample_areas, sample_tables) -> None:
    told, _ = quickscan(tmp_path, AREAS=sample_areas, TABLES=sample_tables, MUNICIPALITY="GM0200")
    assert "GM0200" in told


@pytest.mark.parametrize("missing", ["AREAS", "TABLES"])
def test_areas_and_tables_are_asked_for(provider, tmp_path, sample_areas, sample_tables, missing) -> None:
    choices = {"AREAS": sample_areas, "TABLES": sample_tables}
    choices.pop(missing)
    told, _ = quickscan(tmp_path, **choices)
    assert f"No {missing.lower()} were chosen." in told


def test_a_period_without_figures_is_told_with_the_years_there_are(
    provider, tmp_path, sample_areas, sample_tables
) -> None:
    told, _ = quickscan(tmp_path, AREAS=sample_areas, TABLES=sample_tables, MUNICIPALITY="GM9901", PERIOD="1990-1995")
    assert "1990" in told
    assert "2022" in told


def test_an_output_folder_that_cannot_be_written_is_told_before_the_work(provider, tmp_path, sample_folder) -> None:
    blocking = tmp_path / "a file"
    blocking.write_text("", encoding="utf-8")
    done = run_here("quickscan", {"STUDY": str(sample_folder / "study.json"), "OUTPUT": str(blocking / "out")})
    assert not done.good
    assert "cannot be written" in done.told
    assert "Reading" not in done.told


def test_cancel_halfway_leaves_nothing_and_touches_no_source(provider, tmp_path, sample_folder) -> None:
    sources = study_sources()
    before = fingerprints(*sources)
    folder = tmp_path / "out"
    for share in (10, 45):
        done = run_here(
            "quickscan", {"STUDY": str(sample_folder / "study.json"), "OUTPUT": str(folder)}, cancel_at=share
        )
        assert not done.good
        assert "Cancelled.\nNothing was written" in done.told
        assert not folder.exists()
    assert fingerprints(*sources) == before


def test_a_cancelled_join_gives_no_layer(provider, tmp_path, sample_areas, sample_tables) -> None:
    output = tmp_path / "joined.gpkg"
    parameters = {"AREAS": sample_areas, "TABLES": sample_tables, "MUNICIPALITY": "GM9901", "OUTPUT": str(output)}
    done = run_here("jointables", parameters, cancel_at=30)
    assert not done.good
    assert not output.exists()
