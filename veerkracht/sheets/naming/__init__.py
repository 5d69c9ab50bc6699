"""Which areas of a printed map bear their name, which a number, and where: decided before anything is drawn."""

from __future__ import annotations

from .frame import over_key, under_or_beside
from .key import capacity, draw_key, key_height, parts
from .plan import Naming, apply, leave_unnamed, name_where_it_fits, plan

__all__ = [
    "Naming",
    "apply",
    "capacity",
    "draw_key",
    "key_height",
    "leave_unnamed",
    "name_where_it_fits",
    "over_key",
    "parts",
    "plan",
    "under_or_beside",
]
