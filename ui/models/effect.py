"""What a choice does, in words."""

from __future__ import annotations

from collections.abc import Mapping

from ...veerkracht.analysis.availability import k_level_problem
from ...veerkracht.analysis.preview import ALL_RED, FOCUS, TOTAL, Effect, Preview
from ...veerkracht.analysis.results import K_INDEX
from ...veerkracht.intake.catalogue import Indicator
from ..translation import language, say, tr

MOST_NAMED = 3


def red_words(effect: Effect, indicator: str) -> str:
    """Of one indicator: 12 red → 9 red; empty where nothing changes."""
    before, now = effect.red.get(indicator, (0, 0))
    if before == now and not effect.other_class.get(indicator):
        return ""
    if before == now:
        return tr("{now} red, as before; {other} areas get another class", now=now, other=effect.other_class[indicator])
    return tr("{before} red → {now} red", before=before, now=now)


def effect_lines(effect: Effect, known: Mapping[str, Indicator]) -> list[str]:
    """What changes in all, the most telling first; one line when nothing does."""
    number = say().number

    def line(name: str, pair: tuple[int, int]) -> str:
        return tr("{name}: {before} → {now}", name=name, before=number(pair[0]), now=number(pair[1]))

    moved = [name for name, count in effect.other_class.items() if count and name in known and name != K_INDEX]
    moved.sort(key=lambda name: -effect.other_class[name])
    lines = []
    for name in moved[:MOST_NAMED]:
        lines.append(f"{known[name].label(language())}: {red_words(effect, name)}")
    if len(moved) > MOST_NAMED:
        lines.append(tr("and {count} other indicators", count=len(moved) - MOST_NAMED))
    named = [
        (tr("Red signals in all"), effect.red[TOTAL]),
        (tr("Areas on red by the K-index"), effect.red[K_INDEX]),
        (tr("Focus areas"), effect.red[FOCUS]),
        (tr("Areas with all signals red"), effect.red[ALL_RED]),
        (tr("Areas that coincide, relative"), effect.coincides["relative"]),
        (tr("Areas that coincide, absolute"), effect.coincides["absolute"]),
    ]
    lines += [line(name, pair) for name, pair in named if pair[0] != pair[1]]
    return lines or [tr("No area gets another class by the last choice.")]


def no_index_line(preview: Preview, known: Mapping[str, Indicator]) -> list[str]:
    """Why there is no K-index, where too few ingredients are left."""
    least = preview.study.thresholds.minimum_index_members
    members = [item for item in known.values() if item.id in preview.ingredients]
    return [k_level_problem(members, least, say())] if len(members) < least else []
