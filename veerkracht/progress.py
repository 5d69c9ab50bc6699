"""How long work tells where it is, and learns that it should stop.

The front desks (processing and ui) hand their own kind of feedback in; the rooms know only this.
"""

from __future__ import annotations

from typing import Callable, Optional

from .errors import Cancelled


class Progress:
    """A share of the whole work, from ``start`` to ``end`` (0 to 1).

    Parameters
    ----------
    report : called with the overall fraction (0 to 1) and a sentence for the user.
    is_cancelled : asked at every step; when it returns True the step raises ``Cancelled``.
    """

    def __init__(
        self,
        report: Optional[Callable[[float, str], None]] = None,
        is_cancelled: Optional[Callable[[], bool]] = None,
        start: float = 0.0,
        end: float = 1.0,
    ) -> None:
        self._report = report
        self._is_cancelled = is_cancelled
        self._start = start
        self._end = end

    def step(self, fraction: float, message: str = "") -> None:
        """Tell that ``fraction`` (0 to 1) of this part is done; raises ``Cancelled`` when asked to stop."""
        if self.cancelled():
            raise Cancelled()
        if self._report is not None:
            self._report(self._start + (self._end - self._start) * fraction, message)

    def cancelled(self) -> bool:
        """Whether the user asked to stop: for what waits and cannot step, such as a request under way."""
        return self._is_cancelled is not None and self._is_cancelled()

    def part(self, start: float, end: float) -> Progress:
        """The progress of a part of this work, between two of its fractions."""
        span = self._end - self._start
        return Progress(self._report, self._is_cancelled, self._start + span * start, self._start + span * end)
