"""The notes of a workshop on the map: where each stands and how it looks, the same in the panel and on the sheets."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import Optional

import pandas as pd
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsLabelObstacleSettings,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ..compat import make_field
from ..workshop import Note, Workshop
from .grid import Grid, district_grid
from .symbols import numbered_mark
from .wide import label_points

NUMBER = "number"
NOTES_MARK = "quickscan_veerkracht/notes"
# notes of one cell stand beside each other in it, at most so many in a row
IN_A_ROW = 3


@dataclass(frozen=True)
class Spot:
    """What lies at a point; texts are empty where it is nothing."""

    area_code: str = ""
    district: str = ""
    grid: str = ""


def spot_at(areas: pd.DataFrame, x: float, y: float, district: str = "") -> Spot:
    """The area, its district and the cell of that district's grid at a point.

    Parameters
    ----------
    areas : in the intake's AREA_COLUMNS. x, y : in their coordinate system. district : where to look first.
    """
    own = areas["district_code"] == district
    inside = _area_at(areas[own], x, y) if district else None
    if inside is None:
        inside = _area_at(areas, x, y)
    if inside is None:
        return Spot("", district, district_grid(areas, district).cell_at(x, y))
    found = str(areas.at[inside, "district_code"] or "")
    return Spot(str(areas.at[inside, "area_code"]), found, district_grid(areas, found).cell_at(x, y))


def _area_at(areas: pd.DataFrame, x: float, y: float) -> Optional[object]:
    """The label of the row whose area holds the point."""
    point = QgsPointXY(x, y)
    for label, wkb in areas["geometry"].items():
        shape = QgsGeometry()
        shape.fromWkb(bytes(wkb))
        if shape.boundingBox().contains(point) and shape.contains(point):
            return label
    return None


def note_places(workshop: Workshop, areas: pd.DataFrame) -> dict[str, tuple[float, float]]:
    """Where each note is drawn, by its id: at its point, else in its cell, else in its area; those with none of these
    are left out. Notes that share a cell or an area stand beside each other."""
    places: dict[str, tuple[float, float]] = {}
    shared: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for note in workshop.notes:
        if note.x is not None and note.y is not None:
            places[note.id] = (note.x, note.y)
        elif note.grid or note.area_code:
            shared[(note.district, note.grid, "" if note.grid else note.area_code)].append(note.id)
    grids: dict[str, Grid] = {}
    for (district, cell, area_code), ids in shared.items():
        if district not in grids:
            grids[district] = district_grid(areas, district)
        grid = grids[district]
        middle = grid.centre(cell) if cell else _middle_of(areas, area_code)
        if middle is not None:
            places.update(zip(ids, _beside(middle, grid.cell_size, len(ids))))
    return places


def _middle_of(areas: pd.DataFrame, area_code: str) -> Optional[tuple[float, float]]:
    outlines = areas.loc[areas["area_code"] == area_code, "geometry"]
    if not len(outlines):
        return None
    points = label_points(outlines)
    return points["label_x"][0], points["label_y"][0]  # type: ignore[index]


def _beside(middle: tuple[float, float], cell: tuple[float, float], count: int) -> list[tuple[float, float]]:
    """So many places around the middle of a cell, in rows."""
    rows = math.ceil(count / IN_A_ROW)
    placed = []
    for number in range(count):
        row, column = divmod(number, IN_A_ROW)
        across = min(IN_A_ROW, count - row * IN_A_ROW)
        right = (column - (across - 1) / 2) * cell[0] / IN_A_ROW
        down = (row - (rows - 1) / 2) * cell[1] / max(rows, IN_A_ROW)
        placed.append((middle[0] + right, middle[1] - down))
    return placed


def style_notes(layer: QgsVectorLayer) -> None:
    """Give a layer of points with a field ``number`` the look of notes."""
    layer.setRenderer(QgsSingleSymbolRenderer(numbered_mark(f'"{NUMBER}"')))
    # names of areas make room for the discs
    room = QgsPalLayerSettings()
    room.fieldName = NUMBER
    room.drawLabels = False
    obstacle = QgsLabelObstacleSettings()
    obstacle.setIsObstacle(True)
    obstacle.setFactor(2.0)
    room.setObstacleSettings(obstacle)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(room))
    layer.setLabelsEnabled(True)
    layer.setDisplayExpression('"text"')


def notes_layer(crs: str, name: str) -> QgsVectorLayer:
    """An empty layer for notes in memory, marked so that it is found again in a project."""
    layer = QgsVectorLayer("Point", name, "memory")
    layer.setCrs(QgsCoordinateReferenceSystem(crs))
    fields = [make_field("id", "text"), make_field(NUMBER, "integer"), make_field("text", "text")]
    layer.dataProvider().addAttributes(fields)
    layer.updateFields()
    layer.setCustomProperty(NOTES_MARK, True)
    # what is in it stands in the study: QGIS need not warn that it is lost with the project
    layer.setCustomProperty("skipMemoryLayersCheck", 1)
    style_notes(layer)
    return layer


def fill_notes(layer: QgsVectorLayer, workshop: Workshop, areas: pd.DataFrame, district: str = "") -> None:
    """Put the notes in the layer in the place of what is there: all, or those of one district."""
    places, numbers = note_places(workshop, areas), workshop.numbers()
    shown = [note for note in workshop.notes if note.id in places and (not district or note.district == district)]
    provider = layer.dataProvider()
    provider.truncate()
    provider.addFeatures([_feature(layer, note, numbers[note.id], places[note.id]) for note in shown])
    layer.updateExtents()
    layer.triggerRepaint()


def _feature(layer: QgsVectorLayer, note: Note, number: int, place: tuple[float, float]) -> QgsFeature:
    feature = QgsFeature(layer.fields())
    feature.setAttributes([note.id, number, note.text])
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place)))
    return feature
