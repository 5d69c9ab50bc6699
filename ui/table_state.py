"""A table of the study as the panel knows it: read or not, matched or not, changed since or not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ..veerkracht.errors import QuickScanError
from ..veerkracht.intake.frames import Table
from ..veerkracht.intake.matching.revision import Revision
from ..veerkracht.study import TableSource
from .models.match_report import MatchRow
from .watching import Stamp


@dataclass(frozen=True)
class TableState:
    """One table of the study and how far the panel is with it.

    stamp : the file as it was read; stale : it is not so any more.
    previous : the earlier reading, while it is read again; revision : how the new one differs from it.
    """

    source: TableSource
    table: Optional[Table] = None
    problem: Optional[QuickScanError] = None
    matched: Optional[int] = None
    areas: int = 0
    report: tuple[MatchRow, ...] = ()
    indicators: frozenset[str] = frozenset()
    stamp: Optional[Stamp] = None
    stale: bool = False
    previous: Optional[Table] = None
    revision: Optional[Revision] = None

    @property
    def file_name(self) -> str:
        return Path(self.source.path).name

    @property
    def busy(self) -> bool:
        return self.table is None and self.problem is None


@dataclass(frozen=True)
class Reading:
    """What reading a table brought.

    stamp : size and moment of the file as it was read; revision : the difference from the reading before.
    """

    table: Table
    indicators: frozenset[str]
    stamp: Optional[Stamp] = None
    revision: Optional[Revision] = None
