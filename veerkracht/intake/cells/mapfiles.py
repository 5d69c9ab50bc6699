"""The attributes of a map file (GeoPackage, shapefile, GeoJSON, dbf) as a table of text cells."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Optional

from osgeo import gdal

from ...errors import QuickScanError
from ...wording import Wording
from ..boundaries.layers import attributes
from .raw import RawTable

MAP_FILES = (".gpkg", ".shp", ".geojson", ".gml", ".fgb", ".dbf")


class MapCells:
    """One layer of an open map file; its shapes are not read."""

    kind = "map"

    def __init__(self, path: Path, dataset: gdal.Dataset, layer: str, say: Wording) -> None:
        self.path, self.layer = path, layer
        self._source = dataset.GetLayerByName(layer)
        definition = self._source.GetLayerDefn()
        self._headers = tuple(definition.GetFieldDefn(number).GetName() for number in range(definition.GetFieldCount()))

    def release(self) -> None:
        """Let go of the layer before its file is closed: GDAL's objects must not outlive it."""
        self._source = None

    def table(self, rows: Optional[int] = None, columns: Optional[Collection[str]] = None) -> RawTable:
        """The attributes; only the first ``rows`` and only ``columns`` where these are given.

        Raises
        ------
        QuickScanError : the layer has no rows.
        """
        frame = attributes(self._source, rows, (lambda _name: True) if columns is None else columns.__contains__)
        if columns is not None:
            frame = frame[[name for name in frame.columns if name in columns]]
        if frame.empty and self._source.GetFeatureCount() == 0:
            raise QuickScanError(
                "“{name}” holds no rows.",
                "The layer “{layer}” is empty.",
                "Choose another layer or download it again.",
                name=self.path.name,
                layer=self.layer,
            )
        return RawTable(
            self.path,
            self.layer,
            frame.reset_index(drop=True),
            self.kind,
            rows is not None,
            (),
            self._headers,
        )
