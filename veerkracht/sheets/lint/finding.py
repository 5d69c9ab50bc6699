"""One thing that is wrong on a page."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("cut", "outside", "overlap", "small", "contrast", "colours", "empty", "white", "missing", "legend", "unnamed")


@dataclass(frozen=True)
class Finding:
    """kind : one of KINDS. page : from 1. item : as the layout's list of items names it; empty for the whole page."""

    kind: str
    page: int
    item: str
    text: str
