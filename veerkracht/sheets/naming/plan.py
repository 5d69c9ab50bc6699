"""Decides for each area of a map whether its name stands on it, or a number that a key beside the map explains.

The same for all maps of one size and extent, so that an area has one place and one number throughout a report.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Optional

import numpy as np
from qgis.core import QgsExpressionContextUtils, QgsLayoutItemMap, QgsRectangle
from qgis.PyQt.QtCore import QRectF

from ...analysis.results import QuickScan
from ...mapping.drawing import drawing
from ...mapping.labels import DISTRICT_POINTS, NAME_POINTS, NAMING, NAMING_SCALE, WRAP, naming_json
from ...mapping.project import NAMED_DISTRICTS
from ...mapping.symbols import ROOM_FOR_MARK
from ...mapping.views import View
from .. import facts
from ..measure import POINT
from ..once import once
from ..page import Making
from .ground import CELL, painted, shapes
from .lines import broken, text_width
from .room import Room, Wish

# room around the middle of an area, in millimetres: width and height of a letter, and of a letter with a glyph
SINGLE_MARK, DOUBLE_MARK = (4.6, 3.2), (8.6, 3.4)
GAP, AROUND = 0.3, 0.7  # between a mark and its text; around a text, with its halo
DISTRICT_ROOM = 2.4  # around the name of a district, which QGIS leaves out where it touches another
ABOVE, BESIDE = 1.0, 0.8  # what standing above or beside a mark costs, against below it
NAME_REACH, NUMBER_REACH, ASIDE_REACH = 9.0, 4.0, 22.0
LEAST_INSIDE, LEAST_NUMBER = 0.66, 0.6  # of a name, and of a number, in its own area
LEAST_SEEN = 60.0  # square millimetres of an area whose middle lies beside the map
FIGURE = 0.75  # height of figures as a part of the type size


@dataclass(frozen=True)
class Naming:
    """What stands on a map.

    areas : by code the text, the point in the system of the areas, the text's distance from it in mm of A3, and
        whether a line joins them. key : numbers with the names that they stand for. unnamed : the names of the others.
    """

    areas: dict[str, tuple[str, float, float, float, float, bool]]
    key: tuple[tuple[int, str], ...] = ()
    unnamed: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Asked:
    """A map to name: which areas, and how much is taken in their middle. ``first`` : the codes that go first."""

    wkt: str
    extent: tuple[float, float, float, float]
    size: tuple[float, float]
    mark: tuple[float, float]
    districts: tuple[tuple[str, float, float], ...] = ()
    district: str = ""
    first: tuple[str, ...] = ()
    most: Optional[int] = None


def plan(
    making: Making,
    extent: QgsRectangle,
    frame: QRectF,
    views: Sequence[View],
    most: Optional[int] = None,
    district: str = "",
) -> Naming:
    """The names and numbers of a map of some views, which share them.

    Parameters
    ----------
    extent : what the map shows. frame : where it lies on the sheet.
    most : of the numbers, where a key has no room for more; areas of the classes that matter most get them.
    district : the only one whose areas are named.
    """
    quickscan, say = making.quickscan, making.say
    drawn = [drawing(quickscan, view, say) for view in views]
    mark = (0.0, 0.0)
    if any(found.column for found in drawn):
        mark = DOUBLE_MARK if any(found.glyphs or found.mark for found in drawn) else SINGLE_MARK
    project = making.maps.project
    asked = _Asked(
        project.crs().toWkt(),
        (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()),
        (round(frame.width(), 2), round(frame.height(), 2)),
        mark,
        _district_points(making) if any(view.id == NAMED_DISTRICTS for view in views) and not district else (),
        district,
    )
    found = _named(quickscan, asked)
    if most is None or len(found.key) <= most:
        return found
    first: list[str] = []
    for view, shown in zip(views, drawn):
        classes = facts.classes(view, quickscan)
        first += [code for value in shown.first for code in classes.index[(classes == value).fillna(False)]]
    return _named(quickscan, replace(asked, first=tuple(dict.fromkeys(first)), most=most))


def apply(naming: Naming, shown: QgsLayoutItemMap, paper_scale: float) -> None:
    """Let a map show what was decided for it."""
    areas = {
        code: [text, x, y, right * paper_scale, down * paper_scale, line]
        for code, (text, x, y, right, down, line) in naming.areas.items()
    }
    QgsExpressionContextUtils.setLayoutItemVariable(shown, NAMING, naming_json(areas))
    QgsExpressionContextUtils.setLayoutItemVariable(shown, NAMING_SCALE, shown.scale())


def _district_points(making: Making) -> tuple[tuple[str, float, float], ...]:
    """The names of the districts and where QGIS writes them: they go before those of areas."""
    return tuple(
        (str(district["district_name"]), float(district["label_x"]), float(district["label_y"]))
        for district in making.maps.districts.getFeatures()
        if not district["water"]
    )


@dataclass
class _Work:
    """A map while it is being named: ``spots`` are the anchors on the frame, by the row of their area."""

    room: Room
    spots: dict[int, tuple[float, float]]
    marked: set[int]
    mark: tuple[float, float]
    texts: dict[int, tuple[str, float, float, bool]] = field(default_factory=dict)


@once
def _named(quickscan: QuickScan, asked: _Asked) -> Naming:
    ground = shapes(quickscan, asked.wkt)
    extent = QgsRectangle(*asked.extent)
    cells = painted(ground.outlines, extent, *asked.size)
    frame = quickscan.areas.frame
    names = facts.names(quickscan).to_numpy()
    codes = frame["area_code"].to_numpy()
    water = frame["water"].to_numpy(dtype=bool)
    wanted = np.array([not wet or name != code for wet, name, code in zip(water, names, codes)])
    if asked.district:
        wanted &= (frame["district_code"] == asked.district).to_numpy(dtype=bool)
    work = _started(asked, ground.points, extent, cells, water, wanted)
    rank: dict[str, int] = {code: place for place, code in enumerate(asked.first)}
    order = sorted(work.spots, key=lambda row: (rank.get(str(codes[row]), len(rank)), ground.points[row, 2]))
    numbered = _place(work, order, names, water, asked)
    key_rows = sorted(numbered, key=lambda row: (str(names[row]).casefold(), codes[row]))
    numbers = {row: number for number, row in enumerate(key_rows, 1)}
    areas = {}
    for row, (text, x, y, line) in work.texts.items():
        spot = work.spots[row]
        at = ground.in_layer(*_on_ground(spot, extent, asked.size))
        areas[str(codes[row])] = (text or str(numbers[row]), *at, x - spot[0], y - spot[1], line)
    unnamed = sorted(str(names[row]) for row in work.spots if row not in work.texts and not water[row])
    return Naming(areas, tuple((numbers[row], str(names[row])) for row in key_rows), tuple(unnamed))


def _started(
    asked: _Asked, points: np.ndarray, extent: QgsRectangle, cells: np.ndarray, water: np.ndarray, wanted: np.ndarray
) -> _Work:
    """The frame with the marks and the names of districts on it, and the anchors of the areas to be named."""
    width, height = asked.size
    x = (points[:, 0] - extent.xMinimum()) / extent.width() * width
    y = (extent.yMaximum() - points[:, 1]) / extent.height() * height
    radius = points[:, 2] / extent.width() * width
    seen = (x > 1) & (x < width - 1) & (y > 1) & (y < height - 1)
    room = Room(cells)
    marked = set(np.flatnonzero(seen & ~water & (radius >= ROOM_FOR_MARK) & (asked.mark[0] > 0)).tolist())
    for row in marked:
        room.take(x[row], y[row], *asked.mark)
    for name, at_x, at_y in asked.districts:
        ways = broken(name, DISTRICT_POINTS, True)
        if not ways:  # a district without a name
            continue
        text = next((lines for lines in ways if _short(lines.text)), ways[-1])
        middle = (
            (at_x - extent.xMinimum()) / extent.width() * width,
            (extent.yMaximum() - at_y) / extent.height() * height,
        )
        room.take(*middle, text.width + DISTRICT_ROOM, text.height + DISTRICT_ROOM)
    spots = {int(row): (float(x[row]), float(y[row])) for row in np.flatnonzero(seen & wanted)}
    # what lies partly on the map is named where it is seen
    sizes = np.bincount(cells.ravel(), minlength=len(points) + 1)[1:] * CELL * CELL
    for row in np.flatnonzero(~seen & wanted & (sizes >= LEAST_SEEN)):
        lines, columns = np.nonzero(cells == row + 1)
        nearest = int(np.hypot(columns - columns.mean(), lines - lines.mean()).argmin())
        spots[int(row)] = (float(columns[nearest] + 0.5) * CELL, float(lines[nearest] + 0.5) * CELL)
    return _Work(room, spots, marked, asked.mark)


def _short(text: str) -> bool:
    return all(len(line) <= WRAP for line in text.split("\n"))


def _place(work: _Work, order: list[int], names: np.ndarray, water: np.ndarray, asked: _Asked) -> list[int]:
    """Give each area its name or a number; returns the rows of the numbered ones.

    Areas whose name would not even fit on an empty map get their numbers before the others their names.
    """
    most = len(order) if asked.most is None else asked.most
    hopeless = [row for row in order if not water[row] and _best_name(work, row, str(names[row])) is None]
    numbered: list[int] = []

    def number(rows: Iterable[int]) -> None:
        for row in rows:
            if len(numbered) < most and _put_number(work, row, len(order)):
                numbered.append(row)

    number(hopeless)
    left = []
    for row in order:
        if row in work.texts:
            continue
        found = _best_name(work, row, str(names[row]))
        if found is None:
            left.append(row)
            continue
        text, x, y, width, height = found
        work.texts[row] = (text, x, y, False)
        work.room.take(x, y, width + AROUND, height + AROUND)
    number(row for row in left if not water[row])
    return numbered


def _best_name(work: _Work, row: int, name: str) -> Optional[tuple[str, float, float, float, float]]:
    x, y = work.spots[row]
    best, kept = float("inf"), None
    for lines in broken(name):
        spots = _spots(work, row, lines.width, lines.height)[:2]
        wish = Wish(lines.width + AROUND, lines.height + AROUND, spots, NAME_REACH, LEAST_INSIDE)
        found = work.room.best(row + 1, x, y, wish)
        if found is not None and found[0] + lines.cost < best:
            best, kept = found[0] + lines.cost, (lines.text, found[1], found[2], lines.width, lines.height)
    return kept


def _put_number(work: _Work, row: int, of: int) -> bool:
    """Put a number in an area, or beside it with a line to it; returns whether there is room."""
    x, y = work.spots[row]
    width = text_width("8" * len(str(of)), NAME_POINTS)
    height = NAME_POINTS * POINT * FIGURE
    spots = _spots(work, row, width, height)
    size = width + AROUND, height + AROUND
    found = work.room.best(row + 1, x, y, Wish(*size, spots, NUMBER_REACH, LEAST_NUMBER))
    line = found is None
    if found is None:
        found = work.room.aside(row + 1, x, y, Wish(*size, ((0.0, 0.0, 0.0),), ASIDE_REACH, 0.0))
    if found is None:
        return False
    _, at_x, at_y = found
    work.texts[row] = ("", at_x, at_y, line)
    if line:
        work.room.take_line(work.room.line(at_x, at_y, x, y))
    work.room.take(at_x, at_y, *size)
    return True


def _spots(work: _Work, row: int, width: float, height: float) -> list[tuple[float, float, float]]:
    """Below the mark, above it, right and left of it; where there is none in the middle."""
    if row not in work.marked:
        return [(0.0, 0.0, 0.0)]
    across, down = (work.mark[0] + width) / 2 + GAP, (work.mark[1] + height) / 2 + GAP
    return [(0.0, down, 0.0), (0.0, -down, ABOVE), (across, 0.0, BESIDE), (-across, 0.0, BESIDE)]


def _on_ground(spot: tuple[float, float], extent: QgsRectangle, size: tuple[float, float]) -> tuple[float, float]:
    return (
        extent.xMinimum() + spot[0] / size[0] * extent.width(),
        extent.yMaximum() - spot[1] / size[1] * extent.height(),
    )
