"""The start: what the plugin adds to the start of QGIS, and how long its panel takes to open for the first time."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from .support import starting
from .support.comparison import Comparison

MOST_LOADING = 150.0  # milliseconds that nobody notices among the other plugins of QGIS
MOST_OPENING = 1000.0
EMPTY = """
class Plugin:
    def __init__(self, iface): pass
    def initGui(self): pass
    def unload(self): pass


def classFactory(iface):
    return Plugin(iface)
"""


def measure(small: bool) -> list[Comparison]:
    """Each start in a process of its own, in which nothing was imported before."""
    turns = 1 if small else 7
    with tempfile.TemporaryDirectory(prefix="bench-start-") as name:
        (Path(name) / "empty_plugin.py").write_text(EMPTY, encoding="utf-8")
        pairs = [(_started(), _started(name)) for _ in range(turns + 1)][-turns:]
    loading = tuple((ours[0], empty[0] + MOST_LOADING) for ours, empty in pairs)
    opening = tuple((ours[1], MOST_OPENING) for ours, _ in pairs)
    words = "the plugin imported, its algorithms and buttons added"
    empty = f"a plugin that does nothing, and {MOST_LOADING:.0f} ms"
    return [
        Comparison("load", words, empty, loading, "ms"),
        Comparison("open_panel", "the panel opened for the first time", "the most it may take", opening, "ms"),
    ]


def _started(folder: str = "") -> tuple[float, float]:
    """Milliseconds of loading and of opening; of the plugin, or of the empty one in a folder."""
    command = [sys.executable, "-m", starting.__name__, *filter(None, [folder])]
    told = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    return float(told[-2]), float(told[-1])
