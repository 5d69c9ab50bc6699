"""Where the panel writes before a project is saved, and what stays of it when the panel goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from quickscan_veerkracht.ui.area_layer import WorkFolder


@pytest.fixture
def layer_in(project, sample_folder):
    """Puts a layer of the sample's areas, copied into a folder, in the project."""

    def put(folder: Path) -> QgsVectorLayer:
        copy = folder / "quickscan_1.gpkg"
        copy.write_bytes((sample_folder / "veerdam_wijkenbuurten_2022.gpkg").read_bytes())
        layer = QgsVectorLayer(str(copy), "areas", "ogr")
        assert layer.isValid()
        return project.addMapLayer(layer)

    return put


def test_the_temporary_folder_goes_with_the_panel_when_the_project_is_closed(project, layer_in):
    work = WorkFolder(project)
    folder = work.path
    layer_in(folder)
    project.clear()
    work.release()
    assert not folder.exists()


def test_a_layer_that_is_still_on_the_map_keeps_its_file(project, layer_in):
    work = WorkFolder(project)
    layer = layer_in(work.path)
    work.release()
    assert Path(layer.source().split("|")[0]).is_file()


def test_a_project_saved_with_maps_in_the_temporary_folder_finds_them_again(project, layer_in, tmp_path):
    work = WorkFolder(project)
    layer_in(work.path)
    assert project.write(str(tmp_path / "wijken.qgz"))
    project.clear()
    work.release()
    again = QgsProject()
    assert again.read(str(tmp_path / "wijken.qgz"))
    assert [layer.isValid() for layer in again.mapLayers().values()] == [True]


def test_a_project_saved_without_such_maps_keeps_nothing(project, tmp_path):
    work = WorkFolder(project)
    folder = work.path
    assert project.write(str(tmp_path / "leeg.qgz"))
    project.clear()
    work.release()
    assert not folder.exists()
