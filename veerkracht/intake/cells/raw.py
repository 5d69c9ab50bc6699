"""A file's cells as text, before anything is made of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd


@dataclass(frozen=True)
class About:
    """What a file, or the metadata beside it, says of itself; empty where it does not.

    table_id : the publisher's number, such as ``84799NED``.
    released : when this version was published, as an ISO date.
    period : the years it is about, in the publisher's words.
    titles, units : by column key, where the file has keys only.
    lists : by dimension (``WijkenEnBuurten``), what its keys mean; keys without padding.
    """

    table_id: str = ""
    title: str = ""
    released: str = ""
    period: str = ""
    publisher: str = ""
    licence: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def meaning_of(self, column: str) -> Mapping[str, str]:
        """What the keys in a column mean, where the file has a list of them; else empty."""
        return self.lists.get(column, {})


@dataclass(frozen=True)
class RawTable:
    """The cells of a table as text, headers trimmed.

    frame : only the columns that were asked for; ``headers`` are those of the file.
    rows : how many rows of data were read.
    rows_limited : only the first rows were read, to recognise the file.
    notes : sentences on what had to be done to read it.
    titles, footers : the lines above and below the table.
    twins : headers that stand more than once, with the names that the later ones got.
    is_plain : the user said which mark is the decimal one, and figures have no other.
    """

    path: Path
    layer: str
    frame: pd.DataFrame
    kind: str
    rows_limited: bool = False
    notes: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    footers: tuple[str, ...] = ()
    twins: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    about: About = field(default_factory=About)
    is_plain: bool = False

    @property
    def name(self) -> str:
        """What the table is called in reports."""
        return self.path.stem

    @property
    def rows(self) -> int:
        return len(self.frame)
