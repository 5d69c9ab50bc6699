"""Which areas of a printed map bear their name, which a number, and where: decided before anything is drawn."""

from __future__ import annotations

from .key import capacity, draw_key, halves, key_height
from .plan import Naming, apply, plan

__all__ = ["Naming", "apply", "capacity", "draw_key", "halves", "key_height", "plan"]
