"""All areas on one indicator's scale: a mark an area, stacked, in the colours and between the cuts of its classes."""

from __future__ import annotations

from typing import Optional

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ...analysis.results import QuickScan
from ...analysis.roles import as_chosen
from ...intake.catalogue import Indicator, catalogue
from ...wording import Wording
from ..colours import LETTERS, concentration_colours, signal_colours
from ..words.terms import areas_word, reference_name
from .paper import INK, POINT, new_figure, style
from .points import stacked, strip_cuts, strip_scale, strip_values
from .strip import (
    ClassWords,
    class_words,
    joined,
    marks,
    millimetres,
    numbers,
    outside,
    place_strip,
    reference_line,
    side_words,
)

HOUSING = "w_corp"


def figure(
    quickscan: QuickScan, indicator: str, size_mm: tuple[float, float], say: Wording, area_code: str = ""
) -> Optional[Figure]:
    """None when no area has a class for the indicator; ``w_corp`` shows the classes of social housing."""
    known = catalogue().get(indicator)
    values = strip_values(quickscan, indicator)
    if known is None or values.empty:
        return None
    with style():
        made = new_figure(size_mm)
        _draw(made, values, as_chosen(known, quickscan.study), quickscan, say, area_code)
    return made


def _draw(
    made: Figure, values: pd.DataFrame, indicator: Indicator, quickscan: QuickScan, say: Wording, area_code: str
) -> None:
    """``values`` as :func:`strip_values` gives them."""
    housing = indicator.id == HOUSING
    reference, cuts = strip_cuts(quickscan, indicator)
    scale = strip_scale(values["value"], reference, cuts)
    axes = place_strip(made, _words(indicator, values, scale, bool(cuts), quickscan, say))
    size = millimetres(axes)
    axes.set_xlim(*scale)
    axes.set_ylim(0, size[1])
    places = stacked(values["value"].clip(*scale), *scale, cuts, size)
    shades = concentration_colours(quickscan) if housing else signal_colours(quickscan)
    marks(axes, places, values["kind"].astype(int).map(shades).to_numpy(), values["uncertain"].to_numpy(bool))
    if area_code in values.index:
        _ring(axes, places, values.index.get_loc(area_code))
    _classes(axes, cuts, reference, values, indicator)
    if np.isfinite(reference):
        town = quickscan.areas.municipality_name
        name = town if housing else reference_name(quickscan, say, indicator.id)
        number = say.number(reference, indicator.decimals)
        reference_line(axes, reference, say("{name} {value}", name=name, value=number))
    numbers(axes, say)


def _ring(axes: Axes, places: tuple[np.ndarray, np.ndarray, float], at: int) -> None:
    """Around the mark of one area."""
    stacks, levels, side = places
    axes.plot(
        stacks[at],
        (levels[at] + 0.43) * side,
        "o",
        markersize=side * 0.8 / POINT,
        markerfacecolor="none",
        markeredgecolor=INK,
        markeredgewidth=1.4,
        zorder=6,
        clip_on=False,
    )


def _classes(axes: Axes, cuts: tuple[float, ...], reference: float, values: pd.DataFrame, indicator: Indicator) -> None:
    """The cuts, and over each class that has areas its letter and how many there are."""
    if not cuts:
        return
    low, high = axes.get_xlim()
    height = axes.get_ylim()[1]
    limits = np.clip([-np.inf, *cuts, np.inf], low, high)
    for cut in [cut for cut in cuts if low < cut < high]:
        axes.plot([cut, cut], [0, height], color="#C9C6C0", linewidth=0.6, linestyle=(0, (2, 2)), zorder=1)
    counts = values["kind"].astype(int).value_counts().to_dict()
    order = range(1, len(cuts) + 2)
    classes = order if indicator.direction >= 0 else reversed(order)
    words = []
    for left, right, kind in zip(limits, limits[1:], classes):
        if kind not in counts:
            continue
        if left < reference < right:  # keep the words off the reference line
            left, right = (left, reference) if reference - left > right - reference else (reference, right)
        letter, count = LETTERS.get(kind, ""), str(counts[kind])
        housing = indicator.id == HOUSING
        words.append(
            ClassWords(count if housing else f"{letter} {count}", count if housing else letter, (left + right) / 2)
        )
    class_words(axes, words, reference)


def _words(
    indicator: Indicator,
    values: pd.DataFrame,
    scale: tuple[float, float],
    classed: bool,
    quickscan: QuickScan,
    say: Wording,
) -> tuple[str, ...]:
    """What the scale is of and which end is unfavourable; and how to read what is drawn over it."""
    label = say("{indicator}, {unit}", indicator=indicator.label(say.language), unit=indicator.unit(say.language))
    notes = []
    if classed:
        notes.append(say("above: number of {areas} in each class", areas=areas_word(2, quickscan, say)))
    if values["uncertain"].any():
        notes.append(say("open: uncertain"))
    notes += outside(values["value"], scale, indicator.decimals, say)
    return tuple(filter(None, (joined((label, side_words(indicator.direction, say))), joined(notes))))
