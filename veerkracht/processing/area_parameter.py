"""The boundary layer as a parameter: a layer of the project, or a file that QGIS itself never opens.

Opening a GeoPackage through QGIS may write in it (QGIS-FACTS, "Crashes and traps"); a file that is named by its path is
therefore handed to the intake, which opens it read-only.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterVectorLayer,
    QgsProcessingUtils,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..errors import QuickScanError
from ..study import AreaSource


class AreaLayerParameter(QgsProcessingParameterVectorLayer):
    """A polygon layer; unlike its parent it does not open a file in order to check it."""

    def __init__(self, name: str, description: str) -> None:
        super().__init__(name, description, [QgsProcessing.SourceType.TypeVectorPolygon], None, True)

    def checkValueIsAcceptable(self, value: Any, context: Optional[QgsProcessingContext] = None) -> bool:  # noqa: N802
        if isinstance(value, str) and value.strip() and _layer_of_project(value, context) is None:
            return True
        return bool(super().checkValueIsAcceptable(value, context))


def area_source(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> AreaSource:
    """Where the areas of parameter ``name`` stand; an empty source where none was given.

    A layer that is no plain file (a memory or database layer, a filter, unsaved edits) is first written to a
    temporary GeoPackage. Call it in the main thread.

    Raises
    ------
    QuickScanError : the layer cannot be used or written.
    """
    value = parameters.get(name)
    if isinstance(value, str) and value.strip() and _layer_of_project(value, context) is None:
        return _file_source(value.strip())
    definition: QgsProcessingParameterDefinition = algorithm.parameterDefinition(name)
    if not definition.checkValueIsAcceptable(value):
        return AreaSource()
    layer = algorithm.parameterAsVectorLayer(parameters, name, context)
    return AreaSource() if layer is None else layer_source(layer, context)


def layer_source(layer: QgsVectorLayer, context: QgsProcessingContext) -> AreaSource:
    """The file behind a layer, or a temporary copy of what the layer shows."""
    if layer.providerType() == "ogr" and not layer.subsetString() and not layer.isModified():
        source = _file_source(layer.source())
        if Path(source.path).is_file():
            return source
    return AreaSource(_written(layer, context), "")


def _file_source(text: str) -> AreaSource:
    parts = QgsProviderRegistry.instance().decodeUri("ogr", text)
    return AreaSource(str(parts.get("path") or text), str(parts.get("layerName") or ""))


def _layer_of_project(value: str, context: Optional[QgsProcessingContext]) -> Optional[QgsVectorLayer]:
    project = context.project() if context is not None else None
    if project is None:
        return None
    named = project.mapLayersByName(value)
    return project.mapLayer(value) or (named[0] if named else None)


def _written(layer: QgsVectorLayer, context: QgsProcessingContext) -> str:
    file_name = re.sub(r"[^\w.-]+", "_", layer.name()).strip("_.") or "areas"
    path = QgsProcessingUtils.generateTempFilename(f"{file_name}.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = file_name
    transform: QgsCoordinateTransformContext = context.transformContext()
    outcome = QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, transform, options)
    if outcome[0] != QgsVectorFileWriter.WriterError.NoError:
        raise QuickScanError(
            "The layer “{layer}” could not be copied to a temporary file.",
            "{problem}",
            "Save the layer as a GeoPackage and choose that.",
            layer=layer.name(),
            problem=outcome[1],
        )
    return path
