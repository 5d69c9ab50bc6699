"""The zip that QGIS installs, its metadata and its icon."""

from __future__ import annotations

import configparser
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    made = subprocess.run([ROOT / "scripts" / "package", folder], capture_output=True, text=True, check=True)
    return Path(made.stdout.strip())


@pytest.fixture(scope="module")
def metadata() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser["general"]


def test_the_zip_is_named_after_its_version_and_has_one_folder(
    package: Path, metadata: configparser.SectionProxy
) -> None:
    assert package.name == f"quickscan_veerkracht-{metadata['version']}.zip"
    with zipfile.ZipFile(package) as zipped:
        names = zipped.namelist()
    assert {name.split("/")[0] for name in names} == {"quickscan_veerkracht"}
    inside = {name.split("/")[1] for name in names if name.count("/")} - {""}
    assert {"LICENSE", "metadata.txt", "__init__.py", "plugin.py", "veerkracht", "ui", "resources"} <= inside
    assert not {"tests", "scripts", "benchmarks", "shared", "docs", ".ci", ".gitattributes", "pyproject.toml"} & inside
    assert not [name for name in names if name.endswith((".pyc", ".so", ".dll")) or re.search(r"/ui_\w+\.py$", name)]
    assert package.stat().st_size < 25 * 2**20


def test_the_unzipped_package_loads_without_a_window_and_reads_its_own_sample(package: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(package) as zipped:
        zipped.extractall(tmp_path)
    code = (
        "from qgis.core import QgsApplication\n"
        "app = QgsApplication([], False)\n"
        "app.initQgis()\n"
        "import quickscan_veerkracht\n"
        "plugin = quickscan_veerkracht.classFactory(None)\n"
        "plugin.initProcessing()\n"
        "provider = QgsApplication.processingRegistry().providerById('veerkracht')\n"
        "assert len(provider.algorithms()) == 8\n"
        "from pathlib import Path\n"
        "from quickscan_veerkracht.veerkracht.study import read_study\n"
        "folder = Path(quickscan_veerkracht.__file__).parent\n"
        "study = read_study(folder / 'resources' / 'sample' / 'study.json')\n"
        "assert Path(study.areas.path).is_file()\n"
        "assert all(Path(table.path).is_file() for table in study.tables)\n"
        "plugin.unload()\n"
        "print('loaded')\n"
    )
    outcome = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "loaded" in outcome.stdout, outcome.stderr


def test_the_metadata_say_what_the_plugin_site_asks(metadata: configparser.SectionProxy) -> None:
    for name in (
        "name",
        "description",
        "about",
        "version",
        "author",
        "email",
        "homepage",
        "repository",
        "tracker",
        "icon",
    ):
        assert metadata[name].strip(), name
    assert metadata["qgisMinimumVersion"] == "3.22"
    assert metadata["qgisMaximumVersion"] == "4.99"
    assert metadata.getboolean("hasProcessingProvider")
    assert "pandas" in metadata["about"]
    assert "Netherlands" in metadata["about"]
    assert (ROOT / metadata["icon"]).is_file()
    low = tuple(int(part) for part in metadata["qgisMinimumVersion"].split("."))
    assert low <= tuple(int(part) for part in Qgis.QGIS_VERSION.split(".")[:2])


def test_the_version_is_the_same_everywhere(metadata: configparser.SectionProxy) -> None:
    project = re.search(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert project
    assert project.group(1) == metadata["version"]
    assert f"## {metadata['version']}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_licence_is_the_full_gpl_2() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "Version 2, June 1991" in text
    assert "END OF TERMS AND CONDITIONS" in text


@pytest.mark.parametrize("background", [Qt.GlobalColor.white, Qt.GlobalColor.black], ids=["light", "dark"])
def test_the_icon_stands_out_at_24_pixels_on_light_and_dark(qgis_app, background: Qt.GlobalColor) -> None:
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(background)
    plain = image.pixel(0, 0)
    painter = QPainter(image)
    renderer = QSvgRenderer(str(ROOT / "resources" / "icons" / "quickscan.svg"))
    assert renderer.isValid()
    renderer.render(painter)
    painter.end()
    grey = [(image.pixelColor(x, y).lightness() - (plain & 255)) for x in range(24) for y in range(24)]
    assert sum(abs(difference) > 60 for difference in grey) > 24 * 24 / 3
