"""The maps as they are looked at on a screen: with another look, in small, beside another one, at another time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import (
    QgsDateTimeRange,
    QgsMapLayer,
    QgsMapLayerStyle,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QSize, Qt, QTime
from qgis.PyQt.QtGui import QColor

from ..analysis.results import QuickScan
from ..wording import Wording
from .look import Look
from .palette import PAPER
from .project import NAMED_DISTRICTS, MapProject
from .styles import DistrictLook, qml_of_areas, qml_of_districts, qml_of_surroundings
from .views import View

# pixels per inch at which a miniature of 170 pixels is a town's map on a sheet: marks shrink with the map
MINIATURE_DPI = 26.0
MARGIN = 1.06
LOOK_MARK = "quickscan_veerkracht/look"


def restyle(maps: MapProject, quickscan: QuickScan, view: View, say: Wording, look: Look) -> None:
    """Make one map's style anew, or make it where it is not there yet; what is shown is drawn again at once."""
    styles = maps.areas.styleManager()
    made = QgsMapLayerStyle(qml_of_areas(quickscan, view, say, look))
    if styles.currentStyle() == view.name:
        # by way of a file: rules that Python made, put in a layer that is on the screen, take QGIS 3.22 down in the end
        made.writeToLayer(maps.areas)
        maps.areas.triggerRepaint()
        return
    if view.name in styles.styles():
        styles.removeStyle(view.name)
    styles.addStyle(view.name, made)


def look_of(maps: MapProject) -> Optional[Look]:
    """The look in which the styles were made last; None for maps that are new."""
    node = maps.project.layerTreeRoot().findLayer(maps.areas.id())
    text = node.customProperty(LOOK_MARK) if node is not None else None
    return None if text is None else Look.from_text(text)


def mark_look(maps: MapProject, look: Look) -> None:
    """Keep the look with the layer, in the project file."""
    node = maps.project.layerTreeRoot().findLayer(maps.areas.id())
    if node is not None:
        node.setCustomProperty(LOOK_MARK, look.to_text())


class Copies:
    """The layers of the maps once more, outside the project: drawn in another style than the project shows.

    A style that is laid over the project's own layers for a moment would be read and taken off again at every drawing.
    """

    def __init__(self, maps: MapProject) -> None:
        self.areas, self._districts, self._surroundings = map(_opened_again, layers_of(maps))
        QgsMapLayerStyle(qml_of_surroundings()).writeToLayer(self._surroundings)

    def follow(self, maps: MapProject) -> None:
        """Show the figures of other maps; styles stay until they are drawn as another one."""
        for copy, layer in zip((self.areas, self._districts, self._surroundings), layers_of(maps)):
            if copy.source() != layer.source():
                options = copy.dataProvider().ProviderOptions()
                copy.setDataSource(layer.source(), copy.name(), layer.providerType(), options)

    @property
    def layers(self) -> list[QgsMapLayer]:
        """From the top down."""
        return [self._districts, self.areas, self._surroundings]

    def draw_as(self, quickscan: QuickScan, view: View, say: Wording, look: Look) -> None:
        """Show one of the maps."""
        districts = DistrictLook.NAMED if view.id == NAMED_DISTRICTS else DistrictLook.PLAIN
        QgsMapLayerStyle(qml_of_areas(quickscan, view, say, look)).writeToLayer(self.areas)
        QgsMapLayerStyle(qml_of_districts(districts)).writeToLayer(self._districts)

    def miniature(self, size: QSize, ratio: float = 1.0) -> QgsMapSettings:
        """What to render for a small picture of what is shown: the whole municipality, without names.

        ``ratio`` : how many pixels of the screen one of ``size`` is.
        """
        settings = QgsMapSettings()
        settings.setLayers(self.layers)
        settings.setDestinationCrs(self.areas.crs())
        settings.setOutputSize(size * ratio)
        settings.setOutputDpi(MINIATURE_DPI * ratio)
        settings.setBackgroundColor(QColor(PAPER))
        settings.setFlag(QgsMapSettings.Flag.DrawLabeling, False)
        settings.setFlag(QgsMapSettings.Flag.DrawSelection, False)
        settings.setFlag(QgsMapSettings.Flag.Antialiasing, True)
        extent = QgsRectangle(self.areas.extent())
        extent.scale(MARGIN)
        settings.setExtent(extent)
        return settings


def layers_of(maps: MapProject) -> tuple[QgsVectorLayer, QgsVectorLayer, QgsVectorLayer]:
    """Areas, districts and surroundings."""
    return maps.areas, maps.districts, maps.surroundings


def _opened_again(layer: QgsVectorLayer) -> QgsVectorLayer:
    """The same table as another layer; QGIS's own copy of a layer takes all its styles along."""
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    opened = QgsVectorLayer(layer.source(), layer.name(), layer.providerType(), options)
    opened.setReadOnly(True)
    return opened


def time_of(year: int) -> QgsDateTimeRange:
    """A whole year, for QGIS's temporal controller: its first moment up to, and not with, that of the next."""
    return QgsDateTimeRange(_begin(year), _begin(year + 1), True, False)


def year_at(time: QgsDateTimeRange, years: Sequence[int]) -> Optional[int]:
    """Which of the years a map by year shows at a time; None where it shows another one, the last without a time."""
    begin = time.begin()
    if not begin.isValid():
        return years[-1] if years else None
    year = begin.date().year()
    return year if year in years else None


def _begin(year: int) -> QDateTime:
    return QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt.TimeSpec.UTC)
