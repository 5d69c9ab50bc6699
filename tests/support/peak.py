"""Run as a program: reads each file that it is given in a process of its own, and prints what memory that took.

The plugin is loaded once; a process for a file is a copy of that one, so that its peak is that of the reading alone.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import conftest  # noqa: F401 - loads the plugin
from quickscan_veerkracht.veerkracht.errors import QuickScanError
from quickscan_veerkracht.veerkracht.intake.reader import read_table
from quickscan_veerkracht.veerkracht.study import TableSource
from quickscan_veerkracht.veerkracht.wording import Wording


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def outcome_of(path: str) -> str:
    try:
        return f"{len(read_table(TableSource(path), Wording('en')).observations)} observations"
    except QuickScanError as problem:
        return str(problem)


def measured(path: str) -> dict[str, object]:
    """What came of reading a file, and the megabytes that it took at most."""
    receive, send = os.pipe()
    child = os.fork()
    if child == 0:
        before = peak()
        outcome = outcome_of(path)
        os.write(send, json.dumps({"outcome": outcome, "megabytes": peak() - before}).encode())
        os._exit(0)
    os.close(send)
    with os.fdopen(receive, "rb") as answer:
        text = answer.read()
    os.waitpid(child, 0)
    return json.loads(text)


if __name__ == "__main__":
    print(json.dumps({path: measured(path) for path in sys.argv[1:]}))
