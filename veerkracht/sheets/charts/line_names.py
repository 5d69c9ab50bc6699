"""Names at the right end of lines, as many as stand clear of each other, with a sign on those that moved."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.text import Text

from .multiples import Panel, shorten
from .paper import LINE, POINT, SMALL, text_width
from .point_labels import spread

HEIGHT = SMALL * POINT * 1.12  # of a line of text, in millimetres
BESIDE, SIGN = 9 * POINT, 2.4  # from the end of a line to its name; and what a sign before the name takes
PART = re.compile(r"[^\s-]+-?|-")  # a name breaks after a hyphen too
OPEN_END = re.compile(r"(\s+[a-z]+|[\s,;])+$")  # what a name that lost its last words does not end with


@dataclass(frozen=True)
class End:
    """Where a line ends and what to write there; ``moved`` is −1 for worse and 1 for better, as the tables mark it."""

    value: float
    name: str
    colour: str
    moved: int = 0


def name_lines(panel: Panel, ends: Sequence[End], at: float, width: float) -> None:
    """Write the first of the ends, as many as there is room for, right of ``at`` and at most ``width`` millimetres
    wide.

    A name that is too wide stands on two lines. A thin line leads to a name that had to move.
    """
    shown: list[tuple[End, Text]] = []
    heights: list[float] = []
    for end in ends:
        sign = SIGN if end.moved else 0.0
        left = at + BESIDE + sign
        text = panel.words(end.name, left, 0.0, va="center", fontsize=SMALL, color=end.colour, linespacing=1.0)
        broken(text, width - sign)
        high = HEIGHT * (1 + text.get_text().count("\n"))
        if heights and sum(heights) + high > panel.height:
            text.remove()
            continue
        shown.append((end, text))
        heights.append(high)
    if not shown:
        return
    wanted = np.array([panel.y(end.value) for end, _ in shown])
    places = spread(wanted, np.array(heights), panel.bottom, panel.bottom + panel.height)
    for (end, text), place, meant in zip(shown, places, wanted):
        text.set_y(place)
        if end.moved:
            panel.mark(at + BESIDE + 0.7, place, "v" if end.moved < 0 else "^", color=end.colour)
        if abs(place - meant) > HEIGHT * 0.4:
            _leader(panel, (at + BESIDE - POINT, place), (at, meant))


def broken(text: Text, width: float) -> None:
    """Break a text that is wider than so many millimetres after a word, or leave words off its end until two lines fit.

    Only a single word that is too wide is cut short with an ellipsis.
    """
    if text_width(text) <= width:
        return
    whole = text.get_text()
    cuts = [part.end() for part in PART.finditer(whole)]
    for end in reversed(cuts):
        kept = whole if end == cuts[-1] else OPEN_END.sub("", whole[:end])
        for cut in reversed([cut for cut in cuts if cut < len(kept)]):
            text.set_text(f"{kept[:cut].strip()}\n{kept[cut:].strip()}")
            if text_width(text) <= width:
                return
        text.set_text(kept)
        if text_width(text) <= width:
            return
    shorten(text, width)


def _leader(panel: Panel, word: tuple[float, float], end: tuple[float, float]) -> None:
    """A thin line from a word to the end of its line, from which it keeps a point of air."""
    whole = np.hypot(word[0] - end[0], word[1] - end[1])
    share = POINT / whole
    short = (end[0] + share * (word[0] - end[0]), end[1] + share * (word[1] - end[1]))
    panel.stroke((word, short), color=LINE, linewidth=0.4, zorder=3)
