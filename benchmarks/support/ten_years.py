"""Brings the tables of a folder to the areas of one municipality, as the QuickScan does; prints the peak of memory."""

from __future__ import annotations

import sys
from pathlib import Path

from ...veerkracht.intake.matching.combine import Combined, combine
from ...veerkracht.intake.matching.match import match
from ...veerkracht.pipeline import read
from ...veerkracht.study import AreaSource, Study, TableSource
from ...veerkracht.wording import Wording
from .kwb import AREAS, MUNICIPALITY
from .memory import own_peak


def study_of(folder: Path) -> Study:
    """The study of the tables and the areas in a folder."""
    tables = tuple(TableSource(str(path)) for path in sorted(folder.glob("*.csv")))
    return Study(areas=AreaSource(str(folder / AREAS)), tables=tables, municipality=MUNICIPALITY)


def brought_together(study: Study) -> Combined:
    """Read, match and combine."""
    say = Wording(study.language)
    areas, tables = read(study)
    match(areas, tables, say)
    return combine(areas, tables, say)


if __name__ == "__main__":
    brought_together(study_of(Path(sys.argv[1])))
    print(own_peak())
