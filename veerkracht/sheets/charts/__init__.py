"""The charts of a QuickScan, drawn by matplotlib: figures for the panel, SVG files for the sheets.

matplotlib is looked up when a chart is asked for. Where it is missing every function returns None, as it does when the
results hold nothing to draw; ask :func:`available` to tell the two apart.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Optional

from ...analysis.results import QuickScan
from ...wording import Wording

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Size = tuple[float, float]  # width and height in millimetres


def available() -> bool:
    """Whether charts can be drawn here."""
    return find_spec("matplotlib") is not None


def missing_sentence(say: Wording) -> str:
    """What stands in a chart's place where matplotlib is missing."""
    return say("Chart not available: matplotlib is missing in this QGIS.")


def gap_figure(quickscan: QuickScan, size_mm: Size, say: Wording) -> Optional[Figure]:
    """Small multiples: the mean of areas with much and with little social housing per year."""
    if not available():
        return None
    from . import gap_lines

    return gap_lines.figure(quickscan, size_mm, say)


def quadrants_figure(quickscan: QuickScan, version: str, size_mm: Size, say: Wording) -> Optional[Figure]:
    """Change of vulnerability against change of nuisance; ``version`` is absolute or relative."""
    if not available():
        return None
    from . import change_scatter

    return change_scatter.figure(quickscan, version, size_mm, say)


def distribution_figure(
    quickscan: QuickScan, indicator: str, size_mm: Size, say: Wording, area_code: str = ""
) -> Optional[Figure]:
    """All areas on the scale of one indicator; ``area_code`` marks one of them."""
    if not available():
        return None
    from . import value_strip

    return value_strip.figure(quickscan, indicator, size_mm, say, area_code)


def change_figure(quickscan: QuickScan, indicator: str, version: str, size_mm: Size, say: Wording) -> Optional[Figure]:
    """The changes of all areas in one indicator, on one scale; ``version`` is absolute or relative."""
    if not available():
        return None
    from . import change_strip

    return change_strip.figure(quickscan, indicator, version, size_mm, say)


def housing_figure(quickscan: QuickScan, size_mm: Size, say: Wording) -> Optional[Figure]:
    """Social-housing share against the K-index."""
    if not available():
        return None
    from . import share_scatter

    return share_scatter.figure(quickscan, size_mm, say)


def district_figure(quickscan: QuickScan, district_code: str, size_mm: Size, say: Wording) -> Optional[Figure]:
    """Time lines of a district's areas per indicator, the municipality in grey."""
    if not available():
        return None
    from . import time_lines

    return time_lines.district_figure(quickscan, district_code, size_mm, say)


def area_figure(quickscan: QuickScan, area_code: str, size_mm: Size, say: Wording) -> Optional[Figure]:
    """Time lines of one area per indicator, the municipality in grey."""
    if not available():
        return None
    from . import time_lines

    return time_lines.area_figure(quickscan, area_code, size_mm, say)


def years_figure(quickscan: QuickScan, size_mm: Size, say: Wording) -> Optional[Figure]:
    """All indicators over the years: areas as thin lines, the municipality as a thick one."""
    if not available():
        return None
    from . import year_panels

    return year_panels.figure(quickscan, size_mm, say)


def gap(quickscan: QuickScan, path: Path, size_mm: Size, say: Wording) -> Optional[Path]:
    """:func:`gap_figure` as an SVG file; returns its path, or None when there is nothing to draw."""
    return _saved(gap_figure(quickscan, size_mm, say), path)


def quadrants(quickscan: QuickScan, version: str, path: Path, size_mm: Size, say: Wording) -> Optional[Path]:
    """:func:`quadrants_figure` as an SVG file."""
    return _saved(quadrants_figure(quickscan, version, size_mm, say), path)


def distribution(quickscan: QuickScan, indicator: str, path: Path, size_mm: Size, say: Wording) -> Optional[Path]:
    """:func:`distribution_figure` as an SVG file."""
    return _saved(distribution_figure(quickscan, indicator, size_mm, say), path)


def change(
    quickscan: QuickScan, indicator: str, version: str, path: Path, size_mm: Size, say: Wording
) -> Optional[Path]:
    """:func:`change_figure` as an SVG file."""
    return _saved(change_figure(quickscan, indicator, version, size_mm, say), path)


def housing_scatter(quickscan: QuickScan, path: Path, size_mm: Size, say: Wording) -> Optional[Path]:
    """:func:`housing_figure` as an SVG file."""
    return _saved(housing_figure(quickscan, size_mm, say), path)


def district_trends(
    quickscan: QuickScan, district_code: str, path: Path, size_mm: Size, say: Wording
) -> Optional[Path]:
    """:func:`district_figure` as an SVG file."""
    return _saved(district_figure(quickscan, district_code, size_mm, say), path)


def area_sparklines(quickscan: QuickScan, area_code: str, path: Path, size_mm: Size, say: Wording) -> Optional[Path]:
    """:func:`area_figure` as an SVG file."""
    return _saved(area_figure(quickscan, area_code, size_mm, say), path)


def years(quickscan: QuickScan, path: Path, size_mm: Size, say: Wording) -> Optional[Path]:
    """:func:`years_figure` as an SVG file."""
    return _saved(years_figure(quickscan, size_mm, say), path)


def _saved(figure: Optional[Figure], path: Path) -> Optional[Path]:
    if figure is None:
        return None
    from . import paper

    return paper.save(figure, path)
