"""Names beside points, placed so that none lies over another name or point."""

from __future__ import annotations

import numpy as np
from matplotlib import patheffects
from matplotlib.axes import Axes

from .paper import HALO, INK, SMALL

GAP = 3.5  # points between a mark and its name
# where a name may stand, in order of preference: offset direction, horizontal and vertical alignment
PLACES = (
    (1, 0, "left", "center"),
    (-1, 0, "right", "center"),
    (0, 1, "center", "bottom"),
    (0, -1, "center", "top"),
    (0.8, 0.8, "left", "bottom"),
    (-0.8, 0.8, "right", "bottom"),
    (0.8, -0.8, "left", "top"),
    (-0.8, -0.8, "right", "top"),
)
PADDING = 1.5  # pixels


def label_points(
    axes: Axes, points: np.ndarray, order: list[int], names: list[str], at_most: int, reserved: list[np.ndarray]
) -> int:
    """Name the points of ``order`` (indices, most notable first) where a name fits; returns how many were named.

    points : n × 2, in data units; every one of them is kept free. reserved : boxes in pixels (x0, y0, x1, y1) of what
    was drawn before. A name that fits nowhere is left out: a map of the same areas carries it.
    """
    renderer = axes.figure.canvas.get_renderer()
    pixels = axes.transData.transform(points)
    frame = axes.get_window_extent(renderer)
    scale = axes.figure.dpi / 72
    taken = [np.asarray(box, dtype=float) for box in reserved]
    named = 0
    for index in order:
        if named >= at_most:
            break
        for dx, dy, horizontal, vertical in PLACES:
            text = axes.annotate(
                names[index],
                points[index],
                xytext=(dx * GAP, dy * GAP),
                textcoords="offset points",
                ha=horizontal,
                va=vertical,
                fontsize=SMALL,
                color=INK,
                annotation_clip=False,
                path_effects=[patheffects.withStroke(linewidth=HALO, foreground="white")],
            )
            extent = text.get_window_extent(renderer)
            box = np.array([extent.x0 - PADDING, extent.y0 - PADDING, extent.x1 + PADDING, extent.y1 + PADDING])
            others = np.delete(pixels, index, axis=0)
            if _inside(box, frame.extents) and not _covers(box, others, 2 * scale) and not _overlaps(box, taken):
                taken.append(box)
                named += 1
                break
            text.remove()
    return named


def _inside(box: np.ndarray, frame: np.ndarray) -> bool:
    return bool(box[0] >= frame[0] and box[1] >= frame[1] and box[2] <= frame[2] and box[3] <= frame[3])


def _covers(box: np.ndarray, points: np.ndarray, reach: float) -> bool:
    x, y = points[:, 0], points[:, 1]
    return bool(((x > box[0] - reach) & (x < box[2] + reach) & (y > box[1] - reach) & (y < box[3] + reach)).any())


def _overlaps(box: np.ndarray, taken: list[np.ndarray]) -> bool:
    return any(box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3] for other in taken)


def spread(wanted: np.ndarray, sizes: np.ndarray, low: float, high: float) -> np.ndarray:
    """Middles for labels of these sizes that want to stand at ``wanted``, clear of each other and between two limits.

    The order stays, and together they are moved as little as can be (least squares); too many
    labels reach below the lower limit.
    """
    order = np.argsort(wanted, kind="stable")
    half = np.asarray(sizes, dtype=float)[order] / 2
    step = np.concatenate([[0.0], np.cumsum(half[:-1] + half[1:])])
    blocks: list[tuple[float, int]] = []  # mean of labels that touch, and how many they are
    for free in np.asarray(wanted, dtype=float)[order] - step:
        mean, count = float(free), 1
        while blocks and blocks[-1][0] > mean:
            before, more = blocks.pop()
            mean, count = (before * more + mean * count) / (more + count), more + count
        blocks.append((mean, count))
    placed = np.concatenate([np.full(count, mean) for mean, count in blocks])
    placed = np.minimum(np.maximum(placed, low + half[0]), high - half[-1] - step[-1]) + step
    result = np.empty_like(placed)
    result[order] = placed
    return result
