"""Prints a report of a town of so many districts; tells the memory at its twentieth and at its last sheet but one."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from ...veerkracht.progress import Progress
from .memory import own_peak
from .printing import printing
from .town import make_town
from .window import application

EARLY = 20


def peaks(districts: int) -> tuple[float, float]:
    """The most memory until sheet 20, and until the last, in MB."""
    found: list[float] = []
    with tempfile.TemporaryDirectory(prefix="bench-long-") as name, application():
        printed = printing(make_town(districts, 2 * districts), Path(name))
        printed.ours(Progress(lambda _share, _words: found.append(own_peak())))
    return found[min(EARLY, len(found) - 1)], found[-1]


if __name__ == "__main__":
    print(*peaks(int(sys.argv[1])))
