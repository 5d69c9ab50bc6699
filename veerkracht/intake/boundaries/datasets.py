"""Datasets of GDAL that are closed for sure.

A file stays open for as long as anything holds on to its dataset, and the traceback of an error holds on to much: on
Windows a temporary copy could then not be removed. So only :class:`Source` holds a dataset, and lets go of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Optional

from osgeo import gdal, ogr, osr

from ...errors import QuickScanError
from .complaints import attempt, quiet

# readers of files only: others would follow a web address that stands in the file
_DRIVERS = [
    "GPKG",
    "SQLite",
    "ESRI Shapefile",
    "GeoJSON",
    "GeoJSONSeq",
    "ESRIJSON",
    "TopoJSON",
    "FlatGeobuf",
    "GML",
    "LIBKML",
    "KML",
    "MapInfo File",
    "Parquet",
    "XLSX",
    "ODS",
    "XLS",
]
# formats that are taken apart anew each time that they are read through, and from which size on that takes seconds
_PARSED = ("GeoJSON", "GeoJSONSeq", "ESRIJSON", "TopoJSON", "GML", "KML", "LIBKML")
_LARGE = 32 << 20


class Source:
    """An open dataset; its layers may be used until it is closed."""

    def __init__(self, dataset: gdal.Dataset, path: Optional[Path] = None) -> None:
        self._dataset: Optional[gdal.Dataset] = dataset
        self.path = path

    @property
    def layers(self) -> list[ogr.Layer]:
        """The layers, in the order of the file."""
        dataset = self._dataset
        return [] if dataset is None else [dataset.GetLayer(index) for index in range(dataset.GetLayerCount())]

    @property
    def is_slow_to_read_again(self) -> bool:
        """Whether reading it once more takes seconds."""
        if self._dataset is None or self.path is None or self._dataset.GetDriver().ShortName not in _PARSED:
            return False
        return self.path.stat().st_size >= _LARGE

    def add_layer(self, name: str, reference: Optional[osr.SpatialReference]) -> ogr.Layer:
        """A new layer, for shapes of any kind."""
        assert self._dataset is not None
        return self._dataset.CreateLayer(name, reference, ogr.wkbUnknown)

    def copy_layer(self, layer: ogr.Layer) -> ogr.Layer:
        """A copy of another dataset's layer."""
        assert self._dataset is not None
        with quiet():
            return self._dataset.CopyLayer(layer, layer.GetName())

    def write_layer(self, name: str, target: str, options: Sequence[str]) -> None:
        """One layer as a file of its own; what goes wrong is told to GDAL's error handler."""
        # the new file is whole as soon as nothing holds its dataset
        attempt(lambda: gdal.VectorTranslate(target, self._dataset, options=[*options, name]))

    def close(self) -> None:
        """Let go of the file."""
        self._dataset = None


def source_in_memory(name: str) -> Source:
    """An empty dataset for features in memory; its driver was named anew in GDAL 3.11."""
    driver = attempt(gdal.GetDriverByName, "Memory") or gdal.GetDriverByName("MEM")
    return Source(driver.Create(name, 0, 0, 0, gdal.GDT_Unknown))


def open_source(readable: Path, shown: Path) -> Source:
    """A file, read-only; ``shown`` is what the user calls it.

    Raises
    ------
    QuickScanError : no reader knows it.
    """
    with quiet() as failures:
        gdal.ErrorReset()
        source = attempt(_opened, readable)
    if source is None:
        problem = " ".join(failures) or gdal.GetLastErrorMsg()
        raise QuickScanError(
            "“{name}” could not be opened as a boundary layer.",
            "It is empty, broken off or not a map file. {problem}",
            "Choose a GeoPackage, GeoJSON or shapefile with the areas.",
            name=shown.name,
            problem=problem.replace(str(readable), readable.name),
        )
    return source


def _opened(readable: Path) -> Optional[Source]:
    dataset = gdal.OpenEx(str(readable), gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=_DRIVERS)
    return None if dataset is None else Source(dataset, readable)
