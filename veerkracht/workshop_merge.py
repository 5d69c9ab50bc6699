"""Taking over what a colleague wrote: by id, and never over one's own without asking."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Union

from .workshop import KEYS, Canvas, Note, Promise, Success, Workshop

Written = Union[Note, Canvas, Success, Promise]


@dataclass(frozen=True)
class Conflict:
    """The same note, canvas, success or promise, written differently. ``part``: the field of Workshop it is in."""

    part: str
    mine: Any
    theirs: Any


@dataclass(frozen=True)
class Merged:
    """workshop : one's own with what is new in the other. added : how much is new. same : how much is equal in both.
    conflicts : what differs; in ``workshop`` it is as one wrote it oneself."""

    workshop: Workshop
    added: int
    same: int
    conflicts: tuple[Conflict, ...]

    def taking_theirs(self, wanted: Collection[Conflict]) -> Workshop:
        """The workshop, with theirs in the place of one's own for these conflicts."""
        parts: dict[str, Any] = {}
        for part in KEYS:
            theirs = {_key(part, item.mine): item.theirs for item in wanted if item.part == part}
            parts[part] = tuple(theirs.get(_key(part, item), item) for item in getattr(self.workshop, part))
        return Workshop(**parts)


def merge(mine: Workshop, theirs: Workshop) -> Merged:
    """Both together: first what is one's own, in its order, then what only the other has."""
    parts: dict[str, Any] = {}
    added = same = 0
    conflicts = []
    for part in KEYS:
        own = {_key(part, item): item for item in getattr(mine, part)}
        new = []
        for item in getattr(theirs, part):
            known = own.get(_key(part, item))
            if known is None:
                new.append(item)
            elif known == item:
                same += 1
            else:
                conflicts.append(Conflict(part, known, item))
        parts[part] = (*own.values(), *new)
        added += len(new)
    return Merged(Workshop(**parts), added, same, tuple(conflicts))


def _key(part: str, item: Written) -> tuple[str, ...]:
    return tuple(getattr(item, name) for name in KEYS[part])
