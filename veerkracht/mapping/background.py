"""What may lie under the maps of a workshop: the user's own layers, or the quiet map of the country.

A background is told by its sources, so that it can be drawn in another process and another project.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from ..errors import QuickScanError


@dataclass(frozen=True)
class BackgroundLayer:
    """A layer by its source; ``provider`` as QGIS names it. style : a QGIS style file's text, or empty.

    credit : whose it is, printed under the map.
    """

    name: str
    source: str
    provider: str
    raster: bool = True
    style: str = ""
    credit: str = ""


def wmts_layer(name: str, url: str, layer: str, matrix: str, credit: str) -> BackgroundLayer:
    """A layer of a tile service; ``matrix`` is its set of tiles, which is a coordinate system too."""
    parts = {
        "crs": matrix,
        "dpiMode": "7",
        "format": "image/png",
        "layers": layer,
        "styles": "default",
        "tileMatrixSet": matrix,
        "url": quote(f"{url}?request=GetCapabilities&service=WMTS", safe=":/"),
    }
    source = "&".join(f"{key}={value}" for key, value in parts.items())
    return BackgroundLayer(name, source, "wms", credit=credit)


def background_of(layers: Sequence[QgsMapLayer]) -> list[BackgroundLayer]:
    """The user's layers as they look now, the uppermost first."""
    found = []
    for layer in layers:
        document = QDomDocument()
        layer.exportNamedStyle(document)
        raster = isinstance(layer, QgsRasterLayer)
        found.append(
            BackgroundLayer(layer.name(), layer.source(), layer.providerType(), raster, document.toString(), "")
        )
    return found


def add_background(project: QgsProject, background: Sequence[BackgroundLayer]) -> list[QgsMapLayer]:
    """Put the layers under everything in the project.

    Raises
    ------
    QuickScanError : one cannot be opened, for instance because there is no network.
    """
    made = []
    for told in background:
        kind = QgsRasterLayer if told.raster else QgsVectorLayer
        layer = kind(told.source, told.name, told.provider)
        if not layer.isValid():
            raise QuickScanError(
                "The background “{name}” could not be opened.",
                "The service or the file does not answer.",
                "Check the network or the file, or print without a background.",
                name=told.name,
            )
        if told.style:
            document = QDomDocument()
            document.setContent(told.style)
            layer.importNamedStyle(document)
        project.addMapLayer(layer, False)
        project.layerTreeRoot().addLayer(layer)
        made.append(layer)
    return made
