"""Decides for each area of a map whether its name stands on it, or a number that a key beside the map explains.

The same for all maps of one size and extent, so that an area has one place throughout a report; it has one number on
all maps of a study.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Optional

import numpy as np
from qgis.core import QgsExpressionContextUtils, QgsLayoutItemMap, QgsRectangle
from qgis.PyQt.QtCore import QRectF

from ...analysis.results import QuickScan
from ...mapping.drawing import drawing
from ...mapping.labels import NAME_POINTS, NAMING, NAMING_DISTRICTS, NAMING_SCALE, NOTHING_NAMED, naming_json
from ...mapping.project import NAMED_DISTRICTS
from ...mapping.symbols import ROOM_FOR_MARK
from ...mapping.views import View
from .. import facts
from ..once import once
from ..page import Making
from .districts import District, Districts
from .ground import CELL, Shapes, painted, shapes
from .lines import raised
from .places import ASIDE_REACH, Placing, Wanted
from .room import Room

# room around the middle of an area, in millimetres: width and height of a letter, and of a letter with a glyph
SINGLE_MARK, DOUBLE_MARK = (4.6, 3.2), (8.6, 3.4)
LEAST_SEEN = 60.0  # square millimetres of an area whose middle lies beside the map
TRIES, FEW = 2, 8  # to find room for all by letting those without go first, where they are few


@dataclass(frozen=True)
class Naming:
    """What stands on a map.

    areas : by code the text, the point in the system of the areas, the text's distance from it in mm of A3, whether a
        line joins them, and whether the text lies on its own area.
    districts : the same without the last, and the size of the letters; None where no districts are named.
    key : numbers with the names that they stand for. numbered : the codes of their areas. unnamed : the names of the
        areas that have neither.
    """

    areas: dict[str, tuple[str, float, float, float, float, bool, bool]]
    key: tuple[tuple[int, str], ...] = ()
    unnamed: tuple[str, ...] = ()
    districts: Optional[dict[str, tuple[str, float, float, float, float, bool, float]]] = None
    numbered: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Asked:
    """A map to name: which areas, and how much is taken in their middle and elsewhere (middle and size on the frame).

    first : the codes that go first. numbered : the only ones that may have a number.
    """

    wkt: str
    extent: tuple[float, float, float, float]
    size: tuple[float, float]
    mark: tuple[float, float]
    districts: tuple[District, ...] = ()
    district: str = ""
    first: tuple[str, ...] = ()
    most: Optional[int] = None
    avoid: tuple[tuple[float, float, float, float], ...] = ()
    numbered: Optional[frozenset[str]] = None

    def on_frame(self, x: Any, y: Any) -> tuple[Any, Any]:
        """Points of the project (numbers or arrays) in millimetres from the upper left corner of the frame."""
        left, bottom, right, top = self.extent
        return (x - left) / (right - left) * self.size[0], (top - y) / (top - bottom) * self.size[1]

    def on_ground(self, x: float, y: float) -> tuple[float, float]:
        """The other way round."""
        left, bottom, right, top = self.extent
        return left + x / self.size[0] * (right - left), top - y / self.size[1] * (top - bottom)


def plan(
    making: Making,
    extent: QgsRectangle,
    frame: QRectF,
    views: Sequence[View],
    most: Optional[int] = None,
    district: str = "",
    first: Sequence[str] = (),
    avoid: Iterable[QRectF] = (),
    numbered: Optional[Collection[str]] = None,
) -> Naming:
    """The names and numbers of a map of some views, which share them.

    Parameters
    ----------
    extent : what the map shows. frame : where it lies on the sheet.
    most : of the numbers, where a key has no room for more; areas of the classes that matter most get them.
    district : the only one whose areas are named. first : codes of areas that go before all others.
    avoid : places on the sheet where nothing may stand.
    numbered : the codes of those that the key of another map explains; no other areas get a number.
    """
    quickscan, say = making.quickscan, making.say
    drawn = [drawing(quickscan, view, say) for view in views]
    mark = (0.0, 0.0)
    if any(found.column for found in drawn):
        mark = DOUBLE_MARK if any(found.glyphs or found.mark for found in drawn) else SINGLE_MARK
    taken = [box.translated(-frame.topLeft()) for box in avoid]
    asked = _Asked(
        making.maps.project.crs().toWkt(),
        (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()),
        (round(frame.width(), 2), round(frame.height(), 2)),
        mark,
        _districts(making) if any(view.id == NAMED_DISTRICTS for view in views) and not district else (),
        district,
        tuple(first),
        most if not most else None,
        tuple((box.center().x(), box.center().y(), box.width(), box.height()) for box in taken),
        None if numbered is None else frozenset(numbered),
    )
    found = _named(quickscan, asked)
    if most is None or len(found.key) <= most:
        return found
    by_class: list[str] = []
    for view, shown in zip(views, drawn):
        classes = facts.classes(view, quickscan)
        by_class += [code for value in shown.first for code in classes.index[(classes == value).fillna(False)]]
    return _named(quickscan, replace(asked, first=tuple(dict.fromkeys([*first, *by_class])), most=most))


def apply(naming: Naming, shown: QgsLayoutItemMap, paper_scale: float) -> None:
    """Let a map show what was decided for it."""
    areas = {
        code: [text, x, y, right * paper_scale, down * paper_scale, line, own]
        for code, (text, x, y, right, down, line, own) in naming.areas.items()
    }
    QgsExpressionContextUtils.setLayoutItemVariable(shown, NAMING, naming_json(areas))
    QgsExpressionContextUtils.setLayoutItemVariable(shown, NAMING_SCALE, shown.scale())
    if naming.districts is not None:
        districts = {
            code: [text, x, y, right * paper_scale, down * paper_scale, line, points * paper_scale]
            for code, (text, x, y, right, down, line, points) in naming.districts.items()
        }
        told = naming_json(districts) if districts else NOTHING_NAMED
        QgsExpressionContextUtils.setLayoutItemVariable(shown, NAMING_DISTRICTS, told)


def name_where_it_fits(
    making: Making,
    shown: QgsLayoutItemMap,
    frame: QRectF,
    view: Optional[View],
    district: str = "",
    first: Sequence[str] = (),
    avoid: Iterable[QRectF] = (),
    numbered: Collection[str] = (),
) -> None:
    """Let a small map show the names that fit, and no numbers but those of another; parameters as of :func:`plan`."""
    views = [view] if view else []
    named = plan(making, shown.extent(), frame, views, None, district, first, avoid, numbered)
    apply(named, shown, making.design.scale)
    if not named.areas:
        QgsExpressionContextUtils.setLayoutItemVariable(shown, NAMING, NOTHING_NAMED)


def leave_unnamed(shown: QgsLayoutItemMap) -> None:
    """Let a map show no names at all."""
    for variable in (NAMING, NAMING_DISTRICTS):
        QgsExpressionContextUtils.setLayoutItemVariable(shown, variable, NOTHING_NAMED)


def _districts(making: Making) -> tuple[District, ...]:
    """The districts with a name, and the middle of each in the system of its layer."""
    return tuple(
        District(
            str(found["district_code"]), str(found["district_name"]), float(found["label_x"]), float(found["label_y"])
        )
        for found in making.maps.districts.getFeatures()
        if not found["water"] and str(found["district_name"] or "").strip()
    )


@once
def _named(quickscan: QuickScan, asked: _Asked) -> Naming:
    ground = shapes(quickscan, asked.wkt)
    frame = quickscan.areas.frame
    names, codes = [str(name) for name in facts.names(quickscan)], [str(code) for code in frame["area_code"]]
    water = frame["water"].to_numpy(dtype=bool)
    number_of = _numbers(names, codes, water)
    named = np.array([not wet or name != code for wet, name, code in zip(water, names, codes)], dtype=bool)
    if asked.district:
        named &= (frame["district_code"] == asked.district).to_numpy(dtype=bool)
    start = _start(asked, ground, water, named)
    rank = {code: place for place, code in enumerate(asked.first)}
    order = sorted(start.spots, key=lambda row: (rank.get(codes[row], len(rank)), ground.points[row, 2]))
    able = frozenset(
        row for row in order if not water[row] and (asked.numbered is None or codes[row] in asked.numbered)
    )
    wanted = Wanted(order, names, able, len(order) if asked.most is None else asked.most)
    best: Optional[tuple[Placing, Districts]] = None
    for _ in range(TRIES):
        placing = start.copy()
        placing.put_urgent(wanted)
        spots = {found: asked.on_frame(*ground.in_project(found.x, found.y)) for found in asked.districts}
        districts = Districts(placing.room, spots, frame["district_code"].to_numpy())
        districts.put_inside()
        placing.put(wanted)
        left = able.difference(placing.texts)
        if best is None or len(placing.texts) > len(best[0].texts):
            best = placing, districts
        if not left or len(placing.numbered) >= wanted.most or len(left) > FEW:
            break
        wanted = replace(wanted, urgent=wanted.urgent | left, reach=2 * ASIDE_REACH)
    assert best is not None
    placing, districts = best
    districts.put_beside()
    numbered = sorted(placing.numbered, key=lambda row: number_of[row])
    areas = {}
    for row, (text, x, y, line, own) in placing.texts.items():
        spot = placing.spots[row]
        at = ground.in_layer(*asked.on_ground(*spot))
        down = y - spot[1] - (raised(NAME_POINTS) if text else 0.0)
        areas[codes[row]] = (text or str(number_of[row]), *at, x - spot[0], down, line, own)
    return Naming(
        areas,
        tuple((number_of[row], names[row]) for row in numbered) if asked.numbered is None else (),
        tuple(sorted(names[row] for row in order if row not in placing.texts and not water[row])),
        _told_districts(districts) if asked.districts else None,
        frozenset(codes[row] for row in numbered),
    )


def _numbers(names: Sequence[str], codes: Sequence[str], water: np.ndarray) -> dict[int, int]:
    """The number of each row that is land, by its name: one for all maps of a study, so that people can point at it."""
    land = sorted(np.flatnonzero(~water).tolist(), key=lambda row: (names[row].casefold(), codes[row]))
    return {row: number for number, row in enumerate(land, 1)}


def _told_districts(districts: Districts) -> dict[str, tuple[str, float, float, float, float, bool, float]]:
    told = {}
    for found, (text, x, y, line, points) in districts.put.items():
        spot = districts.spots[found]
        told[found.code] = (text, found.x, found.y, x - spot[0], y - spot[1] - raised(points), line, points)
    return told


def _start(asked: _Asked, ground: Shapes, water: np.ndarray, named: np.ndarray) -> Placing:
    """The frame with the marks on it, and the anchors of the areas to be named."""
    width, height = asked.size
    cells = painted(ground.outlines, QgsRectangle(*asked.extent), width, height)
    x, y = asked.on_frame(ground.points[:, 0], ground.points[:, 1])
    radius = ground.points[:, 2] / (asked.extent[2] - asked.extent[0]) * width
    seen = (x > 1) & (x < width - 1) & (y > 1) & (y < height - 1)
    room = Room(cells)
    marked = set(np.flatnonzero(seen & ~water & (radius >= ROOM_FOR_MARK) & (asked.mark[0] > 0)).tolist())
    for row in marked:
        room.take(x[row], y[row], *asked.mark)
    for box in asked.avoid:
        room.take(*box)
    spots = {int(row): (float(x[row]), float(y[row])) for row in np.flatnonzero(seen & named)}
    # what lies partly on the map is named where it is seen
    sizes = np.bincount(cells.ravel(), minlength=len(x) + 1)[1:] * CELL * CELL
    for row in np.flatnonzero(~seen & named & (sizes >= LEAST_SEEN)):
        lines, columns = np.nonzero(cells == row + 1)
        nearest = int(np.hypot(columns - columns.mean(), lines - lines.mean()).argmin())
        spots[int(row)] = (float(columns[nearest] + 0.5) * CELL, float(lines[nearest] + 0.5) * CELL)
    return Placing(room, spots, marked, asked.mark)
