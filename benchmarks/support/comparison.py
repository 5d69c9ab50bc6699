"""Our work beside a yardstick, measured in turns: on a busy machine only ratios of one moment say something."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Any, Callable


@dataclass(frozen=True)
class Comparison:
    """What some turns gave.

    pairs : of each turn ours and the yardstick's, in ``unit``.
    """

    name: str
    ours: str
    yardstick: str
    pairs: tuple[tuple[float, float], ...]
    unit: str = "s"

    @property
    def ratio(self) -> float:
        """Ours over the yardstick: the median of the turns' own ratios."""
        return median(self.ratios)

    @property
    def ratios(self) -> list[float]:
        """Ours over the yardstick, turn by turn."""
        return [ours / yardstick for ours, yardstick in self.pairs]


def in_turns(
    name: str,
    ours: tuple[str, Callable[[], Any]],
    yardstick: tuple[str, Callable[[], Any]],
    turns: int,
    before: Callable[[], Any] = lambda: None,
) -> Comparison:
    """Time two works, each with its description, one after the other; a first turn that warms up is not counted.

    ``before`` clears away what a turn left, before the next one.
    """
    pairs = []
    for _ in range(turns + 1):
        before()
        pairs.append((seconds_of(ours[1]), seconds_of(yardstick[1])))
    return Comparison(name, ours[0], yardstick[0], tuple(pairs[1:]))


def seconds_of(work: Callable[[], Any]) -> float:
    """How long some work takes."""
    gc.collect()  # what the work before left is not this one's to clear
    start = perf_counter()
    made = work()
    seconds = perf_counter() - start
    del made  # clearing away is not counted, for neither
    return seconds


def table_of(comparisons: Sequence[Comparison]) -> str:
    """The comparisons as lines of text for a reader."""
    lines = []
    for comparison in comparisons:
        ours, yardstick = (median(side) for side in zip(*comparison.pairs))
        least, most = min(comparison.ratios), max(comparison.ratios)
        spread = f" ({least:.2f}–{most:.2f} in {len(comparison.pairs)} turns)" if len(comparison.pairs) > 1 else ""
        lines += [
            f"{comparison.name}: {comparison.ratio:.2f}{spread}",
            f"  {ours:10.3f} {comparison.unit:<2}  {comparison.ours}",
            f"  {yardstick:10.3f} {comparison.unit:<2}  {comparison.yardstick}",
        ]
    return "\n".join(lines)
