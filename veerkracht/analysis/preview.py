"""What choices do, in numbers and at once: how the areas are spread over the classes, and how many turn red.

Nothing is worded and nothing is written: while a class bound is dragged, the answer must be there before the hand
stops.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..intake.catalogue import Indicator
from ..progress import Progress
from ..study import METHODS, Study
from .classing import method_of
from .coincidence import COINCIDES
from .intervals import COUNTED_KINDS
from .measure import Measured, measure, measured
from .methods import BETWEEN_LEVELS
from .references import KINDS, Problem
from .results import K_INDEX, Gathered, Signal

BINS = 24
CLASSES = len(Signal)
TOTAL, ALL_RED, FOCUS = "total", "all_red", "focus"


@dataclass(frozen=True)
class Distribution:
    """How the areas lie on the scale of one indicator, in its own unit.

    edges : bounds of the bins (B + 1). counts : areas by bin and class (B × 6); the first column are areas without one.
    cuts : the four bounds between the classes, ascending; empty where bounds in this unit do not make the classes.
    start : four bounds to begin with for a user who wants to set them. left_is_good : the lowest class is favourable.
    reference : NaN where there is not one for all areas. problem : why it has no signal by comparing.
    compared : how many areas can be.
    methods : the ways to class that can serve (of study.METHODS).
    """

    indicator: str
    year: int
    edges: np.ndarray
    counts: np.ndarray
    cuts: tuple[float, ...]
    start: tuple[float, ...]
    left_is_good: bool
    reference: float
    problem: Problem
    compared: int
    methods: tuple[str, ...]

    @property
    def areas(self) -> int:
        return int(self.counts.sum())

    @property
    def red(self) -> int:
        return int(self.counts[:, [Signal.STRONGLY_UNFAVOURABLE, Signal.UNFAVOURABLE]].sum())

    @property
    def classed(self) -> int:
        return int(self.counts[:, 1:].sum())


@dataclass(frozen=True)
class Effect:
    """What a change of choices does: how many before and now.

    red : areas on red by indicator, ``k_index`` among them; ``total`` all red signals, ``all_red`` and ``focus`` areas.
    coincides : areas that coincide, by version. other_class : areas that get another class (or one at all), by
        indicator.
    """

    red: dict[str, tuple[int, int]]
    coincides: dict[str, tuple[int, int]]
    other_class: dict[str, int]


@dataclass(frozen=True)
class Preview:
    """What the choices of a study give, without a word.

    present : the indicators with figures. ingredients : those that the K-index is made of. country : whether there is
    anything to compare with of the Netherlands.
    """

    study: Study
    present: frozenset[str]
    distributions: dict[str, Distribution]
    ingredients: frozenset[str]
    nuisance: str
    index_red: int
    country: bool
    effect: Optional[Effect]


class Previewer:
    """Gives previews of what was gathered; the figures are laid out once for all of them."""

    def __init__(self, gathered: Gathered, catalogue: Mapping[str, Indicator]) -> None:
        self.gathered = gathered
        self._catalogue = catalogue
        self._latest: list[Measured] = []

    def preview(self, study: Study, before: Optional[Study] = None) -> Preview:
        """What ``study`` gives and, given the choices before, what changes.

        Raises
        ------
        QuickScanError : the study compares with the Netherlands, and no table holds a value for it.
        """
        earlier = None if before is None else self._measured(before)
        now = self._measured(study)
        index = now.index_level
        return Preview(
            study,
            frozenset(now.cube.indicators),
            {
                item.id: distribution(now, number)
                for number, item in enumerate(now.indicators)
                if now.level.chosen[number].max(initial=-1) >= 0
            },
            frozenset(now.indicators[number].id for number in np.flatnonzero(index.members.any(axis=1))),
            "" if now.nuisance is None else now.indicators[now.nuisance].id,
            _red(index.signal),
            not np.isnan(now.cube.country).all(),
            None if earlier is None else effect(earlier, now),
        )

    def _measured(self, study: Study) -> Measured:
        known = next((found for found in self._latest if found.study == study), None)
        if known is None:
            known = self._anew(study)
            self._latest = [known, *self._latest[:1]]
        return known

    def _anew(self, study: Study) -> Measured:
        gathered = self.gathered
        hidden = next((found for found in self._latest if _same_figures(found.study, study)), None)
        if hidden is not None and study.reference != "netherlands":
            return measured(
                hidden.cube,
                hidden.suppression,
                study,
                self._catalogue,
                Progress(),
                breaks=gathered.breaks,
                since=gathered.since,
            )
        return measure(
            gathered.observations,
            gathered.areas.frame,
            gathered.areas.municipality_code,
            study,
            self._catalogue,
            Progress(),
            breaks=gathered.breaks,
            since=gathered.since,
        )


def _same_figures(one: Study, other: Study) -> bool:
    """Whether two studies hide the same, and take a score where the other takes it and not its classes."""
    classed = [{choice.indicator for choice in study.choices if choice.method == "classes"} for study in (one, other)]
    return one.thresholds == other.thresholds and classed[0] == classed[1]


def distribution(found: Measured, number: int) -> Distribution:
    """How the areas lie on the scale of one indicator."""
    item, against = found.indicators[number], found.level.references
    values, signal = found.level.cells.value[number], found.level.signal[number]
    known = np.isfinite(values)
    values = values[known]
    classes = np.where(found.judged[number], signal[known], 0)
    cuts = _cuts(found, number)
    step = least_step(item)
    shown = values if len(values) else np.zeros(1)
    low, high = float(shown.min()), float(shown.max())
    if high - low < step:
        low, high = low - step, high + step
    edges = np.linspace(low, high, BINS + 1)
    place = np.clip(np.searchsorted(edges, values, side="right") - 1, 0, BINS - 1)
    counts = np.bincount(place * (CLASSES + 1) + classes, minlength=BINS * (CLASSES + 1))
    one = len(found.cube.places.codes) == 1
    return Distribution(
        item.id,
        int(found.level.cells.year[number].max(initial=0)),
        edges,
        counts.reshape(BINS, CLASSES + 1),
        cuts,
        ascending(cuts or tuple(np.quantile(shown, (0.2, 0.4, 0.6, 0.8))), item),
        item.direction < 0,
        float(against.value[number, 0]) if one and against.kind[number, 0] != KINDS.index("peers") else np.nan,
        Problem(int(against.problem[number].min())),
        int(against.areas[number].max()),
        _methods(item, values),
    )


def _methods(indicator: Indicator, values: np.ndarray) -> tuple[str, ...]:
    nine = len(values) > 0 and bool(np.isin(values, np.arange(1, 10)).all())
    unable = {"classes": not nine, "benchmark": indicator.kind not in COUNTED_KINDS}
    return tuple(method for method in METHODS if not unable.get(method, False))


def least_step(indicator: Indicator) -> float:
    """How close two class bounds of an indicator may lie: one in the last decimal that is printed of it."""
    return 10.0**-indicator.decimals


def ascending(bounds: tuple[float, ...], indicator: Indicator) -> tuple[float, ...]:
    """The bounds as they are printed, each at least a step above the one before."""
    step = least_step(indicator)
    made: list[float] = []
    for bound in bounds:
        rounded = round(float(bound), indicator.decimals)
        made.append(rounded if not made else max(rounded, round(made[-1] + step, indicator.decimals)))
    return tuple(made)


def moved_bound(bounds: tuple[float, ...], place: int, value: float, indicator: Indicator) -> tuple[float, ...]:
    """The bounds with one of them elsewhere, as far as its neighbours leave room."""
    bounds, step = ascending(bounds, indicator), least_step(indicator)
    low = bounds[place - 1] + step if place else -np.inf
    high = bounds[place + 1] - step if place + 1 < len(bounds) else np.inf
    moved = round(float(min(max(value, low), high)), indicator.decimals)
    return (*bounds[:place], moved, *bounds[place + 1 :])


def effect(before: Measured, now: Measured) -> Effect:
    """What changed between two measurements of the same figures."""
    red, other = {}, {}
    for number, item in enumerate(now.indicators):
        old, new = (_judged(found, number) for found in (before, now))
        red[item.id] = (_red(old), _red(new))
        other[item.id] = int((old != new).sum())
    index = before.index_level.signal, now.index_level.signal
    red[K_INDEX] = (_red(index[0]), _red(index[1]))
    other[K_INDEX] = int((index[0] != index[1]).sum())
    red[TOTAL] = (int(before.stack.red.sum()), int(now.stack.red.sum()))
    red[ALL_RED] = (int((before.stack.all_red > 0).sum()), int((now.stack.all_red > 0).sum()))
    red[FOCUS] = (int((before.focus > 0).sum()), int((now.focus > 0).sum()))
    coincides = {
        version: (int((before.coincidences[version] == COINCIDES).sum()), int((classes == COINCIDES).sum()))
        for version, classes in now.coincidences.items()
    }
    return Effect(red, coincides, other)


def _judged(found: Measured, number: int) -> np.ndarray:
    signal = found.level.signal[number]
    return signal if found.judged[number] else np.zeros_like(signal)


def _red(signal: np.ndarray) -> int:
    return int(((signal > 0) & (signal <= int(Signal.UNFAVOURABLE))).sum())


def _cuts(found: Measured, number: int) -> tuple[float, ...]:
    """The bounds between the classes in the indicator's own unit, ascending; empty where there are none."""
    item, against = found.indicators[number], found.level.references
    choice, limits = found.study.choice(item.id), found.study.thresholds
    method = method_of(choice, item)
    if not found.judged[number]:
        return ()
    if method == "breaks":
        return tuple(choice.breaks)
    if method == "classes":
        return BETWEEN_LEVELS
    if len(found.cube.places.codes) > 1:
        return ()
    if method == "quintiles":
        return _between(found.level.cells.value[number], found.level.signal[number])
    peers = against.kind[number, 0] == KINDS.index("peers")
    if method == "z" and not peers and against.problem[number, 0] == Problem.NONE:
        value, sigma = float(against.value[number, 0]), float(against.sigma[number, 0])
        return tuple(value + sigma * bound for bound in (-limits.strong, -limits.clear, limits.clear, limits.strong))
    return ()


def _between(values: np.ndarray, classes: np.ndarray) -> tuple[float, ...]:
    """Halfway between the classes, where all five are there."""
    groups = [values[classes == number] for number in range(1, CLASSES + 1)]
    if not all(len(group) for group in groups):
        return ()
    groups.sort(key=lambda group: float(group.min()))
    return tuple(float(low.max() + high.min()) / 2 for low, high in zip(groups, groups[1:]))
