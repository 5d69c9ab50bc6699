"""Where things lie in a histogram: bars, class bounds and values, in pixels and back. No widget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Optional

from ...veerkracht.analysis.preview import Distribution

# a class bound outside the values is drawn at most this part of their width beside them
_BESIDE = 0.12
GRIP = 6  # pixels around a line that take hold of it


class Bar(NamedTuple):
    """A part of a bar: one class in one bin; ``low`` and ``high`` in areas. The class is 0 for none."""

    left: float
    right: float
    low: int
    high: int
    signal: int


@dataclass(frozen=True)
class HistogramPlan:
    """A distribution on ``width`` pixels."""

    distribution: Distribution
    width: float

    @property
    def low(self) -> float:
        return self._ends[0]

    @property
    def high(self) -> float:
        return self._ends[1]

    @property
    def _ends(self) -> tuple[float, float]:
        edges, cuts = self.distribution.edges, self.distribution.cuts
        low, high = float(edges[0]), float(edges[-1])
        room = _BESIDE * (high - low)
        if cuts:
            low, high = min(low, max(cuts[0], low) - room / 4), max(high, min(cuts[-1], high) + room / 4)
            low = low if cuts[0] >= float(edges[0]) else float(edges[0]) - room
            high = high if cuts[-1] <= float(edges[-1]) else float(edges[-1]) + room
        return low, high

    @property
    def most(self) -> int:
        """The areas in the highest bar."""
        return max(1, int(self.distribution.counts.sum(axis=1).max()))

    def x(self, value: float) -> float:
        """Where a value lies; one beside the scale lies at its end."""
        low, high = self._ends
        return self.width * min(1.0, max(0.0, (value - low) / (high - low)))

    def value(self, x: float) -> float:
        """The value at a place, which may lie beside the scale."""
        low, high = self._ends
        return low + (high - low) * x / self.width

    def bars(self) -> list[Bar]:
        """The classes of each bin on top of each other, the most unfavourable lowest."""
        made, edges = [], self.distribution.edges
        for number, counts in enumerate(self.distribution.counts.tolist()):
            height = 0
            for signal in (1, 2, 3, 4, 5, 0):
                if counts[signal]:
                    top = height + counts[signal]
                    made.append(Bar(self.x(edges[number]), self.x(edges[number + 1]), height, top, signal))
                    height = top
        return made

    def lines(self) -> list[float]:
        """Where the class bounds lie; those beside the scale lie at its end, apart from each other."""
        places = [self.x(cut) for cut in self.distribution.cuts]
        for number in range(1, len(places)):
            places[number] = max(places[number], places[number - 1] + 2)
        for number in range(len(places) - 2, -1, -1):
            places[number] = min(places[number], places[number + 1] - 2)
        return places

    def line_at(self, x: float) -> Optional[int]:
        """Which class bound can be taken hold of at a place."""
        near = [(abs(place - x), number) for number, place in enumerate(self.lines())]
        distance, number = min(near, default=(GRIP + 1.0, 0))
        return number if distance <= GRIP else None

    def classes(self) -> list[tuple[float, int]]:
        """The middle of each class between the bounds, and the class; those without room are left out."""
        if not self.distribution.cuts:
            return []
        bounds = [0.0, *self.lines(), self.width]
        classes = (5, 4, 3, 2, 1) if self.distribution.left_is_good else (1, 2, 3, 4, 5)
        return [
            ((left + right) / 2, signal)
            for left, right, signal in zip(bounds, bounds[1:], classes)
            if right - left >= 2 * GRIP
        ]

    def bin_at(self, x: float) -> Optional[tuple[float, float, int]]:
        """The bounds and the number of areas of the bin at a place."""
        value, edges = self.value(x), self.distribution.edges
        for number, count in enumerate(self.distribution.counts.sum(axis=1).tolist()):
            if edges[number] <= value <= edges[number + 1]:
                return float(edges[number]), float(edges[number + 1]), int(count)
        return None
