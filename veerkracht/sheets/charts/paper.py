"""The paper that every chart is drawn on: size, type, colours of ink, and an SVG that is the same each time.

Qt draws only the SVG Tiny subset, without clip paths and hatches: charts keep their marks inside the axes themselves.
Nothing is transparent either: Qt prints a picture with any opacity in it as a coarse bitmap.
Text is drawn as outlines and never read as mathematics, whatever an area is called.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

import matplotlib
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.text import Text

from ...mapping.typography import FAMILY, FONT_FOLDER, family

MM = 25.4
POINT = MM / 72  # millimetres
INK, GREY, LINE, FAINT = "#222222", "#5A5A5A", "#A9A59C", "#E4E1DA"
PALE = "#F0EEEA"
BODY, SMALL = 8.0, 7.5
PRINTER_DPI = 300
SIZE = re.compile(r' width="[\d.]+pt" height="[\d.]+pt"')
HALO = 0.6 / POINT  # 0.6 mm, in points


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """What matplotlib can draw with, the bundled family among it."""
    for path in sorted(FONT_FOLDER.glob("*.ttf")):
        font_manager.fontManager.addfont(str(path))
    return frozenset(entry.name for entry in font_manager.fontManager.ttflist)


def families() -> list[str]:
    """The sheets' family, the bundled one, and matplotlib's own sans serif: as far as they are there."""
    return [name for name in dict.fromkeys((family(), FAMILY, "DejaVu Sans")) if name in _known()]


@contextmanager
def style() -> Iterator[None]:
    """matplotlib's settings while a chart is built or saved; its own settings stay as they were."""
    settings = {
        "font.family": families(),
        "font.size": BODY,
        "text.color": INK,
        "text.parse_math": False,
        "axes.edgecolor": LINE,
        "axes.labelcolor": GREY,
        "axes.labelsize": SMALL,
        "axes.linewidth": 0.5,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.unicode_minus": True,
        "xtick.color": GREY,
        "ytick.color": GREY,
        "xtick.labelsize": SMALL,
        "ytick.labelsize": SMALL,
        "xtick.major.width": 0.5,
        "ytick.major.width": 0.5,
        "xtick.major.size": 2.5,
        "ytick.major.size": 2.5,
        "svg.fonttype": "path",
        "svg.hashsalt": "quickscan-veerkracht",
        "path.simplify": False,
    }
    with matplotlib.rc_context(settings):
        yield


def new_figure(size_mm: tuple[float, float]) -> Figure:
    """An empty figure of a width and height in millimetres, that can measure its text."""
    figure = Figure(figsize=(size_mm[0] / MM, size_mm[1] / MM), dpi=100)
    FigureCanvasAgg(figure)
    figure.patch.set_visible(False)
    return figure


@lru_cache(maxsize=1)
def _measuring() -> RendererAgg:
    """One for the texts of all figures: it remembers what it measured, and every chart has the same years in it."""
    return RendererAgg(1, 1, 100)


def text_width(text: Text) -> float:
    """Width of a text of a figure in millimetres."""
    return float(text.get_window_extent(_measuring()).width / text.figure.dpi * MM)


def size_of(figure: Figure) -> tuple[float, float]:
    """Width and height in millimetres."""
    return figure.get_figwidth() * MM, figure.get_figheight() * MM


def place_axes(figure: Figure, left: float, top: float, right: float, bottom: float) -> Axes:
    """Axes between margins in millimetres from the figure's four sides."""
    width, height = size_of(figure)
    axes = figure.add_axes(
        (left / width, bottom / height, (width - left - right) / width, (height - top - bottom) / height)
    )
    axes.patch.set_visible(False)
    axes.set_axisbelow(True)
    return axes


def save(figure: Figure, path: Path) -> Path:
    """Write the figure as SVG: no date, no random names, so that the same results give the same bytes.

    Its own size is given in printer's dots: where QGIS makes a bitmap of it, as of data-defined pictures, that is fine.
    """
    text = io.StringIO()
    with style():
        FigureCanvasSVG(figure).print_svg(text, metadata={"Date": None, "Creator": None})
    width, height = (round(side / MM * PRINTER_DPI) for side in size_of(figure))
    sized = SIZE.sub(f' width="{width}" height="{height}"', text.getvalue(), count=1)
    path.write_text(sized, encoding="utf-8")
    return path
