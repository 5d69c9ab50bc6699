"""The names of the districts on the map that tells where one is: in them, else beside them with a line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Optional

import numpy as np

from ...mapping.labels import DISTRICT_POINTS, WRAP
from .lines import Lines, broken
from .room import Room, Wish

SIZES = (DISTRICT_POINTS, 10.0, 8.5)  # points
SMALLER = 3.0  # what a smaller size costs
AROUND = 1.6  # around the name
REACH, REACH_BESIDE = 16.0, 60.0
LEAST_INSIDE = 0.85
MIDDLE = ((0.0, 0.0, 0.0),)
Put = tuple[str, float, float, bool, float]  # text, its middle, whether a line leads to it, points of its letters


@dataclass(frozen=True)
class District:
    """x, y : its middle, in the system of its layer."""

    code: str
    name: str
    x: float
    y: float


class Districts:
    """The districts of a map: ``spots`` are their middles on the frame, ``of_areas`` the district code of each area."""

    def __init__(self, room: Room, spots: Mapping[District, tuple[float, float]], of_areas: np.ndarray) -> None:
        numbers = {district.code: number for number, district in enumerate(spots, 1)}
        of_cells = np.array([0, *(numbers.get(str(code), len(numbers) + 1) for code in of_areas)])
        self.room = room.of_others(of_cells[room.cells])
        self.spots = spots
        self.put: dict[District, Put] = {}

    def put_inside(self) -> None:
        """Name the districts in which their name fits, as large as it does."""
        for number, (district, spot) in enumerate(self.spots.items(), 1):
            found = []
            for step, points in enumerate(SIZES):
                for lines in _ways(district.name, points):
                    best = self.room.best(number, *spot, _wish(lines, REACH, LEAST_INSIDE))
                    if best is not None:
                        found.append((best[0] + lines.cost + SMALLER * step, lines, points, best[1:]))
            if found:
                _, lines, points, middle = min(found, key=lambda way: way[0])
                self._take(district, lines, points, middle, False)

    def put_beside(self) -> None:
        """Name the others beside them, with a line to their middle, where there is room."""
        for number, (district, spot) in enumerate(self.spots.items(), 1):
            if district in self.put:
                continue
            best: Optional[tuple[float, float, float]] = None
            for lines in _ways(district.name, SIZES[-1]):
                best = self.room.aside(number, *spot, _wish(lines, REACH_BESIDE, 0.0))
                if best is not None:
                    self.room.take_line(best[1], best[2], *spot)
                    self._take(district, lines, SIZES[-1], best[1:], True)
                    break

    def _take(self, district: District, lines: Lines, points: float, middle: tuple[float, ...], line: bool) -> None:
        self.put[district] = (lines.text, middle[0], middle[1], line, points)
        self.room.take(middle[0], middle[1], lines.width + AROUND, lines.height + AROUND)


def _wish(lines: Lines, reach: float, least: float) -> Wish:
    return Wish(lines.width + AROUND, lines.height + AROUND, MIDDLE, reach, least)


def _ways(name: str, points: float) -> list[Lines]:
    """The name in lines, none of them too long where it can be broken."""
    ways = broken(name, points, True)
    short = [lines for lines in ways if all(len(line) <= WRAP for line in lines.text.split("\n"))]
    return short[:2] or [*ways[-1:]]
