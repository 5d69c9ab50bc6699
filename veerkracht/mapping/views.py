"""The maps a QuickScan can show: what each is called, and which results it draws (DOMAIN §10)."""

from __future__ import annotations

from dataclasses import dataclass

VIEW_IDS = (
    "orientation",
    "social_housing",
    "k_level",
    "o_level",
    "focus",
    "k_change_absolute",
    "k_change_relative",
    "o_change_absolute",
    "o_change_relative",
    "coincidence_relative",
    "coincidence_absolute",
    "red_count",
)


@dataclass(frozen=True)
class View:
    """One map. ``id`` is one of VIEW_IDS or ``indicator:<id>``; ``name`` is its style and theme name."""

    id: str
    name: str
    indicator: str = ""
