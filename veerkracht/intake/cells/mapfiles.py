"""The attributes of a map file (GeoPackage, shapefile, GeoJSON, dbf) as a table of text cells."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Optional

from osgeo import ogr

from ...errors import QuickScanError
from ...wording import Wording
from ..boundaries.attributes import attributes, field_types
from ..boundaries.encoding import mended
from ..boundaries.files import opened
from .raw import RawTable

MAP_FILES = (".gpkg", ".shp", ".geojson", ".gml", ".fgb", ".dbf")


@contextmanager
def open_map(path: Path, say: Wording) -> Iterator[dict[str, ogr.Layer]]:
    """The layers of a map file by name, open as long as the block lasts.

    Raises
    ------
    QuickScanError : the file does not exist, may not be read, or is no map file.
    """
    with opened(path, say) as contents:
        yield {layer.GetName(): layer for source in contents.sources for layer in source.layers}


class MapCells:
    """One layer of an open map file; its shapes are not read."""

    kind = "map"

    def __init__(self, path: Path, layer: ogr.Layer, say: Wording) -> None:
        self.path, self.layer = path, layer.GetName()
        self._source, self._say = layer, say
        self._headers = tuple(field_types(layer))

    def table(self, rows: Optional[int] = None, columns: Optional[Collection[str]] = None) -> RawTable:
        """The attributes; only the first ``rows`` and only ``columns`` where these are given.

        Raises
        ------
        QuickScanError : the layer has no rows.
        """
        frame, notes = mended(attributes(self._source, columns, rows), self._say)
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
            tuple(notes),
            self._headers,
        )
