"""Finds room for a text on a map: beside its mark, mostly in its own area, over no mark and no other text."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from typing import Optional

import numpy as np

from .ground import CELL

ASTRAY = 9.0  # what lying wholly in other areas costs, in millimetres away from the mark
NOWHERE = 2.0  # the same of lying wholly outside all areas
EDGE = 2  # cells along the frame that stay free
CROSSED, NEAR = 2, 2.5  # cells of other texts that a line may touch, further than so many mm from where it leads to
TRIED = 60


@dataclass(frozen=True)
class Wish:
    """A text of ``width`` × ``height`` mm whose middle should be at one of ``spots`` (dx, dy, cost; from the anchor),
    at most ``reach`` mm from there, with ``least`` of it in its own area and at most ``astray`` in others."""

    width: float
    height: float
    spots: Sequence[tuple[float, float, float]]
    reach: float
    least: float
    astray: float = 1.0


class Room:
    """A map frame whose room is given away text by text; lengths in millimetres from its upper left corner."""

    def __init__(self, cells: np.ndarray) -> None:
        self.cells = cells
        self.sizes = np.bincount(cells.ravel())
        self.taken = np.zeros(cells.shape, dtype=np.int32)
        self.taken[:EDGE] = self.taken[-EDGE:] = 1
        self.taken[:, :EDGE] = self.taken[:, -EDGE:] = 1
        self.lines: list[tuple[float, float, float, float]] = []

    def copy(self) -> Room:
        """The same room, to be given away apart from this one."""
        other = copy(self)
        other.taken = self.taken.copy()
        other.lines = list(self.lines)
        return other

    def of_others(self, cells: np.ndarray) -> Room:
        """The same room with the cells of others; what is given away of it is gone for both."""
        other = Room(cells)
        other.taken, other.lines = self.taken, self.lines
        return other

    def take(self, x: float, y: float, width: float, height: float) -> None:
        """Give away a box around a middle."""
        self.taken[self._box(x, y, width, height)] = 1

    def is_free(self, x: float, y: float, width: float, height: float) -> bool:
        """Whether nothing of a box around a middle was given away."""
        return not self.taken[self._box(x, y, width, height)].any()

    def _box(self, x: float, y: float, width: float, height: float) -> tuple[slice, slice]:
        rows, columns = self.taken.shape
        top, bottom = (round((y + side * height / 2) / CELL) for side in (-1, 1))
        left, right = (round((x + side * width / 2) / CELL) for side in (-1, 1))
        return slice(max(0, top), max(0, min(rows, bottom))), slice(max(0, left), max(0, min(columns, right)))

    def take_line(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """Give away the cells of a line from a text to its area."""
        line = self._line(x, y, to_x, to_y)
        self.taken[line[:, 1], line[:, 0]] = 1
        self.lines.append((x, y, to_x, to_y))

    def share(self, number: int, x: float, y: float, width: float, height: float) -> float:
        """Which part of a box around a middle lies in an area."""
        box = self.cells[self._box(x, y, width, height)]
        return float((box == number).mean()) if box.size else 0.0

    def _line(self, x: float, y: float, to_x: float, to_y: float) -> np.ndarray:
        """The cells (column, row) of a line."""
        steps = int(np.hypot(to_x - x, to_y - y) / CELL) + 2
        rows, columns = self.taken.shape
        along = np.stack([np.linspace(x, to_x, steps), np.linspace(y, to_y, steps)], axis=1) / CELL
        return np.clip(along.astype(int), 0, [columns - 1, rows - 1])

    def crosses(self, x: float, y: float, to_x: float, to_y: float) -> bool:
        """Whether a line from a text to its area runs over other texts and marks, or over another such line."""
        line = self._line(x, y, to_x, to_y)
        away = line[np.hypot(*(line * CELL - [to_x, to_y]).T) > NEAR]
        if self.taken[away[:, 1], away[:, 0]].sum() > CROSSED:
            return True
        return bool(self.lines) and _meet(np.array([x, y, to_x, to_y]), np.array(self.lines))

    def best(self, number: int, x: float, y: float, wish: Wish) -> Optional[tuple[float, float, float]]:
        """The cost and the middle of the best place for a text of an area anchored at (x, y); None without any."""
        found = self._places(number, x, y, wish)
        if found is None:
            return None
        cost, columns, rows = found
        at = int(cost.argmin())
        return float(cost[at]), float(columns[at]), float(rows[at])

    def aside(self, number: int, x: float, y: float, wish: Wish) -> Optional[tuple[float, float, float]]:
        """The same for a text that a line leads to its area: the line crosses no other text."""
        found = self._places(number, x, y, wish)
        if found is None:
            return None
        cost, columns, rows = found
        for at in np.argsort(cost, kind="stable")[:: max(1, len(cost) // TRIED)]:
            if not self.crosses(float(columns[at]), float(rows[at]), x, y):
                return float(cost[at]), float(columns[at]), float(rows[at])
        return None

    def _places(
        self, number: int, x: float, y: float, wish: Wish
    ) -> Optional[tuple[np.ndarray, np.ndarray, np.ndarray]]:
        """Cost, x and y of the middle of each place where the text may stand."""
        rows, columns = self.cells.shape
        wide, high = max(1, round(wish.width / CELL)), max(1, round(wish.height / CELL))
        if number >= len(self.sizes) or self.sizes[number] < wish.least * wide * high:
            return None
        offsets = np.array(wish.spots)
        left = int(max(0, (x + offsets[:, 0].min() - wish.reach) / CELL - wide / 2))
        right = int(min(columns, (x + offsets[:, 0].max() + wish.reach) / CELL + wide / 2))
        top = int(max(0, (y + offsets[:, 1].min() - wish.reach) / CELL - high / 2))
        bottom = int(min(rows, (y + offsets[:, 1].max() + wish.reach) / CELL + high / 2))
        if right - left < wide or bottom - top < high:
            return None
        cells = self.cells[top:bottom, left:right]
        own = _sums(cells == number, wide, high) / (wide * high)
        possible = own >= wish.least
        if possible.any():
            possible &= _sums(self.taken[top:bottom, left:right], wide, high) == 0
        if not possible.any():
            return None
        nobody = _sums(cells == 0, wide, high) / (wide * high)
        possible &= own + nobody >= 1.0 - wish.astray
        if not possible.any():
            return None
        at_y, at_x = np.nonzero(possible)
        middle_x, middle_y = (left + at_x + wide / 2) * CELL, (top + at_y + high / 2) * CELL
        away = np.min([np.hypot(middle_x - x - dx, middle_y - y - dy) + extra for dx, dy, extra in wish.spots], axis=0)
        inside, outside = own[possible], nobody[possible]
        cost = away + ASTRAY * np.clip(1 - inside - outside, 0, 1) + NOWHERE * outside
        near = away <= wish.reach
        return (cost[near], middle_x[near], middle_y[near]) if near.any() else None


def _meet(line: np.ndarray, others: np.ndarray) -> bool:
    """Whether a line (x, y, x, y) crosses one of others (lines × the same)."""

    def side(line: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        across, down = line[..., 2] - line[..., 0], line[..., 3] - line[..., 1]
        return np.asarray(np.sign(across * (y - line[..., 1]) - down * (x - line[..., 0])))

    apart = side(line, others[:, 0], others[:, 1]) != side(line, others[:, 2], others[:, 3])
    return bool((apart & (side(others, *line[:2]) != side(others, *line[2:]))).any())


def _sums(cells: np.ndarray, wide: int, high: int) -> np.ndarray:
    """The sum of each box of so many cells, by its upper left one."""
    total = np.zeros((cells.shape[0] + 1, cells.shape[1] + 1), dtype=np.int32)
    total[1:, 1:] = cells.cumsum(axis=0, dtype=np.int32).cumsum(axis=1)
    summed: np.ndarray = total[high:, wide:] - total[:-high, wide:] - total[high:, :-wide] + total[:-high, :-wide]
    return summed
