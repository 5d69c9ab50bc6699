"""Tables written for a test, and figures looked up in what was read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from quickscan_veerkracht.veerkracht.intake.frames import Table
from quickscan_veerkracht.veerkracht.intake.reader import read_table
from quickscan_veerkracht.veerkracht.study import TableSource
from quickscan_veerkracht.veerkracht.wording import Wording


def write(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    """The text as a file, byte by byte."""
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def read(path: Path, say: Wording, **choices: Any) -> Table:
    return read_table(TableSource(str(path), **choices), say)


def value(table: Table, code: str, year: int, indicator: str, column: str = "value") -> Any:
    """The one cell of an area, year and indicator."""
    found = table.observations.query("area_code == @code and year == @year and indicator == @indicator")
    assert len(found) == 1
    return found[column].iloc[0]
