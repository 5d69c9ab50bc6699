"""Gives each area of a map the place of its name, or of a number where the name has no room."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Optional

from ...mapping.labels import NAME_POINTS
from ..measure import POINT
from .lines import broken, text_width
from .room import Room, Wish

GAP, AROUND = 0.3, 0.7  # between a mark and its text; around a text, with its halo
ABOVE, BESIDE = 1.0, 0.8  # what standing above or beside a mark costs, against below it
NAME_REACH, NUMBER_REACH, ASIDE_REACH = 9.0, 4.0, 22.0
LEAST_INSIDE, LEAST_NUMBER = 0.66, 0.6  # of a name, and of a number, in its own area
MOST_ASTRAY = 0.25  # of a name, in other areas: more, and one takes it for theirs
OWN = 0.9  # of a text, in its own area: less, and it does not lie on that area's colour
FIGURE = 0.75  # height of figures as a part of the type size


@dataclass(frozen=True)
class Wanted:
    """What is to be placed: the rows of the areas in their order, with all names.

    numbered : the rows that may have a number. most : of the numbers. urgent : the rows whose number goes before all
        other texts. reach : how many millimetres a number may stand from its area.
    """

    order: Sequence[int]
    names: Sequence[str]
    numbered: frozenset[int]
    most: int
    urgent: frozenset[int] = frozenset()
    reach: float = ASIDE_REACH


@dataclass
class Placing:
    """A map on which texts are put: ``spots`` are the anchors on the frame, by the row of their area; ``marked`` the
    rows with a mark there. ``texts`` has by row the name (empty for a number), its middle, whether a line leads to it,
    and whether it lies on its own area; ``numbered`` are the rows of the numbers."""

    room: Room
    spots: dict[int, tuple[float, float]]
    marked: Collection[int]
    mark: tuple[float, float]
    texts: dict[int, tuple[str, float, float, bool, bool]] = field(default_factory=dict)
    numbered: list[int] = field(default_factory=list)

    def copy(self) -> Placing:
        """The same map with what is on it now, to be filled apart from this one."""
        return replace(self, room=self.room.copy(), texts=dict(self.texts), numbered=list(self.numbered))

    def put_urgent(self, wanted: Wanted) -> None:
        """Give the urgent areas their numbers."""
        self._number((row for row in wanted.order if row in wanted.urgent), wanted)

    def put(self, wanted: Wanted) -> None:
        """Give each area that has none its name or a number.

        Areas whose name would not even fit on an empty map get their numbers before the others their names.
        """
        best = {row: self._best_name(row, wanted.names[row]) for row in wanted.order if row not in self.texts}
        self._number((row for row, found in best.items() if found is None), wanted)
        left = []
        for row, found in best.items():
            if row in self.texts:
                continue
            if found is not None and not self.room.is_free(*found[1:]):
                found = self._best_name(row, wanted.names[row])
            if found is None:
                left.append(row)
                continue
            text, x, y, width, height = found
            self.texts[row] = (text, x, y, False, self.room.share(row + 1, x, y, width, height) >= OWN)
            self.room.take(x, y, width, height)
        self._number(left, wanted)

    def _number(self, rows: Iterable[int], wanted: Wanted) -> None:
        for row in rows:
            if len(self.numbered) < wanted.most and row in wanted.numbered and self._put_number(row, wanted):
                self.numbered.append(row)

    def _best_name(self, row: int, name: str) -> Optional[tuple[str, float, float, float, float]]:
        x, y = self.spots[row]
        best, kept = float("inf"), None
        for lines in broken(name):
            spots = self._spots(row, lines.width, lines.height)[:2]
            wish = Wish(lines.width + AROUND, lines.height + AROUND, spots, NAME_REACH, LEAST_INSIDE, MOST_ASTRAY)
            found = self.room.best(row + 1, x, y, wish)
            if found is not None and found[0] + lines.cost < best:
                best, kept = found[0] + lines.cost, (lines.text, found[1], found[2], wish.width, wish.height)
        return kept

    def _put_number(self, row: int, wanted: Wanted) -> bool:
        """Put a number in an area, or beside it with a line to it; returns whether there is room."""
        x, y = self.spots[row]
        width = text_width("8" * len(str(len(wanted.order))), NAME_POINTS)
        height = NAME_POINTS * POINT * FIGURE
        spots = self._spots(row, width, height)
        size = width + AROUND, height + AROUND
        found = self.room.best(row + 1, x, y, Wish(*size, spots, NUMBER_REACH, LEAST_NUMBER))
        line = found is None
        if found is None:
            found = self.room.aside(row + 1, x, y, Wish(*size, ((0.0, 0.0, 0.0),), wanted.reach, 0.0))
        if found is None:
            return False
        _, at_x, at_y = found
        self.texts[row] = ("", at_x, at_y, line, self.room.share(row + 1, at_x, at_y, *size) >= OWN)
        if line:
            self.room.take_line(at_x, at_y, x, y)
        self.room.take(at_x, at_y, *size)
        return True

    def _spots(self, row: int, width: float, height: float) -> list[tuple[float, float, float]]:
        """Below the mark, above it, right and left of it; where there is none in the middle."""
        if row not in self.marked:
            return [(0.0, 0.0, 0.0)]
        across, down = (self.mark[0] + width) / 2 + GAP, (self.mark[1] + height) / 2 + GAP
        return [(0.0, down, 0.0), (0.0, -down, ABOVE), (across, 0.0, BESIDE), (-across, 0.0, BESIDE)]
