"""A picture of a chart on a figure, and the picture as a file."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Union

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from ...veerkracht.sheets.charts.paper import families
from ..models.chart_shapes import LineChart, PointChart, StripChart
from .lines import Lines
from .picture import Picture
from .points import Scatter, Strip
from .theme import Theme, paper_theme

Chart = Union[PointChart, StripChart, LineChart]
FORMATS = ("png", "svg")
PRINTER_DPI = 300
PAPER_POINTS = 8.5


@contextmanager
def settings() -> Iterator[None]:
    """matplotlib's settings while a chart is drawn; its own stay as they were. Names are never read as mathematics."""
    wanted = {"font.family": families(), "text.parse_math": False, "svg.fonttype": "path", "axes.unicode_minus": True}
    with matplotlib.rc_context(wanted):
        yield


def make_picture(
    figure: Figure, theme: Theme, chart: Chart, chosen: Sequence[str], title: str = "", note: str = ""
) -> Picture:
    """Draw a chart on an empty figure."""
    if isinstance(chart, LineChart):
        return Lines(figure, theme, chart, chosen, title, note)
    picture: Picture
    if isinstance(chart, PointChart):
        picture = Scatter(figure, theme, chart, title, note)
    else:
        picture = Strip(figure, theme, chart, title, note)
    picture.choose(chosen)
    return picture


def file_of(chart: Chart, title: str, chosen: Sequence[str], size: tuple[float, float], kind: str) -> bytes:
    """The chart on white, for a document: ``kind`` is of FORMATS, ``size`` in inches."""
    with settings():
        figure = Figure(figsize=size, dpi=PRINTER_DPI if kind == "png" else 72)
        FigureCanvasAgg(figure)
        figure.patch.set_facecolor(paper_theme(PAPER_POINTS).ground)
        make_picture(figure, paper_theme(PAPER_POINTS), chart, chosen, title, chart.note)
        content = io.BytesIO()
        figure.savefig(content, format=kind, metadata={"Date": None} if kind == "svg" else None)
    return content.getvalue()
