"""Steps that can be undone: choices in the study, never what was read."""

from __future__ import annotations

import zlib
from typing import Any, Callable

from ..veerkracht.compat import QUndoCommand
from .translation import tr

UNDO_LIMIT = 200


class ChoiceCommand(QUndoCommand):
    """One change of choices; it knows only those that it changed, so that what was read meanwhile stays."""

    def __init__(
        self,
        put: Callable[[dict[str, Any]], None],
        before: dict[str, Any],
        after: dict[str, Any],
        text: str,
        together: str,
    ) -> None:
        super().__init__(text or tr("choice"))
        self._put, self._before, self._after, self._together = put, before, after, together

    def id(self) -> int:
        """Steps with the same key are one step when they follow each other."""
        return zlib.crc32(self._together.encode()) & 0x7FFFFFFF if self._together else -1

    def mergeWith(self, other: Any) -> bool:  # noqa: N802 - Qt's own name
        if set(other._after) != set(self._after):
            return False
        self._after = other._after
        return True

    def redo(self) -> None:
        self._put(self._after)

    def undo(self) -> None:
        self._put(self._before)
