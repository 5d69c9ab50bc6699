"""What the strips of areas share: a mark an area, words over the classes, and lines of words under the scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from ...wording import Wording
from ..colours import visible_rim
from .multiples import tick_decimals
from .paper import BODY, GREY, INK, POINT, SMALL, place_axes, size_of, text_width
from .point_labels import spread

TOP, SIDE = 11.0, 3.0
TICKS, FOOT_LINE = 5.9, 3.3  # millimetres under the scale, for its numbers and for each line of words
APART = 1.6  # between two words over the scale
SQUARE = 2.4  # side in millimetres
UP, REFERENCE_UP = 1.5, 5.2  # over the highest stack: the words of the classes, and the top of the reference's line


@dataclass(frozen=True)
class ClassWords:
    """What stands over the areas of one class: ``shorter`` where there is no room for ``text``.

    at : where its middle belongs, in the unit of the scale. colour : of a square before it; empty for none.
    """

    text: str
    shorter: str
    at: float
    colour: str = ""


def place_strip(figure: Figure, words: Sequence[str]) -> Axes:
    """The axes of a strip, with these words in grey under its scale, each begun on a line of its own."""
    width, _ = size_of(figure)
    lines = [line for text in words for line in wrapped(figure, text, width - SIDE - 0.5)]
    bottom = TICKS + FOOT_LINE * len(lines)
    axes = place_axes(figure, SIDE, TOP, SIDE, bottom)
    for place, line in enumerate(lines):
        figure.text(
            SIDE / width,
            (bottom - TICKS - FOOT_LINE * place) / size_of(figure)[1],
            line,
            va="top",
            fontsize=SMALL - 0.2,
            color=GREY,
        )
    axes.spines["left"].set_visible(False)
    axes.set_yticks([])
    return axes


def wrapped(figure: Figure, text: str, width: float) -> list[str]:
    """The text on lines of at most so many millimetres, as far as its words allow."""
    measured = figure.text(0, 0, "", fontsize=SMALL - 0.2)
    lines: list[str] = []
    for word in text.split(" "):
        measured.set_text(f"{lines[-1]} {word}" if lines else word)
        if lines and text_width(measured) <= width:
            lines[-1] = measured.get_text()
        else:
            lines.append(word)
    measured.remove()
    return lines


def millimetres(axes: Axes) -> tuple[float, float]:
    """Width and height of the axes."""
    width, height = size_of(axes.figure)
    box = axes.get_position()
    return box.width * width, box.height * height


def marks(axes: Axes, places: tuple[np.ndarray, np.ndarray, float], shades: np.ndarray, uncertain: np.ndarray) -> None:
    """A square an area, at the stacks, levels and side of :func:`points.stacked`; open where it is uncertain."""
    stacks, levels, side = places
    low, high = axes.get_xlim()
    unit = (high - low) / millimetres(axes)[0]
    for hollow in (False, True):
        use = uncertain == hollow
        if use.any():
            axes.bar(
                stacks[use],
                np.full(use.sum(), side * 0.86),
                bottom=levels[use] * side,
                width=side * 0.86 * unit,
                color="white" if hollow else shades[use],
                edgecolor=[visible_rim(shade, GREY) for shade in shades[use]] if hollow else GREY,
                linewidth=0.9 if hollow else 0.25,
                zorder=3,
                clip_on=False,
            )


def class_words(axes: Axes, words: Sequence[ClassWords], reference: float) -> None:
    """Words over the classes, clear of each other and of the line of the reference (NaN for none)."""
    low, high = axes.get_xlim()
    width, height = millimetres(axes)

    def along(value: float) -> float:
        return (value - low) / (high - low) * width

    line = along(reference) if np.isfinite(reference) else -np.inf
    sides = (
        ([item for item in words if along(item.at) < line], -SIDE, line - APART / 2),
        ([item for item in words if along(item.at) >= line], max(line + APART / 2, -SIDE), width + SIDE),
    )
    for group, first, last in sides:
        if not group:
            continue
        texts = [_written(axes, item.text, height) for item in group]
        before = [SQUARE + 0.8 if item.colour else 0.0 for item in group]
        if _taken(texts, before) > last - first:
            for text, item in zip(texts, group):
                text.set_text(item.shorter)
        sizes = np.array([text_width(text) + more + APART for text, more in zip(texts, before)])
        middles = spread(np.array([along(item.at) for item in group]), sizes, first - APART / 2, last + APART / 2)
        for text, item, more, middle in zip(texts, group, before, middles):
            text.set_x(low + (middle + more / 2) / width * (high - low))
            if item.colour:
                left = middle - (text_width(text) + more) / 2
                corner = (low + left / width * (high - low), height + UP + 0.1)
                axes.add_patch(
                    Rectangle(
                        corner,
                        SQUARE / width * (high - low),
                        SQUARE,
                        facecolor=item.colour,
                        edgecolor=GREY,
                        linewidth=0.4,
                        clip_on=False,
                    )
                )


def _taken(texts: Sequence[Text], before: Sequence[float]) -> float:
    return sum(text_width(text) + more + APART for text, more in zip(texts, before)) - APART


def _written(axes: Axes, words: str, height: float) -> Text:
    look = {"ha": "center", "va": "bottom", "fontsize": BODY, "fontweight": "semibold", "color": INK}
    return axes.text(axes.get_xlim()[0], height + UP, words, **look)


def reference_line(axes: Axes, reference: float, words: str) -> None:
    """A line through the scale at the reference, with its name at the top."""
    if not np.isfinite(reference):
        return
    top = millimetres(axes)[1] + REFERENCE_UP
    axes.plot([reference, reference], [0, top], color=INK, linewidth=0.9, zorder=5, clip_on=False)
    low, high = axes.get_xlim()
    right = reference > (low + high) / 2
    axes.annotate(
        words,
        (reference, top),
        xytext=(-2 if right else 2, 0.2 / POINT),
        textcoords="offset points",
        ha="right" if right else "left",
        va="bottom",
        fontsize=SMALL,
        annotation_clip=False,
    )


def numbers(axes: Axes, say: Wording) -> None:
    """Round values along the scale."""
    axes.locator_params(axis="x", nbins=5)
    decimals = tick_decimals(axes.get_xticks())
    axes.xaxis.set_major_formatter(lambda value, _: say.number(value, decimals))


def outside(values: pd.Series, scale: tuple[float, float], decimals: int, say: Wording) -> list[str]:
    """Of areas beyond the ends of the scale, which stand in the outer stacks: how far they go."""
    lowest, highest = float(values.min()), float(values.max())
    found = []
    if lowest < scale[0]:
        found.append(say("first stack from {value}", value=say.number(lowest, decimals)))
    if highest > scale[1]:
        found.append(say("last stack up to {value}", value=say.number(highest, decimals)))
    return found


def side_words(direction: int, say: Wording, change: bool = False) -> str:
    """Which end of the scale is unfavourable, or worse of changes; empty for an indicator without a bad side."""
    if not direction:
        return ""
    if change:
        words = say("← worse") if direction > 0 else say("worse →")
    else:
        words = say("← unfavourable") if direction > 0 else say("unfavourable →")
    return words.replace(" ", "\u00a0")  # the arrow stays with its word
