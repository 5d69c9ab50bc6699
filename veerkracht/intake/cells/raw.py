"""A file's cells as text, before anything is made of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd


@dataclass(frozen=True)
class RawTable:
    """The cells of a table as text, headers trimmed.

    rows_limited : only the first rows were read, to recognise the file.
    notes : sentences on what had to be done to read it.
    """

    path: Path
    layer: str
    frame: pd.DataFrame
    kind: str
    rows_limited: bool = False
    notes: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What the table is called in reports."""
        return self.path.stem

    @property
    def headers(self) -> list[str]:
        return list(self.frame.columns)
