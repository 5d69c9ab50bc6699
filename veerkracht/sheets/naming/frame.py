"""A map frame that leaves room for the key of its numbers: under it, as far as its map stays as large as it can be."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import QRectF, QSizeF

from ...mapping.views import View
from ..items import largest_round_scale, shown_extent
from ..page import Making
from .key import capacity, fitting, key_height, parts
from .plan import Naming, plan

GAP = 2.0
LEAST_KEY = 14.0  # height of a key that is worth its heading
REST = 5.0  # height of what is told of areas without a number
LINE = 3.0  # about the height of a line of a key


@dataclass(frozen=True)
class Keyed:
    """A map frame with what is named on it, and the parts of its key: in ``boxes`` elsewhere on the page, none where
    they are not needed, and ``under`` all else, over ``height`` millimetres."""

    frame: QRectF
    named: Naming
    boxes: tuple[Naming, ...]
    under: Naming
    height: float


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
    boxes: Sequence[QSizeF] = (),
) -> Keyed:
    """The frame, lowered as far as the key that stands under all else needs it.

    Parameters
    ----------
    extent : what must be seen in the frame, with ``margin`` around it. width : of the key.
    share : how much of the frame's height the key may take at most. district : as in :func:`.plan`.
    times : by how much the scale number may grow for it; areas that then have no room for a number have none.
    boxes : room that is free anyway; where the key does not fit under all else, it begins there.
    """
    say, lowered, key = making.say, frame, 0.0
    most: Optional[int] = None
    used: Sequence[QSizeF] = ()
    least = max((1 - share) * frame.height(), least_height(making, frame, extent, margin, times))
    allowed = max(0.0, frame.height() - least - GAP)
    while True:  # a lower map may need a higher key
        on = lowered if district else _lowest(making, lowered, extent, margin)
        named = plan(making, shown_extent(making.design, on, extent, margin), on, views, most, district)
        rest, begun = named, []
        for box in used:
            first, rest = parts(rest, fitting(rest, say, box.width(), box.height()))
            begun.append(first)
        needed = key_height(rest, say, width)
        if needed <= key or (needed > allowed and most == 0):
            return Keyed(lowered, named, tuple(begun), rest, key)
        if needed > allowed and len(used) < len(boxes):
            used = boxes
            continue
        if needed > allowed:
            shown = len(named.key) - len(rest.key) + fitting(rest, say, width, allowed - REST)
            most = max(0, min(shown, len(named.key) - 1))
        key = min(needed, allowed)
        lowered = frame.adjusted(0, 0, 0, -key - GAP)


def under_or_beside(
    making: Making,
    frame: QRectF,
    extent: QgsRectangle,
    view: View,
    width: float,
    room: tuple[float, float],
) -> tuple[QRectF, Naming, int]:
    """The frame of a map, what is named on it, and how many of its numbers are explained under it, the rest beside it.

    They are where they displace nothing in the column beside the map, else under it as far as the map stays as large.

    Parameters
    ----------
    width, room : of the column: the height that nothing else needs, and what the key may take at most.
    """
    free, most_beside = room
    say, beside = making.say, capacity(width, most_beside)
    under = frame.height() - least_height(making, frame, extent) - GAP
    most = beside + (capacity(frame.width(), under) if under >= LEAST_KEY else 0)
    on = _lowest(making, frame, extent)
    shown = shown_extent(making.design, on, extent)
    named = plan(making, shown, on, [view], most)
    if under < LEAST_KEY or key_height(named, say, width) <= free:
        return frame, named, 0
    under = min(under, key_height(named, say, frame.width()))
    frame = frame.adjusted(0, 0, 0, -under - GAP)
    while True:
        named = plan(making, shown, on, [view], most)
        count = fitting(named, say, frame.width(), under)
        over = key_height(parts(named, count)[1], say, width) - most_beside
        if over <= 0 or most <= count:
            return frame, named, count
        most = min(most, len(named.key)) - max(1, round(over / LINE))


def _lowest(making: Making, frame: QRectF, extent: QgsRectangle, margin: float = 1.04) -> QRectF:
    """As much of a frame as its map needs: what is decided for that holds for a frame of any height above it."""
    least = min(frame.height(), math.ceil(10.0 * least_height(making, frame, extent, margin)) / 10.0)
    return QRectF(frame.left(), frame.top(), frame.width(), least)


def least_height(
    making: Making, frame: QRectF, extent: QgsRectangle, margin: float = 1.04, times: float = 1.0
) -> float:
    """How low a frame may become before its map gets a scale number that is more than ``times`` as large."""
    size = 1000.0 / making.design.scale
    now = shown_extent(making.design, frame, extent, margin).width() * size / frame.width()
    largest = largest_round_scale(now * times)
    return margin * extent.height() * size / largest
