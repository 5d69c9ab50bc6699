"""From a layer in the project to a file that the intake can read; the user's own data are only ever read."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Callable, Optional

from qgis.core import (
    QgsApplication,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsVectorFileWriterTask,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..veerkracht.errors import QuickScanError
from ..veerkracht.mapping.result_layer import is_own_layer
from ..veerkracht.study import AreaSource

_exports: set[QgsVectorFileWriterTask] = set()


def polygon_layers(project: QgsProject) -> list[QgsVectorLayer]:
    """The layers that can hold areas, by name; the QuickScan's own result layers are left out."""
    layers = [
        layer
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsVectorLayer)
        and layer.isValid()
        and layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
        and not is_own_layer(layer)
    ]
    return sorted(layers, key=lambda layer: layer.name().lower())


FILE_PROVIDERS = ("ogr", "delimitedtext")


def source_of(layer: QgsVectorLayer) -> Optional[AreaSource]:
    """The file behind a layer, or None when it has none of its own (memory, service) or shows only a part of it."""
    if layer.providerType() not in FILE_PROVIDERS or layer.subsetString() or layer.isEditable():
        return None
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = parts.get("path") or ""
    if not path or not Path(path).is_file():
        return None
    return AreaSource(path=path, layer=parts.get("layerName") or "")


def export(
    layer: QgsVectorLayer,
    path: Path,
    done: Callable[[AreaSource], None],
    failed: Callable[[QuickScanError], None],
) -> None:
    """Copy what ``layer`` shows into a GeoPackage, in the background.

    The features are taken from the layer's own thread-safe source; the layer stays as it is.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = "areas"
    task = QgsVectorFileWriterTask(layer, str(path), options)
    name = layer.name()

    def complete(_file: str) -> None:
        _exports.discard(task)
        done(AreaSource(path=str(path), layer="areas"))

    def broken(_code: int, text: str) -> None:
        _exports.discard(task)
        failed(
            QuickScanError(
                "The layer “{name}” could not be copied.",
                "{problem}",
                "Save the layer as a GeoPackage yourself and choose that file.",
                name=name,
                problem=text,
            )
        )

    task.writeComplete.connect(complete)
    task.errorOccurred.connect(broken)
    _exports.add(task)
    QgsApplication.taskManager().addTask(task)


class WorkFolder:
    """Where the panel writes: beside the project once that is saved, before that in a temporary folder."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project
        self._temporary: Optional[Path] = None
        self._saved = False
        project.projectSaved.connect(self._remember_saved)

    @property
    def path(self) -> Path:
        project_file = self._project.fileName()
        if project_file and Path(project_file).parent.is_dir():
            place = Path(project_file)
            return place.parent / f"{place.stem}_quickscan"
        return self._temporary_folder()

    @property
    def is_temporary(self) -> bool:
        return not self._project.fileName()

    def problem(self, why: OSError) -> QuickScanError:
        """What to tell when the folder cannot be written."""
        return QuickScanError(
            "The folder {folder} cannot be written.",
            "{problem}",
            "Save the project in a folder of your own and try again.",
            folder=self.path,
            problem=why,
        )

    def free_geopackage(self, coming: Optional[Path] = None) -> Path:
        """A file that no layer of the project reads, nor will (``coming``); QGIS may hold the earlier one open."""
        used = {Path(layer.source().split("|")[0]) for layer in self._project.mapLayers().values()} | {coming}
        folder = self.path
        number = 1
        while folder / f"quickscan_{number}.gpkg" in used:
            number += 1
        return folder / f"quickscan_{number}.gpkg"

    def remove_unused(self) -> None:
        """Delete earlier results that no layer shows any more; a file that is still held stays for the next time."""
        used = {Path(layer.source().split("|")[0]) for layer in self._project.mapLayers().values()}
        for file in self.path.glob("quickscan_*.gpkg*"):
            if not any(str(file).startswith(str(keep)) for keep in used):
                try:
                    file.unlink()
                except OSError:
                    continue

    def release(self) -> None:
        """Remove the temporary folder, unless a layer reads it or a saved project may look for its layers there."""
        self._project.projectSaved.disconnect(self._remember_saved)
        if self._temporary is None or self._saved or any(self._read_by_layers()):
            return
        shutil.rmtree(self._temporary, ignore_errors=True)

    def _remember_saved(self) -> None:
        self._saved = self._saved or any(self._read_by_layers())

    def _read_by_layers(self) -> Iterator[bool]:
        """Per layer of the project whether it stands in the temporary folder."""
        for layer in self._project.mapLayers().values():
            yield self._temporary is not None and layer.source().startswith(str(self._temporary))

    def _temporary_folder(self) -> Path:
        if self._temporary is None:
            self._temporary = Path(tempfile.mkdtemp(prefix="quickscan_"))
        return self._temporary
