"""Social-housing share against the level of vulnerability."""

from __future__ import annotations

from typing import Optional

import numpy as np
import pandas as pd
from matplotlib import patheffects
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ...analysis.results import QuickScan
from ...wording import Wording
from ..colours import concentration_colours, visible_rim
from ..words.terms import reference_name
from .paper import GREY, HALO, INK, LINE, SMALL, new_figure, place_axes, size_of, style, text_width
from .point_labels import label_points, spread
from .points import CUTS_HOUSING, share_points

SPACE_FOR_A_NAME = 1200.0  # square millimetres
TOP = 7.0  # millimetres above the axes, for the names of the classes of housing


def figure(quickscan: QuickScan, size_mm: tuple[float, float], say: Wording) -> Optional[Figure]:
    """None without areas that have both a share and a K-index."""
    points = share_points(quickscan)
    if points.empty:
        return None
    with style():
        made = new_figure(size_mm)
        draw(place_axes(made, 14, TOP, 4, 10), points, quickscan, say)
    return made


def draw(axes: Axes, points: pd.DataFrame, quickscan: QuickScan, say: Wording) -> None:
    """Draw on ``axes``; the more vulnerable areas are the lower ones, as their index is."""
    x, y = points["x"].to_numpy(float), points["y"].to_numpy(float)
    reach = 1.12 * max(1.2, float(np.abs(y).max()))
    axes.set_xlim(0, min(100.0, max(70.0, 1.08 * float(x.max()))))
    axes.set_ylim(-reach, reach)
    for cut in CUTS_HOUSING:
        axes.plot([cut, cut], [-reach, reach], color="#C9C6C0", linewidth=0.6, linestyle=(0, (2, 2)), zorder=1)
    axes.plot(axes.get_xlim(), [0, 0], color=LINE, linewidth=0.8, zorder=1)
    uncertain = points["uncertain"].to_numpy(bool)
    shades = points["kind"].astype(int).map(concentration_colours(quickscan)).to_numpy()
    rims = [visible_rim(shade, GREY) if hollow else GREY for shade, hollow in zip(shades, uncertain)]
    axes.scatter(
        x,
        y,
        s=18,
        facecolor=np.where(uncertain, "#FFFFFF", shades),
        edgecolor=rims,
        linewidth=np.where(uncertain, 1.0, 0.4),
        zorder=3,
        clip_on=False,
    )
    axes.set_xlabel(say("share of corporation dwellings, %"), loc="right")
    axes.set_ylabel(say("← unfavourable   K-index"), loc="bottom")
    axes.set_xticks([0.0, *CUTS_HOUSING, *([100.0] if axes.get_xlim()[1] == 100 else [])])
    axes.xaxis.set_major_formatter(lambda value, _: say.number(value, 0))
    axes.yaxis.set_major_formatter(lambda value, _: say.number(value, 1))
    axes.locator_params(axis="y", nbins=5)
    _class_names(axes, say)
    taken = _reference_name(axes, np.column_stack([x, y]), reference_name(quickscan, say))
    width, height = size_of(axes.figure)
    # far from what the share leads one to expect: straight line over the points, largest distance first
    slope, start = np.polyfit(x, y, 1) if len(points) > 2 else (0.0, 0.0)
    distance = np.abs(y - slope * x - start)
    label_points(
        axes,
        np.column_stack([x, y]),
        [int(index) for index in np.argsort(-distance, kind="stable")],
        [str(name) for name in points["name"]],
        max(2, int(width * height / SPACE_FOR_A_NAME)),
        [taken],
    )


def _class_names(axes: Axes, say: Wording) -> None:
    """What each class of housing is called, above its part of the scale."""
    low, high = axes.get_xlim()
    names = (say("hardly any"), say("little"), say("mixed"), say("much"))
    width = axes.get_position().width * size_of(axes.figure)[0]
    texts = [
        axes.annotate(
            name,
            (0, 1),
            xycoords=("data", "axes fraction"),
            xytext=(0, 3),
            textcoords="offset points",
            ha="center",
            va="bottom",
            fontsize=SMALL,
            color=GREY,
        )
        for name in names
    ]
    limits = [low, *CUTS_HOUSING, high]
    middles = np.array([(left + right) / 2 for left, right in zip(limits, limits[1:])])
    sizes = np.array([text_width(text) + 2 for text in texts])
    for text, middle in zip(texts, spread(middles / high * width, sizes, -12.0, width + 4.0)):
        text.xy = (middle / width * high, 1)


def _reference_name(axes: Axes, points: np.ndarray, name: str) -> np.ndarray:
    """Name the zero line where the fewest points lie; returns the name's box in pixels."""
    renderer = axes.figure.canvas.get_renderer()
    pixels = axes.transData.transform(points)
    best = None
    for at in np.linspace(0.98, 0.3, 18):
        for upwards in (True, False):
            text = axes.annotate(
                name,
                (at, 0),
                xycoords=("axes fraction", "data"),
                xytext=(0, 1.5 if upwards else -1.5),
                textcoords="offset points",
                ha="right",
                va="bottom" if upwards else "top",
                fontsize=SMALL,
                color=INK,
                path_effects=[patheffects.withStroke(linewidth=HALO, foreground="white")],
            )
            box = text.get_window_extent(renderer).extents
            reach = 2 * axes.figure.dpi / 72
            inside = (pixels > box[:2] - reach).all(axis=1) & (pixels < box[2:] + reach).all(axis=1)
            if best is None or inside.sum() < best[0]:
                if best is not None:
                    best[1].remove()
                best = (inside.sum(), text, box)
            else:
                text.remove()
    assert best is not None
    return np.asarray(best[2], dtype=float)
