"""What a chart is before it is drawn: plain numbers, colours and text. ``ui/charts`` draws them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, NamedTuple, Optional

import numpy as np

from ..translation import say


class Tip(NamedTuple):
    """What hovering tells: a name and lines below it."""

    name: str
    lines: tuple[str, ...]


class Corner(NamedTuple):
    """A quadrant's name, its number of areas and its colour; ``right`` and ``top`` say which one it is."""

    title: str
    areas: int
    colour: str
    right: bool
    top: bool


@dataclass(frozen=True)
class PointChart:
    """A mark per area, at ``x`` and ``y``, which lie within the limits; ``beyond``: it lies outside in truth.

    hollow : few inhabitants. x_cuts : lines between classes. x_band, y_band : the usual margins around nothing, NaN
    for none. tip : what a mark (by its place) tells.
    """

    codes: np.ndarray
    names: np.ndarray
    x: np.ndarray
    y: np.ndarray
    colours: np.ndarray
    hollow: np.ndarray
    beyond: np.ndarray
    x_limits: tuple[float, float]
    y_limits: tuple[float, float]
    x_label: str
    y_label: str
    tip: Callable[[int], Tip]
    note: str = ""
    x_cuts: tuple[float, ...] = ()
    x_band: float = float("nan")
    y_band: float = float("nan")
    corners: tuple[Corner, ...] = ()
    signed: tuple[bool, bool] = (True, True)


@dataclass(frozen=True)
class StripChart:
    """A mark per area on one scale, to be stacked between the cuts.

    bounds : the ends of the scale. heads : per class between the cuts its letter and number of areas, left to right.
    """

    codes: np.ndarray
    names: np.ndarray
    values: np.ndarray
    colours: np.ndarray
    hollow: np.ndarray
    bounds: tuple[float, float]
    cuts: tuple[float, ...]
    heads: tuple[str, ...]
    reference: float
    reference_name: str
    x_label: str
    tip: Callable[[int], Tip]
    note: str = ""


class Line(NamedTuple):
    """A line that is always there; ``colour`` is a data colour, or empty for the quiet one of the municipality.

    short : its name where the chart itself tells the rest.
    """

    name: str
    values: np.ndarray
    colour: str = ""
    short: str = ""


@dataclass(frozen=True)
class LineChart:
    """Lines through ``years``: those of all areas (areas × years), of which the chosen ones are drawn out, and
    ``lines``.

    peers : for each area the other areas that are like it (areas × years); None when they are not shown.
    fill : the colour between the first two lines.
    backdrop : whether the lines of the areas that are not chosen are there too.
    """

    codes: np.ndarray
    names: np.ndarray
    years: np.ndarray
    areas: np.ndarray
    lines: tuple[Line, ...]
    y_label: str
    decimals: int
    unit: str
    peers: Optional[np.ndarray] = None
    fill: str = ""
    backdrop: bool = True
    note: str = ""

    def tip(self, name: str, year: int, value: float) -> Tip:
        """What a point of a line tells."""
        return Tip(name, (f"{year}: {say().number(value, self.decimals)} {self.unit}".strip(),))
