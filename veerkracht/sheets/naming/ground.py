"""The areas as they lie on a map frame: a grid of small cells, each with the number of its area."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPainterPath, QTransform

from ...analysis.results import QuickScan
from ...mapping.wide import label_points
from ..once import once

CELL = 0.5  # millimetres of A3


@dataclass(frozen=True)
class Shapes:
    """The areas in the system of the project: their outlines, and where their marks are put (x, y, radius)."""

    outlines: tuple[QPainterPath, ...]
    points: np.ndarray
    from_layer: QgsCoordinateTransform
    to_layer: QgsCoordinateTransform

    def in_project(self, x: float, y: float) -> tuple[float, float]:
        """A point in the system of the areas in that of the project."""
        point = self.from_layer.transform(QgsPointXY(x, y))
        return point.x(), point.y()

    def in_layer(self, x: float, y: float) -> tuple[float, float]:
        """A point of the project in the system of the areas."""
        point = self.to_layer.transform(QgsPointXY(x, y))
        return point.x(), point.y()


@once
def shapes(quickscan: QuickScan, wkt: str) -> Shapes:
    """The areas, in the order of the study, in the project's system."""
    source = QgsCoordinateReferenceSystem(quickscan.areas.crs)
    target = QgsCoordinateReferenceSystem.fromWkt(wkt)
    change = QgsCoordinateTransform(source, target, QgsCoordinateTransformContext())
    frame = quickscan.areas.frame
    found = label_points(frame["geometry"])
    points = np.array([found["label_x"], found["label_y"], found["label_r"]], dtype=float).T
    outlines = []
    for row, wkb in enumerate(frame["geometry"]):
        geometry = QgsGeometry()
        geometry.fromWkb(bytes(wkb))
        if not change.isShortCircuited():
            geometry.transform(change)
            point = change.transform(QgsPointXY(points[row, 0], points[row, 1]))
            points[row] = point.x(), point.y(), points[row, 2] * _stretch(geometry, bytes(wkb))
        outlines.append(_path(geometry))
    back = QgsCoordinateTransform(target, source, QgsCoordinateTransformContext())
    return Shapes(tuple(outlines), points, change, back)


def _stretch(geometry: QgsGeometry, wkb: bytes) -> float:
    before = QgsGeometry()
    before.fromWkb(wkb)
    return float(geometry.length() / before.length()) if before.length() else 1.0


def _path(geometry: QgsGeometry) -> QPainterPath:
    """All rings of an area; what lies in a hole is outside."""
    path = QPainterPath()
    for part in geometry.constParts():
        rings = [part.exteriorRing(), *(part.interiorRing(number) for number in range(part.numInteriorRings()))]
        for ring in rings:
            path.addPolygon(ring.curveToLine().asQPolygonF() if ring.hasCurvedSegments() else ring.asQPolygonF())
            path.closeSubpath()
    return path


def painted(outlines: tuple[QPainterPath, ...], extent: QgsRectangle, width: float, height: float) -> np.ndarray:
    """Rows × columns of cells over an extent, seen ``width`` × ``height`` mm large: 0 for nobody's, else row + 1."""
    columns, rows = max(1, round(width / CELL)), max(1, round(height / CELL))
    image = QImage(columns, rows, QImage.Format.Format_RGB32)
    image.fill(QColor(0, 0, 0))
    across, down = columns / extent.width(), rows / extent.height()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    # moved before it is made larger: coordinates of a country are too large for a painter
    away = QPointF(-extent.xMinimum(), -extent.yMaximum())
    larger = QTransform.fromScale(across, -down)
    for number, outline in enumerate(outlines, 1):
        painter.fillPath(larger.map(outline.translated(away)), QColor.fromRgb(number))
    painter.end()
    bits = image.constBits()
    bits.setsize(image.bytesPerLine() * rows)
    cells = np.frombuffer(bits, dtype=np.uint32).reshape(rows, image.bytesPerLine() // 4)[:, :columns]
    return (cells & 0xFFFFFF).astype(np.int32)
