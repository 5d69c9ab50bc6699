"""A map frame that leaves room for the key of its numbers: under it, as far as its map stays as large as it can be."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import QRectF

from ...mapping.views import View
from ..items import largest_round_scale, shown_extent
from ..page import Making
from .key import capacity, key_height
from .plan import Naming, plan

GAP = 2.0


def over_key(
    making: Making,
    frame: QRectF,
    extent: QgsRectangle,
    views: Sequence[View],
    width: float,
    share: float,
    district: str = "",
    margin: float = 1.04,
    times: float = 10.0,
) -> tuple[QRectF, Naming, float]:
    """The frame, lowered for a key under it, what is named on its map, and the height of the key; 0 for none.

    Parameters
    ----------
    extent : what must be seen in the frame, with ``margin`` around it. width : of the key.
    share : how much of the frame's height the key may take at most. district : as in :func:`.plan`.
    times : by how much the scale number may grow for it; areas that then have no room for a number have none.
    """
    bottom, key = frame.bottom(), 0.0
    most = capacity(
        width, min(share * frame.height(), frame.height() - least_height(making, frame, extent, margin, times))
    )
    while True:  # a lower map may need a higher key
        shown = shown_extent(making.design, frame, extent, margin)
        named = plan(making, shown, frame, views, most, district)
        needed = key_height(named, making.say, width)
        if needed <= key:
            return frame, named, key
        key = needed
        frame = QRectF(frame.left(), frame.top(), frame.width(), bottom - key - GAP - frame.top())


def least_height(
    making: Making, frame: QRectF, extent: QgsRectangle, margin: float = 1.04, times: float = 1.0
) -> float:
    """How low a frame may become before its map gets a scale number that is more than ``times`` as large."""
    size = 1000.0 / making.design.scale
    now = shown_extent(making.design, frame, extent, margin).width() * size / frame.width()
    largest = largest_round_scale(now * times)
    return margin * extent.height() * size / largest
