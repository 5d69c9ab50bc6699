"""What the maps show: all areas of the study, or the part of it where they are smallest."""

from __future__ import annotations

from qgis.core import QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import QRectF

from .items import extent_in
from .page import Making

# a map is crowded where a quarter of its areas are smaller than a name takes
ROOM_FOR_NAME, CROWDED = 11.0, 0.25  # millimetres of A3, share of the areas


def study_extent(making: Making) -> QgsRectangle:
    """The municipality's areas, in the project's system."""
    layer = making.maps.areas
    return extent_in(layer.extent(), layer.crs(), making.maps.project)


def is_crowded(making: Making, main: QRectF) -> bool:
    """Whether many areas are too small for their names on a map of all in the frame ``main``."""
    boxes, least = _boxes(making), ROOM_FOR_NAME * _millimetre(making, main)
    small = sum(max(box.width(), box.height()) < least for box in boxes)
    return small >= CROWDED * len(boxes)


def _millimetre(making: Making, main: QRectF) -> float:
    """How much of the study a millimetre is on a map of all in the frame ``main``."""
    whole = study_extent(making)
    return max(whole.width() / main.width(), whole.height() / main.height())


def _boxes(making: Making) -> list[QgsRectangle]:
    """What each area takes, in the project's system."""
    layer = making.maps.areas
    boxes = [feature.geometry().boundingBox() for feature in layer.getFeatures()]
    return (
        boxes
        if layer.crs() == making.maps.project.crs()
        else [extent_in(box, layer.crs(), making.maps.project) for box in boxes]
    )


def densest_part(making: Making, frame: QRectF, main: QRectF, times: float = 2.0) -> QgsRectangle:
    """What a frame shows ``times`` as large as a map of all in the frame ``main``, around the smallest areas."""
    ground, boxes = _millimetre(making, main) / times, _boxes(making)
    smallest = sorted(boxes, key=lambda box: box.width() * box.height())[: max(1, len(boxes) // 4)]
    x = sorted(box.center().x() for box in smallest)[len(smallest) // 2]
    y = sorted(box.center().y() for box in smallest)[len(smallest) // 2]
    middle = QgsPointXY(x, y)
    width, height = ground * frame.width(), ground * frame.height()
    return QgsRectangle(
        middle.x() - width / 2, middle.y() - height / 2, middle.x() + width / 2, middle.y() + height / 2
    )
