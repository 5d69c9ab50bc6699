"""What every format is: a name, a publisher, and functions that recognise and read it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Callable, Optional

from ...wording import Wording
from ..cells.raw import RawTable
from .tidy import Content


@dataclass(frozen=True)
class Recognition:
    """What a file was taken for.

    format : the format's name, as in ``TableSource.format``.
    confidence : 0 to 1; the highest of all formats wins.
    reason : what it rests on, in words.
    years : the years in the table as far as they are known from its head.
    """

    format: str
    publisher: str
    confidence: float
    reason: str
    years: tuple[int, ...] = ()


def all_columns(raw: RawTable) -> Optional[Collection[str]]:
    """For formats that read every column."""
    return None


@dataclass(frozen=True)
class Format:
    """A publisher's way of writing a table.

    recognise : looks at the first rows; None when it is not this format.
    read : all cells to observations; the second argument is the year that the user gave, if any.
    columns : the headers that ``read`` needs, told from the first rows; None for all.
    """

    name: str
    publisher: str
    licence: str
    recognise: Callable[[RawTable, Wording], Optional[Recognition]]
    read: Callable[[RawTable, Optional[int], Wording], Content]
    columns: Callable[[RawTable], Optional[Collection[str]]] = all_columns
