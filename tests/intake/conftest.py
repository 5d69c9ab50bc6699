"""Small things the intake's tests share."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

import pytest
from osgeo import ogr, osr
from quickscan_veerkracht.veerkracht.wording import Wording
from support import boundary_files


@pytest.fixture
def say() -> Wording:
    return Wording("en")


@pytest.fixture
def digest():
    """SHA-256 of a file, computed apart from the code under test."""
    return lambda path: hashlib.sha256(Path(path).read_bytes()).hexdigest()


@pytest.fixture
def layer_file(tmp_path):
    """Writes rows of (attributes, WKT) as a boundary file, or as one more layer in it; returns its path."""

    def write(name, rows, epsg=28992, driver="GPKG", layer="buurten", numeric=(), real=()):
        path = tmp_path / name
        kinds = {**dict.fromkeys(numeric, ogr.OFTInteger64), **dict.fromkeys(real, ogr.OFTReal)}
        reference = None
        if epsg:
            reference = osr.SpatialReference()
            reference.ImportFromEPSG(epsg)
        dataset = ogr.Open(str(path), 1) if path.exists() else ogr.GetDriverByName(driver).CreateDataSource(str(path))
        made = dataset.CreateLayer(layer, reference, ogr.wkbUnknown)
        for field in rows[0][0]:
            made.CreateField(ogr.FieldDefn(field, kinds.get(field, ogr.OFTString)))
        for attributes, wkt in rows:
            feature = ogr.Feature(made.GetLayerDefn())
            for field, value in attributes.items():
                if value is not None:
                    feature.SetField(field, value)
            if wkt:
                feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
            made.CreateFeature(feature)
        made = None
        dataset = None
        return path

    return write


def square(x: float, y: float, size: float = 100.0) -> str:
    return f"POLYGON (({x} {y}, {x + size} {y}, {x + size} {y + size}, {x} {y + size}, {x} {y}))"


@pytest.fixture
def shape():
    return square


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """The folder for temporary copies, empty at first, and looked into at the end."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def shapefile(layer_file):
    """Writes a shapefile of one area with a name; returns its path."""

    def write(stem, code="BU02000101", name="Centrum", key="BU_CODE"):
        rows = [({key: code, "BU_NAAM": name}, boundary_files.square())]
        return layer_file(f"{stem}.shp", rows, driver="ESRI Shapefile", layer=stem)

    return write
