"""How much a class hangs on a choice: one choice at a time is moved within reasonable bounds, and all classes are made
again (DOMAIN §5–7).

Nothing is read or hidden anew: every variant starts from the figures that may be shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Optional, Union

import numpy as np

from ..progress import Progress
from ..study import Study
from .classing import classed, signal_classes
from .coincidence import COINCIDES, VERSIONS, coincidence_classes, sides
from .cube import INHABITANTS
from .measure import Measured, measured
from .references import KINDS as REFERENCE_KINDS
from .results import Signal
from .suppression import HOUSING_SHARE
from .trends import trend_classes

# What is moved, and how far: as far as another careful researcher might have gone.
BOUNDS = (0.8, 1.25)  # the z bounds 0.5 and 1.0 are a convention; 0.4 or 0.625 is hardly another one
MARGINS = (0.8, 1.25)  # about 88 or 99 in place of 95 % for the error, 0.2 or 0.3 SD for δ
SIZES = (0.5, 2.0)  # the least inhabitants of an area that takes part in σ and δ: 100 or 400 for 200
REFERENCES = ("municipality", "peers", "netherlands")  # those that need nothing but the tables
# Another reference is another question ("high against what?"), not another answer to this one: it is told, but it makes
# no class fragile. Against it three of five signals would be, and a mark that most areas have marks nothing.
OTHER_QUESTION = "reference"

SIGNAL, TREND, TREND_RELATIVE = "signal", "trend", "trend_relative"
COINCIDENCE = {version: f"coincidence_{version}" for version in VERSIONS}
KINDS = (SIGNAL, TREND, TREND_RELATIVE, *COINCIDENCE.values())


@dataclass(frozen=True)
class Variant:
    """One choice made otherwise: ``choice`` is bounds, margin, first_year, last_year, size or reference.

    setting : what it became: the two z bounds, the factor of the margin, the year, the inhabitants, the reference.
    """

    choice: str
    setting: Union[tuple[float, float], float, int, str]

    @property
    def asks_the_same(self) -> bool:
        """Whether a class that does not survive it is fragile."""
        return self.choice != OTHER_QUESTION


@dataclass(frozen=True)
class Sensitivity:
    """The classes as they are and as they would be; every array has the indicators, and last the K-index, as rows.

    base : of each of KINDS, rows × areas. moved : the same per variant, with 0 where the variant gives no class or has
        nothing to do with it. Coincidence has one row.
    """

    variants: tuple[Variant, ...]
    base: dict[str, np.ndarray]
    moved: tuple[dict[str, np.ndarray], ...]

    def compared(self, kind: str, number: int) -> np.ndarray:
        """Which areas have a class both as it is and in a variant."""
        return (self.base[kind] > 0) & (self.moved[number][kind] > 0)

    def other_class(self, kind: str, number: int) -> np.ndarray:
        """Which areas get another class in a variant."""
        return self.compared(kind, number) & (self.moved[number][kind] != self.base[kind])

    def other_side(self, kind: str, number: int) -> np.ndarray:
        """Which areas go to another side in a variant: unfavourable, middle or favourable; another coincidence."""
        return self.compared(kind, number) & (_side(kind, self.moved[number][kind]) != _side(kind, self.base[kind]))

    def across_red(self, kind: str, number: int) -> np.ndarray:
        """Which areas turn red, or are red no more, in a variant; of coincidence: coincide or no longer do."""
        return self.compared(kind, number) & (_red(kind, self.moved[number][kind]) != _red(kind, self.base[kind]))

    def fragile(self, kind: str) -> np.ndarray:
        """Which areas go to another side in at least one variant that asks the same question."""
        found = np.zeros(self.base[kind].shape, dtype=bool)
        for number, variant in enumerate(self.variants):
            if variant.asks_the_same:
                found |= self.other_side(kind, number)
        return found


def sensitivity(found: Measured, progress: Optional[Progress] = None) -> Sensitivity:
    """All classes again, under each variant that these figures allow."""
    progress = progress or Progress()
    variants, moved = [], []
    for variant, classes in _variants(found, progress):
        variants.append(variant)
        moved.append(classes)
    return Sensitivity(tuple(variants), _classes(found), tuple(moved))


def _variants(found: Measured, progress: Progress) -> Iterator[tuple[Variant, dict[str, np.ndarray]]]:
    limits = found.study.thresholds
    for factor in BOUNDS:
        clear, strong = factor * limits.clear, factor * limits.strong
        yield Variant("bounds", (clear, strong)), _with_bounds(found, clear, strong)
    for factor in MARGINS:
        yield Variant("margin", factor), _with_margin(found, factor)
    for variant, study in _other_studies(found):
        progress.step(0.0)
        other = measured(
            found.cube,
            found.suppression,
            study,
            {item.id: item for item in found.indicators},
            Progress(is_cancelled=progress.cancelled),
            found.breaks,
            given=found.published,
        )
        classes = _classes(other)
        classes[TREND] = _without_published(found, classes[TREND])
        if variant.asks_the_same:
            classes[SIGNAL] = np.where(_same_yardstick(found, other), classes[SIGNAL], 0)
        yield variant, classes


def _other_studies(found: Measured) -> Iterator[tuple[Variant, Study]]:
    """The variants for which everything is compared anew."""
    study, limits = found.study, found.study.thresholds
    used = np.flatnonzero(found.compared.any(axis=(0, 2)))
    levels = found.level.chosen[found.judged]
    shown = np.concatenate([used, levels[levels >= 0]])
    if len(shown):
        first, last = (int(found.cube.years[place]) for place in (shown.min(), shown.max()))
        if first + 1 < last:
            yield Variant("first_year", first + 1), study.changed(period=(first + 1, last))
        if first < last:
            yield Variant("last_year", last - 1), study.changed(period=(first, last - 1))
    if found.cube.number(INHABITANTS) is not None:
        for factor in SIZES:
            least = round(factor * limits.sigma_inhabitants)
            yield Variant("size", least), study.changed(thresholds=replace(limits, sigma_inhabitants=least))
    if study.reference in REFERENCES:
        for other in REFERENCES:
            if other != study.reference and _is_available(other, found):
                yield Variant(OTHER_QUESTION, other), study.changed(reference=other)


def _is_available(reference: str, found: Measured) -> bool:
    if reference == "peers":
        return found.cube.number(HOUSING_SHARE) is not None
    if reference == "netherlands":
        return not np.isnan(found.cube.country_at(found.level.chosen)[found.judged]).all()
    return True


def _with_bounds(found: Measured, clear: float, strong: float) -> dict[str, np.ndarray]:
    """The signals with other z bounds; an indicator that is classed otherwise does not move."""
    level, limits = found.level, replace(found.study.thresholds, clear=clear, strong=strong)
    signal = classed(
        found.study.changed(thresholds=limits),
        found.indicators,
        found.cube.places,
        level.cells,
        level.references,
        level.low,
        level.high,
        level.z,
    )
    index = signal_classes(found.index_level.z, limits)
    return {**_nothing(found), SIGNAL: np.concatenate([signal, index[None]])}


def _with_margin(found: Measured, factor: float) -> dict[str, np.ndarray]:
    """The trends, and the coincidences that follow from them, with another margin."""
    moves, index = found.change, found.index_change
    made = {}
    for kind, name in ((TREND, "change"), (TREND_RELATIVE, "relative")):
        own = trend_classes(getattr(moves, name), factor * moves.band)
        if kind == TREND:
            own = np.where(found.published.classes > 0, moves.trend, own)
        made[kind] = np.concatenate([own, trend_classes(getattr(index, name), factor * index.band)[None]])
    coincidences = _coincidences(found, made)
    made[TREND] = _without_published(found, made[TREND])
    return {**_nothing(found), **made, **coincidences}


def _without_published(found: Measured, classes: np.ndarray) -> np.ndarray:
    """Trend classes without those that a publisher gave: no choice of ours moves them."""
    given = np.concatenate([found.published.classes > 0, np.zeros((1, len(found.cube.codes)), dtype=bool)])
    return np.where(given, 0, classes)


def _coincidences(found: Measured, trends: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    nothing = np.zeros(len(found.cube.codes), dtype=np.int8)
    return {
        COINCIDENCE[version]: coincidence_classes(
            trends[kind][-1], nothing if found.nuisance is None else trends[kind][found.nuisance]
        )[None]
        for version, kind in VERSIONS.items()
    }


def _classes(found: Measured) -> dict[str, np.ndarray]:
    return {
        SIGNAL: np.concatenate([found.level.signal, found.index_level.signal[None]]),
        TREND: np.concatenate([found.change.trend, found.index_change.trend[None]]),
        TREND_RELATIVE: np.concatenate([found.change.trend_relative, found.index_change.trend_relative[None]]),
        **{COINCIDENCE[version]: classes[None] for version, classes in found.coincidences.items()},
    }


def _nothing(found: Measured) -> dict[str, np.ndarray]:
    return {kind: np.zeros(classes.shape, dtype=np.int8) for kind, classes in _classes(found).items()}


def _same_yardstick(found: Measured, other: Measured) -> np.ndarray:
    """Where a variant did not turn to the Netherlands for lack of areas, or turn back: that is another choice."""
    abroad = REFERENCE_KINDS.index("netherlands")
    same = (found.level.references.kind == abroad) == (other.level.references.kind == abroad)
    of_index = (same | ~found.index_level.members).all(axis=0)
    return found.cube.places.to_areas(np.concatenate([same, of_index[None]]))


def _side(kind: str, classes: np.ndarray) -> np.ndarray:
    return classes if kind in COINCIDENCE.values() else sides(classes)


def _red(kind: str, classes: np.ndarray) -> np.ndarray:
    return classes == COINCIDES if kind in COINCIDENCE.values() else classes <= int(Signal.UNFAVOURABLE)
