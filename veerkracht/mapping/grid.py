"""The grid A–H × 1–8 over a district, by which a note on paper finds its place on the map and back (DOMAIN §10)."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pandas as pd
from qgis.core import QgsGeometry, QgsRectangle

from ..workshop import GRID_LETTERS, GRID_NUMBERS

# width to height: the map that is left of an A1 in landscape beside the writing margin and under the title
SHAPE = 5 / 4
# the free edge around the district, as a part of its width and height
MARGIN = 0.04


@dataclass(frozen=True)
class Grid:
    """Eight by eight cells in map units, north up; letters run from left to right, numbers from top to bottom."""

    xmin: float
    ymin: float
    xmax: float
    ymax: float

    @property
    def cell_size(self) -> tuple[float, float]:
        """Width and height of a cell in map units."""
        return (self.xmax - self.xmin) / len(GRID_LETTERS), (self.ymax - self.ymin) / len(GRID_NUMBERS)

    @property
    def rectangle(self) -> QgsRectangle:
        return QgsRectangle(self.xmin, self.ymin, self.xmax, self.ymax)

    def cell_at(self, x: float, y: float) -> str:
        """The cell of a point, such as ``C4``; empty where the point lies outside the grid."""
        if not (self.xmin <= x <= self.xmax and self.ymin <= y <= self.ymax):
            return ""
        width, height = self.cell_size
        column = min(int((x - self.xmin) / width), len(GRID_LETTERS) - 1)
        row = min(int((self.ymax - y) / height), len(GRID_NUMBERS) - 1)
        return GRID_LETTERS[column] + GRID_NUMBERS[row]

    def centre(self, cell: str) -> tuple[float, float]:
        """The middle of a cell ``A1`` to ``H8``, in map units."""
        width, height = self.cell_size
        column, row = GRID_LETTERS.index(cell[0]), GRID_NUMBERS.index(cell[1])
        return self.xmin + (column + 0.5) * width, self.ymax - (row + 0.5) * height


def district_grid(areas: pd.DataFrame, district: str = "") -> Grid:
    """The grid of a district: the extent of its areas, widened to SHAPE.

    Parameters
    ----------
    areas : in the intake's AREA_COLUMNS, geometry as WKB. district : its code; empty, or of no area: all areas.
    """
    chosen = areas.loc[areas["district_code"] == district, "geometry"] if district else areas["geometry"]
    box = QgsRectangle()
    box.setMinimal()
    for wkb in chosen if len(chosen) else areas["geometry"]:
        shape = QgsGeometry()
        shape.fromWkb(bytes(wkb))
        if not shape.isEmpty():
            box.combineExtentWith(shape.boundingBox())
    if not math.isfinite(box.width()) or box.isEmpty():
        return Grid(0.0, 0.0, SHAPE, 1.0)
    height = max(box.height(), box.width() / SHAPE) * (1 + 2 * MARGIN)
    half_width, half_height = height * SHAPE / 2, height / 2
    middle = box.center()
    return Grid(middle.x() - half_width, middle.y() - half_height, middle.x() + half_width, middle.y() + half_height)


def district_outline(areas: pd.DataFrame, district: str) -> QgsGeometry:
    """The areas of a district as one shape, in their coordinate system; empty for no district."""
    shapes = []
    for wkb in areas.loc[areas["district_code"] == district, "geometry"] if district else ():
        shape = QgsGeometry()
        shape.fromWkb(bytes(wkb))
        shapes.append(shape.makeValid())
    return QgsGeometry.unaryUnion(shapes) if shapes else QgsGeometry()
