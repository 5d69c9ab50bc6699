"""The sheets: a whole report with its charts beside the bare export of the same layouts, its size and its memory."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from ..veerkracht import pipeline
from ..veerkracht.analysis.results import QuickScan
from ..veerkracht.study import AreaSource, Study, TableSource, read_study
from .support import long_report
from .support.comparison import Comparison, in_turns
from .support.printing import printing
from .support.town import make_town
from .support.window import application

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data"
UTRECHT = "boundaries/utrecht_buurt_2019_rd.gpkg"
UTRECHT_TABLES = (
    "kwb/CBS-Utrecht-kwb-2023.xlsx",
    "kwb/CBS-Utrecht-kwb-2024.xlsx",
    "politie/utrecht_misdrijven_buurt_2021_2025.csv",
    "panel/panel_shared_long.csv",
)
DISTRICTS, AREAS = 16, 95
MOST_SECONDS, MOST_SIZE = 60.0, 20.0
LONG = 200  # districts, with a page each


def measure(small: bool) -> list[Comparison]:
    """The first two are at most 1.3 where our own building of the layouts is nearly free; the others at most 1."""
    with tempfile.TemporaryDirectory(prefix="bench-sheets-") as name, application():
        folder, turns = Path(name), 1 if small else 3
        made = [
            _report("report_sample", "the sample", make_town(2, 8) if small else sample(), folder / "sample", turns),
            _report("report_town", "a town", make_town(2, 8) if small else town(), folder / "town", turns),
        ]
        large = printing(make_town(2, 8) if small else make_town(DISTRICTS, AREAS), folder / "large")
        seconds = in_turns("report_seconds", ("", large.ours), ("", lambda: None), 1, large.clear).pairs[0][0]
        size = large.path.stat().st_size / 1e6
    words = f"{DISTRICTS} districts, {AREAS} neighbourhoods"
    return [
        *made,
        Comparison("report_seconds", words, "the most it may take", ((seconds, MOST_SECONDS),)),
        Comparison("report_size", words, "the most it may be", ((size, MOST_SIZE),), "MB"),
        _memory(3 if small else LONG),
    ]


def sample() -> QuickScan:
    """The fictitious municipality that comes with the plugin."""
    return pipeline.run(read_study(ROOT / "resources" / "sample" / "study.json"))


def town() -> QuickScan:
    """Utrecht, of the publishers' files where they are; else an invented town of its size."""
    if not (SHARED / UTRECHT).exists():
        return make_town(10, 107)
    tables = tuple(TableSource(str(SHARED / path)) for path in UTRECHT_TABLES)
    return pipeline.run(Study(areas=AreaSource(str(SHARED / UTRECHT)), tables=tables, municipality="GM0344"))


def _report(name: str, what: str, quickscan: QuickScan, folder: Path, turns: int) -> Comparison:
    printed = printing(quickscan, folder)
    words = f"the report of {what}: laid out, its charts drawn, printed"
    bare = ("QGIS alone printing the same layouts", printed.bare)
    return in_turns(name, (words, printed.ours), bare, turns, printed.clear)


def _memory(districts: int) -> Comparison:
    command = [sys.executable, "-m", long_report.__name__, str(districts)]
    told = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    early, late = (float(figure) for figure in told[-2:])
    return Comparison(
        "memory_flat", f"until page {districts}", f"until page {long_report.EARLY}", ((late, early),), "MB"
    )
