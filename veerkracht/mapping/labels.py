"""Names on the maps: whole, horizontal, once an area, below the mark in its middle, and only where there is room."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Union

from qgis.core import (
    QgsLabelObstacleSettings,
    QgsLineSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsPropertyCollection,
    QgsRuleBasedLabeling,
    QgsSimpleLineCallout,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor, QFont

from .drawing import Drawing
from .palette import INK, PAPER
from .renderer import LIT_DISTRICT
from .symbols import LABEL_POINT
from .typography import load_fonts

NAME_POINTS = 7.5
DISTRICT_POINTS = 12.0
NEIGHBOUR_POINTS, NEIGHBOUR_INK = 9.0, "#5A5A5A"
HALO, LINE = 0.6, 0.95  # halo in millimetres; the distance of lines as a part of the font's own
LEADER = 0.2  # width of a line from a number to its area
# beyond this scale a town is a stamp and 14,000 names would cost seconds
AREA_NAMES_FROM = 150000
DISTRICT_NAMES_FROM = 400000
WRAP = 17
DISTRICT_FIELD = "district_name"

MARK_POINTS = 5.0
MARK_RULE, NAME_RULE, PLANNED_RULE = "mark", "name", "planned"
# the variables of a printed map that tell what stands in or beside each area, and at which scale: by area code a text,
# a point (x, y), how many millimetres the text stands right of it and below it, whether a line joins them, and whether
# the text lies on the area; of each district the same but for the last, and the size of its letters
NAMING, NAMING_SCALE, NAMING_DISTRICTS = "quickscan_naming", "quickscan_naming_scale", "quickscan_naming_districts"
NOTHING_NAMED = "{}"  # their value on a map that is meant to have no names
SAME_SCALE = 0.03
# water without a name of its own would be called by its code; where one district is lit only its own areas are named
NAMED = f'NOT ("water" AND "name" = "area_code") AND coalesce(@{LIT_DISTRICT}, "district_code") = "district_code"'
# below the mark, else above; QGIS 3.22 takes this order only as a property
POSITIONS = "'B,T'"


def area_labels(drawn: Drawing) -> QgsRuleBasedLabeling:
    """The names of the areas; where not all fit, those of the classes that matter most on this map go first.

    Marks are no labels, so names would be put on them: a rule of unseen labels keeps their room free.
    """
    root = QgsRuleBasedLabeling.Rule(None)
    if drawn.column:
        room = QgsRuleBasedLabeling.Rule(_room_for_mark(drawn))
        room.setDescription(MARK_RULE)
        room.setFilterExpression(_marked(drawn))
        root.appendChild(room)
    names = QgsRuleBasedLabeling.Rule(_names(drawn))
    names.setDescription(NAME_RULE)
    names.setFilterExpression(f"@{NAMING} IS NULL AND {NAMED}")
    root.appendChild(names)
    planned = QgsRuleBasedLabeling.Rule(_planned(drawn))
    planned.setDescription(PLANNED_RULE)
    planned.setFilterExpression(f"{_told(0)} IS NOT NULL")
    root.appendChild(planned)
    return QgsRuleBasedLabeling(root)


def _marked(drawn: Drawing) -> str:
    """The areas that have a mark in their middle, as an expression."""
    if drawn.mark:
        return f'NOT "water" AND {drawn.value} IS NOT NULL'
    marked = [category.value for category in drawn.categories if category.letter or category.glyph]
    return f'NOT "water" AND {drawn.value} IN ({_listed(marked)})'


def _listed(values: Iterable[Union[int, str]]) -> str:
    return ", ".join(f"'{value}'" if isinstance(value, str) else str(value) for value in values)


def _names(drawn: Drawing) -> QgsPalLayerSettings:
    settings = _settings("name", NAME_POINTS, INK, False, AREA_NAMES_FROM)
    settings.autoWrapLength = WRAP
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    properties = QgsPropertyCollection()
    if drawn.column:
        settings.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
        settings.dist = 2.7
        settings.distUnits = QgsUnitTypes.RenderUnit.RenderMillimeters
        properties.setProperty(
            QgsPalLayerSettings.Property.PredefinedPositionOrder, QgsProperty.fromExpression(POSITIONS)
        )
    if drawn.first:
        properties.setProperty(
            QgsPalLayerSettings.Property.Priority,
            QgsProperty.fromExpression(f"CASE WHEN {drawn.value} IN ({_listed(drawn.first)}) THEN 7 ELSE 4 END"),
        )
    _light_on_dark(properties, drawn)
    settings.setDataDefinedProperties(properties)
    return settings


def _planned(drawn: Drawing) -> QgsPalLayerSettings:
    settings = _told_settings("area_code", NAMING, NAME_POINTS, False)
    properties = settings.dataDefinedProperties()
    _light_on_dark(properties, drawn, f"{_told(6)} AND ")
    settings.setDataDefinedProperties(properties)
    return settings


def _told_settings(code: str, variable: str, points: float, bold: bool) -> QgsPalLayerSettings:
    """What a sheet decided beforehand: a name or the number of a key, at its place.

    At another scale than it was decided for, QGIS finds places for the same texts.
    """

    def told(part: int) -> str:
        return _told(part, code, variable)

    settings = _settings(told(0), points, INK, bold, 0)
    settings.isExpression = True
    settings.scaleVisibility = False
    settings.geometryGenerator = f"make_point({told(1)}, {told(2)})"
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    settings.offsetUnits = QgsUnitTypes.RenderUnit.RenderMillimeters
    settings.priority = 10
    leader = QgsSimpleLineCallout()
    leader.setLineSymbol(QgsLineSymbol.createSimple({"color": INK, "width": str(LEADER), "capstyle": "flat"}))
    leader.setEnabled(True)
    settings.setCallout(leader)
    same = f"abs(@map_scale / @{NAMING_SCALE} - 1) < {SAME_SCALE}"
    properties = QgsPropertyCollection()
    for what, expression in (
        (QgsPalLayerSettings.Property.OffsetXY, f"if({same}, array({told(3)}, {told(4)}), array(0, 0))"),
        (QgsPalLayerSettings.Property.AlwaysShow, same),
        (QgsPalLayerSettings.Property.CalloutDraw, f"{same} AND {told(5)}"),
    ):
        properties.setProperty(what, QgsProperty.fromExpression(expression))
    settings.setDataDefinedProperties(properties)
    return settings


def naming_json(areas: Mapping[str, Sequence[object]]) -> str:
    """The value of the variable NAMING: a line for each area, which :func:`_told` finds without reading the others."""
    lines = (f"{_written(code)}: {_written(list(told))}" for code, told in areas.items())
    return '{"areas": {' + "\n, ".join(lines) + "\n}}"


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _told(part: int, code: str = "area_code", variable: str = NAMING) -> str:
    """A part of what a variable as NAMING tells of an area or district, as an expression; NULL where it tells nothing.

    QGIS asks it several times for each area: to read the whole variable each time would take seconds for a city.
    """
    # as JSON writes it (to_json of QGIS 3.22 gives bytes); quotes in a text are escaped, so that it stands nowhere else
    key = rf"""'"' || replace(replace("{code}", '\\', '\\\\'), '"', '\\"') || '": '"""
    line = f"substr(@{variable}, strpos(@{variable}, {key}) + length({key}))"
    read = f"with_variable('line', {line}, from_json(left(@line, strpos(@line, '\\n') - 1)))"
    return f"CASE WHEN strpos(@{variable}, {key}) > 0 THEN array_get({read}, {part}) END"


def _light_on_dark(properties: QgsPropertyCollection, drawn: Drawing, where: str = "") -> None:
    """White letters on dark classes; ``where`` : the beginning of an expression, on which of them."""
    dark = {category.value: category.colour for category in drawn.categories if is_dark(category.colour)}
    if drawn.column and dark:
        for what, colours in (
            (QgsPalLayerSettings.Property.Color, dict.fromkeys(dark, PAPER)),
            (QgsPalLayerSettings.Property.BufferColor, dark),
        ):
            properties.setProperty(what, QgsProperty.fromExpression(_by_class(drawn.value, colours, where)))


def _by_class(value: str, colours: dict[Union[int, str], str], where: str = "") -> str:
    """A colour for each of these classes, as an expression; nothing, so the usual one, for the others."""
    cases = " ".join(f"WHEN {where}{value} = {_listed([wanted])} THEN '{colour}'" for wanted, colour in colours.items())
    return f"CASE {cases} END"


def is_dark(colour: str) -> bool:
    """Whether white reads better on a colour than ink does: its relative luminance (WCAG 2) is below 0.18."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18


def _room_for_mark(drawn: Drawing) -> QgsPalLayerSettings:
    """Text as wide as the mark, wholly transparent, that goes before every name."""
    text = "MMMM" if drawn.glyphs or drawn.mark else "MM"
    settings = _settings(f"'{text}'", MARK_POINTS, INK, False, AREA_NAMES_FROM)
    settings.isExpression = True
    unseen = settings.format()
    unseen.setOpacity(0.0)
    buffer = unseen.buffer()
    buffer.setEnabled(False)
    unseen.setBuffer(buffer)
    settings.setFormat(unseen)
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    settings.priority = 10
    return settings


def district_labels() -> QgsRuleBasedLabeling:
    """The names of the districts, for the map that tells where one is."""
    names = _settings(DISTRICT_FIELD, DISTRICT_POINTS, INK, True, DISTRICT_NAMES_FROM)
    names.autoWrapLength = WRAP
    names.placement = QgsPalLayerSettings.Placement.OverPoint
    names.priority = 10
    planned = _told_settings("district_code", NAMING_DISTRICTS, DISTRICT_POINTS, True)
    properties = planned.dataDefinedProperties()
    size = QgsProperty.fromExpression(_told(6, "district_code", NAMING_DISTRICTS))
    properties.setProperty(QgsPalLayerSettings.Property.Size, size)
    planned.setDataDefinedProperties(properties)
    root = QgsRuleBasedLabeling.Rule(None)
    told = f"{_told(0, 'district_code', NAMING_DISTRICTS)} IS NOT NULL"
    for settings, description, wanted in (
        (names, NAME_RULE, f'@{NAMING_DISTRICTS} IS NULL AND NOT "water"'),
        (planned, PLANNED_RULE, told),
    ):
        rule = QgsRuleBasedLabeling.Rule(settings)
        rule.setDescription(description)
        rule.setFilterExpression(wanted)
        root.appendChild(rule)
    return QgsRuleBasedLabeling(root)


def neighbour_labels() -> QgsVectorLayerSimpleLabeling:
    """Where one district is lit: the names of the others, each in the middle of what is seen of it."""
    settings = _settings(DISTRICT_FIELD, NEIGHBOUR_POINTS, NEIGHBOUR_INK, True, DISTRICT_NAMES_FROM)
    settings.autoWrapLength = WRAP
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    settings.geometryGenerator = "pole_of_inaccessibility(intersection($geometry, @map_extent), 10)"
    properties = QgsPropertyCollection()
    beside = f'NOT "water" AND "district_code" <> @{LIT_DISTRICT}'
    properties.setProperty(QgsPalLayerSettings.Property.Show, QgsProperty.fromExpression(beside))
    settings.setDataDefinedProperties(properties)
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
    # a name may cross a border; borders as obstacles would leave out the names of most small areas
    obstacle = QgsLabelObstacleSettings()
    obstacle.setIsObstacle(False)
    settings.setObstacleSettings(obstacle)
    settings.priority = 5
    settings.scaleVisibility = True
    settings.minimumScale = float(from_scale)
    settings.maximumScale = 0.0
    return settings


def _format(points: float, colour: str, bold: bool) -> QgsTextFormat:
    font = QFont(load_fonts())
    font.setStyleName("SemiBold" if bold else "Regular")
    text = QgsTextFormat()
    text.setFont(font)
    text.setNamedStyle("SemiBold" if bold else "Regular")
    text.setSize(points)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor(colour))
    text.setLineHeight(LINE)
    # names come from the user's data: they are text, never markup
    text.setAllowHtmlFormatting(False)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(HALO)
    halo.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    halo.setColor(QColor(PAPER))
    halo.setOpacity(1.0)
    text.setBuffer(halo)
    return text
