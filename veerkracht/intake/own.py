"""A user's own indicators among those of the plugin: whether they can be used, and what follows from a formula."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache

from ..own_indicators import Formula, OwnIndicator, unusable
from .catalogue import KINDS, THEMES, Indicator, built_in, in_use
from .columns import COUNT_WORDS, own_stem, plain, rules
from .own_formulas import can_divide, what_follows, without_operands

SHORT = 18
_PER = {"share": 100, "rate": 1000, "index": 1, "count": 1, "model": 100}
_ID = re.compile(r"[a-z][a-z0-9_]{0,29}")
# what a year, a number or the count behind an indicator is told by in the names of columns
_TAKEN_ENDS = re.compile(rf".*_(?:\d+|{'|'.join(COUNT_WORDS)})")
_MARKUP = re.compile(r"[<>{}\x00-\x1f]|\[%|%\]|^[=+@-]")
_LONGEST = {"label_nl": 80, "label_en": 80, "short_nl": 24, "short_en": 24, "unit_nl": 40, "unit_en": 40}


@contextmanager
def own_indicators(own: Sequence[OwnIndicator]) -> Iterator[None]:
    """Let ``catalogue()`` know a study's own indicators until the block ends, in this thread only.

    Raises
    ------
    QuickScanError : one of them cannot be used.
    """
    with in_use(catalogue_with(tuple(own))):
        yield


@lru_cache(maxsize=32)
def catalogue_with(own: tuple[OwnIndicator, ...]) -> Mapping[str, Indicator]:
    """The plugin's indicators and a user's own, by theme, the own ones last in theirs.

    Raises
    ------
    QuickScanError : one of them cannot be used; it says which, why, and what to do.
    """
    _check_names(own)
    for item in own:
        _check_words(item)
    known = dict(built_in())
    known.update({item.id: _counted(item) for item in own if item.formula is None})
    for item in own:
        if item.formula is None:
            _check_denominator(item, known)
    waiting = [item for item in own if item.formula is not None]
    while waiting:
        ready = [item for item in waiting if item.formula and set(item.formula.operands) <= set(known)]
        if not ready:
            raise without_operands(waiting, known)
        known.update({item.id: _made(item, item.formula, known) for item in ready if item.formula})
        waiting = [item for item in waiting if item not in ready]
    return dict(sorted(known.items(), key=lambda entry: THEMES.index(entry[1].theme)))


def _check_names(own: Sequence[OwnIndicator]) -> None:
    """No id, column or label may stand for two things."""
    columns = {plain(rule.stem): rule.indicator for rule in rules() if not rule.category}
    labels: dict[str, str] = {}
    for indicator in built_in().values():
        columns.update(dict.fromkeys(_columns_of_id(indicator.id), indicator.id))
        labels.update(dict.fromkeys((indicator.label_nl.lower(), indicator.label_en.lower()), indicator.label_nl))
    for item in own:
        if not _ID.fullmatch(item.id) or _TAKEN_ENDS.fullmatch(item.id):
            raise unusable(
                item.id,
                "An id has at most 30 small letters, digits and underscores, begins with a letter, and does not end in "
                "a number, in _aantal or in _count: columns are named after it.",
                "Choose another id, such as k_schulden.",
            )
        stems = [*_columns_of_id(item.id), *map(own_stem, (*item.columns, *item.count_columns))]
        for column, written in zip(stems, (*[item.id] * 3, *item.columns, *item.count_columns)):
            if not column:
                raise unusable(
                    item.id,
                    "The column “{column}” has no letters or digits to be known by.",
                    "Give the column another name, in the table and here.",
                    column=written,
                )
            if column in columns:
                raise unusable(
                    item.id,
                    "“{column}” is taken: a column of that name is read as {other}.",
                    "Choose another id or column, or use {other} itself.",
                    column=written,
                    other=columns[column],
                )
            columns[column] = item.id
        words = {item.label_nl.lower(), item.label_en.lower()} - {""}
        taken = sorted(words & set(labels))
        if taken:
            raise unusable(
                item.id,
                "Its label is that of “{other}”; maps are called after labels.",
                "Choose another label.",
                other=labels[taken[0]],
            )
        labels.update(dict.fromkeys(words, item.label_nl or item.label_en))


def _columns_of_id(id_: str) -> list[str]:
    return [plain(id_), *(plain(f"{id_}_{word}") for word in COUNT_WORDS)]


def _check_words(item: OwnIndicator) -> None:
    """Its theme and direction, and texts that can be printed as they are."""
    if item.theme not in THEMES:
        raise unusable(
            item.id,
            "Its theme is “{theme}”.",
            "Choose K (vulnerability), O (nuisance and safety), L (liveability), W (housing) or C (context).",
            theme=item.theme,
        )
    if item.direction not in (-1, 0, 1):
        raise unusable(
            item.id,
            "Its direction is {direction}.",
            "Choose 1 where higher is better, -1 where higher is worse, or 0 where it is neither.",
            direction="–" if item.direction is None else item.direction,
        )
    if not (item.label_nl or item.label_en) or not (item.unit_nl or item.unit_en):
        raise unusable(
            item.id,
            "It has no label or no unit.",
            "Fill in label_nl and unit_nl, or label_en and unit_en; what one language lacks is taken from the other.",
        )
    for name, most in _LONGEST.items():
        text = getattr(item, name)
        if _MARKUP.search(text) or text != text.strip():
            raise unusable(
                item.id,
                "“{field}” holds signs that could be taken for markup or a formula: {text}.",
                "Write it as plain text, without < > {{ }} [% %], and without = + - @ or a space in front.",
                field=name,
                text=text[:60],
            )
        if len(text) > most:
            raise unusable(
                item.id,
                "“{field}” has {length} signs; {most} fit.",
                "Make it shorter.",
                field=name,
                length=len(text),
                most=most,
            )
    if item.decimals is not None and not 0 <= item.decimals <= 6:
        raise unusable(item.id, "It has {decimals} decimals.", "Choose a number from 0 to 6.", decimals=item.decimals)


def _counted(item: OwnIndicator) -> Indicator:
    """An indicator whose figures come from tables."""
    if item.kind not in KINDS:
        raise unusable(
            item.id,
            "Its kind is “{kind}”.",
            "Choose share (a percentage), rate (per 1,000), count, index (a score), or model (an estimate by a model).",
            kind=item.kind,
        )
    per = _PER[item.kind] if item.per is None else item.per
    if per <= 0 or (item.kind != "rate" and per != _PER[item.kind]):
        raise unusable(
            item.id,
            "“per” is {per}, which a {kind} cannot have.",
            "Leave it out; of a rate it is a number above 0, such as 1000.",
            per=per,
            kind=item.kind,
        )
    of_people = item.kind in ("share", "rate") and bool(item.denominator)
    if item.count_columns and not of_people:
        raise unusable(
            item.id,
            "It has count_columns, but it is no share or rate of a denominator.",
            "Fill in kind and denominator (such as c_inw), or name the columns in “columns”.",
        )
    if item.sensitive and not (of_people or item.kind == "count"):
        raise unusable(
            item.id,
            "It is sensitive, but the number of people behind it cannot be told, so small numbers cannot be hidden.",
            "Make it a count, or a share or rate with a denominator, such as c_inw.",
        )
    return _indicator(item, item.kind, item.denominator, per, item.sensitive)


def _check_denominator(item: OwnIndicator, known: Mapping[str, Indicator]) -> None:
    if item.denominator and (item.kind == "count" or not can_divide(known.get(item.denominator))):
        raise unusable(
            item.id,
            "Its denominator is “{denominator}”.",
            "Choose a count that is not sensitive, such as c_inw, c_hh or c_won; a count itself has none.",
            denominator=item.denominator,
        )


def _made(item: OwnIndicator, formula: Formula, known: Mapping[str, Indicator]) -> Indicator:
    """An indicator that is computed from others; its kind, and so its interval, follows from theirs."""
    if item.columns or item.count_columns or item.denominator or item.per is not None or item.sensitive:
        raise unusable(
            item.id,
            "It has a formula, and beside it columns, count_columns, denominator, per or sensitive.",
            "Leave these out: they follow from the formula (its own “per” stands in the formula).",
        )
    kind, denominator, per = what_follows(item, formula, known)
    return _indicator(item, kind, denominator, per, False)


def _indicator(item: OwnIndicator, kind: str, denominator: str, per: int, sensitive: bool) -> Indicator:
    direction = item.direction or 0
    if kind == "count" and direction:
        raise unusable(
            item.id,
            "It is a count, and has the direction {direction}: a large area has more of everything, and is not worse.",
            "Give it the direction 0, and make a second indicator that divides it by c_inw.",
            direction=direction,
        )
    if item.whole_percent and kind != "share":
        raise unusable(item.id, "whole_percent is true, but it is no share.", "Leave it out.")
    label_nl, label_en = item.label_nl or item.label_en, item.label_en or item.label_nl
    return Indicator(
        item.id,
        label_nl,
        label_en,
        item.short_nl or _short(item.label_nl) or item.short_en or _short(label_nl),
        item.short_en or _short(item.label_en) or item.short_nl or _short(label_en),
        item.theme,
        item.unit_nl or item.unit_en,
        item.unit_en or item.unit_nl,
        direction,
        kind,
        denominator,
        per,
        (0 if kind == "count" else 1) if item.decimals is None else item.decimals,
        item.whole_percent,
        sensitive,
        item.columns,
        item.count_columns,
        item.formula,
    )


def _short(label: str) -> str:
    return label if len(label) <= SHORT else label[: SHORT - 1].rstrip() + "…"
