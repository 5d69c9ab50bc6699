"""The indicators that the plugin knows (DOMAIN §3), read from ``resources/indicators.json``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

INDICATORS_FILE = Path(__file__).resolve().parent.parent.parent / "resources" / "indicators.json"
KINDS = ("share", "rate", "index", "count", "model")


@dataclass(frozen=True)
class Indicator:
    """One indicator.

    direction : 1 higher is better, -1 higher is worse, 0 context.
    kind : share (percentage of a denominator), rate (per ``per`` of a denominator), index, count or model.
    denominator : the count indicator (c_inw, c_hh, c_won) that its value is a share or rate of; may be empty.
    decimals : for printing; ``whole_percent``: published as whole percentages (δ = 1 point, DOMAIN §6).
    sensitive : people are counted by an organisation of its own, so that small counts are hidden (DOMAIN §4).
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

    def label(self, language: str) -> str:
        return self.label_nl if language == "nl" else self.label_en

    def short(self, language: str) -> str:
        """A label of at most some 18 characters, for table heads."""
        return self.short_nl if language == "nl" else self.short_en

    def unit(self, language: str) -> str:
        return self.unit_nl if language == "nl" else self.unit_en


@cache
def catalogue() -> dict[str, Indicator]:
    """All indicators by id, in the order in which they are shown."""
    document = json.loads(INDICATORS_FILE.read_text(encoding="utf-8"))
    return {entry["id"]: Indicator(**entry) for entry in document["indicators"]}
