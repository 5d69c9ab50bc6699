from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsFeature
from quickscan_veerkracht.veerkracht.analysis.results import QuickScan
from quickscan_veerkracht.veerkracht.mapping.geopackage import write_geopackage
from quickscan_veerkracht.veerkracht.mapping.project import MapProject, build_project
from quickscan_veerkracht.veerkracht.wording import Wording
from support.invented import invented_quickscan


@dataclass
class Maps:
    quickscan: QuickScan
    geopackage: Path
    maps: MapProject
    say: Wording
    features: list[QgsFeature]


@pytest.fixture(scope="session")
def made(qgis_app: QgsApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Maps]:
    """The invented municipality as a GeoPackage and a project, made once and only read."""
    quickscan = invented_quickscan()
    say = Wording("nl")
    path = tmp_path_factory.mktemp("maps") / "quickscan.gpkg"
    write_geopackage(quickscan, path)
    maps = build_project(quickscan, path, say)
    made = Maps(quickscan, path, maps, say, list(maps.areas.getFeatures()))
    yield made
    # layers go while QGIS is still there, not when the session has ended it
    made.features.clear()
    maps.project.clear()
