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
from ..colours import LETTERS, concentration_colours, signal_colours, visible_rim
from ..words.terms import areas_word, reference_name
from .multiples import tick_decimals
from .paper import BODY, GREY, INK, MM, POINT, SMALL, new_figure, place_axes, size_of, style
from .points import stacked, strip_cuts, strip_scale, strip_values

TOP, BOTTOM, SIDE = 11.0, 12.5, 3.0


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
        axes = place_axes(made, SIDE, TOP, SIDE, BOTTOM)
        draw(axes, values, as_chosen(known, quickscan.study), quickscan, say, area_code)
    return made


def draw(
    axes: Axes, values: pd.DataFrame, indicator: Indicator, quickscan: QuickScan, say: Wording, area_code: str = ""
) -> None:
    """Draw on ``axes``; ``values`` as :func:`strip_values` gives them."""
    reference, cuts = strip_cuts(quickscan, indicator)
    low, high = strip_scale(values["value"], reference, cuts)
    width, height = _millimetres(axes)
    stacks, levels, side = stacked(values["value"].clip(low, high), low, high, cuts, (width, height))
    axes.set_xlim(low, high)
    axes.set_ylim(0, height)
    colours = concentration_colours(quickscan) if indicator.id == "w_corp" else signal_colours(quickscan)
    unit = (high - low) / width
    shades = values["kind"].astype(int).map(colours).to_numpy()
    uncertain = values["uncertain"].to_numpy(bool)
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
    if area_code in values.index:
        at = values.index.get_loc(area_code)
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
    _cut_lines(axes, cuts, reference, values, indicator)
    _reference_line(axes, reference, indicator, quickscan, height, say)
    _scale_words(axes, indicator, values, quickscan, say)


def _millimetres(axes: Axes) -> tuple[float, float]:
    width, height = size_of(axes.figure)
    box = axes.get_position()
    return box.width * width, box.height * height


def _cut_lines(
    axes: Axes, cuts: tuple[float, ...], reference: float, values: pd.DataFrame, indicator: Indicator
) -> None:
    """The cuts, and between them each class's letter and number of areas."""
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
    for left, right, kind in zip(limits, limits[1:], classes):
        count = counts.get(kind, 0)
        if left == right and not count:
            continue
        if left < reference < right:  # keep the words off the reference line
            left, right = (left, reference) if reference - left > right - reference else (reference, right)
        words = str(count) if indicator.id == "w_corp" else f"{LETTERS[kind]} {count}"
        axes.annotate(
            words,
            ((left + right) / 2, height),
            xytext=(0, 1.5 / POINT),
            textcoords="offset points",
            ha="center",
            va="bottom",
            fontsize=BODY,
            fontweight="semibold",
            color=INK,
            annotation_clip=False,
        )


def _reference_line(
    axes: Axes, reference: float, indicator: Indicator, quickscan: QuickScan, height: float, say: Wording
) -> None:
    if not np.isfinite(reference):
        return
    top = height + 5.2
    axes.plot([reference, reference], [0, top], color=INK, linewidth=0.9, zorder=5, clip_on=False)
    low, high = axes.get_xlim()
    right = reference > (low + high) / 2
    name = (
        quickscan.areas.municipality_name if indicator.id == "w_corp" else reference_name(quickscan, say, indicator.id)
    )
    axes.annotate(
        say("{name} {value}", name=name, value=say.number(reference, indicator.decimals)),
        (reference, top),
        xytext=(-2 if right else 2, 0.2 / POINT),
        textcoords="offset points",
        ha="right" if right else "left",
        va="bottom",
        fontsize=SMALL,
        annotation_clip=False,
    )


def _scale_words(axes: Axes, indicator: Indicator, values: pd.DataFrame, quickscan: QuickScan, say: Wording) -> None:
    axes.spines["left"].set_visible(False)
    axes.set_yticks([])
    axes.locator_params(axis="x", nbins=5)
    high = axes.get_xlim()[1]
    decimals = tick_decimals(axes.get_xticks())
    axes.xaxis.set_major_formatter(lambda value, _: say.number(value, decimals))
    axes.set_xlabel(
        say("{indicator}, {unit}", indicator=indicator.label(say.language), unit=indicator.unit(say.language)),
        loc="left",
        labelpad=MM / 12,
    )
    note = say("above: number of {areas} in each class", areas=areas_word(2, quickscan, say))
    if values["uncertain"].any():
        note = say("{note}; open: uncertain", note=note)
    if values["value"].max() > high:
        highest = say.number(values["value"].max(), indicator.decimals)
        note = say("{note}; last stack up to {value}", note=note, value=highest)
    axes.annotate(
        note,
        (0, 0),
        xycoords="axes fraction",
        xytext=(0, -(BOTTOM - 3.2) / POINT),
        textcoords="offset points",
        va="top",
        fontsize=SMALL - 0.5,
        color=GREY,
        annotation_clip=False,
    )
