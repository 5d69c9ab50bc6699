"""The panel's charts, drawn by matplotlib; where it is missing a sentence stands in their place."""

from __future__ import annotations


def has_matplotlib() -> bool:
    """Whether charts can be drawn here."""
    try:
        import matplotlib.figure  # noqa: F401
    except ImportError:
        return False
    return True


def warm_up() -> None:
    """Load matplotlib and its fonts where that keeps nobody waiting: in the background."""
    if has_matplotlib():
        from ...veerkracht.sheets.charts.paper import families
        from . import make  # noqa: F401

        families()
