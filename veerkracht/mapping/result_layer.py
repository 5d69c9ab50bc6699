"""The layer with the results in the open project, and its file; read where a QuickScan is used outside the panel.

Nothing heavy is imported here: QGIS loads this at start-up.
"""

from __future__ import annotations

import re
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Any, Optional
from urllib.parse import quote

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer

_MARKS = ("area_code", "district_code", "water", "label_x")
_TABLE = "areas"
_FILE = re.compile(r"quickscan(_\d+)?\.gpkg$")


def is_result_layer(layer: Optional[QgsMapLayer]) -> bool:
    """Whether a layer is the areas of a QuickScan, however it came into the project."""
    return (
        isinstance(layer, QgsVectorLayer)
        and layer.isValid()
        and layer.providerType() == "ogr"
        and f"layername={_TABLE}" in layer.source().split("|")
        and all(layer.fields().indexOf(name) >= 0 for name in _MARKS)
    )


def is_own_file(path: str) -> bool:
    """Whether a file is one that the plugin writes its results in, by its name."""
    return _FILE.match(Path(path).name) is not None


def is_own_layer(layer: Optional[QgsMapLayer]) -> bool:
    """Whether a layer shows results of the plugin (areas, districts, surroundings): never boundaries or a table."""
    return layer is not None and is_own_file(layer.source().split("|")[0])


class ResultLayer:
    """Follows which layer of a project holds the results; the newest, where there are more.

    :attr:`path` and :meth:`column` may be read in any thread; everything else belongs to the main thread.
    """

    def __init__(self, project: QgsProject) -> None:
        self._project = project
        self._lock = threading.Lock()
        self._columns: dict[tuple[str, int, str], dict[str, Any]] = {}
        self.path = ""
        self.layer_id = ""
        project.layersAdded.connect(self._added)
        project.layersRemoved.connect(self._removed)
        self._added(list(project.mapLayers().values()))

    def layer(self) -> Optional[QgsVectorLayer]:
        """The layer itself; None where the project has no results."""
        return self._project.mapLayer(self.layer_id) if self.layer_id else None

    def column(self, name: str) -> dict[str, Any]:
        """One column of the areas by area code; empty where there is no such column or no result.

        Read from the file, not from the layer, which no other thread may touch; kept until the file is another.
        """
        path = self.path
        try:
            key = (path, Path(path).stat().st_mtime_ns if path else 0, name)
        except OSError:
            return {}
        with self._lock:
            if key not in self._columns:
                if any(kept[:2] != key[:2] for kept in self._columns):
                    self._columns.clear()
                self._columns[key] = _read(path, name) if path else {}
            return self._columns[key]

    def release(self) -> None:
        """Stop following the project."""
        self._project.layersAdded.disconnect(self._added)
        self._project.layersRemoved.disconnect(self._removed)
        self.path = self.layer_id = ""

    def _added(self, layers: list[QgsMapLayer]) -> None:
        for layer in layers:
            if is_result_layer(layer):
                self.layer_id, self.path = layer.id(), layer.source().split("|")[0]

    def _removed(self, layer_ids: list[str]) -> None:
        if self.layer_id in layer_ids:
            self.path = self.layer_id = ""
            self._added(list(self._project.mapLayers().values()))


def _read(path: str, name: str) -> dict[str, Any]:
    try:
        with closing(sqlite3.connect(f"file:{quote(path)}?mode=ro", uri=True)) as connection:
            known = {row[1] for row in connection.execute(f"PRAGMA table_info({_TABLE})")}
            if name not in known:
                return {}
            # a name that the table itself gave; a quotation mark in it is doubled all the same
            column = name.replace('"', '""')
            return dict(connection.execute(f'SELECT area_code, "{column}" FROM {_TABLE}'))
    except sqlite3.Error:
        return {}
