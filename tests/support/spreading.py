"""Which tests run on the same core when the suite is spread over all of them, and in which order."""

from __future__ import annotations

import pytest
from xdist.scheduler import LoadFileScheduling

# what tests in several files read and takes half a minute to make: each would be made once on every core
SHARING = {
    "tests/end_to_end/test_end_to_end_outputs.py": "the walks",
    "tests/end_to_end/test_end_to_end_numbers.py": "the walks",
    "tests/end_to_end/test_end_to_end_summary.py": "the walks",
    "tests/end_to_end/test_end_to_end_years.py": "the walks",
}
# by how long one test takes: a long one that starts last leaves the other cores with nothing to do
DEAREST = ("end_to_end", "sheets", "processing", "ui", "benchmarks", "sheets_content", "sample", "mapping", "shell")


class SharingScheduling(LoadFileScheduling):
    """A file's tests together, and files together that share what is dear to make."""

    def _split_scope(self, nodeid: str) -> str:
        file = super()._split_scope(nodeid)
        return SHARING.get(file, file)


def dearest_first(items: list[pytest.Item]) -> None:
    """Put the folders with the longest tests first, each in its own order."""
    place = {folder: number for number, folder in enumerate(DEAREST)}
    items.sort(key=lambda item: place.get(item.path.parent.name, len(place)))
