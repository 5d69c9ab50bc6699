"""Any layer of the project will do as areas, and no file changes by being used."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from qgis.core import QgsFeatureRequest, QgsProject, QgsVectorLayer
from support.headless import Headless, fingerprints, run_here


@pytest.fixture
def own_areas(sample_areas: str, tmp_path: Path) -> str:
    """A copy of the sample's boundaries, free to be opened by QGIS itself."""
    path, layer = sample_areas.split("|")
    return f"{shutil.copy2(path, tmp_path / 'own.gpkg')}|{layer}"


def layer_of(source: str, name: str = "our neighbourhoods") -> QgsVectorLayer:
    layer = QgsVectorLayer(source, name, "ogr")
    assert layer.isValid()
    QgsProject.instance().addMapLayer(layer)
    return layer


def joined(areas: object, tables: list[str]) -> None:
    done = run_here("jointables", {"AREAS": areas, "TABLES": tables[:1], "MUNICIPALITY": "GM9901", "OUTPUT": "memory:"})
    assert done.good, done.told
    assert done.results["OUTPUT"]


@pytest.mark.parametrize("spoken", ["as a layer", "by its name", "by its id"])
def test_a_layer_of_the_project_is_read_from_its_own_file(provider, own_areas, sample_tables, spoken) -> None:
    layer = layer_of(own_areas)
    areas = {"as a layer": layer, "by its name": layer.name(), "by its id": layer.id()}[spoken]
    joined(areas, sample_tables)


def test_a_memory_layer_is_copied_first(provider, own_areas, sample_tables) -> None:
    memory = layer_of(own_areas).materialize(QgsFeatureRequest())
    QgsProject.instance().addMapLayer(memory)
    joined(memory, sample_tables)


def test_a_filter_on_the_layer_counts(provider, own_areas, sample_tables, tmp_path) -> None:
    layer = layer_of(own_areas)
    everything = len(list(layer.getFeatures()))
    assert layer.setSubsetString("buurtcode LIKE 'BU990101%'")
    filtered = len(list(layer.getFeatures()))
    assert 0 < filtered < everything
    output = tmp_path / "joined.gpkg"
    parameters = {"AREAS": layer, "TABLES": sample_tables[:1], "OUTPUT": str(output)}
    done = run_here("jointables", parameters)
    assert done.good, done.told
    assert QgsVectorLayer(str(output), "joined", "ogr").featureCount() == filtered


def test_boundaries_and_tables_are_byte_identical_after_a_run_by_path(
    headless: Headless, own_areas: str, sample_tables: list[str], tmp_path: Path
) -> None:
    sources = [Path(own_areas.split("|")[0]), *map(Path, sample_tables)]
    before = fingerprints(*sources)
    done = headless.run(
        "signals", AREAS=own_areas, TABLES=sample_tables, MUNICIPALITY="GM9901", OUTPUT=tmp_path / "areas.gpkg"
    )
    assert done.good, done.told
    assert fingerprints(*sources) == before
    assert not list(tmp_path.glob("own.gpkg-*")), "no journal is left beside the layer"
