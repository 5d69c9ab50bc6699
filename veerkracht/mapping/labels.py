"""Names on the maps: whole, horizontal, once an area, below the mark in its middle, and only where there is room."""

from __future__ import annotations

from qgis.core import (
    QgsPalLayerSettings,
    QgsProperty,
    QgsPropertyCollection,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor, QFont

from .drawing import Drawing
from .palette import INK, PAPER
from .symbols import LABEL_POINT
from .typography import FAMILY

NAME_POINTS = 7.5
DISTRICT_POINTS = 12.0
HALO = 0.6
# beyond this scale a town is a stamp and 14,000 names would cost seconds
AREA_NAMES_FROM = 150000
DISTRICT_NAMES_FROM = 400000
WRAP = 17
DISTRICT_FIELD = "district_name"

# below the mark, else above; QGIS 3.22 takes this order only as a property
BELOW_FIRST = "'B,T'"


def area_labels(drawn: Drawing) -> QgsVectorLayerSimpleLabeling:
    """The names of the areas; where not all fit, those of the classes that matter most on this map go first."""
    settings = _settings("name", NAME_POINTS, INK, False, AREA_NAMES_FROM)
    settings.autoWrapLength = WRAP
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    properties = QgsPropertyCollection()
    if drawn.mark or drawn.column:
        settings.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
        settings.dist = 2.0
        settings.distUnits = QgsUnitTypes.RenderUnit.RenderMillimeters
        properties.setProperty(
            QgsPalLayerSettings.Property.PredefinedPositionOrder, QgsProperty.fromExpression(BELOW_FIRST)
        )
    if drawn.first:
        values = ", ".join(f"'{value}'" if isinstance(value, str) else str(value) for value in drawn.first)
        properties.setProperty(
            QgsPalLayerSettings.Property.Priority,
            QgsProperty.fromExpression(f'CASE WHEN "{drawn.column}" IN ({values}) THEN 8 ELSE 4 END'),
        )
    settings.setDataDefinedProperties(properties)
    return QgsVectorLayerSimpleLabeling(settings)


def district_labels() -> QgsVectorLayerSimpleLabeling:
    """The names of the districts, for the map that tells where one is."""
    settings = _settings(DISTRICT_FIELD, DISTRICT_POINTS, INK, True, DISTRICT_NAMES_FROM)
    settings.autoWrapLength = WRAP
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    settings.priority = 10
    return QgsVectorLayerSimpleLabeling(settings)


def _settings(field: str, points: float, colour: str, bold: bool, from_scale: int) -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    settings.isExpression = False
    settings.setFormat(_format(points, colour, bold))
    settings.geometryGeneratorEnabled = True
    settings.geometryGenerator = LABEL_POINT
    settings.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
    settings.labelPerPart = False
    settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter
    settings.displayAll = False
    settings.priority = 5
    settings.scaleVisibility = True
    settings.minimumScale = float(from_scale)
    settings.maximumScale = 0.0
    return settings


def _format(points: float, colour: str, bold: bool) -> QgsTextFormat:
    font = QFont(FAMILY)
    font.setStyleName("SemiBold" if bold else "Regular")
    text = QgsTextFormat()
    text.setFont(font)
    text.setNamedStyle("SemiBold" if bold else "Regular")
    text.setSize(points)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor(colour))
    text.setLineHeight(0.95)
    # names come from the user's data: they are text, never markup
    text.setAllowHtmlFormatting(False)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(HALO)
    halo.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    halo.setColor(QColor(PAPER))
    halo.setOpacity(0.9)
    text.setBuffer(halo)
    return text
