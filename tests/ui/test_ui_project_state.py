"""The study inside the project file."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from quickscan_veerkracht.ui import project_state
from quickscan_veerkracht.ui.project_state import SavedState
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.study import AreaSource, Study, TableSource


def study(folder) -> Study:
    return Study(
        areas=AreaSource(path=str(folder / "buurten.gpkg"), layer="buurten"),
        tables=(TableSource(str(folder / "tabel één.csv"), year=2020),),
        municipality="GM0344",
        period=(2014, 2020),
        reference="netherlands",
    )


def test_a_saved_project_brings_the_study_back(project, tmp_path):
    saved = SavedState(study(tmp_path), "layer_1", "focus", True)
    project.setFileName(str(tmp_path / "p.qgz"))
    project_state.write(project, saved)
    assert project.write()
    project.clear()
    assert project_state.read(project) is None
    assert project.read(str(tmp_path / "p.qgz"))
    assert project_state.read(project) == saved


def test_paths_move_with_the_project(project, tmp_path):
    (tmp_path / "een").mkdir()
    project.setFileName(str(tmp_path / "een" / "p.qgz"))
    project_state.write(project, SavedState(study(tmp_path / "een")))
    assert project.write()
    project.clear()
    (tmp_path / "een").rename(tmp_path / "twee")
    assert project.read(str(tmp_path / "twee" / "p.qgz"))
    assert project_state.read(project).study == study(tmp_path / "twee")


def test_a_damaged_study_is_told_and_not_taken(project):
    QgsProject.instance().writeEntry(project_state.SCOPE, "study", "{")
    with pytest.raises(QuickScanError, match="not a QuickScan study"):
        project_state.read(project)
