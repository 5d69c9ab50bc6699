from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProject
from quickscan_veerkracht import classFactory
from support.headless import Headless


@pytest.fixture(scope="session")
def headless(tmp_path_factory: pytest.TempPathFactory) -> Headless:
    return Headless(tmp_path_factory.mktemp("profile"))


@pytest.fixture
def provider(qgis_app):
    """The plugin's algorithms in this process, on an empty project."""
    QgsProject.instance().clear()
    plugin = classFactory(None)
    plugin.initProcessing()
    yield
    plugin.unload()
    QgsProject.instance().clear()


@pytest.fixture(scope="session")
def sample_areas(sample_folder: Path) -> str:
    return f"{next(sample_folder.glob('*.gpkg'))}|layername=buurten"


@pytest.fixture(scope="session")
def sample_tables(sample_folder: Path) -> list[str]:
    """Two years of key figures, the crimes and the Leefbaarometer."""
    wanted = ("kwb_2014*", "kwb_2022*", "politie*", "Leefbaarometer*")
    return [str(path) for pattern in wanted for path in sorted(sample_folder.glob(pattern))]
