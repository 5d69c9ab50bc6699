"""The intake: national key figures of the CBS into observations, and onto the areas of one municipality."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

import pandas as pd

from ..veerkracht.intake.frames import Areas, Table
from ..veerkracht.intake.matching.combine import combine
from ..veerkracht.intake.matching.match import match
from ..veerkracht.intake.reader import read_table
from ..veerkracht.pipeline import read
from ..veerkracht.study import TableSource
from ..veerkracht.wording import Wording
from .support import kwb, ten_years
from .support.comparison import Comparison, in_turns
from .support.memory import peak_of

YEAR = 2020
MOST_MEMORY = 600.0  # MB, what ten years may take
_SMALL = 300


def measure(small: bool) -> list[Comparison]:
    """Reading one year in both its forms, the memory of ten years, and joining those."""
    rows, turns = (_SMALL, 1) if small else (kwb.REGIONS, 9)
    with tempfile.TemporaryDirectory(prefix="bench-intake-") as name:
        folder = Path(name)
        kwb.write_areas(folder)
        typed = folder / "typed"
        typed.mkdir()
        paths = {year: kwb.write_year(folder, year, rows) for year in kwb.TABLES}
        return [
            _reading("read_national_year", paths[YEAR], turns),
            _reading("read_national_year_typed", kwb.write_year(typed, YEAR, rows, typed=True), turns),
            _memory(folder),
            _joining(folder, turns),
        ]


def _reading(name: str, path: Path, turns: int) -> Comparison:
    return in_turns(
        name,
        (f"read_table of {path.name}", partial(read_table, TableSource(str(path)), Wording())),
        ("pandas.read_csv of the same file as text", partial(pd.read_csv, path, sep=";", dtype=str)),
        turns,
    )


def _memory(folder: Path) -> Comparison:
    peak = peak_of(ten_years.__name__, str(folder))
    return Comparison(
        "ten_years_memory",
        "ten years read, matched and combined, the most at one moment",
        "the most it may be",
        ((peak, MOST_MEMORY),),
        "MB",
    )


def _joining(folder: Path, turns: int) -> Comparison:
    areas, tables = read(ten_years.study_of(folder))
    return in_turns(
        "join_ten_years",
        ("ten years matched and combined", partial(_joined, areas, tables)),
        ("pandas.merge of their observations with the areas", partial(_merged, areas, tables)),
        turns,
    )


def _joined(areas: Areas, tables: tuple[Table, ...]) -> None:
    match(areas, tables, Wording())
    combine(areas, tables, Wording())


def _merged(areas: Areas, tables: tuple[Table, ...]) -> pd.DataFrame:
    return pd.concat([table.observations for table in tables]).merge(areas.frame, on="area_code")
