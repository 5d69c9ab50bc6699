"""Files of a study that are not where they were: on another machine, or moved to another folder."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from .study import Study


def lost_files(study: Study) -> tuple[str, ...]:
    """The paths of boundaries and tables at which nothing is; those inside archives are not looked at."""
    paths = dict.fromkeys([study.areas.path, *(table.path for table in study.tables)])
    return tuple(path for path in paths if path and not path.startswith("/vsi") and not Path(path).exists())


def found_with(lost: Sequence[str], one: str, place: Path) -> dict[str, str]:
    """Where lost files are, now that ``one`` of them was found at ``place``.

    The others are looked for where they stood in relation to it, and in its folder under their own names.
    """
    found = {one: str(place)}
    for path in lost:
        beside = place.parent / os.path.relpath(path, Path(one).parent) if _same_drive(path, one) else place
        for candidate in (beside, place.parent / Path(path).name):
            if path not in found and candidate.name == Path(path).name and candidate.exists():
                found[path] = os.path.normpath(candidate)
    return found


def with_places(study: Study, found: Mapping[str, str]) -> Study:
    """The study with the files where they were found."""
    areas = replace(study.areas, path=found.get(study.areas.path, study.areas.path))
    tables = tuple(replace(table, path=found.get(table.path, table.path)) for table in study.tables)
    return study.changed(areas=areas, tables=tables)


def _same_drive(one: str, other: str) -> bool:
    return Path(one).drive == Path(other).drive and Path(one).is_absolute() == Path(other).is_absolute()
