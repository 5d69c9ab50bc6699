"""The walk through the rooms that read and analyse: tables and boundaries in, results out.

It needs no project and no screen and may run in a worker thread; ``printing`` goes on from its results to paper. Both
take a :class:`~.progress.Progress`, through which they tell and learn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import Any, Callable, Optional, TypeVar, Union, cast

import pandas as pd

from .analysis.analyse import analyse
from .analysis.cube import make_cube
from .analysis.places import one_place
from .analysis.results import Gathered, QuickScan
from .analysis.suppression import shown_observations, suppress
from .errors import QuickScanError
from .intake.boundaries.areas import name_districts, read_areas
from .intake.boundaries.contiguity import contiguity
from .intake.catalogue import catalogue
from .intake.frames import Areas, Table
from .intake.matching.combine import combine
from .intake.matching.match import match, match_rates
from .intake.matching.prepare import prepared
from .intake.own import own_indicators
from .intake.reader import expand, read_table
from .progress import Progress
from .study import Study, TableSource
from .wording import Wording

Walk = TypeVar("Walk", bound=Callable[..., Any])


@dataclass(frozen=True)
class Joined:
    """Areas with the tables' figures.

    ``frame`` is the areas' frame with ``<indicator>_<year>`` behind it and, for a share or a rate, the number it was
    made of as ``<indicator>_count_<year>``.
    """

    areas: Areas
    frame: pd.DataFrame
    match_report: pd.DataFrame


def with_own_indicators(walk: Walk) -> Walk:
    """A walk of a study, or of its QuickScan, in which its own indicators are known; in no other at the same time."""

    @wraps(walk)
    def knowing(subject: Union[Study, QuickScan], *args: Any, **choices: Any) -> Any:
        study = subject if isinstance(subject, Study) else subject.study
        with own_indicators(study.indicators):
            return walk(subject, *args, **choices)

    return cast("Walk", knowing)


@with_own_indicators
def join(study: Study, progress: Optional[Progress] = None) -> Joined:
    """Read and match, without analysing; what is too small to show is left out here too (DOMAIN §4).

    Raises
    ------
    QuickScanError : an input cannot be read, or nothing matches.
    Cancelled : the user asked to stop.
    """
    progress = progress or Progress()
    say = Wording(study.language)
    areas, tables = read(study, progress.part(0.0, 0.8))
    progress.step(0.8, say("Matching the tables to the areas"))
    report = match(areas, tables, say)
    _require_match(areas, tables, report)
    observed = combine(areas, tables, say).observations
    codes = pd.Index(areas.frame["area_code"])
    cube = make_cube(observed, codes, one_place(areas.municipality_code, len(codes)), catalogue())
    hidden = suppress(cube, areas.frame["water"].to_numpy(dtype=bool), study.thresholds, catalogue())
    shown = shown_observations(observed, hidden)
    year = shown["year"].astype(str)
    named = [
        shown.assign(column=shown["indicator"] + "_" + year, cell=shown["value"]),
        shown.assign(column=shown["indicator"] + "_count_" + year, cell=shown["numerator"]),
    ]
    cells = pd.concat(named).dropna(subset=["cell"]).pivot(index="area_code", columns="column", values="cell")
    progress.step(1.0, say("Done"))
    return Joined(areas, areas.frame.join(cells, on="area_code"), report)


@with_own_indicators
def run(study: Study, progress: Optional[Progress] = None) -> QuickScan:
    """Read, match and analyse; nothing is written.

    Raises
    ------
    QuickScanError : an input cannot be read, nothing matches, or the study leaves something essential open.
    Cancelled : the user asked to stop.
    """
    progress = progress or Progress()
    return analysed(study, gather(study, progress.part(0.0, 0.65)), progress.part(0.65, 1.0))


@with_own_indicators
def gather(study: Study, progress: Optional[Progress] = None) -> Gathered:
    """Read and match: all that is needed for :func:`analysed`, of whatever choices.

    Raises
    ------
    QuickScanError : an input cannot be read, or nothing matches.
    Cancelled : the user asked to stop.
    """
    progress = progress or Progress()
    say = Wording(study.language)
    areas, tables = read(study, progress.part(0.0, 0.9))
    progress.step(0.9, say("Matching the tables to the areas"))
    return _matched(study, areas, tables)


@with_own_indicators
def gathered_from(study: Study, areas: Areas, tables: Sequence[tuple[TableSource, Table]]) -> Gathered:
    """As :func:`gather`, of areas and tables that were read before, in the language of the study.

    Raises
    ------
    QuickScanError : nothing matches.
    """
    named = name_districts(areas, [table for _, table in tables])
    return _matched(study, named, prepared(named, list(tables), Wording(study.language)))


def _matched(study: Study, areas: Areas, tables: tuple[Table, ...]) -> Gathered:
    say = Wording(study.language)
    report = match(areas, tables, say)
    _require_match(areas, tables, report)
    combined, touching = combine(areas, tables, say, study.period), contiguity(areas.frame, say)
    notes = (*combined.notes, *touching.notes)
    found = combined.observations, combined.breaks, touching, combined.since
    return Gathered(study, areas, tables, report, notes, *found)


@with_own_indicators
def analysed(study: Study, gathered: Gathered, progress: Optional[Progress] = None) -> QuickScan:
    """The results of a study, of what was gathered for it or for one that asks for the same inputs.

    Raises
    ------
    QuickScanError : the study leaves something essential open.
    Cancelled : the user asked to stop.
    """
    progress = progress or Progress()
    say = Wording(study.language)
    _require_period(study, gathered.observations)
    results = analyse(
        gathered.observations,
        gathered.areas.frame,
        gathered.areas.municipality_code,
        study,
        catalogue(),
        say,
        progress,
        breaks=gathered.breaks,
        neighbours=gathered.neighbours,
        since=gathered.since,
    )
    progress.step(1.0, say("Done"))
    return QuickScan(study, gathered.areas, gathered.tables, gathered.match_report, gathered.notes, results)


@with_own_indicators
def read(study: Study, progress: Optional[Progress] = None) -> tuple[Areas, tuple[Table, ...]]:
    """The areas, with their districts named, and the tables of a study, repaired and carried over."""
    progress = progress or Progress()
    say = Wording(study.language)
    if not study.areas.path:
        raise QuickScanError(
            "No areas were chosen.",
            "A QuickScan needs a layer with the boundaries of the neighbourhoods.",
            "Choose a boundary layer, for instance the CBS “wijk- en buurtkaart”.",
        )
    if not study.tables:
        raise QuickScanError(
            "No tables were chosen.",
            "A QuickScan needs at least one table with figures per neighbourhood.",
            "Add a table, for instance the CBS “Kerncijfers wijken en buurten”.",
        )
    progress.step(0.0, say("Reading the areas"))
    areas = read_areas(study.areas, study.municipality, say)
    sources = _expanded(study, say)
    tables: list[tuple[TableSource, Table]] = []
    for number, source in enumerate(sources):
        progress.step((number + 1) / (len(sources) + 1), say("Reading {name}", name=Path(source.path).name))
        tables.append((source, read_table(source, say, study.recipes)))
    named = name_districts(areas, [table for _, table in tables])
    return named, prepared(named, tables, say)


def _expanded(study: Study, say: Wording) -> list[TableSource]:
    """Folders, and files with more tables, become the tables in them; what was named twice is read once."""
    expanded: dict[tuple[str, str], TableSource] = {}
    for source in study.tables:
        found = [source] if source.layer or source.recipe else expand([Path(source.path)], say, study.recipes)
        for item in found:
            expanded.setdefault((item.path, item.layer), replace(source, path=item.path, layer=item.layer))
    return list(expanded.values())


def _require_match(areas: Areas, tables: tuple[Table, ...], report: pd.DataFrame) -> None:
    rates = match_rates(report)
    if int(rates["matched"].sum()) == 0:
        raise QuickScanError(
            "No table matches the areas.",
            "The key column “{key}” of {areas} has codes such as {own}; {tables} have codes such as {theirs}.",
            "Choose the column whose codes stand in the tables too, or the municipality that the tables are of.",
            tables=_some([f"“{table.name}”" for table in tables]),
            own=_some(areas.frame["area_code"].tolist()),
            theirs=_some([code for table in tables for code in table.regions["area_code"].tail(1)]),
            key=areas.key_field,
            areas=Path(areas.source.split("|")[0]).name,
        )


def _some(words: list[str], limit: int = 3) -> str:
    return ", ".join(words[:limit]) + (", …" if len(words) > limit else "")


def _require_period(study: Study, observed: pd.DataFrame) -> None:
    if study.period is None or observed["year"].between(*study.period).any():
        return
    years = sorted(observed["year"].unique())
    raise QuickScanError(
        "The tables have no figures in the period {first}-{last}.",
        "The years in the tables are: {years}.",
        "Choose a period that holds at least one of these years, or add tables of other years.",
        first=study.period[0],
        last=study.period[1],
        years=", ".join(str(year) for year in years),
    )
