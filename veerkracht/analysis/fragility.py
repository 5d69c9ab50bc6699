"""Fragile classes in the frames of Results: marked in a column, and told in the reason with the choice they hang on."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from ..wording import Wording
from . import frames
from .measure import Measured
from .reasons import signal_names, trend_names
from .results import K_INDEX, SENSITIVITY_TYPES, typed
from .sensitivity import COINCIDENCE, KINDS, SIGNAL, TREND, TREND_RELATIVE, Sensitivity, Variant

# as many choices as a reason names; of more it tells the number
MOST_NAMED = 2


def with_fragile_signals(frame: pd.DataFrame, found: Measured, moved: Sensitivity, say: Wording) -> pd.DataFrame:
    """Results.signals with ``fragile``, and why in the reason."""
    rows = [*frames.has_level(found), *([-1] if frames.has_index(found) else [])]
    names = ["", *(name.lower() for name in signal_names(say).values())]
    told = _told(moved, SIGNAL, rows, names, say(" Fragile: {choices}."), say)
    return frame.assign(fragile=moved.fragile(SIGNAL)[rows].reshape(-1), reason=frame["reason"].to_numpy() + told)


def with_fragile_trends(frame: pd.DataFrame, found: Measured, moved: Sensitivity, say: Wording) -> pd.DataFrame:
    """Results.trends with ``fragile`` and ``fragile_relative``, and why in the reason."""
    rows = list(np.flatnonzero(found.judged))
    if len(frame) > len(rows) * len(found.cube.codes):
        rows.append(-1)
    names = ["", *(name.lower() for name in trend_names(say).values())]
    own = _told(moved, TREND, rows, names, say(" Fragile: {choices}."), say)
    relative = _told(moved, TREND_RELATIVE, rows, names, say(" Fragile against the municipality: {choices}."), say)
    return frame.assign(
        fragile=moved.fragile(TREND)[rows].reshape(-1),
        fragile_relative=moved.fragile(TREND_RELATIVE)[rows].reshape(-1),
        reason=frame["reason"].to_numpy() + own + relative,
    )


def with_fragile_coincidence(frame: pd.DataFrame, version: str, moved: Sensitivity, say: Wording) -> pd.DataFrame:
    """One version of Results.coincidence with ``fragile``, and why in the reason."""
    names = ["", say("Coincidence"), say("Resilient"), say("Other cause"), say("No signal")]
    told = _told(moved, COINCIDENCE[version], [0], [name.lower() for name in names], say(" Fragile: {choices}."), say)
    return frame.assign(
        fragile=moved.fragile(COINCIDENCE[version])[0], reason=frame["reason"].to_numpy(dtype=object) + told
    )


def sensitivity_frame(found: Measured, moved: Sensitivity, say: Wording) -> pd.DataFrame:
    """Results.sensitivity: of every class, how many areas it moves in, per choice."""
    phrases = [choice_phrase(variant, say) for variant in moved.variants]
    names = [*(item.id for item in found.indicators), K_INDEX]
    made = []
    for kind in KINDS:
        for number, variant in enumerate(moved.variants):
            compared = moved.compared(kind, number).sum(axis=1)
            counts = [
                found_in(kind, number).sum(axis=1)
                for found_in in (moved.other_class, moved.other_side, moved.across_red)
            ]
            for row in np.flatnonzero(compared):
                name = "" if kind in COINCIDENCE.values() else names[row]
                numbers = [int(compared[row]), *(int(count[row]) for count in counts)]
                made.append([kind, name, variant.choice, phrases[number], variant.asks_the_same, *numbers])
    return typed([pd.DataFrame(made, columns=list(SENSITIVITY_TYPES))], SENSITIVITY_TYPES)


def choice_phrase(variant: Variant, say: Wording) -> str:
    """A choice as it stands behind the class that it would give."""
    setting = variant.setting
    if isinstance(setting, tuple):
        clear, strong = (_short(bound, say) for bound in setting)
        return say("with bounds {clear} and {strong}", clear=clear, strong=strong)
    if isinstance(setting, str):
        return {
            "municipality": say("against the municipality"),
            "peers": say("against areas with as much social housing"),
            "netherlands": say("against the Netherlands"),
        }[setting]
    if variant.choice == "margin":
        return say("with a margin of {factor} times the usual", factor=_short(setting, say))
    if variant.choice == "first_year":
        return say("with a period from {year}", year=setting)
    if variant.choice == "last_year":
        return say("with a period until {year}", year=setting)
    return say("with a spread over areas of {number} inhabitants or more", number=say.number(setting))


def _short(number: float, say: Wording) -> str:
    """With as many decimals as it needs, of at most three."""
    return say.number(number, next(digits for digits in (1, 2, 3) if digits == 3 or round(number, digits) == number))


def _told(
    moved: Sensitivity, kind: str, rows: Sequence[int], names: Sequence[str], template: str, say: Wording
) -> np.ndarray:
    """What is added to the reasons: which choices give another side and which; then the same of other references."""
    phrases = [choice_phrase(variant, say) for variant in moved.variants]
    told = np.full(len(rows) * moved.base[kind].shape[1], "", dtype=object)
    for same, sentence in ((True, template), (False, say(" With another yardstick: {choices}."))):
        chosen = [number for number, variant in enumerate(moved.variants) if variant.asks_the_same == same]
        choices = _choices(moved, kind, rows, names, [(number, phrases[number]) for number in chosen], say)
        some = choices != ""
        before, after = sentence.split("{choices}")
        told[some] = told[some] + before + choices[some] + after
    return told


def _choices(
    moved: Sensitivity,
    kind: str,
    rows: Sequence[int],
    names: Sequence[str],
    variants: Sequence[tuple[int, str]],
    say: Wording,
) -> np.ndarray:
    size = len(rows) * moved.base[kind].shape[1]
    text, count = np.full(size, "", dtype=object), np.zeros(size, dtype=np.int64)
    for number, phrase in variants:
        hit = np.flatnonzero(moved.other_side(kind, number)[rows])
        named = hit[count[hit] < MOST_NAMED]
        words = np.array([f"{name} {phrase}" for name in names], dtype=object)
        between = np.where(count[named] > 0, "; ", "").astype(object)
        text[named] = text[named] + between + words[moved.moved[number][kind][rows].reshape(-1)[named]]
        count[hit] += 1
    for more in np.unique(count[count > MOST_NAMED]):
        text[count == more] += say("; and {count} more", count=int(more) - MOST_NAMED)
    return text
