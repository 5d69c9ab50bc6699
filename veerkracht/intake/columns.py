"""Which column of which publisher is which indicator: ``columns`` in ``resources/indicators.json``.

Publishers number their columns anew each year (``InBezitWoningcorporatie_42`` became ``_49``), so a header is known by
its *stem*: without number, unit, path and punctuation.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Optional

from .catalogue import INDICATORS_FILE, catalogue

VALUE = "value"
NUMERATOR = "numerator"
# behind an indicator's id, the number that it is computed from
COUNT_WORDS = ("aantal", "count")

_YEAR_AT_END = re.compile(r"[\s_-]*((?:19|20)\d{2})\*{0,2}$")
_YEAR_AT_START = re.compile(r"^((?:19|20)\d{2})\*{0,2}[\s_-]+(?=\D)")
_YEAR_ALONE = re.compile(r"((?:19|20)\d{2})\*{0,2}")
_NUMBER_AT_END = re.compile(r"_\d{1,3}$")
_UNIT_AT_END = re.compile(r"\s*\(([^()]*)\)\s*$")


@dataclass(frozen=True)
class ColumnRule:
    """A publisher's column stem and what it means here.

    role : ``value`` (the indicator itself) or ``numerator`` (a count that a rate or share is computed from).
    category : in a long table, the category code (or a word of its title) that the rule is about; else empty.
    factor : the column times this is in the indicator's unit.
    """

    publisher: str
    stem: str
    indicator: str
    role: str
    category: str = ""
    factor: float = 1.0


@dataclass(frozen=True)
class Header:
    """A header taken apart: its plain stem, the plain path it stands in, its year and its unit (empty without)."""

    text: str
    stem: str
    path: str
    year: Optional[int]
    unit: str = ""


@dataclass(frozen=True)
class ColumnUse:
    """A column of a file and the rule it is read by; ``year`` where the header carries one.

    The column times ``factor`` is in the indicator's unit.
    """

    column: str
    indicator: str
    role: str
    year: Optional[int] = None
    factor: float = 1.0


def plain(text: str) -> str:
    """Small letters and digits only: ``In bezit woningcorporatie`` and ``InBezitWoningcorporatie`` are one."""
    return re.sub(r"[^0-9a-z]", "", text.lower())


def own_stem(name: str) -> str:
    """What a column is known by that a user named, whatever year or unit stands in the name."""
    return take_apart(name).path


@lru_cache(maxsize=4096)
def take_apart(header: str) -> Header:
    """The parts of a header such as ``Wonen/In bezit woningcorporatie (%)``, ``misdrijven_2021`` or ``2020/Bijstand``.

    The year may end the header, begin it, or be a part of its path.
    """
    text = header.strip().lstrip("\ufeff")
    unit = ""
    while (bracket := _UNIT_AT_END.search(text)) and bracket.start() > 0:
        unit = unit or bracket.group(1).strip()
        text = text[: bracket.start()]
    year: Optional[int] = None
    segments = [segment.strip() for segment in text.split("/")]
    alone = [segment for segment in segments if _YEAR_ALONE.fullmatch(segment)]
    if alone and len(segments) > len(alone):
        year = int(alone[-1].rstrip("*"))
        text = "/".join(segment for segment in segments if segment not in alone)
    else:
        for pattern in (_YEAR_AT_END, _YEAR_AT_START):
            found = pattern.search(text)
            if found and found.end() - found.start() < len(text):
                year = int(found.group(1))
                text = text[: found.start()] + text[found.end() :]
                break
    text = _NUMBER_AT_END.sub("", text)
    return Header(header, plain(text.split("/")[-1]), plain(text), year, unit)


@cache
def rules() -> tuple[ColumnRule, ...]:
    """All column rules; an earlier rule goes before a later one for the same indicator."""
    document = json.loads(INDICATORS_FILE.read_text(encoding="utf-8"))
    return tuple(ColumnRule(**entry) for entry in document["columns"])


def known_columns(headers: Iterable[str], publishers: Iterable[str]) -> list[ColumnUse]:
    """The columns of a wide table that are indicators, by the rules of ``publishers``.

    An indicator's own id (``k_lvb``, ``k_lvb_2020``) is known as well, its count (``k_lvb_aantal_2020``), and the
    columns that a user named for an own indicator: that is how a user's own table, and one that we joined ourselves, is
    read. Where two columns give the same indicator and
    year, the rule that stands first is kept.
    """
    wanted = set(publishers)
    by_stem: dict[str, ColumnRule] = {}
    rank: dict[str, int] = {}
    for position, rule in enumerate(rules()):
        if rule.publisher in wanted and not rule.category:
            by_stem.setdefault(plain(rule.stem), rule)
            rank.setdefault(plain(rule.stem), position)
    for position, rule in enumerate(_own_rules(), start=len(rules())):
        by_stem.setdefault(own_stem(rule.stem), rule)
        rank.setdefault(own_stem(rule.stem), position)
    found: dict[tuple[str, Optional[int]], tuple[int, ColumnUse]] = {}
    for text in headers:
        header = take_apart(text)
        # a measure of OData v4 may be a number with a part behind it (1050010_2), which is none of the table's own
        stem = next((part for part in (plain(text), header.path, header.stem) if part in by_stem), "")
        if not stem:
            continue
        rule = by_stem[stem]
        use = ColumnUse(text, rule.indicator, rule.role, header.year, rule.factor)
        place = (use.indicator, use.year)
        if place not in found or rank[stem] < found[place][0]:
            found[place] = (rank[stem], use)
    return [use for _, use in found.values()]


def are_published(uses: Iterable[ColumnUse]) -> bool:
    """Whether one of the columns at least is called as its publisher does, not after the indicator itself, nor as a
    user named it."""
    own = {own_stem(rule.stem) for rule in _own_rules()}
    parts = (take_apart(use.column) for use in uses)
    return any(header.stem not in own and header.path not in own for header in parts)


def _own_rules() -> list[ColumnRule]:
    """The columns that are called after an indicator, and those that a user named for an own one."""
    # what a formula makes is computed, and not read
    read = {name: indicator for name, indicator in catalogue().items() if indicator.formula is None}
    own = [
        ColumnRule("", column, name, VALUE) for name, indicator in read.items() for column in (name, *indicator.columns)
    ]
    # behind these, so that a published share goes before the count it was made of
    return own + [
        ColumnRule("", column, name, NUMERATOR)
        for name, indicator in read.items()
        if indicator.kind in ("share", "rate") and indicator.denominator
        for column in (*(f"{name}_{word}" for word in COUNT_WORDS), *indicator.count_columns)
    ]


def find_column(headers: Iterable[str], stems: Iterable[str]) -> str:
    """The first header whose stem is one of ``stems``, in the order of ``stems``; empty when there is none."""
    by_stem: dict[str, str] = {}
    for text in headers:
        by_stem.setdefault(take_apart(text).stem, text)
    return next((by_stem[stem] for stem in stems if stem in by_stem), "")
