"""One choice of the user made in a study: which indicators take part, and how each is judged (DOMAIN §3, §5)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from ..intake.catalogue import Indicator
from ..study import Choice, Study, is_ascending
from .roles import NEEDED, as_chosen, can_be_red, may_be_member


def can_be_left_out(indicator: Indicator) -> bool:
    """Whether a user can let an indicator take no part: not what others are counted over or grouped by."""
    return indicator.id not in NEEDED


def takes_part(indicator: Indicator, study: Study) -> bool:
    """Whether an indicator is looked at, as far as the user decides."""
    return indicator.id not in study.left_out or not can_be_left_out(indicator)


def with_part(study: Study, indicators: Iterable[str], taking: bool) -> Study:
    """Let indicators take part or not; one that stands for nuisance and is left out does so no longer."""
    names = dict.fromkeys(indicators)
    left_out = tuple(name for name in study.left_out if name not in names)
    nuisance = study.nuisance_indicator
    if not taking:
        left_out += tuple(names)
        nuisance = "" if nuisance in names else nuisance
    return study.changed(left_out=left_out, nuisance_indicator=nuisance)


def with_nuisance(study: Study, indicator: str) -> Study:
    """Let an indicator stand for nuisance and safety (empty: the best there is); it takes part then."""
    kept = tuple(name for name in study.left_out if name != indicator)
    return study.changed(nuisance_indicator=indicator, left_out=kept)


def can_be_ingredient(indicator: Indicator, study: Study) -> bool:
    """Whether an indicator can be an ingredient of the K-index: it has a good and a bad side."""
    return can_be_red(as_chosen(indicator, study))


def is_ingredient(indicator: Indicator, study: Study) -> bool:
    """Whether an indicator is an ingredient of the K-index wherever it has figures."""
    chosen = as_chosen(indicator, study)
    return takes_part(indicator, study) and can_be_red(chosen) and may_be_member(chosen, study)


def with_ingredient(
    study: Study, indicator: str, taking: bool, known: Mapping[str, Indicator], present: Collection[str]
) -> Study:
    """Let an indicator be an ingredient of the K-index or not; one that becomes it takes part.

    The study names its ingredients only where they are not all those of theme K, so that a table that comes later can
    bring more. The last one stays: without any, all would be meant.

    Parameters
    ----------
    present : indicators with figures.
    """
    before = {name for name in present if name in known and is_ingredient(known[name], study)}
    wanted = before | {indicator} if taking else before - {indicator}
    if not wanted:
        return study
    usual = {name for name in present if name in known and known[name].theme == "K"}
    chosen = () if wanted == usual else tuple(name for name in known if name in wanted)
    return study.changed(
        vulnerability_indicators=chosen,
        left_out=tuple(name for name in study.left_out if not (taking and name == indicator)),
    )


def with_choice(study: Study, indicator: str, **what: Any) -> Study:
    """Another choice on one indicator; what is empty follows the study, and an empty choice is not kept.

    Raises
    ------
    ValueError : class bounds that are not four ascending numbers.
    """
    choice = replace(study.choice(indicator), **what)
    if choice.method == "breaks" and not is_ascending(choice.breaks):
        raise ValueError(f"breaks of {indicator}: {list(choice.breaks)}")
    others = tuple(item for item in study.choices if item.indicator != indicator)
    return study.changed(choices=others if choice == Choice(indicator) else (*others, choice))
