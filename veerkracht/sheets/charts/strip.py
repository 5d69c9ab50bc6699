"""What the strips of areas share: a mark an area, words over the classes, and lines of words under the scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from ...wording import Wording
from ..colours import visible_rim
from .multiples import tick_decimals
from .paper import BODY, GREY, INK, POINT, SMALL, place_axes, size_of, text_width
from .point_labels import spread

TOP, SIDE = 11.0, 3.0
TICKS, FOOT_LINE = 5.9, 3.3  # millimetres under the scale, for its numbers and for each line of words
UNBROKEN = 36  # letters
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
    look = {"ha": "center", "va": "bottom", "fontsize": BODY, "fontweight": "semibold", "color": INK}
    items = sorted(words, key=lambda item: item.at)
    texts = [axes.text(low, height + UP, item.text, **look) for item in items]
    before = np.array([SQUARE + 0.8 if item.colour else 0.0 for item in items])
    wanted = np.array([(item.at - low) / (high - low) * width for item in items])
    line = (reference - low) / (high - low) * width if np.isfinite(reference) else -np.inf
    for again in (False, True):
        sizes = np.array([text_width(text) for text in texts]) + before + APART
        left = _left_of(line, wanted, sizes, width)
        parts = ((slice(0, left), -SIDE, line), (slice(left, None), max(line, -SIDE), width + SIDE))
        if again or all(sizes[part].sum() <= last - first for part, first, last in parts if len(sizes[part])):
            break
        for text, item in zip(texts, items):
            text.set_text(item.shorter)
    for part, first, last in parts:
        if not len(sizes[part]):
            continue
        middles = spread(wanted[part], sizes[part], first, last)
        for text, item, more, size, middle in zip(texts[part], items[part], before[part], sizes[part], middles):
            text.set_x(low + (middle + more / 2) / width * (high - low))
            if item.colour:
                _square(axes, middle - (size - APART) / 2, item.colour)


def _left_of(line: float, wanted: np.ndarray, sizes: np.ndarray, width: float) -> int:
    """How many words stand left of the line: those that belong there, as far as there is room for them on that side."""
    left = int((wanted < line).sum())
    while left and sizes[:left].sum() > line + SIDE:
        left -= 1
    while left < len(sizes) and sizes[left:].sum() > width + SIDE - line:
        if sizes[: left + 1].sum() > line + SIDE:
            break
        left += 1
    return left


def _square(axes: Axes, left: float, colour: str) -> None:
    """A small square of a class's colour in the line of words, from so many millimetres on."""
    low, high = axes.get_xlim()
    width, height = millimetres(axes)
    unit = (high - low) / width
    corner = (low + left * unit, height + UP + 0.1)
    look = {"facecolor": colour, "edgecolor": GREY, "linewidth": 0.4, "clip_on": False}
    axes.add_patch(Rectangle(corner, SQUARE * unit, SQUARE, **look))


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
    return words


def joined(parts: Sequence[str]) -> str:
    """The parts after each other; a short one is never broken over two lines."""
    return "; ".join(part.replace(" ", "\u00a0") if len(part) <= UNBROKEN else part for part in parts if part)
