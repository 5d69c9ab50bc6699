"""The changes of all areas on one scale: a mark an area in the colour of its trend class, as on the map."""

from __future__ import annotations

from typing import Optional

import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from ...analysis.results import QuickScan
from ...analysis.roles import as_chosen
from ...intake.catalogue import Indicator, catalogue
from ...wording import Wording
from .. import facts
from ..colours import signal_colours
from ..words.terms import areas_word, period
from .paper import PALE, new_figure, style
from .points import change_scale, change_values, stacked
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


def figure(
    quickscan: QuickScan, indicator: str, version: str, size_mm: tuple[float, float], say: Wording
) -> Optional[Figure]:
    """The change by itself (``absolute``) or against that of the municipality (``relative``); None without any."""
    known = catalogue().get(indicator)
    values = change_values(quickscan, indicator, version)
    if known is None or values["value"].isna().all():
        return None
    with style():
        made = new_figure(size_mm)
        _draw(made, values, as_chosen(known, quickscan.study), version, quickscan, say)
    return made


def _draw(
    made: Figure, values: pd.DataFrame, indicator: Indicator, version: str, quickscan: QuickScan, say: Wording
) -> None:
    """``values`` as :func:`change_values` gives them. An area has its own margin, so no line parts the classes; areas
    of one class lie together in a stack."""
    counts = values["kind"].astype(int).value_counts().to_dict()
    drawn = values.dropna(subset=["value"]).sort_values("kind", kind="stable")
    kinds = drawn["kind"].astype(int)
    band = float(drawn["band"].median())
    band = band if np.isfinite(band) else 0.0
    margins = (-band, band) if band else ()
    scale = change_scale(drawn["value"], band)
    axes = place_strip(made, _words(indicator, drawn, scale, version, quickscan, say))
    size = millimetres(axes)
    axes.set_xlim(*scale)
    axes.set_ylim(0, size[1])
    if margins:
        left, right = np.clip(margins, *scale)
        axes.add_patch(Rectangle((left, 0), right - left, size[1], facecolor=PALE, linewidth=0, zorder=0))
    shown = drawn["value"].clip(*scale)
    colours = signal_colours(quickscan)
    marks(
        axes,
        stacked(shown, *scale, margins, size),
        kinds.map(colours).to_numpy(),
        drawn["uncertain"].to_numpy(bool),
    )
    middles: dict[int, float] = shown.groupby(kinds).median().to_dict()
    worst = scale[0] if indicator.direction >= 0 else scale[1]
    words = [
        ClassWords(str(counts[kind]), str(counts[kind]), middles.get(kind, worst), colours[kind])
        for kind in sorted(counts)
    ]
    class_words(axes, words, 0.0)
    place = quickscan.areas.municipality_name
    reference_line(axes, 0.0, say("no change") if version == "absolute" else say("as {place}", place=place))
    numbers(axes, say)


def _words(
    indicator: Indicator,
    drawn: pd.DataFrame,
    scale: tuple[float, float],
    version: str,
    quickscan: QuickScan,
    say: Wording,
) -> tuple[str, ...]:
    """What the scale is of and which end is worse; and how to read what is drawn over it."""
    name, unit = indicator.label(say.language), indicator.unit(say.language)
    years = period(facts.change_years(indicator.id, quickscan), say)
    if version == "absolute":
        label = say("{indicator}: change {period}, {unit}", indicator=name, period=years, unit=unit)
    else:
        label = say(
            "{indicator}: change {period} against that of {place}, {unit}",
            indicator=name,
            period=years,
            place=quickscan.areas.municipality_name,
            unit=unit,
        )
    notes = [
        say("above: number of {areas} in each class", areas=areas_word(2, quickscan, say)),
        say("grey: the usual margin"),
    ]
    if drawn["uncertain"].any():
        notes.append(say("open: uncertain"))
    notes += outside(drawn["value"], scale, indicator.decimals, say)
    return joined((label, side_words(indicator.direction, say, change=True))), joined(notes)
