"""Change of vulnerability against change of nuisance: the four coincidence classes as quadrants."""

from __future__ import annotations

from typing import Optional

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from ...analysis.results import Coincidence, QuickScan
from ...mapping.class_names import coincidence_labels
from ...mapping.nouns import nuisance
from ...wording import Wording
from ..colours import coincidence_colours, visible_rim
from ..words.terms import capital
from .multiples import tick_decimals
from .paper import BODY, GREY, INK, LINE, PALE, SMALL, new_figure, place_axes, size_of, style
from .point_labels import label_points
from .points import change_limits, change_points

ROOM = 0.05  # air beside the scale, as a share of it
QUIET_NAMES = 3  # of the class without a signal
CORNER = 9.0  # millimetres above and below for the names of the classes
SPACE_FOR_A_NAME = 900.0  # square millimetres


def figure(quickscan: QuickScan, version: str, size_mm: tuple[float, float], say: Wording) -> Optional[Figure]:
    """The chart for ``version`` absolute or relative; None without areas that have both changes."""
    points = change_points(quickscan, version)
    if points.empty:
        return None
    with style():
        made = new_figure(size_mm)
        axes = place_axes(made, 14, 3, 3, 14)
        draw(axes, points, quickscan, version, say)
    return made


def draw(axes: Axes, points: pd.DataFrame, quickscan: QuickScan, version: str, say: Wording) -> None:
    """Draw on ``axes``; ``points`` as :func:`change_points` gives them."""
    colours = coincidence_colours(quickscan)
    x_limits = change_limits(points["x"], float(points["x_band"].median()))
    y_limits = change_limits(points["y"], float(points["y_band"].median()))
    _, height = size_of(axes.figure)
    axes.set_xlim(*_with_room(x_limits, ROOM))
    axes.set_ylim(*_with_room(y_limits, CORNER / height))
    beyond = ~points["x"].between(*x_limits) | ~points["y"].between(*y_limits)
    x, y = points["x"].clip(*x_limits).to_numpy(), points["y"].clip(*y_limits).to_numpy()
    _bands(axes, float(points["x_band"].median()), float(points["y_band"].median()))
    for kind in (Coincidence.NO_SIGNAL, Coincidence.OTHER_CAUSE, Coincidence.RESILIENT, Coincidence.COINCIDES):
        for uncertain in (False, True):
            for outside, marker in ((False, "o"), (True, "D")):
                use = (
                    (points["kind"] == kind.value) & (points["uncertain"] == uncertain) & (beyond == outside)
                ).to_numpy()
                if use.any():
                    colour = colours[kind.value]
                    axes.scatter(
                        x[use],
                        y[use],
                        s=17,
                        marker=marker,
                        facecolor="white" if uncertain else colour,
                        edgecolor=visible_rim(colour, GREY) if uncertain else GREY,
                        linewidth=1.0 if uncertain else 0.5,
                        zorder=3,
                        clip_on=False,
                    )
    boxes = _corners(axes, points, colours, say)
    _axis_words(axes, quickscan, version, int(beyond.sum()), say)
    width, height = size_of(axes.figure)
    label_points(
        axes,
        np.column_stack([x, y]),
        _notable(points, x_limits, y_limits),
        [str(name) for name in points["name"]],
        max(3, int(width * height / SPACE_FOR_A_NAME)),
        boxes,
    )


def _with_room(limits: tuple[float, float], share: float) -> tuple[float, float]:
    """The scale with air on both sides, as a share of its length."""
    room = share * (limits[1] - limits[0])
    return limits[0] - room, limits[1] + room


def _bands(axes: Axes, x_band: float, y_band: float) -> None:
    """The usual margins within which a change counts as none, and the zero lines."""
    (left, right), (low, high) = axes.get_xlim(), axes.get_ylim()
    for corner, width, height in (
        ((-x_band, low), 2 * x_band, high - low),
        ((left, -y_band), right - left, 2 * y_band),
    ):
        axes.add_patch(Rectangle(corner, width, height, facecolor=PALE, linewidth=0, zorder=0))
    axes.plot([0, 0], [low, high], color=LINE, linewidth=0.6, zorder=1, clip_on=False)
    axes.plot([left, right], [0, 0], color=LINE, linewidth=0.6, zorder=1, clip_on=False)


def _corners(axes: Axes, points: pd.DataFrame, colours: dict[str, str], say: Wording) -> list[np.ndarray]:
    """The class names with their counts in the four corners; the boxes they take, in pixels."""
    counts = points["kind"].value_counts().to_dict()
    titles = coincidence_labels(say)
    corners = (
        (Coincidence.COINCIDES, 1, 1),
        (Coincidence.RESILIENT, 1, 0),
        (Coincidence.OTHER_CAUSE, 0, 1),
        (Coincidence.NO_SIGNAL, 0, 0),
    )
    renderer = axes.figure.canvas.get_renderer()
    boxes = []
    for kind, right, top in corners:
        text = axes.annotate(
            say("{title}  {count}", title=titles[kind.value], count=counts.get(kind.value, 0)),
            (right, top),
            xycoords="axes fraction",
            xytext=(-4 if right else 13, -4 if top else 4),
            textcoords="offset points",
            ha="right" if right else "left",
            va="top" if top else "bottom",
            fontsize=BODY + 0.5,
            fontweight="semibold",
            color=INK,
            zorder=4,
        )
        extent = text.get_window_extent(renderer)
        side = 6.0 * axes.figure.dpi / 72
        left, low = extent.x0 - side * 1.5, (extent.y0 + extent.y1 - side) / 2
        corner = axes.transAxes.inverted().transform([(left, low), (left + side, low + side)])
        axes.add_patch(
            Rectangle(
                tuple(corner[0]),
                *(corner[1] - corner[0]),
                transform=axes.transAxes,
                facecolor=colours[kind.value],
                edgecolor=GREY,
                linewidth=0.4,
                zorder=4,
            )
        )
        boxes.append(np.array([left, extent.y0, extent.x1, extent.y1]))
    return boxes


def _notable(points: pd.DataFrame, x_limits: tuple[float, float], y_limits: tuple[float, float]) -> list[int]:
    """Indices of the points that lie clear of a band, those of the named classes first, then the farthest."""
    distance = np.hypot(
        points["x"].to_numpy(float) / (x_limits[1] - x_limits[0]),
        points["y"].to_numpy(float) / (y_limits[1] - y_limits[0]),
    )
    rank = points["kind"].map({"coincides": 0, "resilient": 1, "other_cause": 1, "no_signal": 2}).fillna(3).to_numpy()
    outside = ((points["x"].abs() > points["x_band"]) | (points["y"].abs() > points["y_band"])).to_numpy()
    order = [int(index) for index in np.lexsort((-distance, rank)) if outside[index]]
    quiet = [index for index in order if rank[index] > 1]
    return [index for index in order if rank[index] <= 1] + quiet[:QUIET_NAMES]


def _axis_words(axes: Axes, quickscan: QuickScan, version: str, beyond: int, say: Wording) -> None:
    bare = nuisance(quickscan, say)
    if version == "absolute":
        axes.set_xlabel(say("vulnerability increases →"), loc="right")
        axes.set_ylabel(say("{nuisance} increases →", nuisance=bare), loc="top")
    else:
        axes.set_xlabel(say("vulnerability, relative: worse →"), loc="right")
        axes.set_ylabel(say("{nuisance}, relative: worse →", nuisance=bare), loc="top")
    axes.locator_params(axis="both", nbins=5)
    x_decimals, y_decimals = tick_decimals(axes.get_xticks()), tick_decimals(axes.get_yticks())
    axes.xaxis.set_major_formatter(lambda value, _: _signed(value, x_decimals, say))
    axes.yaxis.set_major_formatter(lambda value, _: _signed(value, y_decimals, say))
    note = say("grey: the usual margin; open: few inhabitants")
    if beyond:
        note = say("{note}; diamond: off the scale ({count})", note=note, count=beyond)
    axes.annotate(
        capital(note),
        (0, 0),
        xycoords="axes fraction",
        xytext=(0, -28),
        textcoords="offset points",
        fontsize=SMALL - 0.5,
        color=GREY,
        va="top",
    )


def _signed(value: float, decimals: int, say: Wording) -> str:
    """Tick text; the sign tells which way is up, as both axes are turned so that worse is up and right."""
    text = say.number(abs(round(value, decimals)), decimals)
    return text if round(value, decimals) == 0 else ("+" if value > 0 else "−") + text
