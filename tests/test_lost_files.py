"""Finding the files of a study again after they moved."""

from __future__ import annotations

from quickscan_veerkracht.veerkracht.lost_files import found_with, lost_files, with_places
from quickscan_veerkracht.veerkracht.study import AreaSource, Study, TableSource


def test_one_file_that_is_pointed_at_brings_the_others_beside_it_and_in_folders_near(tmp_path):
    new = tmp_path / "nieuw"
    (new / "kaarten").mkdir(parents=True)
    (new / "cijfers").mkdir()
    for path in ("kaarten/buurten.gpkg", "cijfers/kwb_2022.csv", "kaarten/politie.csv"):
        (new / path).write_bytes(b"x")
    old = ["/weg/kaarten/buurten.gpkg", "/weg/cijfers/kwb_2022.csv", "/elders/politie.csv", "/weg/cijfers/kwijt.csv"]
    study = Study(areas=AreaSource(old[0], layer="b"), tables=tuple(TableSource(path, year=2022) for path in old[1:]))
    assert lost_files(study) == tuple(old)
    found = found_with(old, old[0], new / "kaarten" / "buurten.gpkg")
    moved = with_places(study, found)
    assert moved.areas == AreaSource(str(new / "kaarten" / "buurten.gpkg"), layer="b")
    assert [table.path for table in moved.tables] == [
        str(new / "cijfers" / "kwb_2022.csv"),
        str(new / "kaarten" / "politie.csv"),
        old[3],
    ]
    assert {table.year for table in moved.tables} == {2022}
    assert lost_files(moved) == (old[3],)


def test_a_study_whose_files_are_there_misses_nothing(sample_folder):
    assert lost_files(Study(areas=AreaSource(str(sample_folder / "veerdam_wijkenbuurten_2022.gpkg")))) == ()
