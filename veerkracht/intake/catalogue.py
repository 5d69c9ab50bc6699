"""The indicators that the plugin knows: those of ``resources/indicators.json`` (DOMAIN §3), and the study's own.

Nearly every function of the walk asks for them, from a cell of a table to a name on a map. The study's own are
therefore not handed from one to the other but hold for a walk (:func:`in_use`): in the thread that walks, and no longer
than that.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Optional

from ..own_indicators import Formula

INDICATORS_FILE = Path(__file__).resolve().parent.parent.parent / "resources" / "indicators.json"
KINDS = ("share", "rate", "index", "count", "model")
# what a publisher made classes of itself, from 1 (the most unfavourable) to 9; no kind for an indicator of one's own
CLASSES, LOWEST_CLASS, HIGHEST_CLASS = "class", 1, 9
# in the order in which they are shown
THEMES = ("W", "K", "O", "L", "C")


@dataclass(frozen=True)
class Indicator:
    """One indicator.

    direction : 1 higher is better, -1 higher is worse, 0 context.
    kind : share (percentage of a denominator), rate (per ``per`` of a denominator), index, count, model or class.
    denominator : the count indicator (c_inw, c_hh, c_won) that its value is a share or rate of; may be empty.
    decimals : for printing; ``whole_percent``: published as whole percentages (δ = 1 point, DOMAIN §6).
    sensitive : people are counted by an organisation of its own, so that small counts are hidden (DOMAIN §4).
    columns, count_columns : of a user's own indicator, the columns that hold it, and those that hold the number behind
        it. formula : of one that is made of others.
    classes_of, development_of : of classes, the indicator whose level, or whose change, they are classes of.
    """

    id: str
    label_nl: str
    label_en: str
    short_nl: str
    short_en: str
    theme: str
    unit_nl: str
    unit_en: str
    direction: int
    kind: str
    denominator: str = ""
    per: int = 100
    decimals: int = 1
    whole_percent: bool = False
    sensitive: bool = False
    columns: tuple[str, ...] = ()
    count_columns: tuple[str, ...] = ()
    formula: Optional[Formula] = None
    classes_of: str = ""
    development_of: str = ""

    def label(self, language: str) -> str:
        return self.label_nl if language == "nl" else self.label_en

    def short(self, language: str) -> str:
        """A label of at most some 18 characters, for table heads."""
        return self.short_nl if language == "nl" else self.short_en

    def unit(self, language: str) -> str:
        return self.unit_nl if language == "nl" else self.unit_en


@cache
def built_in() -> dict[str, Indicator]:
    """The plugin's own indicators by id, in the order in which they are shown."""
    document = json.loads(INDICATORS_FILE.read_text(encoding="utf-8"))
    return {entry["id"]: Indicator(**entry) for entry in document["indicators"]}


_in_use: ContextVar[Optional[Mapping[str, Indicator]]] = ContextVar("indicators", default=None)


def catalogue() -> Mapping[str, Indicator]:
    """All indicators by id, in the order in which they are shown: the plugin's, or those that are in use."""
    found = _in_use.get()
    return built_in() if found is None else found


@contextmanager
def in_use(known: Mapping[str, Indicator]) -> Iterator[None]:
    """Let :func:`catalogue` give these, until the block ends and in this thread only."""
    before = _in_use.set(known)
    try:
        yield
    finally:
        _in_use.reset(before)
