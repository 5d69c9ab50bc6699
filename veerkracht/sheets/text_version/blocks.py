"""What a page says, piece by piece in the order in which it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Union


@dataclass(frozen=True)
class Heading:
    """What the pieces after it are about."""

    text: str


@dataclass(frozen=True)
class Words:
    """A text; lines in it stay lines."""

    text: str


@dataclass(frozen=True)
class Picture:
    """A map or a chart: what it shows."""

    text: str


@dataclass
class Listing:
    """Things below each other; ``pages``: with the page of the PDF, from 1, on which each stands, or 0."""

    entries: list[str] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)


@dataclass
class Row:
    """Cells from left to right; ``group``: its first is a heading of the rows under it, and there is no other."""

    cells: list[str]
    group: bool = False


@dataclass
class Grid:
    """A table; the first cell of a row says what the row is of."""

    caption: str
    heads: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


Block = Union[Heading, Words, Picture, Listing, Grid]


@dataclass
class Page:
    """One page of the PDF. number : from 1, of the whole PDF. foot : the line of period, source and date."""

    number: int
    title: str
    answer: str = ""
    foot: str = ""
    blocks: list[Block] = field(default_factory=list)
