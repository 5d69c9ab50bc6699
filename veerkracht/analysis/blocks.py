"""A country some municipalities at a time: arrays of a few stay near the processor, those of all of them do not.

Municipalities do not look at each other, so that what is found of each block can simply be laid side by side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar, cast

import numpy as np

from .cube import Cube
from .places import Places
from .suppression import Suppression

# Areas in a block, but for a municipality that has more.
AREAS = 800

Found = TypeVar("Found")


@dataclass(frozen=True)
class Block:
    """Some municipalities that follow each other (``places``), and their areas."""

    places: slice
    areas: slice

    def of_cube(self, cube: Cube) -> Cube:
        """The cube of this block alone; nothing is copied."""
        owner = cube.places.of_area[self.areas]
        return replace(
            cube,
            codes=cube.codes[self.areas],
            places=Places(cube.places.codes[self.places], owner - self.places.start),
            value=cube.value[..., self.areas],
            denominator=cube.denominator[..., self.areas],
            numerator=cube.numerator[..., self.areas],
            status=cube.status[..., self.areas],
            published=cube.published[..., self.places],
            totalled=cube.totalled[..., self.places],
        )

    def of_suppression(self, hidden: Suppression) -> Suppression:
        """What may be shown of this block; nothing is copied."""
        return Suppression(
            self.of_cube(hidden.shown),
            hidden.why[..., self.areas],
            hidden.hidden[..., self.areas],
            self.of_cube(hidden.totals),
        )


def blocks(places: Places, most: int = AREAS) -> Iterator[Block]:
    """All municipalities in order: as many at a time as have ``most`` areas together, at least one."""
    starts = [*places.starts.tolist(), len(places.of_area)]
    first = 0
    for last in range(1, len(starts)):
        if last == len(starts) - 1 or starts[last + 1] - starts[first] > most:
            yield Block(slice(first, last), slice(starts[first], starts[last]))
            first = last


def side_by_side(parts: Sequence[Found]) -> Found:
    """What was found of each block as found of all: the last axis of every array is that of areas or municipalities."""
    return parts[0] if len(parts) == 1 else cast("Found", _joined(parts))


def _joined(parts: Sequence[Any]) -> Any:
    first = parts[0]
    if isinstance(first, np.ndarray):
        return np.concatenate(parts, axis=-1)
    if isinstance(first, tuple):
        return tuple(_joined(part) for part in zip(*parts))
    return type(first)(**{item.name: _joined([getattr(part, item.name) for part in parts]) for item in fields(first)})
